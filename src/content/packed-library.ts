// A library as bytes: an index of what most pages need, and a part for each chapter that is read when somebody looks at it.

import type { WrittenCourse, WrittenScenario } from './compile.ts'
import type { Names } from './html.ts'
import type { Blueprint, Chapter, Item, Library, Scenario, Term } from './library.ts'
import { remembered } from './remembered.ts'

/** Makes a scenario again of its text. */
export type ScenarioAgain = (written: WrittenScenario, names: Names, blueprints: readonly Blueprint[]) => Scenario

interface Index {
  readonly course: Library['course']
  readonly chapters: readonly object[]
  readonly items: readonly { readonly chapter: string }[]
  readonly scenarios: readonly { readonly id: string; readonly chapter: string; readonly hasParameters: boolean }[]
  readonly blueprints: readonly Blueprint[]
  /** Where each part begins and ends, counted from the end of the index. */
  readonly parts: Readonly<Record<string, readonly [from: number, to: number]>>
}
interface ChapterPart {
  readonly chapter: { readonly sections: Chapter['sections']; readonly titles: readonly (readonly [string, string])[] }
  readonly items: Readonly<Record<string, object>>
  readonly scenarios: Readonly<Record<string, object & { readonly written: WrittenScenario }>>
}
interface NamesPart {
  readonly chapters: readonly (readonly [string, readonly (readonly [string, string])[]])[]
  readonly scenarios: readonly string[]
  readonly figures: readonly string[]
}

// What a page about one chapter, item or scenario needs, and no list of them does.
const CHAPTER_PART = ['sections', 'titles'] as const
const ITEM_PART = {
  choice: ['stemHtml', 'stemText', 'explanationHtml', 'options'],
  'true-false': ['stemHtml', 'stemText', 'explanationHtml', 'isTrue', 'reasons'],
  fill: ['stemHtml', 'stemText', 'explanationHtml', 'blanks'],
  order: ['stemHtml', 'stemText', 'explanationHtml', 'steps'],
  match: ['stemHtml', 'stemText', 'explanationHtml', 'heads', 'rows', 'partners'],
  command: ['stemHtml', 'stemText', 'explanationHtml', 'start', 'before', 'prompt', 'criteria', 'answer', 'mostLines'],
  simlet: ['stemHtml', 'stemText', 'explanationHtml', 'blanks', 'start', 'before', 'prompt', 'look'],
  card: ['stemHtml', 'stemText', 'explanationHtml', 'answerHtml'],
} as const
const SCENARIO_PART = [
  'parameters',
  'dontCare',
  'briefHtml',
  'world',
  'rubric',
  'hintsHtml',
  'passes',
  'fails',
] as const
/** Parts that belong to no chapter. No chapter has such an id. */
const GLOSSARY = '.glossary'
const NAMES = '.names'

const LENGTH_SIZE = 4
/** This many parts are kept as values; the bytes of the others are read again. */
const KEPT_PARTS = 12
/** Scenarios that were made again of their texts: a class works on a few at a time. */
const KEPT_AGAIN = 16

export function packLibrary(library: Library, written: WrittenCourse): Buffer {
  const items = [...library.items.values()]
  const scenarios = [...library.scenarios.values()]
  const parts = library.chapters.map((chapter): [string, ChapterPart] => [
    chapter.id,
    {
      chapter: { sections: chapter.sections, titles: [...chapter.titles] },
      items: Object.fromEntries(
        items
          .filter((item) => item.chapter === chapter.id)
          .map((item) => [item.id, split(item, ITEM_PART[item.kind]).inside]),
      ),
      scenarios: Object.fromEntries(
        scenarios
          .filter((scenario) => scenario.chapter === chapter.id)
          .map((scenario) => [
            scenario.id,
            {
              ...split(scenario, SCENARIO_PART).inside,
              written: written.scenarios.get(scenario.id) as WrittenScenario,
            },
          ]),
      ),
    },
  ])
  const { names } = written
  const namesPart: NamesPart = {
    chapters: [...names.chapters].map(([id, anchors]) => [id, [...anchors]]),
    scenarios: [...names.scenarios],
    figures: [...names.figures],
  }
  const bodies = [...parts, [GLOSSARY, library.glossary] as const, [NAMES, namesPart] as const].map(
    ([name, value]) => [name, Buffer.from(JSON.stringify(value))] as const,
  )
  let end = 0
  const places = bodies.map(([name, body]) => [name, [end, (end += body.length)]] as const)
  const index: Index = {
    course: library.course,
    chapters: library.chapters.map((chapter) => split(chapter, CHAPTER_PART).outside),
    items: items.map((item) => split(item, ITEM_PART[item.kind]).outside as Item),
    scenarios: scenarios.map((scenario) => ({
      ...(split(scenario, [...SCENARIO_PART, 'variant']).outside as Scenario),
      hasParameters: scenario.parameters.length > 0,
    })),
    blueprints: library.blueprints,
    parts: Object.fromEntries(places),
  }
  const head = Buffer.from(JSON.stringify(index))
  const length = Buffer.alloc(LENGTH_SIZE)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...bodies.map(([, body]) => body)])
}

/** The same library again: its values are made of the bytes when they are asked for. */
export function unpackLibrary(bytes: Buffer, scenarioAgain: ScenarioAgain): Library {
  const start = LENGTH_SIZE + bytes.readUInt32LE(0)
  const index = JSON.parse(bytes.toString('utf8', LENGTH_SIZE, start)) as Index
  const { blueprints } = index
  const kept = new Map<string, unknown>()
  const part = (name: string): unknown =>
    remembered(kept, KEPT_PARTS, name, () => {
      const [from, to] = index.parts[name] ?? [0, 0]
      return JSON.parse(bytes.toString('utf8', start + from, start + to)) as unknown
    })
  const chapterPart = (id: string) => part(id) as ChapterPart

  const chapters = index.chapters.map((outside) => {
    const { id } = outside as Chapter
    let titles: Chapter['titles'] | null = null
    return {
      ...(outside as Chapter),
      get sections() {
        return chapterPart(id).chapter.sections
      },
      get titles() {
        return (titles ??= new Map(chapterPart(id).chapter.titles))
      },
    }
  })
  const items = index.items.map((outside) => {
    const { id, chapter, kind } = outside as Item
    return withInside(outside as Item, ITEM_PART[kind], () => chapterPart(chapter).items[id] as Item)
  })
  const again = new Map<string, Scenario>()
  const scenarios = index.scenarios.map(({ hasParameters, ...outside }) => {
    const { id, chapter } = outside
    const inside = () => chapterPart(chapter).scenarios[id]
    const scenario: Scenario = withInside(
      {
        ...(outside as Scenario),
        variant: (seed: number) =>
          hasParameters
            ? remembered(again, KEPT_AGAIN, id, () =>
                scenarioAgain(inside()?.written as WrittenScenario, namesOf(part(NAMES) as NamesPart), blueprints),
              ).variant(seed)
            : scenario,
      },
      SCENARIO_PART,
      () => inside() as unknown as Scenario,
    )
    return scenario
  })
  return {
    course: index.course,
    chapters,
    chapter: new Map(chapters.flatMap((chapter) => [chapter.id, ...chapter.was].map((id) => [id, chapter] as const))),
    items: new Map(items.map((item) => [item.id, item])),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
    blueprints,
    get glossary() {
      return part(GLOSSARY) as readonly Term[]
    },
  }
}

function namesOf({ chapters, scenarios, figures }: NamesPart): Names {
  return {
    chapters: new Map(chapters.map(([id, anchors]) => [id, new Map(anchors)])),
    scenarios: new Set(scenarios),
    figures: new Set(figures),
  }
}

/** A value without some of its fields, and these fields alone. */
function split(value: object, names: readonly string[]): { readonly outside: object; readonly inside: object } {
  const entries = Object.entries(value)
  return {
    outside: Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
    inside: Object.fromEntries(entries.filter(([name]) => names.includes(name))),
  }
}

/** Its own fields, so that a copy has them too. */
function withInside<Value extends object>(
  outside: Value,
  names: readonly (string & keyof Value)[] | readonly string[],
  inside: () => Value,
): Value {
  for (const name of names) {
    Object.defineProperty(outside, name, { enumerable: true, get: () => inside()[name as keyof Value] })
  }
  return outside
}
