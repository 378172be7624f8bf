// `errdisable detect cause`: what a switch looks out for. All of it is on at first; a line is kept and shown (ios-switching.md 16).

import { command, type Command } from '../../command.ts'
import { ERRDISABLE } from './recovery.ts'
import { ALL_CAUSES, withErrdisable } from './slice.ts'

const DETECT = ['detect', 'Error disable detection'] as const
const CAUSE = ['cause', 'Enable error detection for an application'] as const
const CAUSES = [
  [ALL_CAUSES, 'Enable error detection on all cases'],
  ['arp-inspection', 'Enable error detection for arp inspection'],
  ['bpduguard', 'Enable error detection on bpdu-guard'],
  ['dhcp-rate-limit', 'Enable error detection on dhcp-rate-limit'],
  ['dtp-flap', 'Enable error detection on dtp-flapping'],
  ['gbic-invalid', 'Enable error detection on gbic-invalid'],
  ['inline-power', 'Enable error detection for inline-power'],
  ['link-flap', 'Enable error detection on linkstate-flapping'],
  ['loopback', 'Enable error detection on loopback'],
  ['pagp-flap', 'Enable error detection on pagp-flapping'],
  ['sfp-config-mismatch', 'Enable error detection on SFP config mismatch'],
] as const

export const detectCommands: readonly Command[] = CAUSES.map(([cause, help], i) =>
  command({
    mode: 'config',
    path: [ERRDISABLE, DETECT, CAUSE, [cause, help]],
    needs: 'switching',
    run: (device) => {
      const left = device.config.errdisable.undetected.filter((one) => one !== cause)
      return { device: withErrdisable(device, { undetected: cause === ALL_CAUSES ? [] : left }) }
    },
    no: (device) => {
      const off = new Set([...device.config.errdisable.undetected, cause])
      const undetected = off.has(ALL_CAUSES) ? [ALL_CAUSES] : CAUSES.flatMap(([one]) => (off.has(one) ? [one] : []))
      return { device: withErrdisable(device, { undetected }) }
    },
    byDefault: (device) => {
      const undetected = device.config.errdisable.undetected.filter((one) => one !== cause)
      return { device: withErrdisable(device, { undetected }) }
    },
    ...(i === 0
      ? { show: ({ errdisable }) => errdisable.undetected.map((one) => `no errdisable detect cause ${one}`) }
      : {}),
  }),
)
