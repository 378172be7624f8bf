// What a release and a feature set change in the texts of a device; and when a release was compiled: printed, never compared.

import { CRYPTO_NOTICE } from '../messages.ts'
import type { ImageInfo } from '../world.ts'

export const TECHNICAL_SUPPORT = 'Technical Support: http://www.cisco.com/techsupport'

/** Whether an image is of this IOS XE release or a later one. An IOS XE 3 image has its own number beside that of its IOS. */
export const isXeFrom = (image: ImageInfo | null, release: string): boolean =>
  isFrom(image?.xe ?? image?.version ?? '', release)
/** `17.9.4a` is from `17.3.2` on. Of a classic release only the train counts: `15.0(2)SE11` is not from `15.2` on. */
export function isFrom(version: string, release: string): boolean {
  const have = numbersOf(version)
  const want = numbersOf(release)
  for (let i = 0; i < want.length; i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}
/** Few releases are ever asked about, so each is read once. */
function numbersOf(version: string): readonly number[] {
  let read = numbers.get(version)
  if (!read) {
    read = version.split('.').map((part) => Number.parseInt(part, 10) || 0)
    if (numbers.size >= 1000) numbers.clear()
    numbers.set(version, read)
  }
  return read
}
const numbers = new Map<string, readonly number[]>()

interface Build {
  readonly year: number
  readonly compiled: string
  /** `fc1` */
  readonly number: string
  /** The train's name in IOS XE: `Fuji`. */
  readonly train?: string
}

/** Releases not listed get lab values. */
const BUILDS: Readonly<Record<string, Build>> = {
  '12.3(26)': { year: 2008, compiled: 'Mon 17-Mar-08 14:39', number: 'fc2' },
  '12.4(25d)': { year: 2010, compiled: 'Wed 18-Aug-10 04:49', number: 'fc1' },
  '15.0(2)SE11': { year: 2017, compiled: 'Sat 19-Aug-17 09:34', number: 'fc3' },
  '15.0(1)M4': { year: 2010, compiled: 'Fri 29-Oct-10 00:02', number: 'fc1' },
  '15.0(1)M8': { year: 2012, compiled: 'Tue 06-Mar-12 20:26', number: 'fc1' },
  '15.1(4)M4': { year: 2012, compiled: 'Tue 20-Mar-12 18:57', number: 'fc1' },
  '15.1(4)M8': { year: 2014, compiled: 'Fri 07-Mar-14 08:07', number: 'fc2' },
  '15.1(4)M10': { year: 2015, compiled: 'Tue 24-Mar-15 12:01', number: 'fc2' },
  '15.2(7)E8': { year: 2023, compiled: 'Tue 14-Mar-23 06:30', number: 'fc3' },
  '15.4(3)M3': { year: 2015, compiled: 'Fri 05-Jun-15 14:34', number: 'fc2' },
  '15.5(3)S4b': { year: 2016, compiled: 'Mon 17-Oct-16 20:23', number: 'fc1' },
  '15.5(3)S5': { year: 2017, compiled: 'Thu 19-Jan-17 11:24', number: 'fc1' },
  '15.7(3)M8': { year: 2020, compiled: 'Fri 20-Mar-20 10:07', number: 'fc1' },
}

/** The build of a release. The name of an IOS XE train follows from its first release. */
export function build(version: string): Required<Build> {
  const train = TRAINS.find(([first]) => isFrom(version, first))?.[1] ?? 'Denali'
  const found = BUILDS[version] ?? {
    year: version.startsWith('17') ? 2023 : 2020,
    compiled: version.startsWith('17') ? 'Mon 30-Oct-23 10:14' : 'Wed 05-Feb-20 14:01',
    number: 'fc3',
  }
  return { train, ...found }
}
/** The first release of each train, the newest train first. */
const TRAINS: readonly (readonly [string, string])[] = [
  ['17.13', 'IOSXE'],
  ['17.10', 'Dublin'],
  ['17.7', 'Cupertino'],
  ['17.4', 'Bengaluru'],
  ['17.1', 'Amsterdam'],
  ['16.10', 'Gibraltar'],
  ['16.7', 'Fuji'],
  ['16.4', 'Everest'],
]

/** The feature set as the software line writes it: `LANBASEK9` of `lanbasek9-mz`. */
export const featureSet = (image: ImageInfo | null): string => (image?.featureSet.split('-')[0] ?? '').toUpperCase()

/** The paragraph on cryptography, which only images with strong cryptography (k9) print; `above`: blank lines before it. */
export const cryptoNotice = (image: ImageInfo | null, above = 0): string =>
  featureSet(image).includes('K9') ? `${'\n'.repeat(above)}${CRYPTO_NOTICE}\n` : ''
