// `switchport port-security` and what may stand behind it, `clear port-security` (ios-switching.md 13.1).

import { command, number, value, type Arg, type Command, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { macWithDots } from '../../network/macs.ts'
import type { Platform } from '../../platforms/platform.ts'
import { isReading } from '../../world.ts'
import { groupOf, memberOf } from '../channels/slice.ts'
import { portIn, refusalOn, SWITCHPORT } from '../switching/port-line.ts'
import { switchPortOf } from '../switching/slice.ts'
import {
  countAt,
  maximumOf,
  securePortOf,
  SWITCHES,
  seenAt,
  vlanOfAddress,
  withSecurePort,
  withSeen,
  type SecureAddress,
  type SecurePort,
} from './slice.ts'

const SECURITY = [SWITCHPORT, ['port-security', 'Security related command']] as const
const nameOf = (device: Device): string => contextOf(device) ?? ''
const own = (device: Device): SecurePort => securePortOf(device.config, nameOf(device))
const change = (device: Device, to: Parameters<typeof withSecurePort>[2]): Effect =>
  refusalOn(device) ?? { device: withSecurePort(device, nameOf(device), to) }
const shown =
  (line: (port: SecurePort) => readonly string[]): NonNullable<Command['show']> =>
  (config, name) =>
    line(securePortOf(config, name)).map((text) => `switchport port-security${text === '' ? '' : ` ${text}`}`)

const enable = command({
  mode: 'config-if',
  path: [...SECURITY],
  needs: 'switching',
  run: (device, _, world): Effect => {
    const name = nameOf(device)
    const { mode = 'auto' } = portIn(device) ?? {}
    const refusal = refusalOn(device)
    if (refusal) return refusal
    const group = groupOf(name) ?? memberOf(device.config, name)?.group
    if (group !== undefined) return { output: `Command rejected: ${name} is a member of Port-channel${group}.\n` }
    if (mode !== 'access' && mode !== 'trunk') return { output: `Command rejected: ${name} is a dynamic port.\n` }
    if (own(device).isOn) return { device }
    const secure = withSecurePort(device, name, { isOn: true })
    // What is plugged in has spoken already: it is learned with its next frame.
    return { device: isReading(world) ? secure : withSeen(secure, name, { isUp: true }) }
  },
  no: (device) => change(device, { isOn: undefined }),
  show: shown(({ isOn }) => (isOn ? [''] : [])),
})

const most = ({ secureAddresses }: Platform): number => secureAddresses?.port ?? 1
const count: Arg<'count', number> = {
  name: 'count',
  shown: '<1-8192>',
  offers: (typed, platform) => (typed === '' ? [[`<1-${most(platform)}>`, 'Maximum addresses']] : []),
  take: (tokens, at, line, platform) => number('count', 1, most(platform)).take(tokens, at, line, platform),
}
const maximum = command({
  mode: 'config-if',
  path: [...SECURITY, ['maximum', 'Max secure addresses'], [count, 'Maximum addresses']],
  needs: 'switching',
  run: (device, { count: to }) =>
    countAt(device.config, seenAt(device, nameOf(device)), nameOf(device)) > to
      ? { output: 'Maximum is less than number of currently secured mac-addresses.\n' }
      : change(device, { maximum: to === 1 ? undefined : to }),
  noNeeds: 3,
  no: (device) =>
    countAt(device.config, seenAt(device, nameOf(device)), nameOf(device)) > 1
      ? { output: 'Maximum is less than number of currently secured mac-addresses.\n' }
      : change(device, { maximum: undefined }),
  show: shown(({ maximum: of }) => (of === undefined ? [] : [`maximum ${of}`])),
})

const VIOLATION = ['violation', 'Security violation mode'] as const
const violations = (['protect', 'restrict', 'shutdown'] as const).map((mode, i) =>
  command({
    mode: 'config-if',
    path: [...SECURITY, VIOLATION, [mode, `Security violation ${mode} mode`]],
    needs: 'switching',
    run: (device) => change(device, { violation: mode === 'shutdown' ? undefined : mode }),
    noNeeds: 3,
    no: (device) => change(device, { violation: undefined }),
    ...(i === 0 ? { show: shown(({ violation }) => (violation === undefined ? [] : [`violation ${violation}`])) } : {}),
  }),
)

const AGING = ['aging', 'Port-security aging commands'] as const
const agingTime = command({
  mode: 'config-if',
  path: [
    ...SECURITY,
    AGING,
    ['time', 'Port-security aging time'],
    [number('minutes', 1, 1440), 'Aging time in minutes. Enter a value between 1 and 1440'],
  ],
  needs: 'switching',
  run: (device, { minutes }) => change(device, { agingTime: minutes }),
  noNeeds: 4,
  no: (device) => change(device, { agingTime: undefined }),
  show: shown(({ agingTime: of }) => (of === undefined ? [] : [`aging time ${of}`])),
})
const TYPE = ['type', 'Port-security aging type'] as const
const agingTypes = [
  command({
    mode: 'config-if',
    path: [...SECURITY, AGING, TYPE, ['inactivity', 'Aging based on inactivity time period']],
    needs: 'switching',
    run: (device) => change(device, { agingType: 'inactivity' }),
    noNeeds: 4,
    no: (device) => change(device, { agingType: undefined }),
    show: shown(({ agingType }) => (agingType === undefined ? [] : [`aging type ${agingType}`])),
  }),
  command({
    mode: 'config-if',
    path: [...SECURITY, AGING, TYPE, ['absolute', 'Absolute aging (default)']],
    needs: 'switching',
    run: (device) => change(device, { agingType: undefined }),
    no: (device) => change(device, { agingType: undefined }),
  }),
]
const agingStatic = command({
  mode: 'config-if',
  path: [...SECURITY, AGING, ['static', 'Enable aging for configured secure addresses']],
  needs: 'switching',
  run: (device) => change(device, { agesStatic: true }),
  no: (device) => change(device, { agesStatic: undefined }),
  show: shown(({ agesStatic }) => (agesStatic ? ['aging static'] : [])),
})

const MAC = ['mac-address', 'Secure mac address'] as const
const STICKY = ['sticky', 'Configure dynamic secure addresses as sticky'] as const
/** An address in any of its spellings, as 12 hexadecimal digits. */
const macArg = value('mac', 'H.H.H', (text) => {
  const digits = /^(?:[0-9a-f]{1,4}\.){2}[0-9a-f]{1,4}$/i.test(text)
    ? text
        .split('.')
        .map((part) => part.padStart(4, '0'))
        .join('')
    : /^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i.test(text)
      ? text.replaceAll(/[:-]/g, '')
      : null
  return digits?.toLowerCase() ?? null
})
const macPart = [macArg, '48 bit mac address'] as const

/** The port with an address more, if it may have it. */
function add(device: Device, address: SecureAddress): Effect {
  const name = nameOf(device)
  const port = portIn(device)
  const refusal = refusalOn(device)
  if (refusal || !port) return refusal ?? {}
  const { addresses = [] } = own(device)
  const vlan = vlanOfAddress(address, port)
  const isSame = addresses.some((one) => one.mac === address.mac && one.isVoice === address.isVoice)
  const isTaken = Object.entries(device.config.portSecurity.ports).some(
    ([other, { addresses: theirs = [] }]) =>
      other !== name &&
      theirs.some(
        (one) => one.mac === address.mac && vlanOfAddress(one, switchPortOf(device.config, other) ?? port) === vlan,
      ),
  )
  if (isSame || isTaken) return { output: `Found duplicate mac-address ${macWithDots(address.mac)}.\n` }
  const seen = seenAt(device, name)
  // One that was learned is configured from now on.
  const learned = seen.learned.filter((one) => one.mac !== address.mac || one.vlan !== vlan)
  if (addresses.length + learned.length >= maximumOf(own(device)))
    return { output: `Total secure mac-addresses on interface ${name} has reached maximum limit.\n` }
  const made = learned.length === seen.learned.length ? device : withSeen(device, name, { learned })
  return { device: withSecurePort(made, name, { addresses: [...addresses, address] }) }
}
const remove = (device: Device, mac: string | undefined, isSticky: boolean, isVoice: boolean): Effect =>
  change(device, {
    addresses: (own(device).addresses ?? []).filter(
      (one) => one.mac !== mac || one.isSticky !== isSticky || one.isVoice !== isVoice,
    ),
  })

const sticky = command({
  mode: 'config-if',
  path: [...SECURITY, MAC, STICKY],
  needs: 'switching',
  run: (device) => {
    const refusal = refusalOn(device)
    if (refusal) return refusal
    const name = nameOf(device)
    const { voice, access = 1 } = portIn(device) ?? {}
    const { learned } = seenAt(device, name)
    const addresses = [
      ...(own(device).addresses ?? []),
      ...learned.map(({ mac, vlan }) => ({ mac, isSticky: true, isVoice: vlan === voice && vlan !== access })),
    ]
    const made = withSecurePort(device, name, { isSticky: true, addresses })
    return { device: learned.length === 0 ? made : withSeen(made, name, { learned: [] }) }
  },
  no: (device, _, world) => {
    const refusal = refusalOn(device)
    if (refusal) return refusal
    const name = nameOf(device)
    const port = portIn(device) ?? SWITCHES
    const { addresses = [] } = own(device)
    const back = addresses.filter((one) => one.isSticky)
    const made = withSecurePort(device, name, {
      isSticky: undefined,
      addresses: addresses.filter((one) => !one.isSticky),
    })
    if (back.length === 0) return { device: made }
    const learned = back.map((one) => ({
      mac: one.mac,
      vlan: vlanOfAddress(one, port),
      since: world.clock,
      last: world.clock,
    }))
    return { device: withSeen(made, name, { learned: [...seenAt(device, name).learned, ...learned] }) }
  },
  show: shown(({ isSticky, addresses = [] }) => [
    ...(isSticky ? ['mac-address sticky'] : []),
    ...addresses.filter((one) => one.isSticky).map((one) => `mac-address sticky ${textOf(one)}`),
  ]),
})
const textOf = ({ mac, isVoice }: SecureAddress): string => `${macWithDots(mac)}${isVoice ? ' vlan voice' : ''}`

const VLAN = ['vlan', 'set VLAN ID of the VLAN on which this address can be learned'] as const
const KINDS = [
  { path: [], isVoice: false },
  { path: [VLAN, ['access', 'VLAN ID of the VLAN when the port is in access mode']], isVoice: false },
  { path: [VLAN, ['voice', 'VLAN ID of the voice VLAN']], isVoice: true },
] as const
const addresses = [true, false].flatMap((isSticky) =>
  KINDS.map(({ path, isVoice }, i) =>
    command({
      mode: 'config-if',
      path: [...SECURITY, MAC, ...(isSticky ? [STICKY] : []), macPart, ...path],
      needs: 'switching',
      run: (device, { mac }) => add(device, { mac, isSticky, isVoice }),
      noNeeds: SECURITY.length + (isSticky ? 3 : 2) + path.length,
      no: (device, { mac }) => remove(device, mac, isSticky, isVoice),
      ...(i === 0 && !isSticky
        ? {
            show: shown(({ addresses: all = [] }) =>
              all.filter((one) => !one.isSticky).map((one) => `mac-address ${textOf(one)}`),
            ),
          }
        : {}),
    }),
  ),
)

/** Which addresses a `clear` takes away. */
const CLEARED = {
  all: 'Clear all secure addresses',
  configured: 'Clear configured secure addresses',
  dynamic: 'Clear dynamic secure addresses',
  sticky: 'Clear sticky secure addresses',
} as const
type Cleared = keyof typeof CLEARED
function clear(device: Device, what: Cleared, mac: string | null, name: string | null): Effect {
  const isMeant = (of: Cleared, address: string): boolean =>
    (what === 'all' || what === of) && (mac === null || address === mac)
  let made = device
  for (const port of Object.keys(device.config.portSecurity.ports)) {
    if (name !== null && port !== name) continue
    const { addresses: old = [] } = securePortOf(made.config, port)
    const left = old.filter((one) => !isMeant(one.isSticky ? 'sticky' : 'configured', one.mac))
    if (left.length < old.length) made = { ...withSecurePort(made, port, { addresses: left }), unsaved: true }
    const { learned } = seenAt(made, port)
    const kept = learned.filter((one) => !isMeant('dynamic', one.mac))
    if (kept.length < learned.length) made = withSeen(made, port, { learned: kept })
  }
  return { device: made }
}
const clears = (Object.keys(CLEARED) as Cleared[]).flatMap((what) => {
  const path = [
    ['clear', 'Reset functions'],
    ['port-security', 'Clear secure addresses'],
    [what, CLEARED[what]],
  ] as const
  const common = { mode: 'privileged', needs: 'switching' } as const
  return [
    command({ ...common, path, run: (device) => clear(device, what, null, null) }),
    command({
      ...common,
      path: [...path, ['address', 'Clear secure address'], macPart],
      run: (device, { mac }) => clear(device, what, mac, null),
    }),
    command({
      ...common,
      path: [...path, ['interface', 'Clear secure addresses on an interface'], [interfaceName('name'), 'Interface']],
      run: (device, { name }) => clear(device, what, null, name),
    }),
  ]
})

export const portSecurityCommands: readonly Command[] = [
  maximum,
  ...violations,
  agingTime,
  ...agingTypes,
  agingStatic,
  sticky,
  ...addresses,
  enable,
  ...clears,
]
