// Requests as a browser sends them, over connections that stay open, and how a server bears them.

import { get } from 'node:http'
import { connect } from 'node:net'

import type { Measured } from './measured-process.ts'

/** What Chromium sends with a link that was followed. */
const BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'accept-language': 'en-GB,en;q=0.9',
  'sec-fetch-site': 'same-origin',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
}

/** A page as a server sent it: compressed, and in base64 so that it fits in JSON. */
export interface SentPage {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Fetches a page once, as it comes over the wire. */
export async function sentPage(url: string, path: string, cookie: string): Promise<SentPage> {
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { headers: { ...BROWSER, cookie } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${path} was answered ${response.statusCode}`))
        const headers: Record<string, string> = {}
        for (const name of ['content-type', 'content-encoding', 'vary', 'cache-control']) {
          const value = response.headers[name]
          if (typeof value === 'string') headers[name] = value
        }
        resolve({ path, headers, body: Buffer.concat(chunks).toString('base64') })
      })
    }).on('error', reject)
  })
}

/** The bytes of a request. */
export function getting(path: string, cookie: string): string {
  return `GET ${path} HTTP/1.1\r\n${headerLines({ ...BROWSER, cookie })}\r\n`
}

/** The bytes of a form that is sent. */
export function posting(path: string, cookie: string, form: Readonly<Record<string, string>>): string {
  const body = new URLSearchParams(form).toString()
  const headers = {
    ...BROWSER,
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(Buffer.byteLength(body)),
  }
  return `POST ${path} HTTP/1.1\r\n${headerLines(headers)}\r\n${body}`
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries({ host: 'localhost', connection: 'keep-alive', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}

export interface Connection {
  /** Sends the bytes of a request and waits for the whole answer; its head. One at a time. */
  readonly ask: (request: string) => Promise<string>
  readonly close: () => void
}

/** A client so small that it costs less than the servers it measures. */
export async function openConnection(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let answered: ((head: string) => void) | null = null
  let failed: ((error: Error) => void) | null = null
  let received: Buffer[] = []
  let head: string | null = null
  let missing = 0
  socket.on('error', (error) => failed?.(error))
  socket.on('close', () => failed?.(new Error('the server closed the connection')))
  socket.on('data', (chunk: Buffer) => {
    received.push(chunk)
    if (head === null) {
      const all = Buffer.concat(received)
      const end = all.indexOf('\r\n\r\n')
      if (end < 0) return
      head = all.subarray(0, end).toString('latin1')
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
      // Without a length it comes in chunks, the last of which is empty.
      missing = length === undefined ? Infinity : Number(length) - (all.length - end - 4)
      received = [all.subarray(end + 4)]
    } else missing -= chunk.length
    if (missing > 0 && !(missing === Infinity && endsChunks(received))) return
    const whole = head
    head = null
    received = []
    answered?.(whole)
  })
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        answered = resolve
        failed = reject
        socket.write(request)
      }),
    close: () => {
      failed = null
      socket.destroy()
    },
  }
}

function endsChunks(received: Buffer[]): boolean {
  const last = received.at(-1) as Buffer
  const tail = last.length >= 7 ? last : Buffer.concat(received)
  return tail.subarray(-7).toString('latin1').endsWith('\r\n0\r\n\r\n') || tail.toString('latin1') === '0\r\n\r\n'
}

/** How a server bore some requests. */
export interface Borne {
  readonly perSecond: number
  /** Of the server's process, for one request. */
  readonly cpuMicros: number
  /** From sending a request to the end of its answer, in milliseconds, sorted. */
  readonly times: readonly number[]
}

export interface Load {
  readonly connections: readonly Connection[]
  /** The bytes of the next request. */
  readonly request: () => string
  /** What the head of each answer matches. */
  readonly expect: RegExp
  /** All connections together send so many requests. */
  readonly count: number
}

/** Every connection sends its next request when the answer is there, until all are sent. */
export async function bear(server: Measured, { connections, request, expect, count }: Load): Promise<Borne> {
  const times: number[] = []
  let left = count
  const before = await server.usage()
  const begun = performance.now()
  await Promise.all(
    connections.map(async ({ ask }) => {
      while (left > 0) {
        left -= 1
        const bytes = request()
        const sent = performance.now()
        const head = await ask(bytes)
        times.push(performance.now() - sent)
        if (!expect.test(head)) throw new Error(`unexpected answer to ${bytes.split('\r\n')[0]}:\n${head}`)
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  const { cpuMicros } = await server.usage()
  return {
    perSecond: count / seconds,
    cpuMicros: (cpuMicros - before.cpuMicros) / count,
    times: times.toSorted((a, b) => a - b),
  }
}
