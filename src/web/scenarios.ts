// A scenario: the brief, the lines, a run that counts nothing, an attempt that is graded, and its report.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Scenario } from '../content/library.ts'
import { gradeScenario } from '../grading/grade.ts'
import type { CriterionResult, Diagnosis, Report } from '../grading/report.ts'
import { run } from '../grading/run.ts'
import type { Run } from '../grading/run.ts'
import { decideReview, isDue, learnAheadMinutes, machineRating } from '../schedule/evidence.ts'
import { studyDay } from '../schedule/study-day.ts'
import { platforms } from '../sim/platforms/index.ts'
import type { Learner, Progress, ScenarioAttempt, ScenarioResult } from '../store/store.ts'
import { consoleOf } from './console.ts'
import type { Deps } from './deps.ts'
import { notFound, Refusal } from './errors.ts'
import { formId, idParams, problemsOf, typed } from './form.ts'
import { ensureLearner } from './identity.ts'
import { sendPage } from './page.ts'
import { gateOf, studyOf } from './study.ts'
import { chapterLink, count, instantText, sectionLink, topicsOf } from './words.ts'

/** 500 lines of 255 characters, and room to spare. */
const LINES_MAX = 200_000
/** From this many graded attempts the reference solution may be seen without a pass. */
const ATTEMPTS_BEFORE_SOLUTION = 2

const linesForm = z.object({
  attempt: formId,
  lines: z
    .string('type at least one line')
    .max(LINES_MAX, `these are more than ${LINES_MAX} characters; a device takes at most 500 lines of 255`)
    // Browsers send CRLF whatever was typed. Nothing else is changed: an empty line is an Enter.
    .transform((text) => text.replaceAll('\r\n', '\n')),
})

export const scenarioPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/scenarios/:id', { schema: { params: idParams, querystring: z.object({ solution: z.string().optional() }) } }, async (request, reply) => {
    const scenario = scenarioOf(request.params.id)
    const { learner } = request
    const lines = (learner ? await store.draft(learner.id, scenario.id) : null) ?? ''
    return scenarioPage(request, reply, scenario, { lines, errors: [], solution: request.query.solution !== undefined })
  })

  /** The start state, for the live console; a sealed scenario runs here only. */
  app.get('/scenarios/:id/world.json', { schema: { params: idParams } }, async (request, reply) => {
    const scenario = scenarioOf(request.params.id)
    if (scenario.sealed) throw notFound()
    return reply.type('application/json; charset=utf-8').header('cache-control', 'private, no-cache').send(JSON.stringify(scenario.world))
  })

  app.post('/scenarios/:id/run', { schema: { params: idParams, body: linesForm }, attachValidation: true }, async (request, reply) => {
    const scenario = scenarioOf(request.params.id)
    const errors = problemsOf(request)
    if (errors.length > 0) return scenarioPage(request, reply.code(422), scenario, { lines: typed(request, 'lines'), errors, solution: false })
    const learner = await ensureLearner(request, reply, deps)
    await store.saveDraft(learner.id, scenario.id, request.body.lines, deps.now().toISOString())
    return reply.redirect(`/scenarios/${scenario.id}#console`, 303)
  })

  app.post('/scenarios/:id/attempts', { schema: { params: idParams, body: linesForm }, attachValidation: true }, async (request, reply) => {
    const scenario = scenarioOf(request.params.id)
    const errors = problemsOf(request)
    if (errors.length > 0) return scenarioPage(request, reply.code(422), scenario, { lines: typed(request, 'lines'), errors, solution: false })
    const { attempt, lines } = request.body
    // Nobody means to be graded for nothing: a slip must not use up an attempt.
    if (lines.trim() === '') return scenarioPage(request, reply.code(422), scenario, { lines, errors: ['Type at least one line, then submit.'], solution: false })
    const learner = await ensureLearner(request, reply, deps)
    await store.saveDraft(learner.id, scenario.id, lines, deps.now().toISOString())
    const id = await submit(request, learner, scenario, attempt, lines)
    return reply.redirect(`/scenarios/${scenario.id}/attempts/${id}`, 303)
  })

  app.get('/scenarios/:id/attempts/:attempt', { schema: { params: idParams.extend({ attempt: z.string().max(60) }) } }, async (request, reply) => {
    const scenario = scenarioOf(request.params.id)
    const attempt = request.learner ? await store.scenarioAttempt(request.learner.id, request.params.attempt) : null
    if (!attempt || attempt.scenario !== scenario.id) throw notFound('There is no such attempt among yours')
    return reportPage(request, reply, scenario, attempt)
  })

  app.post('/scenarios/:id/solution', { schema: { params: idParams } }, async (request, reply) => {
    const scenario = scenarioOf(request.params.id)
    const { learner } = request
    if (!learner || !maySeeSolution(resultOf(await store.progress(learner.id), scenario))) {
      throw new Refusal(403, 'The reference solution is not open yet', 'It opens after you pass the scenario, or after two graded attempts.')
    }
    await store.solutionSeen(learner.id, scenario.id, deps.now().toISOString())
    return reply.redirect(`/scenarios/${scenario.id}?solution=1#solution`, 303)
  })

  /** Grades and saves; the id under which the attempt stands. The same form with other lines is another attempt. */
  async function submit(request: FastifyRequest, learner: Learner, scenario: Scenario, id: string, lines: string): Promise<string> {
    const { report } = gradeScenario(scenario, lines)
    if (report.outcome === 'ungradable') request.log.error({ attempt: id, scenario: scenario.id, warnings: report.warnings }, 'ungradable attempt')
    const at = deps.now().toISOString()
    const day = studyDay(at, learner)
    const attempt: ScenarioAttempt = {
      id,
      scenario: scenario.id,
      chapter: scenario.chapter,
      rev: scenario.rev,
      hash: scenario.hash,
      seed: report.seed,
      lines,
      report,
      at,
      studyDay: day,
    }
    const eventId = deps.newId()
    const saved = await store.saveScenarioAttempt(learner.id, attempt, scenario.fact, (card) =>
      decideReview(
        {
          eventId,
          fact: scenario.fact,
          item: scenario.id,
          rev: scenario.rev,
          form: 'scenario',
          rating: machineRating(report.outcome === 'passed'),
          at,
          clock: learner,
          // A scenario that is due counts however it was opened: there is no other page to do it on. So does a second try
          // after a miss: passed minutes later, it is not due again today.
          asked: card !== null && isDue(card, at, day, learnAheadMinutes),
          durationMs: null,
        },
        card,
      ),
    )
    if (saved.kind === 'refused') return submit(request, learner, scenario, deps.newId(), lines)
    return saved.value.id
  }

  async function scenarioPage(
    request: FastifyRequest,
    reply: FastifyReply,
    scenario: Scenario,
    form: { lines: string; errors: readonly string[]; solution: boolean },
  ): Promise<FastifyReply> {
    const study = await studyOf(request, deps)
    const gate = gateOf(study, scenario.chapter)
    const { learner } = request
    const attempts = learner ? await store.scenarioAttempts(learner.id, scenario.id) : []
    const rows = attempts
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ id, at, lines, report }) => ({
        href: `/scenarios/${scenario.id}/attempts/${id}`,
        on: instantText(at, study.clock.zone),
        ...verdictOf(report),
        score: report.outcome === 'ungradable' ? 'not counted' : `${report.score} of ${report.maxScore}`,
        lines,
      }))
    const result = resultOf(study.progress, scenario)
    const may = maySeeSolution(result)
    if (form.solution && may && learner) await store.solutionSeen(learner.id, scenario.id, study.at)
    const shown = form.lines === '' || form.errors.length > 0 ? null : tried(request, scenario, form.lines)
    return sendPage(request, reply, 'scenario', {
      id: scenario.id,
      title: scenario.title,
      chapter: { id: scenario.chapter, title: chapterLink(library, scenario.chapter).title },
      facts: [`Difficulty: ${scenario.difficulty}`, `About ${scenario.minutes} min`, `Pass mark ${scenario.passMark} %`, ...(result?.passed ? ['Passed'] : [])],
      topics: topicsOf(library, scenario.objectives),
      worldHref: scenario.sealed ? null : `/scenarios/${scenario.id}/world.json`,
      ...devicesOf(scenario),
      briefHtml: scenario.briefHtml,
      hintsHtml: scenario.hintsHtml.map((html, index) => ({ number: index + 1, html })),
      isLocked: gate.state === 'locked',
      opens: gate.openedBy.map((id) => chapterLink(library, id)),
      attempt: deps.newId(),
      lines: form.lines,
      errors: [...form.errors, ...(shown === 'broken' ? ['These lines could not be run, and that is our fault. They are kept; nothing was counted.'] : [])],
      console: shown === null || shown === 'broken' ? null : consoleOf(shown, { numbered: false }),
      asked: shown === null || shown === 'broken' ? null : shown.waiting.question,
      askedHint: shown === null || shown === 'broken' ? '' : enterMeans(shown.waiting.question ?? ''),
      submitted: rows.find(({ lines }) => lines === form.lines) ?? null,
      attempts: rows,
      solution: {
        action: `/scenarios/${scenario.id}/solution`,
        may,
        shown: may && form.solution,
        missing: result && result.attempts > 0 ? count(Math.max(0, ATTEMPTS_BEFORE_SOLUTION - result.attempts), 'attempt') : '',
        solutions: may && form.solution ? scenario.passes : [],
      },
    })
  }

  async function reportPage(request: FastifyRequest, reply: FastifyReply, scenario: Scenario, attempt: ScenarioAttempt): Promise<FastifyReply> {
    const { report } = attempt
    const { outcome } = report
    const { clock } = await studyOf(request, deps)
    const deciding = new Set([
      ...report.criteria.filter(({ met }) => !met).flatMap(({ lines }) => lines),
      ...report.diagnoses.flatMap(({ line }) => line ?? []),
    ])
    const shown = attempt.lines === '' ? null : tried(request, scenario, attempt.lines)
    const changed = attempt.hash !== scenario.hash ? ['The scenario was changed after this attempt. The score is the one you got then; the console is replayed on the new version.'] : []
    return sendPage(request, reply, 'report', {
      title: outcome === 'ungradable' ? 'Not graded' : outcome === 'passed' ? 'Scenario passed' : 'Not passed yet',
      scenario: { id: scenario.id, title: scenario.title },
      chapter: { id: scenario.chapter, title: chapterLink(library, scenario.chapter).title },
      on: instantText(attempt.at, clock.zone),
      ungradable: outcome === 'ungradable' ? { reportId: attempt.id } : null,
      score: `${report.score} of ${report.maxScore} points`,
      ...verdictOf(report),
      passText: passText(scenario, report),
      warnings: [...changed, ...(outcome === 'ungradable' ? [] : report.warnings)],
      againLabel: outcome === 'passed' ? 'Back to the scenario' : 'Try again, with these lines',
      nextStep: outcome === 'failed' ? nextStepOf(report) : null,
      hasSolution: outcome === 'passed',
      criteria: report.criteria.map(criterionOf),
      diagnoses: report.diagnoses.toSorted((a, b) => Number(b.cause) - Number(a.cause)).map((diagnosis, index) => diagnosisOf(diagnosis, index === 0)),
      console: shown === null || shown === 'broken' ? null : consoleOf(shown, { numbered: true, flagged: deciding }),
    })
  }

  function diagnosisOf({ line, message, otherwise, cause, see }: Diagnosis, isFirst: boolean) {
    return { line, message, otherwise, cause, kicker: cause ? (isFirst ? 'Root cause' : 'Also') : 'Follows from it', see: see.map((target) => sectionLink(library, target)) }
  }

  function scenarioOf(id: string): Scenario {
    const scenario = library.scenarios.get(id)
    if (!scenario) throw notFound('There is no such scenario')
    return scenario
  }
}

const resultOf = ({ scenarios }: Progress, { id }: Scenario): ScenarioResult | undefined => scenarios.find(({ scenario }) => scenario === id)

const maySeeSolution = (result: ScenarioResult | undefined): boolean => result !== undefined && (result.passed || result.attempts >= ATTEMPTS_BEFORE_SOLUTION)

/** The run of the lines; a simulator that throws is our bug, and must not lock the learner out of their page. */
function tried(request: FastifyRequest, scenario: Scenario, lines: string): Run | 'broken' {
  try {
    return run(scenario.world, lines)
  } catch (error) {
    request.log.error({ err: error, scenario: scenario.id }, 'lines could not be run')
    return 'broken'
  }
}

function devicesOf({ world }: Scenario) {
  const { prompt } = run(world, '').waiting
  const device = world.devices[world.focus]
  const others = Object.keys(world.devices).filter((name) => name !== world.focus)
  return { focus: { name: world.focus, platform: device ? platforms[device.platform].product : '', prompt }, others: others.join(', ') }
}

function verdictOf({ outcome }: Report) {
  switch (outcome) {
    case 'passed':
      return { verdict: 'Passed', tone: 'good', passed: true }
    case 'failed':
      return { verdict: 'Not passed', tone: 'bad', passed: false }
    case 'ungradable':
      return { verdict: 'Not graded', tone: '', passed: false }
  }
}

function passText({ passMark }: Scenario, report: Report): string {
  const outage = report.criteria.find(({ fatal, met }) => fatal && !met)
  if (outage) return `An outage: “${outage.label}” was not met, and that costs every point.`
  const missed = report.criteria.filter(({ required, met }) => required && !met).length
  if (report.outcome === 'passed') return `Every required criterion is met, and the pass mark of ${passMark} % is reached.`
  if (missed > 0) return `${count(missed, 'required criterion is', 'required criteria are')} not met. The pass mark is ${passMark} %.`
  return `The pass mark is ${passMark} %.`
}

/** What to do after an attempt that did not pass. */
function nextStepOf({ diagnoses }: Report): string {
  const line = diagnoses.find(({ cause }) => cause)?.line ?? null
  if (line !== null) return `start at line ${line}, the root cause: mend it, see with Run what the device says now, and`
  return diagnoses.length > 0 ? 'read the root cause below, mend your lines, and' : 'read which criteria are not met, mend your lines, and'
}

function criterionOf({ label, met, points, maxPoints, required, fatal, reason, lines }: CriterionResult) {
  return {
    label,
    met,
    verdict: met ? 'Met' : 'Not met',
    tone: met ? 'good' : 'bad',
    points: maxPoints === 0 ? 'no points' : `${points} of ${maxPoints}`,
    reason,
    lines: lines.map((n) => ({ n, href: `#line-${n}` })),
    tags: [...(required ? ['Required to pass.'] : []), ...(fatal ? ['Unmet, it is an outage and costs every point.'] : [])].join(' '),
  }
}

function enterMeans(question: string): string {
  if (question.includes('[confirm]')) return 'An empty line means yes.'
  if (question.includes('[yes/no]')) return 'Answer yes or no.'
  return /\[[^\]]+\]/.test(question) ? 'An empty line takes what stands in brackets.' : ''
}
