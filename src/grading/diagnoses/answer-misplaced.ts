// An answer that belongs to another question of the dialogue: an address where a file name was asked for, a name for a host.

import { ipv4Number } from '../../sim/command.ts'
import { commandOf, sameCommand, typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { answeredRight } from '../repair/remedies.ts'

export const answerMisplaced: DiagnosisDefinition = {
  id: 'answer-misplaced',
  title: 'Answer to another question',
  see: ['ios-images#walk-through', 'file-transfer'],
  about: ['image', 'startup', 'flash', 'server', 'configuration'],
  repairs: answeredRight,
  find: (given) => {
    const { run, device } = given
    const entry = run.transcript.find(
      (one) =>
        one.device === device.name &&
        one.kind === 'answer' &&
        isMisplaced(one.prompt, one.input) &&
        !cameAbout(given, one.line),
    )
    if (!entry) return null
    const line = commandOf(given, entry.line)
    const said =
      entry.input === '' ? 'was Enter, which takes the empty brackets,' : `("${entry.input}") was taken as the answer`
    return {
      line: entry.line,
      message: `Line ${entry.line} ${said} at "${entry.prompt.trim()}", in the dialogue of line ${line} ("${typed(given, line)}"). So the copy came to nothing.`,
      otherwise: '',
      rule: 'The questions come in a fixed order, and each takes the next line: remote host, source file, destination file.',
    }
  },
}

function isMisplaced(prompt: string, input: string): boolean {
  const isAddress = ipv4Number(input) !== null
  if (/remote host/.test(prompt))
    return input === '' ? prompt.includes('[]') : /\.(bin|tar|cfg|txt)$|-confg$/.test(input)
  if (/^(Source|Destination) filename/.test(prompt)) return isAddress || (input === '' && prompt.includes('[]'))
  return false
}

/** Whether the copy of that dialogue, or the same command later, was completed. */
function cameAbout(given: Case, line: number): boolean {
  const command = typed(given, commandOf(given, line))
  return given.events.some(
    (event) =>
      event.type === 'copy' &&
      event.complete &&
      (sameCommand(given, event.line, line) ||
        (event.line > line && typed(given, commandOf(given, event.line)) === command)),
  )
}
