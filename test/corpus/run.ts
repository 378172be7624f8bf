// Pastes the public configurations and types the public management lines: `npm run corpus -- --from DIR` (README.md).

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answerTo } from './manage.ts'
import { paste, type PasteResult } from './paste.ts'
import { configReport, configTable, lineReport, lineTable, type Answered, type PastedConfig } from './report.ts'
import { configRows, configText, lineOf, lineRows } from './sources.ts'

const { values } = parseArgs({
  options: { from: { type: 'string' }, report: { type: 'string' }, held: { type: 'boolean' } },
})
const folder = values.from
if (folder === undefined) {
  console.error(
    'usage: npm run corpus -- --from DIR [--report FILE] [--held]\ntest/corpus/README.md says how to fill DIR.',
  )
  process.exit(1)
}

const missing: string[] = []
const configs: PastedConfig[] = configRows().flatMap((row) => {
  const text = configText(folder, row)
  if (text === null) missing.push(`${row.repository} ${row.commit} ${row.path}`)
  const result: PasteResult | null = text === null ? null : paste(row.platform, text)
  return result === null ? [] : [{ row, result }]
})
const answered: Answered[] = lineRows().flatMap((row) => {
  const line = lineOf(folder, row)
  if (line === null) missing.push(`${row.repository} ${row.commit} ${row.path} line ${row.line}`)
  return line === null ? [] : [{ row, ...answerTo(row.platform, row.mode, line) }]
})

for (const one of missing) console.error(`not in ${folder}: ${one}`)
for (const held of [false, true]) {
  const title = held ? 'Held' : 'Open'
  console.log(`\n${title} running configurations\n\n${configTable(configs.filter(({ row }) => row.held === held))}`)
  console.log(`\n${title} management lines\n\n${lineTable(answered.filter(({ row }) => row.held === held))}`)
}

// Details of the held ones are for nobody who mends.
const seen = <T extends { readonly row: { readonly held: boolean } }>(all: readonly T[]): T[] =>
  all.filter(({ row }) => !row.held || values.held === true)
if (values.report !== undefined) {
  writeFileSync(values.report, `${configReport(seen(configs))}\n${lineReport(seen(answered))}`)
  console.log(`\nDetails are in ${values.report}.`)
}
if (missing.length > 0) process.exitCode = 1
