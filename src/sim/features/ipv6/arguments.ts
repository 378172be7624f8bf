// The arguments of IPv6 lines: an address, and a prefix with its length, both as IOS writes them.

import { value, type Arg } from '../../command.ts'
import { ipv6Number, ipv6Text, prefix6Of } from '../../ipv6.ts'

export const ipv6 = <N extends string>(name: N): Arg<N, string> => ({
  ...value(name, 'X:X:X:X::X', (text) => {
    const address = ipv6Number(text)
    return address === null ? null : ipv6Text(address)
  }),
  written: String,
})
/** `2001:DB8::1/64`: the address keeps its host bits. */
export const ipv6Prefix = <N extends string>(name: N): Arg<N, string> => ({
  ...value(name, 'X:X:X:X::X/<0-128>', (text) => {
    const read = prefix6Of(text)
    return read && `${ipv6Text(read.address)}/${read.length}`
  }),
  written: String,
})
