// Brings files of public repositories into a folder with plain git.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Wanted {
  readonly repository: string
  readonly commit: string
  readonly path: string
  /** Where it is written, below the folder. */
  readonly as: string
}

/** Brings what the folder lacks, and says which repositories could not be had. */
export function bring(folder: string, all: readonly Wanted[]): void {
  const wanted = all.filter(({ as }) => !existsSync(join(folder, as)))
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
      process.exitCode = 1
      console.error(`not to be had: ${repository}`)
    } finally {
      rmSync(bare, { recursive: true, force: true })
    }
  }
}
