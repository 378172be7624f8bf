// When what somebody typed into a blank is what the blank takes.

import { expect, test } from 'vitest'
import { sameFilling } from '../../src/content/fillings.ts'

test.each([
  ['62', ' 62 '],
  ['62', '62.'],
  ['16384', '16,384'],
  ['16,384', '16 384'],
  ['0.5', '0.50'],
  ['0x2102', '0X2102'],
  ['0x2102', '0x02102'],
  ['/26', '255.255.255.192'],
  ['/26', '26'],
  ['255.255.255.192', '/26'],
  ['10.0.0.0/26', '10.0.0.0 255.255.255.192'],
  ['192.168.1.1', '“192.168.1.1”'],
  ['192.168.1.1', '192.168.1.1\u200b'],
  ['2001:DB8::1', '2001:0db8:0:0:0:0:0:1'],
  ['2001:DB8:1::/64', '2001:db8:1:0::/64'],
  ['FE80::1', 'fe80:0000::0001'],
  ['aabb.cc00.0100', 'AA:BB:CC:00:01:00'],
  ['aabb.cc00.0100', 'aa-bb-cc-00-01-00'],
  ['c1900-universalk9-mz.bin', '`c1900-universalk9-mz.bin`'],
  ['c1900-universalk9-mz.bin', '„c1900\u2011universalk9\u2011mz.bin“,'],
  ['c1900-universalk9-mz.bin', '(\u200bc1900-universalk9-mz.bin).'],
  ['2001:DB8:7::', '2001:db8:7::.'],
  ['2001:DB8:7::', '2001:0db8:0007:0::'],
  ['flash:', 'flash'],
  ['?', '?'],
  ['no shutdown', 'No  Shutdown'],
  ["router's", 'router’s'],
])('%s takes %s', (taken, typed) => {
  expect(sameFilling(taken, typed)).toBe(true)
})

test.each([
  ['62', '63'],
  ['62', ''],
  ['62', '0x62'],
  ['0x2102', '2102'],
  ['/26', '/27'],
  ['/26', '255.255.255.224'],
  ['26', '/26'],
  ['255.255.255.192', '26'],
  ['10.0.0.1', '/32'],
  ['10.1', '10.0.0.1'],
  ['10.0.0.1', '0x0a000001'],
  ['10.0.0.0/26', '10.0.0.0'],
  ['10.0.0.0/26', '10.0.0.0 255.0.255.0'],
  ['2001:DB8::1', '2001:DB8::2'],
  ['::', 'fe80::'],
  ['TFTP', 'FTP'],
])('%s does not take %s', (taken, typed) => {
  expect(sameFilling(taken, typed)).toBe(false)
})
