// The bytes of a public key as `show crypto key mypubkey rsa` prints them: DER, eight hexadecimal digits a group.

import { md5 } from '../../md5.ts'

/** The text for a modulus of so many bits, made from a seed. */
export function publicKeyText(seed: string, bits: number): string {
  const size = Math.ceil(bits / 8)
  let modulus = ''
  for (let i = 0; modulus.length < 2 * size; i++) modulus += md5(`${seed} ${bits} ${i}`)
  // A number whose first bit is set stands behind a zero byte.
  const top = (0x80 | Number.parseInt(modulus.slice(0, 2), 16)).toString(16)
  const number = tagged('02', `00${top}${modulus.slice(2, 2 * size)}`)
  const key = tagged('30', `${number}0203010001`)
  const hex = tagged('30', `${RSA}${tagged('03', `00${key}`)}`).toUpperCase()
  const groups = hex.match(/.{1,8}/g) ?? []
  const lines: string[] = []
  for (let at = 0; at < groups.length; at += 8) lines.push(`  ${groups.slice(at, at + 8).join(' ')} \n`)
  return lines.join('')
}
/** The name of the algorithm, rsaEncryption. */
const RSA = '300d06092a864886f70d0101010500'

function tagged(tag: string, content: string): string {
  const size = content.length / 2
  const hex = size.toString(16)
  const whole = hex.length % 2 === 0 ? hex : `0${hex}`
  const length = size < 128 ? whole : (0x80 + whole.length / 2).toString(16) + whole
  return `${tag}${length}${content}`
}
