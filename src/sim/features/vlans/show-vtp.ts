// `show vtp …` (ios-switching.md 12).

import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { baseMac } from '../../mac.ts'
import { md5 } from '../../md5.ts'
import { macWithDots } from '../../network/macs.ts'
import { operationsOf } from '../switching/operation.ts'
import { ownTime } from '../clock/time.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { updaterOf } from './database.ts'
import { vlanIds, type Vtp } from './slice.ts'
import { modeWord } from './vtp.ts'

const SHOW = ['show', 'Show running system information'] as const
const VTP = ['vtp', 'VTP information'] as const
const EXEC = ['user', 'privileged'] as const

export const showVtpStatus = command({
  mode: EXEC,
  path: [SHOW, VTP, ['status', 'VTP domain status']],
  needs: 'switching',
  pipe: true,
  run: (device, _, world) => ({ output: status(device, world), events: [{ type: 'show', what: 'vtp status' }] }),
})
export const showVtpPassword = command({
  mode: EXEC,
  path: [SHOW, VTP, ['password', 'VTP password']],
  needs: 'switching',
  pipe: true,
  run: ({ vlanDatabase: { vtp } }) => ({
    output: vtp.password === null ? 'The VTP password is not configured.\n' : `VTP Password: ${vtp.password}\n`,
    events: [{ type: 'show', what: 'vtp password' }],
  }),
})
export const showVtpCounters = command({
  mode: EXEC,
  path: [SHOW, VTP, ['counters', 'VTP statistics']],
  needs: 'switching',
  pipe: true,
  run: (device, _, world) => ({ output: counters(device, world), events: [{ type: 'show', what: 'vtp counters' }] }),
})
export const showVtpCommands = [showVtpStatus, showVtpPassword, showVtpCounters]

function status(device: Device, world: World): string {
  const { vtp } = device.vlanDatabase
  const known = platforms[device.platform].features.has('routed-ports') ? 1005 : 255
  return `VTP Version capable             : 1 to 3
VTP version running             : ${vtp.version}
VTP Domain Name                 : ${vtp.domain}
VTP Pruning Mode                : ${vtp.pruning ? 'Enabled' : 'Disabled'}
VTP Traps Generation            : Disabled
Device ID                       : ${macWithDots(baseMac(device, world))}
Configuration last modified by ${modifiedText(vtp, device)}
${vtp.mode === 'transparent' || vtp.mode === 'off' ? '' : updaterText(device)}
Feature VLAN:
--------------
VTP Operating Mode                : ${modeWord(vtp.mode)}
Maximum VLANs supported locally   : ${known}
Number of existing VLANs          : ${vlanIds(device.vlanDatabase).length}
Configuration Revision            : ${vtp.revision}
MD5 digest                        : ${digest(device)}
`
}

function modifiedText({ modified }: Vtp, device: Device): string {
  if (!modified) return '0.0.0.0 at 0-0-00 00:00:00'
  const at = new Date(ownTime(device, modified.at))
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = `${at.getUTCMonth() + 1}-${at.getUTCDate()}-${two(at.getUTCFullYear() % 100)}`
  return `${modified.by} at ${day} ${[at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':')}`
}
function updaterText(device: Device): string {
  const updater = updaterOf(device)
  return updater
    ? `Local updater ID is ${updater.address} on interface Vl${updater.vlan} (lowest numbered VLAN interface found)\n`
    : 'Local updater ID is 0.0.0.0 (no valid interface found)\n'
}
/** Switches with the same VLANs, domain and password have the same. */
function digest({ vlanDatabase: { vlans, vtp } }: Device): string {
  const bytes = md5(JSON.stringify([vtp.domain, vtp.password, vtp.revision, Object.entries(vlans)])).match(/../g) ?? []
  const text = bytes.map((byte) => `0x${byte.toUpperCase()} `)
  return `${text.slice(0, 8).join('')}\n${' '.repeat(36)}${text.slice(8).join('')}`
}

const counters = (device: Device, world: World): string => `
VTP statistics:
${[
  'Summary advertisements received   ',
  'Subset advertisements received    ',
  'Request advertisements received   ',
  'Summary advertisements transmitted',
  'Subset advertisements transmitted ',
  'Request advertisements transmitted',
  'Number of config revision errors  ',
  'Number of config digest errors    ',
  'Number of V1 summary errors       ',
]
  .map((what) => `${what} : 0\n`)
  .join('')}

VTP pruning statistics:

Trunk            Join Transmitted Join Received    Summary advts received from
                                                   non-pruning-capable device
---------------- ---------------- ---------------- ---------------------------
${operationsOf(world, device)
  .filter(({ membership, switched }) => membership === 'plain' && switched?.operates === 'trunk')
  .map(({ name }) => `${shortName(name).padEnd(20)} ${'0'.padEnd(16)} ${'0'.padEnd(16)} 0\n`)
  .join('')}`
