// All tables of global configuration, by topic.

import { CONFIG_ACL } from './config-acl.ts'
import { CONFIG_AAA } from './config-aaa.ts'
import { CONFIG_CRYPTO } from './config-crypto.ts'
import { CONFIG_SERVICES } from './config-services.ts'
import { CONFIG_SWITCHING } from './config-switching.ts'
import { CONFIG_VLANS } from './config-vlans.ts'
import { CONFIG_SNMP } from './config-snmp.ts'
import { CONFIG_SYSTEM } from './config.ts'
import { CONFIG_WAN } from './config-wan.ts'
import { CONFIG_VOICE } from './config-voice.ts'
import { CONFIG_IP } from './config-ip.ts'
import { CONFIG_IP_ROUTES } from './config-ip-routes.ts'
import { CONFIG_IP_SERVICES } from './config-ip-services.ts'
import { CONFIG_IPV6 } from './config-ipv6.ts'
import { CONFIG_ROUTING } from './config-routing.ts'

export const CONFIG_TABLES: Readonly<Record<string, string>> = {
  'access lists': CONFIG_ACL,
  ip: CONFIG_IP,
  'ip routes': CONFIG_IP_ROUTES,
  'ip services': CONFIG_IP_SERVICES,
  ipv6: CONFIG_IPV6,
  routing: CONFIG_ROUTING,
  voice: CONFIG_VOICE,
  wan: CONFIG_WAN,
  system: CONFIG_SYSTEM,
  snmp: CONFIG_SNMP,
  vlans: CONFIG_VLANS,
  switching: CONFIG_SWITCHING,
  services: CONFIG_SERVICES,
  crypto: CONFIG_CRYPTO,
  users: CONFIG_AAA,
}
