// Under `serve --watch`: loads the page anew when the content changed, unless something typed would be lost.

interface Told {
  readonly edition: number
  readonly headline: string
}

const strip = document.querySelector<HTMLElement>('.author')
if (strip) {
  const edition = Number(strip.dataset['edition'])
  new EventSource('/author/events').addEventListener('message', ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as Told
    const headline = strip.querySelector('[data-headline]')
    if (told.edition === edition && headline?.textContent === told.headline) return
    // What the strip says of problems and proofs is part of the page.
    if (!isTyped()) return location.reload()
    if (headline) headline.textContent = told.headline
    const changed = strip.querySelector<HTMLElement>('[data-changed]')
    if (changed && told.edition !== edition) changed.hidden = false
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
