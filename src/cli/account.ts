// `drillmark account`: one-time links by which somebody makes an account or chooses a new password, and roles.

import { roles } from '../store/accounts.ts'
import type { Role } from '../store/accounts.ts'
import { EMAIL_MAX, NAME_MAX, nameProblem } from '../store/names.ts'
import type { Store } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'

const USAGE: Usage = {
  line: 'drillmark account add NAME [--role ROLE] | reset ACCOUNT | role ACCOUNT ROLE [--data DIR] [--public-url URL]',
  about:
    'Prints a one-time link that works for a day: "add" for somebody who is to make an account, "reset" for somebody who needs a new password; or gives an account another role. ACCOUNT is its e-mail, or the name of an instructor. The server may be running.',
  words: {
    'add NAME': 'a link that makes an account, with this name filled in',
    'reset ACCOUNT': 'a link that gives the account a new password and ends its sessions',
    'role ACCOUNT ROLE': 'makes it a learner, an instructor or an administrator',
    '--role ROLE': 'the role of the new account: instructor or administrator (instructor)',
    '--data DIR': 'where the database is (data)',
    '--public-url URL': 'the address that people open (http://127.0.0.1:3000)',
  },
}
const LINK_MS = 24 * 60 * 60_000

export interface AccountParts {
  readonly openStore: OpenStore
  readonly now: () => Date
  /** A token for a link, and its hash for the store. */
  readonly newLink: () => { readonly path: string; readonly tokenHash: string }
}

/** 0: done, 2: the call or its input is unusable. */
export async function account(argv: string[], { openStore, now, newLink }: AccountParts): Promise<number> {
  const given = readArguments(argv, USAGE, 3)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [deed, name, third, ...more] = given.names
  if (deed !== 'add' && deed !== 'reset' && deed !== 'role')
    return unusable(`say "add", "reset" or "role": ${USAGE.line}`)
  if (name === undefined || name.trim() === '' || name.trim().length > EMAIL_MAX)
    return unusable(`name the account: ${USAGE.line}`)
  if (more.length > 0 || (third !== undefined && deed !== 'role'))
    return unusable(`"${third}" is too much: put a name of several words in quotes`)
  const asked = deed === 'role' ? third : (textOf(given.values['role']) ?? 'instructor')
  const role = roles.find((known) => known === asked)
  if (role === undefined)
    return unusable(
      `${asked === undefined ? 'say which role' : `"${asked}" is no role`}: learner, instructor or administrator`,
    )
  if (deed === 'add' && (name.includes('@') || nameProblem(name, NAME_MAX) !== null))
    return unusable(`"${name}" is no name for an account: ${nameProblem(name, NAME_MAX) ?? 'it has an at sign'}`)
  if (deed === 'add' && role === 'learner')
    return unusable('learners make their accounts themselves: on the page "Make an account"')
  const told = textOf(given.values['public-url'])
  const url = told ?? 'http://127.0.0.1:3000'
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return unusable(`--public-url ${url} is not an address: write it as https://drill.example.org`)

  const store = await openData(textOf(given.values['data']) ?? 'data', openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    if (deed === 'role') return await giveRole(store, name, role, now())
    return await printLink(store, {
      kind: deed,
      name,
      role,
      url,
      isDefault: told === undefined,
      now: now(),
      link: newLink(),
    })
  } catch (error) {
    return unusable(`nothing was done: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await store.close()
  }
}

async function giveRole(store: Store, name: string, role: Role, now: Date): Promise<number> {
  const found = await store.accountByName(name)
  if (!found) return unusable(`there is no account "${name}"`)
  const given = await store.giveRole({ learner: found.learner, role, by: null, at: now.toISOString(), reason: '' })
  if (given === 'last-administrator')
    return unusable(`"${name}" is the only administrator: make somebody else one first`)
  if (given === 'unknown') return unusable(`there is no account "${name}"`)
  process.stdout.write(`${name} is ${role === 'learner' ? 'a learner' : `an ${role}`} now.\n`)
  return 0
}

async function printLink(
  store: Store,
  made: {
    readonly kind: 'add' | 'reset'
    readonly name: string
    readonly role: Role
    readonly url: string
    /** The address is a guess: nobody named one. */
    readonly isDefault: boolean
    readonly now: Date
    readonly link: { readonly path: string; readonly tokenHash: string }
  },
): Promise<number> {
  const { kind, name, role, url, isDefault, now, link } = made
  const saved = await store.saveAccountLink({
    kind,
    name,
    role,
    tokenHash: link.tokenHash,
    at: now.toISOString(),
    endsAt: new Date(now.getTime() + LINK_MS).toISOString(),
  })
  if (saved === 'name-taken')
    return unusable(
      `there is an account "${name}" already: choose another name, or give it a new password with "reset"`,
    )
  if (saved === 'name-unknown') return unusable(`there is no account "${name}"`)
  const what = kind === 'add' ? `To make the ${role} account` : 'To choose a new password for'
  process.stdout.write(
    `${what} ${name}, open this link once within a day:\n${new URL(url).origin}${link.path}\nWhoever opens it first has the account: hand it over by a way that only ${name} reads.\n${isDefault ? 'If your server has another address, put that in its place, or name it with --public-url.\n' : ''}`,
  )
  return 0
}

function unusable(message: string): number {
  process.stderr.write(`drillmark account: ${message}\n`)
  return 2
}
