// The file that is startup-config on a switch, or setup in its place.

import { startupFileOf } from '../../sim/startup-file.ts'
import { nameOf, startupLines } from '../stored.ts'
import { before, commandOf, lineSaid } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { takenOut, answeredOtherwise } from '../repair/remedies.ts'
import { withDialogue } from '../repair/ideas/transfers.ts'

/** config.text deleted: on a switch that file is startup-config. */
const startupFileDeleted: Mistake = {
  id: 'startup-file-deleted',
  title: 'config.text deleted',
  see: ['password-recovery', 'switch-images#startup-config-is-a-file'],
  about: ['image', 'startup', 'flash'],
  repairs: takenOut,
  find: (given) => {
    const { events, device, start } = given
    const file = startupFileOf(start)
    if (file === null) return null
    const gone = events.find((event) => {
      if (event.type !== 'delete') return false
      const held = before(given, event.line).disks[event.url.slice(0, event.url.indexOf(':'))]?.files.find(
        ({ name }) => name === nameOf(event.url),
      )
      return (
        held?.content !== null &&
        held?.content !== undefined &&
        start.startup !== null &&
        held.content === start.startup.text
      )
    })
    if (gone?.type !== 'delete') return null
    const line = commandOf(given, gone.line)
    return {
      line,
      message: `${lineSaid(given, line)} deleted ${nameOf(gone.url)}. That file is the whole configuration of ${device.name}, not only its password: it does not come back.`,
      advises: () => withDialogue(given, line, `rename ${gone.url} ${gone.url.replace(/[^:/]*$/, 'config.old')}`),
      rule: 'A file that is renamed is out of the way of a start and can be copied back after it.',
      otherwise:
        'Renamed, to config.old, it would have been out of the way of one start and there to be used after it.',
    }
  },
}

/** The setup dialog finished and saved: its few lines replaced the good startup-config. */
const setupOverwroteStartup: Mistake = {
  id: 'setup-overwrote-startup',
  title: 'Setup saved over startup-config',
  see: ['boot-sequence#how-it-works', 'password-recovery'],
  about: ['image', 'startup', 'events'],
  repairs: answeredOtherwise,
  find: (given) => {
    const { events, device } = given
    const save = events.find(({ type, line }) => type === 'save' && before(given, line).question?.dialog === 'setup')
    if (!save) return null
    const [old, now] = [startupLines(before(given, save.line)), new Set(startupLines(device))]
    const lost = old.filter((line) => !now.has(line))
    if (lost.length === 0) return null
    const sample = lost.find((line) => /^(interface|ip route|hostname|router| ip address)/.test(line)) ?? lost[0]
    return {
      line: save.line,
      message: `Line ${save.line} ended the setup dialog with a save: what was typed there is written over the good startup-config ("${sample?.trim()}" is gone). It had only been ignored at this start, not lost.`,
      rule: 'At the end of the dialog 0 goes back to the prompt and saves nothing.',
      otherwise: 'With no at the dialog, startup-config would have been there to copy into running-config.',
    }
  },
}

export const startupFile: readonly Mistake[] = [startupFileDeleted, setupOverwroteStartup]
