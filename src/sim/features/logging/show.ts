// `show logging` and `clear logging`.

import { command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { platforms } from '../../platforms/index.ts'
import { interfaceTo } from '../ip/reach.ts'
import { nameOfLevel } from './levels.ts'
import { bufferOf, type Level } from './slice.ts'

const KEPT = `Buffer logging: `
const LOG = `Log Buffer`

export const showLogging = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['logging', 'Show the contents of logging buffers'],
  ],
  pipe: true,
  run: (device) => ({ output: shown(device), events: [{ type: 'show', what: 'logging' }] }),
})

function shown(device: Device): string {
  const { platform, running } = device
  const { words } = platforms[platform]
  const { logging } = device.config
  const { text, counts, sent } = device.logged
  const buffer = bufferOf(device)
  // Releases 12 of routers know neither discriminators nor a persistent log.
  const old = words === 'R' && (running?.info.version.startsWith('12.') ?? false)
  const between = old ? `\n${' '.repeat(16)}` : ' '
  return [
    `Syslog logging: ${logging.on ? 'enabled' : 'disabled'} (0 messages dropped, 0 messages rate-limited,${between}0 flushes, 0 overruns, xml disabled, filtering disabled)\n`,
    old ? '' : '\nNo Active Message Discriminator.\n\n\n\nNo Inactive Message Discriminator.\n\n\n',
    destination('Console logging:', logging.console, counts.console, 21),
    destination('Monitor logging:', logging.monitor, counts.monitor, 21),
    buffer
      ? destination(KEPT, buffer.level, counts.buffered, 20)
      : `    ${KEPT.trimEnd()} disabled, xml disabled,\n${' '.repeat(20)}filtering disabled\n`,
    `    ${old ? 'Logging Exception' : 'Exception Logging:'} size (4096 bytes)\n`,
    `    Count and timestamp logging messages: ${logging.count ? 'enabled' : 'disabled'}\n`,
    words === 'S' || words === 'C' ? '    File logging: disabled\n' : '',
    old ? '' : '    Persistent logging: disabled\n\nNo active filter modules.\n\n',
    `    Trap logging: ${logging.trap === null ? 'disabled' : `level ${nameOfLevel(logging.trap)}, ${counts.trap} message lines logged`}\n`,
    ...logging.hosts.map((host) => serverShown(device, host, sent[host] ?? 0)),
    old
      ? ''
      : `        Logging Source-Interface:       VRF Name:\n${logging.source === null ? '' : `        ${logging.source}\n`}`,
    buffer ? `\n${LOG} (${buffer.size} bytes):\n${text}` : '',
  ].join('')
}

/** A server and what went there. The link is up where the device has a way to it. */
function serverShown(device: Device, host: string, messages: number): string {
  const link = interfaceTo(device, host) === null ? 'down' : 'up'
  return `        Logging to ${host}  (udp port 514, audit disabled,
              link ${link}),
              ${messages} message lines logged, 
              0 message lines rate-limited, 
              0 message lines dropped-by-MD, 
              xml disabled, sequence number disabled
              filtering disabled
`
}
const destination = (title: string, level: Level | null, messages: number, indent: number): string =>
  level === null
    ? `    ${title} disabled\n`
    : `    ${title} level ${nameOfLevel(level)}, ${messages} messages logged, xml disabled,\n${' '.repeat(indent)}filtering disabled\n`

export const clearLogging = command({
  mode: 'privileged',
  path: [
    ['clear', 'Reset functions'],
    ['logging', 'Clear logging buffer'],
  ],
  run: (device) => ({ device, ask: ask(clearDialog, 'confirm', 'Clear logging buffer [confirm]', null) }),
})
export const clearDialog: Dialog<null> = {
  name: 'clear-logging',
  answer: (device, { yes }) => (yes ? { device: { ...device, logged: { ...device.logged, text: '' } } } : {}),
}
