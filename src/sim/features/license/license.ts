// `license boot module …` of an ISR G2: a technology package that is there in every universalk9 image, and active after a save and a reload.

import { choiceOf, command, value, type Arg, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { PACKAGES } from './licenses.ts'
import { withLicense } from './slice.ts'

const EULA = `PLEASE  READ THE  FOLLOWING TERMS  CAREFULLY. INSTALLING THE LICENSE OR
LICENSE  KEY  PROVIDED FOR  ANY CISCO  PRODUCT  FEATURE  OR  USING SUCH
PRODUCT  FEATURE  CONSTITUTES  YOUR  FULL ACCEPTANCE  OF  THE FOLLOWING
TERMS. YOU MUST NOT PROCEED FURTHER IF YOU ARE NOT WILLING TO  BE BOUND
BY ALL THE TERMS SET FORTH HEREIN.

Use of this product feature requires  an additional license from Cisco,
together with an additional  payment.  You may use this product feature
on an evaluation basis, without payment to Cisco, for 60 days. Your use
of the  product,  including  during the 60 day  evaluation  period,  is
subject to the Cisco end user license agreement
http://www.cisco.com/en/US/docs/general/warranty/English/EU1KEN_.html
If you use the product feature beyond the 60 day evaluation period, you
must submit the appropriate payment to Cisco for the license. After the
60 day  evaluation  period,  your  use of the  product  feature will be
governed  solely by the Cisco  end user license agreement (link above),
together  with any supplements  relating to such product  feature.  The
above  applies  even if the evaluation  license  is not  automatically
terminated  and you do  not receive any notice of the expiration of the
evaluation  period.  It is your  responsibility  to  determine when the
evaluation  period is complete and you are required to make  payment to
Cisco for your use of the product feature beyond the evaluation period.

Your  acceptance  of  this agreement  for the software  features on one
product  shall be deemed  your  acceptance  with  respect  to all  such
software  on all Cisco  products  you purchase  which includes the same
software.  (The foregoing  notwithstanding, you must purchase a license
for each software  feature you use past the 60 days evaluation  period,
so  that  if you enable a software  feature on  1000  devices, you must
purchase 1000 licenses for use past  the 60 day evaluation period.)

Activation  of the  software command line interface will be evidence of
your acceptance of this agreement.


`

/** The module is the router itself: its image family. */
const moduleName: Arg<'module', string> = {
  name: 'module',
  shown: 'MODULE',
  offers: choiceOf(({ families }) => families.map((family) => [family, `license level for ${family}`])),
  take: (tokens, at, _, { families }) => {
    const typed = (tokens[at]?.text ?? '').toLowerCase()
    const found = families.find((family) => family.startsWith(typed))
    return found === undefined ? null : { value: found, next: at + 1 }
  },
}
const packageName = value(
  'package',
  'PACKAGE',
  (text) => PACKAGES.find(({ name }) => name === text.toLowerCase())?.name ?? null,
  () => PACKAGES.map(({ name }) => [name, `${name} technology`] as const),
)

const START = 'license boot module'
const lineOf = (module: string, name: string): string => `${START} ${module} technology-package ${name}`
const without = (device: Device, isGone: (line: string) => boolean): Device =>
  withLicense(
    device,
    device.config.license.boot.filter((line) => !isGone(line)),
  )

export const licenseBoot = command({
  mode: 'config',
  path: [
    ['license', 'Configure license features'],
    ['boot', 'license boot config'],
    ['module', 'module type'],
    [moduleName, 'module'],
    ['technology-package', 'technology'],
    [packageName, 'package'],
  ],
  needs: 'license-boot',
  // The line is in force as soon as it is read; at a console the terms behind it may take it back.
  run: (device, { module, package: name }): Effect => {
    const line = lineOf(module, name)
    const { boot } = device.config.license
    if (boot.includes(line)) return { device }
    return {
      device: withLicense(device, [...boot, line]),
      output: EULA,
      ask: ask(licenseDialog, 'yes-no', 'ACCEPT? [yes/no]: ', { line, unsaved: device.unsaved }),
    }
  },
  no: (device, { module = '', package: name }): Effect => {
    const isGone = (line: string): boolean =>
      name === undefined ? line.startsWith(`${START} ${module}`) : line === lineOf(module, name)
    return { device: without(device, isGone), output: SAVE_IT }
  },
  show: ({ license }) => license.boot,
})
const SAVE_IT = "% use 'write' command to make license boot config take effect on next boot\n\n"
export const licenseDialog: Dialog<{ readonly line: string; readonly unsaved: boolean }> = {
  name: 'license',
  answer: (device, { yes }, { line, unsaved }) =>
    yes ? { device, output: SAVE_IT } : { device: { ...without(device, (known) => known === line), unsaved } },
}

const yesNo = (on: boolean): string => (on ? 'yes' : 'no')
export const showLicenseFeature = command({
  mode: ['user', 'privileged'],
  path: [
    ['show', 'Show running system information'],
    ['license', 'Show license information'],
    ['feature', 'Show license feature info'],
  ],
  needs: 'license-boot',
  pipe: true,
  run: (device) => {
    const row = (name: string, owned: boolean, enabled: boolean): string =>
      `${name.padEnd(25)}${yesNo(!owned).padEnd(13)}${yesNo(!owned).padEnd(12)}${'no'.padEnd(15)}${yesNo(enabled).padEnd(9)}${yesNo(!owned).padEnd(11)}\n`
    const rows = PACKAGES.map(({ name }) => row(name, false, device.licenses.includes(name)))
    return {
      output: `Feature name             Enforcement  Evaluation  Subscription   Enabled  RightToUse \n${row('ipbasek9', true, true)}${rows.join('')}\n`,
      events: [{ type: 'show', what: 'license feature' }],
    }
  },
})
