// Global configuration of dial-in, tunnels, circuits and older protocols, mostly of routers.

export const CONFIG_WAN = `
appfw              Configure the Application Firewall policy  {R}
  policy-name  Policy
    WORD  Name of the policy  {opens appfw policy-name}
async-bootp        Modify system bootp parameters  {R}
  WORD  BOOTP field  {+}
bba-group          Configure BBA Group  {RX}
  pppoe  PPPoE
    WORD    Name of the group  {opens bba-group pppoe}
    global  Global group  {opens bba-group pppoe}
bridge             Bridge Group.  {RX}
  <1-255>            Bridge Group number for Bridging.
    acquire                   Dynamically learn new, unconfigured stations  {on}
    address                   Block or forward a particular Ethernet address  {+}
    aging-time                Set forwarding entry aging time  {one}
      <10-1000000>  Seconds
    bitswap-layer3-addresses  Bitswap embedded layer 3 MAC addresses
    bridge                    Specify a protocol to be bridged in this bridge group
      WORD  Protocol
    circuit-group             Circuit-group  {+}
    domain                    Establish multiple bridging domains  {+}
    forward-time              Set forwarding delay time  {one}
      <4-200>  Seconds
    hello-time                Set interval between HELLOs  {one}
      <1-10>  Seconds
    max-age                   Maximum allowed message age of received Hello BPDUs  {one}
      <6-200>  Seconds
    priority                  Set bridge priority  {one}
      <0-65535>  Priority
    protocol                  Specify spanning tree protocol  {one}
      dec          DEC protocol
      ibm          IBM protocol
      ieee         IEEE 802.1 protocol
      vlan-bridge  vlan-bridge protocol
    route                     Specify a protocol to be routed in this bridge group
      WORD  Protocol
    subscriber-policy         Subscriber policy  {+}
  cmf                Constrained multicast flooding
  crb                Concurrent routing and bridging
  irb                Integrated routing and bridging
  mac-address-table  MAC-address table configuration commands  {+}
bridge-domain      Bridge-domain global configuration commands  {RX}
  <1-16000>      Bridge-domain id  {opens bridge-domain}
  parameterized  Parameterized  {X +}
busy-message       Display message when connection to host fails  {R}
  WORD  Host name
    LINE  c message c, where 'c' is a delimiting character
call               Configure Call parameters  {RX}
  accounting-template  Accounting template  {+}
  admission            Admission of calls  {+}
  fallback             Fallback  {+}
  filter               Filter  {+}
  history              History  {+}
  language             Language  {+}
  leg                  Leg  {+}
  rsvp-sync            Synchronize RSVP with calls  {cr ...}
  service              Service  {+}
  spike                Spikes  {+}
  start                Start  {+}
  threshold            Threshold  {+}
  treatment            Treatment  {+}
call-history-mib   Define call history mib parameters  {RX}
  max-size      Maximum size  {one}
    <0-500>  Entries
  retain-timer  Time an entry is kept  {one}
    <0-500>  Minutes
chat-script        Define a modem chat script  {RX}
  WORD  Chat script name
    LINE  Modem specific script
clns               Global CLNS configuration subcommands  {RXC}
  cache-invalidate-delay  Delay of removals from the cache  {+}
  configuration-time      Time between hellos  {one}
    <1-65535>  Seconds
  filter-expr             Filter expression  {+}
  filter-set              Filter set  {+}
  holding-time            Time a hello is kept  {one}
    <1-65535>  Seconds
  host                    Name of an NSAP address  {+}
  net                     Network entity title  {+}
  route                   Static route  {+}
  routing                 Route packets  {cr ...}
  template-alias          Alias of an address  {+}
cns                CNS agents  {RX}
  aaa             AAA  {+}
  config          Configuration agent  {+}
  connect         Connection
    WORD  Name  {opens cns connect}
  dhcp            DHCP
  event           Event agent
    ADDRESS  Address of the event gateway  {cr ...}
  exec            EXEC agent  {...}
  id              Id  {+}
  image           Image agent  {...}
  inventory       Inventory agent  {...}
  message         Messages  {+}
  mib-access      MIB access  {+}
  notifications   Notifications  {+}
  password        Password  {+}
  template        Template
    connect  Connection
      WORD  Name  {opens cns template connect}
  trusted-server  Trusted servers  {+}
connect            cross-connect two interfaces  {RX}
  WORD  Name of the connection  {+}
controller         Configure a specific controller  {RX}
  Cellular  Cellular controller
    WORD  Controller unit number  {opens controller}
  E1        E1 controller
    WORD  Controller unit number  {opens controller}
  E3        E3 controller
    WORD  Controller unit number  {opens controller}
  SHDSL     SHDSL controller
    WORD  Controller unit number  {opens controller}
  T1        T1 controller
    WORD  Controller unit number  {opens controller}
  T3        T3 controller
    WORD  Controller unit number  {opens controller}
  VDSL      VDSL controller
    WORD  Controller unit number  {opens controller}
  wanphy    WAN PHY controller  {X}
    WORD  Controller unit number  {opens controller}
cwmp               Configure CPE WAN Management Protocol(CWMP)  {R}
  agent  Agent  {opens cwmp agent}
dial-control-mib   Define Dial Control Mib parameters  {RX}
  max-size      Maximum size  {one}
    <0-1200>  Entries
  retain-timer  Time an entry is kept  {one}
    <0-35791>  Minutes
dialer             Dialer commands  {RX}
  aaa         AAA  {...}
  dnis        DNIS  {+}
  isdn        ISDN  {+}
  persistent  Persistent connections  {+}
  voice-call  Voice calls  {+}
  vpdn        VPDN
  watch-list  Watch list
    <1-255>  Dialer watch group number  {+}
dialer-list        Create a dialer list entry  {RX}
  <1-10>  Dialer group number
    list      Add access list to dialer list
      <1-199>  IP access list  {cr ...}
      WORD     Access list  {cr ...}
    protocol  Permit or Deny based on protocols
      ip    IP
        deny    Deny specified Protocol
        list    Add access list to dialer list
          <1-199>      IP standard access list
          <1300-2699>  IP expanded access list
          WORD         Access list
        permit  Permit specified Protocol
      ipv6  IPv6
        deny    Deny specified Protocol
        list    Add access list to dialer list
          WORD  Access list
        permit  Permit specified Protocol
      WORD  Protocol  {+}
dnsix-dmdp         Provide DMDP service for DNSIX  {R +}
dnsix-nat          Provide DNSIX service for audit trails  {R +}
domain             Domain Configuration Commands  {RX}
  WORD  Name of the domain  {cr opens domain}
    vrf  VRF
      WORD  VRF name  {opens domain}
dot11              IEEE 802.11 config commands  {R}
  aaa          AAA  {+}
  arp-cache    ARP cache  {cr ...}
  association  Association  {+}
  ssid         SSID
    WORD  SSID  {opens dot11 ssid}
  syslog       Log events
  vlan-name    Name of a VLAN  {+}
ethernet           Ethernet configuration  {RXC}
  cfm         Connectivity fault management
    domain      Domain
      WORD  Name of the domain
        level  Level
          <0-7>  Level  {cr opens ethernet cfm domain}
    global      Connectivity fault management of the device
    ieee        IEEE 802.1ag
    traceroute  Traceroute  {+}
  evc         Ethernet virtual connection
    WORD  Name  {opens ethernet evc}
  lmi         Local management interface  {+}
  mac-tunnel  MAC tunnel  {X +}
  oam         OAM
    profile  Profile
      WORD  Name  {opens ethernet oam profile}
  ring        Ring  {+}
frame-relay        global frame relay configuration commands  {RX}
  address    Address  {+}
  switching  enable frame relay switching
card               Configure card type  {RX}
  type  Card type
    e1  E1  {+}
    e3  E3  {+}
    t1  T1  {+}
    t3  T3  {+}
network-clock-participate  Configure network clock participation  {R}
  WORD  Kind of slot  {+ both}
network-clock-select  Configure network clocking  {R}
  <1-10>  Priority  {+}
  hold-timeout  Time  {+}
isdn               ISDN global configuration  {RX}
  gateway-max-interworking  Interworking
  leased-line               Leased line  {+}
  switch-type               Switch type  {one}
    basic-5ess      Lucent 5ESS switch type for the U.S.
    basic-dms100    Northern Telecom DMS-100 switch type for the U.S.
    basic-net3      NET3 switch type for UK, Europe, Asia and Australia
    basic-ni        National ISDN switch type for the U.S.
    basic-qsig      QSIG switch type
    basic-ts013     TS013 switch type for Australia
    ntt             NTT switch type for Japan
    primary-4ess    Lucent 4ESS switch type for the U.S.
    primary-5ess    Lucent 5ESS switch type for the U.S.
    primary-dms100  Northern Telecom DMS-100 switch type for the U.S.
    primary-net5    NET5 switch type for UK, Europe, Asia and Australia
    primary-ni      National ISDN switch type for the U.S.
    primary-ntt     NTT switch type for Japan
    primary-qsig    QSIG switch type
    vn3             VN3 and VN4 switch types for France
  test-call                 Test call  {+}
  voice-call-failure        Cause of a failed voice call  {one}
    <0-127>  Cause code
ixi                IXI Config command  {R +}
l2                 Layer 2 configuration  {RXC}
  router-id  Router id  {one}
    A.B.C.D  Router id
  vfi        Virtual forwarding instance
    WORD  Name
      autodiscovery   Found by itself  {opens l2 vfi}
      manual          By hand  {opens l2 vfi}
      point-to-point  Of two ends  {opens l2 vfi}
l2tp               L2TP  {RX}
  logging  Log  {+}
l2tp-class         l2tp-class configuration  {RX cr opens l2tp-class}
  WORD  Name of the class  {opens l2tp-class}
l2vpn              Layer2 VPN  {XC cr opens l2vpn}
  evpn      EVPN  {C cr opens l2vpn evpn}
    instance  EVPN instance
      <1-65535>  EVPN instance number
        vlan-aware   Of several VLANs  {opens l2vpn evpn instance}
        vlan-based   Of one VLAN  {opens l2vpn evpn instance}
        vlan-bundle  Of a bundle of VLANs  {opens l2vpn evpn instance}
  vfi       Virtual forwarding instance  {X}
    context  Context
      WORD  Name  {opens l2vpn vfi context}
  xconnect  Cross connect  {X}
    context  Context
      WORD  Name  {opens l2vpn xconnect context}
l3vpn              l3vpn encapsulation ip commands  {RX}
  encapsulation  Encapsulation
    ip  IP
      WORD  Name  {opens l3vpn encapsulation ip}
lane               Configure LAN Emulation  {R +}
map-class          Configure static map class  {RX}
  atm          ATM
    WORD  Static map class name  {opens map-class}
  dialer       Dialer
    WORD  Static map class name  {opens map-class}
  frame-relay  Configure frame relay map class
    WORD  Static map class name  {opens map-class}
map-list           Configure static map list  {RX}
  WORD  Name of the list  {opens map-list}
microcode          configure microcode  {R +}
modem              Modems  {R}
  country   Country  {+}
  recovery  Recovery  {+}
modemcap           Modem Capabilities database  {RX}
  edit   Edit a modemcap
    WORD  Name  {+}
  entry  Define a modemcap
    WORD  Name and attributes
mop                Configure the DEC MOP Server  {RX}
  device-code       Device code  {one}
    cisco  Cisco
    ds200  DECserver 200
  retransmit-timer  Interval  {one}
    <1-20>  Seconds
  retries           Number of retries  {one}
    <2-24>  Retries
multilink          PPP multilink global configuration  {RX}
  bundle-name       Select method for naming multilink bundles  {one plain}
    authenticated  Use peer's authenticated name
    both           Use authenticated name and endpoint discriminator
    endpoint       Use peer's endpoint discriminator
  virtual-template  Virtual template  {one}
    <1-4095>  Virtual-Template interface number
nat64              NAT64 configuration commands  {RX}
  enable        Enable  {R}
  logging       Log  {+}
  map-t         MAP-T  {+}
  prefix        Prefix
    stateful   Stateful  {+}
    stateless  Stateless  {+}
  provisioning  Provisioning  {+}
  route         Route  {+}
  service       Service  {+}
  switchover    Switchover  {+}
  translation   Translation  {+}
  v4            IPv4  {+}
  v6v4          IPv6 to IPv4  {+}
netbios            NETBIOS access control filtering  {R}
  access-list        Access list  {+}
  enable-name-cache  Name cache
  name-cache         Name cache  {+}
nls                Native language support  {R +}
partition          Partition device  {R}
  flash  Flash  {+}
ppp                PPP global configuration  {RX}
  disconnect-cause  Cause of a disconnection  {+}
  hold-queue        Hold queue  {+}
  lcp               LCP  {+}
  packet            Packets  {+}
pseudowire-class   Pseudowire-class configuration  {RX}
  WORD  Name of the class  {opens pseudowire-class}
qdm                QoS device manager  {R}
  history       History  {+}
  idle-timeout  Idle time  {+}
random-detect      Weighted random early detection  {R}
  group  Group  {+}
rif                Source-route RIF cache  {R +}
rsrb               RSRB LSAP/DSAP filtering  {R +}
rtr                RTR base configuration  {R}
  <1-2147483647>          Entry Number  {opens ip sla}
  key-chain               Key chain  {+}
  logging                 Log  {+}
  low-memory              Low memory  {+}
  reaction-configuration  Reactions  {+}
  reset                   Reset
  responder               Enable the responder  {cr ...}
  restart                 Restart an entry
    <1-2147483647>  Entry number
  schedule                Schedule an entry
    <1-2147483647>  Entry number  {cr next sla-start}
sgbp               SGBP Stack Group Bidding Protocol configuration  {R +}
smrp               Simple Multicast Routing Protocol configuration commands  {R +}
source-bridge      Source-route bridging ring groups  {R +}
srcp               Enable SRCP protocol  {R}
  <0-65535>  Port
ss7                SS7  {R +}
stun               STUN global configuration commands  {RX}
  peer-name              Name of this peer  {+}
  protocol-group         Group of a protocol  {+}
  remote-peer-keepalive  Keepalive of peers  {cr ...}
  schema                 Schema  {+}
subscriber         Subscriber configuration  {RX}
  aaa            AAA  {+}
  access         Access  {+}
  accounting     Accounting  {+}
  authorization  Authorization  {cr ...}
  feature        Feature  {+}
  policy         Policy  {+}
  profile        Profile  {+}
  redundancy     Redundancy  {+}
  service        Service  {+}
  templating     Templates
  trace          Trace  {+}
subscriber-policy  Subscriber policy  {RX}
  <1-100>  Policy number  {+}
tarp               Global TARP configuration commands  {R +}
tn3270             tn3270 configuration command  {R +}
vc-class           Configure per-vc parameters  {RX}
  atm  ATM
    WORD  Name of the class  {opens vc-class}
virtual-profile    Virtual Profile configuration  {RX}
  aaa               AAA
  if-needed         Only if needed
  virtual-template  Virtual template
    <1-4095>  Virtual-Template interface number
virtual-service    Virtual service  {X}
  WORD  Name of the service  {opens virtual-service}
virtual-template   Virtual Template configuration  {RX}
  <1-4095>      Virtual-Template interface number  {+}
  snmp          Register virtual access interfaces with SNMP  {on}
  subinterface  Create virtual access subinterfaces  {on}
vpdn               Virtual Private Dialup Network  {RX}
  aaa                    AAA  {+}
  authen-before-forward  Authenticate before forwarding
  domain-delimiter       Delimiter  {+}
  enable                 Enable VPDN
  history                History  {+}
  ip                     IP  {+}
  l2tp                   L2TP  {+}
  logging                Log  {...}
  multihop               Several hops
  search-order           Order of searches  {+}
  session-limit          Limit of sessions  {one}
    <0-32767>  Sessions
  softshut               Refuse new sessions
  source-ip              Source address  {one}
    A.B.C.D  IP address
vpdn-group         VPDN group configuration  {RX}
  WORD  Name of the group  {opens vpdn-group}
vty-async          Enable virtual async line configuration  {R cr}
  dynamic-routing     Routing
  header-compression  Compress headers  {...}
  keepalive           Keepalive  {+}
  mtu                 MTU  {+}
  ppp                 PPP  {+}
  virtual-template    Virtual template  {+}
webvpn             WebVPN  {RX}
  context  Context
    WORD  Name of the context  {opens webvpn context}
  gateway  Gateway
    WORD  Name of the gateway  {opens webvpn gateway}
  import   Import  {+}
  install  Install a package  {+}
x25                X.25 Level 3  {R}
  route               Route  {+}
  aodi                Always on dynamic ISDN
  host                Name of an address  {+}
  hunt-group          Hunt group  {+}
  profile             Profile  {+}
  routing             Enable switching  {cr ...}
  use-source-address  Keep source addresses
x29                X29 commands  {R}
  access-list       Access list  {+}
  inviteclear-time  Time  {+}
  profile           Profile
    WORD  Name  {+}
xconnect           Xconnect config commands  {RX}
  context  Context
    WORD  Name  {opens xconnect context}
  logging  Log  {+}
`
