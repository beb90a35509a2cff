/** One program as one file for node and one page for browsers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))

export interface Program {
  readonly folder: string
  readonly node: string
  readonly page: string
}

/**
 * Bundles a file of this folder.
 *
 * @param months how long the futures are; for programs that run futures
 */
export async function bundled(entry: 'entry.ts' | 'leaks-entry.ts', months = 3): Promise<Program> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fivestar same bytes é '))
  const made = { folder, node: path.join(folder, 'entry.cjs'), page: path.join(folder, 'page.html') }
  const common: BuildOptions = { entryPoints: [path.join(here, entry)], bundle: true, logLevel: 'silent', target: 'es2022', define: { MONTHS_TO_RUN: String(months) } }
  // CommonJS: a bundled package asks for `require`
  await build({ ...common, format: 'cjs', platform: 'node', outfile: made.node })
  await build({ ...common, format: 'iife', platform: 'browser', outfile: path.join(folder, 'entry.js') })
  writeFileSync(made.page, '<!doctype html><meta charset="utf-8"><body><script src="entry.js"></script>')
  return made
}

export const remove = ({ folder }: Program): void => rmSync(folder, { recursive: true, force: true })
