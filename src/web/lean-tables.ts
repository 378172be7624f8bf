// How the page gets the tables of words: those of EXEC in the simulator, without help texts; the other parts, and all help texts, in
// chunks of their own.

import type { OnLoadResult, Plugin } from 'esbuild'

import { BLOCKS, TABLES } from '../sim/words/all.ts'
import { mapTables, withoutHelp } from '../sim/words/columns.ts'
import { HELP } from '../sim/words/help.ts'
import { partsOf } from '../sim/words/parts.ts'

export const leanTables: Plugin = {
  name: 'lean-tables',
  setup(build) {
    const exporting = (file: string, values: () => object): void =>
      build.onLoad({ filter: new RegExp(`[/\\\\]sim[/\\\\]words[/\\\\]${file}\\.ts$`) }, () => moduleOf(values()))
    const { exec, ...later } = partsOf(mapTables(TABLES, withoutHelp))
    exporting('all', () => ({ TABLES: exec, ABSENT: Object.keys(later), BLOCKS }))
    for (const part of Object.keys(later) as (keyof typeof later)[])
      exporting(`part-${part}`, () => ({ PART: later[part] }))
    exporting('help', () => ({ HELP }))
  },
}

const moduleOf = (values: object): OnLoadResult => ({
  contents: Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n'),
})
