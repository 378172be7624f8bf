// Rows that entries of access lists share. A protocol's line goes source, ports, destination, ports, options.

/** The same rows, each with flags. */
export const each = (rows: string, flags: string): string =>
  rows
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => `${row}  {${flags}}`)
    .join('\n')

/** Kept on one line each, since every place that names a port repeats them. */
export const TCP_PORTS = `
<0-65535>    Port number
bgp          Border Gateway Protocol (179)
chargen      Character generator (19)
cmd          Remote commands (rcmd, 514)
daytime      Daytime (13)
discard      Discard (9)
domain       Domain Name Service (53)
drip         Dynamic Routing Information Protocol (3949)
echo         Echo (7)
exec         Exec (rsh, 512)
finger       Finger (79)
ftp          File Transfer Protocol (21)
ftp-data     FTP data connections (20)
gopher       Gopher (70)
hostname     NIC hostname server (101)
ident        Ident Protocol (113)
irc          Internet Relay Chat (194)
klogin       Kerberos login (543)
kshell       Kerberos shell (544)
login        Login (rlogin, 513)
lpd          Printer service (515)
msrpc        MS Remote Procedure Call (135)
nntp         Network News Transport Protocol (119)
pim-auto-rp  PIM Auto-RP (496)
pop2         Post Office Protocol v2 (109)
pop3         Post Office Protocol v3 (110)
smtp         Simple Mail Transport Protocol (25)
sunrpc       Sun Remote Procedure Call (111)
syslog       Syslog (514)
tacacs       TAC Access Control System (49)
talk         Talk (517)
telnet       Telnet (23)
time         Time (37)
uucp         Unix-to-Unix Copy Program (540)
whois        Nicname (43)
www          World Wide Web (HTTP, 80)`
const UDP_PORTS = `
<0-65535>      Port number
biff           Biff (mail notification, comsat, 512)
bootpc         Bootstrap Protocol (BOOTP) client (68)
bootps         Bootstrap Protocol (BOOTP) server (67)
discard        Discard (9)
dnsix          DNSIX security protocol auditing (195)
domain         Domain Name Service (DNS, 53)
echo           Echo (7)
isakmp         Internet Security Association and Key Management Protocol (500)
mobile-ip      Mobile IP registration (434)
nameserver     IEN116 name service (obsolete, 42)
netbios-dgm    NetBios datagram service (138)
netbios-ns     NetBios name service (137)
netbios-ss     NetBios session service (139)
non500-isakmp  Internet Security Association and Key Management Protocol (4500)
ntp            Network Time Protocol (123)
pim-auto-rp    PIM Auto-RP (496)
rip            Routing Information Protocol (router, in.routed, 520)
snmp           Simple Network Management Protocol (161)
snmptrap       SNMP Traps (162)
sunrpc         Sun Remote Procedure Call (111)
syslog         System Logger (514)
tacacs         TAC Access Control System (49)
talk           Talk (517)
tftp           Trivial File Transfer Protocol (69)
time           Time (37)
who            Who service (rwho, 513)
xdmcp          X Display Manager Control Protocol (177)`

/** The ports that one end of a line may name, and the groups for what stands behind the word. `then`: the group behind a port. */
function portsOf(end: string, ports: string, then: string, ends: '' | 'cr '): Readonly<Record<string, string>> {
  return {
    [`${end}-ports`]: `
eq     Match only packets on a given port number  {next ${end}-eq}
gt     Match only packets with a greater port number  {next ${end}-port}
lt     Match only packets with a lower port number  {next ${end}-port}
neq    Match only packets not on a given port number  {next ${end}-port}
range  Match only packets in the range of port numbers  {next ${end}-range}`,
    [`${end}-port`]: each(ports, `${ends}next ${then}`),
    [`${end}-range`]: each(ports, `next ${end}-port`),
    // Up to ten ports may follow `eq`.
    [`${end}-eq`]: each(ports, `${ends}next ${end}-more`),
    [`${end}-more`]: `${each(ports, `${ends}next ${end}-more`)}\n@${then}`,
  }
}

const ends4 = (kind: 'source' | 'destination', flags: string): string => {
  const Kind = kind === 'source' ? 'Source' : 'Destination'
  return `
A.B.C.D       ${Kind} address
  A.B.C.D     ${Kind} wildcard bits  {wild extended ${flags}}
any           Any ${kind} host  {${flags}}
host          A single ${kind} host
  ADDRESS     ${Kind} address  {${flags}}
object-group  ${Kind} network object group  {RXC}
  WORD        ${Kind} network object group name  {${flags}}`
}
const ends6 = (kind: 'source' | 'destination', flags: string): string => {
  const Kind = kind === 'source' ? 'Source' : 'Destination'
  return `
X:X:X:X::X/<0-128>  IPv6 ${kind} prefix x:x::y/<z>  {${flags}}
any                 Any ${kind} prefix  {${flags}}
host                A single ${kind} host
  X:X:X:X::X        ${Kind} address  {${flags}}
object-group        ${Kind} network object group  {XC}
  WORD              ${Kind} network object group name  {${flags}}`
}

/** The groups of one protocol: `NAME-from` leads from its source to the options of `NAME-options`. */
function protocol(
  name: string,
  ends: typeof ends4,
  options: string,
  ports: string | null = null,
): Readonly<Record<string, string>> {
  return {
    [`${name}-from`]: ends('source', `next ${name}-${ports ? 'source' : 'to'}`),
    [`${name}-to`]: ends('destination', `cr next ${name}-options`),
    [`${name}-options`]: options,
    ...(ports && {
      [`${name}-source`]: `@${name}-source-ports\n@${name}-to`,
      ...portsOf(`${name}-source`, ports, `${name}-to`, ''),
      ...portsOf(`${name}-target`, ports, `${name}-options`, 'cr '),
    }),
  }
}

export const DSCP = `
<0-63>   Differentiated services codepoint value
af11     Match packets with AF11 dscp (001010)
af12     Match packets with AF12 dscp (001100)
af13     Match packets with AF13 dscp (001110)
af21     Match packets with AF21 dscp (010010)
af22     Match packets with AF22 dscp (010100)
af23     Match packets with AF23 dscp (010110)
af31     Match packets with AF31 dscp (011010)
af32     Match packets with AF32 dscp (011100)
af33     Match packets with AF33 dscp (011110)
af41     Match packets with AF41 dscp (100010)
af42     Match packets with AF42 dscp (100100)
af43     Match packets with AF43 dscp (100110)
cs1      Match packets with CS1(precedence 1) dscp (001000)
cs2      Match packets with CS2(precedence 2) dscp (010000)
cs3      Match packets with CS3(precedence 3) dscp (011000)
cs4      Match packets with CS4(precedence 4) dscp (100000)
cs5      Match packets with CS5(precedence 5) dscp (101000)
cs6      Match packets with CS6(precedence 6) dscp (110000)
cs7      Match packets with CS7(precedence 7) dscp (111000)
default  Match packets with default dscp (000000)
ef       Match packets with EF dscp (101110)`
const PRECEDENCE = `
<0-7>           Precedence value
critical        Match packets with critical precedence (5)
flash           Match packets with flash precedence (3)
flash-override  Match packets with flash override precedence (4)
immediate       Match packets with immediate precedence (2)
internet        Match packets with internetwork control precedence (6)
network         Match packets with network control precedence (7)
priority        Match packets with priority precedence (1)
routine         Match packets with routine precedence (0)`
const TOS = `
<0-15>             Type of service value
max-reliability    Match packets with max reliable TOS (2)
max-throughput     Match packets with max throughput TOS (4)
min-delay          Match packets with min delay TOS (8)
min-monetary-cost  Match packets with min monetary cost TOS (1)
normal             Match packets with normal TOS (0)`

const FLAGS = `
ack          Match on the ACK bit  {cr next tcp-options}
established  Match established connections  {cr next tcp-options}
fin          Match on the FIN bit  {cr next tcp-options}
match-all    Match if all specified flags are present  {+ RXC}
match-any    Match if any specified flags is present  {+ RXC}
psh          Match on the PSH bit  {cr next tcp-options}
rst          Match on the RST bit  {cr next tcp-options}
syn          Match on the SYN bit  {cr next tcp-options}
urg          Match on the URG bit  {cr next tcp-options}`

const ICMP = `
<0-255>                      ICMP message type  {cr next icmp-code}
administratively-prohibited  Administratively prohibited
alternate-address            Alternate address
conversion-error             Datagram conversion
dod-host-prohibited          Host prohibited
dod-net-prohibited           Net prohibited
echo                         Echo (ping)
echo-reply                   Echo reply
general-parameter-problem    Parameter problem
host-isolated                Host isolated
host-precedence-unreachable  Host unreachable for precedence
host-redirect                Host redirect
host-tos-redirect            Host redirect for TOS
host-tos-unreachable         Host unreachable for TOS
host-unknown                 Host unknown
host-unreachable             Host unreachable
information-reply            Information replies
information-request          Information requests
mask-reply                   Mask replies
mask-request                 Mask requests
mobile-redirect              Mobile host redirect
net-redirect                 Network redirect
net-tos-redirect             Net redirect for TOS
net-tos-unreachable          Network unreachable for TOS
net-unreachable              Net unreachable
network-unknown              Network unknown
no-room-for-option           Parameter required but no room
option-missing               Parameter required but not present
packet-too-big               Fragmentation needed and DF set
parameter-problem            All parameter problems
port-unreachable             Port unreachable
precedence-unreachable       Precedence cutoff
protocol-unreachable         Protocol unreachable
reassembly-timeout           Reassembly timeout
redirect                     All redirects
router-advertisement         Router discovery advertisements
router-solicitation          Router discovery solicitations
source-quench                Source quenches
source-route-failed          Source route failed
time-exceeded                All time exceededs
timestamp-reply              Timestamp replies
timestamp-request            Timestamp requests
traceroute                   Traceroute
ttl-exceeded                 TTL exceeded
unreachable                  All unreachables`
const ICMP6 = `
<0-255>                  ICMP message type  {cr next icmp6-code}
beyond-scope             Destination beyond scope
destination-unreachable  Destination address is unreachable
dhaad-reply              Home agent address discovery reply
dhaad-request            Home agent address discovery request
echo-reply               Echo reply
echo-request             Echo request (ping)
header                   Parameter header problems
hop-limit                Hop limit exceeded in transit
mld-query                Multicast Listener Discovery Query
mld-reduction            Multicast Listener Discovery Reduction
mld-report               Multicast Listener Discovery Report
nd-na                    Neighbor discovery neighbor advertisements
nd-ns                    Neighbor discovery neighbor solicitations
next-header              Parameter next header problems
no-admin                 Administration prohibited destination
no-route                 No route to destination
packet-too-big           Packet too big
parameter-option         Parameter option problems
parameter-problem        All parameter problems
port-unreachable         Port unreachable
reassembly-timeout       Reassembly timeout
redirect                 Neighbor redirect
renum-command            Router renumbering command
renum-result             Router renumbering result
renum-seq-number         Router renumbering sequence number reset
router-advertisement     Neighbor discovery router advertisements
router-renumbering       All router renumbering
router-solicitation      Neighbor discovery router solicitations
time-exceeded            All time exceededs
unreachable              All unreachable`
/** Rows whose first one, the number, has flags of its own. */
const named = (rows: string, flags: string): string => {
  const [number = '', ...names] = rows.trim().split('\n')
  return `${number}\n${each(names.join('\n'), flags)}`
}

const EXTENDED = `
<0-255>         An IP protocol number  {next ip-from}
ahp             Authentication Header Protocol  {next ip-from}
eigrp           Cisco's EIGRP routing protocol  {next ip-from}
esp             Encapsulation Security Payload  {next ip-from}
gre             Cisco's GRE tunneling  {next ip-from}
icmp            Internet Control Message Protocol  {next icmp-from}
igmp            Internet Gateway Message Protocol  {next igmp-from}
ip              Any Internet Protocol  {next ip-from}
ipinip          IP in IP tunneling  {next ip-from}
nos             KA9Q NOS compatible IP over IP tunneling  {next ip-from}
object-group    Service object group  {RXC}
  WORD          Service object group name  {next ip-from}
ospf            OSPF routing protocol  {next ip-from}
pcp             Payload Compression Protocol  {next ip-from}
pim             Protocol Independent Multicast  {next ip-from}
sctp            Stream Control Transmission Protocol  {RXC next udp-from}
tcp             Transmission Control Protocol  {next tcp-from}
udp             User Datagram Protocol  {next udp-from}`
const IPV6 = `
<0-255>             An IPv6 protocol number  {next ipv6-from}
X:X:X:X::X/<0-128>  IPv6 source prefix x:x::y/<z>  {next ipv6-to}
ahp                 Authentication Header Protocol  {next ipv6-from}
any                 Any source prefix  {next ipv6-to}
esp                 Encapsulation Security Payload  {next ipv6-from}
hbh                 Hop by Hop options header  {XC next ipv6-from}
host                A single source host
  X:X:X:X::X        Source address  {next ipv6-to}
icmp                Internet Control Message Protocol  {next icmp6-from}
ipv6                Any IPv6  {next ipv6-from}
pcp                 Payload Compression Protocol  {next ipv6-from}
sctp                Streams Control Transmission Protocol  {next ipv6-from}
tcp                 Transmission Control Protocol  {next tcp6-from}
udp                 User Datagram Protocol  {next udp6-from}`

const tcp6 = FLAGS.replaceAll('tcp-options', 'tcp6-options')

export const ACCESS_GROUPS: Readonly<Record<string, string>> = {
  /** Behind the number or in the block of a standard list. */
  'standard-entry': `
deny    Specify packets to reject  {wide next standard-from}
permit  Specify packets to forward  {next standard-from}
remark  Access list entry comment  {plain}
  LINE  Comment up to 100 characters`,
  'standard-from': `
ADDRESS    Address to match  {plain cr}
  A.B.C.D  Wildcard bits  {plain wild standard cr next log}
  @log
any        Any source host  {plain cr next log}
host       A single host address
  ADDRESS  Host address  {plain wild standard cr next log}`,
  log: `
log   Log matches against this entry  {cr}
  WORD  User-defined cookie, up to 64 characters  {RX}`,
  'extended-entry': `
deny    Specify packets to reject  {wide next extended}
permit  Specify packets to forward  {next extended}
remark  Access list entry comment  {plain}
  LINE  Comment up to 100 characters`,
  extended: EXTENDED,
  ...protocol('ip', ends4, '@ip-option'),
  ...protocol('tcp', ends4, `@tcp-target-ports\n${FLAGS}\n@ip-option`, TCP_PORTS),
  ...protocol('udp', ends4, '@udp-target-ports\n@ip-option', UDP_PORTS),
  ...protocol('icmp', ends4, `${named(ICMP, 'cr next ip-options')}\n@ip-option`),
  'icmp-code': `
<0-255>  ICMP message code  {cr next ip-options}
@ip-option`,
  ...protocol(
    'igmp',
    ends4,
    `
<0-15>       IGMP message type  {cr next ip-options}
dvmrp        Distance Vector Multicast Routing Protocol (2)  {cr next ip-options}
host-query   Host Query (0)  {cr next ip-options}
host-report  Host Report (1)  {cr next ip-options}
pim          Protocol Independent Multicast (3)  {cr next ip-options}
trace        Multicast trace (4)  {cr next ip-options}
@ip-option`,
  ),
  /** Options follow each other in any order. */
  'ip-option': `
dscp         Match packets with given dscp value
  @dscp-option
fragments    Check non-initial fragments  {cr next ip-options}
log          Log matches against this entry  {cr next ip-log}
log-input    Log matches against this entry, including input interface  {cr next ip-log}
option       Match packets with given IP Options value  {RXC +}
precedence   Match packets with given precedence value
  @precedence-option
reflect      Create reflexive access list entry  {RXC}
  WORD       Access-list name  {cr}
    timeout  Maximum time to live
      <1-2147483>  Seconds
time-range   Specify a time-range
  WORD       Time-range entry name  {cr next ip-options}
tos          Match packets with given TOS value
  @tos-option
ttl          Match packets with given TTL value  {RXC +}`,
  /** Behind `log`: a cookie, which stands in each message of the entry. */
  'ip-log': `
@ip-option
WORD         User-defined cookie, up to 64 characters  {RX cr next ip-options}`,
  'dscp-option': each(DSCP, 'cr next ip-options'),
  'precedence-option': each(PRECEDENCE, 'cr next ip-options'),
  'tos-option': each(TOS, 'cr next ip-options'),

  'ipv6-entry': `
deny        Specify packets to reject  {next ipv6}
evaluate    Evaluate an access list
  WORD      IPv6 reflexive access list name
permit      Specify packets to forward  {next ipv6}
remark      Access list entry comment
  LINE      Comment up to 100 characters`,
  ipv6: IPV6,
  ...protocol('ipv6', ends6, '@ipv6-option'),
  ...protocol('tcp6', ends6, `@tcp6-target-ports\n${tcp6}\n@ipv6-option`, TCP_PORTS),
  ...protocol('udp6', ends6, '@udp6-target-ports\n@ipv6-option', UDP_PORTS),
  ...protocol('icmp6', ends6, `${named(ICMP6, 'cr next ipv6-options')}\n@ipv6-option`),
  'icmp6-code': `
<0-255>  ICMP message code  {cr next ipv6-options}
@ipv6-option`,
  'ipv6-option': `
auth                    Match on authentication header  {XC cr next ipv6-options}
dest-option             Destination Option header (all types)  {cr next ipv6-options}
dest-option-type        Destination Option header with type
  <0-255>               Destination Option type  {cr next ipv6-options}
dscp                    Match packets with given dscp value
  @ipv6-dscp
flow-label              Flow label
  <0-1048575>           Flow label value  {cr next ipv6-options}
fragments               Check non-initial fragments  {cr next ipv6-options}
log                     Log matches against this entry  {cr next ipv6-options}
log-input               Log matches against this entry, including input  {cr next ipv6-options}
mobility                Mobility header (all types)  {RXC cr next ipv6-options}
mobility-type           Mobility header with type  {RXC}
  <0-255>               Mobility header type  {cr next ipv6-options}
reflect                 Create reflexive access list entry
  WORD                  Access-list name  {cr}
    timeout             Maximum time to live
      <1-2147483>       Seconds
routing                 Routing header (all types)  {cr next ipv6-options}
routing-type            Routing header with type
  <0-255>               Routing header type  {cr next ipv6-options}
sequence                Sequence number for this entry
  <1-4294967294>        Sequence number for this entry  {cr next ipv6-options}
time-range              Specify a time-range
  WORD                  Time-range entry name  {cr next ipv6-options}
undetermined-transport  Undetermined Upper Layer Protocol  {cr next ipv6-options}`,
  'ipv6-dscp': each(DSCP, 'cr next ipv6-options'),
  'ipv6-options': '@ipv6-option',
}
