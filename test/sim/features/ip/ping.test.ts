import { expect, test } from 'vitest'
import { router, type } from '../../../support/console.ts'

const reached = router({
  'startup-config': 'interface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n',
  servers: { '10.0.0.5': { tftp: { files: [] } }, '10.0.0.6': { unreachable: 'true' } },
})

test('a server that the configuration reaches answers five echoes', () => {
  expect(type(reached, 'ping 10.0.0.5').text).toContain('!!!!!\nSuccess rate is 100 percent (5/5)')
})
test.each(['10.0.0.6', '10.0.0.99', '192.0.2.1'])('nobody answers at %s', (address) => {
  expect(type(reached, `ping ${address}`).text).toContain('.....\nSuccess rate is 0 percent (0/5)\n')
})
test('an own address answers while its port is up', () => {
  expect(type(reached, 'ping 10.0.0.1').text).toContain('!!!!!')
  expect(type(reached, 'enable\nconfigure terminal\ninterface g0/0\nshutdown\ndo ping 10.0.0.1').text).toContain(
    '.....',
  )
})
