// The drawing of a network as SVG. Geometry stands in attributes, all looks in classes of the style sheet.

import { icon } from './icons.ts'
import { bundleOf, deadPoint, labelsOf, marksOf, middleOf, type Label, type Rect } from './labels.ts'
import type { Box, Places } from './layout.ts'
import {
  endsAt,
  inOrder,
  isUp,
  type NetworkPicture,
  type PictureCable,
  type PictureDevice,
  type Port,
} from './network-picture.ts'
import { pathOf, pointAt, routesOf, type Point, type Route } from './routes.ts'
import { cableTitle } from './told.ts'
import { kindWord } from './words.ts'

/** The way of a packet, for the picture: which devices and cables it passed, and where it ended when it did not arrive. */
export interface PicturePath {
  /** The device of every step, in the order of the steps. */
  readonly steps: readonly string[]
  /** One port of every cable that was passed. */
  readonly passed: readonly Port[]
  /** The step that is looked at, counted from 0. */
  readonly now: number
  /** null: it arrived. `port` null: it ended inside the device. */
  readonly dead: { readonly device: string; readonly port: string | null } | null
}

export interface Shown {
  /** Begins every id in the drawing, so that a page may hold two. */
  readonly id: string
  /** What describes the picture on its page. */
  readonly describedBy?: string
  readonly selected?: string | null
  /** Ports whose cables the last line changed, and devices that it switched. */
  readonly changed?: { readonly ports: readonly Port[]; readonly devices: readonly string[] }
  readonly path?: PicturePath | null
  readonly addresses?: boolean
  /** The devices that have a console to go to; all of them when it is not said. */
  readonly consoles?: readonly string[]
}

const MOST_LETTERS = 8

/** The picture. `places` come from `layout` of the start state, so boxes stay where they are while cables change. */
export function draw(picture: NetworkPicture, places: Places, shown: Shown): string {
  const { devices, cables, level } = inOrder(picture)
  const { id, selected = null, path = null, addresses = false } = shown
  const routes = routesOf(cables, places)
  const hues = huesOf(cables)
  const dead = path?.dead ? deadPoint(routes, places, path.dead) : null
  const badges = path ? badgesOf(path, places) : []
  const labels = labelsOf({ devices, cables, level }, places, routes, {
    selected,
    addresses,
    taken: [...badges, ...(dead ? [{ ...dead, w: 22, h: 22 }] : [])],
  })
  const isNear = ({ a, b }: PictureCable): boolean => a.device === selected || b.device === selected
  const isChanged = (cable: PictureCable): boolean => shown.changed?.ports.some((port) => endsAt(cable, port)) ?? false
  const isOn = (cable: PictureCable): boolean => path?.passed.some((port) => endsAt(cable, port)) ?? false
  const states = (cable: PictureCable): string =>
    `${isNear(cable) ? ' near' : ''}${isOn(cable) ? ' on' : ''}${isChanged(cable) ? ' changed' : ''}`

  const links = routes.map((route) =>
    linkOf(route, `${looksOf(route.cable, hues)}${states(route.cable)}`, isOn(route.cable)),
  )
  const rings = routes.flatMap((route, index) => ringOf(routes, route, index, labels))
  const texts = labels.map((label) => labelOf(label, routes[label.cable ?? -1]?.cable, hues, states))
  const marks = marksOf(routes).map(({ kind, x, y, away }) => markOf(kind, { x, y }, away))
  const byName = new Map(devices.map((device) => [device.name, device]))
  const nodes = places.boxes.flatMap((box) => {
    const device = byName.get(box.name)
    const isTouched = shown.changed?.devices.includes(box.name) ?? false
    const hasConsole = shown.consoles?.includes(box.name) ?? true
    return device ? [nodeOf(device, box, places, { isSelected: device.name === selected, isTouched, hasConsole })] : []
  })
  const { width, height } = places
  return [
    `<svg class="net" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-title"${shown.describedBy === undefined ? '' : ` aria-describedby="${shown.describedBy}"`}>`,
    `<title id="${id}-title">Picture of the network</title>`,
    ...links,
    ...rings,
    ...texts,
    ...marks,
    ...nodes,
    ...badges.map(badgeOf),
    ...(dead ? [deadOf(dead)] : []),
    '</svg>',
    '',
  ].join('\n')
}

// Cables

function linkOf(route: Route, looks: string, isOn: boolean): string {
  const d = pathOf(route)
  const isTrunk = route.cable.carries?.kind === 'trunk' && isUp(route.cable)
  return `<g class="link ${looks}"><title>${escaped(cableTitle(route.cable))}</title>${isOn ? `<path class="glow" d="${d}"/>` : ''}<path class="hit" d="${d}"/><path class="wire" d="${d}"/>${isTrunk ? `<path class="core" d="${d}"/>` : ''}</g>`
}

function looksOf(cable: PictureCable, hues: ReadonlyMap<number, string>): string {
  const state = isUp(cable) ? 'up' : 'down'
  const { carries } = cable
  if (!carries) return state
  return `${carries.kind} ${state}${carries.kind === 'access' ? ` vlan ${hues.get(carries.vlan) ?? 'v1'}` : ''}`
}

/** Every VLAN has the hue of its rank in the lab; the seventh has that of the first. */
function huesOf(cables: readonly PictureCable[]): ReadonlyMap<number, string> {
  const vlans = cables.flatMap(({ carries }) =>
    carries?.kind === 'access' ? [carries.vlan] : carries?.kind === 'trunk' ? carries.vlans : [],
  )
  const ranked = [...new Set(vlans)].sort((one, other) => one - other)
  return new Map(ranked.map((vlan, rank) => [vlan, `v${(rank % 6) + 1}`]))
}

/** The ring around the cables of a bundle, beside its chip. */
function ringOf(routes: readonly Route[], route: Route, index: number, labels: readonly Label[]): readonly string[] {
  const members = bundleOf(routes, index)
  if (route.cable.bundle === null || members[0] !== route) return []
  const middle = middleOf(routes, index)
  const [start, end] = [pointAt(middle, 0), pointAt(middle, 1)]
  const long = Math.hypot(end.x - start.x, end.y - start.y) || 1
  const along = { x: (end.x - start.x) / long, y: (end.y - start.y) / long }
  const chip = labels.find(({ kind, cable }) => kind === 'chip' && cable === index)
  const from = chip ?? pointAt(middle, 0.5)
  const reach = chip
    ? Math.min(chip.w / 2 / (Math.abs(along.x) || 1e-9), chip.h / 2 / (Math.abs(along.y) || 1e-9)) + 6
    : 0
  const [x, y] = [from.x - along.x * reach, from.y - along.y * reach]
  const across = Math.max(...members.map((member) => away(pointAt(member, 0.5), start, along))) + 6
  const angle = Math.round((Math.atan2(along.y, along.x) * 180) / Math.PI)
  return [
    `<ellipse class="ring" rx="4" ry="${short(across)}" transform="translate(${short(x)} ${short(y)})${angle === 0 ? '' : ` rotate(${angle})`}"/>`,
  ]
}

/** How far a point is from the line through another one. */
function away(point: Point, through: Point, along: Point): number {
  return Math.abs((point.x - through.x) * along.y - (point.y - through.y) * along.x)
}

// Labels and marks

function labelOf(
  { kind, text, x, y, w, h }: Label,
  cable: PictureCable | undefined,
  hues: ReadonlyMap<number, string>,
  states: (cable: PictureCable) => string,
): string {
  const baseline = short(y + 3.8)
  if (kind !== 'chip' || !cable) {
    const looks = kind === 'address' ? 'address' : `port${cable ? states(cable) : ''}${kind === 'bad' ? ' bad' : ''}`
    return `<text class="${looks}" x="${short(x)}" y="${baseline}">${escaped(text)}</text>`
  }
  const looks = cable.carries?.kind === 'access' ? `vlan ${hues.get(cable.carries.vlan) ?? 'v1'}` : 'trunk'
  const radius = cable.carries?.kind === 'access' ? 8.5 : 3
  return `<g class="chip ${looks}${states(cable)}"><rect x="${short(x - w / 2)}" y="${short(y - h / 2)}" width="${short(w)}" height="${h}" rx="${radius}"/><text x="${short(x)}" y="${baseline}">${escaped(text)}</text></g>`
}

function markOf(kind: 'down' | 'blocked', { x, y }: Point, along: Point): string {
  if (kind === 'down') return `<path class="mark down" d="M${short(x - 4)} ${short(y - 4)}l8 8m0-8l-8 8"/>`
  const [dx, dy] = [-along.y * 8, along.x * 8]
  return `<path class="mark blocked" d="M${short(x - dx)} ${short(y - dy)}L${short(x + dx)} ${short(y + dy)}"/>`
}

// Devices

function nodeOf(
  device: PictureDevice,
  { x, y }: Box,
  places: Places,
  is: { readonly isSelected: boolean; readonly isTouched: boolean; readonly hasConsole: boolean },
): string {
  const { boxWidth: w, boxHeight: h, isCompact } = places
  const { name, kind, power } = device
  const looks = `${kind}${is.isSelected ? ' selected' : ''}${is.isTouched ? ' changed' : ''}${power === 'on' ? '' : ' off'}`
  const radius = kind === 'router' || kind === 'provider' ? h / 2 : 7
  const symbol = (iconX: number, iconY: number): string =>
    `<g class="icon" transform="translate(${iconX} ${iconY})">${icon(kind)}</g>`
  const text = escaped(shortName(name))
  // Where a small box tells that it is off, its symbol makes room.
  const inside = isCompact
    ? `${power === 'on' ? symbol(x + w / 2 - 12, y + 3) : `<text class="power" x="${x + w / 2}" y="${y + 19}">${power}</text>`}<text class="name" x="${x + w / 2}" y="${y + h - 6}">${text}</text>`
    : `${symbol(x + 8, y + 10)}<text class="name side" x="${x + 37}" y="${y + 27}">${text}</text>${power === 'on' ? '' : `<text class="power side" x="${x + 37}" y="${y + 39}">${power}</text>`}`
  const shape = `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}"/>${inside}`
  if (!is.hasConsole)
    return `<g class="node ${looks}" role="img" aria-label="${escaped(nodeName(device))}">${shape}</g>`
  return `<a class="node ${looks}" href="#console-${escaped(encodeURIComponent(name))}" data-device="${escaped(name)}"${is.isSelected ? ' aria-current="true"' : ''} aria-label="${escaped(nodeName(device))}. Open its console">${shape}</a>`
}

function nodeName({ name, kind, power }: PictureDevice): string {
  return `${name}, ${kindWord(kind)}${power === 'on' ? '' : `, ${power}`}`
}

function shortName(name: string): string {
  return name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1)}…`
}

// The way of a packet

interface Badge extends Rect {
  readonly text: string
  readonly isNow: boolean
}

/** The numbers of its steps at the corner of every device that was passed: `3·5` when it was passed twice. */
function badgesOf({ steps, now }: PicturePath, { boxes, boxWidth, width }: Places): readonly Badge[] {
  return boxes.flatMap(({ name, x, y }) => {
    const numbers = steps.flatMap((device, step) => (device === name ? [step] : []))
    if (numbers.length === 0) return []
    const text = numbers.map((step) => `${step + 1}`).join('·')
    const w = Math.max(21, text.length * 7.5 + 9)
    return [
      { text, x: Math.min(x + boxWidth - 4, width - w / 2 - 1), y: y + 2, w, h: 21, isNow: numbers.includes(now) },
    ]
  })
}

function badgeOf({ text, isNow, x, y, w, h }: Badge): string {
  return `<g class="step${isNow ? ' now' : ''}"><rect x="${short(x - w / 2)}" y="${short(y - h / 2)}" width="${short(w)}" height="${h}" rx="10.5"/><text x="${short(x)}" y="${short(y + 4)}">${text}</text></g>`
}

function deadOf({ x, y }: Point): string {
  return `<g class="dead"><circle cx="${short(x)}" cy="${short(y)}" r="10"/><path d="M${short(x - 4)} ${short(y - 4)}l8 8m0-8l-8 8"/></g>`
}

// Text

/** A tenth of a pixel is as exact as anybody sees. */
function short(value: number): string {
  return `${Math.round(value * 10) / 10}`
}

/** A text inside SVG or in one of its attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
