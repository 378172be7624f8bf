// Where boxes stand: rows, order, columns an author chose, and what holds for any network.

import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { draw } from '../../src/picture/draw.ts'
import { layout, WIDTHS, type Places } from '../../src/picture/layout.ts'
import type { NetworkPicture } from '../../src/picture/network-picture.ts'
import { cableRows } from '../../src/picture/told.ts'
import { branches, cable, campus, device, numbersFrom, office, randomLab, routed } from '../support/labs.ts'

/** The rows from the top, each from left to right. */
const rowsOf = ({ boxes }: Places): readonly string[] =>
  [...Map.groupBy(boxes, ({ y }) => y).values()].map((row) =>
    row
      .toSorted((one, other) => one.x - other.x)
      .map(({ name }) => name)
      .join(' '),
  )

describe('rows', () => {
  test('of a small office: the router, its switches, their PCs', () => {
    expect(rowsOf(layout(office(), 'wide'))).toEqual(['R1', 'SW1 SW2', 'PC1 PC2'])
    expect(layout(office(), 'wide')).toMatchObject({ width: 536, height: 280, isCompact: false })
  })

  test('of a campus: a server stands below the switch it hangs on', () => {
    expect(rowsOf(layout(campus(), 'wide'))).toEqual([
      'ISP',
      'R1 R2',
      'CORE1 CORE2',
      'ACC1 ACC2 SRV1',
      'PC1 PC2 PC3 PH1',
    ])
  })

  test('a ring of one kind is taken apart by the distance from its root, and a PC stands beside its phone', () => {
    expect(rowsOf(layout(branches(), 'wide'))).toEqual(['R1', 'R2 R3', 'SW1 SW2', 'PH1 PC1 SRV1'])
  })

  test('a chain of one kind is one row', () => {
    const chain: NetworkPicture = {
      level: 'live',
      devices: ['R1', 'R2', 'R3', 'R4'].map((name) => device(name, 'router')),
      cables: [
        cable('R4 Gi0/0', 'R1 Gi0/0', routed),
        cable('R1 Gi0/1', 'R3 Gi0/0', routed),
        cable('R3 Gi0/1', 'R2 Gi0/0', routed),
      ],
    }
    // Either direction is a chain without strangers between cabled neighbours.
    expect(['R4 R1 R3 R2', 'R2 R3 R1 R4']).toContain(rowsOf(layout(chain, 'wide'))[0])
    expect(layout(chain, 'wide').width).toBe(WIDTHS.wide)
  })

  test('without any cable every kind has its row', () => {
    expect(rowsOf(layout({ ...office(), cables: [] }, 'wide'))).toEqual(['R1', 'SW1 SW2', 'PC1 PC2'])
  })

  test('a network of nothing is an empty picture', () => {
    expect(layout({ level: 'live', devices: [], cables: [] }, 'wide')).toMatchObject({ width: 536, boxes: [] })
  })

  test('columns and rows that an author chose stand as they were chosen', () => {
    const places = layout(
      { ...office(), places: { R1: [1, 0], SW1: [0, 1], SW2: [2, 1], PC1: [2, 2], PC2: [0, 2] } },
      'wide',
    )
    expect(rowsOf(places)).toEqual(['R1', 'SW1 SW2', 'PC2 PC1'])
    const at = new Map(places.boxes.map(({ name, x }) => [name, x]))
    expect(at.get('PC2')).toBe(at.get('SW1'))
    expect((at.get('SW1') ?? 0) + (at.get('SW2') ?? 0)).toBe(2 * (at.get('R1') ?? 0))
  })
})

describe('in any network', () => {
  /** The same network with its devices, its cables and the ends of its cables in another order. */
  function shuffled(picture: NetworkPicture, seed: number): NetworkPicture {
    const below = numbersFrom(seed)
    const mixed = <T>(all: readonly T[]): T[] => {
      const left = [...all]
      return all.flatMap(() => left.splice(below(left.length), 1))
    }
    return {
      ...picture,
      devices: mixed(picture.devices),
      cables: mixed(picture.cables).map((one) => (below(2) === 0 ? one : { ...one, a: one.b, b: one.a })),
    }
  }

  test('the order of devices, cables and ends makes no difference to a byte, and no two boxes come close', () => {
    assert(
      property(integer(), integer(), (seed, other) => {
        const lab = randomLab(seed)
        const same = shuffled(lab, other)
        const shown = { id: 'lab', selected: lab.devices[0]?.name ?? null, addresses: true }
        for (const size of ['wide', 'narrow'] as const) {
          const places = layout(lab, size)
          expect(draw(same, layout(same, size), shown)).toBe(draw(lab, places, shown))
          expect(tooNear(places)).toEqual([])
          expect(places.boxes.map(({ name }) => name).sort()).toEqual(lab.devices.map(({ name }) => name).sort())
          for (const { x, y } of places.boxes) {
            expect(x).toBeGreaterThanOrEqual(2)
            expect(x + places.boxWidth).toBeLessThanOrEqual(places.width - 2)
            expect(y + places.boxHeight).toBeLessThan(places.height)
          }
        }
        expect(cableRows(same)).toEqual(cableRows(lab))
      }),
      { numRuns: 500 },
    )
  })

  test('what crosses a cable, and whether it is up, moves no box', () => {
    assert(
      property(integer(), (seed) => {
        const lab = randomLab(seed)
        const quiet = lab.cables.map((one) =>
          Object.assign({}, one, { a: { ...one.a, state: 'up' }, b: { ...one.b, state: 'up' }, carries: null }),
        )
        expect(layout({ ...lab, cables: quiet }, 'wide')).toEqual(layout(lab, 'wide'))
      }),
    )
  })

  /** Pairs of boxes with less than 12 pixels between them. */
  function tooNear({ boxes, boxWidth, boxHeight }: Places): readonly string[] {
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => Math.abs(one.x - other.x) < boxWidth + 12 && Math.abs(one.y - other.y) < boxHeight + 12)
        .map((other) => `${one.name} ${other.name}`),
    )
  }
})

/** Cables that run behind a box that they do not end at. */
test('in the networks that were drawn by hand no cable runs behind a foreign box', () => {
  for (const lab of [office(), campus(), branches()])
    for (const size of ['wide', 'narrow'] as const) expect(behindBoxes(lab, layout(lab, size))).toEqual([])
})

function behindBoxes(lab: NetworkPicture, { boxes, boxWidth, boxHeight }: Places): readonly string[] {
  const drawn = draw(lab, { ...layout(lab, 'wide'), boxes, boxWidth, boxHeight }, { id: 'lab' })
  const lines = [
    ...drawn.matchAll(/<title>([^<]*)<\/title><path class="hit" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"/g),
  ]
  expect(lines.length).toBe(lab.cables.length)
  return lines.flatMap(([, title = '', ...numbers]) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers.map(Number)
    return Array.from({ length: 99 }, (_, at) => (at + 1) / 100).flatMap((share) => {
      const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
      const box = boxes.find((one) => x > one.x && x < one.x + boxWidth && y > one.y && y < one.y + boxHeight)
      return box ? [`${title} behind ${box.name}`] : []
    })
  })
}
