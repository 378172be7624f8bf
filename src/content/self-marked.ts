// Who marks the answer to an item. Pages need it too, so it knows nothing of how items are read.

import type { Item } from './library.ts'

const SELF_MARKED: Readonly<Record<Item['kind'], boolean>> = {
  choice: false,
  'true-false': false,
  fill: false,
  order: false,
  match: false,
  command: false,
  simlet: false,
  card: true,
}

/** Whether the learner marks the answer. Self-marked answers are always counted apart. */
export function isSelfMarked({ kind }: Pick<Item, 'kind'>): boolean {
  return SELF_MARKED[kind]
}
