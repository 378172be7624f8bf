// Who of a class will have forgotten what by the day of the exam, from the memory of each learner.
// Registered within the plugin of classes, whose guard lets instructors in only.

import { setImmediate } from 'node:timers/promises'

import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { FACTS_NEEDED, FORGOTTEN_BELOW, forecastOf, percentOf } from '../progress/forecast.ts'
import type { Remembering, Share } from '../progress/forecast.ts'
import { publishedPolicy, publishedWeights, retrievability } from '../schedule/memory.ts'
import { addDays, studyDay } from '../schedule/study-day.ts'
import type { MemberMemory } from '../store/forecast.ts'
import { barChart } from './charts.ts'
import { classOfIn, classParams } from './class-of.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { versionOn } from './exam.ts'
import { topicFacts } from './mastery.ts'
import { memberHref } from './member-page.ts'
import { sendPage } from './page.ts'
import { count, dayText } from './words.ts'

/** Members read at once. */
const AT_ONCE = 50
/** For who set no day of the exam, where none is chosen. */
const DAYS_AHEAD = 30
/** Names in a cell. */
const NAMES_SHOWN = 5
const DAY = /^\d{4}-\d{2}-\d{2}$/
const forecastQuery = z.object({ by: z.string().regex(DAY).optional().catch(undefined) })

export const classForecast: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)
  const asked = { schema: { params: classParams, querystring: forecastQuery } }

  app.get('/classes/:class/forecast', asked, async (request, reply) => {
    const { found, by, day, topics, learners, version } = await forecastFor(
      request,
      request.params.class,
      request.query.by,
    )
    const query = by === null ? '' : `?by=${by}`
    const told = topics.filter(({ learners }) => learners > 0)
    return sendPage(request, reply, 'class-forecast', {
      title: 'Forecast',
      className: found.name,
      classHref: `/classes/${found.id}`,
      action: `/classes/${found.id}/forecast`,
      by: by ?? '',
      isOwnDays: by === null,
      until: by === null ? '' : dayText(by),
      daysAhead: DAYS_AHEAD,
      least: Math.round(100 * FORGOTTEN_BELOW),
      needed: FACTS_NEEDED,
      version,
      today: dayText(day),
      chartHtml: barChart(
        'What the class is expected to remember of each topic, in percent. The table has the same figures.',
        told.map(({ topic, of }) => ({
          label: told.length <= 12 ? topic.id : '',
          title: `${topic.id} ${topic.title}: ${percentOf(of)} %`,
          values: [percentOf(of) ?? 0],
        })),
      ),
      topics: told.map(({ topic, learners, of, weak }) => ({
        id: topic.id,
        title: topic.title,
        learners,
        ...shareText(of),
        weak: weak.slice(0, NAMES_SHOWN).map(({ learner, name, share }) => ({
          name,
          href: memberHref(found.id, learner),
          percent: `${percentOf(share)} %`,
        })),
        more: weak.length > NAMES_SHOWN ? `and ${weak.length - NAMES_SHOWN} more` : '',
        isWeak: weak.length > 0,
      })),
      unmet:
        told.length === topics.length
          ? ''
          : `Nobody has met a fact of the other ${count(topics.length - told.length, 'topic')}.`,
      learners: learners.map(({ learner, name, day, of, weak }) => ({
        name,
        href: memberHref(found.id, learner),
        day: dayText(day),
        ...shareText(of),
        weak: weak
          .slice(0, NAMES_SHOWN)
          .map(({ topic, share }) => ({ id: topic.id, title: topic.title, percent: `${percentOf(share)} %` })),
        more: weak.length > NAMES_SHOWN ? `and ${weak.length - NAMES_SHOWN} more` : '',
      })),
      topicsCsv: `/classes/${found.id}/forecast-topics.csv${query}`,
      learnersCsv: `/classes/${found.id}/forecast-learners.csv${query}`,
    })
  })

  app.get('/classes/:class/forecast-topics.csv', asked, async (request, reply) => {
    const { found, topics } = await forecastFor(request, request.params.class, request.query.by)
    return sendCsv(reply, `${found.name} forecast by topic`, [
      ['Topic', 'Title', 'Learners', 'Facts met', 'Facts remembered', 'Percent', 'Forgotten by'],
      ...topics
        .filter(({ learners }) => learners > 0)
        .map(({ topic, learners, of, weak }) => [
          topic.id,
          topic.title,
          learners,
          of.met,
          of.remembered.toFixed(1),
          percentOf(of) ?? '',
          weak.map(({ name, share }) => `${name} ${percentOf(share)} %`).join('; '),
        ]),
    ])
  })

  app.get('/classes/:class/forecast-learners.csv', asked, async (request, reply) => {
    const { found, learners } = await forecastFor(request, request.params.class, request.query.by)
    return sendCsv(reply, `${found.name} forecast by learner`, [
      ['Learner', 'Day', 'Facts met', 'Facts remembered', 'Percent', 'Forgotten topics'],
      ...learners.map(({ name, day, of, weak }) => [
        name,
        day,
        of.met,
        of.remembered.toFixed(1),
        percentOf(of) ?? '',
        weak.map(({ topic, share }) => `${topic.id} ${percentOf(share)} %`).join('; '),
      ]),
    ])
  })

  /** The class is read in parts, so that other requests come in between. A day that is over is today. */
  async function forecastFor(request: FastifyRequest, classId: string, chosen: string | undefined) {
    const { instructor, found } = await classOf(request, classId)
    const day = studyDay(now().toISOString(), instructor)
    const by = chosen !== undefined && !Number.isNaN(Date.parse(chosen)) ? chosen : null
    const dayOf = ({ examDay }: MemberMemory): string => {
      const wanted = by ?? examDay ?? addDays(day, DAYS_AHEAD)
      return wanted < day ? day : wanted
    }
    const known: Remembering[] = []
    for (let offset = 0; offset < found.learners; offset += AT_ONCE) {
      for (const member of await store.memories(instructor.id, found.id, { offset, limit: AT_ONCE }))
        known.push(rememberedOn(member, dayOf(member)))
      await setImmediate()
    }
    const blueprint = versionOn(library.blueprints, by ?? day)
    const topics = blueprint
      ? blueprint.topics.map(({ id, title }) => ({
          id,
          title,
          facts: topicFacts(library, `${blueprint.version}:${id}`),
        }))
      : []
    const inCourse = new Set(topics.flatMap(({ facts }) => facts))
    const forecast = forecastOf(
      known
        .map((one) => ({ ...one, facts: new Map([...one.facts].filter(([fact]) => inCourse.has(fact))) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
      topics.filter(({ facts }) => facts.length > 0),
    )
    return { found, by, day, version: blueprint?.version ?? '', ...forecast }
  }
}

function rememberedOn({ learner, name, weights, facts }: MemberMemory, day: string): Remembering {
  const policy = { ...publishedPolicy, weights: weights ?? publishedWeights }
  return { learner, name, day, facts: new Map(facts.map((card) => [card.fact, retrievability(card, day, policy)])) }
}

function shareText(of: Share) {
  const percent = percentOf(of)
  return {
    percent: percent === null ? 'n/a' : `${percent} %`,
    facts: `${Math.floor(of.remembered + 1e-9)} of ${of.met}`,
  }
}
