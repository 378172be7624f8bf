// The live console of a scenario page: xterm.js over a device. The page loads it when it is wanted.
// The text area is the transcript: typing in one shows in the other, and deleting lines rewinds the device.

import { FitAddon } from '@xterm/addon-fit'
import { Terminal as Screen } from '@xterm/xterm'

import type { Follow } from '../picture/follow.ts'
import type { LabState } from '../picture/lab-state.ts'
import type { Level } from '../picture/network-picture.ts'
import type { Piece } from '../sim/screens.ts'
import { linesAndRest, type ConsoleDevice } from './device.ts'
import type { Typed } from './typed-early.ts'

const REWIND_DELAY_MS = 250

/** Puts a live console into its place, and types what was typed there before; throws where it cannot be had. */
export async function openConsole(
  place: HTMLElement,
  area: HTMLTextAreaElement,
  typedEarly: () => readonly Typed[],
): Promise<void> {
  const [device] = await Promise.all([deviceOf(place), styled(place.dataset['style'] ?? '')])
  const wasFocused = place.contains(document.activeElement)
  place.replaceChildren()
  place.removeAttribute('tabindex')
  const screen = screenIn(place, (rows) => device.resize(rows))
  if (wasFocused) screen.focus()

  // One action at a time, because a device on the server answers slowly.
  let last: Promise<void> = Promise.resolve()
  const screens = screensOn(screen, place)
  const inTurn = (deed: () => Promise<readonly Piece[]>): void => {
    last = last.then(async () => {
      screens.show(await deed(), device.focus)
      show(area, device)
      tell(place, device, true)
    })
  }
  const replay = (): void => {
    last = last.then(async () => {
      const pieces = await device.replay(area.value)
      screens.clear()
      screens.show(pieces, device.focus)
      tell(place, device, false)
    })
  }
  const type = (typed: Typed): void =>
    inTurn(async () => {
      // Turning to the console that is open says nothing new.
      if ('line' in typed && typed.line === `@console ${device.focus}`) return []
      if ('keys' in typed) return device.press(typed.keys)
      if ('line' in typed) return device.enter([typed.line], '')
      const { lines, rest } = linesAndRest(typed.pasted)
      return lines.length === 0
        ? device.press(rest)
        : device.enter([unfinished(device) + (lines[0] ?? ''), ...lines.slice(1)], rest)
    })
  place.addEventListener('follow', (event) => {
    if (!(event instanceof CustomEvent)) return
    const { from, to, take } = event.detail as FollowEvent
    take(device.follow(from, to))
  })
  // What listens may have been loaded later than the first line.
  place.addEventListener('lab-wanted', () => {
    delete place.dataset['lines']
    tell(place, device, false)
  })
  replay()
  for (const typed of typedEarly()) type(typed)

  screen.onData((keys) => type({ keys }))
  onPaste(place, (pasted) => type({ pasted }))
  for (const button of document.querySelectorAll<HTMLElement>('[data-line]')) {
    button.addEventListener('click', () => {
      type({ line: button.dataset['line'] ?? '' })
      screen.focus()
    })
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-keys]'))
    button.addEventListener('click', () => type({ keys: button.dataset['keys'] ?? '' }))
  place.addEventListener('choose', (event) => {
    if (!(event instanceof CustomEvent)) return
    type({ line: `@console ${String(event.detail)}` })
    // On a phone the keyboard would cover the console.
    if (!matchMedia('(pointer: coarse)').matches) screen.focus()
  })

  let waiting = 0
  area.addEventListener('input', (event) => {
    if (event instanceof CustomEvent) return
    clearTimeout(waiting)
    waiting = window.setTimeout(replay, REWIND_DELAY_MS)
  })
  await last
}

/** Each kind of device is loaded where it is needed: the simulator is no part of a page whose device is on the server. */
async function deviceOf(place: HTMLElement): Promise<ConsoleDevice> {
  const href = place.dataset['console'] ?? ''
  if (place.dataset['remote'] === undefined) return (await import('./device-here.ts')).deviceHere(href, levelAt(place))
  const seed = document.querySelector<HTMLInputElement>('input[name=seed]')?.value ?? ''
  return (await import('./device-there.ts')).deviceThere(href, seed)
}

/** Of several devices: how much of their network is told. */
function levelAt(place: HTMLElement): Level | null {
  const level = place.dataset['level']
  return level === 'live' || level === 'cables' ? level : null
}

/** What the page around the console listens to: the state of several devices after every line, typed or replayed. */
export interface LabEvent {
  /** `broken`: the network of these lines cannot be computed, which is our bug. */
  readonly lab: LabState | 'broken'
  /** The line that was typed last: where, and its number. Null: the list was edited or is new. */
  readonly typed: { readonly device: string; readonly line: number } | null
}

/** What the page asks of the network behind the console; `take` is called at once. */
export interface FollowEvent {
  readonly from: string
  readonly to: string
  readonly take: (found: Follow | string | null) => void
}

/** Says what the page shows around the consoles of several devices, after every whole line. */
function tell(place: HTMLElement, device: ConsoleDevice, isTyped: boolean): void {
  const lines = device.text.split('\n').length - 1
  const before = Number(place.dataset['lines'] ?? -1)
  if (isTyped && lines === before) return
  const at = place.dataset['focus'] ?? device.focus
  place.dataset['lines'] = `${lines}`
  place.dataset['focus'] = device.focus
  const lab = labOf(device)
  if (!lab) return
  const detail: LabEvent = { lab, typed: isTyped ? { device: at, line: lines } : null }
  place.dispatchEvent(new CustomEvent('lab', { detail }))
}

function labOf(device: ConsoleDevice): LabState | 'broken' | null {
  try {
    return device.lab()
  } catch (error) {
    reportError(error)
    return 'broken'
  }
}

/** The screens of several devices, of which one is seen. */
function screensOn(screen: Screen, place: HTMLElement) {
  const texts = new Map<string, string>()
  let shown: string | null = null
  return {
    clear(): void {
      texts.clear()
      shown = null
    },
    show(pieces: readonly Piece[], focus: string): void {
      for (const { at, text } of pieces) {
        texts.set(at, (texts.get(at) ?? '') + text)
        if (at === shown) screen.write(text)
      }
      if (focus === shown) return
      shown = focus
      screen.reset()
      screen.write(texts.get(focus) ?? '')
      if (focus !== '') place.setAttribute('aria-label', `Live console of ${focus}`)
    },
  }
}

/** The style of the screen, without which it measures itself wrongly. */
function styled(href: string): Promise<unknown> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', reject)
  })
  document.head.append(link)
  return loaded
}

/** Pasted lines are entered whole, as from the text area: none is lost to a page of output that waits for a key. */
function onPaste(place: HTMLElement, take: (text: string) => void): void {
  place.addEventListener(
    'paste',
    (event) => {
      event.preventDefault()
      event.stopPropagation()
      take(event.clipboardData?.getData('text/plain') ?? '')
    },
    { capture: true },
  )
}

function unfinished({ text }: ConsoleDevice): string {
  return text.slice(text.lastIndexOf('\n') + 1)
}

/** As wide as the console of a device, so that its tables stand as they do there; a narrow page scrolls it. */
const COLUMNS = 80
const LARGEST_PX = 14
const SMALLEST_PX = 12
/** What the screen keeps free at its right for its own scroll bar. */
const SCROLLBAR_PX = 14

function screenIn(place: HTMLElement, onRows: (rows: number) => void): Screen {
  const screen = new Screen({
    cols: COLUMNS,
    fontFamily: getComputedStyle(place).fontFamily,
    fontSize: LARGEST_PX,
    lineHeight: 1.25,
    cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    scrollback: 5000,
    screenReaderMode: true,
    theme: { background: '#10171f', foreground: '#dbe5ee', cursor: '#7fd1c4', selectionBackground: '#33506b' },
  })
  const fit = new FitAddon()
  screen.loadAddon(fit)
  obeyPolicy(place.nonce)
  screen.open(place)
  const resize = (): void => {
    fitFont(screen, place)
    screen.resize(COLUMNS, Math.max(5, fit.proposeDimensions()?.rows ?? 20))
    onRows(screen.rows)
  }
  resize()
  new ResizeObserver(resize).observe(place)
  screen.onCursorMove(() => showCursor(screen, place))
  screen.attachCustomKeyEventHandler(keysOfThePage(screen))
  return screen
}

/** Which keys go to the device. False leaves the key to the page. */
function keysOfThePage(screen: Screen): (event: KeyboardEvent) => boolean {
  // Tab completes a word, so there has to be another way out by keyboard: Escape, then Tab.
  let leaving = false
  return (event) => {
    const { key, type } = event
    const isControl = (event.ctrlKey || event.metaKey) && !event.altKey
    // The browser pastes, and the page submits.
    if (isControl && (key.toLowerCase() === 'v' || key === 'Enter')) return false
    if (isControl && key.toLowerCase() === 'c' && screen.hasSelection()) {
      // Copying clears the selection, so the next Ctrl-C goes to the device.
      if (type === 'keydown') setTimeout(() => screen.clearSelection())
      return false
    }
    if (type !== 'keydown') return !(leaving && key === 'Tab')
    if (key === 'Tab' && leaving) return false
    leaving = key === 'Escape'
    return !leaving
  }
}

/** The largest font at which the columns fit into the place; the smallest legible one if none does. */
function fitFont(screen: Screen, place: HTMLElement): void {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(screen.element ?? place)
  const room =
    place.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd) - SCROLLBAR_PX
  const needed = widthOf(place) / (screen.options.fontSize ?? LARGEST_PX)
  if (needed <= 0 || room <= 0) return
  const fitting = Math.floor((room / needed) * 2) / 2
  const size = Math.min(LARGEST_PX, Math.max(SMALLEST_PX, fitting))
  if (size !== screen.options.fontSize) screen.options.fontSize = size
}

/** If the columns do not fit, the view scrolls along with the typing. */
function showCursor(screen: Screen, place: HTMLElement): void {
  const hidden = place.scrollWidth - place.clientWidth
  if (hidden <= 0) return
  const column = widthOf(place) / COLUMNS
  const at = screen.buffer.active.cursorX * column
  if (at < place.scrollLeft || at > place.scrollLeft + place.clientWidth - 4 * column) {
    place.scrollLeft = at < place.clientWidth - 4 * column ? 0 : at - place.clientWidth / 2
  }
}

function widthOf(place: HTMLElement): number {
  return place.querySelector<HTMLElement>('.xterm-screen')?.getBoundingClientRect().width ?? 0
}

/** xterm.js makes style elements, which the policy of the page lets in by its nonce, and style attributes, which it lets in as properties alone. */
function obeyPolicy(nonce: string): void {
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name === 'style') element.nonce = nonce
    if (name === 'span')
      element.setAttribute = (attribute, value) => {
        if (attribute === 'style') element.style.cssText = value
        else Element.prototype.setAttribute.call(element, attribute, value)
      }
    return element
  }
}

function show(area: HTMLTextAreaElement, device: ConsoleDevice): void {
  area.value = device.text
  area.dispatchEvent(new CustomEvent('input'))
}
