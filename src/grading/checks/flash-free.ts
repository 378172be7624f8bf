// How much room the main flash has left.

import { freeBytes } from '../../sim/files.ts'
import { grouped } from '../bytes.ts'
import { mainFlash } from '../stored.ts'
import { count } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const flashFree = check(
  'flash-free',
  {
    says: 'At least so many bytes are free in flash.',
    about: ['flash'],
    args: { bytes: count('how many bytes, at least') },
    goal: null,
  },
  ({ device, events }, { bytes }) => {
    const flash = mainFlash(device)
    const free = freeBytes(flash)
    const lines = linesOf(events, 'copy', 'delete', 'format', 'erase')
    const reason = `${flash.name}: has ${grouped(free)} bytes free; ${grouped(bytes)} are asked for.`
    return free >= bytes ? met(reason, lines) : unmet(reason, lines)
  },
)
