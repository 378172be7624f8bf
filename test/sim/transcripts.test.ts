// Written console sessions, replayed: what a person types, and what the console must show.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { promptOf } from '../../src/sim/modes.ts'
import { step, waitingText } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import { replay } from '../support/replay.ts'
import { readTranscripts, sectionTable, SECTIONS, startOf } from '../support/transcripts.ts'

const transcripts = readTranscripts()
const named = transcripts.map((transcript) => [transcript.name, transcript] as const)

describe('every session', () => {
  test.each(named)('%s is shown as written', (_, transcript) => {
    const { expected, played } = replay(startOf(transcript), transcript.session)
    expect(played).toBe(expected)
  })

  test.each(named)('%s can be left at any line', (_, transcript) => {
    for (const world of replay(startOf(transcript), transcript.session).worlds) expectGoesOn(world)
  })

  test.each(named)('%s says on what it runs, and where its texts are from', (_, transcript) => {
    const world = startOf(transcript)
    const device = world.devices[world.focus]
    expect(device?.platform).toBe(transcript.platform)
    expect(device?.running?.info.version ?? null).toBe(transcript.release)
    expect(transcript.about).toMatch(/^\S.{30,}\.$/)
    const known = SECTIONS.map(([section]) => section)
    expect(known).toEqual(expect.arrayContaining([...transcript.sections]))
    for (const section of transcript.sections) expect(transcript.sources.join('\n')).toContain(section)
  })
})

describe('the set of sessions', () => {
  test('has sixty sessions or more, on every platform', () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(60)
    expect([...new Set(transcripts.map(({ platform }) => platform))].sort()).toEqual([
      'c1941',
      'c2621xm',
      'c2911',
      'c2960',
      'c9300',
      'isr4331',
    ])
  })

  test.each(SECTIONS)('shows section %s, %s', (section) => {
    expect(transcripts.filter(({ sections }) => sections.includes(section)).map(({ name }) => name)).not.toEqual([])
  })

  test('has its table of sections in the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', 'transcripts', 'README.md'), 'utf8')
    expect(readme.slice(readme.indexOf('| section |'))).toBe(sectionTable(transcripts))
  })
})

/** Wherever a session is broken off, the next lines are taken and the prompt belongs to the mode. */
function expectGoesOn(from: World): void {
  let world = from
  for (const line of ['', 'end', 'show version', '', 'x', '@wait 1m', '@power-cycle', '']) {
    world = step(world, line).world
    const device = world.devices[world.focus]
    if (!device) throw new Error('the focus is on no device')
    // Nothing waits where a vty session is lost, and nowhere else.
    expect(waitingText(world)).toBe(device.session.cut ? '' : (device.question?.text ?? promptOf(device)))
    expect(waitingText(world) === '').toBe(device.session.cut)
  }
  expect(JSON.parse(JSON.stringify(world))).toEqual(world)
}
