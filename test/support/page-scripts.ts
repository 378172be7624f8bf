// What a page loads of the browser's scripts: a script, and all that it imports at once.

import type { Assets } from '../../src/web/assets.ts'

/** The scripts of a bundle, by the beginning of their names. */
export function pageScripts({ files }: Pick<Assets, 'files'>) {
  const named = (stem: string): string => {
    const found = [...files.keys()].find((name) => name.startsWith(`${stem}-`) && name.endsWith('.js'))
    if (found === undefined) throw new Error(`there is no script ${stem}`)
    return found
  }
  const closure = (name: string, found: Set<string>): Set<string> => {
    if (found.has(name)) return found
    found.add(name)
    const text = files.get(name)?.encodings.identity.toString() ?? ''
    for (const [, other = ''] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) closure(other, found)
    return found
  }
  return {
    named,
    /** Compressed bytes of some scripts, without those that come with another one. */
    bytes: (stems: readonly string[], besides: string | null = null): number => {
      const wanted = new Set<string>()
      for (const stem of stems) closure(named(stem), wanted)
      if (besides !== null) for (const name of closure(named(besides), new Set())) wanted.delete(name)
      return [...wanted].reduce((sum, name) => sum + (files.get(name)?.encodings.br?.length ?? Number.NaN), 0)
    },
  }
}
