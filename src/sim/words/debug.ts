// The words of `debug`, `no debug` and `undebug`.

export const DEBUG_GROUPS = {
  debug: `
    aaa             AAA Authentication, Authorization and Accounting
      accounting      Accounting
      attr            AAA Attr Manager
      authentication  Authentication
      authorization   Authorization
      id              AAA Unique Id
      per-user        Per-user attributes
      pod             AAA POD processing
    all             Enable all debugging
    arp             IP ARP and HP Probe transactions  {...}
    authentication  Auth Manager debugging  {+ SC}
    bfd             BFD debugging commands  {+ RXC}
    bgp             BGP information  {+ RXC}
    buffer          Buffer interactions  {...}
    call            Call information  {+ R}
    call-home       Call home debug  {+ RXC}
    cdp             CDP information
      adjacency  CDP neighbor info
      events     CDP events
      ip         CDP ip info
      packets    CDP packet-related information
    cef             Dynamic debugging for CEF  {...}
    clns            CLNS information  {+ RXC}
    cns             CNS agents debugging commands  {+}
    condition       Condition  {+}
    crypto          Cryptographic subsystem  {+}
    custom-queue    Custom output queueing  {R}
    cwmp            CWMP  {+ R}
    dhcp            DHCP client activities  {cr}
      detail      DHCP packet content
      redundancy  DHCP redundancy  {... RXC}
    dialer          Dial on Demand  {+ RX}
    domain          Domain name system  {...}
    dot11           IEEE 802.11 debug information  {+ R}
    dot1x           IEEE 802.1X debugging  {... SC}
    dtp             DTP  {... SC}
    dot1x           IEEE 802.1X debugging  {... RX}
    eap             EAP debugging  {...}
    eigrp           EIGRP Protocol information  {RXC}
      fsm        EIGRP Dual Finite State Machine events/actions  {...}
      neighbors  EIGRP neighbors  {...}
      nsf        EIGRP Non-Stop Forwarding events/actions
      packets    EIGRP packets  {...}
      transmit   EIGRP transmission events  {...}
    errdisable      Error disable  {... SC}
    etherchannel    EtherChannel  {cr SC}
      all     All debugging
      detail  Detail
      error   Errors
      event   Events
      idb     Interface descriptor block
    ethernet        Ethernet  {+ RX}
    event           Event information  {+}
    fib             FIB debugging  {...}
    frame-relay     Frame Relay  {... RX}
    glbp            Gateway Load Balancing Protocol  {... RX}
    interface       Interface debugging  {+}
    ip              IP information
      access-list         Access-list debugging  {...}
      arp                 IP ARP  {SC}
        inspection  ARP inspection  {...}
      bgp                 BGP information  {... RXC}
      cache               IP cache operations  {...}
      cef                 IP CEF operations  {...}
      device              IP device tracking  {+ SC}
      dhcp                Dynamic Host Configuration Protocol
        class     Class
        relay     Relay  {...}
        server    DHCP server
          class       Class based address allocation
          events      Report address assignments, lease expirations, etc.
          linkage     Show database linkage
          packet      Decode message receptions and transmissions  {...}
          redundancy  DHCP server redundancy events  {RXC}
        snooping  DHCP snooping  {cr SC}
          agent   Database agent
          event   Events
          packet  Packets
      domain              Domain name system  {...}
      eigrp               IP-EIGRP information  {cr RXC}
        <1-65535>      Autonomous system number  {...}
        neighbor       IP-EIGRP neighbor debugging  {+}
        notifications  IP-EIGRP event notifications
        summary        IP-EIGRP summary route processing
      error               IP error debugging  {...}
      flow                IP Flow switching operations  {... RX}
      ftp                 FTP dialogue
      http                HTTP connections  {+}
      icmp                ICMP transactions
      igmp                IGMP protocol activity  {...}
      inspect             Stateful inspection events  {+ R}
      interface           IP interface configuration changes  {...}
      mpacket             IP multicast packet debugging  {... RXC}
      mrouting            IP multicast routing table activity  {... RXC}
      nat                 NAT events  {cr RXC}
        <1-199>   Access list  {...}
        detailed  NAT detailed events  {...}
        fragment  NAT fragment events
        generic   NAT generic ALG handler events
        h323      NAT H.323 events
        ipsec     NAT IPSec events
        port      NAT PORT events
        pptp      NAT PPTP events
        route     NAT Static route events
        sip       NAT SIP events
        skinny    NAT skinny events
        vrf       NAT VRF events
        wlan-nat  WLAN NAT events
      nbar                StILE - traffic classification Engine  {+ RX}
      ospf                OSPF information  {RXC}
        <1-65535>       Process ID number  {+}
        adj             OSPF adjacency events  {...}
        database-timer  OSPF database timer
        events          OSPF events
        flood           OSPF flooding  {...}
        hello           OSPF hello events  {...}
        lsa-generation  OSPF lsa generation  {...}
        mpls            OSPF MPLS  {+}
        nsf             OSPF non-stop forwarding events  {...}
        packet          OSPF packets  {...}
        retransmission  OSPF retransmission events
        rib             OSPF RIB  {...}
        spf             OSPF spf  {...}
        tree            OSPF database tree
      packet              General IP debugging and IPSO security transactions  {cr}
        <1-199>      Access list  {cr}
          detail  Print more debugging detail
        <1300-2699>  Access list (expanded range)  {cr}
          detail  Print more debugging detail
        detail       Print more debugging detail
      pim                 PIM protocol activity  {... RXC}
      policy              Policy routing  {... RXC}
      rip                 RIP protocol transactions  {cr RXC}
        database  RIP database events
        events    RIP protocol events
        trigger   RIP trigger extension
      routing             Routing table events  {...}
      rsvp                RSVP protocol activity  {... RX}
      scp                 Secure Copy
      sla                 IP Service Level Agreement (SLA)  {+}
      sockets             IP sockets  {...}
      ssh                 Incoming ssh connections  {cr}
        client  Ssh client
        detail  SSH detail messages
        packet  SSH packet information
      tcp                 TCP information
        driver        TCP driver information  {...}
        intercept     TCP intercept  {RX}
        packet        TCP packets  {...}
        transactions  Significant TCP events  {...}
      tftp                TFTP packets  {...}
      udp                 UDP based transactions  {...}
      verify              IP verify  {+ SC}
      virtual-reassembly  IP virtual reassembly  {... RX}
      wccp                WCCP information  {+ RX}
    ipv6            IPv6 information
      access-list  IPv6 access-list  {...}
      cef          IPv6 CEF  {+}
      dhcp         IPv6 DHCP  {...}
      eigrp        IPv6-EIGRP information  {... RXC}
      icmp         ICMPv6 debugging  {...}
      interface    IPv6 interface  {...}
      nd           IPv6 Neighbor Discovery debugging  {...}
      ospf         OSPF information  {... RXC}
      packet       IPv6 packet debugging  {...}
      pim          PIM  {... RXC}
      policy       IPv6 policy routing  {... RXC}
      rip          RIP Routing Protocol debugging  {... RXC}
      routing      IPv6 routing table debugging  {...}
    isdn            ISDN information  {+ R}
    kerberos        KERBEROS authentication and authorization  {...}
    key-exchange    Key exchange  {R}
    l2tp            L2TP  {+ RX}
    lacp            LACP  {cr SC}
      all     All debugging
      event   Events
      fsm     State machine
      misc    Miscellaneous
      packet  Packets
    license         License  {+}
    list            Set interface or/and access list for the next debug command  {+}
    lisp            LISP  {+ RXC}
    lldp            LLDP information
      errors   LLDP errors
      events   LLDP events
      packets  LLDP packet-related information
      states   LLDP state changes
    mac             MAC address table  {+ SC}
    memory          Memory  {...}
    mls             MultiLayer Switching  {+ S}
    modem           Modem control/process activation  {... RX}
    monitor         Monitor  {+}
    mpls            MPLS information  {+ RXC}
    ntp             NTP information
      adjust    NTP clock adjustments
      all       NTP all debugging on
      core      NTP core messages
      events    NTP events
      packet    NTP packet debugging  {...}
      refclock  NTP refclock messages
    ospfv3          OSPFv3 information  {+ RXC}
    packet          Log unknown packets  {...}
    pagp            PAgP  {... SC}
    parser          Parser  {+}
    platform        Platform debugging  {+ XSC}
    pm              Port manager  {+ SC}
    port-security   Port security  {SC}
    ppp             PPP (Point to Point Protocol) information  {RX}
      authentication  CHAP and PAP authentication
      bap             BAP protocol transactions  {...}
      cbcp            Callback Control Protocol negotiation
      compression     PPP compression
      error           Protocol errors and error statistics
      mppe            MPPE encryption  {+}
      multilink       Multilink activity  {...}
      negotiation     Protocol parameter negotiation
      packet          Low-level PPP packet dump
    pppoe           PPPoE debugging information  {+ RX}
    priority        Priority output queueing  {R}
    probe           HP Probe Proxy requests  {R}
    radius          RADIUS protocol  {cr}
      accounting      RADIUS accounting packets only
      authentication  RADIUS authentication packets only
      brief           Only I/O transactions are recorded
      elog            RADIUS event logging
      failover        Packets sent upon fail-over
      local-server    Local RADIUS server  {...}
      retransmit      Retransmission of packets
      verbose         Include non essential RADIUS debugs
    resource        Resource policy  {+}
    rmon            RMON  {+}
    route-map       Route-map  {+ RXC}
    rtr             RTR  {+ R}
    scp             Secure Copy  {...}
    serial          Serial interface information  {RX}
      interface  Serial interface network events
      mueslix    Mueslix details
      packet     Serial interface packets
    snmp            SNMP information
      detail    SNMP detail
      headers   SNMP packet headers
      mib       SNMP MIB  {+}
      packets   SNMP packets
      requests  SNMP requests
      sessions  SNMP session
    spanning-tree   Spanning tree information  {SC}
      all              All Spanning Tree debugging messages
      backbonefast     BackboneFast  {...}
      bpdu             Spanning tree BPDU  {...}
      bpdu-opt         Optimized BPDU handling  {...}
      config           Spanning tree config changes
      etherchannel     EtherChannel support
      events           Spanning tree topology events
      exceptions       Spanning tree exceptions
      general          Spanning tree general
      mstp             MSTP debug commands  {+}
      pvst+            PVST+ events
      root             Spanning tree root events
      snmp             Spanning Tree SNMP handling
      switch           Switch Shim debug commands  {+}
      synchronization  STP state sync events
      uplinkfast       UplinkFast  {...}
    spanning-tree   Spanning tree information  {... RX}
    ssh             SSH  {+}
    ssl             SSL  {+ RX}
    standby         Hot Standby Router Protocol (HSRP)  {cr RXC}
      errors   HSRP errors
      events   HSRP events  {...}
      packets  HSRP packets  {...}
      terse    Display limited range of HSRP errors, events and packets
    storm-control   Storm control  {SC}
    sw-vlan         VLAN manager  {+ SC}
    tacacs          TACACS authentication and authorization  {cr}
      accounting      TACACS+ protocol accounting
      authentication  TACACS+ protocol authentication
      authorization   TACACS+ protocol authorization
      events          TACACS+ protocol events
      packet          TACACS+ packets
    telnet          Incoming telnet connections
    tftp            TFTP debugging  {...}
    track           Object tracking  {...}
    tunnel          Generic Tunnel Interface  {... RX}
    udld            UDLD  {+ SC}
    udptn           UDPtn async data transport  {R}
    vlan            VLAN information  {+ RX}
    voice           Voice  {+ R}
    vpdn            VPDN information  {+ RX}
    vrf             VRF  {...}
    vrrp            Virtual Router Redundancy Protocol  {cr RXC}
      all      Debug all VRRP information
      auth     VRRP authentication reporting
      errors   VRRP error reporting
      events   Protocol and Interface events
      packets  VRRP packet details
      state    VRRP state reporting
      track    Monitor tracking
    vtp             VTP  {+ SC}
    xconnect        Xconnect  {+ RX}
    xdr             XDR  {...}
    zone            Zone security events  {+ RX}
  `,
}
