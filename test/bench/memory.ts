// How much memory the server keeps: after its start, and after 2,000 learners have read, answered and typed for a while.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUIDv7 } from 'node:crypto'

import type { Library } from '../../src/content/library.ts'
import { loadContent } from '../../src/load-content.ts'
import type { Row } from './row.ts'
import { writeCourse } from './support/generated-course.ts'
import { getting, openConnection, posting } from './support/load.ts'
import { startDrillmark } from './support/measured-process.ts'
import type { Options } from './support/options.ts'
import { cookieOf, dataFolder, tokens } from './support/seeds.ts'

const LEARNERS = 2000
const CONNECTIONS = 8
const PAGES = ['/', '/chapters/boot-sequence', '/chapters/ios-images', '/review', '/scenarios/upgrade-from-tftp']
/** Every so many learners submit a scenario. */
const SUBMITS = 20

export async function bench({ chapters, minutes }: Options): Promise<Row[]> {
  const { library } = await loadContent('content')
  if (!library) throw new Error('the content has problems: run drillmark check')
  const course = mkdtempSync(join(tmpdir(), 'drillmark-course-'))
  try {
    const shipped = await memory(library, 'content', minutes, 'the shipped course', '200')
    if (chapters === 0) return shipped
    const generated = writeCourse(course, chapters)
    return [...shipped, ...(await memory(library, generated, minutes, `${chapters} written chapters`, '250'))]
  } finally {
    rmSync(course, { recursive: true, force: true })
  }
}

async function memory(
  library: Library,
  content: string,
  minutes: number,
  name: string,
  wanted: string,
): Promise<Row[]> {
  const data = await dataFolder(library, { learners: LEARNERS, responses: 10 * LEARNERS, copies: 1 })
  const server = await startDrillmark(data, '--content', content)
  try {
    const mb = async (): Promise<number> => (await server.usage()).rss / 1e6
    const idle = await mb()
    const request = mixed(library)
    const until = performance.now() + minutes * 60_000
    let asked = 0
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        const { ask, close } = await openConnection(server.url)
        while (performance.now() < until) {
          const bytes = request()
          const head = await ask(bytes)
          if (!/^HTTP\/1.1 (200|303)/.test(head)) throw new Error(`${bytes.split('\r\n')[0]} was answered ${head}`)
          asked += 1
        }
        close()
      }),
    )
    return [
      { name: `memory after the start, ${name}`, value: idle, unit: 'MB' },
      {
        name: `… after ${asked.toLocaleString('en')} requests in ${minutes} min`,
        value: await mb(),
        unit: 'MB',
        wanted,
      },
    ]
  } finally {
    await server.end()
    rmSync(data, { recursive: true, force: true })
  }
}

/** One learner after the other opens some pages and answers a card; some submit a scenario. */
function mixed(library: Library): () => string {
  const scenario = library.scenarios.get('upgrade-from-tftp')
  const chapter = library.chapters.findLast(({ cards }) => cards.length > 0)
  function* requests(): Generator<string, never> {
    for (let n = 0; ; n += 1) {
      const cookie = cookieOf(tokens.member(n % LEARNERS))
      for (const path of PAGES) yield getting(path, cookie)
      const item = library.items.get(chapter?.cards[Math.floor(n / LEARNERS) % chapter.cards.length] ?? '')
      if (item) {
        const form = { review: randomUUIDv7(), fact: item.fact, item: item.id, reps: '0', rating: 'good' }
        yield posting('/review', cookie, form)
      }
      if (n % SUBMITS > 0 || !scenario) continue
      const { lines } = scenario.fails[n % scenario.fails.length] ?? { lines: 'enable' }
      yield posting(`/scenarios/${scenario.id}/attempts`, cookie, { attempt: randomUUIDv7(), seed: '', lines })
    }
  }
  const all = requests()
  return () => all.next().value
}
