// IPv6: addresses, routes, and what shows them. Echoes are those of features/ip.

import { feature } from '../../feature.ts'
import { ipv6Address, ipv6Enable, raSuppress } from './address.ts'
import { duplicateChanges6, withDuplicates } from './duplicates.ts'
import { nextEnd, withStillValid } from './lifetimes.ts'
import { showIpv6InterfaceBrief } from './interface-brief.ts'
import { showIpv6Route } from './show-ipv6-route.ts'
import { ipv6Cef, keptIpv6, resolveDefault, unicastRouting } from './routing.ts'
import { showIpv6Interface } from './show-ipv6-interface.ts'
import { neighborCommands } from './show-neighbors.ts'
import { showIpv6Protocols, showIpv6Static } from './show-static.ts'
import { EMPTY_IPV6 } from './slice.ts'
import { staticRoutes6 } from './static-routes.ts'

export const ipv6Feature = feature('ipv6', () => ({
  commands: [
    unicastRouting.command,
    ipv6Cef,
    resolveDefault.command,
    ...ipv6Address,
    ipv6Enable,
    ...raSuppress,
    ...staticRoutes6,
    ...showIpv6InterfaceBrief,
    ...showIpv6Interface,
    ...neighborCommands,
    showIpv6Static,
    showIpv6Protocols,
    ...showIpv6Route,
  ],
  kept: { ipv6: keptIpv6 },
  empty: () => ({ ipv6: EMPTY_IPV6 }),
  advance: (world, view, before) => {
    const marked = withDuplicates(world, view, before)
    return marked === world ? withStillValid(world, view, before) : marked
  },
  due: nextEnd,
  changes: duplicateChanges6,
}))
