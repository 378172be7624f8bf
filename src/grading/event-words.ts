// Events as a learner reads them: "a copy to the server 10.20.0.5", "a save", "a restart (reload)".

import type { LoggedEvent } from '../sim/world.ts'
import { matchesAny } from './event-pattern.ts'
import type { EventPattern } from './event-pattern.ts'
import { nameOf } from './stored.ts'

/** What has to happen, or must not: each kind once, joined with "or", and the first three of a long list. */
export function describePatterns(patterns: readonly EventPattern[]): string {
  const words = [...new Set(patterns.map(describePattern))]
  const more = words.length - MOST_NAMED
  return more > 1 ? `${words.slice(0, MOST_NAMED).join(', ')} or one of ${more} more kinds` : words.join(' or ')
}
/** A longer list is no sentence any more; a single one more is named. */
const MOST_NAMED = 3

/** The rule that one thing has to come before another. */
export function inOrder(first: readonly EventPattern[], then: readonly EventPattern[]): string {
  return `What counts is the order: ${describePatterns(first)} first, and only then ${describePatterns(then)}.`
}

/** An event that happened, in the words of the pattern that it is an example of. */
export function describeEvent(event: LoggedEvent | undefined, patterns: readonly EventPattern[]): string {
  const pattern = event && patterns.find((one) => matchesAny(event, [one]))
  return pattern ? describePattern(pattern) : ''
}

/** One kind of event, as a noun. */
export function describePattern({ type, fields }: EventPattern): string {
  const url = fields['url']
  const of = url === undefined ? '' : ` of ${describePlace(url)}`
  switch (type) {
    case 'copy': {
      const what = fields['md5'] === undefined ? '' : ' of the right file'
      const how =
        fields['complete'] === 'false' ? 'a failed copy' : fields['complete'] === 'true' ? 'a complete copy' : 'a copy'
      return `${how}${what}${fields['from'] === undefined ? '' : ` from ${describePlace(fields['from'])}`}${fields['to'] === undefined ? '' : ` to ${describePlace(fields['to'])}`}`
    }
    case 'delete':
      if (fields['runningImage'] === 'true') return 'the deletion of the image that runs'
      if (url === undefined) return 'a deletion'
      return url.endsWith('*')
        ? `a deletion ${url.startsWith('usb') ? 'on the stick' : 'in flash'}`
        : `the deletion of ${describeFile(url)}`
    case 'rename':
      return fields['from'] === undefined ? 'a rename' : `a rename of ${describePlace(fields['from'])}`
    case 'erase':
      return `an erase${of}`
    case 'format':
      return `a format${of}`
    case 'verify':
      return fields['md5'] === undefined ? `a verify${of}` : 'a verify of the right image'
    case 'boot-system':
      return fields['op'] === 'remove' ? 'the removal of a boot statement' : 'a boot statement'
    case 'config-register':
      return `a new value of the configuration register${fields['value'] === undefined ? '' : `, ${fields['value']}`}`
    case 'config': {
      const under = fields['context'] === undefined ? '' : ` under ${fields['context'].replaceAll('*', '')}`
      return fields['text'] === undefined
        ? `a change of the configuration${under}`
        : `the line "${fields['text'].replaceAll('*', '…')}"${under}`
    }
    case 'save':
      return 'a save'
    case 'reload':
      return fields['confirmed'] === 'false' ? 'a reload that was declined' : 'a restart (reload)'
    case 'power-cycle':
      return 'a restart (power off and on)'
    case 'boot':
      return 'a start'
    case 'refused-command':
      return 'a line that was refused'
    case 'show':
      return fields['what'] === undefined ? 'a show command' : `a look at ${describeShown(fields['what'])}`
    case 'reload-scheduled':
      return 'a scheduled reload (reload in or reload at)'
    case 'reload-cancelled':
      return 'a cancelled reload (reload cancel)'
    case 'config-replace':
      return 'configure replace'
    case 'archive':
      return fields['revert'] === 'true' ? 'an archive with a revert timer' : 'an archive of the configuration'
    case 'crypto-key':
      return 'a change of the RSA keys'
    case 'session':
      return fields['op'] === 'connect' ? 'a new session' : 'a change of the session'
    case 'cable':
      return fields['op'] === 'unplug' ? 'a cable that was taken out' : 'a cable that was plugged in'
    case 'ping':
      return fields['to'] === undefined ? 'a ping' : `a ping to ${fields['to']}`
    case 'change':
      return fields['at'] === undefined ? 'a change in the network' : `a change of ${fields['at']}`
    case 'install':
      return `install${fields['op'] === undefined ? '' : ` ${fields['op']}`}${fields['version'] === undefined ? '' : ` of ${fields['version']}`}`
    case 'install-failed':
      return `a failed install${fields['op'] === undefined ? '' : ` ${fields['op']}`}`
    case 'question-unanswered':
      return 'a question left open'
  }
}

/** Where a copy goes: a server, the stick, a configuration, a file. */
function describePlace(url: string): string {
  const server = /^([a-z*]+):\/\/([^/]*)\/?(.*)$/.exec(url)
  if (server) {
    const [, , host = '', file = ''] = server
    const where = host === '*' || host === '' ? 'a server' : `the server ${host}`
    return file === '*' || file === '' ? where : `${file.replaceAll('*', '…')} on ${where}`
  }
  return describeFile(url)
}

function describeFile(url: string): string {
  if (url.startsWith('system:')) return 'running-config'
  if (url.startsWith('nvram:')) return 'startup-config'
  const name = nameOf(url).replace(/^\*(?=.)/, '')
  const place = url.startsWith('usb') ? 'the stick' : 'flash'
  return name === '' || name.includes('*') ? place : `${name} in ${place}`
}

/** The subject of `show`, or of `more`: a file by its name. */
function describeShown(what: string): string {
  return what.includes(':') ? nameOf(what).replaceAll('*', '') || what : what
}
