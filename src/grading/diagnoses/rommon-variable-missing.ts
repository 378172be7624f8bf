// One of the five variables of a ROMmon download is missing, or is no address.

import { typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'
import { lineOfVariable, refusedDownload, REQUIRED } from './rommon-download.ts'
import { replace } from '../repair/edits.ts'
import type { Edits } from '../repair/edits.ts'
import { either, variablesRight } from '../repair/remedies.ts'

export const rommonVariableMissing: DiagnosisDefinition = {
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
        message: `Line ${first.line} ("${typed(given, first.line)}") set nothing${also}: ROMmon takes NAME=value; set NAME value is the form of a switch. So line ${refused.line} found ${refused.bad} not set.`,
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
