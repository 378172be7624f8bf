// Small improvements to pages that work without it: the time zone, keys in review, and typed lines that survive a reload.

rememberZone()
reviewKeys()
answerKeys()
showErrors()
showScripted()
growLines()
startOver()

// The study day is the learner's; the first answer takes the zone from this cookie.
function rememberZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) {
    document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=34560000; samesite=lax`
  }
}

/** Space or Enter shows the answer, 1 to 4 rate, u takes the last rating back: controls say so with data-key. */
function reviewKeys(): void {
  const controls = new Map<string, HTMLElement>()
  for (const control of document.querySelectorAll<HTMLElement>('[data-key]')) {
    for (const key of (control.dataset['key'] ?? '').split(' ')) controls.set(key, control)
  }
  if (controls.size === 0) return
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
    const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
    const control = controls.get(key)
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
  const options = [...document.querySelectorAll<HTMLInputElement>('.options input')]
  if (options.length === 0) return
  document.addEventListener('keydown', (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea, select'))
    )
      return
    const option = options[Number(event.key) - 1]
    if (!option) return
    event.preventDefault()
    option.click()
    option.focus()
  })
}

// After a refused form, the reader starts at what went wrong.
function showErrors(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}

// What only a script can do is told only where it runs.
function showScripted(): void {
  for (const told of document.querySelectorAll<HTMLElement>('[data-script]')) told.hidden = false
}

/** Clears the lines, which puts the device back to its start; one press brings them back, also after a reload. */
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
    area.focus()
  }
  clear.addEventListener('click', () => {
    sessionStorage.setItem(key, area.value)
    put('', 'The device is back at its start. Your lines can be brought back.')
  })
  back.addEventListener('click', () => {
    const kept = sessionStorage.getItem(key) ?? ''
    // What was typed since is kept in their place, so that nothing is lost either way.
    if (area.value === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, area.value)
    put(kept, 'Your lines are back, and the device is where they lead.')
  })
  area.addEventListener('input', offer)
  offer()
}

/** The text area shows all its lines up to a screenful, and keeps them through a reload or a failed send. */
function growLines(): void {
  const area = document.querySelector<HTMLTextAreaElement>('textarea.lines')
  if (!area) return
  const key = `lines ${place()}`
  const kept = keptLines(key)
  // Kept lines belong to the text that the server had then; when it has another one, that is newer.
  if (kept && kept.from === area.defaultValue) area.value = kept.lines
  const grow = (): void => {
    area.rows = Math.min(30, Math.max(12, area.value.split('\n').length + 1))
  }
  grow()
  area.addEventListener('input', () => {
    grow()
    sessionStorage.setItem(key, JSON.stringify({ from: area.defaultValue, lines: area.value }))
  })
}

/** A scenario in one of its variants: lines of one are not those of another. */
function place(): string {
  const seed = document.querySelector<HTMLInputElement>('input[name=seed]')?.value ?? ''
  return `${location.pathname} ${seed}`
}

function keptLines(key: string): { from: string; lines: string } | null {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null') as { from: string; lines: string } | null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
