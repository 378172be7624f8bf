// A command that the device never saw as one: it was asking, and took the line as the answer.

import type { DiagnosisDefinition } from './diagnosis.ts'

export const swallowedAnswer: DiagnosisDefinition = {
  id: 'swallowed-answer',
  see: ['ios-images#walk-through'],
  follows: [],
  find: ({ run, device }) => {
    const swallowed = run.transcript.filter(
      (entry) => entry.kind === 'answer' && entry.device === device.name && looksLikeCommand(entry.input),
    )
    const lost = swallowed.find(
      ({ line, input }) =>
        !run.transcript.some((later) => later.line > line && later.kind === 'command' && later.input === input),
    )
    if (!lost) return null
    return {
      line: lost.line,
      message: `Line ${lost.line} ("${lost.input}") was read as the answer to "${lost.prompt.trim()}", not as a command.`,
      otherwise:
        'With an answer first (an empty line takes what stands in brackets) the command would have reached the prompt.',
    }
  },
}

/** Words that begin a command and would be a strange file name, host or password. */
function looksLikeCommand(input: string): boolean {
  return /^(en|enable|end|exit|disable|wr|write|reload|configure|conf t|(conf|config|configure) t\w*|(copy|show|sh|dir|delete|verify|boot|no|write|wr|do|interface|int|hostname|config-register|enable|reload) \S.*)$/i.test(
    input,
  )
}
