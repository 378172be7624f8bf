// `ping`: echoes to a host that the configuration reaches, with options behind it, or with the questions that a bare `ping` asks.

import { command, value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { arpCaches, echo, withLearned, type Echo } from '../../network/echo.ts'
import { ipOf, type Ip } from '../../network/ip.ts'
import { network } from '../../network/view.ts'
import { routesFor, send as walk } from '../../network/probe.ts'
import { routeTo } from '../../network/routes.ts'
import { ipv6Text, isLinkLocal, isMulticast } from '../../ipv6.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { attachmentOf } from '../ipv6/addresses.ts'
import { lookUp } from './hosts.ts'
import { interfaceTo } from './reach.ts'
import { sourceOf } from './source.ts'
import { addressOn, hasUpAddress } from './slice.ts'
import { portNames } from '../interfaces/slice.ts'

/** What is sent, as the options or the answers say it. */
interface Echoes {
  readonly repeat: number
  readonly size: number
  readonly timeout: number
  /** An address, the full name of an interface, or what was typed for either. */
  readonly source: string | null
  readonly df: boolean
  /** The interface that it leaves by, where its target is a link-local address; null: not asked for yet. */
  readonly out: string | null
  /** Each echo is longer than the one before, from one size to another. */
  readonly sweep: boolean
  readonly from: number
  readonly to: number
  readonly step: number
}
const DEFAULTS: Echoes = {
  repeat: 5,
  size: 100,
  timeout: 2,
  source: null,
  df: false,
  out: null,
  sweep: false,
  from: 36,
  to: 18_024,
  step: 1,
}

/** Nobody looks at more marks than this: the rest is given up, as with Ctrl-Shift-6. */
const MOST_ECHOES = 1000
const MARKS_A_LINE = 70
const MTU = 1500

const PING = ['ping', 'Send echo messages'] as const
const IP = ['ip', 'IP echo'] as const
const IPV6 = ['ipv6', 'IPv6 echo'] as const
const HOST = [value('host', 'WORD', (text) => text), 'Ping destination address or hostname'] as const
const OPTIONS = ['repeat', 'size', 'timeout', 'source', 'df-bit', 'data', 'validate']

const toHost = (device: Device, args: Readonly<Record<string, unknown>>, world: World): Effect =>
  send(
    device,
    args['host'] as string,
    {
      ...DEFAULTS,
      repeat: (args['repeat'] as number | undefined) ?? DEFAULTS.repeat,
      size: (args['size'] as number | undefined) ?? DEFAULTS.size,
      timeout: (args['timeout'] as number | undefined) ?? DEFAULTS.timeout,
      source: (args['source'] as string | undefined) ?? null,
      df: args['df-bit'] === true,
    },
    world,
  )
const mode = ['user', 'privileged']

export const pingCommands = [
  command({ mode, path: [PING, HOST], options: OPTIONS, run: toHost }),
  command({ mode, path: [PING, IP, HOST], options: OPTIONS, run: toHost }),
  command({
    mode,
    path: [PING, IPV6, HOST],
    options: ['repeat', 'size', 'timeout', 'source'],
    run: toHost,
  }),
  command({ mode: 'privileged', path: [PING], run: (device) => begin(device, ['protocol', ...QUESTIONS]) }),
  command({ mode: 'privileged', path: [PING, IP], run: (device) => begin(device, QUESTIONS) }),
  command({ mode: 'privileged', path: [PING, IPV6], run: (device) => begin(device, QUESTIONS_6) }),
]

// --- echoes

function send(device: Device, host: string, echoes: Echoes, world: World): Effect {
  const { address, output: translating, takes, self: knowing } = lookUp(device, host, world)
  const to = address === null ? null : ipOf(address)
  if (address === null || to === null)
    return {
      device,
      output: `${translating}% Unrecognized host or address, or protocol not running.\n`,
      takes,
    }
  if (typeof to === 'bigint' && isMulticast(to)) return { device, notSimulated: `ping ${address}` }
  if (typeof to === 'bigint' && isLinkLocal(to) && echoes.out === null)
    return asked(device, { ...echoes, target: host, open: ['out'] }, '')
  const source = echoes.source === null ? null : sourceOf(device, echoes.source, to, world)
  if (source && 'refusal' in source) return { device, output: source.refusal, takes }
  if (typeof to === 'bigint' && echoes.out === null && !hasRoute(device, to, world))
    return {
      device,
      events: [{ type: 'ping', to: address, sent: 1, received: 0 }],
      output: `${translating}Type escape sequence to abort.
Sending ${echoes.repeat}, ${echoes.size}-byte ICMP Echos to ${address}, timeout is ${echoes.timeout} seconds:

% No valid route for destination
Success rate is 0 percent (0/1)
`,
      takes,
    }
  const wanted = echoes.repeat * sizesOf(echoes).length
  const sent = Math.min(wanted, MOST_ECHOES)
  const { marks, others, self } =
    echoes.timeout > 0
      ? sentTo(knowing, to, address, source?.address ?? null, sent, echoes, world)
      : NOTHING_HEARD(knowing, sent)
  const received = count(marks, '!')
  // The first echo takes 4 ms, the others one.
  const times =
    received > 0
      ? `, round-trip min/avg/max = ${received === 1 ? 4 : 1}/${Math.floor((received + 3) / received)}/4 ms`
      : ''
  return {
    device: self,
    ...(others ? { others } : {}),
    events: [{ type: 'ping', to: address, sent, received }],
    output: `${translating}Type escape sequence to abort.
Sending ${wanted}, ${echoes.sweep ? `[${echoes.from}..${echoes.to}]` : echoes.size}-byte ICMP Echos to ${address}, timeout is ${echoes.timeout} seconds:
${source ? `Packet sent with a source address of ${source.address} \n` : ''}${echoes.df ? 'Packet sent with the DF bit set\n' : ''}${inLines(marks)}
Success rate is ${Math.floor((100 * received) / sent)} percent (${received}/${sent})${times}
`,
    takes: takes + received + count(marks, '.') * echoes.timeout * 1000,
    ...(sent < wanted
      ? { note: `the ping was stopped after ${sent} echoes, as Ctrl-Shift-6 stops it on the device` }
      : {}),
  }
}

/** Whether a device has a route for an address of IPv6, and an address to send from: it says so at once where it has none. */
function hasRoute(device: Device, to: bigint, world: World): boolean {
  const view = network(world)
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  if (Object.hasOwn(world.servers, ipv6Text(to))) return true
  return routeTo(routesFor(view, node, to), to) !== null && walk(view, node, null, to).end?.kind !== 'no-address'
}

/** The sizes of the echoes, one after the other; behind the last it begins anew. */
const sizesOf = ({ size, sweep, from, to, step }: Echoes): readonly number[] =>
  sweep ? Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step) : [size]

const count = (marks: string, mark: string): number => marks.split(mark).length - 1

/** What became of some echoes: a mark for each, and who has learned an address meanwhile. */
interface Sent {
  readonly marks: string
  readonly self: Device
  readonly others: NonNullable<Effect['others']> | null
}
const NOTHING_HEARD = (device: Device, sent: number): Sent => ({ marks: '.'.repeat(sent), self: device, others: null })

/** Sends echoes. Where nothing is cabled, whatever the configuration reaches answers. */
function sentTo(
  device: Device,
  to: Ip,
  address: string,
  source: string | null,
  sent: number,
  echoes: Echoes,
  world: World,
): Sent {
  const { df, out } = echoes
  const sizes = sizesOf(echoes)
  const view = network(world)
  if ((view.topology.isOpen && typeof to === 'number') || Object.hasOwn(world.servers, address))
    return {
      ...NOTHING_HEARD(device, sent),
      marks: answersFrom(device, address, world, source)
        ? Array.from({ length: sent }, (_, i) => (df && (sizes[i % sizes.length] ?? 0) > MTU ? '.' : '!')).join('')
        : '.'.repeat(sent),
    }
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  const caches = arpCaches(world, view)
  const from = source === null ? null : ipOf(source)
  const via = out === null ? -1 : attachmentOf(view, device, out)
  let marks = ''
  for (let i = 0; i < sent; i++) {
    const { result } = echo(caches, node, from, to, { size: sizes[i % sizes.length] ?? MTU, df, via })
    // A router says so at most twice a second (with IPv6 ten times), and after `U` or `M` the next echo goes at once.
    const isLimited =
      typeof to === 'number' && (result === 'unreachable' || result === 'too-big') && marks.endsWith(MARKS[result])
    marks += isLimited ? '.' : MARKS[result]
  }
  const { devices, hosts } = withLearned(caches, { ...world, devices: { ...world.devices, [device.name]: device } })
  const { [device.name]: self = device, ...others } = devices
  return { marks, self, others: { devices: others, hosts } }
}
const MARKS: Readonly<Record<Echo['result'], string>> = {
  reply: '!',
  silence: '.',
  unreachable: 'U',
  expired: '&',
  'too-big': 'M',
}

const inLines = (marks: string): string => {
  const lines: string[] = []
  for (let at = 0; at < marks.length; at += MARKS_A_LINE) lines.push(marks.slice(at, at + MARKS_A_LINE))
  return lines.join('\n')
}

/** An own address of a port that is up, or a host of the world behind a port that has a way to it. A device has to know the way back. */
export function answersFrom(device: Device, address: string, world: World, source: string | null = null): boolean {
  if (hasUpAddress(device.config, address)) return true
  const via = interfaceTo(device, address)
  if (via === null) return false
  const back = source ?? addressOn(device.config, via)?.address
  const elsewhere = Object.values(world.devices).some(
    (other) => other !== device && hasUpAddress(other.config, address) && (!back || interfaceTo(other, back) !== null),
  )
  const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
  return elsewhere || (server !== undefined && !server.unreachable && (server.via === null || server.via === via))
}

// --- the questions of a bare `ping`

/** A question: what it prints, and what Enter means. */
const TEXTS = {
  protocol: ['Protocol [ip]: ', 'ip'],
  target: ['Target IP address: ', ''],
  repeat: ['Repeat count [5]: ', '5'],
  size: ['Datagram size [100]: ', '100'],
  timeout: ['Timeout in seconds [2]: ', '2'],
  extended: ['Extended commands [n]: ', 'n'],
  ingress: ['Ingress ping [n]: ', 'n'],
  source: ['Source address or interface: ', ''],
  dscp: ['DSCP Value [0]: ', '0'],
  tos: ['Type of service [0]: ', '0'],
  df: ['Set DF bit in IP header? [no]: ', 'no'],
  validate: ['Validate reply data? [no]: ', 'no'],
  pattern: ['Data pattern [0xABCD]: ', '0xABCD'],
  'long-pattern': ['Data pattern [0x0000ABCD]: ', '0x0000ABCD'],
  options: ['Loose, Strict, Record, Timestamp, Verbose[none]: ', 'none'],
  out: ['Output Interface: ', ''],
  sweep: ['Sweep range of sizes [n]: ', 'n'],
  from: ['Sweep min size [36]: ', '36'],
  to: ['Sweep max size [18024]: ', '18024'],
  step: ['Sweep interval [1]: ', '1'],
  // Those of IPv6.
  target6: ['Target IPv6 address: ', ''],
  extended6: ['Extended commands? [no]: ', 'no'],
  udp: ['UDP protocol? [no]: ', 'no'],
  verbose: ['Verbose? [no]: ', 'no'],
  precedence: ['Precedence [0]: ', '0'],
  dscp6: ['DSCP [0]: ', '0'],
  'hop-by-hop': ['Include hop by hop option? [no]: ', 'no'],
  destination: ['Include destination option? [no]: ', 'no'],
  sweep6: ['Sweep range of sizes? [no]: ', 'no'],
  from6: ['Sweep min size [48]: ', '48'],
} as const
type Question = keyof typeof TEXTS
const QUESTIONS: readonly Question[] = ['target', 'repeat', 'size', 'timeout', 'extended', 'sweep']
const QUESTIONS_6: readonly Question[] = ['target6', 'repeat', 'size', 'timeout', 'extended6', 'sweep6']
const EXTENDED_6: readonly Question[] = ['source', 'udp', 'verbose', 'precedence', 'dscp6', 'hop-by-hop', 'destination']
const BOUNDS = {
  repeat: [1, 2_147_483_647],
  size: [36, 18_024],
  timeout: [0, 3600],
  from: [36, 18_024],
  from6: [48, 18_024],
  to: [36, 18_024],
  step: [1, 17_988],
} as const

/** A ping that is being asked about. The first of the open questions is the one being asked now. */
interface PingPlan extends Echoes {
  readonly target: string
  readonly open: readonly Question[]
}

const begin = (device: Device, open: readonly Question[]): Effect =>
  asked(device, { ...DEFAULTS, target: '', open }, '')
const asked = (device: Device, plan: PingPlan, output: string): Effect => ({
  device,
  output,
  ask: ask(pingDialog, 'text', TEXTS[plan.open[0] as Question][0], plan),
})

export const pingDialog: Dialog<PingPlan> = {
  name: 'ping',
  answer: (device, { text }, plan, world) => {
    const [question = 'sweep', ...open] = plan.open
    const preset = TEXTS[question][1]
    const given = text === '' ? preset : text
    const goOn = (change: Partial<PingPlan>): Effect => {
      const next = { ...plan, open, ...change }
      return next.open.length > 0 ? asked(device, next, '') : send(device, next.target, next, world)
    }
    // What is left changes the packets in ways that nothing here depends on.
    const asUsual = (): Effect =>
      given.toLowerCase() === preset.toLowerCase() || (isSwitch(preset) && isNo(given))
        ? goOn({})
        : { notSimulated: `ping with ${given} at "${TEXTS[question][0].trim()}"` }
    if (isSwitch(preset) && !isYes(given) && !isNo(given))
      return asked(device, plan, "% Please answer 'yes' or 'no'.\n")
    switch (question) {
      case 'protocol':
        return given.toLowerCase() === 'ipv6' ? goOn({ open: QUESTIONS_6 }) : asUsual()
      case 'target6':
        return given === '' || typeof ipOf(given) === 'number'
          ? { output: '% Bad IP address or host name\n' }
          : goOn({ target: given })
      case 'target':
        return given === '' ? { output: '% Bad IP address or host name\n' } : goOn({ target: given })
      case 'repeat':
      case 'size':
      case 'timeout':
      case 'from':
      case 'from6':
      case 'to':
      case 'step': {
        const [least, high] = BOUNDS[question]
        const low = question === 'to' ? plan.from : least
        return /^\d{1,10}$/.test(given) && Number(given) >= low && Number(given) <= high
          ? goOn({ [question === 'from6' ? 'from' : question]: Number(given) })
          : asked(device, plan, `% A decimal number between ${low} and ${high}.\n`)
      }
      case 'extended6':
        return goOn(isYes(given) ? { open: [...EXTENDED_6, ...open] } : {})
      case 'extended':
        return goOn(isYes(given) ? { open: [...extendedQuestions(device), ...open] } : {})
      case 'source': {
        if (given === '') return goOn({})
        const named = namedSource(device, given, plan.target, world)
        return 'refusal' in named ? asked(device, plan, named.refusal) : goOn({ source: named.source })
      }
      case 'out': {
        const name = portNames(device.config).find((known) => known.toLowerCase() === given.toLowerCase())
        return name === undefined
          ? { output: '% Invalid interface. Use full interface name without spaces (e.g. Serial0/1)\n' }
          : goOn({ out: name })
      }
      case 'df':
        return goOn({ df: isYes(given) })
      case 'sweep':
        return goOn(isYes(given) ? { sweep: true, open: ['from', 'to', 'step'] } : {})
      case 'sweep6':
        return goOn(isYes(given) ? { sweep: true, open: ['from6', 'to', 'step'] } : {})
      default:
        return asUsual()
    }
  },
}

const isYes = (answer: string): boolean => 'yes'.startsWith(answer.toLowerCase())
const isNo = (answer: string): boolean => 'no'.startsWith(answer.toLowerCase())
const isSwitch = (preset: string): boolean => preset === 'n' || preset === 'no'

function extendedQuestions(device: Device): readonly Question[] {
  return platforms[device.platform].features.has('ping-ingress')
    ? ['ingress', 'source', 'dscp', 'tos', 'df', 'validate', 'long-pattern', 'options']
    : ['source', 'tos', 'df', 'validate', 'pattern', 'options']
}

/** The dialogue takes an interface by its full name; any other word is a host name. */
function namedSource(
  device: Device,
  text: string,
  target: string,
  world: World,
): { readonly source: string } | { readonly refusal: string } {
  const name = portNames(device.config).find((known) => known.toLowerCase() === text.toLowerCase())
  const { address, output } = name === undefined ? lookUp(device, text, world) : { address: name, output: '' }
  if (address === null)
    return {
      refusal: `${output}% Invalid source. Must use same-VRF IP address or full interface name without spaces (e.g. Serial0/1)\n`,
    }
  const found = sourceOf(device, address, ipOf(target) ?? 0, world)
  return 'refusal' in found ? found : { source: address }
}
