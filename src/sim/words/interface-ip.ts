// Words of interface configuration that begin with ip.

export const INTERFACE_IP_ROWS = `
ip                      Interface Internet Protocol config commands
  access-group          Specify access control for packets
    <1-199>             IP access list (standard or extended)  {loose}
      @direction
    <1300-2699>         IP expanded access list (standard or extended)  {loose}
      @direction
    WORD                Access-list name  {loose}
      @direction
  accounting            Enable IP accounting on this interface  {R cr ...}
  address               Set the IP address of an interface  {no}
    A.B.C.D             IP address
      A.B.C.D           IP subnet mask  {cr}
        secondary       Make this IP address a secondary address
    dhcp                IP Address negotiated via DHCP  {cr}
      client-id         Specify client-id to use
        INTERFACE       Interface  {cr}
          hostname      Specify value for hostname option
            WORD        Value for hostname option
      hostname          Specify value for hostname option
        WORD            Value for hostname option
    negotiated          IP Address negotiated over PPP  {RX cr}
      previous          Reuse previous address
    pool                IP Address autoconfigured from a local DHCP pool  {RX}
      WORD              DHCP pool name
  admission             Apply Network Admission Control  {RXC one}
    WORD                Name of admission rule
  arp                   Configure ARP features
    gratuitous          Gratuitous ARP
      local             Local gratuitous ARP  {...}
      none              Do not send or accept gratuitous ARP
    inspection          Configure Arp Inspection  {SC}
      limit             Configure Rate limit of incoming ARP packets  {one}
        none            No limit
        rate            Rate Limit
          <0-2048>      Packets per second  {cr}
            burst       Configure Burst parameters for ARP packets
              interval  Configure Burst interval for ARP packets
                <1-15>  seconds
      trust             Configure Trust state
  authentication        authentication subcommands  {RXC}
    key-chain           key-chain
      eigrp             Enhanced Interior Gateway Routing Protocol (EIGRP)
        <1-65535>       Autonomous system number  {one}
          WORD          name of key-chain
    mode                mode
      eigrp             Enhanced Interior Gateway Routing Protocol (EIGRP)
        <1-65535>       Autonomous system number  {one}
          md5           Keyed message digest
  bandwidth-percent     Set EIGRP bandwidth limit  {RXC}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number  {one}
        <1-999999>      Maximum bandwidth percentage that EIGRP may use
  bgp                   BGP interface commands  {RX +}
  broadcast-address     Set the broadcast address of an interface  {RXC one}
    A.B.C.D             IP broadcast address
  cef                   Cisco Express Forwarding interface commands  {RX +}
  cgmp                  Enable/disable CGMP  {R cr}
    proxy               CGMP for hosts and proxy for multicast routers
    router-only         CGMP proxy for multicast routers only
  dampening-change      Percent interface metric must change to cause update  {RXC +}
  dampening-interval    Time in seconds to check interface metrics  {RXC +}
  device                IP device tracking  {S}
    tracking            Specify parameters of IP device tracking
      maximum           Max devices to track  {one}
        <0-65535>       Maximum addresses allowed
  dhcp                  Configure DHCP parameters for this interface
    client              Configure dhcp client
      class-id          Specify value for the class-id option  {+}
      client-id         Specify client-id to use  {+}
      hostname          Specify value for hostname option  {one}
        WORD            Value for hostname option
      lease             Specify the lease time to request  {+}
      request           Specify options to request  {+}
      route             Configure static routes  {+}
    relay               DHCP relay configuration parameters
      information       DHCP relay information option  {+}
      source-interface  Set source interface for relayed messages  {+}
    snooping            DHCP Snooping  {SC}
      information       DHCP Snooping information  {+}
      limit             DHCP Snooping limit
        rate            DHCP Snooping rate limit  {one}
          <1-2048>      DHCP snooping rate limit
      trust             DHCP Snooping trust config
      vlan              DHCP Snooping vlan  {+}
  directed-broadcast    Enable forwarding of directed broadcasts  {RXC cr one old}
    <1-199>             A standard IP access list number
    <1300-2699>         A standard IP expanded access list number
    WORD                Access-list name
  ddns                  Dynamic DNS  {RX}
    update              Update
      hostname          Name of the host  {one}
        WORD            Name
      WORD              Update method  {cr ...}
  dns                   DNS  {RX}
    view-group          View list  {one}
      WORD              View list
  dvmrp                 DVMRP interface commands  {R +}
  eigrp                 Enhanced Interior Gateway Routing Protocol (EIGRP)  {RX +}
  flow                  NetFlow related commands  {RXC}
    egress              Enable outbound NetFlow
    ingress             Enable inbound NetFlow
    monitor             Apply a Flow Monitor
      WORD              Flow Monitor name
        input           Apply Flow Monitor on input traffic
        multicast       Apply Flow Monitor on multicast traffic  {+}
        output          Apply Flow Monitor on output traffic
        sampler         Apply a Flow Sampler  {+}
        unicast         Apply Flow Monitor on unicast traffic  {+}
  header-compression    IPHC options  {RX +}
  hello-interval        Configures EIGRP-IPv4 hello interval  {RXC}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number  {one}
        <1-65535>       Seconds between hello transmissions
  helper-address        Specify a destination address for UDP broadcasts  {no}
    A.B.C.D             IP destination address
    global              Helper-address is global
      A.B.C.D           IP destination address
    vrf                 VRF name for helper-address (if different from interface VRF)
      WORD              VRF name
        A.B.C.D         IP destination address
  hold-time             Configures EIGRP-IPv4 hold time  {RXC}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number  {one}
        <1-65535>       Seconds before neighbor is considered down
  igmp                  IGMP interface commands
    access-group        IGMP group access group  {+}
    explicit-tracking   Enable/Disable IGMP explicit-tracking
    filter              IGMP filter  {SC +}
    group-limit         IGMP group limit  {+}
    helper-address      IGMP helper address  {+}
    join-group          IGMP join multicast group  {+}
    last-member-query-count  IGMP last member query count  {+}
    last-member-query-interval  IGMP last member query interval  {+}
    limit               IGMP limit  {+}
    max-groups          IGMP maximum number of groups  {SC +}
    mroute-proxy        Mroute to IGMP proxy  {+}
    proxy-service       Enable IGMP mroute proxy service
    querier-timeout     IGMP previous querier timeout  {+}
    query-interval      IGMP host query interval  {one}
      <1-18000>         Query interval in seconds
    query-max-response-time  IGMP max query response value  {one}
      <1-25>            Response time in seconds
    snooping            IGMP snooping  {SC +}
    static-group        IGMP static multicast group  {+}
    v3lite              Enable/disable IGMPv3 Lite
    version             IGMP version  {one}
      <1-3>             version number
  information-reply     Enable sending ICMP Information Reply messages  {RXC}
  inspect               Apply inspect name  {R}
    WORD                Name of inspection defined  {loose}
      @direction
  ips                   Create IPS rule  {R}
    WORD                Name of IPS rule  {loose}
      @direction
  irdp                  ICMP Router Discovery Protocol  {RXC cr ...}
  load-sharing          Style of load sharing  {RXC one}
    per-destination     Deterministic distribution
    per-packet          Random distribution
  local-proxy-arp       Enable local-proxy ARP  {RXC}
  mask-reply            Enable sending ICMP Mask Reply messages  {RXC}
  mfib                  Interface Specific MFIB Control  {RX +}
  mobile                Mobile IP support  {RX +}
  mrm                   Configure IP Multicast Routing Monitor tester  {R +}
  mroute-cache          Enable fast-switching cache for incoming multicast packets  {R on}
  mtu                   Set IP Maximum Transmission Unit  {RXC one}
    <68-1500>           MTU (bytes)
  multicast             IP multicast interface commands  {RXC +}
  nat                   NAT interface commands  {RXC one}
    allow-static-host   Allow static-ip clients
    enable              Enable Address Translation (NVI)
    inside              Inside interface for address translation
    outside             Outside interface for address translation
  nbar                  Network-Based Application Recognition  {RXC}
    protocol-discovery  Enable protocol discovery  {cr ...}
  next-hop-self         Configures EIGRP-IPv4 next-hop-self  {RXC}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number  {on}
  nhrp                  NHRP interface subcommands  {RXC}
    authentication      Authentication string  {one}
      WORD              Authentication string
    holdtime            Advertised holdtime  {one}
      <1-65535>         Number of seconds
    attribute           Attribute  {+}
    cache               Cache  {+}
    group               Group of this spoke  {one}
      WORD              Group name
    interest            Traffic that triggers a request  {+}
    map                 Map dest IP addresses to NBMA addresses  {+}
    max-send            Rate of NHRP packets  {+}
    network-id          NBMA network identifier  {one}
      <1-4294967295>    Network identifier
    nhs                 Specify a next hop server  {+}
    redirect            Enable NHRP redirect traffic indication  {cr ...}
    record              Record option  {on}
    registration        Settings for registration packets  {+}
    responder           Responder  {+}
    server-only         Server only  {cr ...}
    shortcut            Enable NHRP shortcut switching
    trigger-svc         Trigger of circuits  {+}
    use                 Packets before a request  {+}
  ospf                  OSPF interface commands  {RXC}
    <1-65535>           Process ID  {loose}
      area              Set the OSPF area ID  {one}
        <0-4294967295>  OSPF area ID as a decimal value  {cr}
          secondaries   Include or exclude secondary IP addresses
            none        None
        A.B.C.D         OSPF area ID in IP address format  {cr}
          secondaries   Include or exclude secondary IP addresses
            none        None
    authentication      Enable authentication  {cr one}
      key-chain         Use a key-chain for cryptographic authentication keys
        WORD            Key-chain name
      message-digest    Use message-digest authentication
      null              Use no authentication
    authentication-key  Set authentication key  {one}
      <0-7>             Encryption type (0 for not yet encrypted, 7 for proprietary)
        LINE            The OSPF password (key)
      LINE              The OSPF password (key)
    bfd                 Enable BFD on this interface  {cr}
      disable           Disable BFD on this interface
    cost                Interface cost  {one}
      <1-65535>         Cost
    database-filter     Filter OSPF LSA during synchronization and flooding
      all               Filter all LSA
        out             Outgoing LSA
    dead-interval       Interval after which a neighbor is declared dead  {one}
      <1-65535>         Seconds
      minimal           Set to 1 second
        hello-multiplier  Set multiplier for Hellos
          <3-20>        Number of Hellos sent within 1 second
    demand-circuit      OSPF Demand Circuit  {cr}
      ignore            Ignore demand circuit auto-negotiation requests
    flood-reduction     OSPF Flood Reduction
    hello-interval      Time between HELLO packets  {one}
      <1-65535>         Seconds
    lls                 Link-local Signaling (LLS) support  {cr}
      disable           Disable LLS on this interface
    message-digest-key  Set message digest key
      <1-255>           Key ID
        md5             Use MD5 algorithm  {one}
          <0-7>         Encryption type (0 for not yet encrypted, 7 for proprietary)
            LINE        The OSPF password (key)
          LINE          The OSPF password (key)
    mtu-ignore          Ignores the MTU in DBD packets
    network             Network type  {one}
      broadcast         Specify OSPF broadcast multi-access network
      non-broadcast     Specify OSPF NBMA network
      point-to-multipoint  Specify OSPF point-to-multipoint network  {cr}
        non-broadcast   Specify non-broadcast point-to-mpoint network
      point-to-point    Specify OSPF point-to-point network
    prefix-suppression  OSPF prefix suppression  {cr}
      disable           Disable prefix suppression
    priority            Router priority  {one}
      <0-255>           Priority
    resync-timeout      Interval after which adjacency is reset if oob-resync is not started  {one}
      <1-65535>         Seconds
    retransmit-interval  Time between retransmitting lost link state advertisements  {one}
      <1-65535>         Seconds
    shutdown            Set OSPF protocol's state to disable under current interface
    transmit-delay      Link state transmit delay  {one}
      <1-65535>         Seconds
    ttl-security        TTL security check  {cr one}
      disable           Disable TTL security on this interface
      hops              Maximum number of hops allowed
        <1-254>         Maximum number of hops allowed
  pim                   PIM interface commands  {RXC}
    bidir-neighbor-filter  PIM bidir capable peering filter  {+}
    border              Border of PIM domain  {R}
    bsr-border          Border of PIM domain
    dense-mode          Enable PIM dense-mode operation  {cr ...}
    dr-priority         PIM router DR priority  {one}
      <0-4294967294>    PIM DR priority, preference given to larger value
    nbma-mode           Use Non-Broadcast Multi-Access (NBMA) mode on interface
    neighbor-filter     PIM peering filter  {+}
    passive             Enable PIM passive interface operation
    query-interval      PIM router query interval  {one}
      <0-18000>         Query interval in seconds  {cr}
        msec            Query interval in milliseconds
    sparse-dense-mode   Enable PIM sparse-dense-mode operation  {cr ...}
    sparse-mode         Enable PIM sparse-mode operation
    state-refresh       PIM DM State-Refresh configuration  {+}
    version             PIM version  {one}
      <1-2>             version number
  policy                Enable policy routing  {RXC}
    route-map           Policy route map  {one}
      WORD              Route map name
  probe                 Enable HP Probe support  {R}
    proxy               Enable HP Probe proxy support
  proxy-arp             Enable proxy ARP  {on plain}
  redirects             Enable sending ICMP Redirect messages  {on}
  rip                   Router Information Protocol  {RXC}
    advertise           Specify update interval  {+}
    authentication      Authentication control
      key-chain         Authentication key-chain  {one}
        LINE            name of key-chain
      mode              Authentication mode  {one}
        md5             Keyed message digest
        text            Clear text authentication
    bfd                 Enable BFD for all RIP peers on this interface
    initial-delay       Initial delay in sending or receiving RIP update messages  {+}
    receive             advertisement reception
      version           version control  {+ one}
    send                advertisement transmission
      version           version control  {+ one}
    triggered           Enable RFC2091 triggered rip
    v2-broadcast        send ip broadcast v2 update
  route-cache           Enable fast-switching cache for outgoing packets  {on cr}
    cef                 Enable Cisco Express Forwarding
    flow                Enable Flow fast-switching cache  {R}
    policy              Enable fast-switching policy cache for outgoing packets
    same-interface      Enable fast-switching on the same interface
  router                IP router interface commands  {RXC}
    isis                IS-IS Routing for IP  {cr one}
      WORD              ISO routing area tag
  rsvp                  RSVP Interface Commands  {RX +}
  rtp                   RTP parameters  {RX}
    compression-connections  Maximum number of compressed connections  {+}
    header-compression  Enable RTP header compression  {cr ...}
    reserve             Reserve bandwidth  {+}
  sap                   Session Advertisement Protocol  {RX}
    listen              Listen
  security              DDN IP Security Option  {R +}
  split-horizon         Perform split horizon  {RXC on cr}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number  {on}
  summary-address       Perform address summarization  {RXC}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number
        A.B.C.D         IP address
          A.B.C.D       IP network mask  {cr}
            <1-255>     Administrative distance
            leak-map    Allow dynamic prefixes based on the leak-map  {+}
    rip                 Routing Information Protocol (RIP)
      A.B.C.D           IP address
        A.B.C.D         IP network mask
  tcp                   TCP header compression and other parameters  {RXC}
    adjust-mss          Adjust the mss of transit packets  {one}
      <500-1460>        Maximum segment size in bytes
    compression-connections  Maximum number of compressed connections  {+ RX}
    header-compression  Enable TCP header compression  {RX cr ...}
  traffic-export        Configure IP traffic export  {R +}
  trigger-authentication  Enable automated double authentication  {R}
  unnumbered            Enable IP processing without an explicit address  {one}
    INTERFACE           Interface  {cr}
      poll              Enable IP processing with polling
  unreachables          Enable sending ICMP Unreachable messages  {on}
  urlfilter             URL filtering  {R +}
  verify                Enable per packet validation
    source              verify source  {SC cr one}
      mac-check         Check mac address
      port-security     port security  {S}
      smartlog          Smartlog denied packets  {S}
      tracking          enable IP and MAC verification with IP device tracking  {S cr}
        port-security   port security
    unicast             Enable per packet validation for unicast  {RXC}
      reverse-path      Reverse path validation of source address (old command format)  {R cr ...}
      source            Validation of source address
        reachable-via   Specify reachability check to apply to the source address  {one}
          any           Source is reachable via any interface  {cr ...}
          rx            Source is reachable via interface on which packet was received  {cr ...}
  virtual-reassembly    Enable Virtual Fragment Reassembly  {RX cr}
    drop-fragments      Drop all incoming IP fragments
    in                  Virtual fragment reassembly on ingress  {cr ...}
    max-fragments       Specify maximum number of fragments per datagram  {+}
    max-reassemblies    Specify max number of concurrent reassemblies  {+}
    out                 Virtual fragment reassembly on egress  {cr ...}
    timeout             Specify timeout value of the reassembly  {+}
  vrf                   VPN Routing/Forwarding parameters on the interface  {RXC}
    forwarding          Configure forwarding table  {one}
      WORD              VRF name
    receive             Add Interface Address into VRF Table
      WORD              VRF name
    sitemap             Configure route-map for routes received from this site  {+}
  wccp                  WCCP IPv4 interface commands  {RXC +}`

export const INTERFACE_IP_GROUPS = {
  direction: `
in   inbound packets  {one}
out  outbound packets  {one}`,
}
