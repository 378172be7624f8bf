// Words of serial lines, dialers and tunnels in interface configuration.

export const WAN_ROWS = `
async                   Async interface parameters  {R}
  default               Specify default parameters  {+}
  dynamic               Parameters which user may change  {+}
  mode                  Specify line mode (interactive or dedicated interface use)  {one}
    dedicated           Line is dedicated as an async interface
    interactive         Line may be switched between interactive use and async interface
atm                     Modify ATM parameters  {RX}
  clock                 Clock  {+}
  esi-address           End station  {+}
  ilmi-keepalive        Configure ILMI keepalive period  {on cr ...}
  oam                   OAM  {...}
  pvc                   Virtual circuit  {+}
  route-bridged         Routed bridging  {+}
  vc-per-vp             Circuits of a path  {+ one}
autodetect              Autodetect Encapsulations on Serial interface  {R}
  encapsulation         Autodetect encapsulation type  {+}
clock                   Configure serial interface clock  {RX}
  rate                  Configure serial interface clock speed  {one plain}
    <300-8000000>       DCE clock rate (bits per second)
compress                Set serial interface for compression  {R +}
dce-terminal-timing-enable  Use the clock of the DTE  {RX both}
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
  order                 Order of strings  {+ one}
  redial                Redial  {+}
  remote-name           Name of the remote router  {one}
    WORD                Remote name
  rotary-group          Add to a dialer rotary group  {+ one}
  string                Specify telephone number to be passed to DCE device
    WORD                String passed to DCE device when dialed  {cr ...}
  wait-for-carrier-time  How long the router will wait for carrier  {one}
    <1-2147483>         Wait time in seconds
  vpdn                  Dial over VPDN
  watch-disable         Time until a secondary link goes down  {+ one}
  watch-group           Assign interface to dialer-watch-list  {+}
  callback-server       Callback server  {...}
  clid                  Calling number
  dns                   DNS  {+}
  dtr                   DTR dialing
  outgoing              Outgoing  {+}
dialer-group            Assign interface to dialer-list  {RX one}
  <1-128>               Dialer list number
dsl                     DSL parameters  {R}
  operating-mode        Operating mode  {+ one}
  WORD                  Setting  {...}
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
frame-relay             Set frame relay parameters  {RX}
  adaptive-shaping      Configure adaptive shaping  {R +}
  broadcast-queue       Define a broadcast queue and transmit rate  {+ one}
  class                 Define a map class on the interface  {one}
    WORD                map class name
  end-to-end            Configure frame-relay end-to-end VC parameters  {+}
  fragment              Configure fragmentation  {+}
  fragmentation         Configure fragmentation  {R +}
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
group-range             Async lines of the group  {R one cr both}
  <0-1000>              First line  {cr}
    <0-1000>            Last line
  WORD                  First line
    WORD                Last line
h323-gateway            H.323 gateway  {RX}
  voip                  Voice over IP
    bind                Bind  {+}
    h323-id             Name of the gateway  {+ one}
    id                  Gatekeeper  {+}
    interface           This interface is that of the gateway
    tech-prefix         Technology prefix  {+}
if-state                State of the interface  {RX}
  nhrp                  That of NHRP
ignore                  Ignore signals  {RX +}
invert                  Invert signals  {RX +}
isdn                    ISDN Interface configuration commands  {RX}
  T306                  Timer T306  {+ one}
  T310                  Timer T310  {+ one}
  answer1               Specify Called Party number and subaddress  {+ one}
  answer2               Specify Called Party number and subaddress  {+ one}
  bind-l3               Bind the layer 3  {+}
  caller                Specify incoming telephone number to be verified  {+}
  calling-number        Specify Calling Number included for outgoing calls  {+ one}
  incoming-voice        Specify options for incoming voice calls  {+ one}
  guard-timer           Guard timer  {+ one}
  integrate             Integrate  {+}
  layer1-emulate        Emulation of layer 1  {+ one}
  map                   Map of numbers  {+}
  negotiate-bchan       Negotiate the B channel  {...}
  network-failure-cause  Cause code  {+ one}
  not-end-to-end        Bearer speed  {+ one}
  outgoing              Outgoing messages  {+}
  overlap-receiving     Overlap receiving  {...}
  point-to-point-setup  Use the point-to-point setup  {...}
  protocol-emulate      Set the protocol emulation  {+ one}
  send-alerting         Send an Alerting message before Connect  {...}
  sending-complete      Send the Sending Complete element
  spid1                 Specify Service Profile IDentifier  {+ one}
  spid2                 Specify Service Profile IDentifier  {+ one}
  static-tei            Specify a Static TEI for ISDN BRI  {+ one}
  supp-service          Supplementary services  {+}
  switch-type           Select the ISDN switch type  {+ one}
  tei-negotiation       Time of the TEI negotiation  {+ one}
  test                  Test  {+}
  timeout               Timeouts  {+}
  termination           Specify the termination type  {one}
    multidrop           Multidrop
    point-to-point      Point to point
  twait-disable         Disable the wait at a start  {...}
multilink-group         Put interface in a multilink bundle  {R +}
nhrp                    NHRP over IPv4 and IPv6  {RX}
  attribute             Attribute  {+}
  event-publisher       Events  {...}
  group                 Group of this spoke  {+ one}
  map                   Map of groups  {+}
  route-watch           Watch routes  {...}
peer                    Peer parameters for point to point interfaces  {RX}
  default               Specify default value  {+ both}
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
pvc                     Virtual circuit of ATM  {RX}
  WORD                  Path and circuit, or a name  {cr opens interface pvc}
    WORD                Path and circuit  {opens interface pvc}
pulse-time              Time without DTR  {RX cr ...}
pppoe                   PPPoE options  {RX}
  enable                Enable pppoe  {cr ...}
  max-sessions          Maximum PPPOE sessions  {+}
pppoe-client            pppoe client  {RX}
  dial-pool-number      Dialer pool number
    <1-255>             Dialer pool number  {cr ...}
  ppp-max-payload       Maximum payload of PPP  {+}
pseudowire              Pseudowire  {RX}
  A.B.C.D               Address of the peer
    <1-4294967295>      Number of the circuit  {...}
qos                     Quality of service  {RX}
  pre-classify          Classify before encryption
routing                 Routing over a dial line  {R}
  dynamic               Routing updates
script                  Chat scripts  {R}
  dialer                Script for dialing  {+ one}
serial                  serial interface commands  {RX}
  restart-delay         serial interface restart delay  {+ one}
service-module          Service module  {RX}
  external              Outer interface  {+}
  fail-open             Fail open
  heartbeat-reset       Reset without a heartbeat  {cr both}
  ip                    IP of the module  {+}
  mgf                   Gigabit fabric  {+}
  t1                    T1 module  {+}
  56k                   56k module  {+}
  WORD                  Setting  {cr ...}
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
    WORD                VRF name`

export const WAN_GROUPS = {
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
}
