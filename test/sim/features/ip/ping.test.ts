import { describe, expect, test } from 'vitest'
import { OLD, router, type, worldFrom } from '../../../support/console.ts'

const reached = router({
  'startup-config': `interface GigabitEthernet0/0
 ip address 10.0.0.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.1.0.1 255.255.255.0
interface GigabitEthernet0/2
 ip address 10.2.0.1 255.255.255.0
 shutdown
`,
  servers: { '10.0.0.5': { tftp: { files: [] } }, '10.0.0.6': { unreachable: 'true' } },
})
const privileged = (lines: string) => type(reached, `enable\n${lines}`)
const shown = (lines: string): string => privileged(lines).entries.at(-1)?.output ?? ''

test('a server that the configuration reaches answers five echoes', () => {
  expect(type(reached, 'ping 10.0.0.5').text).toContain('!!!!!\nSuccess rate is 100 percent (5/5)')
})
test.each(['10.0.0.6', '10.0.0.99', '192.0.2.1'])('nobody answers at %s', (address) => {
  expect(type(reached, `ping ${address}`).text).toContain('.....\nSuccess rate is 0 percent (0/5)\n')
})
test('an own address answers while its port is up', () => {
  expect(type(reached, 'ping 10.0.0.1').text).toContain('!!!!!')
  expect(type(reached, 'enable\nconfigure terminal\ninterface g0/0\nshutdown\ndo ping 10.0.0.1').text).toContain(
    '.....',
  )
})

describe('options', () => {
  test.each([
    'ping 10.0.0.5 repeat 3 size 1400 timeout 1 source g0/1 df-bit',
    'ping 10.0.0.5 df-bit source 10.1.0.1 timeout 1 size 1400 repeat 3',
    'ping ip 10.0.0.5 r 3 so gi 0/1 si 1400 df t 1',
  ])('%s', (line) => {
    expect(shown(line)).toBe(`Type escape sequence to abort.
Sending 3, 1400-byte ICMP Echos to 10.0.0.5, timeout is 1 seconds:
Packet sent with a source address of 10.1.0.1${' '}
Packet sent with the DF bit set
!!!
Success rate is 100 percent (3/3), round-trip min/avg/max = 1/2/4 ms
`)
  })
  test('seventy marks fill a line', () => {
    expect(shown('ping 10.0.0.5 repeat 75')).toContain(`:\n${'!'.repeat(70)}\n!!!!!\nSuccess`)
  })
  test('what nobody would wait for is given up, and the learner is told', () => {
    const { entries } = privileged('ping 10.0.0.5 repeat 2147483647')
    expect(entries.at(-1)?.output).toContain('(1000/1000)')
    expect(entries.at(-1)?.note).toContain('after 1000 echoes')
  })
  test('no answer comes in no time', () => {
    expect(shown('ping 10.0.0.5 timeout 0')).toContain('.....\nSuccess rate is 0 percent (0/5)\n')
  })
  test.each([
    ['ping 10.0.0.5 source 10.9.9.9', '% Invalid source address- IP address not on any of our up interfaces\n'],
    ['ping 10.0.0.5 source 10.2.0.1', '% Invalid source address- IP address not on any of our up interfaces\n'],
    ['ping 10.0.0.5 source g0/2', '% Invalid source interface - IP not enabled or interface is down\n'],
    ['ping 10.0.0.5 repeat', '% Incomplete command.\n\n'],
    ['ping ff02::1', '% Not simulated here: ping FF02::1\n'],
    ['ping ipv6 ff02::1', '% Not simulated here: ping FF02::1\n'],
  ])('%s is refused', (line, output) => {
    expect(shown(line)).toBe(output)
  })
  test('user EXEC has none', () => {
    expect(type(reached, 'ping 10.0.0.5 repeat 3').text).toContain('% Invalid input')
    expect(type(reached, 'ping ip 10.0.0.5').text).toContain('!!!!!')
  })
  test('a count out of bounds is no count', () => {
    expect(shown('ping 10.0.0.5 size 20')).toContain('% Invalid input')
  })
  test('what is not simulated is told to the graders', () => {
    const { events, entries, device } = privileged('ping ff02::1')
    expect(events.at(-1)).toMatchObject({ type: 'refused-command', error: 'not-simulated', text: 'ping ff02::1' })
    expect(entries.at(-1)?.meaning).toMatchObject({ kind: 'command', simulated: false })
    expect(device.notSimulated).toBe(1)
  })
  test('the meaning of the line carries them', () => {
    expect(privileged('ping 10.0.0.5 rep 3').entries.at(-1)?.meaning).toMatchObject({
      path: 'ping',
      args: { host: '10.0.0.5', repeat: 3 },
      canonical: 'ping 10.0.0.5 repeat 3',
      simulated: true,
    })
  })
})

test('another device answers where it knows the way back', () => {
  const device = (config: string) => ({ platform: 'c2911', flash: [OLD], 'startup-config': config })
  const two = (back: string) =>
    worldFrom({
      devices: {
        R1: device(`interface GigabitEthernet0/0
 ip address 10.0.0.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.1.0.1 255.255.255.0
`),
        R2: device(`interface GigabitEthernet0/0\n ip address 10.0.0.2 255.255.255.0\n${back}`),
      },
    })
  expect(type(two(''), 'enable\nping 10.0.0.2').text).toContain('!!!!!')
  expect(type(two(''), 'enable\nping 10.0.0.2 source g0/1').text).toContain('.....')
  expect(type(two('ip route 10.1.0.0 255.255.0.0 10.0.0.1\n'), 'enable\nping 10.0.0.2 source g0/1').text).toContain(
    '!!!!!',
  )
})

describe('names', () => {
  test('an `ip host` entry is used without a word', () => {
    expect(shown('configure terminal\nip host SRV 10.0.0.5\ndo ping srv')).toMatch(/^Type escape.*\n.*to 10\.0\.0\.5,/)
  })
  test('a name that nothing resolves', () => {
    expect(shown('ping nobody')).toBe(
      'Translating "nobody"...domain server (255.255.255.255)\n% Unrecognized host or address, or protocol not running.\n',
    )
    expect(shown('configure terminal\nno ip domain lookup\ndo ping nobody')).toBe(
      'Translating "nobody"\n% Unrecognized host or address, or protocol not running.\n',
    )
  })
  test('a host name alone is a telnet to it, and the name servers are asked in their order', () => {
    expect(shown('configure terminal\nip host SRV 10.0.0.5\nend\nsrv')).toBe('% Not simulated here: telnet srv\n')
    const { world, entries } = privileged('configure terminal\nip name-server 10.0.0.8 10.0.0.9\nend\nnobody')
    expect(entries.at(-1)?.output).toContain('Translating "nobody"...domain server (10.0.0.8) (10.0.0.9)\n')
    expect(world.clock - reached.clock).toBe(18_000)
  })
  test('a name server resolves a name', () => {
    const served = router({ servers: { '10.0.0.5': { dns: { 'srv.lab': '10.0.0.5' } } } })
    expect(type(served, 'enable\nconf t\nip name-server 10.0.0.5\ndo ping srv.lab').text).toContain(
      'Translating "srv.lab"...domain server (10.0.0.5) [OK]\n\nType escape sequence to abort.\nSending 5, 100-byte ICMP Echos to 10.0.0.5,',
    )
  })
})

describe('the dialogue', () => {
  test('is a matter of privileged EXEC', () => {
    expect(type(reached, 'ping').text).toContain('% Incomplete command.')
  })
  test('asks nothing about the protocol that is given', () => {
    expect(privileged('ping ip').waiting).toBe('Target IP address: ')
  })
  test('an empty target ends it', () => {
    expect(shown('ping\n\n\n')).toBe('% Bad IP address or host name\n')
  })
  test('a number out of bounds is asked for again', () => {
    const { entries, waiting } = privileged('ping\n\n10.0.0.5\nmany')
    expect(entries.at(-1)?.output).toBe('% A decimal number between 1 and 2147483647.\n')
    expect(waiting).toBe('Repeat count [5]: ')
  })
  test('a source is a full name or an own address, else it is asked for again', () => {
    const before = 'ping\n\n10.0.0.5\n\n\n\ny\n'
    const { entries, waiting } = privileged(`${before}g0/1`)
    expect(entries.at(-1)?.output).toContain('% Invalid source. Must use same-VRF IP address or full interface name')
    expect(waiting).toBe('Source address or interface: ')
    expect(privileged(`${before}gigabitethernet0/1\n\n\n\n\n\n\n`).text).toContain('source address of 10.1.0.1')
  })
  test('an answer that is not simulated says so', () => {
    const { entries, waiting } = privileged('ping\nclns')
    expect(entries.at(-1)?.output).toBe('% Not simulated here: ping with clns at "Protocol [ip]:"\n')
    expect(waiting).toBe('R1#')
  })
})

describe('a sweep of sizes', () => {
  const swept = (repeat: string, from: string, to: string, step: string): string =>
    shown(`ping\n\n10.0.0.5\n${repeat}\n\n\ny\n\n\nyes\n\n\n\ny\n${from}\n${to}\n${step}`)
  test('sends as many echoes of each size', () => {
    expect(swept('2', '1000', '1400', '100')).toContain(
      'Sending 10, [1000..1400]-byte ICMP Echos to 10.0.0.5, timeout is 2 seconds:\n',
    )
    expect(swept('2', '1000', '1400', '100')).toContain('Success rate is 100 percent (10/10)')
  })
  test('finds the longest packet that must not go in pieces', () => {
    expect(swept('1', '1498', '1502', '1')).toContain('\n!!!..\nSuccess rate is 60 percent (3/5)')
  })
  test('asks again for a size that cannot be', () => {
    // The first answer is refused, so the second one is the least size, and the third is below it.
    expect(swept('1', '30', '100', '64')).toBe('% A decimal number between 100 and 18024.\n')
  })
})
