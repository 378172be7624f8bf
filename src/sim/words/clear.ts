// The words of `clear`.

export const CLEAR = `
  clear  Reset functions
    aaa                Clear AAA values  {+}
    access-list        Clear access list statistical information
      counters  Clear access list counters  {cr}
        <1-199>      Access list number
        <1300-2699>  Access list number
        WORD         Access list name
    access-template    Access-template  {+ RX}
    adjacency          Clear prefix adjacency table  {...}
    archive            Clear archive information
      log  Configuration logging
        config  Configuration log  {cr ...}
    arp-cache          Clear the entire ARP cache  {cr}
      A.B.C.D    IP address of the entry
      INTERFACE  Interface
      interface  Clear the entries of an interface
        INTERFACE  Interface
    authentication     Auth Manager  {+ SC}
    bgp                Clear BGP connections  {+ RXC}
    bridge             Reset bridge forwarding cache  {... R}
    buffers            Clear buffer pool statistics  {... RX}
    cdp                Reset cdp information
      counters  Clear cdp counters
      table     Clear cdp table
    cef                Cisco Express Forwarding  {+}
    control-plane      Clear control plane counters  {... RXC}
    controllers        Clear counters of a controller  {... R}
    counters           Clear counters on one or all interfaces  {cr}
      INTERFACE  Interface
    crypto             Encryption subsystem  {+}
    dampening          Clear interface dampening  {...}
    dhcp               DHCP client  {+}
    dot1x              IEEE 802.1X  {+}
    eap                EAP session  {+}
    errdisable         Clear error disable  {SC}
      interface  Interface
        INTERFACE  Interface
          vlan  VLAN  {cr}
            VLANS  VLAN id list
    event              Event related commands  {+}
    frame-relay        Frame-Relay information  {+ R}
    glbp               GLBP information  {... RX}
    host               Delete host table entries
      *     Delete all host entries
      WORD  Host name to delete
      all   Delete all host entries
    interface          Clear the hardware logic on an interface  {RX}
      INTERFACE  Interface
    ip                 IP
      access-list  Clear access list statistical information
        counters  Clear access list counters  {cr}
          <1-199>      Access list number
          <1300-2699>  Access list number
          WORD         Access list name
      accounting   Clear IP accounting database  {... RX}
      arp          Clear ARP entries
        A.B.C.D     IP address of the entry
        inspection  ARP inspection  {SC}
          log         Clear the ARP inspection log buffer
          statistics  Clear the statistics  {cr}
            vlan  VLANs
              VLANS  VLAN id list
      bgp          Clear BGP connections  {+ RXC}
      cache        Delete cache table entries  {...}
      cef          Cisco Express Forwarding  {+}
      device       IP device tracking  {+ SC}
      dhcp         Delete items from the DHCP database
        binding   DHCP address bindings
          *        Clear all automatic bindings
          A.B.C.D  IP address of the binding
        conflict  DHCP address conflicts
          *        Clear all address conflicts
          A.B.C.D  IP address of the conflict
        limit     DHCP lease limit  {+ RX}
        pool      Clear objects from a specific pool
          WORD  DHCP pool name
            binding   DHCP address bindings
              *        Clear all automatic bindings
              A.B.C.D  IP address of the binding
            conflict  DHCP address conflicts
              *        Clear all address conflicts
              A.B.C.D  IP address of the conflict
            subnet    Subnets of the pool  {+}
        relay     DHCP relay information  {+}
        server    Miscellaneous DHCP server information
          statistics  Clear the server statistics
        snooping  DHCP snooping  {SC}
          binding     DHCP snooping bindings
            *          Clear all bindings
            A.B.C.D    IP address of the binding
            interface  Interface
              INTERFACE  Interface
            vlan       VLAN
              <1-4094>  VLAN number
          database    Database agent
            statistics  Clear the statistics of the agent
          statistics  Clear the statistics  {cr}
        subnet    Delete subnets of the DHCP database  {+ RX}
      eigrp        Clear IP-EIGRP  {cr RXC}
        <1-65535>  Autonomous system number  {cr}
          neighbors  Clear IP-EIGRP neighbors  {cr}
            A.B.C.D    IP-EIGRP neighbor address
            INTERFACE  Interface
            soft       Resync with peers without adjacency reset
        neighbors  Clear IP-EIGRP neighbors  {cr}
          A.B.C.D    IP-EIGRP neighbor address
          INTERFACE  Interface
          soft       Resync with peers without adjacency reset
        vrf        Select a VPN Routing/Forwarding instance  {+}
      flow         Clear NetFlow statistics  {+ RX}
      http         HTTP server  {+}
      igmp         IGMP clear commands  {+}
      mroute       Delete multicast route table entries  {+ RXC}
      msdp         Clear Multicast Source Discovery Protocol (MSDP)  {+ RXC}
      nat          Clear NAT  {RXC}
        statistics   Clear translation statistics
        translation  Clear dynamic translation
          *        Delete all dynamic translations  {cr}
            forced  Delete even if in use
          inside   Inside addresses (and ports)
            A.B.C.D  Global IP address
              A.B.C.D  Local IP address  {cr ...}
          outside  Outside addresses (and ports)
            A.B.C.D  Local IP address
              A.B.C.D  Global IP address  {cr ...}
          tcp      Transmission Control Protocol  {+}
          udp      User Datagram Protocol  {+}
          vrf      Clear entries of VRF instance  {+}
      nbar         Clear NBAR statistics  {... RX}
      nhrp         Clear NHRP cache  {... RXC}
      ospf         OSPF clear commands  {RXC}
        <1-65535>    Process ID number  {next ospf-clear}
        @ospf-clear
      pim          PIM  {+ RXC}
      prefix-list  Clear prefix-list  {cr}
        WORD  Name of a prefix-list  {cr ...}
      rip          Clear RIP  {+ RXC}
      route        Delete route table entries
        *        Delete all routes
        A.B.C.D  Destination network route to delete  {cr}
          A.B.C.D  Destination network mask
        vrf      Clear the routes of a VRF  {+ RXC}
      rsvp         Clear RSVP  {+ RX}
      sla          IP SLA  {+}
      traffic      IP traffic statistics
      verify       Clear verify statistics  {+ SC}
      wccp         Clear WCCP information  {... RX}
    ipv6               IPv6
      access-list  Clear access list statistical information  {cr}
        WORD  Access list name
      dhcp         Clear DHCPv6 information
        binding   DHCPv6 address bindings  {+}
        client    DHCPv6 client  {+}
        conflict  DHCPv6 address conflicts  {+}
        relay     DHCPv6 relay  {+}
      eigrp        Clear IPv6 EIGRP  {... RXC}
      mtu          Clear MTU information
      nat          Clear NAT-PT  {+ R}
      nd           Clear neighbor discovery  {+}
      neighbors    Clear IPv6 neighbor cache  {cr}
        INTERFACE  Interface
      ospf         OSPF clear commands  {RXC}
        <1-65535>    Process ID number  {next ospf-clear}
        @ospf-clear
      prefix-list  Clear prefix-list  {...}
      rip          Clear RIP  {... RXC}
      route        Delete route table entries
        *                   Delete all routes
        X:X:X:X::X/<0-128>  IPv6 prefix to delete
      traffic      Clear traffic counters
    isis               IS-IS  {+ RX}
    kerberos           Clear Kerberos values  {+}
    l2tp               Clear L2TP  {+ RX}
    lacp               Port aggregation  {SC}
      <1-6>     Channel group number  {S}
        counters  Clear counters
      <1-128>   Channel group number  {C}
        counters  Clear counters
      counters  Clear counters
    line               Reset a terminal line
      <0-1500>  Line number
      console   Primary terminal line
        <0-0>  Line number
      aux       Auxiliary line  {RX}
        <0-0>  Line number
      tty       Terminal controller  {RX}
        <1-1500>  Line number
      vty       Virtual terminal
        <0-98>  Line number
    lldp               Reset lldp information
      counters  Clear lldp counters
      table     Clear lldp table
    logging            Clear logging buffer
      onboard     Clear onboard logging  {... SC}
      persistent  Clear persistent logging  {... RX}
      xml         Clear XML logging buffer
    mac                MAC forwarding table  {SC}
      address-table  MAC forwarding table
        dynamic       Dynamic addresses  {cr}
          address    Address to clear
            H.H.H  MAC address
          interface  Interface
            INTERFACE  Interface
          vlan       VLAN
            <1-4094>  VLAN number
        move          MAC move information  {+}
        notification  Clear MAC notification counters
    mac-address-table  MAC forwarding table  {... R}
    mls                Clear MultiLayer Switching information  {+ S}
    monitor            Clear monitor values  {+}
    mpls               Clear MPLS values  {+ RXC}
    ntp                Clear NTP information  {+}
    ospfv3             OSPFv3 clear commands  {RXC}
      <1-65535>       Process ID number  {+}
      counters        OSPFv3 counters  {...}
      force-spf       Run SPF for OSPFv3 process
      process         Reset OSPFv3 process
      redistribution  Clear OSPFv3 route redistribution
      traffic         Clear traffic counters  {...}
    pagp               Port aggregation  {SC}
      <1-6>     Channel group number  {S}
        counters  Clear counters
      <1-128>   Channel group number  {C}
        counters  Clear counters
      counters  Clear counters
    parser             Clear parser information  {+}
    policy-map         Clear policy-map information  {+}
    port-security      Clear secure addresses  {SC}
      all         Clear all secure addresses  {cr}
        @secure-address
      configured  Clear configured secure addresses  {cr}
        @secure-address
      dynamic     Clear dynamic secure addresses  {cr}
        @secure-address
      sticky      Clear sticky secure addresses  {cr}
        @secure-address
    ppp                PPP  {+ RX}
    pppoe              Clear PPPoE information  {+ RX}
    processes          Clear process information  {+}
    radius             RADIUS  {+}
    rmon               Clear RMON information  {...}
    route-map          Clear route-map counters  {+ RXC}
    snmp               Clear SNMP counters  {+}
    spanning-tree      Clear spanning-tree  {SC}
      counters            Clear spanning tree counters  {cr}
        interface  Interface
          INTERFACE  Interface
      detected-protocols  Clear detected protocols  {cr}
        interface  Interface
          INTERFACE  Interface
    ssh                Clear SSH connections  {+}
    standby            Clear HSRP information  {... RXC}
    storm-control      Clear storm-control  {... SC}
    tacacs             TACACS+  {+}
    tcp                Clear a TCP connection or statistics
      line        TTY line  {+}
      local       Local host address  {+}
      statistics  TCP protocol statistics
      tcb         TCB address  {+}
    udld               Clear UDLD  {... SC}
    vlan               VLAN  {+ SC}
    vpdn               Clear a VPDN entity  {+ RX}
    vrf                VPN Routing/Forwarding instance  {+ RXC}
    vrrp               Clear VRRP information  {... RXC}
    vtp                Clear VTP items  {RSC}
      counters  Clear VTP counters
    xconnect           Clear xconnect  {+ RX}
    xdr                Clear XDR information  {... RX}
    zone-pair          Zone-pair  {+ RX}
`

export const CLEAR_GROUPS = {
  'ospf-clear': `
    counters        OSPF counters  {cr}
      neighbor  Neighbor statistics per interface  {...}
    force-spf       Run SPF for OSPF process
    process         Reset OSPF process
    redistribution  Clear OSPF route redistribution
    traffic         OSPF traffic counters  {...}
  `,
  'secure-address': `
    address    MAC address
      H.H.H  48 bit mac address  {cr}
        vlan  VLAN
          <1-4094>  VLAN id
    interface  Interface
      INTERFACE  Interface
  `,
}
