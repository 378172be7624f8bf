// Kills the store under load, again and again in one file: `npm run crash [-- --rounds 20 --learners 50]`. Exits 1 if an acknowledged answer is lost or one is half there.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crash } from '../support/crash.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, learners: { type: 'string', default: '50' } },
})
const folder = mkdtempSync(join(tmpdir(), 'drillmark-crash-'))
let [acknowledged, found, wrong] = [0, 0, 0]
for (let round = 0; round < Number(values.rounds); round += 1) {
  const result = await crash(
    join(folder, 'drillmark.db'),
    Number(values.learners),
    Math.random() * 1000,
    `round-${round}`,
  )
  acknowledged += result.acknowledged
  found += result.found
  wrong += result.wrong.length
  for (const line of result.wrong) console.log(`round ${round}: ${line}`)
}
rmSync(folder, { recursive: true })
console.log(
  `${values.rounds} kills: ${acknowledged} answers were acknowledged, ${found} are in the database, ${wrong} things are wrong`,
)
process.exitCode = wrong === 0 ? 0 : 1
