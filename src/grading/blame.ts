// Which line of a run set what stands in the way: computed from the values before and after each line, not declared.

import { ipOf, isInside, type Ip } from '../sim/network/ip.ts'
import { rangeOf } from '../sim/network/routes.ts'
import { staticRoutesOf } from '../sim/features/ip/slice.ts'
import { staticRoutes6Of } from '../sim/features/ipv6/slice.ts'
import type { IsOwn, Reason, SettingPath } from '../sim/network/reason.ts'
import type { World } from '../sim/world.ts'
import type { Run } from './run.ts'

/** `line`: that line set it. `start`: it was so when the run began. `nobody`: it is missing, and no line made it. */
export type Blame =
  | { readonly by: 'line'; readonly line: number }
  | { readonly by: 'start' }
  | { readonly by: 'nobody' }

/** Who is to blame for a reason. */
export function blameOf({ worlds }: Pick<Run, 'worlds'>, { kind, device, setting, wanted }: Reason): Blame {
  if (setting === null) return { by: 'start' }
  if (kind === 'route-missing' || kind === 'return-route-missing') return blameOfRoute(worlds, device, String(wanted))
  const at = (world: World | undefined): unknown => valueAt(world, device, setting)
  const last = at(worlds.at(-1))
  for (let line = worlds.length - 1; line > 0; line--)
    if (at(worlds[line - 1]) !== at(worlds[line])) return { by: 'line', line }
  return last === undefined || last === null ? { by: 'nobody' } : { by: 'start' }
}

/** Whether a line of a run set what stands in the way. */
export const typedIn =
  (run: Pick<Run, 'worlds'>): IsOwn =>
  (reason) =>
    blameOf(run, reason).by === 'line'

/** A route that is missing was taken away by a line, or nobody ever set it. */
function blameOfRoute(worlds: Run['worlds'], device: string, to: string): Blame {
  const address = ipOf(to.split('/')[0] ?? '') ?? 0
  const has = (world: World | undefined): boolean => {
    const found = world?.devices[device]
    if (!found) return false
    const lines = typeof address === 'number' ? staticRoutesOf(found.config) : staticRoutes6Of(found.config)
    return lines.some((one) => {
      const own = rangeOf<Ip>(one)
      return isInside<Ip>(address, own.address, own.mask)
    })
  }
  for (let line = worlds.length - 1; line > 0; line--)
    if (has(worlds[line - 1]) && !has(worlds[line])) return { by: 'line', line }
  return { by: 'nobody' }
}

/** Who is to blame for what stands in the way together: a line, else who is for the first of it. Null: no setting of that is at fault. */
export function blameTogether(run: Pick<Run, 'worlds'>, reasons: readonly Reason[]): Blame | null {
  const [first] = reasons
  const byLine = reasons.map((reason) => blameOf(run, reason)).find(({ by }) => by === 'line')
  return byLine ?? (first && first.setting !== null ? blameOf(run, first) : null)
}

/** The same in a sentence: `SW2, line 10: switchport trunk allowed vlan 10`. */
export function blameText({ transcript }: Pick<Run, 'transcript'>, blame: Blame): string {
  switch (blame.by) {
    case 'line': {
      const typed = transcript[blame.line - 1]
      return `${typed?.device ?? ''}, line ${blame.line}: ${typed?.input.trim() ?? ''}`
    }
    case 'start':
      return 'It was so when you began.'
    case 'nobody':
      return 'No line sets it.'
  }
}

/** A value of a device or host by its path; undefined: there is none. */
function valueAt(world: World | undefined, name: string, path: SettingPath): unknown {
  let value: unknown = world?.devices[name] ?? world?.hosts?.[name]
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Readonly<Record<string | number, unknown>>)[key]
  }
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
