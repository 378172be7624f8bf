// The setup dialog finished and saved: its few lines replaced the good startup-config.

import { startupLines } from '../stored.ts'
import { before } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { answeredOtherwise } from '../repair/remedies.ts'

export const setupOverwroteStartup: DiagnosisDefinition = {
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
