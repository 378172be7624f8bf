// Brings the files of the frozen lists into a folder with plain git: `node test/corpus/fetch.ts DIR`.

import { join } from 'node:path'
import { bring } from './bring.ts'
import { configRows, lineRows } from './sources.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node test/corpus/fetch.ts DIR')
  process.exit(1)
}
bring(folder, [
  ...configRows().map((row) => ({ ...row, as: row.sha256 })),
  ...lineRows().map((row) => ({ ...row, as: join(row.repository, row.path) })),
])
