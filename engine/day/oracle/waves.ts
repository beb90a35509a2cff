/** Arrivals whose rate rises and falls, and servers without number. */
import { type Family, flowAnswers, steady } from './family.ts'
import { POSITIVE } from './inputs.ts'
import { lawMean, lawScv } from './law.ts'
import type { StationModel, StreamModel, Wave } from './model.ts'
import { openModel } from './open-model.ts'
import { readLaw, SERVICE } from './read-law.ts'
import { ceilingOf } from './wave.ts'

/** Rate mean + swing * sin(2 pi t / period), thinned from its ceiling. */
export const sinusoidal: Family = (inputs) => {
  const mean = inputs.number(POSITIVE, 'lambda_bar_per_min', 'lambda_bar', 'lambda')
  const swing = inputs.number({ min: -1e9, max: 1e9 }, 'beta_per_min', 'beta')
  const period = inputs.number(POSITIVE, 'period_min', 'period')
  const work = readLaw(inputs, SERVICE, 'exponential')
  if (Math.abs(swing) > mean) inputs.find('conflict', 'beta_per_min', 'the swing is larger than the mean: the rate would fall below 0')
  inputs.rest()
  if (inputs.failed) return null
  const wave: Wave = { mean, swing, period }
  const station: StationModel = { servers: Infinity, room: Infinity, lastFirst: false, work: [work], patience: null }
  const stream: StreamModel = { station: 0, cls: 0, gap: { family: 'exponential', mean: 1 / ceilingOf(wave) }, wave }
  const model = openModel([station], [stream], [{ rate: mean, work: lawMean(work), scv: lawScv(work), gapScv: 1 }])
  if (!steady(inputs, model, 0, true)) return null
  return { usual: ['m_at_t0', `m_at_t${period / 4}`, `m_at_t${period / 2}`, 'peak_of_m', 'lag_of_peak_min', 'L'], answer: flowAnswers(model) }
}
