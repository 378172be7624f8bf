// A configuration that lies on a server and was to be brought back, and nobody brought it.

import { configurationsFetched } from '../checks/goals.ts'
import { placed } from '../repair/ideas/goals.ts'
import { filesOf, runningLines } from '../stored.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const configurationNotFetched: DiagnosisDefinition = {
  id: 'configuration-not-fetched',
  title: 'Configuration never fetched',
  see: ['configuration-management', 'file-transfer'],
  about: ['configuration'],
  repairs: (given) => configurationsFetched(given).flatMap((goal) => placed(given, goal)),
  find: (given) => {
    const { run, device, start, unmet, events } = given
    if (device.running === null || run.transcript.length === 0) return null
    const wanted = unmet.flatMap(({ check, args }) =>
      ['running-contains', 'startup-contains', 'boots-configured'].includes(check) && Array.isArray(args['line'])
        ? args['line'].map((line) => String(line).trim())
        : [],
    )
    const present = new Set(runningLines(device).map((line) => line.trim()))
    const missing = wanted.filter((line) => !present.has(line))
    // A copy on the device itself comes first.
    const kept = [
      start.startup?.text ?? '',
      ...Object.values(start.disks).flatMap(({ files }) => files.map(({ content }) => content ?? '')),
    ]
    const has = (text: string, line: string): boolean => text.split(/\r?\n/).some((one) => one.trim() === line)
    if (missing.length === 0 || kept.some((text) => missing.some((line) => has(text, line)))) return null
    for (const [address, server] of Object.entries(run.start.servers)) {
      const file = filesOf(server).find(
        ({ content }) => content !== null && missing.every((line) => has(content, line)),
      )
      if (!file) continue
      const fetched = events.some(
        ({ type, ...event }) => type === 'copy' && 'from' in event && event.from.endsWith(file.name),
      )
      if (fetched || events.some((event) => event.type === 'config-replace')) return null
      return {
        line: null,
        message: `Nothing brought ${file.name} of ${address} to ${device.name}: "${missing[0]}" is in that file, and on ${device.name} it is not.`,
        otherwise: `With a copy from the server to running-config, and a save, ${device.name} would have all of it.`,
      }
    }
    return null
  },
}
