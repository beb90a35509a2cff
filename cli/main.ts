/** Entry of the bundle: arguments in, exit code out. Nothing here decides anything about a practice. */
import { version } from '../package.json'
import { fivestar } from './fivestar.ts'
import { nodeIo } from './io.ts'

// a reader that has seen enough (| head) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const argv = process.argv.slice(2)
const interrupt = new AbortController()
process.on('SIGINT', () => {
  // the second Ctrl-C does not wait for what is done to be written
  if (interrupt.signal.aborted) process.exit(130)
  interrupt.abort()
})

process.exitCode = await fivestar(argv, { version, io: nodeIo(argv), signal: interrupt.signal })
