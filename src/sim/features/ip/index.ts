// Addresses, routes, names, and what shows and tries them.

import { feature } from '../../feature.ts'
import { ipAddress, secondaryAddress } from './address.ts'
import { defaultGateway, cef, forwardNd, switchRouting } from './routes.ts'
import { staticRoutes } from './static-routes.ts'
import { domainLookupOld, domainName, domainNameOld, domainLookup } from './domain.ts'
import { ipHost, nameServer } from './names.ts'
import { showIpInterfaceBrief } from './interface-brief.ts'
import { clearArp, showArp } from './show-arp.ts'
import { duplicateChanges } from './duplicates.ts'
import { withoutStale } from './forget.ts'
import { showIpInterface, showProtocols } from './show-ip-interface.ts'
import { showHosts } from './show-hosts.ts'
import { clearIpRoute, showIpCef } from './show-ip-cef.ts'
import { showIpStatic } from './show-ip-static.ts'
import { showIpRoute } from './show-ip-route.ts'
import { pingCommands, pingDialog } from './ping.ts'
import { remoteCommands } from './remote.ts'
import { traceroute, tracerouteDialog } from './traceroute.ts'
import { emptyIp } from './slice.ts'

export const ipFeature = feature('ip', () => ({
  commands: [
    ipAddress,
    secondaryAddress,
    defaultGateway,
    ...staticRoutes,
    domainLookup.command,
    domainName,
    domainNameOld,
    domainLookupOld,
    ipHost,
    nameServer,
    switchRouting.command,
    cef.command,
    forwardNd.command,
    showIpInterfaceBrief,
    ...showIpRoute,
    showIpCef,
    clearIpRoute,
    showIpStatic,
    ...showHosts,
    ...showArp,
    ...clearArp,
    ...showIpInterface,
    showProtocols,
    ...traceroute,
    ...pingCommands,
    ...remoteCommands,
  ],
  empty: () => ({ ip: emptyIp, ipSecondary: { ports: {} } }),
  dialogs: [pingDialog, tracerouteDialog],
  advance: withoutStale,
  changes: duplicateChanges,
}))
