/** `npm start`: the main job on a real practice. Compares the plans of Maple Street and writes the report into its own folder. */
import { mkdir } from 'node:fs/promises'

await mkdir('out', { recursive: true })
process.argv = [...process.argv.slice(0, 2), 'report', 'scenarios/maple-street.yaml', '--out', 'out/maple-street.html', '--force', ...process.argv.slice(2)]
await import('./fivestar.mjs')
