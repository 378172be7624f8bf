// Install mode of IOS XE: what runs from packages, and whether it is there to stay.

import { ABORT_TIMER, isPackageList } from '../../sim/features/install/packages.ts'
import { timerOf } from '../../sim/timers.ts'
import { text } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

/** Met when the version is committed, and packages of it are what the device comes up with after a power cycle. */
export const installed = check(
  'installed',
  {
    says: 'The device runs this version in install mode, committed, and still does after a power cycle.',
    about: ['install'],
    args: { version: text('such as 17.9.4a') },
    goal: () => [{ at: 'exec', lines: ['install commit'] }],
  },
  ({ run, device, events, powerCycled }, { version }) => {
    const lines = linesOf(events, 'install', 'boot-system', 'reload')
    const state = device.packages.find((set) => set.version === version)?.state
    const booted = powerCycled().running
    if (state === undefined) {
      const had = run.worlds.some(({ devices }) =>
        devices[device.name]?.packages.some((set) => set.version === version),
      )
      return unmet(`${version} was ${had ? 'removed from' : 'not added to'} ${device.name}.`, lines)
    }
    if (state !== 'C') {
      return unmet(
        state === 'U'
          ? `${version} is activated on ${device.name} and not committed${timerOf(device, ABORT_TIMER) && device.packages.some((set) => set.state === 'D') ? ': the auto-abort timer gives it up' : ''}.`
          : `${version} is on ${device.name} and not active.`,
        lines,
      )
    }
    if (booted?.info.version === version && isPackageList(booted.url)) {
      return met(`${device.name} runs ${version} in install mode, committed.`, lines)
    }
    return unmet(
      `After a power cycle ${device.name} comes up with ${booted?.url ?? 'its boot loader'}, not with the packages of ${version}.`,
      lines,
    )
  },
)
