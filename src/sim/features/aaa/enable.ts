// `enable` where `aaa new-model` is on: one try by the methods of the list for it.

import type { Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { configOfLine } from '../access/login.ts'
import { enableMethods, passes } from './login.ts'

/** One text for every way to be refused: with AAA, `enable` has no other in the reference (ios-routing.md 19.3). */
const REFUSED = '% Error in authentication.\n\n'
const inside = (device: Device): Effect => ({ device: { ...device, mode: 'privileged' } })

export function enableByMethods(device: Device): Effect {
  const [first] = enableMethods(device, configOfLine(device))
  if (!first) return { output: REFUSED }
  return first.kind === 'none'
    ? inside(device)
    : { device, ask: ask(enableByMethodsDialog, 'password', 'Password: ', null) }
}

export const enableByMethodsDialog: Dialog<null> = {
  name: 'aaa-enable',
  answer: (device, { text }) => {
    const line = configOfLine(device)
    const [first] = enableMethods(device, line)
    return first && passes(device, line, first, text) ? inside(device) : { output: REFUSED }
  },
}
