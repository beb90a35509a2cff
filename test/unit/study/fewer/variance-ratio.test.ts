/** F: printed tables, and its own mirror. */
import { expect, test } from 'vitest'

import { fQuantile, varianceRatio } from '../../../../engine/study/fewer/variance-ratio.ts'

test.each([
  [0.95, 5, 10, 3.3258],
  [0.95, 1, 1, 161.4476],
  [0.975, 10, 20, 2.7737],
  [0.95, 20, 20, 2.1242],
  [0.99, 3, 7, 8.4513],
])('quantile %f of F(%i, %i)', (p, above, below, expected) => expect(Math.abs(fQuantile(p, above, below) / expected - 1)).toBeLessThan(3e-5))

test('the other way round it is one over it', () => expect(fQuantile(0.025, 49, 799) * fQuantile(0.975, 799, 49)).toBeCloseTo(1, 10))

test('a ratio stands in its interval, which has the quantiles for ends', () => {
  const { ratio, low, high } = varianceRatio(3, 9, 2, 19)
  expect(ratio).toBe(1.5)
  expect(ratio / low).toBeCloseTo(fQuantile(0.975, 9, 19), 10)
  expect(high / ratio).toBeCloseTo(fQuantile(0.975, 19, 9), 10)
})
