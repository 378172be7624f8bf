// Instructors, their classes, and learners who join them, as tests of classes need them.

import { tokenHash } from '../../src/web/identity.ts'
import type { TestApp } from './app.ts'
import { textOf } from './visitor.ts'
import type { Visitor } from './visitor.ts'

/** Somebody with an instructor account, signed in. */
export async function newInstructor(site: TestApp, name: string): Promise<Visitor> {
  const visitor = site.visitor()
  const at = site.clock.now
  const endsAt = new Date(Date.parse(at) + 60_000).toISOString()
  await site.store.saveAccountLink({ kind: 'add', name, tokenHash: tokenHash(`token-of-${name}`), at, endsAt })
  await visitor.open(`/setup/token-of-${name}`)
  await visitor.press('Create instructor account', { name, password: 'correct horse battery' })
  return visitor
}

/** Makes a class; the path of its page and of its join link. */
export async function newClass(owner: Visitor, name: string): Promise<{ page: string; join: string }> {
  await owner.open('/classes')
  await owner.press('Create class', { name })
  return { page: owner.page.url, join: joinPath(owner) }
}

/** The path of the join link on the page that is open. */
export function joinPath(owner: Visitor): string {
  return new URL(textOf(/<p class="link-box"[^>]*>([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
}

/** A new guest who joins by the link. */
export async function joined(site: TestApp, path: string, name: string): Promise<Visitor> {
  const learner = site.visitor()
  await learner.open(path)
  const button = /<button>(Join [^<]*)</.exec(learner.page.html)?.[1] ?? ''
  await learner.press(textOf(button), { name })
  return learner
}
