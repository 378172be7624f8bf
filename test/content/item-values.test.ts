// Items whose values a seed draws: what each function computes, and what an author hears of values that will not do.

import { BlockList } from 'node:net'
import { describe, expect, test } from 'vitest'
import { drawnItemValues, itemOfSeed, VALUE_FUNCTIONS } from '../../src/content/item-values.ts'
import { choice, compileWith, libraryWith, QUIZ } from './small-course.ts'

/** The value of `x`, with the values above it. */
const drawn = (calls: Readonly<Record<string, string>>, seed = 0) =>
  drawnItemValues(
    Object.entries(calls).map(([name, call]) => ({ name, call: call.split(' ') })),
    seed,
  )
const one = (call: string, seed = 0) => drawn({ x: call }, seed)['x']

test.each([
  ['network 192.168.1.77/26', '192.168.1.64'],
  ['broadcast 192.168.1.77/26', '192.168.1.127'],
  ['first 192.168.1.77/26', '192.168.1.65'],
  ['last 192.168.1.77/26', '192.168.1.126'],
  ['network 10.200.3.4/9', '10.128.0.0'],
  ['broadcast 255.255.255.255/8', '255.255.255.255'],
  ['mask 26', '255.255.255.192'],
  ['mask /20', '255.255.240.0'],
  ['mask 0', '0.0.0.0'],
  ['wildcard 26', '0.0.0.63'],
  ['wildcard 8', '0.255.255.255'],
  ['addresses 26', '64'],
  ['usable 26', '62'],
  ['usable 30', '2'],
  ['length-for 100', '25'],
  ['length-for 62', '26'],
  ['length-for 63', '25'],
  ['length-for 2', '30'],
  ['subnets 24 27', '8'],
  ['plus 10.0.0.255 1', '10.0.1.0'],
  ['plus 3 4', '7'],
  ['minus 10.0.1.0 1', '10.0.0.255'],
  ['and 0x2142 0xF', '0x2'],
  ['and 0x214F 0xF', '0xF'],
  ['digit 0x2142 1', '2'],
  ['digit 0x2142 2', '4'],
  ['digit 0x210F 1', 'F'],
  ['digit 0xF 3', '0'],
  ['eui-64 2001:DB8:1::/64 aabb.cc00.0100', '2001:DB8:1:0:A8BB:CCFF:FE00:100'],
  ['ipv6-long 2001:DB8::1', '2001:0DB8:0000:0000:0000:0000:0000:0001'],
  ['ipv6-short 2001:0DB8:0000:0000:0000:0000:0000:0001', '2001:DB8::1'],
  ['ipv6-short 2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
])('%s is %s', (call, value) => {
  expect(one(call)).toBe(value)
})

test.each([
  ['number 5 5', '5 is not above 5'],
  ['number a 5', '"a" is not a whole number'],
  ['one-of a', 'name two or more'],
  ['mask 33', 'there is no mask of 33 bits'],
  ['usable 31', 'a /31 and a /32 have rules of their own'],
  ['host 10.0.0.0/31', '"10.0.0.0/31" has no usable addresses'],
  ['subnet 10.0.0.0/24 20', 'a /20 does not fit into 10.0.0.0/24'],
  ['plus 255.255.255.255 1', 'this leads out of the addresses of IPv4'],
  ['eui-64 2001:DB8::/64 aabb', '"aabb" is not a MAC address'],
])('%s: %s', (call, message) => {
  expect(() => one(call)).toThrow(message)
})

test('random values stay where they belong, by another judge, and differ by seed', () => {
  const all = new Set<string>()
  for (let seed = 0; seed < 500; seed++) {
    const {
      length = '',
      net = '',
      host = '',
      mac = '',
    } = drawn(
      { length: 'number 20 29', net: 'subnet 172.16.0.0/12 $length', host: 'host $net/$length', mac: 'mac' },
      seed,
    )
    const outer = new BlockList()
    outer.addSubnet('172.16.0.0', 12)
    const inner = new BlockList()
    inner.addSubnet(net, Number(length))
    expect([outer.check(net), inner.check(host)]).toEqual([true, true])
    expect([one(`network ${host}/${length}`), host === one(`broadcast ${net}/${length}`)]).toEqual([net, false])
    expect(mac).toMatch(/^[0-9a-f][048c][0-9a-f]{2}\.[0-9a-f]{4}\.[0-9a-f]{4}$/)
    all.add(host)
  }
  expect(all.size).toBeGreaterThan(480)
})

test('a value is drawn by its name: another one beside it changes nothing', () => {
  const call = { length: 'number 8 30' }
  for (let seed = 0; seed < 50; seed++)
    expect(drawn({ other: 'number 1 9', ...call }, seed)['length']).toBe(drawn(call, seed)['length'])
})

test('each function is in the manual', async () => {
  const { readFile } = await import('node:fs/promises')
  const manual = await readFile('docs/content-format.md', 'utf8')
  for (const [name, { takes }] of Object.entries(VALUE_FUNCTIONS))
    expect(manual).toContain(`| \`${name}${takes === '' ? '' : ` ${takes}`}\` |`)
})

describe('in an item', () => {
  const FENCE = '```yaml values\nlength: number 25 30\nhosts: usable $length\n```\n\n'
  const fill = `:::fill{#new-one}\n${FENCE}A /$length has [[$hosts]] usable hosts; $this stays.\n\n> It is $hosts.\n:::\n`
  const problemsOf = (text: string) =>
    compileWith({ [QUIZ]: `${choice}\n${text}` }).problems.map(({ at, message }) => `${at.line}: ${message}`)

  test('stem, blanks and explanation have the values of a seed', () => {
    const item = libraryWith({ [QUIZ]: `${choice}\n${fill}` }).items.get('new-one')
    if (item?.kind !== 'fill') throw new Error('the item is not there')
    const seen = new Set<string>()
    for (let seed = 0; seed < 40; seed++) {
      const { stemHtml, stemText, blanks, explanationHtml, hash, id } = itemOfSeed(item, seed)
      const [, length = ''] = /\/(\d+) has/.exec(stemText) ?? []
      const hosts = String(2 ** (32 - Number(length)) - 2)
      expect(stemHtml).toBe(`<p>A /${length} has ______ usable hosts; $this stays.</p>`)
      expect([blanks, explanationHtml, hash, id]).toEqual([[[hosts]], `<p>It is ${hosts}.</p>`, item.hash, 'new-one'])
      seen.add(length)
    }
    expect(seen.size).toBe(6)
  })

  test.each([
    [fill.replace('number 25 30', 'numbr 25 30'), 'there is no function "numbr"'],
    [fill.replace('usable $length', 'usable $len'), 'there is no value $len above "hosts"'],
    [fill.replace('hosts:', 'h2:'), '"h2" cannot be the name of a value'],
    [fill.replace('25 30', '25 31'), 'these values cannot be drawn: a /31 and a /32 have rules of their own'],
    [
      choice
        .replace('#first-stage', '#new-one')
        .replace('What runs', `${FENCE}What runs`)
        .replace('[x] POST', '[x] $length')
        .replace('[ ] IOS {#ios-first}', '[ ] 27'),
      'two options can be "27"',
    ],
    [`:::card{#new-one}\n${FENCE}What?\n\n***\n\nThat.\n:::\n`, 'a card has no values'],
  ])('a problem: %#', (text, message) => {
    expect(problemsOf(text).join('\n')).toContain(message)
  })
})
