// What a flood of sign-ins costs everybody else: the time of a compressed page before and meanwhile, over real HTTP.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startProcess } from '../support/server-process.ts'
import type { Row } from './row.ts'

const CLIENTS = 40
const PAGES = 150
const PAGE = '/chapters/boot-sequence'

export async function bench(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'drillmark-doors-'))
  const server = await startProcess(data, 0, '--trust-proxy', '127.0.0.1')
  try {
    await pages(server.url)
    const quiet = await pages(server.url)
    const one = await during(server.url, () => '198.51.100.7')
    const many = await during(server.url, anyAddress)
    const row = (name: string, value: number): Row => ({ name, value, unit: 'ms', floor: quiet, ratio: value / quiet })
    return [
      { name: 'compressed chapter, median', value: quiet, unit: 'ms' },
      row(`… ${CLIENTS} clients sign in from one address`, one.median),
      { name: '… of them refused', value: one.refused, unit: '%' },
      row(`… ${CLIENTS} clients, another address each time`, many.median),
      { name: '… of them refused', value: many.refused, unit: '%' },
    ]
  } finally {
    await server.end('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  }
}

/** The median time of a page, asked for as a browser does. */
async function pages(url: string): Promise<number> {
  const times: number[] = []
  for (let page = 0; page < PAGES; page += 1) {
    const began = performance.now()
    const response = await fetch(`${url}${PAGE}`, { headers: { 'accept-encoding': 'gzip, br' } })
    if (response.headers.get('content-encoding') === null) throw new Error('the page did not come compressed')
    await response.arrayBuffer()
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

/** The same while clients send names and passwords that nobody has, each under another name of a browser. */
async function during(url: string, address: () => string): Promise<{ median: number; refused: number }> {
  const flood = new AbortController()
  const counts = { all: 0, refused: 0 }
  const clients = Array.from({ length: CLIENTS }, async () => {
    while (!flood.signal.aborted) {
      const response = await fetch(`${url}/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'user-agent': `client ${Math.random()}`, 'x-forwarded-for': address() },
        body: new URLSearchParams({ name: `name ${Math.random()}`, password: 'not a password' }),
      })
      await response.arrayBuffer()
      counts.all += 1
      if (response.status !== 422) counts.refused += 1
      // A client elsewhere has a way to go; without it the flood would measure this process alone.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })
  const median = await pages(url)
  flood.abort()
  await Promise.all(clients)
  return { median, refused: (100 * counts.refused) / counts.all }
}

function anyAddress(): string {
  const part = (): number => 1 + Math.floor(Math.random() * 254)
  return `100.${part()}.${part()}.${part()}`
}
