// A subnet mask in an access list, where a wildcard mask belongs: the list compares the bits that it should ignore.

import { entriesOf } from '../../sim/features/access/access-lists.ts'
import { ipv4Number } from '../../sim/command.ts'
import { isMask } from '../../sim/features/ip/reach.ts'
import { replace } from '../repair/edits.ts'
import { typed, type Case } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { loginAnswers } from './logins-asked.ts'

export const maskForWildcard: DiagnosisDefinition = {
  id: 'mask-for-wildcard',
  title: 'Subnet mask in an access list',
  see: ['management-access#who-may-call'],
  about: ['login'],
  repairs: ({ run }, { line }) => {
    const text = line === null ? '' : (run.lines[line - 1] ?? '')
    const mask = maskIn(text.split(/\s+/))
    return line === null || mask === null ? [] : [[replace(line, text.replace(mask, wildcardOf(mask)))]]
  },
  find: (given) => {
    const isDecided = loginAnswers(given).some(({ check, met }) =>
      check === 'takes-login' ? met === 'list' : met === 'user' || met === 'privileged',
    )
    const entry = isDecided ? masked(given) : undefined
    const put = given.events.findLast(
      ({ type, ...event }) => entry !== undefined && type === 'config' && 'text' in event && event.text.endsWith(entry),
    )
    const mask = put ? maskIn(typed(given, put.line).split(/\s+/)) : null
    if (!put || mask === null) return null
    return {
      line: put.line,
      message: `Line ${put.line} ("${typed(given, put.line)}") has a subnet mask where a wildcard mask belongs. A 1 in a wildcard mask means that this bit of the address is ignored: with ${mask}, the list of ${given.device.name} ignores the network and compares the rest of the address.`,
      otherwise: `The wildcard mask ${wildcardOf(mask)} takes every address of the network and no other.`,
    }
  },
}

/** An entry with a subnet mask, in a list that guards a line. */
function masked({ device: { config } }: Case): string | undefined {
  const lists = Object.values(config.access.lines).map(({ settings }) => settings['access-class']?.split(' ')[0] ?? '')
  return [...new Set(lists)]
    .flatMap((list) => entriesOf(config, list))
    .filter(({ words }) => maskIn(words) !== null)
    .map(({ action, words }) => `${action} ${words.join(' ')}`)[0]
}

/** The word behind an address that is ones and then zeros. All ones, or all zeros, are right as wildcards, too. */
function maskIn(words: readonly string[]): string | null {
  const isAddress = (word: string | undefined): boolean => word !== undefined && ipv4Number(word) !== null
  const found = words.find((word, at) => isAddress(words[at - 1]) && isAddress(word) && isMask(word))
  return found === undefined || found === '0.0.0.0' || found === '255.255.255.255' ? null : found
}

const wildcardOf = (mask: string): string =>
  mask
    .split('.')
    .map((octet) => 255 - Number(octet))
    .join('.')
