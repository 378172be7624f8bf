// Where a request comes from, for limits: only what its sender cannot choose. And the address of this site, for links that people pass on.

import { isIPv6 } from 'node:net'

import type { FastifyRequest } from 'fastify'

/** The address of the visitor; of IPv6 the network, since one line has 2^64 addresses. The user agent does not count, because anybody can write anything there. */
export function originOf(request: Pick<FastifyRequest, 'ip'>): string {
  const address = request.ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const groups = head.split(':').filter((group) => group !== '')
  const behind = tail.split(':').filter((group) => group !== '')
  const zeros = address.includes('::') ? Math.max(0, 8 - groups.length - behind.length) : 0
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind].slice(0, 4).join(':').toLowerCase()
}

/** The address of this site, without a slash at its end: the one that was configured, or else the one that was asked. */
export function baseUrl({ publicUrl }: { readonly publicUrl: string | null }, request: FastifyRequest): string {
  return publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`
}
