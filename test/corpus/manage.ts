// Types a management line in its mode.

import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import { freshWorld, messageOf, outcomeOf, typed, type Outcome } from './device.ts'

/** What is typed on a fresh device to be in a mode. */
const INTO: Readonly<Record<string, readonly string[]>> = {
  user: [],
  privileged: ['enable'],
  config: ['enable', 'configure terminal'],
  'config-line': ['enable', 'configure terminal', 'line vty 0 4'],
  'config-if': ['enable', 'configure terminal', 'interface Loopback0'],
  'config-archive': ['enable', 'configure terminal', 'archive'],
  'config-archive-log-cfg': ['enable', 'configure terminal', 'archive', 'log config'],
  rommon: ['@power-cycle break'],
  'switch:': ['@power-cycle break'],
}

const PROMPTED =
  /^(?:[^`]{0,80}`+\s*|(?:[-*>•+]\s*|\d+[.)]\s+|\$\s+)*)(?:[A-Za-z][\w.-]{0,30}(?:\([a-z][a-z0-9-]{0,20}\))?\s?[>#]|rommon \d+ ?>|switch:)[ \t]*(\S.*?)\s*`*\|?\s*$/

/** What was typed in a line of notes: without list marks, code marks and the prompt. */
export const commandIn = (line: string): string => PROMPTED.exec(line)?.[1] ?? line.replaceAll(/^[`\s]+|[`\s]+$/g, '')

/** What a line of AAA presumes: a device knows none before this line. */
const AAA = /^(?:aaa (?!new-model)|login authentication )/

/** A fresh device in a mode. */
export function worldIn(platform: PlatformName, mode: string, line = ''): World {
  const into = INTO[mode]
  if (!into) throw new Error(`the tool knows no mode ${mode}`)
  const before = AAA.test(line) ? ['enable', 'configure terminal', 'aaa new-model', 'end', 'disable'] : []
  return typed(freshWorld(platform), [...before, ...into])
}

/** What a fresh device answers to a line of notes. */
export function answerTo(
  platform: PlatformName,
  mode: string,
  line: string,
): { readonly text: string; readonly outcome: Outcome; readonly message: string } {
  const text = commandIn(line)
  const { entry } = step(worldIn(platform, mode, text), text)
  return { text, outcome: outcomeOf(entry), message: messageOf(entry) }
}
