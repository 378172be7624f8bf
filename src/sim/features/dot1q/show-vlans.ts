// `show vlans` of a router: the VLANs of its subinterfaces, and what they have counted.

import { command, number } from '../../command.ts'
import type { Device } from '../../device.ts'
import { addressOn } from '../ip/slice.ts'
import { BYTES_A_PACKET, counted } from '../interfaces/counters.ts'
import { tagOf } from './slice.ts'

/** An interface that listens to a VLAN. */
interface Listener {
  readonly vlan: number
  readonly name: string
  /** The port whose frames without a tag it gets; null: none. */
  readonly native: string | null
}

/** Who listens to which VLAN: the subinterfaces, and their ports to the frames without a tag where no subinterface does. */
function listeners({ config }: Device): readonly Listener[] {
  const subs = Object.keys(config.dot1q.ports).flatMap((name): readonly Listener[] => {
    const tag = tagOf(config, name)
    const [port = name] = name.split('.')
    return tag ? [{ vlan: tag.vlan, name, native: tag.native ? port : null }] : []
  })
  const ports = [...new Set(subs.map(({ name }) => name.split('.')[0] ?? ''))]
  const untagged = ports.filter((port) => !subs.some(({ native }) => native === port))
  return [...untagged.map((name): Listener => ({ vlan: 1, name, native: name })), ...subs].toSorted(
    (a, b) => a.vlan - b.vlan,
  )
}

const row = (what: string, address: string, received: number, sent: number): string =>
  `${what.padStart(13).padEnd(27)}${address.padEnd(16)}${String(received).padStart(14)}${String(sent).padStart(20)}\n`

function vlanText(device: Device, { vlan, name, native }: Listener): string {
  const address = addressOn(device.config, name)?.address
  const [received, sent] = [counted(device, name, 'packets-in'), counted(device, name, 'packets-out')]
  const shown = native === name ? 0 : 1
  return `
Virtual LAN ID:  ${vlan} (IEEE 802.1Q Encapsulation)

   vLAN Trunk Interface:   ${name}

${native === null ? '' : ` This is configured as native Vlan for the following interface(s) :\n${native}    Native-vlan Tx-type: Untagged\n\n`}   Protocols Configured:   Address:              Received:        Transmitted:

${name} (${vlan})
${address === undefined ? '' : row('IP', address, received * shown, sent * shown)}${row('Other', '', 0, 0)}
   ${received * shown} packets, ${received * shown * BYTES_A_PACKET} bytes input
   ${sent * shown} packets, ${sent * shown * BYTES_A_PACKET} bytes output
`
}

const NONE = '\nNo Virtual LANs configured.\n\n'
const shownOf = (device: Device, only: number | null): string => {
  const found = listeners(device).filter(({ vlan }) => only === null || vlan === only)
  return found.length === 0 ? NONE : found.map((one) => vlanText(device, one)).join('')
}

const EXEC = ['user', 'privileged'] as const
const SHOW = ['show', 'Show running system information'] as const
const VLANS = ['vlans', 'Virtual LANs Information'] as const
const events = [{ type: 'show', what: 'vlans' }] as const
export const showVlans = [
  command({
    mode: EXEC,
    path: [SHOW, VLANS],
    needs: '!switching',
    pipe: true,
    run: (device) => ({ output: shownOf(device, null), events }),
  }),
  command({
    mode: EXEC,
    path: [SHOW, VLANS, [number('vlan', 1, 4094), 'VLAN number']],
    needs: '!switching',
    pipe: true,
    run: (device, { vlan }) => ({ output: shownOf(device, vlan), events }),
  }),
]
