// Questions of the device: answered otherwise than they should have been, by a line that was no answer, or not at all.

import type { World } from '../../../sim/world.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { commandLine } from '../../run.ts'
import type { Run } from '../../run.ts'
import { insert, remove, replace } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { endOfDialogue, finished } from '../places.ts'
import { answersFor } from './transfers.ts'
import { tryLine } from '../../trials.ts'
import type { Trials } from '../../trials.ts'

/** The other answer, wherever yes or no was asked. */
export function otherAnswers({ run, device }: Pick<Case, 'run' | 'device'>): readonly Edits[] {
  return run.transcript.flatMap(({ line, kind, device: name }): Edits[] => {
    const question = run.worlds[line - 1]?.devices[name]?.question
    if (kind !== 'answer' || name !== device.name || !question) return []
    const given = run.lines[line - 1]?.trim().toLowerCase() ?? ''
    switch (question.kind) {
      case 'confirm':
        return given === '' || given === 'y' || given === 'yes' ? [[replace(line, 'n')]] : [[replace(line, '')]]
      case 'yes-no':
        return ['no', 'yes']
          .filter((word) => given === '' || !word.startsWith(given))
          .map((word) => [replace(line, word)])
      case 'y-n':
        return [[replace(line, given.startsWith('y') ? 'n' : 'y')]]
      case 'text':
        return given === '' ? [] : [[replace(line, '')]]
      case 'password':
        return []
    }
  })
}

/** Before a command that was taken as an answer: the answers that were missing, or Enter alone. */
export function missingAnswers(given: Case): readonly Edits[] {
  const { run, device } = given
  return run.transcript.flatMap(({ line, kind, input, device: name }): Edits[] => {
    const world = run.worlds[line - 1]
    const question = world?.devices[name]?.question
    if (!world || !question || name !== device.name || (kind !== 'answer' && kind !== 'refused')) return []
    if (question.dialog === 'setup') return setupDeclined(run, line)
    const isPassword = question.kind === 'password'
    const answered = isPassword ? (run.lines[line - 1] ?? '').trim() : input
    if (kind === 'answer' && !isCommand(run.trials, world, name, answered)) return []
    const answers = answersFor(given, run.lines[commandLine(run, line) - 1] ?? '')
    if (isPassword)
      return [...passwordsOf(run)].flatMap((password) => {
        const rest = finished(run.trials, world, { ...answers, password })
        return rest ? [[insert(line, ...rest.lines)]] : []
      })
    const rest = finished(run.trials, world, answers)
    const whole: Edits[] = rest && rest.lines.length > 0 ? [[insert(line, ...rest.lines)]] : []
    const declined: Edits[] = question.kind === 'confirm' ? [[insert(line, 'n')]] : []
    return [...whole, ...declined, ...(rest?.lines.length === 1 && rest.lines[0] === '' ? [] : [[insert(line, '')]])]
  })
}

/** The passwords that let the learner in, wherever they were asked for. */
function passwordsOf({ transcript, worlds, lines }: Run): ReadonlySet<string> {
  const isAsked = (line: number, name: string): boolean => worlds[line]?.devices[name]?.question?.kind === 'password'
  return new Set(
    transcript.flatMap(({ line, kind, device }) =>
      kind === 'answer' && isAsked(line - 1, device) && !isAsked(line, device) ? [(lines[line - 1] ?? '').trim()] : [],
    ),
  )
}

/** Before the first line that the setup dialogue took and that is no answer to it: "no", and the Enter that follows it. */
function setupDeclined(run: Run, line: number): Edits[] {
  const isFirst = run.transcript[line - 2]?.prompt !== run.transcript[line - 1]?.prompt
  return isFirst && !/^\s*(?:no?|y(?:es?)?)\s*$/i.test(run.lines[line - 1] ?? '')
    ? [[insert(line, 'no')], [insert(line, 'no', '')]]
    : []
}

/** Before any answer: the Enter that was forgotten, so that every answer after it went to the question before its own. */
export function forgottenEnters({ run, device }: Pick<Case, 'run' | 'device'>): readonly Edits[] {
  return run.transcript.flatMap(({ line, kind, device: name }): Edits[] =>
    kind === 'answer' && name === device.name ? [[insert(line, '')]] : [],
  )
}

/** Whether a device would have taken an answer as a command, had it not been asking. */
export function isCommand(trials: Trials, world: World, name: string, input: string): boolean {
  const device = world.devices[name]
  if (!device || input === '' || /^(?:y|n|yes|no)$/i.test(input)) return false
  const idle = { ...world, devices: { ...world.devices, [name]: { ...device, question: null } } }
  const next = tryLine(trials, idle, input)
  return next.entry.kind === 'command' && !next.events.some(({ type }) => type === 'refused-command')
}

/** Where the input ended at a question: the answers to it. */
export function lastAnswers(given: Case): readonly Edits[] {
  const { run, device } = given
  const end = run.lines.length + 1
  if (run.world.focus !== device.name || !device.question) return []
  const rest = finished(run.trials, run.world, answersFor(given, run.lines[commandLine(run, end - 1) - 1] ?? ''))
  return rest && rest.lines.length > 0 ? [[insert(end, ...rest.lines)]] : []
}

/** Without an answer that the device had not asked for, or had to ask again. */
export function spareAnswers({ run, device }: Pick<Case, 'run' | 'device'>): readonly Edits[] {
  return run.transcript.flatMap(({ line, kind, device: name }): Edits[] =>
    kind === 'answer' && name === device.name && endOfDialogue(run, commandLine(run, line)) > line
      ? [[remove(line)]]
      : [],
  )
}
