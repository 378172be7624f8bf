// The modules of the simulator that come later, and what stands in their place until then. The bundle puts it there (web/late-modules.ts).

import { AbsentPart, forgetAtMore } from '../sim/absent.ts'
import type { Shape, ShapeOfPart } from '../sim/late-shapes.ts'

type Exports = Readonly<Record<string, unknown>>
const here = new Map<string, Exports>()

/** The modules of a part have come. */
export function takeModules(modules: Readonly<Record<string, Exports>>): void {
  for (const [name, exports] of Object.entries(modules)) here.set(name, exports)
  forgetAtMore()
}

/** A module of a part; throws while it is absent. */
export function moduleOf(part: string, name: string): Exports {
  const found = here.get(name)
  if (!found) throw new AbsentPart(part)
  return found
}

/** What stands in the place of a module: its functions and commands ask for the part where they are used, and are the module's own once it is there. */
export function lateModule(part: string, name: string, shapes: Readonly<Record<string, Shape>>): Exports {
  return madeOf({ of: shapes }, { get: () => moduleOf(part, name), isHere: () => here.has(name) }) as Exports
}

/** Where a value is in a module. */
interface Place {
  /** The value; throws while the module is absent. */
  readonly get: () => unknown
  readonly isHere: () => boolean
}
const below = ({ get, isHere }: Place, key: string | number): Place => ({
  get: () => (get() as Readonly<Record<string | number, unknown>>)[key],
  isHere,
})

function madeOf(shape: Shape, place: Place): unknown {
  if (shape === 0) return functionAt(place)
  if ('is' in shape) return shape.is
  if ('of' in shape)
    return Object.fromEntries(Object.entries(shape.of).map(([key, one]) => [key, madeOf(one, below(place, key))]))
  if ('needs' in shape) return commandAt(place, { modes: ['config-any'], words: '', needs: shape.needs })
  if (!('path' in shape)) return shape.map((one, i) => madeOf(one, below(place, i)))
  const { modes, path, has = {} } = shape
  const words = path.flatMap((part) => (typeof part === 'string' ? [part.split('|')[0]] : [])).join(' ')
  const parts = path.map((part, i) => [partAt(part, below(below(below(place, 'path'), i), 0)), ''])
  const own = Object.entries(has).map(([key, one]) => [key, one === 0 ? functionAt(below(place, key)) : one])
  return commandAt(place, { ...PLAIN, modes, words, path: parts, ...Object.fromEntries(own) })
}
const PLAIN = {
  no: null,
  noNeeds: 0,
  byDefault: null,
  show: null,
  onRange: null,
  pipe: false,
  unsimulated: [],
  options: [],
  needs: null,
}
const FIELDS = ['modes', 'path', 'words', 'run', ...Object.keys(PLAIN)]

const functionAt =
  ({ get }: Place) =>
  (...given: readonly unknown[]): unknown =>
    (get() as (...given: readonly unknown[]) => unknown)(...given)

/** A command of which is known what is told; the rest is asked of its module. */
function commandAt(place: Place, told: Readonly<Record<string, unknown>>): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(
      FIELDS.map((field) => {
        const { get } = below(place, field)
        return [field, { enumerable: true, get: () => (field in told && !place.isHere() ? told[field] : get()) }]
      }),
    ),
  )
}

function partAt(part: ShapeOfPart, place: Place): unknown {
  if (typeof part === 'string') return part
  if (part.length === 2) return { flag: part[0], keyword: part[1] }
  const [name, shown, functions] = part
  return { name, shown, ...Object.fromEntries(functions.map((key) => [key, functionAt(below(place, key))])) }
}
