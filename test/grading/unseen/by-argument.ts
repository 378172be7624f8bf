// Makes wrong answers about networks by rule, with two slips that are hard to place: an argument that misses by little, of any kind, and a
// harmful line in an answer that is right without it. It shares nothing with what the grader looks for.
//
// `node test/grading/unseen/by-argument.ts FILE ID…` writes the cases of these scenarios. It was run once for each file, before the grader was changed;
// the files are frozen.

import { writeFileSync } from 'node:fs'

import { outcomeOf } from '../../../src/grading/grade.ts'
import { emptyRun, run, type Run } from '../../../src/grading/run.ts'
import { loadContent } from '../../../src/load-content.ts'
import { randomFrom, seedFor, shuffled } from '../../../src/progress/random.ts'
import { network } from '../../../src/sim/network/view.ts'
import { isHarmful, nearKinds, textOf, type UnseenCase } from './cases.ts'

/** At most so many cases of a kind in a scenario, and so many on one line before other lines have some. */
const MOST = 8
const MOST_ON_A_LINE = 2
const SEED = 20_261_201

type Kind = (typeof nearKinds)[number]

/** A word with two neighbours swapped, the first pair in the middle that differs. */
function swapped(word: string): string | null {
  const at = word.split('').findIndex((letter, i) => i > 0 && i < word.length - 1 && letter !== word[i + 1])
  return at < 0 ? null : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

const dotted = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')

/** Words that miss one by little, as a tired hand or a wrong calculation makes them. */
function nearWords(word: string, before: string): readonly string[] {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(word)) {
    const bytes = word.split('.').map(Number)
    const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
    const bits = Math.log2(2 ** 32 - value)
    if (bytes[0] === 255 && Number.isInteger(bits))
      return [bits + 1, bits - 1].filter((one) => one >= 0 && one < 32).map((one) => dotted(2 ** 32 - 2 ** one))
    const beside = (at: number, by: number): string => bytes.with(at, (bytes[at] ?? 0) + by).join('.')
    return value === 0 ? [] : [beside(3, 1), beside(3, 4), beside(2, 1), beside(1, 1)]
  }
  if (/^[\da-f:]*:[\da-f:]*(?:\/\d+)?$/i.test(word)) {
    const [address = '', length] = word.split('/')
    const digit = /[\da-f](?=:*$)/i.exec(address)
    const next = digit ? [address.slice(0, digit.index) + nextHex(digit[0]) + address.slice(digit.index + 1)] : []
    const inside = address.replace(
      /:([\da-f]+)(?=:)/i,
      (_, hextet: string) => `:${hextet.slice(0, -1)}${nextHex(hextet.slice(-1))}`,
    )
    const lengths = length === undefined ? [] : [`${address}/${Number(length) - 8}`, `${address}/${Number(length) - 1}`]
    return [...[...next, inside].map((one) => (length === undefined ? one : `${one}/${length}`)), ...lengths]
  }
  if (/^\d+$/.test(word)) {
    const number = Number(word)
    const short = word.length > 1 ? [word.slice(0, -1)] : []
    return [String(number + 1), String(number - 1), ...short, `${word}0`, swapped(`x${word}`)?.slice(1) ?? word]
  }
  if (/^\d[\d,-]+$/.test(word)) {
    const numbers = word.match(/\d+/g) ?? []
    return [
      ...numbers.map((one) => word.replace(new RegExp(`\\b${one}\\b`), String(Number(one) + 1))),
      word.replace(/,?\d+$/, ''),
    ]
  }
  const [, lead, number] = /^([a-z][a-z-]*(?:\d+\/)*)(\d+)$/i.exec(word) ?? []
  if (lead !== undefined && number !== undefined)
    return [`${lead}${Number(number) + 1}`, `${lead}${Number(number) - 1}`]
  // A name, not a keyword.
  if (/\b(?:name|hostname|description|domain-name)$/.test(before.trim()))
    return [swapped(word) ?? word, word.slice(0, -1)]
  return []
}
const nextHex = (digit: string): string => ((Number.parseInt(digit, 16) + 1) % 16).toString(16)

function nearArguments(scenario: string, { transcript, lines }: Run): UnseenCase[] {
  return transcript.flatMap(({ line, input, meaning }) => {
    if (meaning?.kind !== 'command' || !meaning.mode.startsWith('config')) return []
    return [...input.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
      nearWords(word, input.slice(0, index))
        .filter((other) => other !== word && other !== '' && !other.startsWith('-'))
        .map((other): UnseenCase => {
          const text = input.slice(0, index) + other + input.slice(index + word.length)
          const wrong = lines.with(line - 1, text)
          return { scenario, kind: 'near-argument', lines: wrong, at: [line], gap: null, word: other, original: input }
        }),
    )
  })
}

interface Harm {
  readonly device: string
  readonly block: string | null
  readonly line: string
}

/** Lines that spoil a port, a VLAN, a tree or a route of a network that works. */
function harms({ world }: Run): readonly Harm[] {
  const { topology, trunks, bundles, inputs } = network(world)
  const prefixes = topology.nodes.flatMap(({ device, name }) => {
    const ports = device < 0 ? [] : Object.values(world.devices[name]?.config.ip.ports ?? {})
    return ports.flatMap(({ address, mask }) => (address && mask ? [{ name, address, mask }] : []))
  })
  return topology.nodes.flatMap(({ device, name }, node): Harm[] => {
    const own = world.devices[name]
    if (device < 0 || !own) return []
    const isSwitch = inputs.hardware[device]?.isSwitch === true
    const vlans = Object.keys(inputs.vlanDatabase[device]?.vlans ?? {}).filter((id) => +id > 1 && +id < 1002)
    const cabled = bundles.interfaces.flatMap((one, i) =>
      one.node === node && (bundles.far[i] ?? -1) >= 0 ? [{ port: one.name, trunk: trunks[i] }] : [],
    )
    const atPorts = cabled.flatMap(({ port, trunk }) => {
      const other = vlans.find((id) => +id !== trunk?.untagged) ?? '77'
      const lines =
        trunk?.operates === 'trunk'
          ? [
              'switchport mode access',
              `switchport trunk allowed vlan ${other}`,
              ...vlans.map((id) => `switchport trunk allowed vlan remove ${id}`),
              `switchport trunk native vlan ${other}`,
              'shutdown',
              'no switchport trunk allowed vlan',
              'spanning-tree guard root',
            ]
          : isSwitch && trunk
            ? [
                `switchport access vlan ${other}`,
                'no switchport access vlan',
                'shutdown',
                'switchport mode trunk',
                'switchport port-security mac-address 0200.0000.0001',
              ]
            : ['shutdown']
      return lines.map((line) => ({ device: name, block: `interface ${port}`, line }))
    })
    const ips = Object.entries(own.config.ip.ports).flatMap(([port, { address, mask }]) => {
      if (!address || !mask) return []
      const bytes = address.split('.').map(Number)
      return [
        'no ip address',
        `ip address ${bytes.with(3, (bytes[3] ?? 0) + 1).join('.')} ${mask}`,
        `ip address ${bytes.with(2, (bytes[2] ?? 0) + 1).join('.')} ${mask}`,
        'shutdown',
      ].map((line) => ({ device: name, block: `interface ${port}`, line }))
    })
    const six = Object.keys(own.config.ipv6.ports).flatMap((port) =>
      ['no ipv6 address', 'shutdown'].map((line) => ({ device: name, block: `interface ${port}`, line })),
    )
    const away = prefixes
      .filter((one) => one.name !== name)
      .flatMap(({ address, mask }) => {
        const half = `${address.split('.').slice(0, 3).join('.')}.${Number(address.split('.')[3]) >= 128 ? 128 : 0}`
        const back = prefixes.find((one) => one.name === name)?.address
        return [
          `ip route ${half} 255.255.255.128 Null0`,
          `ip route ${address} 255.255.255.255 Null0`,
          ...(back === undefined || isSwitch
            ? []
            : [`ip route ${half} 255.255.255.128 ${back.replace(/\d+$/, '253')}`]),
        ].filter((line) => mask !== '255.255.255.255' || line.includes('128'))
      })
    const routes = isSwitch && Object.keys(own.config.ip.ports).length === 0 ? [] : away
    const whole = [
      ...vlans.map((id) => `no vlan ${id}`),
      ...(isSwitch
        ? vlans.flatMap((id) => [`spanning-tree vlan ${id} priority 0`, `no spanning-tree vlan ${id}`])
        : []),
      ...routes,
      ...(isSwitch ? [] : ['no ip routing']),
      ...(Object.keys(own.config.ipv6.ports).length > 0
        ? ['no ipv6 unicast-routing', 'ipv6 route 2001:db8::/32 Null0']
        : []),
    ]
    return [...atPorts, ...ips, ...six, ...whole.map((line) => ({ device: name, block: null, line }))]
  })
}

/** An answer with a line among the others of its device, or behind all where that device has none. */
function within(scenario: string, from: Run, kind: Kind): UnseenCase[] {
  return harms(from).map((harm): UnseenCase => {
    const { lines, at } = (kind === 'spoilt-within' ? placedIn(from, harm) : null) ?? behind(from, harm)
    return { scenario, kind, lines, at: [at], gap: null, word: harm.line, original: null }
  })
}

interface Placed {
  readonly lines: readonly string[]
  /** The line that spoils it. */
  readonly at: number
}

function placedIn({ worlds, lines, transcript }: Run, { device, block, line }: Harm): Placed | null {
  const last = transcript.findLast(
    (one) => worlds[one.line]?.focus === device && worlds[one.line]?.devices[device]?.mode === 'config',
  )?.line
  if (last === undefined) return null
  // The last line in the block itself, if the answer opens it.
  const open = (at: number): string | undefined => worlds[at]?.devices[device]?.within.at(-1)?.of
  const own = transcript.findLast(
    (one) => block !== null && one.device === device && `interface ${open(one.line)}` === block,
  )?.line
  const added = own !== undefined || block === null ? [line] : [block, line]
  const at = (own ?? last) + added.length
  return { lines: lines.toSpliced(own ?? last, 0, ...added), at }
}

function behind({ world, lines }: Run, { device, block, line }: Harm): Placed {
  const { mode } = world.devices[device] ?? { mode: 'user' }
  const way = mode === 'config' ? [] : mode === 'user' ? ['enable', 'configure terminal'] : ['configure terminal']
  const console = world.focus === device ? [] : [`@console ${device}`]
  const all = [...lines, ...console, ...way, ...(block === null ? [] : [block]), line, 'end', 'write memory']
  return { lines: all, at: all.length - 2 }
}

/** Those that stand on other lines first. */
function spread(cases: readonly UnseenCase[]): readonly UnseenCase[] {
  const on = new Map<number, number>()
  const few = cases.filter(({ at: [line = 0] }) => {
    on.set(line, (on.get(line) ?? 0) + 1)
    return (on.get(line) ?? 0) <= MOST_ON_A_LINE
  })
  return [...few, ...cases.filter((one) => !few.includes(one))]
}

const { library } = await loadContent('content')
if (!library) throw new Error('the content has problems: run drillmark check')
const random = randomFrom(seedFor(SEED, 'near'))
const [file = '/dev/stdout', ...only] = process.argv.slice(2)
const cases = [...library.scenarios.values()]
  .filter(({ id }) => only.includes(id))
  .flatMap((scenario) => {
    const { id, world, passes } = scenario
    const solution = run(world, passes[0]?.lines ?? '')
    const all = [
      ...nearArguments(id, solution),
      ...within(id, solution, 'spoilt-within'),
      ...(scenario.symptom.length > 0 ? within(id, run(world, ''), 'spoilt-alone') : []),
    ]
    return nearKinds.flatMap((kind) => {
      const own = shuffled(
        all.filter((one) => one.kind === kind),
        random,
      ).filter(
        (one) =>
          outcomeOf(scenario, emptyRun(scenario.world), textOf(one.lines)).outcome === 'failed' &&
          (kind !== 'spoilt-alone' || isHarmful(scenario, one)),
      )
      return (kind === 'near-argument' ? spread(own) : own).slice(0, MOST)
    })
  })
writeFileSync(file, cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
