// The filter of the glossary as one types; without script its form does the same.

/** Hides terms that have not all the words in the field, and the letters that are left without one. */
export function filterGlossary(page: Element): void {
  const field = page.querySelector<HTMLInputElement>('input[name=q]')
  const none = page.querySelector<HTMLElement>('[data-none]')
  if (!field || !none) return
  // A page that was filtered by its form has only what was found.
  if (field.defaultValue !== '') return
  page.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault())
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase().split(/\s+/)
    for (const term of page.querySelectorAll<HTMLElement>('[data-words]'))
      term.hidden = !wanted.every((word) => term.dataset['words']?.includes(word))
    for (const section of page.querySelectorAll('section')) {
      section.hidden = section.querySelector('[data-words]:not([hidden])') === null
      const link = page.querySelector(`.letters a[href="#${section.getAttribute('aria-labelledby')}"]`)
      link?.closest('li')?.toggleAttribute('hidden', section.hidden)
    }
    none.hidden = page.querySelector('[data-words]:not([hidden])') !== null
  })
}
