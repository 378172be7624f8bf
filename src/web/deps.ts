// Everything that main.ts hands to the web application: it gets its clock, randomness and files from here only.

import type { FastifyServerOptions } from 'fastify'

import type { Library } from '../content/library.ts'
import type { Store } from '../store/store.ts'
import type { Author } from './author-strip.ts'
import type { SendMail } from './mail.ts'

export interface Deps {
  readonly store: Store
  /** The file of the database, for threads that open it for themselves; absent where it is in memory. */
  readonly database?: string
  readonly library: Library
  readonly now: () => Date
  /** UUIDv7: request ids, and the ids that forms carry. */
  readonly newId: () => string
  /** Signs cookies; made at the first start and kept in the data folder. */
  readonly secret: string
  /** `https://drill.example.org`, when the server is reached under another address than it listens on. */
  readonly publicUrl: string | null
  /** Addresses of proxies that may tell a visitor's address. Without them, all visitors behind a proxy count as one. */
  readonly trustProxy?: readonly string[] | null
  /** Sends mail; null: no SMTP server was named. `publicUrl` is named then, too. */
  readonly mail?: SendMail | null
  /** Days after which whoever runs the server deletes backups; null: they did not say. */
  readonly backupDays?: number | null
  /** The folder of the course's figures, if it has any. */
  readonly figures?: string | null
  /** Only while somebody writes content: `serve --watch`. */
  readonly author?: Author
  readonly log: FastifyServerOptions['logger']
}
