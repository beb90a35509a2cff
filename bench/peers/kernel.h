/*
 * The engine's kernel in C, rule by rule: a binary heap over (tick, class, sequence) whose payload stays where it was written; stations
 * with servers, queues by class, patience, shifts, work that is put down and taken up again. See engine/day/kernel.ts for the rules.
 *
 * The program that includes this says how many STATIONS there are and what happens: started, finished, gave_up, happened. The compiler
 * sees all of it at once, which is more than the TypeScript kernel's owner grants.
 */
#include <stdint.h>
#include <stdlib.h>

enum { CLASSES = 16, FINISH = 0, GIVE_UP = 1, SHIFT = 2, FIRST_OWN = 8 };
enum { ORDER_FINISH = 0, ORDER_SHIFT = 1, ORDER_OWN = 2, ORDER_GIVE_UP = 3 };
enum { GONE = 0, WAITING = 1, IN_SERVICE = 2 };

static void started(int job, int kind, int ref);
static void finished(int job, int kind, int ref);
static void gave_up(int job, int kind, int ref);
static void happened(int kind, int64_t a, int64_t b);

/* the calendar */
struct key { int64_t tick, order; int32_t slot; };
struct event { int32_t kind; int64_t a, b; };
static struct key *heap;
static struct event *payload;
static int heap_size, heap_capacity;
static int64_t sequence, now, events;

static inline int before(const struct key *x, const struct key *y) {
  return x->tick < y->tick || (x->tick == y->tick && x->order < y->order);
}

static void widen_heap(void) {
  int capacity = heap_capacity == 0 ? 256 : 2 * heap_capacity;
  heap = realloc(heap, capacity * sizeof *heap);
  payload = realloc(payload, capacity * sizeof *payload);
  for (int slot = heap_capacity; slot < capacity; slot++) heap[slot].slot = slot;
  heap_capacity = capacity;
}

static inline void push(int64_t tick, int cls, int kind, int64_t a, int64_t b) {
  if (heap_size == heap_capacity) widen_heap();
  int at = heap_size++;
  struct key key = { tick, ((int64_t)cls << 44) + sequence++, heap[at].slot };
  payload[key.slot] = (struct event){ kind, a, b };
  while (at > 0) {
    int parent = (at - 1) >> 1;
    if (before(&heap[parent], &key)) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = key;
}

static inline struct event pop(void) {
  struct key first = heap[0], moved = heap[--heap_size];
  heap[heap_size].slot = first.slot;
  now = first.tick;
  int at = 0;
  for (int child = 1; child < heap_size; child = 2 * at + 1) {
    if (child + 1 < heap_size && before(&heap[child + 1], &heap[child])) child++;
    if (before(&moved, &heap[child])) break;
    heap[at] = heap[child];
    at = child;
  }
  if (heap_size > 0) heap[at] = moved;
  return payload[first.slot];
}

/* stations */
static int servers[STATIONS], busy[STATIONS], queued[STATIONS];
static int64_t room[STATIONS];
static int head[STATIONS][CLASSES], tail[STATIONS][CLASSES];
static uint32_t waiting[STATIONS], puts_down[STATIONS][CLASSES], can_be_put_down[STATIONS];
static int active[STATIONS][64], active_count[STATIONS];

/* jobs */
struct job { int64_t left, entered_at, started_at; int32_t kind, ref, serial, next, prev; uint8_t station, cls, state; };
static struct job *jobs;
static int job_count, job_capacity, free_job = -1;

static void clear(void) {
  heap_size = job_count = 0;
  sequence = now = events = 0;
  free_job = -1;
  for (int s = 0; s < STATIONS; s++) {
    servers[s] = busy[s] = queued[s] = active_count[s] = 0;
    room[s] = INT64_MAX;
    waiting[s] = 0;
    for (int c = 0; c < CLASSES; c++) head[s][c] = tail[s][c] = -1;
  }
}

static inline void let_put_down(int station, int cls, uint32_t classes) {
  puts_down[station][cls] = classes;
  can_be_put_down[station] |= classes;
}

static inline void shift(int64_t tick, int station, int people) { push(tick, ORDER_SHIFT, SHIFT, station, people); }
static inline void schedule(int64_t tick, int kind, int64_t a, int64_t b) { push(tick, ORDER_OWN, kind, a, b); }

static inline void begin(int job) {
  struct job *j = &jobs[job];
  int station = j->station;
  busy[station]++;
  j->state = IN_SERVICE;
  j->started_at = now;
  int serial = ++j->serial;
  if ((can_be_put_down[station] >> j->cls) & 1) active[station][active_count[station]++] = job;
  push(now + j->left, ORDER_FINISH, FINISH, job, serial);
  started(job, j->kind, j->ref);
}

static inline void line(int job, int at_head) {
  struct job *j = &jobs[job];
  int *first = &head[j->station][j->cls], *last = &tail[j->station][j->cls];
  j->state = WAITING;
  queued[j->station]++;
  waiting[j->station] |= 1u << j->cls;
  if (at_head) {
    j->next = *first;
    j->prev = -1;
    if (*first < 0) *last = job; else jobs[*first].prev = job;
    *first = job;
  } else {
    j->next = -1;
    j->prev = *last;
    if (*last < 0) *first = job; else jobs[*last].next = job;
    *last = job;
  }
}

static inline void unline(int job) {
  struct job *j = &jobs[job];
  if (j->prev < 0) head[j->station][j->cls] = j->next; else jobs[j->prev].next = j->next;
  if (j->next < 0) tail[j->station][j->cls] = j->prev; else jobs[j->next].prev = j->prev;
  if (j->prev < 0 && j->next < 0) waiting[j->station] &= ~(1u << j->cls);
  queued[j->station]--;
}

static inline void leave_active(int job) {
  int station = jobs[job].station;
  if (((can_be_put_down[station] >> jobs[job].cls) & 1) == 0) return;
  int at = 0;
  while (active[station][at] != job) at++;
  for (active_count[station]--; at < active_count[station]; at++) active[station][at] = active[station][at + 1];
}

static inline void drop(int job) {
  jobs[job].state = GONE;
  jobs[job].serial++;
  jobs[job].next = free_job;
  free_job = job;
}

static inline int candidate(int station, int cls) {
  uint32_t mask = puts_down[station][cls];
  int found = -1;
  if (mask == 0) return -1;
  for (int i = 0; i < active_count[station]; i++) {
    int job = active[station][i];
    if (((mask >> jobs[job].cls) & 1) == 0) continue;
    if (found < 0 || jobs[job].cls > jobs[found].cls || (jobs[job].cls == jobs[found].cls && jobs[job].started_at >= jobs[found].started_at)) found = job;
  }
  return found;
}

static inline int would_start(int station, int cls) { return busy[station] < servers[station] || candidate(station, cls) >= 0; }

static inline int take(void) {
  int job = free_job;
  if (job >= 0) {
    free_job = jobs[job].next;
    return job;
  }
  if (job_count == job_capacity) {
    int capacity = job_capacity == 0 ? 256 : 2 * job_capacity;
    jobs = realloc(jobs, capacity * sizeof *jobs);
    for (job = job_capacity; job < capacity; job++) jobs[job].serial = 0;
    job_capacity = capacity;
  }
  return job_count++;
}

static inline int enter(int station, int cls, int64_t work, int64_t patience, int kind, int ref) {
  if (busy[station] + queued[station] >= room[station]) return -1;
  int job = take();
  struct job *j = &jobs[job];
  j->station = station;
  j->cls = cls;
  j->kind = kind;
  j->ref = ref;
  j->left = work;
  j->entered_at = now;
  if (busy[station] < servers[station]) {
    begin(job);
    return job;
  }
  int other = candidate(station, cls);
  if (other >= 0) {
    leave_active(other);
    busy[station]--;
    jobs[other].left -= now - jobs[other].started_at;
    jobs[other].serial++;
    line(other, 1);
    begin(job);
    return job;
  }
  line(job, 0);
  if (patience >= 0) push(now + patience, ORDER_GIVE_UP, GIVE_UP, job, j->serial);
  return job;
}

static inline void begin_next(int station) {
  int job = head[station][__builtin_ctz(waiting[station])];
  unline(job);
  begin(job);
}

static inline void finish(int job) {
  int station = jobs[job].station, kind = jobs[job].kind, ref = jobs[job].ref;
  leave_active(job);
  busy[station]--;
  drop(job);
  if (queued[station] > 0 && busy[station] < servers[station]) begin_next(station);
  finished(job, kind, ref);
}

/* Runs until nothing is scheduled any more. */
static void run(void) {
  while (heap_size > 0) {
    struct event e = pop();
    events++;
    if (e.kind >= FIRST_OWN) happened(e.kind, e.a, e.b);
    else if (e.kind == FINISH) {
      if (jobs[e.a].serial == e.b) finish((int)e.a);
    } else if (e.kind == GIVE_UP) {
      if (jobs[e.a].serial == e.b && jobs[e.a].state == WAITING) {
        int kind = jobs[e.a].kind, ref = jobs[e.a].ref;
        unline((int)e.a);
        drop((int)e.a);
        gave_up((int)e.a, kind, ref);
      }
    } else {
      servers[e.a] = (int)e.b;
      while (busy[e.a] < servers[e.a] && queued[e.a] > 0) begin_next((int)e.a);
    }
  }
}
