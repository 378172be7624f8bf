// `telnet` and `ssh` to another host: whether it answers. A session with a device that answers is not simulated.

import { command, number, value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import type { World } from '../../world.ts'
import { lookUp } from './hosts.ts'
import { answersFrom } from './ping.ts'
import { interfaceTo } from './reach.ts'

const HOST = [value('host', 'WORD', (text) => text), 'IP address or hostname of a remote system'] as const
const TELNET = ['telnet', 'Open a telnet connection'] as const
const SSH = ['ssh', 'Open a secure shell client connection'] as const

/** How long a host that does not answer is waited for. */
const SILENCE_MS = 30_000

interface Call {
  /** What was typed, for what is not simulated. */
  readonly typed: string
  readonly host: string
  /** Printed before the answer, with the address in the place of `$`. */
  readonly trying: string
}

function call(device: Device, { typed, host, trying }: Call, world: World): Effect {
  const { address, output, takes } = lookUp(device, host, world)
  if (address === null || answersFrom(device, address, world)) return { device, notSimulated: typed }
  const isOnTheWay = interfaceTo(device, address) !== null
  return {
    device,
    output: `${output}${trying.replace('$', address)}${
      isOnTheWay
        ? '% Connection timed out; remote host not responding'
        : '% Destination unreachable; gateway or host down'
    }\n\n`,
    takes: takes + (isOnTheWay ? SILENCE_MS : 0),
  }
}

const mode = ['user', 'privileged']

export const remoteCommands = [
  command({
    mode,
    path: [TELNET, HOST],
    run: (device, { host }, world) => call(device, { typed: `telnet ${host}`, host, trying: 'Trying $ ...\n' }, world),
  }),
  command({
    mode,
    path: [TELNET, HOST, [number('port', 0, 65535), 'Port number']],
    run: (device, { host, port }, world) =>
      call(device, { typed: `telnet ${host} ${port}`, host, trying: `Trying $, ${port} ...\n` }, world),
  }),
  command({
    mode,
    path: [SSH, ['-l', 'Log in using this user name'], [value('user', 'WORD', (text) => text), 'Login name'], HOST],
    run: (device, { user, host }, world) => call(device, { typed: `ssh -l ${user} ${host}`, host, trying: '' }, world),
  }),
  command({
    mode,
    path: [SSH, HOST],
    run: (device, { host }, world) =>
      device.session.user === null
        ? { device, output: '% No user specified nor available for SSH client\n' }
        : call(device, { typed: `ssh ${host}`, host, trying: '' }, world),
  }),
]
