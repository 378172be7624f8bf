// A route of IPv6 that a device refused, because a link-local next hop is found on many wires.

import { ipOf } from '../../sim/network/ip.ts'
import { domainAt } from '../../sim/network/domains.ts'
import { hasIp } from '../../sim/network/probe.ts'
import { hinderedOf } from '../network-reasons.ts'
import { rested } from '../checks/rested.ts'
import { replace, type Edits } from '../repair/edits.ts'
import type { Run } from '../run.ts'
import { typed, type Case, type Mistake } from './mistake.ts'

const REFUSED = '% Interface has to be specified for a link-local nexthop'

/** The refused lines of a device that lacks a route. */
function refusedFor(given: Case): readonly { readonly line: number; readonly device: string }[] {
  const lacking = hinderedOf(given).flatMap(({ reasons }) =>
    reasons.filter(({ kind }) => kind === 'route-missing' || kind === 'return-route-missing'),
  )
  return given.run.transcript.filter(
    ({ device, output }) => output.startsWith(REFUSED) && lacking.some((reason) => reason.device === device),
  )
}

/** The line with each interface of the device on whose wire somebody has the next hop. */
function mended(run: Run, { line, device }: { readonly line: number; readonly device: string }): readonly Edits[] {
  const view = rested(run.world)
  const { attachments, domains, topology } = view
  const [, begin = '', next = ''] = /^(\s*ipv6\s+route\s+\S+)\s+(\S+)/i.exec(run.lines[line - 1] ?? '') ?? []
  const address = ipOf(next)
  if (address === null) return []
  const node = topology.nodeNamed.get(device)
  return attachments
    .filter(
      (own) =>
        own.node === node &&
        own.place >= 0 &&
        attachments.some(
          (one, i) =>
            one.node !== node &&
            one.place >= 0 &&
            domainAt(domains, one.place) === domainAt(domains, own.place) &&
            hasIp(view, i, address),
        ),
    )
    .map(({ name }) => [replace(line, `${begin} ${name} ${next}`)])
}

const linkLocalWithoutInterface: Mistake = {
  id: 'link-local-without-interface',
  title: 'Link-local next hop without its interface',
  see: ['ipv6-static-routes#a-link-local-next-hop'],
  about: ['path'],
  repairs: (given) => refusedFor(given).flatMap((refused) => mended(given.run, refused)),
  find: (given) => {
    const [first] = refusedFor(given)
    if (!first) return null
    return {
      line: first.line,
      message: `Line ${first.line} on ${first.device} ("${typed(given, first.line)}") was refused: a link-local address is found on every wire, so the line has to name the interface too.`,
      otherwise: 'With the interface in front of the next hop the route would be there.',
      advises: () => mended(given.run, first),
      isPlaced: true,
      spoils: hinderedOf(given)
        .filter(({ reasons }) => reasons.some(({ device }) => device === first.device))
        .map(({ criterion }) => criterion),
    }
  },
}

export const ipv6: readonly Mistake[] = [linkLocalWithoutInterface]
