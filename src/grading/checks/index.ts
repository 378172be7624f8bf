// Every check there is, by the name that rubrics use.

import { address, ipv6Address } from './address.ts'
import { accessPort } from './access-port.ts'
import { answered } from './answered.ts'
import { atLeast } from './at-least.ts'
import { atMost } from './at-most.ts'
import { bannerSays } from './banner-says.ts'
import { before } from './before.ts'
import { blocked } from './blocked.ts'
import { bootList } from './boot-list.ts'
import { bootNamesImage } from './boot-names-image.ts'
import { bootsConfigured } from './boots-configured.ts'
import { bootsImage } from './boots-image.ts'
import { bundleUp } from './bundle-up.ts'
import { routeFloats, survives } from './cuts.ts'
import { path, resolves, unchanged } from './path.ts'
import { gatewayOfLastResort, routeAbsent, routePresent } from './route-present.ts'
import { canReach } from './can-reach.ts'
import type { Check } from './check.ts'
import { edgePort } from './edge-port.ts'
import { errDisabled, noErrDisabled } from './err-disabled.ts'
import { flashFile } from './flash-file.ts'
import { flashFits } from './flash-fits.ts'
import { flashFree } from './flash-free.ts'
import { flashHas } from './flash-has.ts'
import { followsBootList } from './follows-boot-list.ts'
import { hostname } from './hostname.ts'
import { installed } from './installed.ts'
import { interfaceState } from './interface-state.ts'
import { interfaceUp } from './interface-up.ts'
import { lastBefore } from './last-before.ts'
import { nativeMatches } from './native-matches.ts'
import { cdpNeighbor, lldpNeighbor } from './neighbor.ts'
import { never } from './never.ts'
import { noClearPasswords } from './no-clear-passwords.ts'
import { noCorruptBoot } from './no-corrupt-boot.ts'
import { noPendingReload } from './no-pending-reload.ts'
import { passwordStored } from './password-stored.ts'
import { protocolUsed } from './protocol-used.ts'
import { reaches } from './reaches.ts'
import { refusesLogin } from './refuses-login.ts'
import { register } from './register.ts'
import { runningContains } from './running-contains.ts'
import { runningEquals } from './running-equals.ts'
import { runningLacks } from './running-lacks.ts'
import { runsImage } from './runs-image.ts'
import { sameDomain } from './same-domain.ts'
import { sameDuplex } from './same-duplex.ts'
import { saved } from './saved.ts'
import { secretKnown } from './secret-known.ts'
import { serverHas } from './server-has.ts'
import { sessionTimeout } from './session-timeout.ts'
import { startupContains } from './startup-contains.ts'
import { startupEqualsRunning } from './startup-equals-running.ts'
import { startupLacks } from './startup-lacks.ts'
import { stpPort } from './stp-port.ts'
import { stpRoot } from './stp-root.ts'
import { takesLogin } from './takes-login.ts'
import { trunkCarries } from './trunk-carries.ts'
import { versionRunning } from './version-running.ts'
import { vlanActive } from './vlan-active.ts'

export const checks: ReadonlyMap<string, Check> = new Map(
  [
    bootsImage,
    bootsConfigured,
    bootList,
    bootNamesImage,
    noCorruptBoot,
    runsImage,
    versionRunning,
    installed,
    flashHas,
    flashFree,
    flashFile,
    flashFits,
    serverHas,
    startupEqualsRunning,
    startupContains,
    startupLacks,
    runningContains,
    runningLacks,
    runningEquals,
    saved,
    register,
    followsBootList,
    interfaceUp,
    reaches,
    canReach,
    path,
    unchanged,
    blocked,
    survives,
    address,
    ipv6Address,
    routePresent,
    routeAbsent,
    routeFloats,
    gatewayOfLastResort,
    resolves,
    sameDomain,
    trunkCarries,
    nativeMatches,
    vlanActive,
    accessPort,
    bundleUp,
    stpRoot,
    stpPort,
    edgePort,
    interfaceState,
    sameDuplex,
    errDisabled,
    noErrDisabled,
    cdpNeighbor,
    lldpNeighbor,
    secretKnown,
    takesLogin,
    refusesLogin,
    sessionTimeout,
    passwordStored,
    noClearPasswords,
    bannerSays,
    hostname,
    noPendingReload,
    before,
    lastBefore,
    never,
    atMost,
    atLeast,
    protocolUsed,
    answered,
  ].map((check) => [check.name, check]),
)
