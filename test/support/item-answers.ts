// An item as a page shows it, and the answers to it.

import { drawnItemValues, itemWithValues } from '../../src/content/item-values.ts'
import type { Item } from '../../src/content/library.ts'

export { rightAnswer, wrongAnswer } from '../../src/demo/item-answers.ts'

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
