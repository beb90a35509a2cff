/** Which pages have generated blocks, and the picture. Pure but for reading the engine's source for its constants. */
import type { CompareDocument } from '../../engine/index.ts'
import { chartSvg, gainDots, gainDotsSpec, viewOf } from '../../reports/index.ts'
import { findingBlocks } from './findings.ts'
import { glossaryBlocks } from './glossary.ts'
import { fill } from './markdown.ts'
import { modelBlocks } from './model.ts'
import type { Numbers } from './numbers.ts'
import { readmeBlocks } from './readme.ts'
import { targetBlocks } from './targets.ts'
import { validationBlocks } from './validation.ts'

export const PICTURE = 'docs/pictures/gain.svg'

/** Pages with marked blocks, and what fills them. */
export const PAGES: readonly (readonly [file: string, blocks: (root: string, numbers: Numbers) => Readonly<Record<string, string>>])[] = [
  ['README.md', (_, numbers) => readmeBlocks(numbers)],
  ['docs/model.md', (root) => modelBlocks(root)],
  ['docs/glossary.md', () => glossaryBlocks()],
  ['docs/findings.md', () => findingBlocks()],
  ['docs/validation.md', (root) => validationBlocks(root)],
  ['docs/targets.md', (root) => targetBlocks(root)],
]

/** The README's chart, as the report draws it. */
export async function picture(document: CompareDocument): Promise<string> {
  const view = viewOf(document)
  const dots = gainDots(view)
  if (dots === null) throw new Error('the stored run has no gain to draw')
  return chartSvg(gainDotsSpec(dots, view, 'wide'))
}

/**
 * Every generated file as it should be.
 *
 * @param read gives the page as it stands, by path from the root
 */
export async function pagesFrom(root: string, numbers: Numbers, read: (file: string) => string): Promise<ReadonlyMap<string, string>> {
  const pages = PAGES.map(([file, blocks]): [string, string] => [file, fill(read(file), blocks(root, numbers))])
  return new Map([...pages, [PICTURE, `${(await picture(numbers.comparison)).trimEnd()}\n`]])
}
