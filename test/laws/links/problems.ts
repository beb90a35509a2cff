/** Laws of what goes wrong and is put right: problems, complaints, recovery. */
import { problemCost, PROBLEM, type Problem, severity, voicedShare } from '../../../engine/beliefs/problem.ts'
import { acknowledgedFactor, costLeft, promptness, urgeLeft } from '../../../engine/beliefs/recovery.ts'
import { shock } from '../../../engine/beliefs/leaving.ts'
import fc from 'fast-check'
import { atMost, law, type LinkLaw, ordered, upTo, yesNo } from './law.ts'

const problem: fc.Arbitrary<Problem> = fc.constantFrom(...Object.values(PROBLEM))
const days = upTo(120)

export const PROBLEM_LAWS: readonly LinkLaw[] = [
  law<[Problem]>('problem', 'theorem', 'drawn', 'a problem never gains; none costs nothing and is voiced by nobody', 'B2, B8, W16', [problem], (b, p) =>
    problemCost(b, p) >= 0 && problemCost(b, PROBLEM.none) === 0 && voicedShare(b, PROBLEM.none) === 0 && voicedShare(b, p) >= 0 && voicedShare(b, p) <= 1),
  law<[Problem, Problem]>('problem', 'theorem', 'drawn', 'severity is a share, in the order of what problems cost', 'B3', [problem, problem], (b, p, q) => {
    const [a, c] = [severity(b, p), severity(b, q)]
    return a >= 0 && a <= 1 && (problemCost(b, p) > problemCost(b, q) ? a >= c : a <= c)
  }),
  law<[]>('problem', 'theorem', 'range', 'money problems are voiced oftener than problems of manner', 'K3', [], (b) => voicedShare(b, PROBLEM.wrongBill) > voicedShare(b, PROBLEM.rude) && voicedShare(b, PROBLEM.surprise) > voicedShare(b, PROBLEM.longWait)),

  law<[number, number]>('recovery', 'theorem', 'drawn', 'a solution is worth all of itself within the tolerance, then never more than before', 'K10', [days, days], (b, x, y) => {
    const [soon, late] = ordered(x, y)
    return promptness(b, b.recoveryTolerance) === 1 && atMost(promptness(b, late), promptness(b, soon)) && promptness(b, late) >= 0 && promptness(b, soon) <= 1
  }),
  law<[number, number]>('recovery', 'theorem', 'drawn', 'the later the solution the more of the cost stays; silence keeps all of it', 'K1, K10', [days, days], (b, x, y) => {
    const [soon, late] = ordered(x, y)
    return costLeft(b, false, soon) === 1 && atMost(costLeft(b, true, soon), costLeft(b, true, late)) && atMost(costLeft(b, true, late), 1)
  }),
  law<[number]>('recovery', 'theorem', 'range', 'satisfaction may come back to a little past where it was, never by more than 0.3 of the cost', 'K7', [days], (b, d) => costLeft(b, true, d) >= -0.3 - 1e-9),
  law<[]>('recovery', 'theorem', 'range', 'to have complained unheard is never better than to have kept silent', 'K5, T-6', [], (b) => costLeft(b, true, -1) >= costLeft(b, false, -1) && urgeLeft(b, true, -1) === 1),
  law<[number, number, Problem]>('recovery', 'theorem', 'drawn', 'no paradox in behaviour: after any recovery leaving is never below "no failure"', 'K7, T-7', [days, days, problem], (b, x, y, p) => {
    const [soon, late] = ordered(x, y)
    const urge = urgeLeft(b, true, soon)
    return urge >= 0 && urge <= 1 && atMost(urge, urgeLeft(b, true, late)) && shock(b, severity(b, p), urge) >= 1
  }),
  law<[number, Problem, boolean]>('recovery', 'theorem', 'drawn', 'a recovered problem never makes leaving likelier than the same problem unheard', 'K1, K7', [days, problem, yesNo], (b, d, p, voiced) =>
    atMost(shock(b, severity(b, p), urgeLeft(b, voiced, d)), shock(b, severity(b, p), urgeLeft(b, true, -1)))),
  law<[]>('recovery', 'theorem', 'range', 'an acknowledged lapse costs a share of the unacknowledged one', 'S10', [], (b) => acknowledgedFactor(b, true) > 0 && acknowledgedFactor(b, true) < acknowledgedFactor(b, false)),
]
