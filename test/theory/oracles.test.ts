/**
 * A selection of the reference cases, each family once, short enough for every day; all of them in oracles.long.test.ts.
 * Fixed seed: deterministic. Over seeds an output of a sound kernel fails with about 0.02 %.
 */
import { describe, expect, test } from 'vitest'

import { type Case, failures, only, reference, rowsOf } from './cases.ts'

const SELECTED: readonly Case[] = [
  only(reference('M/M/1'), 'rho', 'P0', 'P_wait', 'mean_busy_period'),
  only(reference('M/M/3'), 'rho', 'L', 'P_wait'),
  reference('M/M/1/5'),
  only(reference('M/M/2/6'), 'P_block', 'L', 'W', 'P_wait_admitted'),
  only(reference('M/M/10+M (Erlang A)'), 'P_wait', 'mean_busy', 'utilisation'),
  only(reference('M/G/1 lognormal'), 'rho', 'W', 'L', 'P_wait', 'mu_log', 'sigma_log'),
  only(reference('M/D/1'), 'W', 'L', 'P_wait', 'P_N_1', 'P_N_2', 'P_Wq_le_1', 'P_Wq_le_4'),
  only(reference('M/G/infinity'), 'L', 'Var_N', 'P_N_le_12'),
  only(reference('Mt/M/infinity sinusoidal'), 'm_at_t120', 'peak_of_m'),
  only(reference('Tandem Jackson 1-2-4 servers'), 'W_total', 'L_total'),
  only(reference('Open Jackson network with feedback'), 'lambda1', 'lambda2', 'lambda3', 'rho1', 'rho2', 'rho3', 'L_total', 'W_sojourn'),
  only(reference('M/M/1 non-preemptive priority, 3 classes (Cobham)'), 'Wq1', 'Wq2'),
  only(reference('M/M/1 preemptive-resume priority, 3 classes'), 'W1', 'W2'),
  only(reference('D/M/1 rho=0.8'), 'sigma', 'P_wait', 'W'),
  reference('Finite appointment session: equal spacing 30 min, all show'),
  only(reference('Finite appointment session: equal spacing 30 min, 20% no-show'), 'mean_wait_shown', 'E_session_end_min', 'E_busy_min', 'E_idle_min', 'E_overtime_past_300min'),
  only(reference('M/M/1 rho=0.9 first 25 delays from empty'), 'mean_of_first_25', 'E_D25'),
  only(reference('Overbooking, binomial shows'), 'E_shows', 'E_overflow', 'P_overflow'),
  only(reference('M/G/1 with multiple vacations'), 'Wq', 'residual_vacation'),
  only(reference('M/M/2//8 finite source'), 'P0', 'L', 'throughput', 'W'),
  only(reference('Closed network, MVA'), 'throughput', 'Q2', 'R_total'),
]

describe('the kernel against queueing theory', () => {
  test.each(SELECTED.map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
    expect(failures(rowsOf(one))).toEqual([])
  })
})
