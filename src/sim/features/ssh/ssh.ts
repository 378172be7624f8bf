// The SSH server of the device: its settings, and what shows them (ios-behaviour.md 15.5, ios-routing.md 19.4).

import { command, number } from '../../command.ts'
import type { Config, Device, RsaKey, Session } from '../../device.ts'
import { withSsh, type Ssh } from './slice.ts'
import { saltOf } from '../../md5.ts'
import { platforms } from '../../platforms/index.ts'
import { isFrom } from '../../platforms/release.ts'

/** Version 2 needs at least this. */
const ENOUGH = 768

const SSH = [
  ['ip', 'Global IP configuration subcommands'],
  ['ssh', 'Configure ssh options'],
] as const
/** The key that the server shows: the one that `ip ssh rsa keypair-name` names, or the first. */
function keyOfServer({ config, keys }: Device): RsaKey | null {
  const named = config.kept.find(({ text }) => text.startsWith(KEYPAIR))?.text.slice(KEYPAIR.length)
  return keys.now.find(({ name }) => named === undefined || name === named) ?? null
}
const KEYPAIR = 'ip ssh rsa keypair-name '
const modulusOf = (device: Device): number => keyOfServer(device)?.modulus ?? 0

/** Whether the SSH server takes sessions of a version: that depends on its key, and on `ip ssh version`. */
export function servesSsh(device: Device, version: 1 | 2): boolean {
  const wanted = device.config.ssh.version
  return (wanted === null || wanted === version) && modulusOf(device) >= (version === 2 ? ENOUGH : 1)
}

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
        output: needsKey && modulusOf(device) < (count === 2 ? ENOUGH : 1) ? NEEDS_KEY : '',
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
  run: (device) => {
    const {
      config: { ssh },
      running,
      platform,
    } = device
    const { version } = ssh
    const shown = version === null ? '1.99' : version === 2 ? '2.0' : '1.5'
    const on = modulusOf(device) >= (version === 2 ? ENOUGH : 1)
    const release = running?.info.xe ?? running?.info.version ?? ''
    const least = isFrom(release, '17') && platforms[platform].loader === 'switch:' ? 2048 : 1024
    const tail = `${algorithms(release)}Authentication timeout: ${ssh.timeout ?? 120} secs; Authentication retries: ${ssh.retries ?? 3}\n${isFrom(release, '15') ? keysShown(keyOfServer(device), least) : ''}`
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

export const showSsh = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['ssh', 'Status of SSH server connections'],
  ],
  pipe: true,
  run: ({ config, session }) => ({
    output: `${sessionShown(config, session)}%No SSHv1 server connections running.\n`,
    events: [{ type: 'show', what: 'ssh' }],
  }),
})
/** The session of this device came by SSH where its line takes nothing else. */
function sessionShown({ access: { lines } }: Config, { line, user }: Session): string {
  const vty = Object.entries(lines).find(([name]) => name.startsWith('vty'))?.[1]
  if (line !== 'vty' || user === null || vty?.settings['transport input'] !== 'ssh')
    return '%No SSHv2 server connections running.\n'
  const row = (mode: string): string =>
    `0          2.0     ${mode.padEnd(4)} aes256-ctr  hmac-sha2-256 Session started       ${user}\n`
  return `Connection Version Mode Encryption  Hmac         State                 Username\n${row('IN')}${row('OUT')}`
}
