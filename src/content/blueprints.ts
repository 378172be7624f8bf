// Reads blueprints.yaml: the exam's versions with their domains, weights, topics and dates.

import { isSeq } from 'yaml'
import type { Node } from 'yaml'
import { date, integer, listOf, optional, placed, readFields, record, text } from './fields.ts'
import type { Placed } from './fields.ts'
import { VERBS, verbsOf } from './levels.ts'
import type { Blueprint } from './library.ts'
import { readYaml } from './located-yaml.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Report, Source } from './source.ts'

const domain = record(
  { id: placed(text('1.0')), title: text('Network Fundamentals'), weight: integer(1, 100, '20') },
  'a domain',
)
const topic = record(
  { id: placed(text('1.1')), verb: placed(text('explain')), title: text('the role of routers') },
  'a topic',
)
/** One exam version. */
export const blueprintFields = {
  version: placed(text('v1.1')),
  title: text('CCNA 200-301 v1.1'),
  'valid-from': placed(date),
  'valid-to': optional(placed(date), null),
  domains: placed(listOf(domain)),
  topics: listOf(topic),
}

/** The versions of an exam, in file order. */
export function readBlueprints(source: Source, report: Report): readonly Blueprint[] {
  const yaml = readYaml(source, source.text, 1, 1, report)
  if (yaml.node === null) return []
  if (!isSeq(yaml.node)) {
    report(
      yaml.placeOf(yaml.node),
      'blueprints.yaml must be a list of exam versions',
      'begin each version with a line - version: v1.1',
    )
    return []
  }
  const versions = new Map<string, Blueprint>()
  for (const node of yaml.node.items) {
    const read = readFields(node as Node, blueprintFields, 'an exam version', { yaml, report })
    if (versions.has(read.version.value)) {
      report(read.version.at, `the exam version ${read.version.value} is there twice`, 'give each version its own name')
    }
    const blueprint: Blueprint = {
      version: read.version.value,
      title: read.title,
      validFrom: read['valid-from'].value,
      validTo: read['valid-to']?.value ?? null,
      domains: read.domains.value.map((each) => ({ ...each, id: each.id.value })),
      topics: read.topics.map((each) => ({ ...each, id: each.id.value, verb: each.verb.value })),
    }
    versions.set(blueprint.version, blueprint)
    reportDoubtful(blueprint, read, report)
  }
  return [...versions.values()]
}

function reportDoubtful(
  blueprint: Blueprint,
  read: {
    readonly domains: Placed<readonly unknown[]>
    readonly 'valid-to': Placed<string> | null
    readonly topics: readonly { readonly id: Placed<string>; readonly verb: Placed<string> }[]
  },
  report: Report,
): void {
  const sum = blueprint.domains.reduce((total, each) => total + each.weight, 0)
  if (sum !== 100 && blueprint.domains.length > 0) {
    report(
      read.domains.at,
      `the weights of ${blueprint.version} add up to ${sum} percent`,
      'correct the weights: together they are 100',
    )
  }
  if (read['valid-to'] && blueprint.validTo !== null && blueprint.validTo < blueprint.validFrom) {
    report(
      read['valid-to'].at,
      `${blueprint.version} ends before it starts`,
      'write a valid-to that is later than valid-from',
    )
  }
  const seen = new Set<string>()
  for (const { id, verb } of read.topics) {
    const unknown = verbsOf(verb.value).find((each) => !Object.hasOwn(VERBS, each))
    if (unknown !== undefined && verb.value !== '') {
      report(
        verb.at,
        `the level of the verb "${unknown}" is not known`,
        `write one or two of ${Object.keys(VERBS).join(', ')}${didYouMean(unknown, Object.keys(VERBS))}`,
      )
    }
    if (seen.has(id.value))
      report(id.at, `the topic ${id.value} is there twice`, 'remove one of them or correct its number')
    seen.add(id.value)
    const domainId = `${id.value.split('.')[0]}.0`
    if (blueprint.domains.some((each) => each.id === domainId)) continue
    report(
      id.at,
      `the topic ${id.value} belongs to no domain`,
      `add a domain with the id ${domainId} or correct the number`,
    )
  }
}

/** Reports objectives that no blueprint has. An objective is written `v2.0:4.2`. */
export function checkObjectives(
  objectives: readonly Placed<string>[],
  blueprints: readonly Blueprint[],
  report: Report,
): void {
  if (blueprints.length === 0) return
  const all = blueprints.flatMap((each) => each.topics.map((topic) => `${each.version}:${topic.id}`))
  const known = new Set(all)
  for (const { value, at } of objectives) {
    if (known.has(value)) continue
    // Without its version, a topic differs from every candidate by too many letters.
    const meant = all.find((each) => each.endsWith(`:${value}`))
    report(
      at,
      `"${value}" is no topic of a blueprint`,
      `write an exam version and a topic of blueprints.yaml, like ${all[0] ?? 'v1.1:1.1'}${didYouMean(meant ?? value, all)}`,
    )
  }
}
