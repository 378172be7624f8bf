// What `show lldp` and the commands behind it print (ios-switching.md 8.3).

import { shortName } from '../../interfaces.ts'
import { secondsLeft } from './memory.ts'
import { neighbourCommands } from './show.ts'
import { lldpPortOf, type Neighbour } from './slice.ts'

const total = (neighbours: readonly Neighbour[]): string => `\nTotal entries displayed: ${neighbours.length}\n\n`

const CODES = `Capability codes:
    (R) Router, (B) Bridge, (T) Telephone, (C) DOCSIS Cable Device
    (W) WLAN Access Point, (P) Repeater, (S) Station, (O) Other

Device ID           Local Intf     Hold-time  Capability      Port ID
`
const row = ({ at, heard }: Neighbour): string =>
  `${heard.id.slice(0, 20).padEnd(20)}${shortName(at).padEnd(15)}${String(heard.holdtime).padEnd(11)}${heard.enabled.join(',').padEnd(16)}${heard.lldpPort}\n`

const MEDIA = ['100base-TX(FD)', '100base-TX(HD)', '10base-T(FD)', '10base-T(HD)']
function block(neighbour: Neighbour, now: number): string {
  const { at, heard } = neighbour
  const media = heard.speed >= 1000 ? ['1000baseT(FD)'] : MEDIA
  return `------------------------------------------------
Local Intf: ${shortName(at)}
Chassis id: ${heard.chassis}
Port id: ${heard.lldpPort}
Port Description: ${heard.portDescription}
System Name: ${heard.id}

System Description: 
${heard.version}
Time remaining: ${secondsLeft(neighbour, now)} seconds
System Capabilities: ${heard.system.join(',')}
Enabled Capabilities: ${heard.enabled.join(',')}
Management Addresses${heard.address === null ? ' - not advertised' : `:\n    IP: ${heard.address}`}
Auto Negotiation - supported, ${heard.isAuto ? 'enabled' : 'not enabled'}
Physical media capabilities:
${media.map((one) => `    ${one}\n`).join('')}Media Attachment Unit type - not advertised
Vlan ID: ${heard.native ?? '- not advertised'}

`
}

export const showLldpCommands = neighbourCommands('lldp', {
  summary: ({ config: { lldp } }) => `
Global LLDP Information:
    Status: ACTIVE
    LLDP advertisements are sent every ${lldp.timer} seconds
    LLDP hold time advertised is ${lldp.holdtime} seconds
    LLDP interface reinitialisation delay is ${lldp.reinit} seconds
`,
  table: (neighbours) => CODES + neighbours.map(row).join('') + total(neighbours),
  detail: (neighbours, now) => neighbours.map((one) => block(one, now)).join('') + total(neighbours),
  interfaces: ({ config }, ports) =>
    ports
      .filter(({ speed }) => speed !== null)
      .map(({ name, line: { isUp } }) => {
        const { isMute, isDeaf } = lldpPortOf(config, name)
        return `${name}:
    Tx: ${isMute ? 'disabled' : 'enabled'}
    Rx: ${isDeaf ? 'disabled' : 'enabled'}
    Tx state: ${isMute || !isUp ? 'INIT' : 'IDLE'}
    Rx state: ${isUp ? (isDeaf ? 'INIT' : 'WAIT FOR FRAME') : 'WAIT PORT OPER'}

`
      })
      .join(''),
  traffic: (_, sent, received) => `
LLDP traffic statistics:
    Total frames out: ${sent}
    Total entries aged: 0
    Total frames in: ${received}
    Total frames received in error: 0
    Total frames discarded: 0
    Total TLVs discarded: 0
    Total TLVs unrecognized: 0
`,
})
