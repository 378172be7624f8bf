import { describe, expect, test } from 'vitest'
import { configuring, enabled, plays, router, type } from '../support/console.ts'

describe('modes and their prompts', () => {
  test('every mode is entered and left as on the device', () => {
    plays(
      router(),
      `
      R1>enable
      R1#configure terminal
      Enter configuration commands, one per line.  End with CNTL/Z.
      R1(config)#interface gigabitethernet 0/1
      R1(config-if)#exit
      R1(config)#line console 0
      R1(config-line)#end
      *May  4 09:00:00.000: %SYS-5-CONFIG_I: Configured from console by console
      R1#disable
      R1>`,
    )
  })

  test('exit leaves global configuration with the same message as end', () => {
    plays(
      configuring(),
      `
      R1(config)#exit
      *May  4 09:00:00.000: %SYS-5-CONFIG_I: Configured from console by console
      R1#`,
    )
  })

  test('a global command typed in a sub-mode is accepted and leaves it', () => {
    plays(
      configuring(),
      `
      R1(config)#interface g0/1
      R1(config-if)#line console 0
      R1(config-line)#hostname R2
      R2(config)#`,
    )
  })

  test('do runs an EXEC command and stays in the mode', () => {
    plays(
      configuring(),
      `
      R1(config)#interface g0/1
      R1(config-if)#do show version | include register
      Configuration register is 0x2102
      R1(config-if)#do write
      Building configuration...
      [OK]
      R1(config-if)#do
      % Incomplete command.

      R1(config-if)#`,
    )
  })

  test('a question asked behind do comes back to the configuration mode', () => {
    const screen = type(
      configuring(),
      `
      do copy running-config startup-config
      `,
    )
    expect(screen.waiting).toBe('R1(config)#')
    expect(screen.events.map((event) => event.type)).toContain('save')
  })

  test('show is unknown in configuration without do', () => {
    plays(
      configuring(),
      `
      R1(config)#show version
                   ^
      % Invalid input detected at '^' marker.

      R1(config)#`,
    )
  })

  test('configure alone asks from where', () => {
    plays(
      enabled(),
      `
      R1#configure
      Configuring from terminal, memory, or network [terminal]? ⏎
      Enter configuration commands, one per line.  End with CNTL/Z.
      R1(config)#`,
    )
  })

  test('a long host name is cut in configuration prompts only', () => {
    const name = 'A-very-long-name-for-a-router'
    const screen = type(configuring(), `hostname ${name}`)
    expect(screen.waiting).toBe('A-very-long-name-for(config)#')
    expect(type(screen.world, 'end').waiting).toBe(`${name}#`)
  })

  test('leaving EXEC ends the session and returns to user EXEC', () => {
    plays(
      enabled(),
      `
      R1#exit

      R1 con0 is now available


      Press RETURN to get started.


      R1>`,
    )
  })
})

describe('enable', () => {
  const secret = { 'startup-config': 'enable secret cisco\n' }

  test('the right secret is taken and never shown', () => {
    const screen = plays(
      router(secret),
      `
      R1>enable
      Password: «cisco»
      R1#`,
    )
    expect(screen.text).not.toContain('cisco')
  })

  test('three wrong ones end in % Bad secrets', () => {
    plays(
      router(secret),
      `
      R1>enable
      Password: «Cisco»
      Password: ⏎
      Password: «class»
      % Bad secrets

      R1>`,
    )
  })

  test('with only an enable password the message is another', () => {
    plays(
      router({ 'startup-config': 'enable password cisco\n' }),
      `
      R1>enable
      Password: «a»
      Password: «b»
      Password: «c»
      % Bad passwords

      R1>enable
      Password: «cisco»
      R1#`,
    )
  })

  test('the secret wins over the password', () => {
    const world = router({ 'startup-config': 'enable secret one\nenable password two\n' })
    expect(type(world, 'enable\ntwo').waiting).toBe('Password: ')
    expect(type(world, 'enable\none').waiting).toBe('R1#')
  })

  test('without either, and when already privileged, nothing is asked', () => {
    expect(type(router(), 'enable\nenable').text).toBe('R1>enable\nR1#enable\nR1#')
  })
})
