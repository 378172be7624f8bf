// `clock timezone`, `clock summer-time`, `clock calendar-valid`.

import { command, number, value, word, type Command, type Effect, type PathPart } from '../../command.ts'
import type { Device } from '../../device.ts'
import type { World } from '../../world.ts'
import { month, short, timeOfDay, weekday } from './arguments.ts'
import { updated } from './set.ts'
import { withClock, type Clock, type Edge } from './slice.ts'

const CLOCK = ['clock', 'Configure time-of-day clock'] as const
const changed = (device: Device, change: Partial<Clock>, { clock }: World): Effect =>
  updated(device, withClock(device, change), clock)

const ZONE = [CLOCK, ['timezone', 'Configure time zone'], [word('name'), 'name of time zone']] as const
const HOURS = [
  value('hours', '<-23 - 23>', (text) => (/^-?\d{1,2}$/.test(text) && Math.abs(Number(text)) <= 23 ? text : null)),
  'Hours offset from UTC',
] as const
/** Minutes go the way of the hours: `-3 30` is three and a half hours behind. */
const zoneOf = (name: string, hours: string, minutes: number): Clock['zone'] => ({
  name,
  minutes: Number(hours) * 60 + (hours.startsWith('-') ? -minutes : minutes),
})
const noZone = (device: Device, _: unknown, world: World): Effect => changed(device, { zone: null }, world)
const timezone: readonly Command[] = [
  command({
    mode: 'config',
    path: [...ZONE, HOURS, [number('minutes', 0, 59), 'Minutes offset from UTC']],
    run: (device, { name, hours, minutes }, world) => changed(device, { zone: zoneOf(name, hours, minutes) }, world),
    no: noZone,
  }),
  command({
    mode: 'config',
    path: [...ZONE, HOURS],
    run: (device, { name, hours }, world) => changed(device, { zone: zoneOf(name, hours, 0) }, world),
    no: noZone,
    show: ({ clock: { zone } }) =>
      zone === null
        ? []
        : [`clock timezone ${zone.name} ${Math.trunc(zone.minutes / 60)} ${Math.abs(zone.minutes % 60)}`],
  }),
]

const SUMMER = [
  CLOCK,
  ['summer-time', 'Configure summer (daylight savings) time'],
  [word('name'), 'name of time zone in summer'],
] as const
/** The kind is an argument, so that `no clock summer-time` needs none. */
const kind = (name: 'recurring' | 'date', help: string): PathPart => [
  { ...value(name, name, (text) => (name.startsWith(text.toLowerCase()) ? name : null)), written: () => name },
  help,
]
const RECURRING = kind('recurring', 'Configure recurring summer time')
const DATE = kind('date', 'Configure absolute summer time')
const OFFSET = [number('offset', 1, 1440), 'Offset to add in minutes'] as const
const USUAL_OFFSET = 60
type Side = 'start' | 'end'

const week = (side: Side): PathPart => [
  value(
    `${side}Week`,
    '<1-4>',
    (text) => {
      if (/^[1-4]$/.test(text)) return Number(text)
      const typed = text.toLowerCase()
      return 'first'.startsWith(typed) ? 1 : 'last'.startsWith(typed) ? 5 : null
    },
    () => [
      ['<1-4>', `Week number to ${side}`],
      ['first', 'First week of the month'],
      ['last', 'Last week of the month'],
    ],
  ),
  `Week number to ${side}`,
]
const monthOf = (side: Side): PathPart => [month(`${side}Month`), `Month to ${side}`]
const timeOf = (side: Side): PathPart => [timeOfDay(`${side}Time`), `Time to ${side} (hh:mm)`]
const onWeekday = (side: Side): readonly PathPart[] => [
  week(side),
  [weekday(`${side}Day`), `Weekday to ${side}`],
  monthOf(side),
  timeOf(side),
]
/** The day before the month, or behind it. */
function onDate(side: Side): readonly (readonly PathPart[])[] {
  const day: PathPart = [number(`${side}Date`, 1, 31), `Date to ${side}`]
  const rest: readonly PathPart[] = [[number(`${side}Year`, 1993, 2035), `Year to ${side}`], timeOf(side)]
  return [
    [day, monthOf(side), ...rest],
    [monthOf(side), day, ...rest],
  ]
}
function edgeOf(args: Readonly<Record<string, unknown>>, side: Side): Edge {
  const part = (name: string): number => args[`${side}${name}`] as number
  const both = { month: part('Month'), time: part('Time') }
  return `${side}Week` in args
    ? { ...both, week: part('Week'), day: part('Day') }
    : { ...both, year: part('Year'), date: part('Date') }
}
const clockTime = (time: number): string => `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`
const edgeShown = (edge: Edge): string =>
  'week' in edge
    ? `${edge.week === 5 ? 'last' : edge.week} ${short('weekdays', edge.day)} ${short('months', edge.month)} ${clockTime(edge.time)}`
    : `${short('months', edge.month)} ${edge.date} ${edge.year} ${clockTime(edge.time)}`

const noSummer = (device: Device, _: unknown, world: World): Effect => changed(device, { summer: null }, world)
const summerBetween = (...path: readonly PathPart[]): readonly Command[] =>
  [[...path, OFFSET], path].map((whole): Command =>
    command({
      mode: 'config',
      path: [...SUMMER, ...whole],
      run: (device, given, world) => {
        const args = given as Readonly<Record<string, unknown>>
        const edges = [edgeOf(args, 'start'), edgeOf(args, 'end')] as const
        const offset = (args['offset'] as number | undefined) ?? USUAL_OFFSET
        return changed(device, { summer: { name: args['name'] as string, edges, offset } }, world)
      },
      no: noSummer,
    }),
  )
const summerCommands: readonly Command[] = [
  ...summerBetween(RECURRING, ...onWeekday('start'), ...onWeekday('end')),
  ...onDate('start').flatMap((start) => onDate('end').flatMap((end) => summerBetween(DATE, ...start, ...end))),
  command({
    mode: 'config',
    path: [...SUMMER, RECURRING],
    run: (device, { name }, world) => changed(device, { summer: { name, edges: null, offset: USUAL_OFFSET } }, world),
    no: noSummer,
    show: ({ clock: { summer } }) => {
      if (summer === null) return []
      const { name, edges, offset } = summer
      const word = edges !== null && 'year' in edges[0] ? 'date' : 'recurring'
      const added = offset === USUAL_OFFSET ? [] : [String(offset)]
      return [['clock summer-time', name, word, ...(edges ?? []).map(edgeShown), ...added].join(' ')]
    },
  }),
]

const calendarValid = command({
  mode: 'config',
  needs: 'calendar',
  path: [CLOCK, ['calendar-valid', 'Calendar time is authoritative']],
  run: (device) => ({ device: withClock(device, { calendarValid: true }) }),
  no: (device) => ({ device: withClock(device, { calendarValid: false }) }),
  show: ({ clock }) => (clock.calendarValid ? ['clock calendar-valid'] : []),
})
export const zoneCommands: readonly Command[] = [...timezone, ...summerCommands, calendarValid]
