// Another image sent to the server under the name of the wanted one: whoever fetches that name gets the other one.

import { filesOf, inFlash, nameOf, wantedHashes } from '../stored.ts'
import { commandOf, isRemote, typed, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { replace } from '../repair/edits.ts'

export const serverImageOverwritten: DiagnosisDefinition = {
  id: 'server-image-overwritten',
  title: 'Wanted image overwritten on the server',
  see: ['file-transfer', 'ios-images#watch-out'],
  about: ['flash', 'image'],
  find: (given) => {
    const { events, run } = given
    const image = wantedImage(given)
    if (image === null) return null
    const hashes = wantedHashes(run, image)
    const upload = events.find(
      (event) =>
        event.type === 'copy' &&
        event.complete &&
        isRemote(event.to) &&
        event.md5 !== null &&
        !hashes.has(event.md5) &&
        filesOf((run.worlds[event.line - 1] ?? run.start).servers[event.to.split('/')[2] ?? '']).some(
          ({ name, md5 }) => name === nameOf(event.to) && hashes.has(md5),
        ),
    )
    // Where the wanted one was fetched before or came from another place, nothing is lost by it.
    if (upload?.type !== 'copy' || inFlash(given, image) !== null) return null
    const line = commandOf(given, upload.line)
    const [sent, name] = [nameOf(upload.from), nameOf(upload.to)]
    const back = events.find(
      (event) => event.type === 'copy' && event.complete && event.line > upload.line && event.from === upload.to,
    )
    const checked = events.find(
      (event) =>
        event.type === 'verify' && event.line > upload.line && event.md5 === upload.md5 && event.matched === false,
    )
    const fetched = back
      ? ` So what line ${commandOf(given, back.line)} fetched under that name is ${sent} once more.`
      : ''
    const shown = checked
      ? ` Line ${checked.line} ("${typed(given, checked.line)}") showed that its hash differs from the published one.`
      : ''
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") wrote ${sent} over ${name} on the server, and the wanted image is not there any more.${fetched}${shown}`,
      advises: () =>
        [line, upload.line].map((at) => [
          replace(
            at,
            (run.lines[at - 1] ?? '').replace(name, () => sent),
          ),
        ]),
      otherwise: `Sent under a name of its own, such as ${sent}, it would have been beside ${name} on the server.`,
    }
  },
}
