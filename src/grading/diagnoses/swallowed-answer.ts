// A command that the device never saw as one: it was asking, and took the line as the answer.

import type { Run } from '../run.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { answeredFirst } from '../repair/remedies.ts'

export const swallowedAnswer: DiagnosisDefinition = {
  id: 'swallowed-answer',
  title: 'Command taken as an answer',
  see: ['ios-images#walk-through'],
  repairs: answeredFirst,
  find: (given) => {
    const [lost] = swallowed(given)
    if (!lost) return null
    return {
      line: lost.line,
      message: `Line ${lost.line}${lost.input === '' ? '' : ` ("${lost.input}")`} was read as ${lost.prompt === '' ? 'text of the banner' : `the answer to "${lost.prompt.trim()}"`}, not as a command.`,
      otherwise:
        lost.prompt === ''
          ? 'The text of a banner ends at the next character like the one it began with; what is typed behind that is a command again.'
          : 'With an answer first (an empty line takes what stands in brackets) the command would have reached the prompt.',
    }
  },
}

/** The lines that were taken as answers and not typed again as commands later. */
function swallowed({ run, device }: Case): Run['transcript'] {
  return run.transcript.filter(
    ({ kind, device: name, input, line, prompt }) =>
      kind === 'answer' &&
      name === device.name &&
      (looksLikeCommand(input) || isRefusedPassword(run, name, line)) &&
      // A banner that was closed may say what it likes.
      (prompt !== '' || device.question?.dialog === 'banner') &&
      !run.transcript.some((later) => later.line > line && later.kind === 'command' && later.input === input),
  )
}

/** Whether a line like a command was typed at a password prompt, and let nobody in. What was typed there is never shown. */
function isRefusedPassword({ worlds, lines }: Run, name: string, line: number): boolean {
  const [before, after] = [worlds[line - 1]?.devices[name], worlds[line]?.devices[name]]
  return (
    before?.question?.kind === 'password' &&
    after?.mode === before.mode &&
    after.question?.dialog === before.question.dialog &&
    looksLikeCommand((lines[line - 1] ?? '').trim())
  )
}

/** Words that begin a command and would be a strange file name, host or password. */
export function looksLikeCommand(input: string): boolean {
  return /^(en|enable|end|exit|disable|wr|write|reload|configure|conf t|(conf|config|configure) t\w*|(copy|show|sh|dir|delete|verify|boot|no|write|wr|do|interface|int|hostname|config-register|enable|reload) \S.*)$/i.test(
    input,
  )
}
