// Two worlds are equal whatever view of the network they carry along: it follows from the rest.

import { expect } from 'vitest'

type Parts = Readonly<Record<string | symbol, unknown>>
const isWorld = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && 'devices' in value && 'focus' in value && 'clock' in value
const hasView = (world: Parts): boolean => Object.getOwnPropertySymbols(world).length > 0

expect.addEqualityTesters([
  function (this: { readonly equals: (a: unknown, b: unknown) => boolean }, a: unknown, b: unknown) {
    if (!isWorld(a) || !isWorld(b) || (!hasView(a) && !hasView(b))) return undefined
    return this.equals(Object.fromEntries(Object.entries(a)), Object.fromEntries(Object.entries(b)))
  },
])
