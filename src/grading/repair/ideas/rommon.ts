// The variables of ROMmon: written wrong, missing, or with another value than a download needs.

import { wantedImage } from '../../mistakes/mistake.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { filesOf } from '../../stored.ts'
import { insert, replace } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { deviceAt } from '../places.ts'

/** Variables put right where they were typed, and those that a download lacks, before it. */
export function variables(given: Case): readonly Edits[] {
  const { run, device } = given
  const lines = run.lines.flatMap((text, index) => {
    const [, name, value] = /^\s*([A-Za-z_]+)=(.*)$/.exec(text) ?? []
    const isHere = run.transcript[index]?.device === device.name && deviceAt(run, index + 1).mode === 'rommon'
    return isHere && name !== undefined ? [{ line: index + 1, name, value: value ?? '' }] : []
  })
  const values = valuesOf(given)
  const right = lines.flatMap(({ line, name, value }): Edits[] => {
    const wanted = values[name.toUpperCase()]
    return wanted === undefined || wanted === value ? [] : [[replace(line, `${name.toUpperCase()}=${wanted}`)]]
  })
  const download = run.lines.findIndex((text) => /^\s*tftpdnld/.test(text)) + 1
  const missing = Object.entries(values).filter(([name]) => !lines.some((line) => line.name === name))
  const added: Edits[] = download === 0 ? [] : missing.map(([name, value]) => [insert(download, `${name}=${value}`)])
  return [...inCapitals(lines), ...right, ...added]
}

/** Names count as they are printed: neighbours in small letters are one slip. */
function inCapitals(
  lines: readonly { readonly line: number; readonly name: string; readonly value: string }[],
): readonly Edits[] {
  const small = lines.filter(({ name }) => name !== name.toUpperCase())
  const [first] = small
  if (!first || small.some(({ line }, index) => line !== first.line + index)) return []
  return [
    [
      replace(
        first.line,
        small.map(({ name, value }) => `${name.toUpperCase()}=${value}`),
        small.length,
      ),
    ],
  ]
}

/** What the saved configuration and the servers say; the address of the router itself is the learner's choice. */
function valuesOf(given: Case): Readonly<Record<string, string>> {
  const { run, device } = given
  const image = wantedImage(given)
  const [server] =
    Object.entries(run.start.servers).find(([, one]) => filesOf(one).some(({ name }) => name === image)) ?? []
  const mask = /^ ip address \S+ (\S+)/m.exec(device.startup?.text ?? '')?.[1]
  return {
    ...(mask === undefined ? {} : { IP_SUBNET_MASK: mask }),
    ...(server === undefined ? {} : { DEFAULT_GATEWAY: server, TFTP_SERVER: server }),
    ...(image === null ? {} : { TFTP_FILE: image }),
  }
}
