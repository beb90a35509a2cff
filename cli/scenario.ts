/** From a file name to a scenario: read safely, decode, apply `--set`. */
import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { decodeScenarioBytes, overrideScenario } from '../scenarios/index.ts'
import type { Decoded } from '../scenarios/index.ts'
import type { Failure } from './failure.ts'
import { readSafely } from './files.ts'
import type { Setting } from './request.ts'

/** @returns Left for a file that cannot be read, a file with errors, or a setting that cannot be */
export async function loadScenario(file: string, settings: readonly Setting[]): Promise<Either<Failure, Decoded>> {
  const bytes = await readSafely(file)
  if (E.isLeft(bytes)) return bytes
  const text = Buffer.from(bytes.right).toString('utf8')
  const decoded = decodeScenarioBytes(bytes.right, file)
  if (E.isLeft(decoded)) return E.left({ _tag: 'Scenario', findings: decoded.left, text })
  if (settings.length === 0) return decoded
  const overridden = overrideScenario(text, settings.map(({ path, text: value }) => ({ path, value })), file)
  if (E.isRight(overridden)) return overridden
  const values = new Map(settings.map((setting) => [setting.path, setting.text]))
  return E.left({ _tag: 'Setting', findings: overridden.left, values })
}
