// `security passwords min-length`: a clear password that is shorter is refused (ios-routing.md 19.2).

import { command, number, type Command } from '../../command.ts'
import { withAccess } from './slice.ts'

export const leastLength = command({
  mode: 'config',
  path: [
    ['security', 'Infra Security CLIs'],
    ['passwords', 'Password security CLIs'],
    ['min-length', 'Minimum length of passwords'],
    [number('length', 0, 16), 'Minimum length of all user/enable passwords'],
  ],
  run: (device, { length }) => ({ device: withAccess(device, { leastLength: length }) }),
  no: (device) => ({ device: withAccess(device, { leastLength: null }) }),
  show: ({ access: { leastLength: set } }) => (set === null ? [] : [`security passwords min-length ${set}`]),
})

/** The command that sets a password, and refuses a short one. What a configuration text says is taken as it is: passwords that were set before stay. */
export function refusingShort(one: Command): Command {
  const run: Command['run'] = (device, args, world) => {
    const least = device.config.access.leastLength ?? 0
    const clear = setsClear(one) ? clearIn(args) : null
    const isTyped = world.devices[world.focus]?.mode === 'config'
    return isTyped && clear !== null && clear.length < least
      ? { output: `% Password too short - must be at least ${least} characters. Password configuration failed\n` }
      : one.run(device, args, world)
  }
  // The rest of the command is read when it is used: in a page it may come later than this.
  return Object.create(one, { run: { value: run } }) as Command
}
const setsClear = ({ path }: Command): boolean =>
  path.some(([part]) => typeof part === 'object' && 'name' in part && SET.has(part.name)) &&
  !path.some(([part]) => part === '7')
const SET: ReadonlySet<string> = new Set(['secret', 'password'])

/** The clear password among the arguments; null: it is encrypted. */
function clearIn(args: Readonly<Record<string, unknown>>): string | null {
  const { type, secret, password } = args
  if (type !== undefined && type !== '0') return null
  const text = typeof secret === 'string' ? secret : typeof password === 'string' ? password : ''
  return text.startsWith('7 ') ? null : text.replace(/^0 /, '')
}
