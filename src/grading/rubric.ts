// A rubric as data: criteria, each naming a check of `checks/` with its arguments.

/** One criterion; `args` are the check's own, validated by it when the rubric is parsed. */
export interface Criterion {
  readonly id: string
  readonly check: string
  readonly points: number
  readonly required: boolean
  /** Unmet means score 0: an outage. */
  readonly fatal: boolean
  readonly label: string
  readonly fact: string | null
  readonly args: Readonly<Record<string, unknown>>
}
export interface Rubric {
  readonly criteria: readonly Criterion[]
}
