// Copies from and to servers: reversed, repeated or added.

import { wantedImage } from '../../mistakes/mistake.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { commandLine } from '../../run.ts'
import { mainFlash, offers, PROTOCOLS, serversWith, urlOn } from '../../stored.ts'
import type { Protocol } from '../../stored.ts'
import type { Server } from '../../../sim/world.ts'
import { replace } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { carriedOut, configPlaces, configured, endOfDialogue, executed } from '../places.ts'
import type { Answers } from '../places.ts'

/** What the questions of a copy are best answered with, by what the rubric asks for and the servers have. */
export function answersFor(given: Case, command: string): Answers {
  const { servers } = given.run.start
  const protocol = PROTOCOLS.find((name) => new RegExp(`\\b${name}:?`, 'i').test(command)) ?? null
  const isUpload = /^\s*(?:do )?cop\w* .*\b(?:tftp|ftp|scp)\b\S*\s*$/i.test(command)
  const wanted = given.criteria.find(({ check }) => check === 'server-has')?.args
  const image = isUpload && typeof wanted?.['image'] === 'string' ? wanted['image'] : wantedImage(given)
  const offering = Object.keys(servers).filter((address) =>
    isUpload ? writes(servers[address], protocol) : offers(servers[address], protocol, image),
  )
  const asked = isUpload ? wanted?.['server'] : undefined
  const host = typeof asked === 'string' ? asked : (offering[0] ?? Object.keys(servers)[0])
  const service = host === undefined || protocol === null ? null : servers[host]?.[protocol]
  return {
    ...(host === undefined ? {} : { host }),
    ...(image === null ? {} : { source: image }),
    ...(service?.username ? { username: service.username } : {}),
    ...(service?.password ? { password: service.password } : {}),
  }
}

function writes(server: Server | undefined, protocol: Protocol | null): boolean {
  return (
    !server?.unreachable &&
    PROTOCOLS.some((name) => (protocol === null || name === protocol) && server?.[name]?.writable)
  )
}

/** A copy with source and destination exchanged, alone and with the answers that it asks for then. */
export function turned(given: Case, line: number): readonly Edits[] {
  const { run } = given
  const [, begin, source, target] =
    /^(\s*(?:do )?cop\w*(?: \/\S+)*) +(\S+) +(\S+)\s*$/i.exec(run.lines[line - 1] ?? '') ?? []
  if (!begin || !source || !target) return []
  const [, disk, name] = /^([a-z]+\d?:)\/?(\S+)$/i.exec(source) ?? []
  const image = wantedImage(given) ?? name
  // The name belongs to the source, so it changes sides too.
  const named =
    disk !== undefined && /^usb\w+:$/i.test(target)
      ? withDialogue(given, line, `${begin} ${target}${image} ${disk}`)
      : []
  return [...named, ...withDialogue(given, line, `${begin} ${target} ${source}`)]
}

/** Another command in place of a line, alone and with the answers that it asks for. */
export function withDialogue(given: Case, line: number, command: string): readonly Edits[] {
  const { run } = given
  const lines = carriedOut(run, line, [command], answersFor(given, command))
  const alone: Edits = [replace(line, command)]
  return lines ? [alone, [replace(line, lines, endOfDialogue(run, line) - line + 1)]] : [alone]
}

/** A copy of a learner that came from a server, made by every protocol and from every server that has the image. */
export function fromElsewhere(given: Case): readonly Edits[] {
  const { run, device } = given
  const image = wantedImage(given)
  if (image === null) return []
  const protocols = serversWith(run.start, image).flatMap((address) =>
    PROTOCOLS.filter((protocol) => offers(run.start.servers[address], protocol, image)),
  )
  return run.transcript.flatMap(({ line, kind, input, device: name }) => {
    if (kind !== 'command' || name !== device.name || !/^cop\w* .*(?:tftp|ftp|scp)/i.test(input)) return []
    return protocols.flatMap((protocol) =>
      input.toLowerCase().includes(` ${protocol}:`)
        ? []
        : [...withDialogue(given, line, `copy ${protocol}: flash:`), ...byUrl(given, line, protocol, image)],
    )
  })
}

/** The same copy with server and user in its command. */
function byUrl(given: Case, line: number, protocol: Protocol, image: string): readonly Edits[] {
  const { servers } = given.run.start
  return serversWith(given.run.start, image)
    .filter((address) => offers(servers[address], protocol, image))
    .flatMap((address) => withDialogue(given, line, `copy ${urlOn(given.run.start, protocol, address, image)} flash:`))
}

/** The user name and the password of a server, where a copy asked for them. */
export function credentialsGiven({ run, device }: Pick<Case, 'run' | 'device'>): readonly Edits[] {
  const services = Object.values(run.start.servers)
    .flatMap((server) => [server.ftp, server.scp])
    .filter((service) => service !== null)
  return run.transcript.flatMap(({ line, kind, prompt, device: name }): Edits[] => {
    if (kind !== 'answer' || name !== device.name || run.worlds[line - 1]?.devices[name]?.question?.dialog !== 'copy')
      return []
    if (/username/i.test(prompt))
      return services.flatMap(({ username }) => (username === null ? [] : [[replace(line, username)]]))
    if (/^Password/i.test(prompt))
      return services.flatMap(({ password }) => (password === null ? [] : [[replace(line, password)]]))
    return []
  })
}

/** The FTP client's user and password, configured before a copy. */
export function ftpLogin({ run, device }: Case): readonly Edits[] {
  const services = Object.values(run.start.servers).flatMap(({ ftp }) => (ftp?.username ? [ftp] : []))
  const copies = run.transcript.flatMap(({ line, input, device: name }) =>
    name === device.name && /^cop\w* .*\bftp:/i.test(input) ? [line] : [],
  )
  return services.flatMap(({ username, password }) => {
    const user = `ip ftp username ${username}`
    const secret = `ip ftp password ${password}`
    const lines = [user, secret].filter((line) => !run.lines.includes(line))
    return lines.length === 0
      ? []
      : configured(run, lines, [...copies, ...configPlaces(run).filter((line) => line < (copies[0] ?? 0))])
  })
}

/** A configuration or an image that was copied elsewhere, sent to a server instead. */
export function sentToServer(given: Case, line: number): readonly Edits[] {
  const { run } = given
  const [, begin, source] = /^(\s*(?:do )?cop\w*) +(\S+) +\S+\s*$/i.exec(run.lines[line - 1] ?? '') ?? []
  if (!begin || !source) return []
  const protocols = PROTOCOLS.filter((protocol) =>
    Object.values(run.start.servers).some((server) => server[protocol]?.writable),
  )
  return protocols.flatMap((protocol) => withDialogue(given, line, `${begin} ${source} ${protocol}:`))
}

/** Files that the rubric says nothing about, deleted before a copy that had no room. */
export function roomMade(given: Case): readonly Edits[] {
  const { run, device, criteria, start } = given
  const wanted = new Set(
    criteria.flatMap(({ args }) => [
      args['image'],
      ...(Array.isArray(args['images']) ? (args['images'] as unknown[]) : []),
    ]),
  )
  const spare = mainFlash(start).files.filter(({ name }) => !wanted.has(name))
  const copies = run.events.flatMap((event) =>
    event.type === 'copy' && !event.complete && event.device === device.name ? [commandLine(run, event.line)] : [],
  )
  return [...new Set(copies)].flatMap((line) =>
    spare.flatMap(({ name }) => executed(run, [`delete flash:${name}`], [line])),
  )
}
