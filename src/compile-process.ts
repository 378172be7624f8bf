// A process of its own that compiles the texts it is sent, tells how far it is, answers with the packed course or its problems, and
// ends: so the server never has the compiler, and what it leaves behind, in its memory.

import { compileContent } from './compile-content.ts'
import type { Problem } from './content/library.ts'
import { packLibrary } from './content/packed-library.ts'

export type Told =
  | { readonly done: number; readonly total: number }
  | { readonly packed: Uint8Array | null; readonly problems: readonly Problem[] }

const tell = (told: Told, sent = (): void => {}): void => void process.send?.(told, undefined, undefined, sent)

process.once('message', (files: ReadonlyMap<string, string>) => {
  const { library, written, problems } = compileContent(files, { onProgress: (done, total) => tell({ done, total }) })
  tell({ packed: library && written && packLibrary(library, written), problems }, () => process.exit())
})
// Nobody is left who waits for it.
process.once('disconnect', () => process.exit())
