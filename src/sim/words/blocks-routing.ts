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
INTERFACE  Interface  {but}
default    Suppress routing updates on all interfaces  {but}`,
  'traffic-share': `
balanced               Share inversely proportional to metric
min                    All traffic shared among min metric paths  {cr}
  across-interfaces    Use different interfaces for equal-cost paths`,
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
log-adjacency-changes  Log changes in adjacency state  {on cr one old}
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
    A.B.C.D            OSPF wild card bits  {wild ospf}
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
]
