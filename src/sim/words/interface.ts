// Words of interface configuration: ports that switch, ports that route, subinterfaces, VLANs, loopbacks and tunnels in one table.

import { REDUNDANT_GATEWAY_GROUPS, REDUNDANT_GATEWAY_ROWS } from './interface-gateways.ts'
import { INTERFACE_IP_GROUPS, INTERFACE_IP_ROWS } from './interface-ip.ts'
import { INTERFACE_IPV6_ROWS } from './interface-ipv6.ts'
import { WAN_GROUPS, WAN_ROWS } from './interface-wan.ts'
import { SWITCHING_GROUPS, SWITCHING_ROWS } from './interface-switching.ts'

export const INTERFACE_GROUPS: Readonly<Record<string, string>> = {
  ...SWITCHING_GROUPS,
  ...INTERFACE_IP_GROUPS,
  ...WAN_GROUPS,
  ...REDUNDANT_GATEWAY_GROUPS,
  'channel-mode': `
mode             Etherchannel Mode of the interface
  active         Enable LACP unconditionally
  auto           Enable PAgP only if a PAgP device is detected  {cr RSC}
    non-silent   Start negotiation only after data packets received
  desirable      Enable PAgP unconditionally  {cr RSC}
    non-silent   Start negotiation only after data packets received
  on             Enable Etherchannel only
  passive        Enable LACP only if a LACP device is detected`,
  ospfv3: `
area                  Set the OSPF area ID  {one}
  <0-4294967295>      OSPF area ID as a decimal value  {cr ...}
authentication        Enable authentication  {+ one}
bfd                   Enable BFD on this interface  {cr}
  disable             Disable BFD on this interface
cost                  Interface cost  {one}
  <1-65535>           Cost
  dynamic             Specify dynamic cost options  {...}
database-filter       Filter OSPF LSA during synchronization and flooding  {+}
dead-interval         Interval after which a neighbor is declared dead  {one}
  <1-65535>           Seconds
demand-circuit        OSPF demand circuit  {cr ...}
encryption            Enable encryption  {+ one}
flood-reduction       OSPF Flood Reduction  {cr ...}
hello-interval        Time between HELLO packets  {one}
  <1-65535>           Seconds
ipv4                  IPv4 address family
  area                Set the OSPF area ID  {one}
    <0-4294967295>    OSPF area ID as a decimal value  {cr}
      instance        Set the OSPF instance
        <64-95>       Instance ID
    A.B.C.D           OSPF area ID in IP address format  {cr}
      instance        Set the OSPF instance
        <64-95>       Instance ID
ipv6                  IPv6 address family
  area                Set the OSPF area ID  {one}
    <0-4294967295>    OSPF area ID as a decimal value  {cr}
      instance        Set the OSPF instance
        <0-31>        Instance ID
    A.B.C.D           OSPF area ID in IP address format  {cr}
      instance        Set the OSPF instance
        <0-31>        Instance ID
mtu-ignore            Ignores the MTU in DBD packets  {cr}
  disable             Disable mtu-ignore
neighbor              OSPF neighbor link-local IPv6 address  {+}
network               Network type  {one}
  broadcast           Specify OSPF broadcast multi-access network
  manet               Specify MANET OSPF interface type  {...}
  non-broadcast       Specify OSPF NBMA network
  point-to-multipoint  Specify OSPF point-to-multipoint network  {cr}
    non-broadcast     Specify non-broadcast point-to-mpoint network
  point-to-point      Specify OSPF point-to-point network
priority              Router priority  {one}
  <0-255>             Priority
retransmit-interval   Time between retransmitting lost link state advertisements  {one}
  <1-65535>           Seconds
shutdown              Set OSPF protocol's state to disable under current interface  {cr ...}
transmit-delay        Link state transmit delay  {one}
  <1-65535>           Seconds`,
}

export const INTERFACE_ROWS = `
aaa                     Authentication, Authorization and Accounting.  {+}
access-expression       Build a bridge boolean access expression  {R +}
arp                     Set arp type (arpa, probe, snap), timeout, log options or packet priority
  arpa                  Standard arp protocol  {on}
  frame-relay           Enable ARP for a frame relay interface  {RX}
  log                   Log knob for this interface  {RXC +}
  packet-priority       Set ARP packet priority  {C ...}
  probe                 HP style arp protocol
  snap                  IEEE 802.3 style arp
  timeout               Set ARP cache timeout  {one}
    <0-2147483>         Seconds
auto                    Configure Automation  {RSC}
  discovery             Configure Auto Discovery  {R +}
  qos                   Configure AutoQoS
    classify            Configure classification for untrusted devices  {SC cr}
      police            Police untrusted devices
    trust               Trust the DSCP/CoS marking  {SC cr}
      cos               Trust the CoS marking
      dscp              Trust the DSCP marking
    video               Configure AutoQoS for video devices  {SC}
      cts               Trust the QoS marking of Cisco Telepresence System
      ip-camera         Trust the QoS marking of Ip Video Surveillance camera
      media-player      Trust the Qos marking of Cisco Media Player
    voip                Configure AutoQoS for VoIP  {cr R}
      fr-atm            Configure AutoQoS for Frame Relay to ATM interworking
      trust             Trust the DSCP marking  {cr}
        fr-atm          Configure AutoQoS for Frame Relay to ATM interworking
    voip                Configure AutoQoS for VoIP  {SC}
      cisco-phone       Trust the QoS marking of Cisco IP Phone
      cisco-softphone   Trust the QoS marking of Cisco IP SoftPhone
      trust             Trust the DSCP/CoS marking
backup                  Modify backup parameters  {RX}
  active                Configure an interface as an active backup  {+}
  delay                 Delays before backup line up or down transitions  {+}
  interface             Configure an interface as a backup  {one}
    INTERFACE           Interface
  load                  Load thresholds for line up or down transitions  {+}
bandwidth               Set bandwidth informational parameter  {one}
  <1-10000000>          Bandwidth in kilobits
  inherit               Specify that bandwidth is inherited  {cr}
    <1-10000000>        Bandwidth in kilobits
  qos-reference         Reference bandwidth for QOS test  {+ RXC}
  receive               Specify receive-side bandwidth
    <1-10000000>        Bandwidth in kilobits
bfd                     BFD interface configuration commands  {RXC}
  echo                  Use echo adjunct as bfd detection mechanism  {on}
  interval              Transmit interval between BFD packets  {one}
    <50-999>            Milliseconds
      min_rx            Minimum receive interval capability
        <50-999>        Milliseconds
          multiplier    Multiplier value used to compute holddown
            <3-50>      value used to multiply the interval
  template              BFD template  {one}
    WORD                template name
bridge-group            Transparent bridging interface parameters  {R}
  <1-255>               Assign an interface to a Bridge Group.  {cr ...}
carrier-delay           Specify delay for interface transitions  {one}
  <0-60>                Carrier Transitions delay seconds
  msec                  delay specified in milliseconds
    <0-1000>            Carrier Transitions delay in milliseconds
cdp                     CDP interface subcommands
  enable                Enable CDP on interface  {on}
  log                   Log messages generated by CDP
    mismatch            Enable mismatch log generation
      duplex            Log duplex mismatches generated by CDP  {on}
  tlv                   Enable exchange of specific tlv information
    app                 Application information  {on}
    location            Location information  {on}
    server-location     Location server information  {on}
channel-group           Add this interface to an Etherchannel group  {one}
  <1-128>               Channel group number  {C}
    @channel-mode
  <1-64>                Channel group number  {RX cr}
    @channel-mode
  <1-6>                 Channel group number  {S}
    @channel-mode
clns                    IS-IS CLNS commands  {RXC +}
crypto                  Encryption/Decryption commands  {RX}
  engine                Crypto engine  {+}
  gdoi                  GDOI  {+}
  ikev2                 IKEv2  {+}
  ipsec                 Set IPSec parameters
    client              Client
      ezvpn             Easy VPN
        WORD            Name of the tunnel  {cr}
          inside        Inside interface
          outside       Outside interface
    WORD                Setting  {...}
  map                   Assign a Crypto Map  {one}
    WORD                Crypto Map tag  {cr}
      redundancy        enable redundancy  {+}
custom-queue-list       Assign a custom queue list to an interface  {R one}
  <1-16>                Custom queue list number
dampening               Enable event dampening  {cr one}
  <1-30>                Half-life time for penalty  {cr ...}
delay                   Specify interface throughput delay  {one}
  <1-16777215>          Throughput delay (tens of microseconds)
description             Interface specific description  {one}
  LINE                  Up to 240 characters describing this interface
device-sensor           IOS Sensor Commands  {SC +}
dot1q                   dot1q interface configuration commands  {RX}
  tunneling             dot1q tunneling interface configuration  {+}
down-when-looped        Force looped interface down  {R}
duplex                  Configure duplex operation.  {one}
  auto                  Enable AUTO duplex configuration
  full                  Force full duplex operation
  half                  Force half-duplex operation
ethernet                Ethernet interface parameters  {RXC +}
fair-queue              Enable Fair Queuing on an Interface  {RX cr both}
  <1-4096>              Congestive Discard Threshold  {cr ...}
flow-sampler            Attach flow sampler to the interface  {R}
  WORD                  Name of the flow sampler  {cr ...}
full-duplex             Configure full-duplex operational mode  {R}
half-duplex             Configure half-duplex and related commands  {R}
history                 Interface history histograms - 60 second, 60 minute and 72 hour  {cr ...}
hold-queue              Set hold queue depth
  <0-4096>              Queue length  {loose}
    in                  Input queue  {one}
    out                 Output queue  {one}
isis                    IS-IS commands  {RXC}
  authentication        Authentication  {+}
  bfd                   Enable BFD for ISIS on this interface  {cr ...}
  circuit-type          Configure circuit type for interface  {one}
    level-1             Level-1 only adjacencies are formed
    level-1-2           Level-1-2 adjacencies are formed
    level-2-only        Level-2 only adjacencies are formed
  hello-interval        Set Hello interval  {+}
  hello-multiplier      Set multiplier for Hello holding time  {+}
  ipv6                  Set IPv6-specific interface parameters  {+}
  metric                Configure the metric for interface  {one}
    <1-16777214>        Default metric  {cr ...}
  network               Set network type  {one}
    point-to-point      Specify ISIS point-to-point network type
  password              Configure the authentication password for interface  {+ one}
  priority              Set priority for Designated Router election  {one}
    <0-127>             Priority value  {cr ...}
  tag                   Set tag on the connected routes on this interface  {+}
iso-igrp                ISO-IGRP interface subcommands  {R +}
keepalive               Enable keepalive  {cr one no}
  <0-32767>             Keepalive period (default 10 seconds)  {cr}
    <1-255>             Keepalive retries
lan-name                LAN Name command  {R +}
lldp                    LLDP interface subcommands
  med-tlv-select        Selection of LLDP MED TLVs to send
    inventory-management  LLDP MED Inventory Management TLV  {on}
    location            LLDP MED Location TLV  {on}
    network-policy      LLDP MED Network Policy TLV  {on}
    power-management    LLDP MED Power Management TLV  {on}
  receive               Enable LLDP reception on interface  {on}
  tlv-select            Selection of LLDP TLVs to send
    power-management    LLDP Power Management TLV  {on}
  transmit              Enable LLDP transmission on interface  {on}
load-interval           Specify interval for load calculation for an interface  {one}
  <30-600>              Load interval delay in seconds
logging                 Configure logging for interface
  event                 Interface events
    bundle-status       BUNDLE/UNBUNDLE messages
    link-status         UPDOWN and CHANGE messages  {cr both}
      default           Link status events based on the global setting
    nfas-status         NFAS D-channel status messages  {R}
    power-inline-status  Inline power messages  {SC}
    spanning-tree       Spanning-tree Interface events  {SC}
      status            Spanning-tree state change messages
    status              Spanning-tree state change messages  {SC}
    subif-link-status   Sub-interface UPDOWN and CHANGE messages  {RXC ...}
    trunk-status        TRUNK status messages  {SC ...}
loopback                Configure internal loopback on an interface  {RX ...}
host-reachability       Host reachability over the overlay  {C}
  protocol              Control protocol  {one}
    bgp                 BGP EVPN
mac-address             Manually set interface MAC address  {one}
  H.H.H                 MAC address
max-reserved-bandwidth  Maximum Reservable Bandwidth on an Interface  {RX one}
  <1-100>               Max. reservable bandwidth as % of interface bandwidth
member                  Member of the overlay  {C}
  vni                   VNI
    NUMBERS             VNI range  {cr ...}
media-type              Media type  {one}
  auto-select           Use whichever connector is attached  {SC}
  rj45                  Use RJ45 connector  {cr}
    auto-failover       Fail over to the other connector  {RX}
  sfp                   Use SFP connector  {cr}
    auto-failover       Fail over to the other connector  {RX}
mop                     DEC MOP server commands  {RX}
  device-code           DEC MOP device code advertisement  {+}
  enabled               Enable MOP for interface  {on}
  retransmit-timer      Retransmission interval  {+}
  retries               Retransmit count  {+}
  sysid                 Enable MOP sysid functions  {on}
mpls                    Configure MPLS interface parameters  {RXC}
  accounting            Enable MPLS accounting on this interface  {+}
  bgp                   Configure MPLS BGP forwarding  {+}
  ip                    Configure dynamic MPLS forwarding for IP  {cr ...}
  label                 Label properties  {+}
  ldp                   Configure Label Distribution Protocol (LDP) parameters  {+}
  mtu                   Set MPLS Maximum Transmission Unit  {one}
    <64-65535>          MPLS MTU (bytes)
  netflow               Configure Egress Netflow Accounting  {+}
  traffic-eng           Configure Traffic Engineering parameters  {+}
mtu                     Set the interface Maximum Transmission Unit (MTU)  {one}
  <1500-9198>           MTU size in bytes  {SC}
  <64-9600>             MTU size in bytes  {RX}
negotiation             Select autonegotiation mode  {RXC}
  auto                  Perform link autonegotiation  {both}
netbios                 Use a defined NETBIOS access list or enable name-caching  {R +}
ntp                     Configure NTP
  broadcast             Configure NTP broadcast service  {cr}
    client              Listen to NTP broadcasts  {...}
    destination         Configure broadcast destination address  {+}
    key                 Configure broadcast authentication key  {+}
    version             Configure NTP version  {+}
  disable               Disable NTP traffic (both IP and IPv6)  {cr}
    ip                  Disable IP NTP traffic
    ipv6                Disable IPv6 NTP traffic
  multicast             Configure NTP multicast service  {cr ...}
ospfv3                  OSPFv3 interface commands  {RXC}
  <1-65535>             Process ID
    @ospfv3
  @ospfv3
priority-group          Assign a priority group to an interface  {R one}
  <1-16>                Priority group
random-detect           Enable Weighted Random Early Detection (WRED) on an Interface  {R ...}
rate-limit              Rate Limit  {RX}
  input                 Rate limit on input  {+}
  output                Rate limit on output  {+}
rmon                    Configure Remote Monitoring on an interface  {+}
roaming-interface       Roaming interface on mobile router  {R ...}
service                 Configure Ether Service  {X}
  instance              Configure Ether Service Instance
    <1-8000>            Service Instance Identifier
      ethernet          Configure Ethernet Instance  {cr opens interface service instance}
        WORD            EVC name  {cr opens interface service instance}
service-policy          Configure CPL Service Policy
  history               Keep history of QoS metrics  {R}
  input                 Assign policy-map to the input of an interface  {one}
    WORD                policy-map name
  output                Assign policy-map to the output of an interface  {one}
    WORD                policy-map name
  type                  Configure CPL Service Policy  {+}
shutdown                Shutdown the selected interface
snmp                    Modify SNMP interface parameters
  ifindex               Persist ifindex for the interface
    clear               Clear previously configured snmp ifindex commands for the interface
    persist             Enable persistence of ifindex
  trap                  Allow a specific SNMP trap
    ip                  Allow IP traps  {RX +}
    link-status         Allow SNMP LINKUP and LINKDOWN traps  {on cr ...}
    mac-notification    MAC Address notification trap  {SC}
      added             Enable Mac Address added trap
      change            Enable Mac Address change trap  {+}
      removed           Enable Mac Address removed trap
source                  Get config from another source  {one}
  template              Get config from a template
    WORD                template name  {cr ...}
source-interface        Source interface of the overlay  {C one}
  INTERFACE             Interface
speed                   Configure speed operation.  {one}
  10                    Force 10 Mbps operation
  100                   Force 100 Mbps operation
  1000                  Force 1000 Mbps operation
  10000                 Force 10000 Mbps operation  {C}
  2500                  Force 2500 Mbps operation  {C}
  5000                  Force 5000 Mbps operation  {C}
  auto                  Enable AUTO speed configuration
  nonegotiate           Do not negotiate speed  {SC}
tarp                    TARP interface subcommands  {R +}
timeout                 Define timeout values for this interface
  absolute              Set absolute timeout value  {one}
    <0-71582787>        Number of minutes  {cr}
      <0-59>            Number of seconds
topology                Configure routing topology on the interface  {+}
traffic-shape           Enable Traffic Shaping on an Interface or Sub-Interface  {RX}
  adaptive              Enable Traffic Shaping adaptation to BECN  {+}
  fecn-adapt            Enable Traffic Shaping reflection of FECN as BECN
  group                 configure token bucket: group  {+}
  rate                  configure token bucket  {+}
transmit-interface      Assign a transmit interface to a receive-only interface  {R}
  INTERFACE             Interface
trunk-group             Configure interface to be in a trunk group  {R +}
tx-ring-limit           Configure PA level transmit ring limit  {RX one}
  <1-32767>             Number of packets
vlan-id                 Process VLAN-encapsulated packets with a specific VLAN ID  {RX}
  dot1q                 IEEE 802.1Q Virtual LAN  {+}
vrf                     VPN Routing/Forwarding parameters on the interface  {RXC}
  forwarding            Configure forwarding table  {one}
    WORD                VRF name
waas                    Configure WAAS on the interface  {R +}
xconnect                Xconnect commands  {RX +}
zone-member             Apply zone name  {RX}
  security              Security zone  {one}
    WORD                Name of the security zone
${WAN_ROWS}
${REDUNDANT_GATEWAY_ROWS}
${INTERFACE_IP_ROWS}
${INTERFACE_IPV6_ROWS}
${SWITCHING_ROWS}`
