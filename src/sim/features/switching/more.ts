// Lines of a switching port beside its mode: `protected`, `block`, `autostate exclude`, and `host`, which sets several at once (ios-switching.md 5.1, 6).

import { command } from '../../command.ts'
import { contextOf } from '../../device.ts'
import { withMember } from '../channels/slice.ts'
import { saysEdge, withTreeSettings } from '../spanning-tree/slice.ts'
import { changed, refusalOn, shownOn, SWITCHPORT } from './port-line.ts'
import { withSwitchPort, type SwitchPort } from './slice.ts'

type Setting = 'protected' | 'blocksUnicast' | 'blocksMulticast' | 'autostateExcluded'
const BLOCK = ['block', 'Disable forwarding of unknown uni/multi cast addresses'] as const
const SETTINGS: readonly { readonly path: readonly (readonly [string, string])[]; readonly key: Setting }[] = [
  { path: [['protected', 'Configure an interface to be a protected port']], key: 'protected' },
  { path: [BLOCK, ['unicast', 'Block unknown unicast addresses']], key: 'blocksUnicast' },
  { path: [BLOCK, ['multicast', 'Block unknown multicast addresses']], key: 'blocksMulticast' },
  {
    path: [
      ['autostate', 'Include or exclude this port from vlan link up calculation'],
      ['exclude', 'Exclude this port from vlan interface link up calculation'],
    ],
    key: 'autostateExcluded',
  },
]
const settings = SETTINGS.map(({ path, key }) =>
  command({
    mode: 'config-if',
    path: [SWITCHPORT, ...path],
    needs: 'switching',
    run: (device) => changed(device, { [key]: true }),
    no: (device) => changed(device, { [key]: undefined }),
    show: shownOn((port: SwitchPort) => (port[key] ? `switchport ${path.map(([word]) => word).join(' ')}` : null)),
  }),
)

const NO_GROUP = { group: undefined, mode: undefined, nonSilent: undefined }
const host = command({
  mode: 'config-if',
  path: [SWITCHPORT, ['host', 'Set port host']],
  needs: 'switching',
  run: (device) => {
    const refusal = refusalOn(device)
    if (refusal) return refusal
    const name = contextOf(device) ?? ''
    const access = withSwitchPort(withMember(device, name, NO_GROUP), name, { mode: 'access' })
    const edge = saysEdge(device) ? true : undefined
    return {
      device: withTreeSettings(access, name, { portfast: 'access', edge }),
      output:
        'switchport mode will be set to access\nspanning-tree portfast will be enabled\nchannel group will be disabled\n',
    }
  },
})

export const moreSwitchportCommands = [...settings, host]
