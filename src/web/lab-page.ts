// What the page of a network shows beside that of one device: the picture, the tabs of the consoles, the objectives, as plain values.

import type { Scenario } from '../content/library.ts'
import type { LabState } from '../picture/lab-state.ts'
import type { Follow } from '../picture/follow.ts'
import type { Mark } from './marks.ts'
import type { ShownRun } from './runs.ts'
import { simulator } from './simulator.ts'

/** The values of `views/lab.hbs` beside those of a scenario; null: the scenario is about one device. */
export function labPage(
  scenario: Pick<Scenario, 'id' | 'world' | 'page' | 'rubric'>,
  run: ShownRun | 'broken' | null,
  asked: AskedPacket | null = null,
  marks: readonly Mark[] | null = null,
) {
  const sim = simulator()
  const { atLevel, cableRows, deviceLines, draw, firstStep, isLab, labState, layout, networkSimulator, pathOf } = sim
  if (!isLab(scenario.world)) return null
  const level = scenario.page.picture
  const start = labState(scenario.world, [], level, networkSimulator)
  const isBroken = run === 'broken'
  const { focus, tabs, picture }: LabState =
    !isBroken && run?.lab ? { ...run.lab, picture: atLevel(run.lab.picture, level) } : start
  const consoles = tabs.map(({ name }) => name)
  const wide = layout(start.picture, 'wide')
  const drawn = (size: 'wide' | 'narrow'): string =>
    draw(picture, size === 'wide' ? wide : layout(start.picture, size), {
      id: `net-${size}`,
      describedBy: 'net-told',
      selected: focus,
      consoles,
      path: asked === null || typeof asked.found === 'string' ? null : pathOf(asked.found, firstStep(asked.found)),
    })
  return {
    level,
    focus,
    startJson: JSON.stringify(start.picture),
    rowsDrawn: new Set(wide.boxes.map(({ row }) => row)).size,
    wideHtml: drawn('wide'),
    narrowHtml: drawn('narrow'),
    told: isBroken
      ? sim.NOT_DRAWN
      : picture.cables.length === 0
        ? 'Nothing is cabled yet. @plug R1 Gi0/0 SW1 Gi0/1 connects two ports.'
        : sim.selectedTold(picture, focus),
    tabs: wide.boxes
      .flatMap(({ name }) => tabs.find((tab) => tab.name === name) ?? [])
      .map(({ name, lines, mark }) => ({ name, lines: lines === 0 ? '' : `${lines}`, mark, isChosen: name === focus })),
    typed: sim.typedTold(tabs),
    submitHtml: sim.submitHtml(tabs, focus),
    rows: cableRows(picture),
    devices: deviceLines(picture),
    packet: scenario.page.hasFollow ? packetOf(picture, asked) : null,
    hasMarks: marks !== null,
    count: marks === null ? 'checked when you submit' : sim.countTold(marks),
    objectives: scenario.rubric.criteria.map(({ id, label }, at) => {
      const mark = marks?.[at] ?? null
      return { id, label, state: mark?.state ?? '', html: sim.objectiveHtml(label, mark) }
    }),
  }
}

/** The lines with a turn to the console that was asked for, unless it is the one that is open. */
export function turnedTo(
  asked: string,
  lines: string,
  run: ShownRun | 'broken',
  { world }: Pick<Scenario, 'world'>,
): string {
  if (!simulator().consolesIn(world).includes(asked) || run === 'broken') return lines
  if ((run.lab?.focus ?? world.focus) === asked) return lines
  return `${lines}${lines === '' || lines.endsWith('\n') ? '' : '\n'}@console ${asked}\n`
}

/** A packet that was asked for without script, and what became of it. */
export interface AskedPacket {
  readonly from: string
  readonly to: string
  readonly found: Follow | string
}

/** The form that follows a packet, with the steps of the one that was asked for. */
function packetOf({ devices }: LabState['picture'], asked: AskedPacket | null) {
  const { firstStep, stepsHtml } = simulator()
  const ends = devices.filter(({ kind }) => kind !== 'segment').map(({ name }) => name)
  const from = asked?.from ?? ends.at(-1) ?? ''
  const found = asked?.found ?? 'Pick two ends. You see what each device does with a ping, there and back.'
  return {
    ends: ends.map((name) => ({ name, isFrom: name === from })),
    to: asked?.to ?? ends.find((name) => name !== from) ?? '',
    stepsHtml: typeof found === 'string' ? '' : stepsHtml(found, firstStep(found)),
    told: typeof found === 'string' ? found : '',
  }
}

/** The ends of a packet in an address of a page: `PC2~10.0.10.1`. */
export function packetAsked(
  scenario: Pick<Scenario, 'world' | 'page'>,
  lines: string,
  ends: string | undefined,
): AskedPacket | null {
  const [from, to] = (ends ?? '').split('~')
  const { converged, follow, isLab, network, prober, run } = simulator()
  if (!from || to === undefined || !scenario.page.hasFollow || !isLab(scenario.world)) return null
  return { from, to, found: follow(network(converged(run(scenario.world, lines).world)), from, to, prober) }
}
