// Where the JSON Schemas for editors are written, and with what text.

import { join } from 'node:path'
import { schemas } from '../../src/content/schemas.ts'

/** The file of one schema below docs/schemas. */
export function schemaFile(name: string): { readonly path: string; readonly text: string } {
  const path = join(import.meta.dirname, '..', '..', 'docs', 'schemas', `${name}.schema.json`)
  return { path, text: `${JSON.stringify(schemas[name], null, 2)}\n` }
}
