// How the items of a chapter do in a class, or in all classes of an instructor; from each figure to the answers behind it.
// Registered within the plugin of classes, whose guard lets instructors in only.

import { setImmediate } from 'node:timers/promises'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Chapter, Item } from '../content/library.ts'
import type { MemberAnswer } from '../store/instructor-views.ts'
import type { Class } from '../store/store.ts'
import { classOfIn, classParams } from './class-of.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { analysedItems, analysisCsv, estimateText, FLAG_TEXTS, OPTION_FLAG_TEXTS } from './item-analysis.ts'
import type { AnalysedItem } from './item-analysis.ts'
import { formId, problemsOf, reasonField, typed } from './form.ts'
import { administers } from './identity.ts'
import { itemVersion } from './items.ts'
import { memberHref } from './member-page.ts'
import { idsOf, rulesOf } from './open-chapters.ts'
import { sendPage } from './page.ts'
import { notFound } from './refusal.ts'
import { count, instantText } from './words.ts'

const chapterParams = classParams.extend({ chapter: z.string().max(200) })
const itemParams = chapterParams.extend({ hash: z.string().max(100) })
const scopeQuery = z.object({ scope: z.enum(['class', 'all']).catch('class') })
const decisionForm = z.object({
  id: formId,
  decision: z.string('choose what to do').min(1, 'choose what to do').max(10_000),
  where: z.enum(['class', 'taught', 'everywhere'], 'choose where it holds'),
  reason: reasonField,
})
/** Members read at once. */
const AT_ONCE = 50
/** Answers listed on the page of an item. */
const ANSWERS_SHOWN = 200

export const classItemPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps
  const classOf = classOfIn(deps)
  const written = library.chapters.filter(({ stub, quiz }) => !stub && quiz.length > 0)

  app.get('/classes/:class/items', { schema: { params: classParams } }, async (request, reply) => {
    const { found } = await classOf(request, request.params.class)
    return sendPage(request, reply, 'class-chapters', {
      title: `Items: ${found.name}`,
      className: found.name,
      classHref: `/classes/${found.id}`,
      chapters: written.map(({ id, title, quiz }) => ({
        href: `/classes/${found.id}/items/${id}`,
        title,
        items: count(quiz.length, 'item'),
      })),
    })
  })

  app.get(
    '/classes/:class/items/:chapter.csv',
    { schema: { params: chapterParams, querystring: scopeQuery } },
    async (request, reply) => {
      const { chapter, found, rows } = await analysisOf(request, request.params, request.query.scope)
      return sendCsv(reply, `${found.name} ${chapter.title}`, analysisCsv(rows))
    },
  )

  app.get(
    '/classes/:class/items/:chapter',
    { schema: { params: chapterParams, querystring: scopeQuery } },
    async (request, reply) => {
      const { scope } = request.query
      const { chapter, found, rows, learners } = await analysisOf(request, request.params, scope)
      const here = `/classes/${found.id}/items/${chapter.id}`
      return sendPage(request, reply, 'class-items', {
        title: `Items: ${chapter.title}`,
        className: found.name,
        classHref: `/classes/${found.id}`,
        itemsHref: `/classes/${found.id}/items`,
        scopes: [
          { label: found.name, href: here, current: scope === 'class' },
          { label: 'All my classes', href: `${here}?scope=all`, current: scope === 'all' },
        ],
        learners: count(learners, 'learner'),
        csvHref: `${here}.csv?scope=${scope}`,
        rows: rows
          .filter(({ current, answers }) => current || answers.length > 0)
          .map(({ item, current, statistics }) => ({
            href: `${here}/${item.hash}?scope=${scope}`,
            question: item.stemText,
            version: current ? '' : 'an earlier version',
            n: statistics.n,
            pValue: estimateText(statistics.pValue),
            discrimination: estimateText(statistics.discrimination),
            upperLower: statistics.upperLower?.toFixed(2) ?? 'n/a',
            time: statistics.time ? `${Math.round(statistics.time.median)} s` : 'n/a',
            flags: statistics.flags.map((flag) => FLAG_TEXTS[flag]),
          })),
      })
    },
  )

  app.get(
    '/classes/:class/items/:chapter/:hash',
    { schema: { params: itemParams, querystring: scopeQuery } },
    async (request, reply) => {
      return itemPage(request, reply, request.params, request.query.scope, [])
    },
  )

  app.post(
    '/classes/:class/items/:chapter/:hash/decisions',
    { schema: { params: itemParams, body: decisionForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const { chapter, hash } = request.params
      const wrong = problemsOf(request)
      if (wrong.length > 0) return itemPage(request, reply.code(422), request.params, 'class', wrong)
      const { id, decision, where, reason } = request.body
      if (where === 'everywhere' && !administers(instructor)) throw notFound()
      const { rows } = await analysisOf(request, request.params, where === 'class' ? 'class' : 'all')
      const row = rows.find(({ item }) => item.hash === hash)
      const answer = row && answersGiven(row).find(({ key }) => key === decision)
      if (!row || (decision !== 'withdraw' && !answer))
        return itemPage(request, reply.code(422), request.params, 'class', ['Nobody gave this answer: choose again.'])
      const classes = where === 'everywhere' ? null : where === 'class' ? [found] : await store.classesOf(instructor.id)
      const decided = {
        id,
        item: row.item.id,
        hash,
        kind: answer ? ('accepted' as const) : ('withdrawn' as const),
        answer: answer?.answer ?? [],
        reason,
        at: deps.now().toISOString(),
        classes: classes?.map((one) => one.id) ?? null,
      }
      const ruled = await store.decideItem(instructor.id, decided, rulesOf(library))
      if (ruled === null)
        return itemPage(request, reply.code(422), request.params, 'class', [
          'Nobody was asked this yet, so there is nothing to decide.',
        ])
      return reply.redirect(`/classes/${found.id}/items/${chapter}/${hash}#decisions`, 303)
    },
  )

  async function itemPage(
    request: FastifyRequest,
    reply: FastifyReply,
    params: z.infer<typeof itemParams>,
    scope: 'class' | 'all',
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, chapter, found, rows, classNames } = await analysisOf(request, params, scope)
    const decisions = await store.itemDecisions(instructor.id, params.hash)
    const row = rows.find(({ item }) => item.hash === params.hash)
    if (!row) throw notFound('This chapter has no such item')
    const { item, statistics, answers } = row
    const back = `/classes/${found.id}/items/${chapter.id}?scope=${scope}`
    return sendPage(request, reply, 'class-item', {
      title: item.stemText,
      classHref: `/classes/${found.id}`,
      className: found.name,
      backHref: back,
      chapter: chapter.title,
      stemHtml: item.stemHtml,
      facts: [
        count(statistics.n, 'first answer'),
        ...(statistics.blank > 0 ? [`${statistics.blank} left open`] : []),
        `p-value ${estimateText(statistics.pValue)}`,
        `discrimination ${estimateText(statistics.discrimination)}`,
        ...(statistics.time
          ? [`median ${Math.round(statistics.time.median)} s, 90 % within ${Math.round(statistics.time.ninetieth)} s`]
          : []),
      ],
      flags: statistics.flags.map((flag) => FLAG_TEXTS[flag]),
      options: optionsOf(row),
      answers: answers
        .toSorted((a, b) => a.score - b.score || a.at - b.at)
        .slice(0, ANSWERS_SHOWN)
        .map((answer) => {
          const member = classNames.get(answer.learner)
          return {
            name: member?.name ?? '',
            href: `${memberHref(member?.class ?? '', answer.learner)}/quizzes/${answer.attempt}#question-${answer.position + 1}`,
            right: answer.score === 1,
            answer: answerText(item, answer),
            seconds: answer.seconds === null ? '' : `${Math.round(answer.seconds)} s`,
            rest: `${answer.rest.right} of ${answer.rest.of}`,
          }
        }),
      more: answers.length > ANSWERS_SHOWN ? `${answers.length - ANSWERS_SHOWN} more are not listed.` : '',
      errors,
      decisions: decisions.map(({ kind, answer, reason, at, className }) => ({
        what: kind === 'withdrawn' ? 'Withdrawn' : `Accepted: ${answerText(item, { answer })}`,
        where: className === null ? 'everywhere' : `in ${className}`,
        on: instantText(at, instructor.zone),
        reason,
      })),
      decideAction: `/classes/${found.id}/items/${chapter.id}/${item.hash}/decisions`,
      id: deps.newId(),
      choices: [
        { value: 'withdraw', label: 'Withdraw the question', selected: typed(request, 'decision') === 'withdraw' },
        ...answersGiven(row).map(({ key, answer, given }) => ({
          value: key,
          label: `Accept ${answerText(item, { answer })}, given by ${given}`,
          selected: typed(request, 'decision') === key,
        })),
      ],
      places: [
        { value: 'class', label: found.name },
        { value: 'taught', label: 'All my classes' },
        ...(administers(instructor) ? [{ value: 'everywhere', label: 'Everybody here' }] : []),
      ].map((place) => ({ ...place, selected: typed(request, 'where') === place.value })),
      reason: typed(request, 'reason'),
    })
  }

  /** The answers are read in parts, so that other requests come in between. A learner of two classes counts once. */
  async function analysisOf(
    request: FastifyRequest,
    params: { readonly class: string; readonly chapter: string },
    scope: 'class' | 'all',
  ) {
    const { instructor, found } = await classOf(request, params.class)
    const chapter = written.find(({ id }) => id === params.chapter)
    if (!chapter) throw notFound('This course has no such chapter with a quiz')
    const classes: readonly Class[] = scope === 'all' ? await store.classesOf(instructor.id) : [found]
    const answers: MemberAnswer[] = []
    const classNames = new Map<string, { readonly class: string; readonly name: string }>()
    for (const { id, learners } of classes)
      for (let offset = 0; offset < learners; offset += AT_ONCE) {
        const part = { offset, limit: AT_ONCE }
        const read = await store.firstAnswers(instructor.id, { class: id, chapters: idsOf(chapter) }, part)
        for (const answer of read) {
          const known = classNames.get(answer.learner)
          if (!known) classNames.set(answer.learner, { class: id, name: answer.name })
          if (!known || known.class === id) answers.push(answer)
        }
        await setImmediate()
      }
    const rows = analysedItems(itemsOf(chapter), answers, await versionsOf(answers))
    return { instructor, found, chapter, rows, classNames, learners: classNames.size }
  }

  function itemsOf({ quiz }: Chapter): readonly Item[] {
    return quiz.flatMap((id) => library.items.get(id) ?? [])
  }

  async function versionsOf(answers: readonly MemberAnswer[]): Promise<(answer: MemberAnswer) => Item> {
    const versions = new Map<string, Item>()
    for (const { item, hash } of answers)
      if (!versions.has(hash)) versions.set(hash, await itemVersion(deps, { id: item, hash }))
    return ({ hash }) => {
      const found = versions.get(hash)
      if (!found) throw new Error(`no version ${hash}`)
      return found
    }
  }
}

/** The wrong answers, those given most first, each with a key for a form. */
function answersGiven({ answers }: AnalysedItem) {
  const wrong = Map.groupBy(
    answers.filter(({ score, answer }) => score === 0 && answer.length > 0),
    ({ answer }) => JSON.stringify(answer),
  )
  return [...wrong]
    .map(([key, given]) => ({ key, answer: given[0]?.answer ?? [], given: given.length }))
    .toSorted((a, b) => b.given - a.given)
    .slice(0, ACCEPTABLE_SHOWN)
}
/** Wrong answers that may be accepted. */
const ACCEPTABLE_SHOWN = 20

function optionsOf({ item, statistics }: AnalysedItem) {
  if (!('options' in item)) return []
  const share = (value: number | null) => (value === null ? 'n/a' : `${Math.round(100 * value)} %`)
  return statistics.options.map(({ key, correct, chosen, flags, ...shares }, index) => ({
    n: index + 1,
    html: item.options.find((option) => option.key === key)?.html ?? '',
    correct,
    chosen,
    share: share(shares.share),
    top: share(shares.top),
    bottom: share(shares.bottom),
    flags: flags.map((flag) => OPTION_FLAG_TEXTS[flag]),
  }))
}

/** What was answered, as text: the options by their place in the table. */
function answerText(item: Item, { answer }: Pick<MemberAnswer, 'answer'>): string {
  if (answer.length === 0) return 'left open'
  if (!('options' in item)) return answer.join(', ')
  return answer.map((key) => `option ${item.options.findIndex((option) => option.key === key) + 1}`).join(', ')
}
