// Which mistakes are only the shadow of a command that never ran.

/** What a command has to begin with, so that its absence explains a finding about something that was not done. */
const missed: Readonly<Record<string, RegExp>> = {
  'boot-missing': /^(boot |conf|en)/,
  'not-saved': /^(wr|cop\S* .*\bstart|relo)/,
  'answered-no': /^(wr|cop\S* .*\bstart)/,
  'no-reload': /^relo/,
  'reload-not-cancelled': /^(relo\S* can|conf\S* conf)/,
  'not-activated': /^install /,
  'not-committed': /^install /,
  'register-left-2142': /^(conf|en)/,
  'interfaces-shut': /^(conf|int|no sh|en)/,
  'wrong-mode': /^(conf|en|ex|int)/,
}

/** Whether one of these commands, had it run, would have prevented the finding. */
export function leftUndone(commands: readonly string[], id: string): boolean {
  const begins = missed[id]
  return (
    begins !== undefined && commands.some((command) => begins.test(command.trim().toLowerCase().replace(/^do /, '')))
  )
}
