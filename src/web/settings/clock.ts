// Settings: the time zone, and the hour at which a study day begins.

import { z } from 'zod'

import { isRolloverHour, isZone, studyDay } from '../../schedule/study-day.ts'
import { ensureLearner, visitorClock } from '../identity.ts'
import { dayText } from '../words.ts'
import { zoneOptions } from '../zones.ts'
import { section } from './section.ts'

export const clockSection = section({
  name: 'clock',
  title: 'Your time',
  saved: 'Settings saved.',
  form: z.object({
    zone: z.string('choose a time zone').max(64).refine(isZone, 'choose a time zone from the list'),
    rolloverHour: z.coerce
      .number('choose the hour at which a study day begins')
      .refine(isRolloverHour, 'choose an hour between 0:00 and 23:00'),
  }),

  async shows(request, deps) {
    const clock = request.learner ?? visitorClock(request)
    const told = request.cookies['zone']
    return {
      // Somebody who travelled, or whose first answer came before the browser could tell its zone.
      browserZone: told !== undefined && told !== clock.zone && isZone(told) ? told : null,
      zones: zoneOptions(clock.zone),
      hours: Array.from({ length: 24 }, (_, value) => ({
        value,
        label: `${value}:00`,
        selected: value === clock.rolloverHour,
      })),
      today: dayText(studyDay(deps.now().toISOString(), clock)),
    }
  },

  async save(request, reply, deps, { zone, rolloverHour }) {
    const learner = await ensureLearner(request, reply, deps)
    await deps.store.saveClock(learner.id, { zone, rolloverHour })
  },
})
