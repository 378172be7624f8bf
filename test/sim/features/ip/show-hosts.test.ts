import { expect, test } from 'vitest'
import { configuring, type } from '../../../support/console.ts'

test('show hosts says how names are looked up, and which are known', () => {
  const { entries } = type(
    configuring(),
    'ip domain name lab.example\nip name-server 192.168.2.100\nip host core 10.0.12.2\nend\nshow hosts',
  )
  expect(entries.at(-1)?.output).toBe(`Default domain is lab.example
Name/address lookup uses domain service
Name servers are 192.168.2.100

Codes: UN - unknown, EX - expired, OK - OK, ?? - revalidate
       temp - temporary, perm - permanent
       NA - Not Applicable None - Not defined

Host                      Port  Flags      Age Type   Address(es)
core                      None  (perm, OK)  0   IP    10.0.12.2
`)
})

test('show hosts without a domain, a server and lookup', () => {
  expect(type(configuring(), 'no ip domain lookup\ndo show hosts').text).toContain(`Default domain is not set
Name/address lookup uses static mappings
Name servers are 255.255.255.255
`)
})
