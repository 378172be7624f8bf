import { defineConfig } from 'vitest/config'

// .ci/run names a file for the machine-readable report.
const report = process.env['VITEST_JSON']

const APART = ['test/{browser,cli}/**/*.test.ts', 'test/sim/words/{columns,parts}.test.ts']

export default defineConfig({
  test: {
    setupFiles: ['test/support/equal-worlds.ts'],
    projects: [
      // A worker loads the product once and keeps it: no module has a state that a test depends on.
      { extends: true, test: { name: 'here', include: ['test/**/*.test.ts'], exclude: APART, isolate: false } },
      // These start processes, browsers and servers of their own, or ask what is loaded when.
      { extends: true, test: { name: 'apart', include: APART } },
    ],
    // As many as there are cores: by default one is left idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
})
