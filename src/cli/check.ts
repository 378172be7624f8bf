// `drillmark check`: says every problem of the content, runs every transcript, and writes missing ids if asked.

import { stat, writeFile } from 'node:fs/promises'
import type { Library } from '../content/library.ts'
import { missingIds, withIds } from '../content/missing-ids.ts'
import { mutationScore } from '../content/prove.ts'
import type { Mutation } from '../content/prove.ts'
import { problemText } from '../content/problem-text.ts'
import { courseStatements, provenShare } from '../content/statements.ts'
import type { ChapterStatements } from '../content/statements.ts'
import { keptProofs, loadContent, readContentFiles } from '../load-content.ts'
import { authorNotes } from './author-notes.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { provenAnew } from './prove-all.ts'

const USAGE: Usage = {
  line: 'drillmark check [--content DIR] [--all] [--json] [--fix]',
  about:
    'Says every problem of the content with file, line and column, runs every transcript, tries every rubric with slips in its solution, and counts for each chapter how many of its statements are run or claimed. Exit code 0: nothing to fix, 1: problems.',
  words: {
    '--content DIR': 'the content folder (content)',
    '--all': 'run every proof again, also those that held before and that no change concerns',
    '--json': 'print problems and counts as JSON',
    '--fix': 'write ids into items that have none',
  },
}

/** Checks a content folder. 0: nothing to fix, 1: problems, 2: the call cannot be understood or the folder is not there. */
export async function check(argv: string[]): Promise<number> {
  const options = readOptions(argv)
  if ('help' in options) return helped(options.help)
  if ('problem' in options) return unusable(options.problem)
  const { content, all, json, fix } = options
  if (
    !(await stat(content).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  ) {
    return unusable(`there is no content folder ${content}: name it with --content DIR`)
  }
  const fixed = fix ? await writeMissingIds(content) : []
  const { library, problems, files, mutations } = await loadContent(content, {
    proofs: all ? await provenAnew(content) : keptProofs(),
  })
  const statements = courseStatements(files)
  const notes = library ? authorNotes(library) : []
  if (json) {
    const counts = library && countsOf(library)
    const scores = [...mutations].map(([scenario, mutation]) => ({
      scenario,
      ...mutation,
      score: mutationScore([mutation]),
    }))
    const mutants = { score: mutationScore(mutations.values()), scenarios: scores }
    process.stdout.write(
      `${JSON.stringify({ problems, counts, mutants, statements: sharesOf(statements), notes, fixed }, null, 2)}\n`,
    )
  } else {
    if (mutations.size > 0) process.stdout.write(mutationText(mutations))
    process.stdout.write(statementsText(statements))
    for (const { file, line, id } of fixed) process.stdout.write(`${file}:${line}: wrote the id #${id}\n`)
    for (const { scenario, text } of notes) process.stdout.write(`note: ${scenario}: ${text}\n`)
    for (const problem of problems) process.stdout.write(`${problemText(problem, files.get(problem.at.file))}\n`)
    process.stdout.write(`${library ? summary(library) : plural(problems.length, 'problem')}\n`)
  }
  return problems.length > 0 ? 1 : 0
}

interface Fixed {
  readonly file: string
  readonly line: number
  readonly id: string
}

async function writeMissingIds(content: string): Promise<readonly Fixed[]> {
  const files = (await readContentFiles(content)) ?? new Map<string, string>()
  const missing = missingIds(files)
  for (const path of new Set(missing.map((each) => each.path))) {
    const text = files.get(path) ?? ''
    await writeFile(
      path,
      withIds(
        text,
        missing.filter((each) => each.path === path),
      ),
    )
  }
  return missing.map(({ path, line, id }) => ({ file: path, line, id }))
}

/** How the rubrics did against slips in their solutions, a line a scenario. */
function mutationText(mutations: ReadonlyMap<string, Mutation>): string {
  const width = Math.max(...[...mutations.keys()].map((id) => id.length))
  const lines = [...mutations].map(([id, mutation]) => {
    const { mutants, killed, equivalent, dontCare, survivors } = mutation
    const rest = [
      [equivalent, 'equivalent'],
      [dontCare.length, 'don’t care'],
      [survivors, 'unexplained'],
    ] as const
    const others = rest.filter(([count]) => count > 0).map(([count, what]) => `, ${count} ${what}`)
    return `  ${id.padEnd(width)}  ${String(mutationScore([mutation])).padStart(3)} %  ${killed} of ${mutants - equivalent} killed${others.join('')}\n`
  })
  return `mutants of the solutions: ${mutationScore(mutations.values())} % killed\n${lines.join('')}`
}

/** The share of each chapter, and of all of them together. */
function sharesOf(chapters: readonly ChapterStatements[]) {
  return {
    chapters: chapters.map(({ chapter, statements }) => ({ chapter, ...provenShare(statements) })),
    all: provenShare(chapters.flatMap(({ statements }) => statements)),
  }
}

/** How much of each chapter is run or claimed, a line a chapter. */
function statementsText(written: readonly ChapterStatements[]): string {
  const { chapters, all } = sharesOf(written)
  const rows = [...chapters, ...(chapters.length > 1 ? [{ chapter: 'all', ...all }] : [])].filter(
    (row) => row.statements > 0,
  )
  if (rows.length === 0) return ''
  const width = Math.max(...rows.map(({ chapter }) => chapter.length))
  const lines = rows.map(
    ({ chapter, statements, proven, percent }) =>
      `  ${chapter.padEnd(width)}  statements ${statements}, proven ${proven} (${percent} %)\n`,
  )
  return `statements that are run or claimed:\n${lines.join('')}`
}

function countsOf({ chapters, items, scenarios }: Library) {
  const cards = chapters.reduce((sum, chapter) => sum + chapter.cards.length, 0)
  const transcripts = [...scenarios.values()].reduce((sum, each) => sum + each.passes.length + each.fails.length, 0)
  return { chapters: chapters.length, items: items.size - cards, cards, scenarios: scenarios.size, transcripts }
}

function summary(library: Library): string {
  const { chapters, items, cards, scenarios, transcripts } = countsOf(library)
  const counts = [
    plural(chapters, 'chapter'),
    plural(items, 'quiz item'),
    plural(cards, 'card'),
    plural(scenarios, 'scenario'),
  ]
  return `no problems: ${counts.join(', ')}, ${plural(transcripts, 'transcript')} run`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function readOptions(
  argv: string[],
): { content: string; all: boolean; json: boolean; fix: boolean } | { help: string } | { problem: string } {
  const given = readArguments(argv, USAGE, 0)
  if (!('values' in given)) return given
  const { values } = given
  return {
    content: textOf(values['content']) ?? 'content',
    all: values['all'] === true,
    json: values['json'] === true,
    fix: values['fix'] === true,
  }
}

function helped(text: string): number {
  process.stdout.write(text)
  return 0
}

function unusable(message: string): number {
  process.stderr.write(`drillmark check: ${message}\n`)
  return 2
}
