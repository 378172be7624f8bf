import { describe, expect, test } from 'vitest'
import { argumentOf } from '../../../src/sim/arguments.ts'
import { exists } from '../../../src/sim/command.ts'
import { execCommands, provideFeatures } from '../../../src/sim/feature-sets.ts'
import { allFeatures } from '../../../src/sim/features/index.ts'
import { platforms } from '../../../src/sim/platforms/index.ts'
import type { PlatformName } from '../../../src/sim/platforms/platform.ts'
import { rowsOf, type Row } from '../../../src/sim/rows.ts'
import { CLEAR } from '../../../src/sim/words/clear.ts'
import { EXEC, USER_EXEC } from '../../../src/sim/words/exec.ts'
import { GROUPS } from '../../../src/sim/words/groups.ts'
import { SHOW } from '../../../src/sim/words/show.ts'

provideFeatures(allFeatures)

const tables = (...texts: readonly string[]): readonly Row[] => texts.flatMap((text) => rowsOf(text, GROUPS))
const PRIVILEGED = tables(EXEC, CLEAR, SHOW)
const USER = [...PRIVILEGED, ...tables(USER_EXEC)].filter(({ user }) => user)
const LETTER = { c2911: 'R', isr4331: 'X', c2960: 'S', c9300: 'C' } as const
type Name = keyof typeof LETTER

/** Paths that a platform has, of the tables and of the simulated commands. */
function pathsOf(name: Name, mode: 'user' | 'privileged'): readonly (readonly string[])[] {
  const simulated = execCommands()
    .filter((command) => command.modes.includes(mode) && exists(command, platforms[name as PlatformName]))
    .map(({ path }) =>
      path.flatMap(([part]) =>
        typeof part === 'string' ? [part.split('|')[0] ?? ''] : 'take' in part ? [part.shown] : [],
      ),
    )
  const listed = (mode === 'user' ? USER : PRIVILEGED).filter(({ families }) => families.includes(LETTER[name]))
  return [...listed.map(({ path }) => path), ...simulated]
}

/** The words that may stand behind a path, sorted. */
function below(name: Name, path: string, mode: 'user' | 'privileged' = 'privileged'): readonly string[] {
  const before = path === '' ? [] : path.split(' ')
  const found = pathsOf(name, mode).filter(
    (words) => words.length > before.length && before.every((word, i) => words[i] === word),
  )
  return [...new Set(found.map((words) => words[before.length] ?? ''))].toSorted()
}

/** What a line of abbreviations means; null when a word fits nothing, or several. */
function meant(name: Name, line: string, mode: 'user' | 'privileged' = 'privileged'): string | null {
  let path = ''
  for (const typed of line.split(' ')) {
    const words = below(name, path, mode)
    const keywords = words.filter((word) => argumentOf(word) === null && word.startsWith(typed))
    const found = words.includes(typed) ? typed : keywords.length === 1 ? keywords[0] : undefined
    if (found === undefined) return null
    path = path === '' ? found : `${path} ${found}`
  }
  return path
}

describe('lists of `?` (ios-help.md 2 and 3)', () => {
  test('user EXEC of a 2960', () => {
    expect(below('c2960', '', 'user')).toEqual(
      `<1-99> cd clear connect crypto dir disable disconnect enable exit help lock login logout mrinfo mstat mtrace name-connection ping pwd quit rcommand
       release renew resume set show ssh systat tclquit telnet terminal traceroute tunnel where`.split(/\s+/),
    )
  })
  test('show ip of a 2911', () => {
    const listed = below('c2911', 'show ip')
    expect(listed.slice(0, 20)).toEqual(
      `access-lists accounting admission aliases arp as-path-access-list auth-proxy bgp cache cef community-list ddns device dfp dhcp dns drp dvmrp
       eigrp explicit-paths`.split(/\s+/),
    )
    expect(listed).not.toContain('verify')
  })
  test('show interfaces of a switch and of a router', () => {
    expect(below('c2960', 'show interfaces')).toEqual(
      `INTERFACE accounting capabilities counters dampening debounce description etherchannel fcpa flowcontrol irb mac-accounting mtu precedence
       private-vlan pruning rate-limit stats status summary switchport transceiver trunk vlan`.split(/\s+/),
    )
    expect(below('c2911', 'show interfaces')).toEqual(
      `INTERFACE accounting counters crb dampening description fair-queue history irb mac-accounting mpls-exp precedence random-detect rate-limit
       stats summary`.split(/\s+/),
    )
  })
  test.each([
    [
      'c2960',
      'show vlan',
      'access-log access-map brief dot1q filter group id ifindex internal mtu name private-vlan remote-span summary',
    ],
    ['c2911', 'show vlan', ''],
    ['c2911', 'show software authenticity', 'file keys running'],
    ['c2960', 'show software', ''],
    ['c9300', 'show cdp', 'entry interface neighbors tlv traffic'],
    [
      'c2911',
      'show ip ospf database',
      'adv-router asbr-summary database-summary external network nssa-external opaque-area opaque-as opaque-link router self-originate summary',
    ],
    ['c2960', 'show ip ospf', ''],
    ['c2960', 'clock', 'set'],
    ['isr4331', 'clock', 'read-calendar set update-calendar'],
    ['c2911', 'clock set hh:mm:ss', '<1-31> MONTH'],
    ['c2911', 'undelete', '<1-999>'],
    ['c9300', 'undelete', ''],
    ['c2911', 'ping', 'WORD appletalk clns ethernet ip ipv6 mpls vrf'],
    ['c9300', 'write', 'core erase memory network terminal'],
  ] as const)('%s: %s', (name, path, words) => {
    expect(below(name, path).join(' ')).toBe(words)
  })
})

describe('abbreviations that labs use', () => {
  test.each([
    ['sh run', 'show running-config'],
    ['sh ip int br', 'show ip interface brief'],
    ['sh ip ro', 'show ip route'],
    ['sh int', 'show interfaces'],
    ['sh ver', 'show version'],
    ['sh cdp nei det', 'show cdp neighbors detail'],
    ['sh lldp nei', 'show lldp neighbors'],
    ['sh ntp stat', 'show ntp status'],
    ['sh ip dhcp bi', 'show ip dhcp binding'],
    ['sh access-l', 'show access-lists'],
    ['sh crypto key my rsa', 'show crypto key mypubkey rsa'],
    ['conf t', 'configure terminal'],
    ['clear ip arp', 'clear ip arp'],
    ['clear count', 'clear counters'],
    ['ter mon', 'terminal monitor'],
    ['wr', 'write'],
    ['tel', 'telnet'],
    ['tr', 'traceroute'],
  ])('%s is %s on every family', (typed, full) => {
    expect((Object.keys(LETTER) as Name[]).map((name) => meant(name, typed))).toEqual([full, full, full, full])
  })
  test.each([
    ['c2960', 'sh mac add', 'show mac address-table'],
    ['c2960', 'sh vl br', 'show vlan brief'],
    ['c2960', 'sh port int', 'show port-security interface'],
    ['c2960', 'sh etherc sum', 'show etherchannel summary'],
    ['c2960', 'sh span', 'show spanning-tree'],
    ['c2960', 'sh int tru', 'show interfaces trunk'],
    ['c2911', 'sh ip ospf nei', 'show ip ospf neighbor'],
    ['c2911', 'sh ip nat tr', 'show ip nat translations'],
    ['c2911', 'sh standby br', 'show standby brief'],
    ['c2911', 'clear ip ospf pro', 'clear ip ospf process'],
  ] as const)('%s: %s is %s', (name, typed, full) => {
    expect(meant(name, typed)).toBe(full)
  })
  test('reload and release are told apart at their fourth letter', () => {
    expect([meant('c2960', 'rel'), meant('c2960', 'relo')]).toEqual([null, 'reload'])
  })
  test('user EXEC has neither debug nor show running-config', () => {
    expect([meant('c2911', 'debug', 'user'), meant('c2911', 'sh run', 'user')]).toEqual([null, null])
  })
})

describe('a line ends where the device lets it end', () => {
  const at = (path: string): Row | undefined => PRIVILEGED.find((row) => row.path.join(' ') === path)
  test.each([
    ['show cdp neighbors', true],
    ['show cdp entry', false],
    ['show mac', false],
    ['show vlan id', false],
    ['show ip dhcp', false],
    ['show access-lists', true],
    ['clear counters', true],
    ['clear ip nat translation', false],
    ['undebug', false],
    ['ping', true],
  ])('%s: %s', (path, ends) => {
    expect(at(path)).toMatchObject({ ends, rest: 'none' })
  })
})
