// The drawing itself: what is in it for the reader, for the style sheet, and how large it may be.

import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { draw, type PicturePath } from '../../src/picture/draw.ts'
import { labelsOf } from '../../src/picture/labels.ts'
import { layout } from '../../src/picture/layout.ts'
import { atLevel, inOrder, type NetworkPicture } from '../../src/picture/network-picture.ts'
import { pointFrom, routesOf } from '../../src/picture/routes.ts'
import { cableRows } from '../../src/picture/told.ts'
import { branches, cable, campus, device, office, randomLab, trunk } from '../support/labs.ts'

const drawn = (lab: NetworkPicture, more: Partial<Parameters<typeof draw>[2]> = {}): string =>
  draw(lab, layout(lab, 'wide'), { id: 'lab', ...more })

describe('a small office', () => {
  const svg = drawn(office(), { selected: 'SW2', describedBy: 'lab-told' })

  test('has a name, and its text describes it', () => {
    expect(svg).toMatch(
      /^<svg class="net" viewBox="0 0 536 280" width="536" height="280" role="group" aria-labelledby="lab-title" aria-describedby="lab-told">\n<title id="lab-title">Picture of the network<\/title>/,
    )
  })

  test('has a link for every device, in the order of the rows, and says which is chosen', () => {
    expect(
      [...svg.matchAll(/<a class="([^"]*)" href="([^"]*)"([^>]*)>/g)].map(([, ...found]) => found.join(' | ')),
    ).toEqual([
      'node router | #console-R1 |  data-device="R1" aria-label="R1, router. Open its console"',
      'node switch | #console-SW1 |  data-device="SW1" aria-label="SW1, switch. Open its console"',
      'node switch selected | #console-SW2 |  data-device="SW2" aria-current="true" aria-label="SW2, switch. Open its console"',
      'node pc | #console-PC1 |  data-device="PC1" aria-label="PC1, PC. Open its console"',
      'node pc | #console-PC2 |  data-device="PC2" aria-label="PC2, PC. Open its console"',
    ])
  })

  test('tells VLANs by number, trunks by two lines, and a blocked port by a bar and a word', () => {
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['trunk 10, 20', 'VLAN 10', 'VLAN 20', 'Fa0/24 blocked', 'Fa0/23', 'Gi0/0', 'Gi0/1']),
    )
    expect(svg.match(/class="core"/g)).toHaveLength(3)
    expect(svg.match(/class="mark blocked"/g)).toHaveLength(1)
  })

  test('shows what the last line changed', () => {
    const changed = { ports: [{ device: 'SW2', port: 'Fa0/23' }], devices: ['R1'] }
    expect(classesOf(drawn(office(), { changed })).filter((looks) => looks.includes('changed'))).toEqual([
      'link trunk up changed',
      'chip trunk changed',
      'port changed',
      'port changed',
      'node router changed',
    ])
  })

  test('shows the way of a packet, its steps and where it ended', () => {
    const path: PicturePath = {
      steps: ['PC2', 'SW2', 'SW1', 'SW2'],
      passed: [{ device: 'PC2', port: 'NIC' }],
      now: 1,
      dead: { device: 'SW2', port: 'Fa0/23' },
    }
    const svg = drawn(office(), { path })
    expect(
      [...svg.matchAll(/<g class="(step[^"]*)">.*?<text[^>]*>([^<]*)/g)].map(([, looks, text]) => `${looks}: ${text}`),
    ).toEqual(['step: 3', 'step now: 2·4', 'step: 1'])
    expect(classesOf(svg)).toContain('link access up vlan v2 on')
    // The disc stands on the cable, 15 pixels from the box of SW2.
    expect(svg).toContain('<g class="dead"><circle cx="341" cy="128" r="10"/>')
    expect(drawn(office(), { path: { ...path, dead: { device: 'PC2', port: null } } })).toContain('<g class="dead">')
  })
})

test('the disc where a packet ended is whole, whatever device it stands at', () => {
  for (const lab of [office(), campus(), branches()])
    for (const size of ['wide', 'narrow'] as const)
      for (const { name } of lab.devices) {
        const path: PicturePath = { steps: [name], passed: [], now: 0, dead: { device: name, port: null } }
        const svg = draw(lab, layout(lab, size), { id: 'lab', path })
        const [, x, y] = /<g class="dead"><circle cx="([\d.]+)" cy="([\d.]+)" r="10"/.exec(svg) ?? []
        expect([size, name, Math.min(Number(x), Number(y))]).toEqual([
          size,
          name,
          expect.toSatisfy((nearest: number) => nearest >= 11),
        ])
      }
})

test('on a short cable with a wrong port at both ends, each name stands nearer to its own end', () => {
  const lab = inOrder({
    level: 'cables',
    devices: ['DSW1', 'DSW2', 'ASW1', 'PC1', 'PC2', 'SRV1', 'SRV2'].map((name) =>
      device(
        name,
        name.startsWith('PC')
          ? 'pc'
          : name.startsWith('SRV')
            ? 'server'
            : name.startsWith('DSW')
              ? 'l3switch'
              : 'switch',
      ),
    ),
    cables: [
      cable('DSW1 Gi1/0/1', 'DSW2 Gi1/0/1'),
      cable('DSW1 Gi1/0/2', 'ASW1 Gi0/1', null, { a: 'amber' }),
      cable('DSW2 Gi1/0/2', 'ASW1 Gi0/2', null, { a: 'amber', b: 'amber' }),
      cable('PC1 NIC', 'ASW1 Fa0/1'),
      cable('PC2 NIC', 'ASW1 Fa0/2'),
      cable('SRV1 NIC', 'DSW1 Gi1/0/10'),
      cable('SRV2 NIC', 'DSW1 Gi1/0/11'),
    ],
  })
  for (const size of ['wide', 'narrow'] as const) {
    const places = layout(lab, size)
    const routes = routesOf(lab.cables, places)
    const index = lab.cables.findIndex(({ b }) => b.port === 'Gi0/2')
    const route = routes[index]
    if (!route) throw new Error('a cable has no route')
    const labels = labelsOf(lab, places, routes, { selected: null, addresses: false, taken: [] })
    const named = labels.filter(({ kind, cable }) => kind === 'bad' && cable === index)
    expect(named.map(({ device }) => device).sort()).toEqual(['ASW1', 'DSW2'])
    for (const { device, x, y, w, h } of named) {
      const [toA, toB] = (['a', 'b'] as const).map((end) => {
        const { at } = pointFrom(route, end, 0)
        return Math.hypot(Math.max(0, Math.abs(x - at.x) - w / 2), Math.max(0, Math.abs(y - at.y) - h / 2))
      }) as [number, number]
      expect([size, device, toA < toB ? 'DSW2' : 'ASW1']).toEqual([size, device, device])
    }
  }
})

test('a device that is off says so in its name and in its box', () => {
  const svg = drawn(branches())
  expect(svg).toContain('aria-label="SRV1, server, off. Open its console"')
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['off', 'starting']))
})

test('what has no console is no link', () => {
  const svg = drawn(office(), { consoles: ['R1'] })
  expect([...svg.matchAll(/data-device="([^"]*)"/g)].map(([, name]) => name)).toEqual(['R1'])
  expect(svg).toContain('<g class="node pc" role="img" aria-label="PC1, PC">')
})

test('a bundle has one chip with its name and one ring', () => {
  const svg = drawn(branches())
  expect(textsOf(svg).filter((text) => text.startsWith('Po1'))).toEqual(['Po1: 10, 20'])
  expect(svg.match(/class="ring"/g)).toHaveLength(1)
})

test('above eight devices only the cables of the chosen one are named, and what is wrong always is', () => {
  const ports = (selected: string | null): readonly string[] =>
    textsOf(drawn(campus(), { selected })).filter((text) => /Gi|Fa|blocked|err/.test(text))
  expect(ports(null)).toEqual(['Gi0/1 blocked', 'Gi0/2 blocked 20', expect.stringContaining('err-disabled')])
  expect(ports('ACC1')).toEqual(expect.arrayContaining(['Fa0/1', 'Fa0/2']))
})

test('addresses are the first of a device, and how many more', () => {
  expect(textsOf(drawn(office(), { addresses: true }))).toEqual(
    expect.arrayContaining(['10.0.10.1/24 +1', '10.0.10.11/24', '10.0.20.12/24']),
  )
  expect(drawn(office())).not.toContain('class="address"')
})

describe('the picture and its text', () => {
  test('say the same of every cable, and all of it is in the network', () => {
    assert(
      property(integer(), (seed) => {
        const lab = randomLab(seed)
        const rows = cableRows(lab).map(({ from, to, state }) => `${from} to ${to}: ${state}`)
        const titles = [...drawn(lab).matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)
        expect(titles).toEqual(rows)
        expect(rows.map(readBack)).toEqual(
          inOrder(lab).cables.map(({ a, b, carries, bundle }) => ({
            ends: [`${a.device} ${a.port}`, `${b.device} ${b.port}`],
            states: [a, b]
              .filter(({ state }) => state !== 'up' && state !== 'down')
              .map(
                ({ device, state }) =>
                  `${typeof state === 'string' ? state : `blocked ${state.blocked.join(', ')}`} at ${device}`,
              ),
            vlans: carries?.kind === 'access' ? [carries.vlan] : carries?.kind === 'trunk' ? carries.vlans : [],
            bundle,
          })),
        )
      }),
    )
  })

  /** What a row of the table says, read from its words. */
  function readBack(row: string) {
    const [, from = '', to = '', state = ''] = /^(.*?) to (.*?): (.*)$/.exec(row) ?? []
    return {
      ends: [from, to],
      states: [...state.matchAll(/(?:blocked(?: [\d, ]+)?|shut|err-disabled) at \w+/g)].map(([text]) => text),
      vlans: [...(/VLAN ([\d, and]+)/.exec(state)?.[1] ?? '').matchAll(/\d+/g)].map(Number),
      bundle: /in (\w+)$/.exec(state)?.[1] ?? null,
    }
  }
})

describe('on the level of cables', () => {
  test('nothing shows which configuration the lamps come from', () => {
    assert(
      property(integer(), (seed) => {
        const lab = randomLab(seed)
        // Another configuration with the same lamps: other VLANs, other reasons, other addresses.
        const other: NetworkPicture = {
          ...lab,
          devices: lab.devices.map((one) => ({
            ...one,
            addresses: one.kind === 'router' ? ['10.9.9.9/24'] : one.addresses,
          })),
          cables: lab.cables.map((one) => ({
            a: { ...one.a, state: sameLamp(one.a.state) },
            b: { ...one.b, state: sameLamp(one.b.state) },
            carries: trunk(99),
            bundle: 'Po9',
          })),
        }
        const [one, two] = [atLevel(lab, 'cables'), atLevel(other, 'cables')]
        expect(drawn(two, { addresses: true })).toBe(drawn(one, { addresses: true }))
        expect(cableRows(two)).toEqual(cableRows(one))
        expect(drawn(one)).not.toMatch(/trunk|VLAN|blocked \d|shut|err-disabled|Po\d/)
      }),
    )
  })

  function sameLamp(state: NetworkPicture['cables'][number]['a']['state']) {
    if (state === 'shut' || state === 'err-disabled') return 'down'
    return typeof state === 'object' ? 'blocked' : state
  }
})

describe('what goes out', () => {
  test('is small, and has no style, no script and nothing from elsewhere', () => {
    const twelve = { ...campus(), cables: [...campus().cables, cable('CORE2 Gi1/0/10', 'SRV1 NIC2', trunk(30))] }
    expect(drawn(office(), { selected: 'SW2' }).length).toBeLessThanOrEqual(6 * 1024)
    expect(drawn(twelve, { selected: 'CORE1', addresses: true }).length).toBeLessThanOrEqual(14 * 1024)
    for (const lab of [office(), campus(), branches()])
      expect(drawn(lab, { selected: 'SW1' })).not.toMatch(/style=|<style|<script|<image|<use|url\(|\bon\w+=|https?:/)
  })

  test('keeps names of any letters to themselves', () => {
    const name = `<b>&"'${'x'.repeat(57)}`
    expect(name.length).toBe(63)
    const lab: NetworkPicture = {
      level: 'live',
      devices: [device(name, 'switch', { addresses: ['<i>'] }), device('PC1', 'pc')],
      cables: [
        {
          a: { device: name, port: '<u>"', state: 'up' },
          b: { device: 'PC1', port: 'NIC', state: 'up' },
          carries: null,
          bundle: '&"<',
        },
      ],
    }
    const svg = drawn(lab, { addresses: true, selected: name })
    expect(svg).not.toMatch(/<b>|<i>|<u>|&(?!amp;|lt;|gt;|quot;)/)
    // Only names of elements and attributes that the picture has: every tag is closed, every value ends where it should.
    expect(
      svg.replaceAll(/<\/?(?:svg|title|g|path|rect|text|a|circle|ellipse)(?: [\w-]+="[^"<>]*")*\/?>/g, ''),
    ).not.toMatch(/[<>"]/)
    expect(svg).toContain('data-device="&lt;b&gt;&amp;&quot;')
  })
})

function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
}

function classesOf(svg: string): readonly string[] {
  return [...svg.matchAll(/class="([^"]*)"/g)].map(([, looks = '']) => looks)
}
