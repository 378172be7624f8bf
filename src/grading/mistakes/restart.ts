// Restarts, and reloads on the clock.

import { lastRestart, inFlash } from '../stored.ts'
import {
  typed,
  commandOf,
  forbidden,
  isMissed,
  installVersion,
  wantedImage,
  before,
  platformHas,
  lineSaid,
} from './mistake.ts'
import type { Mistake, Case, Found } from './mistake.ts'
import { entered, goalsOf, restarted } from '../repair/remedies.ts'
import { timerOf } from '../../sim/timers.ts'
import { lostLine } from './lost-lines.ts'
import { executed } from '../repair/places.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import { bootChoice } from '../../sim/boot.ts'

/** The reload was offered and declined: nothing was restarted. */
const reloadNotConfirmed: Mistake = {
  id: 'reload-not-confirmed',
  title: 'Reload declined',
  see: ['ios-images#reload-not-confirmed'],
  about: ['loaded'],
  repairs: entered,
  find: (given) => {
    const { device, events } = given
    const declined = events.findLast((event) => event.type === 'reload' && !event.confirmed)
    const restart = lastRestart(events)
    if (!declined || (restart && restart.line > declined.line)) return null
    return {
      line: declined.line,
      message: `${lineSaid(given, declined.line)} declined the reload: at [confirm] only Enter or y means yes. ${device.name} runs on as before.`,
      otherwise: `With Enter at [confirm] ${device.name} would have restarted and followed its boot order.`,
    }
  },
}

/** A reload that was scheduled as a safety net and never called off. */
const reloadNotCancelled: Mistake = {
  id: 'reload-not-cancelled',
  title: 'Scheduled reload not cancelled',
  see: ['configuration-management'],
  repairs: goalsOf('timer'),
  find: (given) => {
    const { events, device, run, unmet } = given
    if (unmet.length === 0) return null
    const unreached = (what: string, begins: RegExp): string => {
      const lost = lostLine(given, begins)
      return lost
        ? `line ${lost.line} ("${lost.input}"), which would have ${what} it, never reached ${device.name}`
        : `nothing ${what} it`
    }
    const armed =
      timerOf(device, 'revert') === null
        ? -1
        : run.worlds.findLastIndex((world) => {
            const then = world.devices[device.name]
            return then !== undefined && timerOf(then, 'revert') === null
          })
    if (armed >= 0 && isMissed(given, 'timer')) {
      return {
        line: armed + 1,
        lacks: true,
        message: `Line ${armed + 1} ("${typed(given, armed + 1)}") began a change that has to be confirmed, and ${unreached('confirmed', /^conf\S* conf/)}: when its time is up ${device.name} goes back to its old configuration.`,
        advises: () => executed(run, ['configure confirm'], [run.lines.length + 1]),
        otherwise: 'With configure confirm, once the change had proved good, it would have stayed.',
      }
    }
    const scheduled = events.findLast((event) => event.type === 'reload-scheduled')
    if (scheduled?.type !== 'reload-scheduled') return null
    if (events.some((event) => event.type === 'reload-cancelled' && event.line > scheduled.line)) return null
    const line = commandOf(given, scheduled.line)
    const said = `${lineSaid(given, line)} scheduled a reload, and ${unreached('cancelled', /^relo\S* can/)}`
    const changed = events.some(({ type, line: at }) => type === 'config' && at > scheduled.line)
    const otherwise = changed
      ? 'With reload cancel, once the change had proved good, it would have run on.'
      : `Without line ${line}, or with reload cancel after it, ${device.name} would have run on.`
    if (timerOf(device, 'reload') !== null) {
      if (!isMissed(given, 'timer') && (!isMissed(given, 'events') || forbidden(given, 'reload-scheduled'))) return null
      return {
        line,
        lacks: true,
        message: `${said}: ${device.name} reloads in ${scheduled.minutes} minutes.`,
        otherwise,
      }
    }
    // The simulated clock reached it during an @wait or a transfer.
    const fired = events.find(
      (event) =>
        event.type === 'reload' &&
        event.line > scheduled.line &&
        event.saved === null &&
        !/^do\b|^relo/i.test(typed(given, commandOf(given, event.line))),
    )
    // A learner who saved and let it happen wanted the restart.
    if (fired?.type !== 'reload' || (!fired.unsaved && !forbidden(given, 'reload'))) return null
    const lost = fired.unsaved ? ', and the unsaved change is gone' : ''
    return {
      line,
      message: `${said}: in line ${fired.line} ${device.name} reloaded${lost}.`,
      advises: () => executed(run, ['reload cancel'], [fired.line]),
      otherwise,
    }
  },
}

/** Everything is in place, but an image is only loaded at a start, and there was none. */
const noReload: Mistake = {
  id: 'no-reload',
  title: 'Never restarted',
  see: ['boot-sequence#watch-out', 'ios-images#walk-through'],
  about: ['loaded'],
  repairs: restarted,
  find: (given) => {
    const { device, events } = given
    if (device.running === null) return null
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    if (image === null || inFlash(given, image) === null) return null
    if (events.some((event) => event.type === 'reload' || event.type === 'power-cycle' || event.type === 'boot'))
      return null
    const has = (type: LoggedEvent['type']): boolean => events.some((event) => event.type === type)
    const changed = [
      has('copy') ? 'copied' : '',
      has('boot-system') ? 'named' : '',
      has('config-register') ? 'set' : '',
    ].filter((one) => one !== '')
    const words =
      changed.length > 1 ? `${changed.slice(0, -1).join(', ')} or ${changed.at(-1)}` : (changed[0] ?? 'done')
    return {
      line: null,
      message: `${device.name} was never restarted. What runs now was loaded at the last start: nothing that was ${words} since then changes it.`,
      otherwise: 'At a reload the boot order would have been followed and the image loaded.',
    }
  },
}

/** Everything is ready for a start, and the router was left at the ROMmon prompt. */
const leftInRommon: Mistake = {
  id: 'left-in-rommon',
  title: 'Left at the boot loader',
  see: ['boot-sequence#how-it-works', 'disaster-recovery'],
  about: ['loaded', 'configuration', 'password', 'port'],
  repairs: restarted,
  find: (given) => {
    const { device, run, events } = given
    if (device.running !== null || run.transcript.length === 0) return null
    const { image } = bootChoice(device, run.world)
    const tried = bootWithoutFlash(given)
    if (tried !== null && image !== null) return tried
    if (
      image === null ||
      !events.some(
        ({ type }) => type === 'copy' || type === 'config-register' || type === 'rename' || type === 'power-cycle',
      )
    )
      return null
    return {
      line: null,
      message: `${device.name} was left at the prompt of its boot loader. The next start would load ${image.name}, but nothing started it.`,
      otherwise: 'A reset (on a switch: boot), or the power switch, would have brought it up.',
    }
  },
}

/** `boot` at a Catalyst whose loader cannot read flash yet, and nothing after it that started the switch. */
function bootWithoutFlash(given: Case): Found | null {
  const { run, device } = given
  if (!platformHas(given, 'flash-init')) return null
  const last = run.transcript.findLast(
    ({ kind, device: name, prompt, input }) =>
      kind === 'command' && name === device.name && prompt.startsWith('switch:') && /^boot\b/.test(input),
  )
  if (!last || before(given, last.line).bootLoader.flashReady) return null
  return {
    line: last.line,
    message: `Line ${last.line} ("${last.input}") failed, because flash was not initialised: the boot loader could not see the files in it. ${device.name} is still at its prompt.`,
    otherwise: 'With flash_init first, boot would have found the image and started it.',
  }
}

export const restart: readonly Mistake[] = [reloadNotConfirmed, reloadNotCancelled, noReload, leftInRommon]
