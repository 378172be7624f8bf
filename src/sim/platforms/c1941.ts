// Cisco 1941, an ISR G2.

import { isrG2 } from './isr-g2.ts'

export const c1941 = isrG2({
  name: 'c1941',
  product: 'Cisco 1941',
  model: 'CISCO1941/K9',
  family: 'c1900',
  flashSize: 256487424,
  ports: ['GigabitEthernet0/0', 'GigabitEthernet0/1'],
  bootstrapYear: 2012,
  memory: [491520, 32768],
  bufferPools: '0x01E8F000',
  memoryWidth: 64,
  parity: 'disabled',
  ecc: 'disabled',
  serial: 'FTX163283RZ',
  baseMac: 'd8b190638560',
})
