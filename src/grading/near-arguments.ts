// A configuration line with one argument replaced by a near one: another VLAN of the lab, the port beside, an address one further, a mask or prefix a bit longer.

import { ipv6Number } from '../sim/ipv6.ts'
import type { World } from '../sim/world.ts'

/** Keywords whose numbers name something that another place names too, as they are typed. */
const NUMBERED =
  /(?<=\b(?:vl\w*|dot1q|area|channel-group|port-channel|access-list|access-group|access-class|list)\s*(?:add |remove |except )?)\d[\d,-]*/gi
const ADDRESS = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/g
/** An address of IPv6; what else looks like one is told by reading it. */
const ADDRESS6 = /(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:.])/gi
/** A prefix length of IPv6. */
const LENGTH6 = /(?<=:[0-9a-f]{0,4}\/)\d{1,3}(?!\w)/gi
const PORT = /(?<=\b[a-z]{2,}-?[a-z]*\s?(?:\d+\/)+)\d+/gi
const DIRECTION = /\b(?:in|out|inside|outside)$/g

/** The VLANs that a network has or its lines name, in order. The factory's are none. */
export function vlansOf(worlds: readonly World[], lines: readonly string[]): readonly number[] {
  const made = worlds.flatMap(({ devices }) =>
    Object.values(devices).flatMap(({ vlanDatabase }) => Object.keys(vlanDatabase.vlans).map(Number)),
  )
  const typed = lines.flatMap((line) => (line.match(/(?<=\bvl\w*\s*(?:add )?)[\d,]+/gi) ?? []).flatMap(numbersOf))
  return [...new Set([...made, ...typed])].filter((id) => id > 1 && id < 1002).toSorted((a, b) => a - b)
}
const numbersOf = (list: string): readonly number[] => list.split(',').map(Number)

/** The line with each of its arguments replaced by a near one, one at a time. `ports` are those of the device. */
export function nearLines(line: string, vlans: readonly number[], ports: readonly string[]): readonly string[] {
  const near = (pattern: RegExp, other: (word: string, before: string) => string | null): readonly string[] =>
    [...line.matchAll(pattern)].flatMap(({ 0: word, index }) => {
      const to = other(word, line.slice(0, index))
      return to === null || to === word ? [] : [line.slice(0, index) + to + line.slice(index + word.length)]
    })
  const numbers = [...line.matchAll(NUMBERED)].flatMap(({ 0: list, index: from }) =>
    [...list.matchAll(/\d+/g)].map(({ 0: word, index }) => {
      const at = from + index
      return line.slice(0, at) + nextNumber(Number(word), vlans) + line.slice(at + word.length)
    }),
  )
  return [
    ...numbers,
    ...near(ADDRESS, nearAddress),
    ...near(ADDRESS6, nearAddress6),
    ...near(LENGTH6, nearLength6),
    ...near(PORT, (word, before) => nextPort(Number(word), before, ports)),
    ...near(DIRECTION, (word) => OPPOSITE[word] ?? null),
  ]
}
const OPPOSITE: Readonly<Record<string, string>> = { in: 'out', out: 'in', inside: 'outside', outside: 'inside' }

/** The next VLAN of the lab, behind the last the first; a number that is none of them has the next one beside it. */
function nextNumber(number: number, vlans: readonly number[]): number {
  const others = vlans.includes(number) ? vlans.filter((id) => id !== number) : []
  return others.find((id) => id > number) ?? others[0] ?? number + 1
}

/** The port beside, where the device has one. */
function nextPort(number: number, before: string, ports: readonly string[]): string | null {
  const slot = /(?:\d+\/)+$/.exec(before)?.[0] ?? ''
  const type = /([a-z-]+)\s?(?:\d+\/)+$/i.exec(before)?.[1]?.toLowerCase() ?? ''
  const has = (one: number): boolean =>
    ports.some((name) => name.toLowerCase().startsWith(type) && name.endsWith(`${slot}${one}`))
  return [number + 1, number - 1].filter(has).map(String)[0] ?? null
}

/** The address beside; of a network the network beside; of a mask one that is a bit longer; of a wildcard the mask that it was made from. */
function nearAddress(text: string): string | null {
  const bytes = text.split('.').map(Number)
  if (bytes.some((byte) => byte > 255)) return null
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  const ones = Math.log2(2 ** 32 - value)
  if (bytes[0] === 255 && Number.isInteger(ones))
    return ones === 0 ? null : dotted(2 ** 32 - 2 ** (ones > 2 ? ones - 1 : ones + 1))
  if (bytes[0] === 0) return value > 0 && Number.isInteger(Math.log2(value + 1)) ? dotted(2 ** 32 - 1 - value) : null
  const at = bytes[3] === 0 ? 2 : 3
  const byte = bytes[at] ?? 0
  return bytes.with(at, byte < 254 ? byte + 1 : byte - 1).join('.')
}
const dotted = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')

/** The address beside; of a network the network beside: one more in the last group that is not zero. Null: it is no address, or `::`. */
function nearAddress6(text: string): string | null {
  const group = [...text.matchAll(/[0-9a-f]{1,4}/gi)].findLast(([digits]) => Number.parseInt(digits, 16) > 0)
  if (ipv6Number(text) === null || !group) return null
  const [{ length }, number] = [group[0], Number.parseInt(group[0], 16)]
  const next = (number === 0xffff ? number - 1 : number + 1).toString(16)
  const written = text === text.toUpperCase() ? next.toUpperCase() : next
  return text.slice(0, group.index) + written + text.slice(group.index + length)
}
/** A length that is a bit longer; that of a single address a bit shorter. Null: it is that of everything, or none. */
function nearLength6(text: string): string | null {
  const length = Number(text)
  return length === 0 || length > 128 ? null : String(length === 128 ? 127 : length + 1)
}
