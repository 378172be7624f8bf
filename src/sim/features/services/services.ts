// `service …` and the servers of a device that are only on or off.

import { toggle } from './toggles.ts'

const IP = ['ip', 'Global IP configuration subcommands'] as const
const SERVICE = ['service', 'Modify use of network based services'] as const
const HTTP = ['http', 'HTTP server configuration'] as const

export const compressConfig = toggle([SERVICE, ['compress-config', 'Compress the configuration file']], {
  normally: false,
  always: false,
})
export const httpServer = toggle([IP, HTTP, ['server', 'Enable http server']], { normally: false, always: true })
export const httpSecureServer = toggle([IP, HTTP, ['secure-server', 'Enable HTTP secure server']], {
  normally: false,
  always: true,
})
export const scpServer = toggle(
  [IP, ['scp', 'Scp commands'], ['server', 'Enable SCP server'], ['enable', 'Enable SCP server']],
  {
    normally: false,
    always: false,
  },
)
