// Variants: what a seed draws is drawn again by the same seed, and stands in every part of the scenario that a learner or the grader sees.

import { expect, test } from 'vitest'
import { drawnValues, tellingSeeds } from '../../src/content/draws.ts'
import { compileWith, libraryWith, pretendGrading, SCENARIO, scenario, scenarioRest } from './small-course.ts'

const parameters = [
  { name: 'host', choices: [{ host: 'BR1' }, { host: 'BR2' }, { host: 'EDGE4' }] },
  {
    name: 'site',
    choices: [
      { lan: '10.1.0.1', server: '10.1.0.5' },
      { lan: '10.2.0.1', server: '10.2.0.5' },
    ],
  },
]

test('without a seed every parameter has its first value', () => {
  expect(drawnValues(parameters, null)).toEqual({ host: 'BR1', lan: '10.1.0.1', server: '10.1.0.5' })
})

test('the same seed draws the same, values of one entry stay together, and every value comes up', () => {
  const draws = Array.from({ length: 60 }, (_, seed) => drawnValues(parameters, seed))
  expect(draws).toEqual(Array.from({ length: 60 }, (_, seed) => drawnValues(parameters, seed)))
  for (const { lan = '', server = '' } of draws) expect(server).toBe(lan.replace(/1$/, '5'))
  expect(new Set(draws.map(({ host }) => host))).toEqual(new Set(['BR1', 'BR2', 'EDGE4']))
  expect(new Set(draws.map(({ lan }) => lan)).size).toBe(2)
})

test('another parameter changes no draw of the others', () => {
  const more = [{ name: 'image', choices: [{ image: 'a' }, { image: 'b' }] }, ...parameters]
  for (const seed of [1, 2, 3, 1e9]) expect(drawnValues(more, seed)).toMatchObject(drawnValues(parameters, seed))
})

test('a seed may be any number that a page stores', () => {
  for (const seed of [0, -1, 2 ** 31, 2 ** 53 - 1, 0.5])
    expect(Object.keys(drawnValues(parameters, seed))).toHaveLength(3)
})

test('the seeds that a check proves show every value, and draw differently', () => {
  const seeds = tellingSeeds(parameters, 5)
  expect(seeds).toHaveLength(5)
  const draws = [null, ...seeds].map((seed) => drawnValues(parameters, seed))
  expect(new Set(draws.map((draw) => JSON.stringify(draw))).size).toBe(6)
  expect(new Set(draws.map(({ host }) => host)).size).toBe(3)
  expect(tellingSeeds([{ name: 'host', choices: [{ host: 'a' }, { host: 'b' }] }], 5)).toHaveLength(1)
  expect(tellingSeeds([], 5)).toEqual([])
})

const PARAMETERS = '```yaml parameters\nhost: [BR1, EDGE4]\n```\n\n'
const withHost = (changes: (text: string) => string = (text) => text) =>
  libraryWith({
    [SCENARIO]: changes(
      (scenario + scenarioRest)
        .replace(
          'Save the configuration.',
          `Save **$host**, whose hash is \`$1$host$hx5rVt7rPNoS4wqbXKX7m0\`.\n\n${PARAMETERS}`,
        )
        .replace('```ios pass "write"\nenable', '```ios pass "write"\n$host#enable')
        .replace('To NVRAM.', 'To NVRAM of $host.'),
    ),
  }).scenarios.get('save')

test('brief, transcripts and hints have the values of the seed; hashes of IOS stay text', () => {
  const base = withHost()
  const variant = Array.from({ length: 20 }, (_, seed) => base?.variant(seed)).find((each) =>
    each?.briefHtml.includes('EDGE4'),
  )
  expect(base).toMatchObject({
    seed: null,
    title: 'Save it',
    parameters: [{ name: 'host', choices: [{ host: 'BR1' }, { host: 'EDGE4' }] }],
  })
  expect(base?.briefHtml).toBe(
    '<p>Save <strong>BR1</strong>, whose hash is <code>$1$host$hx5rVt7rPNoS4wqbXKX7m0</code>.</p>',
  )
  expect(variant?.passes[0]?.lines).toBe('EDGE4#enable\nwrite\n')
  expect(variant?.hintsHtml[1]).toBe('<p>To NVRAM of EDGE4.</p>')
})

test('a variant knows its seed, has the hash of its scenario, and draws on', () => {
  const base = withHost()
  const variant = base?.variant(7)
  expect(variant).toMatchObject({ id: 'save', seed: 7, hash: base?.hash })
  expect(variant?.variant(7).world).toBe(variant?.world)
  expect(pretendGrading.gradeScenario(variant as NonNullable<typeof variant>, '').report.seed).toBe(7)
})

test('a draw is read once, however many seeds draw it, and only so many draws are kept', () => {
  let read = 0
  const names = Array.from({ length: 30 }, (_, index) => `R${index}`).join(', ')
  const text = (scenario + scenarioRest).replace(
    'Save the configuration.',
    `Save **$host**.\n\n\`\`\`yaml parameters\nhost: [${names}]\n\`\`\``,
  )
  const worldOf: typeof pretendGrading.worldOf = (value) => {
    read++
    return pretendGrading.worldOf(value)
  }
  const base = compileWith({ [SCENARIO]: text }, { worldOf }).library?.scenarios.get('save')
  const seedsOf = new Map<string, number[]>()
  for (let seed = 0; seed < 400; seed++) {
    const { host = '' } = drawnValues(base?.parameters ?? [], seed)
    seedsOf.set(host, [...(seedsOf.get(host) ?? []), seed])
  }
  const [[first = 0, again = 0] = [], ...others] = [...seedsOf.values()]
  base?.variant(first)
  read = 0
  expect(base?.variant(again)).toMatchObject({ seed: again })
  expect(read).toBe(0)
  for (const [seed = 0] of others) base?.variant(seed)
  read = 0
  base?.variant(first)
  expect(read).toBe(1)
})

test('without parameters a scenario is its own variant', () => {
  const plain = libraryWith().scenarios.get('save')
  expect(plain?.variant(3)).toBe(plain)
  expect(plain?.seed).toBeNull()
})

test('the hash changes with the values, and with a text that only some values show', () => {
  const { hash } = withHost() ?? {}
  expect(withHost((text) => text.replace('EDGE4', 'EDGE5'))?.hash).not.toBe(hash)
  expect(withHost((text) => text.replace('NVRAM of $host', 'NVRAM of BR1'))?.hash).not.toBe(hash)
  expect(withHost()?.hash).toBe(hash)
})

test('$h and $t of an archive path, and $ inside a word, are no parameters', () => {
  const text =
    scenario.replace('Save the configuration.', 'Type `path flash:$h-$t`; the password is `Upd8$Lab`, or `pa$$word`.') +
    scenarioRest
  expect(libraryWith({ [SCENARIO]: text }).scenarios.get('save')?.briefHtml).toContain('flash:$h-$t')
})
