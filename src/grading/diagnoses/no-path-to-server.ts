// No open port, or no route, towards the server that was asked.

import { interfaceTo } from '../../sim/features/ip/reach.ts'
import { before, commandOf, isRemote, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'
import { addressedPorts } from '../../sim/features/ip/slice.ts'

export const noPathToServer: DiagnosisDefinition = {
  id: 'no-path-to-server',
  title: 'No way to the server',
  see: ['file-transfer'],
  repairs: goalsOf('network', 'configuration', 'port'),
  find: (given) => {
    const { events, unmet, device } = given
    if (unmet.length === 0) return null
    const copies = events.flatMap((event) =>
      event.type === 'copy' && (isRemote(event.from) || isRemote(event.to)) ? [event] : [],
    )
    const last = copies.at(-1)
    if (!last || last.complete || before(given, last.line).running === null) return null
    const host = (isRemote(last.from) ? last.from : last.to).split('/')[2] ?? ''
    const then = before(given, last.line)
    if (!/^[\d.]+$/.test(host) || interfaceTo(then, host) !== null) return null
    const line = commandOf(given, last.line)
    const ports = addressedPorts(then.config).filter(({ isUp }) => !isUp)
    const why =
      ports.length > 0
        ? `${ports.map(({ name }) => name).join(', ')} ${ports.length === 1 ? 'has' : 'have'} an address and ${ports.length === 1 ? 'is' : 'are'} shut down`
        : 'no open port has an address in its network, and no route leads there'
    return {
      line,
      lacks: true,
      message: `Line ${line} ("${typed(given, line)}") asked ${host}, and ${device.name} had no way there: ${why}.`,
      otherwise: 'With an address on the port towards the server, and the port opened, the server would have answered.',
    }
  },
}
