// The prompt at which a line was typed.

import type { LoggedEvent, World } from '../../sim/world.ts'
import type { Case, Mistake } from './mistake.ts'
import { atTheRightPrompt, either, fromTheStick, statementAdded, takenOut } from '../repair/remedies.ts'
import { platformHas, patternsOf } from './mistake.ts'
import { portNames } from '../../sim/features/interfaces/slice.ts'
import { step } from '../../sim/step.ts'
import { isUnsimulated } from '../odd-lines.ts'

/** How a command of IOS begins, its counterpart here, and the event that shows it was done after all. */
const equivalents: readonly { readonly begins: RegExp; readonly here: string; readonly done: LoggedEvent['type'] }[] = [
  { begins: /^config-r/, here: 'ROMmon has confreg', done: 'config-register' },
  {
    begins: /^cop(y)? usb\S+ /,
    here: 'ROMmon copies nothing from a stick',
    done: 'copy',
  },
  { begins: /^cop(y)? /, here: 'ROMmon has tftpdnld, and xmodem as the last resort', done: 'copy' },
  { begins: /^reload/, here: 'ROMmon has reset', done: 'boot' },
  { begins: /^boot sy/, here: 'ROMmon has boot, with the file to start', done: 'boot' },
  {
    begins: /^(en(able)?|conf(igure)? t(erminal)?)$/,
    here: 'ROMmon has neither privileged EXEC nor configuration: IOS must be started first, by boot or reset',
    done: 'boot',
  },
]

/** A command of IOS typed at a boot loader, which has commands of its own. */
const iosCommandInRommon: Mistake = {
  id: 'ios-command-in-rommon',
  title: 'IOS command in ROMmon',
  see: ['boot-sequence#how-it-works', 'boot-sequence#easy-to-mix-up'],
  repairs: either(fromTheStick, atTheRightPrompt),
  find: (given) => {
    const [first] = refusedThere(given)
    if (!first) return null
    const { event, here } = first
    const stick = /^cop(?:y)? (usb\S+:\S+)/i.exec(event.text.trim())?.[1]
    if (stick !== undefined)
      return {
        line: event.line,
        message: `Line ${event.line} ("${event.text.trim()}") is a command of IOS, and ${given.device.name} was in ROMmon: it was refused. ${here}; but boot ${stick} starts IOS from the stick.`,
        otherwise: `Started from the stick first (boot ${stick}), ${given.device.name} would have had an IOS that copies: at its prompt line ${event.line} is right as it stands.`,
      }
    return {
      line: event.line,
      message: `Line ${event.line} ("${event.text.trim()}") is a command of IOS, and ${given.device.name} was in ROMmon: it was refused. ${here}.`,
      otherwise: `${here}: with that, what line ${event.line} was to do would have been done.`,
    }
  },
}

function refusedThere({ events }: Case) {
  return events.flatMap((event) => {
    if (event.type !== 'refused-command' || event.mode !== 'rommon') return []
    const text = event.text.trim().toLowerCase()
    const known = equivalents.find(({ begins }) => begins.test(text))
    const done =
      known &&
      events.some(
        (later) =>
          later.line > event.line && later.type === known.done && !(later.type === 'boot' && later.image === null),
      )
    return known && !done ? [{ event, here: known.here }] : []
  })
}

/** A switch has no configuration register to set. */
const registerOnSwitch: Mistake = {
  id: 'register-on-switch',
  title: 'No register on a switch',
  see: ['switch-images#sw-register', 'password-recovery'],
  repairs: either(takenOut, statementAdded),
  find: (given) => {
    const { events, device, unmet } = given
    if (platformHas(given, 'register') || unmet.length === 0) return null
    const refused = events.find(
      (event) => event.type === 'refused-command' && /^(confreg|config-reg)/i.test(event.text.trim()),
    )
    if (refused?.type !== 'refused-command') return null
    // A learner who then used the commands of a switch made no lasting mistake.
    if (
      events.some(
        ({ type, line }) =>
          line > refused.line && (type === 'rename' || type === 'boot-system' || type === 'save' || type === 'copy'),
      )
    )
      return null
    return {
      line: refused.line,
      message: `Line ${refused.line} ("${refused.text.trim()}") was refused: a fixed switch does not use a configuration register. ${device.name} boots by the variables of its boot loader.`,
      otherwise: '',
      rule: 'What the register does on a router, the boot loader does here: config.text renamed for a recovery, boot system for the image.',
    }
  },
}

interface Topic {
  readonly begins: RegExp
  readonly home: string
  /** Modes where it is at home, by the beginning of their name. */
  readonly modes: readonly string[]
  /** The event that shows that it was done after all; null: the next accepted command does. */
  readonly done: LoggedEvent['type'] | null
  /** What to do here instead, where its home is not the place to go. */
  readonly instead?: string
}

const EXEC = { home: 'privileged EXEC', modes: ['privileged'] }
const CONFIG = { home: 'global configuration', modes: ['config'] }
const topics: readonly Topic[] = [
  { begins: /^(no )?boot sy/, ...CONFIG, done: 'boot-system' },
  { begins: /^config-/, ...CONFIG, done: 'config-register' },
  { begins: /^(hostname|interface|int|ip|line|username|enable (secret|password)) /, ...CONFIG, done: 'config' },
  { begins: /^cop(y)? .*\b(start|startup-config|startup)$/, ...EXEC, done: 'save' },
  { begins: /^cop(y)? /, ...EXEC, done: 'copy' },
  { begins: /^wr(ite)?( |$)/, ...EXEC, done: 'save' },
  { begins: /^relo/, ...EXEC, done: 'reload' },
  { begins: /^del(ete)? /, ...EXEC, done: 'delete' },
  { begins: /^veri(fy)? /, ...EXEC, done: 'verify' },
  { begins: /^conf(igure)?( |$)/, ...EXEC, done: null },
  {
    begins: /^confreg/,
    home: 'the ROM monitor',
    modes: ['rommon'],
    done: 'config-register',
    instead: 'In IOS the same is done by config-register, in global configuration.',
  },
]
const modeNames: Readonly<Record<string, string>> = {
  user: 'user EXEC',
  privileged: 'privileged EXEC',
  rommon: 'the ROM monitor',
  setup: 'the setup dialogue',
}

/** A right command at the wrong prompt: the device refused it, and it was not done later. */
const wrongMode: Mistake = {
  id: 'wrong-mode',
  title: 'Wrong mode',
  see: ['command-line#the-prompt-names-the-mode'],
  repairs: atTheRightPrompt,
  find: (given) => {
    const { device } = given
    const refused = refusedHere(given)
    const first = refused[0]
    if (!first) return null
    const { event, topic, home } = first
    const others = refused.slice(1).map((one) => one.event.line)
    const more = others.length > 0 ? ` The same goes for line${others.length > 1 ? 's' : ''} ${others.join(', ')}.` : ''
    const where = modeNames[event.mode] ?? 'configuration mode'
    return {
      line: event.line,
      message: `Line ${event.line} ("${event.text.trim()}") was refused: it belongs to ${home}, and ${device.name} was in ${where}.${more}`,
      otherwise: topic.instead ?? `${wayTo(home, event.mode)} the same line would have been accepted.`,
    }
  },
}

/** What leads from one prompt to another, as the beginning of a sentence. */
function wayTo(home: string, mode: string): string {
  if (home === EXEC.home && mode === 'user') return 'With enable before it,'
  if (home === EXEC.home && mode.startsWith('config')) return 'With do before it, or behind end,'
  if (home === CONFIG.home && mode === 'user') return 'With enable and configure terminal before it,'
  if (home === CONFIG.home && mode === 'privileged') return 'With configure terminal before it,'
  return `At the prompt of ${home}`
}

/** The commands that were refused for where they were typed, and not done later. */
function refusedHere({ events, run, criteria }: Case) {
  const forbidsConfiguration = criteria.some(
    (criterion) =>
      criterion.check === 'never' &&
      patternsOf(criterion, 'unless-before').length === 0 &&
      patternsOf(criterion, 'event').some(({ type, fields }) => type === 'config' && Object.keys(fields).length === 0),
  )
  return events.flatMap((event) => {
    // At a boot loader it is not the mode that is wrong.
    if (
      event.type !== 'refused-command' ||
      event.error === 'not-simulated' ||
      event.mode === 'rommon' ||
      event.mode === 'switch:'
    )
      return []
    const topic = topics.find(({ begins }) => begins.test(event.text.trim().toLowerCase()))
    // Where nothing may be configured, the refusal was luck, so no advice leads to configuration mode.
    if (topic?.home === CONFIG.home && forbidsConfiguration) return []
    if (!topic || topic.modes.some((mode) => event.mode.startsWith(mode))) return []
    const done =
      topic.done === 'config'
        ? run.transcript.some(
            (later) =>
              later.line > event.line &&
              later.kind === 'command' &&
              isSame(later.input, event.text) &&
              !events.some((one) => one.type === 'refused-command' && one.line === later.line),
          )
        : topic.done
          ? events.some((later) => later.line > event.line && later.type === topic.done)
          : run.transcript.some(
              (entry) => entry.line > event.line && entry.kind === 'command' && /\(config/.test(entry.prompt),
            )
    const home = done ? null : homeOf(run.worlds[event.line - 1], event.text, topic)
    return home === null ? [] : [{ event, topic, home }]
  })
}

/**
 * Where the device would have taken a refused line: the home of its topic, or a block of configuration. Null: it would not have taken it
 * there either, so the prompt is not what was wrong with it.
 */
function homeOf(world: World | undefined, text: string, { home, modes: [mode] }: Topic): string | null {
  const device = world?.devices[world.focus]
  if (!world || !device || mode === 'rommon') return home
  const there = { ...device, mode: mode === 'config' ? ('config' as const) : ('privileged' as const), within: [] }
  const at: World = { ...world, devices: { ...world.devices, [world.focus]: there } }
  if (takes(at, text)) return home
  if (mode !== 'config') return null
  const [port] = portNames(device.config)
  const blocks = [
    ...(port === undefined ? [] : [[`interface ${port}`, 'interface configuration']]),
    ['line vty 0 4', 'line configuration'],
  ] as const
  const found = blocks.find(([head = '']) => takes(step(at, head).world, text))
  return found?.[1] ?? null
}

const takes = (world: World, text: string): boolean => {
  const { entry, events } = step(world, text.trim())
  const isRefused = entry.meaning?.kind === 'refused' || events.some(({ type }) => type === 'refused-command')
  return entry.kind !== 'refused' && (!isRefused || isUnsimulated(entry))
}

/** The same setting typed once more, abbreviated or not: the first words begin alike, the last one is the same. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a.trim().toLowerCase().split(/\s+/), b.trim().toLowerCase().split(/\s+/)]
  const [first = '', second = ''] = [one[0], other[0]]
  return (first.startsWith(second) || second.startsWith(first)) && one.at(-1) === other.at(-1)
}

export const prompt: readonly Mistake[] = [iosCommandInRommon, registerOnSwitch, wrongMode]
