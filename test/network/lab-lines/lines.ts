// The frozen list of lab lines.

import { rowsOf } from '../../corpus/sources.ts'

/** As a source has it: what its prompts, ports and commands tell. */
export type LabPlatform = 'c2960' | 'c3560' | 'c9300' | 'isr' | 'pc' | 'vpcs'

export interface LabRow {
  readonly topic: string
  readonly platform: LabPlatform
  /** `exec`, `user`, `host`, `config`, or the lines that lead into the mode from there, joined by ` ; `. */
  readonly mode: string
  readonly repository: string
  readonly commit: string
  readonly path: string
  /** Counted from 1. */
  readonly line: number
  /** Of the line without the blanks around it. */
  readonly sha256: string
  /** Port security: a device may learn it after the rest of its topic. */
  readonly later: boolean
}

/** The list, in the order of its topics. */
export const labRows = (): LabRow[] =>
  rowsOf(new URL('lines.tsv', import.meta.url)).map((row) => ({
    ...(row as unknown as LabRow),
    line: Number(row['line']),
    later: row['later'] === 'yes',
  }))
