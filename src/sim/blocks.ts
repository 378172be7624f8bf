// Blocks of the configuration. Every sub-mode is one value: its prompt, and the words in it. Its commands name it as their mode.

import { BLOCKS } from './words/all.ts'

export interface Block {
  readonly name: string
  /** What its prompt shows in brackets. */
  readonly prompt: string | ((of: string) => string)
  /** Above the list of a bare `?`; null: nothing. */
  readonly header: string | null
  /** The line that ends it in a configuration: `exit-address-family`; null: it just ends. */
  readonly last: string | null
}

export const blocks: readonly Block[] = [
  {
    name: 'config-if',
    prompt: (of: string) => (of.includes(',') ? 'config-if-range' : of.includes('.') ? 'config-subif' : 'config-if'),
    header: 'Interface configuration commands:',
    last: null,
  },
  { name: 'config-line', prompt: 'config-line', header: 'Line configuration commands:', last: null },
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
export const lastLineOf = (name: string): string | null => byName.get(name)?.last ?? null
