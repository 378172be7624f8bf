// Global configuration: lists of real devices (ios-help.md 4 and 8), lines that are not finished, and what opens a block.

import { describe, expect, test } from 'vitest'
import { rowsOf } from '../../../src/sim/rows.ts'
import { CONFIG_TABLES } from '../../../src/sim/words/config-tables.ts'
import { GROUPS } from '../../../src/sim/words/groups.ts'

const rows = Object.values(CONFIG_TABLES).flatMap((table) => rowsOf(table, GROUPS))
const at = (path: string, family: string) =>
  rows.filter((row) => row.path.join(' ') === path && row.families.includes(family))

/** The words behind a path, in the order of `?`. */
function wordsBehind(path: string, family: string): string {
  const depth = path === '' ? 0 : path.split(' ').length
  const listed = rows.filter(
    (row) =>
      row.path.length === depth + 1 && row.path.slice(0, depth).join(' ') === path && row.families.includes(family),
  )
  const shared = at(path, family).flatMap(({ next }) =>
    next === null
      ? []
      : rowsOf(GROUPS[next] ?? '', GROUPS).filter((row) => row.path.length === 1 && row.families.includes(family)),
  )
  return [...new Set([...listed, ...shared].map((row) => row.path.at(-1) ?? ''))].toSorted().join(' ')
}

describe('behind', () => {
  test.each([
    ['ip route', 'R', 'A.B.C.D profile static topology vrf'],
    ['ip route', 'S', 'A.B.C.D static'],
    ['ip route A.B.C.D A.B.C.D A.B.C.D', 'S', '<1-255> name permanent tag track'],
    ['ip nat', 'X', 'create inside log outside pool route service settings switchover translation'],
    ['ip access-list', 'R', 'extended helper log-update logging resequence standard'],
    ['router', 'S', 'rip'],
    ['router', 'C', 'bgp eigrp isis lisp ospf ospfv3 rip'],
  ])('%s on %s', (path, family, words) => {
    expect(wordsBehind(path, family)).toBe(words)
  })
})

describe('a line that wants more', () => {
  test.each([
    'router ospf',
    'access-list',
    'access-list <1-99>',
    'ip route',
    'ip route A.B.C.D A.B.C.D',
    'ip nat pool WORD',
    'ipv6 route X:X:X:X::X/<0-128>',
    'ip dhcp pool',
    'route-map',
    'track',
  ])('%s', (path) => {
    expect(at(path, 'R').map(({ ends, rest }) => [ends, rest === 'any'])).not.toContainEqual([true, expect.anything()])
    expect(at(path, 'R').length).toBeGreaterThan(0)
  })
})
