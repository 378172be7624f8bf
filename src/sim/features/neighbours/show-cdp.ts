// What `show cdp` and the commands behind it print (ios-switching.md 8.2).

import { cdpName } from '../../interfaces.ts'
import { secondsLeft } from './memory.ts'
import { neighbourCommands } from './show.ts'
import { cdpPortOf, type Neighbour } from './slice.ts'

const total = (neighbours: readonly Neighbour[]): string => `Total cdp entries displayed : ${neighbours.length}\n`

const CODES = `Capability Codes: R - Router, T - Trans Bridge, B - Source Route Bridge
                  S - Switch, H - Host, I - IGMP, r - Repeater, P - Phone, 
                  D - Remote, C - CVTA, M - Two-port Mac Relay 

Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID
`
function row(neighbour: Neighbour, now: number): string {
  const { at, heard } = neighbour
  const letters = heard.capabilities.split('')
  const local = cdpName(at).padEnd(18)
  const hold = String(secondsLeft(neighbour, now)).padEnd(19 - letters.length)
  const platform = heard.platform.replace(/^cisco /i, '').slice(0, 9)
  // A name that leaves no room stands on a line of its own.
  const id = heard.id.length > 16 ? `${heard.id}\n${' '.repeat(17)}` : heard.id.padEnd(17)
  return `${id}${local}${hold}${letters.join(' ').padEnd(4 + letters.length)}${platform.padEnd(10)}${heard.cdpPort}\n`
}

const CAPABILITIES: Readonly<Record<string, string>> = {
  R: 'Router',
  B: 'Source-Route-Bridge',
  S: 'Switch',
  H: 'Host',
  I: 'IGMP',
  P: 'Phone',
  M: 'Two-port Mac Relay',
}
function block(neighbour: Neighbour, now: number): string {
  const { at, heard } = neighbour
  const address = heard.address === null ? '' : `  IP address: ${heard.address}\n`
  const capabilities = heard.capabilities
    .split('')
    .map((letter) => CAPABILITIES[letter])
    .join(' ')
  const learned =
    (heard.vtpDomain === null ? '' : `VTP Management Domain: '${heard.vtpDomain}'\n`) +
    (heard.native === null ? '' : `Native VLAN: ${heard.native}\n`) +
    (heard.duplex === null ? '' : `Duplex: ${heard.duplex}\n`)
  return `-------------------------
Device ID: ${heard.id}
Entry address(es): 
${address}Platform: ${heard.platform},  Capabilities: ${capabilities} 
Interface: ${at},  Port ID (outgoing port): ${heard.port}
Holdtime : ${secondsLeft(neighbour, now)} sec

Version :
${heard.version}
advertisement version: ${heard.cdpVersion}
${learned}Management address(es): 
${address}
`
}

const STATUS = { up: 'up', down: 'down', 'admin-down': 'administratively down' } as const

export const showCdpCommands = neighbourCommands('cdp', {
  summary: ({ config: { cdp } }) => `Global CDP information:
	Sending CDP packets every ${cdp.timer} seconds
	Sending a holdtime value of ${cdp.holdtime} seconds
	Sending CDPv2 advertisements is ${cdp.isV2 ? '' : 'not'} enabled
`,
  table: (neighbours, now) => `${CODES}${neighbours.map((one) => row(one, now)).join('')}\n${total(neighbours)}`,
  detail: (neighbours, now) => neighbours.map((one) => block(one, now)).join('') + total(neighbours),
  interfaces: ({ config }, ports, isOne) => {
    const { timer, holdtime } = config.cdp
    const enabled = ports.filter(({ name }) => !cdpPortOf(config, name).isOff)
    const blocks = enabled.map(
      ({ name, line, speed }) => `${name} is ${STATUS[line.status]}, line protocol is ${line.isUp ? 'up' : 'down'}
  Encapsulation ${speed === null ? 'HDLC' : 'ARPA'}
  Sending CDP packets every ${timer} seconds
  Holdtime is ${holdtime} seconds
`,
    )
    if (isOne) return blocks.join('')
    const up = enabled.filter(({ line }) => line.isUp).length
    return `${blocks.join('')}
 cdp enabled interfaces : ${enabled.length}
 interfaces up          : ${up}
 interfaces down        : ${enabled.length - up}
`
  },
  traffic: ({ config: { cdp } }, sent, received) => `CDP counters :
	Total packets output: ${sent}, Input: ${received}
	Hdr syntax: 0, Chksum error: 0, Encaps failed: 0
	No memory: 0, Invalid packet: 0, 
	CDP version 1 advertisements output: ${cdp.isV2 ? 0 : sent}, Input: 0
	CDP version 2 advertisements output: ${cdp.isV2 ? sent : 0}, Input: ${received}
`,
})
