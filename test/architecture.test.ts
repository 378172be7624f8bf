// Which part may import which, and what the pure parts must not touch (docs/architecture.md).

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = new URL('../src/', import.meta.url).pathname

interface Import {
  readonly file: string
  /** As written. */
  readonly written: string
  /** The file in src, for a relative import; null for a package. */
  readonly target: string | null
  readonly typeOnly: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
/** A file without what its template literals print: texts of devices speak of importing and of buffers. */
const textOf = (file: string): string =>
  readFileSync(join(SRC, file), 'utf8').replace(
    file.startsWith('sim/words/') ? /`[^`]*`/g : /`(?:[^`$\\]|\\.|\$(?!\{))*`/g,
    '``',
  )
const imports: readonly Import[] = files.flatMap(importsOf)

/** The folder of src that a file belongs to; a file beside the folders is a part of its own. */
const partOf = (file: string): string => file.split('/')[0] as string
const from = (...parts: readonly string[]): readonly Import[] =>
  imports.filter(({ file }) => parts.includes(partOf(file)))
const shown = (found: readonly Import[]): string[] => found.map(({ file, written }) => `${file} imports ${written}`)

function importsOf(file: string): Import[] {
  const statement =
    /^(?:import|export)\b(\s+type\b)?([^'"`;]*?)\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...textOf(file).matchAll(statement)].map((found) => {
    const written = found[3] ?? found[4] ?? found[5] ?? ''
    const named = found[2] ?? ''
    const inlineTypes =
      /^\s*\{[^}]*\}\s*$/.test(named) &&
      named
        .replace(/[{}]/g, '')
        .split(',')
        .every((name) => name.trim() === '' || /^type\s/.test(name.trim()))
    return {
      file,
      written,
      target: written.startsWith('.') ? normalize(join(dirname(file), written)) : null,
      typeOnly: found[1] !== undefined || inlineTypes,
    }
  })
}

test('the import lines are found', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(importsOf('sim/step.ts').map(({ target }) => target)).toContain('sim/grammar.ts')
  expect(importsOf('main.ts').map(({ target }) => target)).toContain('cli/serve.ts')
  for (const file of files) {
    const words = textOf(file).match(/^(?:import\b(?!\()|export\b[^=({]*\bfrom\b)/gm) ?? []
    expect([file, importsOf(file).length >= words.length]).toEqual([file, true])
  }
})

test('every relative import names a file that exists, with its ending', () => {
  expect(shown(imports.filter(({ target }) => target !== null && !existsSync(join(SRC, target))))).toEqual([])
})

describe('directions', () => {
  /** Folders of src that a part may import, beside itself. */
  const MAY: Readonly<Record<string, readonly string[]>> = {
    sim: [],
    grading: ['sim'],
    content: ['sim', 'grading'],
    schedule: [],
    progress: [],
    optimiser: ['schedule'],
    store: ['sim', 'grading', 'content', 'schedule', 'progress'],
    picture: ['sim'],
    browser: ['sim', 'picture'],
    web: ['sim', 'picture', 'grading', 'content', 'schedule', 'progress', 'store', 'load-content.ts', 'cache.ts'],
    cli: [
      'sim',
      'demo',
      'picture',
      'grading',
      'content',
      'schedule',
      'optimiser',
      'progress',
      'store',
      'load-content.ts',
      'cache.ts',
    ],
    demo: ['grading', 'content', 'schedule', 'progress', 'store', 'web'],
    'cache.ts': [],
    'compile-content.ts': ['sim', 'grading', 'content', 'cache.ts', 'kept-trees.ts'],
    'kept-trees.ts': ['content', 'cache.ts'],
    'compile-process.ts': ['content', 'compile-content.ts'],
    'load-content.ts': ['content', 'cache.ts', 'compile-content.ts', 'compile-process.ts'],
    'unite-worker.ts': ['store', 'web'],
    'main.ts': [
      'sim',
      'grading',
      'content',
      'schedule',
      'progress',
      'store',
      'web',
      'demo',
      'cli',
      'load-content.ts',
      'compile-process.ts',
      'unite-worker.ts',
    ],
  }

  test('every part has its line above', () => {
    expect([...new Set(files.map(partOf))].filter((part) => MAY[part] === undefined)).toEqual([])
  })

  test.each(Object.entries(MAY))('%s imports nothing of src but %j', (part, allowed) => {
    expect(
      shown(
        from(part).filter(
          ({ target }) => target !== null && partOf(target) !== part && !allowed.includes(partOf(target)),
        ),
      ),
    ).toEqual([])
  })

  test('the picture of a network takes types of the simulator, no code', () => {
    expect(
      shown(
        from('picture').filter(({ target, typeOnly }) => target !== null && partOf(target) !== 'picture' && !typeOnly),
      ),
    ).toEqual([])
  })

  test('the store takes types of the core, no code', () => {
    expect(
      shown(from('store').filter(({ target, typeOnly }) => target !== null && partOf(target) !== 'store' && !typeOnly)),
    ).toEqual([])
  })

  test('only the SQLite store knows the database', () => {
    const packages = /^(?:better-sqlite3|node:sqlite|pg)$/
    expect(
      shown(imports.filter(({ file, written }) => packages.test(written) && !file.startsWith('store/sqlite/'))),
    ).toEqual([])
    expect(
      shown(
        imports.filter(
          ({ file, target }) =>
            target?.startsWith('store/sqlite/') &&
            !file.startsWith('store/sqlite/') &&
            file !== 'main.ts' &&
            file !== 'unite-worker.ts',
        ),
      ),
    ).toEqual([])
  })
})

describe('cycles', () => {
  const importedBy = new Map(
    files.map((file) => [
      file,
      imports.flatMap((one) => (one.file === file && one.target !== null && !one.typeOnly ? [one.target] : [])),
    ]),
  )

  test('no file imports itself through others: types alone may go round', () => {
    expect(cyclesOf(importedBy)).toEqual([])
  })

  test('one that is there is found, with its way', () => {
    const round = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', []],
      ['d', ['a']],
    ])
    expect(cyclesOf(round)).toEqual(['a > b > d > a'])
  })

  /** One way round for every file at which a walk comes back to where it has been. */
  function cyclesOf(next: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const found: string[] = []
    const left = new Set<string>()
    const walk = (file: string, way: readonly string[]): void => {
      const at = way.indexOf(file)
      if (at >= 0) found.push([...way.slice(at), file].join(' > '))
      if (at >= 0 || left.has(file)) return
      for (const target of next.get(file) ?? []) walk(target, [...way, file])
      left.add(file)
    }
    for (const file of next.keys()) walk(file, [])
    return found
  }
})

describe('packages', () => {
  const outside = (...parts: readonly string[]): readonly Import[] =>
    from(...parts).filter(({ target }) => target === null)

  test('the simulator and the picture have none at all, and nothing of Node', () => {
    expect(shown(outside('sim', 'picture'))).toEqual([])
  })

  test('grading knows the table of letters that look alike, in one file, and progress has none', () => {
    expect(shown(outside('grading', 'progress'))).toEqual(['grading/spelling.ts imports unhomoglyph'])
  })

  test('schedule knows ts-fsrs, in one file', () => {
    expect(shown(outside('schedule'))).toEqual(['schedule/memory.ts imports ts-fsrs'])
    expect(
      shown(imports.filter(({ file, written }) => written === 'ts-fsrs' && file !== 'schedule/memory.ts')),
    ).toEqual([])
  })

  test('content reads no file and no network; of Node it takes hashes', () => {
    expect(
      shown(outside('content').filter(({ written }) => written.startsWith('node:') && written !== 'node:crypto')),
    ).toEqual([])
    expect(
      shown(outside('content').filter(({ written }) => /^(?:fastify|@fastify\/.*|better-sqlite3)$/.test(written))),
    ).toEqual([])
  })

  test('what runs in the page takes nothing of Node', () => {
    expect(shown(outside('browser').filter(({ written }) => written.startsWith('node:')))).toEqual([])
  })

  test('only web knows the web server', () => {
    expect(shown(imports.filter(({ file, written }) => /^@?fastify/.test(written) && partOf(file) !== 'web'))).toEqual(
      [],
    )
  })
})

describe('the pure parts', () => {
  const pure = files.filter((file) =>
    ['sim', 'picture', 'grading', 'content', 'schedule', 'progress'].includes(partOf(file)),
  )
  /** The code of a file without its comments; texts stay, as none of the words below is one a person reads. */
  const codeOf = (file: string): string =>
    textOf(file)
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
  const using = (pattern: RegExp, among: readonly string[] = pure): string[] =>
    among.flatMap((file) => [...codeOf(file).matchAll(pattern)].map(([use]) => `${file}: ${use}`))

  test('read no clock', () => {
    expect(
      using(
        /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\bperformance\.|\bTemporal\.Now\b|\bprocess\.hrtime\b/g,
      ),
    ).toEqual([])
  })

  test('use no randomness', () => {
    expect(using(/\bMath\.random\b|\brandom(?:UUID|UUIDv7|Bytes|Int)\b|\bgetRandomValues\b/g)).toEqual([])
  })

  test('touch no process, no file, no network, no timer', () => {
    expect(
      using(
        /\bprocess\.\w+|\bglobalThis\b|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\b|\bconsole\.\w+|\brequire\(/g,
      ),
    ).toEqual([])
  })

  test('the simulator uses plain ECMAScript only', () => {
    expect(
      using(
        /\bBuffer\b|\bText(?:En|De)coder\b|\bwindow\.|\bdocument\.|\bstructuredClone\b|\bURL\(|\bcrypto\.(?!ts)|\bTemporal\b|\bIntl\b/g,
        pure.filter((file) => partOf(file) === 'sim'),
      ),
    ).toEqual([])
  })
})

describe('what knows Cisco', () => {
  const CISCO =
    /\bcisco\b|\bc(?:2911|1941|2900|1900|9300|2960)\b|\bisr4\d|\b0x21[04]\d\b|\bflash0?:|\brunning-config\b|\bstartup-config\b|\brommon\b|\bconfig-register\b/gi

  test('no page, query, schedule or gate does', () => {
    const parts = ['web', 'store', 'schedule', 'progress', 'browser']
    expect(
      files
        .filter((file) => parts.includes(partOf(file)))
        .flatMap((file) => [...textOf(file).matchAll(CISCO)].map(([word]) => `${file}: ${word}`)),
    ).toEqual([])
  })

  test('a platform is named where platforms are defined, in examples of a start state, and nowhere in the code of the simulator', () => {
    const sim = files.filter((file) => partOf(file) === 'sim' && !file.startsWith('sim/platforms/'))
    const code = sim.map(
      (file) =>
        [
          file,
          textOf(file)
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\/\/.*$/gm, ''),
        ] as const,
    )
    expect(
      code.flatMap(([file, text]) =>
        [...text.matchAll(/'(?:c2911|c1941|isr4331|c2960|c9300|c2621xm)'/g)].map(([word]) => `${file}: ${word}`),
      ),
    ).toEqual([])
  })
})

test('only a feature looks into its slice of the configuration; others ask a function of its slice.ts', () => {
  const owners = files.flatMap((file) => {
    const [, folder = ''] = /^(sim\/features\/[^/]+\/)slice\.ts$/.exec(file) ?? []
    const name = /interface Config \{[^}]*?readonly (\w+):/.exec(textOf(file))?.[1]
    return folder === '' ? [] : [{ folder, name }]
  })
  expect(owners.map(({ name }) => name)).toEqual(expect.arrayContaining(['access', 'ip', 'ports']))
  // What follows the life of a port knows that there is a record of ports. The network hands the slices to its stages.
  const common = ['sim/port-slices.ts', 'sim/network/inputs.ts']
  const found = owners.flatMap(({ folder, name }) =>
    files
      .filter((file) => !file.startsWith(folder) && !common.includes(file))
      .flatMap((file) =>
        [...textOf(file).matchAll(new RegExp(`\\bconfig\\??\\.${name}\\b`, 'g'))].map(([use]) => `${file}: ${use}`),
      ),
  )
  expect(found).toEqual([])
})

test('a kind of item or a form of review is asked for in a switch or a table, so that a new one does not compile where it is forgotten', () => {
  const comparison = /\b(?:kind|form)\)? [!=]== '(?:choice|card|recall|scenario)'/
  const found = files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (comparison.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})
