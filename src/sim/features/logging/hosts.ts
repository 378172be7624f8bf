// `logging host`, `facility` and `source-interface`: the servers that get messages, and what these say of the device.

import { isHost } from '../../arguments.ts'
import { command, ipv4Number, value, type Arg, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import type { World } from '../../world.ts'
import { LOGGING } from './levels.ts'
import { logged } from './log.ts'
import { emptyLogging, withLogging } from './slice.ts'

/** The server hears it too, so the device says it at once. */
function hostSet(device: Device, host: string, wanted: boolean, { clock }: World): Effect {
  const { hosts } = device.config.logging
  if (hosts.includes(host) === wanted) return { device }
  const changed = withLogging(device, { hosts: wanted ? [...hosts, host] : hosts.filter((one) => one !== host) })
  return logged(changed, clock, [
    'SYS-6-LOGGINGHOST_STARTSTOP',
    `Logging to host ${host} port 514 ${wanted ? 'started' : 'stopped'} - CLI initiated`,
  ])
}
const hostArg = (is: (text: string) => boolean): Arg<'host', string> =>
  value('host', 'Hostname or A.B.C.D', (text) => (is(text) ? text : null))

const host = command({
  mode: 'config',
  path: [
    LOGGING,
    ['host', 'Set syslog server IP address and parameters'],
    [hostArg(isHost), 'IP address of the syslog server'],
  ],
  noNeeds: 3,
  run: (device, args, world) => hostSet(device, args.host, true, world),
  no: (device, args, world) => hostSet(device, args.host ?? '', false, world),
  show: ({ logging: { hosts } }) => hosts.map((one) => `logging host ${one}`),
})
/** The old spelling. */
const address = command({
  mode: 'config',
  path: [LOGGING, [hostArg((text) => ipv4Number(text) !== null), 'IP address of the logging host']],
  noNeeds: 2,
  run: (device, args, world) => hostSet(device, args.host, true, world),
  no: (device, args, world) => hostSet(device, args.host ?? '', false, world),
})

const FACILITIES: readonly (readonly [string, string])[] = [
  ['auth', 'Authorization system'],
  ['cron', 'Cron/at facility'],
  ['daemon', 'System daemons'],
  ['kern', 'Kernel'],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => [`local${n}`, 'Local use'] as const),
  ['lpr', 'Line printer system'],
  ['mail', 'Mail system'],
  ['news', 'USENET news'],
  ...[10, 11, 12, 13, 14, 9].map((n) => [`sys${n}`, 'System use'] as const),
  ['syslog', 'Syslog itself'],
  ['user', 'User process'],
  ['uucp', 'Unix-to-Unix copy system'],
]
const facilityArg = value(
  'name',
  'WORD',
  (text) => {
    const found = FACILITIES.filter(([name]) => name.startsWith(text.toLowerCase()))
    return (
      (found.find(([name]) => name === text.toLowerCase()) ?? (found.length === 1 ? found[0] : undefined))?.[0] ?? null
    )
  },
  () => FACILITIES,
)
const facility = command({
  mode: 'config',
  path: [
    LOGGING,
    ['facility', 'Facility parameter for syslog messages'],
    [{ ...facilityArg, written: String }, 'Facility'],
  ],
  run: (device, { name }) => ({ device: withLogging(device, { facility: name }) }),
  no: (device) => ({ device: withLogging(device, { facility: emptyLogging.facility }) }),
  show: ({ logging: { facility: now } }) => (now === emptyLogging.facility ? [] : [`logging facility ${now}`]),
})
const source = command({
  mode: 'config',
  path: [
    LOGGING,
    ['source-interface', 'Specify interface for source address in logging transactions'],
    [interfaceName('name'), 'Interface'],
  ],
  run: (device, { name }) => ({ device: withLogging(device, { source: name }) }),
  no: (device) => ({ device: withLogging(device, { source: null }) }),
  show: ({ logging: { source: now } }) => (now === null ? [] : [`logging source-interface ${now}`]),
})

export const hostCommands: readonly Command[] = [facility, source, host, address]
