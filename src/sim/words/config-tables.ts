// All tables of global configuration, by topic.

import { CONFIG_ACL } from './config-acl.ts'
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
}
