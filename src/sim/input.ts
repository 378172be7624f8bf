// What a typed or pasted line is, before the device sees it: prompts that came with a paste, lines that are device output (design: Input).

/** Splits a text into lines: LF or CRLF, a final line end ends the last line and is no extra Enter. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** At most this much of one line reaches a device. */
export const LINE_LIMIT = 255

/** `BR1(config-if)#copy run start` → the prompt and what was typed behind it; null when there is no prompt. */
export function leadingPrompt(line: string): { readonly prompt: string; readonly typed: string } | null {
  const exec = /^[A-Za-z][\w.-]{0,62}(?:\([a-z][a-z0-9-]{0,20}\))?[>#]/.exec(line)
  const prompt = exec?.[0] ?? /^rommon \d{1,4} > ?/.exec(line)?.[0] ?? /^switch: ?/.exec(line)?.[0]
  return prompt === undefined ? null : { prompt: prompt.trimEnd(), typed: line.slice(prompt.length).trim() }
}

/** Texts that only a device prints; a pasted session carries them along (ios-behaviour.md 7, 8, 12). */
const OUTPUT: readonly RegExp[] = [
  /^%/,
  /^\[OK(?:\]| - )/,
  /^!!+[!.]*$/,
  /^\^$/,
  /^Building configuration\.\.\./,
  /^Current configuration : /,
  /^Enter configuration commands, one per line\./,
  /^Accessing \w+:\/\//,
  /^Loading \S+ from /,
  /^Writing \S+(?: !+)?$/,
  /^Translating "/,
  /^\d+ bytes copied in /,
  /^\d+ bytes (?:total|available) \(/,
  /^Directory of \S+:/,
  /^Erase of \S+: complete/,
  /^Copy in progress\.\.\./,
  /^\*[A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d(?:\.\d+)?: %/,
  /^Press RETURN to get started/,
  /^Using \d+ out of \d+ bytes/,
  /^System Bootstrap, Version /,
  /^Configuration register is /,
  /^Reload scheduled for /,
  /^Reload reason: /,
  /^\*{3}(?: --- SHUTDOWN .*)?$/,
  /^User Access Verification$/,
  /^The name for the keys will be: /,
  /^Total number of passes: /,
  /^Rollback Done$/,
  /^-#- +-+length-+/,
  /^verify \/md5 \(/,
  /^(?:Computed|Submitted) signature *=/,
  /^Verified \(/,
  /^Warning: Attempting to overwrite an NVRAM configuration/,
  /^by a different version of the system image\.$/,
  /^You must reset or power cycle for new config to take effect/,
  /^monitor: command "/,
  /^(?:loadprog|boot): /,
  /^Reload command is being issued on Active unit/,
  /^Chassis \d+ reloading, reason/,
  /^This will apply all necessary additions and deletions$/,
  /^to replace the current running configuration with the$/,
  /^contents of the specified configuration file, which is$/,
  /^assumed to be a complete configuration, not a partial$/,
  /^Erasing Nvram will not clear license trust code\.$/,
  /^install_\w+: /,
  /^Following packages shall be activated:$/,
  /^\/(?:boot)?flash\/\S+$/,
  /^--- (?:Starting|Finished) /,
  /^(?:SUCCESS|FAILED): /,
  /^program load complete, entry point: /,
  /^System image file is "/,
  /^Copyright \(c\) /,
  /^Technical Support: /,
]
/** Questions of the device: alone or with an answer behind them. */
const QUESTIONS: readonly RegExp[] = [
  /\[(?:confirm|yes\/no|y\/n)\]/,
  /^(?:Source|Destination|Delete|Verify) (?:filename|username) \[.*?\]\?/,
  /^Address or name of remote host \[.*?\]\?/,
  /^Delete \S+:\S*\? ?\[confirm\]/,
  /^Proceed with reload\? ?\[confirm\]/,
  /^System configuration has been modified\. Save\? ?\[yes\/no\]/,
  /^Overwrite the previous NVRAM configuration\? ?\[confirm\]/,
  /^do you wish to change the configuration\? y\/n/,
  /^Password:$/,
  /^How many bits in the modulus \[\d+\]:/,
  /^configuration\. Enter Y if you are sure you want to proceed\. \? \[no\]:/,
  /^Enter your selection \[2\]:/,
  /^Do you want to over write\? ?\[confirm\]/,
  /^Would you like to (?:enter the initial configuration dialog|terminate autoinstall)\?/,
  /^Erasing the nvram filesystem will remove all configuration files! Continue\? ?\[confirm\]/,
]

// Each is a single expression, because every typed line is tested against them.
const anyOf = (patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'))
const OUTPUT_LINE = anyOf(OUTPUT)
const QUESTION_LINE = anyOf(QUESTIONS)

/** Why a line cannot have been typed, or null. */
export function outputReason(line: string): string | null {
  if (OUTPUT_LINE.test(line)) return 'this line is device output, not something one types'
  if (QUESTION_LINE.test(line)) return 'this line is a question of the device, and the device is not asking it now'
  return null
}
