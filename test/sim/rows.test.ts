import { describe, expect, test } from 'vitest'
import { argumentOf } from '../../src/sim/arguments.ts'
import { rowsOf } from '../../src/sim/rows.ts'

describe('a table of words', () => {
  test('puts a row below the row that is indented less', () => {
    const rows = rowsOf(`
      ntp            Configure NTP
        server       Configure NTP server
          A.B.C.D    IP address of peer  {cr ...}
        logging      Enable NTP message logging
      snmp-server community  Enable SNMP  {+ SC one}
    `)
    expect(rows.map(({ path, ends, rest }) => [path.join(' '), ends, rest])).toEqual([
      ['ntp', false, 'none'],
      ['ntp server', false, 'none'],
      ['ntp server A.B.C.D', true, 'any'],
      ['ntp logging', true, 'none'],
      ['snmp-server community', false, 'some'],
    ])
    expect(rows.at(-1)).toMatchObject({ help: 'Enable SNMP', families: 'SC', single: true })
  })

  test('takes the rows of a group, for the families of the row above', () => {
    const rows = rowsOf('permit  Specify packets to forward  {RX}\n  @source', {
      source: 'any  Any source host\nhost  A single source host\n  A.B.C.D  Source address  {XC}',
    })
    expect(rows.map(({ path, families }) => [path.join(' '), families])).toEqual([
      ['permit', 'RX'],
      ['permit any', 'RX'],
      ['permit host', 'RX'],
      ['permit host A.B.C.D', 'X'],
    ])
  })

  test('opens a block by the name behind the flag', () => {
    expect(rowsOf('router ospf  OSPF\n  <1-65535>  Process ID  {opens router ospf}').at(-1)).toMatchObject({
      opens: 'router ospf',
      ends: true,
    })
  })

  test('is of every family when its word in a configuration is spelt like families', () => {
    expect(rowsOf('rw  Read-write access  {cr as RW}').at(-1)).toMatchObject({ as: 'RW', families: 'RXSCW' })
    expect(rowsOf('rw  Read-write access  {cr SC as RW}').at(-1)).toMatchObject({ as: 'RW', families: 'SC' })
  })

  test('leads to a group that is shared, and does not end before it', () => {
    const rows = rowsOf('any  Any source host  {next destination}\nlog  Log  {cr next log}')
    expect(rows.map(({ next, ends }) => [next, ends])).toEqual([
      ['destination', false],
      ['log', true],
    ])
  })

  test.each(['a  help  {nonsense}', '@none'])('%s is malformed', (text) => {
    expect(() => rowsOf(text)).toThrow(/no (?:flag|group)/)
  })
})

describe('arguments', () => {
  const takes = (name: string, text: string): boolean =>
    argumentOf(name)?.take([{ text, column: 0 }], 0, text, {} as never) !== null
  test.each([
    ['<1-15>', '15', '16'],
    ['A.B.C.D', '10.0.0.1', '10.0.0.256'],
    ['A.B.C.D/nn', '10.0.0.0/8', '10.0.0.0/33'],
    ['X:X:X:X::X', '2001:db8::1', '2001:db8::1::2'],
    ['X:X:X:X::X', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7'],
    ['X:X:X:X::X/<0-128>', '::/0', '::/129'],
    ['H.H.H', '0011.2233.4455', '00:11:22:33:44:55'],
    ['VLANS', '10,20-30', '10,'],
    ['hh:mm:ss', '12:00:00', '12:00'],
    ['MONTH', 'may', 'ma'],
    ['HOSTNAME', 'server', '999.1.1.1'],
    ['x/y/z', '0/0/0', '0/0'],
    ['HOURS', '-5', '24'],
  ])('%s takes %s and not %s', (name, good, bad) => {
    expect([takes(name, good), takes(name, bad)]).toEqual([true, false])
  })
  test('a word in small letters is a keyword', () => {
    expect(argumentOf('ospf')).toBeNull()
  })
})
