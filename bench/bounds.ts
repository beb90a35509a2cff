/** What bounds the speed now, in words: from profiles, so without numbers of a run. */
export const BOUNDS = `## What bounds it

- **A future.** Its profile is flat: the day's event loop and the floor take about a third; the rest is the book, the morning, what patients
  make of their visits, and bookkeeping. The random numbers take about 6 %, and calls that only keep the phone busy are a fifth of all events.
  No single change is left that would halve it. What was done: [decision 11](decisions/0011-speed-that-changes-no-bit.md).
- **The kernel.** C keeps an entry of its calendar in one line of the cache and knows its owner when it is compiled; here keys,
  orders and payload lie in arrays of their own, every index is checked, and the owner is called through an interface. Each queue's
  draw also takes a logarithm that is the same bits on every machine.
- **Plans** share a state until their first difference ([decision 6](decisions/0006-one-state-until-the-first-difference.md)): the warm-up
  and the months before a plan starts are run once.
- **Jobs.** Futures share nothing, and the order of the rows is settled by number. What is lost is the start of the threads, whose
  compilers warm up one by one.`
