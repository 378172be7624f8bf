// Which class an address names, for whoever teaches it.

import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import { zoneFrom } from '../schedule/study-day.ts'
import type { Class, Learner } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { notFound, Refusal } from './refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route changes a class, and may do so while it is archived. */
    readonly whileArchived?: true
  }
}

export const classParams = z.object({ class: z.string().max(60) })

/** Who asks, and the class. Throws 404 where they do not teach it, and 409 where a form would change one that is archived. */
export type ClassOf = (request: FastifyRequest, id: string) => Promise<{ instructor: Learner; found: Class }>

export function classOfIn({ store }: Pick<Deps, 'store'>): ClassOf {
  return async ({ learner: instructor, method, routeOptions }, id) => {
    const found = instructor && (await store.class(instructor.id, id))
    if (!instructor || !found) throw notFound('This class is not yours')
    if (found.archivedAt !== null && method === 'POST' && !routeOptions.config.whileArchived)
      throw new Refusal(
        409,
        `${found.name} is archived`,
        'Nothing was changed. Bring the class back on the page of its settings, then do it again.',
      )
    // A zone may have been stored that this machine does not know.
    return { instructor, found: { ...found, zone: zoneFrom(found.zone) } }
  }
}
