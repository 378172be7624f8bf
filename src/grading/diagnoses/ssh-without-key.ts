// SSH allowed on the lines, and no RSA key that its server could use.

import { domainNameOf } from '../../sim/features/ip/slice.ts'
import { goalsOf } from '../repair/remedies.ts'
import { isMissed, typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { loginAnswers } from './logins-asked.ts'

export const sshWithoutKey: DiagnosisDefinition = {
  id: 'ssh-without-key',
  title: 'SSH without an RSA key',
  see: ['management-access#how-it-works'],
  about: ['login'],
  repairs: goalsOf('login'),
  find: (given) => {
    const { device, run } = given
    const lost = unsavedKey(given)
    if (lost !== null) {
      return {
        line: lost,
        message: `Line ${lost} ("${typed(given, lost)}") made the RSA key of ${device.name} after the last save: the next start has no key, and its SSH server does not run.`,
        otherwise: 'A save behind it keeps the key, which running-config does not show.',
      }
    }
    if (!loginAnswers(given).some(({ check, met }) => check === 'takes-login' && met === 'server')) return null
    const refused = run.transcript.findIndex(
      ({ input, output }) => /^\s*cry\w*\s+k\w*\s+g/i.test(input) && /^% Please define/m.test(output),
    )
    const [key] = device.keys.now
    if (key) {
      return {
        line: null,
        message: `The RSA key of ${device.name} has ${key.modulus} bits, and version 2 of SSH needs at least 768: its server is off.`,
        otherwise: 'A key of 2048 bits serves version 2.',
      }
    }
    const lacks = domainNameOf(device.config) === null ? ' The domain name is still missing.' : ''
    return refused < 0
      ? {
          line: null,
          message: `${device.name} has no RSA key, so its SSH server does not run: "transport input ssh" alone permits SSH and starts nothing.${lacks}`,
          otherwise:
            'With a host name of its own, a domain name and "crypto key generate rsa", the server runs at once.',
        }
      : {
          line: refused + 1,
          message: `Line ${refused + 1} ("${typed(given, refused + 1)}") was refused: the key is named after the host name and the domain, and one of them was missing. Nothing made the key later.${lacks}`,
          otherwise: 'The same line behind "hostname" and "ip domain name" makes the key, and the SSH server runs.',
        }
  },
}

/** The line that made the key, where everything else was saved before and nothing after it. */
function unsavedKey(given: Case): number | null {
  const { device, events } = given
  if (!isMissed(given, 'login') || device.keys.now.length === 0 || device.keys.saved.length > 0) return null
  const made = events.findLastIndex((event) => event.type === 'crypto-key' && event.op === 'generate')
  const saved = events.findLastIndex((event) => event.type === 'save')
  const changed = events.findLastIndex((event) => event.type === 'config')
  return saved >= 0 && saved < made && changed < saved ? (events[made]?.line ?? null) : null
}
