// Interface and line configuration.

import { command, ipv4, ipv4Number, number, rest } from '../command.ts'
import { withConfig, withInterface, withLine, type Device, type Interface } from '../device.ts'
import { interfaceName } from '../interfaces.ts'
import { logTime } from '../messages.ts'
import { isMask, network } from '../reach.ts'

const IP = ['ip', 'Interface Internet Protocol config commands'] as const
const INTERFACE = ['interface', 'Select an interface to configure'] as const
const here = (device: Device): Interface | undefined => device.config.interfaces[device.context ?? '']

export const interfaceCommand = command({
  mode: 'config',
  path: [INTERFACE, [interfaceName('name'), 'Interface']],
  run: (device, { name }) => {
    if (device.config.interfaces[name]) return { device: { ...device, mode: 'config-if', context: name } }
    if (!name.startsWith('Loopback')) return { output: `%Invalid interface type and number\n` }
    // A loopback exists from the moment it is entered, and is up at once.
    const made: Interface = { address: null, mask: null, shutdown: false, description: null, kept: [] }
    const grown = withConfig(device, { interfaces: { ...device.config.interfaces, [name]: made } })
    return { device: { ...grown, mode: 'config-if', context: name } }
  },
  no: (device, { name }) => {
    if (!name?.startsWith('Loopback')) return { output: '% Removal of physical interfaces is not permitted\n' }
    const { [name]: _, ...interfaces } = device.config.interfaces
    return { device: withConfig(device, { interfaces }) }
  },
})

export const description = command({
  mode: 'config-if',
  path: [['description', 'Interface specific description'], [rest('text'), 'Up to 240 characters describing this interface']],
  run: (device, { text }) => ({ device: withInterface(device, device.context ?? '', { description: text.slice(0, 240) }) }),
  no: (device) => ({ device: withInterface(device, device.context ?? '', { description: null }) }),
  show: (config, context) => {
    const text = config.interfaces[context]?.description ?? null
    return text === null ? [] : [`description ${text}`]
  },
})

export const ipAddress = command({
  mode: 'config-if',
  path: [IP, ['address', 'Set the IP address of an interface'], [ipv4('address'), 'IP address'], [ipv4('mask'), 'IP subnet mask']],
  run: (device, { address, mask }) => {
    if (!isMask(mask)) return { output: `Bad mask 0x${(ipv4Number(mask) ?? 0).toString(16).toUpperCase()} for address ${address}\n` }
    const other = Object.entries(device.config.interfaces).find(([name, port]) => {
      if (name === device.context || port.address === null || port.mask === null) return false
      const wider = Math.min(ipv4Number(mask) ?? 0, ipv4Number(port.mask) ?? 0)
      return network(address, wider) === network(port.address, wider)
    })
    if (other) return { output: `% ${maskedNetwork(address, mask)} overlaps with ${other[0]}\n` }
    return { device: withInterface(device, device.context ?? '', { address, mask }) }
  },
  no: (device) => ({ device: withInterface(device, device.context ?? '', { address: null, mask: null }) }),
  show: (config, context) => {
    const port = config.interfaces[context]
    return [port?.address ? `ip address ${port.address} ${port.mask}` : 'no ip address']
  },
})
const maskedNetwork = (address: string, mask: string): string => {
  const number = network(address, ipv4Number(mask) ?? 0)
  return [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.')
}

export const shutdown = command({
  mode: 'config-if',
  path: [['shutdown', 'Shutdown the selected interface']],
  run: (device, _, world) => {
    if (here(device)?.shutdown) return { device }
    const name = device.context ?? ''
    return {
      device: withInterface(device, name, { shutdown: true }),
      output: `${logTime(world.clock)} %LINK-5-CHANGED: Interface ${name}, changed state to administratively down\n${logTime(world.clock)} %LINEPROTO-5-UPDOWN: Line protocol on Interface ${name}, changed state to down\n`,
    }
  },
  no: (device, _, world) => {
    if (!here(device)?.shutdown) return { device }
    const name = device.context ?? ''
    return {
      device: withInterface(device, name, { shutdown: false }),
      output: `${logTime(world.clock)} %LINK-3-UPDOWN: Interface ${name}, changed state to up\n${logTime(world.clock)} %LINEPROTO-5-UPDOWN: Line protocol on Interface ${name}, changed state to up\n`,
    }
  },
  show: (config, context) => (config.interfaces[context]?.shutdown ? ['shutdown'] : []),
})

const LINE = ['line', 'Configure a terminal line'] as const
const enterLine = (device: Device, context: string) => (device.config.lines[context] ? { device: { ...device, mode: 'config-line' as const, context } } : { output: '% Invalid line\n' })
export const lineConsole = command({
  mode: 'config',
  path: [LINE, ['console', 'Primary terminal line'], [number('first', 0, 0), 'First Line number']],
  run: (device) => enterLine(device, 'con 0'),
})
export const lineAux = command({
  mode: 'config',
  path: [LINE, ['aux', 'Auxiliary line'], [number('first', 0, 0), 'First Line number']],
  run: (device) => enterLine(device, 'aux 0'),
})
export const lineVty = command({
  mode: 'config',
  path: [LINE, ['vty', 'Virtual terminal'], [number('first', 0, 15), 'First Line number'], [number('last', 0, 15), 'Last Line number']],
  // One group of lines is kept here: 0 to 4, whatever part of it is named.
  run: (device) => enterLine(device, 'vty 0 4'),
})
export const lineVtyFirst = command({
  mode: 'config',
  path: [LINE, ['vty', 'Virtual terminal'], [number('first', 0, 15), 'First Line number']],
  run: (device) => enterLine(device, 'vty 0 4'),
})

export const password = command({
  mode: 'config-line',
  path: [['password', 'Set a password'], [rest('password'), 'The UNENCRYPTED (cleartext) line password']],
  run: (device, { password: text }) => ({ device: withLine(device, device.context ?? '', { password: text.replace(/^0 /, '') }) }),
  no: (device) => ({ device: withLine(device, device.context ?? '', { password: null }) }),
  show: (config, context) => {
    const text = config.lines[context]?.password ?? null
    return text === null ? [] : [`password ${text}`]
  },
})
export const loginLocal = command({
  mode: 'config-line',
  path: [['login', 'Enable password checking'], ['local', 'Local password checking']],
  run: (device) => ({ device: withLine(device, device.context ?? '', { login: 'local' }) }),
})
export const login = command({
  mode: 'config-line',
  path: [['login', 'Enable password checking']],
  run: (device) => ({ device: withLine(device, device.context ?? '', { login: 'line' }) }),
  no: (device) => ({ device: withLine(device, device.context ?? '', { login: 'none' }) }),
  show: (config, context) => {
    const kind = config.lines[context]?.login
    if (kind === 'none') return context.startsWith('vty') ? ['no login'] : []
    return kind === 'local' ? ['login local'] : ['login']
  },
})
