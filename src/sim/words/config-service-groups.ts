// Rows that lines of time, messages and SNMP share.

const SEVERITIES = `
<0-7>          Logging severity level
alerts         Immediate action needed (severity=1)
critical       Critical conditions (severity=2)
debugging      Debugging messages (severity=7)
emergencies    System is unusable (severity=0)
errors         Error conditions (severity=3)
informational  Informational messages (severity=6)
notifications  Normal but significant conditions (severity=5)
warnings       Warning conditions (severity=4)
`

export const CONFIG_SERVICE_GROUPS: Readonly<Record<string, string>> = {
  severity: SEVERITIES,
  // Behind `logging buffered`, `console` and so on.
  'logging-filter': `
discriminator  Establish MD-Logging association
  WORD  MD name  {cr}
    @severity
filtered  Enable filtered logging  {RXC ...}
xml  Enable logging in XML  {RXC ...}`,
  'logging-host': `
discriminator         Specify a message discriminator identifier for this logging session
  WORD  MD name  {cr next logging-host}
filtered              Enable filtered logging  {RXC cr ...}
sequence-num-session  Include session sequence number tag in syslog message  {cr next logging-host}
session-id            Specify syslog message session ID tagging
  hostname  Include hostname in session ID tag  {cr next logging-host}
  ipv4      Include logging source IP address in session ID tag  {cr next logging-host}
  ipv6      Include logging source IPv6 address in session ID tag  {cr next logging-host}
  string    Include custom string in session ID tag
    WORD  Custom string  {cr next logging-host}
transport             Specify the transport protocol (default=UDP)
  beep  Blocks Extensible Exchange Protocol  {R cr ...}
  tcp   Transport Control Protocol  {cr next logging-tcp}
  tls   Transport Layer Security  {XC cr ...}
  udp   User Datagram Protocol  {cr next logging-udp}
vrf                   Set VRF option
  WORD  VRF name  {cr next logging-host}
xml                   Enable logging in XML  {RXC cr next logging-host}
`,
  'logging-tcp': `
port  Specify the TCP port number (default=601)
  <1-65535>  Port number  {cr next logging-host}
@logging-host
`,
  'logging-udp': `
port  Specify the UDP port number (default=514)
  <1-65535>  Port number  {cr next logging-host}
@logging-host
`,
  timestamps: `
datetime  Timestamp with date and time
uptime    Timestamp with system uptime
`,
  'ntp-peer': `
A.B.C.D     IP address of peer  {cr one next ntp-option}
HOSTNAME    Hostname of peer  {cr one next ntp-option}
X:X:X:X::X  IPv6 address of peer  {cr one next ntp-option}
ip          Use IP for DNS resolution
  HOSTNAME  Hostname of peer  {cr one next ntp-option}
ipv6        Use IPv6 for DNS resolution
  HOSTNAME  Hostname of peer  {cr one next ntp-option}
vrf         VPN Routing/Forwarding Information
  WORD  VPN Routing/Forwarding instance name
    A.B.C.D     IP address of peer  {cr one next ntp-option}
    HOSTNAME    Hostname of peer  {cr one next ntp-option}
    X:X:X:X::X  IPv6 address of peer  {cr one next ntp-option}
`,
  'ntp-option': `
burst        Send a burst when peer is reachable (Default)  {cr next ntp-option}
iburst       Send a burst when peer is unreachable (Default)  {cr next ntp-option}
key          Configure peer authentication key
  <0-4294967295>  Peer key number  {cr next ntp-option}
maxpoll      Maximum poll interval
  <4-17>  Poll value in Log2  {cr next ntp-option}
minpoll      Minimum poll interval
  <4-17>  Poll value in Log2  {cr next ntp-option}
normal-sync  Disable rapid sync at startup  {cr next ntp-option}
prefer       Prefer this peer when possible  {cr next ntp-option}
source       Interface for source address
  INTERFACE  Interface  {cr next ntp-option}
version      Configure NTP version
  <1-4>  NTP version number  {cr next ntp-option}
`,
  'ntp-access': `
<1-99>       Standard IP access list  {cr}
  kod  Send a kiss of death
<1300-1999>  Standard IP access list (expanded range)  {cr}
  kod  Send a kiss of death
WORD         Named access list  {cr}
  kod  Send a kiss of death
`,
  'snmp-community': `
<1-99>       Std IP accesslist allowing access with this community string
<1300-1999>  Expanded IP accesslist allowing access with this community string
WORD         Access-list name
ipv6         Specify IPv6 Named Access-List
  WORD  IPv6 Access-list name  {cr}
    <1-99>       Std IP accesslist allowing access with this community string
    <1300-1999>  Expanded IP accesslist allowing access with this community string
    WORD         Access-list name
`,
  'snmp-rights': `
@snmp-community
ro  Read-only access with this community string  {cr as RO}
  @snmp-community
rw  Read-write access with this community string  {cr as RW}
  @snmp-community
`,
  'snmp-host': `
WORD     SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
informs  Send Inform messages to this host
  WORD     SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
  version  SNMP version to use for notification messages
    @snmp-host-version
traps    Send Trap messages to this host
  WORD     SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
  version  SNMP version to use for notification messages
    @snmp-host-version
version  SNMP version to use for notification messages
  @snmp-host-version
`,
  'snmp-host-version': `
1   Use SNMPv1
  WORD  SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
2c  Use SNMPv2c
  WORD  SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
3   Use SNMPv3
  auth    Use the SNMPv3 authNoPriv Security Level
    WORD  SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
  noauth  Use the SNMPv3 noAuthNoPriv Security Level
    WORD  SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
  priv    Use the SNMPv3 authPriv Security Level
    WORD  SNMPv1/v2c community string or SNMPv3 user name  {cr next snmp-host-option}
`,
  'snmp-host-option': `
WORD      Kind of notification  {cr next snmp-host-option}
udp-port  The notification host's UDP port number (default port 162)
  <0-65535>  The notification host's UDP port number  {cr next snmp-host-option}
`,
  'snmp-group': `
access   specify an access-list associated with this group
  <1-99>  Standard IP Access-list allowing access with this group  {cr next snmp-group}
  WORD    Access-list name  {cr next snmp-group}
  ipv6    Specify IPv6 Named Access-List
    WORD  IPv6 Access-list name  {cr next snmp-group}
context  specify a context to associate these views for the group
  WORD  Context name  {cr next snmp-group}
match    context name match criteria
  exact   Exact match of the context name  {cr next snmp-group}
  prefix  Prefix match of the context name  {cr next snmp-group}
notify   specify a notify view for the group
  WORD  notify view name  {cr next snmp-group}
read     specify a read view for the group
  WORD  read view name  {cr next snmp-group}
write    specify a write view for the group
  WORD  write view name  {cr next snmp-group}
`,
  'snmp-user': `
access     specify an access-list associated with this group
  WORD  Access-list name  {cr}
  ipv6  Specify IPv6 Named Access-List
    WORD  IPv6 Access-list name
auth       authentication parameters for the user
  md5    Use HMAC MD5 algorithm for authentication
    WORD  authentication password for user  {cr next snmp-privacy}
  sha    Use HMAC SHA algorithm for authentication
    WORD  authentication password for user  {cr next snmp-privacy}
  sha-2  Use HMAC SHA-2 algorithm for authentication  {XC}
    <256-512>  Size
      WORD  authentication password for user  {cr next snmp-privacy}
encrypted  specifying passwords as MD5 or SHA digests
  access  specify an access-list associated with this group
    WORD  Access-list name
  auth    authentication parameters for the user  {+}
`,
  'snmp-privacy': `
access  specify an access-list associated with this group
  WORD  Access-list name  {cr}
  ipv6  Specify IPv6 Named Access-List
    WORD  IPv6 Access-list name
priv    encryption parameters for the user
  3des  Use 168 bit 3DES algorithm for encryption
    WORD  privacy password for user  {cr}
      access  specify an access-list associated with this group
        WORD  Access-list name
  aes   Use AES algorithm for encryption
    128  Use 128 bit AES algorithm for encryption
      WORD  privacy password for user  {cr}
        access  specify an access-list associated with this group
          WORD  Access-list name
    192  Use 192 bit AES algorithm for encryption
      WORD  privacy password for user  {cr}
        access  specify an access-list associated with this group
          WORD  Access-list name
    256  Use 256 bit AES algorithm for encryption
      WORD  privacy password for user  {cr}
        access  specify an access-list associated with this group
          WORD  Access-list name
  des   Use 56 bit DES algorithm for encryption
    WORD  privacy password for user  {cr}
      access  specify an access-list associated with this group
        WORD  Access-list name
`,
}
