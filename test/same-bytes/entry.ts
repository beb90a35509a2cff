/** What is bundled: says the hashes of the futures. */
import { hashes } from './hashes.ts'
import { say } from './say.ts'

/** put in by the bundler */
declare const MONTHS_TO_RUN: number

say(hashes(MONTHS_TO_RUN))
