// Reads the frozen lists, and the texts they name from a folder.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'

export interface ConfigRow {
  readonly platform: PlatformName
  readonly repository: string
  readonly commit: string
  readonly path: string
  /** Of the file, byte for byte. */
  readonly sha256: string
  readonly held: boolean
}
export interface LineRow extends Omit<ConfigRow, 'sha256'> {
  readonly mode: string
  /** Counted from 1. */
  readonly line: number
  /** Of the line without the blanks around it. */
  readonly sha256: string
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/** The rows of a list of tab-separated values, by the names in its first line. */
export function rowsOf(list: URL): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(list, 'utf8').trimEnd().split('\n')
  const keys = head.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((value, i) => [keys[i] as string, value])))
}

/** The list of running configurations. */
export const configRows = (): ConfigRow[] =>
  rowsOf(new URL('running-configs.tsv', import.meta.url)).map((row) => ({
    ...(row as unknown as ConfigRow),
    held: row['held'] === 'yes',
  }))

/** The list of management lines. */
export const lineRows = (): LineRow[] =>
  rowsOf(new URL('management-lines.tsv', import.meta.url)).map((row) => ({
    ...(row as unknown as LineRow),
    line: Number(row['line']),
    held: row['held'] === 'yes',
  }))

/** Any line end becomes one line feed; some loggers write two carriage returns before it. */
export const linesIn = (text: string): string[] => text.split(/\r*\n|\r/)

/** The text of a running configuration, or null when the folder does not hold exactly that file. */
export function configText(folder: string, row: ConfigRow): string | null {
  for (const name of [row.sha256, join(row.repository, row.path)]) {
    const file = join(folder, name)
    if (!existsSync(file)) continue
    const bytes = readFileSync(file)
    if (sha256(bytes) === row.sha256) return decoded(bytes)
  }
  return null
}

const files = new Map<string, readonly string[] | null>()
/** The line that a row names, or null when the folder does not hold it. */
export function lineOf(folder: string, row: Pick<LineRow, 'repository' | 'path' | 'line' | 'sha256'>): string | null {
  const file = join(folder, row.repository, row.path)
  let lines = files.get(file)
  if (lines === undefined) {
    lines = existsSync(file) ? linesIn(decoded(readFileSync(file))) : null
    files.set(file, lines)
  }
  const line = lines?.[row.line - 1]?.trim()
  return line !== undefined && sha256(line) === row.sha256 ? line : null
}

const decoded = (bytes: Buffer): string => new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes)
