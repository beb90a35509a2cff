/** A folder for what a run needs and the processes that it started. Nothing of either outlives the run, also not after Ctrl-C. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export class Scratch {
  readonly folder: string
  private readonly children = new Set<ChildProcess>()
  private readonly ended = (): void => this.empty()
  private readonly interrupted = (): void => {
    this.empty()
    process.exit(130)
  }

  constructor() {
    // listened for before there is anything to leave behind, and until the process has gone: people press Ctrl-C twice
    process.on('exit', this.ended)
    process.on('SIGINT', this.interrupted)
    process.on('SIGTERM', this.interrupted)
    this.folder = mkdtempSync(path.join(os.tmpdir(), `fivestar-bench-${process.pid}-`))
  }

  /** Ends with this folder at the latest. */
  adopt(child: ChildProcess): void {
    this.children.add(child)
    child.once('exit', () => this.children.delete(child))
  }

  close(): void {
    this.empty()
    process.off('exit', this.ended)
    process.off('SIGINT', this.interrupted)
    process.off('SIGTERM', this.interrupted)
  }

  private empty(): void {
    for (const child of this.children) child.kill('SIGKILL')
    this.children.clear()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
