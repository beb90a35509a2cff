/**
 * Values of flags: text in, a value or a reason out. What the engine allows at most is asked of the engine when it is loaded
 * (`simulate.ts`); `--help` does not wait for it.
 */
import { InvalidArgumentError } from 'commander'

import { JOBS_MAX, PRACTICE_KINDS, SEED_BYTES_MAX } from './request.ts'
import type { PracticeKind, Setting } from './request.ts'

const refuse = (why: string): never => {
  throw new InvalidArgumentError(why)
}

/** Nine digits at most: larger numbers are no request that anybody meant. */
function whole(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN
}

/** @example futures('400') // 400 */
export function futures(text: string): number {
  const n = whole(text)
  return n >= 1 ? n : refuse('The number of futures is a whole number from 1.')
}

export function jobs(text: string): number {
  const n = whole(text)
  return n >= 1 && n <= JOBS_MAX ? n : refuse(`The number of jobs is a whole number from 1 to ${JOBS_MAX}.`)
}

/** @example horizon('24m') // 24; also '24 months', '2y', '2 years' */
export function horizon(text: string): number {
  const match = /^\s*(\d{1,4})\s*(m|months?|y|years?)\s*$/i.exec(text)
  const months = match === null ? NaN : Number(match[1]) * (/^y/i.test(match[2]!) ? 12 : 1)
  return months >= 1 ? months : refuse('A horizon is at least one month, written as in 24m or 2y.')
}

/** Any text that can be repeated from a printed line. */
export function seed(text: string): string {
  if (text === '') refuse('An empty seed cannot be repeated; write any text, as in --seed 2026-05.')
  if (Buffer.byteLength(text) > SEED_BYTES_MAX) refuse(`A seed has at most ${SEED_BYTES_MAX} bytes.`)
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) refuse('A seed may not hold characters that cannot be seen.')
  return text
}

/** @example required('90%') // 0.9 */
export function required(text: string): number {
  const match = /^\s*(\d{1,2}(?:\.\d+)?|100)\s*%\s*$/.exec(text)
  const share = match === null ? NaN : Number(match[1]) / 100
  return share >= 0.5 && share <= 1 ? share : refuse('A share is written with its sign, from 50 to 100 %, as in --require 90%: a plan that is best in fewer than half of the futures is no answer.')
}

export function beliefs(text: string): 'default' | 'drawn' {
  return text === 'default' || text === 'drawn' ? text : refuse('Beliefs are "default" (none is drawn) or "drawn" (anew in every future).')
}

/** A flag that may be given several times. */
export const several = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]

/** @example setting('demand.no_show=5 %') */
export function setting(text: string, before: readonly Setting[] = []): readonly Setting[] {
  const at = text.indexOf('=')
  const path = text.slice(0, Math.max(0, at)).trim()
  const value = text.slice(at + 1).trim()
  if (at < 0 || path === '' || value === '') refuse('Write path=value with its unit, as in --set "demand.no_show=5 %".')
  return [...before, { path, text: value }]
}

export function kind(text: string): PracticeKind {
  return PRACTICE_KINDS.find((known) => known === text) ?? refuse(`A kind is one of: ${PRACTICE_KINDS.join(', ')}.`)
}

/** @example month('2026-03') // '2026-03-01' */
export function month(text: string): string {
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : refuse('A month is written as in 2026-03.')
}

export function currency(text: string): string {
  return /^[A-Z]{3}$/.test(text) ? text : refuse('A currency is written with three capitals, as in USD.')
}
