// What a configuration says of the file transfer clients, and of what the file dialogs ask.

import { withSlice, type Config, type Device } from '../../device.ts'
import type { Service } from '../../world.ts'
import { plainOf } from '../access/passwords.ts'

declare module '../../device.ts' {
  interface Config {
    readonly transfer: Transfer
  }
}
interface Transfer {
  readonly ftpUsername: string | null
  /** Passwords stand here as they are shown: `7 …` when encrypted. */
  readonly ftpPassword: string | null
  readonly sourceInterface: Readonly<Partial<Record<'tftp' | 'ftp', string>>>
  /** Bytes; null: 512. */
  readonly tftpBlocksize: number | null
  readonly httpUsername: string | null
  readonly httpPassword: string | null
  readonly prompt: 'alert' | 'noisy' | 'quiet'
}
export const emptyTransfer: Transfer = {
  ftpUsername: null,
  ftpPassword: null,
  sourceInterface: {},
  tftpBlocksize: null,
  httpUsername: null,
  httpPassword: null,
  prompt: 'alert',
}
export const withTransfer = (device: Device, change: Partial<Transfer>): Device => withSlice(device, 'transfer', change)

/** What the FTP client says when the URL names nobody. */
export const ftpLoginOf = ({ transfer }: Config): Pick<Transfer, 'ftpUsername' | 'ftpPassword'> => transfer
/** Whether the FTP client gets in where a server wants a login. */
export const ftpLoginFits = (
  { transfer: { ftpUsername, ftpPassword } }: Config,
  service: Pick<Service, 'username' | 'password'>,
): boolean =>
  (ftpUsername ?? 'anonymous') === service.username && plainOf(ftpPassword ?? '') === (service.password ?? '')
