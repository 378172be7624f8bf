// What `show etherchannel` tells at length: of a group, of a port, of a bundle (ios-switching.md 9.6).

import type { Membership } from '../../network/bundles.ts'
import { isBundled, protocolName, type GroupFacts, type PortFacts } from './facts.ts'
import { localRow, LOCAL_HEAD, neighborRow, NEIGHBOR_HEAD } from './show-protocols.ts'

const two = (n: number): string => String(n).padStart(2, '0')
/** `0d:00h:03m:52s` */
function ageText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)]
  return `${Math.floor(hours / 24)}d:${two(hours % 24)}h:${two(minutes % 60)}m:${two(seconds % 60)}s`
}
const modeText = (mode: string): string => mode[0]?.toUpperCase() + mode.slice(1)
const STATES: Readonly<Record<Membership, string>> = {
  bundled: 'Up Mstr In-Bndl',
  suspended: 'Up Mstr Not-in-Bndl',
  standby: 'Up Mstr Hot-stdby Not-in-Bndl',
  alone: 'Up Sngl-port-Bndl Mstr Not-in-Bndl',
  down: 'Down Not-in-Bndl',
  plain: 'Down Not-in-Bndl',
}
const why = ({ reason }: PortFacts): string =>
  reason === null
    ? ''
    : `Probable reason: ${
        reason.kind === 'incompatible'
          ? reason.text
          : reason.kind === 'no-lacp'
            ? 'LACP currently not enabled on remote port'
            : 'the port leads to another partner'
      }\n`

/** What `show interfaces X etherchannel` tells of a member. */
export function portBlock(port: PortFacts, group: GroupFacts): string {
  const { short, member, mode, membership, partner } = port
  const po = membership === 'bundled' ? group.short : 'null'
  const index = group.ports.filter(isBundled).indexOf(port)
  const head = `Port state    = ${STATES[membership]} 
Channel group = ${String(group.group).padEnd(11)} Mode = ${modeText(mode).padEnd(14)}  Gcchange = -
Port-channel  = ${po.padEnd(11)} GC   = ${'  -'.padEnd(14)}  Pseudo port-channel = ${group.short}
Port index    = ${String(Math.max(index, 0)).padEnd(11)} Load = ${'0x00'.padEnd(14)}  Protocol = ${protocolName(group.protocol).padStart(6)}
${why(port)}`
  if (group.protocol !== 'lacp') return `${head}\nAge of the port in the current state: ${ageText(port.age)}\n\n`
  return `${head}
Flags:  S - Device is sending Slow LACPDUs   F - Device is sending fast LACPDUs.
        A - Device is in active mode.        P - Device is in passive mode.

Local information:
${LOCAL_HEAD}${localRow(short, member, port)}
${partner ? `Partner's information:\n\n${NEIGHBOR_HEAD}${neighborRow(short, partner)}\n` : ''}Age of the port in the current state: ${ageText(port.age)}

`
}

/** What it tells of the bundle. */
export function bundleBlock({ short, protocol, ports, isUp }: GroupFacts, index: number): string {
  const bundled = ports.filter(isBundled)
  const head = `Port-channel: ${short}${protocol === 'lacp' ? '    (Primary Aggregator)' : ''}

------------

Age of the Port-channel   = ${ageText(Math.max(0, ...ports.map(({ age }) => age)))}
Logical slot/port   = ${`${16 + Math.floor(index / 32)}/${index % 32}`.padEnd(13)} Number of ports = ${bundled.length}
HotStandBy port = ${ports.find(({ membership }) => membership === 'standby')?.short ?? 'null'} 
Port state          = Port-channel ${isUp ? 'Ag-Inuse' : 'Ag-Not-Inuse'} 
Protocol            = ${protocolName(protocol).padStart(6)}
Port security       = Disabled

`
  if (bundled.length === 0) return head
  const rows = bundled.map(({ short: port, mode }) => `  0     00     ${port.padEnd(9)}${stateOf(mode).padEnd(19)} 0\n`)
  return `${head}Ports in the Port-channel: 

Index   Load   Port     EC state        No of bits
------+------+------+------------------+-----------
${rows.join('')}
`
}
const stateOf = (mode: string): string => (mode === 'on' ? 'On' : modeText(mode))

const underlined = (title: string): string => `\t\t${title}\n\t\t${'-'.repeat(title.trimEnd().length)}\n`
export type DetailView = 'group' | 'detail' | 'port' | 'port-channel' | 'protocol'

/** The views of `show etherchannel` that go group by group. */
export function listing(groups: readonly GroupFacts[], of: number | null, view: DetailView): string {
  const shown = groups.flatMap((group, i) => (of === null || group.group === of ? [{ group, i }] : []))
  return `${underlined('Channel-group listing: ')}
${shown.map(({ group, i }) => groupText(group, i, view)).join('')}`
}
function groupText(group: GroupFacts, index: number, view: DetailView): string {
  const head = `Group: ${group.group} \n----------\n`
  const protocol = `Protocol: ${protocolName(group.protocol).padStart(6)}\n`
  if (view === 'protocol') return `${head}${protocol}\n`
  const most = group.protocol === 'lacp' ? 16 : 8
  const own = `Group state = ${group.isLayer3 ? 'L3' : 'L2'} 
Ports: ${group.ports.length}   Maxports = ${most}
Port-channels: 1 Max Port-channels = ${group.protocol === 'lacp' ? 16 : 1}
${protocol}Minimum Links: ${group.minLinks}
`
  if (view === 'group') return `${head}${own}\n`
  const ports = `${underlined('Ports in the group:')}${group.ports
    .map((port) => `Port: ${port.short}\n------------\n\n${portBlock(port, group)}`)
    .join('')}`
  const bundle = `${underlined('Port-channels in the group: ')}\n${bundleBlock(group, index)}`
  if (view === 'port') return `${head}${ports}\n`
  if (view === 'port-channel') return `${head}${bundle}\n`
  return `${head}${own}${ports}${bundle}\n`
}
