import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { publicKeyText } from '../../../../src/sim/features/ssh/public-key.ts'
import type { World } from '../../../../src/sim/world.ts'
import { configuring, enabled, plays, router, type } from '../../../support/console.ts'

const named = (): World => type(configuring(), 'ip domain name lab.example').world

describe('crypto key generate rsa', () => {
  test.each([
    ['modulus 2048 label SSH exportable', { name: 'SSH', modulus: 2048, exportable: true }],
    ['label SSH exportable Modulus 4096', { name: 'SSH', modulus: 4096, exportable: true }],
    ['general-keys exportable label A modulus 1024', { name: 'A', modulus: 1024, exportable: true }],
    ['usage-keys modulus 1024', { name: 'R1.lab.example', modulus: 1024, usage: true }],
    ['general-keys modulus 2048', { name: 'R1.lab.example', modulus: 2048 }],
  ])('takes its options in any order: %s', (options, key) => {
    expect(type(named(), `crypto key generate rsa ${options}`).device.keys.now).toEqual([expect.objectContaining(key)])
  })

  test('a labelled key needs neither host name nor domain', () => {
    const bare = type(router({ hostname: 'Router' }), 'enable\nconfigure terminal').world
    expect(type(bare, 'crypto key generate rsa modulus 1024').lastLine).toContain('% Please define a hostname')
    const screen = type(bare, 'crypto key generate rsa label K modulus 1024')
    expect(screen.text).toContain('The name for the keys will be: K\n')
    expect(screen.device.keys.now).toHaveLength(1)
  })

  test('a key of another name stands beside the first, one of the same name takes its place', () => {
    const two = type(
      named(),
      'crypto key generate rsa modulus 1024\ncrypto key generate rsa label K modulus 1024',
    ).world
    const again = type(two, 'crypto key generate rsa label K modulus 2048')
    expect(again.text).toContain('% You already have RSA keys defined named K.\n% They will be replaced.\n')
    expect(again.device.keys.now.map(({ name, modulus }) => [name, modulus])).toEqual([
      ['R1.lab.example', 1024],
      ['K', 2048],
    ])
  })

  test('SSH goes on as long as there is a key', () => {
    const two = type(named(), 'crypto key generate rsa modulus 1024\ncrypto key generate rsa label K modulus 1024')
    expect(two.text.match(/%SSH-5-ENABLED/g)).toHaveLength(1)
    const one = type(two.world, 'crypto key zeroize rsa K\nyes')
    expect(one.device.keys.now.map(({ name }) => name)).toEqual(['R1.lab.example'])
    expect(one.text).not.toContain('%SSH-5-DISABLED')
    expect(type(one.world, 'crypto key zeroize rsa\nyes').text).toContain('%SSH-5-DISABLED')
    expect(type(one.world, 'crypto key zeroize rsa\nno').device.keys.now).toHaveLength(1)
  })

  test('what asks for the size remembers the options', () => {
    const screen = type(named(), 'crypto key generate rsa label K exportable\n2048')
    expect(screen.device.keys.now).toEqual([expect.objectContaining({ name: 'K', modulus: 2048, exportable: true })])
    expect(screen.text).toContain('% Generating 2048 bit RSA keys, keys will be exportable...')
  })

  test('actions on keys never stand in the configuration', () => {
    const screen = type(
      named(),
      'crypto key generate ec keysize 384\ncrypto key export rsa K pem terminal 3des secret12',
    )
    expect(screen.text.match(/% Not simulated here: [^(]*\n/g)).toHaveLength(2)
    expect(runningConfigText(screen.device)).not.toContain('crypto key')
  })
})

test('show crypto key mypubkey rsa shows each key with its data', () => {
  const screen = type(
    named(),
    'crypto key generate rsa modulus 1024\ncrypto key generate rsa label K exportable modulus 2048\nend\nshow crypto key mypubkey rsa',
  )
  expect(screen.text).toContain(`% Key pair was generated at: 09:00:00 UTC May 4 2026
Key name: R1.lab.example
Key type: RSA KEYS
 Storage Device: not specified
 Usage: General Purpose Key
 Key is not exportable.
 Key Data:
  30819F30 0D06092A 864886F7 0D010101 05000381 8D003081 89028181 00`)
  expect(screen.text).toContain('Key name: K\n')
  expect(screen.text).toContain(
    ' Key is exportable.\n Key Data:\n  30820122 300D0609 2A864886 F70D0101 01050003 82010F00 3082010A 02820101 \n',
  )
  expect(type(screen.world, 'write\nshow crypto key mypubkey rsa K').text).toContain(
    ' Storage Device: private-config\n',
  )
  expect(type(screen.world, 'show crypto key mypubkey rsa K').text).not.toContain('Key name: R1')
  expect(type(enabled(), 'show crypto key mypubkey rsa').entries[0]?.output).toBe('')
})

test.each([512, 1024, 2048, 4096])('the data of a key of %i bits is as long as its own lengths say', (bits) => {
  const bytes = Buffer.from(publicKeyText('K', bits).replaceAll(/\s/g, ''), 'hex')
  const sizeAt = (at: number): [number, number] => {
    const first = bytes[at] as number
    return first < 128 ? [first, at + 1] : [bytes.readUIntBE(at + 1, first - 128), at + 1 + first - 128]
  }
  const [size, at] = sizeAt(1)
  expect(at + size).toBe(bytes.length)
  const [bitString, from] = sizeAt(at + 16)
  expect(from + bitString).toBe(bytes.length)
  const [key, inner] = sizeAt(from + 2)
  expect(inner + key).toBe(bytes.length)
  expect(sizeAt(inner + 1)[0]).toBe(bits / 8 + 1)
})

test('show ssh lists the session of a line that takes SSH alone', () => {
  expect(type(enabled(), 'show ssh').entries[0]?.output).toBe(
    '%No SSHv2 server connections running.\n%No SSHv1 server connections running.\n',
  )
  const over = (input: string): World =>
    router({
      line: { vty: 'Gi0/0' },
      'startup-config': `username ops privilege 15 secret S3cret\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nline vty 0 4\n login local\n transport input ${input}\n`,
    })
  const shown = (input: string): string | undefined =>
    type(over(input), '@connect\nops\nS3cret\nshow ssh').entries.at(-1)?.output
  expect(shown('ssh')).toContain('\n0          2.0     IN   aes256-ctr  hmac-sha2-256 Session started       ops\n')
  expect(shown('telnet ssh')).toContain('%No SSHv2 server')
})

test('a server key by name is the one that show ip ssh shows', () => {
  const two = type(named(), 'crypto key generate rsa modulus 1024\ncrypto key generate rsa label K modulus 2048').world
  const shown = (lines: string): string => type(two, `${lines}\ndo show ip ssh | include base64`).lastLine
  expect(shown('')).toContain('R1.lab.example')
  expect(shown('ip ssh rsa keypair-name K')).toContain(': K')
  expect(type(two, 'ip ssh rsa keypair-name NONE\ndo show ip ssh').text).toContain('SSH Disabled')
})

test('the settings of the server are kept without a message', () => {
  const lines = `ip ssh source-interface GigabitEthernet0/0
ip ssh maxstartups 10
ip ssh logging events
ip ssh port 4000 rotary 1 2
ip ssh dh min size 2048
ip ssh server algorithm encryption aes256-ctr aes192-ctr
ip ssh client algorithm mac hmac-sha1`
  const screen = type(configuring(), lines)
  expect(screen.text).not.toContain('%')
  for (const line of lines.split('\n')) expect(runningConfigText(screen.device)).toContain(`\n${line}\n`)
})

test('a key that asks for its size', () => {
  plays(
    named(),
    `
    R1(config)#crypto key generate rsa label K
    The name for the keys will be: K
    Choose the size of the key modulus in the range of 360 to 4096 for your
      General Purpose Keys. Choosing a key modulus greater than 512 may take
      a few minutes.

    How many bits in the modulus [512]: 1024
    % Generating 1024 bit RSA keys, keys will be non-exportable...
    [OK] (elapsed time was 1 seconds)

    *May  4 09:00:01.000: %SSH-5-ENABLED: SSH 1.99 has been enabled
    R1(config)#`,
  )
})
