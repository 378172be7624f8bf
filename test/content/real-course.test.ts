// The course that ships: it compiles without a problem, and every scenario proves itself.

import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Library } from '../../src/content/library.ts'
import { problemText } from '../../src/content/problem-text.ts'
import { scenarioTable } from '../../src/content/scenario-table.ts'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { mistakes } from '../../src/grading/mistakes/index.ts'
import { IPV6_SECTIONS } from '../../src/grading/mistakes/network.ts'
import { NO_PROOFS } from '../../src/content/proofs.ts'
import { loadContent } from '../../src/load-content.ts'
import type { LoadedContent } from '../../src/load-content.ts'

let loaded: LoadedContent
let library: Library

// Every proof of the course is run here, which takes minutes on a busy machine.
beforeAll(async () => {
  loaded = await loadContent('content', { proofs: NO_PROOFS })
  if (loaded.library) library = loaded.library
}, 600_000)

test('it has no problem, and every transcript earns what its author says', () => {
  expect(loaded.problems.map((problem) => problemText(problem, loaded.files.get(problem.at.file))).join('\n')).toBe('')
})

test('every chapter of the parts is there, in course order', () => {
  const listed = library.course.parts.flatMap((part) => part.chapters)
  expect(library.chapters.map((chapter) => chapter.id)).toEqual(listed)
  expect(library.chapters.map((chapter) => chapter.number)).toEqual(listed.map((_, index) => index + 1))
})

test('every chapter can be reached: what it requires comes to an end', () => {
  const open = new Set<string>()
  for (const _ of library.chapters) {
    for (const chapter of library.chapters) if (chapter.requires.every((id) => open.has(id))) open.add(chapter.id)
  }
  expect([...open].sort()).toEqual(library.chapters.map((chapter) => chapter.id).sort())
})

test('both exam versions are there, with all their topics and no gap between their dates', () => {
  expect(
    library.blueprints.map(({ version, validFrom, validTo, topics }) => [version, validFrom, validTo, topics.length]),
  ).toEqual([
    ['v1.1', '2024-08-20', '2027-02-02', 53],
    ['v2.0', '2027-02-03', null, 29],
  ])
})

test('docs/scenarios.md is what the course and its proofs give; npm run manual renews it', () => {
  const page = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8')
  expect(page === scenarioTable(library, loaded.mutations, (id) => diagnosisIds.has(id))).toBe(true)
})

test('every scenario has three hints', () => {
  expect([...library.scenarios.values()].filter(({ hintsHtml }) => hintsHtml.length !== 3).map(({ id }) => id)).toEqual(
    [],
  )
})

test('every scenario has something to revisit after a failure', () => {
  for (const { id, see, cards } of library.scenarios.values())
    expect([id, see.length > 0, cards.length > 0]).toEqual([id, true, true])
})

test('no page of the course holds a script, a style or an unresolved address', () => {
  const html: string[] = []
  JSON.stringify(
    [library.course, library.chapters, [...library.items.values()], [...library.scenarios.values()]],
    (key, value: unknown) => {
      if (/html$/i.test(key) && typeof value === 'string') html.push(value)
      return value
    },
  )
  expect(html.length).toBeGreaterThan(100)
  for (const each of html)
    expect(each).not.toMatch(/<script|<style|style=|javascript:|href="(chapter|scenario):|href=""/)
})

test('the places that diagnoses send a learner to are sections of the course', () => {
  const places = library.chapters.flatMap((chapter) => [
    chapter.id,
    ...anchorsOf(chapter.id).map((anchor) => `${chapter.id}#${anchor}`),
  ])
  const ofIpv6 = Object.entries(IPV6_SECTIONS).map(([id, section]) => ({ id, see: [section] }))
  const lost = [...mistakes, ...ofIpv6].flatMap(({ id, see }) =>
    see.filter((place) => !places.includes(place)).map((place) => `${id} sees ${place}`),
  )
  expect(lost).toEqual([])
})

function anchorsOf(chapter: string): readonly string[] {
  return (library.chapter.get(chapter)?.sections ?? []).flatMap((section) => {
    const inside = 'html' in section ? [...section.html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '') : []
    const parts =
      'steps' in section
        ? section.steps
        : 'mistakes' in section
          ? section.mistakes
          : 'questions' in section
            ? section.questions
            : []
    return [section.id, ...inside, ...parts.map((part) => part.id)]
  })
}
