// The network as it follows from the world: stages, each made of the inputs it declares and of the stages before it.

import type { World } from '../world.ts'
import { attachmentsOf, tagsOf } from './addresses.ts'
import { addresses6Of } from './addresses6.ts'
import { bundlesOf } from './bundles.ts'
import { domainsOf } from './domains.ts'
import { inputsOf, isSwitch, type Inputs } from './inputs.ts'
import { kept } from './kept.ts'
import { linesOf } from './lines.ts'
import { linksOf } from './links.ts'
import { rolesOf, type Roles } from './roles.ts'
import { neighboursOf } from './neighbours.ts'
import { routes6Of, routesOf } from './routes.ts'
import { topologyOf } from './topology.ts'
import { tracksOf } from './tracks.ts'
import { treesOf } from './trees.ts'
import { trunksOf } from './trunks.ts'

/** What a stage made, and of what. */
interface Made<From extends readonly unknown[], To> {
  readonly from: From
  readonly to: To
}
/**
 * The value of a stage: the old one where nothing that it is made of differs, or where the new one is alike, so that the stages behind it
 * stop there; else the new one with what is alike of the old one. A stage gets what it declares and nothing else.
 */
function made<From extends readonly unknown[], To>(
  old: Made<From, To> | undefined,
  make: (...from: From) => To,
  ...from: From
): Made<From, To> {
  if (old && from.every((one, i) => one === old.from[i])) return old
  const to = make(...from)
  return { from, to: old ? kept(old.to, to) : to }
}

/** Every stage, in the order in which one builds on another. */
interface Stages {
  readonly topology: Stage<typeof topologyOf>
  readonly links: Stage<typeof linksOf>
  readonly bundles: Stage<typeof bundlesOf>
  readonly trunks: Stage<typeof trunksOf>
  readonly roles: Stage<typeof rolesOf>
  readonly trees: Stage<typeof treesOf>
  readonly tags: Stage<typeof tagsOf>
  readonly domains: Stage<typeof domainsOf>
  readonly lines: Stage<typeof linesOf>
  readonly attachments: Stage<typeof attachmentsOf>
  readonly tracks: Stage<typeof tracksOf>
  readonly routes: Stage<typeof routesOf>
  readonly addresses6: Stage<typeof addresses6Of>
  readonly routes6: Stage<typeof routes6Of>
  readonly neighbours: Stage<typeof neighboursOf>
}
type Stage<Make extends (...from: never[]) => unknown> = Made<Parameters<Make>, ReturnType<Make>>

function stagesOf(inputs: Inputs, old: Stages | undefined): Stages {
  const { ports, ethernet, channels, switching, vlanDatabase, dot1q, ip, power, hosts } = inputs
  const topology = made(old?.topology, topologyOf, inputs.hardware, hosts, inputs.links, inputs.segments)
  const links = made(old?.links, linksOf, topology.to, power, ports, ethernet, inputs.errDisabled, hosts)
  const bundles = made(
    old?.bundles,
    bundlesOf,
    topology.to,
    links.to,
    inputs.hardware,
    ports,
    inputs.errDisabled,
    channels,
    switching,
  )
  const trunks = made(old?.trunks, trunksOf, topology.to, bundles.to, switching, vlanDatabase)
  const { spanningTree } = inputs
  const elect = inputs.hardware.some(isSwitch) ? rolesOf : noRoles
  const roles = made(old?.roles, elect, topology.to, links.to, bundles.to, trunks.to, inputs.hardware, spanningTree)
  const trees = made(
    old?.trees,
    treesOf,
    topology.to,
    bundles.to,
    trunks.to,
    roles.to,
    spanningTree,
    inputs.stpSince,
    inputs.clock,
  )
  const tags = made(old?.tags, tagsOf, topology.to, bundles.to, trunks.to, ports, dot1q)
  const domains = made(old?.domains, domainsOf, topology.to, bundles.to, trunks.to, trees.to, tags.to)
  const lines = made(
    old?.lines,
    linesOf,
    topology.to,
    links.to,
    bundles.to,
    trunks.to,
    trees.to,
    ports,
    inputs.errDisabled,
    vlanDatabase,
    power,
    switching,
    inputs.serial,
    ethernet,
    inputs.hardware,
  )
  const attachments = made(
    old?.attachments,
    attachmentsOf,
    topology.to,
    bundles.to,
    trunks.to,
    lines.to,
    ports,
    dot1q,
    ip,
    inputs.ipSecondary,
    hosts,
  )
  const tracks = made(old?.tracks, tracksOf, topology.to, lines.to, attachments.to, inputs.track)
  const routes = made(
    old?.routes,
    routesOf,
    topology.to,
    attachments.to,
    tracks.to,
    ip,
    inputs.serial,
    inputs.routing,
    hosts,
  )
  const { ipv6, routing6 } = inputs
  const addresses6 = made(
    old?.addresses6,
    addresses6Of,
    topology.to,
    bundles.to,
    inputs.hardware,
    attachments.to,
    domains.to,
    ipv6,
    inputs.duplicates6,
    inputs.stillValid6,
    routing6,
    hosts,
  )
  const routes6 = made(
    old?.routes6,
    routes6Of,
    topology.to,
    attachments.to,
    addresses6.to,
    tracks.to,
    ipv6,
    inputs.resolving6,
    hosts,
  )
  const neighbours = made(old?.neighbours, neighboursOf, topology.to, lines.to, inputs.cdp, inputs.lldp, hosts)
  return {
    topology,
    links,
    bundles,
    trunks,
    roles,
    trees,
    tags,
    domains,
    lines,
    attachments,
    tracks,
    routes,
    addresses6,
    routes6,
    neighbours,
  }
}

export type View = { readonly [K in keyof Stages]: Stages[K]['to'] } & {
  readonly inputs: Inputs
  readonly stages: Stages
}

/** What is elected where nobody elects. */
function noRoles({ nodes }: Stages['topology']['to']): Roles {
  return { instances: nodes.map(() => new Map()), regions: nodes.map(() => new Map()), violations: [] }
}

/** The view of a world, made on from an older one; the older one itself where nothing differs that the network depends on. */
export function network(world: World, old: View | null = world[VIEW] ?? firstOf(world)): View {
  const inputs = inputsOf(world, old?.inputs ?? null)
  if (old && inputs === old.inputs) return old
  const stages = stagesOf(inputs, old?.stages)
  if (old && stages.trees.to === old.trees && isOnlyLater(inputs, old.inputs)) return old
  const view: Record<string, unknown> = { inputs, stages }
  for (const [name, { to }] of Object.entries(stages)) view[name] = to
  const made = view as unknown as View
  if (!old && !world[VIEW]) first.set(world, made)
  return made
}
/** Whether nothing differs of two inputs but the clock. */
const isOnlyLater = (inputs: Inputs, old: Inputs): boolean =>
  old.clock > 0 &&
  inputs.clock > 0 &&
  (Object.keys(inputs) as (keyof Inputs)[]).every(
    (key) => key === 'clock' || key === 'from' || inputs[key] === old[key],
  )
/** The views of start worlds, which carry none: every attempt begins with one of these. */
const first = new WeakMap<World, View>()
/** The start world behind one that lines at consoles alone have made, and whose network nobody has asked for. */
const startOf = new WeakMap<World, World>()

function firstOf(world: World): View | null {
  const start = startOf.get(world)
  return first.get(world) ?? (start ? network(start) : null)
}

/** Says that a world differs from another by what stands at consoles only: its network, if somebody asks, is made on from that of the other. */
export function atConsoleSince(before: World, after: World): World {
  if (!before[VIEW]) startOf.set(after, startOf.get(before) ?? before)
  return after
}

/**
 * Where a world keeps its last view. The view travels with the world through the fold, so that the next one is made on from it; it is no
 * part of what a world is, and JSON leaves it out.
 */
export const VIEW: unique symbol = Symbol('view')
declare module '../world.ts' {
  interface World {
    readonly [VIEW]?: View
  }
}
