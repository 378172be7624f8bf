// n at the question of an install command that was to be carried out.

import { answeredOtherwise } from '../repair/remedies.ts'
import { commandOf, installVersion, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const installDeclined: DiagnosisDefinition = {
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
