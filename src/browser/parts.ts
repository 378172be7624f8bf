// Loads the parts of the page's simulator: words, modules, platforms, and the help texts.

import { AbsentPart } from '../sim/absent.ts'
import type { Tables } from '../sim/words/all.ts'
import type { Part } from '../sim/words/parts.ts'
import { takeHelp, takePart } from '../sim/words/tables.ts'
import { takeModules } from './late.ts'
import { GROUPS, PLATFORMS } from './part-modules.ts'

const WORDS: Readonly<Record<string, () => Promise<{ readonly PART: Tables }>>> = {
  configuration: () => import('../sim/words/part-configuration.ts'),
  blocks: () => import('../sim/words/part-blocks.ts'),
}

/** Throws where it does not come. */
export async function loadPart(part: string): Promise<void> {
  const [words, modules] = [WORDS[part], GROUPS[part] ?? PLATFORMS[part]]
  if (words) takePart(part as Part, (await words()).PART)
  if (modules) takeModules((await modules()).MODULES)
}

/** Does what may lack a part, and again with each that it lacked. Throws where one does not come. */
export async function withParts<T>(deed: () => T): Promise<T> {
  for (;;) {
    try {
      return deed()
    } catch (error) {
      if (!(error instanceof AbsentPart)) throw error
      await loadPart(error.part).catch(() => {
        throw error
      })
    }
  }
}

let hasHelp = false
/** The help texts: those of the tables, and those that stand with the commands. */
export async function loadHelp(): Promise<void> {
  if (hasHelp) return
  const [{ HELP }] = await Promise.all([import('../sim/words/help.ts'), ...Object.keys(GROUPS).map(loadPart)])
  if (!hasHelp) takeHelp(HELP)
  hasHelp = true
}
