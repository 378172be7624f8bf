// Small improvements to pages that work without it: the time zone, keys in review, and typed lines that survive a reload.

import { keepDraft, place } from './draft.ts'
import { collectTyped, textOfTyped } from './typed-early.ts'
import { whenIdle } from './when-idle.ts'

rememberZone()
reviewKeys()
answerKeys()
showErrors()
showScripted()
copyButtons()
growLines()
startOver()
submitKeys()
answerFields()
placeNotes()
searchKey()
dragging()
review()
glossary()
live()
lab()
liveConsole()

// The study day is the learner's; the first answer takes the zone from this cookie.
function rememberZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) {
    document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=34560000; samesite=lax`
  }
}

/** Space or Enter shows the answer, 1 to 4 rate, u takes the last rating back: controls say so with data-key. */
function reviewKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
    const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
    const control = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) =>
      dataset['key']?.split(' ').includes(key),
    )
    if (!control) return
    // A focused control keeps its own Enter and Space.
    if (
      (key === 'space' || key === 'enter') &&
      event.target instanceof Element &&
      event.target.closest('a, button, summary')
    )
      return
    event.preventDefault()
    control.click()
  })
}

/** Digits choose the options of a question. */
function answerKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const option = [...document.querySelectorAll<HTMLInputElement>('.options input')][Number(event.key) - 1]
    if (!option) return
    event.preventDefault()
    option.click()
    option.focus()
  })
}

/** Rows of a question may be dragged: its script is loaded only where there are such rows. */
function dragging(): void {
  if (document.querySelector('[data-drag]')) void import('./drag.ts').then(({ makeDraggable }) => makeDraggable())
}

/** Review goes from card to card without a page load: its script is loaded there only. */
function review(): void {
  if (!document.querySelector('[data-review]')) return
  const renew = (): void => {
    showErrors()
    showScripted()
    placeNotes()
    dragging()
  }
  void import('./review.ts').then(({ openReview }) => openReview(renew))
}

/** A class during a lesson changes by itself: its script is loaded there only. */
function live(): void {
  const href = document.querySelector<HTMLElement>('[data-live]')?.dataset['live']
  if (href !== undefined) void import('./watch-class.ts').then(({ watchClass }) => watchClass(href))
}

/** Filters the terms as one types: its script is loaded there only. */
function glossary(): void {
  const page = document.querySelector('[data-glossary]')
  if (page) void import('./glossary.ts').then(({ filterGlossary }) => filterGlossary(page))
}

// After a refused form, the focus starts at the error.
function showErrors(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

// Hints about script features are shown only where the script runs.
function showScripted(): void {
  for (const told of document.querySelectorAll<HTMLElement>('[data-script]')) told.hidden = false
}

/** A button with data-copy copies that text, where the browser lets a page do so. */
function copyButtons(): void {
  // Absent where the page came without encryption, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const said = document.querySelector<HTMLElement>('[data-copied]')
      const say = (text: string): void => {
        if (said) said.textContent = text
      }
      void clipboard.writeText(button.dataset['copy'] ?? '').then(
        () => say('Copied.'),
        () => say('The browser did not allow it: mark the link and copy it.'),
      )
    })
  }
}

/** Clears the lines and so resets the device. One press brings them back, also after a reload. */
function startOver(): void {
  const area = document.querySelector<HTMLTextAreaElement>('textarea.lines')
  const clear = document.querySelector<HTMLButtonElement>('[data-start-over]')
  const back = document.querySelector<HTMLButtonElement>('[data-bring-back]')
  const said = document.querySelector<HTMLElement>('[data-start-over-said]')
  if (!area || !clear || !back) return
  const key = `cleared ${place()}`
  const offer = (): void => {
    clear.hidden = area.value === ''
    back.hidden = sessionStorage.getItem(key) === null
  }
  const put = (lines: string, saying: string): void => {
    area.value = lines
    area.dispatchEvent(new Event('input'))
    if (said) said.textContent = saying
    offer()
    const screen = document.querySelector<HTMLElement>('[data-console] textarea')
    ;(screen ?? area).focus()
  }
  clear.addEventListener('click', () => {
    sessionStorage.setItem(key, area.value)
    put('', 'The device is back at its start. You can bring your lines back.')
  })
  back.addEventListener('click', () => {
    const kept = sessionStorage.getItem(key) ?? ''
    // Lines typed since then are kept in exchange, so that nothing is lost.
    if (area.value === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, area.value)
    put(kept, 'Your lines are back, and the device is where they lead.')
  })
  area.addEventListener('input', offer)
  offer()
}

/** The text area shows all its lines up to a screenful, and what is typed is kept. */
function growLines(): void {
  const form = document.querySelector<HTMLFormElement>('form.scenario-form')
  const area = form?.querySelector<HTMLTextAreaElement>('textarea.lines')
  if (!form || !area) return
  keepDraft(form, area)
  const grow = (): void => {
    area.rows = Math.min(30, Math.max(12, area.value.split('\n').length + 1))
  }
  grow()
  area.addEventListener('input', grow)
}

/** Ctrl+Enter submits, wherever in the form one types. */
function submitKeys(): void {
  const form = document.querySelector<HTMLFormElement>('form.scenario-form')
  form?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.repeat) return
    event.preventDefault()
    const only = form.querySelector<HTMLButtonElement>('[data-submit]')
    if (only) {
      // Where several consoles share one list, a slip of two keys should submit none of them.
      only.focus()
      return
    }
    const submits = [...form.querySelectorAll<HTMLButtonElement>('button[formaction$="/attempts"]')]
    form.requestSubmit(submits.find((button) => button.offsetParent !== null) ?? submits[0])
  })
}

/** Enter in an answer's field goes on to the next one: it would post a run. An answer typed as a line shows in its field. */
function answerFields(): void {
  const area = document.querySelector<HTMLTextAreaElement>('textarea.lines')
  const fields = [...document.querySelectorAll<HTMLInputElement>('.answers input[type=text]')]
  const submit = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>('button[formaction$="/attempts"]')].find(
      (button) => button.offsetParent !== null,
    )
  for (const [index, field] of fields.entries()) {
    const id = field.name.replace(/^answer\./, '')
    let last = typedAnswer(area?.value ?? '', id)
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return
      event.preventDefault()
      ;(fields[index + 1] ?? submit())?.focus()
    })
    area?.addEventListener('input', () => {
      const typed = typedAnswer(area.value, id)
      if (typed !== last && typed !== '') field.value = typed
      last = typed
    })
  }
}

function typedAnswer(lines: string, id: string): string {
  const start = `@answer ${id} `
  return (
    lines
      .split('\n')
      .findLast((line) => line.trim().startsWith(start))
      ?.trim()
      .slice(start.length)
      .trim() ?? ''
  )
}

/** A slash goes to the search box, or where there is no room for one, to the page that has it. */
function searchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const boxes = [...document.querySelectorAll<HTMLInputElement>('main [data-search], [data-search]')]
    const box = boxes.find((each) => each.offsetParent !== null)
    event.preventDefault()
    if (!box) return location.assign('/search')
    box.focus()
    box.select()
  })
}

/** Notes on parts of a chapter stand below their headings; without script they stand together at its top. */
function placeNotes(): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-note-at]')) {
    const there = document.getElementById(note.dataset['noteAt'] ?? '')
    if (there?.matches('h2'))
      (there.nextElementSibling?.matches('.note-link') ? there.nextElementSibling : there).after(note)
    else there?.append(note)
  }
}

/** The page of a network: its script is loaded there only. */
function lab(): void {
  const place = document.querySelector<HTMLElement>('[data-lab]')
  const screen = place?.querySelector<HTMLElement>('[data-console]')
  if (place && screen) void import('./lab.ts').then(({ openLab }) => openLab(place, screen))
}

/** The live console takes the place of the text area, which stays behind a fold. It is large, so it comes after everything else. */
function liveConsole(): void {
  const live = document.querySelector<HTMLElement>('.live')
  const place = document.querySelector<HTMLElement>('[data-console]')
  const area = document.querySelector<HTMLTextAreaElement>('textarea.lines')
  const fold = document.querySelector<HTMLDetailsElement>('details.edit-lines')
  const submit = document.querySelector<HTMLButtonElement>('[data-unscripted]')
  if (!live || !place || !area || !fold || !submit) return
  const show = (isLive: boolean): void => {
    live.hidden = !isLive
    submit.hidden = isLive
    fold.open = !isLive
  }
  show(true)
  // After a press of Run the page opens at the console so far: the live console has the same text, and one goes on there.
  if (location.hash === '#console') whenIdle(() => live.scrollIntoView())
  else document.querySelector('details.so-far')?.removeAttribute('open')
  const typedEarly = collectTyped(live, place)
  let isLoading = false
  const load = (): void => {
    if (isLoading) return
    isLoading = true
    import('./console.ts')
      .then(({ openConsole }) => openConsole(place, area, typedEarly))
      // Without the console, the text area works as it does without script.
      .catch(() => {
        show(false)
        area.value = textOfTyped(area.value, typedEarly())
        area.dispatchEvent(new Event('input'))
      })
  }
  for (const wanted of ['focusin', 'pointerdown']) live.addEventListener(wanted, load, { once: true })
  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) whenIdle(load)
  })
  seen.observe(place)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')
  )
}
