// How learners get into a class: the join link with its QR code, the code to type, a new one, and whether it takes anybody.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { classOfIn, classParams } from './class-of.ts'
import { newJoinCode } from './class-settings.ts'
import type { Deps } from './deps.ts'
import { qrPath } from './devices.ts'
import { baseUrl } from './origin.ts'
import { sendPage } from './page.ts'

export const classJoiningPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const classOf = classOfIn(deps)
  const here = (id: string) => `/classes/${id}/joining`

  app.get('/classes/:class/joining', { schema: { params: classParams } }, async (request, reply) => {
    const { found } = await classOf(request, request.params.class)
    const site = baseUrl(deps, request)
    const address = `${site}/join/${found.joinCode}`
    return sendPage(request, reply, 'class-joining', {
      title: `Join ${found.name}`,
      className: found.name,
      classHref: `/classes/${found.id}`,
      settingsHref: `/classes/${found.id}/settings`,
      rosterHref: found.isPseudonymous ? null : `/classes/${found.id}/roster`,
      isArchived: found.archivedAt !== null,
      isOpen: found.joinOpen,
      address,
      ...qrPath(address),
      codeAddress: `${site}/join`,
      code: shownCode(found.joinCode),
      joinCode: found.joinCode,
      openAction: here(found.id),
      renewAction: `${here(found.id)}/code`,
    })
  })

  app.post(
    '/classes/:class/joining',
    {
      schema: { params: classParams, body: z.object({ open: z.enum(['yes', 'no']).catch('no') }) },
      attachValidation: true,
    },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const by = { instructor: instructor.id, class: found.id, at: now().toISOString() }
      await store.openJoining(by, request.body?.open === 'yes')
      return reply.redirect(here(found.id), 303)
    },
  )

  app.post(
    '/classes/:class/joining/code',
    { schema: { params: classParams, body: z.object({ from: z.string().max(60).catch('') }) }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const by = { instructor: instructor.id, class: found.id, at: now().toISOString() }
      await store.renewJoinCode(by, { from: request.body?.from ?? '', to: newJoinCode() })
      return reply.redirect(here(found.id), 303)
    },
  )
}

/** In groups of four, as people read it out: `abcd efgh`. */
export function shownCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1 ')
}
