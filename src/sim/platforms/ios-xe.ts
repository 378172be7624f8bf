// What IOS XE devices print alike.

import { CRYPTO_NOTICE } from '../messages.ts'
import type { TextValues } from './platform.ts'
import { build, TECHNICAL_SUPPORT } from './release.ts'

/** `16.09.06` of 16.9.6: zero-padded in names and in the first line of `show version`. */
export const padded = (version: string): string => version.replace(/\d+/g, (digits) => digits.padStart(2, '0'))

/** The lines that name the software; `product` is `ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M)`. */
export function xeSoftware(product: string, values: TextValues): string {
  const version = values.image?.version ?? ''
  const { year, compiled, number, train } = build(version)
  // IOS XE 3 has a number of its own beside that of its IOS, and no train name.
  if (values.image?.xe !== undefined) {
    return `Cisco IOS XE Software, Version ${values.image.xe}
Cisco IOS Software, ${product}, Version ${version}, RELEASE SOFTWARE (${number})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${year} by Cisco Systems, Inc.
Compiled ${compiled} by mcpre
`
  }
  return `Cisco IOS XE Software, Version ${padded(version)}
Cisco IOS Software [${train}], ${product}, Version ${version}, RELEASE SOFTWARE (${number})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${year} by Cisco Systems, Inc.
Compiled ${compiled} by mcpre
`
}

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

/** Above the question of `write erase` (ios-behaviour.md 8). */
export const XE_ERASE_NOTICE =
  '\n*****************************************************************************\n   Erasing Nvram will not clear license trust code.\n*****************************************************************************\n\n'

export const xeUptime = (values: TextValues): string => `${values.hostname} uptime is ${values.uptime}
Uptime for this control processor is ${values.uptime}
System returned to ROM ${values.returned}
System restarted at ${values.restarted}
System image file is "${values.url}"
Last reload reason: ${values.reason}



${CRYPTO_NOTICE}`
