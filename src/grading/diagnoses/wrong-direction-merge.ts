// The good startup-config overwritten by a running-config that never held it: saved before merging.

import type { Run } from '../run.ts'
import { factoryLines, mainFlash, runningLines, startupLines, withoutHash } from '../stored.ts'
import { before, commandOf } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { mergedFirst } from '../repair/remedies.ts'

export const wrongDirectionMerge: DiagnosisDefinition = {
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
