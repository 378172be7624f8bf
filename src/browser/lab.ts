// The page of a network: tabs, picture and text follow the consoles. The consoles themselves are console.ts; this listens to what they say.

import { draw, type PicturePath } from '../picture/draw.ts'
import { firstStep, pathOf, type Follow } from '../picture/follow.ts'
import { NOT_DRAWN, submitHtml, typedTold, type LabState } from '../picture/lab-state.ts'
import { layout, type Places, type Size } from '../picture/layout.ts'
import type { NetworkPicture } from '../picture/network-picture.ts'
import { cableRows, deviceLines, selectedTold, whatChanged, type Changed } from '../picture/told.ts'
import { countTold, objectiveHtml, type ObjectiveMark } from '../picture/objectives.ts'
import { stepsHtml } from '../picture/steps.ts'
import type { FollowEvent, LabEvent } from './console.ts'

const NOTHING: Changed = { told: '', ports: [], devices: [] }
const NARROW = '(max-width: 39.99rem)'
const ONE_VIEW = '(max-width: 74.99rem)'

/** Takes over the page of a network. `place` is where its live console is or will be. */
export function openLab(lab: HTMLElement, place: HTMLElement): void {
  const start = JSON.parse(lab.dataset['start'] ?? '') as NetworkPicture
  const places: Readonly<Record<Size, Places>> = { wide: layout(start, 'wide'), narrow: layout(start, 'narrow') }
  const tabs = tabsIn(lab)
  const views = viewsIn(lab)
  let state: LabState | null = null
  let changed = NOTHING
  /** A console that was chosen before there was one. */
  let wanted: string | null = null

  const choose = (name: string): void => {
    views.show('desk')
    if (state) place.dispatchEvent(new CustomEvent('choose', { detail: name }))
    else {
      wanted = name
      place.focus()
    }
  }
  const mark = marksIn(lab)
  const packet = packetIn(lab, place, () => picture.show())
  const picture = pictureIn(lab, places, () =>
    state ? { state, changed, consoles: tabs.names, path: packet.path() } : null,
  )

  place.addEventListener('lab', (event) => {
    if (!(event instanceof CustomEvent)) return
    const { lab: now, typed } = event.detail as LabEvent
    if (now === 'broken') {
      put(lab.querySelector('#net-told'), NOT_DRAWN)
      return
    }
    changed = typed && state ? whatChanged(state.picture, now.picture, typed) : NOTHING
    state = now
    tabs.show(now)
    views.name(now.focus)
    const news = typed ? packet.again() : ''
    picture.show()
    tell(lab, now, changed, news)
    mark()
    if (wanted === null) return
    const name = wanted
    wanted = null
    choose(name)
  })
  tabs.onChoose(choose)
  picture.onChoose(choose)
  lab.querySelector('[data-submit-told]')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-turn-to]') : null
    if (!link) return
    event.preventDefault()
    choose(link.dataset['turnTo'] ?? '')
  })
  numberLines(lab)
  showMore(lab)
  place.dispatchEvent(new CustomEvent('lab-wanted'))
  document.addEventListener(
    'keydown',
    (event) => nextConsole(event, tabs.names, state?.focus ?? tabs.chosen(), choose),
    {
      capture: true,
    },
  )
}

/** Says that a task goes on below what is shown of it, and lets the keyboard get there. */
function showMore(lab: HTMLElement): void {
  const ticket = lab.querySelector<HTMLElement>('.ticket')
  if (!ticket) return
  new ResizeObserver(() => {
    // The sign itself takes room.
    ticket.classList.remove('long')
    const isLong = ticket.scrollHeight > ticket.clientHeight
    ticket.classList.toggle('long', isLong)
    ticket.tabIndex = isLong ? 0 : -1
  }).observe(ticket)
}

/** Alt+Down and Alt+Up go to the next console and the one before, from anywhere on the page. */
function nextConsole(
  event: KeyboardEvent,
  names: readonly string[],
  focus: string,
  choose: (name: string) => void,
): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  if (!altKey || ctrlKey || metaKey || shiftKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
  event.preventDefault()
  event.stopPropagation()
  const step = key === 'ArrowDown' ? 1 : -1
  const next = names[(names.indexOf(focus) + step + names.length) % names.length]
  if (next !== undefined) choose(next)
}

// Tabs

/** The tabs, one tab stop in all: arrows, Home and End go from one to the other. */
function tabsIn(lab: HTMLElement) {
  const strip = lab.querySelector<HTMLElement>('[data-tabs]')
  const tabs = [...lab.querySelectorAll<HTMLButtonElement>('[data-tab]')]
  const nameOf = (tab: HTMLElement): string => tab.dataset['tab'] ?? ''
  strip?.setAttribute('role', 'tablist')
  strip?.setAttribute('aria-label', 'Devices')
  const select = (name: string): void => {
    for (const tab of tabs) {
      const isChosen = nameOf(tab) === name
      tab.setAttribute('aria-selected', `${isChosen}`)
      tab.tabIndex = isChosen ? 0 : -1
      if (isChosen) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }
  const chosen = (): string =>
    nameOf(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ?? tabs[0] ?? lab)
  const first = tabs.find((tab) => tab.getAttribute('aria-current') === 'true') ?? tabs[0]
  for (const tab of tabs) {
    tab.type = 'button'
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', 'screen')
    tab.removeAttribute('aria-current')
  }
  if (first) select(nameOf(first))
  return {
    names: tabs.map(nameOf),
    chosen,
    show({ focus, tabs: told }: LabState): void {
      if (focus !== chosen()) select(focus)
      for (const tab of tabs) {
        const { lines = 0, mark = '' } = told.find(({ name }) => name === nameOf(tab)) ?? {}
        put(tab.querySelector('[data-tab-count]'), lines === 0 ? '' : `${lines}`)
        put(tab.querySelector('[data-tab-mark]'), mark)
      }
    },
    onChoose(choose: (name: string) => void): void {
      for (const [index, tab] of tabs.entries()) {
        tab.addEventListener('click', () => choose(nameOf(tab)))
        tab.addEventListener('keydown', ({ key, altKey }) => {
          if (altKey) return
          const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[key]
          if (to !== undefined) tabs[(to + tabs.length) % tabs.length]?.focus()
        })
      }
    },
  }
}

// Picture

/** The picture, drawn for the width of the window. It is touched only when it is another one. */
function pictureIn(
  lab: HTMLElement,
  places: Readonly<Record<Size, Places>>,
  shown: () => {
    readonly state: LabState
    readonly changed: Changed
    readonly consoles: readonly string[]
    readonly path: PicturePath | null
  } | null,
) {
  const narrow = matchMedia(NARROW)
  const addresses = lab.querySelector<HTMLInputElement>('[data-addresses]')
  const last = new Map<Size, string>()
  const svg = (size: Size, id: string): string => {
    const now = shown()
    if (!now) return ''
    const { state, changed, consoles, path } = now
    return draw(state.picture, places[size], {
      id,
      describedBy: 'net-told',
      selected: state.focus,
      consoles,
      changed,
      path,
      addresses: addresses?.checked ?? false,
    })
  }
  const show = (): void => {
    const size: Size = narrow.matches ? 'narrow' : 'wide'
    const frame = lab.querySelector<HTMLElement>(`[data-net=${size}]`)
    const text = svg(size, `net-${size}`)
    if (!frame || text === '' || text === last.get(size)) return
    last.set(size, text)
    const focused = frame.contains(document.activeElement) ? deviceAt(document.activeElement) : null
    frame.innerHTML = text
    if (focused !== null) frame.querySelector<SVGElement>(`[data-device="${CSS.escape(focused)}"]`)?.focus()
  }
  narrow.addEventListener('change', show)
  addresses?.addEventListener('change', show)
  lab.querySelector('[data-enlarge]')?.addEventListener('click', () => enlarge(svg('wide', 'net-large') || copyOf(lab)))
  return {
    show,
    onChoose(choose: (name: string) => void): void {
      lab.addEventListener('click', (event) => {
        const name = event.target instanceof Element && event.target.closest('.net') ? deviceAt(event.target) : null
        if (name === null) return
        event.preventDefault()
        choose(name)
      })
    },
  }
}

function deviceAt(element: Element | null): string | null {
  return element?.closest<SVGElement>('[data-device]')?.dataset['device'] ?? null
}

function copyOf(lab: HTMLElement): string {
  return lab.querySelector('[data-net=wide]')?.innerHTML ?? ''
}

/** The picture as wide as the window. */
function enlarge(svg: string): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'net-dialog'
  dialog.setAttribute('aria-label', 'Network')
  dialog.innerHTML = `<form method="dialog"><button class="plain">Close</button></form>${svg}`
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
  })
  document.body.append(dialog)
  dialog.showModal()
}

// Objectives

const MARK_DELAY_MS = 250

/** Asks the server for the marks of the objectives, a moment after a line. What comes too late for the lines is not shown. */
function marksIn(lab: HTMLElement): () => void {
  const href = lab.querySelector<HTMLElement>('[data-marks]')?.dataset['marks']
  const area = lab.querySelector<HTMLTextAreaElement>('textarea.lines')
  const seed = lab.querySelector<HTMLInputElement>('input[name=seed]')?.value ?? ''
  if (href === undefined || !area) return () => {}
  let waiting = 0
  let asked = ''
  const ask = async (): Promise<void> => {
    const transcript = area.value.slice(0, area.value.lastIndexOf('\n') + 1)
    if (transcript === asked) return
    asked = transcript
    const body = JSON.stringify({ seed, transcript })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(href, { method: 'POST', headers, body }).catch(() => null)
    if (!response?.ok || asked !== transcript) return
    show((await response.json()) as { marks: readonly (ObjectiveMark & { id: string })[] })
  }
  const show = ({ marks }: { marks: readonly (ObjectiveMark & { id: string })[] }): void => {
    for (const mark of marks) {
      const line = lab.querySelector<HTMLElement>(`[data-objective="${CSS.escape(mark.id)}"]`)
      const html = objectiveHtml(line?.dataset['label'] ?? '', mark)
      if (!line || line.dataset['shown'] === html) continue
      line.dataset['shown'] = html
      line.className = mark.state
      line.innerHTML = html
    }
    put(lab.querySelector('[data-objectives-told]'), countTold(marks))
    put(lab.querySelector('[data-bar-count]'), countTold(marks))
  }
  return () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void ask(), MARK_DELAY_MS)
  }
}

// Packets

/** The panel that follows a packet. It asks the network behind the console; without one the button goes to the server. */
function packetIn(lab: HTMLElement, place: HTMLElement, onStep: () => void) {
  const list = lab.querySelector<HTMLElement>('[data-packet]')
  const from = lab.querySelector<HTMLSelectElement>('[name=follow-from]')
  const to = lab.querySelector<HTMLInputElement>('[name=follow-to]')
  let found: Follow | null = null
  let now = 0
  const panels = panelsIn(lab, onStep)
  const ask = (from: string, to: string): Follow | string | null => {
    let answer: Follow | string | null = null
    const detail: FollowEvent = { from, to, take: (found) => (answer = found) }
    place.dispatchEvent(new CustomEvent('follow', { detail }))
    return answer
  }
  const show = (): void => {
    if (!list || !found) return
    list.innerHTML = stepsHtml(found, now)
    list.querySelector('[aria-current=step]')?.scrollIntoView({ block: 'nearest' })
  }
  lab.querySelector('[data-follow]')?.addEventListener('click', (event) => {
    const answer = ask(from?.value ?? '', to?.value.trim() ?? '')
    if (answer === null || !list) return
    event.preventDefault()
    found = typeof answer === 'string' ? null : answer
    now = found ? firstStep(found) : 0
    if (typeof answer === 'string') {
      const said = document.createElement('p')
      said.className = 'packet-end'
      said.textContent = answer
      list.replaceChildren(said)
    }
    show()
    onStep()
  })
  list?.addEventListener('click', ({ target }) => {
    const step = target instanceof Element ? target.closest<HTMLElement>('[data-step]')?.dataset['step'] : undefined
    if (step === undefined || !found) return
    now = Number(step)
    for (const button of list.querySelectorAll('[data-step]'))
      if (button.getAttribute('data-step') === step) button.setAttribute('aria-current', 'step')
      else button.removeAttribute('aria-current')
    onStep()
  })
  list?.addEventListener('keydown', (event) => {
    const steps = [...list.querySelectorAll<HTMLElement>('[data-step]')]
    const at = steps.findIndex((step) => step === document.activeElement)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key]
    if (at < 0 || next === undefined || event.altKey) return
    event.preventDefault()
    steps[next]?.focus()
    steps[next]?.click()
  })
  return {
    path: (): PicturePath | null => (found && panels.shown() === 'packet' ? pathOf(found, now) : null),
    /** Follows the same packet after a line; what became of it where it ends elsewhere now. */
    again(): string {
      if (!found) return ''
      const answer = ask(found.from, found.to)
      if (answer === null || typeof answer === 'string') return ''
      const [was, is] = [found.end, answer.end]
      if (JSON.stringify(answer) === JSON.stringify(found)) return ''
      const isSame = was?.device === is?.device && was?.told === is?.told
      found = answer
      now = isSame ? Math.min(now, answer.steps.length) : firstStep(answer)
      show()
      if (isSame) return ''
      return `The packet from ${answer.from} to ${answer.to} ${is ? `stops at ${is.device} now.` : 'arrives now.'}`
    },
  }
}

/** Objectives or the packet: one of the two panels is shown. */
function panelsIn(lab: HTMLElement, onTurn: () => void) {
  const tabs = [...lab.querySelectorAll<HTMLElement>('[data-panels] [data-panel]')]
  const nameOf = (tab: HTMLElement): string => tab.dataset['panel'] ?? ''
  let shown = location.hash === '#packet' ? 'packet' : 'objectives'
  const show = (): void => {
    for (const tab of tabs) {
      const isShown = nameOf(tab) === shown
      tab.setAttribute('aria-selected', `${isShown}`)
      tab.tabIndex = isShown ? 0 : -1
      const panel = lab.querySelector<HTMLElement>(`#${nameOf(tab)}`)
      if (panel) panel.hidden = !isShown
    }
  }
  lab.querySelector('[data-panels]')?.setAttribute('role', 'tablist')
  for (const [index, tab] of tabs.entries()) {
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', nameOf(tab))
    tab.parentElement?.setAttribute('role', 'presentation')
    tab.addEventListener('click', (event) => {
      event.preventDefault()
      shown = nameOf(tab)
      show()
      onTurn()
    })
    tab.addEventListener('keydown', ({ key }) => {
      const next = key === 'ArrowRight' ? tabs[index + 1] : key === 'ArrowLeft' ? tabs[index - 1] : undefined
      next?.click()
      next?.focus()
    })
  }
  show()
  return { shown: () => shown }
}

// Text

/** What the last line changed, or else what is selected; the table; what was typed where. */
function tell(lab: HTMLElement, { picture, focus, tabs }: LabState, { told }: Changed, news: string): void {
  const text = [told === '' && news === '' ? selectedTold(picture, focus) : told, news].filter(Boolean).join(' ')
  const place = lab.querySelector<HTMLElement>('#net-told')
  if (place && place.textContent !== text) {
    const head = /^[^:]+, line \d+:|^\S+ is selected:/.exec(text)?.[0] ?? ''
    const strong = document.createElement('strong')
    strong.textContent = head
    place.replaceChildren(...(head === '' ? [] : [strong]), text.slice(head.length))
  }
  rows(
    lab.querySelector('[data-net-rows]'),
    cableRows(picture).map(({ from, to, state }) => [from, to, state]),
  )
  const list = lab.querySelector('[data-net-devices]')
  const lines = deviceLines(picture)
  if (list && list.textContent !== lines.map(({ name, told }) => `\n${name}: ${told}`).join('') + '\n')
    list.replaceChildren(
      ...lines.flatMap(({ name, told }) => {
        const line = document.createElement('li')
        const strong = document.createElement('strong')
        strong.textContent = name
        line.append(strong, `: ${told}`)
        return ['\n', line]
      }),
      '\n',
    )
  put(lab.querySelector('[data-typed-told]'), `${typedTold(tabs)} · edit or paste`)
  const beside = lab.querySelector('[data-submit-told]')
  const html = submitHtml(tabs, focus)
  if (beside && beside.innerHTML !== html) beside.innerHTML = html
}

function rows(body: Element | null, wanted: readonly (readonly string[])[]): void {
  if (!body) return
  const old = [...body.querySelectorAll('tr')]
  for (const [index, cells] of wanted.entries()) {
    const row = old[index] ?? body.appendChild(document.createElement('tr'))
    for (const [at, text] of cells.entries()) {
      const cell = row.children[at] ?? row.appendChild(document.createElement('td'))
      put(cell, text)
    }
  }
  for (const row of old.slice(wanted.length)) row.remove()
}

/** Writes a text where it is another one: what did not change is not touched. */
function put(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text
}

// Lines

/** The number of every line behind the text area, and a band where another console is turned to. */
function numberLines(lab: HTMLElement): void {
  const area = lab.querySelector<HTMLTextAreaElement>('textarea.lines')
  const frame = area?.closest<HTMLElement>('.lines-frame')
  if (!area || !frame) return
  const list = document.createElement('ol')
  list.className = 'rows'
  list.setAttribute('aria-hidden', 'true')
  frame.prepend(list)
  frame.classList.add('numbered')
  const number = (): void => {
    const { lineHeight, paddingTop, borderTopWidth } = getComputedStyle(area)
    const texts = area.value.split('\n')
    list.replaceChildren(
      ...texts.map((text, index) => {
        const row = document.createElement('li')
        row.textContent = `${index + 1}`
        row.className = /^\s*@console\b/.test(text) ? 'turned' : ''
        // Style attributes are refused on this page; properties are not.
        row.style.height = lineHeight
        row.style.lineHeight = lineHeight
        return row
      }),
    )
    list.style.paddingTop = `${Number.parseFloat(paddingTop) + Number.parseFloat(borderTopWidth)}px`
    list.scrollTop = area.scrollTop
  }
  area.addEventListener('input', number)
  area.addEventListener('scroll', () => {
    list.scrollTop = area.scrollTop
  })
  area.closest('details')?.addEventListener('toggle', number)
  number()
}

// Views

/** Narrow windows show the task or the console, chosen in the bar at the bottom. */
function viewsIn(lab: HTMLElement) {
  const links = [...lab.querySelectorAll<HTMLElement>('[data-views] [data-view]')]
  const show = (view: string): void => {
    if (lab.dataset['view'] === view) return
    lab.dataset['view'] = view
    for (const link of links) {
      if (link.dataset['view'] === view) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    if (matchMedia(ONE_VIEW).matches) scrollTo(0, 0)
  }
  show(location.hash === '#console' ? 'desk' : 'task')
  for (const link of links)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      show(link.dataset['view'] ?? 'task')
    })
  return {
    show,
    name: (focus: string): void => put(lab.querySelector('[data-bar-focus]'), focus),
  }
}
