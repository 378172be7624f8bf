// Settings: the parameters by which memories are reckoned, the published ones or those trained from the learner's own answers.

import { z } from 'zod'

import { publishedWeights } from '../../schedule/memory.ts'
import { rememberedBy } from '../../schedule/replay.ts'
import { instantText } from '../words.ts'
import { section } from './section.ts'

export const parametersSection = section({
  name: 'parameters',
  title: 'Your memory',
  saved: 'Saved. Cards keep the days they have.',
  form: z.object({ use: z.enum(['published', 'trained'], 'choose which parameters to use') }),

  async shows({ learner }, deps) {
    const trained = learner ? await deps.store.trainedParameters(learner.id) : null
    if (!learner || !trained) return null
    return {
      inForce: learner.weights !== null,
      at: instantText(trained.at, learner.zone),
      trained: trained.trained,
      heldOut: trained.heldOut,
      logLoss: trained.logLoss.toFixed(3),
      logLossBefore: trained.logLossBefore.toFixed(3),
    }
  },

  async save({ learner }, _reply, { store }, { use }) {
    const set = learner ? await store.trainedParameters(learner.id) : null
    if (!learner || !set) return
    const answers = await store.answersToTrain(learner.id)
    const weights = (use === 'trained' ? set.weights : null) ?? publishedWeights
    const cards = rememberedBy(answers, weights)
    await store.useParameters(learner.id, use, { upTo: answers.at(-1)?.number ?? 0, cards })
  },
})
