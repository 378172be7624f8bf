// Slips in words: what a line did, what was meant, what was lost by it, and what would have been met.

import { guess } from '../sim/step.ts'
import type { Attempt } from './case.ts'
import { GOAL_MISSED, goalMissed } from './mistakes/goal-missed.ts'
import type { Diagnosis } from './report.ts'
import type { Run } from './run.ts'
import { isRefused, oddLines } from './odd-lines.ts'
import type { Slip } from './slips.ts'

export const LINE_REFUSED = 'line-refused'
export const WORD_WRONG = 'word-wrong'
/** Where messages and the caret are taught. */
const REFUSED_SEE: readonly string[] = ['command-line#when-it-refuses']
/** The ids of slips, with a few words for headings. */
export const slipTitles: ReadonlyMap<string, string> = new Map([
  [LINE_REFUSED, 'Line refused'],
  [WORD_WRONG, 'Not what was meant'],
])

/** A slip as a report has it: a cause, with the line, the word, and what its correction met when it was run. */
export function toldSlip(attempt: Attempt, slip: Slip): Diagnosis {
  const { run, rubric, criteria } = attempt
  const { line, plain } = slip
  const refused = isRefused(run.transcript[line - 1])
  const mended = criteria.filter(({ id }) => slip.meets.includes(id))
  const missed = plain ? null : goalMissed(rubric.criteria, mended, run)
  return {
    id: refused ? LINE_REFUSED : plain ? WORD_WRONG : GOAL_MISSED,
    line: slip.kind === 'missing' && !refused ? null : missed ? lineOf(slip, missed) : line,
    message: `${missed ? `${missed.message} ` : ''}${whatItDid(run, slip)}${lostBy(run, slip)}`,
    otherwise: metBy(attempt, slip),
    cause: true,
    see: refused ? REFUSED_SEE : [],
  }
}

/** The line of a change that is only a way to pass; where the reason of the criterion names lines, one of those. */
function lineOf({ line }: Slip, { line: decided, message }: Diagnosis): number {
  const named = [...message.matchAll(/(?<!vty )\bline (\d+)/gi)].map(([, number]) => Number(number))
  return named.length === 0 || named.includes(line) ? line : (decided ?? line)
}

/** What the correction of a slip met when it was run. `isTold`: where it only adds lines, they are told with their places. */
export function metBy({ rubric }: Attempt, slip: Slip, isTold = false): string {
  const added = isTold && slip.edits.every(({ op }) => op === 'insert') ? addedText(slip) : ''
  const labels = rubric.criteria.filter(({ id }) => slip.meets.includes(id)).map(({ label }) => `“${label}”`)
  const also = slip.also === undefined ? '' : `, and with ${linesText(slip.also)} put right too`
  return `${added === '' ? instead(slip) : added}${also}, this would have been met: ${listed(labels)}.`
}

/** `line 6`; `lines 6, 9 and 14`. */
const linesText = (lines: readonly number[]): string =>
  lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`

/** Lines that a change added, where they were typed: `With "vlan 20" on SW2 and "no shutdown" under GigabitEthernet0/1 of R1`. */
function addedText({ pieces, mended }: Slip): string {
  const places = new Map<string, string[]>()
  for (const [index, { origin }] of pieces.entries()) {
    const { device = '', input = '', meaning, kind } = mended.transcript[index] ?? {}
    const canonical = meaning?.kind === 'command' ? meaning.canonical : input
    if (origin !== null || kind === 'hands' || WAY.test(canonical) || input === '') continue
    const open = mended.worlds[index]?.devices[device]?.within.at(-1)
    const isUnder = open?.block === 'config-if' && meaning?.kind === 'command' && meaning.mode !== 'config'
    const place = isUnder ? `under ${open.of.replaceAll(',', ', ')} of ${device}` : `on ${device}`
    places.set(place, [...(places.get(place) ?? []), quotedText(input)])
  }
  const told = [...places].map(([place, lines]) => `${lines.join(', ')} ${place}`)
  const more = told.length > MOST_PLACES ? ` and ${told.length - MOST_PLACES} more` : ''
  return told.length === 0 ? '' : `With ${told.slice(0, MOST_PLACES).join(' and ')}${more}`
}
/** Lines that only lead to another prompt. */
const WAY = /^(?:enable|configure terminal|end|exit|interface )/
const MOST_PLACES = 3

/** A finding of a recogniser at the line of the slip behind it, with the word that the slip was in, where it does not say it. */
export function withWord(run: Run, found: Diagnosis, slip: Slip): Diagnosis {
  const isMoved = slip.edits[0]?.op === 'move'
  if (slip.word === '' && !isMoved) return { ...found, cause: true }
  const isSaid = !isMoved && found.line === slip.line && `${found.message} ${found.otherwise}`.includes(slip.meant)
  const message = isSaid ? found.message : `${found.message} ${whatItDid(run, slip)}`
  return { ...found, cause: true, line: slip.line, message }
}

/** A finding of a recogniser with the place where what it lacks belongs, and the lines that are missing there. */
export function withPlace(run: Run, found: Diagnosis, { line, edits, kind }: Slip): Diagnosis {
  const [first] = edits
  if (first?.op !== 'insert') return found
  const lines = inserted(first.text, kind)
  const isOne = first.text.filter((text) => text !== '').length < 2
  const place = line > run.lines.length ? 'at the end' : `before line ${line}`
  const message = `${found.message} ${sentence(lines)} ${isOne ? 'is' : 'are'} missing ${place}.`
  return { ...found, line: line > run.lines.length ? found.line : line, message }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function whatItDid(run: Run, { kind, line, word, meant, edits, says }: Slip): string {
  if (says !== undefined) return says
  const entry = run.transcript[line - 1]
  const device = entry?.device ?? run.start.focus
  const here = `Line ${line} (${quoted(run, line)})`
  const error = entry?.meaning?.kind === 'refused' ? entry.meaning.error : null
  const [first] = edits
  if (first?.op === 'move' && first.to > first.line)
    return `${here} came too early: it belongs behind line ${first.to - 1} (${quoted(run, first.to - 1)}).`
  if (first?.op === 'move')
    return first.line === line
      ? `${here} came too late: it belongs before line ${first.to} (${quoted(run, first.to)}).`
      : `${here} came too early: line ${first.line} (${quoted(run, first.line)}) belongs before it.`
  if (kind === 'enter' && first?.op === 'delete') return `Line ${line} is an Enter too many${asked(run, line)}.`
  if (kind === 'characters')
    return `${here} holds ${describeSigns(word, meant)}, so ${device} did not take it as it looks.`
  if (first?.op === 'insert') {
    const answers = inserted(first.text, kind)
    const are = answers.startsWith('a') || first.text.filter((text) => text !== '').length === 1 ? 'is' : 'are'
    if (kind === 'enter' && first.line > run.lines.length) return `${here} asked, and the lines end without ${answers}.`
    if (kind === 'enter')
      return `${here} was read as an answer${asked(run, line)}: before it, ${answers} ${are} missing.`
    if (kind === 'mode')
      return `${here} was refused: ${device} was at the prompt ${entry?.prompt.trim() ?? ''}, and ${answers} ${are} missing before it.`
    return `${answers} ${are} missing before line ${first.line}.`
  }
  if (error === 'ambiguous') return `${here} was refused: "${word}" begins several commands, and "${meant}" was needed.`
  if (error !== null && word === '') return `${here} was refused: "${meant}" is missing in it.`
  if (error !== null && meant === '') return `${here} was refused: it was complete in front of "${word}".`
  if (error !== null) return `${here} was refused: ${device} does not know "${word}" there. "${meant}" is like it.`
  if (word === '') return `${here} lacks "${meant}".`
  if (meant === '') return `${here} has "${word}" too much.`
  return `${here} says "${word}", and "${meant}" was needed.`
}

/** `, to "Destination filename?"`: what the device was asking when a line came. */
function asked(run: Run, line: number): string {
  const entry = run.transcript[line - 1]
  return entry?.kind === 'answer' && entry.prompt.trim() !== '' ? `, to "${entry.prompt.trim()}"` : ''
}

/** Later lines that went wrong by it: they are taken when the slip is mended. */
function lostBy(run: Run, { line, mended, pieces }: Slip): string {
  const odd = oddLines(run)
  const oddThen = oddLines(mended)
  const lost = pieces.flatMap(({ origin }, index) =>
    origin !== null && origin > line && odd.has(origin) && !oddThen.has(index + 1) ? [origin] : [],
  )
  const [first] = lost
  if (first === undefined) return ''
  const last = lost.at(-1)
  return lost.length === 1
    ? ` Because of it line ${first} came to nothing.`
    : ` Because of it lines ${lost.length === 2 ? `${first} and ${last}` : `${first} to ${last}`} came to nothing.`
}

function instead({ kind, edits, meant }: Slip): string {
  const [first] = edits
  if (first?.op === 'move') return first.to > first.line ? 'Typed there' : 'The other way round'
  if (first?.op === 'delete') return 'Without it'
  if (first?.op === 'replace') return `As ${quotedText(first.text.map((text) => text.trim()).join(', '))}`
  return first?.op === 'insert' ? `With ${inserted(first.text, kind)} there` : `With ${quotedText(meant)} there`
}

/** Lines that are missing, in words. What answers a dialogue may be a password, so only yes and no are told. */
function inserted(lines: readonly string[], kind: Slip['kind']): string {
  const said = lines.filter((line) => line !== '')
  if (said.length === 0) return lines.length > 1 ? `${lines.length} Enters` : 'an Enter'
  if (kind !== 'enter' || said.every((line) => /^(?:y|n|yes|no)$/i.test(line))) return said.map(quotedText).join(', ')
  return lines.length > 1 ? 'answers to its questions' : 'an answer'
}

const quotedText = (text: string): string => `"${text}"`
/** A line as the console showed it: without passwords. */
function quoted(run: Run, line: number): string {
  const { input = '' } = run.transcript[line - 1] ?? {}
  return input === '' ? 'an Enter alone' : `"${input}"`
}

/** At most three, and how many more. */
function listed(labels: readonly string[]): string {
  const more = labels.length - 3
  return more > 0 ? `${labels.slice(0, 3).join(', ')} and ${more} more` : labels.join(', ')
}

/** What is wrong with a word that only looks right. */
function describeSigns(word: string, meant: string): string {
  if (/[\u200b-\u200f\u2060\ufeff\u00ad]/.test(word)) return `a sign in "${meant}" that nobody sees`
  if (/[\u2010-\u2015\u2212]/.test(word)) return `a dash in "${word}" where the keyboard has "-"`
  if (/[\u2018\u2019\u201c\u201d]/.test(word)) return `a curly quotation mark in "${word}"`
  if (/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(word))
    return `a blank of another kind (a no-break space) in "${meant}"`
  return `a letter of another alphabet in what looks like "${meant}"`
}

/** The first line that the device refused, and that nothing later does, where no correction was found; null: there is none. */
export function refusedForGood({ run, rubric }: Attempt, isAlone: boolean): Diagnosis | null {
  const lost = run.transcript.find(
    ({ line, kind, meaning, input, device }) =>
      kind === 'command' &&
      meaning?.kind === 'refused' &&
      meaning.error !== 'not-simulated' &&
      !/^(?:y|n|yes|no)$/i.test(input) &&
      mayMatter(run, line, input, isAlone || meaning.error !== 'invalid') &&
      rubric.criteria.some((one) => (one.device ?? run.start.focus) === device) &&
      !run.transcript.some(
        (later) =>
          later.line > line &&
          later.device === device &&
          later.meaning?.kind === 'command' &&
          later.input.split(/\s+/)[0]?.toLowerCase() === input.split(/\s+/)[0]?.toLowerCase(),
      ),
  )
  if (!lost) return null
  return {
    id: LINE_REFUSED,
    line: lost.line,
    message: `Line ${lost.line} ("${lost.input}") was refused by ${lost.device}, and no later line does what it was meant to do.`,
    otherwise: 'A line that the device refuses changes nothing: the help at its prompt (?) shows what it takes there.',
    cause: true,
    see: REFUSED_SEE,
  }
}

/** Whether a refused line was more than a look: what it might have been is known, or need not be. */
function mayMatter(run: Run, line: number, input: string, unguessed: boolean): boolean {
  const { nearest, wouldBe } = guess(run.worlds[line - 1] ?? run.world, input)
  const meant = wouldBe ?? nearest ?? input
  return !/^(?:sh|dir|ping|more)/i.test(meant) && (unguessed || nearest !== null || wouldBe !== null)
}
