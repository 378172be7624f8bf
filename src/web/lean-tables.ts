// How the page gets the tables of words: without help texts in the simulator, and the help texts in a chunk of their own.

import type { OnLoadResult, Plugin } from 'esbuild'

import { BLOCKS, TABLES } from '../sim/words/all.ts'
import { mapTables, withoutHelp } from '../sim/words/columns.ts'
import { HELP } from '../sim/words/help.ts'

export const leanTables: Plugin = {
  name: 'lean-tables',
  setup(build) {
    const exporting = (file: string, values: () => object): void =>
      build.onLoad({ filter: new RegExp(`[/\\\\]sim[/\\\\]words[/\\\\]${file}\\.ts$`) }, () => moduleOf(values()))
    exporting('all', () => ({ TABLES: mapTables(TABLES, withoutHelp), BLOCKS }))
    exporting('help', () => ({ HELP }))
  },
}

const moduleOf = (values: object): OnLoadResult => ({
  contents: Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join('\n'),
})
