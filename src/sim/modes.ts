// Modes and their prompts (ios-behaviour.md 2.1).

import { blockNamed } from './blocks.ts'
import type { Device, Mode } from './device.ts'
import { hostnameOf } from './features/identity/slice.ts'

/** Host names are cut in configuration prompts at this length. */
const PROMPT_NAME = 20

/** The prompt of a device that asks nothing: `R1(config-if)#`, `rommon 3 > `. */
export function promptOf(device: Device): string {
  if (device.mode === 'rommon')
    return `${(device.rommon.variables['PS1'] ?? 'rommon ! >').trimEnd().replace('!', String(device.rommon.line))} `
  if (device.mode === 'switch:') return 'switch: '
  const suffix = device.mode === 'privileged' ? '#' : isConfigMode(device.mode) ? `(${modeNameOf(device)})#` : '>'
  const name = isConfigMode(device.mode) ? hostnameOf(device.config).slice(0, PROMPT_NAME) : hostnameOf(device.config)
  return name + suffix
}

/** The mode as its prompt names it: `privileged`, `config`, `config-if`, `config-router`. */
export function modeNameOf({ mode, within }: Pick<Device, 'mode' | 'within'>): string {
  const open = within.at(-1)
  if (!open) return mode
  const { prompt } = blockNamed(open.block)
  return typeof prompt === 'string' ? prompt : prompt(open.of)
}

export const isConfigMode = (mode: Mode): boolean => mode === 'config'
export const isLoaderMode = (mode: Mode): boolean => mode === 'rommon' || mode === 'switch:'
export const isExecMode = (mode: Mode): boolean => mode === 'user' || mode === 'privileged'
