// Verdicts about end hosts: a name that a host does not find, and an address that two of them have.

import { expect, test } from 'vitest'
import { gradeScenario, type Gradable } from '../../src/grading/grade.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { access, DEVICES, LINKS, networkWorld, USUAL } from '../support/stick-network.ts'

function gradable(criteria: readonly unknown[], change: Parameters<typeof networkWorld>[0]): Gradable {
  const read = parseRubric({ criteria })
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return { id: 'ticket', rev: 1, passMark: 100, world: { ...networkWorld(change), focus: 'R1' }, rubric: read.rubric }
}
const names = (dns: string | undefined): Gradable =>
  gradable(
    [{ id: 'named', check: 'resolves', from: 'PC1', name: 'files.lab', address: '192.168.20.10', points: '4' }],
    {
      devices: {
        ...DEVICES,
        PC1: { platform: 'host', address: '192.168.10.10/24', gateway: '192.168.10.1', dns },
        PC2: {
          platform: 'server',
          address: '192.168.20.10/24',
          gateway: '192.168.20.1',
          services: ['udp/53'],
          records: { 'files.lab': '192.168.20.10' },
        },
      },
    },
  )

test.each([
  ['192.168.20.1', '', 'PC1 asks 192.168.20.1 for names, and learns no address of files.lab there.'],
  [undefined, '', 'PC1 has no name server to ask for files.lab.'],
  ['192.168.20.10', 'set ip 192.168.10.10 255.255.255.0 192.168.10.9', 'the default gateway of PC1.'],
])('a name that is not found, with the name server %s', (dns, line, says) => {
  const { report } = gradeScenario(names(dns), `@console PC1\n${line}\n`)
  expect(report.criteria[0]?.met).toBe(false)
  expect(report.criteria[0]?.reason).toContain(says)
})
test('the right name server meets it, and is what the report advises', () => {
  expect(gradeScenario(names('192.168.20.1'), '@console PC1\nset dns 192.168.20.10\n').report.outcome).toBe('passed')
  const { report } = gradeScenario(names('192.168.20.1'), '@console PC1\nipconfig /all\n')
  expect(report.diagnoses[0]).toMatchObject({ id: 'net-wrong-name-server' })
  expect(report.diagnoses[0]?.otherwise).toContain('"set dns 192.168.20.10" on PC1')
})

test('an echo that another owner of the address answers does not count', () => {
  const twice = gradable([{ id: 'meets', check: 'can-reach', from: 'PC1', to: 'PC3', points: '4' }], {
    devices: { ...DEVICES, PC3: '192.168.20.10/24 gw 192.168.20.1' },
    links: [...LINKS, 'PC3 - SW2 Fa0/2'],
    configs: { ...USUAL, SW2: `${USUAL['SW2']}${access('Fa0/2', 20)}` },
  })
  const { report } = gradeScenario(twice, '@console PC1\nping 192.168.20.10\n')
  expect(report.criteria[0]?.reason).toBe(
    'PC1 does not reach PC3: PC3 and PC2 both have 192.168.20.10, and PC2 takes what is meant for PC3.',
  )
  expect(report.diagnoses[0]).toMatchObject({ id: 'net-duplicate-address' })
  expect(gradeScenario(twice, '@console PC2\nset ip 192.168.20.11 255.255.255.0 192.168.20.1\n').report.outcome).toBe(
    'passed',
  )
})

test('a mask that keeps the gateway out of the subnet is named, and put right', () => {
  const half = gradable([{ id: 'meets', check: 'can-reach', from: 'PC1', to: 'PC2', points: '4' }], {
    devices: { ...DEVICES, PC1: '192.168.10.200/25 gw 192.168.10.1' },
  })
  const { report } = gradeScenario(half, '@console PC1\nping 192.168.10.1\n')
  expect(report.criteria[0]?.reason).toBe(
    'PC1 does not reach PC2: the mask of NIC of PC1 is 255.255.255.128, and the other side has 255.255.255.0.',
  )
  expect(report.diagnoses[0]?.otherwise).toContain('"set ip 192.168.10.200 255.255.255.0 192.168.10.1" on PC1')
})
