// What a mistake that has a name would have needed, for the `repairs` of the diagnoses: from the line that carries it.

import { inFlash, wantedImage } from '../diagnoses/diagnosis.ts'
import type { Case, Found } from '../diagnoses/diagnosis.ts'
import { mainFlash } from '../stored.ts'
import { move, replace } from './edits.ts'
import type { Edits } from './edits.ts'
import { lastAnswers, missingAnswers, otherAnswers } from './ideas/dialogues.ts'
import { bootStatements, goals } from './ideas/goals.ts'
import { refused } from './ideas/modes.ts'
import { names, registerValues } from './ideas/names.ts'
import { firstThingsFirst, missingEvents, removed } from './ideas/order.ts'
import { variables } from './ideas/rommon.ts'
import { saves, yesToSave } from './ideas/saving.ts'
import {
  credentialsGiven,
  fromElsewhere,
  ftpLogin,
  roomMade,
  sentToServer,
  turned,
  withDialogue,
} from './ideas/transfers.ts'
import { commandLine } from '../run.ts'
import { executed, loaded, restarts, unitsOf } from './places.ts'

type Remedy = (facts: Case, found: Found) => readonly Edits[]

/** One after the other. */
export const either =
  (...remedies: readonly Remedy[]): Remedy =>
  (facts, found) =>
    remedies.flatMap((remedy) => remedy(facts, found))

/** The command is not typed at all, and neither are the answers to its questions. */
export const takenOut: Remedy = ({ run }, { line }) => (line === null ? [] : [removed(run, commandLine(run, line))])

/** Enter, which means yes at [confirm], instead of the answer. */
export const entered: Remedy = (_, { line }) => (line === null ? [] : [[replace(line, '')]])

/** The other answer to the question that a line answered. */
export const answeredOtherwise: Remedy = (facts, { line }) => onLine(otherAnswers(facts), line)

/** The same command with the answers that its questions ask for. */
export const answeredRight: Remedy = (facts, { line }) => {
  const command = line === null ? 0 : commandLine(facts.run, line)
  return withDialogue(facts, command, facts.run.lines[command - 1] ?? '')
}

/** "yes" at Save?, or a save before. */
export const saved: Remedy = (facts) => [...yesToSave(facts), ...saves(facts)]

/** Source and destination of a copy exchanged. */
export const turnedRound: Remedy = (facts, { line }) => (line === null ? [] : turned(facts, line))

/** A save in place of another command. */
export const savedInstead: Remedy = (facts, { line }) =>
  line === null ? [] : withDialogue(facts, line, 'copy running-config startup-config')

/** The saved configuration brought into the running one, in place of a save or before it. */
export const mergedFirst: Remedy = (facts, { line }) =>
  line === null
    ? []
    : [
        ...withDialogue(facts, line, 'copy startup-config running-config'),
        ...executed(facts.run, ['copy startup-config running-config'], [commandLine(facts.run, line)]),
        ...takenOut(facts, { line, message: '', otherwise: '' }),
      ]

/** A name on this line that is almost right, put right. */
export const named: Remedy = (facts, { line }) => onLine(names(facts), line)

/** A boot statement that names the wanted image in flash, in place of this one. */
export const statementInstead: Remedy = (facts, { line }) => {
  const image = wantedImage(facts)
  if (image === null || line === null) return []
  const disk = mainFlash(facts.device).name === 'bootflash' ? 'bootflash' : 'flash'
  const lead = /^\s*do\s/i.test(facts.run.lines[line - 1] ?? '') ? 'do ' : ''
  return [[replace(line, `${lead}boot system ${disk}:${inFlash(facts, image) ?? image}`)]]
}

/** A boot statement for the wanted image, after the older ones were removed where that is needed. */
export const statementAdded: Remedy = (facts) => {
  const image = wantedImage(facts)
  return image === null ? [] : bootStatements(facts, image)
}

/** Restarts behind everything else. */
export const restartedLast: Remedy = ({ run }) => {
  const end = run.lines.length + 1
  const restarting = new Set(restarts(run))
  return unitsOf(run)
    .filter(({ from, to }) => restarting.has(from) && to + 1 < end)
    .map(({ from, to }): Edits => [move(from, to - from + 1, end)])
}

/** A restart at the end. */
export const restarted: Remedy = ({ run }) => [
  ...executed(run, ['reload'], [run.lines.length + 1]),
  ...loaded(run, ['reset']),
  ...loaded(run, ['boot']),
]

/** The way to the prompt at which a refused line is taken, or the command that does the same here. */
export const atTheRightPrompt: Remedy = (facts, { line }) => [
  ...onLine(refused(facts), line),
  ...onLine(registerValues(facts), line),
]

/** The register value that is asked for, on the line that set another one, or set at all. */
export const registerRight: Remedy = (facts, { line }) => {
  const wanted = facts.criteria.filter(({ check }) => check === 'register' || check === 'boots-configured')
  return [...onLine(registerValues(facts), line), ...goals({ ...facts, unmet: wanted })]
}

/** What the unmet criteria with these checks ask for. */
export const goalsOf =
  (...checks: readonly string[]): Remedy =>
  (facts) =>
    goals({ ...facts, unmet: facts.unmet.filter(({ check }) => checks.includes(check)) })

/** Answers before the line that was taken as one. */
export const answeredFirst: Remedy = (facts, { line }) => onLine(missingAnswers(facts), line)
/** The answers that the input ended without. */
export const answeredLast: Remedy = (facts) => lastAnswers(facts)
/** Another server, another protocol, the right user name or password, or room for the file. */
export const transferred: Remedy = (facts, { line }) => [
  ...onLine(names(facts), line),
  ...credentialsGiven(facts),
  ...ftpLogin(facts),
  ...fromElsewhere(facts),
  ...roomMade(facts),
]
/** To a server instead of to the device itself. */
export const sentAway: Remedy = (facts, { line }) => (line === null ? [] : sentToServer(facts, line))
/** running-config where startup-config was named. */
export const runningInstead: Remedy = ({ run }, { line }) => {
  const text = line === null ? '' : (run.lines[line - 1] ?? '')
  const other = text.replace(/\b(?:nvram:)?start\S*/i, 'running-config')
  return line === null || other === text ? [] : [[replace(line, other)]]
}
/** What has to come first moved there, or typed there. */
export const inOrder: Remedy = (facts) => [...firstThingsFirst(facts), ...missingEvents(facts)]
/** Variables of ROMmon put right. */
export const variablesRight: Remedy = (facts) => variables(facts)

/** The proposals that begin at a line, or at the answers just below it. */
function onLine(proposals: readonly Edits[], line: number | null): readonly Edits[] {
  return line === null ? [] : proposals.filter(([first]) => first !== undefined && first.line === line)
}
