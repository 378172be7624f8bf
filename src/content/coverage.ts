// What a course has on each topic of the exam: items, cards and scenarios that name it and ask as much as its verb does.

import { isAtLeast, levelOfVerb, VERBS } from './levels.ts'
import type { Blueprint, Item, Level, Library } from './library.ts'

/** How many name the topic, and how many of them are of its level. */
export interface Counted {
  readonly named: number
  readonly counted: number
}
export interface TopicCoverage {
  readonly id: string
  readonly verb: string
  readonly level: Level
  readonly title: string
  /** Items of quizzes. */
  readonly items: Counted
  readonly cards: Counted
  /** Those that name it: who types commands applies what they know. */
  readonly scenarios: number
}
export interface VersionCoverage {
  readonly version: string
  readonly title: string
  readonly domains: readonly {
    readonly id: string
    readonly title: string
    readonly weight: number
    readonly topics: readonly TopicCoverage[]
  }[]
}

/** Every version of the exam with its domains and topics, in the order of blueprints.yaml. */
export function coverageOf(library: Library): readonly VersionCoverage[] {
  const { chapters, items, scenarios, blueprints } = library
  const itemsOf = (ids: readonly string[]) => byTopic(ids.flatMap((id) => items.get(id) ?? []))
  const known: Known = {
    quiz: itemsOf(chapters.flatMap((chapter) => chapter.quiz)),
    cards: itemsOf(chapters.flatMap((chapter) => chapter.cards)),
    scenarios: byTopic([...scenarios.values()]),
  }
  return blueprints.map(({ version, title, domains, topics }) => ({
    version,
    title,
    domains: domains.map((domain) => ({
      ...domain,
      topics: topics.filter(({ id }) => isIn(id, domain.id)).map((topic) => topicCoverage(version, topic, known)),
    })),
  }))
}

interface Known {
  readonly quiz: ReadonlyMap<string, readonly Item[]>
  readonly cards: ReadonlyMap<string, readonly Item[]>
  readonly scenarios: ReadonlyMap<string, readonly unknown[]>
}

function topicCoverage(version: string, topic: Blueprint['topics'][number], known: Known): TopicCoverage {
  const objective = `${version}:${topic.id}`
  const level = levelOfVerb(topic.verb)
  const counted = (named: readonly Item[] = []): Counted => ({
    named: named.length,
    counted: named.filter((item) => isAtLeast(item.level, level)).length,
  })
  return {
    ...topic,
    level,
    items: counted(known.quiz.get(objective)),
    cards: counted(known.cards.get(objective)),
    scenarios: known.scenarios.get(objective)?.length ?? 0,
  }
}

/** `4.9` is in the domain `4.0`. */
function isIn(topic: string, domain: string): boolean {
  return topic.split('.')[0] === domain.split('.')[0]
}

function byTopic<T extends { readonly objectives: readonly string[] }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const each of all) {
    for (const objective of new Set(each.objectives)) found.set(objective, [...(found.get(objective) ?? []), each])
  }
  return found
}

/** How many topics of a version have at least one item of a quiz that counts. */
export function topicsWithItems({ domains }: VersionCoverage): { readonly having: number; readonly of: number } {
  const topics = domains.flatMap((domain) => domain.topics)
  return { having: topics.filter(({ items }) => items.counted > 0).length, of: topics.length }
}

/** docs/coverage.md. */
export function coveragePage(library: Library): string {
  return `# Coverage

Made by \`npm run manual\`; a test keeps it current. What the course has on each topic of both exam versions, as announced.

An item or a card **counts** for a topic if its \`objectives\` name the topic and its level is at least the level of the topic's verb. Without
\`objectives\` it has those of its chapter. "3 of 20" are three that count of twenty that name the topic. A scenario counts for
each topic that it names. Whole topics are as broad as the exam has them: an item on one side of a topic counts for it, so a topic that has items
need not be taught in full.

| version | topics | with quiz items that count | with scenarios |
| --- | ---: | ---: | ---: |
${coverageOf(library).map(sumRow).join('\n')}

${coverageOf(library).map(versionText).join('\n\n')}

## Levels of the verbs

From the least to the most: recall, understand, apply, diagnose. They are the levels of the revised taxonomy of Bloom (Anderson and Krathwohl,
*A Taxonomy for Learning, Teaching, and Assessing*, 2001, table 5.1), where *diagnose* stands for analyze and evaluate. Of two verbs
the higher one counts.

| verb | level | process of the taxonomy |
| --- | --- | --- |
${Object.entries(VERBS)
  .map(([verb, { level, as }]) => `| ${verb} | ${level} | ${as} |`)
  .join('\n')}
`
}

function sumRow(version: VersionCoverage): string {
  const { having, of } = topicsWithItems(version)
  const topics = version.domains.flatMap((domain) => domain.topics)
  return `| ${version.version} | ${of} | ${having} | ${topics.filter(({ scenarios }) => scenarios > 0).length} |`
}

function versionText({ title, domains }: VersionCoverage): string {
  const rows = domains.flatMap(({ topics }) => topics.filter(hasAnything).map(topicRow))
  const table = [
    '| topic | title | verb | level | quiz items | cards | scenarios |',
    '| --- | --- | --- | --- | ---: | ---: | ---: |',
    ...rows,
  ]
  const without = domains.flatMap((domain) => {
    const ids = domain.topics.filter((topic) => !hasAnything(topic)).map(({ id }) => id)
    if (ids.length === 0) return []
    const which = ids.length === domain.topics.length ? `all ${ids.length} topics` : ids.join(', ')
    return [`- ${domain.id} ${domain.title} (${domain.weight} % of the exam): ${which}`]
  })
  return [
    `## ${title}`,
    rows.length === 0 ? 'The course has nothing on this version.' : table.join('\n'),
    ...(without.length === 0 ? [] : [`Nothing yet on:`, without.join('\n')]),
  ].join('\n\n')
}

function topicRow({ id, title, verb, level, items, cards, scenarios }: TopicCoverage): string {
  return `| ${id} | ${title} | ${verb} | ${level} | ${countedText(items)} | ${countedText(cards)} | ${scenarios} |`
}

function countedText({ counted, named }: Counted): string {
  return named === counted ? String(counted) : `${counted} of ${named}`
}

function hasAnything({ items, cards, scenarios }: TopicCoverage): boolean {
  return items.named + cards.named + scenarios > 0
}
