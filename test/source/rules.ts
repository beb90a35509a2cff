/** The laws of the house (docs: architecture): who may import whom, what the engine may not touch, how long a file may be. */
import type { Import, Module } from './modules.ts'

/** One broken law: `path:line what`. */
export type Finding = string

const ENGINE_LAYERS: ReadonlyMap<string, number> = new Map([
  ['base', 0], ['practice', 1], ['beliefs', 2], ['day', 3], ['year', 4], ['study', 5], ['score', 6], ['fit', 6],
])
const INDEX = 'engine/index.ts'

/** Files that may import a package which the rest of the engine may not. */
const ENGINE_PACKAGES: readonly { readonly package: RegExp; readonly by: RegExp }[] = [
  { package: /^(fp-ts|io-ts)(\/|$)/, by: /^engine\// },
  { package: /^seedrandom$/, by: /^engine\/base\/key\.ts$/ },
  { package: /^@stdlib\//, by: /^engine\/base\/(maths|ln|pow-table|distributions|distributions\/[a-z-]+)\.ts$/ },
]

const MATH_ALLOWED: ReadonlySet<string> = new Set([
  'sqrt', 'floor', 'ceil', 'trunc', 'round', 'abs', 'min', 'max', 'imul', 'clz32', 'fround', 'sign', 'PI',
])
/** The clock, the network, the console, the process and the ways around this list. */
const NAMES_BANNED: ReadonlySet<string> = new Set([
  'Math itself', 'Date', 'performance', 'process', 'Intl', 'console', 'globalThis', 'window', 'self', 'global', 'require', 'eval', 'Function',
  'fetch', 'XMLHttpRequest', 'WebSocket', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
])

const LINES_MAX = 400
const LINES_ROOMS = /^(engine|scenarios|reports|runners|cli)\//
/** Longer files, each with its reason. */
export const LONGER_ALLOWED: ReadonlyMap<string, string> = new Map([])

/** Every broken law in a set of modules, in order of path. */
export function findings(modules: readonly Module[]): Finding[] {
  return [...modules.flatMap(moduleFindings), ...cycles(modules)]
}

function moduleFindings(module: Module): Finding[] {
  const tooLong = LINES_ROOMS.test(module.path) && module.lines > LINES_MAX && !LONGER_ALLOWED.has(module.path)
  return [
    ...module.imports.flatMap((one) => importFindings(module.path, one)),
    ...(isEngine(module.path) ? banFindings(module) : []),
    ...(tooLong ? [`${module.path}:${module.lines} longer than ${LINES_MAX} lines: two ideas`] : []),
  ]
}

function importFindings(path: string, one: Import): Finding[] {
  const at = `${path}:${one.line}`
  if (/^fp-ts\/(lib|es6)/.test(one.specifier)) return [`${at} imports ${one.specifier}; write fp-ts/X`]
  if (one.target === null) return isEngine(path) ? packageFindings(path, at, one.specifier) : []
  return [roomFinding(path, one.target), layerFinding(path, one.target)].flatMap((what) => (what === null ? [] : [`${at} ${what}`]))
}

function packageFindings(path: string, at: string, specifier: string): Finding[] {
  const allowed = ENGINE_PACKAGES.some((rule) => rule.package.test(specifier) && rule.by.test(path))
  return allowed ? [] : [`${at} the engine imports the package ${specifier} here`]
}

/** Between rooms. Tests may look inside everything. */
function roomFinding(path: string, target: string): string | null {
  const [from, to] = [room(path), room(target)]
  if (from === to || from === 'test') return null
  if (to === 'cli') return `imports the command (${target})`
  if (to === 'test') return `imports a test (${target})`
  if (from === 'engine') return `the engine imports ${target}`
  if (to === 'engine' && target !== INDEX) return `imports ${target}; the door is ${INDEX}`
  const pair = [from, to].sort().join('-')
  return pair === 'reports-scenarios' ? `${from} know ${to} (${target})` : null
}

/** Within the engine: base <- practice <- beliefs <- day <- year <- study <- score, fit <- index. */
function layerFinding(path: string, target: string): string | null {
  if (!isEngine(path) || !isEngine(target)) return null
  if (path === INDEX) return null
  if (target === INDEX) return `imports the door ${INDEX} from inside`
  const [from, to] = [layer(path), layer(target)]
  if (from === to) return null
  const [low, high] = [ENGINE_LAYERS.get(to), ENGINE_LAYERS.get(from)]
  if (low === undefined || high === undefined) return `${from} or ${to} is no layer of the engine`
  return low < high ? null : `${from} imports ${to} (${target}): against the layers`
}

function banFindings(module: Module): Finding[] {
  return module.uses.flatMap((use) => {
    const banned = use.kind === 'operator' ? `the operator ${use.text}` : use.kind === 'member' ? bannedMember(use.text) : bannedName(use.text)
    return banned === null ? [] : [`${module.path}:${use.line} uses ${banned}`]
  })
}

function bannedMember(text: string): string | null {
  const [object, name] = text.split('.') as [string, string]
  if (object === 'Math' && !MATH_ALLOWED.has(name)) return text
  return name === 'localeCompare' || name.startsWith('toLocale') ? `.${name}` : null
}

function bannedName(text: string): string | null {
  return NAMES_BANNED.has(text) ? text : null
}

/** Each cycle once, by the first module of it that a walk in path order meets. */
function cycles(modules: readonly Module[]): Finding[] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const done = new Set<string>()
  const found: Finding[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push(`cycle: ${[...trail.slice(start), path].join(' -> ')}`)
    if (start >= 0 || done.has(path)) return
    for (const one of byPath.get(path)?.imports ?? []) if (one.target !== null) walk(one.target, [...trail, path])
    done.add(path)
  }
  for (const module of modules) walk(module.path, [])
  return found
}

function room(path: string): string {
  return path.split('/')[0]!
}

function layer(path: string): string {
  return path.split('/')[1]!
}

function isEngine(path: string): boolean {
  return path.startsWith('engine/')
}
