// Settings: the day of the exam, which decides its version.

import { z } from 'zod'

import { studyDay } from '../../schedule/study-day.ts'
import { examOf, examText } from '../exam.ts'
import { ensureLearner, visitorClock } from '../identity.ts'
import { section } from './section.ts'

export const examSection = section({
  name: 'exam',
  title: 'Your exam',
  saved: 'Settings saved.',
  form: z.object({
    examDay: z
      .union([z.literal('').transform(() => null), z.iso.date('write the day of your exam as 2027-03-01')])
      .optional()
      .transform((day) => day ?? null),
  }),

  async shows(request, deps, typed) {
    const exam = examOf(deps.library, request.learner)
    const today = studyDay(deps.now().toISOString(), request.learner ?? visitorClock(request))
    return { examDay: typed('examDay') ?? request.learner?.examDay ?? '', exam: exam && examText(exam, today) }
  },

  async save(request, reply, deps, { examDay }) {
    const learner = await ensureLearner(request, reply, deps)
    await deps.store.saveExamDay(learner.id, examDay)
  },
})
