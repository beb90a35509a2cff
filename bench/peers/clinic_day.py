"""Plain clinic days in SimPy; test/bench/inside/clinic-day.ts says what a plain day is. Times are minutes after midnight.
Reads lines `days future`, answers each with a line of JSON: sums over the days of what is counted, and of its squares.

SimPy takes work from whoever stands last, calls included; here only paperwork may be put down, so a request asks for that only when
there is paperwork at the desk."""
import json
import math
import random
import sys
import time

import simpy

OPENS, CLOSES, EARLY = 480.0, 1020.0, 10.0
COLUMNS, HYGIENISTS, ROUNDS, CALLS, PEOPLE = 5, 3, 9, 40, 2
ARRIVAL, PHONE, CHECKOUT, PAPERWORK = 0, 1, 2, 7
PIECE = 8.0


def times(mean, spread):
    return math.log(mean) - math.log(1 + spread * spread) / 2, math.sqrt(math.log(1 + spread * spread))


CHECK_IN, CHECK_OUT, CALL_TIME = times(3, 0.5), times(5, 0.5), times(4, 0.6)
CARE = times(50, 0.25), times(52, 0.4)
WALK_OUT = math.log(45), 0.5


class Day:
    def __init__(self):
        self.env = env = simpy.Environment(initial_time=OPENS - EARLY)
        self.desk = simpy.PreemptiveResource(env, capacity=PEOPLE)
        self.chairs = [simpy.PriorityResource(env) for _ in range(COLUMNS)]
        self.closed = env.event()
        self.pile, self.pile_out, self.desk_last = 0.0, 0, CLOSES
        self.seen = self.lobby = self.checkout = self.answered = self.call_wait = 0
        for v in range(COLUMNS * ROUNDS):
            if random.random() >= 0.08:
                env.process(self.visit(v % COLUMNS, OPENS + v // COLUMNS * 60))
        for _ in range(CALLS):
            env.process(self.call(random.uniform(OPENS, CLOSES)))
        env.process(self.hours())
        env.process(self.closing())
        env.run()

    def urgent(self, priority):
        """A request of the desk that puts paperwork down when there is some."""
        return self.desk.request(priority=priority, preempt=any(user.priority == PAPERWORK for user in self.desk.users))

    def visit(self, column, appointed):
        env = self.env
        door = max(appointed - 10 + random.expovariate(1 / 8), OPENS - EARLY)
        yield env.timeout(door - env.now)
        with self.urgent(ARRIVAL) as turn:
            yield turn
            yield env.timeout(random.lognormvariate(*CHECK_IN))
        if env.now < OPENS:
            yield env.timeout(OPENS - env.now)
        with self.chairs[column].request(priority=appointed) as turn:
            yield turn
            waited = max(0, env.now - max(door, appointed))
            if waited > random.lognormvariate(*WALK_OUT):
                return
            yield env.timeout(random.lognormvariate(*CARE[column >= HYGIENISTS]))
        done = env.now
        with self.desk.request(priority=CHECKOUT, preempt=False) as turn:
            yield turn
            self.checkout += env.now - done
            yield env.timeout(random.lognormvariate(*CHECK_OUT))
        self.seen += 1
        self.lobby += waited
        self.desk_last = max(self.desk_last, env.now)
        self.pile += PIECE
        if self.pile_out == 0:
            self.work_off()

    def call(self, rings):
        env = self.env
        yield env.timeout(rings - env.now)
        with self.urgent(PHONE) as turn:
            if not turn.triggered:
                yield turn | env.timeout(random.expovariate(1 / 1.5) if random.random() < 0.6 else 25 / 60)
                if not turn.triggered:
                    return
            self.answered += 1
            self.call_wait += env.now - rings
            yield env.timeout(random.lognormvariate(*CALL_TIME))

    def work_off(self):
        while not self.closed.triggered and self.pile_out < PEOPLE and self.pile > 0:
            piece = min(self.pile, PIECE)
            self.pile -= piece
            self.pile_out += 1
            self.env.process(self.paperwork(piece))

    def paperwork(self, left):
        env = self.env
        while left > 0:
            with self.desk.request(priority=PAPERWORK, preempt=False) as turn:
                yield turn | self.closed
                if not turn.triggered:
                    break
                began = env.now
                try:
                    yield env.timeout(left)
                    left = 0
                except simpy.Interrupt:
                    left -= env.now - began
            if self.closed.triggered:
                break
        # what was not begun at closing, and what is put down later, stays
        self.pile += left
        self.pile_out -= 1
        self.work_off()

    def hours(self):
        yield self.env.timeout(EARLY)
        while self.env.now < CLOSES:
            self.work_off()
            yield self.env.timeout(60)

    def closing(self):
        yield self.env.timeout(CLOSES - self.env.now)
        self.closed.succeed()
        # one person keeps the door, the other goes
        yield self.desk.request(priority=-1, preempt=False)

    def counted(self):
        return [self.seen, self.lobby, self.checkout, self.answered, self.call_wait, self.desk_last - CLOSES, self.pile]


for line in sys.stdin:
    days, future = map(int, line.split())
    random.seed(future)
    counted = []
    began = time.perf_counter()
    for _ in range(days):
        counted.append(Day().counted())
    ms = (time.perf_counter() - began) * 1e3
    sums = [sum(column) for column in zip(*counted)]
    squares = [sum(x * x for x in column) for column in zip(*counted)]
    print(json.dumps({"ms": ms, "sums": sums, "squares": squares}), flush=True)
