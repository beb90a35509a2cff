/*
 * M/M/c in C, the twin of test/bench/inside/mmc.ts: the same kernel, the same draws at the same addresses, so the same numbers.
 *
 * Reads lines `customers servers gap work future made`, answers each with a line of JSON. With `made` 1 the uniform numbers are drawn
 * before the clock starts.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>

#include "clock.h"
#include "maths.h"
#include "philox.h"
#define STATIONS 1
#include "kernel.h"

enum { ARRIVE = FIRST_OWN };

static int customers, made;
static uint32_t future;
static double gap, work;
static double *ready;
static int64_t waited, waiters;

/* Of a customer: u of the gap to the next one and u of the work. */
static inline void luck(int64_t customer, double *gap_u, double *work_u) {
  if (made) {
    *gap_u = ready[2 * customer];
    *work_u = ready[2 * customer + 1];
  } else uniforms(PURPOSE_KERNEL, 0, (uint32_t)customer, future, gap_u, work_u);
}

static void started(int job, int kind, int ref) {
  (void)kind, (void)ref;
  int64_t wait = now - jobs[job].entered_at;
  waited += wait;
  waiters += wait > 0;
}
static void finished(int job, int kind, int ref) { (void)job, (void)kind, (void)ref; }
static void gave_up(int job, int kind, int ref) { (void)job, (void)kind, (void)ref; }
static void happened(int kind, int64_t customer, int64_t b) {
  (void)kind, (void)b;
  double gap_u, work_u;
  luck(customer, &gap_u, &work_u);
  if (customer + 1 < customers) schedule(now + whole(exponential(gap_u, gap)), ARRIVE, customer + 1, 0);
  enter(0, 0, whole(exponential(work_u, work)), -1, 0, (int)customer);
}

int main(void) {
  int people;
  while (scanf("%d %d %lf %lf %u %d", &customers, &people, &gap, &work, &future, &made) == 6) {
    if (made) {
      ready = realloc(ready, 2 * customers * sizeof *ready);
      for (int i = 0; i < customers; i++) uniforms(PURPOSE_KERNEL, 0, i, future, &ready[2 * i], &ready[2 * i + 1]);
    }
    double from = clock_ms();
    clear();
    waited = waiters = 0;
    servers[0] = people;
    schedule(0, ARRIVE, 0, 0);
    run();
    double ms = clock_ms() - from;
    printf("{\"ms\":%.6f,\"events\":%lld,\"outputs\":[%.17g,%.17g,%lld]}\n", ms, (long long)events, (double)waited / customers,
           (double)waiters / customers, (long long)now);
    fflush(stdout);
  }
  return 0;
}
