// The network in words: the rows of its table, what a selected device has, and what the last line changed.

import {
  endsAt,
  inOrder,
  isPortUp,
  isUp,
  type CableEnd,
  type NetworkPicture,
  type PictureCable,
  type PictureDevice,
  type Port,
  type PortState,
} from './network-picture.ts'
import { kindWord, listed, stateWord, vlanWords } from './words.ts'

/** One cable, as a row of the table. */
export interface CableRow {
  readonly from: string
  readonly to: string
  readonly state: string
}

/** The rows of the table, in the order of the cables in the picture. */
export function cableRows(picture: NetworkPicture): readonly CableRow[] {
  return inOrder(picture).cables.map(rowOf)
}

/** The title of a cable in the picture: its row as one sentence. */
export function cableTitle(cable: PictureCable): string {
  const { from, to, state } = rowOf(cable)
  return `${from} to ${to}: ${state}`
}

function rowOf(cable: PictureCable): CableRow {
  const { a, b, carries, bundle } = cable
  const parts = [
    isUp(cable) ? 'up' : 'down',
    ...[a, b].flatMap(({ device, state }) =>
      state === 'up' || state === 'down' ? [] : [`${stateWord(state)} at ${device}`],
    ),
    ...(carries?.kind === 'access' ? [`VLAN ${carries.vlan}`] : []),
    ...(carries?.kind === 'trunk' ? ['trunk', vlanWords(carries.vlans)] : []),
    ...(carries?.kind === 'routed' ? ['routed'] : []),
    ...(bundle === null ? [] : [`in ${bundle}`]),
  ]
  return { from: `${a.device} ${a.port}`, to: `${b.device} ${b.port}`, state: parts.join(', ') }
}

/** Every device with what it is, in the given order of names or that of the picture. */
export function deviceLines(picture: NetworkPicture): readonly { readonly name: string; readonly told: string }[] {
  return inOrder(picture).devices.map(({ name, kind, platform, power, addresses }) => ({
    name,
    told: [
      kindWord(kind),
      ...(platform === '' ? [] : [platform]),
      ...(power === 'on' ? [] : [power]),
      ...(addresses.length === 0 ? [] : [listed(addresses)]),
    ].join(', '),
  }))
}

/** `SW2 is selected: 3 links up, Fa0/24 blocked by spanning tree.` */
export function selectedTold(picture: NetworkPicture, device: string): string {
  const { devices, cables } = inOrder(picture)
  const power = devices.find(({ name }) => name === device)?.power ?? 'on'
  const own = cables.flatMap((cable) =>
    cable.a.device === device ? [{ cable, end: cable.a }] : cable.b.device === device ? [{ cable, end: cable.b }] : [],
  )
  const up = own.filter(({ cable }) => isUp(cable)).length
  const parts = [
    ...(power === 'on' ? [] : [power]),
    own.length === 0 ? 'no cables' : `${up === 0 ? 'no' : up} ${up === 1 ? 'link' : 'links'} up`,
    ...own.flatMap(({ cable, end }) => troubleOf(cable, end)),
  ]
  return `${device} is selected: ${shortened(parts, 120).join(', ')}.`
}

function troubleOf(cable: PictureCable, { port, state }: CableEnd): readonly string[] {
  if (!isUp(cable)) return [`${port} ${stateWord(isPortUp(state) ? 'down' : state)}`]
  if (state === 'up') return []
  if (state === 'amber') return [`${port} amber`]
  if (typeof state === 'object') return [`${port} blocked for ${vlanWords(state.blocked)}`]
  return [`${port} blocked by spanning tree`]
}

/** The first parts that fit, and how many more there are. */
function shortened(parts: readonly string[], most: number): readonly string[] {
  let length = 0
  const kept = parts.filter((part, index) => {
    length += part.length + 2
    return index === 0 || length <= most
  })
  const left = parts.length - kept.length
  return left === 0 ? parts : [...parts.slice(0, kept.length), `and ${left} more`]
}

// What a line changed

/** The line that was typed: where, and its number in the list. */
export interface TypedLine {
  readonly device: string
  readonly line: number
}

export interface Changed {
  /** At most `MOST_TOLD` characters; empty: nothing of the picture changed. */
  readonly told: string
  readonly ports: readonly Port[]
  readonly devices: readonly string[]
}

/** As long as a message may be that is read aloud between two lines. */
export const MOST_TOLD = 160

/** One thing that changed; those that are told first have the lowest rank. */
interface Change {
  readonly rank: number
  /** What happened, around the ports it happened at: `VLAN 10 left {ports}`. */
  readonly before: string
  readonly after: string
  readonly port: Port
  /** The same said of the ports that the part before it named. */
  readonly short?: string
}

/** What is different after a line, the worst first: lost before gained, links before VLANs. */
export function whatChanged(before: NetworkPicture, after: NetworkPicture, typed: TypedLine): Changed {
  const [old, now] = [inOrder(before), inOrder(after)]
  const devices = now.devices.filter(({ name, power }) =>
    old.devices.some((was) => was.name === name && was.power !== power),
  )
  const pairs = pairsOf(old.cables, now.cables)
  const changes = pairs.flatMap(({ was, is }) =>
    changesOf(was, is, typed.device).map((change) => ({ ...change, key: `${change.before}|${change.after}` })),
  )
  const groups = [...Map.groupBy(changes, ({ key }) => key).values()].sort(
    ([one], [other]) => (one?.rank ?? 0) - (other?.rank ?? 0),
  )
  const parts = [...devices.map(powerTold), ...groups.map((group) => groupTold(group, typed.device))]
  return {
    told: parts.length === 0 ? '' : sentence(typed, parts, groups, devices.length),
    ports: pairs.filter(({ was, is }) => isDifferent(was, is)).flatMap(({ is }) => (is ? [portOf(is.a)] : [])),
    devices: devices.map(({ name }) => name),
  }
}

function pairsOf(
  old: readonly PictureCable[],
  now: readonly PictureCable[],
): readonly { readonly was: PictureCable | null; readonly is: PictureCable | null }[] {
  const same = (one: PictureCable, other: PictureCable): boolean => endsAt(one, other.a) && endsAt(one, other.b)
  return [
    ...now.map((is) => ({ was: old.find((one) => same(one, is)) ?? null, is })),
    ...old.filter((was) => !now.some((one) => same(one, was))).map((was) => ({ was, is: null })),
  ]
}

function portOf({ device, port }: Port): Port {
  return { device, port }
}

function isDifferent(was: PictureCable | null, is: PictureCable | null): boolean {
  return was === null || is === null || cableTitle(was) !== cableTitle(is)
}

function powerTold({ name, power }: PictureDevice): string {
  return power === 'on' ? `${name} is on` : power === 'off' ? `${name} is off` : `${name} is starting`
}

function changesOf(was: PictureCable | null, is: PictureCable | null, typedOn: string): readonly Change[] {
  const cable = is ?? was
  if (!cable || !isDifferent(was, is)) return []
  // A change is told at the device that was typed on, if the cable ends there.
  const own = cable.b.device === typedOn && cable.a.device !== typedOn ? 'b' : 'a'
  const port: Port = cable[own]
  const far = own === 'a' ? cable.b : cable.a
  if (is === null) return [{ rank: 0, before: '', after: ' has no cable', port }]
  if (was === null) return [{ rank: 5, before: '', after: ` is cabled to ${far.device} ${far.port}`, port }]
  if (isUp(was) !== isUp(is)) return [linkChange(is, own)]
  return [...(['a', 'b'] as const).flatMap((end) => stateChange(was[end], is[end])), ...crossingChanges(was, is, port)]
}

function linkChange(is: PictureCable, own: 'a' | 'b'): Change {
  const cause = (['a', 'b'] as const).find((end) => is[end].state === 'shut' || is[end].state === 'err-disabled')
  const end = is[cause ?? own]
  if (isUp(is)) return { rank: 5, before: '', after: ' came up', port: is[own] }
  return { rank: 0, before: '', after: cause ? ` is ${stateWord(end.state)}` : ' went down', port: end }
}

function stateChange(was: CableEnd, is: CableEnd): readonly Change[] {
  const [from, to] = [stateWord(was.state), stateWord(is.state)]
  if (from === to) return []
  if (is.state === 'up')
    return [{ rank: 6, before: '', after: from === 'amber' ? ' is no longer amber' : ' forwards again', port: is }]
  return [{ rank: isPortUp(is.state) ? 2 : 1, before: '', after: ` is ${blockedTold(is.state)}`, port: is }]
}

function blockedTold(state: PortState): string {
  return typeof state === 'object' ? `blocked for ${vlanWords(state.blocked)}` : state
}

function crossingChanges(was: PictureCable, is: PictureCable, port: Port): readonly Change[] {
  const changes: Change[] = []
  const [from, to] = [was.carries, is.carries]
  if (from?.kind !== to?.kind && to) {
    const what = to.kind === 'access' ? `an access port of VLAN ${to.vlan}` : to.kind === 'trunk' ? 'a trunk' : 'routed'
    changes.push({ rank: 3, before: '', after: ` is ${what}`, port })
  } else {
    const lost = vlansOf(from).filter((vlan) => !vlansOf(to).includes(vlan))
    const gained = vlansOf(to).filter((vlan) => !vlansOf(from).includes(vlan))
    if (lost.length > 0)
      changes.push({ rank: 3, before: `${vlanWords(lost)} left `, after: '', port, short: `${vlanWords(lost)} left` })
    if (gained.length > 0)
      changes.push({
        rank: 4,
        before: `${vlanWords(gained)} came to `,
        after: '',
        port,
        short: `${vlanWords(gained)} came`,
      })
  }
  if (was.bundle !== is.bundle && was.bundle !== null)
    changes.push({ rank: 3, before: '', after: ` left ${was.bundle}`, port })
  if (was.bundle !== is.bundle && is.bundle !== null)
    changes.push({ rank: 5, before: '', after: ` joined ${is.bundle}`, port })
  return changes
}

function vlansOf(carries: PictureCable['carries']): readonly number[] {
  return carries?.kind === 'access' ? [carries.vlan] : carries?.kind === 'trunk' ? carries.vlans : []
}

function groupTold(group: readonly Change[], typedOn: string): string {
  const [first] = group
  if (!first) return ''
  return `${first.before}${portsOf(group, typedOn)}${
    group.length > 1
      ? first.after
          .replace(/^ is /, ' are ')
          .replace(/^ has /, ' have ')
          .replace(/^ forwards /, ' forward ')
      : first.after
  }`
}

/** Ports of the device that was typed on by their names, others behind the name of theirs. */
function portsOf(group: readonly Change[], typedOn: string): string {
  return listed(group.map(({ port: { device, port } }) => (device === typedOn ? port : `${device} ${port}`)))
}

/** `SW2, line 10: VLAN 10 left Fa0/23 and Fa0/24, VLAN 20 came.` */
function sentence(
  { device, line }: TypedLine,
  parts: readonly string[],
  groups: readonly (readonly Change[])[],
  devices: number,
): string {
  const head = `${device}, line ${line}: `
  const texts = parts.map((part, index) => {
    const [change] = groups[index - devices] ?? []
    const isSamePlace =
      portsOf(groups[index - devices] ?? [], device) === portsOf(groups[index - devices - 1] ?? [], device)
    return change?.short !== undefined && index > devices && isSamePlace ? change.short : part
  })
  let told = texts[0] ?? ''
  for (const [index, text] of texts.entries()) {
    if (index === 0) continue
    const left = texts.length - index
    const rest = left > 1 ? `, and ${left - 1} more` : ''
    if (`${head}${told}, ${text}${rest}.`.length > MOST_TOLD) return `${head}${told}, and ${left} more.`
    told = `${told}, ${text}`
  }
  return clipped(`${head}${told}.`)
}

function clipped(text: string): string {
  return text.length <= MOST_TOLD ? text : `${text.slice(0, MOST_TOLD - 1)}…`
}
