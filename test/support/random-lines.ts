// Lines that somebody might type next: walks through the tree of the mode the console is in, answers, hands, and raw text. And what must hold whatever is typed.

import { freeBytes } from '../../src/sim/files.ts'
import type { Node } from '../../src/sim/grammar.ts'
import { promptOf } from '../../src/sim/modes.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { waitingText } from '../../src/sim/step.ts'
import type { Step } from '../../src/sim/entry.ts'
import { treeOfMode } from '../../src/sim/trees.ts'
import type { Device } from '../../src/sim/device.ts'
import type { World } from '../../src/sim/world.ts'
import { worldFrom } from './console.ts'

/** A whole number from 0 to below `n`. */
export type Random = (n: number) => number

/** Mulberry32: the same seed, the same lines. */
export function random(seed: number): Random {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n)
  }
}

const NAMES = [
  'a',
  'a.txt',
  'notes.txt',
  'dir',
  'dir/a.txt',
  'packages.conf',
  'config.text',
  'vlan.dat',
  'x.tar',
  '/',
  '..',
  '.',
  'A',
  'lab.cfg',
]
const PREFIXES = [
  'flash:',
  'flash0:',
  'bootflash:',
  'usbflash0:',
  'usb0:',
  'nvram:',
  'system:',
  'tftp:',
  'ftp:',
  'scp:',
  'sftp:',
  'http:',
  'xmodem:',
  'null:',
  'archive:',
]
const URLS = [
  'tftp://10.0.0.5/lab.cfg',
  'tftp://10.0.0.5/lab.cfg',
  'ftp://ops:Upd8@10.0.0.5/lab.cfg',
  'scp://ops@10.0.0.5/lab.cfg',
  'http://10.0.0.5/lab.cfg',
  'tftp://10.0.0.6/x',
  'tftp://host/x',
  'tftp://10.0.0.5',
  'scp://',
  'ftp://@/',
  'nvram:startup-config',
  'system:running-config',
  'running-config',
  'startup-config',
  'run',
  'start',
  'flash',
  'tftp',
]
const WORDS = [
  'R1',
  'cisco',
  'x',
  '0',
  '5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1',
  '#x#',
  '^C',
  '^Ca^C',
  'shutdown',
  '! x',
  'no x',
  'GigabitEthernet0/0',
  'g0/0',
  'Gi1/0/1',
  'vlan1',
  'lo0',
  'f0/0',
  '0x2102',
  '0x2142',
  '0x2100',
  '1',
  '15',
  '10.0.0.5',
  'a b  c',
  '__proto__',
  'constructor',
  '€',
  '%',
  '|',
  '?',
  '"',
  '\\',
  '^(a+)+$',
]
const ADDRESSES = ['10.0.0.1', '10.0.0.5', '255.255.255.0', '0.0.0.0', '255.255.255.255', '10.0.0.6']
const ANSWERS = [
  '',
  '',
  '',
  '',
  'y',
  'n',
  'yes',
  'no',
  '10.0.0.5',
  '10.0.0.6',
  'lab.cfg',
  'cisco',
  'ops',
  'Upd8',
  '2',
  '0',
  'a',
]
const WHOLE = [
  'enable',
  'enable',
  'enable',
  'cisco',
  'configure terminal',
  'configure terminal',
  'end',
  'exit',
  'reload',
  'reload in 5',
  'reload cancel',
  'write memory',
  'write erase',
  'copy running-config startup-config',
  'copy startup-config running-config',
  'copy tftp: flash:',
  'show version',
  'show running-config',
  'dir',
  'boot',
  'reset',
  'flash_init',
  'confreg',
  'confreg 0x2102',
  'config-register 0x2102',
  'config-register 0x2142',
  'no boot system',
  'hostname R2',
  'enable secret cisco',
  'interface GigabitEthernet0/0',
  'ip address 10.0.0.1 255.255.255.0',
  'no shutdown',
  'line vty 0 4',
  'router ospf 1',
  'vlan 10',
  'do show running-config',
  'install commit',
  'IP_ADDRESS=10.0.0.1',
  'set BOOT flash:a',
  'archive',
  'terminal length 0',
]
const OPENERS = ['interface ', 'interface ', 'interface range ', 'int ', 'default interface ']
const BLOCK_LINES = [
  'line con 0',
  'line vty 0 4',
  'line vty 2',
  'archive',
  'router ospf 1',
  'ip access-list extended A',
  'vlan 10',
  'policy-map P',
  'interface lo0',
  'interface g0/0.10',
  'ip dhcp pool X',
  'key chain K',
]
const HANDS = [
  '@power-cycle',
  '@power-cycle break',
  '@wait 1m',
  '@wait 3h',
  '@wait 400d',
  '@console R1',
  '@console R2',
  '@answer q1 a b',
  '@wait',
  '@',
  '@power-cycle x',
]
const FILTERS = [
  '| include a',
  '| exclude .',
  '| begin i',
  '| section interface',
  '| count e',
  '| i (a|b)*c',
  '|',
  '| x',
  '| include [',
  '| redirect flash:a',
]

const one = <T>(list: readonly T[], draw: Random): T => list[draw(list.length)] as T

/** The next line for the console in focus. */
export function lineFor(world: World, draw: Random): string {
  const device = world.devices[world.focus] as Device
  const way = draw(100)
  if (way < 4) return rawText(draw)
  if (device.question)
    return device.question.kind === 'password' && way < 50
      ? 'cisco'
      : way < 12
        ? value('WORD', draw, device.platform)
        : one(ANSWERS, draw)
  if (way < 14) return one(WHOLE, draw)
  if (device.mode === 'user' && way < 60) return 'enable'
  if (device.mode === 'privileged' && way < 24) return 'configure terminal'
  if (device.mode === 'config' && way < 24) return one(OPENERS, draw) + one(platforms[device.platform].ports, draw).name
  if (device.mode === 'config' && way < 28) return one(BLOCK_LINES, draw)
  if (way > 96) return one(HANDS, draw)
  const platform = platforms[device.platform]
  const behindDo = device.mode.startsWith('config') && draw(6) === 0
  let line =
    (behindDo ? 'do ' : '') +
    walk(
      treeOfMode(behindDo ? 'privileged' : (device.within.at(-1)?.block ?? device.mode), platform),
      draw,
      device.platform,
    )
  if (draw(12) === 0) line += ` ${value('WORD', draw, device.platform)}`
  if (draw(10) === 0) line += ` ${one(FILTERS, draw)}`
  if (draw(25) === 0) line += '?'
  return line
}

function walk(root: Node, draw: Random, platform: PlatformName): string {
  const words: string[] = []
  let node = root
  for (let depth = 0; depth < 14; depth++) {
    if ((node.command || node.row) && draw(3) === 0) break
    const simulated = draw(10) < 7 ? [...node.edges.values()].filter((edge) => leadsToCommand(edge.node)) : []
    const edges = simulated.length > 0 ? simulated : [...node.edges.values()]
    const total = edges.length + node.args.length * 2
    if (total === 0) {
      if (node.row && draw(2) === 0) words.push(value('WORD', draw, platform))
      break
    }
    const chosen = draw(total)
    const edge = edges[chosen]
    if (edge) {
      words.push(abbreviated(edge.keyword, draw))
      node = edge.node
    } else {
      const known = one(node.args, draw)
      const choices = known.arg.offers?.('', platforms[platform], '') ?? []
      words.push(choices.length > 0 && draw(3) > 0 ? one(choices, draw)[0] : value(known.arg.shown, draw, platform))
      node = known.node
    }
    if (draw(60) === 0) break
  }
  return words.join(draw(30) === 0 ? '   ' : ' ')
}

const leading = new WeakMap<Node, boolean>()
/** Whether a simulated command lies behind a node. */
function leadsToCommand(node: Node): boolean {
  const found = leading.get(node)
  if (found !== undefined) return found
  leading.set(node, false)
  const leads =
    node.command !== null ||
    [...node.edges.values()].some((edge) => leadsToCommand(edge.node)) ||
    node.args.some((arg) => leadsToCommand(arg.node))
  leading.set(node, leads)
  return leads
}

const abbreviated = (word: string, draw: Random): string => {
  const way = draw(12)
  return way < 9 ? word : way === 9 ? word.toUpperCase() : word.slice(0, 1 + draw(word.length))
}

function value(shown: string, draw: Random, platform: PlatformName): string {
  const range = /^<(\d+)-(\d+)>$/.exec(shown)
  if (range && draw(10) > 0)
    return String(Number(range[1]) + draw(Math.min(40, Number(range[2]) - Number(range[1]) + 1)))
  if (shown === 'A.B.C.D' && draw(10) > 0) return one(ADDRESSES, draw)
  const { flash, ports } = platforms[platform]
  switch (draw(6)) {
    case 0:
      return one(PREFIXES, draw) + one(['', ...NAMES], draw)
    case 1:
      return one(URLS, draw)
    case 2:
      return `${flash.name}:${one([...NAMES, IMAGES[platform]], draw)}`
    case 3:
      return one(ports, draw).name
    case 4:
      return one(NAMES, draw)
    default:
      return one(WORDS, draw)
  }
}

function rawText(draw: Random): string {
  const length = draw(3) === 0 ? draw(300) : draw(40)
  let text = ''
  for (let i = 0; i < length; i++) text += String.fromCodePoint(draw(8) === 0 ? draw(0x10000) : 32 + draw(95))
  return text
}

/** An image that each platform runs in these worlds. */
export const IMAGES: Readonly<Record<PlatformName, string>> = {
  c1941: 'c1900-universalk9-mz.SPA.151-4.M10.bin',
  c2911: 'c2900-universalk9-mz.SPA.151-4.M4.bin',
  isr4331: 'isr4300-universalk9.16.09.06.SPA.bin',
  c2960: 'c2960-lanbasek9-mz.150-2.SE11.bin',
  c9300: 'cat9k_iosxe.17.09.04a.SPA.bin',
  c2621xm: 'c2600-ik9o3s3-mz.123-26.bin',
}
const ROUTED: Readonly<Record<PlatformName, string>> = {
  c1941: 'GigabitEthernet0/0',
  c2911: 'GigabitEthernet0/0',
  isr4331: 'GigabitEthernet0/0/0',
  c2960: 'Vlan1',
  c9300: 'GigabitEthernet0/0',
  c2621xm: 'FastEthernet0/0',
}
export const PLATFORM_NAMES = Object.keys(platforms) as readonly PlatformName[]

/** R1 of a platform that reaches a server, with a second device beside it. */
export function worldOn(platform: PlatformName, change: Readonly<Record<string, unknown>> = {}): World {
  const files = [
    {
      name: 'lab.cfg',
      content:
        'hostname LAB\ninterface Loopback0\n ip address 10.1.1.1 255.255.255.255\nrouter ospf 1\n network 10.0.0.0 0.255.255.255 area 0\n',
    },
  ]
  const device = {
    platform,
    flash: [IMAGES[platform], { name: 'notes.txt', content: 'hello\n' }],
    'startup-config': `hostname R1\ninterface ${ROUTED[platform]}\n ip address 10.0.0.1 255.255.255.0\n`,
    ...change,
  }
  return worldFrom({
    devices: { R1: device, R2: { platform: 'c2911', flash: [IMAGES.c2911] } },
    servers: {
      '10.0.0.5': {
        tftp: { files },
        ftp: { username: 'ops', password: 'Upd8', files },
        scp: { username: 'ops', password: 'Upd8', files },
        http: { files },
      },
      '10.0.0.6': { unreachable: true },
    },
  })
}

const PROMPTS: Readonly<Record<string, RegExp>> = {
  user: /^[^\s()>#]{1,63}>$/,
  privileged: /^[^\s()>#]{1,63}#$/,
  rommon: /^rommon \d+ > $/,
  'switch:': /^switch: $/,
}
const IN_CONFIG = /^[^\s()>#]{1,20}\([a-z][a-z0-9+-]*\)#$/

/** Why a world cannot be what a line leaves behind, or null. */
export function unsound({ world, entry }: Step): string | null {
  if (entry.output !== '' && !entry.output.endsWith('\n')) return 'output does not end in a line feed'
  if (entry.output.length > 60_000) return `output of ${entry.output.length} characters`
  const slip = /undefined|\[object|NaN/.exec(entry.output)?.[0]
  if (slip && !entry.input.includes(slip)) return `output speaks of ${slip}`
  const waiting = waitingText(world)
  for (const device of Object.values(world.devices)) {
    if (device.name === world.focus && waiting !== (device.question?.text ?? promptOf(device)))
      return 'what waits is neither question nor prompt'
    // Only while a boot asks whether to forget the configuration.
    if (device.mode === 'off' && !device.question) return 'the device is off'
    if (device.mode === 'setup' && !device.question) return 'setup asks nothing'
    const pattern = device.mode === 'setup' || device.mode === 'off' ? null : (PROMPTS[device.mode] ?? IN_CONFIG)
    if (pattern && !pattern.test(promptOf(device))) return `prompt ${promptOf(device)} in mode ${device.mode}`
    if ((device.running === null) !== (device.mode === 'rommon' || device.mode === 'switch:' || device.mode === 'off'))
      return `running ${device.running?.url ?? 'nothing'} in mode ${device.mode}`
    const { current, next } = device.register
    if (!(current >= 0 && current <= 0xffff && next >= 0 && next <= 0xffff)) return `register ${current}, ${next}`
    for (const [name, disk] of Object.entries(device.disks)) {
      const sum = disk.files.reduce((total, file) => total + file.size, 0)
      if (freeBytes(disk) < 0 || freeBytes(disk) > disk.size) return `${name} has ${freeBytes(disk)} bytes free`
      if (disk.files.some((file) => file.size < 0 || !Number.isInteger(file.size)))
        return `${name} has a file of no size`
      if (platforms[device.platform].flash.class === 'C' && sum + freeBytes(disk) !== disk.size)
        return `${name}: ${sum} used and ${freeBytes(disk)} free are not ${disk.size}`
      const names = disk.files.map((file) => file.name)
      if (new Set(names).size !== names.length && platforms[device.platform].flash.class === 'C')
        return `${name} has a name twice`
    }
  }
  return null
}

/** Why a world does not survive JSON, or null. */
export function lossy(world: World): string | null {
  const text = JSON.stringify(world)
  if (text.length > 4_000_000) return `the world has grown to ${text.length} characters`
  const path = firstUndefined(world, '')
  return path === null ? null : `${path} is not plain data`
}
function firstUndefined(value: unknown, path: string): string | null {
  if (
    value === undefined ||
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    typeof value === 'bigint' ||
    (typeof value === 'number' && !Number.isFinite(value))
  )
    return path
  if (value === null || typeof value !== 'object') return null
  const proto: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && proto !== Object.prototype && proto !== null) return path
  for (const [key, inner] of Object.entries(value)) {
    const found = firstUndefined(inner, `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
