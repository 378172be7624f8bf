// `config-register`.

import { command, hex16 } from '../../command.ts'
import { registerRefusal } from '../access/password-recovery.ts'

// The register is read at power-on: the new value only waits here for the next reload.
export const configRegister = command({
  mode: 'config',
  needs: 'register',
  path: [
    ['config-register', 'Define the configuration register'],
    [hex16('value'), 'Config register number'],
  ],
  run: (device, { value: next }) => {
    const refusal = registerRefusal(device.config, next)
    if (refusal !== null) return { output: refusal }
    return {
      device: device.register.next === next ? device : { ...device, register: { ...device.register, next } },
      events: [{ type: 'config-register', value: '0x' + next.toString(16).toUpperCase(), via: 'config-register' }],
    }
  },
  // Accepted, and without effect (ios-behaviour.md 11).
  no: (device) => ({ device }),
})
