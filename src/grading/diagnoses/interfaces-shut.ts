// Ports that came back shut: a start without configuration shuts them, and a merge does not open them.

import type { DiagnosisDefinition } from './diagnosis.ts'

export const interfacesShut: DiagnosisDefinition = {
  id: 'interfaces-shut',
  see: ['boot-sequence#watch-out'],
  follows: ['swallowed-answer', 'wrong-mode', 'wrong-direction-merge', 'not-saved', 'answered-no', 'startup-erased'],
  find: ({ unmet, device }) => {
    const asked = unmet.flatMap(({ check, args }) =>
      check === 'interface-up' ? (args['interface'] as readonly string[]) : [],
    )
    // Two criteria may ask for one port, now and after a power cycle.
    const shut = [...new Set(asked)].filter((name) => device.config.interfaces[name]?.shutdown)
    if (shut.length === 0) return null
    return {
      line: null,
      message: `${shut.join(', ')} of ${device.name} ${shut.length === 1 ? 'is' : 'are'} still shut down. "no shutdown" is not part of a saved configuration, so merging one does not open a port.`,
      otherwise: 'Opened one by one and saved, the ports would carry traffic after the next start too.',
    }
  },
}
