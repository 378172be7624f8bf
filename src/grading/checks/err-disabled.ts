// Whether ports are err-disabled, or none is.

import { shortName } from '../../sim/interfaces.ts'
import { oneOrMore, optional, text } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { deviceIn, interfaceOf, rested } from './rested.ts'

export const noErrDisabled = check(
  'no-err-disabled',
  {
    says: 'No port, or none of these, is err-disabled.',
    about: ['port'],
    args: { interface: optional(oneOrMore(text('a port, or a list of ports; without it all'))) },
    goal: ({ device }, { interface: names }) =>
      (names ?? Object.keys(device.errDisabled)).map((name) => ({
        at: 'config',
        under: `interface ${name}`,
        lines: ['shutdown', 'no shutdown'],
      })),
  },
  (subject, { interface: names }) => {
    const view = rested(subject.world)
    const faults = view.inputs.errDisabled[deviceIn(view, subject.device)] ?? {}
    const asked = names?.map((name) => view.bundles.interfaces[interfaceOf(subject, view, name)]?.name ?? name)
    const found = (asked ?? Object.keys(faults)).find((name) => faults[name] !== undefined)
    const lines = linesOf(subject.events, 'config', 'change')
    return found === undefined
      ? met(`No port of ${subject.device.name} that is asked for is err-disabled.`, lines)
      : unmet(`${shortName(found)} of ${subject.device.name} is err-disabled (${faults[found]?.cause}).`, lines)
  },
)

export const errDisabled = check(
  'err-disabled',
  {
    says: 'This port is err-disabled, for this cause.',
    about: ['port'],
    args: { interface: text('the port, such as Fa0/7'), cause: optional(text('the cause, such as bpduguard')) },
    goal: null,
  },
  (subject, { interface: name, cause }) => {
    const view = rested(subject.world)
    const full = view.bundles.interfaces[interfaceOf(subject, view, name)]?.name ?? name
    const fault = view.inputs.errDisabled[deviceIn(view, subject.device)]?.[full]
    const at = `${shortName(full)} of ${subject.device.name}`
    const lines = linesOf(subject.events, 'config', 'change')
    if (!fault) return unmet(`${at} is not err-disabled.`, lines)
    if (cause !== null && fault.cause !== cause)
      return unmet(`${at} is err-disabled because of ${fault.cause}, not ${cause}.`, lines)
    return met(`${at} is err-disabled (${fault.cause}).`, lines)
  },
)
