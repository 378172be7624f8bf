// Runs every benchmark beside it and prints a table. `node test/bench/run.ts [name …]` runs only those named.

import { readdirSync } from 'node:fs'
import type { Row } from './row.ts'

const here = new URL('.', import.meta.url)
const wanted = process.argv.slice(2)
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts' && file !== 'row.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

for (const name of names) {
  const { bench } = (await import(new URL(`${name}.ts`, here).href)) as { readonly bench: () => Promise<Row[]> }
  console.log(`\n${name}`)
  for (const row of await bench()) console.log(shown(row))
}

function shown({ name, value, unit, floor, ratio }: Row): string {
  const number = value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
  const beside =
    floor === undefined
      ? ''
      : `   floor ${Math.round(floor).toLocaleString('en')}${ratio === undefined ? '' : `, ${ratio.toFixed(1)} times its cost`}`
  return `  ${name.padEnd(48)} ${number.padStart(12)} ${unit.padEnd(8)}${beside}`
}
