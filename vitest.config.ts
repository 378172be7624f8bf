import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

// .ci/run names a file for the machine-readable report.
const report = process.env['VITEST_JSON']

/** They put another module in the place of one that every worker has. */
const APART = ['test/sim/words/{columns,parts}.test.ts']

/** The files that take longest, so that no worker is left with one of them at the end. */
const LONG = [
  'test/content/real-course.test.ts',
  'test/browser/learner.test.ts',
  'test/browser/pages.test.ts',
  'test/browser/lab.test.ts',
  'test/grading/otherwise.test.ts',
  'test/demo/school.test.ts',
]

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((file) => moduleId.endsWith(file))
      return found < 0 ? LONG.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

// Vitest asks for it so.
// oxlint-disable-next-line import/no-default-export
export default defineConfig({
  test: {
    setupFiles: ['test/support/equal-worlds.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      // A worker loads the product, compiles the course and starts a browser once, and keeps them: no module has a state that a test depends on.
      { extends: true, test: { name: 'here', include: ['test/**/*.test.ts'], exclude: APART, isolate: false } },
      // Afterwards: a worker that is kept would be ended by each file of these between the others.
      { extends: true, test: { name: 'apart', include: APART, sequence: { groupOrder: 1 } } },
    ],
    // As many as there are cores: by default one is left idle.
    maxWorkers: '100%',
    // Against hanging only: a first compilation of the course takes a minute where others use the machine.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
})
