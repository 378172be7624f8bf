// Once a day: trains parameters for learners whose log has grown enough, in a worker, and keeps those that predict better.

import { Piscina } from 'piscina'

import { publishedWeights } from '../schedule/memory.ts'
import { enoughAnswers } from './fit.ts'
import type { FitTask, Fitted } from './fit-worker.ts'
import { nativeFsrs } from './native.ts'
import type { Answered } from '../schedule/replay.ts'

/** What of the store the training needs. */
export interface TrainingStore {
  learnersToTrain(answers: number): Promise<readonly string[]>
  answersToTrain(learner: string): Promise<readonly Answered[]>
  weightsOf(learner: string): Promise<readonly number[] | null>
  saveParameters(
    learner: string,
    training: {
      readonly at: string
      readonly studyDay: string
      readonly trained: number
      readonly heldOut: number
      readonly logLoss: number
      readonly logLossBefore: number
      readonly weights: readonly number[] | null
    },
    memories: {
      readonly upTo: number
      readonly cards: readonly { readonly fact: string; readonly stability: number; readonly difficulty: number }[]
    },
  ): Promise<void>
}

/** How many learners were looked at, and for how many new parameters are in force. Without the native FSRS it does nothing. */
export async function trainAll(store: TrainingStore, now: Date): Promise<{ trained: number; better: number }> {
  if (!nativeFsrs()) return { trained: 0, better: 0 }
  const learners = await store.learnersToTrain(enoughAnswers)
  if (learners.length === 0) return { trained: 0, better: 0 }
  const pool = new Piscina<FitTask, Fitted | null>({
    filename: new URL('fit-worker.ts', import.meta.url).href,
    name: 'fit',
    // One learner after the other: nobody waits for it.
    minThreads: 0,
    maxThreads: 1,
    execArgv: [],
  })
  let better = 0
  try {
    for (const learner of learners) {
      const answers = await store.answersToTrain(learner)
      const weights = (await store.weightsOf(learner)) ?? publishedWeights
      const fitted = await pool.run({ answers, weights })
      const at = now.toISOString()
      // What could not be trained is noted, too, so that it is not tried again every night.
      const { trained = 0, heldOut = 0, logLoss = 0, logLossBefore = 0 } = fitted ?? {}
      const isBetter = fitted?.isBetter === true
      await store.saveParameters(
        learner,
        {
          at,
          studyDay: answers.at(-1)?.studyDay ?? at.slice(0, 10),
          trained,
          heldOut,
          logLoss,
          logLossBefore,
          weights: isBetter ? fitted.weights : null,
        },
        { upTo: answers.at(-1)?.number ?? 0, cards: fitted?.memories ?? [] },
      )
      if (isBetter) better += 1
    }
  } finally {
    await pool.destroy()
  }
  return { trained: learners.length, better }
}
