// The kinds of arguments that checks take. They arrive as YAML text, lists and maps and are typed here, once.

import { catalogue, imageNamed } from '../../sim/images.ts'
import { nearest } from '../nearest.ts'
import { readPattern } from '../event-pattern.ts'
import type { EventPattern } from '../event-pattern.ts'

/** What a brief has to give, so that somebody can know the value; null: nothing, it follows from the task or stands on the page. */
export type Asks = 'value' | 'line' | 'event' | 'answer' | null

export interface Arg<Value> {
  /** What it means, for authors. */
  readonly says: string
  readonly asks: Asks
  /** The value when it is left out; undefined: it must be given. */
  readonly fallback: Value | undefined
  /** What it looks like in YAML, as JSON Schema says it; editors complete and check by it. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly read: (value: unknown) => Read<Value>
}
export type Read<Value> = { readonly value: Value } | { readonly message: string; readonly help: string }

/** Any text that is not empty. */
export function text(says: string): Arg<string> {
  return arg(says, 'value', TEXT, (value) =>
    typeof value === 'string' && value !== ''
      ? { value }
      : problem('this must be a text', 'write the text after the colon'),
  )
}

/** A line of a configuration: the values in it have to be known, and the rest of it is IOS. */
export function configurationLine(says: string): Arg<string> {
  return { ...text(says), asks: 'line' }
}

/** What is read on the device, or on the console of the solution. */
export function answer(says: string): Arg<string> {
  return { ...text(says), asks: 'answer' }
}

/** An image by its file name; the catalogue, or else the name itself, says what is in it. */
export function imageName(says: string): Arg<string> {
  return arg(says, 'value', { ...TEXT, pattern: String.raw`\.(bin|tar)$` }, (value) => {
    if (typeof value !== 'string' || value === '') {
      return problem('this must be the file name of an image', 'such as c2900-universalk9-mz.SPA.157-3.M8.bin')
    }
    if (imageNamed(value) === null) {
      return problem(
        `"${value}" is not the name of an image`,
        `use the full file name, such as ${nearest(value, catalogue) ?? 'c2900-universalk9-mz.SPA.157-3.M8.bin'}`,
      )
    }
    return { value }
  })
}

/** A whole number from 0. */
export function count(says: string): Arg<number> {
  return arg(says, null, { type: ['integer', 'string'], pattern: '^[0-9]{1,15}$', minimum: 0 }, (value) => {
    const digits = typeof value === 'number' ? String(value) : value
    if (typeof digits === 'string' && /^\d{1,15}$/.test(digits)) return { value: Number(digits) }
    return problem('this must be a whole number', 'write digits only, such as 100000000')
  })
}

/** A value of the configuration register, written in hexadecimal: `0x2102`. */
export function register(says: string): Arg<number> {
  // YAML reads 0x2102 as a number and so do editors; we read what was written.
  return arg(says, null, { type: ['integer', 'string'], pattern: '^0[xX][0-9a-fA-F]{1,4}$' }, (value) => {
    if (typeof value === 'string' && /^0x[0-9a-f]{1,4}$/i.test(value)) return { value: Number.parseInt(value, 16) }
    return problem('this must be a configuration register in hexadecimal', 'write it with 0x, such as 0x2102')
  })
}

/** An IPv4 address. */
export function address(says: string): Arg<string> {
  return arg(says, 'value', { ...TEXT, pattern: String.raw`^\d{1,3}(\.\d{1,3}){3}$` }, (value) =>
    typeof value === 'string' && /^\d{1,3}(\.\d{1,3}){3}$/.test(value)
      ? { value }
      : problem('this must be an IPv4 address', 'write it dotted, such as 10.20.0.5'),
  )
}

/** One word of a fixed set. */
export function oneOf<const Word extends string>(words: readonly Word[], says: string): Arg<Word> {
  // What is read as written is a number or a flag to an editor.
  const other = words
    .filter((word) => /^(?:\d+|true|false)$/.test(word))
    .map((word) => JSON.parse(word) as number | boolean)
  return arg(says, null, { enum: [...words, ...other] }, (value) => {
    const word = words.find((candidate) => candidate === value)
    if (word !== undefined) return { value: word }
    const meant = typeof value === 'string' ? nearest(value, words) : null
    return problem(
      typeof value === 'string' ? `"${value}" is not possible here` : 'this must be one word',
      meant ? `did you mean "${meant}"?` : `use one of: ${words.join(', ')}`,
    )
  })
}

/** One event, or a list of them: what has to happen (or must not). */
export function events(says: string): Arg<readonly EventPattern[]> {
  const one = { $ref: '#/$defs/event' }
  return arg(says, 'event', { anyOf: [one, { type: 'array', items: one, minItems: 1 }] }, (value) => {
    const patterns: EventPattern[] = []
    for (const one of Array.isArray(value) ? value : [value]) {
      const read = readPattern(one)
      if ('message' in read) return read
      patterns.push(read.value)
    }
    if (patterns.length === 0) return problem('this list is empty', 'name at least one event')
    return { value: patterns }
  })
}

/** One of these, or a list of several. */
export function oneOrMore<Value>(of: Arg<Value>): Arg<readonly Value[]> {
  return arg(of.says, of.asks, { anyOf: [of.schema, { type: 'array', items: of.schema, minItems: 1 }] }, (value) => {
    const values: Value[] = []
    for (const one of Array.isArray(value) ? value : [value]) {
      const read = of.read(one)
      if ('message' in read) return read
      values.push(read.value)
    }
    if (values.length === 0) return problem('this list is empty', 'give at least one value')
    return { value: values }
  })
}

/** May be left out: then it is null. */
export function optional<Value>(of: Arg<Value>): Arg<Value | null> {
  return { ...of, fallback: null }
}

/** May be left out: then it is `fallback`. */
export function otherwise<Value>(fallback: Value, of: Arg<Value>): Arg<Value> {
  return { ...of, fallback }
}

/** What is looked at: what is in force now, or after the power was cut. */
export function when(fallback: 'now' | 'power-cycle'): Arg<'now' | 'power-cycle'> {
  const says =
    fallback === 'now' ? 'now (the default), or after a power-cycle' : 'after a power-cycle (the default), or now'
  return otherwise(fallback, oneOf(['now', 'power-cycle'], says))
}

/** A value that nobody has to know from the scenario. */
export function unasked<Value>(of: Arg<Value>): Arg<Value> {
  return { ...of, asks: null }
}

function arg<Value>(
  says: string,
  asks: Asks,
  schema: Arg<Value>['schema'],
  read: (value: unknown) => Read<Value>,
): Arg<Value> {
  return { says, asks, fallback: undefined, schema, read }
}

/** Texts such as 15.7(3)M8 stay texts, but 17.9 looks like a number to an editor. */
const TEXT = { type: ['string', 'number'], minLength: 1 }

function problem(message: string, help: string): { message: string; help: string } {
  return { message, help }
}
