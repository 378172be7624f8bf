// Under `serve --watch`: loads the page anew when the content changed, unless something typed would be lost.

interface Announced {
  readonly edition: number
  readonly headline: string
}

const strip = document.querySelector<HTMLElement>('.author')
if (strip) {
  closable(strip)
  const edition = Number(strip.dataset['edition'])
  new EventSource('/author/events').addEventListener('message', ({ data }: MessageEvent<string>) => {
    const announced = JSON.parse(data) as Announced
    const headline = strip.querySelector('[data-headline]')
    if (announced.edition === edition && headline?.textContent === announced.headline) return
    // What the strip says of problems and proofs is part of the page.
    if (!isTyped()) return location.reload()
    if (headline) headline.textContent = announced.headline
    strip.hidden = false
    const changed = strip.querySelector<HTMLElement>('[data-changed]')
    if (changed && announced.edition !== edition) changed.hidden = false
  })
}

/** A button closes the strip until it says something else. Without script the strip stays. */
function closable(strip: HTMLElement): void {
  const button = strip.querySelector<HTMLElement>('[data-close]')
  const said = strip.innerText
  if (button) button.hidden = false
  if (sessionStorage.getItem('author-closed') === said) strip.hidden = true
  button?.addEventListener('click', () => {
    sessionStorage.setItem('author-closed', said)
    strip.hidden = true
  })
}

/** Whether a field holds what the page did not come with. */
function isTyped(): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea')]
  return fields.some((field) =>
    field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue,
  )
}
