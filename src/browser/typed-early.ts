// What is typed at the console before it is there: kept in its order, and typed at the device when that is there.

/** What a console takes: keys as a terminal sends them, a pasted text, or the line of a button. */
export type Typed = { readonly keys: string } | { readonly pasted: string } | { readonly line: string }

const BACKSPACE = '\u007f'
const NAMED: Readonly<Record<string, string>> = { Enter: '\r', Backspace: BACKSPACE, Tab: '\t' }

/** Collects what is typed at the place of the screen, and the buttons pressed around it. The function ends that, and says what came. */
export function collectTyped(live: HTMLElement, place: HTMLElement): () => readonly Typed[] {
  const early: Typed[] = []
  const listening = new AbortController()
  const { signal } = listening
  place.addEventListener(
    'keydown',
    (event) => {
      const key = keyOf(event)
      // Tab leaves a console at which nothing was typed, like every other place of the page.
      if (key === null || (key === '\t' && early.length === 0)) return
      event.preventDefault()
      early.push({ keys: key })
    },
    { signal },
  )
  place.addEventListener(
    'paste',
    (event) => {
      event.preventDefault()
      early.push({ pasted: event.clipboardData?.getData('text/plain') ?? '' })
    },
    { signal },
  )
  live.addEventListener(
    'click',
    ({ target }) => {
      const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset['line'] : undefined
      if (line !== undefined) early.push({ line })
    },
    { signal },
  )
  return () => {
    listening.abort()
    return early
  }
}

/** The same as text, for the text area where there is no console. */
export function textOfTyped(before: string, early: readonly Typed[]): string {
  return early.reduce((text, typed) => {
    if ('pasted' in typed) return text + typed.pasted
    if ('line' in typed) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${typed.line}\n`
    if (typed.keys === BACKSPACE) return text.slice(0, -1)
    return text + typed.keys.replace('\r', '\n').replace('\t', '')
  }, before)
}

/** What a terminal sends for a key; null: it is a key of the browser or the page. */
function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | null {
  if ((ctrlKey || metaKey) && !altKey) return null
  if (key.length > 1) return altKey || (shiftKey && key === 'Tab') ? null : (NAMED[key] ?? null)
  // With Alt or AltGr, layouts type signs such as @ and |; letters and digits are shortcuts.
  return altKey && /[a-z0-9]/i.test(key) ? null : key
}
