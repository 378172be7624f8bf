// A server as a process of its own, and what it has used so far: all its threads, without what the one who asks costs.

import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Usage {
  /** Of all threads since it began, in user and system mode. */
  readonly cpuMicros: number
  /** Resident memory in bytes. */
  readonly rss: number
}
export interface Measured {
  readonly url: string
  /** From the call to the first answer 200 of `/healthz`. */
  readonly startedInMs: number
  usage(): Promise<Usage>
  end(): Promise<void>
}

/** As package.json has them. */
const MEMORY_OPTIONS = ['--max-semi-space-size=4', '--v8-pool-size=1']

/** The server as `npm start` starts it, on a data folder. */
export function startDrillmark(data: string, ...options: readonly string[]): Promise<Measured> {
  return startMeasured(...MEMORY_OPTIONS, 'start.mjs', 'serve', '--port', '0', '--data', data, ...options)
}

/** The floors: what is left of a server when the product is taken away (bare-server.ts). */
export function startBare(...args: readonly string[]): Promise<Measured> {
  return startMeasured('test/bench/support/bare-server.ts', ...args)
}

async function startMeasured(...args: readonly string[]): Promise<Measured> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', './test/bench/support/tells-usage.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('the process has no pipes')
  let told = ''
  let log = ''
  stdout.on('data', (data: Buffer) => (told += data.toString()))
  stderr.on('data', (data: Buffer) => (log += data.toString()))
  const ended = once(child, 'exit')
  let url: string | undefined
  while ((url = /running at (\S+)\n/.exec(told)?.[1]) === undefined) {
    const ending = await Promise.race([once(stdout, 'data').then(() => null), ended])
    if (ending) throw new Error(`${args.join(' ')} ended with ${ending.join(' ')}: ${log}`)
  }
  const { status } = await fetch(`${url}/healthz`)
  if (status !== 200) throw new Error(`${args.join(' ')} is not healthy: ${status}`)
  return {
    url,
    startedInMs: performance.now() - begun,
    usage: async () => {
      const told = once(child, 'message')
      child.send('usage')
      return ((await told) as [Usage])[0]
    },
    end: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
