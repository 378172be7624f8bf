// Review without a page load: the forms and links of the session are sent as they are, and the part of the page that changes is put in place.

/** Of the page that comes and of the one that is there: what the session changes. */
const PARTS = ['main', 'header.top nav'] as const

/** `renew` does to the new part what the script does to a page when it is loaded. */
export function openReview(renew: () => void): void {
  const said = liveRegion()
  let isUnderWay = false
  let isWhole = false
  let turns = 0

  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || isWhole) return
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null
    const { address, request } = sentBy(form, submitter)
    if (!isOfReview(address)) return
    event.preventDefault()
    void go(address, request, true, () => {
      // A form cannot be sent while it tells that it is sent.
      setTimeout(() => {
        isWhole = true
        form.requestSubmit(submitter)
        isWhole = false
      })
    })
  })

  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('main a[href]') : null
    if (!link || link.target !== '' || link.hash !== '' || !isSession(link.href)) return
    event.preventDefault()
    void go(link.href, {}, true, () => location.assign(link.href))
  })

  // Back and forward ask the server, so that a card that was answered never stands there to be answered again.
  addEventListener('popstate', () => {
    if (isSession(location.href)) void go(location.href, {}, false, () => location.reload())
    else location.reload()
  })

  /** `whole`: the same with a page load, where this way does not lead on. The ids in forms make a repeat harmless. */
  async function go(address: string, request: RequestInit, isNew: boolean, whole: () => void): Promise<void> {
    // A second press while the first is answered is the same press.
    if (isUnderWay) return
    isUnderWay = true
    try {
      const answer = await fetch(address, { ...request, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (!page.querySelector('[data-review]')) {
        // Another page, or an error: it is shown as it is meant to be.
        if (answer.redirected) location.assign(answer.url)
        else whole()
        return
      }
      show(page)
      // A form that was refused stays at the address that it was on.
      if (isNew && answer.status === 200 && answer.url !== location.href) history.pushState(null, '', answer.url)
    } catch {
      whole()
    } finally {
      isUnderWay = false
    }
  }

  function show(page: Document): void {
    for (const part of PARTS) {
      const [there, comes] = [document.querySelector(part), page.querySelector(part)]
      if (there && comes) there.replaceChildren(...comes.childNodes)
    }
    document.title = page.title
    renew()
    const answer = document.querySelector<HTMLElement>('#answer')
    const start = ['[data-focus]', '#answer', '.front', '.stem', '.result', '.panel.next h2', 'h1']
      .map((place) => document.querySelector<HTMLElement>(`main ${place}`))
      .find((found) => found !== null)
    if (!answer) scrollTo({ top: 0, behavior: 'instant' })
    if (start) {
      start.tabIndex = -1
      start.focus({ preventScroll: !answer })
      if (answer) answer.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    }
    said.textContent = textToSay()
    // For whoever waits for the next card, as tests do.
    turns += 1
    document.documentElement.dataset['turn'] = String(turns)
  }
}

/** What a screen reader says of the change; the focus then stands at the card. */
function textToSay(): string {
  const told = [...document.querySelectorAll('main [role=status], main [role=alert]')].map((note) => note.textContent)
  const status = document.querySelector('[data-review-status]')?.textContent ?? ''
  return [...told, document.querySelector('#answer') ? 'Answer' : status].join(' ').replaceAll(/\s+/g, ' ').trim()
}

function liveRegion(): HTMLElement {
  const region = document.createElement('p')
  region.className = 'unseen'
  region.setAttribute('aria-live', 'polite')
  document.body.append(region)
  return region
}

/** What a browser asks for when a form is sent: a button may say another method and address than its form. */
function sentBy(form: HTMLFormElement, submitter: HTMLButtonElement | null): { address: string; request: RequestInit } {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, typeof value === 'string' ? value : '')
  const method = submitter?.hasAttribute('formmethod') ? submitter.formMethod : form.method
  const address = submitter?.hasAttribute('formaction') ? submitter.formAction : form.action
  if (method !== 'get') return { address, request: { method: 'POST', body: fields } }
  const asked = new URL(address)
  asked.search = fields.toString()
  return { address: asked.href, request: {} }
}

function isOfReview(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href)
  return origin === location.origin && (pathname === '/review' || pathname.startsWith('/review/'))
}

/** The page of the session itself. */
function isSession(address: string): boolean {
  const { origin, pathname } = new URL(address, location.href)
  return origin === location.origin && pathname === '/review'
}
