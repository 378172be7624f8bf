// The words below `show ip` and `show ipv6` (ios-help.md 3.3 to 3.5).

export const SHOW_IP_GROUPS = {
  /** `show ip`. */
  'show-ip': `
    access-lists            List IP access lists  {cr}
      <1-199>      Access list number
      <1300-2699>  Access list number (expanded range)
      WORD         Access list name
      dynamic      List dynamic IP access lists  {... RX}
      interface    Access lists of an interface  {RXC}
        INTERFACE  Interface  {cr ...}
    accounting              The active IP accounting database  {... RX}
    admission               Network Admission Control information  {...}
    aliases                 IP alias table  {...}
    amt                     AMT information  {+ X}
    arp                     IP ARP table  {cr}
      ADDRESS     IP address or hostname of ARP entry
      H.H.H       48-bit hardware address of ARP entry
      INTERFACE   Interface
      inspection  ARP inspection  {cr SC}
        interfaces  Interface status  {cr}
          INTERFACE  Interface
        log         Log buffer
        statistics  Statistics  {cr}
          vlan  VLANs
            VLANS  VLAN id list
        vlan        VLANs
          VLANS  VLAN id list
      poll        ARP polling  {... RXC}
      summary     Show ARP table summary
      vrf         VPN Routing/Forwarding instance  {RXC}
        WORD  VPN Routing/Forwarding instance name  {cr ...}
    as-path-access-list     List AS path access lists  {... RXC}
    auth-proxy              Authentication Proxy information  {... R}
    bgp                     BGP information  {... RXC}
    cache                   IP fast-switching route cache  {...}
    cef                     Cisco Express Forwarding  {cr}
      A.B.C.D      IP address of the prefix  {cr}
        A.B.C.D   Prefix mask  {...}
        detail    Show detailed information
        internal  Show internal information  {...}
      INTERFACE    Interface  {...}
      adjacency    Adjacency  {+}
      detail       Show detailed information
      exact-route  Exact route
        A.B.C.D  Source address
          A.B.C.D  Destination address
      summary      Show summary
      switching    Switching  {+}
      unresolved   Unresolved entries  {...}
      vrf          VPN Routing/Forwarding instance  {+ RXC}
    community-list          List community-list  {... RXC}
    ddns                    Dynamic DNS  {... RX}
    device                  Show IP Tracking Hosts  {+}
    dfp                     DFP information  {... RX}
    dhcp                    Show items in the DHCP database
      binding   DHCP address bindings  {cr}
        A.B.C.D  IP address of the binding
      conflict  DHCP address conflicts  {cr}
        A.B.C.D  IP address of the conflict
      database  DHCP database agents  {...}
      import    Show Imported Parameters  {RXC}
      limit     DHCP lease limits  {+ RXC}
      pool      DHCP pools information  {cr}
        WORD  DHCP pool name
      relay     Miscellaneous DHCP relay information
        information  Relay agent information option  {...}
      server    Miscellaneous DHCP server information
        pool        Pool of the server  {+}
        statistics  Miscellaneous DHCP server statistics
      snooping  DHCP snooping  {cr SC}
        binding     DHCP snooping bindings  {cr}
          A.B.C.D    Binding IP address
          H.H.H      Binding MAC address
          INTERFACE  Interface
          dynamic    Dynamic bindings
          interface  Binding interface
            INTERFACE  Interface
          static     Static bindings
          vlan       Binding VLAN
            <1-4094>  VLAN number
        database    Database agent  {cr}
          detail  Detailed information
        statistics  Statistics  {cr}
          detail  Detailed information
    dns                     Show DNS information  {... RXC}
    drp                     Director response protocol  {... R}
    dvmrp                   DVMRP information  {... R}
    eigrp                   Show IPv4 EIGRP  {RXC}
      <1-65535>       Autonomous system number  {+}
      accounting      IPv4-EIGRP Accounting
      events          IPv4-EIGRP Events logged  {...}
      interfaces      IPv4-EIGRP Interfaces  {cr}
        <1-65535>  Autonomous system number  {...}
        INTERFACE  Interface  {...}
        detail     Show detailed interface information
      neighbors       IPv4-EIGRP Neighbors  {cr}
        <1-65535>  Autonomous system number  {...}
        INTERFACE  Interface  {...}
        detail     Show detailed peer information  {...}
        static     Show static peer information  {...}
      sia-event       IPv4-EIGRP SIA Events  {...}
      sia-statistics  IPv4-EIGRP SIA Statistics  {...}
      timers          IPv4-EIGRP Timers
      topology        Select Topology  {cr}
        A.B.C.D          IP prefix <network>/<length>, e.g., 192.168.0.0/16  {...}
        A.B.C.D/nn       IP prefix <network>/<length>, e.g., 192.168.0.0/16  {...}
        active           Show only active entries
        all-links        Show all links in topology table
        detail-links     Show all links in topology table
        pending          Show only entries pending transmission
        summary          Show a summary of the topology table
        zero-successors  Show only zero successor entries
      traffic         IPv4-EIGRP Traffic Statistics  {...}
      vrf             Select a VPN Routing/Forwarding instance  {+}
    explicit-paths          Show IP explicit paths  {... RXC}
    extcommunity-list       List extended-community list  {... RXC}
    flow                    NetFlow switching  {+ RX}
    helper-address          helper-address table  {...}
    host-list               Host list  {...}
    http                    HTTP information
      client     HTTP client information  {+}
      help-path  HTTP help path
      server     HTTP server information
        all             HTTP server all information
        connection      HTTP server connection information
        history         HTTP server history information
        secure          HTTP secure server
          status  HTTP secure server status
        session-module  HTTP server application session module information
        statistics      HTTP server statistics information
        status          HTTP server status information
    icmp                    ICMP information  {... RXC}
    igmp                    IGMP information
      groups       IGMP group membership information  {...}
      interface    IGMP interface information  {...}
      membership   IGMP membership information for forwarding  {... RXC}
      profile      IGMP profile  {... SC}
      snooping     Snooping info on Catalyst Vlans  {... SC}
      ssm-mapping  IGMP SSM mapping  {... RXC}
    inspect                 CBAC (Context Based Access Control) information  {... R}
    interface               IP interface status and configuration  {cr}
      INTERFACE   Interface  {cr}
        brief     Brief summary of IP status and configuration
        topology  Topology of the interface  {... RX}
        stats     Interface statistics  {RX}
      brief       Brief summary of IP status and configuration  {cr}
        INTERFACE  Interface
      stats       Interface statistics  {RX}
      topology    Topology of the interface  {+ RX}
      unnumbered  Show IP Unnumbered Information  {...}
    ips                     IPS (Intrusion Prevention System) information  {... R}
    irdp                    ICMP Router Discovery Protocol  {... RX}
    local                   IP local options  {... RXC}
    masks                   Masks associated with a network  {... RXC}
    mcache                  IP multicast fast-switching cache  {... R}
    mobile                  IP Mobility information  {... RX}
    mpacket                 Display possible duplicate multicast packets  {... RX}
    mrm                     IP Multicast Routing Monitor information  {... RX}
    mroute                  IP multicast routing table  {... RXC}
    msdp                    Multicast Source Discovery Protocol (MSDP)  {... RXC}
    multicast               Multicast global information  {... RXC}
    nat                     IP NAT information  {RXC}
      bpa           BPA information  {... XC}
      limits        Translation limits  {... XC}
      nvi           NVI information  {+ R}
      pool          NAT pool  {+ XC}
      portmap       NAT port map  {... X}
      statistics    Translation statistics
      translations  Translation entries  {cr}
        A.B.C.D  Address of the entries  {... R}
        esp      Encapsulating security payload  {...}
        filter   Filter the entries  {+ XC}
        icmp     Internet Control Message Protocol  {...}
        inside   Inside addresses (and ports)  {+}
        outside  Outside addresses (and ports)  {+}
        pptp     Point-to-point tunneling protocol  {...}
        tcp      Transmission Control Protocol  {...}
        udp      User Datagram Protocol  {...}
        verbose  Show extra information
        vrf      Show entries of VRF instance  {+}
    nbar                    Network-Based Application Recognition  {... RX}
    nhrp                    NHRP information  {... RXC}
    ospf                    OSPF information  {cr RXC}
      <1-65535>      Process ID number  {cr next show-ip-ospf}
      @show-ip-ospf
      vrf            VPN Routing/Forwarding instance  {+}
      all            All processes  {+ XC}
    pgm                     PGM Reliable Transport Protocol  {... R}
    pim                     PIM information  {... RXC}
    policy                  Policy routing  {RXC}
    policy-list             List IP Policy list  {... RXC}
    port-map                Port to Application Mapping (PAM) information  {... RX}
    prefix-list             List IP prefix lists  {cr}
      WORD     Name of a prefix list  {cr}
        A.B.C.D/nn  IP prefix <network>/<length>  {cr}
          first-match  First match only
          longer       List the more specific entries
        seq         sequence number of an entry
          <1-4294967294>  Sequence number
      detail   Detail of prefix lists  {cr}
        WORD  Name of a prefix list
      summary  Summary of prefix lists  {cr}
        WORD  Name of a prefix list
    protocols               IP routing protocol process parameters and statistics  {cr}
      multicast  Multicast global information  {... RXC}
      summary    Summary  {...}
      topology   Topology  {+ RX}
      vrf        VPN Routing/Forwarding instance  {+ RXC}
    redirects               IP redirects
    rip                     IP RIP show commands  {RXC}
      database   IPv4 RIP local database  {...}
      neighbors  RIP BFD neighbors  {... RX}
    route                   IP routing table  {cr}
      ADDRESS         Network to display information about or hostname  {cr}
        A.B.C.D          Network mask  {cr}
          longer-prefixes  Show route matching the specified Network/Mask pair only
        longer-prefixes  Show route matching the specified Network/Mask pair only
      bgp             Border Gateway Protocol (BGP)  {... RXC}
      connected       Connected
      dhcp            Show routes added by DHCP Server or Relay  {...}
      eigrp           Enhanced Interior Gateway Routing Protocol (EIGRP)  {cr RXC}
        <1-65535>  Process ID
      isis            ISO IS-IS  {... RXC}
      list            IP Access list
        <1-199>      Access list number
        <1300-2699>  Access list number (expanded range)
        WORD         Access list name
      local           Local routes  {RXC}
      loops           RIB routes forming loops  {...}
      mobile          Mobile routes  {RX}
      multicast       Multicast global information  {... RXC}
      odr             On Demand stub Routes  {RX}
      ospf            Open Shortest Path First (OSPF)  {cr RXC}
        <1-65535>  Process ID
      profile         IP routing table profile
      rip             Routing Information Protocol (RIP)  {RXC}
      static          Static routes
      summary         Summary of all routes  {cr}
        vrf  VPN Routing/Forwarding instance  {+ RXC}
      supernets-only  Show supernet entries only
      tag             Route Tag  {RXC}
        <0-4294967295>  Tag value
      track-table     Tracked static table  {... RXC}
      vrf             Display routes from a VPN Routing/Forwarding instance  {RXC}
        WORD  VPN Routing/Forwarding instance name  {...}
    rpf                     Display RPF information for multicast source  {... RXC}
    rsvp                    RSVP information  {... RX}
    rtp                     RTP/UDP/IP header-compression statistics  {... RX}
    sap                     Session Announcement Protocol cache  {... RX}
    sdee                    SDEE (Security Device Event Exchange) information  {... R}
    sla                     Service Level Agreement (SLA)
      application             IP SLA application
      authentication          IP SLA authentication information
      auto                    IP SLA auto  {+ RX}
      configuration           IP SLA configuration  {cr}
        <1-2147483647>  Entry number
      enhanced-history        IP SLA enhanced history  {+}
      event-publisher         IP SLA event publisher
      ethernet-monitor        IP SLA Ethernet monitor  {+ RX}
      group                   IP SLA group  {+}
      history                 IP SLA history  {...}
      monitor                 IP SLA monitor  {+ R}
      reaction-configuration  IP SLA reaction configuration  {cr}
        <1-2147483647>  Entry number
      reaction-trigger        IP SLA reaction trigger  {...}
      responder               IP SLA responder information
      statistics              IP SLA statistics  {cr}
        <1-2147483647>  Entry number  {cr}
          details  Show details
        aggregated      IP SLA aggregated statistics  {...}
        details         Show details
      summary                 IP SLA statistics summary
      twamp                   TWAMP  {+ X}
    sockets                 Open IP sockets  {cr}
      detail  Show detailed information
    source                  source guard  {SC}
      binding  source bindings  {cr}
        A.B.C.D        Binding IP address
        H.H.H          Binding MAC address
        dhcp-snooping  DHCP snooping bindings
        interface      Binding interface
          INTERFACE  Interface
        static         Static bindings
        vlan           Binding VLAN
          <1-4094>  VLAN number
    ssh                     Information on SSH
    static                  IP static route information  {+ RXC}
    tcp                     TCP/IP header-compression statistics  {...}
    traffic                 IP protocol statistics  {cr}
      interface  Interface statistics  {... RX}
    traffic-export          Show ip traffic-export statistics  {... RX}
    trigger-authentication  Trigger-authentication host table  {... RX}
    urlfilter               IOS URL Filtering Information  {... R}
    verify                  verify  {SC}
      source  Source guard  {cr}
        interface  Interface
          INTERFACE  Interface
    virtual-reassembly      IP Virtual Fragment Reassembly (VFR) information  {... RX}
    vrf                     VPN Routing/Forwarding instance information  {cr RXC}
      WORD        VPN Routing/Forwarding instance name  {...}
      brief       Brief VPN Routing/Forwarding instance information  {...}
      detail      Detailed VPN Routing/Forwarding instance information  {...}
      id          VPN Routing/Forwarding VPN-ID information  {...}
      interfaces  Show VPN Routing/Forwarding interface information  {...}
    wccp                    WCCP information  {... RX}
  `,
  /** `show ip ospf`, also behind a process. */
  'show-ip-ospf': `
    border-routers       Border and boundary router information  {user}
    database             Database summary  {cr user}
      adv-router        Advertising Router link states
        A.B.C.D  Advertising Router (as an IP address)
      asbr-summary      ASBR Summary link states  {cr user next show-ip-ospf-lsa}
      database-summary  Summary of database
      external          External link states  {cr user next show-ip-ospf-lsa}
      network           Network link states  {cr user next show-ip-ospf-lsa}
      nssa-external     NSSA External link states  {cr user next show-ip-ospf-lsa}
      opaque-area       Opaque Area link states  {cr user next show-ip-ospf-lsa}
      opaque-as         Opaque AS link states  {cr user next show-ip-ospf-lsa}
      opaque-link       Opaque Link-Local link states  {cr user next show-ip-ospf-lsa}
      router            Router link states  {cr user next show-ip-ospf-lsa}
      self-originate    Self-originated link states
      summary           Network Summary link states  {cr user next show-ip-ospf-lsa}
    events               OSPF event information  {... user}
    fast-reroute         OSPF Fast ReRoute information  {... user}
    flood-list           Link state flood list  {cr user}
      INTERFACE  Interface
    interface            Interface information  {cr user}
      INTERFACE  Interface  {cr}
        brief  Display brief output
      brief      Display brief output
    max-metric           Max-metric origination information  {user}
    mpls                 MPLS related information  {+ user}
    neighbor             Neighbor list  {cr user}
      ADDRESS    Neighbor ID  {cr}
        detail  detail of the neighbor
      INTERFACE  Interface  {cr}
        ADDRESS  Neighbor ID  {cr}
          detail  detail of the neighbor
        detail   detail of all neighbors
      detail     detail of all neighbors
      summary    Neighbor summary  {...}
    nsf                  Non-Stop Forwarding state information  {user}
    request-list         Link state request list  {... user}
    retransmission-list  Link state retransmission list  {... user}
    rib                  Routing information base (RIB)  {... user}
    sham-links           Sham link information  {user}
    statistics           Various OSPF Statistics  {cr user}
      detail  Display detailed information
    summary-address      Summary-address redistribution information  {user}
    timers               OSPF timers information  {+ user}
    traffic              Traffic related statistics  {cr user}
      INTERFACE  Interface
    virtual-links        Virtual link information  {user}
  `,
  /** Link states of one type of `show ip ospf database`. */
  'show-ip-ospf-lsa': `
    A.B.C.D         Link state ID (as an IP address)  {cr user}
      adv-router      Advertising Router link states
        A.B.C.D  Advertising Router (as an IP address)
      self-originate  Self-originated link states
    adv-router      Advertising Router link states  {user}
      A.B.C.D  Advertising Router (as an IP address)
    internal        Internal LSA information  {user}
    self-originate  Self-originated link states  {user}
  `,
  'show-ipv6': `
    access-list         Summary of access lists  {cr}
      WORD  Access list name
    cef                 Cisco Express Forwarding for IPv6  {...}
    dhcp                IPv6 DHCP  {cr}
      binding     IPv6 DHCP bindings  {...}
      conflict    IPv6 DHCP conflicts  {...}
      database    IPv6 DHCP database  {...}
      interface   IPv6 DHCP interfaces  {cr}
        INTERFACE  Interface
      pool        IPv6 DHCP pools  {cr}
        WORD  Pool name
      relay       IPv6 DHCP relay  {+ RXC}
      statistics  IPv6 DHCP statistics  {...}
    eigrp               Show IPv6 EIGRP  {RXC}
      <1-65535>   Autonomous system number  {+}
      events      IPv6-EIGRP Events logged  {...}
      interfaces  IPv6-EIGRP Interfaces  {...}
      neighbors   IPv6-EIGRP Neighbors  {...}
      timers      IPv6-EIGRP Timers
      topology    Select Topology  {...}
      traffic     IPv6-EIGRP Traffic Statistics  {...}
    flow                IPv6 flow  {+ RX}
    general-prefix      IPv6 general prefixes  {RXC}
    interface           IPv6 interface status and configuration  {cr}
      INTERFACE  Interface  {cr}
        prefix  Show the prefixes of the interface
      brief      Brief summary of IPv6 status and configuration  {cr}
        INTERFACE  Interface
    local               IPv6 local options  {... RX}
    mfib                IPv6 Multicast Forwarding Information Base  {... RXC}
    mld                 Multicast Listener Discovery (MLD)  {+}
    mobile              Mobile IPv6  {+ RX}
    mroute              IPv6 multicast routing table  {... RXC}
    mrib                IPv6 Multicast Routing Information Base  {+ RXC}
    mtu                 MTU per destination cache
    nat                 IPv6 NAT-PT  {+ R}
    nd                  Neighbor discovery  {+}
    neighbors           Show IPv6 neighbor cache entries  {cr}
      INTERFACE   Interface
      X:X:X:X::X  IPv6 address
      statistics  Neighbor cache statistics
    nhrp                NHRP information  {... RXC}
    ospf                OSPF information  {cr RXC}
      <1-65535>        Process ID number  {cr next show-ipv6-ospf}
      @show-ipv6-ospf
    pim                 PIM information  {... RXC}
    policy              IPv6 policy routing  {RXC}
    prefix-list         List IPv6 prefix lists  {cr}
      WORD     Name of a prefix list  {...}
      detail   Detail of prefix lists  {...}
      summary  Summary of prefix lists  {...}
    protocols           IPv6 Routing Protocols  {cr}
      summary  Summary
    rip                 RIP routing protocol status  {... RXC}
    route               Show IPv6 route table entries  {cr}
      X:X:X:X::X          IPv6 address
      X:X:X:X::X/<0-128>  IPv6 prefix  {cr}
        longer-prefixes  Show more specific routes
      bgp                 Show BGP routes  {... RXC}
      connected           Show connected routes
      eigrp               Show EIGRP routes  {... RXC}
      interface           Show routes of an interface
        INTERFACE  Interface
      isis                Show IS-IS routes  {... RXC}
      local               Show local routes
      nd                  Show neighbor discovery routes
      ospf                Show OSPF routes  {cr RXC}
        <1-65535>  Process ID
      repair              Show repair paths  {RXC}
      rip                 Show RIP routes  {... RXC}
      shortcut            Show shortcuts  {RXC}
      static              Show static routes
      summary             Show summary of the table
      tag                 Show routes of a tag  {+ RXC}
      updated             Show routes that were updated  {...}
      watch               Show route watches  {RXC}
    routers             Show local IPv6 routers  {cr}
      INTERFACE  Interface  {...}
      conflicts  Show conflicting routers
    rpf                 IPv6 RPF  {+ RXC}
    snooping            IPv6 snooping  {+ SC}
    static              IPv6 static routes  {cr}
      X:X:X:X::X/<0-128>  IPv6 prefix  {...}
      detail              Show detailed information
      interface           Static routes of an interface
        INTERFACE  Interface  {...}
      recursive           Recursive static routes  {...}
    traffic             IPv6 traffic statistics
    tunnel              Summary of IPv6 tunnels  {... RX}
    virtual-reassembly  IPv6 Virtual Fragment Reassembly  {... RX}
  `,
  /** `show ipv6 ospf`. */
  'show-ipv6-ospf': `
    border-routers       Border and boundary router information  {user}
    database             Database summary  {cr user}
      adv-router        Advertising Router link states
        A.B.C.D  Advertising Router (as an IP address)
      database-summary  Summary of database
      external          External link states  {...}
      inter-area        Inter-area link states  {+}
      link              Link (type-8) link states  {...}
      network           Network link states  {...}
      nssa-external     NSSA External link states  {...}
      prefix            Prefix (type-9) link states  {...}
      router            Router link states  {...}
      self-originate    Self-originated link states
      unknown           Unknown link states  {...}
    events               OSPF event information  {... user}
    flood-list           Link state flood list  {... user}
    interface            Interface information  {cr user}
      INTERFACE  Interface
      brief      Display brief output
    max-metric           Max-metric origination information  {user}
    neighbor             Neighbor list  {cr user}
      ADDRESS    Neighbor ID  {...}
      INTERFACE  Interface  {...}
      detail     detail of all neighbors
    request-list         Link state request list  {... user}
    retransmission-list  Link state retransmission list  {... user}
    statistics           Various OSPF Statistics  {... user}
    summary-prefix       Summary-prefix redistribution information  {user}
    timers               OSPF timers information  {+ user}
    traffic              Traffic related statistics  {... user}
    virtual-links        Virtual link information  {user}
  `,
}
