/** Small Markdown: tables, and the marked blocks of a page that a script writes. */

/** Pages keep their prose; what stands between the two marks is written by `npm run docs` and by nobody else. */
const mark = (name: string): string => `<!-- generated: ${name} -->`
const END = '<!-- /generated -->'

/** A cell must not end the table: bars are escaped, line breaks become spaces. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')

export function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const rule = head.map((_, i) => (right.includes(i) ? '---:' : '---'))
  return [head, rule, ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

export const fence = (lines: readonly string[], language = 'text'): string => [`\`\`\`${language}`, ...lines, '```'].join('\n')

/** Names of the blocks that a page has, in order. */
export function blockNames(page: string): readonly string[] {
  return [...page.matchAll(/<!-- generated: ([a-z-]+) -->/g)].map((match) => match[1]!)
}

/**
 * A page with its marked blocks written anew.
 *
 * @throws when a block has no text, no end, or a text has no block: nothing is lost silently
 */
export function fill(page: string, blocks: Readonly<Record<string, string>>): string {
  const names = blockNames(page)
  const orphan = Object.keys(blocks).find((name) => !names.includes(name))
  if (orphan !== undefined) throw new Error(`no page has the block "${orphan}"`)
  return names.reduce((text, name) => {
    const from = text.indexOf(mark(name)) + mark(name).length
    const to = text.indexOf(END, from)
    const body = blocks[name]
    if (to < 0) throw new Error(`the block "${name}" has no end`)
    if (body === undefined) throw new Error(`nothing writes the block "${name}"`)
    return `${text.slice(0, from)}\n${body}\n${text.slice(to)}`
  }, page)
}
