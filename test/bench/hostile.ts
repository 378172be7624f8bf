// What lines that are typed to cost a lot do to everybody else: each form is posted to a real server over HTTP while another visitor reads pages.

import { randomUUIDv7 } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { FORMS } from '../support/hostile-forms.ts'
import { startProcess } from '../support/server-process.ts'
import type { Row } from './row.ts'

const PAGE = '/scenarios/upgrade-from-tftp'
/** Attempts in the same moment, of so many learners. */
const SUBMITS = 200
const CLASS = 40
/** As a class types it: a few right, most with a mistake. */
const LINES = [
  'enable\ncopy tftp: flash:',
  'enable\nconfigure terminal\nboot system flash:c2900-universalk9-mz.SPA.157-3.M8.bin\nend\nreload\n\n',
  'enable\nconfigure terminal\nno boot system\nend\nwrite memory\nreload\n\n',
  'enable\nshow version\nshow flash:',
]

export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-hostile-'))
  const server = await startProcess(folder)
  try {
    // Everything is compiled, and the threads are running.
    for (const button of ['run', 'attempts']) await attacked(server.url, button, 'enable\nreload')
    const quiet = await besides(server.url, () => new Promise((done) => setTimeout(done, 2000)))
    const rows: Row[] = [
      { name: 'others: a page in quiet, p99', value: at(quiet, 0.99), unit: 'ms' },
      { name: 'others: a page in quiet, longest', value: at(quiet, 1), unit: 'ms' },
    ]
    const all: number[] = []
    for (const [name, lines] of FORMS) {
      const waits = await besides(server.url, async () => {
        await attacked(server.url, 'run', lines.join('\n'))
        await attacked(server.url, 'attempts', lines.join('\n'))
      })
      all.push(...waits)
      rows.push({ name: `${name}: longest wait of others`, value: at(waits, 1), unit: 'ms' })
    }
    rows.push({ name: 'others: a page meanwhile, p99', value: at(all, 0.99), unit: 'ms', wanted: '50' })
    return [...rows, ...(await atOnce())]
  } finally {
    await server.end('SIGTERM')
    rmSync(folder, { recursive: true })
  }
}

/** A new guest posts the lines, and looks three times at the page that this leads to. */
async function attacked(url: string, button: string, lines: string): Promise<void> {
  const form = await fetch(`${url}${PAGE}`)
  const attempt = /name="attempt" value="([^"]+)"/.exec(await form.text())?.[1] ?? ''
  const answer = await fetch(`${url}${PAGE}/${button}`, {
    method: 'POST',
    body: new URLSearchParams({ attempt, seed: '', lines }),
    redirect: 'manual',
  })
  // Refused, because no thread had the time.
  if (answer.status === 503) return
  if (answer.status !== 303) throw new Error(`${button} was answered ${answer.status}`)
  const cookie = answer.headers.getSetCookie().map((set) => set.split(';')[0])
  for (let look = 0; look < 3; look++)
    await (
      await fetch(new URL(answer.headers.get('location') ?? '', url), { headers: { cookie: cookie.join('; ') } })
    ).text()
}

/** What a class that submits in one moment does to another visitor. On a server of its own: the guests of the hostile forms have used up the address's share. */
async function atOnce(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-at-once-'))
  const server = await startProcess(folder)
  try {
    await attacked(server.url, 'attempts', 'enable\nreload')
    const cookies: string[] = []
    for (let n = 0; n < CLASS; n++) cookies.push(await guest(server.url))
    const waits = await besides(server.url, () => submitted(server.url, cookies))
    return [
      { name: `${SUBMITS} submits at once: a page meanwhile, p99`, value: at(waits, 0.99), unit: 'ms', wanted: '150' },
      { name: `${SUBMITS} submits at once: longest`, value: at(waits, 1), unit: 'ms' },
    ]
  } finally {
    await server.end('SIGTERM')
    rmSync(folder, { recursive: true })
  }
}

/** Somebody who has typed a line before: their cookies. */
async function guest(url: string): Promise<string> {
  const body = new URLSearchParams({ attempt: randomUUIDv7(), seed: '', lines: 'enable' })
  const answer = await fetch(`${url}${PAGE}/run`, { method: 'POST', body, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`a run was answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
}

/** So many attempts are submitted at once, by a class whose learners have several windows open; each report is looked at. */
async function submitted(url: string, cookies: readonly string[]): Promise<void> {
  await Promise.all(
    Array.from({ length: SUBMITS }, async (_, n) => {
      const cookie = cookies[n % cookies.length] ?? ''
      const body = new URLSearchParams({ attempt: randomUUIDv7(), seed: '', lines: LINES[n % LINES.length] ?? '' })
      const answer = await fetch(`${url}${PAGE}/attempts`, {
        method: 'POST',
        body,
        headers: { cookie },
        redirect: 'manual',
      })
      if (answer.status !== 303) throw new Error(`an attempt was answered ${answer.status}`)
      await (await fetch(new URL(answer.headers.get('location') ?? '', url), { headers: { cookie } })).text()
    }),
  )
}

/** How long another visitor waits for the course map again and again while something goes on, in milliseconds. */
async function besides(url: string, work: () => Promise<void>): Promise<number[]> {
  const waits: number[] = []
  const over = new AbortController()
  const ask = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const start = performance.now()
      await (await fetch(url)).text()
      waits.push(performance.now() - start)
      await new Promise((done) => setTimeout(done, 3))
    }
  }
  const asking = ask()
  try {
    await work()
  } finally {
    over.abort()
    await asking
  }
  return waits.sort((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number): number =>
  [...sorted].sort((a, b) => a - b)[Math.ceil(sorted.length * share) - 1] ?? 0
