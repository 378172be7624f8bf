// The live console of a page: what a browser loads for it, and how long a device takes until it has run its first lines.

import { execFileSync } from 'node:child_process'
import { bundleAssets } from '../../src/web/assets.ts'
import { pageScripts } from '../support/page-scripts.ts'
import type { Row } from './row.ts'

const ROUNDS = 5

export async function bench(): Promise<Row[]> {
  const { bytes } = pageScripts(await bundleAssets())
  const size = (name: string, stems: readonly string[], besides: string | null = 'device-here'): Row => ({
    name: `${name}, compressed`,
    value: bytes(stems, besides) / 1000,
    unit: 'kB',
  })
  return [
    size('the simulator of a router until the first line', ['device-here', 'c2911'], null),
    size('the simulator of a switch until the first line', ['device-here', 'c2960'], null),
    size('what the first line of configuration needs beside it', ['settings', 'part-configuration']),
    size('what switches', ['switching']),
    size('packets and hosts', ['packets']),
    size('files and images', ['files']),
    size('shows', ['shows']),
    size('boots and loaders', ['starting']),
    size('words of most blocks of the configuration', ['part-blocks']),
    size('help texts for the first ?', ['help']),
    size('the screen', ['console']),
    { name: 'first enable and configure terminal of a process', value: firstLines(), unit: 'ms' },
  ]
}

/** Every process makes its trees of words anew; the best of some, because a busy machine only ever slows. */
function firstLines(): number {
  const times = Array.from({ length: ROUNDS }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', FIRST_LINES], { encoding: 'utf8' })),
  )
  return Math.min(...times)
}
/** From the start state to the second prompt; what Node takes to read the files of the simulator is no part of it. */
const FIRST_LINES = `
  const { step } = await import('${new URL('../../src/sim/step.ts', import.meta.url).href}')
  const { worldOf } = await import('${new URL('../../src/sim/start.ts', import.meta.url).href}')
  const start = performance.now()
  const { world } = worldOf({ platform: 'c2911', hostname: 'R1', flash: ['c2900-universalk9-mz.SPA.151-4.M4.bin'] })
  step(step(world, 'enable').world, 'configure terminal')
  console.log(performance.now() - start)`
