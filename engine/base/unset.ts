/**
 * Nothing yet: for a field that is set before it is read, and set again later. V8 takes a field that has been set once for a constant, and
 * throws away all code that knows it the second time; a field that began with nothing has changed from the start.
 */
export const unset = <T extends object>(): T => null as unknown as T
