// The words after a command: its options and file names, what --help prints, and one clear line where something is wrong.

import { parseArgs } from 'node:util'
import { didYouMean } from '../content/did-you-mean.ts'

/** What a command takes, as its help shows it. */
export interface Usage {
  /** `drillmark grade SCENARIO-ID|FILE.md [LINES.txt | -] [--json]` */
  readonly line: string
  /** What it does, in one or two sentences. */
  readonly about: string
  /** Option to what it means, with the word for its value behind it: `'--start FILE': 'the start state'`. A file name is described without dashes. */
  readonly words: Readonly<Record<string, string>>
}

export type Given =
  | { readonly values: Readonly<Record<string, string | boolean | undefined>>; readonly names: readonly string[] }
  | { readonly help: string }
  | { readonly problem: string }

/** Reads what was given to a command. At most `names` words may stand without dashes. */
export function readArguments(argv: readonly string[], usage: Usage, names: number): Given {
  if (argv.some((word) => word === '--help' || word === '-h')) return { help: helpText(usage) }
  const wrong = (message: string): Given => ({ problem: `${message} (${usage.line})` })
  const options = Object.fromEntries(
    Object.keys(usage.words).flatMap((word) => {
      const [option = '', value] = word.split(' ')
      return option.startsWith('--')
        ? [[option.slice(2), { type: value ? ('string' as const) : ('boolean' as const) }]]
        : []
    }),
  )
  for (const word of argv) {
    if (word === '--') break
    const name = /^--?([^=]*)/.exec(word)?.[1]
    if (!name || Object.hasOwn(options, name)) continue
    const known = Object.keys(options).map((option) => `--${option}`)
    const meant = didYouMean(`--${name}`, known)
    const command = usage.line.split(' ').slice(0, 2).join(' ')
    return { problem: `there is no option ${word.split('=')[0]}${meant || `; ${command} --help lists them`}` }
  }
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options })
    const extra = positionals[names]
    if (extra !== undefined) return wrong(`"${extra}" is one argument too many`)
    return { values, names: positionals }
  } catch (error) {
    // "Option '--port <value>' argument missing", with a tip on the lines below.
    return wrong((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '')
  }
}

/** The value of an option that takes one, if it was given. */
export function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function helpText({ line, about, words }: Usage): string {
  const rows = Object.entries({ ...words, '--help': 'show this and do nothing' })
  const width = Math.max(...rows.map(([word]) => word.length))
  return `Usage: ${line}\n\n${about}\n\n${rows.map(([word, says]) => `  ${word.padEnd(width)}  ${says}`).join('\n')}\n`
}
