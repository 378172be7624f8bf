// Reads a content folder from disk, and compiles it unless it was compiled before.

import { fork } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { keyOf, openCache, programEnvironment } from './cache.ts'
import type { Cache } from './cache.ts'
import type { Told } from './compile-process.ts'
import type { Compiled } from './content/compile.ts'
import { packLibrary, unpackLibrary } from './content/packed-library.ts'
import type { Proofs } from './content/proofs.ts'
import type { ScenarioAgain } from './content/packed-library.ts'

export interface LoadOptions {
  /** Run every transcript of every scenario, except where it is known how that ends. Without, nothing is run. */
  readonly proofs?: Proofs
  readonly cache?: Cache
  /** Called for every step of about the same work, if there is something to compile. */
  readonly onProgress?: (done: number, total: number) => void
  /** Compile in a process that ends then: for a server, which would keep the memory that compiling takes. */
  readonly apart?: boolean
}
export interface LoadedContent extends Pick<Compiled, 'library' | 'problems' | 'mutations'> {
  /** The folder of course.md, below which `figures/` is; null when there is none. */
  readonly courseFolder: string | null
  /** The texts by path (with slashes), as problems name them. */
  readonly files: ReadonlyMap<string, string>
}

type Texts = ReadonlyMap<string, string>

const TEXT = /\.(md|yaml|yml)$/

/** The content of a folder (`content`, or a course in it). There is a library only if there is no problem. */
export async function loadContent(
  folder: string,
  { cache = openCache(), ...others }: LoadOptions = {},
): Promise<LoadedContent> {
  const options = { ...others, cache }
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
  const found = { courseFolder: coursePath === undefined ? null : dirname(coursePath), files }
  if (options.proofs) return { ...(await compile(files, options)), ...found }

  const name = `course-${keyOf(textsOf(files), COMPILER)}`
  const kept = cache.get(name)
  if (kept) return { library: unpackLibrary(kept, scenarioAgain), problems: [], mutations: new Map(), ...found }
  const { packed, problems } = await (options.apart ? compilePackedApart : compilePacked)(files, options)
  if (packed) cache.put(name, packed)
  // What was kept and what was made just now are read in the same way.
  return { library: packed && unpackLibrary(packed, scenarioAgain), problems, mutations: new Map(), ...found }
}

/** What a compiled course depends on beside its texts. */
const COMPILER = ['./content/', './sim/', './grading/', './compile-content.ts'] as const

/** What was proven before with this simulator and this grader. */
export function keptProofs(cache = openCache()): Proofs {
  const prover = keyOf([], COMPILER).slice(0, 16)
  return {
    get: (name) => cache.get(`proof-${prover}-${name}`)?.toString() ?? null,
    put: (name, result) => cache.put(`proof-${prover}-${name}`, Buffer.from(result)),
  }
}

async function compile(files: Texts, options: Pick<LoadOptions, 'proofs' | 'cache' | 'onProgress'>): Promise<Compiled> {
  const { compileContent } = await import('./compile-content.ts')
  return compileContent(files, options)
}

interface Packed extends Pick<Compiled, 'problems'> {
  /** Null when there is any problem. */
  readonly packed: Buffer | null
}

async function compilePacked(files: Texts, options: Pick<LoadOptions, 'cache' | 'onProgress'>): Promise<Packed> {
  const { library, written, problems } = await compile(files, options)
  return { packed: library && written && packLibrary(library, written), problems }
}

async function compilePackedApart(files: Texts, { onProgress }: Pick<LoadOptions, 'onProgress'>): Promise<Packed> {
  const child = fork(new URL('./compile-process.ts', import.meta.url), {
    serialization: 'advanced',
    // It has a short life and much to do, so it does not take over what keeps this process small.
    execArgv: [],
    env: programEnvironment(),
  })
  const result = new Promise<Packed>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('done' in told) onProgress?.(told.done, told.total)
      else resolve({ packed: told.packed && Buffer.from(told.packed), problems: told.problems })
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`the compiler ended with ${signal ?? code}`)))
  })
  child.send(files)
  return result
}

/** The compiler is loaded for the first variant that somebody asks for; a page cannot wait for a promise there. */
const scenarioAgain: ScenarioAgain = (...of) =>
  (createRequire(import.meta.url)('./compile-content.ts') as { readonly scenarioAgain: ScenarioAgain }).scenarioAgain(
    ...of,
  )

function* textsOf(files: ReadonlyMap<string, string>): Generator<string> {
  for (const [path, text] of files) {
    yield path
    yield text
  }
}

/** Markdown and YAML by path, figures by name only. Links to elsewhere are not followed, dot files not read. Null: no such folder. */
export async function readContentFiles(folder: string): Promise<ReadonlyMap<string, string> | null> {
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
