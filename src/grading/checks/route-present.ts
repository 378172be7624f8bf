// Which routes are in use on a device, and which are not.

import { bitsOf, dottedOf } from '../../sim/network/ip.ts'
import { ipv4Number } from '../../sim/command.ts'
import { whyNoRoute } from '../../sim/network/why.ts'
import { reasonText } from '../../sim/network/words.ts'
import type { Device } from '../../sim/device.ts'
import { portNameOn } from '../../sim/interfaces.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { count, oneOf, oneOrMore, optional, text, when } from './args.ts'
import { blamedLines } from './can-reach.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { rested, whenText } from './rested.ts'
import { isBy, nodeOf, prefixOf, prefixText, routesFor, viaText } from './route-entries.ts'

const PREFIX = text('the prefix, such as 172.20.0.0/16')
const SOURCE = oneOf(['connected', 'static'], 'connected, or static')
const VIA = 'the next hop, or the interface where the route names one'

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
      when: when('now'),
    },
    goal: (_, { prefix: written, source, via, distance }) => {
      const { prefix, mask } = prefixOf(written)
      if (source === 'connected') return []
      return [
        {
          at: 'config',
          lines: (via ?? []).map(
            (one) => `ip route ${dottedOf(prefix)} ${dottedOf(mask)} ${one}${distance === null ? '' : ` ${distance}`}`,
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
  (subject, { prefix: written, source, via, distance, when }) => {
    const view = rested(subject.world, when)
    const node = nodeOf(view, subject.device)
    const wanted = prefixOf(written)
    const found = routesFor(view, node, wanted)
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
    const ways = found.map((route) => viaText(view, route)).join(', ')
    const [first] = found
    if (source !== null && first?.source !== source)
      return unmet(`${begin}the route of ${name} for ${prefixText(wanted)} is ${first?.source}, not ${source}.`, lines)
    const missing = (via ?? []).filter((one) => !found.some((route) => isBy(view, route, one, subject.device)))
    if (missing.length > 0)
      return unmet(`${begin}${name} reaches ${prefixText(wanted)} by ${ways}, not by ${missing.join(', ')}.`, lines)
    if (via !== null && found.length > via.length)
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

export const gatewayOfLastResort = check(
  'gateway-of-last-resort',
  {
    says: 'The gateway of last resort of the device is this one.',
    about: ['path'],
    args: { via: text('the next hop, the interface where the route names one, or none'), when: when('now') },
    goal: (_, { via }) =>
      via === 'none'
        ? [{ at: 'config', lines: ['no ip route 0.0.0.0 0.0.0.0'] }]
        : [{ at: 'config', lines: [`ip route 0.0.0.0 0.0.0.0 ${via}`] }],
    because: ({ world, device }, { via, when }) => {
      const view = rested(world, when)
      const node = nodeOf(view, device)
      const isThere = routesFor(view, node, { prefix: 0, mask: 0 }).length > 0
      return via === 'none' || isThere ? [] : whyNoRoute(view, node, 0, 0)
    },
  },
  (subject, { via, when }) => {
    const view = rested(subject.world, when)
    const found = routesFor(view, nodeOf(view, subject.device), { prefix: 0, mask: 0 })
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

/** Whether an address of an interface is this one. */
export const address = check(
  'address',
  {
    says: 'This interface of the device has this address.',
    about: ['path'],
    args: {
      interface: text('the interface, such as Gi0/1'),
      address: text('the address with its length, such as 10.0.12.1/30'),
      secondary: optional(oneOf(['true', 'false'], 'true: it is a secondary one')),
      when: when('now'),
    },
    goal: (_, { interface: name, address: written, secondary }) => {
      const [, own = '', length = ''] = /^([\d.]+)\/(\d+)$/.exec(written) ?? []
      const { mask } = prefixOf(`${own}/${length}`)
      const line = `ip address ${own} ${dottedOf(mask)}${secondary === 'true' ? ' secondary' : ''}`
      return [{ at: 'config', under: `interface ${name}`, lines: [line] }]
    },
  },
  (subject, { interface: typed, address: written, secondary, when }) => {
    const view = rested(subject.world, when)
    const [, own = ''] = /^([\d.]+)\//.exec(written) ?? []
    const wanted = { address: (ipv4Number(own) ?? 0) >>> 0, mask: prefixOf(written).mask }
    const name = fullName(subject.device, typed)
    const node = nodeOf(view, subject.device)
    const at = view.attachments.find((one) => one.node === node && one.name === name)
    const lines = linesOf(subject.events, 'config')
    const where = `${whenText(when)}${name} of ${subject.device.name}`
    const all = at ? (secondary === 'true' ? at.secondary : at.address ? [at.address] : []) : []
    const has = all.some((one) => one.address === wanted.address && one.mask === wanted.mask)
    if (has) return met(`${where} has the address ${written}.`, lines)
    const said = all.map((one) => `${dottedOf(one.address)}/${bitsOf(one.mask)}`).join(', ')
    return unmet(`${where} has ${said === '' ? 'no such address' : `the address ${said}, not ${written}`}.`, lines)
  },
)
const fullName = ({ platform }: Pick<Device, 'platform'>, typed: string): string =>
  portNameOn([platforms[platform]], typed) ?? typed
