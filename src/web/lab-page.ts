// What the page of a network shows beside that of one device: the picture, the tabs of the consoles, the objectives, as plain values.

import type { Scenario } from '../content/library.ts'
import type { LabState } from '../picture/lab-state.ts'
import type { Level } from '../picture/network-picture.ts'
import type { ShownRun } from './runs.ts'
import { simulator } from './simulator.ts'

/** How much of its network a scenario tells. A fault of a ticket, and what is sealed, is searched for: a picture that shows it would do that work. */
export function levelOf({ sealed, symptom }: Pick<Scenario, 'sealed' | 'symptom'>): Level {
  return sealed || symptom.length > 0 ? 'cables' : 'live'
}

/** The values of `views/lab.hbs` beside those of a scenario; null: the scenario is about one device. */
export function labPage(
  scenario: Pick<Scenario, 'id' | 'world' | 'sealed' | 'symptom' | 'rubric'>,
  run: ShownRun | null,
) {
  const { atLevel, cableRows, deviceLines, draw, isLab, labState, layout, networkSimulator, selectedTold, typedTold } =
    simulator()
  if (!isLab(scenario.world)) return null
  const level = levelOf(scenario)
  const start = labState(scenario.world, [], level, networkSimulator)
  const { focus, tabs, picture }: LabState = run?.lab ? { ...run.lab, picture: atLevel(run.lab.picture, level) } : start
  const consoles = tabs.map(({ name }) => name)
  const wide = layout(start.picture, 'wide')
  const drawn = (size: 'wide' | 'narrow'): string =>
    draw(picture, size === 'wide' ? wide : layout(start.picture, size), {
      id: `net-${size}`,
      describedBy: 'net-told',
      selected: focus,
      consoles,
    })
  return {
    level,
    focus,
    startJson: JSON.stringify(start.picture),
    wideHtml: drawn('wide'),
    narrowHtml: drawn('narrow'),
    told:
      picture.cables.length === 0
        ? 'Nothing is cabled yet. @plug R1 Gi0/0 SW1 Gi0/1 connects two ports.'
        : selectedTold(picture, focus),
    tabs: wide.boxes
      .flatMap(({ name }) => tabs.find((tab) => tab.name === name) ?? [])
      .map(({ name, lines, mark }) => ({ name, lines: lines === 0 ? '' : `${lines}`, mark, isChosen: name === focus })),
    typed: typedTold(tabs),
    rows: cableRows(picture),
    devices: deviceLines(picture),
    objectives: scenario.rubric.criteria.map(({ id, label }) => ({ id, label })),
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
