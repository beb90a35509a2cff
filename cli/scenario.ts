/** From a file name to a scenario: read safely, decode, apply `--set`. */
import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { decodeScenarioBytes, overrideScenario } from '../scenarios/index.ts'
import type { Decoded } from '../scenarios/index.ts'
import type { Failure } from './failure.ts'
import { readSafely } from './files.ts'
import type { Setting } from './request.ts'

export interface Loaded extends Decoded {
  /** the file as it was read, to show its lines */
  readonly text: string
}

/** @returns Left for a file that cannot be read, a file with errors, or a setting that cannot be */
export async function loadScenario(file: string, settings: readonly Setting[]): Promise<Either<Failure, Loaded>> {
  const content = await readSafely(file)
  if (E.isLeft(content)) return content
  const { bytes, size } = content.right
  const text = Buffer.from(bytes).toString('utf8')
  const decoded = decodeScenarioBytes(bytes, file, size)
  if (E.isLeft(decoded)) return E.left({ _tag: 'Scenario', findings: decoded.left, text })
  if (settings.length === 0) return E.right({ ...decoded.right, text })
  const overridden = overrideScenario(text, settings.map(({ path, text: value }) => ({ path, value })), file)
  if (E.isRight(overridden)) return E.right({ ...overridden.right, text })
  const values = new Map(settings.map((setting) => [setting.path, setting.text]))
  return E.left({ _tag: 'Setting', findings: overridden.left, values })
}
