// How long it takes from the start of the process to the first answer, beside a bare Fastify that opens the same database.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Row } from './row.ts'
import { median } from './support/compare.ts'
import { writeCourse } from './support/generated-course.ts'
import { startBare, startDrillmark } from './support/measured-process.ts'
import type { Measured } from './support/measured-process.ts'
import type { Options } from './support/options.ts'

const ROUNDS = 3

interface Start {
  readonly ms: number
  readonly cpuMs: number
}

export async function bench({ chapters }: Options): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-start-'))
  try {
    const shipped = await starts('the shipped course', join(folder, 'shipped'), 'content')
    if (chapters === 0) return shipped
    const course = writeCourse(join(folder, 'course'), chapters)
    return [...shipped, ...(await starts(`${chapters} written chapters`, join(folder, 'data'), course))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A start without a data folder, and then starts by turns with the floor. */
async function starts(name: string, data: string, content: string): Promise<Row[]> {
  const first = await started(startDrillmark(data, '--content', content))
  const [ours, floor]: [Start[], Start[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    floor.push(await started(startBare('start', join(data, 'drillmark.db'))))
    ours.push(await started(startDrillmark(data, '--content', content)))
  }
  const row = (what: string, key: keyof Start): Row => {
    const [value, least] = [median(ours.map((one) => one[key])), median(floor.map((one) => one[key]))]
    return { name: what, value, unit: 'ms', floor: least, ratio: value / least, wanted: '3' }
  }
  return [
    { name: `first start, ${name}`, value: first.ms, unit: 'ms', wanted: '15,000 for 70 chapters' },
    row(`further starts, ${name}`, 'ms'),
    row('… processor time', 'cpuMs'),
  ]
}

async function started(starting: Promise<Measured>): Promise<Start> {
  const server = await starting
  const { cpuMicros } = await server.usage()
  await server.end()
  return { ms: server.startedInMs, cpuMs: cpuMicros / 1000 }
}
