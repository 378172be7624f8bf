// Modes and their prompts (ios-behaviour.md 2.1).

import type { Device, Mode } from './device.ts'
import { blockOf } from './sub-mode-words.ts'

const SUFFIX: Readonly<Partial<Record<Mode, string>>> = {
  user: '>',
  privileged: '#',
  config: '(config)#',
  'config-if': '(config-if)#',
  'config-subif': '(config-subif)#',
  'config-if-range': '(config-if-range)#',
  'config-archive': '(config-archive)#',
  'config-line': '(config-line)#',
}

/** Host names are cut in configuration prompts at this length. */
const PROMPT_NAME = 20

/** The prompt of a device that asks nothing: `R1(config-if)#`, `rommon 3 > `. */
export function promptOf(device: Device): string {
  if (device.mode === 'rommon')
    return `${(device.rommon.variables['PS1'] ?? 'rommon ! >').trimEnd().replace('!', String(device.rommon.line))} `
  if (device.mode === 'switch:') return 'switch: '
  const suffix =
    device.mode === 'config-block'
      ? `(${blockOf(device.context ?? '')?.prompt ?? 'config'})#`
      : (SUFFIX[device.mode] ?? '>')
  const name = isConfigMode(device.mode) ? device.config.hostname.slice(0, PROMPT_NAME) : device.config.hostname
  return name + suffix
}

export const isConfigMode = (mode: Mode): boolean => mode.startsWith('config')
export const isLoaderMode = (mode: Mode): boolean => mode === 'rommon' || mode === 'switch:'
export const isExecMode = (mode: Mode): boolean => mode === 'user' || mode === 'privileged'
