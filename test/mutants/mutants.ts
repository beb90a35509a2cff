/**
 * Planted bugs: each one line of the engine changed, and the tests that must notice. None of them is looked for by golden results
 * (they would notice anything): a law, a count or a hand-checked tick has to.
 */
export interface Mutant {
  readonly file: string
  /** text that stands in the file exactly once */
  readonly find: string
  readonly replace: string
  /** the mistake, in words */
  readonly why: string
  /** tests to run, files or folders */
  readonly tests: readonly string[]
}

const DAY = ['test/unit/day', 'test/laws/conservation-kernel.test.ts', 'test/laws/conservation-floor.test.ts', 'test/laws/queues.test.ts']
const YEAR = ['test/metamorphic', 'test/unit/year']
const BASE = ['test/unit/base/calendar.test.ts', 'test/unit/base/draws.test.ts', 'test/unit/base/double.test.ts', 'test/unit/day/kernel.test.ts']

const bug = (why: string, file: string, find: string, replace: string, tests: readonly string[]): Mutant => ({ why, file: `engine/${file}`, find, replace, tests })

export const MUTANTS: readonly Mutant[] = [
  // the calendar and the draws
  bug('drops the sequence number: equal events in no order', 'base/calendar.ts', 'cls * CLASS_STEP + this.sequence++', 'cls * CLASS_STEP', BASE),
  bug('forgets the class of an event', 'base/calendar.ts', 'const order = cls * CLASS_STEP + this.sequence++', 'const order = this.sequence++', BASE),
  bug('keys the panel by row instead of by name', 'year/panel.ts', 'PURPOSE.panel, people.hi[p]!, people.lo[p]!, 0)', 'PURPOSE.panel, 0, p, 0)', YEAR),
  bug('draws shoppers against a rate that the rating moves', 'year/demand.ts', '(shoppers * DEMAND_CEILING) / month', '(shoppers * demand) / month', YEAR),
  bug('leaves the future out of the address', 'base/draws.ts', 'this.future = future | 0', 'this.future = 0', [...YEAR, ...BASE]),
  bug('keys a plan\'s luck by its place', 'year/settings.ts', 'const { hi, lo } = textId(part.id)', 'const { hi, lo } = { hi: 1, lo: 1 }', YEAR),

  bug('brings a number near 1 by another power of two than the library', 'base/ln.ts', '0x95f64', '0x95f63', ['test/unit/base/maths.test.ts']),

  // the kernel
  bug('starts the next job after the owner has heard', 'day/kernel.ts', 'if (stationRows[place + QUEUED]! > 0 && busy < stationRows[place + SERVERS]!) this.beginNext(station, owner)\n    owner.finished(job, kind, ref)', 'owner.finished(job, kind, ref)\n    if (stationRows[place + QUEUED]! > 0 && stationRows[place + BUSY]! < stationRows[place + SERVERS]!) this.beginNext(station, owner)', DAY),
  bug('loses the work done before it was put down', 'day/kernel.ts', '    times[job * TIMES_ROW + LEFT]! -= this.now - times[job * TIMES_ROW + STARTED]!\n', '', DAY),
  bug('puts work that was put down at the end of the line', 'day/kernel.ts', '    this.lineFirst(job)\n  }', '    this.line(job)\n  }', DAY),
  bug('forgets that a given-up place has a new holder', 'day/kernel.ts', 'if (this.jobs[a * JOB_ROW + SERIAL] === b && this.state(a) === WAITING) this.giveUp(a, owner)', 'if (this.state(a) === WAITING) this.giveUp(a, owner)', DAY),
  bug('lets one more in than there is room', 'day/kernel.ts', 'stationRows[place + QUEUED]! >= stationRows[place + ROOM]!) return -1', 'stationRows[place + QUEUED]! > stationRows[place + ROOM]!) return -1', DAY),
  bug('is a tick late with patience', 'day/kernel.ts', 'this.calendar.push(this.now + patience, ORDER.giveUp', 'this.calendar.push(this.now + patience + 1, ORDER.giveUp', DAY),
  bug('serves the last of a class first', 'day/kernel.ts', 'if (stationRows[place + LAST_FIRST] === 1) this.lineFirst(job)', 'if (stationRows[place + LAST_FIRST] !== 1) this.lineFirst(job)', DAY),
  bug('lets a shift end without starting who waits', 'day/kernel.ts', 'while (stationRows[place + BUSY]! < servers && stationRows[place + QUEUED]! > 0) this.beginNext(station, owner)', 'if (false as boolean) this.beginNext(station, owner)', DAY),
  bug('a free server takes the least urgent', 'day/kernel.ts', 'const mostUrgent = 31 - Math.clz32(mask & -mask)', 'const least = stationRows[place + HEAD + 31 - Math.clz32(mask)]!\n    this.unline(least)\n    return this.begin(least, owner)\n    const mostUrgent = 0', DAY),
  bug('stops a tick too early at the horizon', 'day/kernel.ts', 'calendar.push(until, STOP_ORDER', 'calendar.push(Math.max(calendar.tick, until - 1), STOP_ORDER', DAY),

  // the floor
  bug('forgets to free the room', 'day/care.ts', '    this.roomsFree++\n', '', DAY),
  bug('forgets to free the assistant', 'day/care.ts', 'this.poolFree[need.pools[i]!]!++', 'this.poolFree[need.pools[i]!]! += 0', DAY),
  bug('overlooks who waits while the next one is made ready', 'day/care.ts', '    if (this.ahead[c] !== NOBODY) return !this.isFree(c)\n', '', DAY),
  bug('an owner who is free again is not woken', 'day/care.ts', '    this.current[c] = NOBODY\n    this.wake(c)\n', '    this.current[c] = NOBODY\n', DAY),
  bug('an owner who comes back from an exam is not woken', 'day/care.ts', '    this.examining[c] = NOBODY\n    this.wake(c)\n', '    this.examining[c] = NOBODY\n', DAY),
  bug('rounds the largest number below a half up', 'day/ticks.ts', '0.49999999999999994\n', '0.5\n', DAY),
  bug('sees 31 columns of 32', 'day/care.ts', '1 << (c & 31)', '1 << (c % 31)', DAY),
  bug('does not rest the own work while another examines', 'day/care.ts', 'else this.serial[owner]!++', 'else this.serial[owner]! += 0', DAY),
  bug('lets the assistant absorb what is not absorbed', 'day/care.ts', '(1 - this.rules.assistantAbsorbs)', 'this.rules.assistantAbsorbs', DAY),
  bug('leaves for an exam a breakpoint too late', 'day/care.ts', '(Math.floor(since / every) + 1) * every', '(Math.floor(since / every) + 2) * every', DAY),
  bug('seats the afternoon over lunch', 'day/floor.ts', 'this.care.seatUntil(a === this.sheet.sessions - 1 ? Infinity : this.sheet.sessionTo[a]!)', 'this.care.seatUntil(Infinity)', DAY),
  bug('takes patients as they come instead of by appointment', 'day/care.ts', 'while (i > 0 && (', 'while (i < 0 && (', DAY),
  bug('seats whoever has come before the doors open', 'day/care.ts', 'this.sheet.visitAt[v]! >= this.seatBefore', 'this.sheet.visitAt[v]! > this.seatBefore + 86_400_000', DAY),
  bug('counts a wait before the appointment', 'day/care.ts', 'Math.max(0, now - Math.max(this.doorAt[v]!, this.sheet.visitAt[v]!))', 'Math.max(0, now - this.doorAt[v]!)', DAY),
  bug('asks nobody to hold', 'day/desk.ts', 'const patience = held ?', 'const patience = !held ?', DAY),
  bug('keeps the greeting that is missed', 'day/desk.ts', '< rules.greetingKept', '>= rules.greetingKept', DAY),
  bug('loses the piles over lunch', 'day/desk.ts', 'ticks += this.kernel.workLeft(job)', 'ticks += 0 * this.kernel.workLeft(job)', DAY),
  bug('leaves no work for tomorrow', 'day/floor.ts', 'if (a === this.sheet.sessions - 1) this.leaveTasks()', '', DAY),
]
