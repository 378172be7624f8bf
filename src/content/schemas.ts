// JSON Schemas of everything that authors write in YAML, so that an editor completes and checks it; made from the same tables that read it.

import { checks } from '../grading/checks/index.ts'
import { fieldsOf } from '../grading/event-pattern.ts'
import { mutantKinds } from '../grading/mutate.ts'
import { FAULTS } from '../sim/features/interfaces/counters.ts'
import { platforms } from '../sim/platforms/index.ts'
import { blueprintFields } from './blueprints.ts'
import { chapterFields } from './chapters.ts'
import { courseFields } from './course.ts'
import { ID, schemaOf } from './fields.ts'
import type { JsonSchema } from './fields.ts'
import { scenarioFields } from './scenarios.ts'

/** An editor reads `0x2102`, `17.9` and `true` as something else than text; we read what was written. */
const SCALAR = { type: ['string', 'number', 'boolean'] }
const FLAG = { enum: [true, false, 'true', 'false'] }
const BYTES = { type: ['integer', 'string'], pattern: '^[0-9]+$', minimum: 0 }
const ADDRESS = String.raw`^\d{1,3}(\.\d{1,3}){3}$`

function named(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema }
}

const described = (description: string, schema: JsonSchema = SCALAR): JsonSchema => ({ ...schema, description })
const map = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})

/** Where one of certain words or a certain shape is asked for, a parameter may stand: `$platform`, `10.20.$net.5`. */
function withParameters<Value>(schema: Value): Value {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === 'pattern') return `(${String(value)})|[$][A-Za-z]`
    if (typeof value !== 'object' || value === null || !('enum' in value)) return value
    const { enum: words, ...rest } = value
    return { ...rest, anyOf: [{ enum: words }, { type: 'string', pattern: '^[$][A-Za-z]+$' }] }
  }) as Value
}

function startSchema(): JsonSchema {
  const device = {
    platform: described('which device it is', { enum: Object.keys(platforms) }),
    hostname: described('the configured host name, and the device’s name'),
    'flash-size': described('bytes of flash (default: the platform’s)', BYTES),
    flash: described('files in directory order', FILES),
    usbflash0: described('files of a stick; without the key there is no stick', FILES),
    usb0: described('files of a stick; without the key there is no stick', FILES),
    image: described('the image that runs (default: the first one in flash); null in rommon', {
      type: ['string', 'null'],
    }),
    mode: described('where the console stands', { enum: ['exec', 'setup', 'rommon', 'switch:'] }),
    line: described('who types: at the console, or in a session over an interface', {
      anyOf: [{ const: 'console' }, map({ vty: SCALAR }, ['vty'])],
    }),
    'rsa-key': described('the size of a saved RSA key pair, such as 2048; omitted: there is none'),
    xmodem: described('the image that the terminal sends when the device waits for Xmodem', { $ref: '#/$defs/file' }),
    'boot-variable': described('a 2960: the BOOT variable of the boot loader'),
    install: described('a 9300 or ISR 4331 in install mode', INSTALL),
    ports: described('ports that cards or a larger model add to those of the platform', {
      type: 'array',
      items: SCALAR,
    }),
    vlans: described('the VLANs of a switch: { 10: SALES, 20: { name: LAB, state: suspend } }', {
      type: 'object',
      additionalProperties: { anyOf: [SCALAR, { type: 'object' }] },
    }),
    counters: described('the faults that ports have counted: { Gi0/1: { crc: 312, late-collisions: 20 } }', {
      type: 'object',
      additionalProperties: map(Object.fromEntries(FAULTS.map((fault) => [fault, SCALAR]))),
    }),
    'config-register': described('in hexadecimal, 0x2102', { type: ['integer', 'string'] }),
    'startup-config': described('text; secrets may be in plain text. Omitted: none is saved'),
    'running-config': described('text. Omitted: startup-config, if the register reads it'),
  }
  const world = {
    base: described('a start state of the part’s starts.md to begin with'),
    clock: described('UTC, 2026-05-04T09:00:00Z'),
    devices: described('several devices and hosts, by name', {
      type: 'object',
      additionalProperties: {
        anyOf: [
          described('a platform, or the address of a host: 192.168.10.10/24 gw 192.168.10.1', { type: 'string' }),
          map(device, ['platform']),
          map(HOST, ['platform']),
        ],
      },
    }),
    configs: described('lines of configuration, by the name of the device', {
      type: 'object',
      additionalProperties: SCALAR,
    }),
    links: described('cables: R1 Gi0/1 - R2 Gi0/1, or [R1 Gi0/1, R2 Gi0/1]', {
      type: 'array',
      items: {
        anyOf: [
          { type: 'string' },
          { type: 'array', items: SCALAR, minItems: 2, maxItems: 2 },
          map(
            {
              ends: described('two ports', { type: 'array', items: SCALAR, minItems: 2, maxItems: 2 }),
              dce: described('which device gives the clock of a serial line; default: the one at the first end'),
              down: described('the cable is cut', FLAG),
            },
            ['ends'],
          ),
        ],
      },
    }),
    segments: described('unmanaged switches: [R1 Gi0/0, R2 Gi0/0, R3 Gi0/0]', {
      type: 'array',
      items: { anyOf: [{ type: 'string' }, { type: 'array', items: SCALAR, minItems: 2 }] },
    }),
    places: described('where the picture has everything: { R1: [1, 0], SW1: [0, 1] }, a column and a row', {
      type: 'object',
      additionalProperties: {
        type: 'array',
        items: { type: 'integer', minimum: 0, maximum: 99 },
        minItems: 2,
        maxItems: 2,
      },
    }),
    servers: described('file servers by IPv4 address', {
      type: 'object',
      propertyNames: { pattern: ADDRESS },
      additionalProperties: SERVER,
    }),
    focus: described('the device whose console comes first'),
  }
  return {
    $defs: { file: FILE },
    ...map({ ...world, ...device }),
    anyOf: [{ required: ['platform'] }, { required: ['base'] }, { required: ['devices'] }],
  }
}

const HOST = {
  platform: described('which kind of host it is', { enum: ['host', 'pc', 'server', 'phone'] }),
  address: described('such as 192.168.10.10/24'),
  gateway: described('an IPv4 address'),
  ipv6: described('auto, 2001:DB8:10::10/64, or the address and a gateway', {
    anyOf: [SCALAR, map({ address: described('2001:DB8:10::10/64'), gateway: described('FE80::1') }, [])],
  }),
  dns: described('an IPv4 address'),
  mac: described('12 hexadecimal digits'),
  os: described('what its commands look like', { enum: ['windows', 'linux', 'vpcs'] }),
  speed: described('of its port; default: negotiated'),
  duplex: described('of its port; default: negotiated'),
  services: described('what it offers: tcp/80, udp/53', { type: 'array', items: SCALAR }),
  records: described('names that it resolves, when it offers udp/53', {
    type: 'object',
    additionalProperties: SCALAR,
  }),
}

const FILE = {
  anyOf: [
    described('an image of the catalogue', { type: 'string' }),
    map(
      {
        name: described('its name'),
        content: described('a text file’s text; nothing else is needed then'),
        size: described('in bytes', BYTES),
        md5: described('32 hexadecimal digits', { type: ['string', 'number'] }),
        version: described('what the loader finds, such as 15.7(3)M8'),
        platform: described('what the loader finds, such as c2900'),
        corrupt: described('damaged: it does not boot, and its hash is another one', FLAG),
      },
      ['name'],
    ),
  ],
}
const FILES = { type: 'array', items: { $ref: '#/$defs/file' } }
const INSTALL = map({
  state: described('whether the version that runs is committed', { enum: ['C', 'U'] }),
  committed: described('the committed version, as in the name of the image: 17.09.04a'),
  activated: described('the version that was activated and not committed'),
  inactive: described('a version that was added only'),
  timer: described('what is left of the auto-abort timer: 90m'),
})
const SERVICE = {
  files: described('as in flash', FILES),
  writable: described('false: it takes no files', FLAG),
  username: described('what it asks for'),
  password: described('what it asks for'),
}
const SERVER = map({
  tftp: map({ ...SERVICE, limit: described('the largest file in bytes that it sends', BYTES) }),
  ftp: map(SERVICE),
  scp: described('answers SFTP too', map(SERVICE)),
  http: map(SERVICE),
  dns: described('names that it resolves: a map of name to address', {
    type: 'object',
    additionalProperties: { type: 'string', pattern: ADDRESS },
  }),
  unreachable: described('true: it never answers', FLAG),
  via: described('the interface that reaches it, if that matters'),
})

function rubricSchema(): JsonSchema {
  const items = criterionSchema(['id', 'check', 'points'])
  return {
    $defs: { event: eventSchema() },
    ...map({ criteria: { type: 'array', minItems: 1, items } }, ['criteria']),
  }
}

function expectSchema(): JsonSchema {
  return { $defs: { event: eventSchema() }, type: 'array', minItems: 1, items: criterionSchema(['check']) }
}

function criterionSchema(required: readonly string[]): JsonSchema {
  const criterion = {
    id: described('unique in the rubric, never the name of a diagnosis', { type: 'string', pattern: ID.source }),
    check: described('what decides', { enum: [...checks.keys()] }),
    points: described('a whole number from 0', { type: 'integer', minimum: 0 }),
    required: described('nobody passes without it', FLAG),
    fatal: described('unmet, the whole attempt scores 0: an outage', FLAG),
    label: described('what the report calls it'),
    fact: described('the fact that it examines'),
    device: described('the device it looks at (default: the one in focus at the start)'),
  }
  const kinds = [...checks.values()].map(({ name, says, args }) => {
    const own = Object.entries(args)
    const then = map(
      {
        ...Object.fromEntries(Object.keys(criterion).map((key) => [key, {}])),
        check: described(says, {}),
        ...Object.fromEntries(own.map(([key, arg]) => [key, described(arg.says, arg.schema)])),
      },
      own.flatMap(([key, { fallback }]) => (fallback === undefined ? [key] : [])),
    )
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    return { if: { properties: { check: { const: name } }, required: ['check'] }, then }
  })
  // First the name, so that an editor says "there is no such check" and not what every check would have needed.
  return { type: 'object', properties: criterion, required, allOf: kinds }
}

function eventSchema(): JsonSchema {
  const names = Object.keys(fieldsOf)
  return {
    anyOf: [
      { enum: names },
      ...Object.entries(fieldsOf).map(([name, fields]) =>
        map(
          {
            event: { const: name },
            ...Object.fromEntries(fields.map((field) => [field, described('* stands for any text')])),
          },
          ['event'],
        ),
      ),
    ],
  }
}

function parametersSchema(): JsonSchema {
  const list = (items: JsonSchema): JsonSchema => ({ type: 'array', minItems: 2, items })
  return {
    type: 'object',
    propertyNames: { pattern: '^[A-Za-z]+$' },
    additionalProperties: {
      anyOf: [
        described('texts: $name is one of them', list(SCALAR)),
        described(
          'maps of the same keys: values that belong together',
          list({ type: 'object', additionalProperties: SCALAR }),
        ),
      ],
    },
  }
}

function dontCareSchema(): JsonSchema {
  const kinds = Object.fromEntries(mutantKinds.map((kind) => [kind, described('the text of the line that is changed')]))
  const details = {
    with: described('swap: the other line'),
    to: described('what the line becomes'),
    after: described('the line before it'),
  }
  return {
    type: 'array',
    minItems: 1,
    items: {
      ...map({ ...kinds, ...details, because: described('why an answer changed like this may pass') }, ['because']),
      oneOf: mutantKinds.map((kind) => ({ required: [kind] })),
    },
  }
}

/**
 * By the name of the file in docs/schemas: `course`, `chapter` and `scenario` are front matters, `blueprints` a file, the others fences of a
 * scenario (`start` is also the file that `drillmark simulate` takes). They say what has a wrong shape; `drillmark check` says the rest.
 */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  course: named('Front matter of course.md', schemaOf(courseFields)),
  chapter: named('Front matter of chapter.md', schemaOf(chapterFields)),
  scenario: named('Front matter of a scenario', schemaOf(scenarioFields)),
  blueprints: named('blueprints.yaml', { type: 'array', items: schemaOf(blueprintFields) }),
  start: named('Start state of a scenario or of drillmark simulate', withParameters(startSchema())),
  rubric: named('Rubric of a scenario', withParameters(rubricSchema())),
  expect: named('What a claim of a chapter expects, or expects not', expectSchema()),
  parameters: named('Parameters of a scenario', parametersSchema()),
  'dont-care': named('Mutants that may pass', dontCareSchema()),
}
