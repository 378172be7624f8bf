// `show port-security` (ios-switching.md 13.4).

import { command, type Command, type Effect, type PathPart } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { macWithDots } from '../../network/macs.ts'
import { network, type View } from '../../network/view.ts'
import { portOf } from '../interfaces/slice.ts'
import { platforms } from '../../platforms/index.ts'
import { switchPortOf } from '../switching/slice.ts'
import { agesAt } from './security.ts'
import {
  countAt,
  maximumOf,
  securePortOf,
  securePorts,
  seenAt,
  violationOf,
  SWITCHES,
  vlanOfAddress,
  type Violation,
} from './slice.ts'

interface Asked {
  readonly device: Device
  readonly view: View
  readonly now: number
  readonly name: string
}
const show = (path: readonly PathPart[], text: (asked: Asked) => string): Command =>
  command({
    mode: ['user', 'privileged'],
    path: [['show', 'Show running system information'], ['port-security', 'Show secure port information'], ...path],
    needs: 'switching',
    pipe: true,
    run: (device, { name = '' }: { readonly name?: string }, world): Effect => {
      if (name !== '' && !portOf(device.config, name)) return { output: '%Invalid interface type and number\n' }
      const what = ['port-security', ...path.flatMap(([part]) => (typeof part === 'string' ? [part] : []))].join(' ')
      return {
        output: text({ device, view: network(world), now: world.clock, name }),
        events: [{ type: 'show', what }],
      }
    },
  })

const ACTIONS: Readonly<Record<Violation, string>> = {
  protect: 'Protect',
  restrict: 'Restrict',
  shutdown: 'Shutdown',
}
const RULE = '-'.repeat(75)
const LONG_RULE = '-'.repeat(77)
/** The addresses beyond the first of each port, and how many there may be. */
function totals(device: Device): string {
  const beyond = securePorts(device.config).reduce(
    (sum, port) => sum + Math.max(countAt(device.config, seenAt(device, port), port) - 1, 0),
    0,
  )
  return `Total Addresses in System (excluding one mac per port)     : ${beyond}
Max Addresses limit in System (excluding one mac per port) : ${platforms[device.platform].secureAddresses?.system ?? 0}
`
}

function summary({ device }: Asked): string {
  const rows = securePorts(device.config).map((port) => {
    const own = securePortOf(device.config, port)
    const seen = seenAt(device, port)
    const count = String(countAt(device.config, seen, port))
    return `${shortName(port).padStart(11)}${String(maximumOf(own)).padStart(15)}${count.padStart(13)}${String(seen.violations).padStart(19)}${ACTIONS[violationOf(own)].padStart(17)}\n`
  })
  return `Secure Port  MaxSecureAddr  CurrentAddr  SecurityViolation  Security Action
                (Count)       (Count)          (Count)
${RULE}
${rows.join('')}${RULE}
${totals(device)}`
}

function ofPort({ device, view, name }: Asked): string {
  const own = securePortOf(device.config, name)
  const seen = seenAt(device, name)
  const addresses = own.addresses ?? []
  const configured = addresses.filter((one) => !one.isSticky).length
  const node = view.topology.nodes[view.topology.nodeNamed.get(device.name) ?? -1]
  const isUp = view.lines[node?.device ?? -1]?.get(name)?.isUp === true
  const status = !own.isOn ? 'down' : device.errDisabled[name] ? 'shutdown' : isUp ? 'up' : 'down'
  const { mac, vlan } = seen.lastSource ?? { mac: '000000000000', vlan: 0 }
  return `Port Security              : ${own.isOn ? 'Enabled' : 'Disabled'}
Port Status                : Secure-${status}
Violation Mode             : ${ACTIONS[violationOf(own)]}
Aging Time                 : ${own.agingTime ?? 0} mins
Aging Type                 : ${own.agingType === 'inactivity' ? 'Inactivity' : 'Absolute'}
SecureStatic Address Aging : ${own.agesStatic ? 'Enabled' : 'Disabled'}
Maximum MAC Addresses      : ${maximumOf(own)}
Total MAC Addresses        : ${countAt(device.config, seen, name)}
Configured MAC Addresses   : ${configured}
Sticky MAC Addresses       : ${addresses.length - configured}
Last Source Address:Vlan   : ${macWithDots(mac)}:${vlan}
Security Violation Count   : ${seen.violations}

`
}

function tableOf({ device, now }: Asked, ports: readonly string[], end: string): string {
  const rows = ports.flatMap((port) => {
    const own = securePortOf(device.config, port)
    const switched = switchPortOf(device.config, port) ?? SWITCHES
    const configured = (own.addresses ?? []).map((one) => ({
      vlan: vlanOfAddress(one, switched),
      mac: one.mac,
      type: one.isSticky ? 'SecureSticky' : 'SecureConfigured',
      age: '-',
    }))
    const learned = seenAt(device, port).learned.map((one) => {
      const until = agesAt(own, one)
      return {
        vlan: one.vlan,
        mac: one.mac,
        type: 'SecureDynamic',
        age: until === Infinity ? '-' : String(Math.ceil((until - now) / 60_000)),
      }
    })
    return [...configured, ...learned].map(
      ({ vlan, mac, type, age }) =>
        `${String(vlan).padStart(4)}    ${macWithDots(mac)}    ${type.padEnd(30)}${shortName(port).padEnd(8)}${age.padStart(6)}\n`,
    )
  })
  return `               Secure Mac Address Table
${LONG_RULE}
Vlan    Mac Address       Type                          Ports   Remaining Age
                                                                   (mins)    
----    -----------       ----                          -----   -------------
${rows.join('')}${LONG_RULE}
${end}`
}
const table = (asked: Asked): string => tableOf(asked, securePorts(asked.device.config), totals(asked.device))
const tableOfPort = (asked: Asked): string =>
  tableOf(
    asked,
    [asked.name],
    `Total Addresses: ${countAt(asked.device.config, seenAt(asked.device, asked.name), asked.name)}\n`,
  )

const INTERFACE = [
  ['interface', 'Show secure interface'],
  [interfaceName('name'), 'Interface'],
] as const
const ADDRESS = ['address', 'Show secure address'] as const
export const showPortSecurity: readonly Command[] = [
  show([], summary),
  show([ADDRESS], table),
  show([...INTERFACE], ofPort),
  show([...INTERFACE, ADDRESS], tableOfPort),
]
