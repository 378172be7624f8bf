// The manual of the simulated devices, made from the command table: what each mode of each platform takes, with the help of every word.

import type { Command, PathPart } from './command.ts'
import type { Node } from './grammar.ts'
import { platforms } from './platforms/index.ts'
import type { Platform, PlatformName } from './platforms/platform.ts'
import { treeOfMode } from './trees.ts'
import { blocks } from './blocks.ts'
import { rowsOfBlock } from './words/tables.ts'

/** The modes that have commands of their own, in the order of the manual. */
export const MANUAL_MODES: readonly (readonly [string, string])[] = [
  ['user', 'User EXEC: `R1>`'],
  ['privileged', 'Privileged EXEC: `R1#`'],
  ['config', 'Global configuration: `R1(config)#`'],
  ['config-if', 'Interface configuration: `R1(config-if)#`'],
  ['vlan', 'Configuration of a VLAN: `SW1(config-vlan)#`'],
  ['config-line', 'Line configuration: `R1(config-line)#`'],
  ['archive', 'Archive configuration: `R1(config-archive)#`'],
  ['rommon', 'ROMmon of a router: `rommon 1 >`'],
  ['switch:', 'Boot loader of a switch: `switch:`'],
]

/** What a mode of a platform has. */
export interface ModeWords {
  readonly commands: readonly Command[]
  /** Those that have a `no` form here. */
  readonly negated: ReadonlySet<Command>
  /** Words that are real and not simulated. */
  readonly real: readonly string[]
}

const known = Object.entries(platforms) as readonly (readonly [PlatformName, Platform])[]
const hasMode = (mode: string, platform: Platform): boolean =>
  mode === 'rommon' || mode === 'switch:' ? platform.loader === mode : true

/** Everything a mode of a platform takes, collected from its tree. */
export function wordsOfMode(mode: string, platform: Platform): ModeWords {
  const commands = new Set<Command>()
  const negated = new Set<Command>()
  const real: string[] = []
  const seen = new Set<Node>()
  const visit = (node: Node, path: string): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.command) commands.add(node.command.command)
    if (node.negated) negated.add(node.negated.command)
    for (const [keyword, edge] of node.edges) visit(edge.node, path ? `${path} ${keyword}` : keyword)
    for (const { arg, node: next } of node.args) visit(next, `${path} ${arg.shown}`.trim())
  }
  const tree = treeOfMode(mode, platform)
  visit(tree, '')
  const listed = (node: Node, before: string): void => {
    for (const { keyword, node: below } of node.edges.values()) {
      if (!leadsToCommand(below)) real.push(before + keyword)
      else if (before === '' && WITH_OWN_WORDS.has(keyword)) listed(below, `${keyword} `)
    }
  }
  listed(tree, '')
  return { commands: [...commands], negated, real }
}

/** Words whose own words are listed, because half of a device stands below them. */
const WITH_OWN_WORDS: ReadonlySet<string> = new Set(['show', 'ip', 'ipv6'])

/** Whether something that is simulated stands below a place. Groups lead to themselves, so each place is looked at once. */
function leadsToCommand(node: Node, seen = new Set<unknown>()): boolean {
  if (node.command) return true
  if (seen.has(node.edges)) return false
  seen.add(node.edges)
  return (
    [...node.edges.values()].some((edge) => leadsToCommand(edge.node, seen)) ||
    node.args.some((arg) => leadsToCommand(arg.node, seen))
  )
}

/** How a command is written in the manual: `copy [/erase] URL URL`. */
export const synopsis = ({ path }: Command): string => path.map(partShown).join(' ')
function partShown([item]: PathPart): string {
  if (typeof item === 'string')
    return item
      .split('|')
      .join(' | ')
      .replace(/^(.* \| .*)$/, '{$1}')
  return 'flag' in item ? `[${item.keyword}]` : item.shown
}

/** docs/device.md. */
export function manual(): string {
  return [
    HEAD,
    platformTable(),
    ...MANUAL_MODES.flatMap(([mode, title]) => modeChapter(mode, title)),
    keptBlocks(),
    MEASURED,
    HANDS,
    LIMITS,
  ].join('\n')
}

function platformTable(): string {
  const rows = known.map(([name, { model, flash, loader, usb, defaultRegister, features }]) =>
    row([
      `\`${name}\``,
      model,
      `\`${flash.name}:\``,
      flash.aliases
        .filter((alias) => alias !== flash.name)
        .map((alias) => `\`${alias}:\``)
        .join(', ') || '-',
      usb.map((port) => `\`${port}:\``).join(', ') || '-',
      `\`${loader}\``,
      `0x${defaultRegister.toString(16).toUpperCase()}`,
      [...features].sort().join(', '),
    ]),
  )
  return [
    '## Platforms',
    '',
    row(['name', 'model', 'flash', 'also', 'USB', 'loader', 'register', 'features']),
    row(Array.from({ length: 8 }, () => '---')),
    ...rows,
    '',
  ].join('\n')
}

function modeChapter(mode: string, title: string): string[] {
  const having = known.filter(([, platform]) => hasMode(mode, platform))
  const words = new Map(having.map(([name, platform]) => [name, wordsOfMode(mode, platform)]))
  const commands = [...new Set([...words.values()].flatMap((of) => of.commands))]
  const rows = commands
    .map((command) => ({
      command,
      on: having.filter(([name]) => words.get(name)?.commands.includes(command)).map(([name]) => name),
    }))
    .map(
      ({ command, on }) =>
        [
          synopsis(command),
          command.no ? 'yes' : '',
          on.length === having.length ? 'all' : on.join(' '),
          helpOf(command),
        ] as const,
    )
    .sort(([a, , onA], [b, , onB]) => (a === b ? (onA < onB ? -1 : 1) : a < b ? -1 : 1))
  const shown = rows.filter((one, i) => rows.findIndex((other) => other.every((text, j) => text === one[j])) === i)
  const lines = [`## ${title}`, '']
  if (shown.length > 0)
    lines.push(
      row(['command', 'no', 'platforms', 'words']),
      row(['---', '---', '---', '---']),
      ...shown.map(([path, no, on, help]) => row([`\`${escaped(path)}\``, no, on, escaped(help)])),
      '',
    )
  const real = realWords(words)
  if (real.length > 0)
    lines.push(
      `Real and not simulated here (\`% Not simulated here: …\`), with everything below these words:`,
      '',
      ...real,
      '',
    )
  return lines
}

/** Help of every word: `copy`: Copy from one file to another. */
const helpOf = ({ path }: Command): string => path.map((part) => `${partShown(part)}: ${part[1]}`).join('; ')

/** The words of all platforms in one list; those of some platforms follow in lists of their own. */
function realWords(words: ReadonlyMap<PlatformName, ModeWords>): string[] {
  const names = [...words.keys()]
  const on = new Map<string, PlatformName[]>()
  for (const [name, { real }] of words)
    for (const path of real) if (!path.startsWith('no ')) on.set(path, [...(on.get(path) ?? []), name])
  const groups = new Map<string, string[]>()
  for (const [path, platforms] of on) {
    const key = platforms.length === names.length ? 'all' : platforms.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), path])
  }
  return [...groups].map(
    ([key, paths]) =>
      `- ${key}: ${paths
        .sort()
        .map((path) => `\`${escaped(path)}\``)
        .join(', ')}`,
  )
}

function keptBlocks(): string {
  const simulated = new Set(MANUAL_MODES.map(([name]) => name))
  const rows = blocks
    .filter(({ name }) => !simulated.has(name))
    .map(({ name, prompt }) =>
      row([
        `\`${escaped(name)}\``,
        `\`(${typeof prompt === 'string' ? prompt : prompt('')})#\``,
        [...new Set(rowsOfBlock(name).map(({ path }) => path[0] as string))]
          .map((word) => `\`${escaped(word)}\``)
          .join(', '),
      ]),
    )
  return [
    '## Blocks that are kept and not simulated',
    '',
    'Such a block has its prompt, its lines are kept in the configuration, saved and booted, and it does nothing.',
    '',
    row(['opened by', 'prompt', 'takes']),
    row(['---', '---', '---']),
    ...rows,
    '',
  ].join('\n')
}

const escaped = (text: string): string => text.replaceAll('|', '\\|')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const HEAD = `# The simulated devices

Made from the command table of the simulator by \`npm run manual\`; a test fails when this page is not what the table gives.

Keywords may be cut to any unambiguous prefix, in either case; file names, passwords and everything in ROMmon are taken as typed. Words in capitals are
arguments. A command marked *no* has a \`no\` form. What a device does not know is \`% Invalid input detected at '^' marker.\`; what a real device knows and this one
does not do answers \`% Not simulated here: …\`, is counted, and is never graded as a mistake. Such a configuration line is kept, shown, saved and booted.
`

const MEASURED = `## Measured on public configurations

Sixty public running-configurations and a thousand public management lines are frozen by repository, path and hash in \`test/corpus\`, and never committed.
\`npm run corpus -- --from DIR\` pastes and types them. *Open* ones may be looked at to mend the device; *held* ones may not. A device has the ports and lines that
its configuration names. *Given back* and *in order* are of the lines taken.

| running-configurations | configs | lines | taken | not simulated | refused | openers refused | given back | in order | same after reload |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| open, \`c1941\` | 2 | 172 | 60.5 % | 39.5 % | 0.0 % | 0 | 100.0 % | 100.0 % | 2 of 2 |
| open, \`c2911\` | 9 | 905 | 65.4 % | 34.6 % | 0.0 % | 0 | 98.6 % | 98.4 % | 9 of 9 |
| open, \`c2621xm\` | 3 | 253 | 61.3 % | 38.7 % | 0.0 % | 0 | 99.3 % | 98.7 % | 3 of 3 |
| open, \`isr4331\` | 8 | 1143 | 66.6 % | 33.4 % | 0.0 % | 0 | 99.1 % | 98.0 % | 8 of 8 |
| open, \`c2960\` | 10 | 1437 | 57.9 % | 41.6 % | 0.5 % | 0 | 99.0 % | 99.6 % | 10 of 10 |
| open, \`c9300\` | 8 | 1731 | 69.3 % | 30.7 % | 0.0 % | 0 | 99.9 % | 100.0 % | 8 of 8 |
| **open** | 40 | 5641 | 64.6 % | 35.3 % | 0.1 % | 0 | 99.3 % | 99.2 % | 40 of 40 |
| **held**, at the first run | 20 | 2798 | 66.7 % | 30.7 % | 2.7 % | 0 | 94.1 % | 98.2 % | 20 of 20 |
| **held**, after the open ones were mended | 20 | 2798 | 68.7 % | 30.7 % | 0.6 % | 0 | 93.8 % | 98.3 % | 20 of 20 |

| management lines | lines | taken | not simulated | refused |
| --- | --- | --- | --- | --- |
| open | 750 | 89.1 % | 5.7 % | 5.2 % |
| held | 250 | 86.0 % | 9.6 % | 4.4 % |

Of the open lines that are refused, most are slips of their authors, lines typed in another mode, and lines of another model.
`

const HANDS = `## Hands and time

Lines that begin with \`@\` are not typed at the console. They stand for hands on the device, for time, and for the eyes of the person at the desk.

| line | what it is |
| --- | --- |
| \`@power-cycle\` | the power goes off and on |
| \`@power-cycle break\` | the same, and the boot is interrupted within the first 60 seconds: the Break key on a router, the Mode button on a switch |
| \`@wait 10m\` | time passes: \`s\`, \`m\`, \`h\` or \`d\`; scheduled reloads, the auto-abort timer and uptime see it |
| \`@console R2\` | the keyboard moves to the console of another device |
| \`@connect\` | a lost session over a vty is opened again, if the interface it came in by answers |
| \`@answer ID VALUE\` | an answer to a question of the scenario, kept beside the devices |

A line \`^C\` or \`^Z\` is that key. Ctrl-C at a question breaks the command off.
`

const LIMITS = `## Limits

- A console line holds 255 characters, an attempt 500 lines. Longer lines are refused, and say so. An attempt that prints or filters too much is cut short, and a filter that takes too long shows nothing.
- Time is simulated: transfers, boots and \`@wait\` move the clock, nothing waits. The clock starts at the scenario's date.
- A transfer prints at most 60 progress characters, whatever its size.
- All echoes of a ping have one fate, and after 1000 of them it stops, as with Ctrl-Shift-6. A larger echo than 1500 bytes is not simulated with \`df-bit\`.
- Free space is the total minus the sum of the sizes; clusters are not rounded. Class B flash gives space back only by \`squeeze\` or an erase.
- A register that changes the console speed prints one line of strange characters at the next start; then your terminal counts as set to the new speed.
- No router here has a helper image in ROM: boot field 1 takes the first image in flash on all of them, and \`boot system rom\` is passed over.
- ROMmon reaches a TFTP server by the first LAN port: on its own subnet, or behind a gateway of that subnet. With bit 13 of the register clear, a network load that fails is not tried again; the router stops in ROMmon.
- IOS XE routers write the BOOT variable whenever startup-config changes; what is set or unset in ROMmon holds until the next save.
- \`boot config\` moves startup-config to a file on IOS XE routers; classic routers show it in the CONFIG_FILE variable and read NVRAM.
- The pager belongs to the live console: what is pasted or graded never stops at \`--More--\`.
- Interfaces, addresses and static routes decide which server is reached. There is no routing protocol, no switching and no packet: blocks above are kept, not run.
- A type 9 secret is not scrypt here: one that this device made is checked, one pasted from a real device matches no password, and neither does one of type 8.
- Serial numbers, MAC addresses, build dates and sizes marked lab in \`images.ts\` are values of the lab.
`
