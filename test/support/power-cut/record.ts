// Lets learners answer in a process whose writes and syncs are recorded in their order, the acknowledgements among them.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What the process did to a file of the folder, or with the folder itself (path ''). */
export type Deed = { readonly path: string } & (
  | { readonly kind: 'write'; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly size: number }
  | { readonly kind: 'sync' }
  | { readonly kind: 'unlink' }
)

/** The file of the folder into which each acknowledgement is written, a line each. */
export const ACKNOWLEDGED = 'acknowledged'
export const DATABASE = 'drillmark.db'

/** Why nothing can be recorded on this machine; null: it can. */
export function unrecordable(): string | null {
  if (process.platform !== 'linux') return 'writes are recorded on Linux only'
  try {
    execFileSync('cc', ['--version'])
    return null
  } catch {
    return 'there is no C compiler: install one that is called as cc'
  }
}

/** Learners answer in an empty folder until so many answers are acknowledged, and then the process is killed. */
export async function record(
  folder: string,
  learners: number,
  answers: number,
  pragmas: readonly string[],
): Promise<readonly Deed[]> {
  const library = join(folder, 'record-writes.so')
  const recorded = join(folder, 'record')
  const data = join(realpathSync(folder), 'data')
  mkdirSync(data)
  const source = new URL('record-writes.c', import.meta.url).pathname
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl', '-lpthread'])
  const script = new URL('../answer-until-killed.ts', import.meta.url).pathname
  const acknowledged = openSync(join(data, ACKNOWLEDGED), 'a')
  const child = spawn(process.execPath, [script, join(data, DATABASE), String(learners), GROUP, ...pragmas], {
    stdio: ['ignore', acknowledged, 'inherit'],
    env: { ...process.env, LD_PRELOAD: library, POWER_CUT_FOLDER: data, POWER_CUT_RECORD: recorded },
  })
  closeSync(acknowledged)
  const ended = once(child, 'close')
  while (linesOf(join(data, ACKNOWLEDGED)) < answers && child.exitCode === null) await wait(20)
  child.kill('SIGKILL')
  await ended
  if (child.signalCode !== 'SIGKILL') throw new Error('the process that answers ended by itself')
  return read(readFileSync(recorded), data)
}

/** The learners of a record are called by this word and a number. */
export const GROUP = 'learner'

function linesOf(file: string): number {
  return statSync(file).size === 0 ? 0 : readFileSync(file, 'utf8').split('\n').length - 1
}

/** As record-writes.c writes it; the last record may be cut where the process ended. */
function read(bytes: Buffer, folder: string): Deed[] {
  const deeds: Deed[] = []
  const numbers = (at: number): number[] => [0, 8, 16].map((n) => Number(bytes.readBigUInt64LE(at + n)))
  let at = 0
  while (at + 25 <= bytes.length) {
    const kind = String.fromCharCode(bytes[at] ?? 0)
    const [pathLength = 0, length = 0, offset = 0] = numbers(at + 1)
    const data = at + 25 + pathLength
    if (data + length > bytes.length) break
    const path = bytes.toString('utf8', at + 25, data).slice(folder.length + 1)
    if (kind === 'w') deeds.push({ kind: 'write', path, offset, data: bytes.subarray(data, data + length) })
    else if (kind === 't') deeds.push({ kind: 'truncate', path, size: offset })
    else deeds.push(kind === 'u' ? { kind: 'unlink', path } : { kind: 'sync', path })
    at = data + length
  }
  return deeds
}
