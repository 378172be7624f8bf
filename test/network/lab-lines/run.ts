// Types the public lab lines in their modes: `npm run lab-lines -- --from DIR [--list]` (README.md).

import { parseArgs } from 'node:util'
import { lineOf } from '../../corpus/sources.ts'
import { answerTo, type Answer } from './answer.ts'
import { labRows, type LabRow } from './lines.ts'

const { values } = parseArgs({ options: { from: { type: 'string' }, list: { type: 'boolean' } } })
const folder = values.from
if (folder === undefined) {
  console.error(
    'usage: npm run lab-lines -- --from DIR [--list]\ntest/network/lab-lines/README.md says how to fill DIR.',
  )
  process.exit(1)
}

interface Answered extends Answer {
  readonly row: LabRow
}
const answered: Answered[] = labRows().flatMap((row) => {
  const line = lineOf(folder, row)
  if (line === null) {
    console.error(`not in ${folder}: ${row.repository} ${row.commit} ${row.path} line ${row.line}`)
    process.exitCode = 1
  }
  return line === null ? [] : [{ row, ...answerTo(row, line) }]
})

if (values.list === true)
  for (const outcome of ['refused', 'not simulated'] as const) {
    console.log(`\n${outcome}\n`)
    for (const { row, text, message } of answered.filter((one) => one.outcome === outcome))
      console.log(`- ${row.topic}, ${row.platform}, ${row.mode}: \`${text}\`: ${message.split('\n')[0]}`)
  }

console.log(
  '\n| topic | lines | taken | not simulated | refused | of these by their opener |\n| --- | --- | --- | --- | --- | --- |',
)
for (const topic of new Set(answered.map(({ row }) => topicOf(row))))
  console.log(
    rowOf(
      topic,
      answered.filter(({ row }) => topicOf(row) === topic),
    ),
  )
console.log(rowOf('all', answered))
console.log(
  rowOf(
    'all but hosts and later',
    answered.filter(({ row }) => !row.later && row.mode !== 'host'),
  ),
)

function topicOf({ topic, later }: LabRow): string {
  return later ? `${topic}, later` : topic
}

function rowOf(name: string, all: readonly Answered[]): string {
  const share = (part: readonly Answered[]): string =>
    `${part.length} (${((100 * part.length) / all.length).toFixed(1)} %)`
  const cells = [
    name,
    String(all.length),
    ...(['taken', 'not simulated', 'refused'] as const).map((outcome) =>
      share(all.filter((one) => one.outcome === outcome)),
    ),
    String(all.filter(({ opener }) => opener).length),
  ]
  return `| ${cells.join(' | ')} |`
}
