// Which causes of err-disable a switch recovers from by itself, and when (ios-switching.md 16).

import { withSlice, type Device } from '../../device.ts'

declare module '../../device.ts' {
  interface Config {
    readonly errdisable: Errdisable
  }
}
export interface Errdisable {
  /** Causes as they are configured; `all` alone means every one. */
  readonly recovery: readonly string[]
  /** Seconds. */
  readonly interval: number
  /** `no errdisable detect cause …`; `all` alone means every one. It is kept and shown. */
  readonly undetected: readonly string[]
}
export const USUAL_INTERVAL = 300
export const EMPTY_ERRDISABLE: Errdisable = { recovery: [], interval: USUAL_INTERVAL, undetected: [] }
export const ALL_CAUSES = 'all'
/** What may be configured, in the order of the configuration. */
export const RECOVERABLE = [
  'arp-inspection',
  'bpduguard',
  'channel-misconfig',
  'dhcp-rate-limit',
  'dtp-flap',
  'gbic-invalid',
  'inline-power',
  'l2ptguard',
  'link-flap',
  'link-monitor-failure',
  'loopback',
  'mac-limit',
  'oam-remote-failure',
  'pagp-flap',
  'port-mode-failure',
  'pppoe-ia-rate-limit',
  'psecure-violation',
  'psp',
  'security-violation',
  'sfp-config-mismatch',
  'storm-control',
  'udld',
  'vmps',
] as const

export const recovers = ({ recovery }: Errdisable, cause: string): boolean =>
  recovery.includes(ALL_CAUSES) || recovery.includes(cause)
export const detects = ({ undetected }: Errdisable, cause: string): boolean =>
  !undetected.includes(ALL_CAUSES) && !undetected.includes(cause)
export const withErrdisable = (device: Device, change: Partial<Errdisable>): Device =>
  withSlice(device, 'errdisable', change)
