// The colours of the picture: every pair that text or a stroke stands in is readable in both schemes.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = ['tokens.css', 'network.css']
  .map((file) => readFileSync(new URL(`../../src/browser/${file}`, import.meta.url), 'utf8'))
  .join('\n')

/** The tokens of a scheme; dark ones stand in a media query of their own. */
function tokens(scheme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const dark = [...css.matchAll(/@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/g)].map(
    ([, body]) => body,
  )
  const light = [...css.matchAll(/^:root \{([^}]*)\}/gm)].map(([, body]) => body)
  const all = [...light, ...(scheme === 'dark' ? dark : [])].join('\n')
  return Object.fromEntries([...all.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left)
  return (bright + 0.05) / (dim + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colours = tokens(scheme)
  const of = (name: string): string => {
    const colour = colours[name]
    if (colour === undefined) throw new Error(`no token --${name}`)
    return colour
  }

  test.each(['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'warn', 'bad', 'soft', 'ink'])(
    'text of --%s is readable on a chip',
    (name) => {
      expect(contrast(of(name), of('surface'))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['wire', 'line-strong', 'accent'])('a stroke of --%s is seen', (name) => {
    expect(contrast(of(name), of('surface'))).toBeGreaterThanOrEqual(3)
  })

  test('the chosen device and the numbers of steps are readable', () => {
    expect(contrast(of('ink'), of('accent-wash'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('accent'), of('accent-wash'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('accent-ink'), of('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('surface'), of('bad'))).toBeGreaterThanOrEqual(3)
  })
})

test('every class that the drawing uses has looks, and no looks are for a class that it does not use', async () => {
  const { draw } = await import('../../src/picture/draw.ts')
  const { layout } = await import('../../src/picture/layout.ts')
  const { branches, campus, office, routed, cable } = await import('../support/labs.ts')
  const path = {
    steps: ['PC1', 'SW1'],
    passed: [{ device: 'PC1', port: 'NIC' }],
    now: 0,
    dead: { device: 'SW1', port: 'Fa0/1' },
  }
  const changed = { ports: [{ device: 'PC1', port: 'NIC' }], devices: ['SW1'] }
  const many = {
    ...office(),
    cables: [
      ...office().cables,
      ...[1, 2, 3, 4, 5].map((at) =>
        cable(`SW1 Fa0/${10 + at}`, `SW2 Fa0/${10 + at}`, { kind: 'access', vlan: 100 + at }),
      ),
    ],
  }
  const drawn = [
    office(),
    campus(),
    branches(),
    many,
    { ...office(), cables: [cable('R1 Gi0/0', 'SW1 Gi0/1', routed)] },
  ]
    .map((lab) => draw(lab, layout(lab, 'wide'), { id: 'lab', selected: 'SW1', path, changed, addresses: true }))
    .join('')
  const used = new Set([...drawn.matchAll(/class="([^"]*)"/g)].flatMap(([, looks = '']) => looks.split(' ')))
  const styled = new Set(
    [
      ...readFileSync(new URL('../../src/browser/network.css', import.meta.url), 'utf8').matchAll(/\.([a-z][\w-]*)/g),
    ].map(([, name = '']) => name),
  )
  expect([...styled].filter((name) => !used.has(name))).toEqual([])
  // What has no looks of its own is there for tests and readers of the markup.
  const plain = [
    'link',
    'up',
    'access',
    'routed',
    'blocked',
    'address',
    'router',
    'switch',
    'l3switch',
    'pc',
    'phone',
    'server',
    'provider',
    'segment',
  ]
  expect([...used].filter((name) => !styled.has(name) && !plain.includes(name))).toEqual([])
})
