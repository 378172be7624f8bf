// Every feature of the device. A new one is its folder and its line here.

import type { Feature } from '../feature.ts'
import { aaaFeature } from './aaa/index.ts'
import { accessFeature } from './access/index.ts'
import { aliasFeature } from './alias/index.ts'
import { archiveFeature } from './archive/index.ts'
import { archiveSwFeature } from './archive-sw/index.ts'
import { bootFeature } from './boot/index.ts'
import { channelsFeature } from './channels/index.ts'
import { clockFeature } from './clock/index.ts'
import { dot1qFeature } from './dot1q/index.ts'
import { errdisableFeature } from './errdisable/index.ts'
import { ethernetFeature } from './ethernet/index.ts'
import { filesFeature } from './files/index.ts'
import { identityFeature } from './identity/index.ts'
import { installFeature } from './install/index.ts'
import { interfacesFeature } from './interfaces/index.ts'
import { ipFeature } from './ip/index.ts'
import { ipv6Feature } from './ipv6/index.ts'
import { licenseFeature } from './license/index.ts'
import { loginFeature } from './login/index.ts'
import { loaderFeature } from './loader/index.ts'
import { neighboursFeature } from './neighbours/index.ts'
import { portSecurityFeature } from './port-security/index.ts'
import { reloadFeature } from './reload/index.ts'
import { loggingFeature } from './logging/index.ts'
import { rommonFeature } from './rommon/index.ts'
import { mstFeature } from './mst/index.ts'
import { macTableFeature } from './mac-table/index.ts'
import { runningConfigFeature } from './running-config/index.ts'
import { serialFeature } from './serial/index.ts'
import { servicesFeature } from './services/index.ts'
import { setupFeature } from './setup/index.ts'
import { spanningTreeFeature } from './spanning-tree/index.ts'
import { sshFeature } from './ssh/index.ts'
import { stormControlFeature } from './storm-control/index.ts'
import { switchingFeature } from './switching/index.ts'
import { terminalFeature } from './terminal/index.ts'
import { trackFeature } from './track/index.ts'
import { transferFeature } from './transfer/index.ts'
import { vlansFeature } from './vlans/index.ts'

/** Lines of running-config that have one place (sections.ts) stand in this order. */
export const allFeatures: readonly Feature[] = [
  servicesFeature,
  identityFeature,
  clockFeature,
  loggingFeature,
  bootFeature,
  accessFeature,
  aaaFeature,
  loginFeature,
  interfacesFeature,
  vlansFeature,
  switchingFeature,
  macTableFeature,
  ethernetFeature,
  channelsFeature,
  mstFeature,
  spanningTreeFeature,
  errdisableFeature,
  portSecurityFeature,
  stormControlFeature,
  dot1qFeature,
  serialFeature,
  ipFeature,
  trackFeature,
  ipv6Feature,
  neighboursFeature,
  sshFeature,
  filesFeature,
  transferFeature,
  runningConfigFeature,
  reloadFeature,
  archiveFeature,
  installFeature,
  archiveSwFeature,
  licenseFeature,
  setupFeature,
  terminalFeature,
  aliasFeature,
  rommonFeature,
  loaderFeature,
]
