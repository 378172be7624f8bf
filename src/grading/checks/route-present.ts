// Which routes are in use on a device, and which are not.

import { whyNoRoute } from '../../sim/network/why.ts'
import { reasonText } from '../../sim/network/words.ts'
import { count, oneOf, oneOrMore, optional, text, when } from './args.ts'
import { blamedLines } from './can-reach.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { VERSION, versionOf } from './endpoints.ts'
import { rested, whenText } from './rested.ts'
import {
  coverOf,
  isBy,
  nodeOf,
  prefixOf,
  prefixText,
  routesFor,
  routeWords,
  viaText,
  type Prefix,
} from './route-entries.ts'

const PREFIX = text('the prefix, such as 172.20.0.0/16 or 2001:DB8:2::/64')
const SOURCE = oneOf(['connected', 'static'], 'connected, or static')
const VIA = 'the next hop, the interface where the route names one, or both (Gi0/1 FE80::2)'

export const routePresent = check(
  'route-present',
  {
    says: 'The routing table of the device has this route.',
    about: ['path'],
    args: {
      prefix: PREFIX,
      source: optional(SOURCE),
      via: optional(oneOrMore(text(`${VIA}; of several, all that have to be used`))),
      distance: optional(count('its administrative distance')),
      parts: optional(oneOf(['allowed'], 'allowed: routes to parts of the prefix that cover all of it count, too')),
      when: when('now'),
    },
    goal: (_, { prefix: written, source, via, distance }) => {
      if (source === 'connected') return []
      return [
        {
          at: 'config',
          lines: (via ?? []).map(
            (one) => `${routeWords(prefixOf(written))} ${one}${distance === null ? '' : ` ${distance}`}`,
          ),
        },
      ].filter(({ lines }) => lines.length > 0) as { at: 'config'; lines: string[] }[]
    },
    because: ({ world, device }, { prefix: written, when }) => {
      const view = rested(world, when)
      const node = nodeOf(view, device)
      const wanted = prefixOf(written)
      return routesFor(view, node, wanted).length > 0 ? [] : whyNoRoute(view, node, wanted.prefix, wanted.mask)
    },
  },
  (subject, { prefix: written, source, via, distance, parts, when }) => {
    const view = rested(subject.world, when)
    const node = nodeOf(view, subject.device)
    const wanted = prefixOf(written)
    const exact = routesFor(view, node, wanted)
    const covers = exact.length === 0 && parts !== null ? coverOf(view, node, wanted) : []
    const isRight = (one: (typeof exact)[number]): boolean =>
      (source === null || one.source === source) &&
      (via === null || via.some((named) => isBy(view, one, named, subject.device))) &&
      (distance === null || one.distance === distance)
    const byParts = covers.length > 0 && covers.every(isRight)
    const found = byParts ? covers : exact
    const { name } = subject.device
    const lines = linesOf(subject.events, 'config')
    const begin = whenText(when)
    if (found.length === 0) {
      const reasons = whyNoRoute(view, node, wanted.prefix, wanted.mask)
      return unmet(
        `${begin}${name} has no route for ${prefixText(wanted)} in its table: ${reasons.map(reasonText).join(', and ')}.`,
        blamedLines(subject, reasons),
      )
    }
    const ways = [...new Set(found.map((route) => viaText(view, route)))].join(', ')
    const [first] = found
    if (source !== null && first?.source !== source)
      return unmet(`${begin}the route of ${name} for ${prefixText(wanted)} is ${first?.source}, not ${source}.`, lines)
    const missing = (via ?? []).filter((one) => !found.some((route) => isBy(view, route, one, subject.device)))
    if (missing.length > 0)
      return unmet(`${begin}${name} reaches ${prefixText(wanted)} by ${ways}, not by ${missing.join(', ')}.`, lines)
    if (via !== null && !byParts && found.length > via.length)
      return unmet(
        `${begin}${name} reaches ${prefixText(wanted)} by ${ways}, and only ${via.join(', ')} was asked for.`,
        lines,
      )
    if (distance !== null && first?.distance !== distance)
      return unmet(
        `${begin}the route of ${name} for ${prefixText(wanted)} has the distance ${first?.distance}, not ${distance}.`,
        lines,
      )
    return met(`${begin}${name} reaches ${prefixText(wanted)} by ${ways}.`, lines)
  },
)

export const routeAbsent = check(
  'route-absent',
  {
    says: 'The routing table of the device does not have this route; it may be configured.',
    about: ['path'],
    args: { prefix: PREFIX, source: optional(SOURCE), via: optional(text(VIA)), when: when('now') },
    goal: null,
  },
  (subject, { prefix: written, source, via, when }) => {
    const view = rested(subject.world, when)
    const wanted = prefixOf(written)
    const found = routesFor(view, nodeOf(view, subject.device), wanted).filter(
      (route) =>
        (source === null || route.source === source) && (via === null || isBy(view, route, via, subject.device)),
    )
    const lines = linesOf(subject.events, 'config')
    const [first] = found
    const at = `${whenText(when)}${subject.device.name}`
    return first
      ? unmet(`${at} reaches ${prefixText(wanted)} by ${viaText(view, first)}.`, lines)
      : met(`${at} has no such route for ${prefixText(wanted)} in its table.`, lines)
  },
)

/** The default route of a version. */
const defaultOf = (version: '4' | '6' | null, via: string): Prefix =>
  versionOf(version, via.split(' ')) === '6' ? prefixOf('::/0') : prefixOf('0.0.0.0/0')

export const gatewayOfLastResort = check(
  'gateway-of-last-resort',
  {
    says: 'The gateway of last resort of the device is this one.',
    about: ['path'],
    args: {
      via: text('the next hop, the interface where the route names one, both (Gi0/1 FE80::2), or none'),
      version: VERSION,
      when: when('now'),
    },
    goal: (_, { via, version }) => {
      const words = routeWords(defaultOf(version, via))
      return [{ at: 'config', lines: [via === 'none' ? `no ${words}` : `${words} ${via}`] }]
    },
    because: ({ world, device }, { via, version, when }) => {
      const view = rested(world, when)
      const node = nodeOf(view, device)
      const wanted = defaultOf(version, via)
      const isThere = routesFor(view, node, wanted).length > 0
      return via === 'none' || isThere ? [] : whyNoRoute(view, node, wanted.prefix, wanted.mask)
    },
  },
  (subject, { via, version, when }) => {
    const view = rested(subject.world, when)
    const found = routesFor(view, nodeOf(view, subject.device), defaultOf(version, via))
    const lines = linesOf(subject.events, 'config')
    const at = `${whenText(when)}${subject.device.name}`
    if (found.length === 0)
      return via === 'none'
        ? met(`${at} has no gateway of last resort.`, lines)
        : unmet(`${at} has no gateway of last resort.`, lines)
    const ways = found.map((route) => viaText(view, route)).join(', ')
    return via !== 'none' && found.some((route) => isBy(view, route, via, subject.device))
      ? met(`${at} has the gateway of last resort ${ways}.`, lines)
      : unmet(`${at} has the gateway of last resort ${ways}, not ${via}.`, lines)
  },
)
