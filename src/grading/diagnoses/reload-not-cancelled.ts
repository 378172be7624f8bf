// A reload that was scheduled as a safety net and never called off.

import { timerOf } from '../../sim/timers.ts'
import { commandOf, forbidden, isMissed, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { lostLine } from './lost-lines.ts'
import { goalsOf } from '../repair/remedies.ts'
import { executed } from '../repair/places.ts'

export const reloadNotCancelled: DiagnosisDefinition = {
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
    const said = `Line ${line} ("${typed(given, line)}") scheduled a reload, and ${unreached('cancelled', /^relo\S* can/)}`
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
