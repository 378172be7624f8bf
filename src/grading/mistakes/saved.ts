// What startup-config holds.

import { timerOf } from '../../sim/timers.ts'
import { patternsOf, before, commandOf, isUnwanted, mattersUnsaved, restoredBefore, lineSaid } from './mistake.ts'
import type { Mistake, Case, Found } from './mistake.ts'
import { takenOut, mergedFirst, saved } from '../repair/remedies.ts'
import { hex } from '../../sim/messages.ts'
import { ignoresStartup } from '../../sim/register.ts'
import {
  nameOf,
  startupLines,
  withoutHash,
  factoryLines,
  mainFlash,
  runningLines,
  configLines,
  lastRestart,
  linesBeyond,
  placedLines,
} from '../stored.ts'
import type { Run } from '../run.ts'
import { startupFileOf } from '../../sim/startup-file.ts'
import { matchesText } from '../event-pattern.ts'
import type { Device } from '../../sim/device.ts'
import { insert } from '../repair/edits.ts'
import { executed } from '../repair/places.ts'

/** Saved while the way back was still ticking: the return would come back with the change. */
const savedBeforeTest: Mistake = {
  id: 'saved-before-test',
  title: 'Saved before the test',
  see: ['configuration-management'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const { events, unmet, device } = given
    const aboutSaving = unmet.some((criterion) =>
      ['first', 'second', 'event', 'unless-before'].some((name) =>
        patternsOf(criterion, name).some(({ type }) => type === 'save'),
      ),
    )
    if (!aboutSaving) return null
    const save = events.find(
      ({ type, line }) =>
        type === 'save' &&
        timerOf(before(given, line), 'reload') !== null &&
        events.some((change) => change.type === 'config' && change.line < line) &&
        // A learner who reconnected over the new address has tested it.
        !events.some((test) => test.type === 'session' && test.op === 'connect' && test.line < line),
    )
    if (!save) return null
    const line = commandOf(given, save.line)
    return {
      line,
      message: `${lineSaid(given, line)} saved the change while the reload that should take it back was still pending. ${device.name} would have come back with the new configuration, good or bad.`,
      otherwise:
        'Tested first, then the reload cancelled, then saved: until then the old configuration would have been the one that comes back.',
    }
  },
}

/** startup-config erased and not written again: the next start has no configuration. */
const startupErased: Mistake = {
  id: 'startup-erased',
  title: 'startup-config erased',
  see: ['configuration-management#erasing-on-purpose', 'boot-sequence#how-it-works'],
  about: ['image', 'startup'],
  repairs: takenOut,
  find: (given) => {
    const { device, events } = given
    if (device.startup !== null) return null
    const erased = events.findLast(
      (event) =>
        event.type === 'erase' &&
        event.url.startsWith('nvram:') &&
        before(given, event.line).startup !== null &&
        // Where recovery is disabled, the reset that is offered is the only way in.
        before(given, event.line).question?.dialog !== 'reset-to-default',
    )
    if (!erased) return null
    const line = commandOf(given, erased.line)
    return {
      line,
      message: `${lineSaid(given, line)} erased startup-config, and nothing was saved after it: ${device.name} starts without any configuration.`,
      otherwise: ignoresStartup(device.register.next)
        ? `Left alone, it would still be there for copy startup-config running-config. At ${hex(device.register.next)} the start itself passes over it.`
        : 'Left alone, or saved again afterwards, startup-config would have been read at the next start.',
    }
  },
}

/** A file copied over a startup-config that was good, and newer than the file. */
const startupOverwritten: Mistake = {
  id: 'startup-overwritten',
  title: 'Good startup-config overwritten by a file',
  see: ['configuration-management', 'boot-sequence#how-it-works'],
  about: ['image', 'startup', 'configuration', 'events'],
  repairs: takenOut,
  find: (given) => {
    const { events, device } = given
    const stored = new Set(startupLines(device))
    for (const event of events) {
      if (
        event.type !== 'copy' ||
        !event.complete ||
        event.to !== 'nvram:startup-config' ||
        event.from === 'system:running-config'
      )
        continue
      const then = before(given, event.line)
      // Only the startup-config of the scenario can be lost by this.
      if (!then.startup || then.startup.text !== given.start.startup?.text) continue
      const lost = startupLines(then).find((line) => !stored.has(line))
      if (lost === undefined) continue
      const line = commandOf(given, event.line)
      return {
        line,
        message: `${lineSaid(given, line)} wrote the file over the startup-config that ${device.name} still had: "${withoutHash(lost)}" is gone. It had been there all the time.`,
        otherwise:
          'Looked at first, with show startup-config, the saved configuration would have been copied into running-config.',
      }
    }
    return savedOver(given)
  },
}

/** The same in two steps: the file is merged into running-config, which is then saved. A line that a criterion asks for is lost. */
function savedOver(given: Case): Found | null {
  const { events, device } = given
  const asked = new Set(
    given.unmet.flatMap(({ args }) =>
      Array.isArray(args['line']) ? args['line'].map((line) => String(line).trim()) : [],
    ),
  )
  const stored = new Set(startupLines(device))
  for (const save of events) {
    if (save.type !== 'save') continue
    const then = before(given, save.line)
    if (!then.startup || then.startup.text !== given.start.startup?.text) continue
    const merged = events.findLast(
      (event) =>
        event.type === 'copy' && event.complete && event.line < save.line && event.to === 'system:running-config',
    )
    if (merged?.type !== 'copy' || merged.from.startsWith('nvram:')) return null
    const lost = startupLines(then).find((line) => !stored.has(line) && asked.has(line.trim()))
    if (lost === undefined) return null
    const [line, source] = [commandOf(given, save.line), commandOf(given, merged.line)]
    return {
      line,
      message: `${lineSaid(given, line)} saved what line ${source} had made of ${nameOf(merged.from)} over the startup-config that ${device.name} still had: "${withoutHash(lost)}" is gone. It had been there all the time, and newer than the file.`,
      otherwise:
        'Looked at first, with show startup-config, the saved configuration would have been copied into running-config.',
    }
  }
  return null
}

/** The good startup-config overwritten by a running-config that never held it: saved before merging. */
const wrongDirectionMerge: Mistake = {
  id: 'wrong-direction-merge',
  title: 'Good configuration overwritten',
  see: ['boot-sequence#watch-out'],
  about: ['startup', 'configuration'],
  repairs: mergedFirst,
  find: (given) => {
    const { run, device, events } = given
    const stored = new Set(startupLines(device))
    const factory = new Set(factoryLines(device))
    const own = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => !scaffold.test(line) && !factory.has(line))
    // After a reset there is nothing left to overwrite.
    const wasErased = (line: number): boolean =>
      events.some((event) => event.type === 'erase' && event.url.startsWith('nvram:') && event.line < line)
    let original: readonly string[] = []
    for (const event of events) {
      if (event.type !== 'save') continue
      const then = before(given, event.line)
      // What was last saved: by the scenario, by a copy into startup-config, or set aside as a file.
      if (then.startup) original = own(startupLines(then))
      else if (original.length === 0 && !wasErased(event.line)) original = own(startupLines(given.start))
      const present = new Set(runningLines(then))
      const named = [...present].some((line) => line.startsWith('hostname ') && !factory.has(line))
      // Another name is an edit.
      const lost = original.filter((line) => !present.has(line) && !(named && line.startsWith('hostname ')))
      // If more than half of it is missing, running-config was never filled from it.
      if (2 * lost.length <= original.length || !then.running || then.question?.dialog === 'setup') continue
      if (lost.every((line) => stored.has(line))) continue
      // A file copied into startup-config is no running-config.
      if (
        events.some((copy) => copy.type === 'copy' && copy.line === event.line && copy.from !== 'system:running-config')
      )
        continue
      // An answer at the Save? question is a line of its own.
      const line = event.via === 'reload' ? (answerTo(run, event.line) ?? event.line) : commandOf(given, event.line)
      const sample = lost.find((text) => !/^enable|^username|password/.test(text.trim())) ?? lost[0] ?? ''
      const kept = fileWith(given, sample)
      return {
        line,
        message: `Line ${line} saved a running-config that did not hold the configuration of ${device.name}: ${kept === null ? `the good startup-config is overwritten ("${withoutHash(sample)}" is gone)` : `startup-config lacks "${withoutHash(sample)}" now. ${kept} still has it`}.`,
        otherwise:
          kept !== null
            ? `With ${kept} copied into running-config first, the save would have kept everything.`
            : event.via === 'reload'
              ? 'With no at that question the reload would have come up with the good startup-config.'
              : 'With startup-config merged into running-config first, the save would have kept everything.',
      }
    }
    return null
  },
}

/** The file of flash that still holds a line of the configuration, other than startup-config itself; null: none does. */
function fileWith({ device }: Case, line: string): string | null {
  const { name: disk, files } = mainFlash(device)
  const found = files.find(
    ({ name, content }) =>
      name !== 'config.text' && content !== null && content.split(/\r?\n/).some((one) => one.trim() === line.trim()),
  )
  return found ? `${disk}:${found.name}` : null
}

/** Lines that every configuration has. */
const scaffold =
  /^(boot-|interface |line |service |ip forward-protocol|no ip http|scheduler| (shutdown|no ip address|duplex|speed))/

/** The line that answered Save? for a reload, which may have asked more afterwards. */
function answerTo({ transcript }: Run, line: number): number | null {
  return (
    transcript.findLast((entry) => entry.line <= line && entry.kind === 'answer' && /Save\?/.test(entry.prompt))
      ?.line ?? null
  )
}

/** config.text renamed for a recovery, and neither renamed back nor saved: the next start is empty. */
const startupFileAway: Mistake = {
  id: 'startup-file-away',
  title: 'config.text not put back',
  see: ['password-recovery', 'switch-images#startup-config-is-a-file'],
  about: ['image', 'startup'],
  repairs: takenOut,
  find: (given) => {
    const { events, device, start } = given
    const file = startupFileOf(start)
    if (file === null) return null
    const away = events.findLast((event) => event.type === 'rename' && nameOf(event.from) === file)
    if (
      away?.type !== 'rename' ||
      events.some((event) => event.line > away.line && event.type === 'rename' && nameOf(event.to) === file)
    )
      return null
    // What was saved since, good or bad, is another matter.
    if (events.some((event) => event.type === 'save' && event.line > away.line) || device.startup !== null) return null
    const line = commandOf(given, away.line)
    return {
      line,
      message: `${lineSaid(given, line)} put the configuration aside as ${nameOf(away.to)}, and nothing put it back or saved a new one: the next start of ${device.name} is empty.`,
      rule: `copy flash:${nameOf(away.to)} running-config brings it back; only a save makes a new ${file} of it.`,
      otherwise: `Renamed back to ${file}, copied into running-config and saved with the new secret, it would be there at every start.`,
    }
  },
}

/** A save that also made permanent what was to go away. */
const savedUnwanted: Mistake = {
  id: 'saved-unwanted',
  title: 'Unwanted change saved too',
  see: ['configuration-management#to-running-config-a-merge', 'configuration-management#save-before-test'],
  about: ['configuration'],
  repairs: takenOut,
  find: (given) => {
    const { events, unmet } = given
    const unwanted = unmet.flatMap(({ check, args }) =>
      check === 'startup-lacks' && Array.isArray(args['line']) ? args['line'].map(String) : [],
    )
    const isUnwanted = (line: string): boolean => unwanted.some((one) => matchesText(one.trim(), line.trim()))
    const found = (device: Device): string | undefined => configLines(device.startup?.text ?? '').find(isUnwanted)
    const save = events.findLast(
      ({ type, line }) =>
        type === 'save' && found(before(given, line)) === undefined && found(before(given, line + 1)) !== undefined,
    )
    if (!save || found(given.device) === undefined) return null
    const then = before(given, save.line)
    const what = found(before(given, save.line + 1)) ?? ''
    const line = commandOf(given, save.line)
    return {
      line,
      message: `${lineSaid(given, line)} saved all of running-config, and "${withoutHash(what)}" with it: what was to go away is in startup-config now.`,
      advises: () => [
        ...executed(given.run, ['configure replace nvram:startup-config force'], [line]),
        // Typed without a trial: some of it is not simulated, and taken all the same.
        [insert(line, 'configure terminal', ...withoutLines(then, isUnwanted), 'end')],
      ],
      otherwise:
        'Taken out of running-config first, by no … or by configure replace with startup-config, it would not have been saved.',
    }
  },
}

/** What takes lines out of running-config, each under its block if it stands in one. */
function withoutLines(device: Device, isUnwanted: (line: string) => boolean): readonly string[] {
  const lines = runningLines(device)
  return lines.flatMap((line, at) => {
    if (!isUnwanted(line)) return []
    const block = line.startsWith(' ') ? lines.slice(0, at).findLast((one) => !one.startsWith(' ')) : undefined
    const text = line.trim()
    return [...(block === undefined ? [] : [block]), text.startsWith('no ') ? text.slice(3) : `no ${text}`]
  })
}

/** "no" at the Save? question of reload: what was only in running-config is gone. */
const answeredNo: Mistake = {
  id: 'answered-no',
  title: 'Save? answered with no',
  see: ['ios-images#reload-not-confirmed', 'ios-images#not-saved'],
  about: ['image', 'startup'],
  repairs: saved,
  find: (given) => {
    const { run, device, events } = given
    const restart = lastRestart(events)
    if (restart?.type !== 'reload' || restoredBefore(given, restart.line) || restart.saved !== false) return null
    const then = before(given, restart.line)
    // What was entered again and saved later is not lost.
    const known = [...placedLines(factoryLines(then)), ...placedLines(startupLines(device))]
    const stored = new Set(known.map(({ key }) => key))
    const lost = linesBeyond(runningLines(then), startupLines(then))
      .filter(({ key, text }) => !stored.has(key) && !isUnwanted(given, text) && mattersUnsaved(given, text))
      .map(({ text }) => text)
    const sample = lost.find((line) => line.startsWith('boot system')) ?? lost[0]
    if (sample === undefined) return null
    const answer = run.transcript.findLast(
      (entry) => entry.line <= restart.line && entry.kind === 'answer' && /Save\?/.test(entry.prompt),
    )
    return {
      line: answer?.line ?? restart.line,
      message: `Line ${answer?.line ?? restart.line} answered "no" when ${device.name} asked whether to save. "${withoutHash(sample)}" was only in running-config, and the reload discarded it.`,
      otherwise: `With "yes", or saved before the reload, it would have been in startup-config when ${device.name} started.`,
    }
  },
}

export const startupConfig: readonly Mistake[] = [
  savedBeforeTest,
  startupErased,
  startupOverwritten,
  wrongDirectionMerge,
  startupFileAway,
  savedUnwanted,
  answeredNo,
]
