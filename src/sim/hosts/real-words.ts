// The commands of end hosts that are real and not simulated, and what is said of them.

import type { Host } from '../world.ts'

/** What is said of a line that the system would take, and that is not simulated. */
export const notSimulated = (typed: string): string => `% Not simulated here: ${typed}\n`

/** Whether the system of a host has a command of this name. */
export const isRealWord = ({ os }: Pick<Host, 'os'>, word: string): boolean =>
  REAL_WORDS[os].has(os === 'windows' ? word.toLowerCase() : word)

const REAL_WORDS: Readonly<Record<Host['os'], ReadonlySet<string>>> = {
  windows: new Set(
    'arp cls curl dir getmac hostname ipconfig nbtstat net netsh netstat nslookup pathping ping powershell route ssh systeminfo telnet tracert type ver whoami'.split(
      ' ',
    ),
  ),
  linux: new Set(
    'apt arp arping cat cd clear curl dhclient dig ethtool exit grep host hostname hostnamectl ifconfig ip ls mtr nano netplan netstat nmcli nslookup ping ping6 ps pwd resolvectl route ss ssh su sudo sysctl systemctl tcpdump telnet traceroute traceroute6 uname vi wget whoami'.split(
      ' ',
    ),
  ),
  // All that it has is simulated.
  vpcs: new Set(),
}
