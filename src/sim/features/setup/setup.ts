// The setup dialog of a device without configuration (ios-behaviour.md 2.4), basic management setup in full.

import { firstPrompt, PRESS_RETURN, SETUP_QUESTION } from '../../boot.ts'
import { command, ipv4Number, type Effect } from '../../command.ts'
import { applyConfig } from '../../config.ts'
import { withConfig, type Device, type Question } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { fullInterfaceName } from '../../interfaces.ts'
import { saltOf, type5, type9 } from '../../md5.ts'
import { platforms } from '../../platforms/index.ts'
import { isXeFrom } from '../../platforms/release.ts'
import { isMask } from '../ip/reach.ts'
import { startLog } from '../../start-log.ts'
import { save } from '../running-config/save.ts'
import type { World } from '../../world.ts'
import { interfacesInTable, interfaceTable } from '../ip/interface-brief.ts'
import { isHostName } from '../identity/hostname.ts'
import { hostnameOf } from '../identity/slice.ts'
import { portOf } from '../interfaces/slice.ts'

type Step =
  | 'enter'
  | 'autoinstall'
  | 'new-secret'
  | 'confirm-secret'
  | 'basic'
  | 'hostname'
  | 'secret'
  | 'password'
  | 'vty'
  | 'snmp'
  | 'community'
  | 'interface'
  | 'ip'
  | 'address'
  | 'mask'
  | 'cluster'
  | 'selection'
/** What was answered so far. */
interface Setup {
  readonly step: Step
  readonly hostname?: string
  readonly secret?: string
  readonly password?: string
  readonly vty?: string
  readonly community?: string
  readonly interface?: string
  readonly address?: string
  readonly mask?: string
}

export const setupCommand = command({
  mode: 'privileged',
  path: [['setup', 'Run the SETUP command facility']],
  run: (device) => ({ device, output: '\n\n         --- System Configuration Dialog ---\n\n', ask: SETUP_QUESTION }),
})

export const setupDialog: Dialog<Setup> = {
  name: 'setup',
  answer: (device, { text, yes }, known, world): Effect => {
    const again = (output: string): Effect => ({ ...question(device, known, known.step), output })
    switch (known.step) {
      case 'enter':
        if (yes) return { ...question(device, known, 'basic'), output: INTRODUCTION }
        if (device.mode !== 'setup') return { device }
        if (wantsSecret(device)) return { ...question(device, known, 'new-secret'), output: NEW_SECRET }
        return platforms[device.platform].features.has('autoinstall')
          ? { ...question(device, known, 'autoinstall'), output: '\n' }
          : ready(device, world)
      case 'autoinstall':
        return ready(device, world, yes ? '' : AUTOINSTALL)
      case 'new-secret':
        if (text === '') return again('% No defaulting allowed\n')
        return isStrong(text)
          ? question(device, { ...known, secret: text }, 'confirm-secret')
          : // What the device says of a weak secret is not known: it hears the rule again.
            again(SECRET_RULE)
      case 'confirm-secret':
        return text === known.secret ? script(device, known) : question(device, { step: 'enter' }, 'new-secret')
      case 'basic':
        if (yes) return { ...question(device, known, 'hostname'), output: 'Configuring global parameters:\n\n' }
        return ready(device, world, '% Not simulated here: the extended setup. It ends as with Ctrl-C.\n')
      case 'hostname': {
        const name = text === '' ? hostnameOf(device.config) : text
        return isHostName(name)
          ? { ...question(device, { ...known, hostname: name }, 'secret'), output: SECRET }
          : again('% Hostname contains one or more illegal characters.\n')
      }
      case 'secret':
        if (text === '') return again('% No defaulting allowed\n')
        return wantsSecret(device) && !isStrong(text)
          ? again(SECRET_RULE)
          : { ...question(device, { ...known, secret: text }, 'password'), output: PASSWORD }
      case 'password':
        if (text === '') return again('% No defaulting allowed\n')
        return text === known.secret
          ? again('% Please choose a password that is different from the enable secret\n')
          : { ...question(device, { ...known, password: text }, 'vty'), output: VTY }
      case 'vty':
        return text === '' ? again('% No defaulting allowed\n') : question(device, { ...known, vty: text }, 'snmp')
      case 'snmp':
        return yes ? question(device, known, 'community') : chooseInterface(device, known, world)
      case 'community':
        return chooseInterface(device, { ...known, community: text === '' ? 'public' : text }, world)
      case 'interface': {
        const name = fullInterfaceName(text, platforms[device.platform])
        if (name === null || !portOf(device.config, name))
          return again(`% Invalid interface
`)
        return {
          ...question(device, { ...known, interface: name }, 'ip'),
          output: `\nConfiguring interface ${name}:\n`,
        }
      }
      case 'ip':
        return yes ? question(device, known, 'address') : configured(device, known)
      case 'address':
        return ipv4Number(text) === null
          ? again('% Invalid IP address\n')
          : question(device, { ...known, address: text }, 'mask')
      case 'mask': {
        const mask = text === '' ? classMask(known.address ?? '') : text
        return isMask(mask)
          ? configured(
              device,
              { ...known, mask },
              `    Class ${classOf(known.address ?? '')[0]} network is ${networkOf(known.address ?? '')}, ${bitsOf(mask)} subnet bits; mask is /${bitsOf(mask)}\n`,
            )
          : again('% Invalid subnet mask\n')
      }
      case 'cluster':
        return script(
          device,
          known,
          yes ? '% Not simulated here: a cluster of switches. The answer counts as no.\n' : '',
        )
      case 'selection':
        if (text === '0') return ready(device, world)
        if (text === '1' && known.hostname === undefined) return question(device, { step: 'enter' }, 'enter')
        if (text === '1')
          return { ...question(device, { step: 'basic' }, 'hostname'), output: '\nConfiguring global parameters:\n\n' }
        if (text !== '' && text !== '2') return again('% Please enter 0, 1 or 2.\n')
        return finished(device, known, world)
    }
  },
  abort: (device, { step }, world) =>
    step === 'enter' && device.mode !== 'setup'
      ? { device }
      : ready(device, world, '\nConfiguration aborted, no changes made.\n'),
}

const text = (device: Device, known: Setup, step: Step): Pick<Question, 'kind' | 'text' | 'enter'> => {
  switch (step) {
    case 'enter':
      return { kind: 'yes-no', text: SETUP_QUESTION.text }
    case 'autoinstall':
      return { kind: 'yes-no', text: 'Would you like to terminate autoinstall? [yes]: ', enter: 'yes' }
    case 'new-secret':
      return { kind: 'password', text: 'Enter enable secret: ' }
    case 'confirm-secret':
      return { kind: 'password', text: 'Confirm enable secret: ' }
    case 'basic':
      return { kind: 'yes-no', text: 'Would you like to enter basic management setup? [yes/no]: ' }
    case 'hostname':
      return { kind: 'text', text: `  Enter host name [${hostnameOf(device.config)}]: ` }
    case 'secret':
      return { kind: 'text', text: '  Enter enable secret: ' }
    case 'password':
      return { kind: 'text', text: '  Enter enable password: ' }
    case 'vty':
      return { kind: 'text', text: '  Enter virtual terminal password: ' }
    case 'snmp':
      return isRouter(device)
        ? { kind: 'yes-no', text: '  Configure SNMP Network Management? [yes]: ', enter: 'yes' }
        : { kind: 'yes-no', text: '  Configure SNMP Network Management? [no]: ', enter: 'no' }
    case 'community':
      return { kind: 'text', text: '    Community string [public]: ' }
    case 'interface':
      return { kind: 'text', text: 'management network from the above interface summary: ' }
    case 'ip':
      return { kind: 'yes-no', text: '  Configure IP on this interface? [yes]: ', enter: 'yes' }
    case 'address':
      return { kind: 'text', text: '    IP address for this interface: ' }
    case 'mask':
      return { kind: 'text', text: `    Subnet mask for this interface [${classMask(known.address ?? '')}] : ` }
    case 'cluster':
      return { kind: 'yes-no', text: 'Would you like to enable as a cluster command switch? [yes/no]: ' }
    case 'selection':
      return { kind: 'text', text: 'Enter your selection [2]: ' }
  }
}
function question(device: Device, known: Setup, step: Step): Effect {
  const { kind, text: asked, enter } = text(device, known, step)
  return { device, ask: ask(setupDialog, kind, asked, { ...known, step }, enter) }
}

/** Leaves the dialog. A starting device goes to its first prompt; a running one stays where it was. */
const ready = (device: Device, world: World, before = ''): Effect =>
  device.mode === 'setup'
    ? firstPrompt(startLog({ ...device, mode: 'user' }, false), before + PRESS_RETURN)
    : { device, output: before }

const chooseInterface = (device: Device, known: Setup, world: World): Effect => ({
  ...question(device, known, 'interface'),
  output: `\nCurrent interface summary\n\nAny interface listed with OK? value "NO" does not have a valid configuration\n\n${interfaceTable(device, world)}\nEnter interface name used to connect to the\n`,
})

/** From 17.5.1 on nobody gets past the dialog without an enable secret, and it is of type 9. */
const wantsSecret = (device: Device): boolean => isXeFrom(device.running?.info ?? null, '17.5.1')
const isStrong = (secret: string): boolean =>
  secret.length >= 10 &&
  secret.length <= 32 &&
  /[A-Z]/.test(secret) &&
  /[a-z]/.test(secret) &&
  /\d/.test(secret) &&
  !/cisco/i.test(secret)

const isRouter = (device: Device): boolean => !platforms[device.platform].features.has('switching')
/** The commands that the answers produce. */
function commandsOf(device: Device, known: Setup): string {
  const secret = known.secret ?? ''
  const secretLine = wantsSecret(device)
    ? `enable secret 9 ${type9(secret, saltOf(secret, 14))}`
    : `enable secret 5 ${type5(secret, saltOf(secret))}`
  if (known.hostname === undefined) return `${secretLine}\n!\nend\n`
  const own = known.interface ?? ''
  const ports = interfacesInTable(device).map((name) => {
    const address =
      known.address !== undefined && name === own ? `ip address ${known.address} ${known.mask}` : 'no ip address'
    return `!\ninterface ${name}\n${name === own ? 'no shutdown\n' : isRouter(device) ? 'shutdown\n' : ''}${name === own || isRouter(device) ? `${address}\n` : ''}`
  })
  const snmp = known.community === undefined ? 'no snmp-server' : `snmp-server community ${known.community}`
  return `hostname ${known.hostname}\n${secretLine}\nenable password ${known.password}\nline vty 0 ${isRouter(device) ? 4 : 15}\npassword ${known.vty}\n${snmp}\n!\n${ports.join('')}!\nend\n`
}
/** What follows the last question about the interface. */
const configured = (device: Device, known: Setup, before = ''): Effect =>
  platforms[device.platform].features.has('cluster')
    ? { ...question(device, known, 'cluster'), output: before }
    : script(device, known, before)
const script = (device: Device, known: Setup, before = ''): Effect => ({
  ...question(device, known, 'selection'),
  output: `${before}\nThe following configuration command script was created:\n\n${commandsOf(device, known)}\n\n[0] Go to the IOS command prompt without saving this config.\n[1] Return back to the setup without saving this config.\n[2] Save this configuration to nvram and exit.\n\n`,
})
function finished(device: Device, known: Setup, world: World): Effect {
  const applied = applyConfig(device, commandsOf(device, known), world, 'merge')
  const saved = save(withConfig(applied, {}), world, 'write memory')
  const up = ready(saved.device ?? applied, world)
  return {
    ...up,
    output: `${saved.output ?? ''}Use the enabled mode 'configure' command to modify this configuration.\n\n${up.output ?? ''}`,
    events: saved.events ?? [],
  }
}

const firstOctet = (address: string): number => Number(/^\d+/.exec(address)?.[0] ?? 0)
const classOf = (address: string): readonly [string, number] =>
  firstOctet(address) < 128 ? ['A', 8] : firstOctet(address) < 192 ? ['B', 16] : ['C', 24]
const classMask = (address: string): string =>
  ({ A: '255.0.0.0', B: '255.255.0.0', C: '255.255.255.0' })[classOf(address)[0] as 'A' | 'B' | 'C']
const networkOf = (address: string): string =>
  address
    .split('.')
    .map((octet, i) => (i < classOf(address)[1] / 8 ? octet : '0'))
    .join('.')
const bitsOf = (mask: string): number => ((ipv4Number(mask) ?? 0) >>> 0).toString(2).replaceAll('0', '').length

/** What autoinstall logs while nobody answers. */
export const AUTOINSTALL = `%Error opening tftp://255.255.255.255/network-confg (Timed out)
%Error opening tftp://255.255.255.255/cisconet.cfg (Timed out)
%Error opening tftp://255.255.255.255/router-confg (Timed out)
%Error opening tftp://255.255.255.255/ciscortr.cfg (Timed out)
`
const SECRET_RULE = `-------------------------------------------------
secret should be of minimum 10 characters and maximum 32 characters with
at least 1 upper case, 1 lower case, 1 digit and 
should not contain [cisco]
-------------------------------------------------
`
const NEW_SECRET = `

The enable secret is a password used to protect
access to privileged EXEC and configuration modes.
This password, after entered, becomes encrypted in
the configuration.
${SECRET_RULE}`
const INTRODUCTION = `
At any point you may enter a question mark '?' for help.
Use ctrl-c to abort configuration dialog at any prompt.
Default settings are in square brackets '[]'.


Basic management setup configures only enough connectivity
for management of the system, extended setup will ask you
to configure each interface on the system

`
const SECRET = `
  The enable secret is a password used to protect access to
  privileged EXEC and configuration modes. This password, after
  entered, becomes encrypted in the configuration.
`
const PASSWORD = `
  The enable password is used when you do not specify an
  enable secret password, with some older software versions, and
  some boot images.
`
const VTY = `
  The virtual terminal password is used to protect
  access to the router over a network interface.
`
