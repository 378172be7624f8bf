// Which class an address names, for whoever teaches it.

import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Class, Learner } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { notFound } from './refusal.ts'

export const classParams = z.object({ class: z.string().max(60) })

/** Who asks, and the class; throws 404 where they do not teach it. */
export type ClassOf = (request: FastifyRequest, id: string) => Promise<{ instructor: Learner; found: Class }>

export function classOfIn({ store }: Pick<Deps, 'store'>): ClassOf {
  return async ({ learner: instructor }, id) => {
    const found = instructor && (await store.class(instructor.id, id))
    if (!instructor || !found) throw notFound('This class is not yours')
    return { instructor, found }
  }
}
