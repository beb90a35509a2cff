/** What the cases of a run put in as they go, and what they work with. */
import type { Programs } from './bundle.ts'
import type { Check, Group, Growth, Measure, Unit } from './document.ts'
import type { Peers } from './peers/found.ts'
import type { Scratch } from './scratch.ts'
import type { Size } from './sizes.ts'
import { type Spread, spreadOf } from './spread.ts'

export class Found {
  readonly measures: Measure[] = []
  readonly growths: Growth[] = []
  readonly checks: Check[] = []
  readonly notes: string[] = []

  put(group: Group, id: string, what: string, unit: Unit, spread: Spread): void {
    this.measures.push({ id, group, what, unit, ...spread })
  }

  /** Cost against size. @param costs milliseconds of the rounds, by size */
  grow(by: Growth['by'], what: string, law: Growth['law'], sizes: readonly number[], costs: readonly (readonly number[])[]): void {
    const points = sizes.map((at, i) => {
      const { median, min, max } = spreadOf(costs[i]!)
      return { at, ms: median, min, max }
    })
    const lawful = (n: number): number => (law === 'n log n' ? n * Math.log(n) : law === 'n' ? n : 1 / n)
    const steps = points.slice(1).map((point, i) => point.ms / points[i]!.ms / (lawful(point.at) / lawful(points[i]!.at)))
    const [first, last] = [points[0]!, points[points.length - 1]!]
    this.growths.push({
      by,
      what,
      law,
      points,
      exponent: Math.log(last.ms / first.ms) / Math.log(last.at / first.at),
      worst: Math.max(...steps),
    })
  }
}

/** What a case works with. */
export interface Bench {
  readonly root: string
  readonly size: Size
  readonly scratch: Scratch
  readonly programs: Programs
  readonly peers: Peers
  readonly found: Found
}

export type Case = (bench: Bench) => Promise<void>

export const SCENARIO = 'scenarios/maple-street.yaml'
