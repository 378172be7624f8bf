// telnet and ssh to hosts that do not answer.

import { expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import { type } from '../../../support/console.ts'

const last = (lines: string): string | undefined => type(freshWorld('c2911'), `enable\n${lines}`).entries.at(-1)?.output
const WITH_NETWORK =
  'configure terminal\ninterface GigabitEthernet0/0\nip address 10.0.0.1 255.255.255.0\nno shutdown\nend\n'

test.each([
  ['telnet 10.0.0.9', 'Trying 10.0.0.9 ...\n% Destination unreachable; gateway or host down\n\n'],
  ['10.0.0.9', 'Trying 10.0.0.9 ...\n% Destination unreachable; gateway or host down\n\n'],
  ['telnet 10.0.0.9 80', 'Trying 10.0.0.9, 80 ...\n% Destination unreachable; gateway or host down\n\n'],
  ['ssh -l admin 10.0.0.9', '% Destination unreachable; gateway or host down\n\n'],
  ['ssh 10.0.0.9', '% No user specified nor available for SSH client\n'],
  [`${WITH_NETWORK}telnet 10.0.0.9`, 'Trying 10.0.0.9 ...\n% Connection timed out; remote host not responding\n\n'],
])('%s', (lines, output) => {
  expect(last(lines)).toBe(output)
})

test('a session with a device that answers is not simulated', () => {
  expect(last(`${WITH_NETWORK}telnet 10.0.0.1`)).toBe('% Not simulated here: telnet 10.0.0.1\n')
})
