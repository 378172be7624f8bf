// The BOOT variable of a router: what the last save wrote, or what was set by hand in ROMmon since (ios-behaviour.md 6.3, 10).

import { storedConfig } from '../../config.ts'
import type { Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'

/** Words of `boot system` that stand before a file name; in the variable they are its device. */
const KEYWORD = /^(flash|tftp|ftp|rcp|mop)(?: +|$)/
/** An entry as the variable and the loader have it: `flash x.bin` is `flash:x.bin`, `flash flash0:x.bin` is `flash0:x.bin`. */
export function variableEntry(statement: string): string {
  const keyword = KEYWORD.exec(statement)
  if (!keyword) return statement
  const [head, device = ''] = keyword
  const file = statement.slice(head.length)
  return device === 'flash' && file.includes(':') ? file : `${device}:${file}`
}

/** A list as a variable: `bootflash:a.bin,1;bootflash:b.bin,1;`. The number says how often an entry is tried. */
export const variableOf = (list: readonly string[], tries = 1): string =>
  list.map((entry) => `${variableEntry(entry)},${tries};`).join('')

/** The entries of a variable. */
const entriesOf = (variable: string): string[] =>
  variable.split(';').flatMap((part) => {
    const entry = part.replace(/,\d*$/, '').trim()
    return entry === '' ? [] : [entry]
  })

/** What ROMmon holds in BOOT. A save writes it anew, so a value set by hand lasts until then. */
export function bootVariable(device: Device, tries?: number): string {
  if (platforms[device.platform].features.has('boot-variable'))
    return variableOf((device.bootLoader.boot ?? '').split(';').filter((entry) => entry !== ''))
  const byHand = device.rommon.variables['BOOT']
  return byHand ?? variableOf(storedConfig(device)?.boot.system ?? [], tries)
}

/** What `show bootvar` shows of it: IOS XE tries an entry more often than its ROMmon says. */
export const shownBootVariable = (device: Device): string =>
  bootVariable(device, platforms[device.platform].features.has('xe-router') ? 12 : 1)

/** A list set by hand, on platforms that boot by the variable. Null: startup-config decides. */
export function listByHand(device: Device): readonly string[] | null {
  const byHand = platforms[device.platform].features.has('xe-router') ? device.rommon.variables['BOOT'] : undefined
  return byHand === undefined ? null : entriesOf(byHand)
}

/** The device after a save wrote the variable. */
export function withoutListByHand(device: Device): Device {
  const { BOOT: now, ...variables } = device.rommon.variables
  const { BOOT: stored, ...synced } = device.rommon.synced
  return now === undefined && stored === undefined
    ? device
    : { ...device, rommon: { ...device.rommon, variables, synced } }
}
