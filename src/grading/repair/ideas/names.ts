// Names that are almost right, or right for something else: files, servers, register values.

import { hex } from '../../../sim/messages.ts'
import { wantedImage } from '../../mistakes/mistake.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { wantedRegister } from '../../mistakes/registers.ts'
import { editDistance } from '../../nearest.ts'
import { filesOf, mainFlash } from '../../stored.ts'
import { replace } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { deviceAt } from '../places.ts'

/** Corrects every name in the learner's lines that does not exist or is not the wanted one. */
export function names(given: Case): readonly Edits[] {
  const { run, device } = given
  const files = filesAround(given)
  const servers = Object.keys(run.start.servers)
  const wanted = wantedImage(given)
  return run.lines.flatMap((text, index): Edits[] => {
    // An `@answer` is the key of a question, so it is never corrected.
    if (run.transcript[index]?.device !== device.name || run.transcript[index]?.kind === 'hands') return []
    return wordsOf(text)
      .flatMap((word) => meanings(word, { files, servers, wanted }))
      .map(({ word, meant }) => [
        replace(
          index + 1,
          text.replace(word, () => meant),
        ),
      ])
  })
}

interface Known {
  readonly files: readonly string[]
  readonly servers: readonly string[]
  readonly wanted: string | null
}

function meanings(word: string, { files, servers, wanted }: Known): { word: string; meant: string }[] {
  if (ADDRESS.test(word)) {
    return servers.includes(word) && servers.length === 1
      ? []
      : servers
          .filter((address) => address !== word && editDistance(address, word, 3) <= 3)
          .map((meant) => ({ word, meant }))
  }
  if (files.includes(word))
    return wanted !== null && wanted !== word && /\.(?:bin|tar)$/.test(word) ? [{ word, meant: wanted }] : []
  return files.filter((name) => isNear(word, name)).map((meant) => ({ word, meant }))
}

const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** What may be a name: the pieces between blanks and the punctuation of URLs. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[\s/@]+|(?<=[a-z0-9]):/i).filter((word) => word.length >= 5 && /[.\d-]/.test(word))
}

/** A slip, not another version: those differ in the digits. */
function isNear(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 6) return false
  const edits = editDistance(word.toLowerCase(), name.toLowerCase(), 6)
  const digits = (text: string): string => text.replace(/\D/g, '')
  return word !== name && (edits <= 2 || (edits <= 6 && name.length > 12 && digits(word) === digits(name)))
}

/** The files that are to be found anywhere when the scenario begins, and those that the rubric names. */
function filesAround({ run, device, criteria, start }: Case): readonly string[] {
  const asked = criteria.flatMap(({ args }) => [
    args['image'],
    ...(Array.isArray(args['images']) ? (args['images'] as unknown[]) : []),
  ])
  const stored = [
    ...Object.values(start.disks).flatMap(({ files }) => files),
    ...mainFlash(device).files,
    ...Object.values(run.start.servers).flatMap(filesOf),
  ]
  return [...new Set([...stored.map(({ name }) => name), ...asked.filter((name) => typeof name === 'string')])]
}

/** Every register value that was typed, as the one that is wanted, by the command of the prompt where it was typed. */
export function registerValues(given: Case): readonly Edits[] {
  const wanted = hex(wantedRegister(given))
  return given.run.lines.flatMap((text, index): Edits[] => {
    const [, lead = '', command, value] = /^(\s*(?:do )?)(conf(?:ig-register|reg))(?: +(\S+))?\s*$/i.exec(text) ?? []
    if (command === undefined) return []
    const own = deviceAt(given.run, index + 1).mode === 'rommon' ? 'confreg' : 'config-register'
    return own === command && value === wanted ? [] : [[replace(index + 1, `${lead}${own} ${wanted}`)]]
  })
}
