// Install mode of IOS XE: `install add / activate / commit / abort / remove / rollback` and `show install summary` (ios-behaviour.md 15.4).

import { ownTime } from '../clock/time.ts'
import { boot } from '../../boot.ts'
import { command, number, type Command, type Effect, type PathPart } from '../../command.ts'
import { bootedConfig } from '../../config.ts'
import type { Device, PackageSet } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { baseName, diskOf, filePlace, freeBytes, shownUrl, withFile, type Place } from '../../files.ts'
import { logged } from '../logging/log.ts'
import {
  ABORT_AFTER,
  ABORT_TIMER,
  confFile,
  confName,
  fullVersion,
  isPackageList,
  PACKAGES_CONF,
  packageFiles,
  packageNames,
  setIn,
  withActive,
  withSet,
} from './packages.ts'
import { platforms } from '../../platforms/index.ts'
import { withSavedVariable } from '../boot/switch-variable.ts'
import { save } from '../running-config/save.ts'
import { sourceOf } from '../transfer/source.ts'
import { withoutTimer, withTimer } from '../../timers.ts'
import type { SimEvent, StoredFile, World } from '../../world.ts'
import { namesOf, noun, started, succeeded, refused, declined, after, work, event } from './texts.ts'
import type { InstallCause } from '../../causes.ts'
import { bootListOf } from '../boot/slice.ts'

type Step = 'add' | 'activate' | 'commit'

/** An installation under way: what is left of it is known when its question is answered. */
interface InstallPlan {
  /** `install_add_activate_commit`, as every line of the output begins. */
  readonly name: string
  readonly steps: readonly Step[]
  readonly from: Place | null
  readonly quiet: boolean
  /** Minutes until an activation is given up. */
  readonly minutes: number
  readonly asked: 'nothing' | 'save' | 'proceed'
}
const INSTALL = ['install', 'Install commands'] as const
export const PROCEED = 'This operation may require a reload of the system. Do you want to proceed? [y/n]'

/** Lab values: unpacking, activating and committing take this long. */
export const TAKES = { add: 240_000, activate: 180_000, commit: 15_000 } as const

// --- add, activate, commit in one or three commands

/** Each ending of the command, with and without `prompt-level none`, is its own definition. */
export function withPromptLevel(
  path: readonly PathPart[],
  run: (device: Device, args: Readonly<Record<string, unknown>>, world: World, quiet: boolean) => Effect,
): Command[] {
  const none: readonly PathPart[] = [
    ['prompt-level', 'Set the prompt-level'],
    ['none', 'No prompting is done'],
  ]
  return [false, true].map((quiet) =>
    command({
      mode: 'privileged',
      path: quiet ? [...path, ...none] : path,
      needs: 'install',
      run: (device, args, world) => run(device, args, world, quiet),
    }),
  )
}
const from = filePlace('from')

const ADD: readonly PathPart[] = [
  INSTALL,
  ['add', 'Installs a package to the system'],
  ['file', 'Specify the file to be added'],
  [from, 'Package name'],
]
const ACTIVATE = ['activate', 'Activate an installed package'] as const
const COMMIT = ['commit', 'Commits the changes to the loadpath'] as const
const DEFAULT_MINUTES = ABORT_AFTER / 60_000

const tails: readonly (readonly [readonly PathPart[], readonly Step[]])[] = [
  [[], ['add']],
  [[ACTIVATE], ['add', 'activate']],
  [
    [ACTIVATE, COMMIT],
    ['add', 'activate', 'commit'],
  ],
]

export const addCommands = tails.flatMap(([tail, steps]) =>
  withPromptLevel([...ADD, ...tail], (device, args, world, quiet) =>
    begin(
      device,
      {
        name: `install_${steps.join('_')}`,
        steps,
        from: args['from'] as Place,
        quiet,
        minutes: DEFAULT_MINUTES,
        asked: 'nothing',
      },
      world,
    ),
  ),
)

export const activateCommands = [
  ...withPromptLevel([INSTALL, ACTIVATE], (device, _, world, quiet) =>
    begin(
      device,
      { name: 'install_activate', steps: ['activate'], from: null, quiet, minutes: DEFAULT_MINUTES, asked: 'nothing' },
      world,
    ),
  ),
  ...withPromptLevel(
    [INSTALL, ACTIVATE, ['auto-abort-timer', 'Set the auto-abort timer'], [number('minutes', 30, 1200), 'Minutes']],
    (device, args, world, quiet) =>
      begin(
        device,
        {
          name: 'install_activate',
          steps: ['activate'],
          from: null,
          quiet,
          minutes: args['minutes'] as number,
          asked: 'nothing',
        },
        world,
      ),
  ),
]

/** Restarting loses what is not saved, so that is asked first. */
function begin(device: Device, plan: InstallPlan, world: World): Effect {
  const output = started(device, plan.name, world.clock)
  if (!device.unsaved || plan.quiet || !plan.steps.includes('activate'))
    return goOn(device, { ...plan, asked: 'save' }, world, output)
  const question = `System configuration has been modified.
Press Yes(y) to save the configuration and proceed.
Press No(n) for proceeding without saving the configuration.
`
  return {
    device,
    output: output + question,
    ask: ask(
      installDialog,
      'text',
      'Press Quit(q) to exit, you may save configuration and re-enter the command. [y/n/q]',
      { ...plan, asked: 'save' },
    ),
  }
}

export const installDialog: Dialog<InstallPlan> = {
  name: 'install',
  answer: (device, { text, yes }, plan, world) => {
    if (plan.asked === 'proceed')
      return yes ? carryOut(device, plan, world, '', 0) : declined(device, plan.name, 'activate')
    const key = text.toLowerCase()[0] ?? ''
    if (key === 'n') return goOn(device, plan, world, '')
    if (key !== 'y')
      return {
        ...declined(device, plan.name, plan.steps[0] ?? 'activate'),
        output: `${plan.name}: the operation was aborted by the user\n`,
      }
    const saved = save(device, world, 'reload')
    // The save has written the BOOT variable before the activation looks at it.
    const next = goOn(
      withSavedVariable(device, saved.device ?? device),
      plan,
      world,
      'Building configuration...\n[OK]Modified configuration has been saved\n',
    )
    return {
      ...next,
      ...(saved.servers ? { servers: saved.servers } : {}),
      events: [...(saved.events ?? []), ...(next.events ?? [])],
    }
  },
}

/** Unpacks, then asks before anything restarts. */
function goOn(device: Device, plan: InstallPlan, world: World, output: string): Effect {
  const added =
    plan.steps[0] === 'add' ? add(device, plan, world) : { device, output: '', takes: 0, events: [], ok: true }
  const shown = output + added.output
  const clock = world.clock + added.takes
  if (!added.ok || !plan.steps.includes('activate')) {
    const end = added.ok ? `\n${succeeded(device, plan.name, clock)}` : ''
    return { device: added.device, output: shown + end, takes: added.takes, events: added.events }
  }
  const target = setIn(added.device, 'I')
  const heading = `${plan.name}: Activating ${noun(device)}\n`
  const stop = (kind: 'nothing-to-do' | 'not-committed' | 'boot-variable', why: string): Effect => {
    const { output: told, events } = refused(device, plan.name, 'activate', { kind }, why)
    return {
      device: added.device,
      output: shown + heading + told,
      takes: added.takes,
      events: [...added.events, ...events],
    }
  }
  if (!target) return stop('nothing-to-do', 'there is no inactive package to activate')
  if (setIn(added.device, 'U'))
    return stop('not-committed', 'an activation is not committed yet: commit or abort it first')
  if (!bootsPackages(added.device))
    return stop(
      'boot-variable',
      `the boot variable does not name ${platforms[device.platform].flash.name}:${PACKAGES_CONF}: set it and save the configuration`,
    )
  const { path } = namesOf(device).member
  const list = packageNames(namesOf(device), target.version)
    .map((name) => `${path}${name}\n`)
    .reverse()
    .join('')
  const before = `${shown}${heading}Following packages shall be activated:\n${list}\n`
  if (plan.quiet) {
    const done = carryOut(added.device, plan, world, before, added.takes)
    return { ...done, events: [...added.events, ...(done.events ?? [])] }
  }
  return {
    device: added.device,
    output: before,
    takes: added.takes,
    events: added.events,
    ask: ask(installDialog, 'y-n', PROCEED, { ...plan, asked: 'proceed' }, 'again'),
  }
}

interface Added {
  readonly device: Device
  readonly output: string
  readonly takes: number
  readonly events: readonly SimEvent[]
  readonly ok: boolean
}

function add(device: Device, plan: InstallPlan, world: World): Added {
  const platform = platforms[device.platform]
  const names = namesOf(device)
  const place = plan.from
  const heading = `${plan.name}: Adding ${noun(device)}\n`
  const fails = (cause: InstallCause, why: string, takes = 5000): Added => {
    const { output, events } = refused(device, plan.name, 'add', cause, why)
    return { device, output: heading + output, takes, events, ok: false }
  }
  if (!place) return fails({ kind: 'missing', where: 'source', what: 'file' }, 'no file was named')
  const source = sourceOf(device, place, null, world)
  if ('error' in source) return fails(source.cause, `${shownUrl(place)}: ${source.error}`, Math.max(source.takes, 5000))
  const { file } = source
  const fault = bundleFault(device, file)
  if (fault) return fails({ kind: fault }, `${shownUrl(place)}: ${FAULTS[fault]}`)
  const version = file.image?.version ?? ''
  const copied =
    place.kind === 'disk' && place.disk === platform.flash.name
      ? device
      : withFile(device, platform.flash.name, baseName(file.name), {
          ...file,
          name: baseName(file.name),
          modified: ownTime(device, world.clock),
        })
  const clock = ownTime(device, world.clock + TAKES.add)
  const packages = packageFiles(names, version, file.size, clock)
  const unpacked = [...packages, confFile(platform, names, version, confName(names, version), clock)].reduce(
    (left, one) => withFile(left, platform.flash.name, one.name, one),
    copied,
  )
  const disk = diskOf(unpacked, platform.flash.name)
  const before = diskOf(device, platform.flash.name)
  const free = before ? freeBytes(before) : 0
  const short = disk ? -freeBytes(disk) : 0
  if (!disk || short > 0)
    return fails({ kind: 'no-space', needs: free + short, free }, `${shownUrl(place)}: No space left on device`)
  const known = device.packages.find((set) => set.version === version)
  const set: PackageSet = { version, state: 'I', md5: file.md5 }
  const next: Device = {
    ...unpacked,
    packages: known
      ? device.packages.map((one) => (one === known && one.state === 'I' ? set : one))
      : [...device.packages, set],
  }
  const shown = place.kind === 'disk' ? `${place.prefix}:${place.path}` : shownUrl(place)
  return {
    device: next,
    output: `${heading}
--- Starting initial file syncing ---
Info: Finished copying ${shown} to the selected switch(es)
Finished initial file syncing

${work(device, 'Add')}Image added. Version: ${fullVersion(version)}
`,
    takes: TAKES.add,
    events: [event('add', version)],
    ok: true,
  }
}

/** The sentences of the device. */
const FAULTS = {
  'not-a-package': 'the file is not a package',
  'wrong-platform': 'the package is not for this platform',
  damaged: 'the signature of the package cannot be verified',
} as const
function bundleFault(device: Device, file: StoredFile): keyof typeof FAULTS | null {
  if (file.image === null || file.content !== null) return 'not-a-package'
  if (!platforms[device.platform].families.includes(file.image.family)) return 'wrong-platform'
  return file.intact ? null : 'damaged'
}

/** Whether the next start loads packages.conf; with no order at all it does when packages run now. */
function bootsPackages(device: Device): boolean {
  const byVariable = platforms[device.platform].features.has('boot-variable')
  const list = byVariable
    ? (device.bootLoader.boot ?? '').split(';').filter((entry) => entry !== '')
    : device.startup
      ? bootListOf(bootedConfig(device, device.startup.text))
      : []
  const first = list[0]
  return isPackageList(first ?? device.running?.url)
}

/** Activates, commits if that is asked, and restarts into the new version. */
function carryOut(device: Device, plan: InstallPlan, world: World, before: string, spent: number): Effect {
  const target = setIn(device, 'I')
  if (!target) return { output: before }
  const commits = plan.steps.includes('commit')
  const clock = world.clock + spent + TAKES.activate
  const old = setIn(device, 'C')
  const set = withSet(
    old ? withSet(device, old.version, commits ? 'I' : 'D') : device,
    target.version,
    commits ? 'C' : 'U',
  )
  const active = withActive(set, target.version, clock)
  const timed = commits
    ? active
    : withTimer(active, { at: clock + plan.minutes * 60_000, kind: ABORT_TIMER, data: null, lasting: true })
  const output = `${before}${work(device, 'Activate')}Building configuration...\n${commits ? work(device, 'Commit') : ''}Send model notification for ${plan.name} before reload
Install will reload the system now!
${succeeded(device, plan.name, clock)}`
  const events = [event('activate', target.version), ...(commits ? [event('commit', target.version)] : [])]
  return restarted(timed, world, output, events, spent + TAKES.activate, true)
}

export function restarted(
  device: Device,
  world: World,
  output: string,
  events: readonly SimEvent[],
  spent: number,
  activating: boolean,
): Effect {
  const at = { ...world, clock: world.clock + spent }
  const message = `\n${logged(device, at.clock, ['SYS-5-RELOAD', `Reload requested by install. Reload Reason: Install.`]).output}`
  const up = boot({ ...device, reloads: device.reloads + 1 }, at, 'reload', { activating })
  return {
    ...up,
    output: output + message + (up.output ?? ''),
    takes: spent + (up.takes ?? 0),
    events: [
      ...events,
      { type: 'reload', confirmed: true, saved: null, unsaved: device.unsaved },
      ...(up.events ?? []),
    ],
  }
}

export const commit = command({
  mode: 'privileged',
  path: [INSTALL, COMMIT],
  needs: 'install',
  run: (device, _, world) => {
    const name = 'install_commit'
    const target = setIn(device, 'U')
    const begun = started(device, name, world.clock)
    if (!target)
      return after(begun, refused(device, name, 'commit', { kind: 'nothing-to-do' }, 'there is nothing to commit'))
    const old = setIn(device, 'D')
    const set = withSet(old ? withSet(device, old.version, 'I') : device, target.version, 'C')
    return {
      device: withoutTimer(set, ABORT_TIMER),
      output: `${begun}${name}: Committing ${noun(device)}\n\n${work(device, 'Commit')}${succeeded(device, name, world.clock + TAKES.commit)}`,
      takes: TAKES.commit,
      events: [event('commit', target.version)],
    }
  },
})
