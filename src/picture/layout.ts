// Where the boxes of a network stand. Places follow from devices and cables alone, so nothing moves while somebody types.

import { inOrder, isEnd, tierOf, type NetworkPicture } from './network-picture.ts'

/** The width that a picture is drawn for: beside the console, or on a phone. */
export const WIDTHS = { wide: 536, narrow: 344 } as const
export type Size = keyof typeof WIDTHS

export interface Box {
  readonly name: string
  readonly x: number
  readonly y: number
  /** The row, counted from the top. */
  readonly row: number
}

export interface Places {
  readonly width: number
  readonly height: number
  /** Small boxes with their symbol above the name. */
  readonly isCompact: boolean
  readonly boxWidth: number
  readonly boxHeight: number
  /** From the top to the bottom, a row from left to right: the order that people go through the devices in. */
  readonly boxes: readonly Box[]
}

const MARGIN = 14
/** Least room between two boxes of a row, and where a full row has to do with less. */
const GAP = 16
const TIGHT_GAP = 12
/** Boxes in a row that a cable joins leave room for two port names and a chip; at the least for the names. */
const CABLE_GAP = {
  roomy: { wanted: 176, least: 128 },
  compact: { wanted: 112, least: 64 },
} as const
const COST = { crossing: 250, throughBox: 400, stranger: 600 } as const
const ORDER_ROUNDS = 12
const ALIGN_ROUNDS = 6
/** More boxes than these in one row are drawn small. */
const MOST_ROOMY = 4
/** How far a cable hangs below the row of its two boxes, when others stand between them. */
export const BOW = 34

/** What the steps below work on: devices are numbers, in the order of `inOrder`. */
interface Graph {
  readonly count: number
  readonly rowOf: readonly number[]
  /** Every pair of cabled devices, once; `many` cables join it. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly many: number }[]
  readonly areCabled: (a: number, b: number) => boolean
}

interface Sizes {
  readonly isCompact: boolean
  readonly boxWidth: number
  readonly boxHeight: number
  readonly rowPitch: number
  readonly cableGap: { readonly wanted: number; readonly least: number }
  /** Room between the margins. */
  readonly room: number
}

/** The places of all devices. The order in which devices, cables and ends are given makes no difference. */
export function layout(picture: NetworkPicture, size: Size): Places {
  const { devices, cables, places: chosen = null } = inOrder(picture)
  const names = devices.map(({ name }) => name)
  const graph = graphOf({ devices, cables }, chosen)
  const columns = chosen && names.map((name) => chosen[name]?.[0] ?? 0)
  const rows = rowsIn(graph, columns)
  const mostInRow = Math.max(1, ...rows.map((row) => row.length))
  const place = (isCompact: boolean): Placed => {
    const sizes = sizesOf(size, isCompact, rows.length)
    return columns ? placeInColumns(rows, columns, sizes) : placeAll(graph, rows, sizes)
  }
  const roomy = size === 'wide' && mostInRow <= MOST_ROOMY ? place(false) : null
  const { order, xs, sizes } = roomy && roomy.fits ? roomy : place(true)

  const left = Math.min(...xs)
  const content = xs.length === 0 ? 0 : Math.max(...xs) + sizes.boxWidth - left
  const width = Math.max(WIDTHS[size], content + 2 * (content > sizes.room ? 2 : MARGIN))
  const shift = Math.round((width - content) / 2) - left
  const last = order.length - 1
  const hangsLow = graph.pairs.some(
    ({ a, b }) => graph.rowOf[a] === last && graph.rowOf[b] === last && !areBeside(order[last] ?? [], a, b),
  )
  return {
    width,
    height: 2 * MARGIN + sizes.boxHeight + Math.max(0, last) * sizes.rowPitch + (hangsLow ? BOW : 0),
    isCompact: sizes.isCompact,
    boxWidth: sizes.boxWidth,
    boxHeight: sizes.boxHeight,
    boxes: order.flatMap((row, index) =>
      row.map((device) => ({
        name: names[device] ?? '',
        x: (xs[device] ?? 0) + shift,
        y: MARGIN + index * sizes.rowPitch,
        row: index,
      })),
    ),
  }
}

/** Whether two devices stand next to each other in a row. */
function areBeside(row: readonly number[], a: number, b: number): boolean {
  return Math.abs(row.indexOf(a) - row.indexOf(b)) === 1
}

function sizesOf(size: Size, isCompact: boolean, rows: number): Sizes {
  const boxHeight = isCompact ? 48 : 44
  return {
    isCompact,
    boxWidth: isCompact ? 76 : 112,
    boxHeight,
    rowPitch: boxHeight + (rows < 4 ? 60 : 54),
    cableGap: isCompact ? CABLE_GAP.compact : CABLE_GAP.roomy,
    room: WIDTHS[size] - 2 * MARGIN,
  }
}

// Rows

function graphOf(
  { devices, cables }: Pick<NetworkPicture, 'devices' | 'cables'>,
  chosen: NetworkPicture['places'] | null,
): Graph {
  const numbers = new Map(devices.map(({ name }, index) => [name, index]))
  const joined = new Map<number, { a: number; b: number; many: number }>()
  for (const cable of cables) {
    const a = numbers.get(cable.a.device)
    const b = numbers.get(cable.b.device)
    if (a === undefined || b === undefined || a === b) continue
    const key = Math.min(a, b) * devices.length + Math.max(a, b)
    const pair = joined.get(key)
    if (pair) pair.many += 1
    else joined.set(key, { a: Math.min(a, b), b: Math.max(a, b), many: 1 })
  }
  const pairs = [...joined.values()]
  const areCabled = (a: number, b: number): boolean => joined.has(Math.min(a, b) * devices.length + Math.max(a, b))
  const given = chosen && devices.map(({ name }) => chosen[name]?.[1] ?? 0)
  const rowOf = given ?? chosenByTier(devices, pairs)
  const used = [...new Set(rowOf)].sort((one, other) => one - other)
  return { count: devices.length, rowOf: rowOf.map((row) => used.indexOf(row)), pairs, areCabled }
}

/** A row a tier; a tier that is more than chains is taken apart by the distance from its root; end devices stand below what they hang on. */
function chosenByTier(devices: NetworkPicture['devices'], pairs: Graph['pairs']): readonly number[] {
  const tiers = devices.map(({ kind }) => tierOf(kind))
  const ends = devices.map(({ kind }) => isEnd(kind))
  const neighbours = devices.map((_, device) =>
    pairs.flatMap(({ a, b }) => (a === device ? [b] : b === device ? [a] : [])),
  )
  const rows: number[] = devices.map(() => 0)
  let next = 0
  for (const tier of [...new Set(tiers)].sort((one, other) => one - other)) {
    const members = [...devices.keys()].filter((device) => tiers[device] === tier && !ends[device])
    if (members.length === 0) continue
    const depths = depthsIn(members, neighbours, (device) => tiers[device] ?? 0)
    for (const [device, depth] of depths) rows[device] = next + depth
    next += Math.max(...depths.values()) + 1
  }
  const bottom = Math.max(next, 0)
  const below = (device: number): number | null => {
    const above = (neighbours[device] ?? []).filter((other) => !ends[other])
    return above.length === 0 ? null : Math.max(...above.map((other) => rows[other] ?? 0)) + 1
  }
  for (const [device, isEndDevice] of ends.entries()) if (isEndDevice) rows[device] = below(device) ?? bottom
  // Behind a phone: beside it.
  for (const [device, isEndDevice] of ends.entries()) {
    if (!isEndDevice || below(device) !== null) continue
    const phone = (neighbours[device] ?? []).find((other) => ends[other] && below(other) !== null)
    if (phone !== undefined) rows[device] = rows[phone] ?? bottom
  }
  return rows
}

/** 0 for all members of a tier when their own cables are chains; else how far each stands from the root of its part. */
function depthsIn(
  members: readonly number[],
  neighbours: readonly (readonly number[])[],
  tierAt: (device: number) => number,
): ReadonlyMap<number, number> {
  const inside = (device: number): readonly number[] =>
    (neighbours[device] ?? []).filter((one) => members.includes(one))
  const upwards = (device: number): number =>
    (neighbours[device] ?? []).filter((one) => tierAt(one) < tierAt(device)).length
  const flat = new Map(members.map((device) => [device, 0]))
  const deep = new Map<number, number>()
  let areChains = true
  for (const first of members) {
    if (deep.has(first)) continue
    const part = reached([first], inside).flat()
    const links = part.reduce((sum, device) => sum + inside(device).length, 0) / 2
    if (links >= part.length || part.some((device) => inside(device).length > 2)) areChains = false
    const [root = first] = [...part].sort(
      (one, other) => upwards(other) - upwards(one) || inside(other).length - inside(one).length || one - other,
    )
    for (const [depth, layer] of reached([root], inside).entries()) for (const device of layer) deep.set(device, depth)
  }
  return areChains ? flat : deep
}

/** Layers by distance. */
function reached(from: readonly number[], next: (device: number) => readonly number[]): readonly (readonly number[])[] {
  const seen = new Set(from)
  const layers: (readonly number[])[] = []
  for (let layer = from; layer.length > 0;) {
    layers.push(layer)
    layer = [...new Set(layer.flatMap(next))].filter((device) => !seen.has(device))
    for (const device of layer) seen.add(device)
  }
  return layers
}

function rowsIn({ count, rowOf }: Graph, columns: readonly number[] | null): number[][] {
  const rows: number[][] = []
  for (let device = 0; device < count; device += 1) (rows[rowOf[device] ?? 0] ??= []).push(device)
  if (columns) for (const row of rows) row.sort((one, other) => (columns[one] ?? 0) - (columns[other] ?? 0))
  return rows
}

// Order and places

interface Placed {
  readonly order: readonly (readonly number[])[]
  /** The left edge of every box. */
  readonly xs: readonly number[]
  readonly sizes: Sizes
  readonly fits: boolean
}

/** Columns as far apart as the room allows, and no further than a cable needs. */
function placeInColumns(order: Placed['order'], columns: readonly number[], sizes: Sizes): Placed {
  const last = Math.max(1, ...columns)
  const wanted = Math.floor((sizes.room - sizes.boxWidth) / last)
  const pitch = Math.min(Math.max(wanted, sizes.boxWidth + GAP), sizes.boxWidth + sizes.cableGap.wanted)
  return { order, xs: columns.map((column) => Math.round(column * pitch)), sizes, fits: pitch <= wanted }
}

function placeAll(graph: Graph, rows: Placed['order'], sizes: Sizes): Placed {
  const order = rows.map((row) => [...row])
  const xs: number[] = []
  const pack = (row: readonly number[]): void => {
    const { offsets, width } = packed(row, graph, sizes)
    for (const [at, device] of row.entries()) xs[device] = Math.round((offsets[at] ?? 0) - width / 2)
  }
  for (const row of order) pack(row)
  const cost = costOf(graph, order, xs, sizes)
  reorder(order, pack, cost)
  align(graph, order, xs, sizes, cost)
  const fits = order.every((row) => packed(row, graph, sizes).width <= sizes.room)
  return { order, xs, sizes, fits }
}

/** Where the boxes of a row begin when they stand as close as they may. */
function packed(row: readonly number[], graph: Graph, sizes: Sizes): { offsets: readonly number[]; width: number } {
  const cabled = row.map((device, at) => at > 0 && graph.areCabled(row[at - 1] ?? -1, device))
  const many = cabled.filter(Boolean).length
  const widthWith = (gap: number, cableGap: number): number =>
    row.length * sizes.boxWidth + many * cableGap + Math.max(0, row.length - 1 - many) * gap
  // A full row gives up room between cabled boxes first.
  let cableGap = sizes.cableGap.wanted
  const excess = widthWith(GAP, cableGap) - sizes.room
  if (excess > 0 && many > 0) cableGap = Math.max(sizes.cableGap.least, Math.floor(cableGap - excess / many))
  const gap = widthWith(GAP, cableGap) > sizes.room ? TIGHT_GAP : GAP
  const offsets: number[] = []
  let x = 0
  for (const isCabled of cabled) {
    if (offsets.length > 0) x += sizes.boxWidth + (isCabled ? cableGap : gap)
    offsets.push(x)
  }
  return { offsets, width: widthWith(gap, cableGap) }
}

/** Moves one device within its row for as long as that costs less. */
function reorder(order: number[][], pack: (row: readonly number[]) => void, cost: () => number): void {
  let least = cost()
  for (let round = 0; round < ORDER_ROUNDS; round += 1) {
    const before = least
    for (const row of order) {
      for (const device of row.slice()) {
        let from = row.indexOf(device)
        for (let to = 0; to < row.length; to += 1) {
          if (to === from) continue
          row.splice(to, 0, ...row.splice(from, 1))
          pack(row)
          const now = cost()
          if (now < least) {
            least = now
            from = to
          } else row.splice(from, 0, ...row.splice(to, 1))
        }
        pack(row)
      }
    }
    if (least === before) return
  }
}

/** Boxes go to the middle of their neighbours in other rows; order and gaps stay. */
function align(graph: Graph, order: number[][], xs: number[], sizes: Sizes, cost: () => number): void {
  const elsewhere = Array.from({ length: graph.count }, (_, device) =>
    graph.pairs.flatMap(({ a, b, many }) =>
      graph.rowOf[a] !== graph.rowOf[b] && (a === device || b === device)
        ? Array.from({ length: many }, () => (a === device ? b : a))
        : [],
    ),
  )
  for (let round = 0; round < ALIGN_ROUNDS; round += 1) {
    for (const row of round % 2 === 0 ? order.toReversed() : order) {
      const { offsets, width } = packed(row, graph, sizes)
      const most = Math.max(0, (sizes.room - width) / 2)
      const wanted = row.map((device, at) => {
        const others = elsewhere[device] ?? []
        const x =
          others.length === 0 ? (xs[device] ?? 0) : others.reduce((sum, one) => sum + (xs[one] ?? 0), 0) / others.length
        return x - (offsets[at] ?? 0)
      })
      const least = -width / 2 - most
      const shifts = rising(wanted).map((shift) => Math.min(Math.max(shift, least), least + 2 * most))
      const old = row.map((device) => xs[device] ?? 0)
      const before = cost()
      for (const [at, device] of row.entries()) xs[device] = Math.round((shifts[at] ?? 0) + (offsets[at] ?? 0))
      if (cost() > before) for (const [at, device] of row.entries()) xs[device] = old[at] ?? 0
    }
  }
}

/** The numbers nearest to the given ones that never fall: those that would are put together at their mean. */
function rising(wanted: readonly number[]): readonly number[] {
  const blocks: { sum: number; size: number }[] = []
  for (const value of wanted) {
    let block = { sum: value, size: 1 }
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, size: last.size + block.size }
      blocks.pop()
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
}

/** What an order costs: cables that cross, cables behind boxes, strangers between cabled neighbours, and length. */
function costOf(
  graph: Graph,
  order: readonly (readonly number[])[],
  xs: readonly number[],
  sizes: Sizes,
): () => number {
  const { pairs, rowOf } = graph
  const half = sizes.boxWidth / 2
  const at: number[] = []
  return () => {
    for (const row of order) for (const [index, device] of row.entries()) at[device] = index
    let cost = 0
    for (const [index, { a, b }] of pairs.entries()) {
      const [ax, bx, ar, br] = [xs[a] ?? 0, xs[b] ?? 0, rowOf[a] ?? 0, rowOf[b] ?? 0]
      cost += Math.abs(ax - bx)
      if (ar === br) cost += COST.stranger * (Math.abs((at[a] ?? 0) - (at[b] ?? 0)) - 1)
      for (let row = Math.min(ar, br) + 1; row < Math.max(ar, br); row += 1) {
        const x = ax + ((bx - ax) * (row - ar)) / (br - ar)
        for (const device of order[row] ?? [])
          if (Math.abs((xs[device] ?? 0) - x) < half + 6 + slack(ax, bx, ar, br)) cost += COST.throughBox
      }
      for (let next = index + 1; next < pairs.length; next += 1) {
        const other = pairs[next]
        if (
          other &&
          cross(ax, ar, bx, br, xs[other.a] ?? 0, rowOf[other.a] ?? 0, xs[other.b] ?? 0, rowOf[other.b] ?? 0)
        )
          cost += COST.crossing
      }
    }
    return cost
  }
}

/** How far a slanting cable moves sideways while it passes a box. */
function slack(ax: number, bx: number, ar: number, br: number): number {
  return Math.abs((bx - ax) / (br - ar)) / 4
}

/** Whether two cables cross, where rows are one apart. Cables of one row hang a little below it. */
function cross(
  ax: number,
  ar: number,
  bx: number,
  br: number,
  cx: number,
  cr: number,
  dx: number,
  dr: number,
): boolean {
  const top = Math.max(Math.min(ar, br), Math.min(cr, dr))
  const bottom = Math.min(Math.max(ar, br), Math.max(cr, dr))
  if (ar === br && cr === dr) return false
  if (ar === br || cr === dr) {
    // One lies in a row: the other crosses it where it leaves that row downwards, between its ends.
    const [lx, rx, row] =
      ar === br ? [Math.min(ax, bx), Math.max(ax, bx), ar] : [Math.min(cx, dx), Math.max(cx, dx), cr]
    const [px, pr, qx, qr] = ar === br ? [cx, cr, dx, dr] : [ax, ar, bx, br]
    const upper = Math.min(pr, qr)
    if (upper > row || Math.max(pr, qr) <= row) return false
    const x = px + ((qx - px) * (row - pr)) / (qr - pr)
    return x > lx && x < rx
  }
  if (top >= bottom) return false
  const along = (x: number, r: number, y: number, s: number, row: number): number => x + ((y - x) * (row - r)) / (s - r)
  const above = along(ax, ar, bx, br, top) - along(cx, cr, dx, dr, top)
  const under = along(ax, ar, bx, br, bottom) - along(cx, cr, dx, dr, bottom)
  return above * under < 0
}
