// What `verify` without a hash finds in a file: the SHA-2 signature of a signed image, or the MD5 that an older one carries (ios-behaviour.md 9).

import { md5 } from '../../md5.ts'
import { platforms } from '../../platforms/index.ts'
import type { ImageInfo, StoredFile } from '../../world.ts'

export interface Verification {
  readonly output: string
  readonly good: boolean
}

/** The check of a file, shown under the name it was asked by: `flash:x.bin`. */
export function verification(name: string, file: StoredFile): Verification {
  if (file.image === null) return { good: false, output: `%ERROR:Signature not found in file ${name}.\n\n` }
  return isSigned(file.image) ? signed(name, file) : embedded(name, file)
}

/** Whether images of its family are signed; one of no platform here counts as new. */
const isSigned = ({ family }: ImageInfo): boolean =>
  Object.values(platforms).find(({ families }) => families.includes(family))?.files.signedImages ?? true

function signed(name: string, file: StoredFile): Verification {
  // Made from the MD5, because the content of an image is not simulated; 128 digits in four lines, as on the device.
  const sha = (seed: string): string =>
    [0, 1, 2, 3].map((i) => md5(`${seed}${i}`).toUpperCase()).join('\n                      ')
  const computed = sha(file.md5)
  const carried = file.intact ? computed : sha(`signed ${file.md5}`)
  const end = file.intact
    ? `Digital signature successfully verified in file ${name}\n`
    : `%ERROR: Digital signature verification failed for file ${name}\n`
  return {
    good: file.intact,
    output: `Starting image verification\nHash Computation:    100% Done!\nComputed Hash   SHA2: ${computed}\n\nEmbedded Hash   SHA2: ${carried}\n\nCCO Hash        MD5 : ${file.md5.toUpperCase()}\n${end}\n`,
  }
}

function embedded(name: string, file: StoredFile): Verification {
  const dots = '.'.repeat(Math.min(60, Math.ceil(file.size / 400_000)))
  const head = `Verifying file integrity of ${name}${dots}Done!\n`
  if (!file.intact) return { good: false, output: `${head}%ERROR:Signature not found in file ${name}.\n\n` }
  const hash = file.md5.toUpperCase()
  return {
    good: true,
    output: `${head}Embedded Hash   MD5 : ${hash}\nComputed Hash   MD5 : ${hash}\nCCO Hash        MD5 : ${hash}\n\nSignature Verified\nVerified ${name}\n\n`,
  }
}
