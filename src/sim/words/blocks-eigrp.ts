// Blocks of EIGRP and RIP.

import type { Block } from './blocks.ts'

export const EIGRP_GROUPS: Readonly<Record<string, string>> = {
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
auto-summary         Enable automatic network number summarization  {old}
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
  rip: `
auto-summary            Enable automatic network number summarization  {on old}
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

const EIGRP_ROW = `
eigrp                EIGRP specific commands
  @eigrp
passive-interface    Suppress routing updates on an interface
  @passive
shutdown             Shutdown Address family`

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

export const EIGRP_BLOCKS: readonly Block[] = [
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
passive-interface    Suppress address updates on an interface  {both}
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
  { name: 'ipv6 router rip', prompt: 'config-rtr', header: 'Router configuration commands:', rows: RIP_V6 },
]
