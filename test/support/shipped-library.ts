// The course that ships, compiled once, and what tests know from it: which item a page shows and how it is answered.

import type { Item, Library, Scenario } from '../../src/content/library.ts'
import { itemsAsShown } from './item-answers.ts'
import { inTurn } from './in-turn.ts'
import { loadContent } from '../../src/load-content.ts'

let loaded: Promise<Library> | null = null

/** The library of the folder `content`. Of workers that begin at once, one compiles it. */
export function shippedLibrary(): Promise<Library> {
  loaded ??= inTurn('course', () => loadContent('content')).then(({ library, problems }) => {
    if (!library) throw new Error(`the course does not compile: ${problems.map(({ message }) => message).join('; ')}`)
    return library
  })
  return loaded
}

/** The item with this stem, as a person reads it. */
export function itemByStem(library: Library, stem: string): Item {
  const wanted = readAs(stem)
  const found = itemsAsShown(library, wanted, textOf)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} items have the stem "${wanted}"`)
  return found[0]
}

/** Texts that nobody may see before answering: the answer of a card, the explanations of an item and of its options. */
export function secretsOf(item: Item): readonly string[] {
  const html =
    item.kind === 'choice'
      ? item.options.map(({ explanationHtml }) => explanationHtml)
      : item.kind === 'true-false'
        ? item.reasons.map(({ explanationHtml }) => explanationHtml)
        : item.kind === 'card'
          ? [item.answerHtml]
          : []
  return [item.explanationHtml, ...html].map(textOf).filter((text) => text.length > 12)
}

export function scenarioOf(library: Library, id: string): Scenario {
  const scenario = library.scenarios.get(id)
  if (!scenario) throw new Error(`the course has no scenario ${id}`)
  return scenario
}

/** The lines of a transcript of a scenario: its solution, or the failure that shows `expected`. */
export function linesOf(scenario: Scenario, expected: string | null): string {
  const transcript =
    expected === null ? scenario.passes[0] : scenario.fails.find(({ expect }) => expect[0] === expected)
  if (!transcript) throw new Error(`${scenario.id} has no transcript that shows ${expected}`)
  return transcript.lines
}

/** The text of a piece of HTML, blanks collapsed as a browser shows them. */
export function textOf(html: string): string {
  return readAs(
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&amp;', '&'),
  )
}

// Where an element ends, a browser may or may not put a blank: none counts.
function readAs(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
