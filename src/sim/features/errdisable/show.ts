// `show errdisable recovery`, `show interfaces status err-disabled` (ios-switching.md 3.5, 16).

import { command, type Command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { inConfigOrder, shortName } from '../../interfaces.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import type { Fault } from '../ethernet/slice.ts'
import { portOf } from '../interfaces/slice.ts'
import { detects, recovers } from './slice.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

/** Every cause in the order of the table. The last two are cut on a device as well. */
const CAUSES = [
  'arp-inspection',
  'bpduguard',
  'channel-misconfig (STP)',
  'dhcp-rate-limit',
  'dtp-flap',
  'gbic-invalid',
  'inline-power',
  'l2ptguard',
  'link-flap',
  'mac-limit',
  'link-monitor-failure',
  'loopback',
  'oam-remote-failure',
  'pagp-flap',
  'port-mode-failure',
  'pppoe-ia-rate-limit',
  'psecure-violation',
  'security-violation',
  'sfp-config-mismatch',
  'storm-control',
  'udld',
  'unicast-flood',
  'vmps',
  'psp',
  'dual-active-recovery',
  'evc-lite input mapping fa',
  'Recovery command: "clear ',
]
/** Those of `show errdisable detect`. */
const DETECTED = [
  'arp-inspection',
  'bpduguard',
  'channel-misconfig (STP)',
  'community-limit',
  'dhcp-rate-limit',
  'dtp-flap',
  'ekey',
  'gbic-invalid',
  'iif-reg-failure',
  'inline-power',
  'invalid-policy',
  'l2ptguard',
  'link-flap',
  'link-monitor-failure',
  'loopback',
  'lsgroup',
  'oam-remote-failure',
  'mac-limit',
  'pagp-flap',
  'port-mode-failure',
  'pppoe-ia-rate-limit',
  'psecure-violation',
  'security-violation',
  'sfp-config-mismatch',
  'storm-control',
  'udld',
  'unicast-flood',
  'vmps',
  'psp',
]
const shownCause = (cause: string): string => (cause === 'channel-misconfig' ? 'channel-misconfig (STP)' : cause)
const faultsOf = ({ errDisabled }: Device): readonly (readonly [port: string, fault: Fault])[] =>
  inConfigOrder(Object.keys(errDisabled)).map((port) => [port, errDisabled[port] as Fault])

function recovery(device: Device, world: World): string {
  const { errdisable } = device.config
  const causes = CAUSES.map(
    (cause) => `${cause.padEnd(29)}${recovers(errdisable, cause.replace(' (STP)', '')) ? 'Enabled' : 'Disabled'}\n`,
  )
  const rows = faultsOf(device).flatMap(([port, { cause, recoverAt }]) =>
    recoverAt === null
      ? []
      : [
          `${shortName(port)}${shownCause(cause).padStart(32 - shortName(port).length)}${String(Math.ceil((recoverAt - world.clock) / 1000)).padStart(13)}\n`,
        ],
  )
  return `ErrDisable Reason            Timer Status
-----------------            --------------
${causes.join('')}
Timer interval: ${errdisable.interval} seconds

Interfaces that will be enabled at the next timeout:

Interface       Errdisable reason       Time left(sec)
---------       -----------------       --------------
${rows.join('')}
`
}

function detection({ config: { errdisable } }: Device): string {
  const row = (cause: string, is: string, mode: string): string => `${cause.padEnd(29)}${is.padEnd(17)}${mode}\n`
  const causes = DETECTED.map((cause) => row(cause, detects(errdisable, cause) ? 'Enabled' : 'Disabled', 'port'))
  return row('ErrDisable Reason', 'Detection', 'Mode') + row('-----------------', '---------', '----') + causes.join('')
}

function disabledPorts(device: Device): string {
  const width = platforms[device.platform].words === 'C' ? 13 : 10
  const row = (port: string, name: string, status: string, reason: string, vlans: string): string =>
    `${port.padEnd(width)}${name.slice(0, 18).padEnd(19)}${status.padEnd(13)}${reason.padEnd(21)}${vlans}\n`
  const rows = faultsOf(device).map(([port, { cause }]) =>
    row(shortName(port), portOf(device.config, port)?.description ?? '', 'err-disabled', cause, '').trimEnd(),
  )
  return `\n${row('Port', 'Name', 'Status', 'Reason', 'Err-disabled Vlans')}${rows.map((one) => `${one}\n`).join('')}`
}

export const showCommands: readonly Command[] = [
  command({
    mode: EXEC,
    path: [SHOW, ['errdisable', 'Error disable'], ['recovery', 'Error disable recovery']],
    needs: 'switching',
    pipe: true,
    run: (device, _, world) => ({
      output: recovery(device, world),
      events: [{ type: 'show', what: 'errdisable recovery' }],
    }),
  }),
  command({
    mode: EXEC,
    path: [SHOW, ['errdisable', 'Error disable'], ['detect', 'Error disable detection']],
    needs: 'switching',
    pipe: true,
    run: (device) => ({ output: detection(device), events: [{ type: 'show', what: 'errdisable detect' }] }),
  }),
  command({
    mode: EXEC,
    path: [
      SHOW,
      ['interfaces', 'Interface status and configuration'],
      ['status', 'Show interface line status'],
      ['err-disabled', 'Show interface error disabled state'],
    ],
    needs: 'switching',
    pipe: true,
    run: (device) => ({
      output: disabledPorts(device),
      events: [{ type: 'show', what: 'interfaces status err-disabled' }],
    }),
  }),
]
