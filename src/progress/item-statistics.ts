// What the first answers of many learners say about an item: how hard it is, whether it tells the strong from the weak, and which
// options draw whom. The formulas are those of classical test theory; every figure stays away until enough answers carry it.

/** The first answer of one learner to an item, in a quiz that they finished. */
export interface FirstAnswer {
  readonly score: 0 | 1
  /** Option keys, or what was typed; empty when the question was left open. */
  readonly answer: readonly string[]
  /** The other items of the same attempt: how many were right, of how many. */
  readonly rest: { readonly right: number; readonly of: number }
  /** From the answer before it, or the start; null when it is not known. */
  readonly seconds: number | null
}

/** An estimate with its 95 % interval. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface ItemStatistics {
  readonly n: number
  /** Left open. They count as wrong. */
  readonly blank: number
  /** The share who answered rightly: a high value is an easy item. Null below 10 answers. */
  readonly pValue: Estimate | null
  /** Corrected point-biserial correlation of the item with the rest of the attempt; null below 50 answers and where it is undefined. */
  readonly discrimination: Estimate | null
  /** Share right among the best 27 % less that among the weakest 27 %; null as `discrimination`. */
  readonly upperLower: number | null
  /** Seconds; null when no time is known. */
  readonly time: { readonly median: number; readonly ninetieth: number } | null
  readonly options: readonly OptionStatistics[]
  readonly flags: readonly ItemFlag[]
}

export interface OptionStatistics {
  readonly key: string
  readonly correct: boolean
  readonly chosen: number
  /** Of all who answered, of the best third, and of the weakest third; the thirds are null where the scores do not part them. */
  readonly share: number
  readonly top: number | null
  readonly bottom: number | null
  readonly flags: readonly OptionFlag[]
}

/** What an author should look at. Thresholds are in `LEAST` and beside each test. */
export type ItemFlag = 'suspect-key' | 'hard' | 'easy' | 'negative' | 'weak' | 'look'
export type OptionFlag = 'unused' | 'draws-the-strong' | 'beats-the-key'

/** From how many answers on a figure, or a flag that rests on it, is shown. */
export const LEAST = { shown: 10, pFlag: 30, discrimination: 50, distractor: 50, unused: 60, otherItems: 8 } as const

/**
 * The statistics of one item in one version. `options`: those of a choice item; none for other kinds.
 * Answers whose attempt has fewer than 8 other items count for the p-value and not for what rests on the rest score.
 */
export function itemStatistics(
  answers: readonly FirstAnswer[],
  options: readonly { readonly key: string; readonly correct: boolean }[] = [],
): ItemStatistics {
  const n = answers.length
  const compared = answers.filter(({ rest }) => rest.of >= LEAST.otherItems)
  const pValue = n < LEAST.shown ? null : wilson(sum(answers.map(({ score }) => score)), n)
  const discrimination = compared.length < LEAST.discrimination ? null : pointBiserial(compared)
  const times = answers.flatMap(({ seconds }) => seconds ?? []).toSorted((a, b) => a - b)
  const groups = compared.length < LEAST.shown ? null : extremes(compared, 1 / 3)
  const rows = options.map((option) => optionRow(option, answers, groups))
  return {
    n,
    blank: answers.filter(({ answer }) => answer.length === 0).length,
    pValue,
    discrimination,
    upperLower: compared.length < LEAST.discrimination ? null : upperLower(compared),
    time: times.length === 0 ? null : { median: atShare(times, 0.5), ninetieth: atShare(times, 0.9) },
    options: rows.map((row) => ({ ...row, flags: optionFlags(row, rows, n) })),
    flags: itemFlags(n, pValue, discrimination),
  }
}

/** The Wilson score interval of a share, at 95 %. `of` is at least 1. */
export function wilson(right: number, of: number): Estimate {
  const value = right / of
  const z2 = Z * Z
  const middle = (value + z2 / (2 * of)) / (1 + z2 / of)
  const half = (Z / (1 + z2 / of)) * Math.sqrt((value * (1 - value)) / of + z2 / (4 * of * of))
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
const Z = 1.959964

/** (M1 − M0) / s × √(p(1 − p)), with means of the rest score; its interval by Fisher's z. Null where it is undefined. */
function pointBiserial(answers: readonly FirstAnswer[]): Estimate | null {
  const rests = answers.map(restShare)
  const mean = sum(rests) / rests.length
  const deviation = Math.sqrt(sum(rests.map((rest) => (rest - mean) ** 2)) / rests.length)
  const right = answers.filter(({ score }) => score === 1)
  const wrong = answers.filter(({ score }) => score === 0)
  // Rounding leaves a little of a deviation where all scores are alike.
  if (right.length === 0 || wrong.length === 0 || deviation < 1e-9) return null
  const p = right.length / answers.length
  const value = ((meanRest(right) - meanRest(wrong)) / deviation) * Math.sqrt(p * (1 - p))
  const z = Math.atanh(Math.max(-0.999999, Math.min(0.999999, value)))
  const half = Z / Math.sqrt(answers.length - 3)
  return { value, low: Math.tanh(z - half), high: Math.tanh(z + half) }
}

function upperLower(answers: readonly FirstAnswer[]): number | null {
  const groups = extremes(answers, 0.27)
  if (!groups) return null
  const shareRight = (group: readonly FirstAnswer[]) => sum(group.map(({ score }) => score)) / group.length
  return shareRight(groups.top) - shareRight(groups.bottom)
}

interface Groups {
  readonly top: readonly FirstAnswer[]
  readonly bottom: readonly FirstAnswer[]
}

/** The best and the weakest by their rest score. Equal scores stay together, so a group may be larger than its share; null if they meet. */
function extremes(answers: readonly FirstAnswer[], share: number): Groups | null {
  const rests = answers.map(restShare).toSorted((a, b) => a - b)
  const size = Math.max(1, Math.round(rests.length * share))
  const low = rests[size - 1] ?? 0
  const high = rests[rests.length - size] ?? 0
  if (low >= high) return null
  return {
    top: answers.filter((answer) => restShare(answer) >= high),
    bottom: answers.filter((answer) => restShare(answer) <= low),
  }
}

function optionRow(
  { key, correct }: { readonly key: string; readonly correct: boolean },
  answers: readonly FirstAnswer[],
  groups: Groups | null,
): Omit<OptionStatistics, 'flags'> {
  const shareOf = (of: readonly FirstAnswer[]) => of.filter(({ answer }) => answer.includes(key)).length / of.length
  return {
    key,
    correct,
    chosen: answers.filter(({ answer }) => answer.includes(key)).length,
    share: answers.length === 0 ? 0 : shareOf(answers),
    top: groups && shareOf(groups.top),
    bottom: groups && shareOf(groups.bottom),
  }
}

function optionFlags(
  { correct, share, top, bottom }: Omit<OptionStatistics, 'flags'>,
  all: readonly Omit<OptionStatistics, 'flags'>[],
  n: number,
): OptionFlag[] {
  if (correct) return []
  const worstKey = Math.min(...all.flatMap((option) => (option.correct ? (option.top ?? 1) : [])))
  return [
    ...(n >= LEAST.unused && share < 0.05 ? (['unused'] as const) : []),
    ...(n >= LEAST.distractor && top !== null && bottom !== null && top > bottom
      ? (['draws-the-strong'] as const)
      : []),
    ...(n >= LEAST.distractor && top !== null && top > worstKey ? (['beats-the-key'] as const) : []),
  ]
}

function itemFlags(n: number, pValue: Estimate | null, discrimination: Estimate | null): ItemFlag[] {
  const flags: ItemFlag[] = []
  if (pValue && n >= LEAST.pFlag) {
    if (pValue.value < 0.2) flags.push('suspect-key')
    else if (pValue.value < 0.3) flags.push('hard')
    else if (pValue.value > 0.95) flags.push('easy')
  }
  if (discrimination) {
    if (discrimination.value < 0) flags.push('negative')
    else if (discrimination.value < 0.1) flags.push('weak')
    else if (discrimination.value < 0.2) flags.push('look')
  }
  return flags
}

function restShare({ rest }: FirstAnswer): number {
  return rest.right / rest.of
}

function meanRest(answers: readonly FirstAnswer[]): number {
  return sum(answers.map(restShare)) / answers.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The value below or at which this share of sorted values lies. */
function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}
