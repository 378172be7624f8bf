// `drillmark serve` as its own process, as a person starts it, and the ways it can end.

import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ServerProcess {
  readonly url: string
  /** Everything it told on stdout so far. */
  readonly told: string
  /** The one-time link by which the instructor account is made. */
  setupLink(): Promise<string>
  /** Sends the signal and waits for the end; the exit code, or the signal that killed it. */
  end(signal: NodeJS.Signals): Promise<number | string | null>
}

/** Starts it on the data folder with further options, and returns when it tells its address. */
export async function startProcess(data: string, port = 0, ...options: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['start.mjs', 'serve', '--port', String(port), '--data', data, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  let log = ''
  child.stdout.on('data', (data: Buffer) => (told += data.toString()))
  child.stderr.on('data', (data: Buffer) => (log += data.toString()))
  const ended = once(child, 'exit').then(([code, killedBy]: (number | string | null)[]) => code ?? killedBy ?? null)

  const heard = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(told)?.[1]
      if (found !== undefined) return found
      const ending = await Promise.race([once(child.stdout, 'data').then(() => 'goes on'), ended])
      if (ending !== 'goes on') throw new Error(`the server ended with ${ending} before it said ${pattern}: ${log}`)
    }
  }
  return {
    url: await heard(/running at (\S+)\n/),
    get told() {
      return told
    },
    setupLink: () => heard(/(http\S+\/setup\/\S+)\n/),
    async end(signal) {
      child.kill(signal)
      return ended
    },
  }
}
