// Lines of a configuration with one value replaced by one that it misses by little: those first whose value nothing else of the scenario has.

import { portNames } from '../sim/features/interfaces/slice.ts'
import type { World } from '../sim/world.ts'
import type { Attempt } from './case.ts'
import { editDistance } from './nearest.ts'
import { runningLines } from './stored.ts'

interface Near {
  readonly line: number
  /** The whole line as it may have been meant. */
  readonly text: string
  /** Nothing else of the scenario has the value that stands there. */
  readonly isStrange: boolean
  /** How unlikely it is. */
  readonly far: number
}

/** What lines may have been meant to be, the likeliest first. */
export function nearValues({ run, rubric }: Attempt): readonly Near[] {
  const asked = new Set(valuesIn(JSON.stringify(rubric.criteria.map(({ args }) => args))))
  const given = valuesOfWorld(run.start)
  const typed = run.transcript.filter(
    ({ kind, line, device }) => kind !== 'hands' && run.worlds[line - 1]?.devices[device]?.mode === 'config',
  )
  const times = new Map<string, number>()
  for (const { input } of typed) for (const word of valuesIn(input)) times.set(word, (times.get(word) ?? 0) + 1)
  const all = Map.groupBy(new Set([...asked, ...given, ...times.keys()]), kindOf)
  return typed
    .flatMap(({ line, device, input }): Near[] => {
      const world = run.worlds[line - 1]?.devices[device]
      return [...input.matchAll(/[^\s,]+/g)].flatMap(({ 0: word, index }): Near[] => {
        const kind = kindOf(word)
        if (kind === null || index === 0) return []
        const isStrange = !asked.has(word) && !given.has(word) && times.get(word) === 1
        const ports = kind === 'port' && world ? portsLike(word, portNames(world.config)) : []
        const others = new Set([...ports, ...calculated(word, kind), ...(all.get(kind) ?? [])])
        return [...others].flatMap((other): Near[] => {
          const distance = farFrom(word, other, kind)
          if (distance === null) return []
          const far = distance + (isStrange ? 0 : 2) + (asked.has(other) ? 0 : given.has(other) ? 0.3 : 0.6)
          return [{ line, text: input.slice(0, index) + other + input.slice(index + word.length), isStrange, far }]
        })
      })
    })
    .toSorted((a, b) => a.far - b.far)
}

type Kind = 'mask' | 'address' | 'address6' | 'number' | 'port' | 'name'

const VALUE = /[\w.:/-]*[\d.:/-][\w.:/-]*/g
const valuesIn = (text: string): readonly string[] => text.match(VALUE) ?? []

function valuesOfWorld(world: World): ReadonlySet<string> {
  const known = ofWorld.get(world)
  if (known) return known
  const texts = Object.values(world.devices).flatMap((device) => runningLines(device))
  const vlans = Object.values(world.devices).flatMap(({ vlanDatabase }) =>
    Object.entries(vlanDatabase.vlans).map(([id, { name }]) => `${id} ${name}`),
  )
  const hosts = JSON.stringify(world.hosts ?? {})
  const found = new Set([...texts, ...vlans, hosts].flatMap(valuesIn))
  ofWorld.set(world, found)
  return found
}
/** A start world is the same for all attempts. */
const ofWorld = new WeakMap<World, ReadonlySet<string>>()

function kindOf(word: string): Kind | null {
  if (/^\d+(?:\.\d+){3}$/.test(word)) return /^(?:255|0)\./.test(word) ? 'mask' : 'address'
  if (/^[\da-f:]*:[\da-f:]*(?:\/\d+)?$/i.test(word)) return 'address6'
  if (/^\d+$/.test(word)) return 'number'
  if (/^[a-z][a-z-]*(?:\d+\/)*\d+(?:\.\d+)?$/i.test(word)) return 'port'
  return /^[a-z][\w-]{2,}$/i.test(word) && /[A-Z\d_]/.test(word) ? 'name' : null
}

/** Ports of the device of the same type, as the word writes it. */
function portsLike(word: string, names: readonly string[]): readonly string[] {
  const [, type = ''] = /^([a-z-]+)/i.exec(word) ?? []
  return names
    .filter((name) => name.toLowerCase().startsWith(type.toLowerCase()))
    .map((name) => type + name.replace(/^\D+/, ''))
    .filter((name) => name !== word)
}

/** Values that a slip of a bit or a finger makes, known or not. */
function calculated(word: string, kind: Kind): readonly string[] {
  if (kind === 'number')
    return [String(Number(word) + 1), String(Number(word) - 1)].filter((one) => !one.startsWith('-'))
  if (kind === 'address6' && word.includes('/')) return [`${word.split('/')[0] ?? ''}/64`]
  return []
}

/** How far a value is from another one of its kind; null: too far. */
function farFrom(word: string, other: string, kind: Kind): number | null {
  if (word === other) return null
  switch (kind) {
    case 'mask':
      return Math.abs(bitsOf(word) - bitsOf(other)) / 2
    case 'address': {
      const [a, b] = [word.split('.'), other.split('.')]
      const differing = a.filter((byte, i) => byte !== b[i]).length
      return differing === 1 ? 1 : editDistance(word, other, 2) <= 2 ? 1.5 : null
    }
    case 'port': {
      const [a, b] = [Number(/\d+$/.exec(word)?.[0]), Number(/\d+$/.exec(other)?.[0])]
      return 1 + Math.min(2, Math.abs(a - b) / 4)
    }
    case 'number':
      return editDistance(word, other, 1) <= 1 || Math.abs(Number(word) - Number(other)) === 1 ? 1 : null
    default:
      return editDistance(word, other, 2) <= 2 ? 1 : null
  }
}
const bitsOf = (mask: string): number =>
  mask.split('.').reduce((sum, byte) => sum + Number(byte).toString(2).replaceAll('0', '').length, 0)
