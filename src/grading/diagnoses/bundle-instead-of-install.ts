// The .bin named as boot image where install mode was asked for.

import { isPackageList } from '../../sim/features/install/packages.ts'
import { bootOrder, fileNamedBy, nameOf } from '../stored.ts'
import { platformHas, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { either, installedInstead, packagesInstead, takenOut } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const bundleInsteadOfInstall: DiagnosisDefinition = {
  id: 'bundle-instead-of-install',
  title: 'Bundle instead of install mode',
  see: ['install-mode#im-boot-bin'],
  about: ['install'],
  repairs: either(installedInstead, packagesInstead, takenOut),
  find: (given) => {
    const { events, device } = given
    if (!platformHas(given, 'install')) return null
    const order = bootOrder(device).join(';')
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && /\.bin\b/i.test(event.entry ?? ''),
    )
    if (
      added?.type !== 'boot-system' ||
      added.entry === null ||
      !(order.includes(added.entry) || bootListOf(device.config).includes(added.entry))
    )
      return null
    const is = `Line ${added.line} ("${typed(given, added.line)}")`
    const otherwise =
      'install add file … activate commit unpacks the bundle and leaves the boot variable at packages.conf.'
    if (fileNamedBy(device, added.entry) === null)
      return {
        line: added.line,
        message: `${is} names a bundle as what ${device.name} boots, and ${nameOf(added.entry)} is not in flash: the next start ends at ${platformHas(given, 'boot-variable') ? 'switch:' : 'ROMmon'}. The task demands install mode: packages, and packages.conf as what is booted.`,
        otherwise:
          'In install mode the version is changed by install commands; the boot variable stays at packages.conf.',
      }
    if (isPackageList(bootOrder(device)[0]) && isPackageList(device.running?.url))
      return {
        line: added.line,
        message: `${is} adds the bundle to the boot order. packages.conf still stands first, so ${device.name} goes on booting the packages that it has: naming a bundle installs nothing.`,
        otherwise,
      }
    const runs = device.running?.url.endsWith('.bin') ? ' It runs in bundle mode now.' : ''
    return {
      line: added.line,
      message: `Line ${added.line} ("${typed(given, added.line)}") makes ${device.name} boot the bundle itself.${runs} The task demands install mode: packages, and packages.conf as what is booted.`,
      otherwise,
    }
  },
}
