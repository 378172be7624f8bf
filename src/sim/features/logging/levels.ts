// `logging console`, `monitor`, `trap` and `buffered`: how severe a message must be to go there. `logging on` and `logging count`.

import { command, number, value, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { DEBUGGING, INFORMATIONAL, USUAL_BUFFER, withLogging, type Level, type Logging } from './slice.ts'

export const LOGGING = ['logging', 'Modify message logging facilities'] as const
const LEVELS = [
  ['emergencies', 'System is unusable                (severity=0)'],
  ['alerts', 'Immediate action needed           (severity=1)'],
  ['critical', 'Critical conditions               (severity=2)'],
  ['errors', 'Error conditions                  (severity=3)'],
  ['warnings', 'Warning conditions                (severity=4)'],
  ['notifications', 'Normal but significant conditions (severity=5)'],
  ['informational', 'Informational messages            (severity=6)'],
  ['debugging', 'Debugging messages                (severity=7)'],
] as const
export const nameOfLevel = (level: Level): string => LEVELS[level]?.[0] ?? ''

const level = value(
  'level',
  '<0-7>',
  (text): Level | null => {
    if (/^[0-7]$/.test(text)) return Number(text)
    const found = LEVELS.flatMap(([name], i) => (name.startsWith(text.toLowerCase()) ? [i] : []))
    return found.length === 1 ? (found[0] as Level) : null
  },
  () => [['<0-7>', 'Logging severity level'], ...LEVELS],
)
const LEVEL = [{ ...level, written: (read: unknown) => nameOfLevel(read as Level) }, 'Logging severity level'] as const

function destination(key: 'console' | 'monitor' | 'trap', help: string, usual: Level): readonly Command[] {
  const head = [LOGGING, [key, help]] as const
  const to = (device: Device, least: Level | null): Effect => ({ device: withLogging(device, { [key]: least }) })
  const negated = {
    no: (device: Device) => to(device, null),
    byDefault: (device: Device) => to(device, usual),
  }
  return [
    command({
      mode: 'config',
      path: [...head, LEVEL],
      run: (device, { level: least }) => to(device, least),
      ...negated,
    }),
    command({
      mode: 'config',
      path: head,
      run: (device) => to(device, usual),
      ...negated,
      show: ({ logging: { [key]: least } }) =>
        least === usual ? [] : [least === null ? `no logging ${key}` : `logging ${key} ${nameOfLevel(least)}`],
    }),
  ]
}

const BUFFERED = [LOGGING, ['buffered', 'Set buffered logging parameters']] as const
const SIZE = [number('size', 4096, 2_147_483_647), 'Logging buffer size'] as const
/** What the platform does by itself is no line of its configuration. */
function buffered(device: Device, wanted: Exclude<Logging['buffered'], 'usual'>): Effect {
  const usual = platforms[device.platform].features.has('log-buffer') ? USUAL_BUFFER : null
  const same = wanted?.size === usual?.size && wanted?.level === usual?.level
  return { device: withLogging(device, { buffered: same ? 'usual' : wanted }) }
}
const NOT_BUFFERED = {
  no: (device: Device) => buffered(device, null),
  byDefault: (device: Device): Effect => ({ device: withLogging(device, { buffered: 'usual' }) }),
}
const bufferedCommands: readonly Command[] = [
  command({
    mode: 'config',
    path: [...BUFFERED, SIZE, LEVEL],
    run: (device, args) => buffered(device, args),
    ...NOT_BUFFERED,
  }),
  command({
    mode: 'config',
    path: [...BUFFERED, SIZE],
    run: (device, { size }) => buffered(device, { ...USUAL_BUFFER, size }),
    ...NOT_BUFFERED,
  }),
  command({
    mode: 'config',
    path: [...BUFFERED, LEVEL],
    run: (device, { level: least }) => buffered(device, { ...USUAL_BUFFER, level: least }),
    ...NOT_BUFFERED,
  }),
  command({
    mode: 'config',
    path: BUFFERED,
    run: (device) => buffered(device, USUAL_BUFFER),
    ...NOT_BUFFERED,
    show: ({ logging: { buffered: now } }) =>
      now === 'usual'
        ? []
        : [
            now === null
              ? 'no logging buffered'
              : `logging buffered ${now.size}${now.level === DEBUGGING ? '' : ` ${nameOfLevel(now.level)}`}`,
          ],
  }),
]

const onOff = (key: 'on' | 'count', help: string, usual: boolean): Command =>
  command({
    mode: 'config',
    path: [LOGGING, [key, help]],
    run: (device) => ({ device: withLogging(device, { [key]: true }) }),
    no: (device) => ({ device: withLogging(device, { [key]: false }) }),
    byDefault: (device) => ({ device: withLogging(device, { [key]: usual }) }),
    show: ({ logging: { [key]: now } }) => (now === usual ? [] : [now ? `logging ${key}` : `no logging ${key}`]),
  })

export const levelCommands: readonly Command[] = [
  onOff('on', 'Enable logging to all enabled destinations', true),
  onOff('count', 'Count every log message and timestamp last occurrence', false),
  ...bufferedCommands,
  ...destination('console', 'Set console logging parameters', DEBUGGING),
  ...destination('monitor', 'Set terminal line (monitor) logging parameters', DEBUGGING),
  ...destination('trap', 'Set syslog server logging level', INFORMATIONAL),
]
