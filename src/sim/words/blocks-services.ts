// Blocks of services and system functions: DHCP, VRFs, route maps, IP SLA, tracking, event manager, call home, templates.

import { INTERFACE_ROWS } from './interface.ts'
import { block, rows } from './blocks-more.ts'
import type { Block } from './blocks.ts'

export const SERVICE_GROUPS = {
  /** Up to eight addresses. */
  servers: `
HOST                   Server's name or IP address  {cr next servers}`,
  routers: `
HOST                   Router's name or IP address  {cr next routers}`,
  'option-value': `
ascii                  Data is an NVT ASCII string
  LINE                 ASCII string
hex                    Data is a hexadecimal string
  WORD                 Dotted-hexadecimal string (aabb.ccdd.eeff ...)  {cr ...}
  none                 No data
instance               Instance of option  {+}
ip                     Data is one or more IP addresses
  HOST                 Server's name or IP address  {cr next servers}`,
  'rt-target': `
both                   Both import and export Target-VPN community
  WORD                 ASN:nn or IP-address:nn Target VPN Extended Community  {cr ...}
export                 Export Target-VPN community
  WORD                 ASN:nn or IP-address:nn Target VPN Extended Community  {cr ...}
import                 Import Target-VPN community
  WORD                 ASN:nn or IP-address:nn Target VPN Extended Community  {cr ...}
WORD                   ASN:nn or IP-address:nn Target VPN Extended Community`,
  vrf: `
bgp                    Commands pertaining to BGP  {+}
export                 VRF export  {+}
import                 VRF import  {+}
maximum                Set a limit
  routes               Set a limit of routes  {one}
    <1-4294967295>     Maximum number of routes allowed  {+}
route-target           Specify Target VPN Extended Communities
  @rt-target`,
}

export const SERVICE_BLOCKS: readonly Block[] = [
  {
    name: 'ip dhcp pool',
    prompt: 'dhcp-config',
    header: 'DHCP pool configuration commands:',
    rows: `
accounting             Send Accounting Start/Stop messages  {RX one}
  WORD                 Accounting list name
address                Configure a reserved address  {XSC}
  A.B.C.D              IP address in dotted-decimal notation
    client-id          Client identifier  {+}
    hardware-address   Client hardware address  {+}
bootfile               Boot file name  {one}
  WORD                 Boot file name
class                  Specify a DHCP class
  WORD                 DHCP class name  {cr opens ip dhcp pool class}
client-identifier      Client identifier  {one}
  WORD                 Dotted-hexadecimal string (aabb.ccdd.eeff ...)
  ascii                Client identifier as an ASCII string  {XC +}
client-name            Client name  {one}
  WORD                 Client name
default-router         Default routers  {one next routers}
dns-server             DNS servers  {one next servers}
domain-name            Domain name  {one}
  WORD                 Domain name
hardware-address       Client hardware address  {one}
  WORD                 Dotted-hexadecimal string (aabb.ccdd.eeff ...)  {cr}
    <0-255>            Hardware type
    ethernet           Ethernet
    ieee802            IEEE 802
host                   Client IP address and mask  {one}
  A.B.C.D              IP address in dotted-decimal notation  {cr}
    MASK               Network mask or prefix length
import                 Programatically importing DHCP option parameters
  all                  Import all supported options
  interface            Import from an interface  {+}
lease                  Address lease time  {one}
  <0-365>              Days  {cr}
    <0-23>             Hours  {cr}
      <0-59>           Minutes
  infinite             Infinite lease
netbios-name-server    NetBIOS (WINS) name servers  {one next servers}
netbios-node-type      NetBIOS node type  {one}
  HEX                  Hexadecimal number
  b-node               Broadcast node
  h-node               Hybrid node
  m-node               Mixed node
  p-node               Peer-to-peer node
network                Network number and mask  {one}
  A.B.C.D              Network number in dotted-decimal notation  {cr}
    MASK               Network mask or prefix length  {cr}
      secondary        Configure as a secondary subnet  {cr opens ip dhcp pool network secondary}
next-server            Next server in boot process  {one next servers}
odap                   Configure ODAP  {RX}
  client               ODAP client  {+}
  server               ODAP server  {+}
option                 Raw DHCP options
  <0-254>              DHCP option code  {one}
    @option-value
origin                 Configure the origin of the pool  {+ one}
relay                  Function as a DHCP relay
  destination          Configure relay destination  {+}
  source               Configure relay source  {+}
  target               Configure relay target  {+}
remember               Remember released bindings
renew                  Configure renewal policy
  deny                 Deny renewal  {+}
server                 Configure the Server ID option value
  A.B.C.D              Server ID option value
subnet                 Subnet allocation commands  {+}
update                 Dynamic updates
  arp                  Add an ARP entry for each lease
  dns                  Dynamic DNS  {cr ...}
utilization            Configure various utilization parameters
  mark                 Configure utilization mark
    high               High utilization mark  {one}
      <1-100>          Percentage  {cr}
        log            Log when the mark is reached
    low                Low utilization mark  {one}
      <1-100>          Percentage  {cr}
        log            Log when the mark is reached
vrf                    Associate this pool with a VRF  {RXC one}
  WORD                 VRF name`,
  },
  {
    name: 'ip dhcp pool class',
    prompt: 'config-dhcp-pool-class',
    header: null,
    rows: `
address                Specify the address range of the class
  range                Specify the address range
    A.B.C.D            Start of the range
      A.B.C.D          End of the range`,
  },
  {
    name: 'ip dhcp pool network secondary',
    prompt: 'config-dhcp-subnet-secondary',
    header: null,
    rows: `
default-router         Default routers  {one next routers}
override               Override  {+}`,
  },
  {
    name: 'ip dhcp class',
    prompt: 'config-dhcp-class',
    header: null,
    rows: `
relay                  Relay agent information
  agent                Relay agent
    information        Relay agent information  {cr opens ip dhcp class relay}
option                 Match a DHCP option  {+}
remark                 Remark of the class  {one}
  LINE                 Text`,
  },
  {
    name: 'ip dhcp class relay',
    prompt: 'config-dhcp-class-relayinfo',
    header: null,
    rows: `
relay-information      Relay agent information option
  hex                  Pattern as a hexadecimal string
    WORD               Pattern  {cr ...}`,
  },
  {
    name: 'ipv6 dhcp pool',
    prompt: 'config-dhcpv6',
    header: 'IPv6 DHCP pool configuration commands:',
    rows: `
accounting             Send Accounting Start/Stop messages  {RX +}
address                IPv6 address allocation
  prefix               IPv6 prefix  {one}
    X:X:X:X::X/<0-128>  IPv6 prefix  {cr}
      lifetime         Configure prefix lifetimes
        <60-4294967295>  Valid lifetime (secs)
          <60-4294967295>  Preferred lifetime (secs)
        infinite       Infinite valid lifetime  {+}
bootfile-url           Boot file URL  {XC +}
capwap-ac              CAPWAP access controller  {XC +}
dns-server             DNS servers
  X:X:X:X::X           Server's IPv6 address
domain-name            Domain name to complete unqualified host names  {one}
  WORD                 Domain name
import                 Import options
  dns-server           DNS servers
  domain-name          Domain name
  information          Information  {+}
  nis                  NIS  {+}
  nisp                 NISP  {+}
  sip                  SIP  {+}
  sntp                 SNTP  {+}
information            Information refresh option
  refresh              Information refresh time  {one}
    <600-4294967295>   Lifetime (secs)
    infinity           Infinite
link-address           Link-address to match  {one}
  X:X:X:X::X/<0-128>   IPv6 prefix
nis                    NIS server options  {+}
nisp                   NISP server options  {+}
option                 Option  {XC +}
prefix-delegation      IPv6 prefix delegation
  X:X:X:X::X/<0-128>   IPv6 prefix  {+}
  aaa                  Acquire prefix from AAA  {...}
  pool                 IPv6 prefix pool
    WORD               IPv6 prefix pool  {cr ...}
sip                    SIP server options  {+}
sntp                   SNTP server options  {+}
vendor-specific        Configure vendor-specific option  {+}
vrf-aware              VRF  {XC +}`,
  },
  {
    name: 'ip vrf',
    prompt: 'config-vrf',
    header: 'IP VPN Routing/Forwarding instance configuration commands:',
    rows: `
@vrf
context                Associate SNMP context with this vrf  {one}
  WORD                 SNMP context name
description            VRF specific description  {one plain}
  LINE                 Up to 80 characters describing this VRF
inter-as-hybrid        Inter AS hybrid mode  {...}
mdt                    Backbone Multicast Distribution Tree  {+}
rd                     Specify Route Distinguisher  {one}
  aa:nn                ASN:nn or IP-address:nn VPN Route Distinguisher
vpn                    Configure VPN ID as specified in rfc2685  {+ one}`,
  },
  {
    name: 'vrf definition',
    prompt: 'config-vrf',
    header: 'VPN Routing/Forwarding instance configuration commands:',
    rows: `
address-family         Enter Address Family command mode
  ipv4                 Address family  {cr opens vrf definition address-family}
    multicast          Address Family modifier  {cr opens vrf definition address-family}
    unicast            Address Family modifier  {cr opens vrf definition address-family}
  ipv6                 Address family  {cr opens vrf definition address-family}
    multicast          Address Family modifier  {cr opens vrf definition address-family}
    unicast            Address Family modifier  {cr opens vrf definition address-family}
description            VRF specific description  {one plain}
  LINE                 Up to 244 characters describing this VRF
rd                     Specify Route Distinguisher  {one}
  aa:nn                ASN:nn or IP-address:nn VPN Route Distinguisher
route-target           Specify Target VPN Extended Communities
  @rt-target
vnet                   Virtual NETworking configuration
  tag                  VNET tag  {one}
    <2-4094>           Tag
vpn                    Configure VPN ID as specified in rfc2685  {+ one}`,
  },
  {
    name: 'vrf definition address-family',
    prompt: 'config-vrf-af',
    header: 'Address Family configuration commands:',
    rows: `
@vrf
exit-address-family    Exit from vrf address-family configuration mode  {leaves}
inter-as-hybrid        Inter AS hybrid mode  {...}
mdt                    Backbone Multicast Distribution Tree  {+}`,
  },
  {
    name: 'event manager applet',
    prompt: 'config-applet',
    header: 'EEM applet configuration commands:',
    rows: `
action                 Add or modify an action statement
  WORD                 Label  {+ one}
attribute              Add attribute  {+}
description            Add or modify an applet description  {one plain}
  LINE                 description
event                  Add or modify event information  {+}
set                    Set values  {+}
trigger                Enter applet trigger configuration mode  {cr opens event manager applet trigger}
  delay                Delay  {+}
  maxrun               Maximum run time  {+}
  occurs               Number of occurrences  {+}
  period               Period  {+}`,
  },
  {
    name: 'event manager applet trigger',
    prompt: 'config-applet-trigger',
    header: 'EEM applet trigger configuration commands:',
    rows: `
attribute              Add attribute
  tag                  Event tag
    WORD               Tag  {+}
correlate              Specify the correlation of events
  event                Event
    WORD               Tag  {cr ...}
  track                Tracked object  {+}`,
  },
  {
    name: 'call-home',
    prompt: 'cfg-call-home',
    header: 'Call-home configuration commands:',
    rows: `
copy                   Profile  {+}
aaa-authorization      AAA authorization for call-home  {...}
alert-group            Enable alert-group  {+}
alert-group-config     Alert-group configuration  {+}
contact-email-addr     Contact's email address  {one}
  WORD                 Email address
contract-id            Contract identification  {one}
  LINE                 Contract identification
copy-profile           Copy a profile  {+}
customer-id            Customer identification  {one}
  LINE                 Customer identification
data-privacy           Data privacy  {+}
diagnostic-signature   Diagnostic signature  {...}
event-queue            Event queue  {+}
http                   HTTP  {+}
http-proxy             HTTP proxy server  {+ one}
mail-server            Mail server  {+}
phone-number           Phone number of the contact person  {one}
  WORD                 Phone number
profile                Enter call-home profile configuration mode
  WORD                 Profile name  {cr opens call-home profile}
rate-limit             Rate limit of call-home messages  {one}
  <1-60>               Messages per minute
rename                 Rename a profile  {+}
reporting              Reporting  {+ XC}
sender                 Sender's email addresses
  from                 Email address in the from field  {one}
    WORD               Email address
  reply-to             Email address for replies  {one}
    WORD               Email address
site-id                Site identification  {one}
  LINE                 Site identification
source-interface       Source interface of call-home messages  {one}
  INTERFACE            Interface
source-ip-address      Source IP address of call-home messages  {one}
  A.B.C.D              IP address
street-address         Street address for RMA part shipments  {one}
  LINE                 Street address
syslog-throttling      Throttle syslog messages
vrf                    VRF for call-home  {one}
  WORD                 VRF name`,
  },
  {
    name: 'call-home profile',
    prompt: 'cfg-call-home-profile',
    header: 'Call-home profile configuration commands:',
    rows: `
active                 Activate the current profile
anonymous-reporting-only  Anonymous reporting only
destination            Message destination related configuration
  address              Destination address
    email              Email address
      WORD             Email address  {cr ...}
    http               HTTP address
      WORD             URL  {cr ...}
  message-size-limit   Message size limit  {one}
    <50-3145728>       Bytes
  preferred-msg-format  Message format  {one}
    long-text          Long text format
    short-text         Short text format
    xml                XML format
  transport-method     Transport method
    email              Email  {both}
    http               HTTP  {both}
reporting              Reporting of data
  all                  All data
  smart-call-home-data  Smart call home data
  smart-licensing-data  Smart licensing data
subscribe-to-alert-group  Subscribe to alert-group
  all                  All alert-groups
  configuration        Configuration info  {...}
  diagnostic           Diagnostic info  {...}
  environment          Environmental info  {...}
  inventory            Inventory info  {...}
  snapshot             Snapshot info  {...}
  syslog               Syslog info  {...}`,
  },
  {
    name: 'redundancy',
    prompt: 'config-red',
    header: 'Redundancy configuration commands:',
    rows: `
application            Enter application redundancy configuration mode  {RX}
  redundancy           Application redundancy  {opens redundancy application}
inter-device           Inter-device redundancy  {R opens redundancy inter-device}
main-cpu               Enter main-cpu mode  {C cr opens redundancy main-cpu}
notification-timer     Time of notifications  {+ one}
mode                   redundancy mode for this chassis  {one plain}
  none                 Non-redundant mode  {X}
  rpr                  Route Processor Redundancy
  rpr-plus             Route Processor Redundancy Plus  {R}
  sso                  Stateful Switchover
policy                 Redundancy policy  {XC +}
scheme                 Redundancy scheme  {R +}`,
  },
  {
    name: 'redundancy application',
    prompt: 'config-red-app',
    header: null,
    rows: `
group     Group
  <1-10>    Group number  {opens redundancy application group}
protocol  Protocol
  <1-8>     Protocol number  {opens redundancy application group}`,
  },
  block(
    'redundancy application group',
    'config-red-app-grp',
    'asymmetric-routing+ authentication+ bfd control+ data+ name+ preempt. priority+ shutdown. timers+ track+',
  ),
  block('redundancy inter-device', 'config-red-interdevice', 'scheme+ security+'),
  {
    name: 'redundancy main-cpu',
    prompt: 'config-r-mc',
    header: null,
    rows: `
auto-sync              Automatic synchronization  {+}
standby                Standby  {+}
switchover             Switchover  {+}`,
  },
  {
    name: 'controller',
    prompt: 'config-controller',
    header: 'Controller configuration commands:',
    rows: `
alarm                  Alarm  {+}
${rows('bert+ bitswap. capability+ detect+ diagnostics+ dsl-mode+ equipment+ firmware+ i-trellis line-mode+ line-rate+ modem+ national+ operating+ sra. sync+ termination+ threshold+ training+ trunk-group+ yellow+')}
dsl-group              DSL group
  <0-3>                Group number  {cr ... opens controller dsl-group}
cablelength            Specify the cable length for a DS1 link  {+ one}
cas-custom             Customize CAS on a channel
  <0-30>               Channel number  {opens controller cas-custom}
channel-group          Specify the timeslots to channel-group mapping for an interface
  <0-30>               Channel group number  {one}
    timeslots          List of timeslots in the channel group
      NUMBERS          List of timeslots which comprise the channel  {cr ...}
clock                  Specify the clock source for a DS1 link
  source               Specify the clock source for a DS1 link  {one}
    free-running       Free running clock
    internal           Internal clock
    line               Recovered clock  {cr ...}
    loop-timed         Loop timed clock
crc-threshold          CRC threshold  {+}
description            Controller specific description  {one plain}
  LINE                 Up to 80 characters describing this controller
ds0-group              Configure group of DS0s  {+}
fdl                    Specify the FDL standard for a DS1 data link  {+}
framing                Specify the type of Framing on a DS1 link  {one}
  crc4                 CRC4 framing (E1)
  esf                  Extended superframe
  no-crc4              No CRC4 framing (E1)  {as NO-CRC4}
  sf                   Superframe
  unframed             Unframed
linecode               Specify the line encoding method for a DS1 link  {one}
  ami                  AMI encoding
  b8zs                 B8ZS encoding
  hdb3                 HDB3 encoding (E1)
loopback               Put the entire T1 line into loopback  {...}
lte                    LTE modem of the controller  {+ both}
mode                   Controller mode  {+}
pri-group              Configure the specified timeslots for PRI  {cr one}
  nfas_d               NFAS  {+}
  timeslots            List of timeslots in the PRI group
    NUMBERS            List of timeslots  {cr ...}
shutdown               Shut down a DS1 link (send Blue Alarm)
tdm-group              Configure TDM group of DS0s  {+}`,
  },
  {
    // Settings of ports that take them with source template.
    name: 'template',
    prompt: 'config-template',
    header: 'Template configuration commands:',
    rows: INTERFACE_ROWS,
  },
  {
    name: 'interface service instance',
    prompt: 'config-if-srv',
    header: 'Ethernet EFP configuration commands:',
    rows: `
bridge-domain          Bridge-domain
  <1-4096>             Bridge-domain number  {cr ...}
description            Service instance specific description  {one plain}
  LINE                 Up to 240 characters describing this service instance
encapsulation          Configure ethernet frame match criteria  {one}
  default              Other packets
  dot1ad               IEEE 802.1ad  {+}
  dot1q                IEEE 802.1Q or IEEE 802.1AD
    VLANS              VLAN IDs  {cr ...}
    any                Match any vlan ids  {cr ...}
  priority-tagged      Priority tagged frames  {...}
  untagged             Untagged ethernet frames  {...}
l2protocol             Configure l2 control protocol processing  {+}
mac                    MAC address  {+}
rewrite                Configure rewrite criteria
  egress               Egress  {+}
  ingress              Ingress
    tag                Tag  {+}
service-policy         Configure QoS Service Policy  {+}
shutdown               Take the Service Instance out of Service
snmp                   Modify SNMP service instance parameters  {+}
xconnect               Xconnect commands  {+}`,
  },
]
