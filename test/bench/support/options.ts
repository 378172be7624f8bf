// What the larger benchmarks may be told. Without options they take a minute or two each.

import { parseArgs } from 'node:util'

export interface Options {
  /** Answers in the database of the class; a large one is made once and takes long (seeds.ts). */
  readonly responses: number
  /** Written chapters of the generated course; 0: only the shipped course is measured. */
  readonly chapters: number
  /** How long mixed load lasts before memory is read. */
  readonly minutes: number
}

const DEFAULTS = { responses: '10k', chapters: '70', minutes: '0.5' }

/** The names of benchmarks, and the options beside them. */
export function readOptions(argv: readonly string[]): { readonly names: readonly string[]; readonly options: Options } {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { responses: { type: 'string' }, chapters: { type: 'string' }, minutes: { type: 'string' } },
  })
  const number = (name: keyof Options): number => {
    const text = values[name] ?? DEFAULTS[name]
    const [, digits, unit = ''] = /^([\d.]+)([km]?)$/i.exec(text) ?? []
    if (digits === undefined) throw new Error(`--${name} ${text} is not a number: write it as 10k, 100k or 1m`)
    return Number(digits) * { '': 1, k: 1000, m: 1_000_000 }[unit.toLowerCase() as '' | 'k' | 'm']
  }
  return {
    names: positionals,
    options: { responses: number('responses'), chapters: number('chapters'), minutes: number('minutes') },
  }
}
