/** Reads the pages: their commands, their links, their ids of the evidence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Every Markdown page of the project, from the root. */
export const PAGES: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...under('docs')].sort()

function under(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? under(`${folder}/${entry.name}`) : entry.name.endsWith('.md') ? [`${folder}/${entry.name}`] : [],
  )
}

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** Lines of the blocks marked as shell: what a reader types. */
export function commandsOf(page: string): readonly string[] {
  return [...page.matchAll(/^```shell\n([\s\S]*?)^```/gm)].flatMap((block) => block[1]!.split('\n').filter((line) => line.trim() !== ''))
}

/** Words of a line as a shell takes them: `"two words"` is one. */
export function words(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map((match) => match[0].replaceAll('"', ''))
}

/** Links to files and headings of the project that lead nowhere. */
export function deadLinks(file: string): readonly string[] {
  return [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!)
    .filter((target) => !/^https?:/.test(target) && !leads(file, target))
}

function leads(file: string, target: string): boolean {
  const [to, anchor] = target.split('#') as [string, string | undefined]
  const place = to === '' ? file : path.posix.normalize(path.posix.join(path.posix.dirname(file), to))
  if (!existsSync(path.join(ROOT, place))) return false
  return anchor === undefined || anchorsOf(read(place)).has(anchor)
}

/** Headings as the usual viewers name them, and anchors written by hand. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
  const written = [...page.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!)
  return new Set([...headings, ...written])
}

/** Ids of the rows of docs/evidence.md. */
export const ledgerIds = (): ReadonlySet<string> =>
  new Set([...read('docs/evidence.md').matchAll(/<\/a>([A-Z]\d{1,2}) \|/g)].map((match) => match[1]!))
