// Banners: texts between two delimiters, on one line or over many.

import { command, rest, type Command } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { withIdentity } from './slice.ts'

const KINDS = [
  ['exec', 'Set EXEC process creation banner'],
  ['incoming', 'Set incoming terminal line banner'],
  ['login', 'Set login banner'],
  ['motd', 'Set Message of the Day banner'],
  ['prompt-timeout', 'Set Message for login authentication timeout'],
  ['slip-ppp', 'Set Message for SLIP/PPP'],
] as const
type Kind = (typeof KINDS)[number][0]

/** What was typed of a banner whose closing delimiter has not come yet. */
interface Text {
  readonly kind: Kind
  readonly mark: string
  readonly text: string
}

const HEAD = ['banner', 'Define a login banner'] as const
const TYPED = [rest('text'), "c banner-text c, where 'c' is a delimiting character"] as const
function begin(device: Device, kind: Kind, typed: string) {
  // A configuration shows the key Ctrl-C as two characters.
  const mark = typed.startsWith('^C') ? '^C' : (typed[0] as string)
  const text = typed.slice(mark.length)
  if (text.includes(mark)) return { device: withBanner(device, kind, text.slice(0, text.indexOf(mark))) }
  const reading = asking({ kind, mark, text })
  return { device, output: `${reading.says}\n`, ask: reading }
}

export const bannerCommands: readonly Command[] = [
  ...KINDS.map(([kind, help]) =>
    command({
      mode: 'config',
      path: [HEAD, [kind, help], TYPED],
      run: (device, { text }) => begin(device, kind, text),
      no: (device) => ({ device: withBanner(device, kind, null) }),
      show: ({ identity }) => {
        const text = kind === 'motd' ? identity.banner : (identity.banners[kind] ?? null)
        return text === null ? [] : [`banner ${kind} ^C${text}^C`]
      },
    }),
  ),
  // Without a kind it is the message of the day.
  command({ mode: 'config', path: [HEAD, TYPED], run: (device, { text }) => begin(device, 'motd', text) }),
]

/** Every line is text, whatever it says, up to the delimiter. */
export const bannerDialog: Dialog<Text> = {
  name: 'banner',
  answer: (device, { text: line }, { kind, mark, text }) => {
    const end = line.indexOf(mark)
    const longer = `${text}\n${end < 0 ? line : line.slice(0, end)}`
    if (end < 0) return { device, ask: asking({ kind, mark, text: longer }) }
    const set = withBanner(device, kind, longer)
    return set === device
      ? { device }
      : { device: { ...set, unsaved: true }, events: [{ type: 'config', text: `banner ${kind}`, context: null }] }
  },
}

const asking = (data: Text) => ({
  ...ask(bannerDialog, 'text', '', data),
  says: `Enter TEXT message.  End with the character '${data.mark}'.`,
})

/** Shown between ^C, so those two characters cannot stand inside. */
function withBanner(device: Device, kind: Kind, typed: string | null): Device {
  const text = typed?.replaceAll('^C', '') ?? null
  if (kind === 'motd') return withIdentity(device, { banner: text })
  const { [kind]: _, ...others } = device.config.identity.banners
  return withIdentity(device, { banners: text === null ? others : { ...others, [kind]: text } })
}
