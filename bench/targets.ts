/** What was set out to be reached, and whether it was. A verdict is a comparison of two numbers and nothing else. */
import type { Growth, Measure, Target, Unit, Verdict } from './document.ts'

type Wanted = Omit<Target, 'measured' | 'verdict'>

const wanted = (id: string, what: string, better: Target['better'], limit: number, unit: Unit): Wanted => ({
  id,
  what,
  better,
  limit,
  unit,
})

export const WANTED: readonly Wanted[] = [
  wanted(
    'kernel-addressed',
    'kernel beside the C twin, both with the addressed generator; the slower of two queues',
    'lower',
    1.5,
    'times',
  ),
  wanted('kernel-made', 'kernel beside the C twin, both with uniforms made beforehand; the slower of two queues', 'lower', 1.5, 'times'),
  wanted('clinic-simpy', 'plain clinic day, speed beside SimPy', 'higher', 40, 'times'),
  wanted('future', 'a future of Maple Street, 12 months of warm-up and 24 of horizon, one core', 'lower', 25, 'ms'),
  wanted('jobs', 'speed of two jobs beside one, 100 futures of four plans and the baseline', 'higher', 1.85, 'times'),
  wanted('patients', '1,000 to 100,000 patients, cost beside n log n; the worst step', 'lower', 1, 'times'),
  wanted('memory-row', 'memory of a comparison for a future and plan, beyond its base', 'lower', 2, 'kB'),
  wanted('memory-peak', 'peak memory of a comparison of 1,000 futures', 'lower', 300, 'MB'),
  wanted('help', 'start-up of `--help`, run by node', 'lower', 250, 'ms'),
]

/** A number that is not there, or is no number, meets nothing. */
export function verdictOf({ better, limit }: Pick<Target, 'better' | 'limit'>, measured: number | null): Verdict {
  if (measured === null) return 'not measured'
  return (better === 'lower' ? measured <= limit : measured >= limit) ? 'met' : 'missed'
}

/** Some rounds lie on either side of the limit: the next run may say otherwise. */
export function isNarrow({ better, limit }: Pick<Target, 'better' | 'limit'>, { min, max }: Pick<Measure, 'min' | 'max'>): boolean {
  return verdictOf({ better, limit }, min) !== verdictOf({ better, limit }, max)
}

/** So far the target goes. */
const PATIENTS = 100_000

/** Measures that a target is read from: the worst of them counts. */
const READ_FROM: Readonly<Record<string, readonly string[]>> = {
  'kernel-addressed': ['kernel.mm1.addressed.c-ratio', 'kernel.mm5.addressed.c-ratio'],
  'kernel-made': ['kernel.mm1.made.c-ratio', 'kernel.mm5.made.c-ratio'],
  'clinic-simpy': ['clinic.simpy-ratio'],
  future: ['future.ms'],
  jobs: ['jobs.ratio'],
  'memory-row': ['memory.row'],
  'memory-peak': ['memory.peak'],
  help: ['start.help'],
}

export function targetsOf(measures: readonly Measure[], growths: readonly Growth[]): readonly Target[] {
  return WANTED.map((target) => {
    const measured = target.id === 'patients' ? patientsOf(growths) : worst(target, measures)
    return { ...target, measured, verdict: verdictOf(target, measured) }
  })
}

/** Small practices say nothing of large ones. */
function patientsOf(growths: readonly Growth[]): number | null {
  const growth = growths.find(({ by }) => by === 'patients')
  return growth !== undefined && growth.points.some(({ at }) => at >= PATIENTS) ? growth.worst : null
}

function worst(target: Wanted, measures: readonly Measure[]): number | null {
  return readFrom(target, measures)?.median ?? null
}

/** The measure that a target is read from, the worst where there are several; null when one is missing. */
export function readFrom({ id, better }: Pick<Target, 'id' | 'better'>, measures: readonly Measure[]): Measure | null {
  const ids = READ_FROM[id] ?? []
  const found = measures.filter((measure) => ids.includes(measure.id))
  if (found.length < ids.length || found.length === 0) return null
  return found.reduce((a, b) => ((better === 'lower' ? b.median > a.median : b.median < a.median) ? b : a))
}
