/** What is bundled to see that the checks can fail: says what a careless program takes from its surroundings. */
import { leaks } from './leaks.ts'
import { say } from './say.ts'

say(leaks())
