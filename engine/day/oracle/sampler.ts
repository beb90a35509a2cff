/**
 * From a law to whole ticks: one address, one time. By inversion; a time of several stages (Erlang) or parts (mixture) takes
 * further numbers of the same address, so nobody else's luck moves. Logarithms and normals come from the tables that the practice's
 * day uses, exact to 3e-8 and 4e-5: far below what an interval can see, and tested by every case here.
 */
import { lognormalMu, lognormalQuick, lognormalSigma, weibullOf, weibullScale } from '../../base/distributions.ts'
import { lnQuick } from '../../base/quick.ts'
import { gammaOf, gammaTable, type GammaTable } from './gamma-table.ts'
import { lawMean, type Law, STAGES_MAX } from './law.ts'
import type { Luck } from './luck.ts'
import type { FlowModel } from './model.ts'

/** Numbers of one address (customer, hop and station): first the one that most laws need, further ones apart. */
export const DRAW = { gap: 0, work: 1, patience: 2, route: 3, accept: 4, show: 5, type: 6 } as const

/** Where the further numbers of gap, work and patience begin. */
const FURTHER = [128, 224, 320] as const
const NO_TABLE = new Float64Array(0)

const CODE = { deterministic: 0, exponential: 1, erlang: 2, gamma: 3, lognormal: 4, weibull: 5, uniform: 6, mixture: 7 } as const

export class Sampler {
  private readonly code: number
  /** mean in ticks; mu of the lognormal, scale of the weibull, low end of the uniform */
  private readonly first: number
  /** stages, sigma, shape, width */
  private readonly second: number
  private readonly table: GammaTable
  private readonly shares: Float64Array
  private readonly parts: readonly Sampler[]

  /** @param ticksPerUnit ticks in one unit of the law */
  constructor(law: Law, ticksPerUnit: number) {
    const mean = lawMean(law) * ticksPerUnit
    this.first = mean
    this.second = 0
    this.table = NO_TABLE
    this.shares = NO_TABLE
    this.parts = []
    this.code = CODE[law.family]
    switch (law.family) {
      case 'erlang':
        this.second = law.stages
        if (law.stages <= STAGES_MAX) break
        this.code = CODE.gamma
        this.table = gammaTable(law.stages)
        break
      case 'gamma':
        this.table = gammaTable(law.shape)
        break
      case 'lognormal':
        this.first = lognormalMu(mean, law.cv)
        this.second = lognormalSigma(law.cv)
        break
      case 'weibull':
        this.first = weibullScale(mean, law.shape)
        this.second = law.shape
        break
      case 'uniform':
        this.first = law.low * ticksPerUnit
        this.second = (law.high - law.low) * ticksPerUnit
        break
      case 'mixture': {
        let below = 0
        this.shares = Float64Array.from(law.shares, (share) => (below += share))
        this.parts = law.parts.map((part) => new Sampler(part, ticksPerUnit))
      }
    }
  }

  /**
   * One time in whole ticks.
   *
   * @param hi @param lo id of the customer @param occasion hop and station
   * @param index `DRAW.gap`, `DRAW.work` or `DRAW.patience`
   */
  ticks(luck: Luck, hi: number, lo: number, occasion: number, index: number): number {
    return Math.round(this.time(luck, hi, lo, occasion, index))
  }

  private time(luck: Luck, hi: number, lo: number, occasion: number, index: number): number {
    if (this.code === CODE.deterministic) return this.first
    const u = luck.u(hi, lo, occasion, index)
    return this.code === CODE.exponential ? -this.first * lnQuick(1 - u) : this.rarer(u, luck, hi, lo, occasion, index)
  }

  private rarer(u: number, luck: Luck, hi: number, lo: number, occasion: number, index: number): number {
    switch (this.code) {
      case CODE.erlang: return this.stages(u, luck, hi, lo, occasion, index)
      case CODE.gamma: return this.first * gammaOf(this.table, u)
      case CODE.lognormal: return lognormalQuick(u, this.first, this.second)
      case CODE.weibull: return weibullOf(u, this.first, this.second)
      case CODE.uniform: return this.first + this.second * u
      default: {
        // the share by the first number, the time by a further one
        const { shares, parts } = this
        let part = 0
        while (part < shares.length - 1 && u >= shares[part]!) part++
        return parts[part]!.again(luck, hi, lo, occasion, index)
      }
    }
  }

  /** The time of a part: its first number is the last of the further ones. */
  private again(luck: Luck, hi: number, lo: number, occasion: number, index: number): number {
    if (this.code === CODE.deterministic) return this.first
    const u = luck.u(hi, lo, occasion, FURTHER[index]! + STAGES_MAX + 1)
    return this.code === CODE.exponential ? -this.first * lnQuick(1 - u) : this.rarer(u, luck, hi, lo, occasion, index)
  }

  /** Sum of exponential stages: the logarithm of a product, in pieces that cannot vanish (2^-53 each, 16 in one). */
  private stages(u: number, luck: Luck, hi: number, lo: number, occasion: number, index: number): number {
    const stages = this.second
    const further = FURTHER[index]!
    let product = 1 - u
    let total = 0
    for (let stage = 1; stage < stages; stage++) {
      product *= 1 - luck.u(hi, lo, occasion, further + stage)
      if ((stage & 15) === 15) {
        total += lnQuick(product)
        product = 1
      }
    }
    return (-this.first / stages) * (total + (product === 1 ? 0 : lnQuick(product)))
  }
}

/** All samplers of a model; they keep no state, so replications share them. */
export interface FlowSamplers {
  /** by stream */
  readonly gaps: readonly Sampler[]
  /** by station and class */
  readonly works: readonly Sampler[]
  /** by station */
  readonly patiences: readonly (Sampler | null)[]
  readonly vacation: Sampler | null
}

export function flowSamplers(model: FlowModel, ticksPerUnit: number): FlowSamplers {
  const of = (law: Law): Sampler => new Sampler(law, ticksPerUnit)
  const perhaps = (law: Law | null): Sampler | null => (law === null ? null : of(law))
  return {
    gaps: model.streams.map((stream) => of(stream.gap)),
    works: model.stations.flatMap((station) => Array.from({ length: model.classes }, (_, cls) => of(station.work[cls]!))),
    patiences: model.stations.map((station) => perhaps(station.patience)),
    vacation: perhaps(model.vacation),
  }
}
