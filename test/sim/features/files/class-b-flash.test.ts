// Class B flash of old routers: deleted files keep their space until squeeze or an erase (ios-behaviour.md 8).

import { expect, test } from 'vitest'
import { freeBytes } from '../../../../src/sim/files.ts'
import type { World } from '../../../../src/sim/world.ts'
import { plays, type, worldFrom, type Screen } from '../../../support/console.ts'

const OLD = 'c2600-ik9o3s3-mz.123-26.bin'
const NEW = 'c2600-ik9o3s3-mz.124-25d.bin'
const router = (change: Readonly<Record<string, unknown>> = {}): World =>
  type(
    worldFrom({
      platform: 'c2621xm',
      hostname: 'OLD1',
      flash: [OLD, { name: 'a.txt', content: '0123456789' }],
      image: OLD,
      'startup-config': 'interface FastEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n',
      servers: { '10.0.0.5': { tftp: { files: [NEW] } } },
      ...change,
    }),
    'enable',
  ).world
const free = ({ device }: Screen): number => freeBytes(device.disks['flash'] ?? { size: 0, files: [] })
const names = ({ device }: Screen): string[] => device.disks['flash']?.files.map(({ name }) => name) ?? []

test('delete marks, squeeze gives the space back and numbers anew', () => {
  const deleted = type(router(), `delete /force flash:${OLD}`)
  expect(names(deleted)).toEqual(['a.txt'])
  expect(free(deleted)).toBe(free(type(router(), '')))
  const screen = plays(
    deleted.world,
    `
    OLD1#squeeze flash:
    All deleted files will be removed. Continue? [confirm]⏎
    Squeeze operation may take a while. Continue? [confirm]⏎
    squeeze in progress... sssssssssssssssssssssssssssssseeeeeeeeeeeeeeeeeeee
    Rebuild file system directory...
    Squeeze of flash complete
    OLD1#`,
  )
  expect(free(screen)).toBe(33_554_432 - 10)
  expect(screen.device.disks['flash']?.files.map(({ slot }) => slot)).toEqual([1])
  expect(
    type(screen.world, `copy tftp://10.0.0.5/${NEW} flash:\n\nn`).device.disks['flash']?.files.map(({ slot }) => slot),
  ).toEqual([1, 2])
})

test.each(['n', '\nn'])('squeeze answered "%s" keeps what was deleted', (answers) => {
  const screen = type(router(), `delete /force flash:a.txt\nsqueeze flash:\n${answers}`)
  expect(screen.device.disks['flash']?.deleted).toHaveLength(1)
  expect(screen.waiting).toBe('OLD1#')
})

test('a deleted image does not boot, and the running one does not notice', () => {
  const screen = type(router(), `delete /force flash:${OLD}`)
  expect(type(screen.world, 'show version | include image file').lastLine).toContain(OLD)
  expect(type(screen.world, '@power-cycle').waiting).toBe('rommon 1 > ')
})

test('erase flash: asks once and takes everything, deleted files too', () => {
  const screen = plays(
    type(router(), 'delete /force flash:a.txt').world,
    `
    OLD1#erase flash:
    Erasing the flash filesystem will remove all files! Continue? [confirm]⏎
    Erasing device... ${'e'.repeat(56)} ...erased
    Erase of flash: complete
    OLD1#`,
  )
  expect(free(screen)).toBe(33_554_432)
  expect(screen.events).toEqual([{ type: 'erase', url: 'flash:/', device: 'OLD1' }])
  expect(screen.device.startup).not.toBeNull()
  expect(names(type(router(), 'erase flash:\nn'))).toEqual([OLD, 'a.txt'])
})

test('room for two images, not for three', () => {
  const both = type(router(), `copy tftp://10.0.0.5/${NEW} flash:\n\nn`)
  expect(names(both)).toEqual([OLD, 'a.txt', NEW])
  const again = type(both.world, `delete /force flash:${NEW}\ncopy tftp://10.0.0.5/${NEW} flash:\n\nn`)
  expect(again.text).toContain('Not enough space on device')
  expect(names(again)).toEqual([OLD, 'a.txt'])
  const erased = type(again.world, `copy tftp://10.0.0.5/${NEW} flash:\n\n\n\n`)
  expect(names(erased)).toEqual([NEW])
})

test.each(['c1941', 'c2911', 'isr4331'])('%s has neither squeeze nor erase flash:', (platform) => {
  const world = type(
    worldFrom({
      platform,
      flash: [{ name: 'x', content: 'x' }],
      image: {
        c1941: 'c1900-universalk9-mz.SPA.157-3.M8.bin',
        c2911: 'c2900-universalk9-mz.SPA.157-3.M8.bin',
        isr4331: 'isr4300-universalk9.16.09.06.SPA.bin',
      }[platform],
    }),
    'enable',
  ).world
  expect(type(world, 'erase flash:').lastLine).toBe("% Invalid input detected at '^' marker.")
  expect(type(world, 'squeeze flash:').lastLine).toBe("% Invalid input detected at '^' marker.")
})
