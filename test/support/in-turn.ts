// Work of several processes, one at a time: what the first one keeps for good, the others find.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const WAIT_MS = 50

/** Does it when no other process is at work under this name. A process that was killed holds nobody up. */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const file = fileURLToPath(new URL(`../../node_modules/.cache/drillmark/turns/${name}`, import.meta.url))
  mkdirSync(dirname(file), { recursive: true })
  while (!taken(file)) await setTimeout(WAIT_MS)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isLeftBehind(file)) rmSync(file, { force: true })
    return false
  }
}

function isLeftBehind(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')) || process.pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
