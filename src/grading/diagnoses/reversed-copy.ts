// Source and destination exchanged: `copy` reads "from, to".

import { describeUrl, inFlash, isRemote, sameCommand, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { commandOf } from './diagnosis.ts'

export const reversedCopy: DiagnosisDefinition = {
  id: 'reversed-copy',
  see: ['ios-images#common-wrong-answers', 'ios-images#easy-to-mix-up'],
  follows: [],
  find: (facts) => {
    const copies = copiesOf(facts)
    const downloads = copies.filter(({ from, to }) => isRemote(from) && !isRemote(to))
    const uploads = copies.filter(({ from, to }) => !isRemote(from) && isRemote(to))
    const image = wantedImage(facts)
    const upload = uploads.find(({ from }) => !isConfig(from))
    if (image !== null && upload && downloads.length === 0 && inFlash(facts, image) === null) {
      return {
        line: upload.line,
        message: `${told(upload)} That sends a file to the server, and ${image} did not come to flash.`,
        otherwise:
          'The source comes first, the destination second: from the server to flash, the image would have been downloaded.',
      }
    }
    for (const { check, args } of facts.unmet) {
      if (check !== 'server-has') continue
      const wantsConfig = args['config'] !== null
      const download = downloads.find(({ to }) => isConfig(to) === wantsConfig)
      if (!download || uploads.some(({ from }) => isConfig(from) === wantsConfig)) continue
      return {
        line: download.line,
        message: `${told(download)} That fetches a file, and no ${wantsConfig ? 'configuration' : 'image'} was backed up.`,
        otherwise:
          'The source comes first, the destination second: from the router to the server, it would have been a backup.',
      }
    }
    return null
  },
  // The other direction asks other questions, and fails where a file is not.
  explains: (facts, own, { line }) => sameCommand(facts, own.line, line),
}

interface Copy {
  /** The command's. */
  readonly line: number
  readonly from: string
  readonly to: string
  readonly complete: boolean
}

/** What was copied, what failed, and what was asked for in a dialogue that came to no copy at all, in order. */
function copiesOf(facts: Case): Copy[] {
  const { events, run, device } = facts
  const made = events.flatMap((event) =>
    event.type === 'copy'
      ? [{ line: commandOf(facts, event.line), from: event.from, to: event.to, complete: event.complete }]
      : [],
  )
  const begun = run.transcript.flatMap(({ line, kind, input, device: name }): Copy[] => {
    const [, from, to] = /^cop?y? (?:\/\S+ )*(\S+) (\S+)$/i.exec(input.replace(/\s+/g, ' ')) ?? []
    if (kind !== 'command' || name !== device.name || !from || !to || made.some((copy) => copy.line === line)) return []
    const answered = run.transcript.some((entry) => entry.kind === 'answer' && commandOf(facts, entry.line) === line)
    return answered ? [{ line, from: asUrl(from), to: asUrl(to), complete: false }] : []
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

function told({ line, from, to, complete }: Copy): string {
  // Answers meant for the other direction name no server: then only the direction is worth telling.
  const server = isRemote(from) ? from : to
  const isSound = complete || /\/\/\d+\.\d+\.\d+\.\d+\//.test(server)
  const named = isConfig(from) || /[:/]$/.test(from) || !isSound ? '' : `${describeUrl(from)} `
  return `Line ${line} ${complete ? 'copied' : 'tried to copy'} ${named}from ${sideOf(from)} to ${sideOf(to)}.`
}

function sideOf(url: string): string {
  if (isConfig(url)) return describeUrl(url)
  if (!isRemote(url)) return url.slice(0, url.indexOf(':') + 1)
  const host = url.split('/')[2] ?? ''
  return /^[\d.]+$/.test(host) ? `the server ${host}` : 'a server'
}
