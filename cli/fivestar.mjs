#!/usr/bin/env node
/** The command as it is installed: sees that the bundle is as young as the sources, then runs it. */
try {
  const { ensureBuilt } = await import('../build.mjs')
  await ensureBuilt()
} catch (error) {
  process.stderr.write(`fivestar: cannot build itself: ${error instanceof Error ? error.message : String(error)}\nTry:  npm ci\n`)
  process.exit(1)
}
await import('../dist/fivestar.mjs')
