// Aliases of commands that a configuration defines.

import { withSlice, type Config, type Device } from '../../device.ts'
import { isExecMode } from '../../modes.ts'
import { EXEC_ALIASES } from '../../words/aliases.ts'

declare module '../../device.ts' {
  interface Config {
    readonly alias: Aliases
  }
}
/** Modes that have aliases here, with what heads their list. */
export const ALIAS_MODES = {
  exec: 'Exec mode',
  configure: 'Global configuration mode',
  interface: 'Interface configuration mode',
  line: 'Line configuration mode',
} as const
export type AliasMode = keyof typeof ALIAS_MODES
/** Commands by their short name, in the order in which they were defined. */
export type Aliases = Readonly<Record<AliasMode, Readonly<Record<string, string>>>>
export const noAliases: Aliases = { exec: {}, configure: {}, interface: {}, line: {} }

export function withAlias(device: Device, mode: AliasMode, name: string, command: string | null): Device {
  const { [name]: _, ...others } = device.config.alias[mode]
  return withSlice(device, 'alias', { [mode]: command === null ? others : { ...others, [name]: command } })
}

/** Every alias of a mode, those that each device has included. */
export const aliasesOf = ({ alias }: Config, mode: AliasMode): readonly (readonly [string, string])[] => {
  const own = alias[mode]
  const usual = mode === 'exec' ? EXEC_ALIASES.filter(([name]) => !Object.hasOwn(own, name)) : []
  return [...usual, ...Object.entries(own)].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

const BLOCK_MODES: Readonly<Record<string, AliasMode>> = { 'config-if': 'interface', 'config-line': 'line' }

// Without making a list of the names: every line asks.
function isEmpty(named: object): boolean {
  for (const _ in named) return false
  return true
}

/** A line whose first word is an alias that was configured, with the command in its place. An alias is only the whole word, in its own case. */
export function withoutOwnAlias({ config, mode, within }: Device, line: string): string {
  const block = within.at(-1)?.block
  const of = isExecMode(mode) ? 'exec' : block === undefined ? 'configure' : BLOCK_MODES[block]
  if (of === undefined || isEmpty(config.alias[of])) return line
  const name = /^\S*/.exec(line)?.[0] ?? ''
  return Object.hasOwn(config.alias[of], name) ? `${config.alias[of][name]}${line.slice(name.length)}` : line
}
