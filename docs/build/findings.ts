/** Block of docs/findings.md: every finding code of the scenario language with what was wrong and what to write. */
import { CODES } from '../../scenarios/index.ts'
import { fence } from './markdown.ts'

export function findingBlocks(): Readonly<Record<string, string>> {
  const pages = Object.entries(CODES).map(([code, { title, page, wrong, right }]) => {
    const lines = wrong === undefined || right === undefined ? [] : ['', fence([`not:    ${wrong}`, `write:  ${right}`])]
    return [`### ${code}: ${title}`, '', page, ...lines].join('\n')
  })
  return { findings: pages.join('\n\n') }
}
