/**
 * The engine as it is at this moment, optimised as the command is (build.mjs): bundled once into the scratch folder, so that whoever
 * edits the sources meanwhile changes nothing.
 */
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

export interface Programs {
  /** contenders that look inside the engine: with `serve mmc` and `serve clinic-day` */
  readonly mmc: string
  readonly clinicDay: string
  readonly futures: string
  readonly comparison: string
  readonly allocated: string
  readonly worker: string
}

/** Bundled as the command is: into modules. They wait at top level. */
const MODULES = { comparison: 'bench/inner/comparison.ts', allocated: 'bench/inner/allocated.ts' } as const
/** Bundled as the command's worker is: into one function each. */
const FUNCTIONS = { mmc: 'test/bench/inside/mmc.ts', clinicDay: 'test/bench/inside/clinic-day.ts', futures: 'bench/inner/futures.ts', worker: 'runners/worker.ts' } as const

export async function bundled(root: string, folder: string): Promise<Programs> {
  const shared = { absWorkingDir: root, outdir: folder, bundle: true, platform: 'node', target: 'node20', logLevel: 'error', write: false } as const
  const banner = { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" }
  const built = await Promise.all([
    build({ ...shared, external: ['piscina'], entryPoints: MODULES, format: 'esm', splitting: true, banner, outExtension: { '.js': '.mjs' } }),
    build({ ...shared, external: ['piscina'], entryPoints: FUNCTIONS, format: 'cjs', outExtension: { '.js': '.cjs' } }),
  ])
  // written here: esbuild's own process would go on writing after Ctrl-C
  for (const file of built.flatMap(({ outputFiles }) => outputFiles)) writeFileSync(file.path, file.contents)
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const places = (entries: object, ending: string): (readonly [string, string])[] => Object.keys(entries).map((name) => [name, path.join(folder, `${name}.${ending}`)])
  return Object.fromEntries([...places(MODULES, 'mjs'), ...places(FUNCTIONS, 'cjs')]) as unknown as Programs
}
