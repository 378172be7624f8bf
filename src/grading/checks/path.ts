// Which way packets take, and what has to go on as it was.

import { ipv4Number } from '../../sim/command.ts'
import { lookUp } from '../../sim/features/ip/hosts.ts'
import { lookUpAt } from '../../sim/hosts/names.ts'
import { probe } from '../../sim/network/probe.ts'
import type { View } from '../../sim/network/view.ts'
import type { Reason } from '../../sim/network/reason.ts'
import { whyUnanswered } from '../../sim/network/why.ts'
import type { Host, World } from '../../sim/world.ts'
import { address, oneOrMore, optional, text, unasked, when } from './args.ts'
import { blamedLines, END, reasonsInWords } from './can-reach.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { endOf, VERSION, versionOf } from './endpoints.ts'
import { rested, whenText } from './rested.ts'

type Version = Parameters<typeof versionOf>[0]
/** The devices and hosts that a packet crosses, with its ends. */
function wayOf(
  view: View,
  from: string,
  to: string,
  asked: Version,
): { readonly names: readonly string[]; readonly why: readonly Reason[] } {
  const version = versionOf(asked, [from, to])
  const [a, b] = [endOf(view, from, version), endOf(view, to, version)]
  if (b.address === null || a.node < 0) return { names: [], why: [] }
  const walked = probe(view, a, b.address, b.owner)
  return {
    names: walked.there.hops.map(({ node }) => view.topology.nodes[node]?.name ?? ''),
    why: whyUnanswered(view, walked),
  }
}

export const path = check(
  'path',
  {
    says: 'Packets from one end to the other take these devices, in this order.',
    about: ['path'],
    args: {
      from: unasked(text(END)),
      to: unasked(text(END)),
      through: oneOrMore(text('a router on the way, or a list of them in order')),
      'not-through': optional(oneOrMore(text('a router that they must not take'))),
      version: VERSION,
      when: when('now'),
    },
    goal: null,
    because: ({ world }, { from, to, version, when }) => wayOf(rested(world, when), from, to, version).why,
  },
  (subject, { from, to, through, 'not-through': avoided, version, when }) => {
    const { names, why } = wayOf(rested(subject.world, when), from, to, version)
    const begin = whenText(when)
    if (why.length > 0)
      return unmet(`${begin}${from} does not reach ${to}: ${reasonsInWords(why)}.`, blamedLines(subject, why))
    const lines = linesOf(subject.events, 'config')
    const said = `${begin}packets from ${from} to ${to} take ${names.join(', ')}`
    const taken = (avoided ?? []).filter((name) => names.includes(name))
    if (taken.length > 0) return unmet(`${said}; they must not take ${taken.join(', ')}.`, lines)
    const places = through.map((name) => names.indexOf(name))
    const isSo = places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? 0)))
    return isSo ? met(`${said}.`, lines) : unmet(`${said}, not ${through.join(', ')}.`, lines)
  },
)

const PAIR = 'two ends that have to reach each other as before, written PC1 - PC2; or a list of them'
const endsOf = (pair: string): readonly [string, string] => {
  const [a, b, ...more] = pair.split(/\s+-\s+/)
  if (a === undefined || b === undefined || more.length > 0)
    throw new Error(`the rubric asks about "${pair}", and two ends are written PC1 - PC2`)
  return [a, b]
}
export const unchanged = check(
  'unchanged',
  {
    says: 'What reached each other at the start still does.',
    about: ['path'],
    args: { reach: unasked(oneOrMore(text(PAIR))), version: VERSION, when: when('now') },
    goal: null,
    because: ({ world }, { reach, version, when }) => {
      const view = rested(world, when)
      return reach.map((pair) => wayOf(view, ...endsOf(pair), version).why).find((why) => why.length > 0) ?? []
    },
  },
  (subject, { reach, version, when }) => {
    const view = rested(subject.world, when)
    for (const pair of reach) {
      const [from, to] = endsOf(pair)
      const { why } = wayOf(view, from, to, version)
      if (why.length > 0)
        return unmet(
          `${whenText(when)}${from} does not reach ${to} any more: ${reasonsInWords(why)}.`,
          blamedLines(subject, why),
        )
    }
    return met(`${whenText(when)}${reach.join(', ')}: as before.`)
  },
)

/** The host that a rubric names. Throws when there is none: the rubric is wrong. */
function hostOf({ hosts }: World, name: string): Host {
  const host = hosts?.[name]
  if (!host) throw new Error(`the rubric asks what "${name}" resolves, and there is no such host`)
  return host
}

/** Why a host finds no address for a name: its name server is out of reach, or none. */
function whyUnnamed(world: World, of: string, name: string): readonly Reason[] {
  const host = hostOf(world, of)
  if (lookUpAt(host, name, world).isHeard || host.dns === null)
    return [{ ...UNNAMED, device: of, found: host.dns, wanted: name }]
  const server = Object.values(world.hosts ?? {}).find(({ ip }) => ip?.address === host.dns)
  const view = rested(world)
  const walked = probe(view, endOf(view, of), (ipv4Number(host.dns) ?? 0) >>> 0)
  return server?.services?.includes('udp/53') && !walked.isAnswered
    ? whyUnanswered(view, walked)
    : [{ ...UNNAMED, device: of, found: host.dns, wanted: name }]
}
const UNNAMED = { kind: 'wrong-name-server', setting: ['dns'], at: null, towards: null } as const

export const resolves = check(
  'resolves',
  {
    says: 'The device finds this address for a name.',
    about: ['path'],
    args: {
      name: text('the name, such as www.lab.example'),
      address: address('the address'),
      from: optional(text('an end host that has to find it, such as PC1; without it the device')),
    },
    goal: ({ device }, { name, address: wanted, from }) =>
      from !== null || device.config.ip.nameServers.length > 0
        ? []
        : [{ at: 'config', lines: [`ip host ${name} ${wanted}`] }],
    because: ({ world }, { name, address: wanted, from }) =>
      from === null || lookUpAt(hostOf(world, from), name, world).address === wanted
        ? []
        : whyUnnamed(world, from, name),
  },
  (subject, { name, address: wanted, from }) => {
    const { device, world } = subject
    const found =
      from === null
        ? lookUp({ ...device, resolvedNames: {} }, name, world).address
        : lookUpAt(hostOf(world, from), name, world).address
    const who = from ?? device.name
    const why = from === null ? [] : whyUnnamed(world, from, name)
    const lines = from === null ? linesOf(subject.events, 'config') : blamedLines(subject, why)
    if (found !== null && ipv4Number(found) === ipv4Number(wanted))
      return met(`${who} finds ${wanted} for ${name}.`, lines)
    return unmet(
      `${who} finds ${found ?? 'no address'} for ${name}, not ${wanted}${why.length === 0 ? '' : `: ${reasonsInWords(why)}`}.`,
      lines,
    )
  },
)
