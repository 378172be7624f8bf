// Blocks of the configuration. Every sub-mode is one value: its prompt, and the words in it. Its commands name it as their mode.

import type { Row } from './rows.ts'
import { keptBlocks } from './sub-mode-words.ts'
import { archiveRows, interfaceRows, lineRows } from './words.ts'

export interface Block {
  readonly name: string
  /** What its prompt shows in brackets. */
  readonly prompt: string | ((of: string) => string)
  /** Above the list of a bare `?`; null: nothing. */
  readonly header: string | null
  /** Words that are real and not simulated. */
  readonly rows: readonly Row[]
}

const config = new Map<string, Block>(
  [
    {
      name: 'config-if',
      prompt: (of: string) => (of.includes(',') ? 'config-if-range' : of.includes('.') ? 'config-subif' : 'config-if'),
      header: 'Interface configuration commands:',
      rows: interfaceRows(),
    },
    { name: 'config-line', prompt: 'config-line', header: 'Line configuration commands:', rows: lineRows() },
    { name: 'archive', prompt: 'config-archive', header: 'Archive configuration commands:', rows: archiveRows() },
    ...keptBlocks,
  ].map((block) => [block.name, block]),
)

/** The block of a name. Throws when there is none: rows name only blocks that exist, which a test proves. */
export function blockNamed(name: string): Block {
  const block = config.get(name)
  if (!block) throw new Error(`no block ${name}`)
  return block
}
export const blocks: readonly Block[] = [...config.values()]
