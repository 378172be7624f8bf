// `traceroute`: which routers a packet crosses, asked with a time to live that grows (ios-routing.md 7.4).

import { command, ipv4Number, value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { dottedOf } from '../../network/addresses.ts'
import { arpCaches, echo, withLearned, type Echo } from '../../network/echo.ts'
import { network } from '../../network/view.ts'
import type { World } from '../../world.ts'
import { lookUp } from './hosts.ts'

const MOST_HOPS = 30
const TIMEOUT_MS = 3000

function trace(device: Device, host: string, world: World): Effect {
  const { address, output, takes } = lookUp(device, host, world)
  if (address === null)
    return { device, output: `${output}% Unrecognized host or address, or protocol not running.\n`, takes }
  const view = network(world)
  if (view.topology.isOpen) return { device, notSimulated: `traceroute ${host} where nothing is cabled` }
  const node = view.topology.nodeNamed.get(device.name) ?? -1
  const caches = arpCaches(world, view)
  const to = (ipv4Number(address) ?? 0) >>> 0
  const rows: string[] = []
  let silent = 0
  for (let ttl = 1; ttl <= MOST_HOPS; ttl++) {
    const tries = [0, 1, 2].map(() => echo(caches, node, null, to, ttl))
    const heard = tries.find(({ by }) => by !== null)
    const isEnd = heard?.result === 'reply' || heard?.result === 'unreachable'
    const isHost = heard?.result === 'reply' && heard.ttl <= 128
    const marks = tries.map((one, i) => markOf(one, i, isEnd && !isHost))
    silent += marks.filter((mark) => mark.includes('*')).length
    rows.push(rowOf(ttl, tries, marks, heard ?? null))
    if (isEnd) break
  }
  const { devices, hosts } = withLearned(caches, { ...world, devices: { ...world.devices, [device.name]: device } })
  const { [device.name]: self = device, ...others } = devices
  return {
    device: self,
    others: { devices: others, hosts },
    output: `${output}Type escape sequence to abort.\nTracing the route to ${address}\nVRF info: (vrf in name/id, vrf out name/id)\n${rows.join('\n')}\n`,
    takes: takes + silent * TIMEOUT_MS,
  }
}
/** The last router says no more than twice a second that a port is closed, so its second answer is missing; a host answers three times. */
function markOf({ result }: Echo, i: number, isLastRouter: boolean): string {
  if (result === 'silence' || (isLastRouter && i === 1)) return ' * '
  return result === 'unreachable' ? ' !H ' : ` ${i === 0 ? 4 : 0} msec`
}
function rowOf(ttl: number, tries: readonly Echo[], marks: readonly string[], heard: Echo | null): string {
  const number = String(ttl).padStart(3)
  if (!heard) return `${number} ${marks.join(' ')}`
  const first = tries.findIndex(({ by }) => by !== null)
  // What was lost before the first answer stands in front of the address.
  const lost = marks.slice(0, first).join(' ')
  return `${number} ${lost === '' ? '' : `${lost} `}${dottedOf(heard.by ?? 0)}${marks.slice(first).join('')}`
}

export const traceroute = command({
  mode: ['user', 'privileged'],
  path: [
    ['traceroute', 'Trace route to destination'],
    [value('host', 'WORD', (text) => text), 'Trace route to destination address or hostname'],
  ],
  options: ['numeric'],
  run: (device, { host }, world) => trace(device, host, world),
})
