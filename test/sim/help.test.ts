import { describe, expect, test } from 'vitest'
import { helpList, wordHelp, type HelpRow } from '../../src/sim/help.ts'

/** Rows of `word: text` lines, in an order that is not that of the screen. */
const rows = (text: string): readonly HelpRow[] =>
  text
    .trim()
    .split('\n')
    .map((line): HelpRow => {
      const [word = '', help = ''] = line.trim().split(/: (.*)/)
      return [word, help]
    })
    .toReversed()
const old = { header: null, width: 80, longCr: false }

describe('screens of real devices', () => {
  test('the commands of a VLAN on a 2960', () => {
    const list = rows(`
      are: Maximum number of All Route Explorer hops for this VLAN (or zero if none specified)
      backupcrf: Backup CRF mode of the VLAN
      bridge: Bridging characteristics of the VLAN
      exit: Apply changes, bump revision number, and exit mode
      media: Media type of the VLAN
      mtu: VLAN Maximum Transmission Unit
      name: Ascii name of the VLAN
      no: Negate a command or set its defaults
      parent: ID number of the Parent VLAN of FDDI or Token Ring type VLANs
      remote-span: Configure as Remote SPAN VLAN
      ring: Ring number of FDDI or Token Ring type VLANs
      said: IEEE 802.10 SAID
      shutdown: Shutdown VLAN switching
      state: Operational state of the VLAN
      ste: Maximum number of Spanning Tree Explorer hops for this VLAN (or zero if none specified)
      stp: Spanning tree characteristics of the VLAN
      tb-vlan1: ID number of the first translational VLAN for this VLAN (or zero if none)
      tb-vlan2: ID number of the second translational VLAN for this VLAN (or zero if none)`)
    expect(helpList(list, { ...old, header: 'VLAN configuration commands:' })).toBe(`VLAN configuration commands:
  are          Maximum number of All Route Explorer hops for this VLAN (or zero
               if none specified)
  backupcrf    Backup CRF mode of the VLAN
  bridge       Bridging characteristics of the VLAN
  exit         Apply changes, bump revision number, and exit mode
  media        Media type of the VLAN
  mtu          VLAN Maximum Transmission Unit
  name         Ascii name of the VLAN
  no           Negate a command or set its defaults
  parent       ID number of the Parent VLAN of FDDI or Token Ring type VLANs
  remote-span  Configure as Remote SPAN VLAN
  ring         Ring number of FDDI or Token Ring type VLANs
  said         IEEE 802.10 SAID
  shutdown     Shutdown VLAN switching
  state        Operational state of the VLAN
  ste          Maximum number of Spanning Tree Explorer hops for this VLAN (or
               zero if none specified)
  stp          Spanning tree characteristics of the VLAN
  tb-vlan1     ID number of the first translational VLAN for this VLAN (or zero
               if none)
  tb-vlan2     ID number of the second translational VLAN for this VLAN (or
               zero if none)

`)
  })

  test('switchport, where <cr> has no text', () => {
    const list = rows(`
      access: Set access mode characteristics of the interface
      autostate: Include or exclude this port from vlan link up calculation
      dot1q: Set interface dot1q properties
      host: Set port host
      mode: Set trunking mode of the interface
      nonegotiate: Device will not engage in negotiation protocol on this interface
      port-security: Security related command
      private-vlan: Set the private VLAN configuration
      protected: Configure an interface to be a protected port
      trunk: Set trunking characteristics of the interface
      voice: Voice appliance attributes
      <cr>`)
    expect(helpList(list, old)).toBe(`  access         Set access mode characteristics of the interface
  autostate      Include or exclude this port from vlan link up calculation
  dot1q          Set interface dot1q properties
  host           Set port host
  mode           Set trunking mode of the interface
  nonegotiate    Device will not engage in negotiation protocol on this
                 interface
  port-security  Security related command
  private-vlan   Set the private VLAN configuration
  protected      Configure an interface to be a protected port
  trunk          Set trunking characteristics of the interface
  voice          Voice appliance attributes
  <cr>

`)
  })

  test('the words behind a pipe', () => {
    const list = rows(`
      append: Append redirected output to URL (URLs supporting append operation only)
      begin: Begin with the line that matches
      count: Count number of lines which match regexp
      exclude: Exclude lines that match
      format: Format the output using the specified spec file
      include: Include lines that match
      redirect: Redirect output to URL
      section: Filter a section of output
      tee: Copy output to URL`)
    expect(helpList(list, old)).toBe(`  append    Append redirected output to URL (URLs supporting append operation
            only)
  begin     Begin with the line that matches
  count     Count number of lines which match regexp
  exclude   Exclude lines that match
  format    Format the output using the specified spec file
  include   Include lines that match
  redirect  Redirect output to URL
  section   Filter a section of output
  tee       Copy output to URL

`)
  })

  test('ip route behind a next hop, where <cr> has its text', () => {
    const list = rows(`
      <1-255>: Distance metric for this route
      multicast: multicast route
      name: Specify name of the next hop
      permanent: permanent route
      tag: Set tag for this route
      track: Install route depending on tracked item
      <cr>`)
    expect(helpList(list, { ...old, longCr: true })).toBe(`  <1-255>    Distance metric for this route
  multicast  multicast route
  name       Specify name of the next hop
  permanent  permanent route
  tag        Set tag for this route
  track      Install route depending on tracked item
  <cr>       <cr>

`)
  })

  test('show of a 3640, whose longest word stands further down', () => {
    const list = rows(`
      aaa: Show AAA values
      aal2: Show commands for AAL2
      access-expression: List access expression
      access-lists: List access lists
      accounting: Accounting data for active sessions
      adjacency: Adjacent nodes
      alarm-interface: Display information about a specific Alarm Interface Card
      aliases: Display alias commands
      alignment: Show alignment information
      alps: Alps information
      appfw: Application Firewall information
      archive: Archive of the running configuration information
      arp: ARP table
      async: Information on terminal lines used as router interfaces
      auto: Show Automation Template
      backhaul-session-manager: Backhaul Session Manager information`)
    expect(helpList(list, old)).toBe(`  aaa                       Show AAA values
  aal2                      Show commands for AAL2
  access-expression         List access expression
  access-lists              List access lists
  accounting                Accounting data for active sessions
  adjacency                 Adjacent nodes
  alarm-interface           Display information about a specific Alarm
                            Interface Card
  aliases                   Display alias commands
  alignment                 Show alignment information
  alps                      Alps information
  appfw                     Application Firewall information
  archive                   Archive of the running configuration information
  arp                       ARP table
  async                     Information on terminal lines used as router
                            interfaces
  auto                      Show Automation Template
  backhaul-session-manager  Backhaul Session Manager information

`)
  })
})

describe('order', () => {
  const order = (...words: readonly string[]): readonly string[] =>
    helpList(
      words.map((word): HelpRow => [word, '']),
      old,
    )
      .trimEnd()
      .split('\n')
      .map((line) => line.trim())
  test('is that of the printed characters, with <cr> behind the pipe', () => {
    expect(order('<cr>', '|', 'brief', 'Vlan', '<1-6>', 'A.B.C.D', '/erase', '1000', '10')).toEqual([
      '/erase',
      '10',
      '1000',
      '<1-6>',
      'A.B.C.D',
      'Vlan',
      'brief',
      '|',
      '<cr>',
    ])
  })
  test('sorts ranges as text', () => {
    expect(order('<200-299>', '<1-99>', '<1100-1199>', '<100-199>', '<2000-2699>')).toEqual([
      '<1-99>',
      '<100-199>',
      '<1100-1199>',
      '<200-299>',
      '<2000-2699>',
    ])
  })
})

describe('wrapping', () => {
  const text = 'a'.repeat(39)
  const line = (length: number): readonly HelpRow[] => [['word', `${text} ${'b'.repeat(length - 48)}`]]
  test('leaves the last column free', () => {
    expect(helpList(line(79), old).split('\n')[0]).toHaveLength(79)
    expect(helpList(line(80), old)).toBe(`  word  ${text}\n        ${'b'.repeat(32)}\n\n`)
  })
  test('follows the width of the terminal, and 0 has none', () => {
    expect(helpList([['word', 'one two']], { ...old, width: 16 })).toBe('  word  one two\n\n')
    expect(helpList([['word', 'one two']], { ...old, width: 15 })).toBe('  word  one\n        two\n\n')
    expect(helpList(line(200), { ...old, width: 0 }).split('\n')[0]).toHaveLength(200)
  })
  test('never cuts a word', () => {
    expect(helpList([['word', 'c'.repeat(90)]], old)).toBe(`  word  ${'c'.repeat(90)}\n\n`)
  })
})

describe('word help', () => {
  test('parts the words by two blanks, below the aliases', () => {
    expect(wordHelp(['ppp', 'ping', 'pad', 'port-channel'], [['p', 'ping']], 80)).toBe(
      '*p=ping\npad  ping  port-channel  ppp\n\n',
    )
  })
  test('has no line of aliases when there are none', () => {
    expect(wordHelp(['clock', 'clear'], [], 80)).toBe('clear  clock\n\n')
  })
  test('wraps before the last column', () => {
    const words = Array.from({ length: 12 }, (_, i) => `word${String(i).padStart(2, '0')}`)
    expect(
      wordHelp(words, [], 80)
        .split('\n')
        .map(({ length }) => length),
    ).toEqual([78, 14, 0, 0])
  })
})
