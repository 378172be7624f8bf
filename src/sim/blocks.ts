// Blocks of the configuration. Every sub-mode is one value: its prompt, and the words in it. Its commands name it as their mode.

import { BLOCKS } from './words/all.ts'
import { rowsOfBlock } from './words/tables.ts'

export interface Block {
  readonly name: string
  /** What its prompt shows in brackets. */
  readonly prompt: string | ((of: string) => string)
  /** Above the list of a bare `?`; null: nothing. */
  readonly header: string | null
}

export const blocks: readonly Block[] = [
  {
    name: 'config-if',
    prompt: (of: string) => (of.includes(',') ? 'config-if-range' : of.includes('.') ? 'config-subif' : 'config-if'),
    header: 'Interface configuration commands:',
  },
  { name: 'config-line', prompt: 'config-line', header: 'Line configuration commands:' },
  ...BLOCKS,
]
const byName = new Map(blocks.map((block) => [block.name, block]))

/** The block of a name. Throws when there is none: rows name only blocks that exist, which a test proves. */
export function blockNamed(name: string): Block {
  const block = byName.get(name)
  if (!block) throw new Error(`no block ${name}`)
  return block
}

/** The line that ends a block in a configuration: `exit-address-family`. Null: it just ends. */
export const lastLineOf = (name: string): string | null =>
  rowsOfBlock(name).find(({ leaves, path }) => leaves && path[0]?.startsWith('exit-'))?.path[0] ?? null
