// The settings page: sections that each have their own form, in `settings/`.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Deps } from './deps.ts'
import { problemsOf, typed } from './form.ts'
import { sendPage } from './page.ts'
import { settingsSections } from './settings/index.ts'
import type { SettingsSection } from './settings/section.ts'

export const settingsPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  app.get('/settings', { schema: { querystring: z.object({ saved: z.string().optional() }) } }, (request, reply) =>
    settingsPage(request, reply, { saved: request.query.saved ?? null, refused: null }),
  )

  for (const section of settingsSections)
    app.post(
      `/settings/${section.name}`,
      { schema: { body: section.form }, attachValidation: true },
      async (request, reply) => {
        const errors = problemsOf(request)
        if (errors.length > 0)
          return settingsPage(request, reply.code(422), { saved: null, refused: { section, errors } })
        await section.save(request, reply, deps, request.body)
        return reply.redirect(`/settings?saved=${section.name}#${section.name}`, 303)
      },
    )

  async function settingsPage(
    request: FastifyRequest,
    reply: FastifyReply,
    {
      saved,
      refused,
    }: { saved: string | null; refused: { section: SettingsSection; errors: readonly string[] } | null },
  ): Promise<FastifyReply> {
    const sections = await Promise.all(
      settingsSections.map(async (section) => {
        const isRefused = refused?.section === section
        const values = await section.shows(request, deps, (field) => (isRefused ? typed(request, field) : null))
        return {
          name: section.name,
          title: section.title,
          view: `settings/${section.name}`,
          saved: section.name === saved ? section.saved : null,
          errors: isRefused ? refused.errors : [],
          isEmpty: values === null,
          values,
        }
      }),
    )
    return sendPage(request, reply, 'settings', {
      title: 'Settings',
      // Of one that has nothing more to set, what was saved is still told.
      sections: sections.filter(({ isEmpty, saved }) => !isEmpty || saved !== null),
    })
  }
}
