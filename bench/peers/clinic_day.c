/*
 * Plain clinic days in C, the twin of test/bench/inside/clinic-day.ts (which says what a plain day is): the engine's floor as far as
 * such a day needs it, with the same draws at the same addresses, so the same numbers.
 *
 * Reads lines `days future`, answers each with a line of JSON: mean and standard deviation over the days of what is counted.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>

#include "clock.h"
#include "maths.h"
#include "philox.h"
#define STATIONS 1
#include "kernel.h"

enum { DOOR = FIRST_OWN, RING, OPEN, CLOSE, HOUR_BEGINS, CARE_END };
enum { CHECK_IN = 1, CALL, CHECK_OUT, PAPERWORK };
/* classes of the desk, most urgent first */
enum { ARRIVAL_CLASS = 0, PHONE_CLASS = 1, CHECKOUT_CLASS = 2, PAPERWORK_CLASS = 7 };
enum { COLUMNS = 5, HYGIENISTS = 3, ROUNDS = 9, VISITS = COLUMNS * ROUNDS, CALLS = 40, PEOPLE = 2 };
enum { COUNTED = 7 };

static const int64_t SECOND = 1000, MINUTE = 60000, HOUR = 3600000;
static const int64_t OPENS = 28800000, CLOSES = 61200000, EARLY = 600000;

/* ln of work times: mean of it and standard deviation, of a mean in ticks and a spread (sd / mean) */
struct times { double mu, sigma; };
static struct times check_in, check_out, call_time, care[2], walk_out;

static struct times times_of(double mean, double spread) {
  return (struct times){ ln(mean) - ln(1.0 + spread * spread) / 2.0, sqrt(ln(1.0 + spread * spread)) };
}
static inline int64_t drawn(double u, struct times t) { return whole(lognormal(u, t.mu, t.sigma)); }

static uint32_t future, first_id;
static int64_t door_at[VISITS], appointed[VISITS], check_in_work[VISITS], walk_out_after[VISITS], care_work[VISITS];
static double check_out_u[VISITS];
static int64_t call_work[CALLS];
static int column_of[VISITS], current[COLUMNS], line_of[COLUMNS][VISITS], line_length[COLUMNS];
static int64_t pile;
static int pile_out, is_open;
static int64_t desk_last, seat_before;
static int64_t seen, lobby, checkout, answered, call_wait;

static void work_off(void) {
  while (is_open && pile_out < PEOPLE && pile > 0) {
    int64_t piece = pile < 8 * MINUTE ? pile : 8 * MINUTE;
    pile -= piece;
    pile_out++;
    enter(0, PAPERWORK_CLASS, piece, -1, PAPERWORK, 0);
  }
}

static void dispatch(void) {
  for (int c = 0; c < COLUMNS; c++) {
    while (current[c] < 0 && line_length[c] > 0) {
      int v = line_of[c][0];
      if (appointed[v] >= seat_before) break;
      line_length[c]--;
      for (int i = 0; i < line_length[c]; i++) line_of[c][i] = line_of[c][i + 1];
      int64_t since = door_at[v] > appointed[v] ? door_at[v] : appointed[v];
      int64_t wait = now > since ? now - since : 0;
      if (wait > walk_out_after[v]) continue;
      lobby += wait;
      current[c] = v;
      schedule(now + care_work[v], CARE_END, c, v);
    }
  }
}

static void checked_in(int v) {
  int c = column_of[v], i = line_length[c]++;
  for (; i > 0 && line_of[c][i - 1] > v; i--) line_of[c][i] = line_of[c][i - 1];
  line_of[c][i] = v;
  dispatch();
}

static void ring(int c) {
  if (would_start(0, PHONE_CLASS)) {
    enter(0, PHONE_CLASS, call_work[c], -1, CALL, c);
    return;
  }
  double held, patience, other;
  uniforms(PURPOSE_CALL, 1, first_id + c, future, &other, &held);
  uniforms(PURPOSE_CALL, 2, first_id + c, future, &patience, &other);
  int64_t ticks = held < 0.6 ? whole(exponential(patience, 90.0 * SECOND)) : 25 * SECOND;
  enter(0, PHONE_CLASS, call_work[c], ticks, CALL, c);
}

static void started(int job, int kind, int ref) {
  (void)ref;
  int64_t waited = now - jobs[job].entered_at;
  if (kind == CALL) {
    answered++;
    call_wait += waited;
  } else if (kind == CHECK_OUT) checkout += waited;
}

static void finished(int job, int kind, int ref) {
  (void)job;
  if (kind == CHECK_IN) checked_in(ref);
  else if (kind == CHECK_OUT) {
    seen++;
    if (now > desk_last) desk_last = now;
    pile += 8 * MINUTE;
    if (pile_out == 0) work_off();
  } else if (kind == PAPERWORK) {
    pile_out--;
    work_off();
  }
}

static void gave_up(int job, int kind, int ref) { (void)job, (void)kind, (void)ref; }

static void happened(int kind, int64_t a, int64_t b) {
  switch (kind) {
    case DOOR: enter(0, ARRIVAL_CLASS, check_in_work[a], -1, CHECK_IN, (int)a); break;
    case RING: ring((int)a); break;
    case OPEN:
      is_open = 1;
      work_off();
      seat_before = INT64_MAX;
      dispatch();
      break;
    case CLOSE:
      is_open = 0;
      for (int job = head[0][PAPERWORK_CLASS]; job >= 0; job = head[0][PAPERWORK_CLASS]) {
        pile += jobs[job].left;
        pile_out--;
        unline(job);
        drop(job);
      }
      break;
    /* the floor looks at its piles when outgoing calls come in, by the hour */
    case HOUR_BEGINS: work_off(); break;
    case CARE_END:
      current[a] = -1;
      enter(0, CHECKOUT_CLASS, drawn(check_out_u[b], check_out), -1, CHECK_OUT, (int)b);
      dispatch();
      break;
  }
}

static void expect(int v) {
  double show, late, u[8];
  uint32_t id = first_id + v;
  uniforms(PURPOSE_VISIT, 0, id, future, &show, &late);
  appointed[v] = OPENS + v / COLUMNS * HOUR;
  column_of[v] = v % COLUMNS;
  if (show < 0.08) return;
  for (int block = 0; block < 4; block++) uniforms(PURPOSE_FLOOR, block, id, future, &u[2 * block], &u[2 * block + 1]);
  int64_t at = whole(appointed[v] - 10 * MINUTE + exponential(late, 8.0 * MINUTE));
  door_at[v] = at < OPENS - EARLY ? OPENS - EARLY : at;
  check_in_work[v] = drawn(u[2], check_in);
  check_out_u[v] = u[3];
  walk_out_after[v] = drawn(u[4], walk_out);
  care_work[v] = drawn(u[5], care[column_of[v] >= HYGIENISTS]);
  schedule(door_at[v], DOOR, v, 0);
}

static void day(uint32_t number, double *counted) {
  clear();
  first_id = number * 64;
  pile = pile_out = is_open = 0;
  desk_last = CLOSES;
  seat_before = -1;
  seen = lobby = checkout = answered = call_wait = 0;
  for (int c = 0; c < COLUMNS; c++) current[c] = -1, line_length[c] = 0;
  shift(OPENS - EARLY, 0, PEOPLE);
  schedule(OPENS, OPEN, 0, 0);
  schedule(CLOSES, CLOSE, 0, 0);
  shift(CLOSES, 0, 1);
  for (int64_t at = OPENS; at < CLOSES; at += HOUR) schedule(at, HOUR_BEGINS, 0, 0);
  for (int v = 0; v < VISITS; v++) expect(v);
  for (int c = 0; c < CALLS; c++) {
    double work_u, time_u;
    uniforms(PURPOSE_CALL, 0, first_id + c, future, &work_u, &time_u);
    call_work[c] = drawn(work_u, call_time);
    schedule(whole(OPENS + time_u * (CLOSES - OPENS)), RING, c, 0);
  }
  run();
  double minutes[COUNTED] = { seen, (double)lobby / MINUTE, (double)checkout / MINUTE, answered, (double)call_wait / MINUTE,
                              (double)(desk_last - CLOSES) / MINUTE, (double)pile / MINUTE };
  for (int i = 0; i < COUNTED; i++) counted[i] = minutes[i];
}

int main(void) {
  int days;
  tables();
  check_in = times_of(3.0 * MINUTE, 0.5);
  check_out = times_of(5.0 * MINUTE, 0.5);
  call_time = times_of(4.0 * MINUTE, 0.6);
  care[0] = times_of(50.0 * MINUTE, 0.25);
  care[1] = times_of(52.0 * MINUTE, 0.4);
  walk_out = (struct times){ ln(45.0 * MINUTE), 0.5 };
  let_put_down(0, ARRIVAL_CLASS, 1u << PAPERWORK_CLASS);
  let_put_down(0, PHONE_CLASS, 1u << PAPERWORK_CLASS);
  while (scanf("%d %u", &days, &future) == 2) {
    double sum[COUNTED] = { 0 }, squares[COUNTED] = { 0 }, counted[COUNTED];
    int64_t all = 0;
    double from = clock_ms();
    for (int d = 0; d < days; d++) {
      day((uint32_t)d, counted);
      all += events;
      for (int i = 0; i < COUNTED; i++) {
        sum[i] += counted[i];
        squares[i] += counted[i] * counted[i];
      }
    }
    double ms = clock_ms() - from;
    printf("{\"ms\":%.6f,\"events\":%lld,\"sums\":[", ms, (long long)all);
    for (int i = 0; i < COUNTED; i++) printf("%s%.17g", i ? "," : "", sum[i]);
    printf("],\"squares\":[");
    for (int i = 0; i < COUNTED; i++) printf("%s%.17g", i ? "," : "", squares[i]);
    printf("]}\n");
    fflush(stdout);
  }
  return 0;
}
