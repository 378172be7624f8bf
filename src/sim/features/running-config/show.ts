// Showing running-config and startup-config.

import { command, word, type Effect } from '../../command.ts'
import { runningConfigText } from '../../config.ts'
import type { Device } from '../../device.ts'
import { interfaceName } from '../../interfaces.ts'
import { longTime } from '../../messages.ts'
import { platforms } from '../../platforms/index.ts'
import { isFrom } from '../../platforms/release.ts'
import { localTime } from '../clock/time.ts'
import { portOf } from '../interfaces/slice.ts'

const SHOW = ['show', 'Show running system information'] as const

export const showRunning = command({
  mode: 'privileged',
  path: [SHOW, ['running-config', 'Current operating configuration']],
  pipe: true,
  run: (device) => {
    const text = changedNote(device) + runningConfigText(device)
    return {
      output: `Building configuration...\n\nCurrent configuration : ${text.length} bytes\n${text}\n`,
      events: [{ type: 'show', what: 'running-config' }],
    }
  },
})

/**
 * Above the configuration, from 15.0 on: when it changed, and when it was saved since the start. A saved text has these lines on a device
 * too; here only the screen has them, so that equal configurations are equal texts.
 */
function changedNote(device: Device): string {
  const { running, lastChange, startup, bootedAt } = device
  if (!isFrom(running?.info.version ?? '', '15')) return ''
  const by = lastChange?.by == null ? '' : ` by ${lastChange.by}`
  const changed = lastChange
    ? `! Last configuration change at ${longTime(localTime(device, lastChange.at))}${by}\n`
    : '! No configuration change since last restart\n'
  const saved =
    startup && startup.savedAt > bootedAt
      ? `! NVRAM config last updated at ${longTime(localTime(device, startup.savedAt))}\n`
      : ''
  return `!\n${changed}${saved}`
}

/** The lines of one interface, between the header and `end`. */
export const showRunningInterface = command({
  mode: 'privileged',
  path: [
    SHOW,
    ['running-config', 'Current operating configuration'],
    ['interface', 'Show interface configuration'],
    [interfaceName('name'), 'Interface'],
  ],
  pipe: true,
  run: (device, { name }) => {
    if (!portOf(device.config, name)) return { output: '%Invalid interface type and number\n' }
    const text = runningConfigText(device)
    const from = text.search(new RegExp(`^interface ${name.replaceAll('.', '\\.')}(?: |$)`, 'm'))
    const section = `!\n${text.slice(from, text.indexOf('\n!', from))}\nend\n`
    return {
      output: `Building configuration...\n\nCurrent configuration : ${section.length} bytes\n${section}\n`,
      events: [{ type: 'show', what: 'running-config' }],
    }
  },
})

const FLOW = ['flow', 'Global Flow configuration subcommands'] as const
/** The blocks of Flexible NetFlow that begin with a line, or one of them. */
function flowBlocks(device: Device, part: string, name?: string): Effect {
  const opener = `flow ${part} ${name ?? ''}`
  const blocks = runningConfigText(device)
    .split(/\n(?=\S)/)
    .filter((block) => (name === undefined ? block.startsWith(opener) : block.split('\n')[0] === opener))
  return {
    output: `Current configuration:\n${blocks.map((block) => `!\n${block}\n`).join('')}!\n\n`,
    events: [{ type: 'show', what: 'running-config' }],
  }
}
const RUNNING = ['running-config', 'Current operating configuration'] as const
export const showRunningFlow = ['exporter', 'monitor', 'record'].flatMap((part) => [
  command({
    mode: 'privileged',
    path: [SHOW, RUNNING, FLOW, [part, `Flow ${part}`]],
    pipe: true,
    run: (device) => flowBlocks(device, part),
  }),
  command({
    mode: 'privileged',
    path: [SHOW, RUNNING, FLOW, [part, `Flow ${part}`], [word('name'), 'Name']],
    pipe: true,
    run: (device, { name }) => flowBlocks(device, part, name),
  }),
])

export const showStartup = command({
  mode: 'privileged',
  path: [SHOW, ['startup-config', 'Contents of startup configuration']],
  pipe: true,
  run: startupShown,
})

/** The older form. */
export const showConfiguration = command({
  mode: 'privileged',
  path: [SHOW, ['configuration', 'Contents of Non-Volatile memory']],
  pipe: true,
  run: startupShown,
})

function startupShown(device: Device): Effect {
  return {
    output:
      device.startup === null
        ? 'startup-config is not present\n'
        : `Using ${device.startup.text.length} out of ${platforms[device.platform].nvramSize} bytes\n${device.startup.text}\n`,
    events: [{ type: 'show', what: 'startup-config' }],
  }
}

export const writeTerminal = command({
  mode: 'privileged',
  path: [
    ['write', 'Write running configuration to memory, network, or terminal'],
    ['terminal', 'Write to terminal'],
  ],
  pipe: true,
  run: (device) => {
    const text = changedNote(device) + runningConfigText(device)
    return {
      output: `Building configuration...\n\nCurrent configuration : ${text.length} bytes\n${text}\n`,
      events: [{ type: 'show', what: 'running-config' }],
    }
  },
})
