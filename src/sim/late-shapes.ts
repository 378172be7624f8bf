// What a module exports, as far as it can be told without the module: that something is a function, the words of a command, a name.

import type { Command, PathPart } from './command.ts'

export type Shape =
  /** A function. */
  | 0
  | readonly Shape[]
  | { readonly is: string | number | boolean | null }
  | { readonly of: Readonly<Record<string, Shape>> }
  /** A command of configuration: which platforms have it. Its tree asks for the module. */
  | { readonly needs: Command['needs'] }
  /** Another command: its modes, its path, and what else it has; 0 there, too, is a function. */
  | {
      readonly path: readonly ShapeOfPart[]
      readonly modes: Command['modes']
      readonly has?: Readonly<Record<string, unknown>>
    }

/** A keyword; a flag by its name and its keyword; an argument by its name, what `?` shows of it, and its functions. */
export type ShapeOfPart =
  | string
  | readonly [flag: string, keyword: string]
  | readonly [name: string, shown: string, functions: readonly string[]]

/** The shapes of what a module exports, but for what has to be the module's own. */
export function shapesOf(exports: Readonly<Record<string, unknown>>): Readonly<Record<string, Shape>> {
  return Object.fromEntries(
    Object.entries(exports).flatMap(([name, value]) => {
      const shape = shapeOf(value)
      return shape === null ? [] : [[name, shape]]
    }),
  )
}

function shapeOf(value: unknown): Shape | null {
  if (typeof value === 'function') return 0
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { is: value }
  if (Array.isArray(value)) {
    const shapes = value.map(shapeOf)
    return shapes.includes(null) ? null : (shapes as readonly Shape[])
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return null
  if (isCommand(value)) return shapeOfCommand(value)
  // A value without functions may be asked whether it is the same one.
  if (!Object.values(value).some((one) => typeof one === 'function')) return null
  return { of: shapesOf(value as Readonly<Record<string, unknown>>) }
}

const isCommand = (value: object): value is Command => 'modes' in value && 'path' in value && 'run' in value
const ELSEWHERE: readonly string[] = ['user', 'privileged', 'rommon', 'switch:']

function shapeOfCommand(command: Command): Shape {
  const { modes, path, words: _words, run: _run, unsimulated, ...others } = command
  if (!modes.some((mode) => ELSEWHERE.includes(mode))) return { needs: command.needs }
  const isSaid = (value: unknown): boolean => !(value === null || value === false || value === 0 || isEmpty(value))
  const has: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(others))
    if (isSaid(value)) has[key] = typeof value === 'function' ? 0 : value
  // Without help texts, which come with the module.
  if (unsimulated.length > 0) has['unsimulated'] = unsimulated.map(([word]) => [word, ''])
  return { modes, path: path.map(shapeOfPart), ...(Object.keys(has).length > 0 ? { has } : {}) }
}
const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function shapeOfPart([part]: PathPart): ShapeOfPart {
  if (typeof part === 'string') return part
  if ('flag' in part) return [part.flag, part.keyword]
  return [part.name, part.shown, Object.entries(part).flatMap(([key, one]) => (typeof one === 'function' ? [key] : []))]
}
