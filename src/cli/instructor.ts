// `drillmark instructor`: one-time links by which a further instructor makes an account, or one who lost a password chooses another.

import type { Store } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'

const USAGE: Usage = {
  line: 'drillmark instructor add|reset NAME [--data DIR] [--public-url URL]',
  about:
    'Prints a one-time link that works for a day: "add" for somebody who is to make an instructor account, "reset" for an instructor who needs a new password. The server may be running.',
  words: {
    'add NAME': 'a link that makes an account, with this name filled in',
    'reset NAME': 'a link that gives the account of this name a new password and ends its sessions',
    '--data DIR': 'where the database is (data)',
    '--public-url URL': 'the address that people open (http://127.0.0.1:3000)',
  },
}
const LINK_MS = 24 * 60 * 60_000

export interface InstructorParts {
  readonly openStore: OpenStore
  readonly now: () => Date
  /** A token for a link, and its hash for the store. */
  readonly newLink: () => { readonly path: string; readonly tokenHash: string }
}

/** 0: the link was printed, 2: the call or its input is unusable. */
export async function instructor(argv: string[], { openStore, now, newLink }: InstructorParts): Promise<number> {
  const given = readArguments(argv, USAGE, 2)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [kind, name] = given.names
  if (kind !== 'add' && kind !== 'reset') return unusable(`say "add" or "reset", and the name: ${USAGE.line}`)
  if (name === undefined || name.trim() === '' || name.trim().length > 80)
    return unusable(`name the instructor in at most 80 characters: ${USAGE.line}`)
  const told = textOf(given.values['public-url'])
  const url = told ?? 'http://127.0.0.1:3000'
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return unusable(`--public-url ${url} is not an address: write it as https://drill.example.org`)

  const store = await openData(textOf(given.values['data']) ?? 'data', openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    return await printLink(store, { kind, name, url, isDefault: told === undefined, now: now(), link: newLink() })
  } catch (error) {
    return unusable(`no link was made: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await store.close()
  }
}

async function printLink(
  store: Store,
  made: {
    readonly kind: 'add' | 'reset'
    readonly name: string
    readonly url: string
    /** The address is a guess: nobody named one. */
    readonly isDefault: boolean
    readonly now: Date
    readonly link: { readonly path: string; readonly tokenHash: string }
  },
): Promise<number> {
  const { kind, name, url, isDefault, now, link } = made
  const saved = await store.saveAccountLink({
    kind,
    name,
    tokenHash: link.tokenHash,
    at: now.toISOString(),
    endsAt: new Date(now.getTime() + LINK_MS).toISOString(),
  })
  if (saved === 'name-taken')
    return unusable(
      `there is an account named "${name}" already: choose another name, or give it a new password with "reset"`,
    )
  if (saved === 'name-unknown') return unusable(`there is no account named "${name}"`)
  const what = kind === 'add' ? 'To make the instructor account' : 'To choose a new password for'
  process.stdout.write(
    `${what} ${name}, open this link once within a day:\n${new URL(url).origin}${link.path}\nWhoever opens it first has the account: hand it over by a way that only ${name} reads.\n${isDefault ? 'If your server has another address, put that in its place, or name it with --public-url.\n' : ''}`,
  )
  return 0
}

function unusable(message: string): number {
  process.stderr.write(`drillmark instructor: ${message}\n`)
  return 2
}
