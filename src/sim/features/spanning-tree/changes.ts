// What switches log of their spanning trees: guards, and ports that do not fit (ios-switching.md 10.2, 10.8, 10.9).

import { platforms } from '../../platforms/index.ts'
import { shortName } from '../../interfaces.ts'
import type { Message } from '../logging/log.ts'
import type { Inconsistency } from '../../network/roles.ts'
import type { Change } from '../../network/settle.ts'
import { portAt } from '../../network/topology.ts'
import type { View } from '../../network/view.ts'
import { BPDU_GUARD } from './bpdu-guard.ts'
import { treeName, treeSettingsOf, wayKey } from './slice.ts'

export const treeChanges = (before: View, after: View): readonly Change[] => [
  ...guardSettings(before, after),
  ...guardHits(before, after),
  ...inconsistencies(before, after),
]

const GUARDS = { root: ['ROOTGUARD', 'Root guard'], loop: ['LOOPGUARD', 'Loop guard'] } as const

/** Root guard and loop guard that were configured, or taken away. */
function guardSettings(before: View, after: View): readonly Change[] {
  if (before.inputs.spanningTree === after.inputs.spanningTree) return []
  return after.inputs.hardware.flatMap(({ name }, device): readonly Change[] => {
    const [old, now] = [before.inputs.spanningTree[device], after.inputs.spanningTree[device]]
    if (!old || !now || old.ports === now.ports) return []
    return [...new Set([...Object.keys(old.ports), ...Object.keys(now.ports)])].flatMap((port): Change[] => {
      const [was, is] = [treeSettingsOf(old, port).guard, treeSettingsOf(now, port).guard]
      if (was === is) return []
      const messages = [
        ...(was === 'root' || was === 'loop' ? [guardConfigured(was, port, false)] : []),
        ...(is === 'root' || is === 'loop' ? [guardConfigured(is, port, true)] : []),
      ].map((message) => ({ after: 0, message }))
      return [{ device: name, kind: 'guard', at: port, was: was ?? null, is: is ?? null, messages }]
    })
  })
}
const guardConfigured = (guard: 'root' | 'loop', port: string, isOn: boolean): Message => [
  `SPANTREE-2-${GUARDS[guard][0]}_CONFIG_CHANGE`,
  `${GUARDS[guard][1]} ${isOn ? 'enabled' : 'disabled'} on port ${port}.`,
]

/** Ports that BPDU guard disabled. That they are disabled is said by whoever does that. */
function guardHits(before: View, after: View): readonly Change[] {
  if (before.inputs.errDisabled === after.inputs.errDisabled) return []
  return after.inputs.hardware.flatMap(({ name, platform }, device) =>
    Object.entries(after.inputs.errDisabled[device] ?? {}).flatMap(([at, { cause, at: when }]): Change[] => {
      const was = before.inputs.errDisabled[device]?.[at]
      const isMember =
        portAt(after.topology, name, at) >= 0 && after.inputs.channels[device]?.ports[at]?.group !== undefined
      if (cause !== BPDU_GUARD || was?.at === when || isMember) return []
      const port = platforms[platform].words === 'S' ? shortName(at) : at
      const message: Message = [
        'SPANTREE-2-BLOCK_BPDUGUARD',
        `Received BPDU on port ${port} with BPDU Guard enabled. Disabling port.`,
      ]
      return [{ device: name, kind: 'bpdu-guard', at, was: null, is: 'heard', messages: [{ after: 0, message }] }]
    }),
  )
}

interface TreeAt {
  readonly vlan: number
  /** `VLAN0010`, `MST1`. */
  readonly tree: string
  /** The full name of the interface, and its number. */
  readonly at: string
  readonly i: number
  readonly broken: Inconsistency | null
}
/** The ports of a device in its trees, by `VLAN/interface`; those in the VLAN of frames without a tag last. */
function treesAt({ roles, bundles, trunks, inputs, topology }: View, node: number): ReadonlyMap<string, TreeAt> {
  const mode = inputs.spanningTree[topology.nodes[node]?.device ?? -1]?.mode ?? 'pvst'
  const trees = roles[mode === 'mst' ? 'regions' : 'instances'][node]
  const found = [...(trees?.values() ?? [])].flatMap(({ vlan, ports }) =>
    ports.map(({ i, broken }): TreeAt => {
      const at = bundles.interfaces[i]?.name ?? ''
      return { vlan, tree: treeName(vlan, mode), at, i, broken }
    }),
  )
  const isLocal = ({ vlan, i }: TreeAt): boolean => trunks[i]?.untagged === vlan
  return new Map(
    [...found.filter((one) => !isLocal(one)), ...found.filter(isLocal)].map((one) => [wayKey(one.vlan, one.at), one]),
  )
}
function inconsistencies(before: View, after: View): readonly Change[] {
  if (before.roles === after.roles) return []
  return after.topology.nodes.flatMap(({ name, device }, node): readonly Change[] => {
    const oldNode = before.topology.nodeNamed.get(name)
    if (device < 0 || oldNode === undefined) return []
    if (before.roles.instances[oldNode] === after.roles.instances[node]) return []
    const old = treesAt(before, oldNode)
    const told = new Set<number>()
    return [...treesAt(after, node)].flatMap(([key, now]): Change[] => {
      const was = old.get(key)?.broken ?? null
      if (was === now.broken) return []
      const messages = [...(was ? mended(was, now) : []), ...(now.broken ? broke(now, now.broken, after, told) : [])]
      return [
        {
          device: name,
          kind: 'inconsistent',
          at: `${now.tree} ${now.at}`,
          was,
          is: now.broken,
          messages: messages.map((message) => ({ after: 0, message })),
        },
      ]
    })
  })
}
const isGuard = (broken: Inconsistency): broken is 'root' | 'loop' => broken === 'root' || broken === 'loop'
function mended(was: Inconsistency, { at, tree }: TreeAt): readonly Message[] {
  if (isGuard(was))
    return [[`SPANTREE-2-${GUARDS[was][0]}_UNBLOCK`, `${GUARDS[was][1]} unblocking port ${at} on ${tree}.`]]
  return [['SPANTREE-2-UNBLOCK_CONSIST_PORT', `Unblocking ${at} on ${tree}. Port consistency restored.`]]
}
/** `told`: the interfaces of which it was said what was received. */
function broke(
  { i, at, vlan, tree }: TreeAt,
  broken: Inconsistency,
  { trunks, bundles }: View,
  told: Set<number>,
): readonly Message[] {
  if (isGuard(broken))
    return [[`SPANTREE-2-${GUARDS[broken][0]}_BLOCK`, `${GUARDS[broken][1]} blocking port ${at} on ${tree}.`]]
  if (broken === 'type')
    return [
      ['SPANTREE-7-RECV_1Q_NON_TRUNK', `Received 802.1Q BPDU on non trunk ${at} VLAN${vlan}.`],
      ['SPANTREE-7-BLOCK_PORT_TYPE', `Blocking ${at} on ${tree}. Inconsistent port type.`],
    ]
  const native = trunks[i]?.untagged ?? 1
  const peer = trunks[bundles.far[i] ?? -1]?.untagged ?? 1
  const received: Message = [
    'SPANTREE-2-RECV_PVID_ERR',
    `Received BPDU with inconsistent peer vlan id ${peer} on ${at} VLAN${native}.`,
  ]
  const side = vlan === native ? (['LOCAL', 'local'] as const) : (['PEER', 'peer'] as const)
  const said: Message = [`SPANTREE-2-BLOCK_PVID_${side[0]}`, `Blocking ${at} on ${tree}. Inconsistent ${side[1]} vlan.`]
  const isFirst = !told.has(i)
  told.add(i)
  return isFirst ? [received, said] : [said]
}
