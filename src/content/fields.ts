// Typed fields of YAML maps: each says what it takes, and reports what it does not. After a problem a stand-in value goes on,
// so that every problem of a file is found in one run (nothing with a problem is ever published).

import { isMap, isScalar, isSeq } from 'yaml'
import type { Node, Scalar } from 'yaml'
import type { LocatedYaml } from './located-yaml.ts'
import { nearest } from '../grading/nearest.ts'
import { LONGEST_ID } from './longest-id.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Place, Report } from './source.ts'

export interface Reading {
  readonly yaml: LocatedYaml
  readonly report: Report
}
export interface Field<T> {
  readonly standIn: T
  readonly optional: boolean
  /** How a line with this field looks, for help. */
  readonly example: string
  /** The same as JSON Schema, for editors. */
  readonly schema: JsonSchema
  readonly read: (node: Node, name: string, reading: Reading) => T
}
export type JsonSchema = Readonly<Record<string, unknown>>
/** A value and where it stands. */
export interface Placed<T> {
  readonly value: T
  readonly at: Place
}
export type Fields = Readonly<Record<string, Field<unknown>>>
export type Values<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

export const ID = new RegExp(`^[a-z0-9-]{1,${LONGEST_ID}}$`)
export const ID_HELP = `an id is lower-case letters, digits and hyphens, at most ${LONGEST_ID}, like copy-direction`

/** The short name of a chapter, which its new ids begin with. */
export const PREFIX = /^[a-z0-9]{1,12}$/
export const PREFIX_HELP = 'a prefix is one to twelve lower-case letters and digits, like ft for file-transfer'

/** Reads a map by its fields. Missing, unknown and wrong ones are reported; `what` names the map in messages. */
export function readFields<F extends Fields>(node: Node | null, fields: F, what: string, reading: Reading): Values<F> {
  const { yaml, report } = reading
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) values[name] = field.standIn
  const known = Object.keys(fields)
  if (node === null) return values as Values<F>
  if (!isMap(node)) {
    report(
      yaml.placeOf(node),
      `${what} must be a map of keys`,
      `write lines like ${known[0]}: ${fields[known[0] ?? '']?.example}`,
    )
    return values as Values<F>
  }
  const present = new Set<string>()
  for (const pair of node.items) {
    const name = isScalar(pair.key) ? scalarText(pair.key) : ''
    const at = yaml.placeOf(pair.key as Node | null)
    const field = fields[name]
    if (!Object.hasOwn(fields, name) || !field) {
      report(at, `${what} has no key "${name}"`, `the keys are ${known.join(', ')}${didYouMean(name, known)}`)
      // The intended key is not reported as missing as well.
      const meant = nearest(name, known)
      if (meant !== null) present.add(meant)
      continue
    }
    present.add(name)
    if (isBlank(pair.value)) {
      report(
        at,
        `"${name}" has no value`,
        field.optional
          ? `give it a value, like ${field.example}, or remove the line`
          : `write it like ${name}: ${field.example}`,
      )
      continue
    }
    values[name] = field.read(pair.value as Node, name, reading)
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.optional || present.has(name)) continue
    report(yaml.placeOf(node), `${what} needs "${name}"`, `add a line like ${name}: ${field.example}`)
  }
  return values as Values<F>
}

/** Any text on one or more lines. */
export function text(example: string): Field<string> {
  // An editor reads 17.9 as a number; we read what was written.
  return scalar('', example, { type: ['string', 'number'] }, (value) => value)
}

export function id(example: string): Field<string> {
  return scalar('', example, { type: 'string', pattern: ID.source }, (value, complain) =>
    ID.test(value) ? value : complain(`"${value}" is not an id`, ID_HELP),
  )
}

export const prefix: Field<string> = scalar('', 'ft', { type: 'string', pattern: PREFIX.source }, (value, complain) =>
  PREFIX.test(value) ? value : complain(`"${value}" is not a prefix`, PREFIX_HELP),
)

export function oneOf<const T extends readonly [string, ...string[]]>(choices: T): Field<T[number]> {
  const list = choices.join(', ')
  return scalar<T[number]>(choices[0], choices[0], { enum: choices }, (value, complain, name) =>
    choices.includes(value)
      ? value
      : complain(`"${name}" cannot be "${value}"`, `write one of ${list}${didYouMean(value, choices)}`),
  )
}

export function integer(least: number, most: number, example: string): Field<number> {
  return scalar(least, example, { type: 'integer', minimum: least, maximum: most }, (value, complain, name) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN
    if (number >= least && number <= most) return number
    return complain(`"${name}" cannot be "${value}"`, `write a whole number from ${least} to ${most}`)
  })
}

export const flag: Field<boolean> = scalar(false, 'true', { type: 'boolean' }, (value, complain, name) => {
  if (value === 'true' || value === 'false') return value === 'true'
  return complain(`"${name}" cannot be "${value}"`, 'write true or false')
})

const DAY = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }
/** A day of the calendar, `2026-05-04`. */
export const date: Field<string> = scalar('1970-01-01', '2026-05-04', DAY, (value, complain, name) => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value)) return value
  return complain(
    `"${name}" is not a date: "${value}"`,
    'write a day of the calendar as year-month-day, like 2026-05-04',
  )
})

export function listOf<T>(field: Field<T>): Field<readonly T[]> {
  return {
    standIn: [],
    optional: false,
    example: `[${field.example}]`,
    schema: { type: 'array', items: field.schema },
    read: (node, name, reading) => {
      if (isSeq(node)) return node.items.map((each) => field.read(each as Node, name, reading))
      reading.report(
        reading.yaml.placeOf(node),
        `"${name}" must be a list`,
        `write it like ${name}: [${field.example}]`,
      )
      return []
    },
  }
}

/** A map inside a list or a map. */
export function record<F extends Fields>(fields: F, what: string): Field<Values<F>> {
  return {
    standIn: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.standIn])) as Values<F>,
    optional: false,
    example: `{ ${Object.entries(fields)
      .map(([name, field]) => `${name}: ${field.example}`)
      .join(', ')} }`,
    schema: schemaOf(fields),
    read: (node, _name, reading) => readFields(node, fields, what, reading),
  }
}

/** Keeps where the value stands, for problems that are found later. */
export function placed<T>(field: Field<T>): Field<Placed<T>> {
  const nowhere = { file: '', line: 1, column: 1 }
  return {
    ...field,
    standIn: { value: field.standIn, at: nowhere },
    read: (node, name, reading) => ({ value: field.read(node, name, reading), at: reading.yaml.placeOf(node) }),
  }
}

export function optional<T, D>(field: Field<T>, otherwise: D): Field<T | D> {
  return { ...field, optional: true, standIn: otherwise }
}

/** A map with these keys, and no others. */
export function schemaOf(fields: Fields): JsonSchema {
  const all = Object.entries(fields)
  return {
    type: 'object',
    properties: Object.fromEntries(
      all.map(([name, { schema, example }]) => [name, { ...schema, examples: [example] }]),
    ),
    required: all.flatMap(([name, { optional }]) => (optional ? [] : [name])),
    additionalProperties: false,
  }
}

type Complain<T> = (message: string, help: string) => T

function scalar<T>(
  standIn: T,
  example: string,
  schema: JsonSchema,
  parse: (value: string, complain: Complain<T>, name: string) => T,
): Field<T> {
  return {
    standIn,
    optional: false,
    example,
    schema,
    read: (node, name, { yaml, report }) => {
      if (!isScalar(node)) {
        report(
          yaml.placeOf(node),
          `"${name}" must be one value, not a list or a map`,
          `write it like ${name}: ${example}`,
        )
        return standIn
      }
      const complain = (message: string, help: string) => {
        report(yaml.placeOf(node), message, help)
        return standIn
      }
      return parse(scalarText(node), complain, name)
    },
  }
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && scalarText(value) === '')
}

/** In the failsafe schema a scalar is a string, or null when nothing is written. */
function scalarText(node: Scalar): string {
  return typeof node.value === 'string' ? node.value.trim() : ''
}
