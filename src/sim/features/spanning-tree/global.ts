// Spanning tree of the whole switch: its mode, path costs, and what its ports have by default (ios-switching.md 10.1).

import { command, type Command } from '../../command.ts'
import { withSlice, type Config, type Device } from '../../device.ts'
import { emptySpanningTree, saysEdge, type SpanningTree, type TreeMode } from './slice.ts'
import { platformOf } from '../../hardware.ts'

export const SPANNING_TREE = ['spanning-tree', 'Spanning Tree Subsystem'] as const
const changed = (device: Device, change: Partial<SpanningTree>): Device => withSlice(device, 'spanningTree', change)

const MODES: readonly (readonly [TreeMode, string])[] = [
  ['mst', 'Multiple spanning tree mode'],
  ['pvst', 'Per-Vlan spanning tree mode'],
  ['rapid-pvst', 'Per-Vlan rapid spanning tree mode'],
]
const MODE = ['mode', 'Spanning tree operating mode'] as const
const modeCommands: readonly Command[] = MODES.map(([mode, help], i) =>
  command({
    mode: 'config',
    path: [SPANNING_TREE, MODE, [mode, help]],
    needs: 'switching',
    run: (device) => ({ device: changed(device, { mode }) }),
    noNeeds: 2,
    no: (device) => ({ device: changed(device, { mode: emptySpanningTree(platformOf(device)).mode }) }),
    ...(i === 0 ? { show: ({ spanningTree }) => [`spanning-tree mode ${spanningTree.mode}`] } : {}),
  }),
)

const METHODS = [
  ['long', 'Use 32 bit based values for default port path costs'],
  ['short', 'Use 16 bit based values for default port path costs'],
] as const
const pathcostCommands: readonly Command[] = METHODS.map(([pathcost, help], i) =>
  command({
    mode: 'config',
    path: [
      SPANNING_TREE,
      ['pathcost', 'Spanning tree pathcost options'],
      ['method', 'Method to calculate default port path cost'],
      [pathcost, help],
    ],
    needs: 'switching',
    run: (device) => ({ device: changed(device, { pathcost }) }),
    noNeeds: 3,
    no: (device) => ({ device: changed(device, { pathcost: 'short' }) }),
    ...(i === 0
      ? {
          show: ({ spanningTree }) => (spanningTree.pathcost === 'long' ? ['spanning-tree pathcost method long'] : []),
        }
      : {}),
  }),
)

const PORTFAST = ['portfast', 'Spanning tree portfast options'] as const
const EDGE = ['edge', 'Portfast edge options'] as const
const DEFAULTS = [
  {
    key: 'portfast',
    words: [],
    help: 'Enable portfast by default on all access ports',
    output: `%Warning: this command enables portfast by default on all interfaces. You
 should now disable portfast explicitly on switched ports leading to hubs,
 switches and bridges as they may create temporary bridging loops.

`,
  },
  {
    key: 'bpduguard',
    words: [['bpduguard', 'Enable portfast bpdu guard on this switch']],
    help: 'Enable bpdu guard by default on all portfast ports',
    output: '',
  },
  {
    key: 'bpdufilter',
    words: [['bpdufilter', 'Enable portfast bpdu filter on this switch']],
    help: 'Enable bpdu filter by default on all portfast ports',
    output: '',
  },
] as const
/** Both spellings are taken; the device writes the one of its release. */
const defaultCommands: readonly Command[] = DEFAULTS.flatMap(({ key, words, help, output }) =>
  [[], [EDGE]].map((edge, i) =>
    command({
      mode: 'config',
      path: [SPANNING_TREE, PORTFAST, ...edge, ...words, ['default', help]],
      needs: i === 0 ? 'switching' : 'portfast-edge',
      run: (device) =>
        i === 1 && !saysEdge(device)
          ? { wrongAt: 2 }
          : { device: changed(device, { [key]: true, edge: saysEdge(device) }), output },
      no: (device) => ({ device: changed(device, { [key]: false }) }),
      ...(i === 0
        ? {
            show: ({ spanningTree }) =>
              spanningTree[key]
                ? [
                    `spanning-tree portfast ${spanningTree.edge ? 'edge ' : ''}${key === 'portfast' ? '' : `${key} `}default`,
                  ]
                : [],
          }
        : {}),
    }),
  ),
)

const loopguardDefault = command({
  mode: 'config',
  path: [
    SPANNING_TREE,
    ['loopguard', 'Spanning tree loopguard options'],
    ['default', 'Enable loopguard by default on all ports'],
  ],
  needs: 'switching',
  run: (device) => ({ device: changed(device, { loopguard: true }) }),
  no: (device) => ({ device: changed(device, { loopguard: false }) }),
  show: ({ spanningTree }) => (spanningTree.loopguard ? ['spanning-tree loopguard default'] : []),
})
const misconfigGuard = command({
  mode: 'config',
  path: [
    SPANNING_TREE,
    ['etherchannel', 'Spanning tree etherchannel specific configuration'],
    ['guard', 'Configure guard features for etherchannel'],
    ['misconfig', 'Enable guard to protect against etherchannel misconfiguration'],
  ],
  needs: 'switching',
  run: (device) => ({ device: changed(device, { misconfigGuard: true }) }),
  no: (device) => ({ device: changed(device, { misconfigGuard: false }) }),
  byDefault: (device) => ({ device: changed(device, { misconfigGuard: true }) }),
  show: ({ spanningTree }) => (spanningTree.misconfigGuard ? [] : ['no spanning-tree etherchannel guard misconfig']),
})

/** Additions to 802.1D by Cisco that the rapid protocols made obsolete. They are kept and shown. */
const ADDITIONS = [
  ['backbonefast', 'Enable BackboneFast Feature'],
  ['uplinkfast', 'Enable UplinkFast Feature'],
] as const
const additions: readonly Command[] = ADDITIONS.map(([key, help]) =>
  command({
    mode: 'config',
    path: [SPANNING_TREE, [key, help]],
    needs: 'switching',
    run: (device) => ({ device: withSlice(device, 'spanningTree', { [key]: true }) }),
    no: (device) => ({ device: withSlice(device, 'spanningTree', { [key]: false }) }),
    show: ({ spanningTree }: Config) => (spanningTree[key] ? [`spanning-tree ${key}`] : []),
  }),
)

export const globalCommands: readonly Command[] = [
  ...modeCommands,
  loopguardDefault,
  ...defaultCommands,
  ...pathcostCommands,
  misconfigGuard,
  ...additions,
]
