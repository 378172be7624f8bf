// `traceroute`: which routers a packet crosses, asked with a time to live that grows (ios-routing.md 7.4).

import { ipOf, ipText, type Ip } from '../../network/ip.ts'
import { command, value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { arpCaches, echo, entryOf, withLearned, type Echo } from '../../network/echo.ts'
import { send } from '../../network/probe.ts'
import { network } from '../../network/view.ts'
import { platforms } from '../../platforms/index.ts'
import { isFrom } from '../../platforms/release.ts'
import type { World } from '../../world.ts'
import { lookUp } from './hosts.ts'
import { interfaceTo } from './reach.ts'
import { sourceOf } from './source.ts'

/** What is asked for, by the options or the answers. */
interface Wanted {
  /** An address, the full name of an interface, or what was typed for either; null: the address it leaves by. */
  readonly source: string | null
  readonly timeout: number
  readonly probes: number
  readonly first: number
  readonly last: number
}
const DEFAULTS: Wanted = { source: null, timeout: 3, probes: 3, first: 1, last: 30 }
/** Nobody looks at more probes of a hop than these. */
const MOST_PROBES = 10

function trace(device: Device, host: string, wanted: Wanted, world: World): Effect {
  const { address, output, takes, self: knowing } = lookUp(device, host, world)
  const to = address === null ? null : ipOf(address)
  if (address === null || to === null)
    return { device, output: `${output}% Unrecognized host or address, or protocol not running.\n`, takes }
  const source = wanted.source === null ? null : sourceOf(device, wanted.source, to, world)
  if (source && 'refusal' in source) return { device, output: source.refusal, takes }
  const view = network(world)
  const isOpen = view.topology.isOpen && typeof to === 'number'
  if (isOpen && interfaceTo(device, address) !== null)
    return { device, notSimulated: `traceroute ${host} where nothing is cabled` }
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  const caches = arpCaches(world, view)
  const from = source ? ipOf(source.address) : null
  const probes = Math.min(wanted.probes, MOST_PROBES)
  // The last router, too, answers with the address that the probe came in by.
  const there = send(view, node, from, to)
  const entry = entryOf(view, there, there.hops.length - 1)
  const asIn = (one: Echo<Ip>): Echo<Ip> =>
    one.result === 'reply' && one.ttl > HOST_TTL && entry !== null ? { ...one, by: entry } : one
  const rows: string[] = []
  let silent = 0
  for (let ttl = Math.max(wanted.first, 1); ttl <= Math.min(wanted.last, MOST_HOPS); ttl++) {
    const tries = Array.from({ length: probes }, () => (isOpen ? SILENCE : asIn(echo(caches, node, from, to, { ttl }))))
    const heard = tries.find(({ by }) => by !== null)
    const isEnd = heard?.result === 'reply' || heard?.result === 'unreachable'
    const isHost = heard?.result === 'reply' && heard.ttl <= HOST_TTL
    const marks = tries.map((one, i) => markOf(one, i, isEnd && !isHost && typeof to === 'number'))
    silent += marks.filter((mark) => mark.includes('*')).length
    rows.push(rowOf(ttl, tries, marks, heard ?? null))
    if (isEnd) break
  }
  const { devices, hosts } = withLearned(caches, { ...world, devices: { ...world.devices, [device.name]: knowing } })
  const { [device.name]: self = knowing, ...others } = devices
  const vrf =
    typeof to === 'number' && isFrom(device.running?.info.version ?? '', '15')
      ? 'VRF info: (vrf in name/id, vrf out name/id)'
      : ''
  const named = ipOf(host) === null ? `${host} (${address})` : address
  return {
    device: self,
    others: { devices: others, hosts },
    output: `${output}Type escape sequence to abort.\nTracing the route to ${named}\n${vrf}\n${rows.join('\n')}\n`,
    takes: takes + silent * wanted.timeout * 1000,
  }
}
const MOST_HOPS = 255
/** From which a host counts down. */
const HOST_TTL = 128
const SILENCE: Echo = { result: 'silence', by: null, hops: 0, ttl: 0 }

/** The last router says no more than twice a second that a port is closed, so each second answer is missing; a host answers every time, and with IPv6 a router does. */
function markOf({ result }: Echo<Ip>, i: number, isLastRouter: boolean): string {
  if (result === 'silence' || (isLastRouter && i % 2 === 1)) return ' * '
  return result === 'unreachable' ? ' !H ' : ` ${i === 0 ? 4 : 0} msec`
}
function rowOf(ttl: number, tries: readonly Echo<Ip>[], marks: readonly string[], heard: Echo<Ip> | null): string {
  const number = String(ttl).padStart(3)
  if (!heard) return `${number} ${marks.join('')}`
  const first = tries.findIndex(({ by }) => by !== null)
  // What was lost before the first answer stands in front of the address.
  const lost = marks.slice(0, first).join('')
  return `${number} ${lost === '' ? '' : `${lost} `}${ipText(heard.by ?? 0)}${marks.slice(first).join('')}`
}

const TRACEROUTE = ['traceroute', 'Trace route to destination'] as const
const IP = ['ip', 'IP Trace'] as const
const IPV6 = ['ipv6', 'IPv6 Trace'] as const
const HOST = [value('host', 'WORD', (text) => text), 'Trace route to destination address or hostname'] as const
const OPTIONS = ['numeric', 'source', 'probe', 'timeout', 'port']
const ofArgs = (args: Readonly<Record<string, unknown>>): Wanted => ({
  ...DEFAULTS,
  source: (args['source'] as string | undefined) ?? null,
  probes: (args['probe'] as number | undefined) ?? DEFAULTS.probes,
  timeout: (args['timeout'] as number | undefined) ?? DEFAULTS.timeout,
})
const mode = ['user', 'privileged']

export const traceroute = [
  command({
    mode,
    path: [TRACEROUTE, HOST],
    options: OPTIONS,
    run: (device, args, world) => trace(device, args.host, ofArgs(args), world),
  }),
  command({
    mode,
    path: [TRACEROUTE, IP, HOST],
    options: OPTIONS,
    run: (device, args, world) => trace(device, args.host, ofArgs(args), world),
  }),
  command({
    mode,
    path: [TRACEROUTE, IPV6, HOST],
    options: OPTIONS,
    run: (device, args, world) => trace(device, args.host, ofArgs(args), world),
  }),
  command({
    mode: 'privileged',
    path: [TRACEROUTE],
    run: (device) => begin(device, ['protocol', ...questions(device)]),
  }),
  command({ mode: 'privileged', path: [TRACEROUTE, IP], run: (device) => begin(device, questions(device)) }),
  command({ mode: 'privileged', path: [TRACEROUTE, IPV6], run: (device) => begin(device, QUESTIONS_6) }),
]

// --- the questions of a bare `traceroute`

const TEXTS = {
  protocol: ['Protocol [ip]: ', 'ip'],
  target: ['Target IP address: ', ''],
  ingress: ['Ingress traceroute [n]: ', 'n'],
  source: ['Source address: ', ''],
  dscp: ['DSCP Value [0]: ', '0'],
  numeric: ['Numeric display [n]: ', 'n'],
  timeout: ['Timeout in seconds [3]: ', '3'],
  probes: ['Probe count [3]: ', '3'],
  first: ['Minimum Time to Live [1]: ', '1'],
  last: ['Maximum Time to Live [30]: ', '30'],
  port: ['Port Number [33434]: ', '33434'],
  options: ['Loose, Strict, Record, Timestamp, Verbose[none]: ', 'none'],
  // Those of IPv6.
  target6: ['Target IPv6 address: ', ''],
  routing: ['Insert source routing header? [no]: ', 'no'],
  numeric6: ['Numeric display? [no]: ', 'no'],
  priority: ['Priority [0]: ', '0'],
  port6: ['Port Number [0]: ', '0'],
} as const
type Question = keyof typeof TEXTS
const QUESTIONS: readonly Question[] = [
  'target',
  'ingress',
  'source',
  'dscp',
  'numeric',
  'timeout',
  'probes',
  'first',
  'last',
  'port',
  'options',
]
const QUESTIONS_6: readonly Question[] = [
  'target6',
  'source',
  'routing',
  'numeric6',
  'timeout',
  'probes',
  'first',
  'last',
  'priority',
  'port6',
]
const BOUNDS = { timeout: [0, 3600], probes: [1, 65_535], first: [1, 255], last: [1, 255], port: [1, 65_535] } as const

interface Plan extends Wanted {
  readonly target: string
  readonly open: readonly Question[]
}

/** The questions of IPv4; some are those of IOS XE alone. */
const questions = (device: Device): readonly Question[] =>
  platforms[device.platform].features.has('ping-ingress')
    ? QUESTIONS
    : QUESTIONS.filter((one) => one !== 'ingress' && one !== 'dscp')
const begin = (device: Device, open: readonly Question[]): Effect =>
  asked(device, { ...DEFAULTS, target: '', open }, '')
const asked = (device: Device, plan: Plan, output: string): Effect => ({
  device,
  output,
  ask: ask(tracerouteDialog, 'text', TEXTS[plan.open[0] as Question][0], plan),
})

export const tracerouteDialog: Dialog<Plan> = {
  name: 'traceroute',
  answer: (device, { text }, plan, world) => {
    const [question = 'options', ...open] = plan.open
    const preset = TEXTS[question][1]
    const given = text === '' ? preset : text
    const goOn = (change: Partial<Plan>): Effect => {
      const next = { ...plan, open, ...change }
      return next.open.length > 0 ? asked(device, next, '') : trace(device, next.target, next, world)
    }
    // What is left changes the packets in ways that nothing here depends on.
    const asUsual = (): Effect =>
      preset.toLowerCase().startsWith(given.toLowerCase())
        ? goOn({})
        : { notSimulated: `traceroute with ${given} at "${TEXTS[question][0].trim()}"` }
    switch (question) {
      case 'protocol':
        return given.toLowerCase() === 'ipv6' ? goOn({ open: QUESTIONS_6 }) : asUsual()
      case 'target6':
        return given === '' || typeof ipOf(given) === 'number'
          ? { output: '% Bad IP address or host name\n' }
          : goOn({ target: given })
      case 'target':
        return given === '' ? { output: '% Bad IP address or host name\n' } : goOn({ target: given })
      case 'source': {
        if (given === '') return goOn({})
        const found = sourceOf(device, given, ipOf(plan.target) ?? 0, world)
        return 'refusal' in found ? asked(device, plan, found.refusal) : goOn({ source: given })
      }
      case 'timeout':
      case 'probes':
      case 'first':
      case 'last':
      case 'port': {
        const [low, high] = BOUNDS[question]
        if (!/^\d{1,10}$/.test(given) || Number(given) < low || Number(given) > high)
          return asked(device, plan, `% A decimal number between ${low} and ${high}.\n`)
        return goOn(question === 'port' ? {} : { [question]: Number(given) })
      }
      case 'numeric':
      case 'numeric6':
      case 'port6':
        return goOn({})
      default:
        return asUsual()
    }
  },
}
