// Blocks of BGP and IS-IS.

import type { Block } from './blocks.ts'

export const BGP_GROUPS: Readonly<Record<string, string>> = {
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
activate                 Enable the Address Family for this Neighbor  {both}
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
description              Neighbor specific description  {one plain}
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
}

const BGP = `
aggregate-address    Configure BGP aggregate entries
  A.B.C.D            Aggregate address
    A.B.C.D          Aggregate mask  {cr one next bgp-aggregate}
  X:X:X:X::X/<0-128>  Aggregate prefix  {cr one next bgp-aggregate}
auto-summary         Enable automatic network number summarization  {old}
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
    route-target     Control behavior based on Route-Target attributes
      filter         Filter by route targets  {on}
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
synchronization      Perform IGP synchronization  {old}
table-map            Map external entry attributes into routing table  {one}
  WORD               route-map name  {cr ...}
timers               Adjust routing timers
  bgp                BGP timers  {one}
    <0-65535>        Keepalive interval
      <0-65535>      Holdtime  {cr}
        <0-65535>    Minimum hold time from neighbor`

export const BGP_BLOCKS: readonly Block[] = [
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
  rtfilter           Address family
    unicast          Address Family modifier  {opens router bgp address-family}
  vpnv4              Address family  {cr opens router bgp address-family}
    unicast          Address Family modifier  {cr opens router bgp address-family}
  vpnv6              Address family  {cr opens router bgp address-family}
    unicast          Address Family modifier  {cr opens router bgp address-family}
scope                Enter BGP scope  {+}
template             Enter template command mode
  peer-policy        Create a peer-policy template
    WORD             Peer-policy template name  {opens router bgp template peer-policy}
  peer-session       Create a peer-session template
    WORD             Peer-session template name  {opens router bgp template peer-session}`,
  },
  {
    name: 'router bgp template peer-session',
    prompt: 'config-router-stmp',
    header: 'Peer-session template configuration commands:',
    rows: `
description              Neighbor specific description  {one plain}
  LINE                   Up to 80 characters describing this neighbor
disable-connected-check  one-hop away EBGP peer using loopback address
ebgp-multihop            Allow EBGP neighbors not on directly connected networks  {cr one}
  <1-255>                maximum hop count
exit-peer-session        Exit from peer-session template configuration mode  {leaves}
fall-over                session fall on peer route lost  {cr ...}
inherit                  Inherit a template
  peer-session           Inherit a peer-session template  {one}
    WORD                 Peer-session template name
local-as                 Specify a local-as number  {one}
  <1-4294967295>         AS number used as local AS  {cr ...}
log-neighbor-changes     Log neighbor up/down and reset reason  {...}
password                 Set a password  {+ one}
remote-as                Specify a BGP neighbor  {one}
  <1-4294967295>         AS of remote neighbor  {cr ...}
  WORD                   AS of remote neighbor
shutdown                 Administratively shut down this neighbor  {cr ...}
timers                   BGP per neighbor timers  {one}
  <0-65535>              Keepalive interval
    <0-65535>            Holdtime  {cr}
      <0-65535>          Minimum hold time from neighbor
translate-update         Translate Update to MBGP format  {R ...}
transport                Transport options  {+}
ttl-security             BGP ttl security check  {+}
update-source            Source of routing updates  {one}
  INTERFACE              Interface
version                  Set the BGP version to match a neighbor  {+ one}`,
  },
  {
    name: 'router bgp template peer-policy',
    prompt: 'config-router-ptmp',
    header: 'Peer-policy template configuration commands:',
    rows: `
additional-paths         Negotiate additional paths capabilities with this neighbor  {+}
advertisement-interval   Minimum interval between sending BGP routing updates  {one}
  <0-600>                time in seconds
allowas-in               Accept as-path with my AS present in it  {cr one}
  <1-10>                 Number of occurrences of AS number
as-override              Override matching AS-number while sending update  {...}
capability               Advertise capability to the peer  {+}
default-originate        Originate default route to this neighbor  {cr one}
  route-map              Route-map to specify criteria to originate default
    WORD                 route-map name
distribute-list          Filter updates to/from this neighbor  {+}
dmzlink-bw               Propagate the DMZ link bandwidth
exit-peer-policy         Exit from peer-policy template configuration mode  {leaves}
filter-list              Establish BGP filters
  <1-500>                AS path access list  {loose}
    @direction
inherit                  Inherit a template
  peer-policy            Inherit a peer-policy template
    WORD                 Peer-policy template name
      <1-65535>          Sequence number
maximum-prefix           Maximum number of prefixes accepted from this peer  {one}
  <1-2147483647>         maximum no. of prefix limit  {cr ...}
next-hop-self            Disable the next hop calculation for this neighbor  {cr}
  all                    Enable next-hop-self for both eBGP and iBGP received paths
next-hop-unchanged       Propagate next hop unchanged for iBGP paths to this neighbor  {...}
prefix-list              Filter updates to/from this neighbor
  WORD                   Name of a prefix list  {loose}
    @direction
remove-private-as        Remove private AS number from outbound updates  {cr ...}
route-map                Apply route map to neighbor
  WORD                   Name of route map  {loose}
    @direction
route-reflector-client   Configure a neighbor as Route Reflector client
send-community           Send Community attribute to this neighbor  {cr one}
  both                   Send Standard and Extended Community attributes
  extended               Send Extended Community attribute
  standard               Send Standard Community attribute
send-label               Send NLRI + MPLS Label to this peer  {...}
soft-reconfiguration     Per neighbor soft reconfiguration
  inbound                Allow inbound soft reconfiguration for this neighbor
soo                      Site-of-Origin extended community  {+ one}
unsuppress-map           Route-map to selectively unsuppress suppressed routes  {one}
  WORD                   Name of route map
weight                   Set default weight for routes from this neighbor  {one}
  <0-65535>              default weight`,
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
  ipv6                 Address family  {cr opens router isis address-family}
    unicast            Address Family modifier  {cr opens router isis address-family}
advertise              Advertise
  passive-only         Only networks of passive interfaces
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
]
