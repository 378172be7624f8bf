// What ends a session: a vty is lost with the interface it came in by.

import type { Device } from './device.ts'
import { cutOff } from './features/access/login.ts'
import { addressOn, upAddress } from './features/ip/slice.ts'

/** The device after a change, its vty session gone when the interface below it was shut or has another address. */
export function whileConnected(before: Device, after: Device): Device {
  const { line, via, cut } = after.session
  if (line === 'console' || cut || via === null || before.config === after.config) return after
  const address = upAddress(after.config, via)
  return address !== null && address === addressOn(before.config, via)?.address ? after : cutOff(after)
}

/** Why a line cannot reach the device: its vty session is lost. */
export const lostNote = ({ session: { via } }: Device): string =>
  `the session over ${via ?? 'the network'} is gone; @connect opens a new one, @wait 10m lets time pass`

/** Whether a new session could be opened: the device runs, and the interface is up with an address. */
export function canConnect(device: Device): boolean {
  const { via } = device.session
  return device.running !== null && via !== null && upAddress(device.config, via) !== null
}
