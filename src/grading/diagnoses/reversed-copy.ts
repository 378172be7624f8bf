// Source and destination exchanged: `copy` reads "from, to".

import { filesOf, inFlash, wantedHashes } from '../stored.ts'
import { describeUrl, isOutside, isRemote, isMissed, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { commandOf } from './diagnosis.ts'
import { turnedRound } from '../repair/remedies.ts'

const ORDER = '"copy" reads the source first, then the destination.'

export const reversedCopy: DiagnosisDefinition = {
  id: 'reversed-copy',
  title: 'Reversed copy',
  see: ['ios-images#common-wrong-answers', 'ios-images#easy-to-mix-up'],
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
