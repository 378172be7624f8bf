// The list is whole, and the tool types what README.md says. The texts themselves are not needed.

import { describe, expect, it } from 'vitest'
import { answerTo, platformOf, typedIn } from './answer.ts'
import { labRows } from './lines.ts'

describe('the frozen list', () => {
  const rows = labRows()

  it('names 1,250 lines of 84 repositories, each once', () => {
    expect(new Set(rows.map((row) => [row.repository, row.path, row.line].join(' '))).size).toBe(1250)
    expect(new Set(rows.map(({ repository }) => repository)).size).toBe(84)
    expect(rows.every(({ sha256, commit }) => /^[0-9a-f]{64}$/.test(sha256) && /^[0-9a-f]{40}$/.test(commit))).toBe(
      true,
    )
  })

  it('has as many of each topic as README.md says', () => {
    const counts: Record<string, number> = {}
    for (const { topic } of rows) counts[topic] = (counts[topic] ?? 0) + 1
    expect(counts).toEqual({
      vlans: 105,
      trunks: 105,
      'inter-vlan routing': 105,
      etherchannel: 105,
      'spanning tree': 105,
      discovery: 90,
      interfaces: 115,
      'mac table and port security': 105,
      vtp: 75,
      'show and ping': 150,
      'addresses and static routes': 100,
      hosts: 90,
    })
    expect(rows.filter(({ later }) => later)).toHaveLength(60)
  })
})

describe('a lab line', () => {
  const row = { platform: 'c2960', topic: 'interfaces', mode: 'exec' } as const

  it('is typed without its marks and its prompt', () => {
    expect(typedIn('C:\\>ipconfig /all')).toBe('ipconfig /all')
    expect(typedIn('- Disable CDP with `(config)# no cdp run`')).toBe('no cdp run')
    expect(typedIn('SW1(config-if)#switchport mode access')).toBe('switchport mode access')
  })

  it('goes to the platform that has its ports', () => {
    const isr = { ...row, platform: 'isr', mode: 'config' } as const
    expect(platformOf(isr, 'interface g0/0/1.10')).toBe('isr4331')
    expect(platformOf(isr, 'interface fa 0/0')).toBe('c2621xm')
    expect(platformOf(isr, 'interface g0/0')).toBe('c2911')
    const switched = { ...row, platform: 'c3560', mode: 'interface FastEthernet0/1' } as const
    expect(platformOf(switched, 'no switchport')).toBe('c9300')
    expect(platformOf(switched, 'speed 100')).toBe('c2960')
  })

  it('is refused when the device does not know it, or its mode', () => {
    const inMode = (mode: string, line: string): unknown => {
      const { outcome, opener } = answerTo({ ...row, mode }, line)
      return [outcome, opener]
    }
    expect(inMode('interface FastEthernet0/1', ' description uplink')).toEqual(['taken', false])
    expect(inMode('interface GigabitEthernet0/24', 'shutdown')).toEqual(['taken', false])
    expect(inMode('interface FastEthernet0/1', 'no such line')).toEqual(['refused', false])
    expect(inMode('no such opener', 'shutdown')).toEqual(['refused', true])
    expect(inMode('config', 'ip default-gateway 10.1.1.254')).toEqual(['taken', false])
    expect(inMode('exec', 'show running-config interface lo7')).toEqual(['taken', false])
    const stick = { ...row, platform: 'isr', mode: 'interface GigabitEthernet0/0.10' } as const
    expect(answerTo(stick, 'ip address 10.0.0.1 255.0.0.0').outcome).toBe('taken')
    const host = { ...row, platform: 'pc', mode: 'host' } as const
    expect(answerTo(host, 'PC>ipconfig').outcome).toBe('taken')
    expect(answerTo(host, 'show ip').outcome).toBe('refused')
  })
})
