// How the cables run between the boxes: every cable as a straight line, or as a bow below its row.

import { BOW, type Box, type Places } from './layout.ts'
import type { CableEnd, PictureCable } from './network-picture.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Route {
  readonly cable: PictureCable
  /** The points of a line, or of a curve with two points that pull it. */
  readonly points: readonly Point[]
}

/** Between two cables at one side of a box. */
const SPREAD = { across: 26, beside: 24 } as const

type Side = 'top' | 'bottom' | 'left' | 'right'

interface Ending {
  readonly cable: number
  readonly end: 'a' | 'b'
  readonly box: Box
  readonly side: Side
  /** Where the other end is: the cables of a side leave it in this order, those that go to one box in the second. */
  readonly towards: number
  readonly rank: number
}

/** The routes of all cables, in their order. */
export function routesOf(cables: readonly PictureCable[], places: Places): readonly Route[] {
  const boxes = new Map(places.boxes.map((box) => [box.name, box]))
  const endings = cables.flatMap((cable, index): readonly Ending[] => {
    const a = boxes.get(cable.a.device)
    const b = boxes.get(cable.b.device)
    if (!a || !b) return []
    const [from, to] = sidesOf(a, b, places)
    // Bows of the same two boxes lie within each other.
    const nested = from === 'bottom' && to === 'bottom' ? -index : index
    return [
      { cable: index, end: 'a', box: a, side: from, towards: b.x, rank: index },
      { cable: index, end: 'b', box: b, side: to, towards: a.x, rank: nested },
    ]
  })
  const at = new Map<string, Point>()
  for (const group of Map.groupBy(endings, ({ box, side }) => `${box.name} ${side}`).values()) {
    group.sort((one, other) => one.towards - other.towards || one.rank - other.rank)
    for (const [index, ending] of group.entries())
      at.set(`${ending.cable} ${ending.end}`, leaving(ending, index, group.length, places))
  }
  return cables.flatMap((cable, index) => {
    const a = at.get(`${index} a`)
    const b = at.get(`${index} b`)
    const side = endings.find((ending) => ending.cable === index && ending.end === 'a')
    const other = endings.find((ending) => ending.cable === index && ending.end === 'b')
    if (!a || !b || !side || !other) return []
    const hangs = side.side === 'bottom' && other.side === 'bottom'
    // A curve comes three quarters of the way to the points that pull it.
    const depth = Math.round((BOW * 4) / 3) - 10
    return [{ cable, points: hangs ? [a, { x: a.x, y: a.y + depth }, { x: b.x, y: b.y + depth }, b] : [a, b] }]
  })
}

function sidesOf(a: Box, b: Box, places: Places): readonly [Side, Side] {
  if (a.row < b.row) return ['bottom', 'top']
  if (a.row > b.row) return ['top', 'bottom']
  const between = places.boxes.some(({ row, x }) => row === a.row && x > Math.min(a.x, b.x) && x < Math.max(a.x, b.x))
  if (between) return ['bottom', 'bottom']
  return a.x < b.x ? ['right', 'left'] : ['left', 'right']
}

function leaving({ box, side }: Ending, index: number, of: number, { boxWidth, boxHeight }: Places): Point {
  const along = side === 'top' || side === 'bottom'
  const room = along ? boxWidth - 28 : boxHeight - 8
  const step = of < 2 ? 0 : Math.min(along ? SPREAD.across : SPREAD.beside, room / (of - 1))
  const shift = Math.round((index - (of - 1) / 2) * step)
  if (along) return { x: box.x + boxWidth / 2 + shift, y: side === 'top' ? box.y : box.y + boxHeight }
  return { x: side === 'left' ? box.x : box.x + boxWidth, y: box.y + boxHeight / 2 + shift }
}

/** The point of a route at a share of its way, 0 at end `a` and 1 at end `b`. */
export function pointAt({ points }: Route, share: number): Point {
  const rest = 1 - share
  const [p, q, r, s] = points
  if (!p || !q) return { x: 0, y: 0 }
  if (!r || !s) return { x: p.x * rest + q.x * share, y: p.y * rest + q.y * share }
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3] as const
  return {
    x: p.x * weights[0] + q.x * weights[1] + r.x * weights[2] + s.x * weights[3],
    y: p.y * weights[0] + q.y * weights[1] + r.y * weights[2] + s.y * weights[3],
  }
}

/** The point at a distance from one of the ends, and the direction away from that end, of length 1. */
export function pointFrom(route: Route, end: 'a' | 'b', distance: number): { at: Point; away: Point } {
  const { points } = route
  const first = end === 'a' ? points[0] : points.at(-1)
  const next = end === 'a' ? points[1] : points.at(-2)
  if (!first || !next) return { at: { x: 0, y: 0 }, away: { x: 0, y: 1 } }
  const long = Math.hypot(next.x - first.x, next.y - first.y) || 1
  const away = { x: (next.x - first.x) / long, y: (next.y - first.y) / long }
  return { at: { x: first.x + away.x * distance, y: first.y + away.y * distance }, away }
}

/** Cables that run behind a box at which they do not end, each with the device of that box. */
export function behindBoxes(
  cables: readonly PictureCable[],
  places: Places,
): readonly { readonly cable: PictureCable; readonly device: string }[] {
  const { boxes, boxWidth, boxHeight } = places
  return routesOf(cables, places).flatMap((route) => {
    const { cable } = route
    const points = Array.from({ length: 99 }, (_, i) => pointAt(route, (i + 1) / 100))
    const box = boxes.find(
      ({ name, x, y }) =>
        name !== cable.a.device &&
        name !== cable.b.device &&
        points.some((at) => at.x > x && at.x < x + boxWidth && at.y > y && at.y < y + boxHeight),
    )
    return box ? [{ cable, device: box.name }] : []
  })
}

/** The route as a path of SVG. */
export function pathOf({ points }: Route): string {
  const [first, ...rest] = points
  if (!first) return ''
  const text = ({ x, y }: Point): string => `${x} ${y}`
  return `M${text(first)}${rest.length === 1 ? 'L' : 'C'}${rest.map(text).join(' ')}`
}

/** The length of a straight line between the ends. */
export function spanOf({ points }: Route): number {
  const first = points[0]
  const last = points.at(-1)
  return first && last ? Math.hypot(last.x - first.x, last.y - first.y) : 0
}

/** The end of a cable that is called so. */
export function endOf(cable: PictureCable, end: 'a' | 'b'): CableEnd {
  return end === 'a' ? cable.a : cable.b
}
