// Writes what is made from code and content: docs/device.md from the command table, docs/scenarios.md and docs/coverage.md from the course and its proofs, the JSON Schemas of docs/schemas, and the table of sessions in test/transcripts/README.md.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coveragePage } from '../../src/content/coverage.ts'
import { scenarioTable } from '../../src/content/scenario-table.ts'
import { schemas } from '../../src/content/schemas.ts'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { keptProofs, loadContent } from '../../src/load-content.ts'
import { manual } from '../../src/sim/manual.ts'
import { schemaFile } from './schema-files.ts'
import { readTranscripts, sectionTable } from './transcripts.ts'

const root = join(import.meta.dirname, '..', '..')
writeFileSync(join(root, 'docs', 'device.md'), manual())
const readme = join(root, 'test', 'transcripts', 'README.md')
const text = readFileSync(readme, 'utf8')
writeFileSync(readme, text.slice(0, text.indexOf('| section |')) + sectionTable(readTranscripts()))
mkdirSync(join(root, 'docs', 'schemas'), { recursive: true })
for (const name of Object.keys(schemas)) {
  const { path, text } = schemaFile(name)
  writeFileSync(path, text)
}
const { library, mutations } = await loadContent(join(root, 'content'), { proofs: keptProofs() })
if (library) {
  writeFileSync(
    join(root, 'docs', 'scenarios.md'),
    scenarioTable(library, mutations, (id) => diagnosisIds.has(id)),
  )
  writeFileSync(join(root, 'docs', 'coverage.md'), coveragePage(library))
} else
  process.stderr.write(
    'docs/scenarios.md and coverage.md are as they were: the content has problems, see drillmark check\n',
  )
