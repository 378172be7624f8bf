// Small improvements to pages that work without it: the time zone, keys in review, and typed lines that survive a reload.

rememberZone()
reviewKeys()
answerKeys()
showErrors()
growLines()

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
    if ((key === 'space' || key === 'enter') && event.target instanceof Element && event.target.closest('a, button, summary')) return
    event.preventDefault()
    control.click()
  })
}

/** Digits choose the options of a question. */
function answerKeys(): void {
  const options = [...document.querySelectorAll<HTMLInputElement>('.options input')]
  if (options.length === 0) return
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && event.target.matches('input[type=text], textarea, select'))) return
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

/** The text area shows all its lines up to a screenful, and keeps them through a reload or a failed send. */
function growLines(): void {
  const area = document.querySelector<HTMLTextAreaElement>('textarea.lines')
  if (!area) return
  const key = `lines ${location.pathname}`
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

function keptLines(key: string): { from: string; lines: string } | null {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null') as { from: string; lines: string } | null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
