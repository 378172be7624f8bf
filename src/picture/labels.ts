// What is written beside the cables, and where it finds room: chips with VLANs, names of ports, addresses.

import type { Places } from './layout.ts'
import { endsAt, isEnd, isPortUp, type NetworkPicture, type PictureCable, type Port } from './network-picture.ts'
import { endOf, pointAt, pointFrom, spanOf, type Point, type Route } from './routes.ts'
import { stateWord, vlanList } from './words.ts'

/** A rectangle by its middle. */
export interface Rect extends Point {
  readonly w: number
  readonly h: number
}

/** `port`: the name of one; `bad`: of one that is down or blocked. */
export interface Label extends Rect {
  readonly kind: 'chip' | 'port' | 'bad' | 'address'
  readonly text: string
  /** Index of the cable it belongs to; null: it belongs to a device. */
  readonly cable: number | null
  readonly device: string
}

export interface Mark extends Point {
  readonly kind: 'down' | 'blocked'
  /** The direction of its cable. */
  readonly away: Point
}

/** A mono letter of 10.5 px, as wide as the widest usual font has it. */
const LETTER = 6.35
const TEXT_HEIGHT = 12
const CHIP_HEIGHT = 17
/** With more devices than these, only the cables of the selected one are named. */
const MOST_NAMED = 8
/** From the box to the mark at a port. */
const MARK_AT = 9
const COST = { taken: 1000, misleading: 60, leftOut: 300, cable: 45, inward: 6, short: 25 } as const

/** Crosses at ports that are down, bars at ports that are blocked. The far end of a link that one end brings down has none. */
export function marksOf(routes: readonly Route[]): readonly Mark[] {
  return routes.flatMap((route) =>
    (['a', 'b'] as const).flatMap((end): readonly Mark[] => {
      const { state } = endOf(route.cable, end)
      if (state === 'up' || isConsequence(route.cable, end)) return []
      const { at, away } = pointFrom(route, end, MARK_AT)
      return [{ ...at, away, kind: isPortUp(state) ? 'blocked' : 'down' }]
    }),
  )
}

/** A port that is down because the other one is. */
function isConsequence(cable: PictureCable, end: 'a' | 'b'): boolean {
  const far = endOf(cable, end === 'a' ? 'b' : 'a').state
  return endOf(cable, end).state === 'down' && !isPortUp(far) && far !== 'down'
}

/** The only port of an end device has no name that anybody asks for. */
function isOnlyPort({ devices, cables }: NetworkPicture, name: string): boolean {
  const device = devices.find((one) => one.name === name)
  return (
    device !== undefined &&
    isEnd(device.kind) &&
    cables.filter(({ a, b }) => a.device === name || b.device === name).length === 1
  )
}

export interface Wishes {
  readonly selected: string | null
  readonly addresses: boolean
  /** What stands in the picture already, beside boxes and marks. */
  readonly taken: readonly Rect[]
}

/** All labels that found room, in the order of importance: what is wrong is never left out. */
export function labelsOf(
  picture: NetworkPicture,
  places: Places,
  routes: readonly Route[],
  wishes: Wishes,
): readonly Label[] {
  const marks = marksOf(routes).map(({ x, y }) => ({ x, y, w: 12, h: 12 }))
  const found = (isTerse: boolean): Found =>
    placed(wantedOf(picture, places, routes, wishes, isTerse), roomIn(places, routes, [...marks, ...wishes.taken]))
  const full = found(false)
  if (full.cost < COST.taken) return full.labels
  // Where labels got into each other's way, ports that are blocked or down have their state alone.
  const terse = found(true)
  return terse.cost < full.cost ? terse.labels : full.labels
}

interface Wanted extends Omit<Label, keyof Rect | 'text'> {
  readonly candidates: readonly Candidate[]
  /** It is left out where there is no room. */
  readonly isOptional: boolean
}

interface Found {
  readonly labels: readonly Label[]
  readonly cost: number
}

function placed(wanted: readonly Wanted[], room: Room): Found {
  const labels: Label[] = []
  let cost = 0
  for (const { candidates, isOptional, kind, cable, device } of wanted) {
    const found = room.take(candidates, cable, isOptional)
    if (!found) {
      cost += COST.leftOut
      continue
    }
    const { text, x, y, w, h } = found.candidate
    labels.push({ kind, cable, device, text, x, y, w, h })
    cost += found.cost
  }
  return { labels, cost }
}

/** Everything that has a label if there is room: chips, then ports that are wrong, then those of the selected device. */
function wantedOf(
  picture: NetworkPicture,
  places: Places,
  routes: readonly Route[],
  { selected, addresses }: Wishes,
  isTerse: boolean,
): readonly Wanted[] {
  const isFull = picture.devices.length > MOST_NAMED
  const isShort = isFull || places.isCompact
  const named = routes.map((route, index) => {
    const { a, b } = route.cable
    return { route, index, isNear: a.device === selected || b.device === selected }
  })
  const chips = named.flatMap(({ route, index, isNear }): readonly Wanted[] => {
    const texts = chipTexts(route.cable, isShort)
    const isTold = !isFull || isNear || route.cable.carries?.kind === 'access'
    if (texts.length === 0 || !isTold || !isFirstOfBundle(routes, index)) return []
    const candidates = chipCandidates(middleOf(routes, index), texts)
    return [{ kind: 'chip', cable: index, device: route.cable.a.device, candidates, isOptional: isFull }]
  })
  const ports = named
    .flatMap((one) => (['a', 'b'] as const).map((end) => ({ ...one, end })))
    .flatMap(({ route, index, isNear, end }): readonly (Wanted & { readonly urgency: number })[] => {
      const { device, port, state } = endOf(route.cable, end)
      const isBad = state !== 'up' && !isConsequence(route.cable, end)
      if (!isBad && ((isFull && !isNear) || isOnlyPort(picture, device))) return []
      const word = stateWord(state)
      const texts = !isBad ? [port] : isTerse ? [word] : [`${port} ${word}`, word]
      return [
        {
          kind: isBad ? 'bad' : 'port',
          cable: index,
          device,
          candidates: portCandidates(route, end, texts, places),
          isOptional: isFull && !isBad,
          urgency: isBad ? 0 : isNear ? 1 : 2,
        },
      ]
    })
    .sort((one, other) => one.urgency - other.urgency)
  return [...chips, ...ports, ...(addresses ? addressesOf(picture, places) : [])]
}

function addressesOf({ devices }: NetworkPicture, places: Places): readonly Wanted[] {
  return devices.flatMap(({ name, addresses: [first, ...more] }): readonly Wanted[] => {
    const box = places.boxes.find((box) => box.name === name)
    if (!box || first === undefined) return []
    const count = more.length === 0 ? '' : ` +${more.length}`
    const texts = [first, first.replace(/\/.*/, '')].map((address) => `${address}${count}`)
    const candidates = addressCandidates(box, places, places.isCompact ? texts.slice(1) : texts)
    return [{ kind: 'address', cable: null, device: name, candidates, isOptional: false }]
  })
}

// Chips

function chipTexts({ carries, bundle }: PictureCable, isShort: boolean): readonly string[] {
  if (bundle !== null) return [carries?.kind === 'trunk' ? `${bundle}: ${vlanList(carries.vlans, 3)}` : bundle]
  switch (carries?.kind) {
    case 'access':
      return isShort ? [`${carries.vlan}`] : [`VLAN ${carries.vlan}`, `${carries.vlan}`]
    case 'trunk': {
      const list = vlanList(carries.vlans, 3)
      return isShort ? [list] : [`trunk ${list}`, list]
    }
    case 'routed':
    case undefined:
      return []
  }
}

/** A bundle has one chip. */
function isFirstOfBundle(routes: readonly Route[], index: number): boolean {
  return bundleOf(routes, index)[0] === routes[index]
}

/** The cables of the bundle that a cable is in, or that cable alone. */
export function bundleOf(routes: readonly Route[], index: number): readonly Route[] {
  const own = routes[index]
  if (!own) return []
  const { a, b, bundle } = own.cable
  if (bundle === null) return [own]
  return routes.filter(
    ({ cable }) => cable.bundle === bundle && cable.a.device === a.device && cable.b.device === b.device,
  )
}

/** The line in the middle of a bundle. */
export function middleOf(routes: readonly Route[], index: number): Route {
  const all = bundleOf(routes, index)
  const own = routes[index] as Route
  const mean = (at: number, axis: 'x' | 'y'): number =>
    all.reduce((sum, { points }) => sum + (points[at]?.[axis] ?? 0), 0) / all.length
  return { cable: own.cable, points: own.points.map((_, at) => ({ x: mean(at, 'x'), y: mean(at, 'y') })) }
}

interface Candidate extends Rect {
  readonly text: string
  readonly cost: number
}

/** On the cable, at its middle before anywhere else; beside the middle of the chip where cables run close together. */
function chipCandidates(route: Route, texts: readonly string[]): readonly Candidate[] {
  return texts.flatMap((text, shorter) => {
    const w = text.length * LETTER + 10
    return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].flatMap((share) =>
      [0, -1, 1].map((sideways): Candidate => {
        const { x, y } = pointAt(route, share)
        const cost = shorter * COST.short + Math.abs(share - 0.5) * 40 + (sideways === 0 ? 0 : 12)
        return { text, x: x + sideways * (w / 2 - 9), y, w, h: CHIP_HEIGHT, cost }
      }),
    )
  })
}

// Ports and addresses

/** Beside the cable, close to its end: first at the side away from the other cables of the box. */
function portCandidates(
  route: Route,
  end: 'a' | 'b',
  texts: readonly string[],
  { boxes, boxWidth, boxHeight }: Places,
): readonly Candidate[] {
  const { at, away } = pointFrom(route, end, 0)
  const box = boxes.find(({ name }) => name === endOf(route.cable, end).device)
  const across = { x: away.y, y: -away.x }
  const fromMiddle = box ? (at.x - box.x - boxWidth / 2) * across.x + (at.y - box.y - boxHeight / 2) * across.y : 0
  // In the middle of a side: to the left of it, or above it.
  const outward = Math.abs(fromMiddle) > 1 ? Math.sign(fromMiddle) : across.x + across.y > 0 ? -1 : 1
  const { at: far } = pointFrom(route, end === 'a' ? 'b' : 'a', 0)
  const most = spanOf(route) / 2 + 4
  return texts.flatMap((text, shorter) => {
    const w = text.length * LETTER
    const h = TEXT_HEIGHT
    const near = (w / 2) * Math.abs(away.x) + (h / 2) * Math.abs(away.y) + 5
    const beside = (w / 2) * Math.abs(across.x) + (h / 2) * Math.abs(across.y) + 3
    return [0, 6, 12, 20, 30, 42]
      .filter((further) => further === 0 || near + further < most)
      .flatMap((further) =>
        [outward, -outward].flatMap((side) =>
          [0, 7, 14].map((aside): Candidate => {
            const reach = near + further
            const off = side * (beside + aside)
            const x = at.x + away.x * reach + across.x * off
            const y = at.y + away.y * reach + across.y * off
            const isNearerFar = distance({ x, y, w, h }, far) < distance({ x, y, w, h }, at)
            const cost =
              further +
              aside +
              (side === outward ? 0 : COST.inward) +
              (isNearerFar ? COST.misleading : 0) +
              shorter * COST.short
            return { text, x, y, w, h, cost }
          }),
        ),
      )
  })
}

/** Below the box or above it; to one side of its middle where cables leave there. */
function addressCandidates(
  { x, y }: Point,
  { boxWidth, boxHeight }: Places,
  texts: readonly string[],
): readonly Candidate[] {
  const h = TEXT_HEIGHT
  const [above, under] = [y - h / 2 - 1, y + boxHeight + h / 2 + 1]
  return texts.flatMap((text, shorter) => {
    const w = text.length * LETTER
    return [0, 1, -1].flatMap((side) => {
      const middle = x + boxWidth / 2 + side * Math.max(0, (boxWidth + w) / 2 - 20)
      const cost = Math.abs(side) * 8 + shorter * COST.short
      return [
        { text, x: middle, y: under, w, h, cost },
        { text, x: middle, y: above, w, h, cost: cost + 1 },
      ]
    })
  })
}

// Room

interface Segment {
  readonly from: Point
  readonly to: Point
  readonly cable: number
}

/** Keeps what is taken, and finds the place of least cost among several. */
interface Room {
  /** null: none is free, and one may go without. */
  take(
    candidates: readonly Candidate[],
    cable: number | null,
    isOptional: boolean,
  ): { readonly candidate: Candidate; readonly cost: number } | null
}

function roomIn(places: Places, routes: readonly Route[], marks: readonly Rect[]): Room {
  const { boxWidth: w, boxHeight: h } = places
  const taken: Rect[] = [...places.boxes.map(({ x, y }) => ({ x: x + w / 2, y: y + h / 2, w, h })), ...marks]
  const segments = routes.flatMap(segmentsOf)
  const costAt = (candidate: Candidate, cable: number | null): number => {
    let cost = candidate.cost
    for (const rect of taken) {
      const area = overlap(candidate, rect)
      if (area > 0) cost += COST.taken + area
    }
    for (const segment of segments) if (segment.cable !== cable && passes(segment, candidate)) cost += COST.cable
    const outside = Math.max(
      0,
      candidate.w / 2 - candidate.x + 1,
      candidate.x + candidate.w / 2 - places.width + 1,
      candidate.h / 2 - candidate.y,
      candidate.y + candidate.h / 2 - places.height,
    )
    return cost + (outside > 0 ? COST.taken + outside * 10 : 0)
  }
  return {
    take(candidates, cable, isOptional) {
      let best: Candidate | null = null
      let least = Infinity
      for (const candidate of candidates) {
        if (candidate.cost >= least) continue
        const cost = costAt(candidate, cable)
        if (cost < least) {
          least = cost
          best = candidate
        }
      }
      if (best === null || (isOptional && least >= COST.taken)) return null
      taken.push(best)
      return { candidate: best, cost: least }
    },
  }
}

function segmentsOf(route: Route, cable: number): readonly Segment[] {
  const parts = route.points.length > 2 ? 8 : 1
  return Array.from({ length: parts }, (_, part) => ({
    from: pointAt(route, part / parts),
    to: pointAt(route, (part + 1) / parts),
    cable,
  }))
}

/** From a point to the nearest edge of a rectangle; 0 within it. */
function distance({ x, y, w, h }: Rect, point: Point): number {
  return Math.hypot(Math.max(0, Math.abs(x - point.x) - w / 2), Math.max(0, Math.abs(y - point.y) - h / 2))
}

function overlap(one: Rect, other: Rect): number {
  const across = (one.w + other.w) / 2 - Math.abs(one.x - other.x)
  const down = (one.h + other.h) / 2 - Math.abs(one.y - other.y)
  return across > 0 && down > 0 ? across * down : 0
}

/** Whether a line passes a rectangle: cut down to the rectangle, something of it is left. */
function passes({ from, to }: Segment, { x, y, w, h }: Rect): boolean {
  let first = 0
  let last = 1
  for (const [start, step, low, high] of [
    [from.x, to.x - from.x, x - w / 2, x + w / 2],
    [from.y, to.y - from.y, y - h / 2, y + h / 2],
  ] as const) {
    if (step === 0) {
      if (start <= low || start >= high) return false
      continue
    }
    const [enter, leave] =
      step > 0 ? [(low - start) / step, (high - start) / step] : [(high - start) / step, (low - start) / step]
    first = Math.max(first, enter)
    last = Math.min(last, leave)
  }
  return first < last
}

/** From the middle of the disc where a packet ended to its edge, stroke included. */
const DISC = 11

/** Where a packet ended: on the cable of a port, or on the corner of a device, within the picture. */
export function deadPoint(
  routes: readonly Route[],
  places: Places,
  { device, port }: { device: string; port: string | null },
): Point | null {
  const route = port === null ? undefined : routes.find(({ cable }) => endsAt(cable, { device, port } satisfies Port))
  if (route && port !== null) {
    const isA = route.cable.a.device === device && route.cable.a.port === port
    return pointFrom(route, isA ? 'a' : 'b', 15).at
  }
  const box = places.boxes.find(({ name }) => name === device)
  return box ? { x: Math.max(DISC, box.x + 4), y: Math.max(DISC, box.y + 2) } : null
}
