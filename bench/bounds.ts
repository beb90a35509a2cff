/** What bounds the speed now, in words: from profiles, so without numbers of a run. */
export const BOUNDS = `## What bounds it

- **A future.** Its profile is flat: the day's event loop and the floor take about a third; the rest is the book, the morning, what patients
  make of their visits, and bookkeeping. The random numbers take about 6 %, and calls that only keep the phone busy are a fifth of all
  events. So no single part, made infinitely fast, would bring the target. Counted by cachegrind it takes
  some thousands of instructions for an event and all that follows from it, several of them a nanosecond: what bounds it is how much there
  is to do. What was done:
  [decision 11](decisions/0011-speed-that-changes-no-bit.md).
- **The kernel.** In the profile of the M/M/1 with addressed draws the event loop with its calendar takes a third, the stations a fifth,
  the logarithm that is the same bits on every machine a sixth, and the draws a seventh. The C twin does the same steps in the same
  order. It differs in this: entries of its calendar lie side by side, nobody checks its indices, ticks are whole numbers and not
  doubles, and its owner is known when it is compiled. How much each of these is worth was not measured.
- **Plans** share a state until their first difference ([decision 6](decisions/0006-one-state-until-the-first-difference.md)): the warm-up
  and the months before a plan starts are run once.
- **Jobs.** Futures share nothing, and the order of the rows is settled by number. What is lost is the beginning: every thread compiles
  the engine for itself, and while it does, its compiler wants a core too. The ratio is taken from a cold start, so it is better the
  more there is to do: the table has it without the first futures too, and what the machine itself gives beside them. Threads load the
  engine as one function, not as modules, in which V8 runs it a tenth slower.`
