/** Problems: failures the patient noticed. What each costs, and who says so. */
import { belief, type Values } from './belief.ts'

export const problemBeliefs = {
  wrongBillCost: belief(1.5, 0.6, 3.0, 'log', 'logits', 'B', ['B2', 'B5', 'B6', 'S8'], 'cost of a wrong statement that is never put right'),
  surpriseCost: belief(1.2, 0.5, 2.4, 'log', 'logits', 'B', ['B8', 'C10'], 'cost of a bill larger than expected'),
  longWaitCost: belief(0.8, 0.3, 1.5, 'log', 'logits', 'B', ['W16', 'W17'], 'extra cost of a wait so long that it is a problem'),
  rudeCost: belief(0.8, 0.3, 1.6, 'log', 'logits', 'B', ['B8', 'W21'], 'extra cost of a rude moment'),
  troubleCost: belief(1.8, 0.8, 3.0, 'log', 'logits', 'B', ['B8', 'R9'], 'cost of trouble after treatment'),
  voicedMoney: belief(0.6, 0.5, 0.75, 'logit', 'share', 'B', ['K3', 'B2'], 'share of money problems that are voiced'),
  voicedManner: belief(0.15, 0.05, 0.3, 'logit', 'share', 'B', ['K3', 'K16'], 'share of manner and wait problems that are voiced'),
  voicedTrouble: belief(0.5, 0.3, 0.7, 'logit', 'share', 'C', ['K3'], 'share of treatment troubles that are voiced'),
  noticedBill: belief(0.85, 0.6, 0.97, 'logit', 'share', 'C', ['B9', 'B1'], 'share of wrong statements that the patient notices'),
  surpriseUnwritten: belief(0.12, 0.04, 0.25, 'logit', 'share', 'C', ['B8', 'C10'], 'chance of a money surprise after treatment without a written estimate'),
  surpriseWritten: belief(0.03, 0.01, 0.08, 'logit', 'share', 'C', ['C10'], 'the same with one'),
  troubleShare: belief(0.02, 0.008, 0.05, 'logit', 'share', 'C', ['B8'], 'share of treatment visits followed by trouble'),
  longWaitMinutes: belief(25, 16, 40, 'log', 'min', 'B', ['W16'], 'perceived wait past the appointment at which it becomes a problem'),
  disputedCents: belief(12000, 4000, 40000, 'log', 'cents', 'C', ['B2'], 'mean amount in dispute when a complaint is about money'),
} as const

/** 0 none, then in order of rising importance. */
export const PROBLEM = { none: 0, longWait: 1, rude: 2, wrongBill: 3, surprise: 4, trouble: 5 } as const
export type Problem = (typeof PROBLEM)[keyof typeof PROBLEM]

type B = Values<typeof problemBeliefs>

/** Logits lost if nothing is done, >= 0. */
export function problemCost(b: B, problem: Problem): number {
  switch (problem) {
    case PROBLEM.none: return 0
    case PROBLEM.longWait: return b.longWaitCost
    case PROBLEM.rude: return b.rudeCost
    case PROBLEM.wrongBill: return b.wrongBillCost
    case PROBLEM.surprise: return b.surpriseCost
    case PROBLEM.trouble: return b.troubleCost
  }
}

/** Chance that the patient tells the practice. */
export function voicedShare(b: B, problem: Problem): number {
  switch (problem) {
    case PROBLEM.none: return 0
    case PROBLEM.longWait:
    case PROBLEM.rude: return b.voicedManner
    case PROBLEM.wrongBill:
    case PROBLEM.surprise: return b.voicedMoney
    case PROBLEM.trouble: return b.voicedTrouble
  }
}

/** Severity 0..1 for the hazard of leaving: the worst problem at its default is about 1. */
export const severity = (b: B, problem: Problem): number => Math.min(1, problemCost(b, problem) / 2)
