// What an IPv4 access list says of somebody who calls a line (`access-class`). The configuration keeps the entries; here they are read.

import type { Config } from '../../device.ts'
import type { KeptLine } from '../../kept.ts'
import { ipv4Number } from '../../command.ts'

/**
 * Whether a list lets a caller from an address reach a TCP port of the device. The first entry that fits decides; without one the answer is
 * no. A list that does not exist, or has no entry, refuses nobody.
 */
export function permits(config: Config, list: string, from: string, port: number): boolean {
  const entries = entriesOf(config, list)
  const address = ipv4Number(from)
  if (entries.length === 0 || address === null) return true
  return entries.find((entry) => fits(entry, address >>> 0, port))?.action === 'permit'
}

interface Entry {
  readonly action: string
  readonly words: readonly string[]
}

/** The entries in their order: a numbered one stands at its number, another one ten behind the last. */
export function entriesOf({ kept }: Config, list: string): readonly Entry[] {
  const head = `access-list ${list} `
  const blocks = ['standard', 'extended'].map((kind) => `ip access-list ${kind} ${list}`)
  const texts = [
    ...kept.filter(({ text }) => text.startsWith(head)).map(({ text }) => text.slice(head.length)),
    ...kept
      .filter(({ text }) => blocks.includes(text))
      .flatMap(({ body = [] }: KeptLine) => body.map(({ text }) => text)),
  ]
  const numbered: { readonly at: number; readonly entry: Entry }[] = []
  let last = 0
  for (const text of texts) {
    const [, number, action = '', rest = ''] = /^(?:(\d+) )?(permit|deny) +(.*)$/.exec(text) ?? []
    if (action === '') continue
    const at = number === undefined ? last + 10 : Number(number)
    last = Math.max(last, at)
    numbered.push({ at, entry: { action, words: rest.split(/ +/) } })
  }
  return numbered.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry)
}

/** An entry of a standard list names hosts; one of an extended list a protocol, the caller, the device, and a port behind it. */
function fits({ words }: Entry, from: number, port: number): boolean {
  const isExtended = /^[a-z]+$/.test(words[0] ?? '') && words[0] !== 'any' && words[0] !== 'host'
  if (!isExtended) return hosts(words, 0, from).match
  if (words[0] !== 'ip' && words[0] !== 'tcp') return false
  const caller = hosts(words, 1, from)
  if (!caller.match) return false
  const device = hosts(words, caller.next, null)
  return words[device.next] !== 'eq' || words.slice(device.next + 1).some((word) => portOf(word) === port)
}
const portOf = (word: string): number => (word === 'telnet' ? 23 : Number(word))

/** `any`, `host A`, `A` or `A W` at a place of the words: whether an address is meant (null: any will do), and what stands behind. */
function hosts(words: readonly string[], at: number, address: number | null): { match: boolean; next: number } {
  if (words[at] === 'any') return { match: true, next: at + 1 }
  const first = words[at] === 'host' ? at + 1 : at
  const [of, wildcard] = [ipv4Number(words[first] ?? ''), ipv4Number(words[first + 1] ?? '')]
  if (of === null) return { match: address === null, next: first + 1 }
  const loose = words[at] === 'host' || wildcard === null ? 0 : wildcard
  const next = words[at] === 'host' || wildcard === null ? first + 1 : first + 2
  return { match: address === null || ((address ^ of) & ~loose) === 0, next }
}
