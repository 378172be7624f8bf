// A line with another name, port, file system or configuration in place of one.

import type { Device } from '../sim/device.ts'
import { portNames } from '../sim/features/interfaces/slice.ts'
import { FILES, fileSystems, NAME_ENDS } from './known-names.ts'
import type { Names } from './known-names.ts'
import type { Case } from './mistakes/mistake.ts'
import { editDistance } from './nearest.ts'
import { mainFlash } from './stored.ts'

/** The mask of a host is no name: whether another one was meant, the lines that are asked for tell. */
const HOST_MASK = '255.255.255.255'

/** A name of the line that the scenario does not have, with one that is like it. */
export function otherNames(
  text: string,
  { known, byLength }: Names,
): readonly { readonly word: string; readonly meant: string }[] {
  return text.split(NAME_ENDS).flatMap((word) => {
    if (word.length < 4 || known.has(word) || FILES.includes(word) || word === HOST_MASK) return []
    // A keyword is like other keywords; only a name with a digit or a dot is told from them.
    const isName = /[\d.-]/.test(word)
    const most = word.length > 5 ? 2 : 1
    const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => word.length - most + index)
    return lengths
      .flatMap((length) => byLength.get(length) ?? [])
      .filter((one) => one !== word && (isName || FILES.includes(one)) && editDistance(one, word, most) <= most)
      .map((meant) => ({ word, meant }))
  })
}

/** The line with another port in place of one. */
export function otherPorts(text: string, { device }: Case): readonly string[] {
  const [, lead = '', type = '', number = ''] = /^(.*?\b([a-z]+) ?)(\d+(?:\/\d+)*)$/i.exec(text) ?? []
  return number === ''
    ? []
    : portNames(device.config)
        .filter((name) => name.toLowerCase().startsWith(type.toLowerCase()))
        .map((name) => lead + name.replace(/^\D+/, ''))
        .filter((line) => line !== text)
}

/** Whether two names are of one file system: `flash:` and `flash0:` of a router. */
function isSame(one: string, other: string, device: Device): boolean {
  const main = `${mainFlash(device).name}:`
  const own = (name: string): string => (name === 'flash:' ? main : name)
  return own(one) === own(other)
}

/** The line with another file system, disk or protocol in place of one. */
export function otherFileSystems(text: string, given: Case): readonly string[] {
  // What a router boots from is a disk of its own.
  const known = fileSystems(given).filter(
    (one) => !/^\s*(?:do )?(?:no )?bo/i.test(text) || !/^(?:tftp|ftp|scp):/.test(one),
  )
  return [...text.matchAll(/(?<![\w/])([a-z]+\d?:)/g)].flatMap(({ 1: own = '', index }) =>
    known
      .filter((one) => one.endsWith(':') && !isSame(one, own, given.device))
      .map((one) => text.slice(0, index) + one + text.slice(index + own.length)),
  )
}

/** The line with the other configuration in place of one. */
export function otherConfigurations(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((word, at, words) => {
    const [, lead = '', name = ''] = /^(system:|nvram:)?((?:run|start)[a-z-]*)$/i.exec(word) ?? []
    if (name === '') return []
    const other = /^run/i.test(name) ? 'startup-config' : 'running-config'
    return [
      words.with(at, lead === '' ? other : other === 'startup-config' ? `nvram:${other}` : `system:${other}`).join(' '),
    ]
  })
}
