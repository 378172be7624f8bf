// Install mode.

import { answeredOtherwise, instead, either, goalsOf, takenOut } from '../repair/remedies.ts'
import { commandOf, installVersion, typed, before, restartsOf, lineSaid } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { replace } from '../repair/edits.ts'
import { withDialogue } from '../repair/ideas/transfers.ts'

/** n at the question of an install command that was to be carried out. */
const installDeclined: Mistake = {
  id: 'install-declined',
  title: 'Installation declined',
  see: ['install-mode#add-activate-commit'],
  about: ['install'],
  repairs: answeredOtherwise,
  find: (given) => {
    const { run, device, events } = given
    if (installVersion(given) === null) return null
    const refused = events.findLast((event) => event.type === 'install-failed' && event.cause.kind === 'declined')
    const declined = run.transcript[(refused?.line ?? 0) - 1]
    if (!declined || events.some(({ type, line }) => type === 'install' && line > declined.line)) return null
    const command = commandOf(given, declined.line)
    return {
      line: declined.line,
      message: `Line ${declined.line} answered "${declined.input.trim()}" to "${declined.prompt.trim()}", so what line ${command} ("${typed(given, command)}") was to do was given up: ${device.name} runs what it ran before.`,
      otherwise: `With y, line ${command} would have been carried out. The restart that it announces is part of it.`,
    }
  },
}

/** The activation that was to stay, given up by hand. */
const installAborted: Mistake = {
  id: 'install-aborted',
  title: 'Installation aborted',
  see: ['install-mode#the-clock-and-every-way-back'],
  about: ['install'],
  repairs: instead('install commit'),
  find: (given) => {
    const { events, run, device } = given
    const version = installVersion(given)
    if (version === null) return null
    const aborted = events.findLast(
      (event) => event.type === 'install' && event.op === 'abort' && event.version === version,
    )
    if (!aborted || run.transcript[aborted.line - 1]?.kind === 'hands') return null
    if (events.some((event) => event.type === 'install' && event.op === 'activate' && event.line > aborted.line))
      return null
    const line = commandOf(given, aborted.line)
    return {
      line,
      message: `${lineSaid(given, line)} gave ${version} up and restarted ${device.name} with the old version. It was to stay.`,
      otherwise: 'install commit is what keeps an activated version.',
    }
  },
}

/** The version that was to go, made permanent. */
const wrongVersionCommitted: Mistake = {
  id: 'wrong-version-committed',
  title: 'Wrong version committed',
  see: ['install-mode#the-clock-and-every-way-back'],
  about: ['install'],
  repairs: instead('install abort'),
  find: (given) => {
    const { events, device } = given
    const version = installVersion(given)
    if (version === null) return null
    const committed = events.findLast((event) => event.type === 'install' && event.op === 'commit')
    if (committed?.type !== 'install' || committed.version === version) return null
    if (
      events.some(
        (event) =>
          event.type === 'install' &&
          event.op === 'activate' &&
          event.version === version &&
          event.line > committed.line,
      )
    )
      return null
    const line = commandOf(given, committed.line)
    return {
      line,
      message: `${lineSaid(given, line)} committed ${committed.version} on ${device.name} and stopped the timer: what was to be given up is permanent now. ${version} was asked for.`,
      otherwise: 'In its place, install abort would have returned to the version that was committed before.',
    }
  },
}

/** Restarted by hand while the new version was not committed: the old one comes back. */
const reloadUncommitted: Mistake = {
  id: 'reload-uncommitted',
  title: 'Restarted before the commit',
  see: ['install-mode#im-reload-test'],
  about: ['install'],
  repairs: either(takenOut, goalsOf('install')),
  find: (given) => {
    const { device, events } = given
    const version = installVersion(given)
    if (version === null) return null
    const stateAt = (line: number) => before(given, line).packages.find((set) => set.version === version)?.state
    // An abort restarts too, and is what it says.
    const isAbort = (line: number): boolean =>
      events.some((event) => event.type === 'install' && event.op === 'abort' && event.line === line)
    const restart = restartsOf(given).findLast(
      ({ line }) => stateAt(line) === 'U' && stateAt(line + 1) !== 'U' && !isAbort(line),
    )
    if (
      !restart ||
      events.some((event) => event.type === 'install' && event.op === 'activate' && event.line > restart.line)
    )
      return null
    const line = commandOf(given, restart.line)
    return {
      line,
      message: `${lineSaid(given, line)} restarted ${device.name} while ${version} was activated and not committed. Uncommitted means that it comes back with the old version: ${device.running?.info.version ?? 'none'}.`,
      otherwise: `With install commit first, ${version} would have outlived any restart.`,
    }
  },
}

/** The auto-abort timer stopped where the activation was to be given up: what is active stays active. */
const timerStopped: Mistake = {
  id: 'timer-stopped',
  title: 'Timer stopped, nothing given up',
  see: ['install-mode#im-timer-commits'],
  about: ['install'],
  repairs: (given, { line }) =>
    line === null ? [] : [...withDialogue(given, line, 'install abort'), [replace(line, 'install commit')]],
  find: (given) => {
    const { run, device } = given
    const version = installVersion(given)
    if (version === null) return null
    const active = device.packages.find(({ state }) => state === 'U')
    const stopped = run.transcript.findLast(
      ({ device: name, meaning }) =>
        name === device.name && meaning?.kind === 'command' && meaning.path === 'install auto-abort-timer stop',
    )
    if (!active || !stopped) return null
    return {
      line: stopped.line,
      message:
        active.version === version
          ? `${lineSaid(given, stopped.line)} stopped the timer, and that is no commit: ${version} is active, and any restart still brings the old version back.`
          : `${lineSaid(given, stopped.line)} stopped the timer, and that gives nothing up: ${active.version} goes on running, uncommitted, and now nothing ends it by itself. ${version} was asked for.`,
      otherwise:
        active.version === version
          ? 'install commit stops the timer too, and makes the version permanent.'
          : `install abort, or install rollback to committed, returns to ${version} at once; the timer goes with it.`,
    }
  },
}

export const install: readonly Mistake[] = [
  installDeclined,
  installAborted,
  wrongVersionCommitted,
  reloadUncommitted,
  timerStopped,
]
