// The catalogue of images, and what an image name says. Sizes marked lab are ours; the others are from listings (ios-behaviour.md 16).

import { md5 } from './md5.ts'
import type { ImageInfo, StoredFile } from './world.ts'

/** Bytes by name. In each family the newest comes last. */
const SIZES: Readonly<Record<string, number>> = {
  'c2900-universalk9-mz.SPA.151-4.M4.bin': 77_428_036, // lab
  'c2900-universalk9-mz.SPA.151-4.M10.bin': 78_114_608, // lab
  'c2900-universalk9-mz.SPA.152-4.M1.bin': 97_794_040,
  'c2900-universalk9-mz.SPA.152-4.M7.bin': 98_208_772, // lab
  'c2900-universalk9-mz.SPA.154-3.M3.bin': 104_193_476,
  'c2900-universalk9-mz.SPA.157-3.M8.bin': 107_410_736, // lab
  'c1900-universalk9-mz.SPA.150-1.M4.bin': 52_428_960, // lab
  'c1900-universalk9-mz.SPA.150-1.M8.bin': 45_832_792,
  'c1900-universalk9-mz.SPA.151-4.M8.bin': 61_301_636, // lab
  'c1900-universalk9-mz.SPA.151-4.M10.bin': 61_522_308, // lab
  'c1900-universalk9-mz.SPA.157-3.M7.bin': 85_053_880,
  'c1900-universalk9-mz.SPA.157-3.M8.bin': 85_053_068,
  'c1900-universalk9-mz.SPA.157-3.M9.bin': 85_054_748,
  'c2801-ipbase-mz.124-1c.bin': 13_932_728,
  'c800-universalk9-mz.SPA.159-3.M12.bin': 92_274_756, // lab
  'c1000-universalk9-mz.152-7.E10.bin': 16_500_736,
  'isr4300-universalk9.03.16.04b.S.155-3.S4b-ext.SPA.bin': 486_645_440,
  'isr4300-universalk9.03.16.05.S.155-3.S5-ext.SPA.bin': 486_899_872,
  'isr4300-universalk9.16.06.04.SPA.bin': 550_114_467,
  'isr4300-universalk9.16.09.04.SPA.bin': 429_810_148, // lab
  'isr4300-universalk9.16.09.06.SPA.bin': 430_000_128, // lab
  'isr4300-universalk9.17.06.05.SPA.bin': 720_000_512, // lab
  'c2960-lanbasek9-mz.150-2.SE11.bin': 11_835_392,
  'c2960-lanbasek9-mz.152-7.E7.bin': 15_979_136,
  'c2960-lanbasek9-mz.152-7.E8.bin': 15_979_672,
  'c2960-lanbasek9-tar.150-2.SE11.tar': 13_547_520, // lab
  'c2960-lanbasek9-tar.152-7.E8.tar': 17_694_720, // lab
  'cat9k_iosxe.16.12.08.SPA.bin': 810_000_384, // lab
  'cat9k_iosxe.17.03.01.SPA.bin': 892_195_673,
  'cat9k_lite_iosxe.17.09.05.SPA.bin': 473_832_423,
  'cat9k_iosxe.17.09.04a.SPA.bin': 1_100_000_256, // lab
  'c2600-ik9o3s3-mz.123-26.bin': 16_231_940, // lab
  'c2600-ik9o3s3-mz.124-25d.bin': 17_013_128, // lab
}
/** The file names of all images whose sizes are known. */
export const catalogue: readonly string[] = Object.keys(SIZES)

const HASHES: Readonly<Record<string, string>> = {
  'c2900-universalk9-mz.SPA.154-3.M3.bin': 'a79e325e6c498b70829d4db0afba5041',
  'c800-universalk9-mz.SPA.159-3.M12.bin': 'bda8eef0652b129e84ad138e98549937',
}
/** Default size of a catalogue file. */
const USUAL_SIZE = 96_000_000

/** The newest catalogued image that a platform of some families runs: what a device out of the box has. */
export const usualImage = (families: readonly string[]): string | null =>
  Object.keys(SIZES).findLast((name) => families.includes(imageInfo(name)?.family ?? '')) ?? null

/** What the name of an image says, or null when it is no image name (ios-behaviour.md 16). */
export function imageInfo(name: string): ImageInfo | null {
  const base = name.slice(name.lastIndexOf('/') + 1)
  // c2900-universalk9-mz.SPA.157-3.M8.bin
  const classic = /^([a-z]+\d+[a-z]*)-([a-z0-9_]+-[a-z]{2})\.(?:SPA\.)?(\d{2})(\d)-(\d+)\.([A-Z]+\d+[a-z]?)\.bin$/.exec(
    base,
  )
  if (classic) {
    const [, family, featureSet, major, minor, maintenance, train] = classic as unknown as string[]
    return {
      family: family as string,
      featureSet: featureSet as string,
      version: `${major}.${minor}(${maintenance})${train}`,
    }
  }
  // c2600-ik9o3s3-mz.123-26.bin and .124-25d.bin: mainline, the letter is part of the maintenance release
  const mainline = /^([a-z]+\d+[a-z]*)-([a-z0-9_]+-[a-z]{2})\.(\d{2})(\d)-(\d+[a-z]?)\.bin$/.exec(base)
  if (mainline) {
    const [, family, featureSet, major, minor, maintenance] = mainline as unknown as string[]
    return { family: family as string, featureSet: featureSet as string, version: `${major}.${minor}(${maintenance})` }
  }
  // isr4300-universalk9.03.16.04b.S.155-3.S4b-ext.SPA.bin: IOS XE 3.16.4bS, which is IOS 15.5(3)S4b
  const third =
    /^([a-z]+\d+[a-z]*)-([a-z0-9]+)\.(03\.\d{2}\.\d{2}[a-z]?\.[A-Z]+)\.(\d{2})(\d)-(\d+)\.([A-Z]+\d*[a-z]?)-(ext|std)\.SPA\.bin$/.exec(
      base,
    )
  if (third) {
    const [
      ,
      family = '',
      featureSet = '',
      release = '',
      major = '',
      minor = '',
      maintenance = '',
      train = '',
      support = '',
    ] = third
    return {
      family,
      featureSet,
      version: `${major}.${minor}(${maintenance})${train}`,
      xe: `${release} - ${support === 'ext' ? 'Extended' : 'Standard'} Support Release`,
    }
  }
  // isr4300-universalk9.16.09.04.SPA.bin, cat9k_iosxe.17.09.04a.SPA.bin
  const xe = /^([a-z]+\d+[a-z]*(?:_lite)?)[-_]([a-z0-9]+)\.(\d{2})\.(\d{2})\.(\d{2})([a-z]?)\.SPA\.bin$/.exec(base)
  if (!xe) return null
  const [, family, featureSet, major, minor, patch, letter] = xe as unknown as string[]
  return {
    family: family as string,
    featureSet: featureSet as string,
    version: `${Number(major)}.${Number(minor)}.${Number(patch)}${letter}`,
  }
}

/** An image as the catalogue has it, or as its name says; null when the name is no image name. Its hash is a lab value unless published. */
export function imageNamed(name: string): StoredFile | null {
  const image = imageInfo(name)
  if (!image) return archiveNamed(name)
  const base = name.slice(name.lastIndexOf('/') + 1)
  return {
    name,
    size: SIZES[base] ?? USUAL_SIZE,
    md5: HASHES[base] ?? md5(base),
    modified: null,
    content: null,
    image,
    intact: true,
  }
}

/** A software archive of a classic Catalyst: `c2960-lanbasek9-tar.152-7.E8.tar` holds an image and its web pages. */
function archiveNamed(name: string): StoredFile | null {
  const base = name.slice(name.lastIndexOf('/') + 1)
  const match = /^([a-z]+\d+[a-z]*)-([a-z0-9]+)-tar\.(\d{2})(\d)-(\d+)\.([A-Z]+\d+[a-z]?)\.tar$/.exec(base)
  if (!match) return null
  const [, family = '', feature = '', major, minor, maintenance, train] = match
  const archive: ImageInfo = {
    family,
    featureSet: `${feature}-mz`,
    version: `${major}.${minor}(${maintenance})${train}`,
  }
  const inside = imageNamed(archivedImage(archive))
  return {
    name,
    size: SIZES[base] ?? (inside?.size ?? USUAL_SIZE) + 1_715_048,
    md5: md5(base),
    modified: null,
    content: null,
    image: null,
    archive,
    intact: true,
  }
}
/** The image in an archive: `c2960-lanbasek9-mz.152-7.E8.bin`. */
export const archivedImage = ({ family, featureSet, version }: ImageInfo): string =>
  `${family}-${featureSet}.${version.replace(/^(\d+)\.(\d+)\((\w+)\)/, '$1$2-$3.').replace(/\.$/, '')}.bin`

/** A text file. Its size is its length in bytes as far as the device counts: one a character. */
export const textFile = (name: string, content: string, modified: number | null): StoredFile => ({
  name,
  size: content.length,
  md5: md5(content),
  modified,
  content,
  image: null,
  intact: true,
})
