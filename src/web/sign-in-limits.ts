// How often a password may be tried: too seldom for guessing, without letting a guesser lock the owner out.

import { budget, takeAll } from './budget.ts'

const TEN_MINUTES = 600_000
/** Wrong passwords in ten minutes. */
const WRONG = {
  /** From a browser that has signed in to this account before: nobody else can use this allowance up. */
  knownBrowser: 20,
  /** From one address for one account: an owner who mistypes, or one guesser. */
  addressAndAccount: 10,
  /** From one address, for all names together: a class of forty mistypes, too. */
  address: 80,
  /** For one account from everywhere, until it is slowed down. */
  account: 20,
}
/** From then on, tries from all unknown browsers together: slowed, so that the owner gets in at a new place, too. */
const SLOW = { tries: 1, everyMs: 3000 }

export interface SignInTry {
  /** The account that the name leads to, however it is written; an unknown name stands for itself. */
  readonly account: string
  readonly address: string
  /** The proof that this browser has signed in to this account before, or null. */
  readonly browser: string | null
}

export interface SignInLimits {
  /** Counts a try. Null: it may be made; else the seconds to wait. */
  begin(attempt: SignInTry): number | null
  /**
   * Counts a sign-up, which tries a password if there is such an account. It counts whatever comes of it, or the count would tell; not
   * for the address, where forty may sign up in a minute.
   */
  beginSignUp(attempt: Omit<SignInTry, 'browser'>): number | null
  /** The password was right or was not checked. Only wrong ones count. */
  forgive(attempt: SignInTry): void
}

export function signInLimits(now: () => Date): SignInLimits {
  const knownBrowser = budget(WRONG.knownBrowser, TEN_MINUTES, now)
  const pair = budget(WRONG.addressAndAccount, TEN_MINUTES, now)
  const address = budget(WRONG.address, TEN_MINUTES, now)
  const account = budget(WRONG.account, TEN_MINUTES, now)
  const slow = budget(SLOW.tries, SLOW.everyMs, now)
  const pairKey = (attempt: Omit<SignInTry, 'browser'>): string => `${attempt.address} ${attempt.account}`

  /** From then on slowed, if the account was tried too often. */
  const slowly = (attempt: Omit<SignInTry, 'browser'>, ofAddress: number): number | null => {
    const wait = takeAll([
      [pair, pairKey(attempt)],
      [address, attempt.address, ofAddress],
    ])
    if (wait !== null || account.take(attempt.account) === null) return wait
    const slowed = slow.take(attempt.account)
    if (slowed === null) return null
    pair.giveBack(pairKey(attempt))
    address.giveBack(attempt.address, ofAddress)
    return slowed
  }

  return {
    begin: (attempt) => (attempt.browser === null ? slowly(attempt, 1) : knownBrowser.take(attempt.browser)),
    beginSignUp: (attempt) => slowly(attempt, 0),
    forgive: (attempt) => {
      if (attempt.browser !== null) return knownBrowser.giveBack(attempt.browser)
      pair.giveBack(pairKey(attempt))
      address.giveBack(attempt.address)
      account.giveBack(attempt.account)
    },
  }
}
