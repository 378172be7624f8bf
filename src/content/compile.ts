// Compiles the texts of a content folder to a Library, or says everything that is wrong with them. Reads no files.

import { checkObjectives, readBlueprints } from './blueprints.ts'
import { checkOldIds, checkPrefixes, requirements } from './chapter-relations.ts'
import { readChapter, readingMinutes } from './chapters.ts'
import type { ChapterDraft } from './chapters.ts'
import { proveClaims } from './claims.ts'
import { contentHash } from './content-hash.ts'
import { readCourse } from './course.ts'
import type { CourseDraft } from './course.ts'
import { blockHtml, definitionsOf } from './html.ts'
import type { Names, Page } from './html.ts'
import { claimId } from './item-parts.ts'
import { compileItems, kindsIn } from './items.ts'
import type { Blueprint, Chapter, Explanations, Item, Library, Problem, Scenario, Term } from './library.ts'
import { courseFiles } from './course-files.ts'
import type { CourseFiles } from './course-files.ts'
import { parseMarkdown } from './markdown.ts'
import { didYouMean } from './did-you-mean.ts'
import { proofName, proven } from './proofs.ts'
import type { Proofs } from './proofs.ts'
import type { Mutation } from './prove.ts'
import { compileScenario, readScenario } from './scenarios.ts'
import type { Grading, ScenarioDraft } from './scenarios.ts'
import { isSelfMarked } from './self-marked.ts'
import { proveRunBlocks } from './run-blocks.ts'
import type { Proving } from './run-blocks.ts'
import { isSilent, renderSection, termsIn, wordCount } from './sections.ts'
import { termLinks } from './term-links.ts'
import type { TermLinks } from './term-links.ts'
import { place, placeText, sortedProblems, sourceOf } from './source.ts'
import type { Place, Report, Source } from './source.ts'
import { readStarts } from './starts.ts'
import type { NamedStart } from './starts.ts'

export interface Compiled {
  /** Null when there is any problem: nothing with a problem is published. */
  readonly library: Library | null
  /** What its scenarios are read again with, when a seed draws other values. */
  readonly written: WrittenCourse | null
  /** In the order of files, lines and columns. */
  readonly problems: readonly Problem[]
  /** How the mutants of each scenario's solution fared, by its id; empty unless scenarios are proven. */
  readonly mutations: ReadonlyMap<string, Mutation>
}
/** What a course was made of, as far as variants of its scenarios need it. */
export interface WrittenCourse {
  readonly names: Names
  /** By id. */
  readonly scenarios: ReadonlyMap<string, WrittenScenario>
}
export interface WrittenScenario {
  readonly chapter: string
  readonly source: WrittenFile
  /** The start states of its part. */
  readonly starts: WrittenFile | null
}
interface WrittenFile {
  readonly path: string
  readonly text: string
}
export interface CompileOptions {
  /** The simulator and the grader that scenarios are made for. */
  readonly grading: Grading
  /** Run every transcript of every scenario, unless it is known how that ends. Without, nothing is run: a server start need not. */
  readonly proofs?: Proofs
  /** Called for every step of about the same work, for whoever waits. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Compiles a course from its files by path. Figures are there by name, with any text. Never throws for what an author wrote. */
export function compileCourse(files: ReadonlyMap<string, string>, options: CompileOptions): Compiled {
  const problems: Problem[] = []
  const report: Report = (at, message, help) => problems.push({ at, message, help })
  const mutations = new Map<string, Mutation>()
  const found = courseFiles(files, report)
  const compiled =
    found && compile(found, options, report, (scenario, mutation) => void mutations.set(scenario, mutation))
  const { library, written } = (problems.length === 0 ? compiled : null) ?? { library: null, written: null }
  return { library, written, problems: sortedProblems(problems), mutations }
}

/** A scenario of a course that was compiled before, made again of its text: its variants need the text. */
export function scenarioAgain(
  { chapter, source, starts }: WrittenScenario,
  names: Names,
  blueprints: readonly Blueprint[],
  grading: Grading,
): Scenario {
  const report: Report = (at, message) => {
    throw new Error(`${placeText(at)}: ${message}`)
  }
  const draft = readScenario(sourceOf(source.path, source.text), chapter, report)
  const named = starts ? readStarts(sourceOf(starts.path, starts.text), report) : new Map<string, NamedStart>()
  const page = scenarioPage(draft, names, report)
  const scenario = compileScenario(draft, { page, starts: named, blueprints, grading, proofs: null })
  if (!scenario) throw new Error(`${source.path} has nothing to run`)
  return scenario
}

function compile(
  files: CourseFiles,
  { grading, proofs, onProgress }: CompileOptions,
  report: Report,
  proved: ChapterContext['proved'],
): { readonly library: Library; readonly written: WrittenCourse } {
  const blueprints = files.blueprints ? readBlueprints(files.blueprints, report) : []
  const course = readCourse(files.course, report)
  // A chapter is read and then rendered, and its scenarios are read in between.
  const steps = 2 * files.chapters.length + files.scenarios.length
  let done = 0
  const step = (): void => onProgress?.((done += 1), steps)

  // First everything is read, so that links and references know what there is.
  const drafts = readChapters(files, course, report, step)
  const scenarioDrafts = files.scenarios.map((file) => {
    step()
    return readScenario(file.source, file.chapter, report)
  })
  const names: Names = {
    chapters: new Map(drafts.map((draft) => [draft.id, draft.draft.anchors])),
    scenarios: new Set(scenarioDrafts.map((draft) => draft.meta.id.value)),
    figures: files.figures,
  }
  const links = course.meta['glossary-links']
    ? termLinks(drafts.flatMap(({ draft }) => draft.sections.flatMap(termsIn)))
    : null
  const misconceptions = new Set([...grading.diagnosisIds, ...drafts.flatMap((draft) => draft.draft.misconceptions)])
  const starts = new Map<string, ReadonlyMap<string, NamedStart>>()
  for (const { part, source } of files.starts) starts.set(part, readStarts(source, report))

  // Then it is rendered, chapter by chapter in course order.
  const ids = new Map<string, Place>()
  const requires = requirements(course, drafts, report)
  checkOldIds(course, drafts, report)
  checkPrefixes(drafts, report)
  const items = new Map<string, Item>()
  const scenarios = new Map<string, Scenario>()
  const chapters = drafts.map((draft): Chapter => {
    const context: ChapterContext = {
      files,
      names,
      links,
      blueprints,
      misconceptions,
      explanations: course.meta.explanations,
      machineGate: course.meta.gate === 'machine',
      ids,
      grading,
      proofs: proofs ?? null,
      proved,
      report,
    }
    const compiled = compileChapter(draft, scenarioDrafts, starts.get(draft.part) ?? new Map(), context)
    for (const item of [...compiled.quiz, ...compiled.cards]) items.set(item.id, item)
    for (const scenario of compiled.scenarios) scenarios.set(scenario.id, scenario)
    const content = {
      ...compiled.chapter,
      number: course.chapters.findIndex((each) => each.id.value === draft.id) + 1,
      total: course.chapters.length,
      requires: requires.get(draft.id) ?? [],
    }
    step()
    return { ...content, hash: contentHash(content) }
  })

  for (const { meta } of scenarioDrafts) {
    for (const { value, at } of meta.cards) {
      if (value === '' || items.has(value)) continue
      report(
        at,
        `there is no item "${value}"`,
        `write the id of an item of a quiz.md or cards.md${didYouMean(value, items.keys())}`,
      )
    }
  }
  const page: Page = {
    source: course.source,
    chapter: null,
    ownPage: false,
    names,
    report,
    definitions: definitionsOf(course.root),
  }
  const { meta } = course
  const library: Library = {
    course: {
      id: meta.id,
      title: meta.title,
      introHtml: blockHtml(
        page,
        course.root.children.filter((node) => !isSilent(node)),
      ),
      cutScore: meta['cut-score'],
      gate: meta.gate,
      quizLength: meta['quiz-length'],
      parts: meta.parts.map(({ id, title, chapters }) => ({
        id: id.value,
        title,
        chapters: chapters.map((each) => each.value),
      })),
    },
    chapters,
    chapter: new Map(chapters.flatMap((chapter) => [chapter.id, ...chapter.was].map((id) => [id, chapter] as const))),
    items,
    scenarios,
    blueprints,
    glossary: glossaryOf(chapters),
  }
  return { library, written: { names, scenarios: writtenScenarios(files, drafts, scenarioDrafts) } }
}

function writtenScenarios(
  files: CourseFiles,
  chapters: readonly ChapterDraft[],
  scenarios: readonly ScenarioDraft[],
): ReadonlyMap<string, WrittenScenario> {
  const written = ({ path, text }: Source): WrittenFile => ({ path, text })
  return new Map(
    scenarios.map(({ meta, chapter, written: { source } }) => {
      const part = chapters.find((each) => each.id === chapter)?.part
      const starts = files.starts.find((each) => each.part === part)
      return [meta.id.value, { chapter, source: written(source), starts: starts ? written(starts.source) : null }]
    }),
  )
}

function scenarioPage(draft: ScenarioDraft, names: Names, report: Report): Page {
  const { source, chapter, root } = draft
  return { source, chapter, ownPage: false, names, report, definitions: definitionsOf(root) }
}

/** Chapters that course.md lists and that have a folder, in course order. The rest is reported. */
function readChapters(
  files: CourseFiles,
  course: CourseDraft,
  report: Report,
  step: () => void,
): readonly ChapterDraft[] {
  if (course.chapters.length === 0) return []
  const listed = new Set(course.chapters.map(({ part, id }) => `${part}/${id.value}`))
  for (const { part, chapter, source } of files.chapters) {
    if (listed.has(`${part}/${chapter}`)) continue
    const elsewhere = course.chapters.find((each) => each.id.value === chapter)
    const help = elsewhere
      ? `course.md lists it in the part "${elsewhere.part}": move the folder there`
      : `add ${chapter} to the chapters of a part in course.md, or remove the folder`
    report(place(source, 1), `course.md does not list this chapter in the part "${part}"`, help)
  }
  return course.chapters.flatMap(({ part, id }) => {
    const file = files.chapters.find((each) => each.part === part && each.chapter === id.value)
    if (file) {
      step()
      return [readChapter(file.source, part, file.chapter, report)]
    }
    const others = files.chapters.map((each) => each.chapter)
    const help = `write ${files.root}${part}/${id.value}/chapter.md (stub: true will do), or remove it from the list${didYouMean(id.value, others)}`
    report(id.at, `the chapter "${id.value}" has no chapter.md`, help)
    return []
  })
}

interface ChapterContext {
  readonly files: CourseFiles
  readonly names: Names
  /** Null: this course links no words of the glossary. */
  readonly links: TermLinks | null
  readonly blueprints: readonly Blueprint[]
  readonly misconceptions: ReadonlySet<string>
  readonly explanations: Explanations
  /** Whether only what the machine marks counts at a gate. */
  readonly machineGate: boolean
  readonly ids: Map<string, Place>
  readonly grading: Grading
  readonly proofs: Proofs | null
  readonly proved: (scenario: string, mutation: Mutation) => void
  readonly report: Report
}

function compileChapter(
  draft: ChapterDraft,
  scenarioDrafts: readonly ScenarioDraft[],
  starts: ReadonlyMap<string, NamedStart>,
  context: ChapterContext,
) {
  const {
    files,
    names,
    links,
    blueprints,
    misconceptions,
    explanations,
    machineGate,
    ids,
    grading,
    proofs,
    proved,
    report,
  } = context
  const { id, meta, source, root } = draft
  const objectives = meta.objectives.map((each) => each.value)
  checkObjectives(meta.objectives, blueprints, report)

  const page: Page = { source, chapter: id, ownPage: true, names, report, definitions: definitionsOf(root) }
  for (const node of root.children) {
    if (node.type !== 'containerDirective') continue
    report(
      place(source, node.position?.start.line ?? 1),
      `":::${node.name}" cannot stand in chapter.md`,
      'a chapter takes :::claim; items go into quiz.md or cards.md, hints into scenarios',
    )
  }
  const sections = draft.draft.sections.map((section) => {
    const terms = links && section.shape !== 'terms' ? { links, linked: new Set<string>() } : null
    return renderSection({ ...page, terms }, section, id)
  })
  proveConsoles(source, context, starts, (proving) => {
    proveRunBlocks(root, proving)
    proveClaims(draft.claims, proving)
  })

  const itemsOf = (name: 'quiz' | 'cards') => {
    const file = files.items.find((each) => each.chapter === id && each.part === draft.part && each.name === name)
    if (!file) return []
    const root = parseMarkdown(file.source, report)
    const page: Page = {
      source: file.source,
      chapter: id,
      ownPage: false,
      names,
      report,
      definitions: definitionsOf(root),
    }
    proveConsoles(file.source, context, starts, (proving) => proveRunBlocks(root, proving, ['pass', 'fail', 'look']))
    const judged = { starts, proofs }
    const itemFile = { page, chapter: id, objectives, blueprints, misconceptions, explanations, ids, ...judged }
    return compileItems(itemFile, root, kindsIn(name))
  }
  const quiz = itemsOf('quiz')
  const cards = itemsOf('cards')
  const isWritten = (name: 'quiz' | 'cards') =>
    files.items.some((each) => each.chapter === id && each.name === name && each.source.text.includes(':::'))
  const quizFile = files.items.find((each) => each.chapter === id && each.part === draft.part && each.name === 'quiz')
  if (machineGate && quizFile && quiz.length > 0 && quiz.every(isSelfMarked)) {
    report(
      place(quizFile.source, 1),
      'no item of this quiz is marked by machine, and course.md says gate: machine: nobody can pass it',
      'add a :::choice item, or write gate: all in course.md',
    )
  }

  const own = scenarioDrafts.filter((each) => each.chapter === id)
  const scenarios = own.flatMap((each) => {
    if (each.meta.id.value !== '') claimId(ids, each.meta.id.value, each.meta.id.at, report)
    const page = scenarioPage(each, names, report)
    return compileScenario(each, { page, starts, blueprints, grading, proofs, proved }) ?? []
  })

  if (meta.stub && quiz.length + cards.length > 0) {
    report(
      place(source, 1),
      'a stub has no items, and this one has',
      'remove stub: true, or the quiz.md and cards.md beside it',
    )
  }
  // A deck without a quiz has no gate and locks nothing. A quiz.md without items was meant to be a quiz.
  if (!meta.stub && !isWritten('quiz') && (quizFile || !isWritten('cards'))) {
    report(
      place(source, 1),
      'this chapter has no quiz items, so nobody can pass its gate',
      quizFile
        ? 'write items into the quiz.md beside it, or remove that file: a chapter with a cards.md alone has no gate'
        : 'write quiz.md beside it (or cards.md alone: such a chapter has no gate), or say stub: true',
    )
  }
  const chapter = {
    id,
    part: draft.part,
    title: meta.title,
    level: meta.level,
    updated: meta.updated,
    checked: meta.checked,
    objectives,
    sources: meta.sources,
    stub: meta.stub,
    readingMinutes: readingMinutes(wordCount(root)),
    sections,
    titles: draft.draft.titles,
    was: meta.was.map((each) => each.value),
    quiz: quiz.map((item) => item.id),
    machineMarked: quiz.filter((item) => !isSelfMarked(item)).length,
    cards: cards.map((item) => item.id),
    scenarios: scenarios.map((scenario) => scenario.id),
  }
  return { chapter, quiz, cards, scenarios }
}

/** Reads what a file wants to have proven, and proves it unless that is known to hold. */
function proveConsoles(
  source: Source,
  { proofs, grading, report }: ChapterContext,
  starts: ReadonlyMap<string, NamedStart>,
  read: (proving: Proving) => void,
): void {
  const proving = { source, starts, grading }
  const name = proofName('consoles', source.text, starts)
  if (proofs === null || proofs.get(name) !== null) return read({ ...proving, report, prove: false })
  proven(name, { proofs, report }, (reporting) => {
    read({ ...proving, report: reporting, prove: true })
    return null
  })
}

/** Terms of all chapters by name; one that several chapters define has its first definition in course order. */
function glossaryOf(chapters: readonly Chapter[]): readonly Term[] {
  const terms = new Map<string, Term>()
  for (const chapter of chapters) {
    for (const section of chapter.sections) {
      if (section.shape !== 'terms') continue
      for (const term of section.terms) {
        const key = term.term.toLowerCase()
        if (!terms.has(key)) terms.set(key, term)
      }
    }
  }
  return [...terms.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, term]) => term)
}
