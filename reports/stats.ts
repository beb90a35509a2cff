/** The little arithmetic a report needs: values that stand for many, bins with an edge at zero, round axis ends. */
import { quantile } from '../engine/index.ts'

/** Keeps what is a finite number. */
export const finite = (xs: readonly (number | null | undefined)[]): readonly number[] =>
  xs.filter((x): x is number => typeof x === 'number' && Number.isFinite(x))

/** `n` equally likely values that stand for the whole, or the values themselves when there are no more than `n`. */
export const quantileDots = (xs: readonly number[], n: number): readonly number[] => {
  const sorted = [...finite(xs)].sort((a, b) => a - b)
  if (sorted.length <= n) return sorted
  return Array.from({ length: n }, (_, i) => quantile(sorted, (i + 0.5) / n))
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is at least `x`. */
export const niceStep = (x: number): number => {
  if (!(x > 0) || !Number.isFinite(x)) return 1
  // a power by its decimal text, exactly rounded: 10 ** n is not the same bits in every engine
  const exponent = Math.floor(Math.log10(x) + 1e-9)
  const ten = Number(`1e${exponent}`)
  const found = [1, 2, 2.5, 5, 10].find((m) => m * ten >= x * (1 - 1e-9))
  return Number(((found ?? 10) * ten).toPrecision(12))
}

/** Round ends around the values, at least `least` apart. */
export const niceDomain = (xs: readonly (number | null)[], parts: number, least: number): readonly [number, number] => {
  const known = finite(xs)
  const low = known.length === 0 ? 0 : Math.min(...known)
  const high = known.length === 0 ? 0 : Math.max(...known)
  const middle = (low + high) / 2
  // one future of one month has no width at all
  const half = Math.max(high - low, least, 1e-3 * Math.max(1, Math.abs(middle))) / 2
  const step = niceStep((2 * half) / parts)
  const tidy = (x: number): number => Number(x.toPrecision(12))
  return [tidy(Math.floor((middle - half) / step + 1e-9) * step), tidy(Math.ceil((middle + half) / step - 1e-9) * step)]
}

/**
 * The bin of a value: an integer k for the values in (k - 1, k] times `width`. Zero is a bin's end, so that no column mixes
 * gains with losses; zero itself counts as no gain.
 */
export const binOf = (x: number, width: number): number => {
  const k = Math.ceil(x / width - 1e-9)
  // rounding must not carry a value over the edge at zero
  return x > 0 ? Math.max(k, 1) : Math.min(k, 0) + 0
}

/** The middle of a bin. */
export const binMiddle = (bin: number, width: number): number => Number(((bin - 0.5) * width).toPrecision(12))
