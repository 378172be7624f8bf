// Global configuration below `ipv6`.

export const CONFIG_IPV6 = `
ipv6  Global IPv6 configuration commands
  address-validate   IPv6 address validation  {XC}
  cef                Cisco Express Forwarding for IPv6  {RXC cr}
    accounting    Enable CEF accounting  {...}
    distributed   Distributed Cisco Express Forwarding for IPv6  {RC}
    load-sharing  Load sharing
      algorithm  Per-destination load sharing algorithm selection  {one}
        include-ports  Algorithm that includes layer 4 ports  {+}
        original       Original algorithm
        universal      Algorithm for use in most environments  {...}
    optimize      Optimize CEF  {+}
  destination-guard  Configure IPv6 destination guard  {XC}
    policy  Configure a policy for destination guard
      WORD  Policy name  {opens ipv6 destination-guard policy}
  dhcp               Configure IPv6 DHCP
    binding         Bindings
      track  Track  {+}
    class           Configure IPv6 DHCP classes
      WORD  Class name  {opens ipv6 dhcp class}
    conflict        Conflicts  {+}
    database        Configure IPv6 DHCP database agents
      URL  Database agent URL  {cr ...}
    framed          Framed addresses  {+}
    guard           Configure DHCP guard  {SC}
      policy  Configure a policy for DHCP guard
        WORD  Policy name  {opens ipv6 dhcp guard policy}
    iana-route-add  Add routes for IA_NA addresses
    iapd-route-add  Add routes for delegated prefixes
    ldra            Lightweight DHCPv6 relay agent  {SC +}
    ping            Ping before an address is given
      packets  Number of packets  {one}
        <0-10>  Number of ping packets
    pool            Configure IPv6 DHCP pool
      WORD  DHCP pool name  {opens ipv6 dhcp pool}
    relay           DHCP relay agent parameters
      destination       Relay destination  {+}
      source-interface  Source interface of the relay  {one}
        INTERFACE  Interface
      trust             Trust  {+}
    server          Server  {+}
  flowset            Set a unique flow label for packets
  general-prefix     Configure a general IPv6 prefix  {RXC}
    WORD  General prefix name
      X:X:X:X::X/<0-128>  IPv6 prefix
      6rd                 6RD  {+}
      6to4                6to4
        INTERFACE  Interface
  hop-limit          Configure hop count limit  {one}
    <1-255>  Hop limit
  host               Configure static hostnames
    WORD  Name of host
      <0-65535>   Default telnet port number
        X:X:X:X::X  IPv6 address  {cr next host-address6}
      X:X:X:X::X  IPv6 address  {cr next host-address6}
  icmp               Configure ICMP parameters
    error-interval  Interval between error messages  {one}
      <0-2147483647>  Milliseconds  {cr}
        <1-200>  Bucket size
  inspect            Context-based Access Control Engine  {RX}
    alert-off       Disable alert
    audit-trail     Enable the logging of session information (addresses and bytes)
    max-incomplete  Specify maximum number of incomplete connections before clamping  {+}
    name            Specify an inspection rule
      WORD  Name of inspection defined  {+}
    one-minute      Specify one-minute-sample watermarks for clamping  {+}
    routing-header  Inspect routing headers
    tcp             Config timeout values for tcp connections  {+}
    udp             Config timeout values for udp flows  {+}
  ioam               In-situ OAM  {RX}
    timestamp  Timestamps of the packets  {on cr ...}
  local              Specify local options
    policy  Enable policy routing
      route-map  Policy route map  {one}
        WORD  Route map name
    pool    Create an IPv6 local prefix pool
      WORD  Pool name
        X:X:X:X::X/<0-128>  IPv6 prefix
          <1-128>  Length of the prefixes  {cr ...}
  mfib               Multicast Forwarding  {RXC cr ...}
  mfib-mode          Multicast forwarding mode  {RXC +}
  mld                Global mld commands
    snooping     Global MLD snooping  {SC cr ...}
    ssm-map      Map groups to sources  {RXC cr ...}
    state-limit  Limit of states  {RXC one}
      <1-64000>  Number of states
    vrf          VRF  {RXC +}
  mobile             Mobile IPv6  {RX}
    home-agent  Home agent  {opens ipv6 mobile home-agent}
    host        Mobile host  {+}
    router      Mobile router  {opens ipv6 mobile router}
  multicast          IPv6 multicast commands  {RXC +}
  multicast-routing  Enable IPv6 multicast  {RXC cr}
    vrf  VRF
      WORD  VRF name
  nat                NAT-PT Configuration commands  {R}
    max-entries  Maximum number of entries  {+}
    prefix       IPv6 NAT-PT prefix
      X:X:X:X::X/<0-128>  IPv6 prefix
    translation  Translation timeouts  {+}
    v4v6         IPv4 to IPv6 translation
      pool    Pool of IPv6 addresses  {+}
      source  Source translation  {+}
    v6v4         IPv6 to IPv4 translation
      pool    Pool of IPv4 addresses  {+}
      source  Source translation  {+}
  nd                 Configure IPv6 ND
    cache           Cache entries
      expire           Expiry of entries  {one}
        <1-65536>  Seconds  {cr}
          refresh  Refresh an entry before it expires
      interface-limit  Limit of entries  {one}
        <1-65536>  Entries  {cr ...}
    dad             Duplicate address detection  {XC +}
    host            Host mode  {XC +}
    inspection      ND inspection policy  {SC}
      policy  Configure a policy for ND inspection
        WORD  Policy name  {opens ipv6 nd inspection policy}
    nud             Neighbor unreachability detection  {+}
    packet          Packets  {XC +}
    prefix-glean    Glean prefixes  {RC +}
    raguard         RA guard  {SC}
      policy  Configure a policy for RA guard
        WORD  Policy name  {opens ipv6 nd raguard policy}
    reachable-time  Advertised reachable time  {one}
      <0-3600000>  Milliseconds
    resolution      Neighbor resolution  {+}
    route-owner     Owner of ND routes
    suppress        ND suppress  {C}
      policy  Configure a policy for ND suppress
        WORD  Policy name  {opens ipv6 nd suppress policy}
  neighbor           Neighbor
    X:X:X:X::X  IPv6 address
      INTERFACE  Interface
        H.H.H  48-bit hardware address of ND entry
    binding     Neighbor binding table  {SC ...}
    tracking    Neighbor tracking  {SC ...}
  ospf               OSPF  {RXC}
    name-lookup  Display OSPF router ids as DNS names
  pim                Configure Protocol Independent Multicast  {RXC +}
  port-map           Port to application mapping  {RX +}
  prefix-list        Build a prefix list
    WORD             Name of a prefix list
      @prefix6-list
    sequence-number  Include/exclude sequence numbers in NVGEN  {on}
  reflexive-list     Reflexive access list
    timeout  Reflexive list timeout  {one}
      <1-2147483>  timeout in seconds
  rip                Configure RIP routing protocol  {XC}
    vrf-mode  Routing tables of VRFs
      enable  Enable
  route              Configure static routes  {RXC}
    X:X:X:X::X/<0-128>  IPv6 prefix
      @route6-to
    static              Static route options
      bfd      BFD  {+}
      resolve  Resolve next hops  {+}
    topology            Topology  {+}
    vrf                 Specify VRF
      WORD  VRF name
        X:X:X:X::X/<0-128>  IPv6 prefix
          @route6-to
  router             Enable an IPV6 routing process  {RXC}
    eigrp  Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>  Autonomous system number  {opens ipv6 router eigrp}
    isis   ISO IS-IS
      WORD  ISO routing area tag  {opens ipv6 router isis}
    nemo   Network mobility  {RX opens ipv6 router nemo}
    ospf   Open Shortest Path First (OSPF)
      <1-65535>  Process ID  {cr opens ipv6 router ospf}
        vrf  VPN Routing/Forwarding instance
          WORD  VPN Routing/Forwarding instance name  {opens ipv6 router ospf}
    rip    IPv6 Routing Information Protocol (RIPv6)
      WORD  User selected string identifying this process  {opens ipv6 router rip}
  rsvp               RSVP  {RXC +}
  snooping           IPv6 snooping  {SC}
    logging  Logging of the snooper
      packet  Packets
        drop  Dropped packets
    policy   Configure a policy for IPv6 snooping
      WORD  Policy name  {opens ipv6 snooping policy}
  source-guard       Source guard  {SC}
    policy  Configure a policy for source guard
      WORD  Policy name  {opens ipv6 source-guard policy}
  source-route       Process packets with source routing header options  {on}
  spd                Selective Packet Discard
    mode   Mode  {one +}
    queue  Queue  {one +}
  tacacs             TACACS configuration commands
    source-interface  Specify interface for source address  {one}
      INTERFACE  Interface
  tftp               Source interface of TFTP  {XC}
    source-interface  Specify interface for source address  {one}
      INTERFACE  Interface
  radius             RADIUS configuration commands
    source-interface  Specify interface for source address  {one}
      INTERFACE  Interface
  unicast-routing    Enable unicast routing  {RXC}
  wccp               Web-Cache Coordination Protocol IPv6 Commands  {XC +}
`
