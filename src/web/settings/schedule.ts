// Settings: how many cards a day, and how well they are to be remembered.

import { z } from 'zod'

import { usualSchedule } from '../../store/aside.ts'
import { ensureLearner } from '../identity.ts'
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

  async shows(request, _deps, typed) {
    const { newLimit, reviewLimit, retention } = request.learner?.schedule ?? usualSchedule
    const chosen = typed('retention') ?? String(retention)
    const all = [...new Set([...RETENTIONS.map(String), String(retention)])].toSorted()
    return {
      newLimit: typed('newLimit') ?? String(newLimit),
      reviewLimit: typed('reviewLimit') ?? (reviewLimit === null ? '' : String(reviewLimit)),
      retentions: all.map((value) => ({ value, label: `${value} %`, selected: value === chosen })),
    }
  },

  async save(request, reply, deps, schedule) {
    const learner = await ensureLearner(request, reply, deps)
    await deps.store.saveSchedule(learner.id, schedule)
  },
})
