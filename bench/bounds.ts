/** What bounds the speed now, in words and by hand: from profiles, so without numbers of a run. */
export const BOUNDS = `## What bounds it

Written by hand from profiles (\`perf\` and \`--cpu-prof\`) of this kind of machine.

- **A future.** The floor of the day, which is calendar, desk and chairs, takes about a third; evenings, in which every visit becomes what
  a patient makes of it, more than a quarter; mornings a fifth; months, births and forks the rest. The random numbers, wherever they are
  drawn, are a tenth, and no function takes more than that. So no single part, made infinitely fast, would bring the target: what bounds it is
  how much there is to do for each event. What was done and what was not: [decision 11](decisions/0011-speed-that-changes-no-bit.md).
- **The kernel.** With two events waiting, the calendar alone took 20 ns an event, and 11 ns in C. The rest is what V8 does around it: a
  function that is not compiled into its caller costs a few nanoseconds, and more where it hands over a double, which is put into a box
  first; a customer of the M/M/1 needs about ten such calls. Indices are checked, and ticks are doubles that are held to be whole.
- **Patients.** Up to 10,000 the cost grows more slowly than the patients. From there to 100,000 the state no longer fits the caches, and what
  looks into the rows of one person after another waits for memory; columns with starts that do not suit are still looked at one by one.
- **Plans** share a state until their first difference ([decision 6](decisions/0006-one-state-until-the-first-difference.md)): the warm-up
  and the months before a plan starts are run once.
- **Jobs.** Futures share nothing, and the order of the rows is settled by number. What is lost is the beginning: every thread compiles
  the engine for itself, and while it does, its compiler wants a core too, which a single job has for nothing. Once that is done, two threads take
  half the time of one, as far as the machine lets them. So the ratio is better the more there is to do. The target is
  read from four plans and the baseline; beside it stand the baseline alone, which is the least that there can be to do, all that the
  command does by itself (five plans and four what-ifs), and what the machine itself gives to two processes. One job
  is a thread too: threads load the engine as one function, which V8 runs a tenth faster than modules. On a machine that has other work, one job
  (\`--jobs 1\`) may be faster than two.`
