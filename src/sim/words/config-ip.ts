// Global configuration below `ip`. Services are in config-ip-services.ts; routes, translation and DHCP in config-ip-routes.ts.

export const CONFIG_IP = `
ip  Global IP configuration subcommands
  accounting-list       Select hosts for which IP accounting information is kept  {RX}
    A.B.C.D  IP address
      A.B.C.D  IP address wildcard bits
  accounting-threshold  Sets the maximum number of accounting entries  {RX one}
    <0-4294967295>  Number of entries
  accounting-transits   Sets the maximum number of transit entries  {RX one}
    <0-4294967295>  Number of entries
  address-pool          Specify default IP address pooling mechanism  {RX one}
    dhcp-pool          Use local DHCP pool as default address mechanism
    dhcp-proxy-client  Use proxy client for DHCP as default address mechanism
    local              Use local pooling as default address mechanism
  admission             Network Admission Control (NAC)  {+}
  alias                 Alias an IP address to a TCP port  {RX}
    A.B.C.D  IP address to be aliased
      <1-65535>  Port number
  arp                   IP ARP global configuration
    entry       ARP entry configuration
      learn  Maximum learned entries  {one}
        <1-512000>  Maximum number of learned entries
    gratuitous  Gratuitous ARP  {one}
      arp     Gratuitous ARP for interface address  {...}
      ignore  Ignore gratuitous ARP messages
      local   Accept gratuitous ARP messages from local subnets only
      none    Accept no gratuitous ARP messages
    incomplete  Incomplete ARP entries  {+}
    inspection  Arp Inspection configuration  {SC}
      filter      Specify ARP acl to be applied
        WORD  arp acl name
          vlan  Select vlans to apply
            VLANS  vlan range, example: 1,3-5,7,9-11  {cr}
              static  Apply the ACL statically
      log-buffer  Log Buffer Configuration
        entries  Number of entries for log buffer  {one}
          <0-1024>  Number of entries for log buffer
        logs     Number of logs entries to be logged within an interval  {one}
          <0-1024>  Number of entries to be logged
            interval  Interval for controlling logging rate
              <0-86400>  Interval for controlling logging rate in seconds
      smartlog    Smartlog all the logged pkts  {S}
      validate    Validate addresses  {one}
        @arp-validate
      vlan        Enable/Disable ARP Inspection on vlans
        VLANS  vlan range, example: 1,3-5,7,9-11  {cr}
          logging  Configure type of packet logging
            acl-match      Logging of packets that match ACLs
              matchlog  Log packets on ACE logging configuration
              none      Do not log packets that match ACLs
            arp-probe      Log packets with zero sender IP addr
            dhcp-bindings  Logging of packet that match DHCP bindings
              all     Log all packets that match DHCP bindings
              none    Do not log packets that match DHCP bindings
              permit  Log DHCP binding permitted packets
    proxy       Proxy ARP
      disable  Disable proxy ARP on all interfaces
    queue       ARP input packet queue size  {one}
      <1-65535>  Number of packets
  as-path               BGP autonomous system path filter  {RXC}
    access-list  Specify an access list number
      <1-500>  AS path access list number
        deny    Specify packets to reject
          LINE  A regular-expression to match the BGP AS paths. Use "ctrl-v ?" to enter "?"
        permit  Specify packets to forward
          LINE  A regular-expression to match the BGP AS paths. Use "ctrl-v ?" to enter "?"
  bgp-community         format for BGP community  {RXC}
    new-format  select aa:nn format for BGP community
  cef                   Cisco Express Forwarding  {RXC cr}
    accounting          Enable CEF accounting  {...}
    distributed         Distributed Cisco Express Forwarding  {RC}
    interface           Interface CEF configuration  {+}
    linecard            Set CEF linecard parameters  {+}
    load-sharing        Load sharing
      algorithm  Per-destination load sharing algorithm selection  {one}
        include-ports  Algorithm that includes layer 4 ports  {+}
        original       Original algorithm
        tunnel         Algorithm for use in tunnel only environments  {...}
        universal      Algorithm for use in most environments  {...}
    optimize            Optimize CEF  {+}
    traffic-statistics  Enable collection of traffic statistics  {...}
  classless             Follow classless routing forwarding rules  {RXSC on plain}
  community-list        Add a community list entry  {RXC}
    <1-99>     Community list number (standard)
      deny    Specify community to reject  {...}
      permit  Specify community to accept  {...}
    <100-500>  Community list number (expanded)
      deny    Specify community to reject  {+}
      permit  Specify community to accept  {+}
    expanded   Add an expanded community-list entry
      WORD  Expanded Community List name
        deny    Specify community to reject  {+}
        permit  Specify community to accept  {+}
    standard   Add a standard community-list entry
      WORD  Standard Community List name
        deny    Specify community to reject  {...}
        permit  Specify community to accept  {...}
  default-gateway       Specify default gateway (if not routing IP)  {one}
    A.B.C.D  IP address of default gateway
  default-network       Flags networks as candidates for default routes  {RXC plain}
    A.B.C.D  IP address of default network
  device                Device tracking
    tracking  Device tracking configuration  {cr}
      probe         Device tracking probe configuration
        auto-source  Probe source address selection  {...}
        count        Number of probes  {one}
          <1-255>  Count value
        delay        Delay before a probe  {one}
          <1-120>  Seconds
        interval     Interval between probes  {one}
          <30-1814400>  Interval value in seconds
        use-svi      Source probes from the SVI
      trace-buffer  Trace buffer
  dvmrp                 DVMRP global commands  {R +}
  explicit-path         Configure explicit path  {RX}
    identifier  Specify explicit path by number
      <1-65535>  Path identifier  {cr opens ip explicit-path}
        disable  The path is not used  {opens ip explicit-path}
        enable   The path is used  {opens ip explicit-path}
    name        Specify explicit path by name
      WORD  Path name  {cr opens ip explicit-path}
        disable  The path is not used  {opens ip explicit-path}
        enable   The path is used  {opens ip explicit-path}
  extcommunity-list     Add an extended community list entry  {RXC}
    <1-99>     Extended Community list number (standard)  {cr opens ip extcommunity-list}
      deny    Specify community to reject  {...}
      permit  Specify community to accept  {...}
    <100-500>  Extended Community list number (expanded)  {cr opens ip extcommunity-list}
      deny    Specify community to reject  {+}
      permit  Specify community to accept  {+}
    expanded   Add an expanded extcommunity-list entry
      WORD  Expanded Extended Community list name  {opens ip extcommunity-list}
    standard   Add a standard extcommunity-list entry
      WORD  Standard Extended Community list name  {opens ip extcommunity-list}
  gdp                   Router discovery mechanism  {RX +}
  gratuitous-arps       Generate gratuitous ARPs for PPP/SLIP peer addresses  {cr on}
    non-local  Generate gratuitous ARPs for non local addresses
  host-routing          Enable host-based routing (proxy ARP and redirect)  {RXC}
  hp-host               Enable the HP proxy probe service  {RX +}
  igmp                  IGMP global configuration
    filter    Filter of groups  {+}
    limit     Limit of states  {+}
    profile   IGMP profile  {SC}
      <1-4294967295>  Profile number  {opens ip igmp profile}
    snooping  Global IGMP Snooping enable  {SC cr on}
      last-member-query-count     Last member query count  {one}
        <1-7>  Count
      last-member-query-interval  Last member query interval  {one}
        <100-32767>  Milliseconds
      querier                     IGMP querier configuration  {...}
      report-suppression          IGMP report suppression  {on}
      robustness-variable         Robustness variable  {one}
        <1-3>  Value
      tcn                         Topology change notification  {+}
      vlan                        IGMP Snooping enable for the VLAN
        <1-4094>  Vlan number  {...}
    ssm-map   Map groups to sources  {...}
    vrf       Select VPN Routing/Forwarding instance  {+}
  inspect               Context-based Access Control Engine  {RX}
    l2-transparent  Transparent mode  {+}
    waas            Wide area application services  {+}
    alert-off       Disable alert
    audit-trail     Enable the logging of session information (addresses and bytes)
    dns-timeout     Specify timeout for DNS  {one}
      <1-2147483>  Timeout in seconds
    hashtable-size  Size of the session hash table  {+}
    log             Inspect packet logging  {+}
    max-incomplete  Specify maximum number of incomplete connections before clamping
      high  Specify high-watermark for clamping  {one}
        <1-2147483647>  Number of connections
      low   Specify low-watermark for clamping  {one}
        <1-2147483647>  Number of connections
    name            Specify an inspection rule
      WORD  Name of inspection defined  {+}
    one-minute      Specify one-minute-sample watermarks for clamping
      high  Specify high-watermark for clamping  {one}
        <1-2147483647>  Number of connections
      low   Specify low-watermark for clamping  {one}
        <1-2147483647>  Number of connections
    tcp             Config timeout values for tcp connections  {+}
    udp             Config timeout values for udp flows  {+}
  ips                   Intrusion Prevention System  {R}
    config                Location of the configuration files  {+}
    event-action-rules    Event action rules  {opens ip ips event-action-rules}
    fail                  Specify what to do during any failures
      closed  Drop packets
    name                  Specify an IPS rule
      WORD  Name of the rule  {...}
    notify                Specify the notification mechanisms  {+}
    signature-category    Signature categories  {opens ip ips signature-category}
    signature-definition  Signature definitions  {opens ip ips signature-definition}
  local                 Specify local options  {RXC}
    policy  Enable policy routing
      route-map  Policy route map  {one}
        WORD  Route map name
    pool    IP Local address pool lists
      WORD     Create named local address pool  {cr}
        A.B.C.D  First IP address of range  {cr}
          A.B.C.D  Last IP address of range  {cr ...}
      default  Create default local address pool
        A.B.C.D  First IP address of range  {cr}
          A.B.C.D  Last IP address of range  {cr ...}
  mfib                  Multicast Forwarding  {RXC cr ...}
  mobile                Enable Mobile IP services  {RX +}
  mrm                   Configure IP Multicast Routing Monitor test parameters  {RX +}
  mroute                Configure static multicast routes  {RXC}
    A.B.C.D  Source address
      A.B.C.D  Source mask  {+}
    vrf      Select VPN Routing/Forwarding instance  {+}
  msdp                  MSDP global commands  {RXC +}
  multicast             Global IP Multicast Commands  {RXC}
    auto-enable    AAA multicast auto-enable  {+}
    cache-headers  Keep headers of packets  {cr ...}
    group-range    Range of groups  {+}
    mpls           MPLS  {+}
    multipath      Split traffic over several paths  {cr ...}
    netflow        NetFlow of multicasts  {+}
    redundancy     Redundancy  {+}
    route-limit    Limit of routes  {one}
      <1-2147483647>  Routes  {cr ...}
    rpf            Reverse path forwarding  {+}
    topology       Topology  {+}
    total-timeout  Timeout of entries  {+}
    vrf            VRF  {+}
  multicast-routing     Enable IP multicast forwarding  {RXC cr}
    distributed  Distributed multicast switching
    vrf          Select VPN Routing/Forwarding instance
      WORD  VPN Routing/Forwarding instance name  {cr}
        distributed  Distributed multicast switching
  mux                   IPMUX global configuration subcommands  {R +}
  nbar                  NBAR - Network Based Application Recognition  {RXC}
    attribute       Attributes  {+}
    attribute-map   Attribute map  {+}
    attribute-set   Attribute set  {+}
    classification  Classification  {+}
    custom          Custom application
      WORD  Name  {+}
    pdlm            Protocol description module
      URL  Name of the module
    port-map        Ports of a protocol
      WORD  Protocol  {+}
    protocol-pack   Protocol pack
      URL  Name of the pack  {cr ...}
    resources       Resources  {+}
  options               IP Options treatment  {RXC one}
    drop    Router to drop packets with IP options
    ignore  Router to ignore options
  ospf                  OSPF  {RXC}
    name-lookup  Display OSPF router ids as DNS names
  pgm                   PGM Reliable Transport Protocol  {R +}
  pim                   PIM global commands  {RXC}
    accept-register     Registers accept filter  {+}
    accept-rp           RP accept filter  {+}
    autorp              Configure AutoRP global operations  {...}
    bidir-enable        Enable Bidir-PIM
    bsr-candidate       Candidate bootstrap router (candidate BSR)
      INTERFACE  Interface  {...}
    register-source     Source address for PIM Register  {one}
      INTERFACE  Interface
    rp-address          PIM RP-address (Rendezvous Point)
      A.B.C.D  IP address of Rendezvous-point for group  {...}
    rp-announce-filter  Auto-RP announce message filter  {+}
    rp-candidate        To be a PIMv2 RP candidate
      INTERFACE  Interface  {...}
    send-rp-announce    Auto-RP send RP announcement  {+}
    send-rp-discovery   Auto-RP send RP discovery message (as RP-mapping agent)  {+}
    spt-threshold       Source-tree switching threshold
      0         Traffic rate threshold in kilobits per second  {...}
      infinity  Never switch to source-tree  {...}
    ssm                 Configure Source Specific Multicast  {one}
      default  Use 232/8 group range for SSM
      range    ACL for group range to be used for SSM
        WORD  Access list
    vrf                 Select VPN Routing/Forwarding instance  {+}
  policy-list           Define IP Policy list  {RXC}
    WORD  Policy list name
      deny    Policy list denies set operations  {opens ip policy-list}
      permit  Policy list permits set operations  {opens ip policy-list}
  port-map              Port to application mapping (PAM) configuration commands  {RX}
    WORD  Application
      port  Port to map  {+}
  prefix-list           Build a prefix list
    WORD             Name of a prefix list
      @prefix-list
    sequence-number  Include/exclude sequence numbers in NVGEN  {on}
  reflexive-list        Reflexive access list  {RX}
    timeout  Reflexive list timeout  {one}
      <1-2147483>  timeout in seconds
  rsvp                  Configure static RSVP information  {RX +}
  rtcp                  RTCP parameters  {RX}
    report  RTCP report  {+}
  sap                   Global IP Multicast SAP Commands  {RX +}
  security              Specify system wide security information  {RX +}
  source                IP Source Guard  {SC}
    binding  IP source binding
      H.H.H  binding MAC address
        vlan  Binding VLAN
          <1-4094>  VLAN number
            A.B.C.D  binding IP address
              interface  Binding interface
                INTERFACE  Interface
  source-route          Process packets with source routing header options  {on}
  spd                   Selective Packet Discard  {R}
    mode   Selective Packet Discard mode  {+}
    queue  Selective Packet Discard queue  {+}
  subnet-zero           Allow "subnet zero" subnets  {on}
  traffic-export        IP traffic export configuration commands  {RX}
    profile  Configure an export profile
      WORD  Name of the profile  {cr opens ip traffic-export profile}
        mode  Mode of the profile  {+}
  urlfilter             URL filter  {R +}
  verify                URPF SNMP trap and IP packet header validation command  {RXC}
    drop-rate  Compute the rate of drops  {+}
  wccp                  Web-Cache Coordination Protocol IPv4 Commands  {RXC}
    <0-254>             Dynamically defined service identifier number  {...}
    check               Enable WCCP packet checking  {+}
    outbound-acl-check  Check the outgoing access list
    source-interface    Interface for the source address  {+}
    version             WCCP version  {one}
      <1-2>  Version
    vrf                 Specify VRF  {+}
    web-cache           Standard web caching service  {...}
`
