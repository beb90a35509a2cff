/**
 * How jobs and stations of a kernel lie in memory: a row of numbers each, in typed arrays. V8 takes five instructions to look into each
 * further array, one for a neighbour in the same row.
 */

/** Classes of urgency a station can tell apart. */
export const CLASSES = 16

export const WAITING = 1
export const IN_SERVICE = 2
export const GONE = 0

// a job's row of whole numbers, and its row of ticks
export const JOB_ROW = 8
export const STATION = 0
export const CLASS = 1
export const KIND = 2
export const REF = 3
// another one makes calendar events that name the job stale
export const SERIAL = 4
export const NEXT = 5
export const PREV = 6
export const STATE = 7
export const TIMES_ROW = 4
export const LEFT = 0
export const ENTERED = 1
export const STARTED = 2

// a station's row; the last three are by class
export const STATION_ROW = 64
export const SERVERS = 0
export const BUSY = 1
export const QUEUED = 2
// jobs a station holds at most, in service and waiting
export const ROOM = 3
export const LAST_FIRST = 4
// bit set of the classes in which somebody waits
export const LINED = 5
// bit set of the classes that some class may put down
export const PUTTABLE = 6
export const HEAD = 16
export const TAIL = 32
// bit sets of the classes that each class may put down
export const PUTS_DOWN = 48
