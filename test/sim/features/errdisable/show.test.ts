// What a switch shows of ports in err-disable (ios-switching.md 3.5, 16).

import { expect, test } from 'vitest'
import { type } from '../../../support/console.ts'
import { configure, switches } from '../../../support/switches.ts'

const world = configure(
  switches([['A Fa0/7', 'B Fa0/1']], { A: 'errdisable recovery cause bpduguard\nerrdisable recovery interval 30\n' }),
  'A',
  'interface fa0/7\ndescription Desk-7\nspanning-tree bpduguard enable',
)
const shown = (what: string): string => type(world, `@wait 14s\nshow ${what}`).entries[1]?.output ?? ''

test('the table of causes, and the seconds that are left', () => {
  const lines = shown('errdisable recovery').split('\n')
  expect(lines.slice(0, 5)).toEqual([
    'ErrDisable Reason            Timer Status',
    '-----------------            --------------',
    'arp-inspection               Disabled',
    'bpduguard                    Enabled',
    'channel-misconfig (STP)      Disabled',
  ])
  expect(lines.slice(-9)).toEqual([
    'Timer interval: 30 seconds',
    '',
    'Interfaces that will be enabled at the next timeout:',
    '',
    'Interface       Errdisable reason       Time left(sec)',
    '---------       -----------------       --------------',
    'Fa0/7                  bpduguard           16',
    '',
    '',
  ])
  expect(lines).toHaveLength(2 + 27 + 1 + 9)
})
test('the ports with their reasons', () => {
  expect(shown('interfaces status err-disabled')).toBe(`
Port      Name               Status       Reason               Err-disabled Vlans
Fa0/7     Desk-7             err-disabled bpduguard
`)
})
