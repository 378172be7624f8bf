// What hands do beside the keyboard of the console: `@power-cycle`, `@wait`, `@console`, `@answer`, `@connect`.

import { boot } from './boot.ts'
import { newSession, type Device } from './device.ts'
import { done, elapsed, unchanged } from './entry.ts'
import type { Step } from './entry.ts'
import { greet } from './features/access/login.ts'
import { refusesSessions } from './features/login/watch.ts'
import { AUTOINSTALL } from './features/setup/setup.ts'
import { leadingPrompt } from './input.ts'
import { canConnect } from './sessions.ts'
import { hostPort, portOn } from './start-network.ts'
import type { Port, World } from './world.ts'

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
  const wait = verb === 'wait' ? waitOf(words) : null
  if (wait !== null) {
    return done(
      world,
      device,
      prompt,
      line,
      'hands',
      {
        device,
        takes: wait,
        ...(device.question ? { ask: device.question } : {}),
        ...(device.mode === 'setup' && device.question?.dialog === 'setup' && wait >= 60_000
          ? { output: AUTOINSTALL }
          : {}),
      },
      [],
      null,
    )
  }
  const anywhere = handsAnywhere(world, prompt, line, verb, words)
  if (anywhere) return anywhere
  if (verb === 'connect' && words.length === 0 && device.session.line === 'vty') {
    if (!canConnect(device))
      return unchanged(world, prompt, line, 'refused', 'the device does not answer on that interface')
    if (refusesSessions(device, world.clock))
      return unchanged(world, prompt, line, 'refused', 'the device is in quiet mode and takes no new session')
    const called: Device = { ...device, question: null, session: newSession('vty', device.session.via) }
    return done(world, called, prompt, line, 'hands', greet(called), [{ type: 'session', op: 'connect' }], null)
  }
  return notUnderstood(world, prompt, line, verb, words)
}

/** What hands do wherever the focus is; null: something else, or nothing that they can do. */
function handsAnywhere(
  world: World,
  prompt: string,
  line: string,
  verb: string,
  words: readonly string[],
): Step | null {
  if (verb === 'console' && words.length === 1 && isNamed(world, words[0] as string)) {
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
  return verb === 'plug' || verb === 'unplug' ? recabled(world, prompt, line, verb, words) : null
}
const isNamed = (world: World, name: string): boolean =>
  Object.hasOwn(world.devices, name) || Object.hasOwn(world.hosts ?? {}, name)

/** `@unplug R1 Gi0/1`, `@plug R1 Gi0/1 R2 Gi0/1`: cables. */
function recabled(world: World, prompt: string, line: string, verb: 'plug' | 'unplug', words: readonly string[]): Step {
  const example = verb === 'plug' ? '@plug R1 Gi0/1 R2 Gi0/1' : '@unplug R1 Gi0/1'
  const ends = endsOf(world, words)
  if (ends === null || ends.length !== (verb === 'plug' ? 2 : 1))
    return unchanged(world, prompt, line, 'refused', `write the ports as ${example}`)
  const isAt = (port: Port): boolean =>
    ends.some((end) => end.device === port.device && end.interface === port.interface)
  const left = world.links.filter((link) => !link.ends.some(isAt))
  const taken = left.length < world.links.length
  const [a, b] = ends
  if (verb === 'unplug' && !taken)
    return unchanged(world, prompt, line, 'refused', `${a?.device} ${a?.interface} has no cable`)
  if (verb === 'plug' && taken)
    return unchanged(world, prompt, line, 'refused', 'one of these ports has a cable: take it out with @unplug first')
  const links = a && b ? [...left, { ends: [a, b] } as const] : left
  const said = ends.map((end) => `${end.device} ${end.interface}`).join(' - ')
  return elapsed(
    world,
    { ...world, links },
    {
      prompt,
      input: line,
      kind: 'hands',
      output: '',
      events: [{ type: 'cable', op: verb, ends: said }],
    },
  )
}
/** The ports that words name, one or two; null: a word names none. */
function endsOf(world: World, words: readonly string[]): Port[] | null {
  const ends: Port[] = []
  for (let at = 0; at < words.length;) {
    const name = words[at] ?? ''
    const device = Object.hasOwn(world.devices, name) ? world.devices[name] : undefined
    const host = world.hosts && Object.hasOwn(world.hosts, name) ? world.hosts[name] : undefined
    const typed = words[at + 1] ?? ''
    const port = device ? portOn(device, typed) : host ? hostPort(host, isNamed(world, typed) ? '' : typed) : null
    if (port === null) return null
    ends.push({ device: name, interface: port })
    at += host && (typed === '' || isNamed(world, typed)) ? 1 : 2
  }
  return ends
}

/** `@…` at the prompt of a host: time, cables, another console. */
export function handsOnHost(world: World, prompt: string, line: string): Step {
  const [verb = '', ...words] = line.slice(1).split(/\s+/)
  const wait = verb === 'wait' ? waitOf(words) : null
  if (wait !== null)
    return elapsed(
      world,
      { ...world, clock: world.clock + wait },
      { prompt, input: line, kind: 'hands', output: '', events: [] },
    )
  return handsAnywhere(world, prompt, line, verb, words) ?? notUnderstood(world, prompt, line, verb, words)
}
/** `10m` in milliseconds; null: it is no time. */
function waitOf(words: readonly string[]): number | null {
  const [, count, unit] = /^(\d{1,4})(s|m|h|d)$/.exec(words.join('')) ?? []
  return count === undefined
    ? null
    : Number(count) * { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit as 's' | 'm' | 'h' | 'd']
}

function notUnderstood(world: World, prompt: string, line: string, verb: string, words: readonly string[]): Step {
  const known =
    'one of @power-cycle, @power-cycle break, @wait 10m, @console NAME, @connect, @plug, @unplug, @answer ID VALUE'
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
      ? `there is no device ${words[0] ?? ''}; devices are ${[...Object.keys(world.devices), ...Object.keys(world.hosts ?? {})].join(', ')}`
      : `a line that begins with @ is ${known}`
  return unchanged(world, prompt, line, 'refused', note)
}
