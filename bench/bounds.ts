/** What bounds the speed now, in words: from profiles, so without numbers of a run. */
export const BOUNDS = `## What bounds it

- **A future.** Its profile is flat: the day's event loop with desk and chairs takes a third; evenings, in which every visit becomes what a
  patient makes of it, more than a quarter; mornings and the book a fifth; the random numbers a tenth wherever they are drawn, and no
  single function more than a tenth. So no single part, made infinitely fast, would bring the target: what bounds it is how much there is
  to do for each event. What was done: [decision 11](decisions/0011-speed-that-changes-no-bit.md).
- **The kernel.** The calendar by itself is within twice of C. The rest is what V8 does around it: a function that is not compiled into its
  caller costs a few nanoseconds, and more where it hands over a double, which is put into a box; a customer of the M/M/1 needs about ten
  such calls. With a larger budget for inlining (a flag of V8) the same text takes a fifth less; the flag is not set, because two threads
  compile more with it than they gain. Indices are checked, and ticks are doubles that are held to be whole.
- **Patients.** Up to 10,000 the cost grows more slowly than the patients. From there to 100,000 the state no longer fits the caches: lists
  that lead from appointment to appointment, and from one thing due to the next, wait for memory.
- **Plans** share a state until their first difference ([decision 6](decisions/0006-one-state-until-the-first-difference.md)): the warm-up
  and the months before a plan starts are run once.
- **Jobs.** Futures share nothing, and the order of the rows is settled by number. What is lost is the beginning: every thread compiles
  the engine for itself, and while it does, its compiler wants a core too. So the ratio is better the more there is to do. The target is
  read from the comparison that the command makes; beside it stand the baseline alone, which is the least that there can be to do, and what
  the machine itself gives to two processes. Threads load the engine as one function, which V8 runs a little faster than modules.`
