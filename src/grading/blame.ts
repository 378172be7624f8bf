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
  if (kind === 'err-disabled') {
    const line = guardedBy(worlds, device, setting)
    if (line !== null) return { by: 'line', line }
  }
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

/** The line that set what turned a port off, where it did so later: at `no shutdown`, or with the next frame. Null: none did. */
function guardedBy(worlds: Run['worlds'], device: string, setting: SettingPath): number | null {
  const port = String(setting[1])
  const fault = (world: World | undefined) => world?.devices[device]?.errDisabled[port]
  const now = fault(worlds.at(-1))
  const guards = GUARDS[now?.cause ?? '']?.(port) ?? []
  let since = worlds.length - 1
  while (since > 0 && fault(worlds[since - 1])?.at === now?.at) since--
  for (const path of guards)
    for (let line = since; line > 0; line--) {
      const [before, after] = [worlds[line - 1], worlds[line]]
      // An address that is learned and kept is no line of anybody.
      const isTyped = before?.focus === device && before.devices[device]?.mode === 'config'
      if (isTyped && valueAt(before, device, path) !== valueAt(after, device, path)) return line
    }
  return null
}
/** What turns ports off, by the cause that they show; what is seldom meant comes first. */
const GUARDS: Readonly<Record<string, (port: string) => readonly SettingPath[]>> = {
  bpduguard: (port) => [
    ['config', 'spanningTree', 'ports', port, 'bpduguard'],
    ['config', 'spanningTree', 'ports', port, 'portfast'],
    ['config', 'spanningTree', 'bpduguard'],
  ],
  'psecure-violation': (port) => [
    ['config', 'portSecurity', 'ports', port, 'addresses'],
    ['config', 'portSecurity', 'ports', port, 'maximum'],
    ['config', 'portSecurity', 'ports', port, 'isOn'],
  ],
}

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
