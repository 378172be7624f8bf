// `drillmark serve`: loads the content, opens the data folder, listens, and stops when told to. With --watch it follows the content.

import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { dirname, join, resolve } from 'node:path'

import type { Library } from '../content/library.ts'
import { problemText } from '../content/problem-text.ts'
import type { Store } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { forOwnerOnly, isCode } from './data-folder.ts'
import type { ContentWatch, Readable } from './watch-content.ts'

const USAGE: Usage = {
  line: 'drillmark serve [--port 3000] [--host 127.0.0.1] [--data DIR] [--content DIR] [--public-url URL] [--trust-proxy ADDRESSES] [--smtp URL] [--mail-from ADDRESS] [--backup-days N] [--watch] [--verbose]',
  about: 'Starts the web server and prints its address.',
  words: {
    '--port NUMBER': 'the port to listen on (3000)',
    '--host ADDRESS': 'the address to listen on (127.0.0.1: this machine only)',
    '--data DIR': 'where the database and the secret are kept (data)',
    '--content DIR': 'the content folder (content)',
    '--public-url URL': 'the address that people open, behind a proxy',
    '--trust-proxy ADDRESSES':
      'the proxies in front of it (10.0.0.1,loopback): what they say in X-Forwarded-For tells visitors apart',
    '--smtp URL':
      'the server for mail, as smtp://USER:PASSWORD@HOST:587 (or in DRILLMARK_SMTP, where a list of processes does not show it)',
    '--mail-from ADDRESS': 'the sender of mail (drillmark@ the host of --public-url)',
    '--backup-days N': 'after how many days you delete backups: pages about deletion say so',
    '--verbose': 'log every request, and not only what goes wrong',
    '--watch': 'for authors: follow the content folder, and show its problems and proofs beside the pages',
  },
}
/** How long answers under way may take after we were told to stop. */
const STOP_MS = 10_000
/** How long a sender may go on with a request by then: what is not here yet was not acknowledged. */
const LISTEN_MS = 1000
/** Guests who answered nothing within this time have gone. */
const GUEST_DAYS = 30
const DAY_MS = 86_400_000
/** The first training of schedules comes when a start is long over. */
const TRAIN_AFTER_MS = 1_800_000
/** How often a server that npm started looks whether it is still there. */
const PARENT_MS = 250
/** As much as fastify's own `requestTimeout`, for the server of `--watch`. */
const REQUEST_TIMEOUT_MS = 30_000

/** What `main` brings: this file knows neither the web application nor the database. */
export interface ServerParts {
  readonly openStore: (file: string) => Store
  readonly buildApp: (deps: AppDeps) => Promise<Server>
  /** What sends mail by an SMTP server. */
  readonly mailer: (url: string, from: string) => Promise<SendMail>
  /** The path of the one-time setup link, or null when there is an administrator. */
  readonly setupPath: (store: Store, now: Date) => Promise<string | null>
}
type SendMail = (mail: { readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>
interface AppDeps {
  readonly store: Store
  readonly database: string
  readonly library: Library
  readonly now: () => Date
  readonly newId: () => string
  readonly secret: string
  readonly publicUrl: string | null
  readonly trustProxy: readonly string[] | null
  readonly figures: string | null
  readonly mail: SendMail | null
  readonly backupDays: number | null
  readonly log: { readonly level: string; readonly stream: NodeJS.WriteStream }
  readonly author?: ContentWatch
}
interface Server {
  listen(at: { port: number; host: string }): Promise<string>
  /** How many requests have arrived as a whole and are being answered. */
  answering(): number
  readonly server: { closeAllConnections(): void }
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
  readonly trustProxy: readonly string[] | null
  readonly smtp: { readonly url: string; readonly from: string } | null
  readonly backupDays: number | null
  readonly verbose: boolean
  readonly watch: boolean
}

/** Serves until SIGTERM or SIGINT. 0: stopped, 1: the content has problems, 2: the call or the machine does not allow it. */
export async function serve(argv: string[], loadParts: () => Promise<ServerParts>): Promise<number> {
  const options = readOptions(argv)
  if ('help' in options) return helped(options.help)
  if ('problem' in options) return unusable(options.problem)
  const { data, content } = options
  if (!(await isFolder(content))) return unusable(`there is no content folder ${content}: name it with --content DIR`)

  process.stdout.write('Drillmark is starting: this takes a few seconds.\n')
  // Imported here, because loading this code takes a second and the line above should come first.
  const parts = await loadParts()
  const course = options.watch ? null : await loadCourse(content)
  if (course === 'problems') return 1

  const database = join(data, 'drillmark.db')
  let store: Store
  let secret: string
  try {
    // On a machine with several users, only the owner may read answers and password hashes.
    await mkdir(data, { recursive: true, mode: 0o700 })
    secret = await readSecret(join(data, 'secret'))
    await forOwnerOnly(database)
    store = parts.openStore(database)
    const damage = await store.damage()
    if (damage !== null) {
      await store.close()
      return unusable(
        `the database ${database} is damaged (${damage.split('\n')[0]}); the server was not started. Restore a backup, or let a copy of the file be recovered with the command line of SQLite (.recover)`,
      )
    }
  } catch (error) {
    return unusable(`the data folder ${data} cannot be used: ${reasonOf(error)}`)
  }
  const mail = options.smtp && (await parts.mailer(options.smtp.url, options.smtp.from))
  const build = async ({ library, courseFolder }: Course, author?: ContentWatch): Promise<Server> =>
    parts.buildApp({
      store,
      database,
      library,
      now: () => new Date(),
      newId: () => randomUUIDv7(),
      secret,
      publicUrl: options.publicUrl,
      trustProxy: options.trustProxy,
      figures: courseFolder === null ? null : await figuresOf(courseFolder),
      mail,
      backupDays: options.backupDays,
      // Structured logs go to stderr, so that stdout says what a person wants to know.
      log: { level: process.env['LOG_LEVEL'] ?? (options.verbose ? 'info' : 'warn'), stream: process.stderr },
      ...(author ? { author } : {}),
    })
  // Signals are handled before the address is printed, so that a waiting caller can stop the server at once.
  const stopped = nextSignal()
  const app = course ? await build(course) : await followed(content, build, stopped)
  try {
    const listening = await app.listen(options)
    const address = options.publicUrl ?? shownAddress(listening)
    const path = await parts.setupPath(store, new Date())
    process.stdout.write(`Drillmark is running at ${address}\n`)
    if (path !== null)
      process.stdout.write(
        `\nTo make the first account, of an instructor who administers this server, open this link once:\n  ${address}${path}\n\n`,
      )
  } catch (error) {
    await app.close()
    await store.close()
    return unusable(`cannot listen on ${options.host}:${options.port}: ${reasonOf(error)}`)
  }
  const tidying = setInterval(() => void tidy(store), DAY_MS).unref()
  void tidy(store)
  const training = setInterval(() => void train(store), DAY_MS).unref()
  const firstTraining = setTimeout(() => void train(store), TRAIN_AFTER_MS).unref()
  await stopped
  clearInterval(tidying)
  clearInterval(training)
  clearTimeout(firstTraining)
  await ended(app)
  await store.close()
  return 0
}

type Course = Pick<Readable, 'library' | 'courseFolder'>

/** Without the texts that it was made of, which would stay as long as the server. Problems are printed. */
async function loadCourse(content: string): Promise<Course | 'problems'> {
  const { loadContent } = await import('../load-content.ts')
  const { library, courseFolder, problems, files } = await loadContent(content, {
    onProgress: tellProgress,
    apart: true,
  })
  if (library) return { library, courseFolder }
  for (const problem of problems) process.stderr.write(`${problemText(problem, files.get(problem.at.file))}\n`)
  process.stderr.write(
    `drillmark serve: the content in ${content} has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}; the server was not started\n`,
  )
  return 'problems'
}

/** For a first start, and the first one after a change; later ones do not compile. */
function tellProgress(done: number, total: number): void {
  if (done === 1) process.stdout.write('Compiling the course. Later starts use what this one makes.\n')
  const tenths = (steps: number): number => Math.floor((10 * steps) / total)
  if (tenths(done) > tenths(done - 1)) process.stdout.write(`  ${10 * tenths(done)} %\n`)
}

/** Closes the server: answers under way are finished, and whoever is still sending is not waited for. */
async function ended(app: Pick<Server, 'close' | 'answering' | 'server'>): Promise<void> {
  const begun = performance.now()
  const cut = setInterval(() => {
    const waited = performance.now() - begun
    if (waited > STOP_MS || (waited > LISTEN_MS && app.answering() === 0)) app.server.closeAllConnections()
  }, 50)
  await app.close()
  clearInterval(cut)
}

/** Removes what nobody comes back to. If the database cannot do it now, the next run does. */
async function tidy(store: Store): Promise<void> {
  const now = Date.now()
  await store
    .removeStale({
      at: new Date(now).toISOString(),
      guestsBefore: new Date(now - GUEST_DAYS * DAY_MS).toISOString(),
    })
    .catch((error: unknown) => process.stderr.write(`drillmark serve: could not tidy up: ${reasonOf(error)}\n`))
}

/** Trains the schedules of learners who have answered enough since the last time; see `optimiser/nightly.ts`. */
async function train(store: Store): Promise<void> {
  try {
    const { trainAll } = await import('../optimiser/nightly.ts')
    await trainAll(store, new Date())
  } catch (error) {
    process.stderr.write(`drillmark serve: schedules were not trained: ${reasonOf(error)}\n`)
  }
}

/** A server whose application is built anew for each content without problems; ready with the first one. */
async function followed(
  content: string,
  build: (content: Course, author: ContentWatch) => Promise<Server>,
  stopped: Promise<void>,
): Promise<Omit<Server, 'routing'>> {
  let app: Server | null = null
  let ready = (): void => {}
  const first = new Promise<void>((resolve) => (ready = resolve))
  const { watchContent } = await import('./watch-content.ts')
  const watch = await watchContent(content, async (readable, self) => {
    const before = app
    app = await build(readable, self)
    ready()
    await before?.close()
  })
  if (!app) {
    for (const { text } of watch.state().problems) process.stderr.write(`${text}\n`)
    process.stderr.write('drillmark serve: fix these problems; the server starts as soon as a save has none\n')
  }
  await Promise.race([first, stopped])
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) =>
    app?.routing(request, response),
  )
  return {
    server,
    answering: () => app?.answering() ?? 0,
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
    // npm hands a signal to the shell in between, which ends and does not hand it on: then nobody is left who could stop us.
    if (process.env['npm_lifecycle_event'] === undefined) return
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) resolve()
    }, PARENT_MS).unref()
  })
}

/** The secret that signs cookies, made at the first start and readable by nobody else. */
async function readSecret(file: string): Promise<string> {
  try {
    const made = await open(file, 'wx', 0o600)
    try {
      await made.writeFile(`${randomBytes(32).toString('hex')}\n`)
      // After a power cut an empty secret would cut every guest off from what they answered.
      await made.sync()
    } finally {
      await made.close()
    }
    await syncFolder(dirname(file))
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
  const secret = (await readFile(file, 'utf8')).trim()
  if (secret.length < 32) throw new Error(`${file} is too short to be our secret; remove it to have a new one made`)
  return secret
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
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
  const proxies =
    value('trust-proxy')
      ?.split(',')
      .map((proxy) => proxy.trim()) ?? null
  const strange = proxies?.find((proxy) => !isProxy(proxy))
  if (strange !== undefined)
    return { problem: `--trust-proxy ${strange} is not an address: write it as 10.0.0.1, 10.0.0.0/8 or loopback` }
  const days = value('backup-days')
  if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days))
    return { problem: `--backup-days ${days} is not a number of days: write it as 30` }
  const smtp = readSmtp(value, publicUrl)
  if (smtp !== null && 'problem' in smtp) return smtp
  return {
    port: Number(port),
    host: value('host') ?? '127.0.0.1',
    data: value('data') ?? 'data',
    content: value('content') ?? 'content',
    publicUrl: publicUrl === null ? null : new URL(publicUrl).origin,
    trustProxy: proxies,
    smtp,
    backupDays: days === undefined ? null : Number(days),
    verbose: given.values['verbose'] === true,
    watch: given.values['watch'] === true,
  }
}

/** The SMTP server that was named; a problem never repeats it, because it has a password. */
function readSmtp(
  value: (name: string) => string | undefined,
  publicUrl: string | null,
): { url: string; from: string } | { problem: string } | null {
  const url = value('smtp') ?? process.env['DRILLMARK_SMTP'] ?? ''
  if (url === '') return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    return { problem: '--smtp is not an address: write it as smtp://USER:PASSWORD@mail.example.org:587' }
  if (publicUrl === null)
    return { problem: '--smtp needs --public-url: mails have links, and have to know the address that people open' }
  const from = value('mail-from') ?? `drillmark@${new URL(publicUrl).hostname}`
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    return { problem: `--mail-from ${from} is not an e-mail: write it as drill@example.org` }
  return { url, from }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  if (/^(loopback|linklocal|uniquelocal)$/.test(text)) return true
  const version = isIP(address)
  return (
    version !== 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d+$/.test(bits) && +bits <= (version === 4 ? 32 : 128)))
  )
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
