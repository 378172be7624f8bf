// Where a passed scenario leads: on in its chapter, round to what was left out, then to other chapters.

import { expect, test } from 'vitest'

import { nextScenario } from '../../src/web/next-scenario.ts'
import { realLibrary } from '../support/app.ts'

test('on, then back to what was left out, then to the next chapter, then to an earlier one', async () => {
  const library = await realLibrary()
  const [first, second] = library.chapters.filter(({ scenarios }) => scenarios.length > 2)
  if (!first || !second) throw new Error('the course has not two chapters with scenarios')
  const [a = '', b = '', c = ''] = first.scenarios
  const last = first.scenarios.at(-1) ?? ''
  const after = (id: string, ...passed: readonly string[]): string | undefined => {
    const current = library.scenarios.get(id)
    return current && nextScenario(library, current, (scenario) => passed.includes(scenario))?.id
  }
  expect(after(a)).toBe(b)
  expect(after(a, a, b)).toBe(c)
  expect(after(last, last)).toBe(a)
  expect(after(last, ...first.scenarios)).toBe(second.scenarios[0])
  const others = [...library.scenarios.keys()].filter((id) => !first.scenarios.includes(id))
  expect(after(second.scenarios[0] ?? '', ...others)).toBe(a)
  expect(after(a, ...library.scenarios.keys())).toBeUndefined()
})
