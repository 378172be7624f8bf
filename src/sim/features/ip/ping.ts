// `ping A.B.C.D`: five echoes to an address that the configuration reaches.

import { command, ipv4 } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceTo } from './reach.ts'
import type { World } from '../../world.ts'

const ECHOES = 5
const TIMEOUT_MS = 2000

export const ping = command({
  mode: ['user', 'privileged'],
  path: [
    ['ping', 'Send echo messages'],
    [ipv4('address'), 'Ping destination address'],
  ],
  run: (device, { address }, world) => {
    const answers = reaches(device, address, world)
    const times = answers ? ', round-trip min/avg/max = 1/1/4 ms' : ''
    return {
      output: `Type escape sequence to abort.
Sending ${ECHOES}, 100-byte ICMP Echos to ${address}, timeout is 2 seconds:
${(answers ? '!' : '.').repeat(ECHOES)}
Success rate is ${answers ? `100 percent (${ECHOES}/${ECHOES})` : `0 percent (0/${ECHOES})`}${times}
`,
      takes: answers ? ECHOES : ECHOES * TIMEOUT_MS,
    }
  },
})

/** An own address of a port that is up, or a host of the world behind a port that has a way to it. */
function reaches(device: Device, address: string, world: World): boolean {
  if (Object.values(device.config.interfaces).some((port) => port.address === address && !port.shutdown)) return true
  const via = interfaceTo(device, address)
  if (via === null) return false
  const elsewhere = Object.values(world.devices).some(
    (other) =>
      other !== device &&
      Object.values(other.config.interfaces).some((port) => port.address === address && !port.shutdown),
  )
  const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
  return elsewhere || (server !== undefined && !server.unreachable && (server.via === null || server.via === via))
}
