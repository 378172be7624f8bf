#!/usr/bin/env node
// Refuses an old Node in words: it could not even read the TypeScript of `src/main.ts`, which starts everything else.

import module from 'node:module'
import { fileURLToPath } from 'node:url'

const NODE = 26

if (Number(process.versions.node.split('.')[0]) >= NODE) {
  // From the second start on, a second less. It must be on before any TypeScript is read, or the reader of types is loaded.
  // A folder of ours, as in a shared one others could leave code; without one it is slower.
  module.enableCompileCache(fileURLToPath(new URL('node_modules/.cache/drillmark', import.meta.url)))
  await import('./src/main.ts')
} else {
  process.stderr.write(
    `drillmark needs Node ${NODE}, and this is ${process.version}. Node ${NODE} comes with the packages: run "npm ci", then "npm start" or "npm run -s drillmark -- COMMAND". ` +
      `If it did not come, there is none for this machine (${process.platform}, ${process.arch}): install Node ${NODE} yourself.\n`,
  )
  process.exitCode = 2
}
