// Rows that several tables of words share: a table puts them in with `@name`, or leads to them with `next name`.

import { CONFIG_AAA_GROUPS } from './config-aaa-groups.ts'
import { CONFIG_CRYPTO_GROUPS } from './config-crypto.ts'
import { CONFIG_SERVICE_GROUPS } from './config-service-groups.ts'
import { CONFIG_SWITCHING_GROUPS } from './config-switching.ts'
import { CONFIG_IP_GROUPS } from './config-ip-groups.ts'
import { EXEC_GROUPS } from './exec.ts'
import { ACCESS_GROUPS } from './groups-access.ts'
import { INTERFACE_GROUPS } from './interface.ts'
import { SHOW_GROUPS } from './show.ts'

export const GROUPS: Readonly<Record<string, string>> = {
  ...ACCESS_GROUPS,
  ...INTERFACE_GROUPS,
  ...CONFIG_AAA_GROUPS,
  ...CONFIG_CRYPTO_GROUPS,
  ...CONFIG_SERVICE_GROUPS,
  ...CONFIG_SWITCHING_GROUPS,
  ...CONFIG_IP_GROUPS,
  ...EXEC_GROUPS,
  ...SHOW_GROUPS,
}
