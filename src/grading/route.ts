// The route a passing answer took: what it changed, in order. A route that no transcript takes is kept for the author, without
// the learner and without what may be their own passwords.

import type { LoggedEvent } from '../sim/world.ts'
import { gradeScenario } from './grade.ts'
import type { Gradable } from './grade.ts'
import type { Graded } from './report.ts'
import { run } from './run.ts'
import type { Run } from './run.ts'

/** A scenario with the answers that its author knows. */
export interface Routed extends Gradable {
  readonly passes: readonly { readonly lines: string }[]
}
export interface Route {
  /** The same for every answer of the route, whatever its spelling and whatever values the seed drew. */
  readonly signature: string
  /** An answer of the route that passes: no comments, no lines that did nothing, `$name` for drawn values, unknown passwords masked. */
  readonly lines: string
}

/** No author would adopt a longer answer. */
const linesMax = 10_000
const mask = '********'

/**
 * What a run changed, one action a line: transfers, deletions, restarts, saves, and each stretch of configuration as one action, by
 * what it comes to. What only looks, what was refused or failed, spelling, blank lines and the order within a stretch are no part.
 * `values` are the drawn ones, by name.
 */
export function routeOf(run: Pick<Run, 'events'>, values: Readonly<Record<string, string>> = {}): string {
  const actions: string[] = []
  let stretch: LoggedEvent[] = []
  const close = (): void => {
    if (stretch.length > 0) actions.push(...configured(stretch))
    stretch = []
  }
  for (const event of run.events) {
    if (stretch[0] && stretch[0].device !== event.device) close()
    if (isConfiguration(event)) {
      stretch.push(event)
      continue
    }
    const action = actionOf(event)
    if (action === null) continue
    close()
    actions.push(`${event.device}: ${action}`)
  }
  close()
  // Two saves with nothing between them are one.
  return withNames(actions.filter((action, i) => action !== actions[i - 1]).join('\n'), values)
}

/**
 * The route of a passing answer, if it is none of its scenario's transcripts; null for any other answer. The lines are replayed
 * as they would be kept, so that what is kept passes.
 */
export function novelRoute(
  scenario: Routed,
  graded: Graded,
  values: Readonly<Record<string, string>> = {},
): Route | null {
  if (graded.report.outcome !== 'passed' || graded.run.cutShort !== null) return null
  const lines = keptLines(scenario, graded.run)
  if (lines.length > linesMax) return null
  const again = gradeScenario(scenario, lines)
  if (again.report.outcome !== 'passed') return null
  const signature = routeOf(again.run, values)
  if (routesOf(scenario, values).has(signature)) return null
  return { signature, lines: withNames(lines, values) }
}

/** The routes of a scenario's own transcripts. A draw of it is compiled once and asked by many passing attempts, so they are run once for each. */
function routesOf({ world, passes }: Routed, values: Readonly<Record<string, string>>): ReadonlySet<string> {
  const made = routes.get(passes) ?? new Map<string, ReadonlySet<string>>()
  routes.set(passes, made)
  const key = JSON.stringify(values)
  const known = made.get(key) ?? new Set(passes.map((pass) => routeOf(run(world, pass.lines), values)))
  made.set(key, known)
  return known
}
const routes = new WeakMap<Routed['passes'], Map<string, ReadonlySet<string>>>()

/** One action, or null for what changes nothing or did not come about. */
function actionOf(event: LoggedEvent): string | null {
  switch (event.type) {
    case 'copy':
      // A save by `copy` also has a `save` event.
      if (event.from === 'system:running-config' && event.to === 'nvram:startup-config') return null
      return event.complete ? `copy ${withoutLogin(event.from)} ${withoutLogin(event.to)}` : null
    case 'delete':
    case 'erase':
    case 'format':
    case 'config-replace':
    case 'archive':
      return `${event.type} ${withoutLogin(event.url)}`
    case 'rename':
      return `rename ${event.from} ${event.to}`
    // `write memory` and `copy running-config startup-config` are one action.
    case 'save':
      return event.via === 'reload' ? null : 'save'
    case 'reload':
      return event.confirmed ? `reload${event.saved === true ? ' and save' : ''}` : null
    // Its time depends on how long the earlier lines took.
    case 'reload-scheduled':
      return `reload in ${event.minutes}`
    case 'reload-cancelled':
      return 'reload cancel'
    case 'crypto-key':
      return `crypto key ${event.op} ${event.modulus}`
    case 'power-cycle':
      return `power-cycle${event.interrupted ? ' break' : ''}`
    case 'boot':
      return `boot ${event.image ?? 'nothing'}`
    case 'install':
      return `install ${event.op} ${event.version ?? ''}`.trimEnd()
    case 'session':
      return `session ${event.op}`
    case 'config':
    case 'boot-system':
    case 'config-register':
    case 'verify':
    case 'change':
    case 'cable':
    case 'ping':
    case 'show':
    case 'refused-command':
    case 'install-failed':
    case 'question-unanswered':
      return null
  }
}

function isConfiguration({ type }: LoggedEvent): boolean {
  return type === 'config' || type === 'boot-system' || type === 'config-register'
}

/** What a stretch of configuration comes to: the lines in no order, the boot list and the register as they stand at its end. */
function configured(stretch: readonly LoggedEvent[]): string[] {
  const lines = stretch.flatMap((event) =>
    event.type === 'config'
      ? [`${event.context === null ? '' : `${event.context} > `}${withoutSecret(event.text)}`]
      : [],
  )
  const list = stretch.findLast((event) => event.type === 'boot-system')?.list
  const register = stretch.findLast((event) => event.type === 'config-register')
  const device = stretch[0]?.device ?? ''
  return [
    ...[...new Set(lines)].sort(),
    ...(list ? [`boot system ${list.map((entry) => entry.replace(/^flash0?[: ]\/?/, 'flash:')).join(', ')}`] : []),
    ...(register ? [`${register.via} ${register.value}`] : []),
  ].map((action) => `${device}: ${action}`)
}

/**
 * The lines that the device took, without comments, blank ones and what it refused; passwords that the scenario does not know
 * are masked, wherever they stand.
 */
function keptLines(scenario: Routed, { lines, transcript, events }: Run): string {
  // A transcript shows no password; the line has it.
  const typed = transcript.map(({ kind, prompt, input, line }) => {
    if (kind !== 'answer' || !ASKS_SECRET.test(prompt)) return { kind, line, text: input, secret: '' }
    const given = (lines[line - 1] ?? '').trim()
    const secret = given.startsWith(prompt.trim()) ? given.slice(prompt.trim().length).trim() : given
    return { kind, line, text: secret, secret }
  })
  const known = JSON.stringify([scenario.world, scenario.rubric, scenario.passes]).replaceAll(String.raw`\n`, ' ')
  const secrets = [
    ...typed.map(({ secret }) => secret),
    ...typed.flatMap(({ text }) => [...text.matchAll(LOGIN)].map(([, password]) => password ?? '')),
    ...events.flatMap((event) => (event.type === 'config' ? [secretOf(event.text) ?? ''] : [])),
  ].filter((secret) => secret !== '' && !asWord(JSON.stringify(secret).slice(1, -1)).test(known))
  const masked = (text: string): string =>
    secrets
      .toSorted((a, b) => b.length - a.length)
      .reduce((result, secret) => result.replace(asWord(secret), mask), text)
  const refused = new Set(events.flatMap(({ type, line }) => (type === 'refused-command' ? [line] : [])))
  return typed
    .filter(({ kind, line }) => (kind === 'command' || kind === 'answer' || kind === 'hands') && !refused.has(line))
    .map(({ text }) => `${masked(text)}\n`)
    .join('')
}

const ASKS_SECRET = /password|secret/i
/** `ftp://ops:Upd8!@10.0.0.5/x` */
const LOGIN = /:\/\/[^\s/@:]+:([^\s/@]+)@/g
const SECRET = /\b(?:secret|password|key-string|community)(?: \d)? (\S.*)$/
function secretOf(text: string): string | null {
  return SECRET.exec(text)?.[1] ?? null
}
function withoutSecret(text: string): string {
  const secret = secretOf(text)
  return secret === null ? text : text.slice(0, text.length - secret.length) + mask
}
function withoutLogin(url: string): string {
  return url.replace(/:\/\/[^/@]+@/, '://')
}

/** Drawn values as `$name`, longer ones first, so that one inside another stays whole. */
function withNames(text: string, values: Readonly<Record<string, string>>): string {
  const names = Object.entries(values).sort(([, a], [, b]) => b.length - a.length)
  return names.reduce((result, [name, value]) => result.replace(asWord(value), () => `$${name}`), text)
}

/** A text where it stands whole: `cisco` in `enable secret cisco`, not in `ciscolab`. */
function asWord(text: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])${RegExp.escape(text)}(?![A-Za-z0-9])`, 'g')
}
