import { describe, expect, test } from 'vitest'
import { runningConfigText, startupConfigText } from '../../src/sim/config.ts'
import { DEFAULT_CLOCK, worldOf } from '../../src/sim/start.ts'
import { step, waitingText } from '../../src/sim/step.ts'
import { FOREIGN, MIDDLE, OLD, type, worldFrom } from '../support/console.ts'

const problemsOf = (start: unknown): [string, string][] => {
  const made = worldOf(start)
  return 'problems' in made ? made.problems.map(({ path, message }) => [path.join('.'), message]) : []
}
const sound = { platform: 'c2911', flash: [OLD] }

describe('problems of a start state', () => {
  test.each<[string, unknown, string, string]>([
    ['no map', 'c2911', '', 'a start state is a map of keys and values'],
    ['a list', [sound], '', 'a start state is a map of keys and values'],
    ['nothing', null, '', 'a start state is a map of keys and values'],
    ['no platform', { flash: [OLD] }, '', 'a device needs a platform'],
    [
      'a key without a domain to be named after',
      { ...sound, 'rsa-key': '2048' },
      'rsa-key',
      'the key is named after a domain',
    ],
    [
      'a key of a size that there is not',
      { ...sound, 'rsa-key': '64', 'startup-config': 'ip domain name lab.example\n' },
      'rsa-key',
      'a key has 360 to 4096 bits',
    ],
    ['an unknown platform', { ...sound, platform: 'c9999' }, 'platform', 'there is no platform c9999'],
    [
      'a platform named like a property of objects',
      { ...sound, platform: 'constructor' },
      'platform',
      'there is no platform constructor',
    ],
    ['an unknown key', { ...sound, flahs: [] }, 'flahs', 'unknown key flahs'],
    [
      'an unknown key of a device',
      { devices: { R1: { ...sound, clock: 'x' } } },
      'devices.R1.clock',
      'unknown key clock',
    ],
    ['an unknown key beside devices', { devices: { R1: sound }, flash: [] }, 'flash', 'unknown key flash'],
    ['devices that are no map', { devices: [sound] }, 'devices', 'devices is a map of keys and values'],
    ['a device that is no map', { devices: { R1: ['c2911'] } }, 'devices.R1', 'a device is a map of keys and values'],
    [
      'a device that is neither a platform nor a host',
      { devices: { R1: 'c7200' } },
      'devices.R1',
      'c7200 is neither a platform nor the address of a host',
    ],
    [
      'a link to a port that is not there',
      { devices: { R1: 'c2911', SW1: 'c2960' }, links: ['R1 Gi0/0 - SW1 Fa0/25'] },
      'links.0',
      'SW1 has no port FastEthernet0/25: a c2960 has FastEthernet0/1 to GigabitEthernet0/2',
    ],
    [
      'two cables in one port',
      { devices: { R1: 'c2911', SW1: 'c2960' }, links: ['R1 Gi0/0 - SW1 Fa0/1', 'R1 Gi0/1 - SW1 Fa0/1'] },
      'links.1',
      'SW1 FastEthernet0/1 has a cable already',
    ],
    [
      'a place of nobody',
      { devices: { SW1: 'c2960' }, places: { SW1: [0, 0], SW2: [1, 0] } },
      'places.SW2',
      'there is no device SW2',
    ],
    [
      'a device without a place beside one that has one',
      { devices: { SW1: 'c2960', PC1: '10.0.0.1/24' }, places: { SW1: [0, 0] } },
      'places',
      'PC1 has no place',
    ],
    [
      'a place that is none',
      { devices: { SW1: 'c2960' }, places: { SW1: [0, 'left'] } },
      'places.SW1',
      'a place is a column and a row, from 0 on',
    ],
    [
      'a host with a key that there is not',
      { devices: { SW1: 'c2960', PC1: { platform: 'host', adress: '10.0.0.1/24' } } },
      'devices.PC1.adress',
      'unknown key adress',
    ],
    [
      'a configuration of nobody',
      { devices: { SW1: 'c2960' }, configs: { SW2: 'vlan 10' } },
      'configs.SW2',
      'there is no device SW2',
    ],
    ['no devices', { devices: {} }, '', 'a start state needs a device'],
    ['a focus that is not there', { ...sound, focus: 'R9' }, 'focus', 'there is no device R9'],
    ['a host name in a list', { ...sound, hostname: ['R1'] }, 'hostname', 'a single value is expected here'],
    ['a host name with a blank', { ...sound, hostname: 'R 1' }, 'hostname', 'R 1 is no host name'],
    [
      'a time with a zone',
      { ...sound, clock: '2026-05-04T09:00:00+02:00' },
      'clock',
      '2026-05-04T09:00:00+02:00 is no time',
    ],
    ['a day that is not', { ...sound, clock: '2026-13-40T09:00:00Z' }, 'clock', '2026-13-40T09:00:00Z is no time'],
    ['a register without 0x', { ...sound, 'config-register': '2102' }, 'config-register', '2102 is no register value'],
    ['a mode of another platform', { ...sound, mode: 'switch:' }, 'mode', 'switch: is not possible here'],
    ['a size in words', { ...sound, 'flash-size': '256 MB' }, 'flash-size', '256 MB is no number of bytes'],
    ['files that are no list', { ...sound, flash: OLD }, 'flash', 'files are a list'],
    [
      'a name that is no image',
      { ...sound, flash: [OLD, 'notes.txt'] },
      'flash.1',
      'notes.txt is no image name, so its content is not known',
    ],
    ['a file without a name', { ...sound, flash: [OLD, { content: 'x' }] }, 'flash.1', 'a file needs a name'],
    [
      'a file of unknown size',
      { ...sound, flash: [OLD, { name: 'x.bin' }] },
      'flash.1',
      'the size of x.bin is not known',
    ],
    ['a file that is a list', { ...sound, flash: [OLD, ['x']] }, 'flash.1', 'a file is a map of keys and values'],
    [
      'an unknown key of a file',
      { ...sound, flash: [OLD, { name: 'x', content: '', sise: '1' }] },
      'flash.1.sise',
      'unknown key sise',
    ],
    ['a file listed twice', { ...sound, flash: [OLD, { name: OLD }] }, 'flash.1', `${OLD} is listed twice`],
    ['a hash that is none', { ...sound, flash: [{ name: OLD, md5: 'xyz' }] }, 'flash.0.md5', 'xyz is no MD5 value'],
    [
      'corrupt neither true nor false',
      { ...sound, flash: [{ name: OLD, corrupt: 'yes' }] },
      'flash.0.corrupt',
      'yes is not possible here',
    ],
    [
      'more files than flash holds',
      { ...sound, 'flash-size': '1000' },
      'flash',
      'these files need 77428036 bytes, and the device has 1000',
    ],
    [
      'more files than the stick holds',
      { ...sound, usbflash0: [{ name: 'x', size: '5000000000' }] },
      'usbflash0',
      'these files need 5000000000 bytes, and the device has 4000000000',
    ],
    ['no image to run', { ...sound, flash: [] }, 'image', 'there is no image in flash to run'],
    ['an image name that is none', { ...sound, image: 'x.bin' }, 'image', 'x.bin is no image'],
    [
      'an image of another platform',
      { ...sound, image: FOREIGN },
      'image',
      `${FOREIGN} is an image for c1900, not for c2911`,
    ],
    ['servers that are no map', { ...sound, servers: ['10.0.0.5'] }, 'servers', 'servers is a map of keys and values'],
    ['a server by name', { ...sound, servers: { tftp: {} } }, 'servers.tftp', 'tftp is no IPv4 address'],
    [
      'a server that is no map',
      { ...sound, servers: { '10.0.0.5': 'tftp' } },
      'servers.10.0.0.5',
      'a server is a map of keys and values',
    ],
    [
      'an unknown service',
      { ...sound, servers: { '10.0.0.5': { rcp: {} } } },
      'servers.10.0.0.5.rcp',
      'unknown key rcp',
    ],
    [
      'a service that is no map',
      { ...sound, servers: { '10.0.0.5': { tftp: [] } } },
      'servers.10.0.0.5.tftp',
      'a service is a map of keys and values',
    ],
    [
      'an unknown key of a service',
      { ...sound, servers: { '10.0.0.5': { tftp: { user: 'x' } } } },
      'servers.10.0.0.5.tftp.user',
      'unknown key user',
    ],
    [
      'a file of a service',
      { ...sound, servers: { '10.0.0.5': { tftp: { files: ['x'] } } } },
      'servers.10.0.0.5.tftp.files.0',
      'x is no image name, so its content is not known',
    ],
    [
      'writable neither true nor false',
      { ...sound, servers: { '10.0.0.5': { tftp: { writable: '1' } } } },
      'servers.10.0.0.5.tftp.writable',
      '1 is not possible here',
    ],
    [
      'via no interface',
      { ...sound, servers: { '10.0.0.5': { via: 'plug 1' } } },
      'servers.10.0.0.5.via',
      'plug 1 is no interface name',
    ],
    ['links that are no list', { ...sound, links: 'R1 R2' }, 'links', 'links are a list'],
    ['a link with one end', { devices: { R1: sound }, links: [['R1 Gi0/1']] }, 'links.0', 'a link has two ends'],
    [
      'a link to nowhere',
      { devices: { R1: sound }, links: [['R1 Gi0/1', 'R2 Gi0/1']] },
      'links.0.1',
      'there is no device R2',
    ],
    [
      'a link of no interface',
      { devices: { R1: sound, R2: sound }, links: [['R1 Gi0/1', 'R2 port']] },
      'links.0.1',
      'port is no interface name',
    ],
  ])('%s', (_, start, path, message) => {
    expect(problemsOf(start)).toContainEqual([path, message])
  })

  test('all of them are found in one go, each with help', () => {
    const made = worldOf({
      platform: 'c2911',
      flahs: [],
      clock: 'noon',
      'config-register': 'x',
      flash: ['a', 'b', OLD],
      servers: { x: {} },
    })
    const problems = 'problems' in made ? made.problems : []
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'flahs',
      'clock',
      'flash.0',
      'flash.1',
      'config-register',
      'servers.x',
    ])
    for (const { help } of problems) expect(help).toMatch(/\w/)
  })
})

describe('a sound start state', () => {
  test('needs no more than a platform and an image', () => {
    const world = worldFrom(sound)
    expect(world).toMatchObject({ clock: DEFAULT_CLOCK, focus: 'Router', links: [], servers: {}, answers: {} })
    expect(waitingText(world)).toBe('Router>')
    expect(world.devices['Router']).toMatchObject({
      mode: 'user',
      startup: null,
      unsaved: false,
      register: { current: 0x2102, next: 0x2102 },
      running: { url: `flash0:${OLD}` },
    })
  })

  test('is not changed by reading it, and makes the same world again', () => {
    const start = { ...sound, hostname: 'R1', servers: { '10.0.0.5': { tftp: { files: [MIDDLE] } } } }
    const before = JSON.stringify(start)
    expect(worldFrom(start)).toEqual(worldFrom(start))
    expect(JSON.stringify(start)).toBe(before)
  })

  test('takes numbers and booleans of JSON as they are written', () => {
    expect(
      worldFrom({
        ...sound,
        'flash-size': 99999999,
        flash: [
          { name: OLD, corrupt: true },
          { name: 'x', size: 7 },
        ],
        image: OLD,
      }).devices['Router']?.disks['flash0'],
    ).toMatchObject({ size: 99999999, files: [{ intact: false }, { size: 7 }] })
  })

  test('files: what is not given comes from the catalogue, else from the name', () => {
    const { files } = worldFrom({
      ...sound,
      flash: [
        OLD,
        { name: 'notes.txt', content: 'hello' },
        {
          name: 'renamed.bin',
          size: '4711',
          version: '15.7(3)M8',
          platform: 'c2900',
          md5: 'A79E325E6C498B70829D4DB0AFBA5041',
        },
        { name: 'c2900-universalk9-mz.SPA.154-3.M3.bin', corrupt: 'true' },
      ],
      'flash-size': '500000000',
    }).devices['Router']?.disks['flash0'] ?? { files: [] }
    expect(files).toMatchObject([
      { slot: 1, name: OLD, size: 77428036, image: { family: 'c2900', version: '15.1(4)M4' }, intact: true },
      { slot: 2, name: 'notes.txt', size: 5, md5: '5d41402abc4b2a76b9719d911017c592', content: 'hello', image: null },
      {
        slot: 3,
        size: 4711,
        md5: 'a79e325e6c498b70829d4db0afba5041',
        image: { family: 'c2900', version: '15.7(3)M8' },
      },
      { slot: 4, size: 104193476, intact: false },
    ])
    expect(files[3]?.md5).not.toBe('a79e325e6c498b70829d4db0afba5041')
  })

  test('startup-config is what the device itself would have saved, and it runs', () => {
    const device = worldFrom({
      ...sound,
      hostname: 'R1',
      'startup-config': 'enable secret cisco\nint g0/1\n ip add 10.1.0.1 255.0.0.0\n no shutdown\n',
    }).devices['R1']
    expect(device?.config).toMatchObject({
      identity: { hostname: 'R1' },
      ports: { 'GigabitEthernet0/1': { shutdown: false } },
      ip: { ports: { 'GigabitEthernet0/1': { address: '10.1.0.1' } } },
    })
    expect(device && startupConfigText(device)).toBe(device && runningConfigText(device))
    expect(device?.startup?.text).toContain('interface GigabitEthernet0/1\n ip address 10.1.0.1 255.0.0.0\n')
    expect(device?.startup?.text).not.toContain('no shutdown')
    expect(device?.unsaved).toBe(false)
  })

  test('a register that ignores it leaves the device unconfigured', () => {
    const device = worldFrom({
      ...sound,
      hostname: 'R1',
      'startup-config': 'hostname R1\n',
      'config-register': '0x2142',
    }).devices['R1']
    expect(device).toMatchObject({
      config: { identity: { hostname: 'Router' } },
      startup: { text: expect.stringContaining('hostname R1') },
    })
  })

  test('a running-config of its own is unsaved when it differs', () => {
    const start = { ...sound, hostname: 'R1', 'startup-config': 'ip domain name a\n' }
    expect(worldFrom({ ...start, 'running-config': 'ip domain name b\n' }).devices['R1']).toMatchObject({
      unsaved: true,
      config: { ip: { domainName: 'b' } },
    })
    expect(worldFrom({ ...start, 'running-config': 'ip domain name a\n' }).devices['R1']).toMatchObject({
      unsaved: false,
    })
  })

  test('rommon and setup', () => {
    expect(waitingText(worldFrom({ ...sound, flash: [], mode: 'rommon' }))).toBe('rommon 1 > ')
    expect(waitingText(worldFrom({ ...sound, mode: 'setup' }))).toBe(
      'Would you like to enter the initial configuration dialog? [yes/no]: ',
    )
  })

  test('a device in ROMmon boots the configuration it was given', () => {
    const world = worldFrom({ ...sound, hostname: 'R1', mode: 'rommon', 'startup-config': 'ip domain name a\n' })
    expect(type(world, 'reset').device.config).toMatchObject({ identity: { hostname: 'R1' }, ip: { domainName: 'a' } })
  })

  test('several devices, their links and servers', () => {
    const world = worldFrom({
      devices: { R1: sound, R2: { ...sound, hostname: 'EDGE' } },
      links: [['R1 Gi0/1', 'R2 g0/2']],
      focus: 'R2',
      servers: { '10.0.0.5': { tftp: {}, via: 'Gi0/0' } },
    })
    expect(world.links).toEqual([
      {
        ends: [
          { device: 'R1', interface: 'GigabitEthernet0/1' },
          { device: 'R2', interface: 'GigabitEthernet0/2' },
        ],
      },
    ])
    expect(world.servers['10.0.0.5']).toMatchObject({
      via: 'GigabitEthernet0/0',
      tftp: { writable: true, files: [] },
      ftp: null,
      unreachable: false,
    })
    expect(waitingText(world)).toBe('EDGE>')
    expect(step(world, '@console R1').world.focus).toBe('R1')
  })
})

test('a key that a start state has is saved, and its name is that of the device and its domain', () => {
  const world = worldFrom({
    ...sound,
    hostname: 'EDGE',
    'rsa-key': '2048',
    'startup-config': 'ip domain name lab.example\n',
  })
  expect(type(world, 'enable\n@power-cycle\nenable\nshow ip ssh | include SSH Enabled').lastLine).toBe(
    'SSH Enabled - version 1.99',
  )
  expect(world.devices['EDGE']?.keys.saved).toMatchObject([{ name: 'EDGE.lab.example', modulus: 2048 }])
})
