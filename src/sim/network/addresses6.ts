// Stage: which IPv6 addresses an interface has: those that were typed, its link-local one, and those that routers tell it (ios-routing.md 4.5).

import { ipv6On, speaksIpv6, type Ipv6Port } from '../features/ipv6/slice.ts'
import { eui64, ipv6Number, isLinkLocal, linkLocalOf, mask6, prefix6Of } from '../ipv6.ts'
import type { Attachment } from './addresses.ts'
import type { Bundles } from './bundles.ts'
import { domainAt, isLooped, type Domains } from './domains.ts'
import type { Inputs } from './inputs.ts'
import type { Address } from './ip.ts'
import { macOf } from './macs.ts'
import type { Topology } from './topology.ts'

export interface Ipv6At {
  readonly linkLocal: bigint
  /** Those it asks others of its wire about: its link-local one, and the global ones that are not anycast. A loopback asks nobody. */
  readonly claims: readonly bigint[]
  /** Of these, those that another had first; the interface does not use them. Where it is the link-local one, IPv6 is stalled there. */
  readonly duplicates: readonly bigint[]
  readonly isStalled: boolean
  /** The global addresses that it has and does not use for that. */
  readonly unused: readonly Address<bigint>[]
  /** It takes its prefixes from the routers of its wire. */
  readonly asks: boolean
  /** Those that it uses, in the order in which they were entered; those that it made of a prefix stand last. */
  readonly addresses: readonly Address<bigint>[]
  /** Of these, those that it made of a prefix. */
  readonly made: readonly bigint[]
  /** The prefixes that routers tell it, or told it not too long ago: they are on its wire. It makes addresses of those of 64 bits. */
  readonly prefixes: readonly Address<bigint>[]
  /** The link-local addresses of routers that it takes its default route from. */
  readonly routers: readonly bigint[]
  /** The router that it would take, whether it takes a default route or not; null: it heard none. */
  readonly defaultRouter: bigint | null
  /** What routers tell it now. */
  readonly heard: Heard
}
export interface Heard {
  readonly prefixes: readonly Address<bigint>[]
  readonly routers: readonly bigint[]
}
/** By attachment; null: it does not speak IPv6. The list is empty where nobody has anything of IPv6. */
export type Addresses6 = readonly (Ipv6At | null)[]
const NOBODY: Addresses6 = []

export function addresses6Of(
  topology: Topology,
  bundles: Bundles,
  hardware: Inputs['hardware'],
  attachments: readonly Attachment[],
  domains: Domains,
  ipv6: Inputs['ipv6'],
  duplicates: Inputs['duplicates6'],
  stillValid: Inputs['stillValid6'],
  routing: Inputs['routing6'],
  hosts: Inputs['hosts'],
): Addresses6 {
  if (!isUsed(ipv6, hosts)) return NOBODY
  const { nodes } = topology
  const portOf = ({ node, name }: Attachment): Ipv6Port | null => {
    const { device = -1 } = nodes[node] ?? {}
    const config = ipv6[device]
    return config ? ipv6On({ ipv6: config }, name) : null
  }
  const known = { attachments, topology, bundles, inputs: { hosts, hardware } }
  const typed = attachments.map((one, i): Ipv6At | null => {
    const { name = '', kind } = nodes[one.node] ?? {}
    const mac = (): string => macOf(known, i)
    if (kind === 'host') return hostAddresses(hosts[name]?.ipv6, mac())
    const port = portOf(one)
    return port && speaksIpv6(port) ? portAddresses(port, mac) : null
  })
  /** Those who tell others of themselves: routers that pass on IPv6. */
  const tellers = attachments.flatMap((one, i) => {
    const own = typed[i]
    const isTeller = own && isHeard(domains, one) && routing[nodes[one.node]?.device ?? -1] === true
    const prefixes = (own?.addresses ?? []).map(({ address, mask }) => ({ address: address & mask, mask }))
    return isTeller && portOf(one)?.advertises === 'on' ? [{ one, linkLocal: own.linkLocal, prefixes }] : []
  })
  return typed.map((own, i) => {
    const one = attachments[i] as Attachment
    const marks = duplicates[nodes[one.node]?.device ?? -1]?.[one.name]
    const all = own && told(own, one, i)
    return all && marks
      ? without(
          all,
          marks.map((text) => ipv6Number(text) ?? 0n),
        )
      : all
  })

  function told(own: Ipv6At, one: Attachment, i: number): Ipv6At {
    const { name = '', kind, device = -1 } = nodes[one.node] ?? {}
    const host = hosts[name]
    const wants = kind === 'host' ? (host?.ipv6 === 'auto' ? 'default' : 'off') : (portOf(one)?.autoconfig ?? 'off')
    if (wants === 'off' || !one.isUp || one.place < 0) return own
    const near = isHeard(domains, one)
      ? tellers.filter(
          (teller) =>
            teller.one.node !== one.node && domainAt(domains, teller.one.place) === domainAt(domains, one.place),
        )
      : []
    const heard: Heard = {
      prefixes: distinct(near.flatMap((teller) => teller.prefixes)),
      routers: near.map(({ linkLocal }) => linkLocal),
    }
    const old = kind === 'host' ? host?.stillValid6 : stillValid[device]?.[one.name]
    // What is heard now stands first, so that packets leave with an address of it.
    const prefixes = distinct([...heard.prefixes, ...(old ? Object.keys(old.prefixes) : []).map(prefixOf)])
    const made = prefixes
      .filter(({ mask }) => mask === mask6(64))
      .map(({ address, mask }) => ({ address: eui64(address, macOf(known, i)), mask }))
      .filter(({ address }) => own.addresses.every((had) => had.address !== address))
    // A router that is heard is preferred to one that is not heard any more.
    const routers =
      heard.routers.length > 0 ? heard.routers : Object.keys(old?.routers ?? {}).map((text) => ipv6Number(text) ?? 0n)
    return {
      ...own,
      claims: [...own.claims, ...made.map(({ address }) => address)],
      addresses: [...own.addresses, ...made],
      made: made.map(({ address }) => address),
      prefixes,
      routers: wants === 'default' ? routers : own.routers,
      defaultRouter: routers[0] ?? null,
      heard,
    }
  }
}

const distinct = (prefixes: readonly Address<bigint>[]): readonly Address<bigint>[] =>
  prefixes.filter(
    ({ address, mask }, i) => prefixes.findIndex((one) => one.address === address && one.mask === mask) === i,
  )
/** A prefix that was written before. */
function prefixOf(text: string): Address<bigint> {
  const { address, length } = prefix6Of(text) ?? { address: 0n, length: 128 }
  return { address, mask: mask6(length) }
}

/** What an interface has without the addresses that another had first. */
function without(own: Ipv6At, marks: readonly bigint[]): Ipv6At {
  const duplicates = own.claims.filter((address) => marks.includes(address))
  const isStalled = duplicates.includes(own.linkLocal)
  const addresses = isStalled ? [] : own.addresses.filter(({ address }) => !duplicates.includes(address))
  const unused = own.addresses.filter((one) => !addresses.includes(one))
  const said = isStalled ? { routers: [], prefixes: [], defaultRouter: null } : {}
  return { ...own, duplicates, isStalled, addresses, unused, ...said }
}

/** Whether anybody has anything of IPv6. */
const isUsed = (ipv6: Inputs['ipv6'], hosts: Inputs['hosts']): boolean =>
  ipv6.some(({ ports }) => Object.keys(ports).length > 0) ||
  Object.values(hosts).some((host) => host.ipv6 !== undefined)
const isHeard = (domains: Domains, { isUp, place }: Attachment): boolean =>
  isUp && place >= 0 && !isLooped(domains, place)

function hostAddresses(own: Inputs['hosts'][string]['ipv6'], mac: string): Ipv6At {
  const address = own === undefined || own === 'auto' ? null : ipv6Number(own.address)
  const linkLocal = address !== null && isLinkLocal(address) ? address : linkLocalOf(mac)
  const addresses =
    address === null || own === undefined || own === 'auto' || address === linkLocal
      ? []
      : [{ address, mask: mask6(own.length) }]
  const claims = [linkLocal, ...addresses.map((one) => one.address)]
  return { ...USUAL, linkLocal, addresses, claims, asks: own === 'auto' }
}

function portAddresses({ linkLocal: typed, addresses, autoconfig }: Ipv6Port, mac: () => string): Ipv6At {
  const linkLocal = (typed === null ? null : ipv6Number(typed)) ?? linkLocalOf(mac())
  const all = addresses.map(({ address, length, eui64: isMade, anycast }) => {
    const own = ipv6Number(address) ?? 0n
    return { address: isMade ? eui64(own, mac()) : own, mask: mask6(length), isShared: anycast === true }
  })
  return {
    ...USUAL,
    linkLocal,
    addresses: all.map(({ address, mask }) => ({ address, mask })),
    claims: [linkLocal, ...all.flatMap(({ address, isShared }) => (isShared ? [] : [address]))],
    asks: autoconfig !== 'off',
  }
}
const NOTHING_HEARD: Heard = { prefixes: [], routers: [] }
const USUAL = {
  duplicates: [],
  isStalled: false,
  unused: [],
  made: [],
  prefixes: [],
  routers: [],
  defaultRouter: null,
  heard: NOTHING_HEARD,
}
