// Passwords as argon2id hashes in PHC form, so that a later change of cost can still check old ones.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1 }
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await run(password, salt, 32, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/** Takes the same time whether or not there is an account: pass null for an unknown name. */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(phc ?? (await decoy())) ?? []
  if (!memory || !passes || !parallelism || !salt || !hash) throw new Error('a stored password hash is not in PHC form')
  const expected = Buffer.from(hash, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const actual = await run(password, Buffer.from(salt, 'base64'), expected.length, cost)
  return timingSafeEqual(actual, expected) && phc !== null
}

// Nobody's password: what an unknown name is checked against.
let made: Promise<string> | null = null
function decoy(): Promise<string> {
  made ??= hashPassword(randomBytes(16).toString('hex'))
  return made
}

function run(password: string, nonce: Buffer, tagLength: number, cost: typeof COST): Promise<Buffer> {
  return derive('argon2id', { message: password.normalize('NFC'), nonce, tagLength, ...cost })
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
