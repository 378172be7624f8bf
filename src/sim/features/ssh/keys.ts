// RSA keys of the device: making, removing and showing them (ios-routing.md 19.4).

import { command, word, type Command, type Effect } from '../../command.ts'
import type { Config, Device, RsaKey } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { longTime } from '../../messages.ts'
import { ownTime, zoned } from '../clock/time.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { hostnameOf } from '../identity/slice.ts'
import { logged, type Message } from '../logging/log.ts'
import { publicKeyText } from './public-key.ts'
import { domainNameOf } from '../ip/slice.ts'

const CRYPTO = [
  ['crypto', 'Encryption module'],
  ['key', 'Long term key operations'],
] as const

/** What is asked for. `label` null: the key is named after the device; `bits` null: they are asked for. */
interface Wanted {
  readonly label: string | null
  readonly bits: number | null
  readonly exportable: boolean
  /** Two keys of a size, one to sign and one to encrypt. */
  readonly usage: boolean
}

/** The options may stand in any order; the tables list them. */
export const generateRsa = command({
  mode: 'config',
  path: [...CRYPTO, ['generate', 'Generate new keys'], ['rsa', 'Generate RSA keys']],
  options: ['general-keys', 'usage-keys', 'signature', 'encryption', 'exportable', 'label', 'modulus'],
  run: (device, args: Readonly<Record<string, unknown>>, world) =>
    generate(
      device,
      {
        label: (args['label'] as string | undefined) ?? null,
        bits: (args['modulus'] as number | undefined) ?? null,
        exportable: args['exportable'] === true,
        usage: args['usage-keys'] === true,
      },
      world,
    ),
})

/** A key without a label needs a host name of its own and a domain for its name. */
function generate(device: Device, wanted: Wanted, world: World): Effect {
  const hostname = hostnameOf(device.config)
  if (wanted.label === null) {
    if (hostname === platforms[device.platform].defaultHostname)
      return { output: `% Please define a hostname other than ${hostname}.\n` }
    if (domainNameOf(device.config) === null) return { output: '% Please define a domain-name first.\n' }
  }
  if (wanted.usage && wanted.bits === null)
    return { device, notSimulated: 'crypto key generate rsa usage-keys without modulus' }
  const name = nameOf(device, wanted)
  const isKnown = device.keys.now.some((key) => key.name === name)
  const already = `% You already have RSA keys defined named ${name}.\n`
  if (wanted.bits !== null) {
    const before = isKnown ? `${already}% They will be replaced.\n\n` : `The name for the keys will be: ${name}\n\n`
    return made(device, wanted, wanted.bits, `${before}% The key modulus size is ${wanted.bits} bits\n`, world)
  }
  return isKnown
    ? {
        device,
        output: already,
        ask: ask(cryptoDialog, 'yes-no', '% Do you really want to replace them? [yes/no]: ', {
          step: 'replace',
          wanted,
        }),
      }
    : askModulus(device, wanted, `The name for the keys will be: ${name}\n`)
}
const nameOf = (device: Device, { label }: Wanted): string =>
  label ?? `${hostnameOf(device.config)}.${domainNameOf(device.config)}`

const HOW_MANY = 'How many bits in the modulus [512]: '
const askModulus = (device: Device, wanted: Wanted, before: string): Effect => ({
  device,
  output: `${before}Choose the size of the key modulus in the range of 360 to 4096 for your\n  General Purpose Keys. Choosing a key modulus greater than 512 may take\n  a few minutes.\n\n`,
  ask: ask(cryptoDialog, 'text', HOW_MANY, { step: 'modulus', wanted }),
})

function made(device: Device, wanted: Wanted, bits: number, before: string, world: World): Effect {
  const seconds = Math.max(1, Math.round(bits / 700))
  const name = nameOf(device, wanted)
  const { now } = device.keys
  const key: RsaKey = {
    name,
    modulus: bits,
    madeAt: ownTime(device, world.clock),
    ...(wanted.exportable ? { exportable: true } : {}),
    ...(wanted.usage ? { usage: true } : {}),
  }
  const one = `% Generating ${bits} bit RSA keys, keys will be ${wanted.exportable ? '' : 'non-'}exportable...\n[OK] (elapsed time was ${seconds} seconds)\n`
  const takes = seconds * (wanted.usage ? 2000 : 1000)
  const said = logged(
    { ...device, keys: { ...device.keys, now: [...now.filter((known) => known.name !== name), key] } },
    world.clock + takes,
    ...(now.length === 0 ? [messageOf(device, 'ENABLED')] : []),
  )
  return {
    device: said.device,
    output: `${before}${one}${wanted.usage ? one : ''}\n${said.output}`,
    events: [{ type: 'crypto-key', op: 'generate', modulus: bits }],
    takes,
  }
}
const messageOf = (device: Device, what: 'ENABLED' | 'DISABLED'): Message => [
  `SSH-5-${what}`,
  `SSH ${device.config.ssh.version === 2 ? '2.0' : '1.99'} has been ${what.toLowerCase()}`,
]

const ZEROIZE = [...CRYPTO, ['zeroize', 'Remove keys'], ['rsa', 'Remove RSA keys']] as const
export const zeroizeRsa = command({
  mode: 'config',
  path: ZEROIZE,
  run: (device) => zeroize(device, null),
})
export const zeroizeRsaNamed = command({
  mode: 'config',
  path: [...ZEROIZE, [word('name'), 'RSA keypair label']],
  run: (device, { name }) => zeroize(device, name),
})
/** `name` null: all of them. */
function zeroize(device: Device, name: string | null): Effect {
  const gone = device.keys.now.filter((key) => name === null || key.name === name)
  if (gone.length === 0) return { output: '% No Signature RSA Keys found in configuration.\n' }
  return {
    device,
    // What a device prints for one key by its name is not documented: it asks only.
    ...(name === null
      ? {
          output: '% All RSA Keys will be removed.\n% All router certs issued using these keys will also be removed.\n',
        }
      : {}),
    ask: ask(cryptoDialog, 'yes-no', 'Do you really want to remove these keys? [yes/no]: ', { step: 'remove', name }),
  }
}

type Step =
  | { readonly step: 'replace' | 'modulus'; readonly wanted: Wanted }
  | { readonly step: 'remove'; readonly name: string | null }
export const cryptoDialog: Dialog<Step> = {
  name: 'crypto-key',
  answer: (device, { text, yes }, data, world) => {
    if (data.step === 'remove') return yes ? removed(device, data.name, world) : { device }
    const { step, wanted } = data
    if (step === 'replace') return yes ? askModulus(device, wanted, '') : { device }
    const bits = text === '' ? 512 : /^\d{1,5}$/.test(text) ? Number(text) : 0
    return bits < 360 || bits > 4096
      ? {
          device,
          output: '% A decimal number between 360 and 4096.\n',
          ask: ask(cryptoDialog, 'text', HOW_MANY, { step, wanted }),
        }
      : made(device, wanted, bits, '', world)
  },
}
function removed(device: Device, name: string | null, world: World): Effect {
  const left = device.keys.now.filter((key) => name !== null && key.name !== name)
  const gone = device.keys.now.find((key) => !left.includes(key))
  return {
    ...logged(
      { ...device, keys: { ...device.keys, now: left } },
      world.clock,
      ...(left.length === 0 ? [messageOf(device, 'DISABLED')] : []),
    ),
    events: [{ type: 'crypto-key', op: 'zeroize', modulus: gone?.modulus ?? 0 }],
  }
}

const SHOW = [
  ['show', 'Show running system information'],
  ['crypto', 'Encryption module'],
  ['key', 'Show long term public keys'],
  ['mypubkey', 'Show public keys associated with this router'],
  ['rsa', 'Show RSA public keys associated with this router'],
] as const
const shown = ({ config, keys }: Device, name: string | null): Effect => ({
  output: keys.now
    .filter((key) => name === null || key.name === name)
    .flatMap((key) =>
      (key.usage === true ? ['Signature Key', 'Encryption Key'] : ['General Purpose Key']).map((usage) =>
        keyShown(config, key, usage, keys.saved.includes(key)),
      ),
    )
    .join(''),
  events: [{ type: 'show', what: 'crypto key' }],
})
/** The numbers of the key are no RSA key: they only have its form, and are the same each time. */
function keyShown(config: Config, key: RsaKey, usage: string, isSaved: boolean): string {
  const [time = '', zone = '', , ...date] = longTime(zoned(config, key.madeAt)).split(' ')
  return `% Key pair was generated at: ${time} ${zone} ${date.join(' ')}
Key name: ${key.name}
Key type: RSA KEYS
 Storage Device: ${isSaved ? 'private-config' : 'not specified'}
 Usage: ${usage}
 Key is ${key.exportable === true ? '' : 'not '}exportable.
 Key Data:
${publicKeyText(`${key.name} ${usage}`, key.modulus)}`
}
export const showKeys = command({ mode: 'privileged', path: SHOW, pipe: true, run: (device) => shown(device, null) })
export const showKeyNamed = command({
  mode: 'privileged',
  path: [...SHOW, [word('name'), 'Name of the key pair']],
  pipe: true,
  run: (device, { name }) => shown(device, name),
})

export const keyCommands: readonly Command[] = [generateRsa, zeroizeRsa, zeroizeRsaNamed]
