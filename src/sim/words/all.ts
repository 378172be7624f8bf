// Every table of words, by where its rows stand. The page's simulator has those of EXEC alone, and without help texts (web/lean-tables.ts);
// it loads the others when it needs them.

import { BLOCKS as FULL_BLOCKS } from './blocks.ts'
import { CLEAR } from './clear.ts'
import { CONFIG_TABLES } from './config-tables.ts'
import { EXEC, USER_EXEC } from './exec.ts'
import { GROUPS } from './groups.ts'
import { INTERFACE_ROWS } from './interface.ts'
import { LINE_ROWS } from './line.ts'
import type { Part } from './parts.ts'
import { SHOW } from './show.ts'

type Named = Readonly<Record<string, string>>
/** Tables (rows.ts) by name. */
export interface Tables {
  readonly privileged: Named
  readonly user: Named
  readonly global: Named
  readonly blocks: Named
  readonly groups: Named
}

export const TABLES: Tables = {
  privileged: { exec: EXEC, clear: CLEAR, show: SHOW },
  user: { exec: USER_EXEC },
  global: CONFIG_TABLES,
  blocks: {
    'config-if': INTERFACE_ROWS,
    'config-line': LINE_ROWS,
    ...Object.fromEntries(FULL_BLOCKS.map(({ name, rows }) => [name, rows])),
  },
  groups: GROUPS,
}

/** What is not here yet. */
export const ABSENT: readonly Part[] = []

/** The blocks without their tables, but with the line that ends each in a configuration; null: it just ends. */
export const BLOCKS = FULL_BLOCKS.map(({ name, prompt, header, rows }) => ({
  name,
  prompt,
  header,
  last: /^(exit-\S+) .*\{(?:.* )?leaves\b/m.exec(rows)?.[1] ?? null,
}))
