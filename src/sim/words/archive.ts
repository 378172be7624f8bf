// Words of `archive`, and of `log config` inside it.

import type { Block } from './blocks.ts'

export const ARCHIVE_BLOCKS: readonly Block[] = [
  {
    name: 'archive',
    prompt: 'config-archive',
    header: 'Archive configuration commands:',
    rows: `
log             Logging commands
  config        Config logger config commands  {cr opens archive log config}
maximum         maximum number of backup copies  {one}
  <1-14>        Number of versions to keep
path            path for backups  {one}
  WORD          URL of the file; $h is the host name, $t the time
rollback        Rollback parameters
  filter        Rollback filter
    adaptive    Enable adaptive filter
  retry         Rollback retry
    timeout     Retry timeout  {one}
      <0-10>    Timeout in seconds
time-period     Period of time in minutes to automatically archive the running-config  {one}
  <1-525600>    Number of minutes to wait between archive creation
write-memory    Enable automatic backup generation during write memory`,
  },
  {
    name: 'archive log config',
    prompt: 'config-archive-log-cfg',
    header: 'Logger configuration commands:',
    rows: `
hidekeys        suppress output (e.g. passwords) when displaying logged commands
logging         Modify config logging parameters
  enable        Enable the config logger
  persistent    Enable config logger persistent
    auto        Auto-save on a configuration change
    reload      Reload persisted configuration
  size          Set maximum size of the config log  {one}
    <1-1000>    Maximum number of log entries
notify          Send logged commands to target applications
  syslog        Send logged commands to the syslog  {cr}
    contenttype  Set the content type of the message  {one}
      plaintext  Format the message as plain text
      xml       Format the message as XML
record          Config logger record parameters
  rc            Record the return code of a command`,
  },
]
