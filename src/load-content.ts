// Reads a content folder from disk and compiles it with the simulator and the grader of this program.

import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { compileCourse } from './content/compile.ts'
import type { Compiled } from './content/compile.ts'
import { diagnosisIds } from './grading/diagnose.ts'
import { gradeScenario } from './grading/grade.ts'
import { parseRubric } from './grading/rubric.ts'
import { worldOf } from './sim/start.ts'

export interface LoadOptions {
  /** Run every transcript of every scenario. */
  readonly prove?: boolean
}
export interface LoadedContent extends Compiled {
  /** The folder of course.md, below which `figures/` is; null when there is none. */
  readonly courseFolder: string | null
  /** The texts by path (with slashes), as problems name them. */
  readonly files: ReadonlyMap<string, string>
}

const TEXT = /\.(md|yaml|yml)$/

/** The content of a folder (`content`, or a course in it). There is a library only if there is no problem. */
export async function loadContent(folder: string, { prove = false }: LoadOptions = {}): Promise<LoadedContent> {
  const files = await readContentFiles(folder)
  if (files === null || files.size === 0) {
    const message = files === null ? `there is no content folder ${folder}` : `the content folder ${folder} is empty`
    const help =
      'name the folder that holds the course with --content DIR; a new one begins with <course>/course.md, see docs/content-format.md'
    return {
      library: null,
      problems: [{ at: { file: folder, line: 1, column: 1 }, message, help }],
      mutations: new Map(),
      courseFolder: null,
      files: new Map(),
    }
  }
  const coursePath = [...files.keys()].find((path) => /(^|\/)course\.md$/.test(path))
  const compiled = compileCourse(files, { grading: { worldOf, parseRubric, diagnosisIds, gradeScenario }, prove })
  return { ...compiled, courseFolder: coursePath === undefined ? null : dirname(coursePath), files }
}

/** Markdown and YAML by path, figures by name only. Links to elsewhere are not followed, dot files not read. Null: no such folder. */
async function readContentFiles(folder: string): Promise<ReadonlyMap<string, string> | null> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return null
  const files = new Map<string, string>()
  await readInto(files, folder, false)
  return files
}

async function readInto(files: Map<string, string>, folder: string, inFigures: boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    const name = path.replaceAll(sep, '/')
    if (entry.isDirectory()) await readInto(files, path, inFigures || entry.name === 'figures')
    else if (entry.isFile() && inFigures) files.set(name, '')
    else if (entry.isFile() && TEXT.test(entry.name)) files.set(name, await readFile(path, 'utf8'))
  }
}
