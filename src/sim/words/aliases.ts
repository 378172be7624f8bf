// The aliases of EXEC commands that every device has (ios-help.md 1.7).

import type { Token } from '../command.ts'

/** Alias and command, as `show aliases` lists them. */
export const EXEC_ALIASES: readonly (readonly [alias: string, command: string])[] = [
  ['h', 'help'],
  ['lo', 'logout'],
  ['p', 'ping'],
  ['r', 'resume'],
  ['s', 'show'],
  ['u', 'undebug'],
  ['un', 'undebug'],
  ['w', 'where'],
]

/** A line whose first word is an alias, with the command in its place. An alias is only the whole word. */
export function withoutAlias(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens
  if (!first || first.text.length > LONGEST) return tokens
  const text = COMMANDS.get(first.text.toLowerCase())
  return text !== undefined ? tokens.with(0, { ...first, text }) : tokens
}
const COMMANDS: ReadonlyMap<string, string> = new Map(EXEC_ALIASES)
const LONGEST = Math.max(...EXEC_ALIASES.map(([alias]) => alias.length))
