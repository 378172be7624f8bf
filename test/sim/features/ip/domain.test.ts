// `ip domain name` and `ip domain lookup`: both spellings are read, a Catalyst of the classic kind writes the old one.

import { expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import { type } from '../../../support/console.ts'

test.each([
  ['c2911', 'ip domain-name lab.example', 'ip domain name lab.example'],
  ['c2911', 'no ip domain-lookup', 'no ip domain lookup'],
  ['c2960', 'ip domain name lab.example', 'ip domain-name lab.example'],
  ['c2960', 'no ip domain lookup', 'no ip domain-lookup'],
  ['c9300', 'ip domain-name lab.example', 'ip domain name lab.example'],
] as const)('%s: %s', (platform, line, shown) => {
  const typed = type(
    freshWorld(platform),
    `enable\nconfigure terminal\n${line}\nend\nshow running-config | include domain`,
  )
  expect(typed.entries.at(-1)?.output).toBe(`${shown}\n`)
})
