// What hands do beside the keyboard of the console: `@power-cycle`, `@wait`, `@console`, `@answer`, `@connect`.

import { boot } from './boot.ts'
import { newSession, type Device } from './device.ts'
import { done, unchanged } from './entry.ts'
import type { Step } from './entry.ts'
import { greet } from './features/access/login.ts'
import { refusesSessions } from './features/login/watch.ts'
import { AUTOINSTALL } from './features/setup/setup.ts'
import { leadingPrompt } from './input.ts'
import { canConnect } from './sessions.ts'
import type { World } from './world.ts'

/** The action of the hands (`@…`), without a pasted prompt or question. Null: the line goes to the console. */
export function handsIn(device: Device, line: string): string | null {
  const { question } = device
  if (!line.includes('@')) return null
  // It may be the sign that ends a banner.
  if (line === '@' && question?.dialog === 'banner') return null
  if (line.startsWith('@')) return line
  if (question?.kind === 'password') return null
  const asked = question?.text.trim() ?? ''
  const behind = question
    ? line.startsWith(asked)
      ? line.slice(asked.length).trim()
      : ''
    : (leadingPrompt(line)?.typed ?? '')
  return behind.startsWith('@') ? behind : null
}

/** `@power-cycle`, `@wait 10m`, `@console R2`, `@answer ID value`: hands and time, not the keyboard of the console. */
export function hands(world: World, device: Device, prompt: string, line: string): Step {
  const [verb = '', ...words] = line.slice(1).split(/\s+/)
  if (verb === 'power-cycle' && (words.length === 0 || (words.length === 1 && words[0] === 'break'))) {
    const interrupted = words[0] === 'break'
    const off: Device = { ...device, question: null }
    return done(
      world,
      off,
      prompt,
      line,
      'hands',
      boot(off, world, 'power-on', { interrupted }),
      [{ type: 'power-cycle', interrupted }],
      null,
    )
  }
  const wait = verb === 'wait' ? /^(\d{1,4})(s|m|h|d)$/.exec(words.join('')) : null
  if (wait) {
    const unit = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[wait[2] as 's' | 'm' | 'h' | 'd']
    return done(
      world,
      device,
      prompt,
      line,
      'hands',
      {
        device,
        takes: Number(wait[1]) * unit,
        ...(device.question ? { ask: device.question } : {}),
        ...(device.mode === 'setup' && device.question?.dialog === 'setup' && Number(wait[1]) * unit >= 60_000
          ? { output: AUTOINSTALL }
          : {}),
      },
      [],
      null,
    )
  }
  if (verb === 'console' && words.length === 1 && Object.hasOwn(world.devices, words[0] as string)) {
    // The line is shown on the console that is being left.
    const turned = unchanged(world, prompt, line, 'hands', null)
    return { ...turned, world: { ...world, focus: words[0] as string } }
  }
  if (verb === 'answer' && words.length >= 2 && /^[a-z0-9-]{1,40}$/.test(words[0] as string)) {
    return unchanged(
      { ...world, answers: { ...world.answers, [words[0] as string]: words.slice(1).join(' ') } },
      prompt,
      line,
      'hands',
      null,
    )
  }
  if (verb === 'connect' && words.length === 0 && device.session.line === 'vty') {
    if (!canConnect(device))
      return unchanged(world, prompt, line, 'refused', 'the device does not answer on that interface')
    if (refusesSessions(device, world.clock))
      return unchanged(world, prompt, line, 'refused', 'the device is in quiet mode and takes no new session')
    const called: Device = { ...device, question: null, session: newSession('vty', device.session.via) }
    return done(world, called, prompt, line, 'hands', greet(called), [{ type: 'session', op: 'connect' }], null)
  }
  const known = 'one of @power-cycle, @power-cycle break, @wait 10m, @console NAME, @connect, @answer ID VALUE'
  if (verb === 'answer' && words.length === 1)
    return unchanged(
      world,
      prompt,
      line,
      'refused',
      `the answer is missing: write @answer ${words[0] === '' ? 'ID' : words[0]} VALUE`,
    )
  const note =
    verb === 'console'
      ? `there is no device ${words[0] ?? ''}; devices are ${Object.keys(world.devices).join(', ')}`
      : `a line that begins with @ is ${known}`
  return unchanged(world, prompt, line, 'refused', note)
}
