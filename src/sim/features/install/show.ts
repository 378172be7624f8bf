// `show install …`.

import { command } from '../../command.ts'
import type { Device, PackageSet } from '../../device.ts'
import { ABORT_TIMER, fullVersion, isPackageList } from './packages.ts'
import { timerOf } from '../../timers.ts'
import type { World } from '../../world.ts'
import { namesOf } from './texts.ts'

const SHOW_INSTALL = [
  ['show', 'Show running system information'],
  ['install', 'Show install information'],
] as const
const RULE = '-'.repeat(80)

const showOf = (word: string, help: string, states: string) =>
  command({
    mode: 'privileged',
    path: [...SHOW_INSTALL, [word, help]],
    needs: 'install',
    pipe: true,
    run: (device, _, world) => ({
      output: summary(device, world, states),
      events: [{ type: 'show', what: `install ${word}` }],
    }),
  })

function summary(device: Device, world: World, states: string): string {
  const { running } = device
  // In bundle mode the bundle is what is active; packages beside it lie idle.
  const bundle = running !== null && !isPackageList(running.url) ? running.info.version : null
  const sets: readonly Pick<PackageSet, 'version' | 'state'>[] =
    bundle === null
      ? device.packages
      : [
          ...device.packages
            .filter(({ version }) => version !== bundle)
            .map(({ version }) => ({ version, state: 'I' as const })),
          { version: bundle, state: 'C' },
        ]
  const rows = sets
    .filter(({ state }) => states.includes(state))
    .map(({ state, version }) => `IMG   ${state}    ${fullVersion(version)}\n`)
  const timer = timerOf(device, ABORT_TIMER)
  const left = timer
    ? `active on install_activate, time before rollback - ${countdown(timer.at - world.clock)}`
    : 'inactive'
  return `[ ${namesOf(device).member.title} ] Installed Package(s) Information:
State (St): I - Inactive, U - Activated & Uncommitted,
            C - Activated & Committed, D - Deactivated & Uncommitted
${RULE}
${'Type  St   Filename/Version'.padEnd(80)}
${RULE}
${rows.join('')}
${RULE}
Auto abort timer: ${left}
${RULE}

`
}

const countdown = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

export const showInstall = [
  showOf('summary', 'Show summary of the install packages', 'IUCD'),
  showOf('active', 'Show active packages', 'UC'),
  showOf('inactive', 'Show inactive packages', 'ID'),
  showOf('committed', 'Show committed packages', 'C'),
  showOf('uncommitted', 'Show uncommitted packages', 'UD'),
]
