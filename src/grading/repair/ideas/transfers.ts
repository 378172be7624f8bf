// Copies from and to servers: reversed, repeated or added.

import { wantedImage } from '../../diagnoses/diagnosis.ts'
import type { Case } from '../../diagnoses/diagnosis.ts'
import { commandLine } from '../../run.ts'
import { filesOf, mainFlash } from '../../stored.ts'
import type { Server, World } from '../../../sim/world.ts'
import { replace } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { carriedOut, configPlaces, configured, endOfDialogue, execPlaces, executed } from '../places.ts'
import type { Answers } from '../places.ts'

type Protocol = 'tftp' | 'ftp' | 'scp'
const PROTOCOLS: readonly Protocol[] = ['tftp', 'ftp', 'scp']

/** What the questions of a copy are best answered with, by what the rubric asks for and the servers have. */
export function answersFor(given: Case, command: string): Answers {
  const { servers } = given.run.start
  const protocol = PROTOCOLS.find((name) => new RegExp(`\\b${name}:?`, 'i').test(command)) ?? null
  const isUpload = /^\s*(?:do )?cop\w* .*\b(?:tftp|ftp|scp)\b\S*\s*$/i.test(command)
  const wanted = given.criteria.find(({ check }) => check === 'server-has')?.args
  const image = isUpload && typeof wanted?.['image'] === 'string' ? wanted['image'] : wantedImage(given)
  const offering = Object.keys(servers).filter((address) =>
    isUpload ? writes(servers[address], protocol) : has(servers[address], protocol, image),
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

function has(server: Server | undefined, protocol: Protocol | null, image: string | null): boolean {
  const files = protocol === null ? filesOf(server) : (server?.[protocol]?.files ?? [])
  return !server?.unreachable && files.some(({ name }) => name === image)
}

function writes(server: Server | undefined, protocol: Protocol | null): boolean {
  return (
    !server?.unreachable &&
    PROTOCOLS.some((name) => (protocol === null || name === protocol) && server?.[name]?.writable)
  )
}

/** The servers that have this file, by address. */
function serversWith(world: World, image: string | null): readonly string[] {
  return Object.keys(world.servers).filter((address) => has(world.servers[address], null, image))
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
  const world = run.worlds[line - 1]
  const lines = world ? carriedOut(world, [command], answersFor(given, command)) : null
  const alone: Edits = [replace(line, command)]
  return lines ? [alone, [replace(line, lines, endOfDialogue(run, line) - line + 1)]] : [alone]
}

/** Every way to fetch an image from a server or another disk that has it, at the places between other commands. */
export function fetches(given: Case, image: string, protocols: readonly string[] = PROTOCOLS): readonly Edits[] {
  return [...fetchedLocally(given, image), ...fetchedFromServers(given, image, protocols)]
}

function fetchedLocally({ run, device }: Case, image: string): readonly Edits[] {
  const others = Object.entries(device.disks).filter(([name]) => name !== mainFlash(device).name)
  const holding = others.filter(([, { files }]) => files.some(({ name }) => name === image))
  return holding.flatMap(([disk]) => executed(run, [`copy ${disk}:${image} flash:`], execPlaces(run)))
}

function fetchedFromServers(given: Case, image: string, protocols: readonly string[]): readonly Edits[] {
  const { run } = given
  return serversWith(run.start, image).flatMap((address) =>
    PROTOCOLS.filter(
      (protocol) => protocols.includes(protocol) && has(run.start.servers[address], protocol, image),
    ).flatMap((protocol) => {
      const service = run.start.servers[address]?.[protocol]
      const user = service?.username && protocol !== 'tftp' ? `${service.username}@` : ''
      const command = `copy ${protocol}://${user}${address}/${image} flash:`
      return executed(run, [command], execPlaces(run), answersFor(given, command))
    }),
  )
}

/** The configurations that servers keep, merged into the one in force. */
export function configurationsFetched(given: Case): readonly Edits[] {
  const { run } = given
  return Object.entries(run.start.servers).flatMap(([address, server]) =>
    PROTOCOLS.flatMap((protocol) =>
      (server[protocol]?.files ?? [])
        .filter(({ content }) => content !== null)
        .flatMap(({ name }) => {
          const user = server[protocol]?.username && protocol !== 'tftp' ? `${server[protocol].username}@` : ''
          const command = `copy ${protocol}://${user}${address}/${name} running-config`
          return executed(run, [command], execPlaces(run), answersFor(given, command))
        }),
    ),
  )
}

/** Every way to send something to a server. */
export function sends(given: Case, what: string, address: string): readonly Edits[] {
  const { run } = given
  const server = run.start.servers[address]
  return PROTOCOLS.filter((protocol) => server?.[protocol]?.writable).flatMap((protocol) => {
    const service = server?.[protocol]
    const user = service?.username && protocol !== 'tftp' ? `${service.username}@` : ''
    const command = `copy ${what} ${protocol}://${user}${address}/`
    return executed(run, [command], execPlaces(run), answersFor(given, command))
  })
}

/** A copy of a learner that came from a server, made by every protocol and from every server that has the image. */
export function fromElsewhere(given: Case): readonly Edits[] {
  const { run, device } = given
  const image = wantedImage(given)
  if (image === null) return []
  const protocols = serversWith(run.start, image).flatMap((address) =>
    PROTOCOLS.filter((protocol) => has(run.start.servers[address], protocol, image)),
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
    .filter((address) => has(servers[address], protocol, image))
    .flatMap((address) => {
      const username = protocol === 'tftp' ? null : servers[address]?.[protocol]?.username
      return withDialogue(given, line, `copy ${protocol}://${username ? `${username}@` : ''}${address}/${image} flash:`)
    })
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
