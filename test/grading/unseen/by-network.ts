// Makes wrong answers about networks by rule from the answers that pass: one slip each, and the place of the slip known.
//
// `node test/grading/unseen/by-network.ts FILE ID…` writes the cases of these scenarios. It was run once for each file, before the grader was changed;
// the files are frozen.

import { writeFileSync } from 'node:fs'

import { outcomeOf } from '../../../src/grading/grade.ts'
import { mutantsOf } from '../../../src/grading/mutate.ts'
import { emptyRun, run, type Run } from '../../../src/grading/run.ts'
import { loadContent } from '../../../src/load-content.ts'
import { randomFrom, seedFor, shuffled } from '../../../src/progress/random.ts'
import { network } from '../../../src/sim/network/view.ts'
import type { World } from '../../../src/sim/world.ts'
import { networkKinds, textOf, type UnseenCase } from './cases.ts'

/** At most so many cases of a kind in a scenario. */
const MOST = 4
const SEED = 20_261_130

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1)

/** Slips that the check of the content makes, as far as they are about configuration. */
function slips(scenario: string, solution: Run): UnseenCase[] {
  return mutantsOf(solution).flatMap(({ kind, at, line, to, lines: text }): UnseenCase[] => {
    const lines = linesOf(text)
    const meaning = solution.transcript[at - 1]?.meaning
    const isConfigured = meaning?.kind === 'command' && meaning.mode.startsWith('config')
    if (kind === 'near' && !line.startsWith('@'))
      return [{ scenario, kind: 'near-argument', lines, at: [at], gap: null, word: wordOf(line, to), original: line }]
    if (kind === 'drop' && isConfigured && !/^(?:end|exit|interface)\b/.test(line))
      return [{ scenario, kind: 'setting-missing', lines, at: [], gap: at, word: line, original: line }]
    if (kind === 'neighbour' && isConfigured) {
      const moved = at - 1 + lines.slice(at - 1).indexOf(line) + 1
      return [{ scenario, kind: 'line-on-neighbour', lines, at: [moved], gap: at, word: line, original: line }]
    }
    if (line.startsWith('@console') && kind === 'near') {
      // Everything that is typed there by mistake.
      const next = lines.findIndex((one, i) => i >= at && one.startsWith('@console'))
      const until = next < 0 ? lines.length : next
      const all = Array.from({ length: until - at + 1 }, (_, i) => at + i)
      return [{ scenario, kind: 'wrong-console', lines, at: all, gap: null, word: line.slice(9), original: line }]
    }
    return []
  })
}
const wordOf = (line: string, to: string | null): string => {
  const own = line.split(' ')
  return to?.split(' ').find((word, i) => word !== own[i]) ?? ''
}

/** Lines that spoil a port or a VLAN, each with the block that it stands in. */
function spoilt(world: World): { readonly device: string; readonly block: string | null; readonly line: string }[] {
  const { topology, trunks, bundles, inputs } = network(world)
  return topology.nodes.flatMap(({ device, name }, node) => {
    if (device < 0 || inputs.hardware[device]?.isSwitch !== true) return []
    const vlans = Object.keys(inputs.vlanDatabase[device]?.vlans ?? {}).filter(
      (id) => Number(id) > 1 && Number(id) < 1002,
    )
    const ports = bundles.interfaces.flatMap((one, i) => {
      if (one.node !== node || !trunks[i] || (bundles.far[i] ?? -1) < 0) return []
      const other = vlans.find((id) => Number(id) !== trunks[i]?.untagged) ?? '77'
      const isTrunk = trunks[i].operates === 'trunk'
      const lines = isTrunk
        ? [
            'switchport mode access',
            `switchport trunk allowed vlan ${other}`,
            `switchport trunk native vlan ${other}`,
            'shutdown',
          ]
        : [`switchport access vlan ${other}`, 'no switchport access vlan', 'shutdown']
      return lines.map((line) => ({ device: name, block: `interface ${one.name}`, line }))
    })
    return [...ports, ...vlans.map((id) => ({ device: name, block: null, line: `no vlan ${id}` }))]
  })
}

/** Answers with a line behind the others, or with that line alone, that spoils something. */
function spoils(scenario: string, from: Run, kind: 'spoilt-after' | 'spoilt-alone'): UnseenCase[] {
  const { world, lines: before } = from
  return spoilt(world).map(({ device, block, line }): UnseenCase => {
    const { mode } = world.devices[device] ?? { mode: 'user' }
    const way = mode === 'config' ? [] : mode === 'user' ? ['enable', 'configure terminal'] : ['configure terminal']
    const console = world.focus === device ? [] : [`@console ${device}`]
    const lines = [...before, ...console, ...way, ...(block === null ? [] : [block]), line, 'end', 'write memory']
    return { scenario, kind, lines, at: [lines.length - 2], gap: null, word: line, original: null }
  })
}

const { library } = await loadContent('content')
if (!library) throw new Error('the content has problems: run drillmark check')
const random = randomFrom(seedFor(SEED, 'network'))
const [file = '/dev/stdout', ...only] = process.argv.slice(2)
const cases = [...library.scenarios.values()]
  .filter(({ id, world }) => world.links.length > 0 && only.includes(id))
  .flatMap((scenario) => {
    const { id, world, passes } = scenario
    const solution = run(world, passes[0]?.lines ?? '')
    const all = [
      ...slips(id, solution),
      ...spoils(id, solution, 'spoilt-after'),
      ...(scenario.symptom.length > 0 ? spoils(id, run(world, ''), 'spoilt-alone') : []),
    ]
    return networkKinds.flatMap((kind) =>
      shuffled(
        all.filter((one) => one.kind === kind),
        random,
      )
        .filter(({ lines }) => outcomeOf(scenario, emptyRun(scenario.world), textOf(lines)).outcome === 'failed')
        .slice(0, MOST),
    )
  })
writeFileSync(file, cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
