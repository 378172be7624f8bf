// What IOS XE devices print alike, and from which release on they print it.

import { CRYPTO_NOTICE, RESTRICTED_RIGHTS } from '../messages.ts'
import type { ImageInfo } from '../world.ts'
import type { TextValues, VersionValues } from './platform.ts'
import { build, isXeFrom, TECHNICAL_SUPPORT } from './release.ts'

/** `16.09.06` of 16.9.6: zero-padded in names and in the first line of `show version`. */
export const padded = (version: string): string => version.replace(/\d+/g, (digits) => digits.padStart(2, '0'))

/** The lines that name the IOS; `product` is `ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M)`. */
export function iosOfXe(product: string, { image }: Pick<TextValues, 'image'>): string {
  const version = image?.version ?? ''
  const { year, compiled, number, train } = build(version)
  // IOS XE 3 had no train names.
  const name = image?.xe === undefined ? `Cisco IOS Software [${train}]` : 'Cisco IOS Software'
  return `${name}, ${product}, Version ${version}, RELEASE SOFTWARE (${number})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${year} by Cisco Systems, Inc.
Compiled ${compiled} by mcpre
`
}
/** The head of `show version`: the release of IOS XE, then its IOS. */
export const xeSoftware = (product: string, values: TextValues): string =>
  `Cisco IOS XE Software, Version ${values.image?.xe ?? padded(values.image?.version ?? '')}
${iosOfXe(product, values)}`

export const xeNotice = (values: TextValues): string => `
Cisco IOS-XE software, Copyright (c) 2005-${build(values.image?.version ?? '').year} by cisco Systems, Inc.
All rights reserved.  Certain components of Cisco IOS-XE software are
licensed under the GNU General Public License ("GPL") Version 2.0.  The
software code licensed under GPL Version 2.0 is free software that comes
with ABSOLUTELY NO WARRANTY.  You can redistribute and/or modify such
GPL code under the terms of GPL Version 2.0.  For more details, see the
documentation or "License Notice" file accompanying the IOS-XE software,
or the applicable URL provided on the flyer accompanying the IOS-XE
software.

`

/** From the legend to the hardware, as the device starts. From 16.9 on the licence terms stand in place of the notices. `smartOnly`: the release knows Smart Licensing alone. */
export function xeBanner(product: string, values: TextValues, smartOnly: boolean): string {
  if (!isXeFrom(values.image, '16.9'))
    return `${RESTRICTED_RIGHTS}\n${iosOfXe(product, values)}\n${xeNotice(values)}\n${CRYPTO_NOTICE}\n`
  const smart = 'This software version supports only Smart Licensing as the software licensing mechanism.\n\n\n'
  return `${RESTRICTED_RIGHTS.replace('cisco Systems', 'Cisco Systems')}
${iosOfXe(product, values)}

${smartOnly ? smart : ''}${LICENCE_TERMS}

`
}

/** Above the question of `write erase` (ios-behaviour.md 8): trust codes came with Smart Licensing Using Policy. */
export const xeEraseNotice = (image: ImageInfo | null): string =>
  usesPolicy(image)
    ? `\n${'*'.repeat(77)}\n   Erasing Nvram will not clear license trust code.\n${'*'.repeat(77)}\n\n`
    : ''
/** Smart Licensing Using Policy: nothing to register with. */
export const usesPolicy = (image: ImageInfo | null): boolean => isXeFrom(image, '17.3.2')

export const xeUptime = (values: VersionValues): string => `${values.hostname} uptime is ${values.uptime}
Uptime for this control processor is ${values.processorUptime}
System returned to ROM ${values.returned}
System restarted at ${values.restarted}
System image file is "${values.url}"
Last reload reason: ${values.reason}



${CRYPTO_NOTICE}`

const LICENCE_TERMS = `PLEASE READ THE FOLLOWING TERMS CAREFULLY. INSTALLING THE LICENSE OR
LICENSE KEY PROVIDED FOR ANY CISCO SOFTWARE PRODUCT, PRODUCT FEATURE,
AND/OR SUBSEQUENTLY PROVIDED SOFTWARE FEATURES (COLLECTIVELY, THE
"SOFTWARE"), AND/OR USING SUCH SOFTWARE CONSTITUTES YOUR FULL
ACCEPTANCE OF THE FOLLOWING TERMS. YOU MUST NOT PROCEED FURTHER IF YOU
ARE NOT WILLING TO BE BOUND BY ALL THE TERMS SET FORTH HEREIN.

Your use of the Software is subject to the Cisco End User License Agreement
(EULA) and any relevant supplemental terms (SEULA) found at
http://www.cisco.com/c/en/us/about/legal/cloud-and-software/software-terms.html.

You hereby acknowledge and agree that certain Software and/or features are
licensed for a particular term, that the license to such Software and/or
features is valid only for the applicable term and that such Software and/or
features may be shut down or otherwise terminated by Cisco after expiration
of the applicable license term (e.g., 90-day trial period). Cisco reserves
the right to terminate any such Software feature electronically or by any
other means available. While Cisco may provide alerts, it is your sole
responsibility to monitor your usage of any such term Software feature to
ensure that your systems and networks are prepared for a shutdown of the
Software feature.
`
