/** Known answers, computed here from the books' formulas and from nothing in the engine. */

/** Erlang's B: chance that all c servers are busy, nobody waits; offered load a. */
export function erlangB(a: number, c: number): number {
  let blocked = 1
  for (let k = 1; k <= c; k++) blocked = (a * blocked) / (k + a * blocked)
  return blocked
}

/** Erlang's C: chance to wait in M/M/c. */
export function erlangC(a: number, c: number): number {
  const blocked = erlangB(a, c)
  return blocked / (1 - (a / c) * (1 - blocked))
}

/** Share that gives up in M/M/c+M, by its birth-death chain. */
export function erlangA(lambda: number, mu: number, theta: number, c: number): number {
  const states = [1]
  for (let n = 1; n < 3000; n++) states.push((states[n - 1]! * lambda) / (Math.min(n, c) * mu + Math.max(0, n - c) * theta))
  const total = states.reduce((a, b) => a + b, 0)
  const queue = states.reduce((sum, state, n) => sum + Math.max(0, n - c) * state, 0) / total
  return (theta * queue) / lambda
}

/** Pollaczek and Khinchine: mean wait of M/G/1. */
export function pollaczek(lambda: number, mean: number, scv: number): number {
  return (lambda * mean * mean * (1 + scv)) / (2 * (1 - lambda * mean))
}

/** GI/M/1: chance that an arrival waits, the root of s = transform of the gap at mu (1 - s). */
export function waitsInGim1(transform: (s: number) => number, mu: number): number {
  let sigma = 0.5
  for (let i = 0; i < 10_000; i++) sigma = transform(mu * (1 - sigma))
  return sigma
}

/** Share of n or fewer in a Poisson number. */
export function poissonAtMost(mean: number, n: number): number {
  let term = Math.exp(-mean)
  let total = term
  for (let k = 1; k <= n; k++) total += term *= mean / k
  return total
}

/** Mean wait by class, the most urgent first: Cobham, work of any law. */
export function cobham(lambdas: readonly number[], means: readonly number[], scvs: readonly number[]): readonly number[] {
  const half = lambdas.reduce((sum, lambda, i) => sum + (lambda * means[i]! * means[i]! * (1 + scvs[i]!)) / 2, 0)
  let below = 0
  return lambdas.map((lambda, i) => {
    const before = below
    below += lambda * means[i]!
    return half / ((1 - before) * (1 - below))
  })
}

/**
 * Mean wait by position in a session by appointment, exponential services of one rate: the chain of the number present just before
 * each appointment. Every patient shows.
 */
export function sessionWaits(times: readonly number[], mean: number): readonly number[] {
  let present = [1]
  return times.map((time, i) => {
    const wait = present.reduce((sum, chance, n) => sum + chance * n * mean, 0)
    const next = new Array<number>(present.length + 1).fill(0)
    const gap = ((times[i + 1] ?? time) - time) / mean
    present.forEach((chance, n) => {
      let term = Math.exp(-gap)
      let left = 1
      for (let done = 0; done <= n; done++) {
        next[n + 1 - done]! += chance * term
        left -= term
        term *= gap / (done + 1)
      }
      next[0]! += chance * Math.max(0, left)
    })
    present = next
    return wait
  })
}
