// Words of interface configuration: ports that switch, ports that route, subinterfaces, VLANs, loopbacks and tunnels in one table.

import { INTERFACE_IP_GROUPS, INTERFACE_IP_ROWS } from './interface-ip.ts'
import { SWITCHING_GROUPS, SWITCHING_ROWS } from './interface-switching.ts'

const STANDBY = `
authentication       Authentication  {one}
  md5                Use MD5 authentication
    key-chain        Set key chain
      WORD           Key-chain name
    key-string       Set key string
      0              Specifies an UNENCRYPTED key string will follow
        WORD         Key string
      7              Specifies a HIDDEN key string will follow
        WORD         Key string
      WORD           Key string  {cr}
        timeout      Set a timeout for the key string
          <0-32767>  Timeout in seconds
  text               Plain text authentication
    WORD             Authentication string
  WORD               Plain text authentication string
follow               Name of HSRP group to follow  {one}
  WORD               Name of group to follow
ip                   Enable HSRP and set the virtual IP address  {cr one}
  A.B.C.D            Virtual IP address  {cr}
    secondary        Make this IP address a secondary virtual IP address
ipv6                 Enable HSRP IPv6
  X:X:X:X::X         IPv6 link-local address
  X:X:X:X::X/<0-128>  IPv6 prefix
  autoconfig         Obtain address using autoconfiguration
mac-address          Virtual MAC address  {one}
  H.H.H              MAC address
name                 Redundancy name string  {one}
  WORD               name string
preempt              Overthrow lower priority Active routers  {cr one}
  delay              Wait before preempting
    minimum          Delay at least this long
      <0-3600>       Number of seconds for minimum delay  {cr}
        reload       Delay after reload
          <0-3600>   Number of seconds for reload delay
    reload           Delay after reload
      <0-3600>       Number of seconds for reload delay
    sync             Wait for IP redundancy clients
      <0-3600>       Number of seconds for sync delay
priority             Priority level  {one}
  <0-255>            Priority value
timers               Hello and hold timers  {one}
  <1-254>            Hello interval in seconds
    <1-255>          Hold time in seconds
  msec               Specify hello interval in milliseconds
    <15-999>         Hello interval in milliseconds
      <1-255>        Hold time in seconds
      msec           Specify hold time in milliseconds
        <50-3000>    Hold time in milliseconds
track                Priority tracking
  <1-1000>           Tracked object number  {cr}
    decrement        Priority decrement
      <1-255>        Decrement value
    shutdown         Shutdown group
  INTERFACE          Interface  {cr}
    <1-255>          Decrement value
    decrement        Priority decrement
      <1-255>        Decrement value`

export const INTERFACE_GROUPS: Readonly<Record<string, string>> = {
  ...SWITCHING_GROUPS,
  ...INTERFACE_IP_GROUPS,
  standby: STANDBY,
  'channel-mode': `
mode             Etherchannel Mode of the interface
  active         Enable LACP unconditionally
  auto           Enable PAgP only if a PAgP device is detected  {cr RSC}
    non-silent   Start negotiation only after data packets received
  desirable      Enable PAgP unconditionally  {cr RSC}
    non-silent   Start negotiation only after data packets received
  on             Enable Etherchannel only
  passive        Enable LACP only if a LACP device is detected`,
  /** In the order in which they are tried. */
  'ppp-methods': `
chap     Challenge Handshake Authentication Protocol (CHAP)  {cr next ppp-more}
eap      Extensible Authentication Protocol (EAP)  {cr next ppp-more}
ms-chap  Microsoft Challenge Handshake Authentication Protocol (MS-CHAP)  {cr next ppp-more}
ms-chap-v2  Microsoft CHAP Version 2 (MS-CHAP-V2)  {cr next ppp-more}
pap      Password Authentication Protocol (PAP)  {cr next ppp-more}`,
  'ppp-more': `
@ppp-methods
WORD      Use an authentication list with this name  {cr next ppp-more}
callin    Authenticate remote on incoming call only  {cr next ppp-more}
callout   Authenticate remote on outgoing call only  {cr next ppp-more}
default   Use the default authentication list  {cr next ppp-more}
one-time  Allow use of username*OTP for CHAP  {cr next ppp-more}
optional  Allow peer to refuse to authenticate  {cr next ppp-more}`,
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
autodetect              Autodetect Encapsulations on Serial interface  {R}
  encapsulation         Autodetect encapsulation type  {+}
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
clock                   Configure serial interface clock  {RX}
  rate                  Configure serial interface clock speed  {one}
    <300-8000000>       DCE clock rate (bits per second)
compress                Set serial interface for compression  {R +}
crypto                  Encryption/Decryption commands  {RX}
  ipsec                 Set IPSec parameters  {+}
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
dialer                  Dial-on-demand routing (DDR) commands  {RX}
  callback-secure       Enable callback security  {R}
  caller                Specify telephone number to be screened  {R +}
  enable-timeout        Set length of time an interface stays down before it is available for dialing  {one}
    <1-2147483>         Timeout in seconds
  fast-idle             Set idle time before disconnecting line with an unusually high level of contention  {one}
    <1-2147483>         Number of seconds
  hold-queue            Configure output hold queue  {+ one}
  idle-timeout          Set idle time before disconnecting line  {one}
    <0-2147483>         Idle timeout before disconnecting a call  {cr ...}
  in-band               Set V.25bis dialing  {...}
  isdn                  Set ISDN dialer parameters  {R +}
  load-threshold        Specify threshold for placing additional calls  {+ one}
  map                   Define multiple dial-on-demand numbers  {+}
  max-link              Specify maximum links for a rotary group  {+ one}
  persistent            Configure persistent dialing  {...}
  pool                  Specify dialer pool  {one}
    <1-255>             Dialer pool number
  pool-member           Specify dialer pool membership
    <1-255>             Dialer pool number  {cr ...}
  priority              Specify priority for use in dialer group  {+ one}
  remote-name           Name of the remote router  {one}
    WORD                Remote name
  rotary-group          Add to a dialer rotary group  {+ one}
  string                Specify telephone number to be passed to DCE device
    WORD                String passed to DCE device when dialed  {cr ...}
  wait-for-carrier-time  How long the router will wait for carrier  {one}
    <1-2147483>         Wait time in seconds
  watch-group           Assign interface to dialer-watch-list  {+}
dialer-group            Assign interface to dialer-list  {RX one}
  <1-128>               Dialer list number
dot1q                   dot1q interface configuration commands  {RX}
  tunneling             dot1q tunneling interface configuration  {+}
down-when-looped        Force looped interface down  {R}
duplex                  Configure duplex operation.  {one}
  auto                  Enable AUTO duplex configuration
  full                  Force full duplex operation
  half                  Force half-duplex operation
encapsulation           Set encapsulation type for an interface  {RX one}
  dot1Q                 IEEE 802.1Q Virtual LAN
    <1-4094>            IEEE 802.1Q VLAN ID  {cr}
      native            Make this as native vlan
      second-dot1q      Configure this subinterface as a 1Q-in-1Q subinterface
        VLANS           Inner VLAN IDs
        any             Wild card entry
  frame-relay           Frame Relay networks  {cr}
    ietf                Use RFC1490/RFC2427 encapsulation
  hdlc                  Serial HDLC synchronous
  isl                   Inter Switch Link - Virtual LAN encapsulation  {R}
    <1-1000>            Virtual LAN Identifier.
  lapb                  LAPB (X.25 Level 2)  {R ...}
  ppp                   Point-to-Point protocol
  slip                  Serial IP  {R}
  smds                  Switched Megabit Data Service (SMDS)  {R}
  x25                   X.25  {R ...}
ethernet                Ethernet interface parameters  {RXC +}
fair-queue              Enable Fair Queuing on an Interface  {RX cr}
  <1-4096>              Congestive Discard Threshold  {cr ...}
flow-sampler            Attach flow sampler to the interface  {R}
  WORD                  Name of the flow sampler  {cr ...}
frame-relay             Set frame relay parameters  {RX}
  adaptive-shaping      Configure adaptive shaping  {R +}
  broadcast-queue       Define a broadcast queue and transmit rate  {+ one}
  class                 Define a map class on the interface  {one}
    WORD                map class name
  end-to-end            Configure frame-relay end-to-end VC parameters  {+}
  fragment              Configure fragmentation  {+}
  ifmib-counter64       64-bit interface counters  {R ...}
  interface-dlci        Define a DLCI on an interface/subinterface
    <16-1007>           Define a switched or locally terminated DLCI  {cr ...}
  intf-type             Configure a FR DTE/DCE/NNI interface  {one}
    dce                 Configure a FR DCE
    dte                 Configure a FR DTE
    nni                 Configure a FR NNI
  inverse-arp           Enable/disable inverse ARP on a DLCI  {on ...}
  ip                    Frame Relay Internet Protocol config commands  {+}
  lmi-n391dte           set full status polling counter  {+ one}
  lmi-t391dte           set DTE frame relay polling interval  {+ one}
  lmi-type              Use CISCO-ANSI-CCITT type LMI  {one}
    ansi                Use ANSI T1.617 Annex D type LMI
    cisco               Use CISCO type LMI
    q933a               Use CCITT Q933 Annex A type LMI
  map                   Map a protocol address to a DLCI address
    bridge              Bridging  {R +}
    clns                ISO CLNS  {+}
    ip                  IP
      A.B.C.D           Protocol specific address
        <16-1007>       DLCI  {cr}
          broadcast     Broadcasts should be forwarded to this address  {cr ...}
          cisco         Use CISCO Encapsulation  {cr ...}
          ietf          Use RFC1490/RFC2427 Encapsulation  {cr ...}
    ipv6                IPV6  {+}
  multicast-dlci        Set DLCI of a multicast group  {+ one}
  qos-autosense         enable QOS autosense  {R}
  route                 frame relay route for pvc switching  {+}
  traffic-shaping       Enable Frame Relay Traffic Shaping
full-duplex             Configure full-duplex operational mode  {R}
glbp                    Gateway Load Balancing Protocol interface commands  {RX}
  <0-1023>              Group number
    authentication      Authentication method  {+ one}
    client-cache        Client cache  {+}
    forwarder           Forwarder configuration  {+}
    ip                  Enable group and set virtual IP address  {cr one}
      A.B.C.D           Virtual IP address  {cr}
        secondary       Set this IP address as a secondary virtual IP address
    ipv6                Enable group for IPv6 and set the virtual IPv6 address  {+}
    load-balancing      Load balancing method  {one}
      host-dependent    Load balance equally, source MAC determines forwarder choice
      round-robin       Load balance equally using each forwarder in turn
      weighted          Load balance in proportion to forwarder weighting
    name                Redundancy name  {one}
      WORD              name string
    preempt             Overthrow lower priority designated routers  {cr one}
      delay             Wait before preempting
        minimum         Delay at least this long
          <0-3600>      Number of seconds for minimum delay
    priority            Priority level  {one}
      <1-255>           Priority value
    timers              Adjust GLBP timers  {+}
    weighting           Gateway weighting and tracking  {+}
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
    link-status         UPDOWN and CHANGE messages  {cr}
      default           Link status events based on the global setting
    nfas-status         NFAS D-channel status messages  {R}
    power-inline-status  Inline power messages  {SC}
    spanning-tree       Spanning-tree Interface events  {SC}
      status            Spanning-tree state change messages
    status              Spanning-tree state change messages  {SC}
    subif-link-status   Sub-interface UPDOWN and CHANGE messages  {RXC ...}
    trunk-status        TRUNK status messages  {SC ...}
loopback                Configure internal loopback on an interface  {RX ...}
mac-address             Manually set interface MAC address  {one}
  H.H.H                 MAC address
max-reserved-bandwidth  Maximum Reservable Bandwidth on an Interface  {RX one}
  <1-100>               Max. reservable bandwidth as % of interface bandwidth
media-type              Media type  {one}
  auto-select           Use whichever connector is attached  {SC}
  rj45                  Use RJ45 connector  {cr}
    auto-failover       Fail over to the other connector  {RX}
  sfp                   Use SFP connector  {cr}
    auto-failover       Fail over to the other connector  {RX}
mop                     DEC MOP server commands  {RX}
  device-code           DEC MOP device code advertisement  {+}
  enabled               Enable MOP for interface
  retransmit-timer      Retransmission interval  {+}
  retries               Retransmit count  {+}
  sysid                 Enable MOP sysid functions  {...}
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
multilink-group         Put interface in a multilink bundle  {R +}
negotiation             Select autonegotiation mode  {RX}
  auto                  Perform link autonegotiation  {on}
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
peer                    Peer parameters for point to point interfaces  {RX}
  default               Specify default value  {+}
  match                 Match peer  {+}
  neighbor-route        Add neighbor route  {on}
physical-layer          Configure sync or async physical layer on serial interface  {R one}
  async                 Configure asynchronous physical layer on serial interface
  sync                  Configure synchronous physical layer on serial interface
ppp                     Point-to-Point Protocol  {RX}
  accm                  Set initial Async Control Character Map  {+}
  accounting            Set PPP network accounting method  {+}
  authentication        Set PPP link authentication method  {one}
    @ppp-methods
  authorization         Set PPP network authorization method  {...}
  bap                   Set BAP bandwidth allocation parameters  {+}
  bridge                Enable PPP bridge translation  {+}
  callback              Set PPP link callback option  {+}
  chap                  Set CHAP authentication parameters
    hostname            Set alternate CHAP hostname  {one}
      WORD              Alternate CHAP hostname
    password            Set default CHAP password  {one}
      0                 Specifies an UNENCRYPTED password will follow
        LINE            The UNENCRYPTED (cleartext) default CHAP password
      7                 Specifies HIDDEN default CHAP password will follow
        LINE            The HIDDEN default CHAP password
      LINE              The UNENCRYPTED (cleartext) default CHAP password
    refuse              Refuse to authenticate using CHAP  {cr}
      callin            Refuse to authenticate on incoming calls only
    wait                Wait for caller to authenticate first  {...}
  compress              Set PPP compression options  {+}
  dnis                  Authentication via DNIS before LCP  {+}
  eap                   Set EAP authentication parameters  {+}
  encrypt               Enable PPP encryption  {+}
  ipcp                  Set IPCP negotiation options  {+}
  ipv6cp                Set IPv6CP negotiation options  {+}
  lcp                   PPP LCP configuration  {+}
  link                  Set miscellaneous link parameters  {+}
  loopback              PPP loopback options  {+}
  max-bad-auth          Allow multiple authentication failures  {+}
  max-configure         Number of conf-reqs sent before assuming peer is unable to respond  {+}
  max-failure           Number of conf-naks sent before assuming configuration is not converging  {+}
  max-terminate         Number of term-reqs sent before assuming peer is unable to respond  {+}
  mru                   MRU options  {+}
  ms-chap               Set MS-CHAP authentication parameters  {+}
  mtu                   MTU options  {+}
  multilink             Make interface multilink capable  {cr ...}
  pap                   Set PAP authentication parameters
    refuse              Refuse to authenticate using PAP  {cr}
      callin            Refuse to authenticate on incoming calls only
    sent-username       Set outbound PAP username  {one}
      WORD              Outbound PAP username
        password        Set outbound PAP password
          0             Specifies an UNENCRYPTED password will follow
            LINE        The UNENCRYPTED (cleartext) outbound PAP password
          7             Specifies a HIDDEN password will follow
            LINE        The HIDDEN outbound PAP password
          LINE          The UNENCRYPTED (cleartext) outbound PAP password
  pfc                   Set PPP Protocol Field Compression options  {+}
  quality               Set minimum Link Quality before link is down  {one}
    <0-100>             Minimum acceptable link quality (percent)
  reliable-link         Use LAPB with PPP to provide a reliable link  {R}
  timeout               Set PPP timeout parameters  {+}
pppoe                   PPPoE options  {RX}
  enable                Enable pppoe  {cr ...}
  max-sessions          Maximum PPPOE sessions  {+}
pppoe-client            pppoe client  {RX}
  dial-pool-number      Dialer pool number
    <1-255>             Dialer pool number  {cr ...}
  ppp-max-payload       Maximum payload of PPP  {+}
priority-group          Assign a priority group to an interface  {R one}
  <1-16>                Priority group
random-detect           Enable Weighted Random Early Detection (WRED) on an Interface  {R ...}
rate-limit              Rate Limit  {RX}
  input                 Rate limit on input  {+}
  output                Rate limit on output  {+}
rmon                    Configure Remote Monitoring on an interface  {+}
roaming-interface       Roaming interface on mobile router  {R ...}
serial                  serial interface commands  {RX}
  restart-delay         serial interface restart delay  {+ one}
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
speed                   Configure speed operation.  {one}
  10                    Force 10 Mbps operation
  100                   Force 100 Mbps operation
  1000                  Force 1000 Mbps operation
  10000                 Force 10000 Mbps operation  {C}
  2500                  Force 2500 Mbps operation  {C}
  5000                  Force 5000 Mbps operation  {C}
  auto                  Enable AUTO speed configuration
  nonegotiate           Do not negotiate speed  {SC}
standby                 HSRP interface configuration commands  {RXC}
  <0-4095>              group number
    @standby
  @standby
  bfd                   Enable HSRP BFD  {on}
  delay                 HSRP initialisation delay  {one}
    minimum             minimum delay
      <0-10000>         minimum delay in seconds  {cr}
        reload          reload delay
          <0-10000>     reload delay in seconds
    reload              reload delay
      <0-10000>         reload delay in seconds
  mac-refresh           Refresh MAC cache on switch by periodically sending packet from virtual mac address  {one}
    <0-255>             Interval in seconds
  redirect              Configure sending of ICMP Redirect messages with an HSRP virtual IP address as the gateway IP address  {cr ...}
  use-bia               HSRP uses interface's burned in address  {cr}
    scope               Specify the scope of use-bia
      interface         Use-bia applies to all groups on this interface or sub-interface
  version               HSRP version  {one}
    <1-2>               Version number
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
tunnel                  protocol-over-protocol tunneling  {RXC}
  bandwidth             Set tunnel bandwidth informational parameter  {+}
  checksum              enable end to end checksumming of packets
  destination           destination of tunnel  {one}
    HOST                ip address or host name
    X:X:X:X::X          IPv6 address
    dynamic             Destination address(es) are obtained dynamically
  flow                  flow options  {+}
  key                   security or selector key  {one}
    <0-4294967295>      key
  mode                  tunnel encapsulation method  {one}
    aurp                AURP TunnelTalk AppleTalk encapsulation  {R}
    cayman              Cayman TunnelTalk AppleTalk encapsulation  {R}
    dvmrp               DVMRP multicast tunnel
    eon                 EON compatible CLNS tunnel
    ethernet            Ethernet over gre  {+}
    gre                 generic route encapsulation protocol
      ip                over IP  {cr}
      ipv6              over IPv6
      multipoint        over IP (multipoint)  {cr ...}
    ipip                IP over IP encapsulation  {cr}
      decapsulate-any   decapsulate any incoming IP-in-IP packet
    ipsec               IPSec tunnel encapsulation
      dual-overlay      Dual overlay  {X}
      ipv4              over IPv4  {cr ...}
      ipv6              over IPv6  {cr ...}
    iptalk              Apple IPTalk encapsulation  {R}
    ipv6                Generic packet tunneling in IPv6
    ipv6ip              IPv6 over IP encapsulation  {cr}
      6rd               IPv6 automatic tunnelling using 6rd
      6to4              IPv6 automatic tunnelling using 6to4
      auto-tunnel       IPv6 automatic tunnelling using IPv4 compatible addresses
      isatap            IPv6 automatic tunnelling using ISATAP
    mpls                MPLS encapsulations  {+}
    nos                 IP over IP encapsulation (KA9Q/NOS compatible)
    rbscp               RBSCP in IP tunnel  {R}
  mpls                  MPLS tunnel encapsulation  {+}
  path-mtu-discovery    Enable Path MTU Discovery on tunnel  {cr ...}
  protection            Enable tunnel protection
    ipsec               Use ipsec to protect this tunnel interface
      policy            ipsec policy  {+}
      profile           Determine the ipsec policy profile to use  {one}
        WORD            IPSec profile name  {cr}
          ikev2-profile  Specify the IKEv2 profile  {+}
          isakmp-profile  Specify the isakmp profile  {+}
          shared        Use a single IPSec SA
  route-via             select the route to use  {+}
  rbscp                 RBSCP tunnel parameters  {R +}
  sequence-datagrams    drop datagrams arriving out of order
  source                source of tunnel packets  {one}
    A.B.C.D             ip address
    INTERFACE           Interface
    X:X:X:X::X          IPv6 address
    dynamic             Source address is obtained dynamically
  tos                   set type of sevice  {one}
    <0-99>              tos
  ttl                   set time to live  {one}
    <1-255>             ttl
  udlr                  associate tunnel with unidirectional interface  {R +}
  vrf                   set tunnel vrf membership  {one}
    WORD                VRF name
tx-ring-limit           Configure PA level transmit ring limit  {RX one}
  <1-32767>             Number of packets
vlan-id                 Process VLAN-encapsulated packets with a specific VLAN ID  {RX}
  dot1q                 IEEE 802.1Q Virtual LAN  {+}
vrf                     VPN Routing/Forwarding parameters on the interface  {RXC}
  forwarding            Configure forwarding table  {one}
    WORD                VRF name
vrrp                    VRRP Interface configuration commands  {RXC}
  <1-255>               Group number
    address-family      Address family  {XC +}
    authentication      Authentication string  {+ one}
    description         Group specific description  {one}
      LINE              Up to 80 characters describing this group
    ip                  Enable Virtual Router Redundancy Protocol (VRRP) for IP  {cr}
      A.B.C.D           VRRP group IP address  {cr}
        secondary       Specify an additional VRRP address for this group
    name                Redundancy name string  {one}
      WORD              name string
    preempt             Enable preemption of lower priority Master  {on cr}
      delay             Wait before preempting
        minimum         Delay at least this long
          <0-3600>      Number of seconds for minimum delay
    priority            Priority of this VRRP group  {one}
      <1-254>           Priority level
    shutdown            Disable VRRP Configuration
    timers              Set the VRRP timers
      advertise         Set the Advertisement timer  {one}
        <1-255>         Advertisement interval in seconds
        msec            Specify time in milliseconds
          <50-999>      Advertisement interval in milliseconds
      learn             Learn timer values from current Master
    track               Event Tracking
      <1-1000>          Tracked object  {cr}
        decrement       Priority decrement
          <1-255>       Decrement value
  delay                 VRRP initialisation delay  {+}
waas                    Configure WAAS on the interface  {R +}
xconnect                Xconnect commands  {RX +}
zone-member             Apply zone name  {RX}
  security              Security zone  {one}
    WORD                Name of the security zone
${INTERFACE_IP_ROWS}
${SWITCHING_ROWS}`
