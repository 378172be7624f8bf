// What an author may want to look at in scenarios about networks. It keeps nobody from publishing: a person decides.

import type { Library, Scenario } from '../content/library.ts'
import { gradeScenario } from '../grading/grade.ts'
import { pictureOf } from '../picture/from-world.ts'
import { layout } from '../picture/layout.ts'
import { behindBoxes } from '../picture/routes.ts'
import { platformOf } from '../sim/hardware.ts'
import { shortName } from '../sim/interfaces.ts'
import { network } from '../sim/network/view.ts'
import { idsOf } from '../sim/network/vlan-set.ts'

export interface AuthorNote {
  readonly scenario: string
  readonly text: string
}

/** A picture of more devices is hard to read. */
const MOST_DEVICES = 12

export const authorNotes = ({ scenarios }: Pick<Library, 'scenarios'>): readonly AuthorNote[] =>
  [...scenarios.values()]
    .filter(({ world }) => world.links.length > 0)
    .flatMap((scenario) =>
      [...pictureNotes(scenario), ...ticketNotes(scenario)].map((text) => ({ scenario: scenario.id, text })),
    )

function pictureNotes({ world }: Scenario): readonly string[] {
  const picture = pictureOf(world, { network, idsOf, shortName, platformOf })
  const { length } = picture.devices
  if (length > MOST_DEVICES) return [`a picture takes at most ${MOST_DEVICES} devices, this start state has ${length}`]
  const hidden = (['wide', 'narrow'] as const).flatMap((size) =>
    behindBoxes(picture.cables, layout(picture, size)).map(
      ({ cable: { a, b }, device }) =>
        `in its ${size} picture the cable from ${a.device} ${a.port} to ${b.device} ${b.port} runs behind ${device}: places: in the start state says where devices stand`,
    ),
  )
  return hidden.slice(0, 1)
}

/** A port, or a line of a configuration. */
const MEANS =
  /\b(?:Fa|Gi|Te|Fo|Po|Se|FastEthernet|GigabitEthernet|TenGigabitEthernet|Port-channel|Serial)\s?\d|\b(?:switchport|spanning-tree|channel-group|encapsulation|no shutdown|ip (?:route|address|routing|default-gateway))\b/

/** In a ticket, the search is the work: objectives and brief give no place away. */
function ticketNotes(scenario: Scenario): readonly string[] {
  const { symptom, rubric, briefHtml } = scenario
  if (symptom.length === 0) return []
  const labels = rubric.criteria.flatMap(({ id, label }) => {
    const means = MEANS.exec(label)?.[0]
    return means === undefined ? [] : [`the objective "${id}" of this ticket names "${means}": say what comes of it`]
  })
  const { report } = gradeScenario(scenario, '')
  const places = report.criteria.flatMap(({ because = [] }) =>
    because.flatMap(({ kind, device, at }) =>
      at !== null && symptom.some((one) => one.because === kind && one.at === device) ? [{ device, at }] : [],
    ),
  )
  const named = places.find(({ at }) => [at, shortName(at)].some((name) => new RegExp(`\\b${name}\\b`).test(briefHtml)))
  return named
    ? [...labels, `its brief names ${shortName(named.at)}, where ${named.device} has the fault: say what people notice`]
    : labels
}
