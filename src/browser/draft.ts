// Keeps what is typed for a scenario: on the server as its draft, and in the tab for as long as the server does not have it.

const SAVE_DELAY_MS = 1000
/** The server takes no more in one form. */
const MOST_CHARACTERS = 200_000
/** Browsers send no more than 64 kB for a page that is being left. */
const MOST_BYTES_LEAVING = 60_000

/** A scenario in one of its variants: lines of one are not those of another. */
export function place(): string {
  const seed = document.querySelector<HTMLInputElement>('input[name=seed]')?.value ?? ''
  return `${location.pathname} ${seed}`
}

/** Saves the form with the text area a moment after it was typed at, and when somebody turns away from it. */
export function keepDraft(form: HTMLFormElement, area: HTMLTextAreaElement): void {
  const href = form.dataset['draft']
  if (href === undefined) return
  const kept = keptLines()
  // Kept lines belong to the text that the server had then; when it has another one, that is newer.
  if (kept && kept.from === area.defaultValue) area.value = kept.lines

  const bodyOf = (lines: string): string => {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('lines', lines)
    return body.toString()
  }
  let onServer = area.defaultValue
  /** What the server has or is being sent; empty: nobody knows. */
  let sent = bodyOf(onServer)
  let waiting = 0
  let onItsWay = new AbortController()

  const keepInTab = (): void => {
    if (area.value === onServer) sessionStorage.removeItem(key())
    else sessionStorage.setItem(key(), JSON.stringify({ from: onServer, lines: area.value }))
  }
  /** Whatever comes of it, nobody is disturbed: what was not saved is sent with the next change, or as somebody leaves. */
  const save = async (): Promise<void> => {
    clearTimeout(waiting)
    const lines = area.value
    const body = bodyOf(lines)
    if (body === sent || lines.length > MOST_CHARACTERS) return
    sent = body
    // A newer one takes the place of one that was not answered yet.
    onItsWay.abort()
    onItsWay = new AbortController()
    const { signal } = onItsWay
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const keepalive = body.length < MOST_BYTES_LEAVING
    const isSaved = await fetch(href, { method: 'POST', headers, body, keepalive, signal }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (signal.aborted) return
    if (!isSaved) {
      sent = ''
      return
    }
    onServer = lines
    keepInTab()
  }
  const saveSoon = (): void => {
    clearTimeout(waiting)
    waiting = window.setTimeout(save, SAVE_DELAY_MS)
  }

  // Captured: what the console puts into the text area does not bubble.
  form.addEventListener(
    'input',
    () => {
      keepInTab()
      saveSoon()
    },
    { capture: true },
  )
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) void save()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save()
  })
  window.addEventListener('pagehide', () => void save())
  // The form brings the lines itself. Sent beside it, a first draft would make a second guest.
  form.addEventListener('submit', () => {
    clearTimeout(waiting)
    onItsWay.abort()
    sent = bodyOf(area.value)
  })
  if (bodyOf(area.value) !== sent) saveSoon()
}

function key(): string {
  return `lines ${place()}`
}

function keptLines(): { from: string; lines: string } | null {
  return JSON.parse(sessionStorage.getItem(key()) ?? 'null') as { from: string; lines: string } | null
}
