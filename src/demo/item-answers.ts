// Right and wrong answers to an item of any kind, as its form sends them: for simulated learners, and for tests.

import type { Item } from '../content/library.ts'

/** Exactly what is right. */
export function rightAnswer(item: Item): string[] {
  switch (item.kind) {
    case 'choice':
      return item.options.filter(({ correct }) => correct).map(({ key }) => key)
    case 'true-false':
      return [String(item.isTrue), ...item.reasons.filter(({ correct }) => correct).map(({ key }) => key)]
    case 'fill':
    case 'simlet':
      return item.blanks.map(([first = '']) => first)
    case 'order':
      return item.steps.toSorted((a, b) => Number(a.key) - Number(b.key)).map(({ key }, index) => `${key}:${index + 1}`)
    case 'match':
      return item.rows.map(({ key, partner }) => `${key}:${partner}`)
    case 'command':
      return [item.answer]
    case 'card':
      return ['got-it']
  }
}

/** An answer that is taken, and wrong in one place. */
export function wrongAnswer(item: Item): string[] {
  switch (item.kind) {
    case 'choice': {
      const distractor = item.options.find(({ correct }) => !correct)
      return [...rightAnswer(item).slice(1), distractor?.key ?? '']
    }
    case 'true-false':
      return [String(!item.isTrue), ...rightAnswer(item).slice(1)]
    case 'fill':
    case 'simlet':
      return ['nothing of this', ...rightAnswer(item).slice(1)]
    case 'order': {
      // The first and the last step have changed places: they are never of one rank.
      const places = item.steps.map((_, index) => index + 1)
      const swapped = [places.at(-1), ...places.slice(1, -1), places[0]]
      return swapped.map((place, key) => `${key}:${place}`)
    }
    case 'match': {
      const [first, ...others] = item.rows
      const other = item.partners.find(({ key }) => key !== first?.partner)
      return [`${first?.key}:${other?.key}`, ...others.map(({ key, partner }) => `${key}:${partner}`)]
    }
    case 'command':
      return ['nothing of this']
    case 'card':
      return ['missed-it']
  }
}
