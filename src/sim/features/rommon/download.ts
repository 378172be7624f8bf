// ROMmon without an image in flash: `tftpdnld` over the first LAN port, `xmodem` over the console (ios-behaviour.md 13).

import type { CopyCause, Refusal } from '../../causes.ts'
import { boot as start } from '../../boot.ts'
import { command, ipv4Number, rest, type Effect } from '../../command.ts'
import { bootedConfig } from '../../config.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { baseName, diskOf, imageFault } from '../../files.ts'
import { platforms } from '../../platforms/index.ts'
import { isMask, network } from '../ip/reach.ts'
import { baudOf } from '../../register.ts'
import type { SimEvent, StoredFile, World } from '../../world.ts'
import { directoryOf } from './rommon.ts'
import { addressOn } from '../ip/slice.ts'
import { baseMac, macWithColons } from '../../mac.ts'

// --- tftpdnld

const REQUIRED = [
  ['IP_ADDRESS', 'The IP address for this unit'],
  ['IP_SUBNET_MASK', 'The subnet mask for this unit'],
  ['DEFAULT_GATEWAY', 'The default gateway for this unit'],
  ['TFTP_SERVER', 'The IP address of the server to fetch from'],
  ['TFTP_FILE', 'The filename to fetch'],
] as const
type Name = (typeof REQUIRED)[number][0]
const right = (name: string): string => name.padStart(22)

const usage = (device: Device): string => `
usage: tftpdnld [-hr]
  Use this command for disaster recovery only to recover an image via TFTP.
  Monitor variables are used to set up parameters for the transfer.
  (Syntax: "VARIABLE_NAME=value" and use "set" to show current variables.)
  "ctrl-c" or "break" stops the transfer before flash erase begins.

  The following variables are REQUIRED to be set for tftpdnld:
${REQUIRED.map(([name, text]) => `${right(name)}: ${text}\n`).join('')}
  The following variables are OPTIONAL:
${(platforms[device.platform].rommon?.optional ?? []).map(([name, text]) => `${right(name)}: ${text}\n`).join('')}
  Command line options:
   -h: this help screen
   -r: do not write flash, load to DRAM only and launch image

`

const TFTPDNLD = ['tftpdnld', 'tftp image download'] as const
export const tftpdnld = command({
  mode: 'rommon',
  path: [TFTPDNLD],
  run: (device, _, world) => download(device, '', world),
})
export const tftpdnldWith = command({
  mode: 'rommon',
  path: [TFTPDNLD, [rest('options', '-hr'), 'option']],
  run: (device, { options }, world) => download(device, options, world),
})

/** The first variable that a download needs and does not have, or cannot use. */
export const unsoundVariable = (device: Device): Name | null =>
  REQUIRED.find(([name]) => !isSound(device, name))?.[0] ?? null

function download(device: Device, options: string, world: World): Effect {
  if (options !== '' && options !== '-r') return { output: usage(device) }
  const bad = unsoundVariable(device)
  if (bad !== null)
    return {
      output:
        (bad === 'TFTP_FILE'
          ? `Missing or illegal value for variable ${bad}\n`
          : `Missing or illegal ip address for variable ${bad}\nIllegal IP address.\n`) + usage(device),
    }
  const shown = `\n${[...REQUIRED.map(([name]) => [name, variable(device, name)] as const), ...settings(device, world)].map(([name, text]) => `${name.padStart(20)}: ${text}\n`).join('')}\n`
  if (options === '-r') return withLead(shown, toMemory(device, world))
  const warning =
    'Invoke this command for disaster recovery only.\nWARNING: all existing data in all partitions on flash will be lost!\n'
  return {
    device,
    output: shown + warning,
    ask: ask(tftpdnldDialog, 'y-n', 'Do you wish to continue? y/n:  [n]:  ', null),
  }
}
export const tftpdnldDialog: Dialog<null> = {
  name: 'tftpdnld',
  answer: (device, { yes }, _, world) => (yes ? withLead('\n', toFlash(device, world)) : {}),
}
const withLead = (lead: string, effect: Effect): Effect => ({ ...effect, output: lead + (effect.output ?? '') })

const variable = (device: Device, name: Name): string => device.rommon.variables[name] ?? ''
/** Names are case-sensitive. The gateway cannot be the unit itself. */
function isSound(device: Device, name: Name): boolean {
  const text = variable(device, name)
  if (name === 'TFTP_FILE') return text !== ''
  if (ipv4Number(text) === null || text === '0.0.0.0') return false
  return name === 'IP_SUBNET_MASK'
    ? isMask(text)
    : name !== 'DEFAULT_GATEWAY' || text !== variable(device, 'IP_ADDRESS')
}
/** Values that are entered as a number and shown as a word. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  TFTP_VERBOSE: ['Quiet', 'Progress', 'Verbose'],
  TFTP_CHECKSUM: ['No', 'Yes'],
}
const settings = (device: Device, world: World): (readonly [string, string])[] =>
  (platforms[device.platform].rommon?.settings ?? []).map(([name, text]) => {
    const own = device.rommon.variables[name]
    const usual = name === 'TFTP_MACADDR' ? macWithColons(baseMac(device, world)) : text
    return [name, own === undefined ? usual : (SHOWN[name]?.[Number(own)] ?? own)] as const
  })

/** What comes over the network: the file and what the console showed, or why not. */
function received(
  device: Device,
  world: World,
):
  | { readonly file: StoredFile; readonly url: string; readonly output: string; readonly takes: number }
  | {
      readonly file: null
      readonly url: string
      readonly why: Refusal
      readonly output: string
      readonly takes: number
    } {
  const server = variable(device, 'TFTP_SERVER')
  const path = variable(device, 'TFTP_FILE').replace(/^\/+/, '')
  const url = `tftp://${server}/${path}`
  const head = `Receiving ${variable(device, 'TFTP_FILE')} from ${server} `
  const cause = unreachable(device, server, world)
  if (cause)
    return {
      file: null,
      url,
      why: { cause, error: 'Timed out' },
      output: `${head}.................... [TIMED OUT]\n\nTFTP: Operation terminated.\n`,
      takes: 100_000,
    }
  const file = world.servers[server]?.tftp?.files.find((known) => known.name === path)
  if (!file)
    return {
      file: null,
      url,
      why: { cause: { kind: 'missing', where: 'source', what: 'file' }, error: 'File not found' },
      output: `${head}\nTFTP: File not found\n\nTFTP: Operation terminated.\n`,
      takes: 1000,
    }
  const marks = '!'.repeat(Math.min(60, Math.max(1, Math.ceil(file.size / 5120))))
  return {
    file,
    url,
    output: `${head}${marks}\nFile reception completed.\n`,
    takes: Math.round((file.size * 1000) / platforms[device.platform].rates.tftp),
  }
}

/** Why a server is not reached, or null. Over the first LAN port only: on the own subnet, or behind the gateway. Where startup-config addresses that port, a gateway is there only. */
function unreachable(device: Device, address: string, world: World): CopyCause | null {
  const because = (reason: 'no-way' | 'silent' | 'no-service'): CopyCause => ({
    kind: 'unreachable',
    host: address,
    because: reason,
  })
  const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
  const port = platforms[device.platform].rommon?.port ?? ''
  const own = variable(device, 'IP_ADDRESS')
  const mask = ipv4Number(variable(device, 'IP_SUBNET_MASK')) ?? 0
  const isLocal = network(own, mask) === network(address, mask)
  if (own === address || (!isLocal && network(own, mask) !== network(variable(device, 'DEFAULT_GATEWAY'), mask)))
    return because('no-way')
  if (!server || server.unreachable) return because('silent')
  if (server.via !== null && server.via !== port) return because('no-way')
  if (!server.tftp) return because('no-service')
  if (isLocal) return null
  if (device.startup === null) return null
  const wired = addressOn(bootedConfig(device, device.startup.text), port)
  if (!wired) return null
  const usual = ipv4Number(wired.mask) ?? 0
  return network(own, usual) === network(wired.address, usual) ? null : because('no-way')
}

/** Tests the image, erases flash, stores the file and comes back to the prompt: booting it is another command. */
function toFlash(device: Device, world: World): Effect {
  const platform = platforms[device.platform]
  const got = received(device, world)
  const to = `${platform.flash.name}:/${baseName(variable(device, 'TFTP_FILE'))}`
  const copied = (why: Refusal | null, bytes: number, md5: string | null): SimEvent => ({
    type: 'copy',
    from: got.url,
    to,
    bytes,
    complete: why === null,
    cause: why?.cause ?? null,
    error: why?.error ?? null,
    md5,
  })
  if (!got.file) return { output: got.output, takes: got.takes, events: [copied(got.why, 0, null)] }
  const { file, output, takes } = got
  const refused = (text: string, cause: CopyCause, error: string): Effect => ({
    output: output + text,
    takes,
    events: [copied({ cause, error }, 0, null)],
  })
  const free = diskOf(device, platform.flash.name)?.size ?? 0
  if (file.size > free)
    return refused(
      'TFTP copy: operation terminated, the file does not fit in flash\n',
      { kind: 'no-space', needs: file.size, free },
      'Not enough space on device',
    )
  if (device.rommon.variables['TFTP_CHECKSUM'] !== '0' && file.image !== null && !file.intact)
    return refused(
      'Validating checksum.\nTFTP copy: operation terminated due to bad checksum comparison\n',
      { kind: 'damaged' },
      'Bad checksum',
    )
  const fault = imageFault(device, file)
  if (platform.rommon?.testsImage && fault)
    return refused(
      `IOS Image Load Test \n___________________ \n${platform.text.badFile(baseName(file.name), file.intact && file.image !== null)}`,
      { kind: fault },
      'Bad image',
    )
  return {
    device: stored(device, file, baseName(file.name)),
    output: output + (platform.rommon?.stored(baseName(file.name)) ?? ''),
    takes,
    events: [{ type: 'erase', url: `${platform.flash.name}:/` }, copied(null, file.size, file.md5)],
  }
}

/** Loads the image into DRAM and starts it. Nothing is asked, and flash does not change. */
function toMemory(device: Device, world: World): Effect {
  const got = received(device, world)
  const copied: SimEvent = {
    type: 'copy',
    from: got.url,
    to: 'dram:',
    bytes: got.file?.size ?? 0,
    complete: got.file !== null,
    cause: got.file ? null : got.why.cause,
    error: got.file ? null : got.why.error,
    md5: got.file?.md5 ?? null,
  }
  if (!got.file) return { output: got.output, takes: got.takes, events: [copied] }
  const started = start(device, { ...world, clock: world.clock + got.takes }, device.lastReload, {
    image: { file: got.file, url: got.url },
  })
  return {
    ...started,
    output: got.output + (started.output ?? ''),
    takes: got.takes + (started.takes ?? 0),
    events: [copied, ...(started.events ?? [])],
  }
}

/** ROMmon has no clock: this is the date its files get. */
const NO_CLOCK = Date.UTC(1983, 10, 30)
function stored(device: Device, file: StoredFile, name: string): Device {
  const { flash } = platforms[device.platform]
  const size = diskOf(device, flash.name)?.size ?? flash.size
  const slot = platforms[device.platform].files.firstIndex
  return {
    ...device,
    disks: { ...device.disks, [flash.name]: { size, files: [{ ...file, name, modified: NO_CLOCK, slot }] } },
  }
}

// --- xmodem

interface XmodemPlan {
  readonly name: string
  readonly launch: boolean
}
const XMODEM_USAGE = `usage: xmodem [-cyrx] <destination filename>
-c  CRC-16
-y  ymodem-batch protocol
-r  copy image to dram for launch
-x  do not launch on download completion
`
const XMODEM = ['xmodem', 'x/ymodem image download'] as const
export const xmodem = command({
  mode: 'rommon',
  needs: 'rommon-xmodem',
  path: [XMODEM],
  run: () => ({ output: XMODEM_USAGE }),
})
export const xmodemWith = command({
  mode: 'rommon',
  needs: 'rommon-xmodem',
  path: [XMODEM, [rest('line', '[-cyrx] NAME'), 'options and destination filename']],
  run: (device, { line }, world) => {
    const words = line.split(/\s+/)
    const options = words
      .filter((word) => word.startsWith('-'))
      .map((word) => word.slice(1))
      .join('')
    const unknown = /[^cyrx]/.exec(options)?.[0]
    if (unknown !== undefined) return { output: `xmodem: illegal option -- ${unknown}\n${XMODEM_USAGE}` }
    const names = words.filter((word) => !word.startsWith('-'))
    const [name] = names
    const lead = 'Do not start the sending program yet...\n'
    if (options.includes('r'))
      return withLead(lead, byConsole(device, { name: name ?? '', launch: true }, world, false))
    if (name === undefined || names.length > 1) return { output: XMODEM_USAGE }
    const { flash } = platforms[device.platform]
    const warning =
      '\nWARNING: All existing data in flash will be lost!\nInvoke this application only for disaster recovery.\n'
    return {
      device,
      output: lead + directoryOf(device, flash.name, flash.name) + warning,
      ask: ask(xmodemDialog, 'y-n', 'Do you wish to continue? y/n  [n]:  ', { name, launch: !options.includes('x') }),
    }
  },
})
export const xmodemDialog: Dialog<XmodemPlan> = {
  name: 'rommon-xmodem',
  answer: (device, { yes }, plan, world) => (yes ? byConsole(device, plan, world, true) : {}),
}

/** Ten bits a byte at the speed of the console: hours. What the terminal sends is the scenario's, or nothing comes. */
function byConsole(device: Device, { name, launch }: XmodemPlan, world: World, keep: boolean): Effect {
  const { flash } = platforms[device.platform]
  const to = keep ? `${flash.name}:/${name}` : 'dram:'
  const copied = (why: Refusal | null, file: StoredFile | null): SimEvent => ({
    type: 'copy',
    from: 'xmodem:',
    to,
    bytes: file?.size ?? 0,
    complete: why === null,
    cause: why?.cause ?? null,
    error: why?.error ?? null,
    md5: file?.md5 ?? null,
  })
  const ready = `Ready to receive file ${name} ...\n`
  const file = device.xmodem
  if (!file)
    return {
      output: `${ready}xmodem: receive timed out\n`,
      takes: 100_000,
      events: [copied({ cause: { kind: 'nothing-sent' }, error: 'Timed out' }, null)],
    }
  const takes = Math.round((file.size * 10_000) / (Number(baudOf(device.register.current)) * 0.9))
  const free = diskOf(device, flash.name)?.size ?? 0
  if (keep && file.size > free)
    return {
      output: `${ready}Download Complete!\nthe file does not fit in flash\n`,
      takes,
      events: [
        copied({ cause: { kind: 'no-space', needs: file.size, free }, error: 'Not enough space on device' }, null),
      ],
    }
  const kept = keep ? stored(device, file, name) : device
  const output = `${ready}${keep ? 'Erasing flash at 0x60fc0000\nprogram flash location 0x60fc0000\n' : ''}Download Complete!\n`
  const events: SimEvent[] = [...(keep ? [{ type: 'erase', url: `${flash.name}:/` } as const] : []), copied(null, file)]
  if (!launch) return { device: kept, output, takes, events }
  const started = start(kept, { ...world, clock: world.clock + takes }, device.lastReload, {
    image: { file, url: keep ? `${flash.name}:${name}` : 'xmodem:' },
  })
  return {
    ...started,
    output: output + (started.output ?? ''),
    takes: takes + (started.takes ?? 0),
    events: [...events, ...(started.events ?? [])],
  }
}
