// The kinds of items on pages. One that is missing here does not compile.

import type { Item } from '../../content/library.ts'
import { card } from './card.ts'
import { choice } from './choice.ts'
import { command } from './command.ts'
import { fill } from './fill.ts'
import type { Kind } from './kind.ts'
import { match } from './match.ts'
import { order } from './order.ts'
import { simlet } from './simlet.ts'
import { trueFalse } from './true-false.ts'

const KINDS: { readonly [Name in Item['kind']]: Kind<Extract<Item, { kind: Name }>> } = {
  choice,
  'true-false': trueFalse,
  fill,
  order,
  match,
  command,
  simlet,
  card,
}

/** What pages know of the kind of an item. */
export function kindOf<Of extends Item>({ kind }: Of): Kind<Of> {
  return KINDS[kind] as unknown as Kind<Of>
}
