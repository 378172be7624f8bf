// The items of a chapter as a class answered them: the page, the CSV file and the page of one item are made of the same rows.

import type { Item } from '../content/library.ts'
import { itemStatistics } from '../progress/item-statistics.ts'
import type { Estimate, ItemFlag, ItemStatistics, OptionFlag } from '../progress/item-statistics.ts'
import type { MemberAnswer } from '../store/instructor-views.ts'

/** One version of an item with what its first answers say. */
export interface AnalysedItem {
  readonly item: Item
  /** Whether the course has this version now. */
  readonly current: boolean
  readonly answers: readonly MemberAnswer[]
  readonly statistics: ItemStatistics
}

/** `versionOf`: the item as it was presented under a hash. Those of now come first, in their order; a changed text is a row of its own. */
export function analysedItems(
  items: readonly Item[],
  answers: readonly MemberAnswer[],
  versionOf: (answer: MemberAnswer) => Item,
): readonly AnalysedItem[] {
  const byHash = Map.groupBy(answers, ({ hash }) => hash)
  const rowOf = (item: Item, current: boolean, given: readonly MemberAnswer[]): AnalysedItem => ({
    item,
    current,
    answers: given,
    statistics: itemStatistics(given, 'options' in item ? item.options : []),
  })
  const now = new Set(items.map(({ hash }) => hash))
  const earlier = [...byHash].flatMap(([hash, given]) => {
    const [first] = given
    return first && !now.has(hash) ? [rowOf(versionOf(first), false, given)] : []
  })
  return [...items.map((item) => rowOf(item, true, byHash.get(item.hash) ?? [])), ...earlier]
}

/** `0.62 (0.51 to 0.72)`, or `n/a` where it is undefined or rests on too little. */
export function estimateText(estimate: Estimate | null): string {
  if (!estimate) return 'n/a'
  const { value, low, high } = estimate
  // The interval stays on one line of a narrow column.
  return `${value.toFixed(2)} (${low.toFixed(2)}\u00a0to\u00a0${high.toFixed(2)})`
}

export const FLAG_TEXTS: Readonly<Record<ItemFlag, string>> = {
  'suspect-key': 'Fewer than 20 % right: check the key',
  hard: 'Fewer than 30 % right: read the item again',
  easy: 'More than 95 % right: a warm-up',
  negative: 'The strong miss it more than the weak: check the key',
  weak: 'Hardly tells the strong from the weak',
  look: 'Tells the strong from the weak only a little',
}
export const OPTION_FLAG_TEXTS: Readonly<Record<OptionFlag, string>> = {
  unused: 'Chosen by fewer than 5 %',
  'draws-the-strong': 'Chosen more by the best third than by the weakest',
  'beats-the-key': 'The best third prefers it to a key',
}

/** The rows of the CSV file, with their head. */
export function analysisCsv(rows: readonly AnalysedItem[]): (string | number)[][] {
  const figures = (estimate: Estimate | null) =>
    estimate ? [estimate.value, estimate.low, estimate.high].map((value) => value.toFixed(4)) : ['', '', '']
  return [
    [
      'Item',
      'Question',
      'Version of now',
      'First answers',
      'Left open',
      'p-value',
      'p-value from',
      'p-value to',
      'Discrimination',
      'Discrimination from',
      'Discrimination to',
      'Upper less lower 27 %',
      'Median seconds',
      '90 % within seconds',
      'Flags',
    ],
    ...rows.map(({ item, current, statistics }) => [
      item.id,
      item.stemText,
      current ? 'yes' : 'no',
      statistics.n,
      statistics.blank,
      ...figures(statistics.pValue),
      ...figures(statistics.discrimination),
      statistics.upperLower?.toFixed(4) ?? '',
      statistics.time ? Math.round(statistics.time.median) : '',
      statistics.time ? Math.round(statistics.time.ninetieth) : '',
      statistics.flags.map((flag) => FLAG_TEXTS[flag]).join('; '),
    ]),
  ]
}
