// A device in this page: the simulator itself, on the start state that the server sent.

import type { Level } from '../picture/network-picture.ts'
import { platformOf } from '../sim/hardware.ts'
import { shortName } from '../sim/interfaces.ts'
import { keysOf } from '../sim/line-editor.ts'
import { converged } from '../sim/network/converged.ts'
import { ipOf, ipText } from '../sim/network/ip.ts'
import { address6OfNode, addressOfNode, probe } from '../sim/network/probe.ts'
import { network } from '../sim/network/view.ts'
import { whyUnanswered } from '../sim/network/why.ts'
import { idsOf } from '../sim/network/vlan-set.ts'
import { piecesOf, type Piece } from '../sim/screens.ts'
import { openTerminal, press, typeLine, typeText, type Pressed } from '../sim/terminal.ts'
import { AbsentPart } from '../sim/absent.ts'
import type { World } from '../sim/world.ts'
import { loadHelp, loadPart, withParts } from './parts.ts'
import { linesAndRest, textOfLines, type ConsoleDevice } from './device.ts'
import { whenIdle } from './when-idle.ts'

/** `level`: several devices, and how much of their network is told; null: one device. Throws where the server does not send the start state. */
export async function deviceHere(href: string, level: Level | null): Promise<ConsoleDevice> {
  const response = await fetch(href)
  if (!response.ok) throw new Error(`${href} answered ${response.status}`)
  const world = (await response.json()) as World
  const pictures = level === null ? null : await import('../picture/lab-state.ts')
  const packets = level === 'live' ? await import('../picture/follow.ts') : null
  // The picture and the packets cannot wait for a part.
  if (level !== null) await Promise.all(LAB_PARTS.map(loadPart))
  if (pictures && level) await withParts(() => pictures.labState(world, [], level, sim))
  let rows = 24
  let { terminal } = await withParts(() => openTerminal(world, 0))
  // Loaded ahead of the first lines that need them, which try again where that fails.
  for (const part of SOON_NEEDED) loadPart(part).catch(() => {})
  whenIdle(() => void loadHelp().catch(() => {}))
  /** The device of every line, and the devices whose screens have something on them. */
  let typedAt: string[] = []
  let seen = new Set<string>()
  const after = (pressed: Pressed, isEchoed: boolean): readonly Piece[] => {
    const pieces = piecesOf(terminal, pressed, seen, isEchoed)
    for (const line of pressed.terminal.lines.slice(terminal.lines.length))
      typedAt.push(pictures?.isTyped(line) ? terminal.world.focus : '')
    terminal = pressed.terminal
    for (const { at } of pieces) seen.add(at)
    return pieces
  }
  const type = (lines: readonly string[], rest: string): readonly Piece[] => [
    ...lines.flatMap((line) => after(typeLine(terminal, line), false)),
    ...(rest === '' ? [] : after(typeText(terminal, rest), false)),
  ]
  const said = (text: string): readonly Piece[] => (text === '' ? [] : [{ at: terminal.world.focus, text }])
  /** Worlds and terminals are values: what lacked a part of the words is done again from where it began. */
  const whole = async (deed: () => readonly Piece[]): Promise<readonly Piece[]> => {
    const before = { terminal, typedAt: [...typedAt], seen: new Set(seen) }
    const back = (): void => {
      ;({ terminal } = before)
      typedAt = [...before.typedAt]
      seen = new Set(before.seen)
    }
    try {
      return await withParts(() => {
        back()
        return deed()
      })
    } catch (error) {
      back()
      if (!(error instanceof AbsentPart)) throw error
      return said(LOST)
    }
  }
  return {
    get text() {
      return textOfLines(terminal.lines, terminal.line)
    },
    get focus() {
      return terminal.world.focus
    },
    lab: () => (pictures && level ? pictures.labState(terminal.world, typedAt, level, sim) : null),
    follow: (from, to) => packets && packets.follow(network(converged(terminal.world)), from, to, prober),
    async replay(text) {
      const missing = await helpFor(text)
      const { lines, rest } = linesAndRest(text)
      const pieces = await whole(() => {
        const opened = openTerminal(world, 0)
        terminal = opened.terminal
        typedAt = []
        seen = new Set([world.focus])
        return [...said(missing + opened.output), ...type(lines, rest)]
      })
      terminal = { ...terminal, rows }
      return pieces
    },
    async press(keys) {
      const missing = await helpFor(keys)
      const pieces = await whole(() => keysOf(keys).flatMap((key) => after(press(terminal, key), true)))
      return [...said(missing), ...pieces]
    },
    async enter(lines, rest) {
      const missing = await helpFor(lines.join('\n'))
      const pieces = await whole(() => {
        // Skips the output that is still to be read, as any key but Space and Enter does.
        const left = terminal.page.length > 0 ? after(press(terminal, 'q'), true) : []
        terminal = { ...terminal, swallowEnter: false }
        const erased = after(typeText(terminal, ''), false)
        return [...left, ...erased, ...type(lines, rest)]
      })
      return [...said(missing), ...pieces]
    },
    resize(to) {
      rows = to
      terminal = { ...terminal, rows }
    },
  }
}

const sim = { network, idsOf, shortName, platformOf }
const prober = { probe, addressOfNode, address6OfNode, whyUnanswered, shortName, ipOf, ipText }

const LAB_PARTS = ['switching', 'packets']
const SOON_NEEDED = ['settings', 'configuration']

const LOST = '\r\n(A part of the device could not be loaded, so the last key or line did nothing. Try it again.)\r\n'

/** Only `?` needs the help texts, which come behind the simulator. What may ask for help waits for them; where they do not come, the screen says so. */
async function helpFor(typed: string): Promise<string> {
  if (!typed.includes('?')) return ''
  return loadHelp().then(
    () => '',
    () => '\r\n(The texts behind ? could not be loaded. The next ? tries again.)\r\n',
  )
}
