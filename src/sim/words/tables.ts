// The tables of words of each mode, read when first needed.

import { rowsOf, type Row } from '../rows.ts'
import { CLEAR } from './clear.ts'
import { CONFIG_TABLES } from './config-tables.ts'
import { EXEC, USER_EXEC } from './exec.ts'
import { GROUPS } from './groups.ts'
import { SHOW } from './show.ts'

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

/** The words of privileged EXEC. */
export const privilegedRows = once((): readonly Row[] => [EXEC, CLEAR, SHOW].flatMap((text) => rowsOf(text, GROUPS)))
/** The words of user EXEC. */
export const userRows = once((): readonly Row[] => [
  ...privilegedRows().filter(({ user }) => user),
  ...rowsOf(USER_EXEC, GROUPS),
])
/** The words of global configuration. */
export const globalRows = once((): readonly Row[] =>
  Object.values(CONFIG_TABLES).flatMap((text) => rowsOf(text, GROUPS)),
)
