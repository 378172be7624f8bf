// The message of the day: a text between two delimiters, on one line or over many.

import { command, rest } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { withIdentity } from './slice.ts'

/** What was typed of a banner whose closing delimiter has not come yet. */
interface Text {
  readonly mark: string
  readonly text: string
}

export const banner = command({
  mode: 'config',
  path: [
    ['banner', 'Define a login banner'],
    ['motd', 'Set Message of the Day banner'],
    [rest('text'), "c banner-text c, where 'c' is a delimiting character"],
  ],
  run: (device, { text: typed }) => {
    // A configuration shows the key Ctrl-C as two characters.
    const mark = typed.startsWith('^C') ? '^C' : (typed[0] as string)
    const text = typed.slice(mark.length)
    if (text.includes(mark)) return { device: withBanner(device, text.slice(0, text.indexOf(mark))) }
    const reading = asking({ mark, text })
    return { device, output: `${reading.says}\n`, ask: reading }
  },
  no: (device) => ({ device: withIdentity(device, { banner: null }) }),
  show: ({ identity }) => (identity.banner === null ? [] : [`banner motd ^C${identity.banner}^C`]),
})

/** Every line is text, whatever it says, up to the delimiter. */
export const bannerDialog: Dialog<Text> = {
  name: 'banner',
  answer: (device, { text: line }, { mark, text }) => {
    const end = line.indexOf(mark)
    const longer = `${text}\n${end < 0 ? line : line.slice(0, end)}`
    if (end < 0) return { device, ask: asking({ mark, text: longer }) }
    const set = withBanner(device, longer)
    return set === device
      ? { device }
      : { device: { ...set, unsaved: true }, events: [{ type: 'config', text: 'banner motd', context: null }] }
  },
}

const asking = (data: Text) => ({
  ...ask(bannerDialog, 'text', '', data),
  says: `Enter TEXT message.  End with the character '${data.mark}'.`,
})

/** Shown between ^C, so those two characters cannot stand inside. */
const withBanner = (device: Device, text: string): Device => withIdentity(device, { banner: text.replaceAll('^C', '') })
