// `drillmark new`: begins a chapter, an item or a scenario with text that passes the check, and says what to do next.

import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ITEM_FORMS, scaffold } from '../content/scaffold.ts'
import type { Wanted } from '../content/scaffold.ts'
import { didYouMean } from '../content/did-you-mean.ts'
import { readContentFiles } from '../load-content.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'

const USAGE: Usage = {
  line: 'drillmark new chapter ID | item choice|multi|recall|card CHAPTER [ID] | scenario CHAPTER ID [--title TEXT] [--part ID] [--prefix TEXT] [--content DIR]',
  about:
    'Writes a chapter, an item or a scenario that already passes the check, for you to change. Nothing that exists is overwritten.',
  words: {
    'chapter ID': 'a folder with chapter.md, quiz.md and cards.md, and its id in course.md',
    'item choice CHAPTER [ID]':
      'an item at the end of the chapter’s quiz.md; its id gets the chapter’s prefix in front, and without one it is made',
    'item multi CHAPTER [ID]': 'the same with several right options',
    'item recall CHAPTER [ID]': 'an item of quiz.md that learners mark themselves',
    'item card CHAPTER [ID]': 'a flashcard at the end of the chapter’s cards.md',
    'scenario CHAPTER ID': 'a scenario with its start state, rubric, answers that pass and fail, and hints',
    '--title TEXT': 'the title of a chapter or scenario (its id in words)',
    '--part ID': 'the part that a chapter is added to (the last one)',
    '--prefix TEXT':
      'the short name of a new chapter, which the ids of its items begin with (the first letters of its words)',
    '--content DIR': 'the content folder (content)',
  },
}

/** Writes the files. 0: written, 2: the call cannot be understood, or something is in the way. */
export async function newContent(argv: string[], today: string): Promise<number> {
  const given = readArguments(argv, USAGE, 4)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const option = (name: string) => textOf(given.values[name]) ?? null
  const wanted = wantedOf(given.names, { title: option('title'), part: option('part'), prefix: option('prefix') })
  if ('problem' in wanted) return unusable(wanted.problem)

  const content = textOf(given.values['content']) ?? 'content'
  const files = await readContentFiles(content)
  if (files === null || files.size === 0)
    return unusable(`there is no content in ${content}: name the folder with --content DIR`)
  const made = scaffold(files, wanted, today)
  if ('problem' in made) return unusable(made.problem)
  for (const [path, text] of made.files) {
    await mkdir(dirname(path), { recursive: true })
    const exists = await stat(path).then(
      () => true,
      () => false,
    )
    await writeFile(path, text, { flag: files.has(path) && exists ? 'w' : 'wx' })
    process.stdout.write(`${exists ? 'added to' : 'wrote'} ${path}\n`)
  }
  process.stdout.write(
    'It passes the check as it is. Change it, and keep "npm run -s drillmark -- check" green; "npm start -- --watch" shows it as you save.\n',
  )
  return 0
}

function wantedOf(
  words: readonly string[],
  { title, part, prefix }: Readonly<Record<'title' | 'part' | 'prefix', string | null>>,
): Wanted | { problem: string } {
  const [kind = '', first, second, third] = words
  switch (kind) {
    case 'chapter':
      if (first === undefined || second !== undefined) return { problem: 'name the chapter: drillmark new chapter ID' }
      return { kind, id: first, part, title, prefix }
    case 'item': {
      const form = ITEM_FORMS.find((each) => each === first)
      if (!form || second === undefined) {
        const meant = didYouMean(first ?? '', ITEM_FORMS)
        return {
          problem: `say what item and where: drillmark new item ${ITEM_FORMS.join('|')} CHAPTER [ID]${meant}`,
        }
      }
      return { kind, form, chapter: second, id: third ?? null }
    }
    case 'scenario':
      if (first === undefined || second === undefined || third !== undefined)
        return { problem: 'say where: drillmark new scenario CHAPTER ID' }
      return { kind, chapter: first, id: second, title }
    default:
      return {
        problem: `say what is new: chapter, item or scenario${didYouMean(kind, ['chapter', 'item', 'scenario'])}`,
      }
  }
}

function unusable(message: string): number {
  process.stderr.write(`drillmark new: ${message}\n`)
  return 2
}
