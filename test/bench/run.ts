// Runs every benchmark beside it and prints a table. `node test/bench/run.ts [name …]` runs only those named; support/options.ts
// has the options.

import { readdirSync } from 'node:fs'
import type { Row } from './row.ts'
import { readOptions } from './support/options.ts'
import type { Options } from './support/options.ts'

const here = new URL('.', import.meta.url)
const { names: wanted, options } = readOptions(process.argv.slice(2))
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && file !== 'row.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

for (const name of names) {
  const { bench } = (await import(new URL(`${name}.ts`, here).href)) as {
    readonly bench: (options: Options) => Promise<Row[]>
  }
  console.log(`\n${name}`)
  for (const row of await bench(options)) console.log(shown(row))
}

function shown({ name, value, unit, floor, ratio, share, wanted }: Row): string {
  const beside = [
    ...(floor === undefined ? [] : [`floor ${numberText(floor)}`]),
    ...(ratio === undefined ? [] : [`${ratio.toFixed(1)} times its cost`]),
    ...(share === undefined ? [] : [`${share.toFixed(2)} of its speed`]),
    ...(wanted === undefined ? [] : [`wanted ${wanted}`]),
  ]
  return `  ${name.padEnd(56)} ${numberText(value).padStart(12)} ${unit.padEnd(8)} ${beside.join(', ')}`.trimEnd()
}

function numberText(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}
