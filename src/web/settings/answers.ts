// Settings: whether a question asks how sure one is.

import { z } from 'zod'

import { ensureLearner } from '../identity.ts'
import { asksConfidence } from '../items.ts'
import { section } from './section.ts'

export const answersSection = section({
  name: 'answers',
  title: 'Your answers',
  saved: 'Settings saved.',
  // A box that is not ticked is not sent.
  form: z
    .object({ asks: z.string().optional() })
    .nullish()
    .transform((form) => ({ asks: form?.asks !== undefined })),

  async shows({ learner }) {
    return { asks: asksConfidence(learner) }
  },

  async save(request, reply, deps, { asks }) {
    const learner = await ensureLearner(request, reply, deps)
    await deps.store.saveAsksConfidence(learner.id, asks)
  },
})
