/** Runners: where futures run. */
export { inProcess } from './in-process.ts'
export type { Job, Progress, Runner } from './runner.ts'
export { threads } from './threads.ts'
export type { ThreadOptions } from './threads.ts'
