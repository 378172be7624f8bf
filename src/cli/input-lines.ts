// The lines that a command is to type: from a file, or from standard input.

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'

/** The text of a file; of standard input for `-` or nothing. Null: the file cannot be read. */
export async function readLines(file: string | undefined, stdin: Readable = process.stdin): Promise<string | null> {
  if (file === undefined || file === '-') return await text(stdin)
  return await readFile(file, 'utf8').catch(() => null)
}
