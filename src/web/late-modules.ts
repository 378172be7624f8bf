// How the bundle parts the simulator of a page (sim/late-parts.ts): something stands in the place of what comes later (browser/late.ts).

import { readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import type { OnLoadResult, Plugin } from 'esbuild'

import { LATE, latePartOf } from '../sim/late-parts.ts'
import { shapesOf } from '../sim/late-shapes.ts'
import { platforms } from '../sim/platforms/index.ts'

const SIM = fileURLToPath(new URL('../sim/', import.meta.url))
const BROWSER = fileURLToPath(new URL('../browser/', import.meta.url))

export const lateModules: Plugin = {
  name: 'late-modules',
  async setup(build) {
    const late = new Map<string, LateModule>()
    for (const file of readdirSync(SIM, { recursive: true, encoding: 'utf8' })) {
      const name = file.split(sep).join('/')
      const part = name.endsWith('.ts') ? latePartOf(name) : null
      if (part === null) continue
      const path = join(SIM, file)
      const shapes = shapesOf((await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>)
      if (Object.keys(shapes).length > 0) late.set(path, { name, part, shapes })
    }
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir, pluginData }) => {
      const wanted = resolve(resolveDir, path)
      const found = late.get(wanted)
      const from = late.get(importer)?.part ?? (pluginData as string | undefined)
      return !found || from === found.part ? null : { path: wanted, namespace: 'late' }
    })
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => {
      const { name, part, shapes } = late.get(path) as LateModule
      return moduleOf(
        `import { lateModule } from './late.ts'`,
        `const made = lateModule(${text(part)}, ${text(name)}, ${text(shapes)})`,
        ...Object.keys(shapes).map((one) => `export const ${one} = made.${one}`),
      )
    })
    const names = Object.keys(platforms)
    build.onLoad({ filter: /[/\\]sim[/\\]platforms[/\\]all\.ts$/ }, () =>
      moduleOf(
        `import { moduleOf } from './late.ts'`,
        'export const platforms = {',
        ...names.map((name) => `get ${name}() { return moduleOf(${text(name)}, ${text(name)}).${name} },`),
        '}',
      ),
    )
    build.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }))
    build.onLoad({ filter: /./, namespace: 'part' }, ({ path: part }) => {
      const own = names.includes(part)
        ? [{ name: part, path: join(SIM, `platforms/${part}.ts`) }]
        : [...late].flatMap(([path, one]) => (one.part === part ? [{ name: one.name, path }] : []))
      return {
        ...moduleOf(
          // With all of it in every part, what stands in the page already is one chunk.
          `import './device-here.ts'`,
          ...own.map(
            ({ path }, i) => `import * as m${i} from ${text(`./${relative(BROWSER, path).split(sep).join('/')}`)}`,
          ),
          `export const MODULES = { ${own.map(({ name }, i) => `${text(name)}: m${i}`).join(', ')} }`,
        ),
        pluginData: part,
      }
    })
    build.onLoad({ filter: /[/\\]browser[/\\]part-modules\.ts$/ }, () =>
      moduleOf(`export const GROUPS = ${loading(Object.keys(LATE))}`, `export const PLATFORMS = ${loading(names)}`),
    )
  },
}
interface LateModule {
  readonly name: string
  readonly part: string
  readonly shapes: ReturnType<typeof shapesOf>
}

const text = (value: unknown): string => JSON.stringify(value)
const moduleOf = (...lines: readonly string[]): OnLoadResult => ({ contents: lines.join('\n'), resolveDir: BROWSER })
const loading = (parts: readonly string[]): string =>
  `{ ${parts.map((part) => `${part}: () => import(${text(`part:${part}`)})`).join(', ')} }`
