// The JSON Schemas for editors: they take everything that is shipped, refuse what the check refuses, and stand in docs/schemas.

import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { schemas } from '../../src/content/schemas.ts'
import { worldOf } from '../../src/sim/start.ts'
import { schemaFile } from '../support/schema-files.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
const validators = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]))

/** What an editor says of a YAML text, or null. */
function complaint(name: string, yaml: string): string | null {
  const validate = validators[name]
  if (!validate) throw new Error(`there is no schema ${name}`)
  return validate(parse(yaml)) ? null : ajv.errorsText(validate.errors)
}

const root = new URL('../../', import.meta.url).pathname
const paths = readdirSync(`${root}content`, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(md|yaml)$/.test(path))
  .sort()

/** The YAML of a shipped file, each piece with the name of its schema. */
function blocksOf(path: string): [name: string, yaml: string][] {
  const text = readFileSync(`${root}content/${path}`, 'utf8')
  if (path.endsWith('blueprints.yaml')) return [['blueprints', text]]
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1]
  const kind = path.includes('/scenarios/') ? 'scenario' : path.endsWith('course.md') ? 'course' : 'chapter'
  const fences = [
    ...text.matchAll(/^```yaml (start|rubric|parameters|dont-care|expect)(?:-not)?[^\n]*\n([\s\S]*?)^```$/gm),
  ]
  return [
    ...(front === undefined ? [] : [[kind, front] as [string, string]]),
    ...fences.map(([, name = '', yaml = '']): [string, string] => [name, yaml]),
  ]
}

describe('what is shipped', () => {
  const blocks = paths.flatMap((path) => blocksOf(path).map(([name, yaml]) => ({ path, name, yaml })))

  test('there are blocks of every kind that is in use', () => {
    expect(new Set(blocks.map(({ name }) => name))).toEqual(new Set(Object.keys(schemas)))
  })

  test('every block fits its schema', () => {
    const wrong = blocks.flatMap(({ path, name, yaml }) => {
      const said = complaint(name, yaml)
      return said === null ? [] : [`${path} (${name}): ${said}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('what an editor refuses', () => {
  const criterion = (more: string): string => `criteria:\n  - { id: x, points: 1, ${more} }\n`

  test.each([
    ['start', 'platform: c2911\nflash-sice: 1\n', 'must NOT have additional properties'],
    ['start', 'platform: c2911x\n', 'must be equal to one of the allowed values'],
    ['start', 'hostname: R1\n', "must have required property 'platform'"],
    [
      'start',
      'platform: c2911\nservers: { 10.0.0.5: { tftp: { flies: [] } } }\n',
      'must NOT have additional properties',
    ],
    ['start', 'platform: c2911\nservers: { tftp: {} }\n', 'property name must be valid'],
    ['rubric', criterion('check: boots-imaje, image: x.bin'), 'must be equal to one of the allowed values'],
    ['rubric', criterion('check: boots-image'), "must have required property 'image'"],
    ['rubric', criterion('check: boots-image, image: x.bin, images: [y.bin]'), 'must NOT have additional properties'],
    ['rubric', criterion('check: register, value: seven'), 'must match pattern'],
    ['rubric', criterion('check: never, event: { event: copy, form: x }'), 'must NOT have additional properties'],
    ['rubric', 'criteria: []\n', 'must NOT have fewer than 1 items'],
    ['expect', '- { check: registr, value: 0x2102 }\n', 'must be equal to one of the allowed values'],
    ['expect', '- { check: register }\n', "must have required property 'value'"],
    ['parameters', 'host: [BR1]\n', 'must NOT have fewer than 2 items'],
    ['parameters', 'host-name: [BR1, BR2]\n', 'property name must be valid'],
    ['dont-care', '- { drop: "show version" }\n', "must have required property 'because'"],
    ['dont-care', '- { because: it only looks }\n', 'must match exactly one schema'],
    ['scenario', 'id: Not An Id\n', 'must match pattern'],
    ['chapter', 'id: x\ntitel: X\n', 'must NOT have additional properties'],
  ])('%s: %j', (name, yaml, said) => {
    expect(complaint(name, yaml)).toContain(said)
  })
})

test('the keys of a start state are those that the simulator reads', () => {
  const keysOf = (help: string): string[] => help.replace('known keys here: ', '').split(', ').sort()
  const made = worldOf({
    platform: 'c2911',
    zzz: '',
    flash: [{ name: 'x', size: '1', zzz: '' }],
    servers: { '10.0.0.5': { zzz: '', tftp: { zzz: '' } } },
  })
  const read =
    'problems' in made
      ? made.problems.filter(({ message }) => message.includes('zzz')).map(({ help }) => keysOf(help))
      : []
  const { properties, $defs } = schemas['start'] as {
    properties: Record<string, { additionalProperties: { properties: Record<string, { properties: object }> } }>
    $defs: { file: { anyOf: { properties?: object }[] } }
  }
  const server = properties['servers']?.additionalProperties.properties
  const keys = (of: object | undefined): string[] => Object.keys(of ?? {}).sort()
  expect(read).toHaveLength(4)
  for (const known of [
    keys(properties).filter((key) => key !== 'base'),
    keys($defs.file.anyOf.find((each) => each.properties)?.properties),
    keys(server),
    keys(server?.['tftp']?.properties),
  ]) {
    expect(read).toContainEqual(known)
  }
})

test.each(Object.keys(schemas))('docs/schemas has the schema of %s as it is', (name) => {
  const { path, text } = schemaFile(name)
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('docs/schemas has no other file', () => {
  const names = readdirSync(`${root}docs/schemas`).sort()
  expect(names).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}.schema.json`)
      .sort(),
  )
})
