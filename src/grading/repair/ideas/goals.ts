// What an unmet criterion asks for, typed where it can be typed.

import { contextOf } from '../../../sim/device.ts'
import { hex } from '../../../sim/messages.ts'
import { inFlash, loads } from '../../diagnoses/diagnosis.ts'
import type { Case } from '../../diagnoses/diagnosis.ts'
import type { Criterion } from '../../rubric.ts'
import type { Run } from '../../run.ts'
import { matchesText } from '../../event-pattern.ts'
import { filesOf, mainFlash, NORMAL_REGISTER, runningLines, startupBootList } from '../../stored.ts'
import { insert } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { configPlaces, configured, deviceAt, execPlaces, executed, loaded } from '../places.ts'
import { configurationsFetched, fetches, sends, withDialogue } from './transfers.ts'
import { bootListOf } from '../../../sim/features/boot/slice.ts'
import { isOpen } from '../../../sim/features/interfaces/slice.ts'

/** Proposals by the check of each criterion that is not met. An answer to a question about the device is never proposed: it is the key. */
export function goals(given: Case): readonly Edits[] {
  return given.unmet.flatMap((criterion) => goal[criterion.check]?.(given, criterion) ?? [])
}

type Goal = (given: Case, criterion: Criterion) => readonly Edits[]

const bootStatement: Goal = (given, { args }) => imagesOf(args).flatMap((image) => bootStatements(given, image))
const restart: Goal = ({ run }) => [
  ...executed(run, ['reload'], [run.lines.length + 1]),
  ...loaded(run, ['reset']),
  ...loaded(run, ['boot']),
]
/** Lines that are not there: those of a port where a configuration that the device or a server has kept shows which port. */
const linesMissing: Goal = ({ run, device, start }, { args }) => {
  const present = new Set(runningLines(device).map((line) => line.trim()))
  const kept = [
    start.startup?.text ?? '',
    ...Object.values(run.start.servers).flatMap((server) => filesOf(server).map(({ content }) => content ?? '')),
  ]
  return listOf(args['line'])
    .map((line) => line.trim())
    .filter((line) => !present.has(line) && !line.includes('*'))
    .slice(0, MOST_LINES)
    .flatMap((line) => {
      const port = kept.map((text) => portOf(text, line)).find((name) => name !== null)
      if (port === undefined || port === null)
        return /^(?:hostname|ip route|username|enable) /.test(line) ? configured(run, [line]) : []
      const there = run.lines.flatMap((_, index) => (contextOf(deviceAt(run, index + 1)) === port ? [index + 1] : []))
      return [...configured(run, [line], there), ...configured(run, [`interface ${port}`, line])]
    })
}
const MOST_LINES = 2

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
const takenBack: Goal = (given, { args }) => {
  const { run, device } = given
  const unwanted = listOf(args['line'])
  let block = ''
  const found = runningLines(device).flatMap((line) => {
    if (!line.startsWith(' ')) block = line
    return unwanted.some((one) => matchesText(one.trim(), line.trim()))
      ? [line.startsWith(' ') ? [block, `no ${line.trim()}`] : [`no ${line.trim()}`]]
      : []
  })
  return [...(found.length > 0 ? configured(run, found.flat()) : []), ...replacedBy(given, 'nvram:startup-config')]
}

const goal: Readonly<Record<string, Goal>> = {
  'boots-image': bootStatement,
  'boot-list': bootStatement,
  'boot-names-image': bootStatement,
  'runs-image': (given, criterion) => [...bootStatement(given, criterion), ...restart(given, criterion)],
  'version-running': (given, criterion) => [...bootStatement(given, criterion), ...restart(given, criterion)],
  'flash-has': (given, { args }) => [
    ...imagesOf(args).flatMap((image) => fetches(given, image)),
    ...loaded(given.run, ['tftpdnld']),
  ],
  'flash-file': (given, { args }) => imagesOf(args).flatMap((image) => fetches(given, image)),
  'protocol-used': (given, { args }) =>
    imagesOf(args).flatMap((image) => fetches(given, image, listOf(args['protocol']))),
  'server-has': (given, { args }) => {
    const what =
      typeof args['image'] === 'string'
        ? `flash:${inFlash(given, args['image']) ?? args['image']}`
        : `${String(args['config'])}-config`
    return sends(given, what, String(args['server']))
  },
  register: ({ run }, { args }) => {
    const value = args['value']
    return typeof value === 'number' ? registerSet(run, value) : []
  },
  'boots-configured': (given, criterion) => [
    ...(given.device.register.next === NORMAL_REGISTER ? [] : registerSet(given.run, NORMAL_REGISTER)),
    ...linesMissing(given, criterion),
    ...configurationsFetched(given),
  ],
  'interface-up': ({ run, device }, { args }) => {
    const shut = listOf(args['interface']).filter((name) => !isOpen(device.config, name))
    return shut.length === 0
      ? []
      : configured(
          run,
          shut.flatMap((name) => [`interface ${name}`, 'no shutdown']),
        )
  },
  'secret-known': ({ run }, { args }) => configured(run, [`enable secret ${String(args['secret'])}`]),
  hostname: (given, criterion) => [
    ...configured(given.run, [`hostname ${String(criterion.args['name'])}`]),
    ...loaded(given.run, ['reset']),
  ],
  'startup-contains': linesMissing,
  'running-contains': linesMissing,
  'running-lacks': takenBack,
  'startup-lacks': takenBack,
  'running-equals': (given, { args }) => replacedBy(given, `flash:${String(args['file'])}`),
  'no-pending-reload': ({ run }) => executed(run, ['reload cancel'], [run.lines.length + 1]),
  installed: ({ run }) => executed(run, ['install commit'], execPlaces(run)),
}

/** The running configuration made equal to a file: in place of a copy that merges it, and anywhere between other commands. */
function replacedBy(given: Case, file: string): readonly Edits[] {
  const { run } = given
  const command = `configure replace ${file} force`
  const copies = run.transcript.filter(
    ({ kind, input }) => kind === 'command' && /^(?:cop\w* \S+ (?:system:)?run|conf\w* rep)/i.test(input),
  )
  return [
    ...copies.flatMap(({ line }) => withDialogue(given, line, command)),
    ...executed(run, [command], execPlaces(run)),
  ]
}

function registerSet(run: Run, value: number): readonly Edits[] {
  return [...configured(run, [`config-register ${hex(value)}`]), ...loaded(run, [`confreg ${hex(value)}`])]
}

/** A statement for an image: alone, and with all older ones removed first. */
export function bootStatements(given: Case, image: string): readonly Edits[] {
  const { run, device } = given
  const name = inFlash(given, image) ?? image
  const statement = `boot system ${mainFlash(device).name === 'bootflash' ? 'bootflash' : 'flash'}:${name}`
  const places = configPlaces(run)
  const listed = [...new Set([...bootListOf(device.config), ...startupBootList(device)])].filter(
    (entry) => !loads(given, entry, image),
  )
  return [
    ...configured(run, [statement], places),
    ...(listed.length > 0 ? configured(run, ['no boot system', statement], places) : []),
    ...withoutOlder(given, listed),
  ]
}

/** Before every statement that was typed, and before configuration is left: the older ones removed. */
function withoutOlder({ run, events }: Case, listed: readonly string[]): readonly Edits[] {
  const typed = events.flatMap((event) => (event.type === 'boot-system' && event.op === 'add' ? [event.line] : []))
  const first = typed[0]
  const all: Edits[] = first === undefined ? [] : [[insert(first, 'no boot system')]]
  return [
    ...all,
    ...listed.flatMap((entry) =>
      configured(run, [`no boot system ${entry}`], [...new Set([...typed, ...configPlaces(run)])]),
    ),
  ]
}

function imagesOf(args: Criterion['args']): readonly string[] {
  return [...listOf(args['image']), ...listOf(args['images'])]
}

function listOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
