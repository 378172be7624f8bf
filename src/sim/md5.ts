// MD5 (RFC 1321) and the type 5 password hash built on it; the device prints both, and the simulator imports nothing.

const SHIFTS = Int32Array.from([7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21])
const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0)
/** The word of a block that each step reads. */
const READS = Int32Array.from({ length: 64 }, (_, i) =>
  i < 16 ? i : i < 32 ? (5 * i + 1) % 16 : i < 48 ? (3 * i + 5) % 16 : (7 * i) % 16,
)

/** The 16 bytes of the MD5 of some bytes. */
export function md5Bytes(input: Uint8Array): Uint8Array {
  const buffer = new Uint8Array(roomFor(input.length))
  buffer.set(input)
  return md5Of(new DataView(buffer.buffer), input.length)
}

/** Whole blocks, with what MD5 puts behind the input. */
const roomFor = (length: number): number => Math.ceil((length + 9) / 64) * 64

/** The MD5 of the first `length` bytes of a buffer that has room for what stands behind them. */
function md5Of(view: DataView, length: number): Uint8Array {
  const end = roomFor(length)
  for (let at = length; at < end; at++) view.setUint8(at, 0)
  view.setUint8(length, 0x80)
  view.setUint32(end - 8, (length << 3) >>> 0, true)
  view.setUint32(end - 4, Math.floor(length / 2 ** 29), true)
  const words = new Int32Array(16)
  let a0 = 0x67452301
  let b0 = 0xefcdab89 | 0
  let c0 = 0x98badcfe | 0
  let d0 = 0x10325476
  for (let block = 0; block < end; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(block + i * 4, true)
    // Plain variables for speed: one hashed password runs this a thousand times.
    let a = a0
    let b = b0
    let c = c0
    let d = d0
    for (let i = 0; i < 64; i++) {
      const round = i >> 4
      const mixed =
        round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d)
      const sum = (mixed + a + (SINES[i] as number) + (words[READS[i] as number] as number)) | 0
      const shift = SHIFTS[round * 4 + (i & 3)] as number
      a = d
      d = c
      c = b
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0
    }
    a0 = (a0 + a) | 0
    b0 = (b0 + b) | 0
    c0 = (c0 + c) | 0
    d0 = (d0 + d) | 0
  }
  const out = new DataView(new ArrayBuffer(16))
  ;[a0, b0, c0, d0].forEach((part, i) => out.setInt32(i * 4, part, true))
  return new Uint8Array(out.buffer)
}

/** Lower-case hex MD5 of a text (UTF-8). Remembered: the same configurations are saved again and again. */
export function md5(text: string): string {
  let known = sums.get(text)
  if (known === undefined) {
    known = [...md5Bytes(bytesOf(text))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    if (sums.size >= 256) sums.clear()
    sums.set(text, known)
  }
  return known
}
const sums = new Map<string, string>()

/** UTF-8, without TextEncoder: the simulator runs wherever plain ECMAScript does. */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return Uint8Array.from(bytes)
}

const CRYPT64 = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const hashed = new Map<string, string>()

/** The type 5 hash `$1$salt$…` of a password (Poul-Henning Kamp's MD5 crypt, 1000 rounds). Remembered, as it is slow on purpose. */
export function type5(password: string, salt: string): string {
  const key = salt + '$' + password
  let known = hashed.get(key)
  if (known === undefined) {
    known = md5Crypt(bytesOf(password), salt)
    if (hashed.size > 500) hashed.clear()
    hashed.set(key, known)
  }
  return known
}

/** The salt this simulator gives a password: fixed, so that the same lines give the same configuration. */
export const saltOf = (password: string, length = 4): string => charsOf('salt' + password).slice(0, length)
const charsOf = (text: string): string => [...md5Bytes(bytesOf(text))].map((byte) => CRYPT64[byte & 63]).join('')

/**
 * A type 9 secret, `$9$`, a salt of 14 characters, `$` and 43 more. On a device these are scrypt, which takes megabytes and is
 * not here; ours are MD5 sums. So this simulator knows its own type 9 secrets again, and no password matches one of a device.
 */
export function type9(password: string, salt: string): string {
  return `$9$${salt}$${charsFrom(password, salt)}`
}
/** A type 8 secret, in the same way: on a device it is PBKDF2 with SHA-256. */
export const type8 = (password: string, salt: string): string => `$8$${salt}$${charsFrom(password, `8${salt}`)}`

const charsFrom = (password: string, salt: string): string =>
  [1, 2, 3]
    .map((round) => charsOf(`${round}${salt}$${password}`))
    .join('')
    .slice(0, 43)

function md5Crypt(password: Uint8Array, salt: string): string {
  const saltBytes = bytesOf(salt)
  const join = (...parts: readonly Uint8Array[]): Uint8Array => {
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      out.set(part, at)
      at += part.length
    }
    return out
  }
  const inner = md5Bytes(join(password, saltBytes, password))
  const parts = [password, bytesOf('$1$'), saltBytes]
  for (let left = password.length; left > 0; left -= 16) parts.push(inner.subarray(0, Math.min(16, left)))
  for (let i = password.length; i > 0; i >>= 1) parts.push(i & 1 ? new Uint8Array(1) : password.subarray(0, 1))
  let sum = md5Bytes(join(...parts))
  // One buffer for all the rounds: making it anew is most of what a round costs.
  const buffer = new Uint8Array(roomFor(2 * password.length + saltBytes.length + 16))
  const view = new DataView(buffer.buffer)
  for (let i = 0; i < 1000; i++) {
    let length = 0
    const put = (part: Uint8Array): void => {
      buffer.set(part, length)
      length += part.length
    }
    put(i & 1 ? password : sum)
    if (i % 3) put(saltBytes)
    if (i % 7) put(password)
    put(i & 1 ? sum : password)
    sum = md5Of(view, length)
  }
  const at = (i: number): number => sum[i] as number
  let text = ''
  const put = (bits: number, chars: number): void => {
    for (let i = 0; i < chars; i++, bits >>= 6) text += CRYPT64[bits & 63]
  }
  for (const [x, y, z] of [
    [0, 6, 12],
    [1, 7, 13],
    [2, 8, 14],
    [3, 9, 15],
    [4, 10, 5],
  ] as const)
    put((at(x) << 16) | (at(y) << 8) | at(z), 4)
  put(at(11), 2)
  return `$1$${salt}$${text}`
}
