// `service password-encryption`: turning it on encrypts every password that is still clear, of every feature. Turning it off decrypts nothing.

import type { Device } from '../../device.ts'
import { features } from '../../feature-sets.ts'
import { toggle } from './toggles.ts'

export const passwordEncryption = toggle(
  [
    ['service', 'Modify use of network based services'],
    ['password-encryption', 'Encrypt system passwords'],
  ],
  {
    normally: false,
    always: true,
    also: (device) => features().reduce<Device>((current, { parts }) => parts().encrypted(current), device),
  },
)
