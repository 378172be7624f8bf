// Blocks of quality of service and of flow records.

import { rows } from './blocks-more.ts'
import type { Block } from './blocks.ts'
import { DSCP } from './groups-access.ts'

export const QOS_GROUPS = {
  /** What happens to packets that conform, exceed or violate. */
  'police-action': `
drop                      drop packet
set-clp-transmit          set atm clp and send it  {RX}
set-cos-transmit          set cos and send it
  <0-7>                   new cos value
  cos                     Set from table map  {...}
set-discard-class-transmit  set discard-class and send it  {RX}
  <0-7>                   new discard class
set-dscp-transmit         set dscp and send it
  @dscp-value
set-frde-transmit         set FR DE and send it  {RX}
set-mpls-exp-imposition-transmit  set exp at tag imposition and send it
  <0-7>                   new exp
set-mpls-exp-topmost-transmit  set exp on topmost label and send it
  <0-7>                   new exp
set-prec-transmit         rewrite packet precedence and send it
  <0-7>                   new precedence
set-qos-transmit          set qos-group and send it
  <0-99>                  qos-group
transmit                  transmit packet`,
  'dscp-value': DSCP,
  match: `
access-group              Access group
  <1-2699>                Access list index
  name                    Named Access List
    WORD                  Access List name
any                       Any packets
application               Application to match  {XC +}
atm                       Match on ATM info  {RX +}
class-map                 Class map
  WORD                    Match class map name
cos                       IEEE 802.1Q/ISL class of service/user priority values
  NUMBERS                 Enter class-of-service values separated by spaces  {cr ...}
destination-address       Destination address  {RX +}
device-type               Device type  {XC +}
discard-class             Discard behavior identifier  {RX +}
dscp                      Match DSCP in IPv4 and IPv6 packets  {RS as _dscp next match-dscps}
dscp                      Match DSCP in IPv4 and IPv6 packets  {XC next match-dscps}
fr-de                     Match on Frame-relay DE bit  {RX}
fr-dlci                   Match on fr-dlci  {RX +}
input-interface           Select an input interface to match  {+}
ip                        IP specific values
  dscp                    Match IPv4 DSCP  {next match-dscps}
  precedence              Match IPv4 precedence  {next match-precedences}
  rtp                     Match RTP port nos  {RX +}
mpls                      Multi Protocol Label Switching specific values  {RXC +}
not                       Negate this match result  {RXC +}
packet                    Layer 3 Packet length  {RX +}
precedence                Match Precedence in IPv4 and IPv6 packets  {RS as _precedence next match-precedences}
precedence                Match Precedence in IPv4 and IPv6 packets  {XC next match-precedences}
protocol                  Protocol
  WORD                    Protocol name  {cr ...}
qos-group                 Qos-group  {RXC}
  <0-99>                  Qos Group value
source-address            Source address  {RX +}
vlan                      VLANs to match  {RXC +}`,
  'match-dscps': `
<0-63>                    Differentiated services codepoint value  {cr gap next match-dscps}
WORD                      Name of a differentiated services codepoint  {cr gap next match-dscps}`,
  'match-precedences': `
<0-7>                     Enter precedence values separated by spaces  {cr gap next match-precedences}
WORD                      Name of a precedence  {cr gap next match-precedences}`,
  police: `
<8000-10000000000>        Bits per second  {cr opens policy-map class police}
  <1000-512000000>        Burst bytes  {cr opens policy-map class police}
    @police-one
    <1000-1024000000>     Excess burst bytes  {cr opens policy-map class police}
      @police-one
  @police-one
  bc                      Conform burst
    <1000-512000000>      Burst bytes  {cr opens policy-map class police}
      @police-one
      be                  Excess burst
        <1000-512000000>  Burst bytes  {cr opens policy-map class police}
          @police-one
  pir                     PIR (peak information rate)  {+}
aggregate                 Choose aggregate policer for current class  {S}
  WORD                    aggregate policer name
cir                       Committed information rate
  <8000-10000000000>      Bits per second  {cr opens policy-map class police}
    @police-one
    bc                    Conform burst
      <1000-512000000>    Burst bytes  {cr opens policy-map class police}
        @police-one
        be                Excess burst
          <1000-512000000>  Burst bytes  {cr opens policy-map class police}
            @police-one
    pir                   PIR (peak information rate)  {+}
  percent                 % of interface bandwidth
    <1-100>               Percentage  {cr ...}
percent                   Percentage of interface bandwidth
  <1-100>                 Percentage  {cr ...}
rate                      Specify police rate, PCR for hierarchical policies or SCR for single-level ATM 4.0 policer policies  {+}`,
  'police-one': `
conform-action            action when rate is less than conform burst  {next police-conform}
exceed-action             action when rate exceeded conform and is within conform and exceed burst  {next police-exceed}`,
  'police-conform': `
drop                      drop packet  {cr next police-after}
set-cos-transmit          set cos and send it
  <0-7>                   new cos value  {cr next police-after}
set-dscp-transmit         set dscp and send it
  <0-63>                  new dscp value  {cr next police-after}
  WORD                    name of a dscp value  {cr next police-after}
set-prec-transmit         rewrite packet precedence and send it
  <0-7>                   new precedence  {cr next police-after}
set-qos-transmit          set qos-group and send it
  <0-99>                  qos-group  {cr next police-after}
transmit                  transmit packet  {cr next police-after}`,
  'police-after': `
exceed-action             action when rate exceeded conform and is within conform and exceed burst  {next police-exceed}`,
  'police-exceed': `
drop                      drop packet  {cr next police-last}
policed-dscp-transmit     change dscp per policed-dscp map and send it  {SC cr}
set-cos-transmit          set cos and send it
  <0-7>                   new cos value  {cr next police-last}
set-dscp-transmit         set dscp and send it
  <0-63>                  new dscp value  {cr next police-last}
  WORD                    name of a dscp value  {cr next police-last}
set-prec-transmit         rewrite packet precedence and send it
  <0-7>                   new precedence  {cr next police-last}
set-qos-transmit          set qos-group and send it
  <0-99>                  qos-group  {cr next police-last}
transmit                  transmit packet  {cr next police-last}`,
  'police-last': `
violate-action            action when rate violated conform and exceed burst
  @police-action`,
  set: `
atm-clp                   Set ATM CLP bit to 1  {RX}
cos                       Set IEEE 802.1Q/ISL class of service/user priority  {one}
  <0-7>                   new cos value
  dscp                    Set from dscp  {...}
  precedence              Set from precedence  {...}
discard-class             Discard behavior identifier  {RX +}
dscp                      Set DSCP in IP(v4) and IPv6 packets  {one}
  @dscp-value
fr-de                     Set FR DE bit to 1  {RX}
ip                        Set IP specific values
  dscp                    Set IP DSCP (DiffServ CodePoint)  {one}
    @dscp-value
  precedence              Set IP precedence  {one}
    <0-7>                 Precedence value
    WORD                  Precedence name
mpls                      Set MPLS specific values  {RXC +}
precedence                Set precedence in IP(v4) and IPv6 packets  {one}
  <0-7>                   Precedence value
  WORD                    Precedence name
qos-group                 Set QoS Group  {one}
  <0-99>                  Qos Group value
traffic-class             Set Traffic Class  {C +}`,
}

const CLASS_ROWS = `
admit                     Admit the request for  {XC +}
bandwidth                 Bandwidth  {RXC one}
  <1-10000000>            Kilo Bits per second
  percent                 % of total Bandwidth
    <1-100>               Percentage
  remaining               percent/ratio of the remaining bandwidth
    percent               % of the remaining bandwidth
      <1-100>             Percentage
    ratio                 ratio for sharing excess bandwidth
      <1-1000>            Ratio
compression               Activate Compression  {RX ...}
drop                      Drop all packets  {RX cr}
  log                     Log dropped packets
estimate                  estimate resources required for this class  {RX +}
fair-queue                Enable Flow-based Fair Queuing in this Class  {RX cr one ...}
inspect                   Inspect traffic  {RX cr}
  WORD                    Parameter-map (inspect) name
netflow-sampler           NetFlow action  {R +}
pass                      Pass traffic  {RX cr}
  log                     Log passed packets
police                    Police  {one}
  @police
priority                  Strict Scheduling Priority for this Class  {cr one}
  <1-10000000>            Kilo Bits per second  {cr}
    <32-2000000>          Burst in bytes
  level                   Multi-Level Priority Queue
    <1-2>                 Priority level  {cr ...}
  percent                 % of total bandwidth
    <1-100>               Percentage  {cr}
      <32-2000000>        Burst in bytes
queue-buffers             queue buffer  {C}
  ratio                   queue buffer ratio  {one}
    <0-100>               ratio
queue-limit               Queue Max Threshold for Tail Drop  {RXC one}
  <1-8192000>             Packets  {cr ...}
  cos                     Configure per-cos thresholds  {C +}
  dscp                    Configure per-dscp thresholds  {C +}
random-detect             Enable Random Early Detection as drop policy  {RXC ...}
service-policy            Configure QoS Service Policy
  WORD                    policy-map name  {loose one}
  urlfilter               URL filter  {R +}
set                       Set QoS values
  @set
shape                     Traffic Shaping  {RXC one}
  adaptive                Enable Traffic Shaping adaptation to BECN  {R +}
  average                 configure token bucket: CIR (bps) [Bc (bits) [Be (bits)]], send out Bc only per interval
    <8000-10000000000>    Target Bit Rate (bits/sec)  {cr}
      <32-800000000>      bits per interval, sustained  {cr}
        <0-154400000>     bits per interval, excess
    percent               % of interface bandwidth for Committed information rate
      <1-100>             Percentage  {cr ...}
  peak                    configure token bucket: CIR (bps) [Bc (bits) [Be (bits)]], send out Bc+Be per interval  {R +}
trust                     Set trust value for the class  {S one}
  cos                     Trust CoS in classified packets
  dscp                    Trust DSCP in classified packets
  ip-precedence           Trust IP precedence in classified packets`

export const QOS_BLOCKS: readonly Block[] = [
  {
    name: 'class-map',
    prompt: 'config-cmap',
    header: 'QoS class-map configuration commands:',
    rows: `
description               Class-Map description  {one plain}
  LINE                    Description text
match                     classification criteria
  @match
rename                    Rename this class-map
  WORD                    New class-map name`,
  },
  {
    name: 'policy-map',
    prompt: 'config-pmap',
    header: 'QoS policy-map configuration commands:',
    rows: `
class                     policy criteria
  WORD                    class-map name  {cr opens policy-map class}
  class-default           System default class matching otherwise unclassified packets  {cr opens policy-map class}
  type                    type of the class-map  {RX}
    inspect               Configure CBAC Class Map
      WORD                class-map name  {cr opens policy-map class}
description               Policy-Map description  {one plain}
  LINE                    Description text
rename                    Rename this policy-map
  WORD                    New policy-map name
sequence-interval         Sequence interval  {XC +}`,
  },
  {
    name: 'policy-map class',
    prompt: 'config-pmap-c',
    header: 'QoS policy-map class configuration commands:',
    rows: CLASS_ROWS,
  },
  {
    name: 'policy-map type inspect',
    prompt: 'config-pmap',
    header: 'QoS policy-map configuration commands:',
    rows: `
class                     policy criteria
  class-default           System default class matching otherwise unclassified packets  {cr opens policy-map type inspect class}
  type                    type of the class-map
    inspect               Configure CBAC Class Map
      WORD                class-map name, or kind of class map  {cr opens policy-map type inspect class}
        WORD              class-map name  {cr opens policy-map type inspect class}
description               Policy-Map description  {one plain}
  LINE                    Description text
rename                    Rename this policy-map
  WORD                    New policy-map name`,
  },
  {
    name: 'policy-map type inspect class',
    prompt: 'config-pmap-c',
    header: 'QoS policy-map class configuration commands:',
    rows: `${CLASS_ROWS}
${rows('allow. content-scan+ log reset.')}`,
  },
  {
    name: 'policy-map class police',
    prompt: 'config-pmap-c-police',
    header: 'QoS policy-map class police configuration commands:',
    rows: `
conform-action            action when rate is less than conform burst
  @police-action
conform-color             color-aware  {RX +}
exceed-action             action when rate is within conform and conform + exceed burst
  @police-action
violate-action            action when rate is greater than conform + exceed burst
  @police-action`,
  },
  {
    name: 'table-map',
    prompt: 'config-tablemap',
    header: null,
    rows: `
map                       mapping from  {+}`,
  },
  {
    name: 'flow exporter',
    prompt: 'config-flow-exporter',
    header: 'Flow exporter configuration commands:',
    rows: `
description               Provide a description for this Flow Exporter  {one plain}
  LINE                    Textual description of Flow Exporter
destination               Export destination configuration  {one}
  HOST                    Destination IPv4/IPv6 address or hostname  {cr}
    vrf                   Optional VRF label
      WORD                VRF label
  X:X:X:X::X              Destination IPv6 address  {cr ...}
dscp                      Optional DSCP  {one}
  <0-63>                  DSCP value
export-protocol           Export protocol version  {one}
  ipfix                   IPFIX (Version 10)
  netflow-v5              NetFlow Version 5
  netflow-v9              NetFlow Version 9
match                     Match  {XC +}
option                    Select an option for exporting  {+}
output-features           Send export packets via the Cisco IOS output feature path
source                    Originating interface  {one}
  INTERFACE               Interface
template                  Flow Exporter template configuration
  data                    Flow Exporter data template configuration
    timeout               Resend data template based on a timeout  {one}
      <1-86400>           Timeout value in seconds
transport                 Transport protocol  {one}
  udp                     UDP transport protocol
    <1-65535>             Port value
ttl                       Optional TTL or hop limit  {one}
  <1-255>                 TTL or hop limit value`,
  },
  {
    name: 'flow monitor',
    prompt: 'config-flow-monitor',
    header: 'Flow monitor configuration commands:',
    rows: `
cache                     Configure Flow Cache parameters
  entries                 Number of flow entries in the flow cache  {one}
    <16-2000000>          Number of entries
  timeout                 Specify timeout parameters
    active                Specify the active flow timeout  {one}
      <1-604800>          Timeout value in seconds
    event                 Event timeout  {+}
    inactive              Specify the inactive flow timeout  {one}
      <1-604800>          Timeout value in seconds
    synchronized          Synchronized timeout  {+}
    update                Update timeout  {+}
  type                    Specify the Flow Cache type  {one}
    immediate             Immediately age flows
    normal                Normal cache type
    permanent             Disable flow removal from the flow cache
description               Provide a description for this Flow Monitor  {one plain}
  LINE                    Textual description of Flow Monitor
exporter                  Add an Exporter to use to export records
  WORD                    Flow Exporter name
record                    Specify Flow Record to use to define Cache  {one}
  WORD                    Flow Record name
  netflow                 Traditional NetFlow collection schemes  {+}
  netflow-original        Traditional IPv4 input NetFlow with origin ASs
statistics                Statistics
  packet                  Packet statistics
    protocol              Protocol distribution
    size                  Size distribution`,
  },
  {
    name: 'flow record',
    prompt: 'config-flow-record',
    header: 'Flow record configuration commands:',
    rows: `
collect                   Specify a non-key field
  application             Application fields  {+}
  connection              Connection fields  {XC +}
  counter                 Counter fields
    bytes                 Total number of bytes  {cr ...}
    packets               Total number of packets  {cr ...}
  flow                    Flow identifying fields  {+}
  interface               Interface fields
    input                 The input interface  {cr ...}
    output                The output interface  {cr ...}
  ipv4                    IPv4 fields  {+}
  ipv6                    IPv6 fields  {+}
  routing                 Routing attributes  {+}
  timestamp               Timestamp fields
    absolute              Absolute time  {+}
    sys-uptime            System uptime  {+}
  transport               Transport layer fields  {+}
description               Provide a description for this Flow Record  {one plain}
  LINE                    Textual description of Flow Record
match                     Specify a key field
  application             Application fields  {+}
  connection              Connection fields  {XC +}
  datalink                Datalink (layer2) fields  {+}
  flow                    Flow identifying fields
    cts                   CTS fields  {+}
    direction             Direction the flow was monitored in
    sampler               The Flow Sampler ID  {R}
  interface               Interface fields
    input                 The input interface  {cr ...}
    output                The output interface  {cr ...}
  ipv4                    IPv4 fields
    destination           IPv4 destination address based fields  {+}
    dscp                  IPv4 DSCP (part of TOS)
    fragmentation         IPv4 fragmentation fields  {+}
    precedence            IPv4 precedence (part of TOS)
    protocol              IPv4 protocol
    source                IPv4 source address based fields  {+}
    tos                   IPv4 type of service
    ttl                   IPv4 TTL
    version               IP version from IPv4 header
  ipv6                    IPv6 fields  {+}
  routing                 Routing attributes  {+}
  transport               Transport layer fields
    destination-port      Transport destination port
    icmp                  ICMP fields  {+}
    igmp                  IGMP fields  {+}
    source-port           Transport source port
    tcp                   TCP fields  {+}
    udp                   UDP fields  {+}`,
  },
]
