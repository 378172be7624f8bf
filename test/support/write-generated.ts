// Writes what is made from the code: docs/device.md from the command table, and the table of sessions in test/transcripts/README.md.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manual } from '../../src/sim/manual.ts'
import { readTranscripts, sectionTable } from './transcripts.ts'

const root = join(import.meta.dirname, '..', '..')
writeFileSync(join(root, 'docs', 'device.md'), manual())
const readme = join(root, 'test', 'transcripts', 'README.md')
const text = readFileSync(readme, 'utf8')
writeFileSync(readme, text.slice(0, text.indexOf('| section |')) + sectionTable(readTranscripts()))
