// Cuts the power at each acknowledgement and each sync of a recorded run: `npm run powercut [-- --answers 200 --learners 8]`. Exits 1 if
// an acknowledged answer is lost or one is half there, or if the same with synchronous=normal is not found out; 2 without a C compiler.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { randomFrom } from '../../src/progress/random.ts'
import { examine } from '../support/crash.ts'
import { emptyDisk } from '../support/power-cut/disk.ts'
import type { Left } from '../support/power-cut/disk.ts'
import { ACKNOWLEDGED, DATABASE, GROUP, record, unrecordable } from '../support/power-cut/record.ts'

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '200' }, learners: { type: 'string', default: '8' } },
})
const learners = Number(values.learners)
/** So that even a short run has some; SQLite's own number is ten times as large. */
const OFTEN = 'wal_autocheckpoint = 100'
/** Answers of the run that has to fail. */
const CONTROL = 40
const LEFT: readonly Left[] = ['nothing', 'everything', 'half']

const why = unrecordable()
if (why === null) process.exitCode = await main()
else {
  console.error(`powercut: ${why}`)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const run = await cutEverywhere(Number(values.answers), [OFTEN])
  for (const line of run.wrong.slice(0, 20)) console.log(line)
  console.log(
    `${run.acknowledged} answers were acknowledged, with ${run.syncs} syncs and ${run.checkpoints} checkpoints; ${run.cuts} power cuts, ${run.bad} of them bad`,
  )
  const control = await cutEverywhere(CONTROL, [OFTEN, 'synchronous = normal'])
  console.log(`control, synchronous=normal: ${control.cuts} power cuts, ${control.bad} of them bad, as they have to be`)
  return run.bad === 0 && control.bad > 0 ? 0 : 1
}

interface Cuts {
  readonly acknowledged: number
  readonly syncs: number
  /** How often the database file itself was synced. */
  readonly checkpoints: number
  readonly cuts: number
  readonly bad: number
  readonly wrong: readonly string[]
}

/** Records a run, and examines what is left of it after each acknowledgement and on both sides of each sync. */
async function cutEverywhere(answers: number, pragmas: readonly string[]): Promise<Cuts> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-power-cut-'))
  try {
    const disk = emptyDisk()
    const said: string[] = []
    const wrong: string[] = []
    let [syncs, checkpoints, cuts, bad] = [0, 0, 0, 0]
    const cutHere = async (at: string): Promise<void> => {
      for (const left of LEFT) {
        const after = join(folder, 'after')
        mkdirSync(after)
        for (const [path, bytes] of disk.cut(left, randomFrom(cuts))) writeFileSync(join(after, path), bytes)
        const found = await examine(join(after, DATABASE), learners, GROUP, said).then(
          (examined) => examined.wrong,
          (error: unknown) => [String(error)],
        )
        wrong.push(...found.map((line) => `${at}, of unsynced writes ${left} left: ${line}`))
        cuts += 1
        if (found.length > 0) bad += 1
        rmSync(after, { recursive: true })
      }
    }
    for (const deed of await record(folder, learners, answers, pragmas)) {
      if (deed.path === ACKNOWLEDGED) {
        if (deed.kind === 'write') said.push(...deed.data.toString().trimEnd().split('\n'))
        await cutHere(`after ${said.length} answers`)
        continue
      }
      // What others may see of the log while they share it is made anew after a cut.
      if (deed.path.endsWith('-shm')) continue
      if (deed.kind === 'sync') {
        await cutHere(`before sync ${syncs + 1} (${deed.path})`)
        syncs += 1
        if (deed.path === DATABASE) checkpoints += 1
      }
      disk.apply(deed)
    }
    return { acknowledged: said.length, syncs, checkpoints, cuts, bad, wrong }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
