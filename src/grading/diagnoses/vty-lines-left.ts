// Some vty lines configured and others left as they were: a caller cannot choose a line.

import { linesOf } from '../../sim/features/access/slice.ts'
import { asWide, either, goalsOf } from '../repair/remedies.ts'
import { lineName } from '../checks/logins.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { loginAnswers } from './logins-asked.ts'

export const vtyLinesLeft: DiagnosisDefinition = {
  id: 'vty-lines-left',
  title: 'Some vty lines left as they were',
  see: ['management-access#how-it-works'],
  about: ['login'],
  repairs: either(asWide, goalsOf('login')),
  find: (given) => {
    const { device, start, events } = given
    const open = (met: string): boolean => met === 'user' || met === 'privileged' || met === 'nobody'
    const before = linesOf(start.config)
    const untouched = (line: string): boolean =>
      before[line] !== undefined && before[line] === linesOf(device.config)[line]
    const left = loginAnswers(given).find(
      ({ check, line, met }) =>
        line.startsWith('vty') &&
        untouched(line) &&
        (check === 'takes-login' ? !open(met) && met !== 'transport' : open(met)),
    )
    const changed = events.find((event) => event.type === 'config' && event.context?.startsWith('vty') === true)
    if (!left || !changed) return null
    return {
      line: changed.line,
      message: `Line ${changed.line} and those behind it changed some vty lines of ${device.name}; ${lineName(left.line)} ${/ to /.test(lineName(left.line)) ? 'are' : 'is'} as before, and a caller cannot choose a line.`,
      otherwise: '"line vty 0 15" opens all of them at once.',
    }
  },
}
