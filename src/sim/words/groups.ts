// Rows that several tables of words share: a table puts them in with `@name`, or leads to them with `next name`.

import { LIST_GROUPS } from './blocks-access.ts'
import { BGP_GROUPS } from './blocks-bgp.ts'
import { EIGRP_GROUPS } from './blocks-eigrp.ts'
import { POLICY_GROUPS } from './blocks-policy.ts'
import { CRYPTO_GROUPS } from './blocks-crypto.ts'
import { IKEV2_GROUPS } from './blocks-ikev2.ts'
import { QOS_GROUPS } from './blocks-qos.ts'
import { ROUTING_GROUPS } from './blocks-routing.ts'
import { SECURITY_GROUPS } from './blocks-security.ts'
import { SERVICE_GROUPS } from './blocks-services.ts'
import { CONFIG_AAA_GROUPS } from './config-aaa-groups.ts'
import { CONFIG_CRYPTO_GROUPS } from './config-crypto.ts'
import { CONFIG_IP_GROUPS } from './config-ip-groups.ts'
import { CONFIG_SERVICE_GROUPS } from './config-service-groups.ts'
import { CONFIG_SWITCHING_GROUPS } from './config-switching.ts'
import { CONFIG_SYSTEM_GROUPS } from './config.ts'
import { EXEC_GROUPS } from './exec.ts'
import { ACCESS_GROUPS } from './groups-access.ts'
import { INTERFACE_GROUPS } from './interface.ts'
import { LINE_GROUPS } from './line.ts'
import { SHOW_GROUPS } from './show.ts'

/** By topic. No name is in two of them. */
export const GROUP_TOPICS: readonly Readonly<Record<string, string>>[] = [
  ACCESS_GROUPS,
  INTERFACE_GROUPS,
  LINE_GROUPS,
  LIST_GROUPS,
  QOS_GROUPS,
  ROUTING_GROUPS,
  EIGRP_GROUPS,
  BGP_GROUPS,
  POLICY_GROUPS,
  CRYPTO_GROUPS,
  IKEV2_GROUPS,
  SECURITY_GROUPS,
  SERVICE_GROUPS,
  CONFIG_AAA_GROUPS,
  CONFIG_CRYPTO_GROUPS,
  CONFIG_SERVICE_GROUPS,
  CONFIG_SWITCHING_GROUPS,
  CONFIG_SYSTEM_GROUPS,
  CONFIG_IP_GROUPS,
  EXEC_GROUPS,
  SHOW_GROUPS,
]

export const GROUPS: Readonly<Record<string, string>> = Object.assign({}, ...GROUP_TOPICS) as Record<string, string>
