// The simulator in a real browser: bundled as it is, it replays written sessions with the output it has here.

import { build } from 'esbuild'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/sim/entry.ts'
import { replay } from '../support/replay.ts'
import { describeInBrowser, visit } from '../support/browser.ts'
import { readTranscripts, startOf } from '../support/transcripts.ts'

/** Ten sessions over all platforms. */
const PLAYED = [
  'show-version-c1941',
  'copy-remembers-host-and-name',
  'boot-of-an-ios-xe-router',
  'show-version-isr4331',
  'show-boot-c2960',
  'switch-password-recovery',
  'show-version-c9300',
  'show-version-c2621xm',
  'copy-class-b-erases',
  'router-password-recovery',
]

/** What the page runs: the fold over lines, from a start state. */
const ENTRY = `
  import { worldOf } from './start.ts'
  import { step } from './step.ts'
  globalThis.play = (start, lines) => {
    const made = worldOf(start)
    if ('problems' in made) return made.problems
    let world = made.world
    return lines.map((line) => {
      const next = step(world, line)
      world = next.world
      return next.entry
    })
  }`

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: join(import.meta.dirname, '..', '..', 'src', 'sim'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    // Neutral: whatever only Node has would fail to bundle.
    platform: 'neutral',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

describeInBrowser('the simulator in a browser', (browser) => {
  test('replays ten sessions as here', async () => {
    const script = await bundled()
    const sessions = readTranscripts().filter(({ name }) => PLAYED.includes(name))
    expect(sessions.map(({ name }) => name).sort()).toEqual([...PLAYED].sort())
    const { context, page, complaints } = await visit(browser())
    await page.addScriptTag({ content: script })
    for (const session of sessions) {
      const { typed, entries } = replay(startOf(session), session.session)
      const there = await page.evaluate(
        ([start, lines]) =>
          (globalThis as unknown as { play: (start: unknown, lines: readonly string[]) => unknown }).play(start, lines),
        [session.start, typed] as const,
      )
      expect([session.name, there]).toEqual([session.name, plain(entries)])
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})

const plain = (entries: readonly Entry[]): unknown => JSON.parse(JSON.stringify(entries))
