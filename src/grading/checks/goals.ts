// What several checks would have typed.

import { bootListOf } from '../../sim/features/boot/slice.ts'
import type { Device } from '../../sim/device.ts'
import { hex } from '../../sim/messages.ts'
import { matchesText } from '../event-pattern.ts'
import {
  filesOf,
  inFlash,
  loads,
  mainFlash,
  offers,
  PROTOCOLS,
  runningLines,
  serversWith,
  startupBootList,
  urlOn,
} from '../stored.ts'
import type { Goal, Situation } from './check.ts'
import { linesUnder } from './under.ts'

/** A boot statement for an image; older ones are tried first at a boot. */
export function bootStatement(of: Situation, image: string): Goal {
  const { device } = of
  const older = [...new Set([...bootListOf(device.config), ...startupBootList(device)])].filter(
    (entry) => !loads(of, entry, image),
  )
  return {
    at: 'config',
    lines: [`boot system ${flashOf(device)}:${inFlash(of, image) ?? image}`],
    clears: { all: 'no boot system', each: older.map((entry) => `no boot system ${entry}`) },
  }
}

/** As people type it: a router knows `flash:` for its first disk. */
const flashOf = (device: Device): string => (mainFlash(device).name === 'bootflash' ? 'bootflash' : 'flash')

/** A start, from IOS or from a boot loader. */
export const restart: readonly Goal[] = [
  { at: 'exec', lines: ['reload'], where: 'last' },
  { at: 'loader', lines: ['reset'] },
  { at: 'loader', lines: ['boot'] },
]

/** A value of the configuration register. */
export const registerSet = (value: number): readonly Goal[] => [
  { at: 'config', lines: [`config-register ${hex(value)}`] },
  { at: 'loader', lines: [`confreg ${hex(value)}`] },
]

/** Every way to fetch an image or a file from another disk or a server that has it. */
export function fetched(
  { run, device }: Situation,
  name: string,
  protocols: readonly string[] = PROTOCOLS,
): readonly Goal[] {
  const disks = Object.entries(device.disks).filter(
    ([disk, { files }]) => disk !== mainFlash(device).name && files.some((file) => file.name === name),
  )
  const urls = serversWith(run.start, name).flatMap((address) =>
    PROTOCOLS.filter((one) => protocols.includes(one) && offers(run.start.servers[address], one, name)).map((one) =>
      urlOn(run.start, one, address, name),
    ),
  )
  return [...disks.map(([disk]) => `${disk}:${name}`), ...urls].map((url) => copy(url, 'flash:'))
}

/** The configurations that servers keep, merged into the one in force. */
export function configurationsFetched({ run }: Pick<Situation, 'run'>): readonly Goal[] {
  return Object.entries(run.start.servers).flatMap(([address, server]) =>
    PROTOCOLS.flatMap((protocol) =>
      (server[protocol]?.files ?? []).flatMap(({ name, content }) =>
        content === null ? [] : [copy(urlOn(run.start, protocol, address, name), 'running-config')],
      ),
    ),
  )
}

/** Every way to send something to a server. */
export function sent({ run }: Situation, what: string, address: string): readonly Goal[] {
  return PROTOCOLS.filter((protocol) => run.start.servers[address]?.[protocol]?.writable).map((protocol) =>
    copy(what, urlOn(run.start, protocol, address)),
  )
}

const copy = (from: string, to: string): Goal => ({ at: 'exec', lines: [`copy ${from} ${to}`] })

/** Lines that are not there, in their block; without one, those of a port where a configuration that the device or a server has kept shows which port. */
export function missingLines(
  { run, device }: Situation,
  wanted: readonly string[],
  head: string | null,
): readonly Goal[] {
  const present = linesUnder(runningLines(device), head)
  const kept = [
    run.start.devices[device.name]?.startup?.text ?? '',
    ...Object.values(run.start.servers).flatMap((server) => filesOf(server).map(({ content }) => content ?? '')),
  ]
  const missing = wanted.map((line) => line.trim()).filter((line) => !present.has(line) && !line.includes('*'))
  if (head !== null) return missing.length === 0 ? [] : [{ at: 'config', lines: missing, under: head.trim() }]
  return missing.slice(0, MOST_LINES).flatMap((line): readonly Goal[] => {
    const port = kept.map((text) => portOf(text, line)).find((name) => name !== null) ?? null
    if (port !== null) return [{ at: 'config', lines: [line], under: `interface ${port}` }]
    return GLOBAL.test(line) ? [{ at: 'config', lines: [line] }] : []
  })
}
const MOST_LINES = 2
/** How lines begin that stand in no block. */
const GLOBAL =
  /^(?:hostname|ip (?:route|routing|default-gateway)|username|enable|errdisable|spanning-tree (?:mode|vlan)|lldp run|cdp run)\b/

/** The port under which a configuration has a line. */
function portOf(text: string, line: string): string | null {
  let port: string | null = null
  for (const one of text.split('\n')) {
    if (!one.startsWith(' ')) port = /^interface (\S+)/.exec(one)?.[1] ?? null
    else if (port !== null && one.trim() === line) return port
  }
  return null
}

/** What must not be configured, taken out line by line, or all of it by going back to what is saved. */
export function takenBack({ device }: Situation, unwanted: readonly string[]): readonly Goal[] {
  let block = ''
  const found = runningLines(device).flatMap((line) => {
    if (!line.startsWith(' ')) block = line
    if (!unwanted.some((one) => matchesText(one.trim(), line.trim()))) return []
    return line.startsWith(' ') ? [block, `no ${line.trim()}`] : [`no ${line.trim()}`]
  })
  return [...(found.length > 0 ? [{ at: 'config', lines: found } as const] : []), replacedBy('nvram:startup-config')]
}

/** The running configuration made equal to a file. */
export const replacedBy = (file: string): Goal => ({
  at: 'exec',
  lines: [`configure replace ${file} force`],
  where: 'merge',
})
