// Words of ROMmon and of the boot loader of a switch that exist and are not simulated (ios-behaviour.md 13). Their help is the loader's own list.

const table = (words: string): string =>
  words
    .split(/\s+/)
    .map((word) => `${word}  ${word}  {...}`)
    .join('\n')

export const LOADER = table(
  'arp cat fgrep fsck memory meminfo mgmt_clr mgmt_init mgmt_show mkdir more ping rmdir type version',
)
export const ROMMON = table(
  'alias break cont context cookie dev dis dnld frame history meminfo repeat rommon-pref showmon stack sysret',
)
