// Brings the files of the list into a folder with plain git: `node test/network/lab-lines/fetch.ts DIR`.

import { join } from 'node:path'
import { bring } from '../../corpus/bring.ts'
import { labRows } from './lines.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node test/network/lab-lines/fetch.ts DIR')
  process.exit(1)
}
bring(
  folder,
  labRows().map((row) => ({ ...row, as: join(row.repository, row.path) })),
)
