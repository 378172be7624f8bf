// Whether the boot statements were saved when it counted: at the last reload, or at the end if there was none.

import { commandLine } from '../run.ts'
import { lastRestart, startupBootList } from '../stored.ts'
import { check, lineNumbers, met, unmet } from './check.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

/** Any way of saving counts: `write memory`, a copy, or yes at the Save? question. The register does not count. */
export const saved = check(
  'saved',
  {
    says: 'At the last reload (at the end, if there was none) startup-config held the boot statements of running-config.',
    about: ['startup'],
    args: {},
    goal: null,
  },
  ({ run, device, events }) => {
    const restart = lastRestart(events)
    const then = restart ? (run.worlds[restart.line - 1]?.devices[device.name] ?? device) : device
    const running = bootListOf(then.config)
    const startup = startupBootList(then)
    const lines = lineNumbers(
      events.filter(
        (event) =>
          event.type === 'save' ||
          event.type === 'boot-system' ||
          (event.type === 'reload' && event.line === restart?.line),
      ),
    )
    const when = restart ? `When line ${commandLine(run, restart.line)} restarted ${device.name}` : `At the end`
    if (running.length === startup.length && running.every((entry, index) => entry === startup[index])) {
      return met(`${when}, its boot statements were saved.`, lines)
    }
    return unmet(
      `${when}, startup-config had ${statements(startup)}, running-config ${statements(running)}: the change was not saved.`,
      lines,
    )
  },
)

function statements(list: readonly string[]): string {
  return list.length === 0 ? 'no boot statement' : list.map((entry) => `"boot system ${entry}"`).join(', ')
}
