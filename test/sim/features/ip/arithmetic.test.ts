// What the simulator computes with addresses is what two libraries compute.

import { expect, test } from 'vitest'
import { wrongIpv4 } from '../../../support/ipv4-arithmetic.ts'
import { wrongIpv6 } from '../../../support/ipv6-arithmetic.ts'
import { random } from '../../../support/random-lines.ts'

const CASES = 20_000

test(`${CASES} drawn problems of IPv4: texts, masks, networks, overlap, wildcards, the longest match`, () => {
  const draw = random(4)
  expect(Array.from({ length: CASES }, () => wrongIpv4(draw)).flat()).toEqual([])
})

test(`${CASES} drawn problems of IPv6: texts, prefixes, EUI-64, groups, the longest match`, () => {
  const draw = random(6)
  expect(Array.from({ length: CASES }, () => wrongIpv6(draw)).flat()).toEqual([])
})
