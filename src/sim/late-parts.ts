// Which files of the simulator a page loads later, in parts. What a line needs and is not there throws `AbsentPart`; the page loads it and types
// the line again.

/** Files and folders, by the part that they come with. What they alone import comes with them. */
export const LATE: Readonly<Record<string, readonly string[]>> = {
  switching: [
    'features/vlans/',
    'features/switching/',
    'features/mac-table/',
    'features/channels/',
    'features/mst/',
    'features/spanning-tree/',
    'features/errdisable/',
    'features/port-security/',
    'features/storm-control/',
    'network/roles.ts',
  ],
  starting: ['boot.ts', 'features/rommon/', 'features/loader/', 'features/setup/'],
  files: [
    'features/files/',
    'features/transfer/',
    'features/install/',
    'features/archive-sw/',
    'features/license/',
    'features/boot/',
  ],
  packets: [
    'features/ip/ping.ts',
    'features/ip/traceroute.ts',
    'features/ip/remote.ts',
    'hosts/',
    'network/echo.ts',
    'network/probe.ts',
    'network/why',
  ],
  // Of every other feature, what shows and what sets.
  shows: ['console-help.ts', 'help.ts', 'next-words.ts', 'pattern.ts', 'pipe.ts'],
  settings: [],
}
/** Of these, what every line and every network needs, and what is called while modules load. */
const NOW: readonly string[] = [
  'features/aaa/lists.ts',
  'features/aaa/new-model.ts',
  'features/access/access-lists.ts',
  'features/access/enable.ts',
  'features/access/least-length.ts',
  'features/access/lines.ts',
  'features/access/passwords.ts',
  'features/access/secrets.ts',
  'features/access/sign-in.ts',
  'features/boot/boot-variable.ts',
  'features/boot/switch-variable.ts',
  'features/ethernet/link-times.ts',
  'features/interfaces/line-changes.ts',
  'features/ip/duplicates.ts',
  'features/ip/forget.ts',
  'features/ip/routes.ts',
  'features/license/licenses.ts',
  'features/logging/log.ts',
  'features/neighbours/changes.ts',
  'features/neighbours/memory.ts',
  'features/running-config/configure.ts',
  'features/serial/serial.ts',
  'features/services/toggles.ts',
  'features/switching/vlans.ts',
  'features/terminal/leave.ts',
  'features/terminal/terminal.ts',
  'features/transfer/source.ts',
  'hosts/focus.ts',
]
/** The list of a feature, and its part of the configuration. */
const ALWAYS = /\/(index|slice)\.ts$/

/** The part that a file of this folder comes with; null: it is there from the beginning. */
export function latePartOf(name: string): string | null {
  if (ALWAYS.test(name) || NOW.includes(name)) return null
  const [named] = Object.entries(LATE).find(([, places]) => places.some((place) => name.startsWith(place))) ?? []
  if (named !== undefined) return named
  if (!name.startsWith('features/')) return null
  return name.includes('/show') ? 'shows' : 'settings'
}
