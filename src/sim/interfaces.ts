// Interface names: `g0/0`, `gi 0/0` and `GigabitEthernet0/0` are one port.

import type { Arg, NotTaken, Token } from './command.ts'
import type { HelpRow } from './help.ts'
import { interfaceTypes, type InterfaceType } from './interface-types.ts'
import { perPlatform } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'

const NUMBER = String.raw`\d{1,10}(?:\/\d{1,3}){0,2}(?::\d{1,2})?(?:\.\d{1,10})?`
const NAME = new RegExp(`^([a-z-]+) ?(${NUMBER})$`, 'i')

/** The full name of an abbreviated one; null when not one type of the platform begins like it, or it cannot have that number. */
export function fullInterfaceName(text: string, platform: Platform): string | null {
  const names = namesFor(text, platform)
  return names.length === 1 ? (names[0] ?? null) : null
}

/** What a text may mean. Asked for again and again, so it is remembered. */
function namesFor(text: string, platform: Platform): readonly string[] {
  const known = remembered(platform)
  let names = known.get(text)
  if (!names) {
    if (known.size >= 1000) known.clear()
    known.set(text, (names = namesOf(text, platform)))
  }
  return names
}
const remembered = perPlatform(() => new Map<string, readonly string[]>())

function namesOf(text: string, platform: Platform): readonly string[] {
  const [, typed = '', number = ''] = NAME.exec(text) ?? []
  const like = number === '' ? [] : typesLike(typed, platform)
  // `g0/0` is no Group-Async: its number tells.
  const meant = like.length > 1 ? like.filter((type) => fits(type, number, platform)) : like
  return meant.filter((type) => mayHave(type, number)).map(({ name }) => `${name}${number}`)
}

/** The full name on the first platform that can have it; null: on none. */
export function portNameOn(all: readonly Platform[], text: string): string | null {
  const names = all.map((platform) => fullInterfaceName(text, platform))
  return names.find((name) => name !== null) ?? null
}

/** The types that begin like a word; one that is spelled out wins. */
function typesLike(typed: string, platform: Platform): readonly InterfaceType[] {
  const lower = typed.toLowerCase()
  const like = interfaceTypes(platform).filter(({ name }) => name.toLowerCase().startsWith(lower))
  const exact = like.filter(({ name }) => name.length === typed.length)
  if (exact.length > 0) return exact
  // A module that the router does not have is no reason to ask.
  const usual = like.filter(({ numbers }) => numbers[0] !== '')
  return usual.length > 0 ? usual : like
}

/** Numbers of hardware are a question of what is plugged in, not of the grammar. */
function mayHave({ isVirtual, hasSubinterfaces, numbers: [bounds = ''] }: InterfaceType, number: string): boolean {
  const [port = '', sub] = number.split('.')
  if (sub !== undefined && !(hasSubinterfaces && Number(sub) >= 1 && Number(sub) <= MOST_SUBINTERFACES)) return false
  if (!isVirtual) return true
  const [low, high] = bounds.slice(1, -1).split('-').map(Number) as [number, number]
  return /^\d+$/.test(port) && Number(port) >= low && Number(port) <= high
}
/** Whether a number looks like those of a type. */
const fits = (type: InterfaceType, number: string, { ports }: Platform): boolean => {
  const port = number.replace(/[.:].*$/, '')
  return type.isVirtual
    ? mayHave(type, number)
    : port.split('/').length === type.numbers.length || ports.some(({ name }) => name === `${type.name}${port}`)
}
const MOST_SUBINTERFACES = 4_294_967_295

/** An interface argument of one or two words. Whether the device has it is the command's question. */
export const interfaceName = <N extends string>(name: N): Arg<N, string> => ({
  name,
  shown: 'INTERFACE',
  written: String,
  offers: offersOf,
  take: (tokens, at, _, platform) => {
    const first = tokens[at]?.text ?? ''
    const second = tokens[at + 1]?.text ?? ''
    const isSplit = !/\d/.test(first) && /^\d/.test(second)
    const [found, ...more] = namesFor(isSplit ? `${first} ${second}` : first, platform)
    if (found === undefined) return begunInterface(tokens, at, platform)
    return more.length > 0 ? 'ambiguous' : { value: found, next: at + (isSplit ? 2 : 1) }
  },
})

/** What is wrong with a line that names the type of an interface, or only begins its number. */
function begunInterface(tokens: readonly Token[], at: number, platform: Platform): NotTaken | null {
  const [, letters = '', behind = ''] = /^([a-z-]+)([\d/]*)$/i.exec(tokens[at]?.text ?? '') ?? []
  const [type, ...more] = letters === '' ? [] : typesLike(letters, platform)
  if (!type) return null
  const last = behind === '' && tokens[at + 1] !== undefined ? at + 1 : at
  const number = last === at ? behind : (tokens[last]?.text ?? '')
  if (last !== tokens.length - 1) return last === at ? null : { wrongAt: last }
  if (number === '') return more.length > 0 ? 'ambiguous' : 'incomplete'
  const isBegun = /^(?:\d+\/?)+$/.test(number) && number.split('/').filter(Boolean).length < type.numbers.length
  return isBegun ? 'incomplete' : last === at ? null : { wrongAt: last }
}

/** What `?` shows behind the beginning of an interface: the types, and then number for number. */
function offersOf(typed: string, platform: Platform): readonly HelpRow[] {
  const [, letters = '', blank = '', number = ''] = /^([a-z-]*)( *)([\d/:.]*)$/i.exec(typed) ?? []
  const rows = (types: readonly InterfaceType[]): readonly HelpRow[] => types.map(({ name, help }) => [name, help])
  if (letters === '') return typed === '' ? rows(interfaceTypes(platform).filter(({ isListed }) => isListed)) : []
  const like = typesLike(letters, platform)
  if (blank + number === '') return rows(like)
  const ports = like.length > 1 && number !== '' ? like.filter(({ isVirtual }) => !isVirtual) : like
  const [type] = ports
  if (!type || ports.length > 1) return []
  const row = (shown: string | undefined): readonly HelpRow[] =>
    shown === undefined ? [] : [[shown, `${type.name} interface number`]]
  const [port = '', sub] = number.split('.')
  if (sub !== undefined) return type.hasSubinterfaces ? row(`<1-${MOST_SUBINTERFACES}>`) : []
  const level = port.split('/').length - 1
  const here = row(type.numbers[level])
  if (port === '' || port.endsWith('/')) return here
  return [
    ...(level === type.numbers.length - 1 ? here : [['/', ''] as const]),
    ...(type.hasSubinterfaces ? [['.', ''] as const] : []),
  ]
}

/** `gi0/1 - 3 , fa0/5`: the full names of a range, or null when it is none. */
export function interfaceRange(text: string, platform: Platform): readonly string[] | null {
  const names: string[] = []
  for (const part of text.split(',')) {
    const match = /^\s*([a-z-]+)\s*((?:\d{1,3}\/){0,2})(\d{1,10})(?:\s*-\s*(\d{1,10}))?\s*$/i.exec(part)
    const [, type = '', slot = '', first = '', last = first] = match ?? []
    if (Number(last) < Number(first) || Number(last) - Number(first) > 128) return null
    for (let port = Number(first); port <= Number(last); port++) {
      const name = fullInterfaceName(`${type}${slot}${port}`, platform)
      if (match === null || name === null) return null
      if (!names.includes(name)) names.push(name)
    }
  }
  return names
}

/** What `?` shows behind the beginning of a range. */
export function offersOfRange(typed: string, platform: Platform): readonly HelpRow[] {
  if (interfaceRange(typed, platform) !== null && typed.endsWith(' '))
    return [
      [',', 'comma'],
      ['-', 'hyphen'],
    ]
  return offersOf(typed.slice(typed.lastIndexOf(',') + 1).trimStart(), platform)
}

/** Types that stand before the ports, and behind them. */
const BEFORE = ['Loopback', 'Tunnel', 'Port-channel'] as const
const BEHIND = ['Vlan', 'Dialer', 'BVI', 'nve'] as const
/** Interfaces in the order of running-config: virtual ones first, a subinterface behind its port, VLANs and what rests on ports last. */
export function inConfigOrder(names: readonly string[]): readonly string[] {
  const ports = names.filter((name) => !name.includes('.'))
  const rank = (name: string): number => {
    const before = BEFORE.findIndex((type) => name.startsWith(type))
    return before >= 0 ? before : BEFORE.length + 1 + BEHIND.findIndex((type) => name.startsWith(type))
  }
  const number = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0)
  const sorted = ports.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === BEFORE.length ? 0 : number(a) - number(b)))
  if (ports.length === names.length) return sorted
  const below = (port: string): string[] =>
    names.filter((name) => name.startsWith(`${port}.`)).toSorted((a, b) => number(a) - number(b))
  return sorted.flatMap((port) => [port, ...below(port)])
}

/** As tables have it: `Gi0/1`, `Fa0/24`, `Po1`, `Vl10`. */
export const shortName = (name: string): string => name.replace(/^([A-Z][a-z])[A-Za-z-]*(?=[\d])/, '$1')
/** As CDP has it: `Gig 0/1`, `Fas 0/24`. */
export const cdpName = (name: string): string => name.replace(/^([A-Z][a-z]{2})[A-Za-z-]*(?=[\d])/, '$1 ')
