// Blocks of lists and VLANs: access lists, object groups, time ranges, the VLAN database, spanning tree regions.

import type { Block } from './blocks.ts'

export const LIST_GROUPS = {
  'service-member': `
<0-255>              An IP protocol number
ahp                  Authentication Header Protocol
eigrp                Cisco's EIGRP routing protocol
esp                  Encapsulation Security Payload
gre                  Cisco's GRE tunneling
group-object         Nested object group
  WORD               Nested object group name
icmp                 Internet Control Message Protocol  {cr ...}
igmp                 Internet Gateway Message Protocol
ip                   Any Internet Protocol
ipinip               IP in IP tunneling
nos                  KA9Q NOS compatible IP over IP tunneling
ospf                 OSPF routing protocol
pcp                  Payload Compression Protocol
pim                  Protocol Independent Multicast
tcp                  Transmission Control Protocol  {cr}
  @service-ports
tcp-udp              TCP or UDP protocol
  @service-ports
udp                  User Datagram Protocol  {cr}
  @service-ports`,
  'network-member': `
A.B.C.D              Network address of the group members
  MASK               Network mask
any                  Any host
group-object         Nested object group
  WORD               Nested object group name
host                 Host address of the object-group member
  HOST               Host address or name
range                Match only packets in the range of IP addresses
  A.B.C.D            Start of the range
    A.B.C.D          End of the range`,
  periodic: `
Friday        Friday  {next periodic-time}
Monday        Monday  {next periodic-time}
Saturday      Saturday  {next periodic-time}
Sunday        Sunday  {next periodic-time}
Thursday      Thursday  {next periodic-time}
Tuesday       Tuesday  {next periodic-time}
Wednesday     Wednesday  {next periodic-time}
daily         Every day of the week  {next periodic-time}
weekdays      Monday thru Friday  {next periodic-time}
weekend       Saturday and Sunday  {next periodic-time}`,
  /** Several days may be named. */
  'periodic-time': `
@periodic
hh:mm         Starting time
  to          ending day and time
    hh:mm     Ending time - stays valid until beginning of next minute
    @periodic-end`,
  'periodic-end': `
Friday        Friday  {next end-time}
Monday        Monday  {next end-time}
Saturday      Saturday  {next end-time}
Sunday        Sunday  {next end-time}
Thursday      Thursday  {next end-time}
Tuesday       Tuesday  {next end-time}
Wednesday     Wednesday  {next end-time}`,
  'end-time': `
hh:mm         Ending time - stays valid until beginning of next minute`,
  'absolute-date': `
<1-31>               Day of the month
  MONTH              Month of the year
    <1993-2035>      Year`,
  'service-ports': `
<0-65535>            Port number
WORD                 Port name
eq                   Match only packets on a given port number
  @port-name
gt                   Match only packets with a greater port number
  @port-name
lt                   Match only packets with a lower port number
  @port-name
range                Match only packets in the range of port numbers
  <0-65535>          Port number
    @port-name
  WORD               Port name
    @port-name
source               Source port
  <0-65535>          Port number
  eq                 Match only packets on a given port number
    @port-name
  gt                 Match only packets with a greater port number
    @port-name
  lt                 Match only packets with a lower port number
    @port-name
  range              Match only packets in the range of port numbers
    <0-65535>        Port number
      @port-name`,
  'port-name': `
<0-65535>            Port number
WORD                 Port name`,
  'mac-ends': `
H.H.H                MAC address
  H.H.H              MAC mask  {next mac-target}
any                  any MAC address  {next mac-target}
host                 A single host
  H.H.H              MAC address  {next mac-target}`,
  'mac-target': `
H.H.H                Destination MAC address
  H.H.H              Destination MAC mask  {cr ...}
any                  any destination MAC address  {cr ...}
host                 A single destination host
  H.H.H              MAC address  {cr ...}`,
  'arp-entry': `
ip                   Sender IP address
  any                Any sender IP address
    @arp-mac
  host               Single sender host
    A.B.C.D          Sender host
      @arp-mac
  A.B.C.D            Sender IP address
    A.B.C.D          Sender IP address mask
      @arp-mac
request              ARP request  {+}
response             ARP response  {+}`,
  'arp-mac': `
mac                  Sender MAC address
  any                Any MAC address  {cr}
    log              Log on match
  host               Single Sender host
    H.H.H            Sender host MAC address  {cr}
      log            Log on match
  H.H.H              Sender MAC address
    H.H.H            Sender MAC address mask  {cr}
      log            Log on match`,
}

export const LIST_BLOCKS: readonly Block[] = [
  {
    name: 'ip access-list standard',
    prompt: 'config-std-nacl',
    header: 'Standard Access List configuration commands:',
    rows: `
<1-2147483647>  Sequence Number
  @standard-entry
@standard-entry`,
  },
  {
    name: 'ip access-list extended',
    prompt: 'config-ext-nacl',
    header: 'Ext Access List configuration commands:',
    rows: `
<1-2147483647>       Sequence Number
  @extended-entry
  dynamic            Specify a DYNAMIC list of PERMITs or DENYs
    WORD             Name of a Dynamic list  {+}
  evaluate           Evaluate an access list
    WORD             IP reflexive access list name
@extended-entry
dynamic              Specify a DYNAMIC list of PERMITs or DENYs
  WORD               Name of a Dynamic list  {+}
evaluate             Evaluate an access list
  WORD               IP reflexive access list name`,
  },
  {
    name: 'ipv6 access-list',
    prompt: 'config-ipv6-acl',
    header: 'IPv6 Access List configuration commands:',
    rows: `
<1-2147483647>       Sequence Number
  @ipv6-entry
@ipv6-entry
sequence             Sequence number for this entry
  <1-4294967294>     Sequence number for this entry
    @ipv6-entry`,
  },
  {
    name: 'mac access-list extended',
    prompt: 'config-ext-macl',
    header: 'Extended MAC Access List configuration commands:',
    rows: `
deny                 Specify packets to reject  {next mac-ends}
permit               Specify packets to forward  {next mac-ends}`,
  },
  {
    name: 'arp access-list',
    prompt: 'config-arp-nacl',
    header: 'ARP access list configuration commands:',
    rows: `
deny                 Specify packets to reject
  @arp-entry
permit               Specify packets to forward
  @arp-entry`,
  },
  {
    name: 'object-group network',
    prompt: 'config-network-group',
    header: null,
    rows: `
<1-4294967295>       Sequence Number
  @network-member
@network-member
description          Object group description  {one plain}
  LINE               The description text`,
  },
  {
    name: 'object-group service',
    prompt: 'config-service-group',
    header: null,
    rows: `
<1-4294967295>       Sequence Number  {no}
  @service-member
@service-member
description          Object group description  {one plain}
  LINE               The description text`,
  },
  {
    name: 'time-range',
    prompt: 'config-time-range',
    header: 'Time range configuration commands:',
    rows: `
absolute             absolute time and date  {one}
  end                ending time and date
    hh:mm            Ending time
      @absolute-date
  start              starting time and date
    hh:mm            Starting time
      <1-31>         Day of the month
        MONTH        Month of the year
          <1993-2035>  Year  {cr}
            end      ending time and date
              hh:mm  Ending time
                @absolute-date
periodic             periodic time and date
  @periodic`,
  },
  {
    name: 'vlan',
    prompt: 'config-vlan',
    header: 'VLAN configuration commands:',
    rows: `
are                  Maximum number of All Route Explorer hops for this VLAN (or zero if none specified)  {one}
  <0-13>             Maximum number of ARE hops
backupcrf            Backup CRF mode of the VLAN  {one}
  disable            Disable backup CRF mode
  enable             Enable backup CRF mode
bridge               Bridging characteristics of the VLAN  {+ one}
media                Media type of the VLAN  {one}
  ethernet           VLAN media type is Ethernet
  fd-net             VLAN media type is FDDI Net
  fddi               VLAN media type is FDDI
  tr-net             VLAN media type is Token Ring Net
  tokenring          VLAN media type is Token Ring
mtu                  VLAN Maximum Transmission Unit  {one}
  <576-18190>        Value of VLAN MTU
name                 Ascii name of the VLAN  {one}
  WORD               The ascii name for the VLAN (Max 32 characters)
parent               ID number of the Parent VLAN of FDDI or Token Ring type VLANs  {one}
  <0-1005>           ID number of the Parent VLAN
private-vlan         Configure a private VLAN  {C}
  association        Configure association between private VLANs  {one}
    VLANS            VLAN IDs of the private VLANs to be configured
    add              Add a VLAN to private VLAN list
      VLANS          VLAN IDs of the private VLANs to be configured
    remove           Remove a VLAN from private VLAN list
      VLANS          VLAN IDs of the private VLANs to be configured
  community          Configure the VLAN as a community private VLAN
  isolated           Configure the VLAN as an isolated private VLAN
  primary            Configure the VLAN as a primary private VLAN
remote-span          Configure as Remote SPAN VLAN
ring                 Ring number of FDDI or Token Ring type VLANs  {one}
  <1-4095>           Ring number
said                 IEEE 802.10 SAID  {one}
  <1-4294967294>     IEEE 802.10 SAID
shutdown             Shutdown VLAN switching
state                Operational state of the VLAN  {one}
  active             VLAN Active State
  suspend            VLAN Suspended State
ste                  Maximum number of Spanning Tree Explorer hops for this VLAN (or zero if none specified)  {one}
  <0-13>             Maximum number of STE hops
stp                  Spanning tree characteristics of the VLAN  {+ one}
tb-vlan1             ID number of the first translational VLAN for this VLAN (or zero if none)  {one}
  <0-1005>           ID number of the translational VLAN
tb-vlan2             ID number of the second translational VLAN for this VLAN (or zero if none)  {one}
  <0-1005>           ID number of the translational VLAN`,
  },
  {
    name: 'vlan access-map',
    prompt: 'config-access-map',
    header: 'Vlan access-map configuration commands:',
    rows: `
action               Take the action  {one}
  drop               Drop packets  {cr}
    log              Log dropped packets
  forward            Forward packets
match                Match values.
  ip                 IP based match
    address          Match IP address to access control.
      <1-199>        IP access list (standard or extended)  {cr ...}
      <1300-2699>    IP expanded access list (standard or extended)  {cr ...}
      WORD           Access-list name  {cr ...}
  ipv6               IPv6 based match
    address          Match IPv6 address to access control.
      WORD           Access-list name  {cr ...}
  mac                MAC based match
    address          Match MAC address to access control.  {+}`,
  },
  {
    name: 'vlan configuration',
    prompt: 'config-vlan-config',
    header: 'vlan feature configuration commands:',
    rows: `
device-tracking      Configure device-tracking on the vlan  {C ...}
ip                   IP feature configuration
  dhcp               DHCP feature configuration  {+}
  flow               NetFlow feature configuration  {+}
  igmp               IGMP feature configuration  {+}
ipv6                 IPv6 feature configuration  {+}
member               VPN member  {C +}
service-policy       Configure QoS Service Policy
  input              Assign policy-map to the input of an interface  {one}
    WORD             policy-map name
  output             Assign policy-map to the output of an interface  {one}
    WORD             policy-map name`,
  },
  {
    name: 'spanning-tree mst configuration',
    prompt: 'config-mst',
    header: null,
    rows: `
abort                Exit region configuration mode, aborting changes  {leaves}
instance             Map vlans to an MST instance
  <0-4094>           MST instance id  {one}
    vlan             Range of vlans to add to the instance mapping
      VLANS          vlan range ex: 1-65, 72, 300 -200
name                 Set configuration name  {one}
  WORD               configuration name
private-vlan         Set private-vlan synchronization
  synchronize        Synchronize private vlans
revision             Set configuration revision number  {one}
  <0-65535>          Configuration revision number
show                 Display region configurations  {cr}
  current            Display the current region configuration
  pending            Display the pending region configuration`,
  },
]
