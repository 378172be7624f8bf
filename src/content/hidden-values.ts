// Values that a rubric asks for and nobody can know: neither the brief names them nor the network shows them.

import { checks } from '../grading/checks/index.ts'
import type { EventPattern } from '../grading/event-pattern.ts'
import type { Criterion } from '../grading/rubric.ts'
import { ipv4Number } from '../sim/command.ts'
import { imageInfo } from '../sim/images.ts'
import { bitsOf, dottedOf } from '../sim/network/ip.ts'
import type { World } from '../sim/world.ts'

/** How the fields of an event are written: an address of a file, a configuration line, one value. The others hold fixed words. */
const FIELDS: Readonly<Record<string, 'url' | 'line' | 'value'>> = {
  from: 'url',
  to: 'url',
  url: 'url',
  entry: 'url',
  image: 'url',
  text: 'line',
  context: 'value',
  version: 'value',
  md5: 'value',
  expected: 'value',
  minutes: 'value',
  modulus: 'value',
}
/** Names that every device has. */
const KNOWN = new Set(['running-config', 'startup-config', 'start', 'packages.conf', 'config.text', 'rom'])

export interface HiddenValue {
  /** The criterion, by its position. */
  readonly index: number
  readonly argument: string
  readonly value: string
  readonly answer: boolean
}

/** The values of a rubric that neither the brief nor the network shows. `screen`: what the device said while the solution was typed. */
export function hiddenValues(
  criteria: readonly Criterion[],
  brief: string,
  world: World,
  screen: string,
): readonly HiddenValue[] {
  const network = textsOf(world)
  const shown = textIndex([
    brief,
    ...network,
    ...derived([brief, ...network]),
    ...subnets([brief, ...network]),
    ...ranges([brief]),
  ])
  const onConsole = textIndex([brief, ...network, ...numbersOf(world), screen, ...subnets([brief, ...network])])
  return criteria.flatMap(({ check, args }, index) =>
    Object.entries(args).flatMap(([argument, value]): HiddenValue[] => {
      const { asks, fallback } = checks.get(check)?.args[argument] ?? { asks: null }
      if (asks === null || value === null || value === undefined || value === fallback) return []
      const values = Array.isArray(value) ? value : [value]
      if (asks === 'answer') {
        const answers = values as readonly string[]
        if (
          answers.some(
            (each) => !/[\d.]/.test(each) || onConsole.has(withoutFileSystem(each)) || onConsole.has(numberOf(each)),
          )
        )
          return []
        return [{ index, argument, value: answers[0] ?? '', answer: true }]
      }
      const wanted = values.flatMap((each: unknown) => wantedIn(each, asks))
      const hidden = wanted.filter((each) => !KNOWN.has(each.text) && !shown.has(each.text, each.part))
      return [...new Set(hidden.map(({ text }) => text))].map((text) => ({
        index,
        argument,
        value: text,
        answer: false,
      }))
    }),
  )
}

/** `part`: a piece beside a `*`, which may stand inside a longer word. */
interface Wanted {
  readonly text: string
  readonly part: boolean
}

function wantedIn(value: unknown, asks: 'value' | 'line' | 'event'): Wanted[] {
  if (asks === 'event') {
    return Object.entries((value as EventPattern).fields).flatMap(([field, text]) => {
      const kind = FIELDS[field]
      if (kind === 'line') return wordsOfLine(text)
      return kind === undefined ? [] : kind === 'url' ? wordsOfUrl(text) : pieces(text)
    })
  }
  return asks === 'line' ? wordsOfLine(String(value)) : pieces(String(value))
}

/** A text without its wildcards. */
function pieces(text: string): Wanted[] {
  const between = text.split('*')
  return between.filter((each) => each !== '').map((each) => ({ text: each, part: between.length > 1 }))
}

/** `tftp://10.20.0.5/x.bin`, `flash0:/x.bin`, `flash x.bin 10.20.0.5`: hosts and names, without what every device knows. */
function wordsOfUrl(url: string): Wanted[] {
  return url
    .split(/\s+/)
    .flatMap((word) => withoutFileSystem(word).split('/'))
    .flatMap(pieces)
    .filter(({ text }) => /[\d.]/.test(text) && !/^\.\w+$/.test(text))
}

function withoutFileSystem(word: string): string {
  return word.trim().replace(/^[a-z]+\d*:\/{0,2}/i, '')
}

/** The words before a name or a secret, which may be any word. */
const NAMING = /^(?:hostname|username|secret|password|domain-name)$/
const SMALL = /^\d{1,2}$/

/** The words of a configuration line that are values: with digits or dots in them, or behind a naming word. The rest is IOS. */
function wordsOfLine(line: string): Wanted[] {
  const words = line.trim().split(/\s+/)
  return words.flatMap((word, index) => {
    const named =
      NAMING.test(words[index - 1] ?? '') || (NAMING.test(words[index - 2] ?? '') && SMALL.test(words[index - 1] ?? ''))
    if (SMALL.test(word) || word.startsWith('$') || (!named && !/[\d.]/.test(word))) return []
    return wordsOfUrl(word).length > 0 || !named ? wordsOfUrl(word) : pieces(word)
  })
}

/** A register and a size as the world holds them. */
function numberOf(text: string): string {
  const plain = text.replace(/[, ]/g, '')
  return /^0x[0-9a-f]+$/i.test(plain) ? String(Number.parseInt(plain, 16)) : plain
}

/** What follows from a text that is shown: the version of an image, the mask of a prefix length. */
function derived(texts: readonly string[]): string[] {
  const all = texts.join('\n')
  const versions = [...all.matchAll(/[\w.()-]+\.(?:bin|tar)\b/g)].map(([name]) => imageInfo(name)?.version ?? '')
  const masks = [...all.matchAll(/\/(\d{1,2})\b/g)].map(([, length]) => maskOf(Number(length)))
  return [...versions, ...masks]
}

/** The prefix of a range: `10.4.8.0 to 10.4.11.255` is 10.4.8.0/22. */
function ranges(texts: readonly string[]): string[] {
  const pairs = texts.join('\n').matchAll(/(\d+(?:\.\d+){3}) to (\d+(?:\.\d+){3})/g)
  return [...pairs].flatMap(([, from = '', to = '']) => {
    const [first, last] = [ipv4Number(from), ipv4Number(to)]
    return first === null || last === null ? [] : [`${from}/${bitsOf(~(first ^ last) >>> 0)}`]
  })
}

/** What follows from an address with its mask: the network, its hosts, first, last and how many, and the broadcast address. */
function subnets(texts: readonly string[]): string[] {
  const pairs = texts.join('\n').matchAll(/(\d+(?:\.\d+){3})(?:\/(\d{1,2})\b|[\s,]+(?:mask\s+)?(255(?:\.\d+){3}))/g)
  return [...pairs].flatMap(([, address = '', length, mask]) => {
    const host = ipv4Number(address)
    const bits = ipv4Number(mask ?? maskOf(Number(length)))
    if (host === null || bits === null) return []
    const [first, last] = [(host & bits) >>> 0, (host | ~bits) >>> 0]
    const addresses = [first, first + 1, last - 1, last].map(dottedOf)
    const hosts = String(Math.max(last - first - 1, 0))
    return [...addresses, ...addresses.map((one) => `${one}/${bitsOf(bits >>> 0)}`), hosts]
  })
}

function maskOf(length: number): string {
  const bits = length <= 32 ? '1'.repeat(length).padEnd(32, '0') : ''
  return [...bits.matchAll(/.{8}/g)].map(([octet]) => Number.parseInt(octet, 2)).join('.')
}

/** Every text and name of the network that somebody at a console can come to see; what servers ask for as a login is not. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each))
  return Object.entries(value).flatMap(([name, each]) =>
    key === 'service' && (name === 'username' || name === 'password')
      ? []
      : [name, ...textsOf(each, ['tftp', 'ftp', 'scp', 'http'].includes(name) ? 'service' : name)],
  )
}

/** Sizes, registers and the like, which a device shows in many forms. */
function numbersOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

function textIndex(texts: readonly string[]): { readonly has: (value: string, part?: boolean) => boolean } {
  const all = simplified(texts.join('\n'))
  return {
    has: (value, part = false) => {
      const wanted = simplified(value)
      for (let index = all.indexOf(wanted); index >= 0; index = all.indexOf(wanted, index + 1)) {
        if (
          part ||
          (!GOES_ON_BEFORE.test(all.slice(Math.max(0, index - 2), index)) &&
            !GOES_ON_BEHIND.test(all.slice(index + wanted.length, index + wanted.length + 2)))
        )
          return true
      }
      return false
    },
  }
}

/** In lower case, and without the zeros in front of the parts of a version: 17.09.04a is 17.9.4a. */
function simplified(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=^|[^\da-z])0+(?=\d)/g, '')
    .replace(/\s+/g, ' ')
}

/** What makes a find a piece of a longer word or number: 1 in R1, 15 in 15.7. */
const GOES_ON_BEFORE = /[a-z0-9]$|\d\.$/
const GOES_ON_BEHIND = /^[a-z0-9]|^\.\d/
