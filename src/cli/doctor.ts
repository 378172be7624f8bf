// `drillmark doctor`: whether the database is sound, and whether what is kept beside the answers is what the answers say.

import { courseRulesFrom } from '../progress/gates.ts'
import type { Store } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'

const USAGE: Usage = {
  line: 'drillmark doctor [--rebuild] [--data DIR]',
  about:
    'Reads the whole database: whether the file is sound, whether rows refer to rows that exist, and whether cards, scores, standings and counts of classes are what the answers say. With a running server, answers wait while it rebuilds.',
  words: {
    '--rebuild': 'make cards, scores, standings and counts again from the answers, which stay as they are',
    '--data DIR': 'where the database is (data)',
  },
}

/** 0: nothing is wrong (any more), 1: something is, 2: the call or its input is unusable. */
export async function doctor(argv: string[], { openStore }: { readonly openStore: OpenStore }): Promise<number> {
  const given = readArguments(argv, USAGE, 0)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const store = await openData(textOf(given.values['data']) ?? 'data', openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    return await examine(store, given.values['rebuild'] === true)
  } catch (error) {
    return unusable(error instanceof Error ? error.message : String(error))
  } finally {
    await store.close()
  }
}

async function examine(store: Store, rebuild: boolean): Promise<number> {
  const damage = await store.damage('everything')
  if (damage !== null) {
    process.stdout.write(`The file is damaged: ${damage}\nStop the server and restore a backup.\n`)
    return 1
  }
  const found = await store.differences(courseRulesFrom)
  if (found.length === 0 && !rebuild) {
    process.stdout.write('The file is sound, and everything is what the answers say.\n')
    return 0
  }
  if (found.length > 0)
    process.stdout.write(`Not what the answers say:\n${found.map((line) => `  ${line}\n`).join('')}`)
  if (!rebuild) {
    process.stdout.write('The answers themselves are sound: --rebuild makes the rest again from them.\n')
    return 1
  }
  await store.rebuild(courseRulesFrom)
  const left = await store.differences(courseRulesFrom)
  process.stdout.write(
    left.length === 0
      ? 'Made again from the answers.\n'
      : `Made again, and still not what the answers say:\n${left.map((line) => `  ${line}\n`).join('')}`,
  )
  return left.length === 0 ? 0 : 1
}

function unusable(message: string): number {
  process.stderr.write(`drillmark doctor: ${message}\n`)
  return 2
}
