// The prompt of an end host: what is typed there, and the commands of every system (ios-switching.md 19, ios-routing.md 21).

import { elapsed, unchanged, type Step } from '../entry.ts'
import { handsOnHost } from '../hands.ts'
import { withLearned } from '../network/echo.ts'
import { macWithDashes } from '../network/macs.ts'
import type { Host, World } from '../world.ts'
import { hostPrompt } from './focus.ts'
import { colons, numberOf, setIp, type HostCommand } from './host-command.ts'
import { ipv6Commands, resolvedBy } from './ipv6.ts'
import { linuxCommands } from './linux.ts'
import { nameCommands } from './names.ts'
import { remoteCommands } from './remote.ts'
import { isRealWord, notSimulated } from './real-words.ts'
import { routeTableCommands } from './route-tables.ts'
import { vpcsCommands } from './vpcs.ts'
import { windowsCommands } from './windows.ts'

const COMMANDS: readonly HostCommand[] = [
  ...windowsCommands,
  {
    usage: 'arp -a',
    help: 'Show the resolved addresses',
    pattern: /^(?:arp(?:\s+-a)?|ip\s+neigh)$/i,
    run: (host) => ({ output: arpTable(host) }),
  },
  {
    usage: 'arp -d',
    help: 'Forget the resolved addresses',
    pattern: /^arp\s+-d(?:\s+\*)?$/i,
    run: (host) => ({ output: '', host: { ...host, arp: {} } }),
  },
  {
    usage: 'set ip ADDRESS MASK [GATEWAY]',
    help: 'Give the host another address',
    pattern: /^set\s+ip\s+(\S+)\s+(\S+)(?:\s+(\S+))?$/i,
    run: (host, words) => setIp(host, words),
  },
  ...ipv6Commands,
  ...remoteCommands,
  ...nameCommands,
  ...linuxCommands,
  ...routeTableCommands,
  ...vpcsCommands,
]
/** Whether a host has a command. Those of VPCS are its own. */
const isOf =
  ({ os }: Host) =>
  (command: HostCommand): boolean =>
    command.os === os || (command.os === undefined && os !== 'vpcs')

/** Types one line at the prompt of a host. */
export function hostStep(world: World, host: Host, line: string): Step {
  const prompt = hostPrompt(host)
  const cleaned = line.replace(/\p{Cc}/gu, ' ').trim()
  const typed = cleaned.replace(host.os === 'vpcs' ? /^\S+>\s+/ : /^[A-Z]:\\[^>]*>\s*|^\S+:~\$\s*/, '')
  if (typed.startsWith('@')) return handsOnHost(world, prompt, typed)
  if (typed === '' || typed === '^C' || typed === '^Z') return unchanged(world, prompt, typed, 'blank', null)
  if (typed.startsWith('!') || typed.startsWith('#')) return unchanged(world, prompt, typed, 'comment', null)
  const own = COMMANDS.filter(isOf(host))
  if (typed === '?' || typed.toLowerCase() === 'help')
    return unchanged(world, prompt, typed, 'command', null, hostHelp(host))
  // Everybody is root here.
  const meant = host.os === 'linux' ? typed.replace(/^sudo\s+(?=[^-\s])/, '') : typed
  for (const { pattern, run } of own) {
    const found = pattern.exec(meant)
    if (!found) continue
    const { output, host: after = host, caches, takes = 0, events = [] } = run(host, found.slice(1), world)
    const learned = caches ? withLearned(caches, world) : { devices: {}, hosts: {} }
    const now: World = {
      ...world,
      clock: world.clock + takes,
      devices: { ...world.devices, ...learned.devices },
      hosts: { ...world.hosts, [host.name]: after, ...learned.hosts },
    }
    return elapsed(world, now, { prompt, input: typed, kind: 'command', output, events })
  }
  return unchanged(world, prompt, typed, 'command', null, unknown(host, typed))
}
/** What `?` lists at the prompt of a host. */
export const hostHelp = (host: Host): string => {
  const own = COMMANDS.filter(isOf(host))
  return own.map(({ usage, help }) => `  ${usage.padEnd(32)}${help}\n`).join('')
}
const unknown = (host: Host, typed: string): string => {
  const [word = ''] = typed.split(/\s/)
  const { os } = host
  if (isRealWord(host, word)) return notSimulated(typed)
  if (os === 'vpcs') return `Bad command: "${typed}". Use ? for help.\n`
  return os === 'linux'
    ? `${word}: command not found\n`
    : `'${word}' is not recognized as an internal or external command,\noperable program or batch file.\n`
}

function arpTable(host: Host): string {
  const { os, ip } = host
  const entries = resolvedBy(host, false).toSorted(([a], [b]) => numberOf(a) - numberOf(b))
  if (os === 'linux')
    return entries.map(([address, mac]) => `${address} dev eth0 lladdr ${colons(mac)} REACHABLE\n`).join('')
  if (entries.length === 0) return 'No ARP Entries Found.\n'
  const rows = entries.map(([address, mac]) => `  ${address.padEnd(22)}${macWithDashes(mac).padEnd(22)}dynamic\n`)
  return `\nInterface: ${ip?.address ?? ''} --- 0x2\n  Internet Address      Physical Address      Type\n${rows.join('')}`
}
