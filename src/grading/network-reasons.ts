// What the network says of a criterion that was not met, and what one would type about it.

import { ipOf } from '../sim/network/ip.ts'
import type { Device } from '../sim/device.ts'
import { ipv6On } from '../sim/features/ipv6/slice.ts'
import { network } from '../sim/network/view.ts'
import { wayTo } from '../sim/network/ways.ts'
import { macWithDots } from '../sim/network/macs.ts'
import type { Reason } from '../sim/network/reason.ts'
import { reasonText } from '../sim/network/words.ts'
import type { World } from '../sim/world.ts'
import { blameOf, type Blame } from './blame.ts'
import type { Case } from './mistakes/mistake.ts'
import { checks } from './checks/index.ts'
import { insert, remove, replace, type Edits } from './repair/edits.ts'
import { linesUnder } from './checks/under.ts'
import { runningLines } from './stored.ts'
import type { Criterion } from './rubric.ts'
import type { Run } from './run.ts'
import { subjectOf } from './judge.ts'
import { configures } from './spoiler.ts'

/** An unmet criterion with what stands in its way. */
interface Hindered {
  readonly criterion: Criterion
  readonly reasons: readonly Reason[]
}

/** The unmet criteria of a device that the network keeps from being met, with their reasons. */
export function hinderedOf(given: Case): readonly Hindered[] {
  const known = reasonsKnown.get(given)
  if (known) return known
  const found = given.unmet.flatMap((criterion) => {
    const reasons = reasonsAt(given, criterion, given.run.world)
    return reasons.length > 0 ? [{ criterion, reasons }] : []
  })
  reasonsKnown.set(given, found)
  return found
}
/** What is found out about a case is remembered by it: every mistake of the network asks. */
const reasonsKnown = new WeakMap<Case, readonly Hindered[]>()

/** What stands in the way of a criterion in a world of the run. What only a start takes away was not saved: nothing stands in its way. */
function reasonsAt({ run, device }: Case, { check, args }: Criterion, world: World): readonly Reason[] {
  const now = args['when'] === undefined ? args : { ...args, when: 'now' }
  return checks.get(check)?.because(subjectOf({ ...run, world }, device.name), now) ?? []
}

/** Who is to blame for a reason; `since`: it was hidden or not there at first, and stands in the way since that line, which need not be wrong. */
export function blameFor(given: Case, reason: Reason): Blame | { readonly by: 'since'; readonly line: number } {
  const { run } = given
  const blame = blameOf(run, reason)
  // No line sets a route that lacks, and one may have made it needed.
  const isRoute = reason.kind === 'route-missing' || reason.kind === 'return-route-missing'
  if (blame.by === 'line' || (blame.by === 'nobody' && !isRoute)) return blame
  const found = (world: World): readonly (readonly Reason[])[] =>
    given.unmet.map((criterion) => reasonsAt(given, criterion, world))
  const stands = (all: readonly (readonly Reason[])[]): boolean => all.some((some) => some.some(isAlike(reason)))
  if (stands(found(run.start))) return blame
  const criteria = found(run.world).flatMap((some, i) => (some.some(isAlike(reason)) ? [i] : []))
  for (let line = run.lines.length; line > 0; line--) {
    const [before, after] = [run.worlds[line - 1], run.worlds[line]]
    if (!before || !after || !configures(before, after)) continue
    const then = found(before)
    if (stands(then)) continue
    // No line is wrong by itself that makes a tree block there.
    const isSet = reason.kind !== 'tree-blocks' && (criteria.some((i) => then[i]?.length === 0) || takesAway(run, line))
    return { by: isSet ? 'line' : 'since', line }
  }
  return blame
}

/** Whether a line takes something away. */
function takesAway({ transcript }: Run, line: number): boolean {
  const { meaning } = transcript[line - 1] ?? {}
  return meaning?.kind === 'command' && /^(?:no (?!shutdown)|default |shutdown)/.test(meaning.canonical)
}

/** Whether the same was to be said before a line, which then did not bring it about. */
export function stoodBefore(given: Case, reason: Reason, line: number): boolean {
  const before = given.run.worlds[line - 1]
  if (before === undefined) return false
  const said = reasonText(reason)
  return given.unmet.some((criterion) => reasonsAt(given, criterion, before).some((one) => reasonText(one) === said))
}

const isAlike =
  ({ kind, device, at, wanted }: Reason) =>
  (one: Reason): boolean =>
    one.kind === kind && one.device === device && one.at === at && one.wanted === wanted
/** Lines that take a reason out of the way, below the line that opens their block; null: nothing that one can type does. */
interface Mend {
  readonly under: string | null
  readonly lines: readonly string[]
}
/** The static route that leads from a router to an address or prefix. */
function routeTo(world: World, device: string, to: string): Mend | null {
  const view = network(world)
  const address = ipOf(to.split('/')[0] ?? '')
  const line = address === null ? null : wayTo(view, view.topology.nodeNamed.get(device) ?? -1, address)
  return line === null ? null : { under: null, lines: [line] }
}

const setIp = (address: string, mask: string, gateway: string | null): string =>
  `set ip ${address} ${mask}${gateway === null ? '' : ` ${gateway}`}`

/** Another prefix length for an IPv6 address of an interface; null: it is one of a host. */
function lengthMend(
  device: Device | undefined,
  setting: Reason['setting'],
  inside: (...lines: readonly string[]) => Mend,
  length: string,
): Mend | null {
  const [, , , name = '', , place = -1] = setting ?? []
  const old = device && ipv6On(device.config, String(name)).addresses[Number(place)]
  if (!old) return null
  const line = `ipv6 address ${old.address}`
  return inside(`no ${line}/${old.length}`, `${line}${length}`)
}

export function mendOf(world: World, { kind, device, at, found, wanted, setting }: Reason): Mend | null {
  const { hosts, devices } = world
  const inside = (...lines: readonly string[]): Mend => ({ under: `interface ${at}`, lines })
  switch (kind) {
    case 'shutdown':
      return inside('no shutdown')
    case 'err-disabled':
      return inside('shutdown', 'no shutdown')
    case 'speed-mismatch':
      return wanted === null ? inside('speed auto', 'duplex auto') : inside(`speed ${wanted}`)
    case 'vlan-missing':
      return { under: null, lines: [`vlan ${wanted}`, 'exit'] }
    case 'vlan-inactive':
      return { under: null, lines: [`vlan ${wanted}`, 'state active', 'no shutdown', 'exit'] }
    case 'vlan-not-allowed':
      return inside(`switchport trunk allowed vlan add ${wanted}`)
    case 'not-trunk':
      return inside('switchport mode trunk')
    case 'not-access':
      return inside('switchport mode access', `switchport access vlan ${wanted}`)
    case 'wrong-access-vlan':
      return at?.startsWith('Vlan') ? null : inside(`switchport access vlan ${wanted}`)
    case 'native-mismatch':
      if (wanted === null) return inside('no switchport trunk native vlan')
      return inside(`switchport ${setting?.at(-1) === 'access' ? 'access' : 'trunk native'} vlan ${wanted}`)
    case 'wrong-tag':
      return inside(`encapsulation dot1Q ${wanted}`)
    case 'route-missing':
    case 'return-route-missing':
    case 'next-hop-unresolved':
    case 'track-down':
      return routeTo(world, device, String(wanted ?? ''))
    case 'next-hop-missing':
    case 'wrong-next-hop': {
      const mend = routeTo(world, device, String(wanted ?? ''))
      const [line = ''] = mend?.lines ?? []
      const old = `no ${line
        .split(' ')
        .slice(0, line.startsWith('ipv6') ? 3 : 4)
        .join(' ')} ${kind === 'wrong-next-hop' ? found : at}`
      return mend && { ...mend, lines: [old, line] }
    }
    case 'unicast-routing-missing':
      return { under: null, lines: ['ipv6 unicast-routing'] }
    case 'advertisements-suppressed':
      return inside(`no ipv6 nd ra ${found}`)
    case 'routing-off':
      return { under: null, lines: ['ip routing'] }
    case 'wrong-mask':
    case 'wide-mask': {
      const host = hosts?.[device]
      if (wanted === null) return null
      if (String(wanted).startsWith('/')) return lengthMend(devices[device], setting, inside, String(wanted))
      const address = devices[device]?.config.ip.ports[at ?? '']?.address
      if (host?.ip) return { under: null, lines: [setIp(host.ip.address, String(wanted), host.gateway)] }
      return address === undefined ? null : inside(`ip address ${address} ${wanted}`)
    }
    case 'gateway-missing':
    case 'wrong-gateway': {
      const ip = hosts?.[device]?.ip
      if (wanted === null || setting?.at(-1) === 'gateway6' || (!ip && setting?.at(-1) !== 'defaultGateway'))
        return null
      return { under: null, lines: [ip ? setIp(ip.address, ip.mask, String(wanted)) : `ip default-gateway ${wanted}`] }
    }
    case 'wrong-name-server': {
      const servers = Object.values(hosts ?? {}).filter(({ services }) => services?.includes('udp/53'))
      const [knowing] = servers.filter(({ records }) => Object.hasOwn(records ?? {}, String(wanted)))
      const verb = hosts?.[device]?.os === 'vpcs' ? 'ip' : 'set'
      return knowing?.ip ? { under: null, lines: [`${verb} dns ${knowing.ip.address}`] } : null
    }
    case 'port-security': {
      const { addresses = [], maximum = 1 } = devices[device]?.config.portSecurity.ports[at ?? ''] ?? {}
      const [old, ...others] = addresses
      // One that is written down makes room; else another one may come in.
      const lead = `no switchport port-security mac-address${old?.isSticky ? ' sticky' : ''}`
      return inside(
        old && others.length === 0 && maximum === 1
          ? `${lead} ${macWithDots(old.mac)}`
          : `switchport port-security maximum ${maximum + 1}`,
      )
    }
    case 'frame-loop':
      if (at !== null) return inside('no spanning-tree bpdufilter')
      return found === null ? null : { under: null, lines: [`spanning-tree vlan ${found}`] }
    case 'static-mac':
      return {
        under: null,
        lines: [`no mac address-table static ${found} vlan ${wanted}${at === null ? ' drop' : ` interface ${at}`}`],
      }
    case 'loop-guard':
      return inside('no spanning-tree bpdufilter')
    case 'root-guard':
    case 'wrong-root':
      return { under: null, lines: [`no spanning-tree vlan ${found} priority`] }
    case 'root-not-chosen':
      return { under: null, lines: [`spanning-tree vlan ${found} root primary`] }
    case 'channel-modes': {
      const members = devices[device]?.config.channels.ports ?? {}
      const group = members[at ?? '']?.group ?? Object.values(members)[0]?.group ?? 1
      const joins = `channel-group ${group} mode ${wanted ?? 'active'}`
      return found === null ? inside(joins) : inside('no channel-group', joins)
    }
    case 'member-differs':
      return likeItsBundle(devices[device], at ?? '')
    case 'tree-blocks':
    case 'bundle-down':
    case 'no-cable':
    case 'device-off':
    case 'address-missing':
    case 'nobody-has':
    case 'duplicate-address':
    case 'wrong-distance':
    case 'null-route':
    case 'route-loop':
      return null
  }
}

/** A member with the lines of a port that its EtherChannel has and it has not; of speed and duplex, as they are without a line. */
function likeItsBundle(device: Device | undefined, at: string): Mend | null {
  const group = device?.config.channels.ports[at]?.group
  if (!device || group === undefined) return null
  const block = (name: string): readonly string[] => [...linesUnder(runningLines(device), `interface ${name}`)]
  const [own, bundle] = [block(at), block(`Port-channel${group}`)]
  const missing = bundle.filter((line) => line.startsWith('switchport') && !own.includes(line))
  const more = own.filter((line) => /^(?:switchport|speed|duplex) /.test(line) && !bundle.includes(line))
  const stem = (line: string): string => line.split(' ').slice(0, 3).join(' ')
  const cleared = more.filter((line) => !missing.some((one) => stem(one) === stem(line))).map((line) => `no ${line}`)
  const lines = [...cleared, ...missing]
  return lines.length === 0 ? null : { under: `interface ${at}`, lines }
}

/** Without the access VLAN of a port that is to be a trunk: as a trunk it has none. */
const lasting = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter(
    ({ device, at, setting }) =>
      setting?.at(-1) !== 'access' ||
      !reasons.some((one) => one.kind === 'not-trunk' && one.device === device && one.at === at),
  )

/** Changes that take some reasons out of the way together, the likeliest first. */
export const mendsOf = (run: Run, reasons: readonly Reason[]): readonly Edits[] => [
  ...settingsMended(run, lasting(reasons)),
  ...(reasons.length === 1 ? reasons : []).flatMap((reason) => {
    const other = otherEnd(run.world, reason)
    return other ? addedLines(run, [other]) : []
  }),
]

/** The ways to take a reason out of the way: where it is set, and at the other end. */
export function mendsFor(world: World, reason: Reason): readonly Placed[] {
  const own = mendOf(world, reason)
  const other = otherEnd(world, reason) ?? intoBundle(reason)
  return [...(own ? [{ device: reason.device, mend: own }] : []), ...(other ? [other] : [])]
}

/** What makes an EtherChannel: typed with another number, it makes another one. */
const intoBundle = ({ kind, device, at }: Reason): Placed | null =>
  kind === 'bundle-down' && at !== null
    ? { device, mend: { under: null, lines: [`channel-group ${at.replace(/\D+/, '')} mode active`] } }
    : null

function otherEnd(world: World, { kind, towards, found }: Reason): Placed | null {
  if (towards === null) return null
  if (kind === 'wrong-root')
    return { device: towards, mend: { under: null, lines: [`spanning-tree vlan ${found} root primary`] } }
  if (kind !== 'native-mismatch') return null
  // A VLAN is untagged at both ends or at none: a router may leave the tag off, too.
  const tags = world.devices[towards]?.config.dot1q.ports ?? {}
  const name = Object.keys(tags).find((one) => tags[one]?.vlan === found || one.endsWith(`.${found}`))
  if (name === undefined) return null
  return { device: towards, mend: { under: `interface ${name}`, lines: [`encapsulation dot1Q ${found} native`] } }
}

function settingsMended(run: Run, reasons: readonly Reason[]): readonly Edits[] {
  const blamed = reasons.map((reason) => {
    const blame = blameOf(run, reason)
    return blame.by === 'line' ? atLine(run, blame.line, reason) : []
  })
  const left = reasons.filter((_, i) => blamed[i]?.length === 0)
  const mends = left.map((reason) => ({ device: reason.device, mend: mendOf(run.world, reason) }))
  if (mends.some(({ mend }) => mend === null)) return blamed.flat()
  const added = addedLines(run, mends as readonly Placed[])
  const [first = [], ...others] = blamed.filter((one) => one.length > 0)
  // Where several lines are to blame, the first change of each is made together with the lines that are missing.
  const changed: readonly Edits[] = first.map((edits) => [...edits, ...others.flatMap(([one = []]) => one)])
  if (changed.length === 0) return added
  const both: readonly Edits[] =
    added.length === 0 ? changed : changed.flatMap((edits) => added.map((more): Edits => [...edits, ...more]))
  // Instead of the lines to blame, others may stand behind them.
  const behind = reasons.map((reason) => ({ device: reason.device, mend: mendOf(run.world, reason) }))
  return behind.some(({ mend }) => mend === null) ? both : [...both, ...addedLines(run, behind as readonly Placed[])]
}
export interface Placed {
  readonly device: string
  readonly mend: Mend
}

/** The line itself put right, or left out. */
function atLine(run: Run, line: number, { kind, device, at, found, wanted }: Reason): readonly Edits[] {
  const text = run.lines[line - 1] ?? ''
  const edits: Edits[] = []
  const instead = (now: string): void => {
    if (now !== text) edits.push([replace(line, now)])
  }
  if (kind === 'vlan-not-allowed') {
    // Where all VLANs were allowed, "add" would change nothing: the list is what was meant.
    const before = run.worlds[line - 1]?.devices[device]?.config.switching.ports[at ?? '']
    if (before?.allowed !== undefined) instead(text.replace(/(vlan\s+)(?=[\d])/i, '$1add '))
    instead(text.replace(/(\d[\d,-]*)\s*$/, `$1,${wanted}`))
  }
  if (wanted !== null && found !== null) instead(text.replace(new RegExp(`\\b${found}\\b`), String(wanted)))
  edits.push([remove(line)])
  return edits
}

/** Lines typed where the devices were configured last, or behind everything else. */
export function addedLines(run: Run, mends: readonly Placed[]): readonly Edits[] {
  if (mends.length === 0) return []
  const devices = [...new Set(mends.map(({ device }) => device))]
  const linesOn = (name: string): readonly string[] => {
    const own = mends.filter(({ device }) => device === name)
    const isFirst = ({ mend }: Placed, i: number): boolean =>
      own.findIndex((one) => one.mend.under === mend.under && one.mend.lines.join() === mend.lines.join()) === i
    return own.filter(isFirst).flatMap(({ mend: { under, lines } }) => (under === null ? lines : [under, ...lines]))
  }
  const inPlace = devices.map((device) => {
    const at = lastConfigured(run, device)
    return at === null ? null : insert(at + 1, ...linesOn(device))
  })
  const edits: Edits[] = inPlace.includes(null) ? [] : [inPlace.flatMap((one) => one ?? [])]
  const [only] = mends
  if (mends.length === 1 && only?.mend.under != null) {
    const { device, mend } = only
    for (const at of openersOf(run, device, mend.under ?? '')) edits.push([insert(at + 1, ...mend.lines)])
  }
  const { world } = run
  let { focus } = world
  const typed = devices.flatMap((device) => {
    const mode = world.devices[device]?.mode
    const here = focus === device ? [] : [`@console ${device}`]
    focus = device
    // A host has no modes.
    if (mode === undefined) return [...here, ...linesOn(device)]
    const way =
      mode === 'config' ? [] : mode === 'privileged' ? ['configure terminal'] : ['enable', 'configure terminal']
    return [...here, ...way, ...linesOn(device), 'end']
  })
  return [...edits, [insert(run.lines.length + 1, ...typed)]]
}
/** The lines that opened a block of a device, the last one first. */
const openersOf = (run: Run, device: string, block: string): readonly number[] =>
  run.transcript
    .flatMap(({ line, device: own, meaning }) => {
      const open = run.worlds[line]?.devices[device]?.within.at(-1)
      const isOpener =
        meaning?.kind === 'command' && own === device && open !== run.worlds[line - 1]?.devices[device]?.within.at(-1)
      return isOpener && open?.block === 'config-if' && `interface ${open.of}` === block ? [line] : []
    })
    .toReversed()
/** The last line after which a device was in configuration mode, with its console in focus; null: it never was. */
function lastConfigured(run: Run, device: string): number | null {
  for (let line = run.lines.length; line > 0; line--) {
    const world = run.worlds[line]
    const one = world?.devices[device]
    if (world?.focus === device && one?.mode === 'config' && !one.question) return line
  }
  return null
}
