// Copies that the archive sends to a server: by hand, at a save, and before a change that a timer takes back.

import { describe, expect, test } from 'vitest'
import { router, type } from '../../../support/console.ts'

const LAN = 'interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n'
const at = (path: string) =>
  router({
    'startup-config': `${LAN}archive\n path ${path}\n maximum 2\n write-memory\n`,
    servers: {
      '10.0.0.5': { tftp: { files: [] } },
      '10.0.0.6': { scp: { username: 'backup', password: 'lab', files: [] } },
    },
  })
const TFTP = 'tftp://10.0.0.5/$h'
const SCP = 'scp://backup:lab@10.0.0.6/$h'

describe('an archive on a server', () => {
  test.each([
    [TFTP, '10.0.0.5', 'tftp'],
    [SCP, '10.0.0.6', 'scp'],
  ] as const)('%s: one copy at each save, with the number behind it', (path, address, service) => {
    const { world, device } = type(at(path), 'enable\nwrite memory\ncopy running-config startup-config\n\n')
    const names = world.servers[address]?.[service]?.files.map(({ name }) => name) ?? []
    expect(names).toHaveLength(2)
    expect(names[0]).toMatch(/^R1-.*-0$/)
    expect(names[1]).toMatch(/^R1-.*-1$/)
    expect(device.archived).toHaveLength(2)
  })

  test('the device lists the newest copies, and the older ones stay on the server', () => {
    const { world, device } = type(at(TFTP), 'enable\narchive config\narchive config\narchive config')
    expect(device.archived.map((url) => url.at(-1))).toEqual(['1', '2'])
    expect(world.servers['10.0.0.5']?.tftp?.files).toHaveLength(3)
  })

  test('a save at the reload question archives, too', () => {
    const { world } = type(at(TFTP), 'enable\nconfigure terminal\nhostname X\nend\nreload\nyes\nn')
    expect(world.servers['10.0.0.5']?.tftp?.files).toHaveLength(1)
  })

  test('a server that does not answer leaves the save as it is, and no copy', () => {
    const screen = type(at('tftp://10.0.0.9/$h'), 'enable\nconfigure terminal\nhostname X\nend\nwrite memory')
    expect(screen.text).toContain('[OK]\n%Error opening tftp://10.0.0.9/X-')
    expect(screen.device.archived).toEqual([])
    expect(screen.device.startup?.text).toContain('hostname X')
  })

  test('a change under a revert timer comes back from the server', () => {
    const screen = type(at(TFTP), 'enable\nconfigure terminal revert timer 2\nhostname X\nend\n@wait 2m')
    expect(screen.waiting).toBe('R1#')
  })
})
