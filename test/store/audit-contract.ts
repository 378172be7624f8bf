// The part of the store contract about the audit log.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { courseRules } from '../../src/progress/gates.ts'
import { rememberedBy } from '../../src/schedule/replay.ts'
import { replayed } from '../../src/schedule/united-cards.ts'
import type { LogEntry } from '../../src/store/audit-log.ts'
import type { Store } from '../../src/store/store.ts'
import { guest, instructor, noon } from './values.ts'

const all = { offset: 0, limit: 100 }
const rules = courseRules({ cutScore: 60, gate: 'all' }, [], () => [])

export function auditContract(open: () => Promise<Store>): void {
  describe('the audit log', () => {
    let store: Store
    let grace: string
    const said = ({ act, actor, about, class: classOf, what, reason }: LogEntry) =>
      [act, actor, about, classOf, what, reason].join('|')

    beforeEach(async () => {
      store = await open()
      grace = await instructor(store, 'Grace')
      await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
      await guest(store, 'ada')
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
      const assignment = {
        id: 'a1',
        class: 'c1',
        kind: 'chapter',
        target: 'boot',
        opensAt: noon(3),
        dueAt: noon(9),
      } as const
      await store.assign(grace, { ...assignment, at: noon(3) })
      await store.assign(grace, { ...assignment, at: noon(4) })
      const extended = { class: 'c1', assignment: 'a1', learner: 'ada', id: 'x1', dueAt: noon(12), reason: 'was ill' }
      await store.extend(grace, { ...extended, at: noon(5) })
      await store.extend(grace, { ...extended, at: noon(6) })
    })
    afterEach(() => store.close())

    test('says who did what, about whom and why, newest first; the same form twice is one act', async () => {
      await store.removeMember(grace, { class: 'c1', learner: 'ada', at: noon(7) })
      await store.withdrawAssignment(grace, { assignment: 'a1', at: noon(8) })
      const entries = await store.auditLog({}, all)
      expect(entries.map(said)).toEqual([
        'assignment withdrawn|Grace||Evening class|boot|',
        'member removed|Grace|Ada|Evening class||',
        'assignment extended|Grace|Ada|Evening class|boot|was ill',
        'assignment made|Grace||Evening class|boot|',
        'member joined|Ada|Ada|Evening class||',
        'class made|Grace||Evening class||',
        'account made|Grace|Grace||administrator|',
      ])
      expect(entries[1]).toMatchObject({ at: noon(7), actorId: grace, aboutId: 'ada', classId: 'c1' })
      expect(await store.auditLog({ about: 'ada', act: 'member removed' }, all)).toHaveLength(1)
      expect((await store.auditLog({}, { offset: 1, limit: 1 })).map(({ act }) => act)).toEqual(['member removed'])
    })

    test('says who joined and who left by themselves, once each, under the name of that class', async () => {
      await store.enrol('ada', { class: 'c1', name: 'Ada L.', at: noon(5), detailsFrom: '' })
      await store.leave('ada', { class: 'c1', at: noon(6) })
      await store.leave('ada', { class: 'c1', at: noon(7) })
      await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(8), detailsFrom: '' })
      const log = await store.auditLog({ about: 'ada' }, all)
      expect(log.filter(({ act }) => act.startsWith('member')).map((entry) => [entry.at, said(entry)])).toEqual([
        [noon(8), 'member joined|Ada|Ada|Evening class||'],
        [noon(6), 'member left|Ada L.|Ada L.|Evening class||'],
        [noon(3), 'member joined|Ada|Ada|Evening class||'],
      ])
    })

    test('shows an instructor the acts of their own classes only, and writes none for another’s', async () => {
      const eve = await instructor(store, 'Eve')
      await store.removeMember(eve, { class: 'c1', learner: 'ada', at: noon(7) })
      await store.withdrawAssignment(eve, { assignment: 'a1', at: noon(8) })
      expect(await store.classLog(eve, 'c1', null, all)).toEqual([])
      expect(await store.classLog(grace, 'c1', null, all)).toHaveLength(4)
      expect((await store.classLog(grace, 'c1', 'ada', all)).map(({ act }) => act)).toEqual([
        'assignment extended',
        'member joined',
      ])
    })

    test('names nobody who is deleted, and follows a guest who becomes somebody', async () => {
      await guest(store, 'bob')
      await store.uniteLearners('bob', 'ada', { rules, replay: replayed, memories: rememberedBy, at: noon(9) })
      expect((await store.auditLog({ about: 'bob' }, all)).map(({ act }) => act)).toEqual([
        'record claimed',
        'assignment extended',
        'member joined',
      ])
      await store.deleteLearner('bob', noon(9))
      const [entry] = await store.auditLog({ act: 'assignment extended' }, all)
      expect(entry).toMatchObject({ aboutId: null, about: 'somebody deleted', actor: 'Grace' })
    })
  })
}
