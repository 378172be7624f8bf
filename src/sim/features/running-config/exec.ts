// Going between modes, saving, reloading, and the show commands that need no file.

import { addressMethod } from '../ip/address-method.ts'
import { boot } from '../../boot.ts'
import { shownBootVariable } from '../boot/boot-variable.ts'
import { bootField } from '../../register.ts'
import { command, type Effect } from '../../command.ts'
import { runningConfigText } from '../../config.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { interfaceName } from '../../interfaces.ts'
import { leaveSession } from '../access/login.ts'
import { longTime } from '../../messages.ts'
import { logHead } from '../services/timestamps.ts'
import { plainOf } from '../access/passwords.ts'
import { withEmptyNvram } from '../../nvram.ts'
import { platforms } from '../../platforms/index.ts'
import { overwritesOther, OVERWRITE_QUESTION, OVERWRITE_WARNING, save } from '../transfer/transfer.ts'
import { registerShown, showVersion } from '../../text-values.ts'
import type { World } from '../../world.ts'
import { secretMatches } from '../access/global-config.ts'
import { shownVariables } from '../loader/loader.ts'
import { monitorVariables } from '../rommon/rommon.ts'
import { fromMemory } from '../archive/replace.ts'
import { scheduled, withReload } from '../reload/scheduled.ts'

const SHOW = ['show', 'Show running system information'] as const
const EXEC = ['user', 'privileged'] as const

// --- modes

export const enable = command({
  mode: EXEC,
  path: [['enable', 'Turn on privileged commands']],
  run: (device) => {
    if (device.mode === 'privileged') return { device }
    const { enableSecret, enablePassword } = device.config
    if (enableSecret === null && enablePassword === null) {
      return device.session.line === 'vty'
        ? { output: '% No password set\n' }
        : { device: { ...device, mode: 'privileged' } }
    }
    return { device, ask: ask(enableDialog, 'password', 'Password: ', { tries: 1 }) }
  },
})
/** Three tries, then `% Bad secrets`, or `% Bad passwords` with only an enable password (ios-behaviour.md 2.1). */
export const enableDialog: Dialog<{ readonly tries: number }> = {
  name: 'enable',
  answer: (device, { text }, { tries }) => {
    const { enableSecret, enablePassword } = device.config
    if (enableSecret ? secretMatches(enableSecret, text) : text === plainOf(enablePassword ?? ''))
      return { device: { ...device, mode: 'privileged' } }
    if (tries < 3) return { device, ask: ask(enableDialog, 'password', 'Password: ', { tries: tries + 1 }) }
    return { output: enableSecret ? '% Bad secrets\n\n' : '% Bad passwords\n\n' }
  },
}
export const disable = command({
  mode: EXEC,
  path: [['disable', 'Turn off privileged commands']],
  run: (device) => ({ device: { ...device, mode: 'user' } }),
})

const logOut = (device: Device): Effect => leaveSession(device)
export const exitExec = command({ mode: EXEC, path: [['exit', 'Exit from the EXEC']], run: logOut })
export const logout = command({ mode: EXEC, path: [['logout', 'Exit from the EXEC']], run: logOut })
export const quit = command({ mode: EXEC, path: [['quit', 'Exit from the EXEC']], run: logOut })

/** Into configuration mode from the terminal. */
export const enterConfig = (device: Device): Effect => ({
  device: { ...device, mode: 'config', within: [] },
  output: 'Enter configuration commands, one per line.  End with CNTL/Z.\n',
})
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
  run: (device) => ({
    device,
    ask: ask(configureDialog, 'text', 'Configuring from terminal, memory, or network [terminal]? ', null),
  }),
})
export const configureDialog: Dialog<null> = {
  name: 'configure',
  answer: (device, { text }, _, world) => {
    const word = text.toLowerCase()
    if (word === '' || 'terminal'.startsWith(word)) return enterConfig(device)
    if ('memory'.startsWith(word)) return fromMemory(device, world)
    return {
      output: 'network'.startsWith(word)
        ? `% Not simulated here: configuring from ${word}\n`
        : '?Must be "terminal", "memory" or "network"\n',
    }
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
  overwritesOther(device)
    ? { device, output: OVERWRITE_WARNING, ask: ask(writeDialog, 'confirm', OVERWRITE_QUESTION, null) }
    : save(device, world, 'write memory')
/** Asked by the first save after IOS of another version wrote NVRAM (ios-behaviour.md 7.1). */
export const writeDialog: Dialog<null> = {
  name: 'write',
  answer: (device, { yes }, _, world) => (yes ? save(device, world, 'write memory') : {}),
}
const eraseQuestion = (device: Device, what = 'configuration files'): Effect => ({
  device,
  output: platforms[device.platform].eraseNotice?.(device.running?.info ?? null) ?? '',
  ask: ask(eraseDialog, 'confirm', `Erasing the nvram filesystem will remove all ${what}! Continue? [confirm]`, null),
})
export const writeErase = command({
  mode: 'privileged',
  path: [
    ['write', 'Write running configuration to memory, network, or terminal'],
    ['erase', 'Erase NV memory'],
  ],
  run: (device) => eraseQuestion(device),
})
export const eraseStartup = command({
  mode: 'privileged',
  path: [
    ['erase', 'Erase a filesystem'],
    ['startup-config|nvram:', 'Erase contents of configuration memory'],
  ],
  run: (device) => eraseQuestion(device),
})
export const eraseAll = command({
  mode: 'privileged',
  path: [
    ['erase', 'Erase a filesystem'],
    ['/all', 'Erase all files(in NVRAM)'],
    ['nvram:', 'Filesystem to be erased'],
  ],
  run: (device) => eraseQuestion(device, 'files'),
})
/** The running-config and the register are untouched (ios-behaviour.md 8). */
export const eraseDialog: Dialog<null> = {
  name: 'erase',
  answer: (device, { yes }, _, world) =>
    yes
      ? {
          device: { ...withEmptyNvram(device), keys: { now: device.keys.now, saved: null } },
          output: `[OK]\nErase of nvram: complete\n${logHead(device, world.clock)}%SYS-7-NV_BLOCK_INIT: Initialized the geometry of nvram\n`,
          events: [{ type: 'erase', url: 'nvram:startup-config' }],
        }
      : {},
}

/** A reload that is due later. */
export interface Schedule {
  readonly at: number
  /** Null: the usual one. */
  readonly reason: string | null
}
interface ReloadPlan {
  readonly step: 'save' | 'proceed'
  readonly saved: boolean | null
  /** Null: at once. */
  readonly schedule: Schedule | null
}
const proceed = (
  device: Device,
  schedule: Schedule | null,
  saved: boolean | null,
  world: World,
  before = '',
): Effect => ({
  device,
  output: before + (schedule ? scheduled(device, schedule, world) : (platforms[device.platform].reloadNotice ?? '')),
  ask: ask(reloadDialog, 'confirm', 'Proceed with reload? [confirm]', { step: 'proceed', saved, schedule } as const),
})
/** The questions of every `reload`: Save first, if there is something to save. A vty may not leave the device in ROMmon. */
export function reloadQuestion(device: Device, schedule: Schedule | null, world: World): Effect {
  if (
    device.session.line === 'vty' &&
    platforms[device.platform].features.has('register') &&
    bootField(device.register.next) === 0
  ) {
    return { output: '%You cannot reload from a virtual terminal if the system is not set up for automatic booting.\n' }
  }
  return device.unsaved
    ? {
        device,
        output: '\n',
        ask: ask(reloadDialog, 'yes-no', 'System configuration has been modified. Save? [yes/no]: ', {
          step: 'save',
          saved: null,
          schedule,
        }),
      }
    : proceed(device, schedule, null, world)
}
export const reload = command({
  mode: 'privileged',
  path: [['reload', 'Halt and perform a cold restart']],
  unsimulated: [
    ['/noverify', "Don't verify file signature before reload"],
    ['/verify', 'Verify file signature before reload'],
  ],
  run: (device, _, world) => reloadQuestion(device, null, world),
})
/** At [confirm] Enter or y goes on and any other key returns to the prompt; nothing else stops it (ios-behaviour.md 12.1). */
export const reloadDialog: Dialog<ReloadPlan> = {
  name: 'reload',
  answer: (device, { yes }, { step, saved, schedule }, world) => {
    if (step === 'save') {
      if (!yes) return proceed(device, schedule, false, world)
      const saved = save(device, world, 'reload')
      return { ...saved, ...proceed(saved.device ?? device, schedule, true, world, saved.output) }
    }
    if (!yes) return { events: [{ type: 'reload', confirmed: false, saved, unsaved: device.unsaved }] }
    if (schedule) return withReload(device, schedule, world)
    const message = `\n${logHead(device, world.clock)}%SYS-5-RELOAD: Reload requested by console. Reload Reason: ${platforms[device.platform].reloadReason}.\n${platforms[device.platform].reloadFarewell ?? ''}`
    const started = boot({ ...device, reloads: device.reloads + 1 }, world, 'reload')
    return {
      ...started,
      output: message + (started.output ?? ''),
      events: [{ type: 'reload', confirmed: true, saved, unsaved: device.unsaved }, ...(started.events ?? [])],
    }
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
    return {
      output: `Building configuration...\n\nCurrent configuration : ${text.length} bytes\n${text}\n`,
      events: [{ type: 'show', what: 'running-config' }],
    }
  },
})
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
    if (!device.config.interfaces[name]) return { output: '%Invalid interface type and number\n' }
    const text = runningConfigText(device)
    const from = text.indexOf(`\ninterface ${name}\n`) + 1
    const section = `!\n${text.slice(from, text.indexOf('\n!', from))}\nend\n`
    return {
      output: `Building configuration...\n\nCurrent configuration : ${section.length} bytes\n${section}\n`,
      events: [{ type: 'show', what: 'running-config' }],
    }
  },
})
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
/** The BOOT variable is rebuilt when the configuration is saved: it shows the list of startup-config (ios-behaviour.md 6.3). */
const bootvarOf = (device: Device): Effect => {
  const row = (name: string, text: string): string => `${name} variable =${text === '' ? '' : ` ${text}`}\n`
  return {
    output: `${row('BOOT', shownBootVariable(device))}${row('CONFIG_FILE', device.bootLoader.configFile ?? '')}BOOTLDR variable does not exist\nConfiguration register is ${registerShown(device.register)}\n`,
    events: [{ type: 'show', what: 'bootvar' }],
  }
}
export const showBootvar = command({
  mode: EXEC,
  needs: 'bootvar',
  path: [SHOW, ['bootvar', 'Boot and related environment variable']],
  pipe: true,
  run: bootvarOf,
})
/** The older name, still there on an IOS XE router. */
export const showBootOfRouter = command({
  mode: EXEC,
  needs: 'xe-router',
  path: [SHOW, ['boot', 'show boot attributes']],
  pipe: true,
  run: bootvarOf,
})
/** The variables of ROMmon, or of the boot loader of a switch, as IOS XE sees them. */
export const showRomvar = command({
  mode: EXEC,
  needs: 'bootflash',
  path: [SHOW, ['romvar', 'Boot ROM Variables']],
  pipe: true,
  run: (device) => ({
    output:
      platforms[device.platform].loader === 'switch:'
        ? `ROMMON variables for Active Switch:\n${shownVariables(device)}`
        : `ROMMON variables:\n${monitorVariables(device)
            .map(([name, text]) => ` ${name} =${text.trimEnd() === '' ? '' : ` ${text.trimEnd()}`}\n`)
            .join('')}`,
    events: [{ type: 'show', what: 'romvar' }],
  }),
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
/** A switch lists the interfaces of its VLANs first, though its configuration has them last. */
function vlansFirst({ config }: Device): [string, Device['config']['interfaces'][string]][] {
  const ports = Object.entries(config.interfaces)
  return [...ports.filter(([name]) => name.startsWith('Vlan')), ...ports.filter(([name]) => !name.startsWith('Vlan'))]
}
export const showIpInterfaceBrief = command({
  mode: EXEC,
  path: [
    SHOW,
    ['ip', 'IP information'],
    ['interface', 'IP interface status and configuration'],
    ['brief', 'Brief summary of IP status and configuration'],
  ],
  pipe: true,
  run: (device) => ({ output: interfaceTable(device), events: [{ type: 'show', what: 'ip interface brief' }] }),
})
/** The table of `show ip interface brief`; the setup dialog prints it too. */
export function interfaceTable(device: Device): string {
  const row = (name: string, address: string, ok: string, method: string, status: string, protocol: string): string =>
    `${name.padEnd(27)}${address.padEnd(16)}${ok.padEnd(4)}${method.padEnd(7)}${status.padEnd(22)}${protocol}\n`
  const rows = vlansFirst(device).map(([name, port]) =>
    row(
      name,
      port.address ?? 'unassigned',
      'YES',
      addressMethod(device, name),
      port.shutdown ? 'administratively down' : 'up',
      port.shutdown ? 'down' : 'up',
    ),
  )
  return row('Interface', 'IP-Address', 'OK?', 'Method', 'Status', 'Protocol') + rows.join('')
}
