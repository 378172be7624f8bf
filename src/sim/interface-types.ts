// The types of interface that a platform has: its own ports, those that a card can bring, and those that exist by being configured (ios-help.md 4.6).

import { perPlatform } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'

export interface InterfaceType {
  readonly name: string
  readonly help: string
  /** What `?` shows for the number before the first slash, before the second … */
  readonly numbers: readonly string[]
  readonly isVirtual: boolean
  /** A list of all types shows it. A rare card's type is known, and shown to who begins it. */
  readonly isListed: boolean
  /** It may be divided: `GigabitEthernet0/0.10`. */
  readonly hasSubinterfaces: boolean
}

/** Interfaces that exist as soon as they are entered: families as in rows.ts, name, number, text. */
const VIRTUAL = `
  RXC   Auto-Template      <1-999>          Auto-Template interface
  X     BDI                <1-4096>         Bridge-Domain interface
  RS    BVI                <1-255>          Bridge-Group Virtual Interface
  R     CTunnel            <0-2147483647>   CTunnel interface
  RX    Dialer             <0-255>          Dialer interface
  RC    GMPLS              <0-1000>         MPLS interface
  R     Group-Async        <0-64>           Async Group interface
  SC    GroupVI            <1-255>          Group Virtual interface
  RXC   LISP               <0-65520>        Locator/ID Separation Protocol Virtual Interface
  RS    Lex                <0-2147483647>   Lex interface
  RXSC  Loopback           <0-2147483647>   Loopback interface
  R     MFR                <0-2147483647>   Multilink Frame Relay bundle interface
  RX    Multilink          <1-2147483647>   Multilink-group interface
  RXSC  Null               <0-0>            Null interface
  RX    Port-channel       <1-64>           Ethernet Channel of interfaces
  S     Port-channel       <1-6>            Ethernet Channel of interfaces
  C     Port-channel       <1-128>          Ethernet Channel of interfaces
  RXSC  Tunnel             <0-2147483647>   Tunnel interface
  R     Vif                <1-1>            PGM Multicast Host interface
  RX    Virtual-PPP        <1-2147483647>   Virtual PPP interface
  RX    Virtual-Template   <1-4095>         Virtual Template interface
  R     Virtual-TokenRing  <0-2147483647>   Virtual TokenRing
  X     VirtualPortGroup   <0-31>           Virtual Port Group
  RXSC  Vlan               <1-4094>         Catalyst Vlans
  C     nve                <1-1>            Network virtualization endpoint interface
  RX    vmi                <1-2147483647>   Virtual Multipoint Interface
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/ {2,}/) as [string, string, string, string])

const VIRTUAL_NAMES: ReadonlySet<string> = new Set(VIRTUAL.map(([, name]) => name))

/** What ports of hardware are called in help. */
const PORTS: Readonly<Record<string, string>> = {
  ATM: 'ATM interface',
  Async: 'Async interface',
  AppGigabitEthernet: 'App-hosting Gigabit Ethernet IEEE 802.3z',
  Cellular: 'Cellular interface',
  'Embedded-Service-Engine': 'cisco embedded service engine module',
  Ethernet: 'IEEE 802.3',
  FastEthernet: 'FastEthernet IEEE 802.3',
  FiveGigabitEthernet: 'Five Gigabit Ethernet',
  FortyGigabitEthernet: 'Forty Gigabit Ethernet',
  GigabitEthernet: 'GigabitEthernet IEEE 802.3z',
  HundredGigE: 'Hundred Gigabit Ethernet',
  Serial: 'Serial',
  TenGigabitEthernet: 'Ten Gigabit Ethernet',
  TwentyFiveGigE: 'Twenty Five Gigabit Ethernet',
  TwoGigabitEthernet: 'Two Gigabit Ethernet',
}

/** Types that are not listed on a router without the card. */
const RARE = ['ATM', 'Cellular', 'Ethernet', 'FastEthernet', 'TenGigabitEthernet']

/** The types of a platform, in no order. */
export const interfaceTypes = perPlatform((platform: Platform): readonly InterfaceType[] => {
  const own = new Map<string, number[][]>()
  for (const { name: port } of platform.ports) {
    const [, name = '', numbers = ''] = /^(.*?)(\d.*)$/.exec(port) ?? []
    if (VIRTUAL.some(([, known]) => known === name)) continue
    const levels = own.get(name) ?? []
    numbers.split('/').forEach((number, i) => (levels[i] ??= []).push(Number(number)))
    own.set(name, levels)
  }
  const hasSubinterfaces = platform.words !== 'S'
  const hardware = (name: string, numbers: readonly string[], isListed: boolean): InterfaceType => ({
    name,
    help: PORTS[name] ?? '',
    numbers,
    isListed,
    isVirtual: false,
    hasSubinterfaces,
  })
  const others = platform.larger
    .filter((pattern) => !pattern.startsWith('line '))
    .map((pattern) => pattern.replace(/[\d<].*$/, ''))
    .filter((name) => !own.has(name) && !(name in platform.cards) && !VIRTUAL_NAMES.has(name))
  return [
    ...[...new Set(others)].map((name) => hardware(name, ['', '', ''], false)),
    ...[...own].map(([name, levels]) => hardware(name, rangesOf(levels, platform), true)),
    ...Object.entries(platform.cards).map(([name, numbers]) =>
      hardware(name, numbers, !RARE.includes(name) || platform.words === 'C'),
    ),
    ...VIRTUAL.filter(([families]) => families.includes(platform.words)).map(([, name, number, help]) => ({
      name,
      help,
      numbers: [number],
      isListed: true,
      isVirtual: true,
      hasSubinterfaces: hasSubinterfaces && name === 'Port-channel',
    })),
  ]
})

/** A router writes the range of its ports for the slot too: `<0-2>` twice for GigabitEthernet0/0 to 0/2. */
function rangesOf(levels: readonly (readonly number[])[], platform: Platform): readonly string[] {
  const all = levels.flat()
  return levels.map((level) => {
    const numbers = platform.loader === 'rommon' ? all : level
    return `<${Math.min(...numbers)}-${Math.max(...numbers)}>`
  })
}

/** Whether an interface exists as soon as it is entered. */
export const isVirtual = (name: string): boolean => name.includes('.') || VIRTUAL_NAMES.has(name.replace(/\d+$/, ''))
