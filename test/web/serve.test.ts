// The server as a process: its start, its refusals, its stop, and what survives a kill.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { openStore } from '../../src/store/sqlite/open-store.ts'

let folder: string
const running: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-'))
})
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

interface Process {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly ended: Promise<number | null>
  /** Resolves with the first output that matches, fails if the process ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
}

function drillmark(...argv: string[]): Process {
  return drillmarkIn(process.env, ...argv)
}

function drillmarkIn(env: NodeJS.ProcessEnv, ...argv: string[]): Process {
  const child = spawn(process.execPath, ['start.mjs', ...argv], { stdio: ['ignore', 'pipe', 'pipe'], env })
  running.push(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(out)
        if (found) resolve(found)
      }
      look()
      child.stdout.on('data', look)
      void ended.then((code) => reject(new Error(`ended with ${code}: ${err}`)))
    })
  return { child, out: () => out, err: () => err, ended, says }
}

async function serving(...more: string[]): Promise<Process & { readonly address: string }> {
  const server = drillmark('serve', '--port', '0', '--data', folder, ...more)
  const [, address = ''] = await server.says(/running at (http:\S+)/)
  return { ...server, address }
}

describe('serve', () => {
  test('prints its address and a setup link that works, keeps its secret to itself, and stops cleanly', async () => {
    const server = await serving('--verbose')
    const [, link = ''] = await server.says(/(http:\S+\/setup\/\S+)\n/)
    expect(server.out()).toMatch(
      /^Drillmark is starting: .*\n(?:Compiling .*\n)?(?: {2}.*\n)*Drillmark is running at .*\n\nTo make .*:\n {2}http\S+\n\n$/,
    )
    expect((await fetch(link)).status).toBe(200)
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    for (const file of ['secret', 'drillmark.db', 'drillmark.db-wal', 'drillmark.db-shm'])
      expect([file, (await stat(join(folder, file))).mode & 0o777]).toEqual([file, 0o600])
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(server.err()).toContain('"status":200')
    expect(server.err()).not.toContain(link.split('/').at(-1))
  })

  test('the figures of a chapter are served, the content folder being named by a relative path', async () => {
    const server = await serving()
    const page = await (await fetch(`${server.address}/chapters/ios-images`)).text()
    const [, figure = ''] = /<img src="(\/figures\/[^"]+\.svg)"/.exec(page) ?? []
    const answer = await fetch(server.address + figure)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('image/svg+xml')
    expect(await answer.text()).toContain('<svg')
  })

  test('at the terminal it is quiet, and it stops at once though a client never ends its request', async () => {
    const server = await serving('--data', join(folder, 'new'))
    await fetch(server.address)
    expect((await stat(join(folder, 'new'))).mode & 0o777).toBe(0o700)
    const hanging = connect(Number(new URL(server.address).port), '127.0.0.1')
    hanging.on('error', () => {})
    hanging.write(
      'POST /review HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\n\r\na=',
    )
    await once(hanging, 'connect')
    const began = performance.now()
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(8000)
    expect(server.err()).toBe('')
  })

  test('stops when npm is told to stop, and keeps what was answered', async () => {
    const npm = spawn('npm', ['start', '--', '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    npm.stdout.on('data', (data: Buffer) => (out += data.toString()))
    const [, address = ''] = await vi.waitFor(
      () => /running at (http:\S+)/.exec(out) ?? Promise.reject(new Error(out)),
      {
        timeout: 60_000,
      },
    )
    const read = await fetch(`${address}/chapters/boot-sequence/read`, { method: 'POST', redirect: 'manual' })
    expect(read.status).toBe(303)
    npm.kill('SIGTERM')
    // The pipe of its output ends with the last process that holds it.
    await once(npm.stdout, 'close')
    await expect(fetch(address)).rejects.toThrow('fetch failed')
    const db = new BetterSqlite3(join(folder, 'drillmark.db'), { readonly: true })
    expect(db.prepare('select chapter from chapter_reads').pluck().all()).toEqual(['boot-sequence'])
    db.close()
  }, 90_000)

  test('a damaged database is told, and no server starts over it', async () => {
    await openStore(join(folder, 'drillmark.db')).close()
    const file = await open(join(folder, 'drillmark.db'), 'r+')
    await file.write(Buffer.alloc(40_960, 0xff), 0, 40_960, 40_960)
    await file.close()
    const server = drillmark('serve', '--port', '0', '--data', folder)
    expect(await server.ended).toBe(2)
    expect(server.err()).toMatch(/^drillmark serve: the (database|data folder) .*drillmark.*(damaged|malformed)/)
  })

  test('an acknowledged answer survives a kill, and the session with it', async () => {
    const first = await serving()
    const read = await fetch(`${first.address}/chapters/boot-sequence/read`, { method: 'POST', redirect: 'manual' })
    first.child.kill('SIGKILL')
    expect(read.status).toBe(303)
    const cookie = read.headers.get('set-cookie')?.split(';')[0] ?? ''
    await first.ended
    const second = await serving()
    const page = await (await fetch(`${second.address}/chapters/boot-sequence`, { headers: { cookie } })).text()
    expect(page).toContain('</svg>Read</span> on ')
  })

  test('content with problems never starts: they are printed with their place, and the exit code is 1', async () => {
    const content = join(folder, 'content')
    await cp('content', content, { recursive: true })
    const course = join(content, 'ccna-200-301', 'course.md')
    await writeFile(course, (await readFile(course, 'utf8')).replace('boot-sequence', 'boot-sequenze'))
    const server = drillmark('serve', '--port', '0', '--data', join(folder, 'data'), '--content', content)
    expect(await server.ended).toBe(1)
    expect(server.out()).toMatch(
      /^Drillmark is starting: this takes a few seconds\.\nCompiling the course\..*\n(?: +\d+ %\n)*$/,
    )
    expect(server.err()).toMatch(/course\.md:\d+:\d+: /)
    expect(server.err()).toContain('help: ')
    expect(server.err()).toContain('the server was not started')
  })

  test('a machine whose zone cannot be told is in UTC', async () => {
    const server = drillmarkIn({ ...process.env, TZ: ':/etc/localtime' }, 'serve', '--port', '0', '--data', folder)
    const [, address = ''] = await server.says(/running at (http:\S+)/)
    const settings = await fetch(`${address}/settings`)
    expect([settings.status, await settings.text()]).toEqual([200, expect.stringContaining('<option selected>UTC<')])
    expect((await fetch(address)).status).toBe(200)
  })

  test('the reader of types, which would cost 80 MB, is no part of a running server', async () => {
    const told = `process.on('exit', () => console.error('types read:', process.moduleLoadList.some((name) => name.includes('amaro'))))`
    const env = { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(told)}` }
    const server = drillmarkIn(env, 'serve', '--port', '0', '--data', folder)
    await server.says(/running at (http:\S+)/)
    server.child.kill('SIGTERM')
    await server.ended
    expect(server.err()).toContain('types read: false')
    expect(server.err()).not.toContain('types read: true')
  })

  test('a port in use is one clear line', async () => {
    const server = await serving()
    const second = drillmark('serve', '--port', new URL(server.address).port, '--data', folder)
    expect(await second.ended).toBe(2)
    expect(
      second
        .err()
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('{')),
    ).toEqual([expect.stringMatching(/^drillmark serve: cannot listen on 127\.0\.0\.1:\d+: .*EADDRINUSE/)])
  })

  test.each([
    [['--prot', '80'], /there is no option --prot; did you mean "--port"/],
    [['--port', 'http'], /--port http is not a port/],
    [['--public-url', 'example'], /--public-url example is not an address/],
    [['--smtp', 'mail.example.org'], /--smtp is not an address/],
    [['--smtp', 'smtp://u:secret@mail.example.org'], /--smtp needs --public-url: (?!.*secret)/],
    [['--backup-days', 'soon'], /--backup-days soon is not a number of days/],
    [['--trust-proxy', '10.0.0.1,proxy'], /--trust-proxy proxy is not an address/],
    [['--content', '/nowhere/at/all'], /there is no content folder \/nowhere\/at\/all/],
    [['--data', '/dev/null/x'], /the data folder \/dev\/null\/x cannot be used/],
  ])('%j is refused in one line', async (argv, message) => {
    const server = drillmark('serve', ...argv)
    expect(await server.ended).toBe(2)
    expect(server.err().trim().split('\n')).toEqual([expect.stringMatching(message)])
  })
})

describe('drillmark', () => {
  test('names its commands', async () => {
    const help = drillmark('--help')
    expect(await help.ended).toBe(0)
    for (const name of ['serve', 'check', 'grade', 'simulate', 'console']) expect(help.out()).toContain(`  ${name}`)
  })

  test.each([[['fly']], [[]], [['constructor']]])(
    'without a known command (%j) shows help and exits 2',
    async (argv) => {
      const help = drillmark(...argv)
      expect(await help.ended).toBe(2)
      expect(help.err()).toContain('Usage:')
      expect(help.out()).toBe('')
    },
  )
})
