// What `?` prints at the console of a device, and the words that Tab may complete (ios-help.md 1).

import { blockNamed, type Block } from './blocks.ts'
import { newModel } from './features/aaa/new-model.ts'
import { configTree } from './config-tree.ts'
import type { Device } from './device.ts'
import { platformOf } from './hardware.ts'
import { helpList, wordHelp, type HelpRow } from './help.ts'
import { isConfigMode, isLoaderMode } from './modes.ts'
import { nextOn, type Next } from './next-words.ts'
import { pipeHelp } from './pipe.ts'
import { platforms } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import { isFrom } from './platforms/release.ts'
import { treeFor, treeNamed } from './trees.ts'
import { aliasesOf } from './features/alias/slice.ts'
import { withoutAlias } from './words/aliases.ts'
import { hostInFocus } from './hosts/focus.ts'
import { hostHelp } from './hosts/prompt.ts'
import type { World } from './world.ts'

export interface Help {
  /** One line of matching words, or a list of `  keyword   description`. */
  readonly output: string
  /** Full keywords that could stand here, for Tab. */
  readonly words: readonly string[]
}

/** What `?` shows after a text typed at the prompt, and the words Tab may complete. At a question there is no help. */
export function helpFor(world: World, text: string): Help {
  const host = hostInFocus(world)
  if (host) return { output: hostHelp(host), words: [] }
  const device = world.devices[world.focus] as Device
  if (device.question) return { output: '', words: [] }
  const platform = platformOf(device)
  const bar = text.indexOf('|')
  if (bar > 0) {
    const before = nextAt(device, text.slice(0, bar).trimEnd() + ' ', platform)
    const behind = before.kind === 'rows' && before.takesPipe ? pipeHelp(text.slice(bar + 1), platform) : null
    if (behind) return printed(device, text, behind, null, [])
  }
  const isBare = text.trim() === ''
  const aliases =
    isConfigMode(device.mode) || isLoaderMode(device.mode) || isBare
      ? []
      : aliasesOf(device.config, 'exec').filter(([alias]) => alias.startsWith(text.toLowerCase()))
  return printed(device, text, nextAt(device, text, platform), isBare ? headerOf(device) : null, aliases)
}

function nextAt(device: Device, text: string, platform: Platform): Next {
  const { info } = device.running ?? {}
  const release = info?.xe ?? info?.version ?? ''
  if (!isConfigMode(device.mode))
    return nextOn(treeFor(device), text, platform, isLoaderMode(device.mode) ? {} : { release, read: withoutAlias })
  const [, lead = '', behindDo] = /^(\s*do\s+)(.*)$/i.exec(text) ?? []
  if (behindDo !== undefined)
    return nextOn(treeNamed('privileged', platform), ' '.repeat(lead.length) + behindDo, platform, { release })
  const [, no = '', behindNo] = /^(\s*(?:no|default)\s+)(.*)$/i.exec(text) ?? []
  const negated = behindNo !== undefined
  const line = negated ? ' '.repeat(no.length) + behindNo : text
  const innermost = device.within.at(-1)
  const leads = negated ? [] : leadsOf(innermost ? blockNamed(innermost.block) : null)
  const hasAaa = newModel.isOn(device.config)
  const own = nextOn(configTree(innermost?.block ?? null, platform, hasAaa), line, platform, {
    release,
    negated,
    leads,
    hidden: LEADS,
  })
  // A line that the block does not know may be one of the blocks around it.
  for (let depth = device.within.length - 1; own.kind === 'unknown' && depth >= 0; depth--) {
    const tree = configTree(device.within[depth - 1]?.block ?? null, platform, hasAaa)
    const around = nextOn(tree, line, platform, { release, negated, hidden: LEADS })
    if (around.kind !== 'unknown') return around
  }
  return own
}

function headerOf({ mode, within }: Device): string | null {
  if (isLoaderMode(mode)) return null
  if (!isConfigMode(mode)) return 'Exec commands:'
  const open = within.at(-1)
  return open ? blockNamed(open.block).header : 'Configure commands:'
}

/** Words that every mode of configuration has. A block lists only some of them. */
const LEADS: ReadonlySet<string> = new Set(['do', 'do-exec', 'end', 'exit', 'help'])
const DEFAULT: HelpRow = ['default', 'Set a command to its defaults']
const NO: HelpRow = ['no', 'Negate a command or set its defaults']
const HELP: HelpRow = ['help', 'Description of the interactive help system']
function leadsOf(block: Block | null): readonly HelpRow[] {
  if (block === null)
    return [
      DEFAULT,
      ['do-exec', 'To run exec commands in config mode'],
      ['end', 'Exit from configure mode'],
      ['exit', 'Exit from configure mode'],
      HELP,
      NO,
    ]
  if (block.name === 'vlan') return [['exit', 'Apply changes, bump revision number, and exit mode'], NO]
  const title = (block.header ?? '').replace(/ commands:$/, '')
  const isRouter = title === 'Router configuration'
  const isAcl = title.includes('Access List')
  const called = isRouter
    ? 'routing protocol configuration'
    : isAcl
      ? 'access-list configuration'
      : uncapitalised(title)
  const helps = isRouter || block.name === 'config-if' || block.name === 'config-line'
  return [DEFAULT, ['exit', `Exit from ${called} mode`], ...(helps ? [HELP] : []), NO]
}
/** `Interface` and `Key-chain` begin small inside a sentence, `DHCP` and `QoS` do not. */
const uncapitalised = (text: string): string =>
  /^[A-Z][a-z-]+ /.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text

function printed(
  device: Device,
  text: string,
  next: Next,
  header: string | null,
  aliases: ReturnType<typeof aliasesOf>,
): Help {
  const { width } = device.session
  if (next.kind === 'ambiguous')
    return { output: `% Ambiguous command:  "${text.slice(0, next.end).trimStart()}"\n`, words: [] }
  if (next.kind === 'unlisted') return { output: `% Not simulated here: help behind ${text.trim()}\n`, words: [] }
  if (next.kind === 'unknown')
    return aliases.length > 0
      ? { output: wordHelp([], aliases, width), words: [] }
      : { output: '% Unrecognized command\n', words: [] }
  const words = next.words.map(([word]) => word)
  const isWordHelp = /[^\s|]$/.test(text)
  // The list is made for whoever looks at it: most ask for the words.
  if (isWordHelp && (words.length > 0 || aliases.length > 0))
    return {
      words,
      get output() {
        return wordHelp(words, aliases, width)
      },
    }
  const rows = [
    ...next.words,
    ...next.others,
    ...(next.takesPipe ? [['|', 'Output modifiers'] as const] : []),
    ...(next.isComplete ? [['<cr>', ''] as const] : []),
  ]
  return {
    words,
    get output() {
      return helpList(rows, { header, width, longCr: writesCrTwice(device) })
    },
  }
}

/** IOS XE from 16 on, IOS from 15.7 on, and a 2960-X that runs 15.2(7)E. */
function writesCrTwice({ running, platform }: Device): boolean {
  const { version = '', xe } = running?.info ?? {}
  if (xe !== undefined && xe !== null) return isFrom(xe, '16')
  const [, train = '', maintenance = '0'] = /^(\d+\.\d+)(?:\((\d+)\))?/.exec(version) ?? []
  if (platforms[platform].words === 'S' && train === '15.2') return Number(maintenance) >= 7
  return isFrom(train, '15.7')
}
