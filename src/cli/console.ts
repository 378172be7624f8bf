// `drillmark console`: a terminal session on a simulated device, in one's own terminal.

import { writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { loadContent } from '../load-content.ts'
import { linesOf } from '../sim/input.ts'
import { usualImage } from '../sim/images.ts'
import { platformNamed, platforms } from '../sim/platforms/index.ts'
import { worldOf } from '../sim/start.ts'
import { step, waitingText } from '../sim/step.ts'
import { openTerminal, press, type Terminal } from '../sim/terminal.ts'
import type { World } from '../sim/world.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { noScenario } from './no-scenario.ts'
import { readStart } from './start-file.ts'

const USAGE: Usage = {
  line: 'drillmark console [SCENARIO-ID | --start START.yaml | --platform NAME] [--record FILE] [--content DIR]',
  about: 'Opens a terminal session on a simulated device. Ctrl-] leaves.',
  words: {
    'SCENARIO-ID': 'begin as a scenario of the content folder does',
    '--start START.yaml': 'begin with this start state, written as in the yaml start block of a scenario',
    '--platform NAME': `begin with a new device of this platform: ${Object.keys(platforms).join(', ')} (c2911)`,
    '--record FILE': 'write the typed lines to a file, for grade and simulate',
    '--content DIR': 'the content folder (content)',
  },
}
/** Ctrl-] leaves, as in telnet; everything else belongs to the device. */
const ESCAPE = '\u001d'

/** 0: the session ended, 2: the call or its input is unusable. */
export async function consoleCommand(argv: string[]): Promise<number> {
  const options = readOptions(argv)
  if ('help' in options) return helped(options.help)
  if ('problem' in options) return unusable(options.problem)
  const world = await startWorld(options)
  if (typeof world === 'string') return unusable(world)
  const lines = process.stdin.isTTY ? await interactive(world) : printed(world, linesOf(await text(process.stdin)))
  if (options.record === undefined) return 0
  try {
    await writeFile(options.record, lines.map((line) => `${line}\n`).join(''))
  } catch (error) {
    return unusable(`the lines could not be written: ${(error as Error).message}`)
  }
  process.stderr.write(`${lines.length} lines written to ${options.record}\n`)
  return 0
}

interface Options {
  readonly scenario: string | undefined
  readonly start: string | undefined
  readonly platform: string | undefined
  readonly record: string | undefined
  readonly content: string
}

function readOptions(argv: string[]): Options | { help: string } | { problem: string } {
  const given = readArguments(argv, USAGE, 1)
  if (!('values' in given)) return given
  const value = (name: string): string | undefined => textOf(given.values[name])
  const options = { scenario: given.names[0], start: value('start'), platform: value('platform') }
  if (Object.values(options).filter((one) => one !== undefined).length > 1)
    return { problem: `a session starts from one of a scenario, a start state or a platform (${USAGE.line})` }
  return { ...options, record: value('record'), content: value('content') ?? 'content' }
}

async function startWorld({ scenario, start, platform, content }: Options): Promise<World | string> {
  if (start !== undefined) return readStart(start)
  if (scenario !== undefined) {
    const { library } = await loadContent(content)
    const found = library?.scenarios.get(scenario)
    if (found) return found.world
    return library
      ? noScenario(scenario, library, content)
      : `the content in ${content} has problems: run drillmark check`
  }
  // A device with an image and nothing else: what one takes out of the box.
  const name = platform ?? 'c2911'
  const image = usualImage(platformNamed(name)?.families ?? [])
  const made = worldOf({ platform: name, flash: image === null ? [] : [image] })
  if ('world' in made) return made.world
  return platformNamed(name)
    ? (made.problems[0]?.message ?? '')
    : `there is no platform ${name}: use one of ${Object.keys(platforms).join(', ')}`
}

/** Keys from a real terminal, until Ctrl-] or the end of input. */
async function interactive(world: World): Promise<readonly string[]> {
  const { stdin, stdout } = process
  const rows = (): number => stdout.rows ?? 24
  let { terminal, output }: { terminal: Terminal; output: string } = openTerminal(world, rows())
  stdout.write(`Console of ${world.focus}. Ctrl-] leaves.\r\n\r\n${output}`)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  try {
    for await (const chunk of stdin as AsyncIterable<string>) {
      const end = chunk.indexOf(ESCAPE)
      ;({ terminal, output } = press({ ...terminal, rows: rows() }, end < 0 ? chunk : chunk.slice(0, end)))
      stdout.write(output)
      if (end >= 0) break
    }
  } finally {
    stdin.setRawMode(false)
    stdout.write('\r\n')
  }
  return terminal.lines
}

/** Lines from a pipe: the same session, printed. */
function printed(world: World, lines: readonly string[]): readonly string[] {
  let now = world
  for (const line of lines) {
    const prompt = waitingText(now)
    const { world: next, entry } = step(now, line)
    process.stdout.write(`${prompt}${entry.input}\n${entry.output}`)
    if (entry.note !== null) process.stderr.write(`${entry.note}\n`)
    now = next
  }
  process.stdout.write(`${waitingText(now)}\n`)
  return lines
}

function helped(text: string): number {
  process.stdout.write(text)
  return 0
}

function unusable(message: string): number {
  process.stderr.write(`drillmark console: ${message}\n`)
  return 2
}
