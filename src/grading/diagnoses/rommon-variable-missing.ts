// One of the five variables of a ROMmon download is missing, or is no address.

import { always } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { lineOfVariable, refusedDownload } from './rommon-download.ts'
import { variablesRight } from '../repair/remedies.ts'

export const rommonVariableMissing: DiagnosisDefinition = {
  id: 'rommon-variable-missing',
  title: 'ROMmon variable missing',
  see: ['disaster-recovery', 'boot-sequence#specific-values'],
  follows: ['rommon-gateway-self', 'rommon-variable-case'],
  repairs: variablesRight,
  find: (facts) => {
    const refused = refusedDownload(facts)
    if (!refused) return null
    const value = refused.variables[refused.bad]
    const set = value === undefined ? null : lineOfVariable(facts, refused.bad, refused.line)
    if (value !== undefined && refused.variables['IP_ADDRESS'] === value) return null
    if (
      value === undefined &&
      Object.keys(refused.variables).some((name) => name !== refused.bad && name.toUpperCase() === refused.bad)
    )
      return null
    return {
      line: set ?? refused.line,
      message:
        value === undefined
          ? `Line ${refused.line} needs ${refused.bad}, and that variable is not set. All five are required: without one of them nothing is fetched.`
          : `Line ${set ?? refused.line} set ${refused.bad} to "${value}", which line ${refused.line} does not take.`,
      otherwise: `With ${refused.bad} set as the others are, tftpdnld would have asked whether to go on.`,
    }
  },
  explains: always,
}
