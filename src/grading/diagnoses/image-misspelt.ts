// A file name that is almost the right one, in a copy or in a boot statement: IOS does not check the latter.

import { editDistance } from '../nearest.ts'
import { fileNamedBy, fileOfEntry, filesOf, inFlash, loads, mainFlash, nameOf } from '../stored.ts'
import { located, type Place } from '../../sim/files.ts'
import { sourceOf } from '../../sim/features/transfer/source.ts'
import {
  before,
  commandOf,
  foreignFamily,
  installVersion,
  isOutside,
  isRemote,
  isMissed,
  listMissed,
  typed,
  wantedImage,
} from './diagnosis.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'
import { entryName } from './entries.ts'
import { either, named, statementInstead } from '../repair/remedies.ts'

export const imageMisspelt: DiagnosisDefinition = {
  id: 'image-misspelt',
  title: 'File name misspelt',
  see: ['ios-images#watch-out'],
  about: ['image', 'startup', 'configuration', 'server', 'flash'],
  repairs: either(named, statementInstead),
  find: (given) => misspeltStatement(given) ?? misspeltSource(given) ?? misspeltReplacement(given),
}

function misspeltStatement(given: Case): Found | null {
  if (installVersion(given) !== null) return null
  if (!isMissed(given, 'image')) return null
  const image = wantedImage(given)
  for (const one of new Set([...(image === null ? [] : [image]), ...listMissed(given)])) {
    const found = misspeltName(given, one)
    if (found) return found
  }
  return null
}

function misspeltName(given: Case, image: string): Found | null {
  const { device, events } = given
  const present = inFlash(given, image)
  const added = events.flatMap((event) =>
    event.type === 'boot-system' && event.op === 'add' && event.entry !== null ? [event] : [],
  )
  if (present === null || added.some((event) => loads(given, event.entry ?? '', image))) return null
  const wrong = added.findLast(
    (event) =>
      fileOfEntry(device, event.entry ?? '', given.run.world) === null &&
      // A file of that name that cannot be loaded is no slip of the fingers.
      fileNamedBy(device, event.entry ?? '') === null &&
      entryName(event.entry ?? '') !== present &&
      foreignFamily(device, entryName(event.entry ?? '')) === null &&
      isNear(entryName(event.entry ?? ''), present),
  )
  if (!wrong) return null
  const name = entryName(wrong.entry ?? '')
  return {
    line: wrong.line,
    message: `Line ${wrong.line} names ${name}, but in ${mainFlash(device).name}: the image is called ${present}. The name is not checked when the statement is entered.`,
    otherwise: `With the name ${present}, exactly as in flash, the statement would have been followed at boot.`,
  }
}

function misspeltSource(given: Case): Found | null {
  const { run, device, events } = given
  const image = wantedImage(given)
  const missing = image !== null && inFlash(given, image) === null
  for (const event of events.toReversed()) {
    if (event.type !== 'copy' || event.complete) continue
    const forConfig = /^(system|nvram):/.test(event.to) && isMissed(given, 'image', 'startup', 'configuration')
    const relevant = forConfig || (isOutside(event.from) ? missing : isMissed(given, 'server'))
    if (!relevant) continue
    const files = isRemote(event.from)
      ? filesOf(run.start.servers[event.from.split('/')[2] ?? ''])
      : (device.disks[event.from.slice(0, event.from.indexOf(':'))]?.files ?? mainFlash(device).files)
    const name = nameOf(event.from)
    const meant = files.find((file) => file.name !== name && isNear(name, file.name))
    if (!meant || files.some((file) => file.name === name)) continue
    const line = lineOfName(given, event.line, name)
    return {
      line,
      message: `Line ${line} asked for ${name}; the file is called ${meant.name}.`,
      otherwise: `File names must be exact, capitals included: with ${meant.name} the copy would have found its source.`,
    }
  }
  return null
}

/** `configure replace` with a name that is no file, and no such command after it that went on. */
function misspeltReplacement(given: Case): Found | null {
  const { run, device, events } = given
  if (!isMissed(given, 'configuration')) return null
  const refused = run.transcript.findLast(
    ({ device: name, meaning }) =>
      name === device.name && meaning?.kind === 'command' && meaning.path === 'configure replace',
  )
  if (!refused || events.some(({ type, line }) => type === 'config-replace' && line > refused.line)) return null
  const then = before(given, refused.line)
  const asked = refused.meaning?.kind === 'command' ? (refused.meaning.args['from'] as Place) : null
  const from = asked && located(then, asked)
  if (from?.kind !== 'disk' && from?.kind !== 'server') return null
  const read = sourceOf(then, from, null, run.worlds[refused.line - 1] ?? run.start)
  if (!('cause' in read) || read.cause.kind !== 'missing') return null
  const files = from.kind === 'disk' ? mainFlash(device).files : filesOf(run.start.servers[from.host])
  const name = nameOf(from.path)
  const meant = files.find((file) => file.content !== null && file.name !== name && isNear(name, file.name))
  if (!meant || files.some((file) => file.name === name)) return null
  return {
    line: refused.line,
    message: `Line ${refused.line} asked for ${name}; the file is called ${meant.name}.`,
    otherwise: `File names must be exact, capitals included: with ${meant.name} the configuration would have been replaced.`,
  }
}

/** Where in the dialogue of a copy the name was typed: in the command, or as an answer; the command, where a default was taken. */
function lineOfName(given: Case, line: number, name: string): number {
  const command = commandOf(given, line)
  for (let at = command; at <= line; at++) if (typed(given, at).endsWith(name)) return at
  return command
}

/** A slip, not another version: those differ in the digits. */
function isNear(name: string, right: string): boolean {
  const edits = editDistance(name.toLowerCase(), right.toLowerCase())
  const digits = (text: string): string => text.replace(/\D/g, '')
  return edits <= 2 || (edits <= 6 && digits(name) === digits(right))
}
