/** An internal error leaves a report in a file; the screen gets its path and no stack trace. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** @returns a sentence that says where the report lies, or that it could not be written */
export async function crashReport(error: unknown, argv: readonly string[], version: string): Promise<string> {
  try {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'fivestar-crash-'))
    const file = path.join(folder, 'report.txt')
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    await writeFile(file, `fivestar ${version}, node ${process.version}, ${process.platform} ${process.arch}\n${JSON.stringify(argv)}\n\n${stack}\n`)
    return `Crash report: ${file}`
  } catch {
    return 'A crash report could not be written.'
  }
}
