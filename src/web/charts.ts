// Charts as SVG: geometry stands in attributes, all looks in classes of the style sheet (`days.css`). Pure.

/** A bar, or a stack of them; the parts that stand for the same thing have the same place in `values`. */
export interface Bar {
  /** Under the bar; empty for most of them, because there is little room. */
  readonly label: string
  /** What is said of the bar when one points at it. */
  readonly title: string
  readonly values: readonly number[]
}
export interface Point {
  readonly label: string
  readonly title: string
  /** Null where nothing is known: the line has a gap. */
  readonly value: number | null
}
export interface HeatDay {
  /** `2026-05-04` */
  readonly day: string
  readonly value: number
  readonly title: string
}

/** As wide as a small phone, so that letters are read without scaling; a wider page shows it larger. */
const WIDTH = 348
const HEIGHT = 150
const PLOT = { left: 34, right: 344, top: 10, bottom: 128 }

/** Bars side by side, each of one or more parts on top of each other. `name` is what the chart is called for those who do not see it. */
export function barChart(name: string, bars: readonly Bar[]): string {
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const ticks = ticksTo(Math.max(1, ...totals))
  const y = scale(0, ticks.at(-1) ?? 1)
  const step = (PLOT.right - PLOT.left) / Math.max(1, bars.length)
  const columns = bars.map(({ label, title, values }, index) => {
    const x = PLOT.left + index * step
    let below = 0
    const parts = values.map((value, part) => {
      const [top, bottom] = [y(below + value), y(below)]
      below += value
      return value > 0 ? rect(`part-${part + 1}`, x + step * 0.12, top, step * 0.76, bottom - top) : ''
    })
    return `<g><title>${escaped(title)}</title>${rect('hit', x, PLOT.top, step, PLOT.bottom - PLOT.top)}${parts.join('')}</g>${labelAt(x + step / 2, label)}`
  })
  return svg(name, WIDTH, HEIGHT, `${grid(ticks, y)}${columns.join('')}`)
}

/** A line from `low` to `high`, and a dashed one across at `mark`, which is what was aimed at. `unit` follows the numbers of the scale. */
export function lineChart(
  name: string,
  points: readonly Point[],
  {
    low,
    high,
    mark,
    unit,
  }: { readonly low: number; readonly high: number; readonly mark: number; readonly unit: string },
): string {
  const y = scale(low, high)
  const step = (PLOT.right - PLOT.left) / Math.max(1, points.length)
  const at = (index: number) => PLOT.left + (index + 0.5) * step
  let path = ''
  let isOn = false
  for (const [index, { value }] of points.entries()) {
    if (value !== null) path += `${isOn ? 'L' : 'M'}${short(at(index))} ${short(y(value))}`
    isOn = value !== null
  }
  const dots = points.map(({ label, title, value }, index) => {
    const dot = value === null ? '' : `<circle cx="${short(at(index))}" cy="${short(y(value))}" r="3"/>`
    const box = rect('hit', at(index) - step / 2, PLOT.top, step, PLOT.bottom - PLOT.top)
    return `<g><title>${escaped(title)}</title>${box}${dot}</g>${labelAt(at(index), label)}`
  })
  const ticks = [low, (low + high) / 2, high]
  const aim = `<path class="aim" d="M${PLOT.left} ${short(y(mark))}H${PLOT.right}"/>`
  return svg(name, WIDTH, HEIGHT, `${grid(ticks, y, unit)}${aim}<path class="line" d="${path}"/>${dots.join('')}`)
}

const CELL = 12
const HEAT = { left: 30, top: 18 }
const WEEKDAYS = ['Mon', 'Wed', 'Fri']

/** A square a day, a column a week, in the order of the days; the first of them is a Monday. */
export function heatMap(name: string, days: readonly HeatDay[]): string {
  const most = levels(days.map(({ value }) => value))
  const squares = days.map(({ value, title }, index) => {
    const [x, y] = [HEAT.left + Math.floor(index / 7) * CELL, HEAT.top + (index % 7) * CELL]
    return `<rect class="heat-${most(value)}" x="${x}" y="${y}" width="10" height="10" rx="2"><title>${escaped(title)}</title></rect>`
  })
  const months = days.flatMap(({ day }, index) =>
    day.endsWith('-01') ? [text(HEAT.left + Math.floor(index / 7) * CELL, 11, 'start', monthName(day))] : [],
  )
  const rows = WEEKDAYS.map((weekday, index) => text(HEAT.left - 5, HEAT.top + 9 + index * 2 * CELL, 'end', weekday))
  const width = HEAT.left + Math.ceil(days.length / 7) * CELL + 24
  return svg(name, width, HEAT.top + 7 * CELL, `${months.join('')}${rows.join('')}${squares.join('')}`)
}

/** 0 for nothing, 1 to 4 by quarters of the days on which something was done: one day of diligence does not pale all others. */
function levels(values: readonly number[]): (value: number) => number {
  const some = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  const bounds = [0.25, 0.5, 0.75].map((share) => some[Math.floor(share * some.length)] ?? 0)
  return (value) => (value === 0 ? 0 : 1 + bounds.filter((bound) => value > bound).length)
}

/** Round numbers from 0 to the first that is not below the highest: at most five steps of 1, 2 or 5 times a power of ten. */
export function ticksTo(highest: number): readonly number[] {
  const most = Math.max(1, highest)
  const power = 10 ** Math.floor(Math.log10(most))
  const steps = [power / 5, power / 2, power, 2 * power].filter((step) => step >= 1)
  const step = steps.find((each) => Math.ceil(most / each) <= 5) ?? 2 * power
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step)
}

function scale(low: number, high: number): (value: number) => number {
  const perUnit = (PLOT.bottom - PLOT.top) / (high - low)
  return (value) => PLOT.bottom - (Math.min(high, Math.max(low, value)) - low) * perUnit
}

function grid(ticks: readonly number[], y: (value: number) => number, unit = ''): string {
  return ticks
    .map(
      (tick) =>
        `<path class="grid" d="M${PLOT.left} ${short(y(tick))}H${PLOT.right}"/>${text(PLOT.left - 4, y(tick) + 4, 'end', `${tick}${unit}`)}`,
    )
    .join('')
}

function labelAt(x: number, label: string): string {
  if (label === '') return ''
  const isLast = x > PLOT.right - 20
  return text(isLast ? WIDTH : x, PLOT.bottom + 15, isLast ? 'end' : 'middle', label)
}

function text(x: number, y: number, anchor: 'start' | 'middle' | 'end', words: string): string {
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${escaped(words)}</text>`
}

function rect(looks: string, x: number, y: number, width: number, height: number): string {
  return `<rect class="${looks}" x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"/>`
}

function svg(name: string, width: number, height: number, inner: string): string {
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(name)}">${inner}</svg>`
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
function monthName(day: string): string {
  return monthFormat.format(new Date(`${day}T00:00:00Z`))
}

/** A length with one digit behind the point at most. */
function short(length: number): string {
  return String(Math.round(length * 10) / 10)
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
