// `mac address-table static` and `aging-time`, and `clear mac address-table dynamic` (ios-switching.md 11.1).

import { command, number, value, type Arg, type Effect, type PathPart } from '../../command.ts'
import type { Config, Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { macWithDots } from '../../network/macs.ts'
import type { Needs } from '../../command.ts'
import { vlanOf } from '../vlans/slice.ts'
import { isReading, type World } from '../../world.ts'
import { isSame, macsAt, USUAL_AGING, withMacSettings, type HeardMac, type StaticMac } from './slice.ts'

/** A MAC address in any of its spellings, as 12 hexadecimal digits. */
export const macAddress: Arg<'mac', string> = value('mac', 'H.H.H', (text) => {
  const dotted = /^[0-9a-f]{1,4}(?:\.[0-9a-f]{1,4}){2}$/i.test(text)
  const digits = dotted
    ? text
        .split('.')
        .map((part) => part.padStart(4, '0'))
        .join('')
    : /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i.test(text)
      ? text.replaceAll(/[:-]/g, '')
      : null
  return digits?.toLowerCase() ?? null
})

/** The two spellings of the first words; a classic Catalyst takes the older one, too. */
export const SPELLINGS: readonly { readonly words: readonly PathPart[]; readonly needs: Needs }[] = [
  {
    words: [
      ['mac', 'MAC configuration'],
      ['address-table', 'MAC forwarding table'],
    ],
    needs: 'switching',
  },
  { words: [['mac-address-table', 'MAC forwarding table']], needs: 'hyphenated-mac-table' },
]

const VLAN = ['vlan', 'VLAN keyword'] as const
const vlanArg = [number('vlan', 1, 4094), 'VLAN id of mac address table'] as const

function setStatic(device: Device, entry: StaticMac, world: World): Effect {
  const isGroup = (Number.parseInt(entry.mac.slice(0, 2), 16) & 1) === 1
  if (isGroup || (!isReading(world) && vlanOf(device, entry.vlan) === null))
    return { output: '% Only unicast addresses can be configured statically\n' }
  const others = device.config.macTable.static.filter((one) => !isSame(entry)(one))
  const sorted = [...others, entry].toSorted((a, b) => a.vlan - b.vlan || (a.mac < b.mac ? -1 : 1))
  const { macs } = device
  const left = macs.some(isSame(entry)) ? macs.filter((one) => !isSame(entry)(one)) : macs
  return { device: withMacSettings(left === macs ? device : { ...device, macs: left }, { static: sorted }) }
}
const withoutStatic = (device: Device, entry: Pick<StaticMac, 'mac' | 'vlan'>): Effect => ({
  device: withMacSettings(device, { static: device.config.macTable.static.filter((one) => !isSame(entry)(one)) }),
})
const staticLines = ({ macTable }: Config): readonly string[] =>
  macTable.static.map(
    ({ mac, vlan, port }) =>
      `mac address-table static ${macWithDots(mac)} vlan ${vlan} ${port === 'drop' ? port : `interface ${port}`}`,
  )

const AGING = ['aging-time', 'Set MAC address table entry maximum age'] as const
const seconds = value('seconds', '<10-1000000>', (text) => {
  const read = /^\d{1,7}$/.test(text) ? Number(text) : -1
  return read === 0 || (read >= 10 && read <= 1_000_000) ? read : null
})
/** What was too old by the time that held before stays forgotten. */
function setAging(given: Device, aging: number | null, vlan: number | null, { clock }: World): Effect {
  const left = macsAt(given, clock)
  const device = left.length === given.macs.length ? given : { ...given, macs: left }
  if (vlan === null) return { device: withMacSettings(device, { aging: aging ?? USUAL_AGING }) }
  const { [vlan]: _, ...others } = device.config.macTable.agingOf
  return { device: withMacSettings(device, { agingOf: aging === null ? others : { ...others, [vlan]: aging } }) }
}
const agingLines = ({ macTable: { aging, agingOf } }: Config): readonly string[] => [
  ...(aging === USUAL_AGING ? [] : [`mac address-table aging-time ${aging}`]),
  ...Object.entries(agingOf).map(([vlan, own]) => `mac address-table aging-time ${own} vlan ${vlan}`),
]

const settings = SPELLINGS.flatMap(({ words, needs }, i) => {
  const head = [...words, ['static', 'static keyword'], [macAddress, '48 bit mac address'], VLAN, vlanArg] as const
  type Args = { readonly mac: string; readonly vlan: number; readonly port: string; readonly seconds: number }
  return [
    command({
      mode: 'config',
      path: [...words, AGING, [seconds, 'Aging time in seconds']],
      needs,
      run: (device, args, world) => setAging(device, (args as unknown as Args).seconds, null, world),
      noNeeds: words.length + 1,
      no: (device, _, world) => setAging(device, null, null, world),
      ...(i === 0 ? { show: agingLines } : {}),
    }),
    command({
      mode: 'config',
      path: [...words, AGING, [seconds, 'Aging time in seconds'], VLAN, vlanArg],
      needs,
      run: (device, args, world) =>
        setAging(device, (args as unknown as Args).seconds, (args as unknown as Args).vlan, world),
      noNeeds: words.length + 4,
      no: (device, args, world) => setAging(device, null, (args as unknown as Args).vlan, world),
    }),
    command({
      mode: 'config',
      path: [...head, ['interface', 'interface'], [interfaceName('port'), 'Interface']],
      needs,
      run: (device, args, world) => {
        const { mac, vlan, port } = args as unknown as Args
        return setStatic(device, { mac, vlan, port }, world)
      },
      noNeeds: head.length,
      no: (device, args) => withoutStatic(device, args as unknown as Args),
      ...(i === 0 ? { show: staticLines } : {}),
    }),
    command({
      mode: 'config',
      path: [...head, ['drop', 'drop frames']],
      needs,
      run: (device, args, world) => {
        const { mac, vlan } = args as unknown as Args
        return setStatic(device, { mac, vlan, port: 'drop' }, world)
      },
      noNeeds: head.length,
      no: (device, args) => withoutStatic(device, args as unknown as Args),
    }),
  ]
})

const CLEAR = [
  ['clear', 'Reset functions'],
  ['mac', 'MAC forwarding table'],
  ['address-table', 'MAC forwarding table'],
  ['dynamic', 'Dynamic addresses'],
] as const
const cleared = (device: Device, isMeant: (one: HeardMac) => boolean): Effect => ({
  device: device.macs.some(isMeant) ? { ...device, macs: device.macs.filter((one) => !isMeant(one)) } : device,
})
const clears = [
  command({ mode: 'privileged', path: CLEAR, needs: 'switching', run: (device) => cleared(device, () => true) }),
  command({
    mode: 'privileged',
    path: [...CLEAR, ['address', 'Address to clear'], [macAddress, 'MAC address']],
    needs: 'switching',
    run: (device, { mac }) => cleared(device, (one) => one.mac === mac),
  }),
  command({
    mode: 'privileged',
    path: [...CLEAR, ['interface', 'Interface'], [interfaceName('port'), 'Interface']],
    needs: 'switching',
    run: (device, { port }) => cleared(device, (one) => one.port === port),
  }),
  command({
    mode: 'privileged',
    path: [...CLEAR, ['vlan', 'VLAN'], [number('vlan', 1, 4094), 'VLAN number']],
    needs: 'switching',
    run: (device, { vlan }) => cleared(device, (one) => one.vlan === vlan),
  }),
]
export const macSettings = [...settings, ...clears]
