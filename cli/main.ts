/** Entry of the bundle: arguments in, exit code out. Nothing here decides anything about a practice. */
import { version } from '../package.json'
import { crash, fivestar } from './fivestar.ts'
import { nodeIo } from './io.ts'

const argv = process.argv.slice(2)
const io = nodeIo(argv)

// a reader that has seen enough (| head) is no error
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

// what no promise carries here: a stack trace is no answer
process.on('uncaughtException', (error) => {
  void crash(error, argv, { version, io }, argv.includes('--json')).then((code) => process.exit(code))
})

const interrupt = new AbortController()
process.on('SIGINT', () => {
  // the second Ctrl-C does not wait for what is done to be written
  if (interrupt.signal.aborted) process.exit(130)
  interrupt.abort()
})

process.exitCode = await fivestar(argv, { version, io, signal: interrupt.signal })
