import { defineConfig } from 'vitest/config'

/** Two workers, as the machines that run this have two cores. Long tests run with FIVESTAR_LONG=1 only. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', 'out/**', ...(process.env['FIVESTAR_LONG'] === '1' ? [] : ['test/**/*.long.test.ts'])],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
