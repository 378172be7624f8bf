// Addresses, routes, names, and what shows and tries them.

import { feature } from '../../feature.ts'
import { ipAddress } from './address.ts'
import { defaultGateway, ipRoute } from './routes.ts'
import { domainLookupOld, domainName, domainNameOld } from './domain.ts'
import { ipHost, nameServer } from './names.ts'
import { showIpInterfaceBrief } from './interface-brief.ts'
import { showIpRoute } from './show-ip-route.ts'
import { pingCommands, pingDialog } from './ping.ts'
import { toggle } from '../services/toggles.ts'

export const ipFeature = feature('ip', () => ({
  commands: [
    ipAddress,
    defaultGateway,
    ipRoute,
    toggle('domainLookup'),
    domainName,
    domainNameOld,
    domainLookupOld,
    ipHost,
    nameServer,
    toggle('cef'),
    toggle('forwardNd'),
    showIpInterfaceBrief,
    showIpRoute,
    ...pingCommands,
  ],
  dialogs: [pingDialog],
}))
