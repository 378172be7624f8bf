// What a grader notices beside the rubric: no mistake, but worth a warning.

import { hex } from '../sim/messages.ts'
import { platforms } from '../sim/platforms/index.ts'
import { bootOrder, fileOfEntry } from './stored.ts'
import { commandLine, warning } from './run.ts'
import type { Run, Warning } from './run.ts'
import type { Diagnosis } from './report.ts'
import type { Rubric } from './rubric.ts'

/** In the order of the devices, without anything that a diagnosis already names. */
export function warningsOf(run: Run, rubric: Rubric, diagnoses: readonly Diagnosis[]): readonly Warning[] {
  return [
    ...notSimulatedWarnings(run),
    ...answerWarnings(run, rubric),
    ...registerWarnings(run, rubric, diagnoses),
    ...scpServerWarnings(run),
    ...bootListWarnings(run, diagnoses),
  ]
}

/** What a real device does and the simulator does not: the learner's line may be right, and nothing came of it. */
function notSimulatedWarnings(run: Run): Warning[] {
  const lines = new Map(
    run.events.flatMap((event) =>
      event.type === 'refused-command' && event.error === 'not-simulated' ? [[event.line, event.device] as const] : [],
    ),
  )
  const all = [...lines].map(([line, device]) => {
    const typed = run.transcript[line - 1]?.input.trim() ?? ''
    const text = `Line ${line} ("${typed}") is not simulated here: a real device would take it.`
    return warning('not-simulated', device === run.start.focus ? text : `On ${device}: ${text}`, line)
  })
  const more = all.slice(MOST_NOT_SIMULATED)
  const [next] = more
  if (!next || more.length === 1) return all
  const others = `${more.length} more lines are not simulated here, from line ${next.from} on.`
  return [...all.slice(0, MOST_NOT_SIMULATED), warning('not-simulated', others, next.from, more.at(-1)?.to)]
}
/** Lines that are named one by one. */
const MOST_NOT_SIMULATED = 5

/** An `@answer` to a question that the rubric does not ask: a slip of the pen, and nothing else would say so. */
function answerWarnings(run: Run, rubric: Rubric): Warning[] {
  const asked = rubric.criteria.flatMap(({ check, args }) => (check === 'answered' ? [String(args['question'])] : []))
  return run.transcript.flatMap(({ line, kind, input }) => {
    const id = kind === 'hands' ? /^@answer\s+(\S+)/.exec(input)?.[1] : undefined
    if (id === undefined || asked.includes(id)) return []
    const are =
      asked.length === 0
        ? 'there is no question in this task'
        : asked.length === 1
          ? `the question is ${asked[0]}`
          : `the questions are ${asked.join(', ')}`
    return [warning('answer', `Line ${line}: nothing here asks "${id}"; ${are}.`, line)]
  })
}

/** One line for each device whose register was set to an unusual value that neither the rubric asked for nor a diagnosis names. */
function registerWarnings(run: Run, rubric: Rubric, diagnoses: readonly Diagnosis[]): Warning[] {
  if (diagnoses.some(({ id }) => id.includes('register'))) return []
  return Object.values(run.world.devices).flatMap((device) => {
    const { next } = device.register
    const usual = platforms[device.platform].defaultRegister
    const set = run.events.findLast((event) => event.type === 'config-register' && event.device === device.name)
    const asked = rubric.criteria.some(
      ({ check, args, device: name }) =>
        check === 'register' && (name ?? run.start.focus) === device.name && args['value'] === next,
    )
    if (!set || next === usual || asked) return []
    const effects = effectsOf(next, usual)
    const why = effects.length > 0 ? `: ${effects.join(', and ')}` : ''
    const line = commandLine(run, set.line)
    return [
      warning(
        'register',
        `Noticed on the way: line ${line} set the configuration register of ${device.name} to ${hex(next)}, not the usual ${hex(usual)}${why}.`,
        line,
      ),
    ]
  })
}

/** `ip scp server enable` on the client of a copy opens a service that nobody asked for. */
function scpServerWarnings(run: Run): Warning[] {
  return run.events.flatMap((event) => {
    if (event.type !== 'config' || event.text !== 'ip scp server enable') return []
    const client = run.events.some(
      (copy) => copy.type === 'copy' && copy.device === event.device && /^(scp|sftp):/.test(copy.from + copy.to),
    )
    return client
      ? [
          warning(
            'scp-server',
            `Noticed on the way: line ${event.line} ("ip scp server enable") makes ${event.device} a server. As the client of a copy it needs nothing of the kind.`,
            event.line,
          ),
        ]
      : []
  })
}

/** A boot statement that was entered or kept and can never be followed, with a good one behind it: it works, and each start tries it first. */
function bootListWarnings(run: Run, diagnoses: readonly Diagnosis[]): Warning[] {
  if (diagnoses.length > 0) return []
  return Object.values(run.world.devices).flatMap((device) => {
    if (!run.events.some((event) => event.device === device.name && event.type === 'boot-system')) return []
    const order = bootOrder(device)
    const good = order.findIndex((entry) => fileOfEntry(device, entry, run.world) !== null)
    const dead = order[0]
    if (good < 1 || dead === undefined) return []
    return [
      warning(
        'boot-list',
        `Noticed on the way: the saved "boot system ${dead}" cannot be followed. It does no harm, and each start of ${device.name} tries it first.`,
      ),
    ]
  })
}

/** Speeds of the console by bits 5, 12 and 11, in this order. */
const speeds = [9600, 4800, 1200, 2400, 19_200, 38_400, 57_600, 115_200]

/** What a value changes against the usual one, beside the boot field and bit 6, which decide whether a router comes back. */
function effectsOf(register: number, usual: number): string[] {
  const speed = speedOf(register)
  const differs = (bit: number): boolean => ((register ^ usual) & bit) !== 0
  return [
    speed === speedOf(usual)
      ? null
      : `the console changes to ${speed} baud at the next start and shows garbage at ${speedOf(usual)}`,
    differs(0x0040) ? 'startup-config is ignored' : null,
    differs(0x0100) ? 'Break on the console stops the running router' : null,
    differs(0x2000) ? 'a failed load over the network does not fall back to the default software' : null,
  ].filter((effect) => effect !== null)
}

function speedOf(register: number): number {
  const bit = (mask: number): number => ((register & mask) === 0 ? 0 : 1)
  return speeds[bit(0x0020) * 4 + bit(0x1000) * 2 + bit(0x0800)] ?? 9600
}
