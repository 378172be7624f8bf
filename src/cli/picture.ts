// `drillmark picture`: the picture of a scenario's network, for its author.

import { readFile } from 'node:fs/promises'

import { problemText } from '../content/problem-text.ts'
import type { World } from '../sim/world.ts'
import { loadContent } from '../load-content.ts'
import { draw } from '../picture/draw.ts'
import { pictureOf } from '../picture/from-world.ts'
import { layout } from '../picture/layout.ts'
import { atLevel } from '../picture/network-picture.ts'
import { platformOf } from '../sim/hardware.ts'
import { shortName } from '../sim/interfaces.ts'
import { network } from '../sim/network/view.ts'
import { idsOf } from '../sim/network/vlan-set.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { noScenario } from './no-scenario.ts'

const USAGE: Usage = {
  line: 'drillmark picture SCENARIO-ID [--narrow] [--cables] [--content DIR]',
  about: 'Prints the picture of the network in the start state of a scenario, as an SVG file that stands alone.',
  words: {
    'SCENARIO-ID': 'the scenario',
    '--narrow': 'as a phone has it',
    '--cables': 'with lamps only, as a sealed scenario shows it',
    '--content DIR': 'the content folder (content)',
  },
}

/** 0: printed, 1: the content has problems, 2: the call is unusable. */
export async function picture(argv: string[]): Promise<number> {
  const given = readArguments(argv, USAGE, 1)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [id] = given.names
  if (id === undefined) return unusable(`which scenario? (${USAGE.line})`)
  const content = textOf(given.values['content']) ?? 'content'
  const { library, problems, files } = await loadContent(content)
  if (!library) {
    for (const problem of problems) process.stderr.write(`${problemText(problem, files.get(problem.at.file))}\n`)
    process.stderr.write(`drillmark picture: the content in ${content} has problems\n`)
    return 1
  }
  const scenario = library.scenarios.get(id)
  if (!scenario) return unusable(noScenario(id, library, content))
  const size = given.values['narrow'] === true ? 'narrow' : 'wide'
  const svg = pictureText(scenario.world, size, given.values['cables'] === true ? 'cables' : 'live')
  process.stdout.write(standingAlone(svg, await looks()))
  return 0
}

/** The picture of a world as SVG. */
export function pictureText(world: World, size: 'wide' | 'narrow', level: 'live' | 'cables'): string {
  const told = atLevel(pictureOf(world, { network, idsOf, shortName, platformOf }), level)
  return draw(told, layout(told, size), { id: 'network' })
}

/** The style sheet of the picture, as the pages have it. */
async function looks(): Promise<string> {
  const files = ['tokens.css', 'network.css'].map((file) => new URL(`../browser/${file}`, import.meta.url))
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
}

/** A picture for a file: what a page gives it stands inside. */
function standingAlone(svg: string, css: string): string {
  const [first = '', ...rest] = svg.split('\n')
  return [
    first.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
    `<style><![CDATA[${css}]]></style>`,
    ...rest,
  ].join('\n')
}

function unusable(message: string): number {
  process.stderr.write(`drillmark picture: ${message}\n`)
  return 2
}
