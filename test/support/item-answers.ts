// An item as a page shows it, and the answers to it.

import { drawnItemValues, itemWithValues } from '../../src/content/item-values.ts'
import type { Item, Library } from '../../src/content/library.ts'

export { rightAnswer, wrongAnswer } from '../../src/demo/item-answers.ts'

type Words = (html: string) => string

/** The words of each stem of a course: to make them reads every chapter, and tests look for many items. */
const stems = new WeakMap<Library['items'], Map<Words, ReadonlyMap<string, string>>>()

/** Every item whose stem is `shown`, as the page shows it. `words` makes words of HTML, as `shown` was made. */
export function itemsAsShown({ items }: Pick<Library, 'items'>, shown: string, words: Words): readonly Item[] {
  const known = stems.getOrInsertComputed(items, () => new Map<Words, ReadonlyMap<string, string>>())
  const itsStems = known.getOrInsertComputed(
    words,
    () => new Map([...items.values()].map(({ id, stemHtml }) => [id, words(stemHtml)])),
  )
  return [...items.values()].flatMap((item) => itemAsShown(item, itsStems.get(item.id) ?? '', shown) ?? [])
}

/** The item as a page shows it: with the values that its stem has. Null: this is not its stem. Stems come as words. */
function itemAsShown(item: Item, itsStem: string, shown: string): Item | null {
  if (!item.values) return itsStem === shown ? item : null
  const names = [...itsStem.matchAll(/\$([A-Za-z]+)/g)].flatMap(([, name]) => name ?? [])
  const pattern = itsStem.replaceAll(/[.*+?^{}()|[\]\\]/g, '\\$&').replaceAll(/\$[A-Za-z]+/g, '(\\S+?)')
  const found = new RegExp(`^${pattern}$`).exec(shown)
  if (!found) return null
  const known = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
  return itemWithValues(item, drawnItemValues(item.values, 0, known))
}
