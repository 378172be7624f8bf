// Access lists as a device writes them: `deny` is as wide as `permit`.

import { expect, test } from 'vitest'
import { configuring, type } from '../support/console.ts'

const shown = (lines: string): string =>
  type(configuring(), `${lines}\nend\nshow running-config | include permit|deny`).entries.at(-1)?.output ?? ''

test.each([
  ['access-list 1 deny any log', 'access-list 1 deny   any log\n'],
  ['access-list 101 deny   ip any any', 'access-list 101 deny   ip any any\n'],
  ['ip access-list standard A\ndeny 10.0.0.0 0.0.0.255\npermit any', ' deny   10.0.0.0 0.0.0.255\n permit any\n'],
  [
    'ip access-list extended A\n10 den tcp any any eq 22\npermit ip any any',
    ' 10 deny   tcp any any eq 22\n permit ip any any\n',
  ],
  // A cookie stands in each message of the entry (ACL Syslog Correlation).
  ['access-list 100 permit tcp any any eq 22 log SSH', 'access-list 100 permit tcp any any eq 22 log SSH\n'],
  ['access-list 10 permit any log MGMT', 'access-list 10 permit any log MGMT\n'],
  [
    'ip access-list extended A\npermit udp any any log-input DNS time-range WORK',
    ' permit udp any any log-input DNS time-range WORK\n',
  ],
  ['ip prefix-list P seq 5 deny 10.0.0.0/8', 'ip prefix-list P seq 5 deny 10.0.0.0/8\n'],
  ['ipv6 access-list A\ndeny ipv6 any any', ' deny ipv6 any any\n'],
])('%s', (lines, text) => {
  expect(shown(lines)).toBe(text)
})

test('a line is taken away however its blanks are typed', () => {
  expect(shown('ip access-list extended A\ndeny ip any any\nno deny ip any any')).toBe('')
  expect(shown('ip access-list extended A\ndeny ip any any\nno deny   ip any any')).toBe('')
})
