/**
 * What a careless program takes from its surroundings. An environment is worth running only when some of these differ in it: then
 * a result that depends on them gets another hash there.
 */
export const LEAKS = [
  'time zone', 'order of words', 'written numbers', 'home folder', 'working folder', 'file mode', 'size of the heap',
  'variables', 'compiler', 'version', 'kind of program',
] as const
export type Leak = (typeof LEAKS)[number]

const WORDS = ['zeta', 'Ärger', 'ilk', 'Art', 'ırmak', 'alpha', 'Ida', 'öl']

/** One line for each leak, in the order of the list. */
export function leaks(): readonly string[] {
  const node = typeof process === 'undefined' ? null : process
  const read: Readonly<Record<Leak, () => unknown>> = {
    'time zone': () => new Date(0).getTimezoneOffset(),
    'order of words': () => [...WORDS].sort((a, b) => a.localeCompare(b)),
    'written numbers': () => (1234567.891).toLocaleString(),
    'home folder': () => node?.env['HOME'],
    'working folder': () => node?.cwd(),
    'file mode': () => node?.umask(),
    'size of the heap': () => node?.getBuiltinModule('node:v8').getHeapStatistics().heap_size_limit,
    'variables': () => [node?.env['NODE_ENV'], node?.env['DEBUG']],
    'compiler': () => [node?.execArgv, 'WebAssembly' in globalThis],
    'version': () => node?.version,
    'kind of program': () => [node === null, 'document' in globalThis],
  }
  return LEAKS.map((leak) => JSON.stringify(read[leak]()) ?? 'nothing')
}
