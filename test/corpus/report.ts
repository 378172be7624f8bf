// The figures of a run as Markdown tables, and its refused lines grouped.

import type { Outcome } from './device.ts'
import type { Pasted, PasteResult } from './paste.ts'
import type { ConfigRow, LineRow } from './sources.ts'

export interface PastedConfig {
  readonly row: ConfigRow
  readonly result: PasteResult
}
export interface Answered {
  readonly row: LineRow
  readonly text: string
  readonly outcome: Outcome
  readonly message: string
}

/** One row a platform, and one for all. */
export function configTable(configs: readonly PastedConfig[]): string {
  const platforms = [...new Set(configs.map(({ row }) => row.platform))]
  return table(
    [
      'platform',
      'configs',
      'lines',
      'taken',
      'not simulated',
      'refused',
      'openers refused',
      'given back',
      'in order',
      'same after reload',
    ],
    [
      ...platforms.map((name) =>
        rowOf(
          name,
          configs.filter(({ row }) => row.platform === name),
        ),
      ),
      rowOf('all', configs),
    ],
  )
}

function rowOf(name: string, configs: readonly PastedConfig[]): string[] {
  const results = configs.map(({ result }) => result)
  const lines = results.flatMap((result) => result.lines)
  const sum = (of: (result: PasteResult) => number): number => results.reduce((total, one) => total + of(one), 0)
  const counted = (of: (line: Pasted) => boolean): number => lines.filter(of).length
  const share = (outcome: Outcome): string =>
    shareOf(
      counted((line) => line.outcome === outcome),
      lines.length,
    )
  const back = sum((result) => result.givenBack)
  return [
    name,
    String(configs.length),
    String(lines.length),
    share('taken'),
    share('not simulated'),
    share('refused'),
    String(counted((line) => line.opens && line.outcome === 'refused')),
    shareOf(
      back,
      sum((result) => result.comparable),
    ),
    shareOf(
      sum((result) => result.inOrder),
      back,
    ),
    `${sum((result) => (result.sameAfterReload ? 1 : 0))} of ${configs.length}`,
  ]
}

/** One row a mode, and one for all. */
export function lineTable(answered: readonly Answered[]): string {
  const modes = [...new Set(answered.map(({ row }) => row.mode))].toSorted()
  const of = (name: string, all: readonly Answered[]): string[] => [
    name,
    String(all.length),
    ...(['taken', 'not simulated', 'refused'] as const).map((outcome) =>
      shareOf(all.filter((one) => one.outcome === outcome).length, all.length),
    ),
  ]
  return table(
    ['mode', 'lines', 'taken', 'not simulated', 'refused'],
    [
      ...modes.map((mode) =>
        of(
          mode,
          answered.filter(({ row }) => row.mode === mode),
        ),
      ),
      of('all', answered),
    ],
  )
}

/** Refused lines, lines not simulated and lines not given back, the most frequent first; then what a reload changed. */
export function configReport(configs: readonly PastedConfig[]): string {
  const of = (outcome: Outcome, opens: boolean): Group[] =>
    configs.flatMap(({ row, result }) =>
      result.lines
        .filter((line) => line.outcome === outcome && line.opens === opens)
        .map(({ text, message }) => ({ where: row.platform, text, message })),
    )
  return [
    '# Running configurations',
    grouped('Openers of blocks refused', of('refused', true)),
    grouped('Lines refused', of('refused', false)),
    grouped('Openers of blocks not simulated', of('not simulated', true)),
    grouped('Lines not simulated', of('not simulated', false)),
    grouped(
      'Lines taken and not given back',
      configs.flatMap(({ row, result }) => result.lost.map((text) => ({ where: row.platform, text, message: '' }))),
    ),
    '## Changed by a save and a reload\n',
    ...configs
      .filter(({ result }) => !result.sameAfterReload)
      .map(
        ({ row, result }) =>
          `- ${row.platform} ${row.repository} ${row.path}\n${result.changed.map((line) => `    ${line}`).join('\n')}`,
      ),
  ].join('\n')
}

/** Management lines refused and not simulated. */
export const lineReport = (answered: readonly Answered[]): string =>
  [
    '\n# Management lines',
    ...(['refused', 'not simulated'] as const).map((outcome) =>
      grouped(
        outcome,
        answered
          .filter((one) => one.outcome === outcome)
          .map(({ row, text, message }) => ({ where: `${row.platform} ${row.mode}`, text, message })),
      ),
    ),
  ].join('\n')

interface Group {
  readonly where: string
  readonly text: string
  readonly message: string
}

/** Lines that differ in numbers, addresses and keys only are one group, shown by its first line. */
function grouped(title: string, lines: readonly Group[]): string {
  const groups = new Map<string, Group[]>()
  for (const line of lines) {
    const shape = line.text.replaceAll(/\$\S{6,}|[0-9A-F]{8,}/g, '$').replaceAll(/\d+/g, '0')
    groups.set(shape, [...(groups.get(shape) ?? []), line])
  }
  const rows = [...groups.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((group) => {
      const [first] = group as [Group]
      return `- ${group.length} × \`${first.text.split('\n')[0]}\` (${[...new Set(group.map(({ where }) => where))].join(', ')})${first.message === '' ? '' : `: ${first.message}`}`
    })
  return `## ${title}: ${lines.length}\n\n${rows.join('\n')}\n`
}

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '0' : `${part} (${((100 * part) / whole).toFixed(1)} %)`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
