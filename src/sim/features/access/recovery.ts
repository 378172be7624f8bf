// Password recovery: whether a Break or the Mode button at power-on leads to the boot loader (ios-behaviour.md 14, 15.1).

import { storedConfig } from '../../config.ts'
import type { Config, Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { onOff } from '../services/toggles.ts'

export const RECOVERY = 'service password-recovery'
const recovery = onOff(RECOVERY, true)
export const isRecoveryOff = (config: Config): boolean => !recovery.isOn(config)

/** A classic Catalyst keeps the setting beside its file system; elsewhere startup-config has it. */
const keepsApart = (device: Device): boolean => platforms[device.platform].features.has('boot-at-once')
export const recoverable = (device: Device): boolean =>
  keepsApart(device) ? device.bootLoader.locked !== true : !isSavedOff(device)
const isSavedOff = (device: Device): boolean => {
  const saved = storedConfig(device)
  return saved !== null && isRecoveryOff(saved)
}

/** The device after `service password-recovery` or its `no` form. */
export function withRecovery(device: Device, on: boolean): Device {
  const next = recovery.set(device, on)
  return keepsApart(device) ? { ...next, bootLoader: { ...next.bootLoader, locked: !on } } : next
}

/** The device after it read its configuration: the line takes effect as if it were typed. */
export const lockedByConfig = (device: Device): Device =>
  keepsApart(device) && (isRecoveryOff(device.config) || isSavedOff(device))
    ? { ...device, bootLoader: { ...device.bootLoader, locked: true } }
    : device
