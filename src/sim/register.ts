// The configuration register, bit by bit (ios-behaviour.md 11).

/** The boot field. */
export const bootField = (register: number): number => register & 0x000f

/** Bit 6, or bit 15: startup-config is not read. */
export const ignoresStartup = (register: number): boolean => (register & 0x8040) !== 0

/** Bit 7, the OEM bit: the banner of IOS is not shown at boot. */
export const hidesBanner = (register: number): boolean => (register & 0x0080) !== 0

/** Bit 10: the broadcast address is all zeros. */
export const broadcastOf = (register: number): string => ((register & 0x0400) !== 0 ? '0.0.0.0' : '255.255.255.255')

/** Bit 13: when loading over the network failed, flash is tried. */
export const bootsAfterNetwork = (register: number): boolean => (register & 0x2000) !== 0

const BAUDS = ['9600', '4800', '1200', '2400', '19200', '38400', '57600', '115200'] as const

/** 0 to 7, of bits 5, 12 and 11: the index that `confreg` asks for. */
export const baudIndex = (register: number): number =>
  (register & 0x0020 ? 4 : 0) + (register & 0x1000 ? 2 : 0) + (register & 0x0800 ? 1 : 0)
/** The register with another console speed. */
export const withBaudIndex = (register: number, index: number): number =>
  (register & ~0x1820) | (index & 4 ? 0x0020 : 0) | (index & 2 ? 0x1000 : 0) | (index & 1 ? 0x0800 : 0)
/** Bits a second at the console. */
export const baudOf = (register: number): string => BAUDS[baudIndex(register)] ?? BAUDS[0]

/** What a terminal shows that runs at another speed than the console. */
export const GARBAGE = '~x?f<~?x~f~<?xf~~?<fx~?xf~<~x?~fx<?~\n'
