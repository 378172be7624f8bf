// Cisco 2911, an ISR G2.

import { isrG2 } from './isr-g2.ts'

export const c2911 = isrG2({
  name: 'c2911',
  product: 'Cisco 2911',
  model: 'CISCO2911/K9',
  family: 'c2900',
  flashSize: 256487424,
  ports: ['GigabitEthernet0/0', 'GigabitEthernet0/1', 'GigabitEthernet0/2'],
  bootstrapYear: 2012,
  memory: [483328, 40960],
  bufferPools: null,
  memoryWidth: 72,
  parity: 'enabled',
  ecc: 'enabled',
  serial: 'FTX1628838P',
  baseMac: 'd8b190412fa0',
})
