// The YAML between the two `---` lines at the top of a content file.

import type { Root } from 'mdast'
import { readFields } from './fields.ts'
import type { Field, Values } from './fields.ts'
import { readYaml } from './located-yaml.ts'
import { lineOf } from './nodes.ts'
import { place } from './source.ts'
import type { Report, Source } from './source.ts'

/** Reads the front matter of a file by its fields, and reports what is wrong in it. */
export function readFrontMatter<F extends Readonly<Record<string, Field<unknown>>>>(
  source: Source,
  root: Root,
  fields: F,
  report: Report,
): Values<F> {
  const node = root.children.find((child) => child.type === 'yaml')
  const empty = node === undefined || node.value.trim() === ''
  if (empty) {
    const needed = Object.entries(fields).filter(([, field]) => !field.optional)
    const help = `begin the file with a line ---, lines like ${needed.map(([name]) => `${name}: …`).join(', ')}, and a line ---`
    report(place(source, 1), 'this file has no front matter', help)
  }
  const yaml = readYaml(source, node?.value ?? '', node ? lineOf(node) + 1 : 1, 1, report)
  return readFields(empty ? null : yaml.node, fields, 'the front matter', { yaml, report })
}
