// The commands that show and clear neighbours. CDP and LLDP have the same ones, with texts of their own (ios-switching.md 8.1).

import { command, word, type Command, type Effect, type PathPart } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { network, type View } from '../../network/view.ts'
import { portOf } from '../interfaces/slice.ts'
import { neighboursOf } from './memory.ts'
import { framesOf, portsOf, type OwnPort } from './ports.ts'
import type { Neighbour, Protocol } from './slice.ts'

/** What a protocol prints. `now` is the clock. */
export interface Texts {
  /** `show cdp`. */
  readonly summary: (device: Device) => string
  readonly table: (neighbours: readonly Neighbour[], now: number) => string
  readonly detail: (neighbours: readonly Neighbour[], now: number) => string
  /** Of the hardware ports, or of the one that was asked for. */
  readonly interfaces: (device: Device, ports: readonly OwnPort[], isOne: boolean) => string
  /** Of the advertisements that were sent and received. */
  readonly traffic: (device: Device, sent: number, received: number) => string
}

interface Asked {
  readonly device: Device
  readonly view: View
  readonly now: number
  /** The interface that was named; null: none was. */
  readonly name: string | null
  readonly entry: string | null
}

export function neighbourCommands(protocol: Protocol, texts: Texts): readonly Command[] {
  const upper = protocol.toUpperCase()
  const show = (path: readonly PathPart[], text: (asked: Asked) => string): Command =>
    command({
      mode: ['user', 'privileged'],
      path: [['show', 'Show running system information'], [protocol, `${upper} information`], ...path],
      pipe: true,
      run: (device, values: { readonly name?: string; readonly entry?: string }, world): Effect => {
        const { name = null, entry = null } = values
        if (!device.config[protocol].isOn) return { output: `% ${upper} is not enabled\n` }
        if (name !== null && !portOf(device.config, name)) return { output: '%Invalid interface type and number\n' }
        const what = [protocol, ...path.flatMap(([part]) => (typeof part === 'string' ? [part] : []))].join(' ')
        const asked = { device, view: network(world), now: world.clock, name, entry }
        return { output: text(asked), events: [{ type: 'show', what }] }
      },
    })
  const found = ({ device, view, now, name, entry }: Asked): readonly Neighbour[] =>
    neighboursOf(device, view, protocol, now).filter(
      ({ at, heard }) => (name === null || at === name) && (entry === null || heard.id === entry),
    )
  const table = (asked: Asked): string => texts.table(found(asked), asked.now)
  const detail = (asked: Asked): string => texts.detail(found(asked), asked.now)
  const interfaces = ({ device, view, name }: Asked): string =>
    texts.interfaces(
      device,
      portsOf(view, device.name).filter((port) => name === null || port.name === name),
      name !== null,
    )
  const NEIGHBORS = ['neighbors', `${upper} neighbor entries`] as const
  const DETAIL = ['detail', 'Show detailed information'] as const
  const ENTRY = ['entry', 'Information for specific neighbor entry'] as const
  const STATUS = ['interface', `${upper} interface status and configuration`] as const
  const INTERFACE = [interfaceName('name'), 'Interface'] as const
  return [
    show([], ({ device }) => texts.summary(device)),
    show([NEIGHBORS], table),
    show([NEIGHBORS, DETAIL], detail),
    show([NEIGHBORS, INTERFACE], table),
    show([NEIGHBORS, INTERFACE, DETAIL], detail),
    show([ENTRY, ['*', `all ${upper} neighbor entries`]], detail),
    show([ENTRY, [word('entry'), `Name of ${upper} neighbor entry`]], detail),
    show([STATUS], interfaces),
    show([STATUS, INTERFACE], interfaces),
    show([['traffic', `${upper} statistics`]], ({ device, view, now }) =>
      texts.traffic(device, ...framesOf(device, view, protocol, now)),
    ),
    command({
      mode: 'privileged',
      path: [
        ['clear', 'Reset functions'],
        [protocol, `Reset ${protocol} information`],
        ['table', `Clear ${protocol} table`],
      ],
      // What is still heard comes back with the next advertisement.
      run: (device) => ({
        device: { ...device, neighbours: device.neighbours.filter((one) => one.protocol !== protocol) },
      }),
    }),
  ]
}
