// Modes and their prompts (ios-behaviour.md 2.1).

import type { Device, Mode } from './device.ts'

const SUFFIX: Readonly<Partial<Record<Mode, string>>> = {
  user: '>',
  privileged: '#',
  config: '(config)#',
  'config-if': '(config-if)#',
  'config-line': '(config-line)#',
}

/** Host names are cut in configuration prompts at this length. */
const PROMPT_NAME = 20

/** The prompt of a device that asks nothing: `R1(config-if)#`, `rommon 3 > `. */
export function promptOf(device: Device): string {
  if (device.mode === 'rommon') return `rommon ${device.rommon.line} > `
  const suffix = SUFFIX[device.mode] ?? '>'
  const name = isConfigMode(device.mode) ? device.config.hostname.slice(0, PROMPT_NAME) : device.config.hostname
  return name + suffix
}

export const isConfigMode = (mode: Mode): boolean => mode.startsWith('config')
export const isExecMode = (mode: Mode): boolean => mode === 'user' || mode === 'privileged'
