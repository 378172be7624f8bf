// Source and destination exchanged: `copy` reads "from, to".

import { describeUrl, inFlash, isRemote, isUnmet, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const reversedCopy: DiagnosisDefinition = {
  id: 'reversed-copy',
  see: ['ios-images#common-wrong-answers', 'ios-images#easy-to-mix-up'],
  follows: ['swallowed-answer'],
  find: (facts) => {
    const { events } = facts
    const copies = events.flatMap((event) => (event.type === 'copy' ? [event] : []))
    const downloads = copies.filter((copy) => isRemote(copy.from) && !isRemote(copy.to))
    const uploads = copies.filter((copy) => !isRemote(copy.from) && isRemote(copy.to))
    const image = wantedImage(facts)
    const upload = uploads[0]
    if (image !== null && upload && downloads.length === 0 && inFlash(facts, image) === null) {
      return {
        line: upload.line,
        message: `Line ${upload.line} copied ${upload.complete ? '' : '(or tried to copy) '}${describeUrl(upload.from)} from ${schemeOf(upload.from)} to ${schemeOf(upload.to)}. That sends a file to the server, and ${image} did not come to flash.`,
        otherwise:
          'The source comes first, the destination second: from the server to flash, the image would have been downloaded.',
      }
    }
    const download = downloads[0]
    if (isUnmet(facts, 'server-has') && download && uploads.length === 0) {
      return {
        line: download.line,
        message: `Line ${download.line} copied ${download.complete ? '' : '(or tried to copy) '}${describeUrl(download.from)} from ${schemeOf(download.from)} to ${schemeOf(download.to)}. That fetches a file, and nothing was backed up.`,
        otherwise:
          'The source comes first, the destination second: from the router to the server, it would have been a backup.',
      }
    }
    return null
  },
}

function schemeOf(url: string): string {
  return isRemote(url)
    ? `the server ${url.split('/')[2] ?? ''}`
    : describeUrl(url).endsWith('config')
      ? describeUrl(url)
      : url.slice(0, url.indexOf(':') + 1)
}
