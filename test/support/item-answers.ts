// Right and wrong answers to an item of any kind, as its form sends them.

import { drawnItemValues, itemWithValues } from '../../src/content/item-values.ts'
import type { Item } from '../../src/content/library.ts'

/** Exactly what is right. */
export function rightAnswer(item: Item): string[] {
  switch (item.kind) {
    case 'choice':
      return item.options.filter(({ correct }) => correct).map(({ key }) => key)
    case 'fill':
      return item.blanks.map(([first = '']) => first)
    case 'order':
      return item.steps.toSorted((a, b) => Number(a.key) - Number(b.key)).map(({ key }, index) => `${key}:${index + 1}`)
    case 'match':
      return item.rows.map(({ key, partner }) => `${key}:${partner}`)
    case 'command':
      return [item.answer]
    case 'card':
      return ['got-it']
  }
}

/** An answer that is taken, and wrong in one place. */
export function wrongAnswer(item: Item): string[] {
  switch (item.kind) {
    case 'choice': {
      const distractor = item.options.find(({ correct }) => !correct)
      return [...rightAnswer(item).slice(1), distractor?.key ?? '']
    }
    case 'fill':
      return ['nothing of this', ...rightAnswer(item).slice(1)]
    case 'order': {
      // The first and the last step have changed places: they are never of one rank.
      const places = item.steps.map((_, index) => index + 1)
      const swapped = [places.at(-1), ...places.slice(1, -1), places[0]]
      return swapped.map((place, key) => `${key}:${place}`)
    }
    case 'match': {
      const [first, ...others] = item.rows
      const other = item.partners.find(({ key }) => key !== first?.partner)
      return [`${first?.key}:${other?.key}`, ...others.map(({ key, partner }) => `${key}:${partner}`)]
    }
    case 'command':
      return ['nothing of this']
    case 'card':
      return ['missed-it']
  }
}

/** The item as a page shows it: with the values that its stem has. Null: this is not its stem. Stems come as words. */
export function itemAsShown(item: Item, itsStem: string, shown: string): Item | null {
  if (!item.values) return itsStem === shown ? item : null
  const names = [...itsStem.matchAll(/\$([A-Za-z]+)/g)].flatMap(([, name]) => name ?? [])
  const pattern = itsStem.replaceAll(/[.*+?^{}()|[\]\\]/g, '\\$&').replaceAll(/\$[A-Za-z]+/g, '(\\S+?)')
  const found = new RegExp(`^${pattern}$`).exec(shown)
  if (!found) return null
  const known = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
  return itemWithValues(item, drawnItemValues(item.values, 0, known))
}
