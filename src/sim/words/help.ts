// The help texts of the tables of words: all that the page's simulator loads for `?` alone.

import { TABLES } from './all.ts'
import { helpOf, mapTables } from './columns.ts'

export const HELP = mapTables(TABLES, helpOf)
