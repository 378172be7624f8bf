// The figures of a course: served compressed, kept for an hour, and nothing else of the folder or around it.

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'

const SVG = `<svg xmlns="http://www.w3.org/2000/svg">${'<rect width="3" height="4"/>'.repeat(100)}</svg>`
let folder: string
let site: TestApp
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-figures-'))
  const figures = join(folder, 'figures')
  await mkdir(join(figures, 'boot'), { recursive: true })
  await writeFile(join(figures, 'boot', 'stages.svg'), SVG)
  await writeFile(join(figures, 'photo.png'), Buffer.from([137, 80, 78, 71]))
  await writeFile(join(figures, '.hidden.svg'), SVG)
  await writeFile(join(folder, 'course.md'), 'a text')
  await symlink(join(folder, 'course.md'), join(figures, 'linked.svg'))
  site = await (await startApp()).again(undefined, undefined, { figures })
})
afterAll(async () => {
  await site.app.close()
  await rm(folder, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}) => site.app.inject({ url, headers })

test('a figure comes compressed, with its type, and not again to whoever has it', async () => {
  const figure = await get('/figures/boot/stages.svg', { 'accept-encoding': 'gzip, br' })
  expect([figure.statusCode, figure.headers['content-type'], figure.headers['content-encoding']]).toEqual([
    200,
    'image/svg+xml',
    'br',
  ])
  expect(figure.headers['cache-control']).toBe('public, max-age=3600')
  expect(brotliDecompressSync(figure.rawPayload).toString()).toBe(SVG)
  expect((await get('/figures/boot/stages.svg')).body).toBe(SVG)
  const etag = String(figure.headers['etag'])
  const again = await get('/figures/boot/stages.svg', { 'accept-encoding': 'gzip, br', 'if-none-match': etag })
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
})

test('a photo comes as it is', async () => {
  const photo = await get('/figures/photo.png', { 'accept-encoding': 'gzip, br' })
  expect([photo.headers['content-type'], photo.headers['content-encoding']]).toEqual(['image/png', undefined])
  expect([...photo.rawPayload]).toEqual([137, 80, 78, 71])
})

test.each([
  '/figures/nothing.svg',
  '/figures/',
  '/figures/boot',
  '/figures/.hidden.svg',
  '/figures/linked.svg',
  '/figures/../course.md',
  '/figures/%2e%2e/course.md',
  '/figures/..%2fcourse.md',
])('%s is not there', async (url) => {
  expect((await get(url)).statusCode).toBe(404)
})
