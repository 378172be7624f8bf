// Run as a process: learners answer side by side in a database file until it is killed. Says each answer that was acknowledged.
// Further arguments are pragmas for its connection.

import BetterSqlite3 from 'better-sqlite3'
import { storeOver } from '../../src/store/sqlite/open-store.ts'
import { guest, noon, opensNothing, quiz, rates, response, responseB, shows } from '../store/values.ts'

const [file = '', learners = '', group = '', ...pragmas] = process.argv.slice(2)
const db = new BetterSqlite3(file)
const store = storeOver(db)
for (const pragma of pragmas) db.pragma(pragma)

async function answerOn(learner: string): Promise<void> {
  await guest(store, learner)
  for (let n = 0; ; n += 1) {
    const id = `${learner}-${n}`
    await store.reviewCard(learner, `fact-${n}`, id, rates(id, `fact-${n}`, 'good', noon(4)))
    say(learner, id)
    await store.startQuiz(learner, quiz(`q${n}`), opensNothing)
    for (const given of [response(), responseB()]) {
      const [of, event] = [`quiz-fact-${n}-${given.position}`, `${id}-${given.position}`]
      await store.saveResponse(learner, `q${n}`, given, of, shows(event, of, 'good', noon(4)), opensNothing)
      say(learner, event)
    }
  }
}

function say(learner: string, event: string): void {
  process.stdout.write(`${learner} ${event}\n`)
}

await Promise.all(Array.from({ length: Number(learners) }, (_, i) => answerOn(`${group}-${i}`)))
