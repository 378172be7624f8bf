// A ticket proves its symptom: what it complains about fails at the start, for the reason that was planted.

import { expect, test } from 'vitest'
import type { Scenario } from '../../src/content/library.ts'
import { proveScenario } from '../../src/content/prove.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { rubricOf } from '../grading/worlds.ts'
import { access, networkWorld, TRUNK } from '../support/stick-network.ts'

const world = networkWorld({
  configs: {
    SW2: `vlan 10,20\ninterface Fa0/24\n ${TRUNK}\n switchport trunk allowed vlan 10\n${access('Fa0/1', 20)}`,
  },
})
const MEND = '@console SW2\nenable\nconfigure terminal\ninterface f0/24\nswitchport trunk allowed vlan add 20\nend\n'
function ticket(symptom: Scenario['symptom']): Scenario {
  const scenario: Scenario = {
    id: 'ticket',
    rev: 1,
    chapter: 'trunks',
    title: 'No prints',
    objectives: [],
    difficulty: 'easy',
    minutes: 10,
    passMark: 80,
    sealed: false,
    symptom,
    page: { picture: 'cables', hasTicks: false, hasFollow: false },
    fact: 'ticket',
    see: [],
    cards: [],
    seed: null,
    hash: '',
    parameters: [],
    variant: () => scenario,
    dontCare: [],
    briefHtml: '',
    world,
    rubric: rubricOf(
      { id: 'prints', check: 'can-reach', from: 'PC2', to: 'PC1', points: '8' },
      { id: 'office', check: 'can-reach', from: 'PC1', to: 'R1 Gi0/0.10', points: '2' },
    ),
    hintsHtml: [],
    passes: [{ name: 'it', lines: MEND }],
    fails: [],
  }
  return scenario
}
const problems = (symptom: Scenario['symptom']): readonly string[] =>
  proveScenario(ticket(symptom), gradeScenario).problems.flatMap(({ at, message, help }) =>
    at.kind === 'file' ? [`${message} | ${help}`] : [],
  )

test('the planted reason is there', () => {
  expect(problems([{ criterion: 'prints', because: 'vlan-not-allowed', at: 'SW2' }])).toEqual([])
})

test.each([
  [
    'another reason than the one that is planted',
    { criterion: 'prints', because: 'vlan-missing', at: 'SW2' },
    '"prints" fails at the start, but not because of vlan-missing at SW2 | the network gives: vlan-not-allowed at SW2.',
  ],
  [
    'a criterion that is met at the start',
    { criterion: 'office', because: 'shutdown', at: 'R1' },
    '"office" is met at the start, so nobody would complain',
  ],
  [
    'a criterion that is not there',
    { criterion: 'printer', because: 'shutdown', at: 'R1' },
    'the symptom names a criterion "printer" that the rubric does not have',
  ],
])('%s is a problem', (_, symptom, says) => {
  expect(problems([symptom]).join('\n')).toContain(says)
})
