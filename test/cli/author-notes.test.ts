// What authors are told of networks that is no problem: pictures that are hard to read, tickets that give themselves away.

import { expect, test } from 'vitest'
import { authorNotes } from '../../src/cli/author-notes.ts'
import type { Scenario } from '../../src/content/library.ts'
import { rubricOf } from '../grading/worlds.ts'
import { worldFrom } from '../support/console.ts'
import { DEVICES, LINKS, networkWorld, USUAL } from '../support/stick-network.ts'

const TICKET = {
  id: 'ticket',
  rev: 1,
  passMark: 80,
  symptom: [{ criterion: 'reach', because: 'vlan-not-allowed', at: 'SW2' }],
  briefHtml: '<p>PC1 does not reach PC2.</p>',
  world: networkWorld({
    configs: {
      SW2: (USUAL['SW2'] ?? '').replace('mode trunk', 'mode trunk\n switchport trunk allowed vlan 10'),
    },
  }),
  rubric: rubricOf({ id: 'reach', check: 'can-reach', from: 'PC1', to: 'PC2', points: '1', label: 'PC1 reaches PC2' }),
}
const notesOf = (change: Partial<typeof TICKET>): readonly string[] => {
  const scenario = { ...TICKET, ...change } as Partial<Scenario> as Scenario
  return authorNotes({ scenarios: new Map([['ticket', scenario]]) }).map(({ text }) => text)
}

test('a ticket that says what people notice, and asks for what comes of it, has none', () => {
  expect(notesOf({})).toEqual([])
})

test.each(['Fa0/24 is a trunk', 'SW2 has switchport mode trunk', 'There is an ip route on R1'])(
  'an objective that names a means: %s',
  (label) => {
    const rubric = rubricOf({ id: 'reach', check: 'can-reach', from: 'PC1', to: 'PC2', points: '1', label })
    expect(notesOf({ rubric })).toEqual([
      expect.stringMatching(/^the objective "reach" of this ticket names ".*": say what comes of it$/),
    ])
    // Where one builds, the task may name it.
    expect(notesOf({ rubric, symptom: [] })).toEqual([])
  },
)

test.each(['Fa0/24', 'FastEthernet0/24'])(
  'a brief that names %s, where the fault is; another port gives nothing away',
  (port) => {
    const briefHtml = `<p>SW2 has something at ${port}.</p>`
    expect(notesOf({ briefHtml })).toEqual(['its brief names Fa0/24, where SW2 has the fault: say what people notice'])
    expect(notesOf({ briefHtml, symptom: [] })).toEqual([])
    expect(notesOf({ briefHtml: '<p>PC2 sits at Fa0/2 of SW2.</p>' })).toEqual([])
  },
)

test('a picture of more than twelve devices', () => {
  const many = Array.from({ length: 8 }, (_, i) => `H${i}`)
  const world = networkWorld({
    devices: { ...DEVICES, ...Object.fromEntries(many.map((name, i) => [name, `10.9.9.${i + 1}/24`])) },
    links: [...LINKS, ...many.map((name, i) => `${name} - SW1 Fa0/${i + 2}`)],
  })
  expect(notesOf({ world, symptom: [] })).toEqual(['a picture takes at most 12 devices, this start state has 13'])
})

test('a cable behind a device where it does not end, as the author placed them', () => {
  const chain = (places: Readonly<Record<string, readonly [number, number]>>) =>
    worldFrom({
      devices: { SW1: 'c2960', SW2: 'c2960', SW3: 'c2960' },
      links: ['SW1 Gi0/1 - SW3 Gi0/1', 'SW2 Gi0/1 - SW3 Gi0/2'],
      places,
    })
  const behind = chain({ SW1: [0, 0], SW2: [0, 1], SW3: [0, 2] })
  expect(notesOf({ world: behind, symptom: [] })).toEqual([
    expect.stringContaining('the cable from SW1 Gi0/1 to SW3 Gi0/1 runs behind SW2'),
  ])
  expect(notesOf({ world: chain({ SW1: [0, 0], SW2: [2, 0], SW3: [1, 1] }), symptom: [] })).toEqual([])
})
