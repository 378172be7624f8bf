// Settings: the classes that a learner is in, and how to leave them.

import { z } from 'zod'

import { LONGEST_ID } from '../../content/longest-id.ts'
import { section } from './section.ts'

export const classesSection = section({
  name: 'classes',
  title: 'Your classes',
  saved: 'You have left the class.',
  form: z.object({ leave: z.string('choose the class to leave').max(LONGEST_ID) }),

  async shows({ learner }, { store }) {
    const enrolments = learner ? await store.enrolments(learner.id) : []
    if (enrolments.length === 0) return null
    return {
      classes: enrolments.map(({ class: id, className, isArchived, name, namedBy, merged }) => ({
        id,
        name: className,
        isArchived,
        as: name,
        namedBy,
        merged,
      })),
    }
  },

  async save({ learner }, _reply, { store, now }, { leave }) {
    if (learner) await store.leave(learner.id, { class: leave, at: now().toISOString() })
  },
})
