// `telnet` and `ssh` to another host: whether it answers (ios-routing.md 7.5). A session with a device that answers is not simulated.

import { command, number, value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { isLinkLocal } from '../../ipv6.ts'
import { ipOf } from '../../network/ip.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { asksInVain, calledAt, type Called } from './call.ts'
import { lookUp } from './hosts.ts'
import { answersFrom } from './ping.ts'
import { interfaceTo } from './reach.ts'
import { sourceOf } from './source.ts'

const HOST = [value('host', 'WORD', (text) => text), 'IP address or hostname of a remote system'] as const
const TELNET = ['telnet', 'Open a telnet connection'] as const
const SSH = ['ssh', 'Open a secure shell client connection'] as const

/** How long a host that does not answer is waited for. */
const SILENCE_MS = 30_000

interface Call {
  /** What was typed, for what is not simulated. */
  readonly typed: string
  readonly host: string
  readonly port: number
  /** Printed before the answer, with the address in the place of `$`; empty: nothing is, and nothing where it is open. */
  readonly trying: string
  /** The interface that it leaves by; null: the one with the route. */
  readonly from: string | null
}

const TEXTS: Readonly<Record<Exclude<Called['kind'], 'open'>, string>> = {
  refused: '% Connection refused by remote host',
  unreachable: '% Destination unreachable; gateway or host down',
  lost: '% Connection timed out; remote host not responding',
}

function call(device: Device, { typed, host, port, trying, from }: Call, world: World): Effect {
  const { address, output, takes, self } = lookUp(device, host, world)
  if (address === null)
    return { device, output: `${output}% Unrecognized host or address, or protocol not running.\n`, takes }
  const to = ipOf(address) ?? 0
  if (typeof to === 'bigint' && isLinkLocal(to)) return { device, notSimulated: typed }
  const source = from === null ? null : sourceOf(device, from, to, world)
  if (source && 'refusal' in source) return { device, output: source.refusal, takes }
  const called = calledFrom(self, address, port, source?.address ?? null, world)
  const begin = `${output}${trying.replace('$', address)}`
  if (called.kind !== 'open')
    return {
      device: self,
      output: `${begin}${begin === '' ? '' : '\n'}${TEXTS[called.kind]}\n\n`,
      takes: takes + (called.kind === 'lost' ? SILENCE_MS : 0),
    }
  if (trying === '' || network(world).topology.isOpen) return { device, notSimulated: typed }
  const closed = `\n[Connection to ${address} closed by foreign host]\n`
  const isTold = called.by !== null && port === 23 && asksInVain(called.by, world)
  return {
    device: self,
    output: `${begin} Open\n${isTold ? '\n\nPassword required, but none set\n' : ''}${closed}`,
    takes,
    ...(called.by === null || isTold
      ? {}
      : { note: `${called.by.name} answers; the session itself is not simulated, so it ends here` }),
  }
}

/** Where nothing is cabled, what the configuration reaches would answer, and what would is not simulated. */
function calledFrom(device: Device, address: string, port: number, source: string | null, world: World): Called {
  const view = network(world)
  if (!view.topology.isOpen || typeof ipOf(address) === 'bigint') {
    const node = view.topology.nodeNamed.get(device.name) ?? -1
    return calledAt(world, node, source === null ? null : ipOf(source), address, port)
  }
  if (answersFrom(device, address, world, source)) return { kind: 'open', by: device }
  return { kind: interfaceTo(device, address) === null ? 'unreachable' : 'lost' }
}

const mode = ['user', 'privileged']
const OPTIONS = ['/source-interface']
const sourceIn = (args: Readonly<Record<string, unknown>>): string | null =>
  (args['/source-interface'] as string | undefined) ?? null

export const remoteCommands = [
  command({
    mode,
    path: [TELNET, HOST],
    options: OPTIONS,
    run: (device, args, world) => {
      const { host } = args
      const from = sourceIn(args)
      return call(device, { typed: `telnet ${host}`, host, port: 23, trying: 'Trying $ ...', from }, world)
    },
  }),
  command({
    mode,
    path: [TELNET, HOST, [number('port', 0, 65535), 'Port number']],
    options: OPTIONS,
    run: (device, args, world) => {
      const { host, port } = args
      const trying = `Trying $, ${port} ...`
      return call(device, { typed: `telnet ${host} ${port}`, host, port, trying, from: sourceIn(args) }, world)
    },
  }),
  command({
    mode,
    path: [SSH, ['-l', 'Log in using this user name'], [value('user', 'WORD', (text) => text), 'Login name'], HOST],
    run: (device, { user, host }, world) =>
      call(device, { typed: `ssh -l ${user} ${host}`, host, port: 22, trying: '', from: null }, world),
  }),
  command({
    mode,
    path: [SSH, HOST],
    run: (device, { host }, world) =>
      device.session.user === null
        ? { device, output: '% No user specified nor available for SSH client\n' }
        : call(device, { typed: `ssh ${host}`, host, port: 22, trying: '', from: null }, world),
  }),
]
