// Brings the files of the frozen lists into a folder with plain git: `node test/corpus/fetch.ts DIR`.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { configRows, lineRows } from './sources.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node test/corpus/fetch.ts DIR')
  process.exit(1)
}

interface Wanted {
  readonly repository: string
  readonly commit: string
  readonly path: string
  /** Where it is written, below the folder. */
  readonly as: string
}
const wanted: Wanted[] = [
  ...configRows().map((row) => ({ ...row, as: row.sha256 })),
  ...lineRows().map((row) => ({ ...row, as: join(row.repository, row.path) })),
].filter(({ as }) => !existsSync(join(folder, as)))

let failed = 0
for (const repository of new Set(wanted.map((one) => one.repository))) {
  const bare = mkdtempSync(join(tmpdir(), 'corpus-'))
  const git = (...args: string[]): Buffer =>
    execFileSync('git', ['--git-dir', bare, ...args], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    git('init', '--quiet', '--bare')
    git('remote', 'add', 'origin', `https://github.com/${repository}`)
    for (const { commit, path, as } of new Map(
      wanted.filter((one) => one.repository === repository).map((one) => [one.as, one]),
    ).values()) {
      git('fetch', '--quiet', '--depth', '1', '--filter=blob:none', 'origin', commit)
      mkdirSync(dirname(join(folder, as)), { recursive: true })
      writeFileSync(join(folder, as), git('show', `${commit}:${path}`))
    }
    console.log(repository)
  } catch {
    failed++
    console.error(`not to be had: ${repository}`)
  } finally {
    rmSync(bare, { recursive: true, force: true })
  }
}
if (failed > 0) process.exitCode = 1
