// Copies the other way round, or to another place.

import {
  filesOf,
  inFlash,
  wantedHashes,
  factoryLines,
  runningLines,
  startupLines,
  withoutHash,
  configuredBy,
  mainFlash,
  nameOf,
} from '../stored.ts'
import { describeUrl, isOutside, isRemote, isMissed, wantedImage, commandOf, before, lineSaid } from './mistake.ts'
import type { Case, Mistake } from './mistake.ts'
import { turnedRound, either, savedInstead, takenOut, goalsOf, sentAway } from '../repair/remedies.ts'

const ORDER = '"copy" reads the source first, then the destination.'

/** Source and destination exchanged: `copy` reads "from, to". */
const reversedCopy: Mistake = {
  id: 'reversed-copy',
  title: 'Reversed copy',
  see: ['ios-images#reversed-copy', 'ios-images#moving-files'],
  repairs: turnedRound,
  find: (given) => {
    const copies = copiesOf(given)
    const downloads = copies.filter(({ from, to }) => isOutside(from) && !isOutside(to))
    const uploads = copies.filter(({ from, to }) => !isOutside(from) && isOutside(to))
    const backups = given.criteria
      .filter(({ check, args }) => check === 'server-has' && args['image'] !== null)
      .flatMap(({ args }) => [...wantedHashes(given.run, String(args['image']))])
    const image = wantedImage(given)
    // Where a backup was asked for, a copy that made one went the right way.
    const upload = uploads.find(({ from, md5 }) => !isConfig(from) && !(md5 !== null && backups.includes(md5)))
    if (image !== null && upload && downloads.length === 0 && inFlash(given, image) === null) {
      return {
        line: upload.line,
        message: `${told(upload)} That sends a file ${upload.to.startsWith('usb') ? 'to the stick' : 'to the server'}, and ${image} did not come to flash.`,
        otherwise: `${ORDER} "copy ${placeOf(upload.to)} flash:" would have ${isRemote(upload.to) ? 'downloaded' : 'copied'} the image.`,
      }
    }
    const restore = uploads.find(({ from }) => isConfig(from))
    const wantsRestore =
      isMissed(given, 'configuration') &&
      !given.criteria.some(({ check, args }) => check === 'server-has' && args['config'] !== null)
    if (
      restore &&
      wantsRestore &&
      !downloads.some(({ to }) => isConfig(to)) &&
      Object.values(given.run.start.servers).some((server) => filesOf(server).some(({ content }) => content !== null))
    ) {
      return {
        line: restore.line,
        message: `${told(restore)} That sends a configuration to the server, and none was fetched.`,
        otherwise: `${ORDER} "copy ${placeOf(restore.to)} running-config" would have brought the backup back.`,
      }
    }
    for (const { check, args } of given.unmet) {
      if (check !== 'server-has') continue
      const wantsConfig = args['config'] !== null
      // What was fetched because it was asked for is no backup gone wrong.
      const asked = String(args['image'])
      const download = downloads.find(
        ({ from, to, md5 }) =>
          isConfig(to) === wantsConfig &&
          (image === null || wantsConfig || describeUrl(from) === asked) &&
          !(image !== null && md5 !== null && wantedHashes(given.run, image).has(md5)),
      )
      if (!download || uploads.some(({ from }) => isConfig(from) === wantsConfig)) continue
      return {
        line: download.line,
        message: `${told(download)} That fetches a file, and no ${wantsConfig ? 'configuration' : 'image'} was backed up.`,
        otherwise: `${ORDER} "copy ${wantsConfig ? describeUrl(download.to) : 'flash:'} ${placeOf(download.from)}" would have made the backup.`,
      }
    }
    return null
  },
}

interface TriedCopy {
  /** The command's. */
  readonly line: number
  readonly from: string
  readonly to: string
  readonly complete: boolean
  readonly md5: string | null
}

/** What was copied, what failed, and what was asked for in a dialogue that came to no copy at all, in order. */
function copiesOf(given: Case): TriedCopy[] {
  const { events, run, device } = given
  const made = events.flatMap((event) =>
    event.type === 'copy'
      ? [
          {
            line: commandOf(given, event.line),
            from: event.from,
            to: event.to,
            complete: event.complete,
            md5: event.md5,
          },
        ]
      : [],
  )
  const begun = run.transcript.flatMap(({ line, kind, input, device: name }): TriedCopy[] => {
    const [, from, to] = /^cop?y? (?:\/\S+ )*(\S+) (\S+)$/i.exec(input.replace(/\s+/g, ' ')) ?? []
    if (kind !== 'command' || name !== device.name || !from || !to || made.some((copy) => copy.line === line)) return []
    const answered = run.transcript.some((entry) => entry.kind === 'answer' && commandOf(given, entry.line) === line)
    return answered ? [{ line, from: asUrl(from), to: asUrl(to), complete: false, md5: null }] : []
  })
  return [...made, ...begun].sort((a, b) => a.line - b.line)
}

/** `tftp:` and `run`, as typed, in the form that events have. */
function asUrl(word: string): string {
  if (/^(tftp|ftp|scp|sftp|https?|rcp)\b/i.test(word)) {
    const [, scheme = '', rest = ''] = /^(\w+):?(?:\/\/)?(.*)$/.exec(word) ?? []
    return `${scheme.toLowerCase()}://${rest}`
  }
  if (/^(system:)?run/i.test(word)) return 'system:running-config'
  if (/^(nvram:)?sta/i.test(word)) return 'nvram:startup-config'
  return word.includes(':') ? word : `${word}:`
}

const isConfig = (url: string): boolean => /^(system|nvram):/.test(url)

function told({ line, from, to, complete }: TriedCopy): string {
  // Answers meant for the other direction name no server: then only the direction is worth telling.
  const server = isRemote(from) ? from : to
  const isSound = complete || /\/\/\d+\.\d+\.\d+\.\d+\//.test(server)
  const named = isConfig(from) || /[:/]$/.test(from) || !isSound ? '' : `${describeUrl(from)} `
  return `Line ${line} ${complete ? 'copied' : 'tried to copy'} ${named}from ${sideOf(from)} to ${sideOf(to)}.`
}

/** `tftp:`, `usbflash0:`: the place of a file, as a command names it. */
function placeOf(url: string): string {
  return url.slice(0, url.indexOf(':') + 1)
}

function sideOf(url: string): string {
  if (isConfig(url)) return describeUrl(url)
  if (!isRemote(url)) return url.slice(0, url.indexOf(':') + 1)
  const host = url.split('/')[2] ?? ''
  return /^[\d.]+$/.test(host) ? `the server ${host}` : 'a server'
}

/** startup-config copied into running-config while that held unsaved changes: where the two differ, the old line wins. */
const startupMergedOverUnsaved: Mistake = {
  id: 'startup-merged-over-unsaved',
  title: 'Unsaved change merged away',
  see: ['configuration-management#to-running-config-a-merge'],
  about: ['image', 'startup'],
  repairs: either(takenOut, savedInstead),
  find: (given) => {
    const { device, events } = given
    if (!events.some((event) => event.type === 'copy' && event.from === 'nvram:startup-config')) return null
    // A setting that nobody made is no loss.
    const factory = factoryLines(device)
    const kept = new Set([...startupLines(device), ...runningLines(device), ...factory])
    for (const event of events) {
      if (event.type !== 'copy' || event.from !== 'nvram:startup-config' || event.to !== 'system:running-config')
        continue
      if (!before(given, event.line).unsaved) continue
      const merged = new Set(runningLines(before(given, event.line + 1)))
      const enteredAgain = (line: string): boolean =>
        events.some((later) => later.line > event.line && later.type === 'config' && sameSetting(later.text, line))
      const lost = runningLines(before(given, event.line)).find(
        (line) => !merged.has(line) && !kept.has(line) && !enteredAgain(line),
      )
      if (lost === undefined) continue
      const line = commandOf(given, event.line)
      return {
        line,
        message: `Line ${line} copied startup-config into running-config, which merges the old configuration over the unsaved one: "${withoutHash(lost)}" was replaced by what was saved before.`,
        otherwise:
          'Saved first, from running-config to startup-config, the change would have been kept. The source stands first.',
      }
    }
    return null
  },
}

/** Lines that set the same thing begin with the same two words: `enable secret …`. */
function sameSetting(a: string, b: string): boolean {
  const begin = (line: string): string => line.trim().split(/\s+/).slice(0, 2).join(' ')
  return begin(a) === begin(b)
}

/** A backup copied into running-config where the configuration was to become exactly that backup: copy merges. */
const mergedNotReplaced: Mistake = {
  id: 'merged-not-replaced',
  title: 'Merged instead of replaced',
  see: ['configuration-management#merged-not-replaced', 'configuration-management#configure-replace-exactly-and-now'],
  about: ['configuration'],
  repairs: goalsOf('configuration'),
  find: (given) => {
    const { unmet, events, device } = given
    if (
      !unmet.some(({ check }) => check === 'running-equals' || check === 'running-lacks' || check === 'startup-lacks')
    )
      return null
    const merge = events.findLast(
      (event) => event.type === 'copy' && event.complete && event.to === 'system:running-config',
    )
    if (merge?.type !== 'copy' || events.some((event) => event.line > merge.line && event.type === 'config-replace'))
      return null
    const content =
      merge.from === 'nvram:startup-config'
        ? before(given, merge.line).startup?.text
        : mainFlash(device).files.find(({ name }) => name === nameOf(merge.from))?.content
    const wanted = content === null || content === undefined ? null : new Set(configuredBy(device, content))
    const kept = new Set([...runningLines(device), ...startupLines(device)])
    const stays =
      wanted === null
        ? undefined
        : runningLines(before(given, merge.line + 1)).find((line) => !wanted.has(line) && kept.has(line))
    if (wanted !== null && stays === undefined) return null
    const line = commandOf(given, merge.line)
    const sample = stays === undefined ? '' : `, such as "${withoutHash(stays)}"`
    return {
      line,
      message: `${lineSaid(given, line)} merged the file into running-config: what the file does not mention stays as it is${sample}.`,
      otherwise: 'configure replace also takes away what the file does not have.',
    }
  },
}

/** startup-config copied to running-config where the other way round was needed: a merge, not a save. */
const reversedSave: Mistake = {
  id: 'reversed-save',
  title: 'Reversed save',
  see: ['command-line#start-run-saves', 'configuration-management#to-running-config-a-merge'],
  about: ['image', 'startup'],
  repairs: savedInstead,
  find: (given) => {
    const { events } = given
    const merge = events.findLast(
      (event) =>
        event.type === 'copy' &&
        event.from === 'nvram:startup-config' &&
        event.to === 'system:running-config' &&
        before(given, event.line).unsaved,
    )
    if (!merge || events.some((event) => event.type === 'save' && event.line > merge.line)) return null
    const line = commandOf(given, merge.line)
    return {
      line,
      message: `Line ${line} copied startup-config into running-config: it merged the old configuration into RAM and saved nothing.`,
      otherwise: 'Source first: running-config to startup-config would have saved the change.',
    }
  },
}

/** running-config copied into a file of flash where startup-config was meant: a file name that looks like the keyword. */
const savedAsFile: Mistake = {
  id: 'saved-as-file',
  title: 'Saved into a file of flash',
  see: [
    'configuration-management#two-configurations-and-as-many-files-as-you-like',
    'configuration-management#copy-in-flash',
  ],
  about: ['image', 'startup'],
  repairs: savedInstead,
  find: (given) => {
    const { events, device } = given
    if (!device.unsaved) return null
    const copy = events.findLast(
      (event) =>
        event.type === 'copy' &&
        event.complete &&
        event.from === 'system:running-config' &&
        !isRemote(event.to) &&
        event.to !== 'nvram:startup-config',
    )
    if (copy?.type !== 'copy' || events.some((event) => event.type === 'save' && event.line > copy.line)) return null
    const line = commandOf(given, copy.line)
    return {
      line,
      message: `${lineSaid(given, line)} wrote running-config into a file named ${describeUrl(copy.to)} in ${copy.to.slice(0, copy.to.indexOf(':') + 1)}. That is no keyword but a file name: startup-config in NVRAM is unchanged.`,
      otherwise: `With startup-config as the destination, ${device.name} would have it at the next start.`,
    }
  },
}

/** A copy that stays on the device it is to protect: no backup. */
const localBackup: Mistake = {
  id: 'local-backup',
  title: 'Backup on the device itself',
  see: ['ios-images#walk-through'],
  about: ['server', 'events'],
  repairs: sentAway,
  find: (given) => {
    const { unmet, events, device } = given
    for (const { check, args } of unmet) {
      if (check !== 'server-has') continue
      const wantsConfig = args['config'] !== null
      const copy = events.findLast(
        (event) =>
          event.type === 'copy' &&
          event.complete &&
          !isRemote(event.from) &&
          !isRemote(event.to) &&
          !isWholeConfig(event.to) &&
          isWholeConfig(event.from) === wantsConfig,
      )
      if (copy?.type !== 'copy') continue
      const line = commandOf(given, copy.line)
      return {
        line,
        message: `Line ${line} copied ${describeUrl(copy.from)} to ${copy.to.slice(0, copy.to.indexOf(':') + 1)} of ${device.name} itself. Whatever destroys the original destroys that copy with it: no backup.`,
        otherwise: `On the server ${String(args['server'])} the copy would have been out of harm's way.`,
      }
    }
    return null
  },
}

const isWholeConfig = (url: string): boolean => /^(system:running|nvram:startup)-config$/.test(url)

export const direction: readonly Mistake[] = [
  reversedCopy,
  startupMergedOverUnsaved,
  mergedNotReplaced,
  reversedSave,
  savedAsFile,
  localBackup,
]
