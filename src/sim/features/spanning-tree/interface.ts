// Spanning tree of one port: PortFast, guards, cost and priority (ios-switching.md 10.2).

import { command, number, type Command } from '../../command.ts'
import { contextOf, type Config, type Device } from '../../device.ts'
import { SPANNING_TREE } from './global.ts'
import { saysEdge, treeSettingsOf, withPathSettings, withTreeSettings, type TreeSettings } from './slice.ts'
import { INSTANCE_LIST_HELP, instanceList, linesByValue, rangesOf, VLAN_LIST_HELP, vlanList } from './vlan-list.ts'

const change = (device: Device, settings: Parameters<typeof withTreeSettings>[2]): Device =>
  withTreeSettings(device, contextOf(device) ?? '', settings)
const shown =
  (lines: (settings: TreeSettings) => readonly string[]) =>
  ({ spanningTree }: Config, name: string): readonly string[] =>
    lines(treeSettingsOf(spanningTree, name))
/** The line of a word; none where nothing is set. */
const line = (words: string, found: string | number | undefined): readonly string[] =>
  found === undefined ? [] : [`spanning-tree ${words} ${found}`]

const WARNING = `%Warning: portfast should only be enabled on ports connected to a single
 host. Connecting hubs, concentrators, switches, bridges, etc... to this
 interface  when portfast is enabled, can cause temporary bridging loops.
 Use with CAUTION

`
const onePort = (name: string): string => `%Portfast has been configured on ${name} but will only
 have effect when the interface is in a non-trunking mode.
`
const morePorts = (
  count: number,
): string => `%Portfast will be configured in ${count} interfaces due to the range command
 but will only have effect when the interfaces are in a non-trunking mode.
`
const PORTFAST = ['portfast', 'Enable an interface to move directly to forwarding on link up'] as const
const EDGE = ['edge', 'Enable portfast edge on the interface'] as const
const TRUNK = ['trunk', 'Enable portfast on the interface even in trunk mode'] as const
const PORTFAST_LINES = [
  { words: [], portfast: 'access' },
  { words: [EDGE], portfast: 'access' },
  { words: [TRUNK], portfast: 'trunk' },
  { words: [EDGE, TRUNK], portfast: 'trunk' },
  { words: [['disable', 'Disable portfast for this interface']], portfast: 'disable' },
] as const
const PORTFAST_WORDS = { access: 'portfast', trunk: 'portfast trunk', disable: 'portfast disable' } as const
const portfastCommands: readonly Command[] = PORTFAST_LINES.map(({ words, portfast }, i) =>
  command({
    mode: 'config-if',
    path: [SPANNING_TREE, PORTFAST, ...words],
    needs: words.some((word) => word === EDGE) ? 'portfast-edge' : 'switching',
    run: (device) =>
      words.some((word) => word === EDGE) && !saysEdge(device)
        ? { wrongAt: 2 }
        : {
            device: change(device, {
              portfast,
              edge: portfast !== 'disable' && saysEdge(device) ? true : undefined,
            }),
            ...(portfast === 'disable'
              ? {}
              : { output: WARNING + (portfast === 'access' ? onePort(contextOf(device) ?? '') : '') }),
          },
    ...(portfast === 'disable'
      ? {}
      : { onRange: (count: number) => WARNING + (portfast === 'access' ? morePorts(count) : '') }),
    no: (device) => ({ device: change(device, { portfast: undefined, edge: undefined }) }),
    ...(i === 0
      ? {
          show: shown(({ portfast: now, edge }) =>
            now === undefined
              ? []
              : [`spanning-tree ${PORTFAST_WORDS[now].replace('portfast', edge ? 'portfast edge' : 'portfast')}`],
          ),
        }
      : {}),
  }),
)

const SWITCHED = [
  { key: 'bpdufilter', help: "Don't send or receive BPDUs on this interface", what: 'BPDU filtering' },
  { key: 'bpduguard', help: "Don't accept BPDUs on this interface", what: 'BPDU guard' },
] as const
const switchedCommands: readonly Command[] = SWITCHED.flatMap(({ key, help, what }) =>
  (['disable', 'enable'] as const).map((state, i) =>
    command({
      mode: 'config-if',
      path: [
        SPANNING_TREE,
        [key, help],
        [state, `${state === 'enable' ? 'Enable' : 'Disable'} ${what} for this interface`],
      ],
      needs: 'switching',
      run: (device) => ({ device: change(device, { [key]: state }) }),
      noNeeds: 2,
      no: (device) => ({ device: change(device, { [key]: undefined }) }),
      ...(i === 0 ? { show: shown((settings) => line(key, settings[key])) } : {}),
    }),
  ),
)

const GUARDS = [
  ['loop', 'Set guard mode to loop guard on interface'],
  ['none', 'Set guard mode to none'],
  ['root', 'Set guard mode to root guard on interface'],
] as const
const guardCommands: readonly Command[] = GUARDS.map(([guard, help], i) =>
  command({
    mode: 'config-if',
    path: [SPANNING_TREE, ['guard', "Change an interface's spanning tree guard mode"], [guard, help]],
    needs: 'switching',
    run: (device) => ({ device: change(device, { guard }) }),
    noNeeds: 2,
    no: (device) => ({ device: change(device, { guard: undefined }) }),
    ...(i === 0 ? { show: shown((settings) => line('guard', settings.guard)) } : {}),
  }),
)

const LINK_TYPES = [
  ['point-to-point', 'Consider the interface as point-to-point'],
  ['shared', 'Consider the interface as shared'],
] as const
const linkTypeCommands: readonly Command[] = LINK_TYPES.map(([linkType, help], i) =>
  command({
    mode: 'config-if',
    path: [SPANNING_TREE, ['link-type', 'Specify a link type for spanning tree protocol use'], [linkType, help]],
    needs: 'switching',
    run: (device) => ({ device: change(device, { linkType }) }),
    noNeeds: 2,
    no: (device) => ({ device: change(device, { linkType: undefined }) }),
    ...(i === 0 ? { show: shown((settings) => line('link-type', settings.linkType)) } : {}),
  }),
)

const REFUSED_PRIORITY = '% Port Priority in increments of 16 is required\n'
const PATH = [
  {
    key: 'cost',
    word: 'cost',
    low: 1,
    high: 200_000_000,
    help: "Change an interface's spanning tree port path cost",
    vlanHelp: "Change an interface's per VLAN spanning tree path cost",
    valueHelp: 'port path cost',
  },
  {
    key: 'priority',
    word: 'port-priority',
    low: 0,
    high: 240,
    help: "Change an interface's spanning tree port priority",
    vlanHelp: "Change an interface's spanning tree port priority",
    valueHelp: 'port priority in increments of 16',
  },
] as const
const isRefused = (key: 'cost' | 'priority', value: number): boolean => key === 'priority' && value % 16 !== 0
const pathCommands: readonly Command[] = PATH.map(({ key, word, low, high, help, valueHelp }) =>
  command({
    mode: 'config-if',
    path: [SPANNING_TREE, [word, help], [number('value', low, high), valueHelp]],
    needs: 'switching',
    run: (device, { value }) =>
      isRefused(key, value) ? { output: REFUSED_PRIORITY } : { device: change(device, { [key]: value }) },
    noNeeds: 2,
    no: (device) => ({ device: change(device, { [key]: undefined }) }),
    show: shown((settings) => line(word, settings[key])),
  }),
)
const vlanPathCommands: readonly Command[] = PATH.map(({ key, word, low, high, vlanHelp, valueHelp }) =>
  command({
    mode: 'config-if',
    path: [
      SPANNING_TREE,
      ['vlan', 'VLAN Switch Spanning Tree'],
      [vlanList, VLAN_LIST_HELP],
      [word, vlanHelp],
      [number('value', low, high), valueHelp],
    ],
    needs: 'switching',
    run: (device, { list, value }) =>
      isRefused(key, value)
        ? { output: REFUSED_PRIORITY }
        : { device: withPathSettings(device, contextOf(device) ?? '', 'vlans', list, { [key]: value }) },
    noNeeds: 4,
    no: (device, { list = [] }) => ({
      device: withPathSettings(device, contextOf(device) ?? '', 'vlans', list, { [key]: undefined }),
    }),
    show: shown(({ vlans }) =>
      linesByValue(
        vlans,
        (path) => path[key],
        (list, found) => `spanning-tree vlan ${list} ${word} ${found}`,
      ),
    ),
  }),
)

const instancePathCommands: readonly Command[] = PATH.map(({ key, word, low, high, valueHelp }) => {
  const help =
    key === 'cost'
      ? 'Change the interface spanning tree path cost for an instance'
      : 'Change the spanning tree port priority for an instance'
  return command({
    mode: 'config-if',
    path: [
      SPANNING_TREE,
      ['mst', 'Multiple spanning tree'],
      [instanceList, INSTANCE_LIST_HELP],
      [word, help],
      [number('value', low, high), valueHelp],
    ],
    needs: 'switching',
    run: (device, { list, value }) =>
      isRefused(key, value)
        ? { output: REFUSED_PRIORITY }
        : { device: withPathSettings(device, contextOf(device) ?? '', 'instances', list, { [key]: value }) },
    noNeeds: 4,
    no: (device, { list = [] }) => ({
      device: withPathSettings(device, contextOf(device) ?? '', 'instances', list, { [key]: undefined }),
    }),
    show: shown(({ instances }) =>
      linesByValue(
        instances,
        (path) => path[key],
        (list, found) => `spanning-tree mst ${list} ${word} ${found}`,
        rangesOf,
      ),
    ),
  })
})

export const interfaceCommands: readonly Command[] = [
  ...portfastCommands,
  ...switchedCommands,
  ...linkTypeCommands,
  ...pathCommands,
  ...guardCommands,
  ...vlanPathCommands,
  ...instancePathCommands,
]
