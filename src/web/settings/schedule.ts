// Settings: how many cards a day, and how well they are to be remembered.

import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import { randomFrom } from '../../progress/random.ts'
import { reviewsPerDay } from '../../schedule/cost.ts'
import { studyDay } from '../../schedule/study-day.ts'
import { usualSchedule } from '../../store/aside.ts'
import type { Deps } from '../deps.ts'
import { ensureLearner } from '../identity.ts'
import { policyOf } from '../policy.ts'
import { count } from '../words.ts'
import { section } from './section.ts'

const RETENTIONS = [80, 85, 90, 92, 95] as const
const MOST = 9999

const NEW = 'write how many new cards a day, from 0 to 9999'
const REVIEWS = 'write how many reviews a day, from 0 to 9999, or leave it empty'

const howMany = (message: string) => z.coerce.number<string>(message).int(message).min(0, message).max(MOST, message)

export const scheduleSection = section({
  name: 'schedule',
  title: 'Reviews',
  saved: 'Settings saved.',
  form: z.object({
    newLimit: z.string(NEW).trim().min(1, NEW).pipe(howMany(NEW)),
    reviewLimit: z
      .string(REVIEWS)
      .trim()
      .pipe(z.union([z.literal('').transform(() => null), howMany(REVIEWS)], REVIEWS)),
    retention: z.coerce
      .number('choose how well cards are to be remembered')
      .int('choose how well cards are to be remembered')
      .min(80, 'choose 80 % or more')
      .max(95, 'choose 95 % or less'),
  }),

  async shows(request, deps, typed) {
    const { newLimit, reviewLimit, retention } = request.learner?.schedule ?? usualSchedule
    const chosen = typed('retention') ?? String(retention)
    const all = [...new Set([...RETENTIONS.map(String), String(retention)])].toSorted()
    const cost = await costOf(request, deps)
    return {
      hasCards: cost !== null,
      newLimit: typed('newLimit') ?? String(newLimit),
      reviewLimit: typed('reviewLimit') ?? (reviewLimit === null ? '' : String(reviewLimit)),
      retentions: all.map((value) => ({
        value,
        label: cost === null ? `${value} %` : `${value} %: about ${cost(Number(value))} a day`,
        selected: value === chosen,
      })),
    }
  },

  async save(request, reply, deps, schedule) {
    const learner = await ensureLearner(request, reply, deps)
    await deps.store.saveSchedule(learner.id, schedule)
  },
})

/** The reviews a day that a retention brings with the cards that the learner has; null: they have none. */
async function costOf({ learner }: FastifyRequest, deps: Deps): Promise<((retention: number) => string) | null> {
  const cards = learner ? await deps.store.cards(learner.id) : []
  if (!learner || !cards.some(({ state }) => state === 'review')) return null
  const day = studyDay(deps.now().toISOString(), learner)
  return (retention) => {
    const reviews = reviewsPerDay(cards, { ...policyOf(learner), retention: retention / 100 }, day, randomFrom(1))
    return reviews < 0.95 ? `${Math.max(0.1, reviews).toFixed(1)} reviews` : count(Math.round(reviews), 'review')
  }
}
