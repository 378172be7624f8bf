// The .bin named as boot image where install mode was asked for.

import { bootOrder } from '../stored.ts'
import { always, isUnmet, platformHas, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const bundleInsteadOfInstall: DiagnosisDefinition = {
  id: 'bundle-instead-of-install',
  title: 'Bundle instead of install mode',
  see: ['install-mode'],
  follows: [],
  find: (facts) => {
    const { events, device, run } = facts
    if (!platformHas(facts, 'install') || !isUnmet(facts, 'installed')) return null
    const order = bootOrder(device, run.world).join(';')
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && /\.bin\b/i.test(event.entry ?? ''),
    )
    if (
      added?.type !== 'boot-system' ||
      added.entry === null ||
      !(order.includes(added.entry) || device.config.bootSystem.includes(added.entry))
    )
      return null
    const runs = device.running?.url.endsWith('.bin') ? ' It runs in bundle mode now.' : ''
    return {
      line: added.line,
      message: `Line ${added.line} ("${typed(facts, added.line)}") makes ${device.name} boot the bundle itself.${runs} The task demands install mode: packages, and packages.conf as what is booted.`,
      otherwise: 'install add file … activate commit unpacks the bundle and leaves the boot variable at packages.conf.',
    }
  },
  explains: always,
}
