// A rubric as data: criteria, each naming a check of `checks/` with its arguments.

import { checks } from './checks/index.ts'
import type { Check } from './checks/check.ts'
import { diagnosisIds } from './diagnose.ts'
import { nearest } from './nearest.ts'

/** One criterion; `args` are the check's own, validated by it when the rubric is parsed. */
export interface Criterion {
  readonly id: string
  readonly check: string
  readonly points: number
  readonly required: boolean
  /** Unmet means score 0: an outage. */
  readonly fatal: boolean
  readonly label: string
  readonly fact: string | null
  /** The device it looks at; null: the one in focus when the scenario starts. */
  readonly device: string | null
  readonly args: Readonly<Record<string, unknown>>
}
export interface Rubric {
  readonly criteria: readonly Criterion[]
}

export interface RubricProblem {
  /** Keys and indexes from the root: ['criteria', 0, 'check']. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly help: string
}

const ownKeys = ['id', 'check', 'points', 'required', 'fatal', 'label', 'fact', 'device']

/** Reads a rubric (texts, lists and maps of YAML's failsafe schema), or says every problem in it. */
export function parseRubric(
  value: unknown,
): { readonly rubric: Rubric } | { readonly problems: readonly RubricProblem[] } {
  if (!isMap(value)) return { problems: [problem([], 'a rubric is a map', 'begin it with criteria:')] }
  const problems: RubricProblem[] = []
  for (const key of Object.keys(value)) {
    if (key !== 'criteria') problems.push(problem([key], `a rubric has no "${key}"`, 'it has criteria only'))
  }
  const list = value['criteria']
  if (!Array.isArray(list) || list.length === 0) {
    problems.push(
      problem(['criteria'], 'a rubric needs criteria', 'list at least one: - { id: …, check: …, points: … }'),
    )
    return { problems }
  }
  const criteria: Criterion[] = []
  const seen = new Map<string, number>()
  for (const [index, entry] of list.entries()) {
    const criterion = parseCriterion(entry, ['criteria', index], problems)
    if (!criterion) continue
    const first = seen.get(criterion.id)
    if (first !== undefined) {
      problems.push(
        problem(
          ['criteria', index, 'id'],
          `criterion ${first + 1} has the id "${criterion.id}" too`,
          'give each its own id',
        ),
      )
    }
    seen.set(criterion.id, first ?? index)
    criteria.push(criterion)
  }
  if (problems.length === 0 && criteria.every((criterion) => criterion.points === 0)) {
    problems.push(
      problem(['criteria'], 'nothing in this rubric earns a point', 'give at least one criterion points: 1 or more'),
    )
  }
  return problems.length > 0 ? { problems } : { rubric: { criteria } }
}

function parseCriterion(entry: unknown, path: RubricProblem['path'], problems: RubricProblem[]): Criterion | null {
  if (!isMap(entry)) {
    problems.push(problem(path, 'a criterion is a map', 'write - { id: …, check: …, points: …, label: … }'))
    return null
  }
  const before = problems.length
  const at = (key: string) => [...path, key]
  const id = readId(entry['id'], at('id'), problems)
  const points = readPoints(entry['points'], at('points'), problems)
  const required = readFlag(entry['required'], at('required'), problems)
  const fatal = readFlag(entry['fatal'], at('fatal'), problems)
  const label = readText(entry['label'], at('label'), problems)
  const fact = readText(entry['fact'], at('fact'), problems)
  const device = readText(entry['device'], at('device'), problems)
  const check = readCheck(entry['check'], at('check'), problems)
  if (!check) return null
  const args = readArgs(check, entry, path, problems)
  if (required && !fatal && points === 0 && problems.length === before) {
    problems.push(
      problem(
        at('points'),
        `"${id}" is required and worth no points, so an attempt could fail with full marks`,
        'give it points, or make it fatal: true, which takes all points when it is broken',
      ),
    )
  }
  if (problems.length > before) return null
  return { id, check: check.name, points, required, fatal, label: label ?? labelOf(id), fact, device, args }
}

function readArgs(
  check: Check,
  entry: Readonly<Record<string, unknown>>,
  path: RubricProblem['path'],
  problems: RubricProblem[],
): Record<string, unknown> {
  const before = problems.length
  const args: Record<string, unknown> = {}
  for (const key of Object.keys(entry)) {
    if (ownKeys.includes(key) || Object.hasOwn(check.args, key)) continue
    const meant = nearest(key, [...ownKeys, ...Object.keys(check.args)])
    problems.push(
      problem(
        [...path, key],
        `the check "${check.name}" has no "${key}"`,
        meant ? `did you mean "${meant}"?` : takes(check),
      ),
    )
  }
  for (const [key, arg] of Object.entries(check.args)) {
    if (!Object.hasOwn(entry, key)) {
      if (arg.fallback === undefined) problems.push(problem(path, `the check "${check.name}" needs "${key}"`, arg.says))
      args[key] = arg.fallback
      continue
    }
    const read = arg.read(entry[key])
    if ('value' in read) args[key] = read.value
    else problems.push(problem([...path, key], read.message, read.help))
  }
  const broken = problems.length > before ? null : check.rule(args)
  if (broken !== null) problems.push(problem(path, broken, takes(check)))
  return args
}

function readCheck(value: unknown, path: RubricProblem['path'], problems: RubricProblem[]): Check | null {
  if (typeof value !== 'string' || value === '') {
    problems.push(problem(path, 'a criterion needs a check', `one of ${[...checks.keys()].join(', ')}`))
    return null
  }
  const found = checks.get(value)
  if (found) return found
  const meant = nearest(value, checks.keys())
  problems.push(
    problem(
      path,
      `there is no check "${value}"`,
      meant ? `did you mean "${meant}"?` : `use one of ${[...checks.keys()].join(', ')}`,
    ),
  )
  return null
}

function readId(value: unknown, path: RubricProblem['path'], problems: RubricProblem[]): string {
  if (typeof value !== 'string' || !/^[a-z0-9-]+$/.test(value)) {
    problems.push(problem(path, 'a criterion needs an id', 'use a-z, 0-9 and hyphens, such as runs-new'))
    return ''
  }
  if (diagnosisIds.has(value)) {
    problems.push(
      problem(
        path,
        `"${value}" is the name of a diagnosis`,
        'give the criterion another id, so that reports can tell them apart',
      ),
    )
  }
  return value
}

function readPoints(value: unknown, path: RubricProblem['path'], problems: RubricProblem[]): number {
  const digits = typeof value === 'number' ? String(value) : value
  if (typeof digits === 'string' && /^\d{1,6}$/.test(digits)) return Number(digits)
  problems.push(problem(path, 'a criterion needs points', 'a whole number from 0'))
  return 0
}

function readFlag(value: unknown, path: RubricProblem['path'], problems: RubricProblem[]): boolean {
  if (value === undefined) return false
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  problems.push(problem(path, 'this is neither true nor false', 'write true, or leave it out'))
  return false
}

function readText(value: unknown, path: RubricProblem['path'], problems: RubricProblem[]): string | null {
  if (value === undefined) return null
  if (typeof value === 'string' && value.trim() !== '') return value
  problems.push(problem(path, 'this must be a text', 'write the text after the colon, or leave the line out'))
  return null
}

/** A criterion without a label is shown under its id, in words. */
function labelOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function takes(check: Check): string {
  const args = Object.entries(check.args).map(([name, arg]) => `${name} (${arg.says})`)
  return args.length > 0 ? `"${check.name}" takes ${args.join('; ')}` : `"${check.name}" takes no arguments`
}

function problem(path: RubricProblem['path'], message: string, help: string): RubricProblem {
  return { path, message, help }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
