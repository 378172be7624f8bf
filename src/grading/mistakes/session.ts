// What was typed never reached the device, or the way in is closed.

import { recoverable } from '../../sim/features/access/recovery.ts'
import { before, commandOf, lineSaid, platformHas } from './mistake.ts'
import type { Mistake, Case } from './mistake.ts'
import { replace } from '../repair/edits.ts'
import { takenOut } from '../repair/remedies.ts'
import { timerOf } from '../../sim/timers.ts'
import { cutSession } from './lost-lines.ts'
import { upAddress } from '../../sim/features/ip/slice.ts'

/** `no service password-recovery`: a Break gives no ROMmon, only the offer to start over. */
const recoveryDisabled: Mistake = {
  id: 'recovery-disabled',
  title: 'Password recovery is disabled',
  see: ['password-recovery'],
  repairs: takenOut,
  find: (given) => {
    const { events, device, start, run, unmet } = given
    if (recoverable(start) || unmet.length === 0) return null
    // Once it was reset, the usual ways are open.
    if (events.some((event) => event.type === 'erase' && event.url.startsWith('nvram:'))) return null
    const broken = events.find((event) => event.type === 'power-cycle' && event.interrupted)
    if (!broken) return null
    const tried = run.transcript.find(
      ({ line, input, device: on }) =>
        on === device.name && line > broken.line && /^(confreg|flash_init|rename)\b/i.test(input),
    )
    const line = tried?.line ?? broken.line
    return {
      line,
      message: `${lineSaid(given, line)} expects the boot loader. On ${device.name} password recovery is disabled: access to it is closed, and after a Break only a reset to the default configuration is offered.`,
      otherwise: '',
      rule: 'yes at that offer throws startup-config away and gives the router back; the configuration then comes from the backup.',
    }
  },
}

/** The change of an address, or a port shut, that cut the vty session it was typed in: what follows reaches nobody. */
const sessionCut: Mistake = {
  id: 'session-cut',
  title: 'Session cut off',
  see: ['configuration-management'],
  find: (given) => {
    const { device, unmet } = given
    const cut = cutSession(given)
    if (unmet.length === 0 || !cut) return null
    const { via } = before(given, cut.line).session
    const address = upAddress(before(given, cut.line + 1).config, via ?? '')
    const line = commandOf(given, cut.line)
    const [first, last] = [cut.lost[0]?.line ?? 0, cut.lost.at(-1)?.line ?? 0]
    const after = first === last ? `line ${first}` : `lines ${first} ${last === first + 1 ? 'and' : 'to'} ${last}`
    const back = returnOf(given, cut.line)
    return {
      line,
      message: `${lineSaid(given, line)} cut the session that it was typed in${via === null ? '' : `, which comes in over ${via}`}: ${after} never reached ${device.name}.`,
      otherwise: '',
      rule:
        address !== null
          ? `With @connect behind it a new session comes in, at ${address}, and asks for the user and the password again; what is left to do is typed there.${back === null ? '' : ` Without one, ${device.name} returns by itself ${back} later.`}`
          : back === null
            ? `Nothing brings ${via ?? 'the interface'} back: a way back that works by itself has to be laid before such a line.`
            : `${device.name} returns by itself ${back} later; after that @connect opens a new session.`,
    }
  },
}

/** In how many minutes a scheduled reload, or a revert timer, brings the device back; null: there is none. */
function returnOf(given: Case, line: number): string | null {
  const then = given.run.worlds[line]
  const device = then?.devices[given.device.name]
  const timer = device ? (timerOf(device, 'reload') ?? timerOf(device, 'revert')) : null
  if (!then || !timer) return null
  const minutes = Math.max(1, Math.round((timer.at - then.clock) / 60_000))
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

/** A start that nobody interrupted, where the boot loader was wanted: its commands came to IOS. */
const loaderNotReached: Mistake = {
  id: 'loader-not-reached',
  title: 'Start not interrupted',
  see: ['password-recovery#you-need-the-console-and-the-power-switch'],
  find: (given) => {
    const { events, run, device } = given
    const cut = events.find((event) => event.type === 'power-cycle' && !event.interrupted && event.line > 0)
    if (!cut || events.some((event) => event.type === 'power-cycle' && event.interrupted)) return null
    const meant = run.transcript.find(
      ({ line, input, device: on, kind }) =>
        line > cut.line && on === device.name && kind !== 'hands' && LOADER_COMMANDS.test(input),
    )
    if (!meant || before(given, meant.line).running === null) return null
    const how = platformHas(given, 'register') ? 'sent a Break' : 'held the Mode button'
    return {
      line: cut.line,
      message: `${lineSaid(given, cut.line)} let ${device.name} start as always: nobody ${how}. So line ${meant.line} ("${meant.input}"), a command of the boot loader, came to IOS.`,
      otherwise: 'With @power-cycle break it would have stopped at its boot loader, which asks for no password.',
      advises: () => [[replace(cut.line, '@power-cycle break')]],
      rule: 'A boot loader is reached while the device starts, and by hand: with @power-cycle break.',
    }
  },
}
const LOADER_COMMANDS = /^(?:confreg|flash_init|load_helper|tftpdnld)\b|^rename flash:/i

export const session: readonly Mistake[] = [loaderNotReached, recoveryDisabled, sessionCut]
