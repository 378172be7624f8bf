// `boot system NAME` without a file system: on a router that is a load over the network, not from flash.

import { startupBootList } from '../stored.ts'
import { inFlash, isUnmet, loads, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { statementInstead } from '../repair/remedies.ts'

export const bootFromNetwork: DiagnosisDefinition = {
  id: 'boot-from-network',
  title: 'Boot statement without flash:',
  see: ['ios-images#watch-out'],
  follows: [],
  repairs: statementInstead,
  find: (facts) => {
    const { device, events, run } = facts
    const image = wantedImage(facts)
    if (image === null || !isUnmet(facts, 'boots-image', 'boot-list', 'runs-image', 'version-running')) return null
    const list = new Set([...startupBootList(device, run.world), ...device.config.bootSystem])
    if ([...list].some((entry) => loads(facts, entry, image))) return null
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && list.has(event.entry ?? '') && isNetwork(event.entry ?? ''),
    )
    if (added?.type !== 'boot-system' || added.entry === null) return null
    const bare = !/[ :]/.test(added.entry)
    const why = bare
      ? 'gives no file system, so on a router it names a file on a TFTP server'
      : 'names a file on a server'
    const name = inFlash(facts, image) ?? image
    return {
      line: added.line,
      message: `Line ${added.line} ("boot system ${added.entry}") ${why}: ${device.name} looks for it on the network at the start, not in flash. Write flash: before the name.`,
      otherwise: `"boot system flash:${name}" would have loaded ${image} from flash.`,
    }
  },
}

/** `x.bin`, `tftp x.bin 10.0.0.5` and `tftp://10.0.0.5/x.bin`, and no `flash`, `flash:x.bin` or `rom`. */
function isNetwork(entry: string): boolean {
  return /^(tftp|ftp|rcp|mop)\b/.test(entry) || (!/[ :]/.test(entry) && entry !== 'flash' && entry !== 'rom')
}
