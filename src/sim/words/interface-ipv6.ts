// Words of interface mode that begin with ipv6.

export const INTERFACE_IPV6_ROWS = `
ipv6                    IPv6 interface subcommands
  access-list           IPv6 access list  {R +}
  address               Configure IPv6 address on interface  {no}
    X:X:X:X::X          IPv6 link-local address  {loose}
      link-local        Use link-local address  {one}
    X:X:X:X::X/<0-128>  IPv6 prefix  {cr}
      anycast           Configure as an anycast
      eui-64            Use eui-64 interface identifier
    autoconfig          Obtain address using autoconfiguration  {cr one}
      default           Insert default route
    dhcp                Obtain a ipv6 address using dhcp  {cr one}
      rapid-commit      Enable Rapid-Commit
  cef                   Cisco Express Forwarding interface commands  {RX +}
  dhcp                  IPv6 DHCP interface subcommands
    client              Act as an IPv6 DHCP client
      information       Information refresh option  {+}
      pd                Prefix-Delegation  {+}
    relay               Act as an IPv6 DHCP relay agent  {RXC}
      destination       Configure relay destination
        X:X:X:X::X      IPv6 address  {cr ...}
      source-interface  Configure source interface for relay messages  {+}
    server              Act as an IPv6 DHCP server  {cr one}
      WORD              Name of IPv6 DHCP pool  {cr ...}
      allow-hint        Allow hint from client  {cr ...}
      automatic         Automatically select a pool  {cr ...}
      preference        Configure preference value  {+}
      rapid-commit      Enable Rapid-Commit  {cr ...}
  eigrp                 Configure EIGRP IPv6 on interface  {RXC}
    <1-65535>           Autonomous system number
  enable                Enable IPv6 on interface
  flow                  NetFlow related commands  {RXC +}
  hello-interval        Configures EIGRP-IPv6 hello interval  {RXC +}
  hold-time             Configures EIGRP-IPv6 hold time  {RXC +}
  inspect               Apply inspect name  {R +}
  mld                   interface commands  {+}
  mtu                   Set IPv6 Maximum Transmission Unit  {one}
    <1280-1500>         MTU (bytes)
  multicast             multicast  {RXC +}
  nat                   Enable IPv6 NAT on interface  {R cr ...}
  nd                    IPv6 interface Neighbor Discovery subcommands
    autoconfig          Automatic Configuration
      default-route     Install default route based on received RAs
      prefix            Install prefixes based on received RAs
    cache               Cache entry  {+}
    dad                 Duplicate Address Detection
      attempts          Set IPv6 Duplicate Address Detection Transmits  {one}
        <0-600>         Number of attempts
      time              DAD retransmission time  {+}
    inspection          Configure IPv6 ND Inspection feature  {SC +}
    managed-config-flag  Hosts should use DHCP for address config
    na                  Neighbor Advertisement control  {+}
    ns-interval         Set advertised NS retransmission interval  {one}
      <1000-3600000>    Retransmission interval in milliseconds
    nud                 Neighbor Unreachability Detection  {+}
    other-config-flag   Hosts should use DHCP for non-address config
    prefix              Configure IPv6 Routing Prefix Advertisement
      X:X:X:X::X/<0-128>  IPv6 prefix  {cr ...}
      default           Specify prefix default parameters  {cr ...}
    ra                  Router Advertisement control
      dns               DNS  {+}
      hop-limit         IPv6 RA hop-limit value  {+}
      interval          Set IPv6 Router Advertisement Interval  {one}
        <3-1800>        RA Interval (sec)  {cr ...}
        msec            Interval in milliseconds  {+}
      lifetime          Set IPv6 Router Advertisement Lifetime  {one}
        <0-9000>        RA Lifetime (seconds)
      mtu               Suppress MTU option in RA  {+}
      solicited         Set solicited Router Advertisement response method  {+}
      suppress          Suppress IPv6 Router Advertisements  {cr}
        all             Suppress all IPv6 Router Advertisements
    raguard             Configure RA guard feature  {SC cr}
      attach-policy     Apply a policy  {+}
    reachable-time      Set advertised reachability time  {one}
      <0-3600000>       Reachability time in milliseconds
    router-preference   Set default router preference value  {one}
      High              High default router preference
      Low               Low default router preference
      Medium            Medium default router preference
    secured             Configure SEND  {+}
  next-hop-self         Configures EIGRP-IPv6 next-hop-self  {RXC +}
  nhrp                  NHRP interface subcommands  {RX +}
  ospf                  OSPF interface commands  {RXC}
    <1-65535>           Process ID  {loose}
      area              Set the OSPF area ID  {one}
        <0-4294967295>  OSPF area ID as a decimal value  {cr}
          instance      Set the OSPF instance
            <0-255>     Instance ID
        A.B.C.D         OSPF area ID in IP address format  {cr}
          instance      Set the OSPF instance
            <0-255>     Instance ID
    authentication      Enable authentication  {+ one}
    bfd                 Enable BFD on this interface  {cr}
      disable           Disable BFD on this interface
    cost                Interface cost  {one}
      <1-65535>         Cost
    database-filter     Filter OSPF LSA during synchronization and flooding  {+}
    dead-interval       Interval after which a neighbor is declared dead  {one}
      <1-65535>         Seconds
    demand-circuit      OSPF demand circuit  {cr ...}
    encryption          Enable encryption  {+ one}
    flood-reduction     OSPF Flood Reduction
    hello-interval      Time between HELLO packets  {one}
      <1-65535>         Seconds
    mtu-ignore          Ignores the MTU in DBD packets
    neighbor            OSPF neighbor link-local IPv6 address  {+}
    network             Network type  {one}
      broadcast         Specify OSPF broadcast multi-access network
      non-broadcast     Specify OSPF NBMA network
      point-to-multipoint  Specify OSPF point-to-multipoint network  {cr}
        non-broadcast   Specify non-broadcast point-to-mpoint network
      point-to-point    Specify OSPF point-to-point network
    priority            Router priority  {one}
      <0-255>           Priority
    retransmit-interval  Time between retransmitting lost link state advertisements  {one}
      <1-65535>         Seconds
    transmit-delay      Link state transmit delay  {one}
      <1-65535>         Seconds
  pim                   PIM interface commands  {RXC cr ...}
  policy                Enable IPv6 policy routing  {RXC}
    route-map           Policy route map  {one}
      WORD              Route map name
  redirects             Enable sending ICMP Redirect messages  {on}
  rip                   Configure RIP routing protocol  {RXC}
    WORD                User selected string identifying this process
      default-information  Configure handling of default route
        only            Advertise only the default route  {cr ...}
        originate       Originate the default route  {cr ...}
      enable            Enable/disable RIP routing
      metric-offset     Adjust default metric increment
        <1-16>          Increment to add to received metrics
      summary-address   Configure address summarization
        X:X:X:X::X/<0-128>  IPv6 summary prefix
  router                IPv6 router interface commands  {RXC}
    isis                IS-IS Routing for IPv6  {cr}
      WORD              ISO routing area tag
  rsvp                  RSVP Interface Commands  {RX +}
  split-horizon         Perform split horizon  {RXC}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number  {on}
  summary-address       Summary prefix  {RXC}
    eigrp               Enhanced Interior Gateway Routing Protocol (EIGRP)
      <1-65535>         Autonomous system number
        X:X:X:X::X/<0-128>  Summary prefix  {cr ...}
  tcp                   TCP parameters  {RXC}
    adjust-mss          Adjust the mss of transit packets  {one}
      <40-1440>         Maximum segment size in bytes
  traffic-filter        Access control list for packets
    WORD                Access-list name  {loose}
      @direction
  unnumbered            Preferred interface for source address selection  {one}
    INTERFACE           Interface
  unreachables          Enable sending ICMP Unreachable messages  {on}
  verify                Enable per packet validation  {RXC}
    unicast             Enable per packet validation for unicast  {+}
  virtual-reassembly    IPv6 Enable Virtual Fragment Reassembly  {RX cr ...}`
