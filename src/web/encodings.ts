// How bodies are compressed: which encoding a browser takes, texts that are compressed once, and pages of which only the rest is new.
// What is made for one request is sent as gzip, which every browser takes: brotli and zstd are no smaller in the same time.

import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, crc32, deflateRawSync, gzip, gzipSync } from 'node:zlib'

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** A body that is compressed once, when it is made: a request costs no more than sending it. */
export interface Body {
  readonly type: string
  readonly encodings: Encodings
}
interface Encodings {
  readonly br?: Buffer
  readonly gzip?: Buffer
  readonly identity: Buffer
}

/** The best quality of brotli takes ten times as long, for a twentieth less to send: for what is made once for a version of the program. */
export async function compressed(body: Buffer, quality: 9 | 11 = 9): Promise<Encodings> {
  const [br, gzipped] = await Promise.all([
    promisify<Buffer, object, Buffer>(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    promisify<Buffer, object, Buffer>(gzip)(body, { level: 9 }),
  ])
  return { br, gzip: gzipped, identity: body }
}

/** The first of these that an Accept-Encoding header allows (RFC 9110, 12.5.3): one that it names, or `*`, unless its weight is 0. */
export function encodingFor<Encoding extends string>(
  header: string | undefined,
  encodings: readonly Encoding[],
): Encoding | 'identity' {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...params] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      return [name, Number(params.find((param) => param.startsWith('q='))?.slice(2) ?? 1)] as const
    }),
  )
  return encodings.find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0) ?? 'identity'
}

/** Whether an If-None-Match header names a strong validator. */
export function isKnown(etag: string, header: string | undefined): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim() === etag)
}

/** Sends a body as small as the browser takes it, or 304 if it has it. */
export function sendBody(request: FastifyRequest, reply: FastifyReply, { type, encodings }: Body): FastifyReply {
  const names = (['br', 'gzip'] as const).filter((name) => encodings[name])
  const encoding = encodingFor(request.headers['accept-encoding'], names)
  const body = encodings[encoding] ?? encodings.identity
  const etag = `"${tagOf(body)}"`
  reply.header('vary', 'accept-encoding').header('etag', etag)
  if (isKnown(etag, request.headers['if-none-match'])) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.type(type).send(body)
}

/** Hashes of bodies that were sent before. */
const tags = new WeakMap<Buffer, string>()

function tagOf(body: Buffer): string {
  const tag = tags.get(body) ?? shortHash(body)
  tags.set(body, tag)
  return tag
}

/** Shorter bodies fit into one packet as they are. */
const WORTH_IT = 1000
/** A higher level takes twice the time for a hundredth less to send; less memory is made ready, and torn to pieces, in less time. */
const FAST = { level: 4, windowBits: 14, memLevel: 6 }

/** Compresses every page, at once: a stream of it costs more than the work, and waits for passwords in the pool of threads. */
export function compressPages(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' || payload.length < WORTH_IT) return done(null, payload)
    reply.header('vary', 'accept-encoding')
    if (encodingFor(request.headers['accept-encoding'], ['gzip']) === 'identity') return done(null, payload)
    reply.header('content-encoding', 'gzip')
    done(null, gzipSync(payload, FAST))
  })
}

/** A text that stands in many pages, compressed once so that each of them can take it over as it is. */
export interface Fixed {
  readonly hash: string
  readonly plain: Buffer
  /** The text as blocks of deflate that may stand anywhere. (Blocks of brotli depend on what stood before.) */
  readonly deflated: Buffer
}

export function fixed(text: string): Fixed {
  const plain = Buffer.from(text)
  // A full flush ends with a whole byte, and without the mark of a last block.
  const deflated = deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return { hash: shortHash(plain), plain, deflated }
}

/** A fixed text with what stands before and behind it. These are not compressed, which would cost more than all the rest. */
export function joined(before: Buffer, middle: Fixed, behind: Buffer, encoding: 'gzip' | 'identity'): Buffer {
  if (encoding === 'identity') return Buffer.concat([before, middle.plain, behind])
  return Buffer.concat([
    GZIP_HEAD,
    ...storedBlocks(before, false),
    middle.deflated,
    ...storedBlocks(behind, true),
    gzipEnd(before, middle.plain, behind),
  ])
}

/** A strong validator of a page that is joined from these. */
export function joinedTag(before: Buffer, middle: Fixed, behind: Buffer, encoding: string): string {
  return `"${shortHash(before, behind)}-${middle.hash}-${encoding}"`
}

function shortHash(...parts: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update(`;${part.length};`)
  return hash.digest('base64url').slice(0, 22)
}

// RFC 1952: deflate, no name, no time, unknown system.
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

const LONGEST_STORED = 0xffff
/** RFC 1951, 3.2.4: length, its complement, and the bytes as they are. */
function storedBlocks(bytes: Buffer, last: boolean): Buffer[] {
  return pieces(bytes, LONGEST_STORED).flatMap((piece, index, { length }) => {
    const head = Buffer.from([last && index === length - 1 ? 1 : 0, 0, 0, 0, 0])
    head.writeUInt16LE(piece.length, 1)
    head.writeUInt16LE(LONGEST_STORED - piece.length, 3)
    return [head, piece]
  })
}

function gzipEnd(...parts: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(8)
  end.writeUInt32LE(
    parts.reduce((sum, part) => crc32(part, sum), 0),
    0,
  )
  end.writeUInt32LE(
    parts.reduce((sum, part) => sum + part.length, 0),
    4,
  )
  return end
}

/** At least one, as an empty block can be the last one. */
function pieces(bytes: Buffer, size: number): Buffer[] {
  const count = Math.max(1, Math.ceil(bytes.length / size))
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size))
}
