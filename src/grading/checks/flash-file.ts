// Whether a file that is not an image is in flash, with the right content.

import { mainFlash } from '../stored.ts'
import { configurationLine, oneOrMore, otherwise, text } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const flashFile = check(
  'flash-file',
  {
    says: 'Flash has a file of this name, and it contains these lines.',
    about: ['flash'],
    args: {
      name: text('the file’s name, such as br1.cfg'),
      line: otherwise<readonly string[]>(
        [],
        oneOrMore(configurationLine('a line that the file must contain, or a list of lines')),
      ),
    },
    goal: null,
  },
  ({ device, events }, { name, line: wanted }) => {
    const { name: disk, files } = mainFlash(device)
    const lines = linesOf(events, 'copy', 'delete', 'rename', 'format', 'erase', 'archive')
    const file = files.find((one) => one.name === name)
    if (!file) return unmet(`${disk}: has no file ${name}.`, lines)
    const present = new Set((file.content ?? '').split(/\r?\n/).map((line) => line.trim()))
    const missing = wanted.find((line) => !present.has(line.trim()))
    if (missing !== undefined) return unmet(`The file ${name} in ${disk}: lacks "${missing.trim()}".`, lines)
    return met(`${disk}: has the file ${name}${wanted.length > 0 ? ' with what it must contain' : ''}.`, lines)
  },
)
