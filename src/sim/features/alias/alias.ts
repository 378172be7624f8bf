// `alias` of a mode, and `show aliases`.

import { command, rest, word, type Command } from '../../command.ts'
import { ALIAS_MODES, aliasesOf, withAlias, type AliasMode } from './slice.ts'

const MODES = Object.keys(ALIAS_MODES) as readonly AliasMode[]

const aliasOf = (mode: AliasMode): Command =>
  command({
    mode: 'config',
    path: [
      ['alias', 'Create command alias'],
      [mode, ALIAS_MODES[mode]],
      [word('name'), 'Alias name'],
      [rest('text'), 'Alias text'],
    ],
    noNeeds: 3,
    run: (device, { name, text }) => ({ device: withAlias(device, mode, name, text) }),
    no: (device, { name = '' }) => ({ device: withAlias(device, mode, name, null) }),
    show: ({ alias }) => Object.entries(alias[mode]).map(([name, text]) => `alias ${mode} ${name} ${text}`),
  })
export const aliasCommands: readonly Command[] = MODES.map(aliasOf)

export const showAliases = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['aliases', 'Display alias commands'],
  ],
  pipe: true,
  run: ({ config }) => ({
    output: MODES.flatMap((mode) => {
      const rows = aliasesOf(config, mode).map(([name, text]) => `  ${name.padEnd(22)}${text}\n`)
      return rows.length === 0 ? [] : [`${ALIAS_MODES[mode]} aliases:\n${rows.join('')}\n`]
    }).join(''),
  }),
})
