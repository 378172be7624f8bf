// An image made for another platform: it copies like any file, and does not boot.

import { firstTried, fits, inFlash, loads, mainFlash, nameOf } from '../stored.ts'
import { before, commandOf, foreignFamily, isMissed, typed, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import type { Case, Found } from './diagnosis.ts'
import { either, named, statementInstead } from '../repair/remedies.ts'
import { platforms } from '../../sim/platforms/index.ts'

export const wrongPlatform: DiagnosisDefinition = {
  id: 'wrong-platform',
  title: 'Image of another platform',
  see: ['ios-images#specific-values', 'ios-images#how-it-works'],
  repairs: either(named, statementInstead),
  find: (given) => foreignCopy(given) ?? foreignStatement(given),
}

function foreignCopy(given: Case): Found | null {
  const { events, device } = given
  if (!isMissed(given, 'flash', 'image')) return null
  const { name: disk, files } = mainFlash(device)
  const copy = events.findLast((event) => {
    if (event.type !== 'copy' || !event.complete || !event.to.startsWith(`${disk}:`)) return false
    const now = files.find(({ name }) => name === nameOf(event.to))
    const then = mainFlash(before(given, event.line + 1)).files.find(({ name }) => name === nameOf(event.to))
    return now !== undefined && then?.image !== null && then?.intact === true && !fits(device, then)
  })
  if (copy?.type !== 'copy') return null
  // Beside the right one, and not tried before it, it only takes room.
  const right = wantedImage(given)
  const tried = firstTried(device)?.name === nameOf(copy.to)
  if (right !== null && inFlash(given, right) !== null && !tried && !isMissed(given, 'fit')) return null
  const line = commandOf(given, copy.line)
  const family = files.find(({ name }) => name === nameOf(copy.to))?.image?.family ?? ''
  const [source, stored] = [nameOf(copy.from), nameOf(copy.to)]
  const as = source === stored ? '' : ` as ${stored}`
  const says = source.startsWith(family)
    ? `Its name${as === '' ? '' : ' on the source'} says that it is for the platform ${family}`
    : `It is made for the platform ${family}`
  return {
    line,
    message: `Line ${line} ("${typed(given, line)}") fetched ${source}${as}. ${says}, and ${device.name} is another one: it copies, but it cannot boot.`,
    otherwise: '',
    rule:
      right === null
        ? 'The first part of the name has to be the platform.'
        : `${right} is the one that is made for ${device.name}.`,
  }
}

/** A statement for the image of another platform, while the right one lies in flash. */
function foreignStatement(given: Case): Found | null {
  const { events, device } = given
  const right = wantedImage(given)
  const present = right === null ? null : inFlash(given, right)
  if (present === null || !isMissed(given, 'image')) return null
  const added = events.flatMap((event) =>
    event.type === 'boot-system' && event.op === 'add' && event.entry !== null
      ? [{ line: event.line, family: foreignFamily(device, event.entry), entry: event.entry }]
      : [],
  )
  if (added.some(({ entry }) => loads(given, entry, right ?? ''))) return null
  const wrong = added.findLast(({ family }) => family !== null)
  if (!wrong) return null
  const own = platforms[device.platform].families[0]
  return {
    line: wrong.line,
    message: `Line ${wrong.line} ("${typed(given, wrong.line)}") names an image for the platform ${wrong.family}, and ${device.name} loads those for ${own}. In ${mainFlash(device).name}: it is ${present}. The name is not checked when the statement is entered.`,
    otherwise: `With a statement for ${present}, ${device.name} would have loaded it at the next start.`,
  }
}
