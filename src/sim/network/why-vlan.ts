// Why a VLAN does not pass an interface of a switch: it is not there, not allowed, untagged at one end alone, or its tree blocks.

import { isTreeOff, priorityOf, USUAL_PRIORITY } from '../features/spanning-tree/slice.ts'
import { allowedIn } from '../features/switching/slice.ts'
import { isActive } from '../features/vlans/slice.ts'
import { reason, type Reason, type SettingPath } from './reason.ts'
import type { BridgeId } from './roles.ts'
import type { Switched } from './trunks.ts'
import { hasVlan, NO_VLANS } from './vlan-set.ts'
import type { View } from './view.ts'

/** Why a VLAN is not there, or not active, on a switch. */
export function vlanReasons(view: View, node: number, vlan: number): readonly Reason[] {
  const { name, device } = view.topology.nodes[node] as View['topology']['nodes'][number]
  const database = view.inputs.vlanDatabase[device]
  if (!database || isActive(database, vlan)) return []
  const setting = ['vlanDatabase', 'vlans', vlan]
  return database.vlans[vlan]
    ? [reason('vlan-inactive', name, setting, { found: vlan, wanted: vlan })]
    : [reason('vlan-missing', name, setting, { wanted: vlan })]
}

/** What keeps a VLAN from an interface of a switch. */
export function carriedReasons(view: View, i: number, vlan: number): readonly Reason[] {
  const { bundles, trunks, topology, inputs } = view
  const one = bundles.interfaces[i]
  const switched = trunks[i]
  const node = one && topology.nodes[one.node]
  if (!one || !switched || !node) return []
  const far = bundles.interfaces[bundles.far[i] ?? -1]
  const at = { at: one.name, towards: (far && topology.nodes[far.node]?.name) ?? null }
  const path = ['config', 'switching', 'ports', one.name]
  const port = inputs.switching[node.device]?.ports[one.name]
  const missing = vlanReasons(view, one.node, vlan)
  if (switched.operates === 'access')
    return switched.untagged === vlan
      ? [...missing, ...blockedReasons(view, i, vlan)]
      : [
          ...missing,
          reason('not-trunk', node.name, [...path, 'mode'], { ...at, found: port?.mode ?? 'auto', wanted: vlan }),
        ]
  const allowed = port ? allowedIn(port) : null
  if (allowed !== null && !hasVlan(allowed, vlan))
    return [
      ...missing,
      reason('vlan-not-allowed', node.name, [...path, 'allowed'], {
        ...at,
        found: port?.allowed ?? null,
        wanted: vlan,
      }),
    ]
  return missing.length > 0 ? missing : blockedReasons(view, i, vlan)
}
/** Why an interface that carries a VLAN does not forward it. */
export function blockedReasons(view: View, i: number, vlan: number): readonly Reason[] {
  const { bundles, trunks, trees, topology } = view
  const one = bundles.interfaces[i]
  const node = one && topology.nodes[one.node]
  if (!one || !node || !bundles.up[i] || !hasVlan(trunks[i]?.vlans ?? NO_VLANS, vlan)) return []
  if (hasVlan(trees.forwarding[i] ?? NO_VLANS, vlan)) return []
  const j = bundles.far[i] ?? -1
  const far = bundles.interfaces[j]
  const broken = view.roles.instances[one.node]?.get(vlan)?.ports.find((port) => port.i === i)?.broken
  const [own, other] = [trunks[i], trunks[j]]
  if (broken === 'pvid' && own && other && far) {
    // The end that was configured is the one to look at: where both were, this one.
    const [at, is, not] = own.untagged === 1 ? [far, other, own] : [one, own, other]
    return [
      reason('native-mismatch', topology.nodes[at.node]?.name ?? '', untaggedSetting(at, is), {
        at: at.name,
        towards: topology.nodes[(at === one ? far : one).node]?.name ?? null,
        found: is.untagged,
        wanted: not.untagged,
      }),
    ]
  }
  const towards = (far && topology.nodes[far.node]?.name) ?? null
  if (broken === 'type')
    return [
      reason('not-trunk', node.name, ['config', 'switching', 'ports', one.name, 'mode'], {
        at: one.name,
        towards,
        wanted: vlan,
      }),
    ]
  const guarded = broken === 'root' || broken === 'loop' ? guardReason(view, i, vlan, broken) : null
  return [guarded ?? reason('tree-blocks', node.name, null, { at: one.name, towards, found: vlan })]
}

/** What made a guard block a VLAN: a better root behind the port, or a neighbour that sends nothing. */
function guardReason(view: View, i: number, vlan: number, guard: 'root' | 'loop'): Reason | null {
  const { bundles, topology, roles, inputs } = view
  const one = bundles.interfaces[i]
  const far = bundles.interfaces[bundles.far[i] ?? -1]
  const there = far && topology.nodes[far.node]
  const name = topology.nodes[one?.node ?? -1]?.name
  if (!one || !far || !there || name === undefined) return null
  if (guard === 'root') {
    const root = bridgeOf(view, roles.instances[far.node]?.get(vlan)?.root ?? '')
    return root && reason('root-guard', root.name, root.setting, { towards: name, found: vlan, wanted: root.priority })
  }
  const tree = inputs.spanningTree[there.device]
  if (!tree) return null
  const setting = isTreeOff(tree, vlan)
    ? ['config', 'spanningTree', 'vlans', vlan, 'off']
    : ['config', 'spanningTree', 'ports', far.name, 'bpdufilter']
  return reason('loop-guard', there.name, setting, { at: far.name, towards: name, found: vlan })
}

/** A switch by its bridge ID, with its priority and where that is set; null: there is none. */
function bridgeOf(
  { roles, topology, inputs }: View,
  bridge: BridgeId,
): { readonly name: string; readonly priority: number; readonly setting: SettingPath } | null {
  for (const [node, instances] of roles.instances.entries())
    for (const { number, bridge: id } of instances.values()) {
      const { name = '', device = -1 } = topology.nodes[node] ?? {}
      const tree = inputs.spanningTree[device]
      if (id === bridge && tree)
        return {
          name,
          priority: priorityOf(tree, number),
          setting:
            tree.mode === 'mst'
              ? ['config', 'spanningTree', 'mst', 'priorities', number]
              : ['config', 'spanningTree', 'vlans', number, 'priority'],
        }
    }
  return null
}

/** Why a switch is not the root of a VLAN: somebody gave the root a low priority, or nobody gave one to this switch, as where the root is a spare one. */
export function rootReasons(view: View, node: number, vlan: number): readonly Reason[] {
  const tree = view.roles.instances[node]?.get(vlan)
  if (!tree) return vlanReasons(view, node, vlan)
  if (tree.rootPort < 0) return []
  const [own, root] = [bridgeOf(view, tree.bridge), bridgeOf(view, tree.root)]
  if (!own || !root) return []
  const isSpare = root.priority === SPARE_PRIORITY && own.priority === USUAL_PRIORITY
  return root.priority < USUAL_PRIORITY && !isSpare
    ? [reason('wrong-root', root.name, root.setting, { towards: own.name, found: vlan, wanted: root.priority })]
    : [reason('root-not-chosen', own.name, own.setting, { towards: root.name, found: vlan, wanted: own.priority })]
}

/** What `root secondary` gives. */
const SPARE_PRIORITY = 28_672

/** What sets the untagged VLAN of a port as it operates. */
const untaggedSetting = ({ name }: { readonly name: string }, { operates }: Switched): SettingPath => [
  'config',
  'switching',
  'ports',
  name,
  operates === 'access' ? 'access' : 'native',
]

/** Both ends carry a VLAN, and one of them without a tag alone. */
export function nativeReasons(view: View, i: number, far: number, vlan: number): readonly Reason[] {
  const { trunks, bundles, topology } = view
  const [a, b] = [trunks[i], trunks[far]]
  const [one, other] = [bundles.interfaces[i], bundles.interfaces[far]]
  if (!a || !b || !one || !other) return []
  if ((a.untagged === vlan) === (b.untagged === vlan)) return []
  const [at, is, not] = a.untagged === vlan ? [one, a, b] : [other, b, a]
  return [
    reason('native-mismatch', topology.nodes[at.node]?.name ?? '', untaggedSetting(at, is), {
      at: at.name,
      towards: topology.nodes[(at === one ? other : one).node]?.name ?? null,
      found: is.untagged,
      wanted: not.untagged,
    }),
  ]
}
