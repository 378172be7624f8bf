// Passwords as argon2id hashes in PHC form, so that a later change of cost can still check old ones.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1 }
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/

/**
 * A password costs 20 to 40 ms of a whole core, on one of the four threads that files are read with, too. One at a time leaves the
 * others to the pages; more than can be waited for are refused.
 */
const WAITING = 20
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Thrown when so many passwords wait to be checked that another one would wait for too long. */
export class TooManyPasswords extends Error {}

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await run(password, salt, 32, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/**
 * Takes the same time whether or not there is an account: pass null for an unknown name. `known` waits however many others do.
 * Throws `TooManyPasswords`.
 */
export async function verifyPassword(password: string, phc: string | null, known = false): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(phc ?? (await decoy())) ?? []
  if (!memory || !passes || !parallelism || !salt || !hash) throw new Error('a stored password hash is not in PHC form')
  const expected = Buffer.from(hash, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const actual = await run(password, Buffer.from(salt, 'base64'), expected.length, cost, known)
  return timingSafeEqual(actual, expected) && phc !== null
}

// A password of nobody: an unknown name is checked against it.
let made: Promise<string> | null = null
function decoy(): Promise<string> {
  made ??= hashPassword(randomBytes(16).toString('hex'))
  return made
}

async function run(
  password: string,
  nonce: Buffer,
  tagLength: number,
  cost: typeof COST,
  known = false,
): Promise<Buffer> {
  if (waiting >= WAITING && !known) throw new TooManyPasswords('too many passwords are being checked')
  waiting += 1
  const before = last
  const mine = before.then(() => derive('argon2id', { message: password.normalize('NFC'), nonce, tagLength, ...cost }))
  last = mine.catch(() => {})
  try {
    return await mine
  } finally {
    waiting -= 1
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
