// Rows as a file for spreadsheets.

import { Readable } from 'node:stream'

import type { FastifyReply } from 'fastify'

import { csvLine, separatedLine } from '../store/csv.ts'

/** How numbers are written, `1.5` or `1,5`: where the sign is a comma, semicolons are between columns. */
export type Numbers = 'point' | 'comma'

/** The rows as a file in UTF-8, with the byte order mark that tells Excel so. Numbers with a comma come as texts. */
function csvText(rows: readonly (readonly (string | number)[])[], numbers: Numbers = 'point'): string {
  const separator = numbers === 'comma' ? ';' : ','
  return `\uFEFF${rows.map((row) => separatedLine(row, separator)).join('')}`
}

/** The header of a download named for something: the name itself, and one in ASCII for what does not read RFC 6266. */
export function attachment(name: string): string {
  const ascii = name.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'class'
  const plain = `attachment; filename="${ascii}.csv"`
  // Characters for paths and wildcards are left out of file names.
  const own = name.replaceAll(/[/\\:*?"<>|]+/g, '-')
  const encoded = encodeURIComponent(own).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return /^[\x20-\x7e]*$/.test(name) ? plain : `${plain}; filename*=UTF-8''${encoded}.csv`
}

/** Answers with rows that come in parts, and keeps no more than one part of them. */
export function streamCsv(
  reply: FastifyReply,
  name: string,
  parts: AsyncIterable<readonly (readonly (string | number)[])[]>,
): FastifyReply {
  async function* text() {
    yield '\uFEFF'
    for await (const rows of parts) yield rows.map(csvLine).join('')
  }
  return csvReply(reply, name).send(Readable.from(text()))
}

/** Answers with the rows, or a text of `csvText`, as a download that no cache keeps. */
export function sendCsv(
  reply: FastifyReply,
  name: string,
  rows: string | Parameters<typeof csvText>[0],
  numbers: Numbers = 'point',
): FastifyReply {
  return csvReply(reply, name).send(typeof rows === 'string' ? rows : csvText(rows, numbers))
}

function csvReply(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', attachment(name))
    .header('cache-control', 'private, no-store')
}
