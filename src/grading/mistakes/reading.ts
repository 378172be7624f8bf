// What was read, and what nobody looked at.

import { bootChoice } from '../../sim/boot.ts'
import { nameOf, fits, mainFlash, wantedHashes } from '../stored.ts'
import type { Mistake, Case } from './mistake.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import { matchesAny } from '../event-pattern.ts'
import { before, commandOf, patternsOf, typed, wantedImage, wrongOrders, lineSaid } from './mistake.ts'
import { damagedImage } from './image.ts'
import { verified } from '../repair/remedies.ts'

/** `show version` read as if it told the future: it says what was loaded, not what will be. */
const loadedNotNext: Mistake = {
  id: 'loaded-not-next',
  title: 'Loaded is not next',
  see: ['boot-sequence#how-it-works', 'ios-images#boot-missing'],
  about: ['answer'],
  find: (given) => {
    const { unmet, run, device } = given
    const running = device.running ? nameOf(device.running.url).toLowerCase() : null
    // This mistake is possible only for a question about the next start.
    const next = bootChoice(given.start, run.start).image?.name.toLowerCase()
    for (const { check, args } of unmet) {
      if (check !== 'answered' || typeof args['question'] !== 'string' || !Array.isArray(args['accept'])) continue
      if (!NEXT.test(`${args['question']} ${typeof args['asks'] === 'string' ? args['asks'] : ''}`)) continue
      if (!args['accept'].some((one) => nameOf(String(one).toLowerCase()) === next)) continue
      const answer = run.world.answers[args['question']] ?? ''
      if (running === null || nameOf(answer.toLowerCase()) !== running) continue
      const said = run.transcript.findLast(({ kind, input }) => kind === 'hands' && input.includes(answer))
      return {
        line: said?.line ?? null,
        message: `Line ${said?.line} answered "${answer}" to "${args['question']}". That is the image ${device.name} runs now: show version tells what was loaded, not what will be loaded.`,
        otherwise: '',
        rule: 'What the next start loads is decided by the register, by the boot statements of startup-config, and by what lies in flash: each has its own show command.',
      }
    }
    return null
  },
}

/** Words of a question about the next start. */
const NEXT = /\b(?:next|boots?|(?:re)?starts?|reload|power)\b/i

/** An image that was never checked, or only when it was too late: it happened to be sound. */
const notVerified: Mistake = {
  id: 'not-verified',
  title: 'Image not verified',
  see: ['ios-images#proving-the-file', 'ios-images#prove-it'],
  about: ['events'],
  minor: true,
  repairs: verified,
  find: (given) => {
    const { events } = given
    // A damaged image is a separate diagnosis.
    if (damagedImage(given)) return null
    const late = wrongOrders(given).find(({ wanted }) => wanted.some(({ type }) => type === 'verify'))
    if (!late && !neverVerified(given)) return null
    const arrived = events.findLast(
      (event) =>
        event.type === 'copy' && event.complete && isSound(given, event) && (!late || event.line < late.second.line),
    )
    if (!arrived || foundOther(given, arrived.line)) return null
    const line = commandOf(given, arrived.line)
    const other = events.find(
      (event): event is Extract<LoggedEvent, { type: 'verify' }> =>
        event.type === 'verify' && event.line > arrived.line && event.expected === null,
    )
    const after = late?.first
      ? ` before line ${commandOf(given, late.second.line)} ("${typed(given, commandOf(given, late.second.line))}"); line ${late.first.line} came too late`
      : ''
    const printed = other ? ` Line ${other.line} printed a hash, and nothing compared it with the published one.` : ''
    return {
      line,
      message: `${lineSaid(given, line)} brought the image, and nothing verified it${after}.${printed} That it is sound was luck.`,
      otherwise:
        'verify /md5 with the published hash behind the file name, right after the copy, would have proved it.',
    }
  },
}

/** Whether `verify` found after that line that the file is not the one that the hash belongs to: it was checked, and it is not sound. */
function foundOther({ events }: Case, line: number): boolean {
  return events.some((event) => event.type === 'verify' && event.line > line && event.matched === false)
}

/** Whether a copy brought an image that can be started, and the one that was wanted. */
function isSound(given: Case, copy: Extract<LoggedEvent, { type: 'copy' }>): boolean {
  const { name, files } = mainFlash(before(given, copy.line + 1))
  const image = wantedImage(given)
  return (
    copy.to.startsWith(`${name}:`) &&
    files.some(
      (file) =>
        file.name === nameOf(copy.to) &&
        fits(given.device, file) &&
        (image === null || wantedHashes(given.run, image).has(file.md5)),
    )
  )
}

function neverVerified({ unmet, events }: Case): boolean {
  return unmet.some((criterion) => {
    const wanted = patternsOf(criterion, 'event').filter(({ type }) => type === 'verify')
    return criterion.check === 'at-least' && wanted.length > 0 && !events.some((event) => matchesAny(event, wanted))
  })
}

export const reading: readonly Mistake[] = [loadedNotNext, notVerified]
