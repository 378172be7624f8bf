// Passwords as argon2id hashes in PHC form, so that a later change of cost can still check old ones.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1 }
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/

/**
 * A password costs 20 to 40 ms of a whole core, on one of the four threads that files are read with, too. One at a time leaves the
 * others to the pages; more than can be waited for are refused. A class of forty may press the button at one moment.
 */
const WAITING = 60
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Thrown when so many passwords wait to be checked that another one would wait for too long. */
export class TooManyPasswords extends Error {}

/**
 * `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Accounts of one e-mail share their salt, which `like` has: so one look tells which of them
 * a password is for, and takes as long whether there is one, several or none. Throws `TooManyPasswords`.
 */
export async function hashPassword(password: string, like: string | null = null): Promise<string> {
  const shared = PHC.exec(like ?? '')?.[4]
  const salt = shared === undefined ? randomBytes(16) : Buffer.from(shared, 'base64')
  const hash = await run(password, salt, 32, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/**
 * Takes the same time whether or not there is an account: pass null for an unknown name. `known` waits however many others do.
 * Throws `TooManyPasswords`.
 */
export async function verifyPassword(password: string, phc: string | null, known = false): Promise<boolean> {
  return (await findPassword(password, phc === null ? [] : [phc], known)) === 0
}

/** The place of the first of these hashes that is of the password, or -1. Takes the same time for none as for those of one salt. */
export async function findPassword(password: string, hashes: readonly string[], known = false): Promise<number> {
  const runs = new Map<string, Buffer>()
  const right: boolean[] = []
  for (const phc of hashes.length === 0 ? [await decoy()] : hashes) {
    const [, memory, passes, parallelism, salt, hash] = PHC.exec(phc) ?? []
    if (!memory || !passes || !parallelism || !salt || !hash)
      throw new Error('a stored password hash is not in PHC form')
    const expected = Buffer.from(hash, 'base64')
    const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
    const key = phc.slice(0, -hash.length)
    const actual = runs.get(key) ?? (await run(password, Buffer.from(salt, 'base64'), expected.length, cost, known))
    runs.set(key, actual)
    right.push(timingSafeEqual(actual, expected))
  }
  return hashes.length === 0 ? -1 : right.indexOf(true)
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
