// The refusals that routes throw: what a person should hear, and what a browser should do.

import type { FastifyRequest } from 'fastify'

/** A request that a person should hear about in plain words; it becomes a page with this status. */
export class Refusal extends Error {
  readonly statusCode: number
  readonly advice: string
  /** Seconds after which the same form may be sent again, as the page offers (0: at once); null when that would not help. */
  readonly again: number | null
  constructor(statusCode: number, message: string, advice: string, again: number | null = null) {
    super(message)
    this.statusCode = statusCode
    this.advice = advice
    this.again = again
  }
}

/** No error: asks the browser to send the same form to another address. */
export class Repeat extends Error {
  readonly location: string
  constructor(location: string) {
    super(`to be sent to ${location} once more`)
    this.location = location
  }
}

/** The same answer for a missing page and for one that belongs to somebody else. */
export function notFound(what = 'This page does not exist'): Refusal {
  return new Refusal(404, what, 'Check the address, or start from the course.')
}

/** For an attempt that is not this visitor's. Usually the browser has lost or changed its cookie. */
export function notYours(request: FastifyRequest, what: string): Refusal {
  return new Refusal(
    404,
    what,
    request.learner
      ? 'Your answers here belong to another record. Did you use another browser, or delete cookies? Or check the address.'
      : 'A cookie links your browser to your answers, and this browser has none. Allow cookies, or return to the browser you used.',
  )
}
