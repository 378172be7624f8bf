// `configure replace`: the running configuration becomes a stored one.

import { command, flag, type Effect } from '../../command.ts'
import { bootedConfig, runningConfigText } from '../../config.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { canonicalUrl, copyPlace, shownUrl, type Place } from '../../files.ts'
import { sourceOf } from '../transfer/source.ts'
import { appliedSteps } from '../../work.ts'
import type { World } from '../../world.ts'

const CONFIGURE = ['configure', 'Enter configuration mode'] as const

interface ReplacePlan {
  readonly from: Place
  readonly list: boolean
}

export const configureReplace = command({
  mode: 'privileged',
  path: [
    CONFIGURE,
    ['replace', 'Replace the running-config with a new config file'],
    [copyPlace('from'), 'URL of config file that will replace running-config'],
    [flag('list', 'list'), 'List the commands that are being executed in each pass'],
    [flag('force', 'force'), 'Forced replacement without prompting'],
  ],
  unsimulated: [
    ['ignorecase', 'Ignore case of the strings in the configuration'],
    ['nolock', 'Disable configuration locking during replacement'],
    ['reverttrigger', 'Trigger for reverting the configuration'],
    ['time', 'Time in minutes after which to revert'],
  ],
  run: (device, { from, list, force }, world) => {
    const found = sourceOf(device, from, null, world)
    if ('error' in found || found.file.content === null)
      return { output: `%Error opening ${shownUrl(from)} (${'error' in found ? found.error : 'Invalid argument'})\n` }
    if (force) return replaced(device, { from, list }, world)
    return {
      device,
      output: WARNING,
      ask: ask(replaceDialog, 'text', 'configuration. Enter Y if you are sure you want to proceed. ? [no]: ', {
        from,
        list,
      }),
    }
  },
})

const WARNING = `This will apply all necessary additions and deletions
to replace the current running configuration with the
contents of the specified configuration file, which is
assumed to be a complete configuration, not a partial
`

export const replaceDialog: Dialog<ReplacePlan> = {
  name: 'configure-replace',
  answer: (device, { yes }, plan, world) => (yes ? replaced(device, plan, world) : { device }),
}

/** Lines of the running-config that the file lacks are removed; a port without `shutdown` in the file is opened, as at a boot. */
export function replaced(device: Device, { from, list }: ReplacePlan, world: World): Effect {
  const found = sourceOf(device, from, null, world)
  if ('error' in found || found.file.content === null)
    return { output: `%Error opening ${shownUrl(from)} (${'error' in found ? found.error : 'Invalid argument'})\n` }
  const before = runningConfigText(device)
  const config = bootedConfig(device, found.file.content)
  const after = runningConfigText({ ...device, config })
  const changes = list ? differences(before, after) : []
  const listed =
    list && changes.length > 0 ? `!Pass 1\n\n!List of Rollback Commands:\n${changes.join('\n')}\nend\n\n` : ''
  const same = before === after
  return {
    device: same ? device : { ...device, config, unsaved: after !== device.startup?.text },
    output: `${listed}Total number of passes: ${same ? 0 : 1}\nRollback Done\n\n`,
    events: [{ type: 'config-replace', url: canonicalUrl(from) }],
    takes: 2000,
    work: appliedSteps(found.file.content, 0),
  }
}

/** The lines that differ, each below the head of its block: removals first. */
function differences(before: string, after: string): string[] {
  const lines = (text: string): readonly (readonly [string, string])[] => {
    let head = ''
    return text
      .split('\n')
      .filter((line) => line !== '' && line !== '!' && line !== 'end')
      .map((line) => {
        if (!line.startsWith(' ')) head = line
        return [line.startsWith(' ') ? head : '', line] as const
      })
  }
  const changes: string[] = []
  const list = (
    from: readonly (readonly [string, string])[],
    others: readonly (readonly [string, string])[],
    removes: boolean,
    written: (line: string) => string,
  ): void => {
    const known = new Set(others.map(([head, line]) => `${head}\n${line}`))
    let current = ''
    for (const [head, line] of from) {
      // A line that is removed together with its block is not listed separately.
      if (known.has(`${head}\n${line}`) || (removes && head !== '' && !known.has(`\n${head}`))) continue
      if (head !== '' && head !== current) changes.push(head)
      current = head === '' ? line : head
      changes.push(written(line))
    }
  }
  list(lines(before), lines(after), true, (line) =>
    line.trim().startsWith('no ') ? line.replace('no ', '') : line.replace(/^( *)/, '$1no '),
  )
  list(lines(after), lines(before), false, (line) => line)
  return changes
}
