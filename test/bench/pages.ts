// What a page costs a server whose learner has a history: over HTTP, compressed, beside a bare Fastify that sends the same bytes.

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { loadContent } from '../../src/load-content.ts'
import type { Row } from './row.ts'
import { byTurns, rows } from './support/compare.ts'
import { bear, getting, openConnection, sentPage } from './support/load.ts'
import type { Borne, Connection } from './support/load.ts'
import { startBare, startDrillmark } from './support/measured-process.ts'
import type { Measured } from './support/measured-process.ts'
import { addDaily, cookieOf, dataFolder, tokens } from './support/seeds.ts'

const PAGES = {
  'chapter page': '/chapters/ios-images',
  'course map': '/',
  'page of today': '/today',
  statistics: '/statistics',
  'review page': '/review',
  'scenario page': '/scenarios/upgrade-from-tftp',
}
const DAYS = 60
const CONNECTIONS = 4
/** In a round; the floor is so cheap that fewer would be too short to tell, and so is a page that was kept. */
const REQUESTS = { anew: 60, floor: 300 }
const WANTED = { rate: '0.5, aim 0.8', cpu: '0.5, aim 0.8' }
const WANTED_LONGER = { rate: '0.9', cpu: '0.9' }

export async function bench(): Promise<Row[]> {
  const { library } = await loadContent('content')
  if (!library) throw new Error('the content has problems: run drillmark check')
  const data = await dataFolder(library, { learners: 1000, responses: 10_000, copies: 1 })
  await addDaily(data, library, DAYS)
  await addDaily(data, library, 10 * DAYS)
  const server = await startDrillmark(data)
  try {
    const sent = []
    for (const path of Object.values(PAGES))
      sent.push(await sentPage(server.url, path, cookieOf(tokens.daily(DAYS, 0))))
    writeFileSync(join(data, 'pages.json'), JSON.stringify(sent))
    const bare = await startBare('pages', join(data, 'pages.json'))
    const [ours, floor, anew, longer] = [
      await asking(server, DAYS, REQUESTS.floor),
      await asking(bare, DAYS, REQUESTS.floor),
      await asking(server, DAYS, REQUESTS.anew, anotherAddress),
      await asking(server, 10 * DAYS, REQUESTS.anew, anotherAddress),
    ]
    const found: Row[] = []
    for (const [name, path] of Object.entries(PAGES)) {
      found.push(...rows(`${name}, ${DAYS} days of history`, await byTurns(ours(path), floor(path)), WANTED))
      found.push(...rows(`${name}, made anew`, await byTurns(anew(path), floor(path)), {}).slice(0, 2))
      found.push(...besideShorter(`… with ${10 * DAYS} days`, await byTurns(longer(path), anew(path))))
    }
    await bare.end()
    return [...found, ...(await weights(server.url, sent))]
  } finally {
    await server.end()
    rmSync(data, { recursive: true, force: true })
  }
}

/** Ten times the history beside the history; the floor is a page of ours. */
function besideShorter(path: string, compared: Parameters<typeof rows>[1]): Row[] {
  return rows(path, compared, WANTED_LONGER).slice(0, 2)
}

/** Rounds of requests for a page, by a learner with so many days of history. */
async function asking(
  server: Measured,
  days: number,
  count: number,
  address = (path: string, _asked: number): string => path,
): Promise<(path: string) => () => Promise<Borne>> {
  const connections: Connection[] = []
  for (let n = 0; n < CONNECTIONS; n += 1) connections.push(await openConnection(server.url))
  let next = 0
  // A session may send only so many requests a minute, so the learner has many.
  const request = (path: string) => getting(address(path, next), cookieOf(tokens.daily(days, next++)))
  return (path) => () => bear(server, { connections, request: () => request(path), expect: /^HTTP\/1.1 200/, count })
}

/** The same page at an address that was not asked for before, so that no kept one is sent. */
const anotherAddress = (path: string, asked: number): string => `${path}?look=${asked}`

/** What goes over the wire for each page, and the script that all of them have. */
async function weights(
  url: string,
  pages: readonly { readonly path: string; readonly body: string }[],
): Promise<Row[]> {
  const html = await (await fetch(url)).text()
  const script = /<script[^>]* src="([^"]+)"/.exec(html)?.[1]
  if (script === undefined) throw new Error('the page has no script')
  const sizeOf = ({ body }: { readonly body: string }): number => Buffer.from(body, 'base64').length / 1000
  const kB = (name: string, value: number, wanted?: string): Row => ({
    name: `${name}, compressed`,
    value,
    unit: 'kB',
    ...(wanted === undefined ? {} : { wanted }),
  })
  return [
    ...pages.map((page, n) => kB(Object.keys(PAGES)[n] ?? '', sizeOf(page), n === 0 ? '20' : undefined)),
    kB('script of every page', sizeOf(await sentPage(url, script, '')), '10'),
  ]
}
