// What the network costs: lines and attempts beside the same ones without what follows from them in it, the view by itself, and the
// repairs of tickets. All in processor time of one process, ours and the floor by turns.

import { gradeScenario } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { loadContent } from '../../src/load-content.ts'
import { network, VIEW, type View } from '../../src/sim/network/view.ts'
import { worldOf } from '../../src/sim/start.ts'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import type { Row } from './row.ts'
import { at, median } from './support/compare.ts'
import { withoutSettling } from './support/without-settling.ts'

const ROUNDS = 7
const ROUND_MS = 200

export async function bench(): Promise<Row[]> {
  return [...(await lines()), ...(await attempts()), ...views(), ...(await repairs())]
}

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
/** Processor time of one run, in milliseconds, over a round. `work` says how many runs it did. */
function round(work: () => number): number {
  const start = cpuMs()
  let count = 0
  let now = start
  while (now - start < ROUND_MS) {
    count += work()
    now = cpuMs()
  }
  return (now - start) / count
}
function msOf(work: () => number): number {
  round(work)
  return median(Array.from({ length: ROUNDS }, () => round(work)))
}
/** Runs a second of both, in rounds by turns. The share is the median of the rounds'. */
function beside(name: string, unit: string, wanted: string, ours: () => number, floor: () => number): Row {
  round(ours)
  round(floor)
  const rounds = Array.from({ length: ROUNDS }, (_, n) => {
    const first = n % 2 === 0 ? round(ours) : round(floor)
    const second = n % 2 === 0 ? round(floor) : round(ours)
    return n % 2 === 0 ? { ours: first, floor: second } : { ours: second, floor: first }
  })
  return {
    name,
    value: 1000 / median(rounds.map((one) => one.ours)),
    unit,
    floor: 1000 / median(rounds.map((one) => one.floor)),
    share: median(rounds.map((one) => one.floor / one.ours)),
    wanted,
  }
}

function worldFrom(start: unknown): World {
  const made = worldOf(start)
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.world
}
const after = (world: World, texts: readonly string[]): World =>
  texts.reduce((now, text) => step(now, text).world, world)

/** A router on a stick, three switches in a row, a PC at each end. */
const FOUR = {
  devices: {
    R1: 'c2911',
    SW1: 'c2960',
    SW2: 'c2960',
    SW3: 'c2960',
    PC1: '192.168.10.10/24 gw 192.168.10.1',
    PC2: '192.168.20.10/24 gw 192.168.20.1',
  },
  links: [
    'R1 Gi0/0 - SW1 Gi0/1',
    'SW1 Fa0/24 - SW2 Fa0/24',
    'SW2 Fa0/23 - SW3 Fa0/23',
    'PC1 - SW1 Fa0/1',
    'PC2 - SW3 Fa0/1',
  ],
  configs: { R1: 'interface Gi0/0\n no shutdown\n' },
  focus: 'R1',
}
/** 25 lines that count; the consoles are changed between them. */
const ATTEMPT = `enable
configure terminal
interface gi0/0.10
encapsulation dot1q 10
ip address 192.168.10.1 255.255.255.0
interface gi0/0.20
encapsulation dot1q 20
ip address 192.168.20.1 255.255.255.0
@console SW1
enable
configure terminal
vlan 10,20
interface range gi0/1, fa0/24
switchport mode trunk
interface fa0/1
switchport access vlan 10
@console SW2
enable
configure terminal
vlan 10,20
interface range fa0/23 - 24
switchport mode trunk
@console SW3
enable
configure terminal
vlan 10,20
interface fa0/1
switchport access vlan 20
`
const CRITERIA = [
  { id: 'reach', check: 'can-reach', from: 'PC1', to: 'PC2', points: '1', required: 'true', label: 'PC1 reaches PC2' },
  {
    id: 'trunk',
    check: 'trunk-carries',
    device: 'SW1',
    interface: 'GigabitEthernet0/1',
    vlans: ['10', '20'],
    points: '1',
    required: 'true',
    label: 'The trunk carries both',
  },
]

/** None of them is read by a stage. */
const TOUCHING_NOTHING = [
  'enable',
  'show clock',
  'configure terminal',
  'boot system flash:x.bin',
  'no boot system',
  'line console 0',
  'exec-timeout 5 0',
  'no exec-timeout',
  'exit',
  'foo bar',
  'end',
  'disable',
]

async function lines(): Promise<Row[]> {
  const other = (await withoutSettling('src/sim/step.ts')) as { readonly step: typeof step }
  const start = step(worldFrom(FOUR), 'enable').world
  const typing = (one: typeof step) => () => {
    for (let n = 0; n < 20; n++) {
      let now = start
      for (const text of TOUCHING_NOTHING) now = one(now, text).world
    }
    return 20 * TOUCHING_NOTHING.length
  }
  return [beside('a line that touches nothing, four devices', 'lines/s', '0.95', typing(step), typing(other.step))]
}

async function attempts(): Promise<Row[]> {
  const other = (await withoutSettling('src/grading/grade.ts')) as { readonly gradeScenario: typeof gradeScenario }
  const parsed = parseRubric({ criteria: CRITERIA })
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  const scenario = { id: 'bench', rev: 1, passMark: 100, world: worldFrom(FOUR), rubric: parsed.rubric }
  for (const one of [gradeScenario, other.gradeScenario]) {
    const { report } = one(scenario, ATTEMPT)
    if (report.outcome !== 'passed') throw new Error(report.criteria.map(({ reason }) => reason).join('\n'))
  }
  const counted = ATTEMPT.split('\n').filter((line) => line !== '' && !line.startsWith('@')).length
  const grading = (one: typeof gradeScenario) => () => {
    one(scenario, ATTEMPT)
    return 1
  }
  return [
    beside(
      `an attempt of ${counted} lines, four devices, two checks`,
      '/s',
      '0.25, and 500/s',
      grading(gradeScenario),
      grading(other.gradeScenario),
    ),
  ]
}

/** Two routers, two layer 3 switches, and six access switches with a cable to both of them; a PC at each. */
function ten(): World {
  const numbers = [1, 2, 3, 4, 5, 6]
  const vlans = 'vlan 10,20,30,40\n'
  const trunks = (range: string): string => `interface range ${range}\n switchport mode trunk\n`
  const core = vlans + trunks('Gi1/0/1 - 8')
  return worldFrom({
    devices: {
      R1: 'c2911',
      R2: 'c2911',
      CORE1: 'c9300',
      CORE2: 'c9300',
      ...Object.fromEntries(
        numbers.flatMap((n) => [
          [`ACC${n}`, 'c2960'],
          [`PC${n}`, `192.168.10.${10 + n}/24 gw 192.168.10.1`],
        ]),
      ),
    },
    links: [
      'R1 Gi0/0 - CORE1 Gi1/0/8',
      'R2 Gi0/0 - CORE2 Gi1/0/8',
      'CORE1 Gi1/0/7 - CORE2 Gi1/0/7',
      ...numbers.flatMap((n) => [
        `CORE1 Gi1/0/${n} - ACC${n} Gi0/1`,
        `CORE2 Gi1/0/${n} - ACC${n} Gi0/2`,
        `PC${n} - ACC${n} Fa0/1`,
      ]),
    ],
    configs: {
      ...Object.fromEntries(
        [1, 2].map((n) => [
          `R${n}`,
          `interface Gi0/0\n no shutdown\ninterface Gi0/0.10\n encapsulation dot1q 10\n ip address 192.168.10.${n} 255.255.255.0\n`,
        ]),
      ),
      CORE1: core,
      CORE2: core,
      ...Object.fromEntries(
        numbers.map((n) => [
          `ACC${n}`,
          `${vlans}${trunks('Gi0/1 - 2')}interface Fa0/1\n switchport mode access\n switchport access vlan 10\n`,
        ]),
      ),
    },
    focus: 'ACC3',
  })
}

/** One line each, at an access switch, and the lines that lead to where it is typed. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  'a description': ['interface fa0/1', 'description uplink'],
  'an access VLAN': ['interface fa0/1', 'switchport access vlan 20'],
  'a VLAN not allowed on a trunk': ['interface gi0/1', 'switchport trunk allowed vlan remove 20'],
  'a trunk shut down': ['interface gi0/1', 'shutdown'],
  'a VLAN deleted': ['no vlan 30'],
}

function views(): Row[] {
  const start = after(ten(), ['enable', 'configure terminal'])
  const fromNothing = msOf(() => {
    network(start, null)
    return 1
  })
  const viewOf = (world: World): View => world[VIEW] ?? network(world)
  const changed = Object.entries(CHANGED).map(([name, texts]): Row => {
    const before = after(start, texts.slice(0, -1))
    const [old, now] = [viewOf(before), after(before, texts.slice(-1))]
    return row(
      `… after one changed line: ${name}`,
      msOf(() => {
        for (let n = 0; n < 10; n++) network(now, old)
        return 10
      }),
      'ms',
      '0.3',
    )
  })
  const untouched = after(start, ['no boot system', 'boot system flash:x.bin'])
  const old = viewOf(start)
  if (network(untouched, old) !== old) throw new Error('the line has an effect')
  const without = msOf(() => {
    for (let n = 0; n < 1000; n++) network(untouched, old)
    return 1000
  })
  return [
    row('network() of ten devices from nothing', fromNothing, 'ms', '2'),
    ...changed,
    row('… after a line without effect', 1000 * without, 'µs', '2'),
  ]
  function row(name: string, value: number, unit: string, wanted: string): Row {
    return { name, value, unit, wanted }
  }
}

/** The wrong answers of every ticket with their repairs, each the least of three searches. The floor is the report alone. */
async function repairs(): Promise<Row[]> {
  const { library } = await loadContent('content')
  if (!library) throw new Error('the content has problems: run drillmark check')
  const tickets = [...library.scenarios.values()].filter(({ symptom }) => symptom.length > 0)
  let found = 0
  const fails = tickets.flatMap((scenario) => scenario.fails.map(({ lines }) => ({ scenario, lines })))
  const times = fails.map(({ scenario, lines }) => {
    const tried = Array.from({ length: 3 }, () => {
      const start = cpuMs()
      const graded = gradeScenario(scenario, lines)
      const reported = cpuMs()
      const repair = findRepair(scenario, graded)
      return { report: reported - start, all: cpuMs() - start, isRepaired: repair !== null }
    })
    if (tried[0]?.isRepaired) found++
    return { report: Math.min(...tried.map((one) => one.report)), all: Math.min(...tried.map((one) => one.all)) }
  })
  const sorted = (key: 'report' | 'all'): readonly number[] => times.map((one) => one[key]).toSorted((a, b) => a - b)
  const row = (name: string, share: number, wanted?: string): Row => ({
    name,
    value: at(sorted('all'), share),
    unit: 'ms',
    floor: at(sorted('report'), share),
    ...(wanted === undefined ? {} : { wanted }),
  })
  return [
    row(`${fails.length} wrong answers of ${tickets.length} tickets, with repair: median`, 0.5),
    row('the same: p99', 0.99, '60'),
    { name: 'of them with a repair', value: (100 * found) / fails.length, unit: '%' },
  ]
}
