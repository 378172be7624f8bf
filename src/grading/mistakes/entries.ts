// What a boot statement names, whether it can be loaded or not.

import type { Device } from '../../sim/device.ts'
import { fileNamedBy, fileOfEntry, nameOf } from '../stored.ts'
import type { World } from '../../sim/world.ts'

/** `flash:x.bin`, `flash x.bin`, `tftp://10.0.0.5/x.bin` and `x.bin 10.0.0.5` are all about `x.bin`. */
export function entryName(entry: string): string {
  const words = entry.split(/\s+/)
  const word = words.length > 1 && !/[:/.]/.test(words[0] ?? '') ? (words[1] ?? '') : (words[0] ?? '')
  return nameOf(word)
}

/** `x.bin`, `tftp x.bin 10.0.0.5` and `tftp://10.0.0.5/x.bin`, and no `flash`, `flash:x.bin` or `rom`. */
export function isNetwork(entry: string): boolean {
  return /^(tftp|ftp|rcp|mop)\b/.test(entry) || (!/[ :]/.test(entry) && entry !== 'flash' && entry !== 'rom')
}

/** `flash`, `flash:`, `flash0:`, `usbflash0:`: a file system and no file. */
export function isWholeDisk(entry: string): boolean {
  return /^(flash|(usb)?flash\d?:\/?)$/.test(entry)
}

/** Why a statement loads nothing, as the end of a sentence that begins with it. */
export function emptyBecause(device: Device, entry: string, world: World): string {
  return fileNamedBy(device, entry) !== null && fileOfEntry(device, entry, world) === null
    ? 'names a file that is there and cannot be loaded'
    : 'names nothing that is there'
}
