// Loading an image over the network at boot: `tftp:x.bin 10.0.0.5`, and a bare name, which is asked of whoever answers (ios-behaviour.md 10).

import type { Device } from '../../device.ts'
import { placeOf, servedName } from '../../files.ts'
import { platforms } from '../../platforms/index.ts'
import { interfaceTo } from '../ip/reach.ts'
import { broadcastOf } from '../../register.ts'
import type { Server, Service, StoredFile, World } from '../../world.ts'
import { ftpLoginFits } from '../transfer/slice.ts'

export type NetLoad =
  | { readonly file: StoredFile; readonly url: string; readonly output: string }
  | { readonly file: null; readonly failure: string; readonly reason: 'missing' | 'unreachable' }

/** Whether an entry of the boot list is a network load; a bare name is one. */
export const isNetEntry = (entry: string): boolean =>
  /^(?:tftp|ftp|rcp|mop):/.test(entry) || (!/[ :]/.test(entry) && entry !== 'rom')

/** No server of a lab speaks these. */
const isSilent = (entry: string): boolean => /^(?:rcp|mop):/.test(entry)

/** Loads what a network entry names. `device` carries the configuration of startup-config: its addresses decide what is reached. */
export function netLoad(device: Device, entry: string, world: World): NetLoad {
  if (isSilent(entry)) return { file: null, failure: `boot: cannot load "${entry}"\n`, reason: 'unreachable' }
  const { protocol, path, host } = partsOf(device, entry)
  const broadcast = broadcastOf(device.register.current)
  const shown = `${protocol}://${host ?? broadcast}/${path}`
  const answering = (host === null ? Object.keys(world.servers) : [host]).flatMap((address) => {
    const server = Object.hasOwn(world.servers, address) ? world.servers[address] : undefined
    const via = reachedBy(device, address, server)
    const service = server?.[protocol]
    return via === null || !service || !loggedIn(device, protocol, service)
      ? []
      : [{ address, via, file: service.files.find((known) => known.name === servedName(path)) ?? null }]
  })
  const found = answering.find(({ file }) => file !== null)
  if (!found?.file) {
    const isMissing = host !== null && answering.length > 0
    return {
      file: null,
      failure: `%Error opening ${shown} (${isMissing ? 'No such file or directory' : 'Timed out'})\nboot: cannot load "${entry}"\n`,
      reason: isMissing ? 'missing' : 'unreachable',
    }
  }
  const { file, address, via } = found
  const marks = '!'.repeat(Math.min(60, Math.max(1, Math.ceil(file.size / 5120))))
  return {
    file,
    url: `${protocol}://${address}/${path}`,
    output: `Loading ${path} from ${address} (via ${via}): ${marks}\n[OK - ${file.size} bytes]\n\n`,
  }
}

/** The parts of `tftp:x.bin 10.0.0.5`, `tftp://10.0.0.5/x.bin` and `x.bin`; host null: by broadcast. */
function partsOf(
  device: Device,
  entry: string,
): { readonly protocol: 'tftp' | 'ftp'; readonly path: string; readonly host: string | null } {
  const place = entry.includes('://') ? placeOf(entry, platforms[device.platform]) : null
  if (place?.kind === 'server')
    return {
      protocol: place.protocol === 'ftp' ? 'ftp' : 'tftp',
      path: place.path,
      host: place.host === '' ? null : place.host,
    }
  const [, protocol = 'tftp', path = '', host = null] = /^(?:(tftp|ftp):)?(\S*)(?: +(\S+))?/.exec(entry) ?? []
  return { protocol: protocol === 'ftp' ? 'ftp' : 'tftp', path, host }
}

function reachedBy(device: Device, address: string, server: Server | undefined): string | null {
  if (!server || server.unreachable) return null
  const via = interfaceTo(device, address)
  return via !== null && (server.via === null || server.via === via) ? via : null
}

const loggedIn = (device: Device, protocol: 'tftp' | 'ftp', service: Service): boolean =>
  protocol === 'tftp' || service.username === null || ftpLoginFits(device.config, service)
