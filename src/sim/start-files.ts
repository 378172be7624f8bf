// The files of a start state: what its file systems hold.

import { directoryEntry, freeBytes, parentsOf } from './files.ts'
import type { Disk, DiskFile } from './device.ts'
import { imageInfo, imageNamed, textFile, usualImage } from './images.ts'
import { md5 } from './md5.ts'
import type { Platform } from './platforms/platform.ts'
import type { Path, StartReader, Values } from './start-reader.ts'
import type { StoredFile } from './world.ts'

/** A stick in the first USB port. It is called `usbflash0` or `usb0`, by the platform; a start state may use either key. */
export function readUsb(
  reader: StartReader,
  map: Values,
  path: Path,
  platform: Platform,
  disks: Record<string, Disk>,
  clock: number,
): void {
  const keys = ['usbflash0', 'usb0'].filter((key) => key in map)
  const [key] = keys
  if (key === undefined) return
  const [name] = platform.usb
  if (keys.length > 1) reader.report([...path, 'usb0'], 'usbflash0 and usb0 are the same port', 'write one of them')
  else if (name === undefined) reader.report([...path, key], `a ${platform.name} has no USB port`, 'leave it out')
  else disks[name] = readDisk(reader, map[key], [...path, key], 4_000_000_000, clock, platform)
}

export function readDisk(
  reader: StartReader,
  value: unknown,
  path: Path,
  size: number,
  clock: number,
  platform: Platform,
): Disk {
  const { directory, firstIndex } = platform.files
  const listed = readFiles(reader, value, path, clock)
  // A name with a slash brings its directories with it.
  const found: StoredFile[] = []
  for (const file of listed) {
    for (const name of parentsOf(file.name))
      if (!found.some((known) => known.name === name))
        found.push(directoryEntry(name, directory?.size ?? 0, file.modified))
    found.push(file.directory ? { ...file, size: directory?.size ?? 0 } : file)
  }
  const files = found.map((file, i): DiskFile => ({ ...file, slot: firstIndex + i }))
  const disk = { size, files }
  const free = freeBytes(disk)
  if (free < 0)
    reader.report(
      path,
      `these files need ${size - free} bytes, and the device has ${size}`,
      'raise flash-size or leave a file out',
    )
  return disk
}

export function readFiles(reader: StartReader, value: unknown, path: Path, clock: number): StoredFile[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    reader.report(path, 'files are a list', 'write one - NAME a line')
    return []
  }
  const files: StoredFile[] = []
  value.forEach((entry: unknown, i) => {
    const file = readFile(reader, entry, [...path, i], clock)
    if (!file) return
    if (files.some((known) => known.name === file.name))
      reader.report([...path, i], `${file.name} is listed twice`, 'names are unique on a file system')
    else files.push(file)
  })
  return files
}

export function readFile(reader: StartReader, entry: unknown, path: Path, clock: number): StoredFile | null {
  if (typeof entry === 'string') {
    const image = imageNamed(entry)
    if (!image)
      reader.report(
        path,
        `${entry} is no image name, so its content is not known`,
        'write { name: …, content: "…" } or { name: …, size: … }',
      )
    return image && { ...image, modified: clock - 30 * 86_400_000 }
  }
  const map = reader.map(entry, path, 'a file')
  if (!map) return null
  reader.keys(map, path, ['name', 'content', 'size', 'md5', 'version', 'platform', 'corrupt'])
  const name = reader.text(map['name'], [...path, 'name'])
  if (name === null) {
    reader.report(path, 'a file needs a name', 'write { name: notes.txt, content: "…" }')
    return null
  }
  if (/^[^/]+(\/[^/]+)*\/$/.test(name)) return directoryEntry(name.slice(0, -1), 0, clock - 30 * 86_400_000)
  const content = reader.text(map['content'], [...path, 'content'])
  if (content !== null) return textFile(name, content, clock - 30 * 86_400_000)
  const known = imageNamed(name)
  const size = reader.count(map['size'], [...path, 'size']) ?? known?.size
  if (size === undefined) {
    reader.report(path, `the size of ${name} is not known`, 'give its size in bytes, or its content')
    return null
  }
  const corrupt = reader.oneOf(map['corrupt'], [...path, 'corrupt'], ['true', 'false']) === 'true'
  const hash = reader.text(map['md5'], [...path, 'md5'])?.toLowerCase() ?? known?.md5 ?? md5(name)
  if (!/^[0-9a-f]{32}$/.test(hash))
    reader.report([...path, 'md5'], `${hash} is no MD5 value`, 'an MD5 value is 32 hexadecimal digits')
  const version = reader.text(map['version'], [...path, 'version'])
  const family = reader.text(map['platform'], [...path, 'platform'])
  const read = imageInfo(name)
  const image = known?.archive
    ? null
    : version !== null || family !== null || read
      ? {
          family: family ?? read?.family ?? '',
          version: version ?? read?.version ?? '',
          featureSet: (read ?? imageInfo(usualImage([family ?? '']) ?? ''))?.featureSet ?? 'universalk9-mz',
        }
      : null
  // A damaged copy has another hash, so a verify can find it.
  return {
    name,
    size,
    md5: corrupt ? md5(`damaged ${hash}`) : hash,
    modified: clock - 30 * 86_400_000,
    content: null,
    image,
    ...(known?.archive ? { archive: known.archive } : {}),
    intact: !corrupt,
  }
}
