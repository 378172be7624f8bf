// Whether a device is configured exactly as a file of its flash says: no line more, no line less.

import { configuredBy, describeLine, linesBeyond, mainFlash, runningLines, startLines } from '../stored.ts'
import { replacedBy } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { text } from './args.ts'

/** The file is read as at a boot; its content may have come during the run. */
export const runningEquals = check(
  'running-equals',
  {
    says: 'running-config says what this configuration file says, no line more and no line less, each in its block; boot statements in this order.',
    about: ['configuration'],
    args: {
      file: text('the name of a file in flash, such as good.cfg, or start: running-config as the scenario gave it'),
    },
    leavesAlone: ({ file }) => file === 'start',
    goal: (_, { file }) => [replacedBy(`flash:${file}`)],
  },
  ({ run, device, events }, { file: name }) => {
    const lines = linesOf(events, 'config', 'config-replace', 'copy', 'boot', 'boot-system', 'reload')
    const of = name === 'start' ? `what running-config was at the start` : name
    const content = [mainFlash(run.start.devices[device.name] ?? device), mainFlash(device)].flatMap(({ files }) =>
      files.filter((file) => file.name === name && file.content !== null).map((file) => file.content ?? ''),
    )[0]
    const wanted =
      name === 'start' ? startLines(run, device) : content === undefined ? null : configuredBy(device, content)
    if (wanted === null)
      return unmet(`${mainFlash(device).name}: of ${device.name} has no configuration file ${name}.`, lines)
    if (!device.running) return unmet(`${device.name} runs no IOS, so there is no running-config.`, lines)
    const running = runningLines(device)
    const [extra] = linesBeyond(running, wanted)
    const [missing] = linesBeyond(wanted, running)
    if (extra !== undefined)
      return unmet(`running-config of ${device.name} differs from ${of}: it still has ${describeLine(extra)}.`, lines)
    if (missing !== undefined)
      return unmet(`running-config of ${device.name} differs from ${of}: it lacks ${describeLine(missing)}.`, lines)
    return met(`running-config of ${device.name} says exactly what ${of === name ? `${of} says` : of.slice(5)}.`, lines)
  },
)
