/** Futures through the engine's door. Command line: file, plans, months, patients or `-`. Lines: `from count`. */
import { simulateFuture } from '../../engine/index.ts'
import { serve } from '../lines.ts'
import { studyOf } from './study.ts'

const [file, plans, months, patients] = process.argv.slice(2) as [string, string, string, string]
const study = studyOf(file, Number(plans), Number(months), patients === '-' ? null : Number(patients))

void serve(([from, count]) => {
  let events = 0
  const began = performance.now()
  for (let future = Number(from); future < Number(from) + Number(count); future++) events += simulateFuture({ ...study, future }).events
  return { ms: performance.now() - began, events, peakKb: process.resourceUsage().maxRSS }
})
