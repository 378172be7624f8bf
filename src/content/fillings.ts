// When two texts typed into a blank are the same answer. Pages need it too, so it knows nothing of how items are read.

import ipaddr from 'ipaddr.js'
import { readAnswer } from '../grading/read-answer.ts'

/**
 * Whether what was typed is an answer that the blank takes. Case, quotes, blanks, final stops and invisible characters do not count. Numbers,
 * hexadecimal, addresses, masks, prefixes and MAC addresses are compared as values: `/26` is `255.255.255.192`, `2001:db8::1` is
 * `2001:DB8:0:0::1`, `16,384` is `16384`.
 */
export function sameFilling(taken: string, typed: string): boolean {
  const [wanted, given] = [tidy(taken), tidy(typed)]
  if (given === '') return false
  if (wanted === given) return true
  const value = valueOf(wanted)
  return value !== null && (value === valueOf(given) || value === maskOf(wanted, given))
}

/** What a pen or a clipboard adds does not count, as in the answers of a scenario. */
function tidy(text: string): string {
  return readAnswer(text).replaceAll(/[‘’]/g, "'").replaceAll(/ +/g, ' ').toLowerCase()
}

/** A text that all notations of a value have in common; null for words. */
function valueOf(text: string): string | null {
  if (/^[+-]?(?:\d+|\d{1,3}(?:[ ,']\d{3})+)(?:\.\d+)?$/.test(text))
    return `number ${Number(text.replaceAll(/[ ,']/g, ''))}`
  if (/^0x[0-9a-f]+$/.test(text)) return `hexadecimal ${BigInt(text)}`
  const mac = /^(?:[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}|[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4})$/.test(text)
  if (mac) return `MAC ${text.replaceAll(/[.:-]/g, '')}`
  const length = /^\/(\d{1,3})$/.exec(text)?.[1]
  if (length !== undefined) return `mask ${Number(length)}`
  const [, address = '', behind = ''] = /^(\S+?)(\/\d{1,3}| \d+\.\d+\.\d+\.\d+)?$/.exec(text) ?? []
  const own = addressOf(address)
  if (own === null || behind === '') return own
  const bits = behind.startsWith('/') ? Number(behind.slice(1)) : bitsOf(behind.trim())
  return bits === null ? null : `${own}/${bits}`
}

function addressOf(text: string): string | null {
  // Only the usual notations: ipaddr.js takes 10.1 and 0x0a000001 too.
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return `IPv4 ${ipaddr.IPv4.parse(text).toString()}`
  return ipaddr.IPv6.isValid(text) ? `IPv6 ${ipaddr.IPv6.parse(text).toNormalizedString()}` : null
}

/** A mask typed as an address or as a bare number, where a mask is wanted, and the other way round. */
function maskOf(wanted: string, given: string): string | null {
  if (wanted.startsWith('/')) {
    const bits = /^\d{1,3}$/.test(given) ? Number(given) : bitsOf(given)
    return bits === null ? null : `mask ${bits}`
  }
  const length = /^\/(\d{1,2})$/.exec(given)?.[1]
  return length !== undefined && bitsOf(wanted) === Number(length) ? valueOf(wanted) : null
}

/** The length of a mask in dots; null where it is none. */
function bitsOf(mask: string): number | null {
  return ipaddr.IPv4.isValidFourPartDecimal(mask) ? ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() : null
}
