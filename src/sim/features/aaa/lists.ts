// Method lists: `aaa authentication login default group radius local`. The configuration keeps the lines; here their methods are read.

import type { Config } from '../../device.ts'

export type Service = 'authentication login' | 'authentication enable' | 'authorization exec'

/** One method. Of `group` and `cache` the name behind it says which servers. */
export interface Method {
  readonly kind: string
  readonly of: string | null
}

/** The methods of a list in the order in which they are tried. Null: there is no such list. */
export function methodsOf(config: Config, service: Service, list: string): readonly Method[] | null {
  const head = `aaa ${service} ${list} `
  const line = config.kept.find(({ text }) => text.startsWith(head))
  if (!line) return null
  const methods: Method[] = []
  const words = line.text.slice(head.length).split(' ')
  for (let i = 0; i < words.length; i++) {
    const kind = words[i] as string
    methods.push(NAMED.has(kind) ? { kind, of: words[++i] ?? null } : { kind, of: null })
  }
  return methods
}
const NAMED: ReadonlySet<string> = new Set(['group', 'cache'])

/** A method whose servers a lab does not have: it gives no answer, and the next one is tried. */
export const answersNobody = ({ kind }: Method): boolean =>
  NAMED.has(kind) || kind === 'passwd-expiry' || kind.startsWith('krb5')

/** RADIUS is asked with name and password together; a TACACS+ server that does not answer is given up before anything is typed. */
export const isRadius = (config: Config, { of }: Method): boolean =>
  of === 'radius' || config.kept.some(({ text }) => text === `aaa group server radius ${of}`)
