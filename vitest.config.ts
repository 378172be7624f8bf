import { defineConfig } from 'vitest/config'

// .ci/run names a file for the machine-readable report.
const report = process.env['VITEST_JSON']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/equal-worlds.ts'],
    // As many as there are cores: by default one is left idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
})
