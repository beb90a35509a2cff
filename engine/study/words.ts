/** Words for chances, used only beside the numeral they describe. */
import { wilson } from './share.ts'

export interface Band {
  /** whole numbers of 100, both ends inside */
  readonly from: number
  readonly to: number
  readonly word: string
}

/** Ends are those of the number as printed, so that word and numeral cannot disagree. */
export const BANDS: readonly Band[] = [
  { from: 95, to: 100, word: 'very likely, within what the model knows' },
  { from: 80, to: 94, word: 'likely' },
  { from: 61, to: 79, word: 'a lean, not a result' },
  { from: 40, to: 60, word: 'a toss-up' },
  { from: 21, to: 39, word: 'a lean against it' },
  { from: 6, to: 20, word: 'unlikely' },
  { from: 0, to: 5, word: 'very unlikely, within what the model knows' },
]

/** What n futures that all agree can claim, of 100: the lower Wilson bound, and never more than 99. */
export function agreementBound(futures: number): number {
  return futures >= 100 ? 99 : Math.floor(100 * wilson(futures, futures).low)
}

/** Where all futures agree and there are so few that "likely" would say more than they do. */
const TOO_FEW = 'all agree, but these are few'
const LIKELY_FROM = 80

/**
 * The word for a share of futures.
 *
 * @param share 0..1
 * @param futures below 100, agreement of all is worth no more than its bound
 */
export function chanceWord(share: number, futures: number): string {
  const all = (share === 1 || share === 0) && futures < 100
  const atLeast = agreementBound(futures) + 1
  if (all && atLeast < LIKELY_FROM) return TOO_FEW
  const printed = all ? (share === 1 ? atLeast : 100 - atLeast) : Math.round(share * 100)
  return BANDS.find((band) => printed >= band.from && printed <= band.to)!.word
}

/** Words that an owner's page does without (rule 6). */
export const BANNED = /\b(significan\w*|stochastic\w*|monte[- ]carlo|p-value\w*|replication\w*|confidence)\b/i
