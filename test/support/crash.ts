// Kills a process that saves the answers of many learners, and looks for what is lost and what is half there.

import { courseRulesFrom } from '../../src/progress/gates.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/store/sqlite/open-store.ts'

export interface Crash {
  readonly acknowledged: number
  /** In the database after the kill; the last ones may be there without their acknowledgement. */
  readonly found: number
  /** What should not be, one a line. */
  readonly wrong: readonly string[]
}

/** Lets as many learners answer for some milliseconds, then sends SIGKILL. `group` is new each time a file is used. */
export async function crash(file: string, learners: number, ms: number, group: string): Promise<Crash> {
  const script = new URL('answer-until-killed.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, file, String(learners), group], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await once(child.stdout, 'data')
  await wait(ms)
  child.kill('SIGKILL')
  await once(child, 'close')
  // A line may be cut where the process ended.
  const lines = said.split('\n').slice(0, -1)
  const { found, wrong } = await examine(file, learners, group, lines)
  const ended = child.signalCode === 'SIGKILL' ? [] : ['the process ended by itself']
  return { acknowledged: lines.length, found, wrong: [...ended, ...wrong] }
}

/** What is in a database file after its process has ended, and what of it should not be. `said` are the lines of the process. */
export async function examine(
  file: string,
  learners: number,
  group: string,
  said: readonly string[],
): Promise<Omit<Crash, 'acknowledged'>> {
  const wrong: string[] = []
  const acknowledged = Map.groupBy(said, (line) => line.split(' ')[0] ?? '')
  const store = openStore(file)
  try {
    const damage = await store.damage('everything')
    if (damage !== null) wrong.push(damage)
    let found = 0
    const cards = new Map<string, unknown>()
    for (let i = 0; i < learners; i += 1) {
      const learner = `${group}-${i}`
      const events = await store.reviewsOn(learner, '2026-05-04')
      const known = await store.cards(learner)
      const quizzes = await store.quizResults(learner, ['boot'], { offset: 0, limit: 10_000 })
      found += events.length
      cards.set(learner, known)
      const ids = new Set(events.map(({ id }) => id))
      for (const line of acknowledged.get(learner) ?? [])
        if (!ids.has(line.slice(learner.length + 1))) wrong.push(`lost: ${line}`)
      if (known.length !== events.length) wrong.push(`${learner}: ${events.length} answers, ${known.length} cards`)
      for (const { attempt, answered } of quizzes) {
        const { responses = [] } = (await store.quizAttempt(learner, attempt)) ?? {}
        const taught = responses.filter(({ position }) => ids.has(`${learner}-${attempt.slice(1)}-${position}`)).length
        if (responses.length !== answered || taught !== answered)
          wrong.push(`${learner} ${attempt}: ${responses.length} responses, ${answered} counted, ${taught} events`)
      }
    }
    await store.rebuild(courseRulesFrom)
    for (const [learner, known] of cards)
      if (JSON.stringify(await store.cards(learner)) !== JSON.stringify(known)) wrong.push(`${learner}: other cards`)
    return { found, wrong }
  } finally {
    await store.close()
  }
}
