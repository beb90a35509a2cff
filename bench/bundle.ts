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

const ENTRIES = {
  mmc: 'test/bench/inside/mmc.ts',
  clinicDay: 'test/bench/inside/clinic-day.ts',
  futures: 'bench/inner/futures.ts',
  comparison: 'bench/inner/comparison.ts',
  allocated: 'bench/inner/allocated.ts',
  worker: 'runners/worker.ts',
} as const

export async function bundled(root: string, folder: string): Promise<Programs> {
  // written here: esbuild's own process would go on writing after Ctrl-C
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['piscina'],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    logLevel: 'error',
    write: false,
  })
  for (const file of outputFiles) writeFileSync(file.path, file.contents)
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const programs = Object.keys(ENTRIES).map((name) => [name, path.join(folder, `${name}.mjs`)])
  return Object.fromEntries(programs) as unknown as Programs
}
