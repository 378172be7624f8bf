// A device in this page: the simulator itself, on the start state that the server sent.

import { openTerminal, press, typeLine, typeText, type Pressed } from '../sim/terminal.ts'
import { takeHelp } from '../sim/words/tables.ts'
import type { World } from '../sim/world.ts'
import { linesAndRest, textOfLines, type ConsoleDevice } from './device.ts'
import { whenIdle } from './when-idle.ts'

/** Throws where the server does not send the start state. */
export async function deviceHere(href: string): Promise<ConsoleDevice> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`${href} answered ${response.status}`)
  const world = (await response.json()) as World
  // Loaded ahead of the first `?`, which tries again where that fails.
  whenIdle(() => void loadHelp().catch(() => {}))
  let rows = 24
  let { terminal } = openTerminal(world, 0)
  const after = (pressed: Pressed): string => {
    terminal = pressed.terminal
    return pressed.output
  }
  const type = (lines: readonly string[], rest: string): string =>
    lines.map((line) => after(typeLine(terminal, line))).join('') + (rest === '' ? '' : after(typeText(terminal, rest)))
  return {
    get text() {
      return textOfLines(terminal.lines, terminal.line)
    },
    async replay(text) {
      const missing = await helpFor(text)
      const { lines, rest } = linesAndRest(text)
      const opened = after(openTerminal(world, 0))
      const output = missing + opened + type(lines, rest)
      terminal = { ...terminal, rows }
      return output
    },
    async press(keys) {
      const missing = await helpFor(keys)
      return missing + after(press(terminal, keys))
    },
    async enter(lines, rest) {
      const missing = await helpFor(lines.join('\n'))
      // Skips the output that is still to be read, as any key but Space and Enter does.
      const left = terminal.page.length > 0 ? after(press(terminal, 'q')) : ''
      terminal = { ...terminal, swallowEnter: false }
      const erased = after(typeText(terminal, ''))
      return missing + left + erased + type(lines, rest)
    },
    resize(to) {
      rows = to
      terminal = { ...terminal, rows }
    },
  }
}

const loadHelp = () => import('../sim/words/help.ts')
let hasHelp = false

/** Only `?` needs the help texts, which come behind the simulator. What may ask for help waits for them; where they do not come, the screen says so. */
async function helpFor(typed: string): Promise<string> {
  if (hasHelp || !typed.includes('?')) return ''
  try {
    const { HELP } = await loadHelp()
    if (!hasHelp) takeHelp(HELP)
    hasHelp = true
    return ''
  } catch {
    return '\r\n(The texts behind ? could not be loaded. The next ? tries again.)\r\n'
  }
}
