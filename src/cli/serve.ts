// `drillmark serve`: loads the content, opens the data folder, listens, and stops when told to. With --watch it follows the content.

import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'

import type { Library } from '../content/library.ts'
import { problemText } from '../content/problem-text.ts'
import { loadContent } from '../load-content.ts'
import type { Store } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { watchContent } from './watch-content.ts'
import type { ContentWatch, Readable } from './watch-content.ts'

const USAGE: Usage = {
  line: 'drillmark serve [--port 3000] [--host 127.0.0.1] [--data DIR] [--content DIR] [--public-url URL] [--watch]',
  about: 'Starts the web server and prints its address.',
  words: {
    '--port NUMBER': 'the port to listen on (3000)',
    '--host ADDRESS': 'the address to listen on (127.0.0.1: this machine only)',
    '--data DIR': 'where the database and the secret are kept (data)',
    '--content DIR': 'the content folder (content)',
    '--public-url URL': 'the address that people open, behind a proxy',
    '--watch': 'for authors: follow the content folder, and show its problems and proofs beside the pages',
  },
}
/** How long requests under way may take after we were told to stop. */
const STOP_MS = 10_000

/** What `main` brings: this file knows neither the web application nor the database. */
export interface ServerParts {
  readonly openStore: (file: string) => Store
  readonly buildApp: (deps: AppDeps) => Promise<Server>
  /** The path of the one-time setup link, or null when there is an instructor. */
  readonly setupPath: (store: Store, now: Date) => Promise<string | null>
}
interface AppDeps {
  readonly store: Store
  readonly library: Library
  readonly now: () => Date
  readonly newId: () => string
  readonly secret: string
  readonly publicUrl: string | null
  readonly figures: string | null
  readonly log: { readonly level: string; readonly stream: NodeJS.WriteStream }
  readonly author?: ContentWatch
}
interface Server {
  listen(at: { port: number; host: string }): Promise<string>
  /** Answers a request that came to another server. */
  routing(request: IncomingMessage, response: ServerResponse): void
  close(): Promise<unknown>
}
interface Options {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly content: string
  readonly publicUrl: string | null
  readonly watch: boolean
}

/** Serves until SIGTERM or SIGINT. 0: stopped, 1: the content has problems, 2: the call or the machine does not allow it. */
export async function serve(argv: string[], parts: ServerParts): Promise<number> {
  const options = readOptions(argv)
  if ('help' in options) return helped(options.help)
  if ('problem' in options) return unusable(options.problem)
  const { data, content } = options
  if (!(await isFolder(content))) return unusable(`there is no content folder ${content}: name it with --content DIR`)

  const loaded = options.watch ? null : await loadContent(content)
  if (loaded && !loaded.library) {
    const { problems, files } = loaded
    for (const problem of problems) process.stderr.write(`${problemText(problem, files.get(problem.at.file))}\n`)
    process.stderr.write(
      `drillmark serve: the content in ${content} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}; the server was not started\n`,
    )
    return 1
  }

  let store: Store
  let secret: string
  try {
    await mkdir(data, { recursive: true })
    secret = await readSecret(join(data, 'secret'))
    store = parts.openStore(join(data, 'drillmark.db'))
  } catch (error) {
    return unusable(`the data folder ${data} cannot be used: ${reasonOf(error)}`)
  }
  const build = async ({ library, courseFolder }: Readable, author?: ContentWatch): Promise<Server> =>
    parts.buildApp({
      store,
      library,
      now: () => new Date(),
      newId: () => randomUUIDv7(),
      secret,
      publicUrl: options.publicUrl,
      figures: courseFolder === null ? null : await figuresOf(courseFolder),
      // Structured logs go to stderr, so that stdout says what a person wants to know.
      log: { level: process.env['LOG_LEVEL'] ?? 'info', stream: process.stderr },
      ...(author ? { author } : {}),
    })
  // Listened for before the address is told, so that whoever waits for it can stop us at once.
  const stopped = nextSignal()
  const app = loaded?.library
    ? await build({ ...loaded, library: loaded.library })
    : await followed(content, build, stopped)
  try {
    const listening = await app.listen(options)
    const address = options.publicUrl ?? shownAddress(listening)
    process.stdout.write(`Drillmark is running at ${address}\n`)
    const path = await parts.setupPath(store, new Date())
    if (path !== null) process.stdout.write(`To make the instructor account, open this link once: ${address}${path}\n`)
  } catch (error) {
    await app.close()
    await store.close()
    return unusable(`cannot listen on ${options.host}:${options.port}: ${reasonOf(error)}`)
  }
  await stopped
  // A connection that never ends must not keep the process: what was acknowledged is on disk already.
  setTimeout(() => process.exit(0), STOP_MS).unref()
  await app.close()
  await store.close()
  return 0
}

/** A server whose application is built anew for each content without problems; ready with the first one. */
async function followed(
  content: string,
  build: (content: Readable, author: ContentWatch) => Promise<Server>,
  stopped: Promise<void>,
): Promise<Pick<Server, 'listen' | 'close'>> {
  let app: Server | null = null
  let ready = (): void => {}
  const first = new Promise<void>((resolve) => (ready = resolve))
  const watch = await watchContent(content, async (readable, self) => {
    const before = app
    app = await build(readable, self)
    ready()
    await before?.close()
  })
  if (!app) {
    for (const { text } of watch.state().problems) process.stderr.write(`${text}\n`)
    process.stderr.write(
      'drillmark serve: waiting for these problems to be solved; the server starts with the save that does it\n',
    )
  }
  await Promise.race([first, stopped])
  const server = createServer((request, response) => app?.routing(request, response))
  return {
    listen: ({ port, host }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          const at = server.address()
          resolve(
            typeof at === 'object' && at
              ? `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`
              : host,
          )
        })
      }),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await watch.close()
      await app?.close()
    },
  }
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })
}

/** The secret that signs cookies, made at the first start and readable by nobody else. */
async function readSecret(file: string): Promise<string> {
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = (await readFile(file, 'utf8')).trim()
  if (secret.length < 32) throw new Error(`${file} is too short to be our secret; remove it to have a new one made`)
  return secret
}

function readOptions(argv: string[]): Options | { help: string } | { problem: string } {
  const given = readArguments(argv, USAGE, 0)
  if (!('values' in given)) return given
  const value = (name: string): string | undefined => textOf(given.values[name])
  const port = value('port') ?? '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { problem: `--port ${port} is not a port: write a number from 0 to 65535` }
  const publicUrl = value('public-url') ?? null
  if (publicUrl !== null && !isWebAddress(publicUrl))
    return { problem: `--public-url ${publicUrl} is not an address: write it as https://drill.example.org` }
  return {
    port: Number(port),
    host: value('host') ?? '127.0.0.1',
    data: value('data') ?? 'data',
    content: value('content') ?? 'content',
    publicUrl: publicUrl === null ? null : new URL(publicUrl).origin,
    watch: given.values['watch'] === true,
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

// Nobody can open 0.0.0.0 in every browser; localhost means the same machine.
function shownAddress(listening: string): string {
  return listening.replace('//0.0.0.0:', '//localhost:').replace('//[::]:', '//localhost:')
}

/** The folder of the course's figures, if it has any: absolute, as the static files plugin wants it. */
async function figuresOf(courseFolder: string): Promise<string | null> {
  const figures = resolve(courseFolder, 'figures')
  return (await isFolder(figures)) ? figures : null
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

function helped(text: string): number {
  process.stdout.write(text)
  return 0
}

function unusable(message: string): number {
  process.stderr.write(`drillmark serve: ${message}\n`)
  return 2
}
