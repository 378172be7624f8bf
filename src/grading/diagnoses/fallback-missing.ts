// The first image of the list is right, and the one to fall back on is not in it.

import { bootOrder } from '../stored.ts'
import { isUnmet, loads } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'

export const fallbackMissing: DiagnosisDefinition = {
  id: 'fallback-missing',
  title: 'No fallback in the boot list',
  see: ['ios-images#how-it-works', 'boot-sequence#how-it-works'],
  follows: [
    'image-misspelt',
    'swallowed-answer',
    'wrong-mode',
    'kept-image-deleted',
    'hash-not-compared',
    'failed-verify-ignored',
    'size-only',
    'corrupt-unverified',
    'wrong-platform',
  ],
  repairs: goalsOf('boot-list'),
  find: (facts) => {
    const { unmet, events, device, run } = facts
    if (!isUnmet(facts, 'boot-list')) return null
    const list = unmet.find(({ check }) => check === 'boot-list')?.args['images']
    const [first, ...others] = Array.isArray(list) ? list.map(String) : []
    const entries = [...bootOrder(device, run.world), ...device.config.bootSystem]
    const named = (image: string): boolean => entries.some((entry) => loads(facts, entry, image))
    const missing = others.find((image) => !named(image))
    if (first === undefined || missing === undefined || !named(first)) return null
    const last = events.findLast((event) => event.type === 'boot-system')
    return {
      line: last?.line ?? null,
      message: `No boot statement names ${missing}. When ${first} cannot be loaded, nothing of the list is left for ${device.name} to try.`,
      otherwise: `With a second statement for ${missing}, entered after the first, it would have been the next to be tried.`,
    }
  },
}
