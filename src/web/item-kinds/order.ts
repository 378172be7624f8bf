// Order items: each step gets its place. Steps of one rank may stand in any order among themselves.

import type { OrderItem } from '../../content/library.ts'
import { shuffleOptions } from '../../progress/quiz-draw.ts'
import { verdictOf } from './kind.ts'
import type { Answer, Kind } from './kind.ts'

export const order: Kind<OrderItem> = {
  shuffled: (item, seed) => ({ ...item, steps: shuffleOptions(seed, { id: item.id, options: item.steps }) }),
  asked: ({ steps }, answer) => ({
    instruction: `Give each step its place, 1 to ${steps.length}.`,
    drag: 'places',
    rows: steps.map(({ key, html }) => ({
      html,
      choices: steps.map((_, index) => {
        const value = `${key}:${index + 1}`
        return { value, text: String(index + 1), selected: answer.includes(value) }
      }),
    })),
  }),
  refused: ({ steps }, answer) => {
    const places = steps.flatMap(({ key }) => placeOf(key, answer) ?? []).filter((place) => place <= steps.length)
    if (answer.length !== steps.length || places.length !== steps.length) return 'Give every step a place, then submit.'
    const twice = places.find((place, index) => places.indexOf(place) !== index)
    return twice === undefined ? null : `Two steps have place ${twice}: each place is taken once.`
  },
  score: (item, answer) => (placed(item, answer).every(({ isRight }) => isRight) ? 1 : 0),
  result: (item, answer) => {
    const rows = placed(item, answer)
    return { verdict: verdictOf(rows, 'steps'), rows }
  },
}

/** The place that an answer gives a step, 1 to the number of steps; null: none. */
function placeOf(key: string, answer: Answer): number | null {
  const given = answer.find((each) => each.startsWith(`${key}:`))?.slice(key.length + 1)
  return given !== undefined && /^[1-9]\d?$/.test(given) ? Number(given) : null
}

/** The steps in a right order, with the places that each may have. */
function placed({ steps, before }: OrderItem, answer: Answer) {
  const inOrder = steps.toSorted((a, b) => Number(a.key) - Number(b.key))
  if (before) return heldTo(inOrder, before, answer)
  return inOrder.map(({ key, html, rank }) => {
    const may = inOrder.flatMap((step, index) => (step.rank === rank ? [index + 1] : []))
    const place = placeOf(key, answer)
    return { html, yours: String(place ?? ''), right: may.join(' or '), isRight: place !== null && may.includes(place) }
  })
}

/** Where only some steps come before others: a step is right if all that come before it stand before it. */
function heldTo(inOrder: OrderItem['steps'], before: NonNullable<OrderItem['before']>, answer: Answer) {
  return inOrder.map(({ key, html }, index) => {
    const place = placeOf(key, answer)
    const first = inOrder.filter((step) => before.some(([a, b]) => a === step.key && b === key))
    const isRight = place !== null && first.every((step) => (placeOf(step.key, answer) ?? Infinity) < place)
    // Whoever was wrong is told the places of one right order, and what they follow from.
    const after = first.map((step) => inOrder.indexOf(step) + 1)
    const right =
      after.length === 0
        ? 'any place that suits the others'
        : `${index + 1}, behind what is ${after.join(' and ')} here`
    return { html, yours: String(place ?? ''), right, isRight }
  })
}
