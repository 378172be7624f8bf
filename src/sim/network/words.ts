// The reasons of the network in words: one sentence each, without a line number.

import { shortName } from '../interfaces.ts'
import type { Reason } from './reason.ts'

/** `Gi0/1 towards SW2`, `Gi0/1`. */
const port = ({ at, towards }: Reason): string =>
  `${at === null ? 'a port' : shortName(at)}${towards === null ? '' : ` towards ${towards}`}`

/** With IPv6 it is a length: `/64`. */
const maskWord = (found: Reason['found']): string => (String(found).startsWith('/') ? 'prefix length' : 'mask')

/** What stands in the way, as a clause that begins with a small letter: `VLAN 20 is not allowed on Fa0/24 of SW2 towards SW1`. */
export function reasonText(reason: Reason): string {
  const { kind, device, found, wanted } = reason
  const at = port(reason)
  switch (kind) {
    case 'shutdown':
      return `${at} of ${device} is shut down`
    case 'err-disabled':
      return `${reason.at === null ? at : shortName(reason.at)} of ${device} is err-disabled (${found})${reason.towards === null ? '' : `: ${reason.towards} is plugged in there`}`
    case 'no-cable':
      return `nothing is plugged into ${at} of ${device} that leads there`
    case 'device-off':
      return `${device} is not running`
    case 'speed-mismatch':
      return found === null || wanted === null
        ? `${shortName(reason.at ?? '')} of ${device} finds no common speed with ${reason.towards}`
        : `${shortName(reason.at ?? '')} of ${device} is set to ${found} Mbit/s, and its other end at ${reason.towards} to ${wanted}`
    case 'vlan-missing':
      return `${device} has no VLAN ${wanted}`
    case 'vlan-inactive':
      return `VLAN ${wanted} is not active on ${device}`
    case 'vlan-not-allowed':
      return `at ${device} VLAN ${wanted} is not allowed on ${at}`
    case 'not-trunk':
      return `${at} of ${device} is no trunk, so it does not carry VLAN ${wanted}`
    case 'not-access':
      return `at ${device} ${at} is a trunk, and what is sent without a tag is in VLAN ${found} there, not in VLAN ${wanted}`
    case 'wrong-access-vlan':
      return found === null
        ? `no port of ${device} that is up carries VLAN ${wanted}`
        : `at ${device} ${at} is in VLAN ${found}, not in VLAN ${wanted}`
    case 'native-mismatch':
      return wanted === null
        ? `at ${device} VLAN ${found} is untagged on ${at}, and the other end tags it`
        : `at ${device} the untagged VLAN of ${at} is ${found}, and that of the other end is ${wanted}`
    case 'tree-blocks':
      return `spanning tree blocks VLAN ${found} on ${at} of ${device}`
    case 'root-guard':
      return `root guard of ${reason.towards} blocks VLAN ${found}, because ${device} behind it would be a better root, with priority ${wanted}`
    case 'loop-guard':
      return `loop guard of ${reason.towards} blocks VLAN ${found}, because ${shortName(reason.at ?? '')} of ${device} sends no BPDUs`
    case 'wrong-root':
      return `${device} is the root of VLAN ${found} by its priority of ${wanted}, and not ${reason.towards}`
    case 'root-not-chosen':
      return `${device} has priority ${wanted} in VLAN ${found}, so ${reason.towards} with the lower bridge ID is the root`
    case 'port-security':
      return `port security on ${shortName(reason.at ?? '')} of ${device} does not take ${found}, the address of ${reason.towards}`
    case 'frame-loop':
      return found === null
        ? `frames go round in a circle around ${device}`
        : `frames of VLAN ${found} go round in a circle, which ${reason.at === null ? device : `${at} of ${device}`} does not see`
    case 'static-mac':
      return `a static entry of ${device} in VLAN ${wanted} ${reason.at === null ? 'drops frames to' : 'sends frames out of ' + shortName(reason.at) + ' that are for'} ${found}`
    case 'bundle-down':
      return `the EtherChannel of ${at} of ${device} is down`
    case 'member-differs':
      return `${at} of ${device} is suspended, because it differs from its EtherChannel (${found})`
    case 'channel-modes':
      if (found === null) return `${at} of ${device} is in no channel group, and the other end is in one`
      return `${at} of ${device} is in mode ${found}, which makes no EtherChannel with the other end`
    case 'wrong-tag':
      return `${at} of ${device} is in VLAN ${found}, not in VLAN ${wanted}`
    case 'address-missing':
      return `${reason.at === null ? '' : `${at} of `}${device} has no address`
    case 'nobody-has':
      return `nobody answers for ${found} when ${device} asks${reason.at === null ? '' : ` on ${shortName(reason.at)}`}`
    case 'duplicate-address':
      return `${device} and ${reason.towards} both have ${found}, and ${reason.towards} takes what is meant for ${device}`
    case 'wrong-mask':
      return `the ${maskWord(found)} of ${at} of ${device} is ${found}, and the other side has ${wanted}`
    case 'wide-mask':
      return `${device} has the ${maskWord(found)} ${found}, and so takes somebody for near who is behind a router`
    case 'gateway-missing':
      return `${device} has no default gateway`
    case 'wrong-gateway':
      return `no router answers at ${found}, the default gateway of ${device}`
    case 'wrong-name-server':
      return found === null
        ? `${device} has no name server to ask for ${wanted}`
        : `${device} asks ${found} for names, and learns no address of ${wanted} there`
    case 'route-missing':
      return `${device} has no route to ${wanted}`
    case 'return-route-missing':
      return `${device} has no route back to ${wanted}`
    case 'next-hop-unresolved':
      return `${device} has a route for it and does not use it, because ${found} is not to be reached`
    case 'track-down':
      return `${device} has a route for ${wanted} and does not use it, because the tracked object ${found} is down`
    case 'next-hop-missing':
      return `the route of ${device} for ${wanted} names no next hop, and nobody on ${shortName(reason.at ?? '')} answers for ${found}`
    case 'wrong-next-hop':
      return `nobody has ${found}, to which ${device} hands packets for ${wanted}`
    case 'wrong-distance':
      return `the route of ${device} for ${wanted} has the distance ${found}, so it does not wait for another to fail`
    case 'null-route':
      return `${device} drops packets for ${wanted} by its route to Null0`
    case 'routing-off':
      return `${device} does not route`
    case 'unicast-routing-missing':
      return `${device} passes on no IPv6 packets, because it lacks "ipv6 unicast-routing"`
    case 'advertisements-suppressed':
      return `${at} of ${device} sends no router advertisements, so nobody there makes an address of its prefix`
    case 'route-loop':
      return `the packet goes round between routers: ${device} sends it back to ${reason.towards}`
  }
}
