// `drillmark trace`: a packet followed through the network of a scenario, as the page tells it, with the line to blame.

import { blameText, blameTogether } from '../grading/blame.ts'
import { run } from '../grading/run.ts'
import { follow, type Follow, type FollowStep } from '../picture/follow.ts'
import { shortName } from '../sim/interfaces.ts'
import { converged } from '../sim/network/converged.ts'
import { ipOf, ipText } from '../sim/network/ip.ts'
import { address6OfNode, addressOfNode, probe } from '../sim/network/probe.ts'
import { network } from '../sim/network/view.ts'
import { whyUnanswered } from '../sim/network/why.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { readLines } from './input-lines.ts'
import { scenarioNamed } from './scenario-file.ts'

const USAGE: Usage = {
  line: 'drillmark trace SCENARIO-ID|FILE.md --from PC1 --to PC2 [--version 4|6] [LINES.txt | -] [--content DIR]',
  about:
    'Follows a ping through the network of a scenario, after lines or at its start, and prints what each device does. Exit code 0: the answer came back, 1: it did not, 2: the call or its input is unusable.',
  words: {
    'SCENARIO-ID': 'a scenario of the content folder, by its id',
    'FILE.md': 'a scenario file on its own',
    'LINES.txt': 'the lines to type before; -: standard input; nothing: none',
    '--from NAME': 'the device that sends',
    '--to NAME': 'the device or address that it sends to',
    '--version 4|6': 'the version of IP, where names have addresses of both (4, or what both ends have); also -4, -6',
    '--content DIR': 'the content folder (content)',
  },
}

/** 0: the answer came back, 1: it did not, 2: the call or its input is unusable. */
export async function trace(argv: string[]): Promise<number> {
  const given = readArguments(
    argv.map((word) => (word === '-4' || word === '-6' ? `--version=${word.slice(1)}` : word)),
    USAGE,
    2,
  )
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [id, file] = given.names
  const [from, to] = [textOf(given.values['from']), textOf(given.values['to'])]
  if (id === undefined) return unusable(`which scenario? (${USAGE.line})`)
  if (from === undefined || to === undefined) return unusable(`name both ends (${USAGE.line})`)
  const version = textOf(given.values['version']) ?? null
  if (version !== null && version !== '4' && version !== '6') return unusable(`--version is 4 or 6 (${USAGE.line})`)
  const scenario = await scenarioNamed(id, textOf(given.values['content']) ?? 'content')
  if (typeof scenario === 'string') return unusable(scenario)
  const lines = file === undefined ? '' : await readLines(file)
  if (lines === null) return unusable(`the file ${file} cannot be read: name a text file, or - for standard input`)
  const done = run(scenario.world, lines)
  const sim = { probe, addressOfNode, address6OfNode, whyUnanswered, shortName, ipOf, ipText }
  const found = follow(network(converged(done.world)), from, to, sim, version)
  if (typeof found === 'string') return unusable(found)
  const blame = blameTogether(done, found.why)
  process.stdout.write(`${[...traceLines(found), ...(blame === null ? [] : [blameText(done, blame)])].join('\n')}\n`)
  return found.isAnswered ? 0 : 1
}

/** A step a line, where it ended, and what became of the answer. */
function traceLines({ from, to, steps, end, answer, back }: Follow): readonly string[] {
  return [
    `Ping from ${from} to ${to}`,
    ...stepLines(steps),
    ...(end === null ? ['Arrived.'] : [`✗ ${end.device}  Stops here. ${end.told}`]),
    answer,
    ...stepLines(back),
  ]
}

function stepLines(steps: readonly FollowStep[]): readonly string[] {
  return steps.map(
    ({ device, told, packet }, index) => `${index + 1} ${device}  ${told}${packet === '' ? '' : ` (${packet})`}`,
  )
}

function unusable(message: string): number {
  process.stderr.write(`drillmark trace: ${message}\n`)
  return 2
}
