// What a device logs of its interfaces that come up or go down (ios-switching.md 3.6, 6; ios-routing.md 3.7).

import type { LineState } from '../../network/lines.ts'
import type { Change, Told } from '../../network/settle.ts'
import type { View } from '../../network/view.ts'

const SECOND = 1000
const text = (status: LineState['status']): string => (status === 'admin-down' ? 'administratively down' : status)

export function lineChanges(before: View, after: View): readonly Change[] {
  if (before.lines === after.lines) return []
  const changes: Change[] = []
  for (const [device, { name, isSwitch }] of after.inputs.hardware.entries()) {
    const [old, now] = [before.lines[device], after.lines[device]]
    if (!old || !now || old === now) continue
    for (const [at, state] of now) {
      const was = old.get(at) ?? null
      if (was === state || (was?.status === state.status && was.isUp === state.isUp)) continue
      changes.push({
        device: name,
        kind: 'line',
        at,
        was: was ? said(was) : null,
        is: said(state),
        messages: at.includes('.') ? [] : was ? turned(at, was, state, isSwitch) : appeared(at, state),
      })
    }
    for (const [at, was] of old)
      if (!now.has(at)) changes.push({ device: name, kind: 'line', at, was: said(was), is: null, messages: [] })
  }
  return changes
}
const said = ({ status, isUp }: LineState): string => `${text(status)}/${isUp ? 'up' : 'down'}`

const protocol = (at: string, isUp: boolean): Told['message'] => [
  'LINEPROTO-5-UPDOWN',
  `Line protocol on Interface ${at}, changed state to ${isUp ? 'up' : 'down'}`,
]
const link = (at: string, { status }: LineState): Told['message'] => [
  status === 'admin-down' ? 'LINK-5-CHANGED' : 'LINK-3-UPDOWN',
  `Interface ${at}, changed state to ${text(status)}`,
]

function turned(at: string, was: LineState, now: LineState, isSwitch: boolean): readonly Told[] {
  const line = was.isUp === now.isUp ? [] : [protocol(at, now.isUp)]
  const status = was.status === now.status ? [] : [link(at, now)]
  // A switch that loses the signal of a port takes the line protocol down first.
  const isLineFirst = isSwitch && now.status === 'down' && !at.startsWith('Vlan')
  const order = isLineFirst ? [...line, ...status] : [...status, ...line]
  // Before them it says why it disabled the port.
  const first = now.word === 'err-disabled' ? 1 : 0
  return order.map((message, i) => ({ after: (first + i) * SECOND, message }))
}

/** An interface that a line made. */
const appeared = (at: string, now: LineState): readonly Told[] =>
  at.startsWith('Port-channel') && now.isUp
    ? [link(at, now), protocol(at, true)].map((message, i) => ({ after: i * SECOND, message }))
    : /^(?:Vlan|Loopback)/.test(at) && (now.isUp || at.startsWith('Vlan'))
      ? [{ after: 0, message: protocol(at, now.isUp) }]
      : []
