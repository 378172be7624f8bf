// The gateway of a ROMmon download set to the router's own address.

import type { DiagnosisDefinition } from './diagnosis.ts'
import { lineOfVariable, refusedDownload } from './rommon-download.ts'
import { variablesRight } from '../repair/remedies.ts'

export const rommonGatewaySelf: DiagnosisDefinition = {
  id: 'rommon-gateway-self',
  title: 'Gateway is the router itself',
  see: ['disaster-recovery', 'boot-sequence#specific-values'],
  repairs: variablesRight,
  find: (given) => {
    const refused = refusedDownload(given)
    const own = refused?.variables['IP_ADDRESS']
    if (
      !refused ||
      refused.bad !== 'DEFAULT_GATEWAY' ||
      own === undefined ||
      refused.variables['DEFAULT_GATEWAY'] !== own
    )
      return null
    const line = lineOfVariable(given, 'DEFAULT_GATEWAY', refused.line)
    const server = refused.variables['TFTP_SERVER']
    return {
      line: line ?? refused.line,
      message: `Line ${line ?? refused.line} set DEFAULT_GATEWAY to ${own}, which is IP_ADDRESS too. A router is not its own gateway, so line ${refused.line} refused to begin.`,
      otherwise: `With another host of the LAN, a router or the server${server === undefined ? '' : ` ${server}`} itself, the download would have begun.`,
    }
  },
}
