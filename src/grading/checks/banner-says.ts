// What somebody reads before the login.

import { bannerOf, bannerText } from '../../sim/features/identity/slice.ts'
import { text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const bannerSays = check(
  'banner-says',
  {
    says: 'The message of the day or the login banner contains this text.',
    about: ['banner'],
    args: {
      text: text('the text; blanks and line breaks count as one blank'),
      when: when('power-cycle'),
    },
    goal: (_, { text: wanted }) => [{ at: 'config', lines: [`banner motd ^${wanted}^`] }],
  },
  ({ device, events, powerCycled }, { text: wanted, when }) => {
    const lines = linesOf(events, 'config', 'save')
    const looked = when === 'now' ? device : powerCycled()
    const prefix = when === 'now' ? 'W' : 'After a power cycle, w'
    const shown = words(looked.running === null ? '' : bannerText(looked.config) + bannerOf(looked.config, 'login'))
    if (shown.includes(words(wanted)))
      return met(`${prefix}hoever connects to ${device.name} reads "${wanted}".`, lines)
    const instead = shown === '' ? 'no banner' : `"${shown}"`
    return unmet(`${prefix}hoever connects to ${device.name} reads ${instead}, not "${wanted}".`, lines)
  },
)
const words = (of: string): string => of.replace(/\s+/g, ' ').trim()
