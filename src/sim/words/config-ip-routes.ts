// Global configuration below `ip`: static routes, address translation, DHCP, probes, VRFs.

export const CONFIG_IP_ROUTES = `
ip  Global IP configuration subcommands
  dhcp         Configure DHCP server and relay parameters
    aaa                        Configure aaa attributes  {RX}
      default  Default parameters
        username  Username
          WORD  Username
    auto-broadcast             Broadcast by the client's flag  {XC}
    binding                    DHCP address bindings
      cleanup  Clean up of expired bindings  {+}
    bootp                      BOOTP specific configuration
      ignore  Ignore BOOTP requests
    class                      Configure DHCP classes
      WORD  DHCP class name  {opens ip dhcp class}
    compatibility              Compatibility configuration
      lease-query  Lease query  {+}
      suboption    Suboption of option 82  {+}
    conflict                   DHCP address conflict parameters
      logging     Record conflicts in log  {on}
      resolution  Resolution of conflicts  {cr}
        interval  Interval between resolutions
          <5-1440>  Minutes
    database                   Configure DHCP database agents
      URL  Database agent URL  {cr}
        timeout      Seconds before the transfer is aborted
          <0-4294967295>  Seconds  {cr}
        write-delay  Seconds between writes
          <60-86400>  Seconds  {cr}
    debug                      DHCP debugs specific parameters  {R}
      ascii-client-id  Show client identifiers as text
    excluded-address           Prevent DHCP from assigning certain addresses
      A.B.C.D  Low IP address  {cr}
        A.B.C.D  High IP address
      vrf      VRF name for excluded address range
        WORD  VRF name
          A.B.C.D  Low IP address  {cr}
            A.B.C.D  High IP address
    global-options             Configure global DHCP options  {RX opens ip dhcp global-options}
    limit                      Limit DHCP Lease  {RX}
      lease  Limit leases
        log  Log violations
        per  Limit per interface
          interface  Limit per interface
            <1-65535>  Number of leases
    limited-broadcast-address  Use all 1's broadcast address
    ping                       Specify ping parameters used by DHCP
      packets  Specify number of ping packets  {one}
        <0-10>  Number of ping packets (0 disables ping)
      timeout  Specify ping timeout  {one}
        <100-10000>  Ping timeout in milliseconds
    pool                       Configure DHCP address pools
      WORD  Pool name  {opens ip dhcp pool}
    relay                      DHCP relay agent parameters
      bootp             BOOTP specific configuration
        ignore  Ignore BOOTP requests
      forward           Forwarding of requests  {+}
      information       Relay agent information option
        check      Validate relay information in BOOTREPLY  {on}
        option     Insert relay information in BOOTREQUEST  {cr}
          server-id-override  Insert server id override and link selection suboptions
          source-interface    Source interface of the relay  {+}
          subscriber-id       Insert subscriber id  {+}
          vpn                 Insert VPN sub-options and change the giaddr to the outgoing interface
        policy     Define reforwarding policy  {one}
          drop         Do not forward BOOTREQUEST message
          encapsulate  Encapsulate existing information
          keep         Leave existing information alone
          replace      Replace existing information
        trust-all  Received DHCP packets may contain relay info option with zero giaddr
      prefer            Preference of a giaddr  {+}
      redundancy        Redundancy of the relay  {+}
      source-interface  Interface of the source address  {one}
        INTERFACE  Interface
    remember                   Remember released bindings
    smart-relay                Enable Smart Relay feature
    snooping                   DHCP Snooping  {RSC cr}
      database     DHCP snooping database agent
        URL          URL of the database  {one}
        timeout      Configure abort timeout interval  {one}
          <0-86400>  Timeout value in seconds
        write-delay  Configure delay timer for writes to URL  {one}
          <15-86400>  Delay in seconds
      glean        DHCP read only snooping  {C}
      information  DHCP Snooping information
        option  DHCP Snooping information option  {on}
          allow-untrusted  DHCP Snooping information option allow-untrusted
          format           Option 82 information format
            remote-id  Remote id option 82 format  {one}
              hostname  Use configured hostname for remote id
              string    User defined string for remote id
                LINE  Use string for remote id (max length 63)
      track        DHCP snooping track  {C +}
      verify       DHCP snooping verify
        mac-address             DHCP snooping verify mac-address  {on}
        no-relay-agent-address  DHCP snooping verify giaddr  {on}
      vlan         DHCP Snooping vlan
        VLANS  DHCP Snooping vlan first number or vlan range, example: 1,3-5,7,9-11  {cr}
          information  DHCP Snooping information  {C +}
          smartlog     Smartlog dropped packets  {S}
      wireless     DHCP snooping wireless  {C}
        bootp-broadcast  Broadcast to wireless clients  {+}
    support                    Configure support for certain features
      tunnel  Tunnels
        unicast  Unicast over tunnels
    update                     Configure dynamic updates
      dns  Dynamic DNS updates  {cr ...}
    use                        Configure use of certain parameters during allocation
      class          Use classes  {on}
        aaa  Use classes of AAA
      subscriber-id  Use the subscriber id
        client-id  As client id
      vrf            Use the VRF  {+}
  dhcp-client  Configure parameters for DHCP client operation  {RX}
    broadcast-flag     Set the broadcast flag  {on}
    default-router     Distance of the default router
      distance  Distance  {one}
        <1-255>  Distance value
    forcerenew         Accept FORCERENEW  {...}
    network-discovery  Network discovery  {+}
    update             Dynamic DNS updates
      dns  Dynamic DNS updates  {...}
  dhcp-server  Specify target DHCP server parameters  {RX}
    ADDRESS  IP address of the server
    query    Query the server  {+}
  nat          NAT configuration commands  {RXC}
    Stateful           Stateful NAT configuration commands  {R +}
    create             Create flow entries  {RXC +}
    inside             Inside address translation  {RXC}
      destination  Destination address translation
        list    Specify access list describing global addresses
          <1-2699>  Access list number for global addresses
            pool  Name pool of local addresses
              WORD  Pool name for local addresses  {cr}
                redundancy  NAT redundancy operation  {+}
          WORD      Access list name for global addresses
            pool  Name pool of local addresses
              WORD  Pool name for local addresses  {cr}
                redundancy  NAT redundancy operation  {+}
        static  Specify static global->local mapping  {X +}
      source       Source address translation
        list       Specify access list describing local addresses
          <1-2699>  Access list number for local addresses
            @nat-dynamic
          WORD      Access list name for local addresses
            @nat-dynamic
        route-map  Specify route-map
          WORD  Route-map name
            @nat-dynamic
        static     Specify static local->global mapping
          A.B.C.D  Inside local IP address
            A.B.C.D    Inside global IP address  {cr next nat-static-option}
            interface  Specify interface for global address
              INTERFACE  Interface  {cr next nat-static-option}
          esp      IPSec-ESP (Tunnel mode) support
            A.B.C.D  Inside local IP address
              interface  Specify interface for global address
                INTERFACE  Interface
          network  Subnet translation
            A.B.C.D  Inside local network address
              A.B.C.D  Inside global network address
                MASK  Network mask or prefix length  {cr next nat-static-option}
          tcp      Transmission Control Protocol
            @nat-static-port
          udp      User Datagram Protocol
            @nat-static-port
    log                NAT Logging  {RXC}
      translations  NAT translations
        flow-export  Export of flows  {X +}
        syslog       Syslog of translations  {...}
    outside            Outside address translation  {RXC}
      source  Source address translation
        list       Specify access list describing global addresses
          <1-199>  Access list number for global addresses
            pool  Name pool of local addresses
              WORD  Pool name for local addresses  {cr}
                add-route  Add a static route for outside local address
                vrf        Specify vrf  {+}
          WORD     Access list name for global addresses
            pool  Name pool of local addresses
              WORD  Pool name for local addresses  {cr}
                add-route  Add a static route for outside local address
                vrf        Specify vrf  {+}
        route-map  Specify route-map
          WORD  Route-map name  {+}
        static     Specify static global->local mapping
          A.B.C.D  Outside global IP address
            A.B.C.D  Outside local IP address  {cr}
              add-route  Add a static route for outside local address  {cr next nat-static-option}
              @nat-static-option
          network  Subnet translation  {+}
          tcp      Transmission Control Protocol  {+}
          udp      User Datagram Protocol  {+}
    piggyback-support  NAT Piggybacking Support  {R +}
    pool               Define pool of addresses  {RXC}
      WORD  Pool name
        A.B.C.D        Start IP address
          A.B.C.D  End IP address
            netmask        Specify the network mask
              A.B.C.D  Network mask  {cr next nat-pool-option}
            prefix-length  Specify the prefix length
              <1-32>  Prefix length  {cr next nat-pool-option}
        netmask        Specify the network mask
          A.B.C.D  Network mask  {cr opens ip nat pool}
            type  Specify the pool type
              match-host  Keep host numbers the same after translation  {opens ip nat pool}
              rotary      Rotary address pool  {opens ip nat pool}
        prefix-length  Specify the prefix length
          <1-32>  Prefix length  {cr opens ip nat pool}
            type  Specify the pool type
              match-host  Keep host numbers the same after translation  {opens ip nat pool}
              rotary      Rotary address pool  {opens ip nat pool}
    portmap            Define portmap of portranges  {R}
      WORD  Name of the port map  {opens ip nat portmap}
    route              Establish NAT static routes  {XC +}
    service            Special translation for application using non-standard port  {RXC +}
    settings           NAT general settings  {XC +}
    sip-sbc            SIP Session Border Controller commands  {R opens ip nat sip-sbc}
    source             Source Address translation  {R}
      list    Specify access list describing local addresses  {+}
      static  Specify static local->global mapping  {+}
    switchover         Session replication  {XC +}
    translation        NAT translation entry configuration  {RXC}
      arp-ping-timeout        Specify timeout for WLAN-NAT ARP-Ping  {one}
        @nat-timeout
      dns-timeout             Specify timeout for NAT DNS flows  {one}
        @nat-timeout
      finrst-timeout          Specify timeout for NAT TCP flows after a FIN or RST  {one}
        @nat-timeout
      icmp-timeout            Specify timeout for NAT ICMP flows  {one}
        @nat-timeout
      max-entries             Specify maximum number of NAT entries
        <1-2147483647>  Number of entries  {one}
        all-host        Specify maximum number of entries for all hosts  {one}
          <1-2147483647>  Number of entries
        all-vrf         Specify maximum number of entries for all VRFs  {one}
          <1-2147483647>  Number of entries
        host            Specify per-host maximum number of entries
          A.B.C.D  IP address  {one}
            <1-2147483647>  Number of entries
        list            Specify access-list maximum number of entries
          WORD  Access list  {one}
            <1-2147483647>  Number of entries
        vrf             Specify per-VRF maximum number of entries
          WORD  VRF name  {one}
            <1-2147483647>  Number of entries
      port-timeout            Specify timeout for NAT TCP/UDP port specific flows  {+}
      pptp-timeout            Specify timeout for NAT PPTP flows  {one}
        @nat-timeout
      routemap-entry-timeout  Specify timeout for routemap created half entry  {one}
        @nat-timeout
      syn-timeout             Specify timeout for NAT TCP flows after a SYN and no further data  {one}
        @nat-timeout
      tcp-timeout             Specify timeout for NAT TCP flows  {one}
        @nat-timeout
      timeout                 Specify timeout for dynamic NAT translations  {one}
        @nat-timeout
      udp-timeout             Specify timeout for NAT UDP flows  {one}
        @nat-timeout
  route        Establish static routes
    A.B.C.D   Destination prefix
      A.B.C.D  Destination prefix mask
        @route-to
    profile   Enable IP routing profile  {RXC}
    static    Allow static routes
      adjust-time  Time of adjustment  {one}
        <1-60>  Seconds
      bfd          BFD configuration commands  {RXC}
        INTERFACE  Interface
          A.B.C.D  Peer address  {cr ...}
      inter-vrf    Allow static routes between VRFs  {RXC}
      install-routes-recurse-via-nexthop  Install routes that recurse via another next hop  {RXC ...}
    topology  Configure static route for a Topology Routing/Forwarding instance  {RXC +}
    vrf       Configure static route for a VPN Routing/Forwarding instance  {RXC}
      WORD  VPN Routing/Forwarding instance name
        A.B.C.D  Destination prefix
          A.B.C.D  Destination prefix mask
            @route-to
  routing      Enable IP routing  {RX cr on}
    protocol  Routing protocol  {+}
  routing      Enable IP routing  {C cr}
    protocol  Routing protocol  {+}
  sla          IP Service Level Agreement
    <1-2147483647>           Entry Number  {opens ip sla}
    auto                     IP SLA Auto Configuration
      discovery      Discovery  {...}
      endpoint-list  Endpoint list  {+}
      group          Group
        type  Type of the group
          ip  IP
            WORD  Group name  {opens ip sla auto group}
      schedule       Schedule
        WORD  Schedule name  {opens ip sla auto schedule}
      template       Template  {+}
    enable                   Enable Event Notifications
      reaction-alerts  Enable SLA Reaction Alert events
    endpoint-list            Endpoint list  {+}
    ethernet-monitor         IP SLAs Auto Ethernet Configuration  {+}
    group                    Group Configuration or Group Scheduling
      schedule  Group Scheduling Entry
        <1-2147483647>  Group number  {+}
    key-chain                Use MD5 Authentication for IP SLAs Control Messages  {one}
      WORD  Key chain name
    logging                  Enable Syslog
      traps  Enable Traps
    low-memory               Configure Low Water Memory Mark  {one}
      <0-4294967295>  Number of bytes
    monitor                  Entry of older releases  {R}
      <1-2147483647>          Entry Number  {opens ip sla}
      logging                 Enable Syslog  {+}
      low-memory              Configure Low Water Memory Mark  {+}
      reaction-configuration  IP SLAs Reaction-Configuration  {+}
      responder               Enable IP SLAs Responder
      schedule                IP SLAs Entry Scheduling
        <1-2147483647>  Entry number  {cr next sla-start}
    periodic-threshold-trap  Periodic threshold traps
    reaction-configuration   IP SLAs Reaction-Configuration
      <1-2147483647>  Entry Number  {...}
    reaction-trigger         IP SLAs Trigger Assignment
      <1-2147483647>  Source entry
        <1-2147483647>  Target entry
    read                     Read data  {+}
    reset                    IP SLAs Reset
    responder                Enable IP SLAs Responder  {cr}
      auto-register  Register with the hub  {+}
      tcp-connect    Setup tcp-connect responder
        ipaddress  IP address
          A.B.C.D  IP address  {cr ...}
        port       Port number  {+}
      twamp          Setup twamp responder  {opens ip sla responder twamp}
      udp-echo       Setup udp-echo responder
        ipaddress  IP address
          A.B.C.D  IP address  {cr ...}
        port       Port number  {+}
    restart                  Restart An Active Entry
      <1-2147483647>  Entry number
    schedule                 IP SLAs Entry Scheduling
      <1-2147483647>  Entry number  {cr next sla-start}
    server                   IPPM server  {+}
  vrf          Configure an IP VPN Routing/Forwarding instance  {RXC}
    WORD     VPN Routing/Forwarding instance name  {opens ip vrf}
    receive  Insert interface address in VRF table  {+}
`
