// SSH on the device itself: the RSA key, the version, and what shows them (ios-behaviour.md 15.5).

import { command, number, type Command, type Effect } from '../../command.ts'
import type { Device, RsaKey } from '../../device.ts'
import { withSsh, type Ssh } from './slice.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { logged } from '../logging/log.ts'
import { saltOf } from '../../md5.ts'
import { platforms } from '../../platforms/index.ts'
import { isFrom } from '../../platforms/release.ts'
import type { World } from '../../world.ts'
import { hostnameOf } from '../identity/slice.ts'

const CRYPTO = [
  ['crypto', 'Encryption module'],
  ['key', 'Long term key operations'],
] as const
const RSA = ['rsa', 'Generate RSA keys'] as const
const MODULUS = ['modulus', 'Provide number of modulus bits on the command line'] as const
const GENERAL = ['general-keys', 'Generate a general purpose RSA key pair for signing and encryption'] as const
/** Version 2 needs at least this. */
const ENOUGH = 768

export const generateGeneralModulus = command({
  mode: 'config',
  path: [
    ...CRYPTO,
    ['generate', 'Generate new keys'],
    RSA,
    GENERAL,
    MODULUS,
    [number('bits', 360, 4096), 'size of the key modulus'],
  ],
  run: (device, { bits }, world) => generate(device, bits, world),
})
export const generateModulus = command({
  mode: 'config',
  path: [
    ...CRYPTO,
    ['generate', 'Generate new keys'],
    RSA,
    MODULUS,
    [number('bits', 360, 4096), 'size of the key modulus'],
  ],
  run: (device, { bits }, world) => generate(device, bits, world),
})
export const generateGeneral = command({
  mode: 'config',
  path: [...CRYPTO, ['generate', 'Generate new keys'], RSA, GENERAL],
  run: (device, _, world) => generate(device, null, world),
})
export const generateRsa = command({
  mode: 'config',
  path: [...CRYPTO, ['generate', 'Generate new keys'], RSA],
  run: (device, _, world) => generate(device, null, world),
})

/** The key is named after the device, so it needs a host name of its own and a domain. `bits` null: they are asked for. */
function generate(device: Device, bits: number | null, world: World): Effect {
  const { domainName } = device.config.ip
  const hostname = hostnameOf(device.config)
  if (hostname === platforms[device.platform].defaultHostname)
    return { output: `% Please define a hostname other than ${hostname}.\n` }
  if (domainName === null) return { output: '% Please define a domain-name first.\n' }
  const name = `${hostname}.${domainName}`
  if (bits !== null) {
    const known = device.keys.now
      ? `% You already have RSA keys defined named ${device.keys.now.name}.\n% They will be replaced.\n\n`
      : `The name for the keys will be: ${name}\n\n`
    return made(device, bits, `${known}% The key modulus size is ${bits} bits\n`, world)
  }
  if (device.keys.now)
    return {
      device,
      output: `% You already have RSA keys defined named ${device.keys.now.name}.\n`,
      ask: ask(cryptoDialog, 'yes-no', '% Do you really want to replace them? [yes/no]: ', { step: 'replace' }),
    }
  return askModulus(device, `The name for the keys will be: ${name}\n`)
}
const askModulus = (device: Device, before: string): Effect => ({
  device,
  output: `${before}Choose the size of the key modulus in the range of 360 to 4096 for your\n  General Purpose Keys. Choosing a key modulus greater than 512 may take\n  a few minutes.\n\n`,
  ask: ask(cryptoDialog, 'text', 'How many bits in the modulus [512]: ', { step: 'modulus' }),
})
function made(device: Device, bits: number, before: string, world: World): Effect {
  const seconds = Math.max(1, Math.round(bits / 700))
  const version = device.config.ssh.version === 2 ? '2.0' : '1.99'
  const key = { name: `${hostnameOf(device.config)}.${device.config.ip.domainName}`, modulus: bits }
  const said = logged(
    { ...device, keys: { ...device.keys, now: key } },
    world.clock + seconds * 1000,
    ...(device.keys.now ? [] : [['SSH-5-ENABLED', `SSH ${version} has been enabled`] as const]),
  )
  return {
    device: said.device,
    output: `${before}% Generating ${bits} bit RSA keys, keys will be non-exportable...\n[OK] (elapsed time was ${seconds} seconds)\n\n${said.output}`,
    events: [{ type: 'crypto-key', op: 'generate', modulus: bits }],
    takes: seconds * 1000,
  }
}

export const zeroizeRsa = command({
  mode: 'config',
  path: [...CRYPTO, ['zeroize', 'Remove keys'], ['rsa', 'Remove RSA keys']],
  run: (device) => {
    if (!device.keys.now) return { output: '% No Signature RSA Keys found in configuration.\n' }
    return {
      device,
      output: '% All RSA Keys will be removed.\n% All router certs issued using these keys will also be removed.\n',
      ask: ask(cryptoDialog, 'yes-no', 'Do you really want to remove these keys? [yes/no]: ', { step: 'remove' }),
    }
  },
})
export const cryptoDialog: Dialog<{ readonly step: 'replace' | 'modulus' | 'remove' }> = {
  name: 'crypto-key',
  answer: (device, { text, yes }, { step }, world) => {
    if (step === 'replace') return yes ? askModulus(device, '') : { device }
    if (step === 'remove') {
      if (!yes) return { device }
      return {
        ...logged({ ...device, keys: { ...device.keys, now: null } }, world.clock, [
          'SSH-5-DISABLED',
          `SSH ${device.config.ssh.version === 2 ? '2.0' : '1.99'} has been disabled`,
        ]),
        events: [{ type: 'crypto-key', op: 'zeroize', modulus: device.keys.now?.modulus ?? 0 }],
      }
    }
    const bits = text === '' ? 512 : /^\d{1,5}$/.test(text) ? Number(text) : 0
    if (bits < 360 || bits > 4096)
      return {
        device,
        output: '% A decimal number between 360 and 4096.\n',
        ask: ask(cryptoDialog, 'text', 'How many bits in the modulus [512]: ', { step }),
      }
    return made(device, bits, '', world)
  },
}

const SSH = [
  ['ip', 'Global IP configuration subcommands'],
  ['ssh', 'Configure ssh options'],
] as const
const NEEDS_KEY = 'Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).\n'
const setting = (
  key: keyof Ssh,
  words: readonly (readonly [string, string])[],
  low: number,
  high: number,
  usual: number | null,
  help: string,
  needsKey: boolean,
) =>
  command({
    mode: 'config',
    path: [...SSH, ...words, [number('count', low, high), help]],
    run: (device, { count }) => {
      return {
        device: withSsh(device, { [key]: count === usual ? null : count }),
        output: needsKey && (device.keys.now?.modulus ?? 0) < (count === 2 ? ENOUGH : 1) ? NEEDS_KEY : '',
      }
    },
    no: (device) => ({ device: withSsh(device, { [key]: null }) }),
    show: ({ ssh }) => (ssh[key] === null ? [] : [[...SSH, ...words].map(([word]) => word).join(' ') + ` ${ssh[key]}`]),
  })
export const sshTimeout = setting(
  'timeout',
  [['time-out', 'Specify SSH time-out interval']],
  1,
  120,
  120,
  'SSH time-out interval (secs)',
  false,
)
export const sshRetries = setting(
  'retries',
  [['authentication-retries', 'Specify number of authentication retries']],
  0,
  5,
  3,
  'Number of authentication retries',
  false,
)
export const sshVersion = setting(
  'version',
  [['version', 'Specify protocol version to be supported']],
  1,
  2,
  null,
  'Protocol version',
  true,
)

export const showIpSsh = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['ip', 'IP information'],
    ['ssh', 'Information on SSH'],
  ],
  pipe: true,
  run: ({ config: { ssh }, keys, running, platform }) => {
    const { version } = ssh
    const shown = version === null ? '1.99' : version === 2 ? '2.0' : '1.5'
    const on = (keys.now?.modulus ?? 0) >= (version === 2 ? ENOUGH : 1)
    const release = running?.info.xe ?? running?.info.version ?? ''
    const least = isFrom(release, '17') && platforms[platform].loader === 'switch:' ? 2048 : 1024
    const tail = `${algorithms(release)}Authentication timeout: ${ssh.timeout ?? 120} secs; Authentication retries: ${ssh.retries ?? 3}\n${isFrom(release, '15') ? keysShown(keys.now, least) : ''}`
    return {
      output: on ? `SSH Enabled - version ${shown}\n${tail}` : `SSH Disabled - version ${shown}\n%${NEEDS_KEY}${tail}`,
      events: [{ type: 'show', what: 'ip ssh' }],
    }
  },
})
/** What newer releases say of how they prove and encrypt. */
function algorithms(release: string): string {
  if (!isFrom(release, '15.5')) return ''
  const isNew = isFrom(release, '17')
  const proofs = isNew
    ? 'x509v3-ssh-rsa,ssh-rsa,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521'
    : 'x509v3-ssh-rsa,ssh-rsa'
  return `Authentication methods:publickey,keyboard-interactive,password
Authentication Publickey Algorithms:${proofs}
Hostkey Algorithms:${isNew ? 'x509v3-ssh-rsa,rsa-sha2-512,rsa-sha2-256,ssh-rsa' : proofs}
Encryption Algorithms:${isNew ? 'aes128-gcm,aes256-gcm,' : ''}aes128-ctr,aes192-ctr,aes256-ctr
MAC Algorithms:${isNew ? 'hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512' : 'hmac-sha1,hmac-sha1-96'}
${isNew ? 'KEX Algorithms:ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,diffie-hellman-group14-sha1\n' : ''}`
}
/** The public key as SSH writes it. It holds no RSA number: it only looks like one, and is the same each time. */
function keysShown(key: RsaKey | null, least: number): string {
  const head = `Minimum expected Diffie Hellman key size : ${least} bits\nIOS Keys in SECSH format(ssh-rsa, base64 encoded): `
  if (key === null) return `${head}NONE\n`
  const body = Array.from({ length: 50 }, (_, i) => saltOf(`${key.name} ${key.modulus} ${i}`, 16)).join('')
  const text = `AAAAB3NzaC1yc2EAAAADAQABAAAB${body.replaceAll('.', '+').slice(0, Math.round(key.modulus / 6))}`
  return `${head}${key.name}\nssh-rsa ${(text.match(/.{1,72}/g) ?? []).join('\n')}\n`
}
export const sshConfigCommands = [sshTimeout, sshRetries, sshVersion]
export const keyCommands: readonly Command[] = [
  generateGeneralModulus,
  generateModulus,
  generateGeneral,
  generateRsa,
  zeroizeRsa,
]
