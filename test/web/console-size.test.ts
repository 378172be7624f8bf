// What each feature adds to the simulator that a page loads, compressed: printed, so that whoever adds one sees it.

import { readdirSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

import { build } from 'esbuild'
import { expect, test } from 'vitest'

const FEATURES = 'src/sim/features'
/** A feature that is larger than this belongs into a chunk of its own. */
const MOST = 17_500

test('no feature is too large for the page', async () => {
  const sizes = await Promise.all(
    readdirSync(FEATURES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => [name, await sizeOf(name)] as const),
  )
  const sorted = sizes.toSorted(([, a], [, b]) => b - a)
  console.log(sorted.map(([name, bytes]) => `${name.padEnd(16)} ${(bytes / 1000).toFixed(1)} kB`).join('\n'))
  expect(sorted.filter(([, bytes]) => bytes > MOST)).toEqual([])
})

/** The files of its folder alone. */
async function sizeOf(feature: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [`${FEATURES}/${feature}/index.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    plugins: [
      {
        name: 'its own files',
        setup: (build) =>
          build.onResolve({ filter: /^\.\.?\// }, ({ path }) =>
            path.startsWith('./') ? null : { path, external: true },
          ),
      },
    ],
  })
  return brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array()).length
}
