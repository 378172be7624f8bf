// Blocks of route maps, IP SLA and tracking.

import type { Block } from './blocks.ts'

const slaTypes: readonly (readonly [string, string])[] = [
  ['icmp-echo', 'config-ip-sla-echo'],
  ['icmp-jitter', 'config-ip-sla-icmpjitter'],
  ['path-echo', 'config-ip-sla-pathEcho'],
  ['path-jitter', 'config-ip-sla-pathJitter'],
  ['udp-echo', 'config-ip-sla-udp'],
  ['udp-jitter', 'config-ip-sla-jitter'],
  ['tcp-connect', 'config-ip-sla-tcp'],
  ['http', 'config-ip-sla-http'],
  ['dns', 'config-ip-sla-dns'],
  ['dhcp', 'config-ip-sla-dhcp'],
  ['ftp', 'config-ip-sla-ftp'],
]

export const POLICY_GROUPS = {
  'as-path': `
<1-4294967295>         AS number  {cr next as-path}`,
  delay: `
down                   Delay down change notification
  <0-180>              Seconds  {cr}
    up                 Delay up change notification
      <0-180>          Seconds
up                     Delay up change notification
  <0-180>              Seconds  {cr}
    down               Delay down change notification
      <0-180>          Seconds`,
}

const SLA = `
frequency              Frequency of an operation  {one}
  <1-604800>           Frequency in seconds (default 60)
history                History and Distribution Data  {+}
owner                  Owner of Entry  {one}
  LINE                 String to describe the owner
tag                    User defined tag  {one}
  LINE                 String to describe the operation
threshold              Operation threshold in milliseconds  {one}
  <0-60000>            Millisecond threshold value
timeout                Timeout of an operation  {one}
  <0-604800000>        Timeout in milliseconds
tos                    Type Of Service  {one}
  <0-255>              Type Of Service Value
traffic-class          Traffic class for IPv6  {one}
  <0-255>              Traffic class value
flow-label             Flow label for IPv6  {one}
  <0-1048575>          Flow label
data-pattern           Data Pattern  {one}
  HEX                  Hex data pattern
request-data-size      Request data size  {one}
  <0-16384>            Number of bytes in payload
verify-data            Check each IPSLA response for corruption
vrf                    Configure IPSLAs for a VPN Routing/Forwarding instance  {one}
  WORD                 VPN Routing/Forwarding instance name`

export const POLICY_BLOCKS: readonly Block[] = [
  {
    name: 'route-map',
    prompt: 'config-route-map',
    header: 'Route Map configuration commands:',
    rows: `
continue               Continue on a different entry within the route-map  {cr one}
  <1-65535>            Route map entry sequence number
description            Route-map comment  {one plain}
  LINE                 Comment up to 100 characters
match                  Match values from routing table
  additional-paths     BGP Add-Path match policies  {+}
  as-path              Match BGP AS path list  {+}
  clns                 CLNS information  {+}
  community            Match BGP community list  {+}
  extcommunity         Match BGP/VPN extended community list  {+}
  interface            Match first hop interface of route
    INTERFACE          Interface  {cr ...}
  ip                   IP specific information
    address            Match address of route or match packet  {cr}
      <1-199>          IP access-list number  {cr ...}
      <1300-2699>      IP access-list number (expanded range)  {cr ...}
      prefix-list      Match entries of prefix-lists
        WORD           IP prefix-list name  {cr ...}
      WORD             IP standard access-list name  {cr ...}
    next-hop           Match next-hop address of route  {...}
    redistribution-source  route redistribution source (EIGRP only)  {...}
    route-source       Match advertising source address of route  {...}
  ipv6                 IPv6 specific information
    address            Match address of route or match packet
      prefix-list      Match entries of prefix-lists
        WORD           IPv6 prefix-list name
      WORD             IPv6 access-list name
    next-hop           Match IPv6 next-hop address of route  {+}
    route-source       Match IPv6 advertising source address of route  {+}
  length               Packet length
    <0-2147483647>     Minimum packet length
      <0-2147483647>   Maximum packet length
  local-preference     Local preference for route
    <0-4294967295>     Preference value  {cr ...}
  mdt-group            Match routes corresponding to MDT group  {+}
  metric               Match metric of route
    <0-4294967295>     Metric value  {cr ...}
    external           Match route metric of external protocol  {+}
  mpls-label           Match routes which have MPLS labels
  policy-list          Match IP policy list  {+}
  route-type           Match route-type of route  {+}
  rpki                 Match RPKI state of route  {XC +}
  source-protocol      Match source-protocol of route  {+}
  tag                  Match tag of route
    <0-4294967295>     Tag value  {cr ...}
    list               Route tag list  {+}
  track                match track  {+}
set                    Set values in destination routing protocol
  aigp-metric          accumulated metric value  {XC +}
  as-path              Prepend string for a BGP AS-path attribute
    prepend            Prepend to the as-path
      <1-4294967295>   AS number  {cr next as-path}
      last-as          Prepend last AS to the as-path  {cr ...}
    tag                Set the tag as an AS-path attribute
  attribute-set        Set attribute-set  {XC +}
  automatic-tag        Automatically compute TAG value
  clns                 OSI summary address  {+}
  comm-list            set BGP community list (for deletion)  {+}
  community            BGP community attribute  {+ one}
  dampening            Set BGP route flap dampening parameters  {+}
  default              Set default information
    interface          Default output interface  {+}
  extcomm-list         Set BGP/VPN extended community list (for deletion)  {+}
  extcommunity         BGP extended community attribute  {+}
  global               Set to global routing table
  interface            Output interface
    INTERFACE          Interface  {cr ...}
  ip                   IP specific information
    address            Specify IP address  {+}
    default            Set default information
      next-hop         Next hop along path
        A.B.C.D        IP address of next hop  {cr ...}
    df                 Set DF bit
      <0-1>            DF bit
    global             global routing table  {+}
    next-hop           Next hop address
      A.B.C.D          IP address of next hop  {cr ...}
      dynamic          application dynamically sets next hop  {+}
      encapsulate      Encapsulation profile for VPN nexthop  {+}
      peer-address     Use peer address (for BGP only)
      recursive        Recursive next-hop  {+}
      self             Use self address (for BGP only)
      unchanged        Use unchanged address
      verify-availability  Verify if nexthop is reachable  {cr}
        A.B.C.D        IP address of next hop
          <1-65535>    Sequence to insert into next-hop list
            track      Set the next hop depending on the state of a tracked object
              <1-1000>  tracked object number
    precedence         Set precedence field  {one}
      <0-7>            Precedence value
      WORD             Precedence name
    qos-group          Set QOS Group ID  {+}
    tos                Set type of service field  {+}
    vrf                Set VRF  {+}
  ipv6                 IPv6 specific information  {+}
  level                Where to import route  {+ one}
  local-preference     BGP local preference path attribute  {one}
    <0-4294967295>     Preference value
  metric               Metric value for destination routing protocol  {one}
    <0-4294967295>     Metric value or Bandwidth in Kbits per second  {cr ...}
    WORD               Value to add or to subtract: +100
    aigp-metric        Use AIGP metric  {XC}
  metric-type          Type of metric for destination routing protocol  {one}
    external           IS-IS external metric
    internal           IS-IS internal metric or Use IGP metric as the MED for BGP
    type-1             OSPF external type 1 metric
    type-2             OSPF external type 2 metric
  mpls-label           Set MPLS label for prefix
  nlri                 BGP NLRI type  {R +}
  origin               BGP origin code  {one}
    igp                local IGP
    incomplete         unknown heritage
  src-prefix           Set source prefix  {+}
  tag                  Tag value for destination routing protocol  {one}
    <0-4294967295>     Tag value
    A.B.C.D            Tag value in dotted decimal format
  traffic-index        BGP traffic classification number for accounting  {+}
  vrf                  Define VRF name  {one}
    WORD               VPN Routing/Forwarding instance name
  weight               BGP weight for routing table  {one}
    <0-65535>          Weight value`,
  },
  {
    name: 'ip sla',
    prompt: 'config-ip-sla',
    header: 'IP SLAs entry configuration commands:',
    rows: `
dhcp                   DHCP Operation  {cr opens ip sla dhcp}
  HOST                 Destination IP address or hostname  {cr ... opens ip sla dhcp}
dns                    DNS Query Operation
  HOST                 Host name or IP address to be resolved
    name-server        Name server of the query
      HOST             Name server IP address  {cr ... opens ip sla dns}
ethernet               Ethernet Operations  {+}
ftp                    FTP Operation
  get                  FTP get operation
    WORD               URL  {cr ... opens ip sla ftp}
http                   HTTP Operation
  get                  HTTP get operation
    WORD               URL  {cr ... opens ip sla http}
  raw                  HTTP Raw Request
    WORD               URL  {cr ... opens ip sla http}
icmp-echo              ICMP Echo Operation
  HOST                 Destination IP address or hostname  {cr opens ip sla icmp-echo}
    source-interface   Source Interface (ingress icmp packet interface)
      INTERFACE        Interface  {cr opens ip sla icmp-echo}
    source-ip          Source Address
      HOST             IP address or hostname  {cr opens ip sla icmp-echo}
  X:X:X:X::X           Destination IPv6 address  {cr opens ip sla icmp-echo}
    source-interface   Source Interface (ingress icmp packet interface)
      INTERFACE        Interface  {cr opens ip sla icmp-echo}
    source-ip          Source Address
      X:X:X:X::X       IPv6 address  {cr opens ip sla icmp-echo}
icmp-jitter            ICMP Jitter Operation
  HOST                 Destination IP address or hostname  {cr ... opens ip sla icmp-jitter}
mpls                   MPLS Operation  {+}
path-echo              Path Discovered ICMP Echo Operation
  HOST                 Destination IP address or hostname  {cr ... opens ip sla path-echo}
path-jitter            Path Discovered ICMP Jitter Operation
  HOST                 Destination IP address or hostname  {cr ... opens ip sla path-jitter}
tcp-connect            TCP Connect Operation
  HOST                 Destination IP address or hostname
    <1-65535>          Destination Port Number  {cr ... opens ip sla tcp-connect}
udp-echo               UDP Echo Operation
  HOST                 Destination IP address or hostname
    <1-65535>          Destination Port Number  {cr ... opens ip sla udp-echo}
udp-jitter             UDP Jitter Operation
  HOST                 Destination IP address or hostname
    <1-65535>          Destination Port Number  {cr ... opens ip sla udp-jitter}
voip                   Voice Over IP Measurement  {R +}`,
  },
  {
    name: 'track',
    prompt: 'config-track',
    header: 'Tracking instance configuration commands:',
    rows: `
carrier-delay          Enable tracking of carrier-delay
default-state          Default state  {one}
  down                 Tracked object is down
  up                   Tracked object is up
delay                  Tracking delay  {one}
  @delay
ip                     IP
  vrf                  VRF  {one}
    WORD               VRF name
object                 An object
  <1-1000>             Tracked object  {cr}
    not                Negate state of object
    weight             Weight of object
      <1-255>          Weight
threshold              Tracking threshold  {one}
  metric               Metric threshold  {+}
  percentage           Percentage threshold
    down               Down threshold
      <0-100>          Percentage  {cr}
        up             Up threshold
          <0-100>      Percentage
    up                 Up threshold
      <0-100>          Percentage  {cr}
        down           Down threshold
          <0-100>      Percentage
  weight               Weight threshold
    down               Down threshold
      <0-255>          Weight  {cr}
        up             Up threshold
          <1-255>      Weight
    up                 Up threshold
      <1-255>          Weight  {cr}
        down           Down threshold
          <0-255>      Weight`,
  },
  ...slaTypes.map(([type, prompt]): Block => ({
    name: `ip sla ${type}`,
    prompt,
    header: 'IP SLAs operation configuration commands:',
    rows: SLA,
  })),
]
