// Why a copy did not arrive: the event says it as a value, whatever the console printed.

import { expect, test } from 'vitest'
import { enabled, FOREIGN, NEW, OLD, type, worldFrom } from '../../../support/console.ts'
import { step } from '../../../../src/sim/step.ts'
import type { World } from '../../../../src/sim/world.ts'

/** The questions that are left are answered with Enter. */
const causeOf = (world: World, lines: string) => {
  let screen = type(world, lines)
  const events = [...screen.events]
  while (screen.device.question) {
    const { world: next, events: more } = step(screen.world, '')
    screen = type(next, '')
    events.push(...more)
  }
  return events.findLast((event) => event.type === 'copy')?.cause
}

const lab = enabled({
  flash: [OLD, { name: 'note.txt', content: 'hello\n' }],
  servers: {
    '10.0.0.5': {
      tftp: { files: [NEW, { name: 'long.bin', size: 40_000_000 }], limit: 33_553_920 },
      ftp: { username: 'ops', password: 'Upd8!', files: [NEW] },
      scp: { username: 'ops', password: 'Upd8!', files: [NEW] },
    },
    '10.0.0.6': { unreachable: true },
    '10.0.0.7': { tftp: { files: [], writable: false }, ftp: { files: [], writable: false } },
    '10.0.0.8': { dns: {} },
  },
})

test.each([
  ['copy tftp://10.0.0.5/nothing flash:', { kind: 'missing', where: 'source', what: 'file' }],
  ['copy flash:nothing tftp://10.0.0.5/x', { kind: 'missing', where: 'source', what: 'file' }],
  ['copy flash: flash:x\nusbflash0:x', { kind: 'missing', where: 'source', what: 'disk' }],
  ['copy flash:note.txt flash:no/where', { kind: 'missing', where: 'destination', what: 'directory' }],
  ['copy flash:note.txt usbflash0:x', { kind: 'missing', where: 'destination', what: 'disk' }],
  ['copy flash:note.txt usbflash1:x', { kind: 'missing', where: 'destination', what: 'disk' }],
  ['copy usbflash1:x flash:', { kind: 'missing', where: 'source', what: 'disk' }],
  ['copy tftp://10.0.0.6/x flash:', { kind: 'unreachable', host: '10.0.0.6', because: 'silent' }],
  ['copy tftp://192.0.2.1/x flash:', { kind: 'unreachable', host: '192.0.2.1', because: 'no-way' }],
  ['copy tftp://10.0.0.8/x flash:', { kind: 'unreachable', host: '10.0.0.8', because: 'no-service' }],
  ['copy tftp://nobody/x flash:', { kind: 'unreachable', host: 'nobody', because: 'name' }],
  [`copy ftp://10.0.0.5/${NEW} flash:`, { kind: 'credentials', host: '10.0.0.5', user: 'anonymous' }],
  [`copy ftp://ops:no@10.0.0.5/${NEW} flash:`, { kind: 'credentials', host: '10.0.0.5', user: 'ops' }],
  ['copy flash:note.txt tftp://10.0.0.7/x', { kind: 'read-only', host: '10.0.0.7' }],
  ['copy flash:note.txt ftp://10.0.0.7/x', { kind: 'read-only', host: '10.0.0.7' }],
  ['copy tftp://10.0.0.5/long.bin flash:', { kind: 'too-long', bytes: 40_000_000, limit: 33_553_920 }],
  ['copy flash:note.txt flash:note.txt', { kind: 'same-file' }],
  ['copy running-config startup-config\ny', { kind: 'misnamed', name: 'y' }],
  [`copy flash:${OLD} running-config`, { kind: 'not-text' }],
  ['copy xmodem: flash:\n\nx', { kind: 'nothing-sent' }],
])('%s', (lines, cause) => {
  expect(causeOf(lab, lines)).toEqual(cause)
})

test('a copy that arrives has no cause', () => {
  expect(causeOf(lab, 'copy flash:note.txt tftp://10.0.0.5/x')).toBeNull()
})

test('a full flash says what was needed and what was there', () => {
  const small = enabled({ 'flash-size': 150_000_000 })
  const free = 150_000_000 - (small.devices['R1']?.disks['flash0']?.files[0]?.size ?? 0)
  expect(causeOf(small, `copy tftp://10.0.0.5/${NEW} flash:`)).toEqual({ kind: 'no-space', needs: 107_410_736, free })
})

test('a file that does not pass its check was damaged', () => {
  const damaged = enabled({ servers: { '10.0.0.5': { tftp: { files: [{ name: NEW, corrupt: true }] } } } })
  expect(causeOf(damaged, `copy /verify tftp://10.0.0.5/${NEW} flash:`)).toEqual({ kind: 'damaged' })
})

const switched = (change: object) =>
  type(
    worldFrom({
      platform: 'c2960',
      hostname: 'S1',
      flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'],
      'startup-config': 'interface Vlan1\n ip address 10.0.0.2 255.255.255.0',
      servers: {
        '10.0.0.5': {
          tftp: { files: ['c2960-lanbasek9-tar.152-7.E8.tar', FOREIGN] },
        },
      },
      ...change,
    }),
    'enable',
  ).world
test('an archive that is none, and a flash without room for it', () => {
  expect(causeOf(switched({}), `archive download-sw tftp://10.0.0.5/${FOREIGN}`)).toEqual({ kind: 'not-an-archive' })
  const full = switched({ 'flash-size': 20_000_000 })
  expect(causeOf(full, 'archive download-sw tftp://10.0.0.5/c2960-lanbasek9-tar.152-7.E8.tar')).toMatchObject({
    kind: 'no-space',
    needs: expect.any(Number),
    free: expect.any(Number),
  })
})

const rommon = (variables: string) =>
  type(
    worldFrom({
      platform: 'c2911',
      mode: 'rommon',
      flash: [],
      servers: { '10.0.0.5': { tftp: { files: [FOREIGN] } } },
    }),
    variables,
  ).world
const set = (own: string, file: string) =>
  `IP_ADDRESS=${own}\nIP_SUBNET_MASK=255.255.255.0\nDEFAULT_GATEWAY=10.0.0.254\nTFTP_SERVER=10.0.0.5\nTFTP_FILE=${file}\n`
test.each([
  [set('10.0.0.5', NEW), { kind: 'unreachable', host: '10.0.0.5', because: 'no-way' }],
  [set('10.1.0.1', NEW), { kind: 'unreachable', host: '10.0.0.5', because: 'no-way' }],
  [set('10.0.0.1', NEW), { kind: 'missing', where: 'source', what: 'file' }],
])('ROMmon: %s', (variables, cause) => {
  expect(causeOf(rommon(variables), 'tftpdnld\ny')).toEqual(cause)
})
