// Every check there is, by the name that rubrics use.

import { atMost } from './at-most.ts'
import { before } from './before.ts'
import { bootList } from './boot-list.ts'
import { bootsConfigured } from './boots-configured.ts'
import { bootsImage } from './boots-image.ts'
import type { Check } from './check.ts'
import { flashFree } from './flash-free.ts'
import { flashHas } from './flash-has.ts'
import { hostname } from './hostname.ts'
import { installed } from './installed.ts'
import { interfaceUp } from './interface-up.ts'
import { lastBefore } from './last-before.ts'
import { never } from './never.ts'
import { protocolUsed } from './protocol-used.ts'
import { register } from './register.ts'
import { runsImage } from './runs-image.ts'
import { saved } from './saved.ts'
import { secretKnown } from './secret-known.ts'
import { serverHas } from './server-has.ts'
import { startupContains } from './startup-contains.ts'
import { startupEqualsRunning } from './startup-equals-running.ts'
import { versionRunning } from './version-running.ts'

export const checks: ReadonlyMap<string, Check> = new Map(
  [
    bootsImage,
    bootsConfigured,
    bootList,
    runsImage,
    versionRunning,
    installed,
    flashHas,
    flashFree,
    serverHas,
    startupEqualsRunning,
    startupContains,
    saved,
    register,
    interfaceUp,
    secretKnown,
    hostname,
    before,
    lastBefore,
    never,
    atMost,
    protocolUsed,
  ].map((check) => [check.name, check]),
)
