// The tables of words in the order in which a console comes to need them, so that a page can load one part after the other. EXEC comes
// first, then configuration with the blocks that most lines stand in, then all other blocks. A group is in the first part that refers to it.

import type { Tables } from './all.ts'
import { linesOf } from './columns.ts'

export type Part = 'exec' | 'configuration' | 'blocks'

/** What most lines stand in, and what the standing lines of a platform open. */
const COMMON_BLOCKS = [
  'config-if',
  'config-line',
  'control-plane',
  'redundancy',
  'vrf definition',
  'vrf definition address-family',
]

/** In which part the rows of a block are. */
export const partOfBlock = (name: string): Part => (COMMON_BLOCKS.includes(name) ? 'configuration' : 'blocks')

export function partsOf({ privileged, user, global, blocks, groups }: Tables): Readonly<Record<Part, Tables>> {
  const blocksIn = (part: Part): Tables['blocks'] =>
    Object.fromEntries(Object.entries(blocks).filter(([name]) => partOfBlock(name) === part))
  const taken = new Set<string>()
  const withGroups = (rows: Omit<Tables, 'groups'>): Tables => {
    const found: Record<string, string> = {}
    const look = (table: string): void => {
      for (const name of groupsIn(table)) {
        if (taken.has(name)) continue
        taken.add(name)
        found[name] = groups[name] ?? ''
        look(found[name])
      }
    }
    for (const named of Object.values(rows)) for (const table of Object.values(named)) look(table)
    return { ...rows, groups: found }
  }
  return {
    exec: withGroups({ privileged, user, global: {}, blocks: {} }),
    configuration: withGroups({ privileged: {}, user: {}, global, blocks: blocksIn('configuration') }),
    blocks: withGroups({ privileged: {}, user: {}, global: {}, blocks: blocksIn('blocks') }),
  }
}

/** The groups that a table puts in, and those that its rows lead to. */
function groupsIn(table: string): readonly string[] {
  return linesOf(table).flatMap(({ words, flags }) => [
    ...(words.startsWith('@') ? [words.slice(1)] : []),
    ...(/\bnext (.+)\}$/.exec(flags)?.slice(1) ?? []),
  ])
}

/** The tables of both. */
export function joined(some: Tables, more: Tables): Tables {
  return {
    privileged: { ...some.privileged, ...more.privileged },
    user: { ...some.user, ...more.user },
    global: { ...some.global, ...more.global },
    blocks: { ...some.blocks, ...more.blocks },
    groups: { ...some.groups, ...more.groups },
  }
}
