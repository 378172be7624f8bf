// Refuses posts that another site sent, by the headers browsers put on them; no token, so an old form still works.

import type { FastifyRequest } from 'fastify'

import { Refusal } from './refusal.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Throws a refusal for a cross-site post. A client without either header is not a browser and has no visitor's cookies. */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string | null): void {
  if (SAFE.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw refused()
  }
  const origin = request.headers.origin
  if (
    origin === undefined ||
    sameHost(origin, request.headers.host) ||
    (publicUrl && sameHost(origin, new URL(publicUrl).host))
  )
    return
  throw refused()
}

// Hosts are compared without the scheme: behind a proxy the browser says https while we are spoken to in http.
function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

function refused(): Refusal {
  return new Refusal(
    403,
    'This form came from another site',
    'For your safety nothing was saved. Open the page here and send the form again.',
  )
}
