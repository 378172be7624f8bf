// A scenario: the brief, the lines, a run that counts nothing, an attempt that is graded, and its report.

import { randomInt } from 'node:crypto'

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Library, Scenario } from '../content/library.ts'
import type { Learner, Progress, ScenarioResult } from '../store/store.ts'
import { ownSeed } from './assignment-words.ts'
import type { Deps } from './deps.ts'
import { examOf } from './exam.ts'
import { notFound, notYours, Refusal } from './refusal.ts'
import { idParams, problemsOf, typed } from './form.ts'
import { heldFrom, heldText } from './held.ts'
import { ensureLearner, visitorClock } from './identity.ts'
import { marksOf } from './marks.ts'
import type { Mark, Marks } from './marks.ts'
import { networkFigures } from './network-figure.ts'
import { nextScenario } from './next-scenario.ts'
import { lineNotes, ownNotes } from './own-notes.ts'
import { sendPage } from './page.ts'
import { paged, pageField, partOf } from './paging.ts'
import { consoleQuestion, remoteConsoles } from './remote-console.ts'
import { commentsByPlace, resetText } from './remarks.ts'
import { repairsOf } from './repairs.ts'
import { runsOf } from './runs.ts'
import type { Runs } from './runs.ts'
import { hintForm, linesField, linesForm, typedLines } from './scenario-form.ts'
import { packetAsked, turnedTo } from './lab-page.ts'
import { addressOf, maySeeSolution, scenarioPage } from './scenario-page.ts'
import { attemptOf, keepDraft, linesToGoOn, passedBefore, saveAttempt } from './scenario-record.ts'
import { heldReportPage, reportPage } from './scenario-report.ts'
import { verdictOn } from './scenario-verdict.ts'
import { loadSimulator, simulator } from './simulator.ts'
import { gateOf, standingOf, studyOf } from './study.ts'
import { freshAddress, freshSeed, seedField, seedOf, SEEDS, variantOf } from './variants.ts'
import { turns } from './turns.ts'
import { capital } from './words.ts'

const pageQuery = z.object({
  solution: z.string().optional(),
  seed: seedField,
  from: z.string().max(60).optional(),
  /** The ends of a packet, `PC2~PC1`. */
  follow: z.string().max(140).optional(),
  page: pageField,
})
/** Attempts on one page. */
const ATTEMPTS_SHOWN = 20
const freshQuery = z.object({ not: seedField })
/** What a page asks after a line. Not called `lines`: these are not kept. */
const marksQuestion = z.strictObject({ seed: z.string().max(20).optional(), transcript: linesField })
const seedOnly = z.object({ seed: seedField })
/** Nothing was counted, so the page asks the learner to try again. */
const BUSY =
  'These lines take long to grade, and the server is busy. They are kept, and nothing was counted: submit them again.'
/** The criterion whose ping is shown. */
const pathQuery = z.object({ path: z.string().max(100).optional() })
const attemptParams = idParams.extend({ attempt: z.string().max(60) })

/** The pages of scenarios: task, run, hints, attempts and their reports, the reference solution. */
export const scenarioPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps
  const repairs = repairsOf(app.log)
  const runs = runsOf()
  const figures = networkFigures()
  const marks = marksOf()
  const kept = { runs, marks }
  const inTurn = turns()
  const consoles = remoteConsoles()
  app.addHook('onClose', () => repairs.close())
  app.addHook('onRequest', loadSimulator)
  const asked = (request: FastifyRequest<{ Params: z.infer<typeof idParams> }>): Scenario =>
    variantOf(scenarioOf(library, request.params.id), seedOf(typed(request, 'seed')))

  app.get(
    '/scenarios/:id',
    { schema: { params: idParams, querystring: pageQuery }, config: { kept: true } },
    async (request, reply) => {
      const scenario = scenarioOf(library, request.params.id)
      const { seed, from, solution, page, follow } = request.query
      const isPlain = [seed, from, solution, page, follow].every((asked) => asked === undefined)
      const passed = isPlain ? await passedBefore(deps, request.learner, scenario) : null
      if (passed && scenario.parameters.length > 0) return reply.redirect(freshAddress(scenario, passed.seed), 303)
      const begun = passed
        ? { lines: '', seed: null }
        : await linesToGoOn(deps, request.learner, scenario, { seed: seedOf(seed), from })
      const own =
        isPlain && begun.lines === '' && begun.seed === null ? await assignedSeed(request.learner, scenario) : null
      if (own !== null) return reply.redirect(addressOf({ id: scenario.id, seed: own }), 303)
      return sendScenario(request, reply, deps, kept, variantOf(scenario, begun.seed), {
        lines: begun.lines,
        solution: solution !== undefined,
        page,
        follow,
      })
    },
  )

  /** Who comes to an assigned scenario by another way than its link has their own values, too. */
  async function assignedSeed(learner: Learner | null, { id, parameters }: Scenario): Promise<number | null> {
    if (!learner || parameters.length === 0) return null
    const of = { kind: 'scenario', targets: [id], at: now().toISOString() } as const
    const assignment = await store.openAssignment(learner.id, of)
    return assignment === null ? null : ownSeed(learner.id, assignment)
  }

  /** Another variant than the one given: the values are drawn anew. */
  app.get('/scenarios/:id/fresh', { schema: { params: idParams, querystring: freshQuery } }, (request, reply) => {
    const scenario = scenarioOf(library, request.params.id)
    if (scenario.parameters.length === 0) return reply.redirect(addressOf(scenario), 303)
    const seed = freshSeed(scenario, seedOf(request.query.not), () => randomInt(SEEDS))
    return reply.header('cache-control', 'no-store').redirect(addressOf({ id: scenario.id, seed }), 303)
  })

  /** The start state, for the live console; a sealed scenario runs here only. */
  app.get('/scenarios/:id/world.json', { schema: { params: idParams, querystring: seedOnly } }, (request, reply) => {
    const scenario = scenarioOf(library, request.params.id)
    if (scenario.sealed) throw notFound()
    const { world } = variantOf(scenario, seedOf(request.query.seed))
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'private, no-cache')
      .send(JSON.stringify(world))
  })

  /** The live console of a sealed device: one line is one request, and only what the screen shows goes out. */
  app.post(
    '/scenarios/:id/console',
    { schema: { params: idParams, body: consoleQuestion }, attachValidation: true },
    (request, reply) => {
      const scenario = scenarioOf(library, request.params.id)
      if (!scenario.sealed) throw notFound()
      const errors = problemsOf(request)
      if (errors.length > 0) return reply.code(422).send({ errors })
      const seed = seedOf(typed(request, 'seed'))
      const variant = { id: scenario.id, seed, compiled: () => variantOf(scenario, seed) }
      return reply.header('cache-control', 'no-store').send(consoles(variant, request.body))
    },
  )

  const posted = { schema: { params: idParams, body: linesForm }, attachValidation: true }

  app.post('/scenarios/:id/run', posted, async (request, reply) => {
    const scenario = asked(request)
    const lines = typedLines(request, scenario)
    const errors = problemsOf(request)
    if (errors.length > 0) return sendScenario(request, reply.code(422), deps, kept, scenario, { lines, errors })
    const learner = await ensureLearner(request, reply, deps)
    const turned = turnedTo(typed(request, 'console'), lines, runs.of(scenario, lines, request.log), scenario)
    await store.saveDraft(learner.id, scenario.id, { lines: turned, seed: scenario.seed }, now().toISOString())
    return reply.redirect(`${addressOf(scenario)}#console`, 303)
  })

  /** The marks of the objectives after these lines: the page asks after every line. */
  app.post(
    '/scenarios/:id/marks',
    { schema: { params: idParams, body: marksQuestion }, attachValidation: true },
    async (request, reply) => {
      const scenario = asked(request)
      if (!scenario.page.hasTicks || !simulator().isLab(scenario.world)) throw notFound()
      if ((await heldFrom(deps, request.learner)).scenario(scenario.id) !== null) throw notFound()
      const errors = problemsOf(request)
      if (errors.length > 0) return reply.code(422).send({ errors })
      const found = marks(scenario, request.body.transcript)
      if (request.learner) {
        const met = found.filter(({ state }) => state === 'met').length
        const marked = { scenario: scenario.id, met, of: found.length, at: now().toISOString() }
        app.live.did(request.learner.id, { marked })
      }
      return reply.header('cache-control', 'no-store').send({ marks: found })
    },
  )

  /** A packet to follow, for pages without script: the ends go into the address. */
  app.post('/scenarios/:id/follow', posted, async (request, reply) => {
    const scenario = asked(request)
    const lines = typedLines(request, scenario)
    const errors = problemsOf(request)
    if (errors.length > 0) return sendScenario(request, reply.code(422), deps, kept, scenario, { lines, errors })
    const learner = await ensureLearner(request, reply, deps)
    await keepDraft(deps, learner, scenario, { lines, seed: scenario.seed })
    const ends = [typed(request, 'follow-from'), typed(request, 'follow-to')].map((end) =>
      encodeURIComponent(end.trim()),
    )
    return reply.redirect(`${addressOf(scenario, `follow=${ends.join('~')}`)}#packet`, 303)
  })

  /** What was typed so far, sent by the page while somebody types. The page ignores the answer. */
  app.post('/scenarios/:id/draft', { ...posted, config: { sentByPage: true } }, async (request, reply) => {
    const scenario = scenarioOf(library, request.params.id)
    const lines = typedLines(request, scenario)
    const errors = problemsOf(request)
    if (errors.length > 0) return reply.code(422).send({ errors })
    const seed = scenario.parameters.length === 0 ? null : seedOf(typed(request, 'seed'))
    // A visitor who has typed nothing stays a visitor.
    if (lines !== '' || request.learner) {
      const learner = await ensureLearner(request, reply, deps)
      await keepDraft(deps, learner, scenario, { lines, seed })
    }
    return reply.code(204).send()
  })

  /** The next hint. It is asked for with the lines in the form, so that none get lost, and stands in later results. */
  app.post(
    '/scenarios/:id/hints',
    { schema: { params: idParams, body: hintForm }, attachValidation: true },
    async (request, reply) => {
      const scenario = asked(request)
      const lines = typedLines(request, scenario)
      const errors = problemsOf(request)
      if (errors.length > 0) return sendScenario(request, reply.code(422), deps, kept, scenario, { lines, errors })
      const learner = await ensureLearner(request, reply, deps)
      const until = (await heldFrom(deps, learner)).scenario(scenario.id)
      if (until !== null) {
        const held = [`${heldText(until, learner.zone)}. You see hints then. Your lines are kept.`]
        return sendScenario(request, reply.code(409), deps, kept, scenario, { lines, errors: held })
      }
      const at = now().toISOString()
      const next = (await store.hintsTaken(learner.id, scenario.id)).length + 1
      // One after the other, so that a repeated or invented form opens no later hint.
      const hint = Math.min(request.body.hint, next, scenario.hintsHtml.length)
      if (hint === next) await store.takeHint(learner.id, scenario.id, hint, at)
      await keepDraft(deps, learner, scenario, { lines, seed: scenario.seed })
      return reply.redirect(`${addressOf(scenario)}#hint-${hint}`, 303)
    },
  )

  app.post('/scenarios/:id/attempts', posted, async (request, reply) => {
    const scenario = asked(request)
    const lines = typedLines(request, scenario)
    // Nobody means to be graded for nothing: a slip must not use up an attempt.
    const empty = lines.trim() === '' ? ['Type at least one line, then submit.'] : []
    const [errors = []] = [problemsOf(request), empty].filter((found) => found.length > 0)
    if (errors.length > 0) return sendScenario(request, reply.code(422), deps, kept, scenario, { lines, errors })
    const learner = await ensureLearner(request, reply, deps)
    await store.saveDraft(learner.id, scenario.id, { lines, seed: scenario.seed }, now().toISOString())
    const verdict = await verdictOn(scenario, lines, { inTurn, runs, repairs, log: request.log })
    if (!verdict) return sendScenario(request, reply.code(503), deps, kept, scenario, { lines, errors: [BUSY] })
    const submitted = { id: request.body.attempt, lines, verdict }
    const id = await saveAttempt(deps, request.log, learner, scenario, submitted)
    return reply.redirect(`/scenarios/${scenario.id}/attempts/${id}`, 303)
  })

  app.get(
    '/scenarios/:id/attempts/:attempt',
    { schema: { params: attemptParams, querystring: pathQuery } },
    async (request, reply) => {
      const base = scenarioOf(library, request.params.id)
      const attempt = await attemptOf(store, request.learner, base, request.params.attempt)
      if (!attempt) throw notYours(request, 'There is no such attempt among yours')
      const scenario = variantOf(base, attempt.seed)
      const until = (await heldFrom(deps, request.learner)).scenario(base.id)
      if (until !== null) {
        const { zone } = request.learner ?? visitorClock(request)
        return sendPage(request, reply, 'report-held', heldReportPage(scenario, attempt, until, zone))
      }
      // Only what a missed attempt says looks into the review session.
      const session = attempt.report.outcome === 'failed' ? await studyOf(request, deps) : null
      const study = session ?? (await standingOf(request, deps))
      const shown = attempt.lines === '' ? 'broken' : runs.of(scenario, attempt.lines, request.log)
      const passed = new Set(study.progress.scenarios.flatMap(({ scenario, passed }) => (passed ? [scenario] : [])))
      const own = await ownNotes(request, deps, [`attempt:${scenario.id}/${attempt.id}`], {})
      const remarks = await store.attemptRemarks(request.learner?.id ?? '', attempt.id)
      const page = reportPage({
        library,
        scenario,
        attempt,
        run: shown === 'broken' ? null : shown,
        network:
          shown === 'broken' ? null : figures.of(scenario, attempt, shown, request.query.path ?? null, request.log),
        zone: study.clock.zone,
        queued: new Set(session?.queue.now.map(({ fact }) => fact)),
        titleOf: (id) => capital(simulator().diagnosisTitle(id)),
        next: nextScenario(library, scenario, (id) => passed.has(id)),
        notes: lineNotes(own),
        comments: commentsByPlace(remarks),
      })
      return sendPage(request, reply, 'report', { ...page, own, reset: resetText(remarks, study.clock.zone) })
    },
  )

  app.post(
    '/scenarios/:id/solution',
    { schema: { params: idParams, body: seedOnly.optional() } },
    async (request, reply) => {
      const scenario = asked(request)
      const { learner } = request
      if (!learner || !maySeeSolution(resultOf(await store.progress(learner.id), scenario))) {
        throw new Refusal(
          403,
          'The reference solution is not open yet',
          'It opens after you pass the scenario, or after two graded attempts.',
        )
      }
      await store.solutionSeen(learner.id, scenario.id, now().toISOString())
      return reply.redirect(`${addressOf(scenario, 'solution=1')}#solution`, 303)
    },
  )
}

/** What is kept between requests: consoles that were run, and what their lines met. */
interface Kept {
  readonly runs: Runs
  readonly marks: Marks
}

/** The marks of the objectives of a network that is built; null: they are checked when one submits. A check that throws is our fault, and costs the marks alone. */
function marksFor(
  marks: Marks,
  scenario: Scenario,
  lines: string,
  log: Pick<FastifyRequest['log'], 'error'>,
): readonly Mark[] | null {
  if (!scenario.page.hasTicks || !simulator().isLab(scenario.world)) return null
  try {
    return marks(scenario, lines)
  } catch (error) {
    log.error({ err: error, scenario: scenario.id, seed: scenario.seed, lines }, 'objectives could not be marked')
    return null
  }
}

/** Sends the page of a variant, with what the store has of the reader. */
async function sendScenario(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  { runs, marks }: Kept,
  scenario: Scenario,
  form: {
    readonly lines: string
    readonly errors?: readonly string[]
    readonly solution?: boolean
    /** Of the list of attempts. */
    readonly page?: number | undefined
    /** The ends of a packet to follow. */
    readonly follow?: string | undefined
  },
): Promise<FastifyReply> {
  const { lines, errors = [], solution = false } = form
  const { learner } = request
  const study = await standingOf(request, deps)
  const result = resultOf(study.progress, scenario)
  const held = (await heldFrom(deps, learner)).scenario(scenario.id)
  if (solution && learner && maySeeSolution(result)) await deps.store.solutionSeen(learner.id, scenario.id, study.at)
  const part = partOf(form.page, ATTEMPTS_SHOWN)
  const found = learner ? await deps.store.scenarioAttempts(learner.id, scenario.id, part) : []
  const href = (there: number) => `${addressOf(scenario, there === 1 ? '' : `page=${there}`)}#attempts`
  const attempts = paged(found, form.page, { shown: ATTEMPTS_SHOWN, href })
  const here = attempts.rows.find((attempt) => attempt.lines === lines && attempt.seed === scenario.seed)
  const areAll = attempts.before === null && attempts.behind === null
  const elsewhere =
    learner && !here && !areAll
      ? await deps.store.attemptWith(learner.id, scenario.id, { lines, seed: scenario.seed })
      : null
  const page = scenarioPage({
    library: deps.library,
    scenario,
    attempt: deps.newId(),
    lines,
    run: lines === '' || errors.length > 0 ? null : runs.of(scenario, lines, request.log),
    errors,
    solution,
    attempts,
    submitted: here ?? elsewhere,
    result,
    hintsTaken: learner ? (await deps.store.hintsTaken(learner.id, scenario.id)).length : 0,
    gate: gateOf(study, scenario.chapter),
    zone: study.clock.zone,
    exam: examOf(deps.library, learner),
    packet: packetAsked(scenario, lines, form.follow),
    marks: held === null ? marksFor(marks, scenario, lines, request.log) : null,
    held,
  })
  const own = await ownNotes(request, deps, [`scenario:${scenario.id}`])
  return sendPage(request, reply, page.lab ? 'lab' : 'scenario', { ...page, own })
}

function scenarioOf({ scenarios }: Library, id: string): Scenario {
  const scenario = scenarios.get(id)
  if (!scenario) throw notFound('There is no such scenario')
  return scenario
}

function resultOf({ scenarios }: Progress, { id }: Scenario): ScenarioResult | undefined {
  return scenarios.find(({ scenario }) => scenario === id)
}
