// A scenario about a network, for pages and browsers: a router, two switches, a PC and a server.

import type { Library, Scenario } from '../../src/content/library.ts'
import type { World } from '../../src/sim/world.ts'
import { worldFrom } from './console.ts'

/** R1 – SW1 – SW2, with a PC at SW1 and a server at SW2; nothing is configured. */
export function labWorld(): World {
  return worldFrom({
    devices: {
      R1: 'c2911',
      SW1: 'c2960',
      SW2: 'c2960',
      PC1: '10.0.10.11/24 gw 10.0.10.1',
      SRV1: { platform: 'server', address: '10.0.20.12/24', gateway: '10.0.20.1' },
    },
    links: ['R1 Gi0/0 - SW1 Gi0/1', 'SW1 Fa0/23 - SW2 Fa0/23', 'SW1 Fa0/1 - PC1', 'SW2 Fa0/1 - SRV1'],
  })
}

/** The id of the scenario that `withLab` adds; behind `-sealed` the same one, sealed. */
export const LAB = 'warehouse-cannot-print'

/** A course with a scenario about the network in its first chapter that has scenarios, open and sealed. */
export function withLab(library: Library): Library {
  const [like] = library.scenarios.values()
  if (!like) throw new Error('the course has no scenario to take after')
  const criterion = { check: 'hostname', points: 1, required: true, fatal: false, fact: null }
  const names = ['SW1', 'SW2']
  const lab: Scenario = {
    ...like,
    id: LAB,
    hash: LAB,
    fact: LAB,
    title: 'Warehouse cannot print',
    sealed: false,
    page: { picture: 'live', hasTicks: true, hasFollow: true },
    seed: null,
    parameters: [],
    variant: () => lab,
    briefHtml:
      '<p>“Since Friday’s clean-up of SW2 nobody in the warehouse gets a page out of the printer. The office is fine. Please fix it today, and so that it lasts.”</p><p>Dana, Warehouse</p>',
    world: labWorld(),
    rubric: {
      criteria: [
        ...names.map((device) => ({
          ...criterion,
          id: `named-${device.toLowerCase()}`,
          label: `${device} is called ACCESS-${device}`,
          device,
          args: { name: `ACCESS-${device}` },
        })),
        ...names.map((device) => ({
          ...criterion,
          id: `saved-${device.toLowerCase()}`,
          check: 'startup-equals-running',
          label: `${device} comes up like this after a power cut`,
          device,
          args: {},
        })),
        { ...criterion, id: 'router', label: 'R1 keeps its name', device: 'R1', args: { name: 'R1' } },
      ],
    },
    hintsHtml: ['<p>Look at the names.</p>'],
    passes: [],
    fails: [],
    dontCare: [],
  }
  const sealed: Scenario = {
    ...lab,
    id: `${LAB}-sealed`,
    hash: `${LAB}-sealed`,
    sealed: true,
    page: { picture: 'cables', hasTicks: false, hasFollow: false },
    variant: () => sealed,
  }
  const chapters = library.chapters.map((chapter) =>
    chapter.id === like.chapter ? { ...chapter, scenarios: [...chapter.scenarios, lab.id, sealed.id] } : chapter,
  )
  return {
    ...library,
    chapters,
    chapter: new Map(
      [...library.chapter].map(([id, { id: own }]) => [
        id,
        chapters.find((one) => one.id === own) as Library['chapters'][number],
      ]),
    ),
    scenarios: new Map([...library.scenarios, [lab.id, lab], [sealed.id, sealed]]),
  }
}
