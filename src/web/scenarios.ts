// A scenario: the brief, the lines, a run that counts nothing, an attempt that is graded, and its report.

import { randomInt } from 'node:crypto'

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Scenario } from '../content/library.ts'
import { drawnValues } from '../content/parameters.ts'
import { diagnosisTitle } from '../grading/diagnose.ts'
import { gradeScenario } from '../grading/grade.ts'
import { COSTLIEST_ATTEMPT, LONGEST_ATTEMPT } from '../grading/repair.ts'
import { novelRoute } from '../grading/route.ts'
import { MAX_LINES, run } from '../grading/run.ts'
import { decideReview, isDue, learnAheadMinutes, machineRating } from '../schedule/evidence.ts'
import { studyDay } from '../schedule/study-day.ts'
import { linesOf } from '../sim/input.ts'
import { platforms } from '../sim/platforms/index.ts'
import type { Learner, NewScenarioAttempt, Progress, ScenarioAttempt, ScenarioResult } from '../store/store.ts'
import { consoleOf } from './console.ts'
import type { Deps } from './deps.ts'
import { notFound, notYours, Refusal } from './errors.ts'
import { formId, idParams, problemsOf, typed } from './form.ts'
import { ensureLearner } from './identity.ts'
import { sendPage } from './page.ts'
import type { Verdict } from './repair-worker.ts'
import { repairsOf } from './repairs.ts'
import { runsOf } from './runs.ts'
import { reportPage, scoreText, verdictOf } from './scenario-report.ts'
import { questionsOf, splitAnswers, withAnswers } from './simlet.ts'
import { gateOf, revsOf, studyOf } from './study.ts'
import { freshAddress, freshSeed, seedField, seedOf, SEEDS, variantOf } from './variants.ts'
import { visibleText } from './visible-text.ts'
import { capital, chapterLink, count, instantText, topicsOf } from './words.ts'

/** 500 lines of 255 characters, and room to spare. */
const LINES_MAX = 200_000
/** From this many graded attempts the reference solution may be seen without a pass. */
const ATTEMPTS_BEFORE_SOLUTION = 2

const linesForm = z.looseObject({
  attempt: formId,
  seed: seedField,
  lines: z
    .string('type at least one line')
    .max(LINES_MAX, `these are more than ${LINES_MAX} characters; a device takes at most 500 lines of 255`)
    // Browsers send CRLF whatever was typed. Nothing else is changed: an empty line is an Enter.
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .superRefine((text, context) => {
      const { length } = linesOf(text)
      if (length > MAX_LINES)
        context.addIssue({
          code: 'custom',
          message: `these are ${length} lines, and an attempt takes at most ${MAX_LINES}: leave some out; nothing was counted`,
        })
    }),
})
const hintForm = linesForm.extend({ hint: z.coerce.number().int().min(1).max(99) })

interface ShownForm {
  /** As they are kept: the answers of a simlet behind them. */
  readonly lines: string
  readonly errors: readonly string[]
  readonly solution: boolean
}

export const scenarioPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps
  const repairs = repairsOf(app.log)
  app.addHook('onClose', () => repairs.close())
  const runs = runsOf()

  const pageQuery = z.object({ solution: z.string().optional(), seed: seedField, from: z.string().max(60).optional() })
  app.get('/scenarios/:id', { schema: { params: idParams, querystring: pageQuery } }, async (request, reply) => {
    const scenario = scenarioOf(request.params.id)
    const { seed, from, solution } = request.query
    const isPlain = seed === undefined && from === undefined && solution === undefined
    const passed = isPlain ? await passedBefore(request, scenario) : null
    if (passed && scenario.parameters.length > 0) return reply.redirect(freshAddress(scenario, passed.seed), 303)
    const { lines, seed: shown } = passed
      ? { lines: '', seed: null }
      : await linesFor(request, scenario, { seed, from })
    return scenarioPage(request, reply, variantOf(scenario, shown), {
      lines,
      errors: [],
      solution: solution !== undefined,
    })
  })

  /** Another variant than the one given: the values are drawn anew. */
  app.get(
    '/scenarios/:id/fresh',
    { schema: { params: idParams, querystring: z.object({ not: seedField }) } },
    async (request, reply) => {
      const scenario = scenarioOf(request.params.id)
      if (scenario.parameters.length === 0) return reply.redirect(addressOf(scenario), 303)
      const seed = freshSeed(scenario, seedOf(request.query.not), () => randomInt(SEEDS))
      return reply.header('cache-control', 'no-store').redirect(`/scenarios/${scenario.id}?seed=${seed}`, 303)
    },
  )

  /** The start state, for the live console; a sealed scenario runs here only. */
  app.get(
    '/scenarios/:id/world.json',
    { schema: { params: idParams, querystring: z.object({ seed: seedField }) } },
    async (request, reply) => {
      const scenario = scenarioOf(request.params.id)
      if (scenario.sealed) throw notFound()
      const { world } = variantOf(scenario, seedOf(request.query.seed))
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'private, no-cache')
        .send(JSON.stringify(world))
    },
  )

  app.post(
    '/scenarios/:id/run',
    { schema: { params: idParams, body: linesForm }, attachValidation: true },
    async (request, reply) => {
      const scenario = variantAsked(request)
      const errors = problemsOf(request)
      if (errors.length > 0)
        return scenarioPage(request, reply.code(422), scenario, {
          lines: typedLines(request, scenario),
          errors,
          solution: false,
        })
      const lines = typedLines(request, scenario)
      const learner = await ensureLearner(request, reply, deps)
      await store.saveDraft(learner.id, scenario.id, { lines, seed: scenario.seed }, deps.now().toISOString())
      return reply.redirect(`${addressOf(scenario)}#console`, 303)
    },
  )

  /** The next hint. It is asked for with the lines in the form, so that none get lost, and stands in later results. */
  app.post(
    '/scenarios/:id/hints',
    { schema: { params: idParams, body: hintForm }, attachValidation: true },
    async (request, reply) => {
      const scenario = variantAsked(request)
      const errors = problemsOf(request)
      if (errors.length > 0)
        return scenarioPage(request, reply.code(422), scenario, {
          lines: typedLines(request, scenario),
          errors,
          solution: false,
        })
      const lines = typedLines(request, scenario)
      const learner = await ensureLearner(request, reply, deps)
      const at = deps.now().toISOString()
      const taken = await store.hintsTaken(learner.id, scenario.id)
      const next = taken.length + 1
      // One after the other: a form that was sent twice, or made up, opens nothing further on.
      const hint = Math.min(request.body.hint, next, scenario.hintsHtml.length)
      if (hint === next) await store.takeHint(learner.id, scenario.id, hint, at)
      if (lines !== '' || (await store.draft(learner.id, scenario.id)))
        await store.saveDraft(learner.id, scenario.id, { lines, seed: scenario.seed }, at)
      return reply.redirect(`${addressOf(scenario)}#hint-${hint}`, 303)
    },
  )

  app.post(
    '/scenarios/:id/attempts',
    { schema: { params: idParams, body: linesForm }, attachValidation: true },
    async (request, reply) => {
      const scenario = variantAsked(request)
      const errors = problemsOf(request)
      const lines = typedLines(request, scenario)
      if (errors.length > 0) return scenarioPage(request, reply.code(422), scenario, { lines, errors, solution: false })
      // Nobody means to be graded for nothing: a slip must not use up an attempt.
      if (lines.trim() === '')
        return scenarioPage(request, reply.code(422), scenario, {
          lines,
          errors: ['Type at least one line, then submit.'],
          solution: false,
        })
      const learner = await ensureLearner(request, reply, deps)
      await store.saveDraft(learner.id, scenario.id, { lines, seed: scenario.seed }, deps.now().toISOString())
      const verdict = await judged(request, scenario, lines)
      if (!verdict)
        return scenarioPage(request, reply.code(503), scenario, {
          lines,
          errors: [
            'These lines take long to grade, and the server is busy. They are kept, and nothing was counted: submit them again.',
          ],
          solution: false,
        })
      const id = await save(request, learner, scenario, { id: request.body.attempt, lines, verdict })
      return reply.redirect(`/scenarios/${scenario.id}/attempts/${id}`, 303)
    },
  )

  app.get(
    '/scenarios/:id/attempts/:attempt',
    { schema: { params: idParams.extend({ attempt: z.string().max(60) }) } },
    async (request, reply) => {
      const base = scenarioOf(request.params.id)
      const attempt = await attemptOf(request, base, request.params.attempt)
      if (!attempt) throw notYours(request, 'There is no such attempt among yours')
      const scenario = variantOf(base, attempt.seed)
      const study = await studyOf(request, deps)
      const shown = attempt.lines === '' ? 'broken' : runs.of(scenario, attempt.lines, request.log)
      const page = reportPage({
        library,
        scenario,
        attempt,
        run: shown === 'broken' ? null : shown,
        zone: study.clock.zone,
        queued: new Set(study.queue.now.map(({ fact }) => fact)),
        titleOf: (id) => capital(diagnosisTitle(id)),
      })
      return sendPage(request, reply, 'report', page)
    },
  )

  app.post(
    '/scenarios/:id/solution',
    { schema: { params: idParams, body: z.object({ seed: seedField }).optional() } },
    async (request, reply) => {
      const scenario = variantOf(scenarioOf(request.params.id), seedOf(request.body?.seed))
      const { learner } = request
      if (!learner || !maySeeSolution(resultOf(await store.progress(learner.id), scenario))) {
        throw new Refusal(
          403,
          'The reference solution is not open yet',
          'It opens after you pass the scenario, or after two graded attempts.',
        )
      }
      await store.solutionSeen(learner.id, scenario.id, deps.now().toISOString())
      return reply.redirect(`${addressOf(scenario, 'solution=1')}#solution`, 303)
    },
  )

  /** The lines graded and repaired: here, if that is quick, else in a thread. Null: no thread had the time. */
  async function judged(request: FastifyRequest, scenario: Scenario, lines: string): Promise<Verdict | null> {
    const shown = runs.of(scenario, lines, request.log)
    const values = drawnValues(scenario.parameters, scenario.seed)
    const isQuick =
      shown === 'broken' || (shown.steps <= COSTLIEST_ATTEMPT && shown.transcript.length <= LONGEST_ATTEMPT)
    // Longer attempts get no repair.
    if (!isQuick) return repairs.grade(scenario, lines, values)
    const graded = gradeScenario(scenario, lines)
    const { report, error } = graded
    const repair = report.outcome === 'failed' ? await repairs.find(scenario, lines) : null
    return { report: { ...report, repair }, route: novelRoute(scenario, graded, values), error }
  }

  /** Saves a graded attempt; the id under which it stands. The same form with other lines is another attempt. */
  async function save(
    request: FastifyRequest,
    learner: Learner,
    scenario: Scenario,
    submitted: Submitted,
  ): Promise<string> {
    const { id, lines, verdict } = submitted
    const { report, route } = verdict
    if (report.outcome === 'ungradable') logUngradable(request, scenario, submitted)
    const at = deps.now().toISOString()
    const day = studyDay(at, learner)
    const attempt: NewScenarioAttempt = {
      id,
      scenario: scenario.id,
      chapter: scenario.chapter,
      rev: scenario.rev,
      hash: scenario.hash,
      seed: scenario.seed,
      lines,
      report,
      at,
      studyDay: day,
    }
    const eventId = deps.newId()
    const aided = report.outcome === 'passed' && (await isAided(learner, scenario, day))
    const saved = await store.saveScenarioAttempt(learner.id, attempt, scenario.fact, (card) =>
      decideReview(
        {
          eventId,
          fact: scenario.fact,
          item: scenario.id,
          rev: scenario.rev,
          form: 'scenario',
          rating: machineRating(report.outcome === 'passed', aided),
          at,
          clock: learner,
          // A scenario that is due counts however it was opened: there is no other page to do it on. So does a second try
          // after a miss: passed minutes later, it is not due again today.
          asked: card !== null && isDue(card, at, day, learnAheadMinutes),
          durationMs: null,
          revOf: revsOf(library),
        },
        card,
      ),
    )
    if (saved.kind === 'refused') return save(request, learner, scenario, { ...submitted, id: deps.newId() })
    // A way that passes and that no transcript of the scenario takes is kept for its author, without the learner.
    if (saved.kind === 'saved' && route) {
      const { id: of, rev, hash, seed } = scenario
      await store.keepRoute({ scenario: of, rev, hash, seed, ...route, day })
    }
    return saved.value.id
  }

  /** Whether a hint or the solution was shown on this study day. */
  async function isAided(learner: Learner, { id }: Scenario, day: string): Promise<boolean> {
    const helps = [
      ...(await store.hintsTaken(learner.id, id)).map(({ at }) => at),
      await store.solutionSeenAt(learner.id, id),
    ]
    return helps.some((seen) => seen !== null && studyDay(seen, learner) === day)
  }

  async function scenarioPage(
    request: FastifyRequest,
    reply: FastifyReply,
    scenario: Scenario,
    form: ShownForm,
  ): Promise<FastifyReply> {
    const study = await studyOf(request, deps)
    const gate = gateOf(study, scenario.chapter)
    const { learner } = request
    const attempts = learner ? await store.scenarioAttempts(learner.id, scenario.id) : []
    const taken = learner ? await store.hintsTaken(learner.id, scenario.id) : []
    const rows = attempts.map(({ id, at, lines, seed, report }) => ({
      href: `/scenarios/${scenario.id}/attempts/${id}`,
      on: instantText(at, study.clock.zone),
      ...verdictOf(report),
      score: scoreText(report),
      isShown: lines === form.lines && seed === scenario.seed,
    }))
    const result = resultOf(study.progress, scenario)
    const may = maySeeSolution(result)
    if (form.solution && may && learner) await store.solutionSeen(learner.id, scenario.id, study.at)
    const shown = form.lines === '' || form.errors.length > 0 ? null : runs.of(scenario, form.lines, request.log)
    const questions = questionsOf(scenario)
    const { lines, answers } = splitAnswers(form.lines, questions)
    const { seed } = scenario
    return sendPage(request, reply, 'scenario', {
      id: scenario.id,
      title: scenario.title,
      chapter: { id: scenario.chapter, title: chapterLink(library, scenario.chapter).title },
      facts: [
        `Difficulty: ${scenario.difficulty}`,
        `About ${scenario.minutes} min`,
        `Pass mark ${scenario.passMark} %`,
        ...(seed === null ? [] : [`Variant ${seed}`]),
        ...(result?.passed ? ['Passed'] : []),
      ],
      fresh: scenario.parameters.length > 0 ? { href: freshAddress(scenario, seed) } : null,
      topics: topicsOf(library, scenario.objectives),
      worldHref: scenario.sealed ? null : `/scenarios/${scenario.id}/world.json${seed === null ? '' : `?seed=${seed}`}`,
      isSealed: scenario.sealed,
      ...devicesOf(scenario),
      briefHtml: scenario.briefHtml,
      hints: hintsOf(scenario, taken.length),
      isLocked: gate.state === 'locked',
      opens: gate.openedBy.map((id) => chapterLink(library, id)),
      attempt: deps.newId(),
      seed: seed ?? '',
      lines,
      questions: questions.map(({ id, label }) => ({ id, label, value: answers[id] ?? '' })),
      errors: [
        ...form.errors,
        ...(shown === 'broken'
          ? ['These lines could not be run, and that is our fault. They are kept; nothing was counted.']
          : []),
        ...(shown !== null && shown !== 'broken' && shown.cutShort !== null ? [shown.cutShort] : []),
      ],
      console: shown === null || shown === 'broken' ? null : consoleOf(shown, { numbered: false }),
      asked:
        shown === null || shown === 'broken' ? null : shown.waiting.question && visibleText(shown.waiting.question),
      askedHint: shown === null || shown === 'broken' ? '' : enterMeans(shown.waiting.question ?? ''),
      submitted: rows.find(({ isShown }) => isShown) ?? null,
      attempts: rows,
      solution: {
        action: `/scenarios/${scenario.id}/solution`,
        may,
        shown: may && form.solution,
        missing:
          result && result.attempts > 0
            ? count(Math.max(0, ATTEMPTS_BEFORE_SOLUTION - result.attempts), 'attempt')
            : '',
        solutions:
          may && form.solution
            ? scenario.passes.slice(0, 1).map(({ name, lines }) => ({ name: capital(name), lines }))
            : [],
        detours:
          may && form.solution
            ? scenario.passes.slice(1).map(({ name, lines }) => ({ name: capital(name), lines }))
            : [],
      },
    })
  }

  /** What the text area begins with: the lines of an attempt, of the draft, or of the draft if it is of the variant asked for. */
  async function linesFor(
    request: FastifyRequest,
    scenario: Scenario,
    asked: { seed: z.infer<typeof seedField>; from: string | undefined },
  ): Promise<{ lines: string; seed: number | null }> {
    const attempt = asked.from === undefined ? null : await attemptOf(request, scenario, asked.from)
    if (attempt) return { lines: attempt.lines, seed: attempt.seed }
    const wanted = seedOf(asked.seed)
    const seed = scenario.parameters.length === 0 ? null : wanted
    const draft = request.learner ? await store.draft(request.learner.id, scenario.id) : null
    if (seed === null) return draft ?? { lines: '', seed: null }
    return draft?.seed === seed ? draft : { lines: '', seed }
  }

  /**
   * The attempt of an earlier day that passed with the very lines that the draft holds; null: there is work to go on with. A retake is a fresh one:
   * whoever comes back when the scenario is due again does not find the answer typed in.
   */
  async function passedBefore(request: FastifyRequest, { id }: Scenario): Promise<ScenarioAttempt | null> {
    const { learner } = request
    if (!learner) return null
    const [latest] = await store.scenarioAttempts(learner.id, id)
    if (latest?.report.outcome !== 'passed' || latest.studyDay === studyDay(deps.now().toISOString(), learner))
      return null
    const draft = await store.draft(learner.id, id)
    return draft?.lines === latest.lines && draft.seed === latest.seed ? latest : null
  }

  /** An attempt of the learner who asks; null: it is none of theirs, or of another scenario. */
  async function attemptOf(
    request: FastifyRequest,
    { id }: Scenario,
    attempt: string,
  ): Promise<ScenarioAttempt | null> {
    const found = request.learner ? await store.scenarioAttempt(request.learner.id, attempt) : null
    return found?.scenario === id ? found : null
  }

  /** The variant that a form is about. */
  function variantAsked(request: FastifyRequest<{ Params: z.infer<typeof idParams> }>): Scenario {
    return variantOf(scenarioOf(request.params.id), seedOf(typed(request, 'seed')))
  }

  function scenarioOf(id: string): Scenario {
    const scenario = library.scenarios.get(id)
    if (!scenario) throw notFound('There is no such scenario')
    return scenario
  }
}

interface Submitted {
  readonly id: string
  readonly lines: string
  readonly verdict: Verdict
}

/** Everything it takes to see it happen again. */
function logUngradable(
  request: FastifyRequest,
  { id, rev, hash, seed }: Scenario,
  { id: attempt, lines, verdict }: Submitted,
): void {
  request.log.error({ attempt, scenario: id, rev, hash, seed, lines, err: verdict.error }, 'ungradable attempt')
}

/** Where a variant is shown. */
function addressOf({ id, seed }: Scenario, more = ''): string {
  const query = [...(seed === null ? [] : [`seed=${seed}`]), ...(more === '' ? [] : [more])].join('&')
  return `/scenarios/${id}${query === '' ? '' : `?${query}`}`
}

/** The lines of a form as they are run, graded and kept: with the answers of its fields. */
function typedLines(request: FastifyRequest, scenario: Scenario): string {
  const questions = questionsOf(scenario)
  const answers = Object.fromEntries(questions.map(({ id }) => [id, typed(request, `answer.${id}`)]))
  return withAnswers(typed(request, 'lines').replaceAll('\r\n', '\n'), questions, answers)
}

/** Those that were taken, and the next one; what was not taken is not sent. */
function hintsOf({ id, hintsHtml }: Scenario, taken: number) {
  const all = hintsHtml.length
  if (all === 0) return null
  return {
    action: `/scenarios/${id}/hints`,
    taken: hintsHtml.slice(0, taken).map((html, index) => ({ number: index + 1, all, html })),
    next: taken < all ? { number: taken + 1, label: `Take hint ${taken + 1} of ${all}` } : null,
  }
}

const resultOf = ({ scenarios }: Progress, { id }: Scenario): ScenarioResult | undefined =>
  scenarios.find(({ scenario }) => scenario === id)

const maySeeSolution = (result: ScenarioResult | undefined): boolean =>
  result !== undefined && (result.passed || result.attempts >= ATTEMPTS_BEFORE_SOLUTION)

function devicesOf({ world }: Scenario) {
  const { prompt, question } = run(world, '').waiting
  const device = world.devices[world.focus]
  const others = Object.keys(world.devices).filter((name) => name !== world.focus)
  return {
    focus: {
      name: world.focus,
      platform: device ? platforms[device.platform].product : '',
      waits: question === null ? 'waits at' : 'is asking',
      prompt: prompt.trim(),
    },
    others: others.join(', '),
  }
}

function enterMeans(question: string): string {
  if (question.includes('[confirm]')) return 'An empty line means yes.'
  if (/[[(]y\/n[\])]/i.test(question)) return 'Answer y or n.'
  if (question.includes('[yes/no]')) return 'Answer yes or no.'
  return /\[[^\]]+\]/.test(question) ? 'An empty line takes what stands in brackets.' : ''
}
