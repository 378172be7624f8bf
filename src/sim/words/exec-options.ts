// Options of EXEC commands.

import { each, TCP_PORTS } from './groups-access.ts'

export const EXEC_OPTIONS = {
  ping: `
    Extended-data  specify extended data pattern  {+ XC}
    data           specify data pattern
      HEX  Data pattern in hex  {cr next ping}
    df-bit         enable do not fragment bit in IP header  {cr next ping}
    dscp           Specify DSCP value in ASCII/Numeric for Ingress  {+ XC}
    ingress        LAN source interface for Ingress  {+ XC}
    repeat         specify repeat count
      <1-2147483647>  repeat count  {cr next ping}
    size           specify datagram size
      <36-18024>  datagram size  {cr next ping}
    source         specify source address or name
      SOURCE     Source address or name  {cr next ping}
      INTERFACE  Source interface  {cr next ping}
    timeout        specify timeout interval
      <0-3600>  timeout in seconds  {cr next ping}
    tos            specify type of service value  {+ XC}
    validate       validate reply data  {cr next ping}
  `,
  'ping-ipv6': `
    data     specify data pattern
      HEX  Data pattern in hex  {cr next ping-ipv6}
    repeat   specify repeat count
      <1-2147483647>  repeat count  {cr next ping-ipv6}
    size     specify datagram size
      <48-18024>  datagram size  {cr next ping-ipv6}
    source   specify source address or name
      X:X:X:X::X  Source IPv6 address  {cr next ping-ipv6}
      INTERFACE   Source interface  {cr next ping-ipv6}
    timeout  specify timeout interval
      <0-3600>  timeout in seconds  {cr next ping-ipv6}
    verbose  verbose output  {cr next ping-ipv6}
  `,
  traceroute: `
    numeric  display numeric address  {cr next traceroute}
    port     specify port number
      <0-65535>  Port number  {cr next traceroute}
    probe    specify number of probes per hop
      <1-65535>  Probe count  {cr next traceroute}
    source   specify source address or name
      A.B.C.D     Source address or name  {cr next traceroute}
      X:X:X:X::X  Source IPv6 address  {cr next traceroute}
      INTERFACE   Source interface  {cr next traceroute}
    timeout  specify time out
      <1-3600>  Timeout in seconds  {cr next traceroute}
    ttl      specify minimum and maximum ttl
      <0-255>  Minimum ttl
        <0-255>  Maximum ttl  {cr next traceroute}
  `,
  ssh: `
    -c    Select encryption algorithm  {user}
      WORD  Encryption algorithm  {next ssh}
    -l    Log in using this user name  {user}
      WORD  Login name  {next ssh}
    -m    Select HMAC algorithm  {user}
      WORD  HMAC algorithm  {next ssh}
    -o    Specify options  {+ user}
    -p    Connect to this port  {user}
      <1-65535>  Port number  {next ssh}
    -v    Specify SSH Protocol Version  {user}
      <1-2>  Protocol version  {next ssh}
    -vrf  Specify vrf name  {user RXC}
      WORD  VPN Routing/Forwarding instance name  {next ssh}
    WORD  IP address or hostname of a remote system  {cr user}
      LINE  Command to be run on the remote system
  `,
  'telnet-options': `
    /debug             Enable telnet debugging mode  {cr user next telnet-options}
    /encrypt           Enable telnet encryption  {+ user}
    /ipv4              Force use of IP version 4  {cr user next telnet-options}
    /ipv6              Force use of IP version 6  {cr user next telnet-options}
    /line              Enable telnet line mode  {cr user next telnet-options}
    /noecho            Disable local echo  {cr user next telnet-options}
    /quiet             Suppress login/logout messages  {cr user next telnet-options}
    /route:            Enable telnet source route mode  {+ user}
    /source-interface  Specify source interface  {user}
      INTERFACE  Source interface  {cr next telnet-options}
    /stream            Enable stream processing  {cr user next telnet-options}
    /vrf               Specify VRF  {user RXC}
      WORD  VPN Routing/Forwarding instance name  {cr next telnet-options}
  `,
  telnet: `
${each(TCP_PORTS, 'cr user next telnet-options')}
@telnet-options
  `,
  /** Settings that `terminal no` and `terminal default` take. */
  'terminal-line': `
    editing           Enable command line editing
    escape-character  Change the current line's escape character
    full-help         Provide help to unprivileged user
    history           Enable and control the command history function  {cr}
      size  Set history buffer size
    international     Enable international 8-bit character support
    length            Set number of lines on a screen
    shell             Enable Cisco IOS.sh on a Terminal  {...}
    width             Set width of the display terminal
  `,
  /** `vtp` in EXEC. */
  'exec-vtp': `
    domain    Set the name of the VTP administrative domain.
      WORD  The ascii name for the VTP administrative domain.
    file      Configure IFS filesystem file where VTP configuration is stored.
      WORD  The ascii name of the VTP configuration file.
    mode      Configure VTP device mode  {+}
    password  Set the password for the VTP administrative domain
      WORD  The ascii password for the VTP administrative domain.
    primary   Make this switch the primary server  {... S}
    pruning   Set the administrative domain to permit pruning
    version   Set the administrative domain to VTP version
      <1-3>  Set the administrative domain VTP version number
  `,
}
