// `telnet`, `ssh` and `nslookup` of an end host: whether the other side answers. A session with a device is not simulated.

import { ipOf } from '../network/ip.ts'
import { probe } from '../network/probe.ts'
import { network } from '../network/view.ts'
import type { Host, World } from '../world.ts'
import { type HostCommand, type Ran } from './host-command.ts'
import { askAt, lookUpAt, SILENT_SERVER_MS } from './names.ts'
import { notSimulated } from './real-words.ts'

/** How long an address that does not answer is waited for. */
const SILENCE_MS = 21_000

type Answer = 'device' | 'host' | 'none'
/** Who answers at an address. */
function answerAt(host: Host, address: string, world: World): Answer {
  const view = network(world)
  const from = { node: view.topology.nodeNamed.get(host.name) ?? -1, source: null }
  const { there, isAnswered } = probe(view, from, ipOf(address) ?? 0)
  if (!isAnswered) return 'none'
  return view.topology.nodes[there.hops.at(-1)?.node ?? -1]?.kind === 'host' ? 'host' : 'device'
}

/** `failed` is what the host prints of an address where nobody takes the call; of one where somebody refuses it, `refused`. */
function call(
  host: Host,
  typed: string,
  target: string,
  texts: { readonly unknown: string; readonly failed: string; readonly refused: string },
  world: World,
): Ran {
  const { address } = lookUpAt(host, target, world)
  if (address === null) return { output: texts.unknown }
  const answer = answerAt(host, address, world)
  if (answer === 'device') return { output: notSimulated(typed) }
  return answer === 'host' ? { output: texts.refused } : { output: texts.failed, takes: SILENCE_MS }
}

function telnet(host: Host, target: string, world: World): Ran {
  const failed = `Connecting To ${target}...Could not open connection to the host, on port 23: Connect failed\n`
  const onLinux = (why: string): string => `Trying ${target}...\ntelnet: Unable to connect to remote host: ${why}\n`
  return call(
    host,
    `telnet ${target}`,
    target,
    host.os === 'linux'
      ? {
          unknown: `telnet: could not resolve ${target}/telnet: Name or service not known\n`,
          failed: onLinux('Connection timed out'),
          refused: onLinux('Connection refused'),
        }
      : { unknown: failed, failed, refused: failed },
    world,
  )
}
function ssh(host: Host, user: string | null, target: string, world: World): Ran {
  return call(
    host,
    `ssh ${user === null ? '' : `-l ${user} `}${target}`,
    target,
    {
      unknown: `ssh: Could not resolve hostname ${target}: No such host is known. \n`,
      failed: `ssh: connect to host ${target} port 22: Connection timed out\n`,
      refused: `ssh: connect to host ${target} port 22: Connection refused\n`,
    },
    world,
  )
}

/** Asks the name server for an address, and says what it answers. */
function nslookup(host: Host, name: string, world: World): Ran {
  const { os, dns } = host
  const { address, isHeard } = askAt(host, name, world)
  if (os === 'linux') {
    if (!isHeard) return { output: ';; connection timed out; no servers could be reached\n\n', takes: SILENT_SERVER_MS }
    const head = `Server:\t\t${dns}\nAddress:\t${dns}#53\n\n`
    return {
      output: `${head}${address === null ? `** server can't find ${name}: NXDOMAIN` : `Name:\t${name}\nAddress: ${address}`}\n\n`,
    }
  }
  const head = `Server:  UnKnown\nAddress:  ${dns ?? '127.0.0.1'}\n\n`
  if (dns === null) return { output: `${head}*** UnKnown can't find ${name}: No response from server\n` }
  if (!isHeard)
    return {
      output: `DNS request timed out.\n    timeout was 2 seconds.\n${head}*** Request to UnKnown timed-out\n`,
      takes: SILENT_SERVER_MS,
    }
  return {
    output: `${head}${address === null ? `*** UnKnown can't find ${name}: Non-existent domain` : `Name:    ${name}\nAddress:  ${address}\n`}\n`,
  }
}

export const remoteCommands: readonly HostCommand[] = [
  {
    usage: 'telnet ADDRESS',
    help: 'Open a session with Telnet',
    pattern: /^telnet\s+(\S+)$/i,
    run: (host, [target = ''], world) => telnet(host, target, world),
  },
  {
    usage: 'ssh -l USER ADDRESS',
    help: 'Open a session with SSH',
    pattern: /^ssh\s+(?:-l\s+(\S+)\s+(\S+)|(\S+?)@(\S+))$/i,
    run: (host, [user, target, named, at], world) => ssh(host, user ?? named ?? null, target ?? at ?? '', world),
  },
  {
    usage: 'nslookup NAME',
    help: 'Ask the DNS server for the address of a name',
    pattern: /^nslookup\s+(\S+)$/i,
    run: (host, [name = ''], world) => nslookup(host, name, world),
  },
]
