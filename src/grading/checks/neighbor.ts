// Whether a device sees a neighbour by CDP or LLDP.

import { portNameOn, shortName } from '../../sim/interfaces.ts'
import type { Protocol } from '../../sim/features/neighbours/slice.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { oneOf, optional, otherwise, text } from './args.ts'
import { check, linesOf, met, unmet, type Check } from './check.ts'
import { interfaceOf, rested } from './rested.ts'

const neighbor = (protocol: Protocol): Check =>
  check(
    `${protocol}-neighbor`,
    {
      says: `The device hears this neighbour by ${protocol.toUpperCase()} on this port; with not: true, it does not.`,
      about: ['neighbour'],
      args: {
        interface: text('the port that hears it, such as Gi0/1'),
        neighbor: text('the name of the neighbour in the start state'),
        port: optional(text('the port of the neighbour')),
        not: otherwise('false', oneOf(['true', 'false'], 'true: it must not be heard (default: false)')),
      },
      goal: (_, { interface: name, not }) =>
        protocol === 'cdp'
          ? [
              { at: 'config', under: `interface ${name}`, lines: [not === 'true' ? 'no cdp enable' : 'cdp enable'] },
              { at: 'config', lines: [not === 'true' ? 'no cdp run' : 'cdp run'] },
            ]
          : [
              { at: 'config', lines: [not === 'true' ? 'no lldp run' : 'lldp run'] },
              {
                at: 'config',
                under: `interface ${name}`,
                lines: not === 'true' ? ['no lldp receive'] : ['lldp receive', 'lldp transmit'],
              },
            ],
    },
    (subject, { interface: name, neighbor: wanted, port, not }) => {
      const view = rested(subject.world)
      const at = interfaceOf(subject, view, name)
      const lines = linesOf(subject.events, 'config')
      const label = protocol.toUpperCase()
      const platform = view.inputs.hardware.find((one) => one.name === wanted)?.platform
      const full = port === null || !platform ? port : portNameOn([platforms[platform]], port)
      const heard = view.neighbours.some((one) => {
        const from = view.topology.ports[one.from]
        const node = view.topology.nodes[from?.node ?? -1]
        return (
          one.protocol === protocol && one.at === at && node?.name === wanted && (full === null || from?.name === full)
        )
      })
      const where = `${shortName(view.bundles.interfaces[at]?.name ?? name)} of ${subject.device.name}`
      const said = `${where} ${heard ? 'hears' : 'does not hear'} ${wanted} by ${label}.`
      return heard === (not === 'false') ? met(said, lines) : unmet(said, lines)
    },
  )
export const cdpNeighbor = neighbor('cdp')
export const lldpNeighbor = neighbor('lldp')
