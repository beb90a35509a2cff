/** A bar on stderr while futures run, if stderr is a terminal; nothing otherwise. */
import cliProgress from 'cli-progress'

import type { Progress } from '../runners/index.ts'
import type { Io } from './io.ts'

export interface Bar {
  readonly update: (progress: Progress) => void
  readonly stop: () => void
}

export function bar(io: Io, quiet: boolean, total: number): Bar {
  if (!io.live || quiet) return { update: () => undefined, stop: () => undefined }
  const shown = new cliProgress.SingleBar({
    format: 'simulating [{bar}] {value}/{total} futures, {eta_formatted}',
    formatTime: toGo,
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    barsize: 20,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    // the bar shall never hold back Ctrl-C
    gracefulExit: false,
    etaBuffer: 30,
  })
  shown.start(total, 0)
  return { update: ({ done }) => shown.update(done), stop: () => shown.stop() }
}

/** Before the first futures are done nobody knows how long the rest will take. */
const toGo: cliProgress.TimeFormatter = (seconds, options, roundTo) =>
  Number(seconds) > 0 ? `${cliProgress.Format.TimeFormat(seconds, options, roundTo)} to go` : 'getting up to speed'
