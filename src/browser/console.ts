// The live console of a scenario page: xterm.js over the simulator's own terminal, kept in step with the text area.
// The text area is the transcript: typing in one shows in the other, and deleting lines rewinds the device.

import { FitAddon } from '@xterm/addon-fit'
import { Terminal as Screen } from '@xterm/xterm'

import { openTerminal, press, typeLine, typeText, type Terminal } from '../sim/terminal.ts'
import type { World } from '../sim/world.ts'

const REWIND_DELAY_MS = 250

const place = document.querySelector<HTMLElement>('[data-console]')
const area = document.querySelector<HTMLTextAreaElement>('textarea.lines')
if (place && area) void open(place, area)

async function open(place: HTMLElement, area: HTMLTextAreaElement): Promise<void> {
  const response = await fetch(place.dataset['console'] ?? '')
  if (!response.ok) return
  const world = (await response.json()) as World
  place.hidden = false
  // The same text stands in the live console: it is folded away, unless a press of Run asked to see it.
  if (location.hash !== '#console') document.querySelector('details.so-far')?.removeAttribute('open')

  const screen = screenIn(place)
  let terminal = replay(screen, world, area.value)

  screen.onData((keys) => {
    const pressed = press(terminal, keys)
    terminal = pressed.terminal
    screen.write(pressed.output)
    show(area, terminal)
  })

  let waiting = 0
  area.addEventListener('input', (event) => {
    if (event instanceof CustomEvent) return
    clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      screen.reset()
      terminal = replay(screen, world, area.value)
    }, REWIND_DELAY_MS)
  })
}

/** As wide as the console of a device, so that its tables stand as they do there; a narrow page scrolls it. */
const COLUMNS = 80
const LARGEST_PX = 14
const SMALLEST_PX = 12
/** What the screen keeps free at its right for its own scroll bar. */
const SCROLLBAR_PX = 14

function screenIn(place: HTMLElement): Screen {
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
  withNonce(place.nonce, () => screen.open(place))
  const resize = (): void => {
    fitFont(screen, place)
    screen.resize(COLUMNS, Math.max(5, fit.proposeDimensions()?.rows ?? 20))
  }
  resize()
  new ResizeObserver(resize).observe(place)
  screen.onCursorMove(() => showCursor(screen, place))

  // Tab completes a word, so there has to be another way out by keyboard: Escape, then Tab.
  let leaving = false
  screen.attachCustomKeyEventHandler((event) => {
    if (event.type !== 'keydown') return !(leaving && event.key === 'Tab')
    if (event.key === 'Tab' && leaving) return false
    leaving = event.key === 'Escape'
    return !leaving
  })
  return screen
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

/** Where the columns do not fit, the place scrolls along with what is typed. */
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

/** xterm.js makes style elements; the policy of the page lets them in by the nonce of the response. */
function withNonce(nonce: string, make: () => void): void {
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name === 'style') element.nonce = nonce
    return element
  }
  try {
    make()
  } finally {
    document.createElement = create
  }
}

/** What the device would take for a blank, and the screen for a command: control characters, but for Ctrl-C, Ctrl-Z, tabs and line ends. */
// oxlint-disable-next-line no-control-regex
const UNTYPED = /[\u0000-\u0002\u0004-\u0008\u000b-\u0019\u001b-\u001f\u007f-\u009f]/g

/** Types a transcript into a fresh device. A last line without its end is still being typed. */
function replay(screen: Screen, world: World, text: string): Terminal {
  const lines = text.replaceAll(UNTYPED, ' ').split('\n')
  const unfinished = lines.pop() ?? ''
  let { terminal, output } = openTerminal(world, 0)
  for (const line of lines.slice(0, 500)) {
    const typed = typeLine(terminal, line)
    terminal = typed.terminal
    output += typed.output
  }
  if (unfinished !== '') {
    const typed = typeText(terminal, unfinished)
    terminal = typed.terminal
    output += typed.output
  }
  screen.write(output)
  return { ...terminal, rows: screen.rows }
}

function show(area: HTMLTextAreaElement, terminal: Terminal): void {
  area.value = terminal.lines.map((line) => `${line}\n`).join('') + terminal.line
  area.dispatchEvent(new CustomEvent('input'))
}
