// What holds when cables are cut: a packet that still gets through, a route that takes over.

import { staticRoutesOf } from '../../sim/features/ip/slice.ts'
import { staticRoutes6Of } from '../../sim/features/ipv6/slice.ts'
import { portNameOn } from '../../sim/interfaces.ts'
import { probe } from '../../sim/network/probe.ts'
import { ipText, isInside, type Ip } from '../../sim/network/ip.ts'
import { reason, type Reason } from '../../sim/network/reason.ts'
import { rangeOf, type LineOf } from '../../sim/network/routes.ts'
import { whyNoRoute, whyUnanswered } from '../../sim/network/why.ts'
import { platforms } from '../../sim/platforms/index.ts'
import type { Link, World } from '../../sim/world.ts'
import { oneOrMore, text, unasked } from './args.ts'
import { blamedLines, END, reasonsInWords } from './can-reach.ts'
import { check, linesOf, met, unmet, type Subject } from './check.ts'
import { endOf, VERSION, versionOf } from './endpoints.ts'
import { rested } from './rested.ts'
import { isBy, nodeOf, prefixOf, prefixText, routesFor, viaText } from './route-entries.ts'

/** The world without the cables of these interfaces. `R1 Gi0/1`, or `Gi0/1` of the device. Throws where one had no cable at the start: the rubric is wrong. */
function cutWorld({ world, run, device: { name: device } }: Subject, names: readonly string[]): World {
  const known = cutWorlds.get(world) ?? new Map<string, World>()
  cutWorlds.set(world, known)
  const key = [device, ...names].join(',')
  const made = known.get(key)
  if (made) return made
  let { links } = world
  for (const text of names) {
    const [first = '', ...rest] = text.split(' ')
    const [of, typed] = rest.length > 0 ? [first, rest.join(' ')] : [device, first]
    const { platform } = world.devices[of] ?? {}
    const name = platform ? (portNameOn([platforms[platform]], typed) ?? typed) : typed
    const isThere = ({ ends }: Link): boolean => ends.some((end) => end.device === of && end.interface === name)
    if (!run.start.links.some(isThere)) throw new Error(`the rubric cuts "${text}", and no cable is plugged in there`)
    links = links.filter((link) => !isThere(link))
  }
  const cut = { ...world, links }
  known.set(key, cut)
  return cut
}
const cutWorlds = new WeakMap<World, Map<string, World>>()
const CUT = 'the interface whose cable is cut: Gi0/1 of the device, or R1 Gi0/1; or a list of them'

interface Ends {
  readonly from: string
  readonly to: string
  readonly cut: readonly string[]
  readonly version: Parameters<typeof versionOf>[0]
}
function tried(subject: Subject, { from, to, cut, version: asked }: Ends): readonly Reason[] | null {
  const view = rested(cutWorld(subject, cut))
  const version = versionOf(asked, [from, to])
  const [a, b] = [endOf(view, from, version), endOf(view, to, version)]
  if (b.address === null || a.node < 0) return []
  const walked = probe(view, a, b.address, b.owner)
  if (walked.isAnswered) return null
  const wanted = walked.there.end ? walked.there.destination : walked.there.source
  return ofRoutes(subject, whyUnanswered(view, walked), wanted)
}

/** The reasons without the cable that was cut on purpose: routes are what is wrong there. */
const ofRoutes = ({ world }: Subject, reasons: readonly Reason[], wanted: Ip): readonly Reason[] =>
  reasons.map((one) => (one.kind === 'no-cable' ? routeReason(world, one, wanted) : one))

/** What is wrong with the routes of a device whose cable was cut: the route that was to take over leads nowhere either, or there is none. */
function routeReason({ devices }: World, cut: Reason, wanted: Ip): Reason {
  const device = devices[cut.device]
  if (!device) return cut
  const isFour = typeof wanted === 'number'
  const routes: readonly LineOf<Ip>[] = isFour ? staticRoutesOf(device.config) : staticRoutes6Of(device.config)
  const would = routes.filter((route) => {
    const { address, mask } = rangeOf(route)
    return route.distance < UNUSED && isInside(wanted, address, mask)
  })
  const backup = would.length > 1 ? would.toSorted((a, b) => a.distance - b.distance).at(-1) : undefined
  const setting = ['config', isFour ? 'ip' : 'ipv6', 'routes']
  return backup
    ? reason('next-hop-unresolved', device.name, [...setting, routes.indexOf(backup)], {
        found: backup.next ?? backup.interface,
        wanted: ipText(wanted),
      })
    : reason('route-missing', device.name, setting, { wanted: ipText(wanted) })
}

/** A route with this distance is never used. */
const UNUSED = 255

export const survives = check(
  'survives',
  {
    says: 'An echo is still answered when these cables are cut.',
    about: ['path'],
    args: {
      from: unasked(text(END)),
      to: unasked(text(END)),
      cut: unasked(oneOrMore(text(CUT))),
      version: VERSION,
    },
    goal: null,
    because: (subject, args) => tried(subject, args) ?? [],
  },
  (subject, args) => {
    const reasons = tried(subject, args)
    const cut = args.cut.join(' and ')
    return reasons === null
      ? met(`Without ${cut} ${args.from} still reaches ${args.to}.`)
      : unmet(
          `Without ${cut} ${args.from} does not reach ${args.to}${reasons.length === 0 ? '' : `: ${reasonsInWords(reasons)}`}.`,
          blamedLines(subject, reasons),
        )
  },
)

/** Why a backup is used already: its distance is no higher than that of the route it should wait for. */
function used(subject: Subject, prefix: string, via: string): readonly Reason[] {
  const view = rested(subject.world)
  const { device } = subject
  const found = routesFor(view, nodeOf(view, device), prefixOf(prefix))
  const own = found.find((route) => isBy(view, route, via, device))
  if (!own?.line) return []
  const isFour = typeof own.prefix === 'number'
  const typed: readonly unknown[] = isFour ? staticRoutesOf(device.config) : staticRoutes6Of(device.config)
  const at = typed.indexOf(own.line)
  return [
    {
      kind: 'wrong-distance',
      device: device.name,
      setting: ['config', isFour ? 'ip' : 'ipv6', 'routes', at, 'distance'],
      at: null,
      towards: null,
      found: own.distance,
      wanted: prefix,
    },
  ]
}

export const routeFloats = check(
  'route-floats',
  {
    says: 'This route is not used now, and takes over when a cable is cut.',
    about: ['path'],
    args: {
      prefix: text('the prefix, such as 0.0.0.0/0 or ::/0'),
      via: text('the next hop or interface of the backup'),
      cut: unasked(oneOrMore(text(CUT))),
    },
    goal: null,
    because: (subject, { prefix: written, via, cut }) => {
      const now = used(subject, written, via)
      if (now.length > 0) return now
      const view = rested(cutWorld(subject, cut))
      const wanted = prefixOf(written)
      const node = nodeOf(view, subject.device)
      return routesFor(view, node, wanted).length > 0
        ? []
        : ofRoutes(subject, whyNoRoute(view, node, wanted.prefix, wanted.mask), wanted.prefix)
    },
  },
  (subject, { prefix: written, via, cut }) => {
    const wanted = prefixOf(written)
    const lines = linesOf(subject.events, 'config')
    const { name } = subject.device
    const now = used(subject, written, via)
    if (now.length > 0)
      return unmet(
        `${name} uses the route for ${prefixText(wanted)} by ${via} already: its distance ${now[0]?.found} does not make it wait.`,
        blamedLines(subject, now),
      )
    const view = rested(cutWorld(subject, cut))
    const found = routesFor(view, nodeOf(view, subject.device), wanted)
    if (found.some((route) => isBy(view, route, via, subject.device)))
      return met(`Without ${cut.join(' and ')} ${name} reaches ${prefixText(wanted)} by ${via}, and not before.`, lines)
    const ways = found.map((route) => viaText(view, route)).join(', ')
    return unmet(
      `Without ${cut.join(' and ')} ${name} ${ways === '' ? `has no route for ${prefixText(wanted)}` : `reaches ${prefixText(wanted)} by ${ways}, not by ${via}`}.`,
      lines,
    )
  },
)
