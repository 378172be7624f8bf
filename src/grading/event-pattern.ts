// A pattern for events of the log, as rubrics write it: `{ event: copy, from: "flash0:/*", to: "tftp://*" }`.

import type { LoggedEvent } from '../sim/world.ts'
import { nearest } from './nearest.ts'

export interface EventPattern {
  readonly type: LoggedEvent['type']
  /** Field name to the text it must have; `*` stands for any text. The text of a cause is its kind. */
  readonly fields: Readonly<Record<string, string>>
}

/** The fields of each event, as the manual lists them. The type check keeps this table and the simulator's events the same. */
export const fieldsOf: { readonly [Type in LoggedEvent['type']]: readonly Field<Type>[] } = {
  copy: ['from', 'to', 'bytes', 'complete', 'cause', 'error', 'md5'],
  delete: ['url', 'bytes', 'runningImage'],
  rename: ['from', 'to'],
  erase: ['url'],
  format: ['url'],
  verify: ['url', 'md5', 'expected', 'intact', 'matched', 'passed'],
  'boot-system': ['op', 'entry'],
  'config-register': ['value', 'via'],
  config: ['text', 'context'],
  save: ['via', 'bytes', 'empty'],
  reload: ['confirmed', 'saved', 'unsaved'],
  'reload-scheduled': ['at', 'minutes'],
  'reload-cancelled': [],
  'config-replace': ['url'],
  archive: ['url', 'revert'],
  'crypto-key': ['op', 'modulus'],
  session: ['op'],
  'power-cycle': ['interrupted'],
  boot: ['image', 'version', 'md5', 'startupConfigRead', 'register'],
  'refused-command': ['error', 'text', 'mode'],
  install: ['op', 'version'],
  'install-failed': ['op', 'cause'],
  change: ['kind', 'at', 'was', 'is'],
  cable: ['op', 'ends'],
  ping: ['to', 'sent', 'received'],
  show: ['what'],
  'question-unanswered': ['question'],
}
type Field<Type extends LoggedEvent['type']> = Exclude<
  keyof Extract<LoggedEvent, { type: Type }> & string,
  'type' | 'line' | 'device'
>

/** Reads a pattern from YAML: a map, or the bare name of an event. */
export function readPattern(
  value: unknown,
): { readonly value: EventPattern } | { readonly message: string; readonly help: string } {
  if (typeof value === 'string') return readPattern({ event: value })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { message: 'this must be an event', help: 'write { event: copy, to: "tftp://*" } or only the event’s name' }
  }
  const { event, ...wanted } = value as Record<string, unknown>
  if (typeof event !== 'string' || !isEventType(event)) {
    const meant = typeof event === 'string' ? nearest(event, Object.keys(fieldsOf)) : null
    return {
      message: typeof event === 'string' ? `there is no event "${event}"` : 'an event needs its name',
      help: meant ? `did you mean "${meant}"?` : `write event: and one of ${Object.keys(fieldsOf).join(', ')}`,
    }
  }
  const fields: Record<string, string> = {}
  for (const [field, text] of Object.entries(wanted)) {
    const known: readonly string[] = fieldsOf[event]
    if (!known.includes(field)) {
      return { message: `the event "${event}" has no field "${field}"`, help: `it has ${known.join(', ')}` }
    }
    if (typeof text !== 'string') return { message: `"${field}" must be a text`, help: '* stands for any text' }
    fields[field] = text
  }
  return { value: { type: event, fields } }
}

/** Whether an event is one of these. */
export function matchesAny(event: LoggedEvent, patterns: readonly EventPattern[]): boolean {
  return patterns.some(
    (pattern) =>
      pattern.type === event.type &&
      Object.entries(pattern.fields).every(([field, text]) =>
        matchesText(text, textOf((event as unknown as Record<string, unknown>)[field])),
      ),
  )
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : String(value)

function isEventType(name: string): name is LoggedEvent['type'] {
  return Object.hasOwn(fieldsOf, name)
}

/** `*` matches any text, also none. Works through the pieces from left to right, so no input makes it slow. */
export function matchesText(pattern: string, text: string): boolean {
  const pieces = pattern.split('*')
  const first = pieces.shift() ?? ''
  if (pieces.length === 0) return first === text
  if (!text.startsWith(first)) return false
  const last = pieces.pop() ?? ''
  let from = first.length
  for (const piece of pieces) {
    const found = text.indexOf(piece, from)
    if (found < 0) return false
    from = found + piece.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}
