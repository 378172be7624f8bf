// The live page of a class: the server sends changed parts of the page as events. The page reopens a lost connection.

interface Told {
  /** Elements by their ids, as they are now. */
  readonly parts: readonly (readonly [id: string, html: string])[]
  readonly said: string
}

/** A screen reader gets news of the class at most this often. */
const SAID_EVERY_MS = 60_000
/** The wait before another try, when the browser itself gives up: the server restarts, or the session has ended. */
const FIRST_WAIT_MS = 3000
const LONGEST_WAIT_MS = 60_000

export function watchClass(href: string): void {
  const state = document.querySelector<HTMLElement>('[data-live-state]')
  const say = sayer(document.querySelector<HTMLElement>('[data-live-said]'))
  let wait = FIRST_WAIT_MS
  const tellState = (text: string): void => {
    if (state && state.textContent !== text) state.textContent = text
  }
  const connect = (): void => {
    const source = new EventSource(href)
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { parts, said } = JSON.parse(data) as Told
      wait = FIRST_WAIT_MS
      for (const [id, html] of parts) replace(id, html)
      tellState('Live: this page updates by itself.')
      say(said)
    })
    source.addEventListener('error', () => {
      tellState('No connection: this page shows an earlier state. It reconnects by itself.')
      if (source.readyState !== EventSource.CLOSED) return
      setTimeout(connect, wait)
      wait = Math.min(2 * wait, LONGEST_WAIT_MS)
    })
  }
  connect()
}

/** Replaces the element that has the same id. A focused link keeps the focus, and an open list stays open. */
function replace(id: string, html: string): void {
  const old = document.getElementById(id)
  if (!old) return
  const made = document.createElement('template')
  made.innerHTML = html
  const focused = old.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
  const isOpen = old.querySelector('details')?.open ?? false
  const details = made.content.querySelector('details')
  if (details) details.open = isOpen
  old.replaceWith(made.content)
  if (typeof focused !== 'string') return
  const links = document.getElementById(id)?.querySelectorAll<HTMLElement>('a[href]') ?? []
  ;[...links].find((link) => link.getAttribute('href') === focused)?.focus({ preventScroll: true })
}

/** Announces the newest text, at most once in `SAID_EVERY_MS`. It does not announce what the page had when it loaded. */
function sayer(region: HTMLElement | null): (text: string) => void {
  let latest: string | null = null
  let waiting = false
  return (text) => {
    const isFirst = latest === null
    const isNew = latest !== text
    latest = text
    if (isFirst || !isNew || waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      if (region) region.textContent = latest
    }, SAID_EVERY_MS)
  }
}
