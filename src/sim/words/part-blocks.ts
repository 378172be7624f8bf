// A part of the tables of words, as the page's simulator loads it (web/lean-tables.ts leaves the help texts out).

import { TABLES } from './all.ts'
import { partsOf } from './parts.ts'

export const PART = partsOf(TABLES).blocks
