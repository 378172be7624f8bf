// Going between modes, saving, reloading, and the show commands that need no file.

import { boot, PRESS_RETURN, SETUP_QUESTION } from '../boot.ts'
import { command, type Effect } from '../command.ts'
import { runningConfigText } from '../config.ts'
import type { Device } from '../device.ts'
import { ask, type Dialog } from '../dialogs.ts'
import { logTime, longTime } from '../messages.ts'
import { platforms } from '../platforms/index.ts'
import { overwritesOther, OVERWRITE_QUESTION, OVERWRITE_WARNING, save } from '../transfer.ts'
import { registerShown, showVersion } from '../version.ts'
import type { World } from '../world.ts'
import { secretMatches } from './global-config.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

// --- modes

export const enable = command({
  mode: EXEC,
  path: [['enable', 'Turn on privileged commands']],
  run: (device) => {
    if (device.mode === 'privileged') return { device }
    const { enableSecret, enablePassword } = device.config
    if (enableSecret === null && enablePassword === null) return { device: { ...device, mode: 'privileged' } }
    return { device, ask: ask(enableDialog, 'password', 'Password: ', { tries: 1 }) }
  },
})
/** Three tries, then `% Bad secrets`, or `% Bad passwords` with only an enable password (ios-behaviour.md 2.1). */
export const enableDialog: Dialog<{ readonly tries: number }> = {
  name: 'enable',
  answer: (device, { text }, { tries }) => {
    const { enableSecret, enablePassword } = device.config
    if (enableSecret ? secretMatches(enableSecret, text) : text === enablePassword) return { device: { ...device, mode: 'privileged' } }
    if (tries < 3) return { device, ask: ask(enableDialog, 'password', 'Password: ', { tries: tries + 1 }) }
    return { output: enableSecret ? '% Bad secrets\n\n' : '% Bad passwords\n\n' }
  },
}
export const disable = command({
  mode: EXEC,
  path: [['disable', 'Turn off privileged commands']],
  run: (device) => ({ device: { ...device, mode: 'user' } }),
})

const logOut = (device: Device): Effect => ({
  device: { ...device, mode: 'user', context: null },
  output: `\n${device.config.hostname} con0 is now available\n\n\nPress RETURN to get started.\n\n\n${device.config.banner === null ? '' : `${device.config.banner}\n`}`,
})
export const exitExec = command({ mode: EXEC, path: [['exit', 'Exit from the EXEC']], run: logOut })
export const logout = command({ mode: EXEC, path: [['logout', 'Exit from the EXEC']], run: logOut })
export const quit = command({ mode: EXEC, path: [['quit', 'Exit from the EXEC']], run: logOut })

const enterConfig = (device: Device): Effect => ({ device: { ...device, mode: 'config', context: null }, output: 'Enter configuration commands, one per line.  End with CNTL/Z.\n' })
export const configureTerminal = command({
  mode: 'privileged',
  path: [
    ['configure', 'Enter configuration mode'],
    ['terminal', 'Configure from the terminal'],
  ],
  run: enterConfig,
})
export const configure = command({
  mode: 'privileged',
  path: [['configure', 'Enter configuration mode']],
  run: (device) => ({ device, ask: ask(configureDialog, 'text', 'Configuring from terminal, memory, or network [terminal]? ', null) }),
})
export const configureDialog: Dialog<null> = {
  name: 'configure',
  answer: (device, { text }) => {
    const word = text.toLowerCase()
    if (word === '' || 'terminal'.startsWith(word)) return enterConfig(device)
    return { output: 'memory'.startsWith(word) || 'network'.startsWith(word) ? `% Not simulated here: configuring from ${word}\n` : '?Must be "terminal", "memory" or "network"\n' }
  },
}
// --- saving and reloading

export const writeMemory = command({
  mode: 'privileged',
  path: [
    ['write', 'Write running configuration to memory, network, or terminal'],
    ['memory', 'Write to NV memory'],
  ],
  run: (device, _, world) => writeNvram(device, world),
})
export const write = command({
  mode: 'privileged',
  path: [['write', 'Write running configuration to memory, network, or terminal']],
  run: (device, _, world) => writeNvram(device, world),
})
const writeNvram = (device: Device, world: World): Effect =>
  overwritesOther(device) ? { device, output: OVERWRITE_WARNING, ask: ask(writeDialog, 'confirm', OVERWRITE_QUESTION, null) } : save(device, world, 'write memory')
/** Asked by the first save after IOS of another version wrote NVRAM (ios-behaviour.md 7.1). */
export const writeDialog: Dialog<null> = {
  name: 'write',
  answer: (device, { yes }, _, world) => (yes ? save(device, world, 'write memory') : {}),
}
const eraseQuestion = (device: Device): Effect => ({
  device,
  ask: ask(eraseDialog, 'confirm', 'Erasing the nvram filesystem will remove all configuration files! Continue? [confirm]', null),
})
export const writeErase = command({
  mode: 'privileged',
  path: [
    ['write', 'Write running configuration to memory, network, or terminal'],
    ['erase', 'Erase NV memory'],
  ],
  run: eraseQuestion,
})
export const eraseStartup = command({
  mode: 'privileged',
  path: [
    ['erase', 'Erase a filesystem'],
    ['startup-config|nvram:', 'Erase contents of configuration memory'],
  ],
  run: eraseQuestion,
})
/** The running-config and the register are untouched (ios-behaviour.md 8). */
export const eraseDialog: Dialog<null> = {
  name: 'erase',
  answer: (device, { yes }, _, world) =>
    yes
      ? {
          device: { ...device, startup: null },
          output: `[OK]\nErase of nvram: complete\n${logTime(world.clock)} %SYS-7-NV_BLOCK_INIT: Initialized the geometry of nvram\n`,
          events: [{ type: 'erase', url: 'nvram:startup-config' }],
        }
      : {},
}

interface ReloadPlan {
  readonly step: 'save' | 'proceed'
  readonly saved: boolean | null
}
const proceed = (saved: boolean | null) => ask(reloadDialog, 'confirm', 'Proceed with reload? [confirm]', { step: 'proceed', saved } as const)
export const reload = command({
  mode: 'privileged',
  path: [['reload', 'Halt and perform a cold restart']],
  run: (device) =>
    device.unsaved
      ? { device, output: '\n', ask: ask(reloadDialog, 'yes-no', 'System configuration has been modified. Save? [yes/no]: ', { step: 'save', saved: null }) }
      : { device, ask: proceed(null) },
})
/** At [confirm] Enter or y goes on and any other key returns to the prompt; nothing else stops it (ios-behaviour.md 12.1). */
export const reloadDialog: Dialog<ReloadPlan> = {
  name: 'reload',
  answer: (device, { yes }, { step, saved }, world) => {
    if (step === 'save') {
      if (!yes) return { device, ask: proceed(false) }
      return { ...save(device, world, 'reload'), ask: proceed(true) }
    }
    if (!yes) return { events: [{ type: 'reload', confirmed: false, saved, unsaved: device.unsaved }] }
    const message = `\n${logTime(world.clock)} %SYS-5-RELOAD: Reload requested by console. Reload Reason: Reload Command.\n`
    const started = boot({ ...device, reloads: device.reloads + 1 }, world, 'reload')
    return {
      ...started,
      output: message + (started.output ?? ''),
      events: [{ type: 'reload', confirmed: true, saved, unsaved: device.unsaved }, ...(started.events ?? [])],
    }
  },
}

/** The first questions of a device that has no configuration, or ignored it (ios-behaviour.md 2.4). */
export const setupDialog: Dialog<{ readonly step: 'enter' | 'autoinstall' | 'basic' }> = {
  name: 'setup',
  answer: (device, { yes }, { step }) => {
    const ready: Effect = { device: { ...device, mode: 'user' }, output: PRESS_RETURN }
    if (step === 'enter' && !yes) return { device, ask: { ...SETUP_QUESTION, text: 'Would you like to terminate autoinstall? [yes]: ', data: { step: 'autoinstall' } } }
    if (step === 'enter') return { device, ask: { ...SETUP_QUESTION, text: 'Would you like to enter basic management setup? [yes/no]: ', data: { step: 'basic' } } }
    if (step === 'basic') return { ...ready, output: `% Not simulated here: the questions of the setup dialog. It ends as with Ctrl-C.\n${PRESS_RETURN}` }
    return ready
  },
}

// --- show

export const showVersionCommand = command({
  mode: EXEC,
  path: [SHOW, ['version', 'System hardware and software status']],
  pipe: true,
  run: (device, _, world) => ({ output: showVersion(device, world), events: [{ type: 'show', what: 'version' }] }),
})
export const showRunning = command({
  mode: 'privileged',
  path: [SHOW, ['running-config', 'Current operating configuration']],
  pipe: true,
  run: (device) => {
    const text = runningConfigText(device)
    return { output: `Building configuration...\n\nCurrent configuration : ${text.length} bytes\n${text}\n`, events: [{ type: 'show', what: 'running-config' }] }
  },
})
export const showStartup = command({
  mode: 'privileged',
  path: [SHOW, ['startup-config', 'Contents of startup configuration']],
  pipe: true,
  run: (device) => ({
    output: device.startup === null ? 'startup-config is not present\n' : `Using ${device.startup.text.length} out of ${platforms[device.platform].nvramSize} bytes\n${device.startup.text}\n`,
    events: [{ type: 'show', what: 'startup-config' }],
  }),
})
/** The BOOT variable is rebuilt when the configuration is saved: it shows the list of startup-config (ios-behaviour.md 6.3). */
export const showBootvar = command({
  mode: EXEC,
  path: [SHOW, ['bootvar', 'Boot and related environment variable']],
  pipe: true,
  run: (device) => {
    const saved = device.startup?.text.split('\n').flatMap((line) => /^boot system (.*)$/.exec(line)?.[1] ?? []) ?? []
    const list = saved.map((entry) => ` ${entry.replace(/^flash (?=\S)/, 'flash:')},1;`).join('').replaceAll('; ', ';')
    return {
      output: `BOOT variable =${list}\nCONFIG_FILE variable =\nBOOTLDR variable does not exist\nConfiguration register is ${registerShown(device.register)}\n`,
      events: [{ type: 'show', what: 'bootvar' }],
    }
  },
})
export const showReload = command({
  mode: EXEC,
  path: [SHOW, ['reload', 'Scheduled reload information']],
  pipe: true,
  run: () => ({ output: 'No reload is scheduled.\n' }),
})
export const showClock = command({
  mode: EXEC,
  path: [SHOW, ['clock', 'Display the system clock']],
  pipe: true,
  run: (_, __, world) => {
    const [time = '', ...rest] = longTime(world.clock).split(' ')
    return { output: `*${time}.${String(world.clock % 1000).padStart(3, '0')} ${rest.join(' ')}\n` }
  },
})
export const showIpInterfaceBrief = command({
  mode: EXEC,
  path: [SHOW, ['ip', 'IP information'], ['interface', 'IP interface status and configuration'], ['brief', 'Brief summary of IP status and configuration']],
  pipe: true,
  run: (device) => {
    const row = (name: string, address: string, ok: string, method: string, status: string, protocol: string): string =>
      `${name.padEnd(27)}${address.padEnd(16)}${ok.padEnd(4)}${method.padEnd(7)}${status.padEnd(22)}${protocol}\n`
    const rows = Object.entries(device.config.interfaces).map(([name, port]) =>
      row(name, port.address ?? 'unassigned', 'YES', port.address === null ? 'unset' : 'manual', port.shutdown ? 'administratively down' : 'up', port.shutdown ? 'down' : 'up'),
    )
    return { output: row('Interface', 'IP-Address', 'OK?', 'Method', 'Status', 'Protocol') + rows.join('') }
  },
})
