// Whether two ends share a broadcast domain: layer 2 alone, without addresses.

import { domainAt } from '../../sim/network/domains.ts'
import type { View } from '../../sim/network/view.ts'
import { whyApart } from '../../sim/network/why-apart.ts'
import { typedIn } from '../blame.ts'
import { text, unasked } from './args.ts'
import { blamedLines, reasonsInWords } from './can-reach.ts'
import { check, met, unmet } from './check.ts'
import { endOf } from './endpoints.ts'
import { rested } from './rested.ts'

const END = 'a host (PC1), or a device with one of its interfaces (R1 Gi0/0.10, SW1 Vlan10)'
function attachmentOf(view: View, text: string) {
  const { node, address } = endOf(view, text)
  const own = view.attachments.filter((one) => one.node === node)
  return own.find((one) => one.address?.address === address) ?? own[0] ?? null
}

export const sameDomain = check(
  'same-domain',
  {
    says: 'These two ends share a broadcast domain: a frame to everybody gets from one to the other.',
    about: ['path'],
    args: { a: unasked(text(END)), b: unasked(text(END)) },
    goal: null,
    because: ({ world, run }, { a, b }) => {
      const view = rested(world)
      const [one, other] = [attachmentOf(view, a), attachmentOf(view, b)]
      return one && other ? whyApart(view, one, other, typedIn(run)) : []
    },
  },
  (subject, { a, b }) => {
    const view = rested(subject.world)
    const [one, other] = [attachmentOf(view, a), attachmentOf(view, b)]
    const isOne =
      one !== null &&
      other !== null &&
      one.place >= 0 &&
      domainAt(view.domains, one.place) === domainAt(view.domains, other.place)
    if (isOne) return met(`${a} and ${b} share a broadcast domain.`)
    const reasons = one && other ? whyApart(view, one, other, typedIn(subject.run)) : []
    return unmet(`${a} and ${b} share no broadcast domain: ${reasonsInWords(reasons)}.`, blamedLines(subject, reasons))
  },
)
