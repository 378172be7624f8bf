// Variables of ROMmon in lower case: names are case-sensitive, so these are other variables.

import type { DiagnosisDefinition } from './diagnosis.ts'
import { lineOfVariable, refusedDownload, REQUIRED } from './rommon-download.ts'
import { variablesRight } from '../repair/remedies.ts'

export const rommonVariableCase: DiagnosisDefinition = {
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
