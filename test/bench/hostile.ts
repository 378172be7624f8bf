// What lines that are typed to cost a lot do to everybody else: each form is posted to a real server over HTTP while another visitor reads pages.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { FORMS } from '../support/hostile-forms.ts'
import { startProcess } from '../support/server-process.ts'
import type { Row } from './row.ts'

const PAGE = '/scenarios/upgrade-from-tftp'
/** Learners who submit in the same moment. */
const SUBMITS = 200
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
    const waits = await besides(server.url, () => submitted(server.url, SUBMITS))
    return [
      ...rows,
      { name: `${SUBMITS} submits at once: a page meanwhile, p99`, value: at(waits, 0.99), unit: 'ms', wanted: '150' },
      { name: `${SUBMITS} submits at once: longest`, value: at(waits, 1), unit: 'ms' },
    ]
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

/** So many learners submit at once, each then looks at the report. */
async function submitted(url: string, learners: number): Promise<void> {
  await Promise.all(
    Array.from({ length: learners }, (_, n) => attacked(url, 'attempts', LINES[n % LINES.length] ?? '')),
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
