// By which protocol an image came into flash.

import { commandLine } from '../run.ts'
import { mainFlash, wantedHashes } from '../stored.ts'
import { imageName, oneOf, oneOrMore } from './args.ts'
import { fetched } from './goals.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

export const protocolUsed = check(
  'protocol-used',
  {
    says: 'The last complete copy of the image into flash came by one of these protocols.',
    about: ['events'],
    args: {
      image: imageName('the image that was copied'),
      protocol: oneOrMore(
        oneOf(['tftp', 'ftp', 'scp', 'sftp', 'http', 'https', 'rcp'], 'a protocol, or a list of them'),
      ),
    },
    goal: (of, { image, protocol }) => fetched(of, image, protocol),
  },
  ({ run, device, events }, { image, protocol }) => {
    const hashes = wantedHashes(run, image)
    const { name } = mainFlash(device)
    const copy = events.findLast(
      (event) =>
        event.type === 'copy' &&
        event.complete &&
        event.to.startsWith(`${name}:`) &&
        event.md5 !== null &&
        hashes.has(event.md5),
    )
    if (copy?.type !== 'copy') return unmet(`${image} was not copied into ${name}:.`)
    const used = copy.from.slice(0, copy.from.indexOf(':'))
    const reason = `Line ${commandLine(run, copy.line)} copied ${image} by ${used}`
    if (protocol.some((wanted) => wanted === used)) return met(`${reason}.`, lineNumbers([copy]))
    return unmet(`${reason}, not by ${protocol.join(' or ')}.`, lineNumbers([copy]))
  },
)
