// `install remove`: files that no package set uses.

import { command } from '../../command.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { canonicalUrl, fileAt } from '../../files.ts'
import { isPackageList, PACKAGES_CONF, unusedFiles, withoutPackages } from './packages.ts'
import { platforms } from '../../platforms/index.ts'
import type { SimEvent } from '../../world.ts'
import { TAKES } from './install.ts'
import { namesOf, started, succeeded, declined, work, event } from './texts.ts'

const INSTALL = ['install', 'Install commands'] as const

const REMOVE = 'install_remove'

export const remove = command({
  mode: 'privileged',
  path: [INSTALL, ['remove', 'Remove installed packages'], ['inactive', 'Remove all the inactive packages']],
  needs: 'install',
  run: (device, _, world) => {
    const { flash } = platforms[device.platform]
    const files = unusedFiles(device)
    const member = namesOf(device).member
    const conf = fileAt(device, flash.name, PACKAGES_CONF)
    const inUse = [...(conf?.content?.match(/\S+\.pkg/g) ?? []), ...(conf ? [PACKAGES_CONF] : [])]
      .sort()
      .map((name) => `    ${name}\n      File is in use, will not delete.\n`)
    const scan = `${started(device, REMOVE, world.clock)}Cleaning up unnecessary package files
No path specified, will use booted path ${device.running?.url ?? ''}
Cleaning ${flash.name}:
  Scanning boot directory for packages ... done.
  Preparing packages list to delete ...
${inUse.join('')}  done.
`
    if (files.length === 0)
      return {
        output: `${scan}\nSUCCESS: No extra package or provisioning files found on media. Nothing to clean.\n\n${succeeded(device, REMOVE, world.clock)}`,
      }
    const list = files.map((name) => `${member.path}${name}\n`).join('')
    return {
      device,
      output: `${scan}\nThe following files will be deleted:\n[${member.name}]:\n${list}\n`,
      ask: ask(removeDialog, 'y-n', 'Do you want to remove the above files? [y/n]', { files }, 'again'),
    }
  },
})

export const removeDialog: Dialog<{ readonly files: readonly string[] }> = {
  name: 'install-remove',
  answer: (device, { yes }, { files }, world) => {
    if (!yes) return declined(device, REMOVE, 'remove')
    const { flash } = platforms[device.platform]
    const names = namesOf(device)
    const gone = files.map((name): SimEvent => {
      const file = fileAt(device, flash.name, name)
      return {
        type: 'delete',
        url: canonicalUrl({ kind: 'disk', prefix: flash.name, disk: flash.name, path: name }),
        bytes: file?.size ?? 0,
        runningImage: file?.image !== null && file?.md5 === device.running?.md5 && !isPackageList(device.running?.url),
      }
    })
    const left = withoutPackages(device, files)
    const packages = left.packages.filter((set) => set.state === 'C' || set.state === 'U')
    const rows = files.map((name) => `Deleting file ${flash.name}:${name} ... done.\n`).join('')
    return {
      device: { ...left, packages },
      output: `[${names.member.name}]:\n${rows}SUCCESS: Files deleted.\n${work(device, 'Post_Remove_Cleanup')}${succeeded(device, REMOVE, world.clock + TAKES.commit)}`,
      takes: TAKES.commit,
      events: [...gone, event('remove', null)],
    }
  },
}
