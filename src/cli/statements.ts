// `drillmark statements`: a seeded draw of what the chapters state and no device was asked about, for readers who judge it by hand.

import { didYouMean } from '../content/did-you-mean.ts'
import { courseStatements, provenShare } from '../content/statements.ts'
import { readContentFiles } from '../load-content.ts'
import { randomFrom, shuffled } from '../progress/random.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'

const USAGE: Usage = {
  line: 'drillmark statements [--chapter ID] [--seed N] [--count K] [--json] [--content DIR]',
  about:
    'Draws statements that neither a console nor a claim proves, each with its file and line. The same seed draws the same ones while the texts stay. docs/authoring.md says what counts as a statement.',
  words: {
    '--chapter ID': 'only those of this chapter',
    '--seed N': 'a number that decides which ones are drawn (1)',
    '--count K': 'how many (10)',
    '--json': 'print them as JSON',
    '--content DIR': 'the content folder (content)',
  },
}

/** 0: printed, 2: the call cannot be understood or the folder is not there. */
export async function statements(argv: string[]): Promise<number> {
  const given = readArguments(argv, USAGE, 0)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const option = (name: string) => textOf(given.values[name])
  const [seed, count] = [wholeNumber(option('seed') ?? '1'), wholeNumber(option('count') ?? '10')]
  if (seed === null || count === null) return unusable('--seed and --count take a whole number from 0')
  const content = option('content') ?? 'content'
  const files = await readContentFiles(content)
  if (files === null) return unusable(`there is no content folder ${content}: name it with --content DIR`)

  const all = courseStatements(files)
  const only = option('chapter')
  const chapters = only === undefined ? all : all.filter(({ chapter }) => chapter === only)
  if (only !== undefined && chapters.length === 0) {
    const written = all.map(({ chapter }) => chapter)
    return unusable(`there is no written chapter "${only}"${didYouMean(only, written)}`)
  }
  const stated = chapters.flatMap((each) => each.statements)
  const unproven = stated.filter((each) => !each.proven)
  const places = shuffled([...unproven.keys()], randomFrom(seed)).slice(0, count)
  // In reading order, so that neighbours are judged together.
  const drawn = unproven.filter((_, place) => places.includes(place))
  if (given.values['json'] === true) {
    const rows = drawn.map(({ file, line, text }) => ({ file, line, text }))
    process.stdout.write(`${JSON.stringify({ seed, ...provenShare(stated), drawn: rows }, null, 2)}\n`)
  } else {
    for (const { file, line, text } of drawn) process.stdout.write(`${file}:${line}: ${text}\n`)
    process.stdout.write(
      `${drawn.length} of ${unproven.length} unproven, seed ${seed}; statements ${stated.length}, proven ${stated.length - unproven.length}\n`,
    )
  }
  return 0
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

function unusable(message: string): number {
  process.stderr.write(`drillmark statements: ${message}\n`)
  return 2
}
