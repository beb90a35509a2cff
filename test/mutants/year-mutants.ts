/** Planted bugs of the year and of the links. */
import type { Mutant } from './mutants.ts'

const YEAR = ['test/metamorphic', 'test/unit/year']
const LINKS = ['test/unit/beliefs', 'test/laws/beliefs.test.ts']

const bug = (why: string, file: string, find: string, replace: string, tests: readonly string[] = YEAR): Mutant => ({ why, file: `engine/${file}`, find, replace, tests })

export const YEAR_MUTANTS: readonly Mutant[] = [
  // forks, plans, accounts
  bug('two plans share one state after the fork', 'year/simulate.ts', ': cloneInto(new State(w), state)', ': state'),
  bug('a clone shares its arrays', 'base/clone.ts', 'if (own.length === from.length) own.set(from)\n  else to[key] = from.slice()', 'to[key] = from.length === own.length ? from : from.slice()'),
  bug('a plan works a month too early', 'year/settings.ts', 'if (t < 0 || p.noEffect) continue', 'if (t < -1 || p.noEffect) continue'),
  bug('a plan without effect has one', 'year/settings.ts', 'if (t < 0 || p.noEffect) continue', 'if (t < 0) continue'),
  bug('forgets the refresh in the cost', 'year/settings.ts', '+ part.cost.monthly + refresh', '+ part.cost.monthly'),
  bug('adds shares on one path as they are', 'year/settings.ts', 'if (!isShare) return', 'if (isShare || !isShare) return'),
  bug('people whom a plan might hire take turns in the book', 'year/booking.ts', 'const columns = t.columnsOf[kind]!\n  const hi', 'const columns = w.columnsOf[kind]!\n  const hi'),
  bug('forgets overtime in the cash', 'year/money.ts', '- planCost - s.counters[row + COUNT.overtimePay]!', '- planCost'),
  bug('forgets to count a new patient', 'year/evening.ts', '  s.count(COUNT.newPatients)\n', ''),
  bug('does not count who hung up', 'year/evening.ts', 'exit === CALL.hungUp ? COUNT.hungUp : COUNT.rangOut', 'COUNT.hungUp'),
  bug('declined treatment is nowhere counted', 'year/evening.ts', '    s.count(COUNT.casesDeclined)\n', '', ['test/unit/study/exits.test.ts']),
  bug('what is given up of an accepted case is worth one visit', 'year/booking.ts', 'people.caseLeft[p]! * people.caseValue[p]!', 'people.caseValue[p]!', ['test/unit/study/exits.test.ts']),
  bug('emergencies of the day are nowhere counted', 'year/booking.ts', '    if (book.foundDay === day) s.count(COUNT.sameDay)\n', ''),
  bug('somebody who leaves keeps the appointment', 'year/month.ts', '  cancelAll(y, p)\n', ''),
  bug('keeps 8 bits of the number of a column', 'year/book.ts', 'column = new Uint16Array(0)', 'column = new Uint8Array(0)', ['test/unit/year/book.test.ts']),
  bug('an appointment keeps its old place when gaps are closed', 'year/day-lists.ts', '      places[item] = used++\n', '      used++\n', ['test/unit/year/day-lists.test.ts']),
  bug('a day that grows overwrites the next one', 'year/day-lists.ts', 'day * this.room * 2)\n', 'day * this.room)\n', ['test/unit/year/day-lists.test.ts']),
  bug('a block of what is due is given away while entries are left', 'year/agenda.ts', '(isLast ? this.filled[d] : ENTRIES)', '(isLast ? this.filled[d] : ENTRIES - 1)', ['test/unit/year/agenda.test.ts']),
  bug('a cancelled appointment keeps its steps', 'year/book.ts', 'else if ((this.flags[a]! & FLAG.squeezed) === 0) this.mark(a, false)', ''),
  bug('the last visit may run two hours over', 'year/book.ts', 'start + length <= end && start < to; start += length) {', 'start + length <= end && start < to + 24; start += length) {'),
  bug('held starts are for everybody', 'year/book.ts', 'const too = newPatient ? -1 : 0', 'const too = -1'),
  bug('what has come free is not looked at again', 'year/book.ts', '      this.freed(this.day[a]! % RING, this.column[a]!)\n    }\n', '    }\n'),
  bug('held starts that are released are not looked at again', 'year/book.ts', '      this.heldFree.fill(0, row, row + ROW_WORDS)\n      this.freed(r, c)\n', '      this.heldFree.fill(0, row, row + ROW_WORDS)\n', ['test/unit/year/steps.test.ts']),
  bug('new hours are not looked at again', 'year/book.ts', 'this.free[i]! &= ~this.booked[i]!\n      this.freed(r, c)\n', 'this.free[i]! &= ~this.booked[i]!\n', ['test/unit/year/steps.test.ts']),
  bug('a day that was full once is passed over for good', 'year/book.ts', '    this.longestOfDay[day] = this.longestOfDay[day + 1] = ANY_LENGTH\n', ''),
  bug('a day is full as soon as the columns that were asked for are', 'year/book.ts', 'most = Math.max(most, this.longest[', 'most = Math.min(most, this.longest['),
  bug('a column whose owner is away is found full when the owner is back', 'year/book.ts', '      for (const s of sessionsOn(hours, day)) setSteps(this.free, row, s.from, s.tail)\n      this.freed(r, c)\n', '      for (const s of sessionsOn(hours, day)) setSteps(this.free, row, s.from, s.tail)\n', ['test/unit/year/steps.test.ts']),
  bug('a wish is remembered for the next person', 'year/book.ts', '      this.asking++\n', ''),
  bug('a start that did not suit counts as none', 'year/book.ts', '              fits = true\n', ''),
  bug('the bits of a row end at its word', 'year/steps.ts', 'return to >= end ? from', 'return to > end ? from'),
  bug('the order of its parts makes another month', 'year/settings.ts', '.sort(([a], [b]) => (a < b ? -1 : 1))', ''),
  bug('an emergency of the recurring kind stays in the mind of the patient', 'year/booking.ts', ' && people.routine[p] !== a && people.caseVisit[p] !== a\n}', '\n}'),
  bug('a month keeps the template of another', 'year/settings.ts', '...[...changes].sort(', '...[...changes.keys()].map((path) => [path, 0] as const).sort('),
  bug('a solved complaint stays open', 'year/complaints.ts', '  care.open[a] = 0\n  care.release(a)\n}\n\n/** Nobody got', '  care.release(a)\n}\n\n/** Nobody got'),
  bug('the agenda gives the last entry first', 'year/agenda.ts', 'const entry = this.blocks[block * BLOCK + 1 + at]!', 'const entry = this.blocks[block * BLOCK + (isLast ? this.filled[d]! - at : ENTRIES - at)]!', ['test/unit/year/agenda.test.ts']),
  bug('supposes below nothing', 'year/settings.ts', 'return m < 0 ? 0 : m', 'return m'),
  bug('what is supposed also moves the floor\'s own measure of others', 'year/settings.ts', 'if (s.target === target) m =', 'if (s.target.length > 0) m ='),

  bug('a state remembers the one before it', 'year/state.ts', '    this.lowShare = 0.07\n', '    this.lowShare = 0.07\n    const before = globalThis as { pile?: number }\n    this.outgoing = before.pile = (before.pile ?? 0) + 60_000\n', ['test/laws/interrupted.test.ts']),
  bug('the first of those that are best takes the future', 'study/choice.ts', 'const sharing = winners[0] === 0 ? [0] : winners', 'const sharing = winners.slice(0, 1)', ['test/unit/study']),
  bug('what is missed is counted against the first plan', 'study/choice.ts', '(misses[c]![future] = best - worth)', '(misses[c]![future] = best - worths[0]!)', ['test/laws/choice.test.ts']),
  bug('what is undefined loses', 'study/choice.ts', 'if (worths.some((worth) => worth !== worth)) continue', 'if (worths.every((worth) => worth !== worth)) continue', ['test/unit/study']),
  bug('a leader that only ties settles', 'study/compare.ts', 'settles(choice.alone, choice.judged, required)', 'settles(choice.pBest[ids.indexOf(leader)]!, choice.judged, required)', ['test/unit/study']),
  bug('what the interval of a mean holds is no luck', 'study/paired.ts', 'return low <= 0 && high >= 0 && low < high', 'return low < 0 && high < 0', ['test/unit/study']),
  bug('a tie is half a gain', 'study/paired.ts', "(better === 'up' ? d > 0 : d < 0)", "(better === 'up' ? d >= 0 : d <= 0)", ['test/unit/study']),
  bug('a fee that a plan raises leaves cases as they are', 'year/template.ts', 'treatment.value * price', 'treatment.value', ['test/unit/year']),
  bug('a lesser problem prolongs a greater one', 'year/settle.ts', '  if (shock < still) return\n  people.shock[p] = shock\n', '  people.shock[p] = Math.max(still, shock)\n', ['test/unit/year']),
  bug('the standard says what patients mind', 'year/experience.ts', 'const delayed = wait > b.delayMinded', 'const delayed = wait > keeps.toldAfter'),
  bug('a visit is flawless by what a plan promises', 'year/experience.ts', 'greetingSeconds <= w.greetingStandard', 'greetingSeconds <= y.t.practice.service.greeting.within'),
  bug('fill counts the slot of today', 'year/morning.ts', 'const own = book.length[a]! - (t.slotSteps[kind]! - t.ownSteps[kind]!)', 'const own = t.ownSteps[kind]!'),
  bug('training is nobody\'s where there are no assistants', 'year/settings.ts', "if ((team.assistant?.people ?? 0) > 0) return 'assistant'", "if ((team.assistant?.people ?? 0) >= 0) return 'assistant'"),
  bug('four roles beside an owner are waited for', 'year/world.ts', "filter((r) => !owners.includes(r))\n  invariant", "filter((r) => !owners.includes(r)).slice(0, 4)\n  invariant"),

  // around the engine
  { why: 'a thread gives a buffer away', file: 'runners/worker.ts', find: '  return futureRow(study, future)', replace: '  structuredClone(new ArrayBuffer(8), { transfer: [new ArrayBuffer(8)] })\n  return futureRow(study, future)', tests: ['test/unit/runners/buffers.test.ts'] },
  { why: 'rows in the order in which threads were done', file: 'runners/threads.ts', find: 'rows[future] = (await pool.run(future, { signal: stop.signal })) as Row', replace: 'const row = (await pool.run(future, { signal: stop.signal })) as Row\n        rows.push(row)', tests: ['test/unit/runners'] },

  // links
  bug('gains weigh as much as losses', 'beliefs/value.ts', '-b.lossAversion * magnitude', '-magnitude', LINKS),
  bug('poor attention makes the wait easier', 'beliefs/wait.ts', '(attended ? 1 : b.poorAttentionFactor)', '(attended ? b.poorAttentionFactor : 1)', LINKS),
  bug('recovery makes patients stay who would have left anyway', 'beliefs/recovery.ts', 'return 1 - b.behaviourRecovered * promptness(b, days)', 'return 1 - b.recoveryParadox * promptness(b, days)', LINKS),
  bug('trust rises faster than it falls', 'beliefs/trust.ts', 'gap >= 0 ? b.trustGain', 'gap < 0 ? b.trustGain', LINKS),
  bug('the trusting leave', 'beliefs/leaving.ts', '(-bounded * lnPerSd)', '(bounded * lnPerSd)', LINKS),
  bug('a higher price is more readily accepted', 'beliefs/acceptance.ts', 'const price = -b.acceptPrice', 'const price = b.acceptPrice', LINKS),
  bug('a threshold belongs to the lower star', 'beliefs/stars.ts', 'latent < thresholds[3]! ? 4 : 5', 'latent <= thresholds[3]! ? 4 : 5', LINKS),
  bug('decay begins before the ramp has ended', 'beliefs/training.ts', 'const since = month - full', 'const since = month', LINKS),
  bug('who is told waits longer', 'beliefs/perceived-wait.ts', '(told ? 1 : b.untoldBias)', '(told ? b.untoldBias : 1)', LINKS),
]
