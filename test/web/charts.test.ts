// Charts as SVG: what they say, and that nothing of a text becomes markup.

import { expect, test } from 'vitest'

import { barChart, heatMap, lineChart, ticksTo } from '../../src/web/charts.ts'

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [12, [0, 5, 10, 15]],
  [40, [0, 10, 20, 30, 40]],
  [99, [0, 20, 40, 60, 80, 100]],
  [230, [0, 50, 100, 150, 200, 250]],
])('a scale up to %i has the numbers %j', (most, ticks) => {
  expect(ticksTo(most)).toEqual(ticks)
})

test('a scale is of whole numbers, reaches its end and has few steps, whatever the most is', () => {
  for (let most = 1; most < 5000; most += 7) {
    const ticks = ticksTo(most)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
    expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true)
  }
})

test('a bar is as high as its value, and its parts stand on each other', () => {
  const svg = barChart('Attempts', [
    { label: 'May', title: '4 May: 2 passed of 3', values: [2, 1] },
    { label: '', title: 'nothing', values: [0, 0] },
  ])
  const bars = [...svg.matchAll(/class="(part-\d)" x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"/g)]
  const [[, one = '', y1, h1], [, two = '', y2, h2]] = bars as [RegExpMatchArray, RegExpMatchArray]
  expect(bars).toHaveLength(2)
  expect([one, two]).toEqual(['part-1', 'part-2'])
  expect(Number(h1)).toBeCloseTo(2 * Number(h2), 0)
  expect(Number(y2) + Number(h2)).toBeCloseTo(Number(y1), 0)
  expect(svg).toContain('role="img" aria-label="Attempts"')
  expect(svg).toContain('<title>4 May: 2 passed of 3</title>')
})

test('a line has a gap where nothing is known', () => {
  const point = (value: number | null) => ({ label: '', title: '', value })
  const svg = lineChart('Share', [90, 80, null, 70].map(point), { low: 60, high: 100, mark: 90, unit: '%' })
  expect(/class="line" d="([^"]+)"/.exec(svg)?.[1]?.match(/[ML]/g)).toEqual(['M', 'L', 'M'])
  expect(svg.match(/<circle/g)).toHaveLength(3)
})

test('a day is as dark as its quarter of the days on which something was done', () => {
  const values = [0, 1, 2, 3, 4, 100, 0, 5]
  const svg = heatMap(
    'Year',
    values.map((value, n) => ({ day: `2026-05-${String(n + 1).padStart(2, '0')}`, value, title: `${value}` })),
  )
  expect([...svg.matchAll(/class="heat-(\d)"/g)].map(([, level]) => Number(level))).toEqual([0, 1, 1, 2, 2, 4, 0, 3])
})

test('no text becomes markup', () => {
  const evil = '"><script>alert(1)</script>&'
  const all = [
    barChart(evil, [{ label: evil, title: evil, values: [1] }]),
    lineChart(evil, [{ label: evil, title: evil, value: 1 }], { low: 0, high: 1, mark: 1, unit: '' }),
    heatMap(evil, [{ day: '2026-05-04', value: 1, title: evil }]),
  ].join('')
  expect(all).not.toContain('<script')
  expect(all).not.toMatch(/"[^"=]*">&lt;script.*" x=/)
  expect(all).toContain('&quot;>&lt;script>')
})
