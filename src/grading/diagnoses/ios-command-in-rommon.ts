// A command of IOS typed at a boot loader, which has commands of its own.

import type { LoggedEvent } from '../../sim/world.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { atTheRightPrompt, either, fromTheStick } from '../repair/remedies.ts'

/** How a command of IOS begins, its counterpart here, and the event that shows it was done after all. */
const equivalents: readonly { readonly begins: RegExp; readonly here: string; readonly done: LoggedEvent['type'] }[] = [
  { begins: /^config-r/, here: 'ROMmon has confreg', done: 'config-register' },
  {
    begins: /^cop(y)? usb\S+ /,
    here: 'ROMmon copies nothing from a stick',
    done: 'copy',
  },
  { begins: /^cop(y)? /, here: 'ROMmon has tftpdnld, and xmodem as the last resort', done: 'copy' },
  { begins: /^reload/, here: 'ROMmon has reset', done: 'boot' },
  { begins: /^boot sy/, here: 'ROMmon has boot, with the file to start', done: 'boot' },
  {
    begins: /^(en(able)?|conf(igure)? t(erminal)?)$/,
    here: 'ROMmon has neither privileged EXEC nor configuration: IOS must be started first, by boot or reset',
    done: 'boot',
  },
]

export const iosCommandInRommon: DiagnosisDefinition = {
  id: 'ios-command-in-rommon',
  title: 'IOS command in ROMmon',
  see: ['boot-sequence#how-it-works', 'boot-sequence#easy-to-mix-up'],
  repairs: either(fromTheStick, atTheRightPrompt),
  find: (given) => {
    const [first] = refusedThere(given)
    if (!first) return null
    const { event, here } = first
    const stick = /^cop(?:y)? (usb\S+:\S+)/i.exec(event.text.trim())?.[1]
    if (stick !== undefined)
      return {
        line: event.line,
        message: `Line ${event.line} ("${event.text.trim()}") is a command of IOS, and ${given.device.name} was in ROMmon: it was refused. ${here}; but boot ${stick} starts IOS from the stick.`,
        otherwise: `Started from the stick first (boot ${stick}), ${given.device.name} would have had an IOS that copies: at its prompt line ${event.line} is right as it stands.`,
      }
    return {
      line: event.line,
      message: `Line ${event.line} ("${event.text.trim()}") is a command of IOS, and ${given.device.name} was in ROMmon: it was refused. ${here}.`,
      otherwise: `${here}: with that, what line ${event.line} was to do would have been done.`,
    }
  },
}

function refusedThere({ events }: Case) {
  return events.flatMap((event) => {
    if (event.type !== 'refused-command' || event.mode !== 'rommon') return []
    const text = event.text.trim().toLowerCase()
    const known = equivalents.find(({ begins }) => begins.test(text))
    const done =
      known &&
      events.some(
        (later) =>
          later.line > event.line && later.type === known.done && !(later.type === 'boot' && later.image === null),
      )
    return known && !done ? [{ event, here: known.here }] : []
  })
}
