// Blocks of routing protocols.

import type { Block } from './blocks.ts'

/** The protocols whose routes another one takes over, each with the options of the taker. */
const redistribute = (taker: string, options: string): Readonly<Record<string, string>> => ({
  [`from-${taker}`]: `
bgp                 Border Gateway Protocol (BGP)
  <1-4294967295>    Autonomous system number  {cr one next from-${taker}-options}
connected           Connected  {cr one next from-${taker}-options}
eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
  <1-65535>         Autonomous system number  {cr one next from-${taker}-options}
isis                ISO IS-IS  {cr one ...}
lisp                Locator ID Separation Protocol (LISP)  {cr ...}
maximum-prefix      Maximum number of prefixes redistributed to protocol  {+}
mobile              Mobile routes  {R cr one next from-${taker}-options}
odr                 On Demand stub Routes  {R cr one next from-${taker}-options}
ospf                Open Shortest Path First (OSPF)
  <1-65535>         Process ID  {cr one next from-${taker}-options}
ospfv3              OSPFv3  {+}
rip                 Routing Information Protocol (RIP)  {cr one next from-${taker}-options}
static              Static routes  {cr one next from-${taker}-options}
vrf                 Specify a source VRF  {+}`,
  [`from6-${taker}`]: `
bgp                 Border Gateway Protocol (BGP)
  <1-4294967295>    Autonomous system number  {cr one next from-${taker}-options}
connected           Connected  {cr one next from-${taker}-options}
eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
  <1-65535>         Autonomous system number  {cr one next from-${taker}-options}
isis                ISO IS-IS  {cr one ...}
lisp                Locator ID Separation Protocol (LISP)  {cr ...}
maximum-prefix      Maximum number of prefixes redistributed to protocol  {+}
nd                  Neighbor Discovery  {cr one ...}
ospf                Open Shortest Path First (OSPF)
  <1-65535>         Process ID  {cr one next from-${taker}-options}
rip                 IPv6 Routing Information Protocol (RIPv6)
  WORD              User selected string identifying this process  {cr one next from-${taker}-options}
static              Static routes  {cr one next from-${taker}-options}`,
  [`from-${taker}-options`]: `
${options}
route-map           Route map reference
  WORD              Pointer to route-map entries  {cr next from-${taker}-options}
match               Redistribution of OSPF routes  {+}
include-connected   Include connected  {cr next from-${taker}-options}`,
})
const METRIC = `
metric              Metric for redistributed routes
  <1-4294967295>    Bandwidth metric in Kbits per second
    <0-4294967295>  Delay metric, in 10 microsecond units
      <0-255>       Reliability metric where 255 is 100% reliable
        <1-255>     Effective bandwidth metric (Loading) where 255 is 100% loaded
          <1-65535>  Maximum Transmission Unit metric of the path`

export const ROUTING_GROUPS: Readonly<Record<string, string>> = {
  ...redistribute(
    'ospf',
    `
metric              Metric for redistributed routes
  <0-16777214>      OSPF default metric  {cr next from-ospf-options}
metric-type         OSPF/IS-IS exterior metric type for redistributed routes
  <1-2>             Set OSPF External Type metrics  {cr next from-ospf-options}
nssa-only           Limit redistributed routes to NSSA areas  {cr next from-ospf-options}
subnets             Consider subnets for redistribution into OSPF  {cr next from-ospf-options}
tag                 Set tag for routes redistributed into OSPF
  <0-4294967295>    32-bit tag value  {cr next from-ospf-options}`,
  ),
  ...redistribute('eigrp', METRIC.replace(/(path)$/, '$1  {cr next from-eigrp-options}')),
  ...redistribute(
    'rip',
    `
metric              Metric for redistributed routes
  <0-16>            Default metric  {cr next from-rip-options}
  transparent       Transparently redistribute metric  {cr next from-rip-options}`,
  ),
  ...redistribute(
    'bgp',
    `
metric              Metric for redistributed routes
  <0-4294967295>    Default metric  {cr next from-bgp-options}`,
  ),
  ...redistribute(
    'isis',
    `
level-1             IS-IS level-1 routes only  {cr next from-isis-options}
level-1-2           IS-IS level-1 and level-2 routes  {cr next from-isis-options}
level-2             IS-IS level-2 routes only  {cr next from-isis-options}
metric              Metric for redistributed routes
  <0-4261412864>    ISIS default metric  {cr next from-isis-options}
metric-type         OSPF/IS-IS exterior metric type for redistributed routes  {+}`,
  ),
  'five-metrics': METRIC.trim()
    .split('\n')
    .slice(1)
    .map((row) => row.slice(2))
    .join('\n'),
  distribute: `
<1-199>         IP access list number
  @distribute-to
<1300-2699>     IP expanded access list number
  @distribute-to
WORD            Access-list name
  @distribute-to
gateway         Filtering incoming updates based on gateway  {+}
prefix          Filter prefixes in routing updates
  WORD          Name of an IP prefix-list
    @distribute-to
    gateway     Filtering incoming updates based on gateway  {+}
route-map       Filter prefixes based on the route-map
  WORD          Route map reference
    @distribute-to`,
  'distribute-to': `
in              Filter incoming routing updates  {cr}
  INTERFACE     Interface
out             Filter outgoing routing updates  {cr}
  INTERFACE     Interface
  bgp           Border Gateway Protocol (BGP)  {+}
  connected     Connected
  eigrp         Enhanced Interior Gateway Routing Protocol (EIGRP)  {+}
  isis          ISO IS-IS  {...}
  ospf          Open Shortest Path First (OSPF)  {+}
  rip           Routing Information Protocol (RIP)
  static        Static routes`,
  'ospf-default': `
always          Always advertise default route  {cr next ospf-default}
metric          OSPF default metric
  <0-16777214>  OSPF default metric  {cr next ospf-default}
metric-type     OSPF metric type for default routes
  <1-2>         OSPF Link State type  {cr next ospf-default}
route-map       Route map reference
  WORD          Pointer to route-map entries  {cr next ospf-default}`,
  'ospf-area': `
authentication    Enable authentication  {cr one}
  ipsec           Use IPsec authentication  {+}
  message-digest  Use message-digest authentication
capability        Enable area specific capability  {+}
default-cost      Set the summary default-cost of a NSSA/stub area  {one}
  <0-16777215>    Stub's advertised external route metric
filter-list       Filter networks between OSPF areas
  prefix          Filter prefixes between OSPF areas
    WORD          Name of an IP prefix-list  {loose}
      in          Filter networks sent to this area  {one}
      out         Filter networks sent from this area  {one}
nssa              Specify a NSSA area  {cr one}
  default-information-originate  Originate Type 7 default into NSSA area  {cr ...}
  no-ext-capability  Do not send domain specific capabilities into NSSA
  no-redistribution  No redistribution into this NSSA area  {cr ...}
  no-summary      Do not send summary LSA into NSSA  {cr ...}
  translate       Translate LSA  {+}
range             Summarize routes matching address/mask (border routers only)
  A.B.C.D         IP address to match
    A.B.C.D       IP mask for address  {cr}
      advertise   Advertise this range (default)  {cr ...}
      cost        User specified metric for this range
        <0-16777214>  Advertised metric for this range
      not-advertise  DoNotAdvertise this range
  X:X:X:X::X/<0-128>  IPv6 prefix  {cr ...}
sham-link         Define a sham link and its parameters  {+}
stub              Specify a stub area  {cr one}
  no-ext-capability  Do not send domain specific capabilities into stub area
  no-summary      Do not send summary LSA into stub area
virtual-link      Define a virtual link and its parameters
  A.B.C.D         ID (IP addr) associated with virtual link neighbor  {cr}
    authentication  Enable authentication  {...}
    authentication-key  Set authentication key  {+}
    dead-interval  Interval after which a neighbor is declared dead
      <1-65535>   Seconds
    hello-interval  Time between HELLO packets
      <1-65535>   Seconds
    message-digest-key  Set message digest key  {+}
    retransmit-interval  Time between retransmitting lost link state advertisements
      <1-65535>   Seconds
    transmit-delay  Link state transmit delay
      <1-65535>   Seconds
    ttl-security  Enable TTL security for virtual-link  {+}`,
  area: `
<0-4294967295>  OSPF area ID as a decimal value
  @ospf-area
A.B.C.D         OSPF area ID in IP address format
  @ospf-area`,
  passive: `
INTERFACE  Interface
default    Suppress routing updates on all interfaces`,
  'traffic-share': `
balanced               Share inversely proportional to metric
min                    All traffic shared among min metric paths  {cr}
  across-interfaces    Use different interfaces for equal-cost paths`,
  'eigrp-stub': `
connected      Do advertise connected routes  {cr next eigrp-stub}
leak-map       Allow dynamic prefixes based on the leak-map
  WORD         Route-map name  {cr next eigrp-stub}
receive-only   Set receive only neighbor  {cr}
redistributed  Do advertise redistributed routes  {cr next eigrp-stub}
static         Do advertise static routes  {cr next eigrp-stub}
summary        Do advertise summary routes  {cr next eigrp-stub}`,
  eigrp: `
default-route-tag      Default Route Tag for the Internal Routes  {+}
event-log-size         Set EIGRP maximum event log entries  {one}
  <0-443604>           Number of entries
event-logging          Log IP-EIGRP routing events  {on}
log-neighbor-changes   Enable/Disable IP-EIGRP neighbor logging  {on}
log-neighbor-warnings  Enable/Disable IP-EIGRP neighbor warnings  {on cr}
  <1-65535>            Seconds
router-id              router-id for this EIGRP process  {one}
  A.B.C.D              EIGRP Router-ID in IP address format
stub                   Set IP-EIGRP as stubbed router  {cr one}
  @eigrp-stub
stub-site              Set EIGRP stub-site  {XC +}`,
  'eigrp-metric': `
holddown         Holddown  {R}
maximum-hops     Advertise IGRP routes greater than hops as unreachable  {one}
  <1-255>        Hop count
rib-scale        Set scaling value for RIB installation  {one}
  <1-255>        Rib scale value
weights          Modify IGRP metric coefficients  {one}
  <0-8>          Type Of Service (Only TOS 0 supported)
    <0-255>      K1
      <0-255>    K2
        <0-255>  K3
          <0-255>  K4
            <0-255>  K5  {cr ...}`,
  'eigrp-timers': `
active-time         EIGRP time limit for active state  {cr one}
  <1-65535>         EIGRP active-state time limit in minutes
  disabled          disable EIGRP time limit for active state
graceful-restart    EIGRP timers for graceful restart  {+}
nsf                 EIGRP NSF timers  {+}`,
  'eigrp-routes': `
auto-summary         Enable automatic network number summarization
default-information  Control distribution of default information  {no}
  allowed            Allow default information  {+}
  in                 Accept default routing information  {...}
  out                Output default routing information  {...}
default-metric       Set metric of redistributed routes  {one}
  @five-metrics
distance             Define an administrative distance
  <1-255>            Set route administrative distance
    A.B.C.D          IP Source address
      A.B.C.D        Wildcard bits  {cr ...}
  eigrp              IP-EIGRP distance  {one}
    <1-255>          Distance for internal routes
      <1-255>        Distance for external routes
distribute-list      Filter networks in routing updates
  @distribute
maximum-paths        Forward packets over multiple paths  {one}
  <1-32>             Number of paths
offset-list          Add or subtract offset from EIGRP metrics  {+}
redistribute         Redistribute information from another routing protocol
  @from-eigrp
summary-metric       Specify summary to apply metric/filtering  {+}
traffic-share        How to compute traffic share over alternate paths
  @traffic-share
variance             Control load balancing variance  {one}
  <1-128>            Metric variance multiplier`,
  'address-families': `
ipv4                   Address family IPv4
  multicast            Address Family Multicast  {R +}
  unicast              Address Family Unicast
    @eigrp-as
  @eigrp-as
ipv6                   Address family IPv6
  unicast              Address Family Unicast
    @eigrp-as
  @eigrp-as`,
  'eigrp-as': `
autonomous-system      Specify Address-Family Autonomous System Number
  <1-65535>            Autonomous System  {cr opens router eigrp address-family}
vrf                    Specify a specific virtual routing/forwarding instance
  WORD                 VRF name  {cr opens router eigrp address-family}
    autonomous-system  Specify Address-Family Autonomous System Number
      <1-65535>        Autonomous System  {cr opens router eigrp address-family}`,
  'eigrp-neighbors': `
metric               Modify metrics and parameters for advertisement
  @eigrp-metric
neighbor             Specify a neighbor router
  A.B.C.D            Neighbor address
    INTERFACE        Interface  {cr ...}
  X:X:X:X::X         Neighbor address
    INTERFACE        Interface  {cr ...}
  maximum-prefix     Maximum number of prefixes acceptable from all neighbors  {+}
network              Enable routing on an IP network
  A.B.C.D            Network number  {cr}
    A.B.C.D          EIGRP wild card bits
nsf                  Non-stop forwarding
timers               Adjust EIGRP specific timers
  @eigrp-timers`,
  'bgp-aggregate': `
advertise-map    Set condition to advertise attribute
  WORD           Route map to control attribute advertisement  {cr next bgp-aggregate}
as-confed-set    Generate AS confed set path information  {cr next bgp-aggregate}
as-set           Generate AS set path information  {cr next bgp-aggregate}
attribute-map    Set attributes of aggregate
  WORD           Route map for setting attributes of aggregate  {cr next bgp-aggregate}
route-map        Set parameters of aggregate
  WORD           Route map for setting parameters of aggregate  {cr next bgp-aggregate}
summary-only     Filter more specific routes from updates  {cr next bgp-aggregate}
suppress-map     Conditionally filter more specific routes from updates
  WORD           Route map for suppression  {cr next bgp-aggregate}`,
  'bgp-neighbor': `
activate                 Enable the Address Family for this Neighbor
additional-paths         Negotiate additional paths capabilities with this neighbor  {+}
advertise                Advertise to this neighbor  {+}
advertise-map            specify route-map for conditional advertisement  {+}
advertisement-interval   Minimum interval between sending BGP routing updates  {one}
  <0-600>                time in seconds
allowas-in               Accept as-path with my AS present in it  {cr one}
  <1-10>                 Number of occurrences of AS number
as-override              Override matching AS-number while sending update  {...}
capability               Advertise capability to the peer  {+}
cluster-id               Configure Route-Reflector Cluster-id (peers may reset)  {+ one}
default-originate        Originate default route to this neighbor  {cr one}
  route-map              Route-map to specify criteria to originate default
    WORD                 route-map name
description              Neighbor specific description  {one}
  LINE                   Up to 80 characters describing this neighbor
disable-connected-check  one-hop away EBGP peer using loopback address
distribute-list          Filter updates to/from this neighbor
  <1-199>                IP access list number  {loose}
    @direction
  <1300-2699>            IP access list number (expanded range)  {loose}
    @direction
  WORD                   IP Access-list name  {loose}
    @direction
dmzlink-bw               Propagate the DMZ link bandwidth
ebgp-multihop            Allow EBGP neighbors not on directly connected networks  {cr one}
  <1-255>                maximum hop count
fall-over                session fall on peer route lost  {cr ...}
filter-list              Establish BGP filters
  <1-500>                AS path access list  {loose}
    @direction
ha-mode                  high availability mode  {+}
inherit                  Inherit a template  {+}
local-as                 Specify a local-as number  {one}
  <1-4294967295>         AS number used as local AS  {cr ...}
log-neighbor-changes     Log neighbor up/down and reset reason  {...}
maximum-prefix           Maximum number of prefixes accepted from this peer  {one}
  <1-2147483647>         maximum no. of prefix limit  {cr ...}
next-hop-self            Disable the next hop calculation for this neighbor  {cr}
  all                    Enable next-hop-self for both eBGP and iBGP received paths
next-hop-unchanged       Propagate next hop unchanged for iBGP paths to this neighbor  {...}
password                 Set a password  {one}
  0                      Specifies an UNENCRYPTED password will follow
    LINE                 The password
  7                      Specifies a HIDDEN password will follow
    LINE                 The password
  LINE                   The password
path-attribute           BGP optional attribute filtering  {+}
peer-group               Member of the peer-group  {cr}
  WORD                   peer-group name
prefix-list              Filter updates to/from this neighbor
  WORD                   Name of a prefix list  {loose}
    @direction
remote-as                Specify a BGP neighbor  {one}
  <1-4294967295>         AS of remote neighbor  {cr ...}
  WORD                   AS of remote neighbor
remove-private-as        Remove private AS number from outbound updates  {cr ...}
route-map                Apply route map to neighbor
  WORD                   Name of route map  {loose}
    @direction
route-reflector-client   Configure a neighbor as Route Reflector client
route-server-client      Configure a neighbor as Route Server client  {...}
send-community           Send Community attribute to this neighbor  {cr one}
  both                   Send Standard and Extended Community attributes
  extended               Send Extended Community attribute
  standard               Send Standard Community attribute
send-label               Send NLRI + MPLS Label to this peer  {...}
shutdown                 Administratively shut down this neighbor  {cr ...}
slow-peer                Configure slow-peer  {+}
soft-reconfiguration     Per neighbor soft reconfiguration
  inbound                Allow inbound soft reconfiguration for this neighbor
soo                      Site-of-Origin extended community  {+ one}
timers                   BGP per neighbor timers  {one}
  <0-65535>              Keepalive interval
    <0-65535>            Holdtime  {cr}
      <0-65535>          Minimum hold time from neighbor
translate-update         Translate Update to MBGP format  {R ...}
transport                Transport options  {+}
ttl-security             BGP ttl security check  {+}
unsuppress-map           Route-map to selectively unsuppress suppressed routes  {one}
  WORD                   Name of route map
update-source            Source of routing updates  {one}
  INTERFACE              Interface
version                  Set the BGP version to match a neighbor  {+ one}
weight                   Set default weight for routes from this neighbor  {one}
  <0-65535>              default weight`,
  rip: `
auto-summary            Enable automatic network number summarization  {on}
bfd                     BFD configuration commands  {+}
default-information     Control distribution of default information
  originate             Distribute a default route  {cr one}
    on-passive          Only advertise default route on passive interfaces
    route-map           Route map reference
      WORD              Pointer to route-map entries
default-metric          Set metric of redistributed routes  {one}
  <1-16>                Default metric
distance                Define an administrative distance
  <1-255>               Administrative distance  {loose cr one}
    A.B.C.D             IP Source address
      A.B.C.D           Wildcard bits  {cr ...}
distribute-list         Filter networks in routing updates
  @distribute
flash-update-threshold  Specify flash update threshold in second  {one}
  <0-30>                threshold interval in seconds
input-queue             Specify input queue depth  {one}
  <0-1024>              Number of entries
maximum-paths           Forward packets over multiple paths  {one}
  <1-32>                Number of paths
neighbor                Specify a neighbor router
  A.B.C.D               Neighbor address
network                 Enable routing on an IP network
  A.B.C.D               Network number
offset-list             Add or subtract offset from RIP metrics  {+}
output-delay            Interpacket delay for RIP updates  {one}
  <8-50>                Interpacket delay (in msec)
passive-interface       Suppress routing updates on an interface
  @passive
redistribute            Redistribute information from another routing protocol
  @from-rip
timers                  Adjust routing timers
  basic                 Basic routing protocol update timers  {one}
    <0-4294967295>      Interval between updates
      <1-4294967295>    Invalid
        <0-4294967295>  Holddown
          <1-4294967295>  Flush  {cr}
            <1-4294967295>  Sleep time, in milliseconds
traffic-share           How to compute traffic share over alternate paths
  @traffic-share
triggered               Configure triggered extensions  {+}
validate-update-source  Perform sanity checks against source address of routing updates  {on}
version                 Set routing protocol version  {one}
  <1-2>                 version`,
}

const OSPF = `
auto-cost              Calculate OSPF interface cost according to bandwidth  {cr}
  reference-bandwidth  Use reference bandwidth method to assign OSPF cost  {one}
    <1-4294967>        The reference bandwidth in terms of Mbits per second
default-information    Control distribution of default information
  originate            Distribute a default route  {cr one}
    @ospf-default
default-metric         Set metric of redistributed routes  {one}
  <1-16777214>         Default metric
maximum-paths          Forward packets over multiple paths  {one}
  <1-32>               Number of paths
passive-interface      Suppress routing updates on an interface
  @passive
router-id              router-id for this OSPF process  {one}
  A.B.C.D              OSPF router-id in IP address format
shutdown               Shutdown the OSPF protocol under the current instance
area                   OSPF area parameters
  @area
bfd                    BFD configuration commands
  all-interfaces       Enable BFD on all interfaces  {cr ...}
discard-route          Enable or disable discard-route installation  {...}
event-log              OSPF Event Logging  {cr ...}
log-adjacency-changes  Log changes in adjacency state  {on cr one}
  detail               Log all state changes
max-metric             Set maximum metric
  router-lsa           Maximum metric in self-originated router-LSAs  {cr one ...}
nsf                    Non-stop forwarding  {cr ...}
prefix-suppression     OSPF prefix suppression
queue-depth            OSPF Hello/Router process queue depth  {+}
timers                 Adjust routing timers
  lsa                  OSPF LSA timers
    arrival            OSPF minimum arrival interval  {one}
      <0-600000>       The minimum interval in milliseconds between accepting the same LSA
  pacing               OSPF pacing timers
    flood              OSPF flood pacing timer  {one}
      <5-100>          The minimum interval in msec to pace limit flooding on interface
    lsa-group          OSPF LSA group pacing timer  {one}
      <10-1800>        Interval in sec between group of LSA being refreshed or maxaged
    retransmission     OSPF retransmission pacing timer  {one}
      <5-200>          The minimum interval in msec between neighbor retransmissions
  spf                  OSPF SPF timers  {R one}
    <0-4294967295>     Delay between receiving a change to SPF calculation
      <0-4294967295>   Hold time between consecutive SPF calculations
  throttle             OSPF throttle timers
    lsa                OSPF LSA throttle timers  {one}
      <0-600000>       Delay to generate first occurrence of LSA in milliseconds
        <1-600000>     Minimum delay between originating the same LSA in milliseconds
          <1-600000>   Maximum delay between originating the same LSA in milliseconds
    spf                OSPF SPF throttle timers  {one}
      <1-600000>       Delay between receiving a change to SPF calculation in milliseconds
        <1-600000>     Delay between first and second SPF calculation in milliseconds
          <1-600000>   Maximum wait time in milliseconds for SPF calculations`

const OSPF_V3_ROUTES = `
distance               Define an administrative distance  {one}
  <1-254>              Administrative distance
  ospf                 OSPF distance  {+}
distribute-list        Filter networks in routing updates  {+}
redistribute           Redistribute IPv6 prefixes from another routing protocol
  @from6-ospf
summary-prefix         Configure IPv6 summary prefix
  X:X:X:X::X/<0-128>   IPv6 prefix  {cr ...}`

const BGP = `
aggregate-address    Configure BGP aggregate entries
  A.B.C.D            Aggregate address
    A.B.C.D          Aggregate mask  {cr one next bgp-aggregate}
  X:X:X:X::X/<0-128>  Aggregate prefix  {cr one next bgp-aggregate}
auto-summary         Enable automatic network number summarization
bgp                  BGP specific commands
  additional-paths   Additional paths in the BGP table  {+}
  advertise-best-external  Advertise best external path to internal peers
  aggregate-timer    Configure Aggregation Timer  {+ one}
  always-compare-med  Allow comparing MED from different neighbors
  asnotation         Change the default asplain notation  {+}
  bestpath           Change the default bestpath selection  {+}
  client-to-client   Configure client to client route reflection  {+}
  cluster-id         Configure Route-Reflector Cluster-id (peers may reset)  {+ one}
  confederation      AS confederation parameters  {+}
  consistency-checker  Consistency-checker  {+}
  dampening          Enable route-flap dampening  {cr ...}
  default            Configure BGP defaults
    ipv4-unicast     Activate ipv4-unicast for a peer by default  {on}
    local-preference  local preference (higher=more preferred)  {one}
      <0-4294967295>  Configure default local preference value
    route-target     Control behavior based on Route-Target attributes  {+}
  deterministic-med  Pick the best-MED path among paths advertised from the neighboring AS
  dmzlink-bw         Use DMZ Link Bandwidth as weight for BGP multipaths
  enforce-first-as   Enforce the first AS for EBGP routes(default)  {on}
  fast-external-fallover  Immediately reset session if a link to a directly connected external peer goes down  {on}
  graceful-restart   Graceful restart capability parameters  {...}
  inject-map         Routemap which specifies prefixes to inject  {+}
  listen             Neighbor subnet range listener  {+}
  log-neighbor-changes  Log neighbor up/down and reset reason
  max-med            Advertise routes with max MED  {+}
  maxas-limit        Allow AS-PATH attribute from any neighbor imposing a limit on number of ASes  {+ one}
  nexthop            Nexthop tracking commands  {+}
  nopeerup-delay     Set how long BGP will wait for the first peer to come up before beginning the update delay  {+}
  redistribute-internal  Allow redistribution of iBGP into IGPs (dangerous)
  regexp             Select regular expression engine  {+}
  route-map          route-map control commands  {+}
  router-id          Override configured router identifier (peers will reset)  {one}
    A.B.C.D          Manually configured router identifier
    interface        Use IPv4 address on interface
      INTERFACE      Interface
  rpki               Configure RPKI  {XC +}
  scan-time          Configure background scanner interval  {+ one}
  soft-reconfig-backup  Use soft-reconfiguration inbound only when route-refresh is not negotiated
  suppress-inactive  Suppress routes that are not in the routing table
  transport          Global enable/disable transport session parameters  {+}
  update-delay       Set the max initial delay for sending update  {+ one}
  upgrade-cli        Upgrade to hierarchical AFI mode  {...}
default-information  Control distribution of default information
  originate          Distribute a default route
default-metric       Set metric of redistributed routes  {one}
  <1-4294967295>     Default metric
distance             Define an administrative distance
  <1-255>            Administrative distance
    A.B.C.D          IP Source address
      A.B.C.D        Wildcard bits  {cr ...}
  bgp                BGP distance  {one}
    <1-255>          Distance for routes external to the AS
      <1-255>        Distance for routes internal to the AS
        <1-255>      Distance for local routes
  mbgp               MBGP distance  {+}
distribute-list      Filter networks in routing updates
  @distribute
maximum-paths        Forward packets over multiple paths
  <1-32>             Number of paths  {loose one}
  eibgp              Both eBGP and iBGP paths as multipath  {+}
  ibgp               iBGP-multipath  {one}
    <1-32>           Number of paths
neighbor             Specify a neighbor router
  A.B.C.D            Neighbor address
    @bgp-neighbor
  X:X:X:X::X         Neighbor IPv6 address
    @bgp-neighbor
  WORD               Neighbor tag
    @bgp-neighbor
network              Specify a network to announce via BGP
  A.B.C.D            Network number  {cr}
    backdoor         Specify a BGP backdoor route
    mask             Network mask
      A.B.C.D        Network mask  {cr}
        backdoor     Specify a BGP backdoor route
        route-map    Route-map to modify the attributes
          WORD       Name of the route map
    route-map        Route-map to modify the attributes
      WORD           Name of the route map
  X:X:X:X::X/<0-128>  IPv6 prefix <network>/<length>  {cr ...}
redistribute         Redistribute information from another routing protocol
  @from-bgp
synchronization      Perform IGP synchronization
table-map            Map external entry attributes into routing table  {one}
  WORD               route-map name  {cr ...}
timers               Adjust routing timers
  bgp                BGP timers  {one}
    <0-65535>        Keepalive interval
      <0-65535>      Holdtime  {cr}
        <0-65535>    Minimum hold time from neighbor`

const RIP_V6 = `
distance          Administrative distance  {one}
  <1-254>         Administrative distance
distribute-list   Filter networks in routing updates
  prefix-list     Filter prefixes in routing updates  {+}
maximum-paths     Forward packets over multiple paths  {one}
  <1-32>          Number of paths
poison-reverse    Poison reverse updates
port              Port and multicast address
  <1-65535>       UDP port number
    multicast-group  Multicast group  {+}
redistribute      Redistribute IPv6 prefixes from another routing protocol
  @from6-rip
split-horizon     Split horizon updates  {on}
timers            Adjust routing timers  {one}
  <5-65535>       Interval between updates for RIP
    <1-65535>     Invalid
      <0-65535>   Holddown
        <1-65535>  Flush`

const EIGRP_ROW = `
eigrp                EIGRP specific commands
  @eigrp
passive-interface    Suppress routing updates on an interface
  @passive
shutdown             Shutdown Address family`

export const ROUTING_BLOCKS: readonly Block[] = [
  {
    name: 'router ospf',
    prompt: 'config-router',
    header: 'Router configuration commands:',
    rows: `${OSPF}
address-family         Enter Address Family command mode  {R +}
adjacency              Control adjacency formation  {XC +}
capability             Enable specific OSPF feature
  lls                  Link-local Signaling (LLS) support  {on}
  opaque               Opaque LSA  {on}
  transit              Transit Area  {on}
  vrf-lite             Do not perform PE specific checks  {...}
compatible             OSPF compatibility list
  rfc1583              compatible with RFC 1583  {on}
  rfc1587              compatible with RFC 1587  {on}
  rfc5243              supports DBD exchange optimization  {on}
distance               Define an administrative distance
  <1-255>              Administrative distance  {loose cr one}
    A.B.C.D            IP Source address
      A.B.C.D          Wildcard bits  {cr ...}
  ospf                 OSPF distance
    external           External type 5 and type 7 routes  {one}
      <1-255>          Distance for external routes  {cr ...}
    inter-area         Inter-area routes  {one}
      <1-255>          Distance for inter-area routes  {cr ...}
    intra-area         Intra-area routes  {one}
      <1-255>          Distance for intra-area routes  {cr ...}
distribute-list        Filter networks in routing updates
  @distribute
domain-id              OSPF domain-id  {+ one}
domain-tag             OSPF domain-tag  {one}
  <0-4294967295>       OSPF domain tag - 32-bit value
fast-reroute           LFA FastReroute parameters  {XC +}
ignore                 Do not complain about specific event
  lsa                  Do not complain upon receiving LSA of the specified type
    mospf              MOSPF Type 6 LSA
interface-id           Source of the interface ID
  snmp-if-index        Use SNMP MIB ifIndex
ispf                   Enable incremental SPF computation  {RX}
limit                  Limit a specific OSPF feature  {+}
local-rib-criteria     Enable or disable usage of local RIB as route criteria  {cr ...}
max-lsa                maximum number of LSAs OSPF process will receive  {one}
  <1-4294967294>       Maximum number of LSAs  {cr ...}
microloop              Traffic microloop control parameters  {XC +}
mpls                   Configure MPLS routing protocol parameters  {XC +}
neighbor               Specify a neighbor router
  A.B.C.D              Neighbor address  {cr}
    cost               OSPF cost for point-to-multipoint neighbor
      <1-65535>        metric  {cr ...}
    database-filter    Filter OSPF LSA during synchronization and flooding for point-to-multipoint neighbor  {+}
    poll-interval      OSPF dead-router polling interval
      <0-4294967295>   Seconds  {cr ...}
    priority           OSPF priority of non-broadcast neighbor
      <0-255>          Priority  {cr ...}
network                Enable routing on an IP network
  A.B.C.D              Network number
    A.B.C.D            OSPF wild card bits
      area             Set the OSPF area ID
        <0-4294967295>  OSPF area ID as a decimal value
        A.B.C.D        OSPF area ID in IP address format
nsr                    Enable non-stop routing  {XC}
prefix-priority        OSPF prefix priority  {XC +}
priority               OSPF topology priority  {one}
  <0-127>              Priority
process-min-time       Percentage of quantum to be used before releasing CPU  {XC +}
redistribute           Redistribute information from another routing protocol
  @from-ospf
segment-routing        Segment routing parameters  {XC +}
snmp                   Modify snmp parameters  {+}
summary-address        Configure IP address summaries
  A.B.C.D              IP summary address
    A.B.C.D            Summary mask  {cr}
      not-advertise    Do not advertise or translate
      nssa-only        Limit summary to NSSA areas
      tag              Set tag
        <0-4294967295>  32-bit tag value
table-map              Map external entry attributes into routing table  {XC +}
traffic-share          How to compute traffic share over alternate paths
  min                  All traffic shared among min metric paths
    across-interfaces  Use different interfaces for equal-cost paths
ttl-security           TTL security check
  all-interfaces       Enable TTL security on all interfaces  {cr}
    hops               Maximum number of hops allowed
      <1-254>          maximum number of hops allowed`,
  },
  {
    name: 'ipv6 router ospf',
    prompt: 'config-rtr',
    header: 'Router configuration commands:',
    rows: `${OSPF}${OSPF_V3_ROUTES}
graceful-restart       Graceful-restart options  {...}
interface-id           Source of the interface ID
  snmp-if-index        Use SNMP MIB ifIndex
ignore                 Do not complain about specific event  {+}
process-min-time       Percentage of quantum to be used before releasing CPU  {+}
snmp                   Modify snmp parameters  {+}`,
  },
  {
    name: 'router ospfv3',
    prompt: 'config-router',
    header: 'Router configuration commands:',
    rows: `${OSPF}
address-family         Enter Address Family command mode
  ipv4                 Address family
    unicast            Address Family modifier  {cr opens router ospfv3 address-family}
      vrf              Specify parameters for a VPN Routing/Forwarding instance
        WORD           VRF name  {cr opens router ospfv3 address-family}
  ipv6                 Address family
    unicast            Address Family modifier  {cr opens router ospfv3 address-family}
      vrf              Specify parameters for a VPN Routing/Forwarding instance
        WORD           VRF name  {cr opens router ospfv3 address-family}
authentication         Authentication of all OSPFv3 packets  {+ XC}
compatible             OSPF compatibility list  {+}
graceful-restart       Graceful-restart options  {...}
interface-id           Source of the interface ID
  snmp-if-index        Use SNMP MIB ifIndex
limit                  Limit a specific OSPF feature  {+}
snmp                   Modify snmp parameters  {+}
ignore                 Do not complain about specific event  {+}`,
  },
  {
    name: 'router ospfv3 address-family',
    prompt: 'config-router-af',
    header: 'Address Family configuration commands:',
    rows: `${OSPF}${OSPF_V3_ROUTES}
exit-address-family    Exit from Address Family configuration mode  {leaves}
local-rib-criteria     Enable or disable usage of local RIB as route criteria  {cr ...}
table-map              Map external entry attributes into routing table  {+}`,
  },
  {
    name: 'router eigrp',
    prompt: 'config-router',
    header: 'Router configuration commands:',
    // The words of a process with a number and of one with a name.
    rows: `
@eigrp-routes
@eigrp-neighbors${EIGRP_ROW}
address-family       Enter Address Family command mode
  @address-families
bfd                  BFD configuration commands
  all-interfaces     Enable BFD on all interfaces
  interface          Enable BFD on an interface
    INTERFACE        Interface
service-family       Enter Service Family command mode  {+}`,
  },
  {
    name: 'router eigrp address-family',
    prompt: 'config-router-af',
    header: 'Address Family configuration commands:',
    rows: `
@eigrp-routes
@eigrp-neighbors${EIGRP_ROW}
af-interface         Enter Address Family interface configuration
  INTERFACE          Interface  {cr opens router eigrp address-family af-interface}
  default            Default address family interface settings  {cr opens router eigrp address-family af-interface}
autonomous-system    Specify Address-Family Autonomous System Number  {one}
  <1-65535>          Autonomous System
exit-address-family  Exit Address Family configuration mode  {leaves}
maximum-prefix       Maximum number of prefixes acceptable in aggregate  {+}
remote-neighbors     Specify IP-EIGRP service remote neighbors  {+}
topology             Topology configuration mode
  WORD               Topology name  {cr opens router eigrp address-family topology}
  base               Entering into the base topology  {cr opens router eigrp address-family topology}`,
  },
  {
    name: 'router eigrp address-family af-interface',
    prompt: 'config-router-af-interface',
    header: 'Address Family Interfaces configuration commands:',
    rows: `
add-paths            Advertise add paths  {one}
  <1-4>              Number of paths
authentication       authentication subcommands
  key-chain          key-chain  {one}
    WORD             name of key-chain
  mode               mode  {one}
    hmac-sha-256     HMAC-SHA-256 Authentication
      0              Specifies an UNENCRYPTED password will follow
        WORD         password
      7              Specifies a HIDDEN password will follow
        WORD         password
      WORD           password
    md5              Keyed message digest
bandwidth-percent    Set percentage of bandwidth percentage limit  {one}
  <1-999999>         Maximum bandwidth percentage that EIGRP may use
bfd                  Enable Bidirectional Forwarding Detection
dampening-change     Percent interface metric must change to cause update  {cr one}
  <1-100>            Percent interface metric must change to cause update
dampening-interval   Time in seconds to check interface metrics  {cr one}
  <1-65535>          Time in seconds to check interface metrics
exit-af-interface    Exit from Address Family Interface configuration mode  {leaves}
hello-interval       Configures hello interval  {one}
  <1-65535>          Seconds between hello transmissions
hold-time            Configures hold time  {one}
  <1-65535>          Seconds before neighbor is considered down
next-hop-self        Configures EIGRP next-hop-self  {on cr}
  no-ecmp-mode       Disable ecmp mode
passive-interface    Suppress address updates on an interface
shutdown             Disable Address-Family on interface
split-horizon        Perform split horizon  {on}
stub-site            Configure stub-site  {XC +}
summary-address      Perform address summarization
  A.B.C.D            IP address
    A.B.C.D          Network mask  {cr ...}
  A.B.C.D/nn         IP prefix  {cr ...}
  X:X:X:X::X/<0-128>  IPv6 prefix  {cr ...}`,
  },
  {
    name: 'router eigrp address-family topology',
    prompt: 'config-router-af-topology',
    header: 'Address Family Topology configuration commands:',
    rows: `
@eigrp-routes
eigrp                EIGRP specific commands
  @eigrp
exit-af-topology     Exit from Address Family Topology configuration mode  {leaves}
fast-reroute         Configure Fast-Reroute  {+}
metric               Modify metrics and parameters for advertisement
  @eigrp-metric
snmp                 Modify snmp parameters  {+}
timers               Adjust topology specific timers
  @eigrp-timers`,
  },
  {
    name: 'router rip',
    prompt: 'config-router',
    header: 'Router configuration commands:',
    rows: `
address-family       Enter Address Family command mode
  ipv4               Address family
    vrf              Specify parameters for a VPN Routing/Forwarding instance
      WORD           VPN Routing/Forwarding instance name  {cr opens router rip address-family}
@rip`,
  },
  {
    name: 'router rip address-family',
    prompt: 'config-router-af',
    header: 'Address Family configuration commands:',
    rows: `
@rip
exit-address-family  Exit from Address Family configuration mode  {leaves}`,
  },
  {
    name: 'router bgp',
    prompt: 'config-router',
    header: 'Router configuration commands:',
    rows: `${BGP}
address-family       Enter Address Family command mode
  ipv4               Address family  {cr opens router bgp address-family}
    flowspec         Address Family modifier  {XC cr opens router bgp address-family}
    mdt              Address Family modifier  {cr opens router bgp address-family}
    multicast        Address Family modifier  {cr opens router bgp address-family}
    unicast          Address Family modifier  {cr opens router bgp address-family}
      vrf            Specify parameters for a VPN Routing/Forwarding instance
        WORD         VRF name  {cr opens router bgp address-family}
    vrf              Specify parameters for a VPN Routing/Forwarding instance
      WORD           VRF name  {cr opens router bgp address-family}
  ipv6               Address family  {cr opens router bgp address-family}
    multicast        Address Family modifier  {cr opens router bgp address-family}
    unicast          Address Family modifier  {cr opens router bgp address-family}
    vrf              Specify parameters for a VPN Routing/Forwarding instance
      WORD           VRF name  {cr opens router bgp address-family}
  l2vpn              Address family  {cr opens router bgp address-family}
    evpn             Address Family modifier  {cr opens router bgp address-family}
    vpls             Address Family modifier  {cr opens router bgp address-family}
  nsap               Address family  {R cr opens router bgp address-family}
  vpnv4              Address family  {cr opens router bgp address-family}
    unicast          Address Family modifier  {cr opens router bgp address-family}
  vpnv6              Address family  {cr opens router bgp address-family}
    unicast          Address Family modifier  {cr opens router bgp address-family}
scope                Enter BGP scope  {+}
template             Enter template command mode  {+}`,
  },
  {
    name: 'router bgp address-family',
    prompt: 'config-router-af',
    header: 'Address Family configuration commands:',
    rows: `${BGP}
exit-address-family  Exit from Address Family configuration mode  {leaves}
import               Import path selection  {+}
passive-interface    Suppress routing updates on an interface  {R}
  @passive
advertise            Advertise to this address family  {+ XC}`,
  },
  {
    name: 'router isis',
    prompt: 'config-router',
    header: 'Router configuration commands:',
    rows: `
address-family         Enter Address Family command mode
  ipv6                 Address family
    unicast            Address Family modifier  {cr opens router isis address-family}
adjacency-check        Check ISIS neighbor protocol support  {on}
area-password          Configure the authentication password for an area  {one}
  WORD                 Area password  {cr ...}
authentication         Authentication  {+}
bfd                    BFD configuration commands  {+}
default-information    Control distribution of default information
  originate            Distribute a default route  {cr ...}
distance               Define an administrative distance  {one}
  <1-255>              Administrative distance  {cr ...}
distribute-list        Filter networks in routing updates
  @distribute
domain-password        Set the authentication password for a routing domain  {one}
  WORD                 Routing domain password  {cr ...}
fast-flood             Flood new LSPs immediately  {cr ...}
hello                  Hello PDU parameters  {+}
hostname               Dynamic hostname for IS-IS  {+}
ignore-lsp-errors      Ignore LSPs with bad checksums
is-type                IS Level for this routing process (OSI only)  {one}
  level-1              Act as a station router only
  level-1-2            Act as both a station router and an area router
  level-2-only         Act as an area router only
ispf                   Incremental SPF  {+}
log-adjacency-changes  Log changes in adjacency state  {cr}
  all                  Include all adjacency change events
lsp-gen-interval       Minimum interval between regenerating same LSP  {+}
lsp-mtu                Set maximum LSP size  {one}
  <128-4352>           Size of LSP in bytes
lsp-refresh-interval   Set LSP refresh interval  {one}
  <1-65535>            LSP refresh time in seconds
max-area-addresses     Set maximum number of areas  {one}
  <3-254>              Number of areas
max-lsp-lifetime       Set maximum LSP lifetime  {one}
  <1-65535>            LSP lifetime in seconds
maximum-paths          Forward packets over multiple paths  {one}
  <1-32>               Number of paths
metric                 Configure default metric for IS-IS interfaces  {+}
metric-style           Use old-style (ISO 10589) or new-style packet formats  {one}
  narrow               Use old style of TLVs with narrow metric  {cr ...}
  transition           Send and accept both styles of TLVs during transition  {cr ...}
  wide                 Use new style of TLVs to carry wider metric  {cr ...}
mpls                   Configure MPLS routing protocol parameters  {+}
net                    A Network Entity Title for this process (OSI only)
  WORD                 XX.XXXX. ... .XXX.XX Network entity title (NET)
nsf                    Non-stop forwarding  {+}
partition              Avoid partition  {+}
passive-interface      Suppress routing updates on an interface
  @passive
prc-interval           Minimum interval between partial route calculations  {+ one}
protocol               Protocol specific commands  {+}
redistribute           Redistribute information from another routing protocol
  @from-isis
set-attached-bit       Set Attached bit  {+}
set-overload-bit       Signal other routers not to use us in SPF  {cr ...}
snmp                   Modify snmp parameters  {+}
spf-interval           Minimum interval between SPF calculations  {+ one}
summary-address        Configure IP address summaries
  A.B.C.D              IP summary address
    A.B.C.D            Summary mask  {cr ...}
traffic-share          How to compute traffic share over alternate paths
  @traffic-share
use                    Use  {+}
vrf                    Bind to VRF  {+}`,
  },
  {
    name: 'router isis address-family',
    prompt: 'config-router-af',
    header: 'Address Family configuration commands:',
    rows: `
adjacency-check      Check ISIS neighbor protocol support  {on}
bfd                  BFD configuration commands  {+}
default-information  Control distribution of default information
  originate          Distribute a default route  {cr ...}
distance             Define an administrative distance  {one}
  <1-254>            Administrative distance
exit-address-family  Exit from Address Family configuration mode  {leaves}
maximum-paths        Forward packets over multiple paths  {one}
  <1-32>             Number of paths
multi-topology       Enable multi-topology mode  {cr}
  transition         Accept and generate both IS-IS IPv6 and Multi-topology IPv6 TLVs
prc-interval         Minimum interval between partial route calculations  {+}
redistribute         Redistribute IPv6 prefixes from another routing protocol
  @from6-isis
set-overload-bit     Signal other routers not to use us in SPF  {cr ...}
spf-interval         Minimum interval between SPF calculations  {+}
summary-prefix       Configure IPv6 summary prefix
  X:X:X:X::X/<0-128>  IPv6 summary prefix  {cr ...}`,
  },
  { name: 'ipv6 router rip', prompt: 'config-rtr', header: 'Router configuration commands:', rows: RIP_V6 },
  {
    name: 'ipv6 router eigrp',
    prompt: 'config-rtr',
    header: 'Router configuration commands:',
    rows: `
default-information  Control distribution of default information  {+}
default-metric       Set metric of redistributed routes  {one}
  @five-metrics
distance             Define an administrative distance  {+}
distribute-list      Filter networks in routing updates  {+}
eigrp                EIGRP specific commands
  @eigrp
maximum-paths        Forward packets over multiple paths  {one}
  <1-32>             Number of paths
metric               Modify metrics and parameters for advertisement
  @eigrp-metric
neighbor             Specify an IPv6 neighbor router
  X:X:X:X::X         Neighbor address
    INTERFACE        Interface
passive-interface    Suppress routing updates on an interface
  @passive
redistribute         Redistribute IPv6 prefixes from another routing protocol
  @from6-eigrp
router-id            Configure EIGRP router-id  {one}
  A.B.C.D            EIGRP Router-ID in IP address format
shutdown             Shutdown protocol
summary-metric       Specify summary to apply metric/filtering  {+}
timers               Adjust routing timers
  @eigrp-timers
variance             Control load balancing variance  {one}
  <1-128>            Metric variance multiplier`,
  },
]
