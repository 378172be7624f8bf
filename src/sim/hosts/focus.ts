// Whether a host is in focus, and its prompt.

import type { Host, World } from '../world.ts'

/** The host in focus; null: a device is. */
export const hostInFocus = ({ hosts, focus }: Pick<World, 'hosts' | 'focus'>): Host | null =>
  hosts && Object.hasOwn(hosts, focus) ? (hosts[focus] ?? null) : null

export const hostPrompt = ({ os, name }: Host): string =>
  os === 'linux' ? `${name}:~$ ` : os === 'vpcs' ? `${name}> ` : 'C:\\>'
