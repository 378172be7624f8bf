// Variables of ROMmon, and its one port.

import { before, wantedImage, commandOf, lineSaid } from './mistake.ts'
import { inFlash } from '../stored.ts'
import { unsoundVariable } from '../../sim/features/rommon/download.ts'
import type { Case, Mistake, Found } from './mistake.ts'
import { variablesRight, either } from '../repair/remedies.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { replace } from '../repair/edits.ts'
import type { Edits } from '../repair/edits.ts'

// Attempts of `tftpdnld` that came to nothing, with the variables as they stood.

export const REQUIRED = ['IP_ADDRESS', 'IP_SUBNET_MASK', 'DEFAULT_GATEWAY', 'TFTP_SERVER', 'TFTP_FILE'] as const

export interface RefusedDownload {
  readonly line: number
  /** The variable that the device complained about. */
  readonly bad: string
  readonly variables: Readonly<Record<string, string>>
}

/** The last attempt that was refused for a variable; null: none was, or a later one brought the file. */
export function refusedDownload(given: Case): RefusedDownload | null {
  const { run, device, events } = given
  const image = wantedImage(given)
  if (image === null || inFlash(given, image) !== null || given.unmet.length === 0) return null
  const refused = run.transcript.findLast(
    ({ line, device: on, meaning }) =>
      on === device.name &&
      meaning?.kind === 'command' &&
      meaning.path === 'tftpdnld' &&
      (meaning.args['options'] ?? '-r') === '-r' &&
      unsoundVariable(before(given, line)) !== null,
  )
  if (!refused || events.some((event) => event.type === 'copy' && event.complete && event.line > refused.line))
    return null
  const then = before(given, refused.line)
  return { line: refused.line, bad: unsoundVariable(then) ?? '', variables: then.rommon.variables }
}

/** The line that gave a variable of ROMmon its value. */
export function lineOfVariable(given: Case, name: string, until: number): number | null {
  const { run, device } = given
  const set = run.transcript.findLast(
    ({ line, device: on, prompt }) =>
      line < until &&
      on === device.name &&
      prompt.startsWith('rommon') &&
      before(given, line).rommon.variables[name] !== before(given, line + 1).rommon.variables[name],
  )
  return set?.line ?? null
}

/** The gateway of a ROMmon download set to the router's own address. */
const rommonGatewaySelf: Mistake = {
  id: 'rommon-gateway-self',
  title: 'Gateway is the router itself',
  see: ['disaster-recovery', 'boot-sequence#specific-values'],
  repairs: variablesRight,
  find: (given) => {
    const refused = refusedDownload(given)
    const own = refused?.variables['IP_ADDRESS']
    if (
      !refused ||
      refused.bad !== 'DEFAULT_GATEWAY' ||
      own === undefined ||
      refused.variables['DEFAULT_GATEWAY'] !== own
    )
      return null
    const line = lineOfVariable(given, 'DEFAULT_GATEWAY', refused.line)
    const server = refused.variables['TFTP_SERVER']
    return {
      line: line ?? refused.line,
      message: `Line ${line ?? refused.line} set DEFAULT_GATEWAY to ${own}, which is IP_ADDRESS too. A router is not its own gateway, so line ${refused.line} refused to begin.`,
      otherwise: `With another host of the LAN, a router or the server${server === undefined ? '' : ` ${server}`} itself, the download would have begun.`,
    }
  },
}

/** Variables of ROMmon in lower case: names are case-sensitive, so these are other variables. */
const rommonVariableCase: Mistake = {
  id: 'rommon-variable-case',
  title: 'ROMmon variable misnamed',
  see: ['disaster-recovery', 'boot-sequence#specific-values'],
  repairs: variablesRight,
  find: (given) => {
    const refused = refusedDownload(given)
    if (!refused) return null
    const known: readonly string[] = REQUIRED
    const own = Object.keys(refused.variables).filter(
      (name) => !known.includes(name) && known.includes(name.toUpperCase()),
    )
    const [first] = own
    if (first === undefined || !own.some((name) => name.toUpperCase() === refused.bad)) return null
    const line = lineOfVariable(given, first, refused.line)
    return {
      line,
      message: `Line ${line} set ${first}. Names are case-sensitive in ROMmon: that is another variable than ${first.toUpperCase()}, and line ${refused.line} found ${refused.bad} not set.`,
      otherwise:
        'Written in capitals, exactly as tftpdnld prints them, the variables would have been the ones that it reads.',
    }
  },
}

/** ROMmon loads over the first LAN port only; the server stands behind another. */
const rommonOtherPort: Mistake = {
  id: 'rommon-other-port',
  title: 'Not the first LAN port',
  see: ['disaster-recovery'],
  find: (given) => {
    const { events, run, device } = given
    const image = wantedImage(given)
    const port = platforms[device.platform].rommon?.port
    if (image === null || port === undefined || inFlash(given, image) !== null || given.unmet.length === 0) return null
    const failed = events.findLast(
      (event) => event.type === 'copy' && !event.complete && before(given, event.line).running === null,
    )
    if (failed?.type !== 'copy') return null
    const via = run.start.servers[failed.from.split('/')[2] ?? '']?.via ?? null
    if (via === null || via === port) return null
    const line = commandOf(given, failed.line)
    return {
      line,
      message: `Line ${line} got no answer from ${failed.from.split('/')[2]}: the server is connected to ${via}, and ROMmon uses only the first LAN port, ${port}.`,
      otherwise: '',
      rule: 'xmodem, over the console, needs no network port.',
    }
  },
}

/** One of the five variables of a ROMmon download is missing, or is no address. */
const rommonVariableMissing: Mistake = {
  id: 'rommon-variable-missing',
  title: 'ROMmon variable missing',
  see: ['disaster-recovery', 'boot-sequence#specific-values'],
  repairs: either(variablesRight, withoutSet),
  find: (given) => {
    const refused = refusedDownload(given)
    if (!refused) return null
    const value = refused.variables[refused.bad]
    const set = value === undefined ? null : lineOfVariable(given, refused.bad, refused.line)
    if (value !== undefined && refused.variables['IP_ADDRESS'] === value) return null
    if (
      value === undefined &&
      Object.keys(refused.variables).some((name) => name !== refused.bad && name.toUpperCase() === refused.bad)
    )
      return null
    const asOnSwitch = value === undefined ? linesAsOnSwitch(given, refused.line) : []
    const first = asOnSwitch.find(({ name }) => name === refused.bad)
    if (first) {
      const others = asOnSwitch.filter(({ line, name }) => line !== first.line && refused.variables[name] === undefined)
      const also =
        others.length === 0
          ? ''
          : `, and line${others.length > 1 ? 's' : ''} ${others.map(({ line }) => line).join(', ')} did the same`
      return {
        line: first.line,
        message: `${lineSaid(given, first.line)} set nothing${also}: ROMmon takes NAME=value; set NAME value is the form of a switch. So line ${refused.line} found ${refused.bad} not set.`,
        otherwise: 'As NAME=value, without blanks and without set, each of them would have been there for tftpdnld.',
      }
    }
    return {
      line: set ?? refused.line,
      message:
        value === undefined
          ? `Line ${refused.line} needs ${refused.bad}, and that variable is not set. All five are required: without one of them nothing is fetched.`
          : `Line ${set ?? refused.line} set ${refused.bad} to "${value}", which line ${refused.line} does not take.`,
      otherwise: `With ${refused.bad} set as the others are, tftpdnld would have asked whether to go on.`,
    }
  },
}

/** `set NAME value` before a line, with one of the five names. */
function linesAsOnSwitch({ run, device }: Case, until: number): { readonly line: number; readonly name: string }[] {
  const names: readonly string[] = REQUIRED
  return run.transcript.flatMap(({ line, device: on, prompt, input }) => {
    const name = /^set\s+(\w+)\s/.exec(input)?.[1] ?? ''
    return line < until && on === device.name && prompt.startsWith('rommon') && names.includes(name)
      ? [{ line, name }]
      : []
  })
}

/** Neighbours in the form of a switch are one slip. */
function withoutSet(given: Case, { line }: Found): readonly Edits[] {
  const slips = linesAsOnSwitch(given, Infinity)
  const [first] = slips
  if (!first || line === null || slips.some((slip, index) => slip.line !== first.line + index)) return []
  const written = slips.map((slip) =>
    (given.run.lines[slip.line - 1] ?? '').trim().replace(/^set\s+(\w+)\s+=?\s*/, '$1='),
  )
  return [[replace(first.line, written, slips.length)]]
}

export const rommon: readonly Mistake[] = [
  rommonGatewaySelf,
  rommonVariableCase,
  rommonOtherPort,
  rommonVariableMissing,
]
