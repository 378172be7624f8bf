// Forty learners behind one address come at once: they join, make accounts and submit within a minute, and none is held up.

import { expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import { textOf } from '../support/visitor.ts'

const PASSWORD = 'correct horse battery'
const CLASS = 40
const ADDRESS = '192.0.2.7'

test('forty behind one address join, make accounts and submit a scenario within a minute of the clock', async () => {
  const site = await startApp()
  const vera = site.visitor('198.51.100.1')
  await vera.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await vera.press('Create instructor account', { name: 'Vera', password: PASSWORD })
  await vera.press('Create class', { name: 'Tuesday' })
  const link = new URL(textOf(/<p class="link-box">([^<]*)</.exec(vera.page.html)?.[1] ?? '')).pathname
  const scenario = [...site.library.scenarios.keys()][0] ?? ''

  // All at one moment: the clock of the limits stands still.
  const statuses = await Promise.all(
    Array.from({ length: CLASS }, async (_, number) => {
      const learner = site.visitor(ADDRESS)
      const seen: number[] = []
      const look = () => seen.push(learner.page.status)
      await learner.open(link)
      look()
      await learner.press('Join Tuesday', { name: `Learner ${number}` })
      look()
      await learner.open('/sign-up')
      look()
      const fields = { name: `Learner ${number}`, email: `learner${number}@example.org`, password: PASSWORD }
      await learner.press('Make my account', { ...fields, whose: 'mine' })
      look()
      await learner.open(`/scenarios/${scenario}`)
      look()
      await learner.press('Submit', { lines: 'enable' })
      look()
      expect(learner.page.title).not.toBe('')
      return seen
    }),
  )
  expect(statuses).toEqual(Array<number[]>(CLASS).fill(Array<number>(6).fill(200)))
  expect((await vera.open('/classes')).text).toContain('40 learners')

  // On the next day each mistypes the password once, and gets in.
  site.clock.now = '2026-05-05T09:00:00.000Z'
  for (let number = 0; number < CLASS; number += 1) {
    const learner = site.visitor(ADDRESS)
    await learner.open('/sign-in')
    await learner.press('Sign in', { name: `learner${number}@example.org`, password: 'a wrong password' })
    await learner.press('Sign in', { name: `learner${number}@example.org`, password: PASSWORD })
    expect([number, learner.page.html.includes(`Signed in as Learner ${number}`)]).toEqual([number, true])
  }
  await site.app.close()
}, 120_000)
