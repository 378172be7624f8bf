// Rows that lines below `ip` and `ipv6` share.

/** Groups of these lines. What may stand in any order leads to itself. */
export const CONFIG_IP_GROUPS: Readonly<Record<string, string>> = {
  // Behind the mask of a route.
  'route-to': `
A.B.C.D    Forwarding router's address  {cr next route-option}
INTERFACE  Interface  {cr next route-by-interface}
dhcp       Default Gateway obtained from DHCP  {cr next route-option}
`,
  'route-by-interface': `
A.B.C.D  Forwarding router's address  {cr next route-option}
dhcp     Default Gateway obtained from DHCP  {cr next route-option}
@route-option
`,
  'route-option': `
<1-255>    Distance metric for this route  {cr next route-option}
global     Next hop address is global  {RXC cr next route-option}
multicast  multicast route  {RXC cr next route-option}
name       Specify name of the next hop
  WORD  Name of the next hop  {cr next route-option}
permanent  permanent route  {cr next route-option}
tag        Set tag for this route
  <1-4294967295>  Tag value  {cr next route-option}
track      Install route depending on tracked item
  <1-1000>  tracked object number  {cr next route-option}
`,
  'route6-to': `
INTERFACE   Interface  {cr next route6-by-interface}
X:X:X:X::X  IPv6 address of next-hop  {cr next route6-by-address}
`,
  'route6-by-interface': `
X:X:X:X::X  IPv6 address of next-hop  {cr next route6-option}
@route6-option
`,
  'route6-by-address': `
nexthop-vrf  IPv6 next-hop VRF  {+}
@route6-option
`,
  'route6-option': `
<1-254>    Administrative distance  {cr next route6-option}
multicast  Multicast-only route  {cr next route6-option}
name       Name for this route  {RXC}
  WORD  Name of the route  {cr next route6-option}
permanent  permanent route  {RXC cr next route6-option}
tag        Tag value  {cr}
  <1-4294967295>  Tag value  {cr next route6-option}
track      Install route depending on tracked item  {RXC}
  <1-1000>  tracked object number  {cr next route6-option}
unicast    Unicast-only route  {cr next route6-option}
`,
  'prefix-list': `
deny         Specify packets to reject
  @prefix
description  Prefix-list specific description
  LINE  Up to 80 characters describing this prefix-list
permit       Specify packets to forward
  @prefix
seq          sequence number of an entry
  <1-4294967294>  Sequence number
    deny    Specify packets to reject
      @prefix
    permit  Specify packets to forward
      @prefix
`,
  prefix: `
A.B.C.D/nn  IP prefix <network>/<length>, e.g., 35.0.0.0/8  {cr next prefix-length}
`,
  'prefix-length': `
ge  Minimum prefix length to be matched
  <1-32>  Minimum prefix length  {cr next prefix-length}
le  Maximum prefix length to be matched
  <1-32>  Maximum prefix length  {cr next prefix-length}
`,
  'prefix6-list': `
deny         Specify packets to reject
  X:X:X:X::X/<0-128>  IPv6 prefix x:x::y/<z>  {cr next prefix6-length}
description  Prefix-list specific description
  LINE  Up to 80 characters describing this prefix-list
permit       Specify packets to forward
  X:X:X:X::X/<0-128>  IPv6 prefix x:x::y/<z>  {cr next prefix6-length}
seq          sequence number of an entry
  <1-4294967294>  Sequence number
    deny    Specify packets to reject
      X:X:X:X::X/<0-128>  IPv6 prefix x:x::y/<z>  {cr next prefix6-length}
    permit  Specify packets to forward
      X:X:X:X::X/<0-128>  IPv6 prefix x:x::y/<z>  {cr next prefix6-length}
`,
  'prefix6-length': `
ge  Minimum prefix length to be matched
  <0-128>  Minimum prefix length  {cr next prefix6-length}
le  Maximum prefix length to be matched
  <0-128>  Maximum prefix length  {cr next prefix6-length}
`,
  'host-address': `
A.B.C.D  Host IP address  {cr next host-address}
`,
  'host-address6': `
X:X:X:X::X  Host IPv6 Address  {cr next host-address6}
`,
  'name-server': `
A.B.C.D     Domain server IPv4 address (maximum of 6)  {cr next name-server}
X:X:X:X::X  Domain server IPv6 address (maximum of 6)  {cr next name-server}
`,
  'arp-validate': `
dst-mac  Validate destination MAC address  {cr next arp-validate}
ip       Validate IP addresses  {cr next arp-validate-ip}
src-mac  Validate source MAC address  {cr next arp-validate}
`,
  'arp-validate-ip': `
allow-zeros  Allow sender IP address to be 0.0.0.0  {cr next arp-validate}
@arp-validate
`,
  resequence: `
<1-2147483647>  Starting Sequence Number
  <1-2147483647>  Step to increment the sequence number
`,
  // Behind the translation of one address or port.
  'nat-static-option': `
extendable    Extend this translation when used  {cr next nat-static-option}
mapping-id    Associate a mapping id to this mapping
  <1-2147483647>  Mapping id  {cr next nat-static-option}
match-in-vrf  match incoming vrf  {cr next nat-static-option}
no-alias      Do not create an alias for the global address  {cr next nat-static-option}
no-payload    No translation of embedded address/port in the payload  {cr next nat-static-option}
redundancy    NAT redundancy operation
  WORD  Group name  {cr next nat-static-option}
reversible    Allow out->in traffic  {cr next nat-static-option}
route-map     Specify route-map
  WORD  Route-map name  {cr next nat-static-option}
vrf           Specify vrf
  WORD  VPN Routing/Forwarding instance name  {cr next nat-static-option}
`,
  'nat-static-port': `
A.B.C.D  Inside local IP address
  <1-65535>  Local UDP/TCP port
    A.B.C.D    Inside global IP address
      <1-65535>  Global UDP/TCP port  {cr next nat-static-option}
    interface  Specify interface for global address
      INTERFACE  Interface
        <1-65535>  Global UDP/TCP port  {cr next nat-static-option}
`,
  'nat-dynamic': `
interface  Specify interface for global address
  INTERFACE  Interface  {cr next nat-dynamic-option}
pool       Name pool of global addresses
  WORD  Pool name for global addresses  {cr next nat-dynamic-option}
`,
  'nat-dynamic-option': `
mapping-id    Associate a mapping id to this mapping
  <1-2147483647>  Mapping id  {cr next nat-dynamic-option}
match-in-vrf  match incoming vrf  {cr next nat-dynamic-option}
oer           Optimize address selection with OER  {R cr next nat-dynamic-option}
overload      Overload an address translation  {cr next nat-dynamic-option}
redundancy    NAT redundancy operation
  WORD  Group name  {cr next nat-dynamic-option}
reversible    Allow out->in traffic  {cr next nat-dynamic-option}
vrf           Specify vrf
  WORD  VPN Routing/Forwarding instance name  {cr next nat-dynamic-option}
`,
  'nat-timeout': `
<0-536870>  Seconds
never       Never timeout
`,
  'nat-pool-option': `
add-route   Add special routes to appropriate route table  {cr next nat-pool-option}
accounting  Specify the accounting
  WORD  Accounting list name  {cr next nat-pool-option}
arp-ping    Ping addresses with ARP before use  {cr next nat-pool-option}
type        Specify the pool type
  match-host  Keep host numbers the same after translation  {cr next nat-pool-option}
  rotary      Rotary address pool  {cr next nat-pool-option}
`,
  'sla-start': `
ageout      How long to keep this Entry when inactive
  <0-2073600>  Ageout interval in seconds  {cr next sla-start}
life        Length of time to execute in seconds
  <0-2147483647>  Life seconds (default 3600)  {cr next sla-start}
  forever         continue running forever  {cr next sla-start}
recurring   Probe to be scheduled automatically every day  {cr next sla-start}
start-time  When to start this entry
  after     Start after a certain amount of time from now
    hh:mm:ss  How long to wait before starting  {cr next sla-start}
  hh:mm     Start time (hh:mm)  {cr next sla-date}
  hh:mm:ss  Start time (hh:mm:ss)  {cr next sla-date}
  now       Start now  {cr next sla-start}
  pending   Start pending  {cr next sla-start}
  random    Start after a random amount of time
    <500-10000>  Milliseconds  {cr next sla-start}
`,
  'sla-date': `
<1-31>  Day of the month
  MONTH  Month of the year  {cr next sla-start}
MONTH   Month of the year
  <1-31>  Day of the month  {cr next sla-start}
@sla-start
`,
}
