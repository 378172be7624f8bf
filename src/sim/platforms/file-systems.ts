// The file systems of each family as `show file systems` lists them, and how its files behave (ios-behaviour.md 4, 6.1, 7).

export interface FileSystem {
  /** As listed, the real name first: `flash0: flash:#`. */
  readonly prefixes: string
  readonly type: 'opaque' | 'disk' | 'flash' | 'usbflash' | 'nvram' | 'network'
  readonly flags: 'rw' | 'ro' | 'wo'
  /** Bytes in all and free, where nothing on the device changes them. */
  readonly fixed?: readonly [number, number]
}

/** What differs between families in how files are kept and moved. */
export interface FilePlatform {
  readonly systems: readonly FileSystem[]
  /** How `dir` writes a directory, and the bytes one takes; null: flash has no directories. */
  readonly directory: { readonly mode: 'drw-' | 'drwx'; readonly size: number } | null
  /** The lowest number of `dir`: 1 where it counts slots, higher where it is an inode. */
  readonly firstIndex: number
  /** Out of room is told of the source as `Not enough space on device`, or of the destination as `No space left on device`. */
  readonly noSpace: 'source' | 'destination'
  /** `copy xmodem:` with the old questions, with none of them, or not there. */
  readonly xmodem: 'asks' | 'plain' | 'none'
  /** What an upload to a silent TFTP server ends with. */
  readonly silentUpload: 'opening' | 'writing'
  /** `format` counts sectors, or only says that it is done. */
  readonly format: 'sectors' | 'plain'
  /** Its images carry a digital signature; older ones carry an MD5 of themselves. */
  readonly signedImages: boolean
  /** The type under which a USB stick is listed. */
  readonly usbType: 'usbflash' | 'disk'
}

const row = (type: FileSystem['type'], flags: FileSystem['flags'], prefixes: string): FileSystem => ({
  prefixes,
  type,
  flags,
})
const networks = (...names: readonly string[]): FileSystem[] => names.map((name) => row('network', 'rw', `${name}:`))

/** 1941 and 2911, as a 1941 lists them. */
export const ISR_G2_FILES: FilePlatform = {
  systems: [
    row('opaque', 'rw', 'archive:'),
    row('opaque', 'rw', 'system:'),
    row('opaque', 'rw', 'tmpsys:'),
    row('opaque', 'rw', 'null:'),
    ...networks('tftp'),
    row('disk', 'rw', 'flash0: flash:#'),
    row('disk', 'rw', 'flash1:'),
    row('nvram', 'rw', 'nvram:'),
    row('opaque', 'wo', 'syslog:'),
    row('opaque', 'rw', 'xmodem:'),
    row('opaque', 'rw', 'ymodem:'),
    ...networks('rcp', 'http', 'ftp', 'scp'),
    row('opaque', 'ro', 'tar:'),
    ...networks('https'),
    row('opaque', 'ro', 'cns:'),
  ],
  directory: { mode: 'drw-', size: 0 },
  firstIndex: 1,
  noSpace: 'source',
  xmodem: 'asks',
  silentUpload: 'opening',
  format: 'sectors',
  signedImages: true,
  usbType: 'usbflash',
}

/** ISR 4000. */
export const XE_ROUTER_FILES: FilePlatform = {
  systems: [
    row('opaque', 'rw', 'system:'),
    row('opaque', 'rw', 'tmpsys:'),
    row('disk', 'rw', 'bootflash: flash:'),
    { ...row('disk', 'ro', 'webui:'), fixed: [1_804_468_224, 1_723_789_312] },
    row('opaque', 'rw', 'null:'),
    row('opaque', 'ro', 'tar:'),
    ...networks('tftp'),
    row('opaque', 'wo', 'syslog:'),
    row('nvram', 'rw', 'nvram:'),
    ...networks('rcp', 'http', 'ftp', 'scp', 'sftp', 'https'),
    row('opaque', 'ro', 'cns:'),
  ],
  directory: { mode: 'drwx', size: 4096 },
  // The inode behind lost+found.
  firstIndex: 12,
  noSpace: 'destination',
  xmodem: 'none',
  silentUpload: 'opening',
  format: 'plain',
  signedImages: true,
  usbType: 'disk',
}

/** Catalyst 9000, from transcripts/show_file_systems__cat9k; with the second names that a 9300 lists. */
export const XE_SWITCH_FILES: FilePlatform = {
  ...XE_ROUTER_FILES,
  systems: [
    row('opaque', 'rw', 'system:'),
    row('opaque', 'rw', 'tmpsys:'),
    { ...row('disk', 'rw', 'crashinfo: crashinfo-1:'), fixed: [1_651_314_688, 1_561_067_520] },
    row('disk', 'rw', 'flash: bootflash:'),
    { ...row('disk', 'ro', 'webui:'), fixed: [3_846_701_056, 3_758_395_392] },
    row('opaque', 'rw', 'null:'),
    row('opaque', 'ro', 'tar:'),
    ...networks('tftp'),
    row('nvram', 'rw', 'nvram:'),
    ...networks('rcp', 'http', 'ftp', 'scp', 'sftp', 'https'),
    row('opaque', 'ro', 'cns:'),
  ],
}

/** Classic Catalyst. */
export const SWITCH_FILES: FilePlatform = {
  systems: [
    row('flash', 'rw', 'flash:'),
    row('opaque', 'rw', 'vb:'),
    row('opaque', 'ro', 'bs:'),
    row('opaque', 'rw', 'system:'),
    row('opaque', 'rw', 'tmpsys:'),
    row('nvram', 'rw', 'nvram:'),
    row('opaque', 'ro', 'xmodem:'),
    row('opaque', 'ro', 'ymodem:'),
    row('opaque', 'rw', 'null:'),
    row('opaque', 'ro', 'tar:'),
    ...networks('tftp', 'rcp', 'http', 'ftp', 'scp', 'https'),
    row('opaque', 'ro', 'cns:'),
  ],
  directory: { mode: 'drwx', size: 192 },
  firstIndex: 1,
  noSpace: 'source',
  xmodem: 'plain',
  silentUpload: 'opening',
  format: 'plain',
  signedImages: false,
  usbType: 'disk',
}

/** 2600 and its time: flash without directories. */
export const OLD_ROUTER_FILES: FilePlatform = {
  systems: [
    row('opaque', 'rw', 'archive:'),
    row('opaque', 'rw', 'system:'),
    row('nvram', 'rw', 'nvram:'),
    row('opaque', 'rw', 'null:'),
    ...networks('tftp'),
    row('flash', 'rw', 'flash:'),
    row('opaque', 'rw', 'xmodem:'),
    row('opaque', 'rw', 'ymodem:'),
    ...networks('rcp', 'pram', 'ftp', 'http', 'scp', 'https'),
    row('opaque', 'ro', 'cns:'),
  ],
  directory: null,
  firstIndex: 1,
  noSpace: 'source',
  xmodem: 'asks',
  silentUpload: 'writing',
  format: 'plain',
  signedImages: false,
  usbType: 'disk',
}
