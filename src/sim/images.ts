// The catalogue of images, and what an image name says. Sizes marked lab are ours; the others are from listings (ios-behaviour.md 16).

import { md5 } from './md5.ts'
import type { ImageInfo, StoredFile } from './world.ts'

/** Bytes by name. */
const SIZES: Readonly<Record<string, number>> = {
  'c2900-universalk9-mz.SPA.151-4.M4.bin': 77_428_036, // lab
  'c2900-universalk9-mz.SPA.151-4.M10.bin': 78_114_608, // lab
  'c2900-universalk9-mz.SPA.152-4.M1.bin': 97_794_040,
  'c2900-universalk9-mz.SPA.152-4.M7.bin': 98_208_772, // lab
  'c2900-universalk9-mz.SPA.154-3.M3.bin': 104_193_476,
  'c2900-universalk9-mz.SPA.157-3.M8.bin': 107_410_736, // lab
  'c1900-universalk9-mz.SPA.151-4.M10.bin': 61_522_308, // lab
  'c1900-universalk9-mz.SPA.150-1.M8.bin': 45_832_792,
  'c1900-universalk9-mz.SPA.157-3.M8.bin': 85_053_068,
  'isr4300-universalk9.16.09.06.SPA.bin': 430_000_128, // lab
  'isr4300-universalk9.17.06.05.SPA.bin': 720_000_512, // lab
  'c2960-lanbasek9-mz.150-2.SE11.bin': 11_835_392,
  'c2960-lanbasek9-mz.152-7.E8.bin': 15_979_672,
  'cat9k_iosxe.17.09.04a.SPA.bin': 1_100_000_256, // lab
  'c2600-ik9o3s3-mz.123-26.bin': 16_231_940, // lab
  'c2600-ik9o3s3-mz.124-25d.bin': 17_013_128, // lab
}
const HASHES: Readonly<Record<string, string>> = {
  'c2900-universalk9-mz.SPA.154-3.M3.bin': 'a79e325e6c498b70829d4db0afba5041',
}
/** What a catalogue file weighs when nobody says. */
const USUAL_SIZE = 96_000_000

/** What the name of an image says, or null when it is no image name (ios-behaviour.md 16). */
export function imageInfo(name: string): ImageInfo | null {
  const base = name.slice(name.lastIndexOf('/') + 1)
  // c2900-universalk9-mz.SPA.157-3.M8.bin
  const classic = /^([a-z]+\d+[a-z]*)-([a-z0-9_]+-[a-z]{2})\.(?:SPA\.)?(\d{2})(\d)-(\d+)\.([A-Z]+\d+[a-z]?)\.bin$/.exec(base)
  if (classic) {
    const [, family, featureSet, major, minor, maintenance, train] = classic as unknown as string[]
    return { family: family as string, featureSet: featureSet as string, version: `${major}.${minor}(${maintenance})${train}` }
  }
  // c2600-ik9o3s3-mz.123-26.bin and .124-25d.bin: mainline, the letter is part of the maintenance release
  const mainline = /^([a-z]+\d+[a-z]*)-([a-z0-9_]+-[a-z]{2})\.(\d{2})(\d)-(\d+[a-z]?)\.bin$/.exec(base)
  if (mainline) {
    const [, family, featureSet, major, minor, maintenance] = mainline as unknown as string[]
    return { family: family as string, featureSet: featureSet as string, version: `${major}.${minor}(${maintenance})` }
  }
  // isr4300-universalk9.16.09.04.SPA.bin, cat9k_iosxe.17.09.04a.SPA.bin
  const xe = /^([a-z]+\d+[a-z]*(?:_lite)?)[-_]([a-z0-9]+)\.(\d{2})\.(\d{2})\.(\d{2})([a-z]?)\.SPA\.bin$/.exec(base)
  if (!xe) return null
  const [, family, featureSet, major, minor, patch, letter] = xe as unknown as string[]
  return { family: family as string, featureSet: featureSet as string, version: `${Number(major)}.${Number(minor)}.${Number(patch)}${letter}` }
}

/** An image as the catalogue has it, or as its name says; null when the name is no image name. Its hash is a lab value unless published. */
export function imageNamed(name: string): StoredFile | null {
  const image = imageInfo(name)
  if (!image) return null
  return { name, size: SIZES[name] ?? USUAL_SIZE, md5: HASHES[name] ?? md5(name), modified: null, content: null, image, intact: true }
}

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
