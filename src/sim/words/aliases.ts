// The aliases of EXEC commands that every device has (ios-help.md 1.7).

/** Alias and command, as `show aliases` lists them. */
export const EXEC_ALIASES: readonly (readonly [alias: string, command: string])[] = [
  ['h', 'help'],
  ['lo', 'logout'],
  ['p', 'ping'],
  ['r', 'resume'],
  ['s', 'show'],
  ['u', 'undebug'],
  ['un', 'undebug'],
  ['w', 'where'],
]
