"""M/M/c in SimPy, as its users write it. Reads lines `customers servers gap work future made`, answers each with a line of JSON.
`made` is not looked at: Python draws its own numbers from the future as a seed."""
import json
import random
import sys
import time

import simpy


def customer(env, people, work, waits):
    came = env.now
    with people.request() as turn:
        yield turn
        waits.append(env.now - came)
        yield env.timeout(random.expovariate(1 / work))


def arrivals(env, people, customers, gap, work, waits):
    for _ in range(customers):
        env.process(customer(env, people, work, waits))
        yield env.timeout(random.expovariate(1 / gap))


for line in sys.stdin:
    customers, servers, gap, work, future, _ = line.split()
    random.seed(int(future))
    waits = []
    began = time.perf_counter()
    env = simpy.Environment()
    people = simpy.Resource(env, capacity=int(servers))
    env.process(arrivals(env, people, int(customers), float(gap), float(work), waits))
    env.run()
    ms = (time.perf_counter() - began) * 1e3
    # an arrival and a departure each, as in the other two
    answer = {"ms": ms, "events": 2 * len(waits), "outputs": [sum(waits) / len(waits), sum(w > 0 for w in waits) / len(waits), env.now]}
    print(json.dumps(answer), flush=True)
