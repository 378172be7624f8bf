// The state of an interface: status and line protocol.

import { portNameOn } from '../../sim/interfaces.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { oneOf, oneOrMore, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { deviceIn, rested, whenText } from './rested.ts'

export const interfaceState = check(
  'interface-state',
  {
    says: 'These interfaces are up, down, or shut, as the device shows them.',
    about: ['port'],
    args: {
      interface: oneOrMore(text('an interface, such as Vlan10, or a list of interfaces')),
      state: oneOf(['up', 'down', 'admin-down', 'protocol-down'], 'up: status and protocol; protocol-down: up/down'),
      when: when('now'),
    },
    goal: (_, { interface: names, state }) =>
      state === 'up' || state === 'admin-down'
        ? names.map((name) => ({
            at: 'config',
            under: `interface ${name}`,
            lines: [state === 'up' ? 'no shutdown' : 'shutdown'],
          }))
        : [],
  },
  (subject, { interface: names, state, when }) => {
    const view = rested(subject.world, when)
    const own = view.lines[deviceIn(view, subject.device)]
    const lines = linesOf(subject.events, 'config', 'change')
    for (const name of names) {
      const full = portNameOn([platforms[subject.device.platform]], name) ?? name
      const now = own?.get(full)
      const is = !now ? 'not there' : now.status === 'up' ? (now.isUp ? 'up' : 'protocol-down') : now.status
      if (is !== state)
        return unmet(`${whenText(when)}${full} of ${subject.device.name} is ${is}, not ${state}.`, lines)
    }
    return met(`${whenText(when)}${names.join(', ')} of ${subject.device.name}: ${state}.`, lines)
  },
)
