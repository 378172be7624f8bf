// Global configuration of routing protocols and of what routing, quality of service and tracking share.

export const CONFIG_ROUTING = `
bfd                    BFD configuration commands  {RXC}
  fast-timers-on-slow-interface  Fast timers on slow interfaces
  map          BFD map  {+}
  slow-timers  Slow timers  {one}
    <1000-30000>  Milliseconds
bfd-template           BFD template configuration  {RXC}
  multi-hop   Template of several hops
    WORD  Template name  {opens bfd-template}
  single-hop  Template of one hop
    WORD  Template name  {opens bfd-template}
class-map              Configure QoS Class Map
  WORD       class-map name  {opens class-map}
  match-all  Logical-AND all matching statements under this classmap
    WORD  class-map name  {opens class-map}
  match-any  Logical-OR all matching statements under this classmap
    WORD  class-map name  {opens class-map}
  type       Configure CPL Class Map
    access-control   Access-control specific class-map  {RX}
      match-all  Logical-AND all matching statements under this classmap
        WORD  class-map name  {opens class-map}
      match-any  Logical-OR all matching statements under this classmap
        WORD  class-map name  {opens class-map}
      WORD       class-map name  {opens class-map}
    control          Configure a control policy class-map
      subscriber  Subscriber  {SC}
        match-all   Logical-AND all matching statements under this classmap
          WORD  class-map name  {opens class-map type control}
        match-any   Logical-OR all matching statements under this classmap
          WORD  class-map name  {opens class-map type control}
        match-none  Logical-NOT
          WORD  class-map name  {opens class-map type control}
      match-all   Logical-AND all matching statements under this classmap  {RX}
        WORD  class-map name  {opens class-map type control}
      match-any   Logical-OR all matching statements under this classmap  {RX}
        WORD  class-map name  {opens class-map type control}
    inspect          Configure Firewall Class Map  {RX}
      WORD       class-map name  {opens class-map type inspect}
      http       Configure CBAC Class Map for HTTP
        WORD       class-map name  {opens class-map type inspect}
        match-any  Logical-OR all matching statements under this classmap
          WORD  class-map name  {opens class-map type inspect}
      match-all  Logical-AND all matching statements under this classmap
        WORD  class-map name  {opens class-map type inspect}
      match-any  Logical-OR all matching statements under this classmap
        WORD  class-map name  {opens class-map type inspect}
    port-filter      Class map for port filter  {R}
      WORD  class-map name  {opens class-map}
    queue-threshold  Class map for queue threshold  {R}
      WORD  class-map name  {opens class-map}
    traffic          Traffic  {RXC +}
control-plane          Configure control plane services  {RXC cr opens control-plane}
  cef-exception   Aggregate control-plane cef-exception path services  {RX opens control-plane}
  host            Aggregate control-plane host path services  {RX opens control-plane}
  service-policy  Policy of the control plane  {XC +}
  transit         Aggregate control-plane transit path services  {RX opens control-plane}
fhrp                   Configure First Hop Redundancy Protocols  {RXC}
  version  Version of a protocol
    vrrp  Version of VRRP  {one}
      v2  Version 2
      v3  Version 3
flow                   Global Flow configuration subcommands  {RXC}
  exporter  Define a Flow Exporter
    WORD  Flow Exporter name  {opens flow exporter}
  hardware  Hardware  {X +}
  monitor   Define a Flow Monitor
    WORD  Flow Monitor name  {opens flow monitor}
    type  Type of monitor  {X +}
  record    Define a Flow Record
    WORD  Flow Record name  {opens flow record}
    type  Type of record  {X +}
global-address-family  Enter address-family base routing topology mode  {RXC}
  ipv4  IPv4  {opens global-address-family}
isis                   Global ISIS configuration commands  {RXC +}
key                    Key management
  chain       Key-chain management
    WORD  Key-chain name  {cr opens key chain}
      macsec  MACsec key chain  {XC opens key chain}
      tcp     TCP key chain  {XC opens key chain}
  config-key  Set a private configuration key
    password-encrypt  Set the key of password encryption  {cr}
      LINE  New config-key
  <0-10>      Key of older releases  {R}
    WORD  Key
mpls                   Configure MPLS parameters  {RXC}
  ip           Dynamic MPLS forwarding for IP  {...}
  label        Label properties  {+}
  ldp          Label Distribution Protocol  {+}
  netflow      Configure Egress Netflow Accounting  {+}
  oam          OAM  {opens mpls oam}
  static       Static bindings  {+}
  tp           MPLS transport profile  {opens mpls tp}
  traffic-eng  Traffic engineering  {+}
performance            Global Performance monitor configuration  {RXC}
  monitor  Performance monitor  {+}
pfr                    Performance Routing configuration submodes  {RX}
  border  Border router  {opens pfr border}
  master  Master controller  {opens pfr master}
pfr-map                Create pfr-map and enter pfr-map command mode  {RX}
  WORD  Name  {cr opens pfr-map}
    <1-65535>  Sequence  {opens pfr-map}
policy-map             Configure Policy Map
  WORD  policy-map name  {opens policy-map}
  type  type of the policy-map
    access-control       access-control specific policy-map  {RX}
      WORD  policy-map name  {opens policy-map}
    control              Configure a control policy policy-map
      WORD        policy-map name  {RX opens policy-map type control}
      subscriber  Subscriber  {SC}
        WORD  policy-map name  {opens policy-map type control}
    inspect              Configure Firewall Policy Map  {RX}
      WORD  policy-map name  {opens policy-map type inspect}
      http  Configure CBAC Policy Map for HTTP
        WORD  policy-map name  {opens policy-map type inspect}
    packet-service       Packet service  {C}
      WORD  policy-map name  {opens policy-map}
    performance-monitor  Performance monitor  {RXC}
      WORD  policy-map name  {opens policy-map}
    port-filter          Policy map for port filter  {R}
      WORD  policy-map name  {opens policy-map}
    queue-threshold      Policy map for queue threshold  {R}
      WORD  policy-map name  {opens policy-map}
    service              Service  {RX}
      WORD  policy-map name  {opens policy-map type service}
queue-list             Build a custom queue list  {R}
  <1-16>  Queue list number  {+}
priority-list          Build a priority list  {R}
  <1-16>  Priority list number  {+}
redundancy             Enter redundancy mode  {RXC plain opens redundancy}
route-map              Create route-map or enter route-map command mode
  WORD  Route map tag  {cr opens route-map}
    <0-65535>     Sequence to insert to/delete from existing route-map entry  {opens route-map}
    deny          Route map denies set operations  {cr opens route-map}
      <0-65535>  Sequence to insert to/delete from existing route-map entry  {opens route-map}
    ordering-seq  Ordering sequence  {XC +}
    permit        Route map permits set operations  {cr opens route-map}
      <0-65535>  Sequence to insert to/delete from existing route-map entry  {opens route-map}
route-tag              Route Tag  {RXC}
  list      Route tag list  {+}
  notation  Notation of route tags
    dotted-decimal  Dotted decimal
router                 Enable a routing process
  bgp       Border Gateway Protocol (BGP)  {RXC}
    <1-4294967295>  Autonomous system number  {opens router bgp}
  eigrp     Enhanced Interior Gateway Routing Protocol (EIGRP)  {RXC}
    <1-65535>  Autonomous System  {opens router eigrp}
    WORD       EIGRP Virtual-Instance Name  {opens router eigrp}
  isis      ISO IS-IS  {RXC cr opens router isis}
    WORD  ISO routing area tag  {opens router isis}
  iso-igrp  IGRP for OSI networks  {RX cr opens router iso-igrp}
    WORD  ISO routing area tag  {opens router iso-igrp}
  lisp      Locator/ID Separation Protocol  {RXC cr opens router lisp}
    <0-31>  Instance  {opens router lisp}
  mobile    Mobile routes  {RX opens router mobile}
  odr       On Demand stub Routes  {RX opens router odr}
  ospf      Open Shortest Path First (OSPF)  {RXC}
    <1-65535>  Process ID  {cr opens router ospf}
      vrf  VPN Routing/Forwarding Instance
        WORD  VPN Routing/Forwarding Instance (VRF) name  {opens router ospf}
  ospfv3    OSPFv3  {RXC}
    <1-65535>  Process ID  {opens router ospfv3}
  rip       Routing Information Protocol (RIP)  {opens router rip}
sampler                Define a Sampler  {RXC}
  WORD  Sampler name  {opens sampler}
service-list           Enter the service list  {RXC}
  mdns-sd  mDNS service list
    WORD  Name of the list
      deny    Deny  {cr opens service-list mdns-sd}
        <0-65535>  Sequence number  {opens service-list mdns-sd}
      permit  Permit  {cr opens service-list mdns-sd}
        <0-65535>  Sequence number  {opens service-list mdns-sd}
      query   Query  {opens service-list mdns-sd}
service-routing        Configure service-routing  {RXC}
  mdns-sd  mDNS service routing  {opens service-routing mdns-sd}
standby                Global HSRP configuration commands  {RXC}
  delay     HSRP initialisation delay  {+}
  redirect  Configure sending of ICMP Redirect messages with an HSRP virtual IP address as the gateway IP address  {...}
  use-bia   HSRP uses interface's burned in address  {+}
table-map              Configure Table Map
  WORD  Table map name  {opens table-map}
time-range             Define time range entries
  WORD  Time range name  {opens time-range}
track                  Object tracking configuration commands
  <1-1000>    Tracked object  {cr opens track}
    application    Application  {X +}
    interface      Select an interface to track
      INTERFACE  Interface
        ip             IP protocol
          routing  Track interface IP routing capability  {opens track}
        ipv6           IPv6 protocol  {XC}
          routing  Track interface IPv6 routing capability  {opens track}
        line-protocol  Track interface line-protocol  {opens track}
    ip             IP protocol
      route  IP Route
        A.B.C.D     IP prefix <network>/<length>, e.g., 35.0.0.0/8
          A.B.C.D  IP prefix mask
            metric        Metric of the route
              threshold  Threshold metric  {opens track}
            reachability  Reachability of the route  {opens track}
        A.B.C.D/nn  IP prefix <network>/<length>, e.g., 35.0.0.0/8
          metric        Metric of the route
            threshold  Threshold metric  {opens track}
          reachability  Reachability of the route  {opens track}
      sla    IP Service Level Agreement
        <1-2147483647>  Entry number  {cr opens track}
          reachability  Reachability  {opens track}
          state         Return code state  {opens track}
    ipv6           IPv6 protocol  {XC}
      route  IPv6 route
        X:X:X:X::X/<0-128>  IPv6 prefix
          metric        Metric of the route
            threshold  Threshold metric  {opens track}
          reachability  Reachability of the route  {opens track}
    leaf-ethernet  Ethernet  {X +}
    list           Group objects in a list
      boolean    Boolean list
        and  Boolean AND  {opens track}
        or   Boolean OR  {opens track}
      threshold  Threshold for list
        percentage  Percentage threshold  {opens track}
        weight      Weight threshold  {opens track}
    rtr            Response Time Reporter (RTR) entry  {R}
      <1-2147483647>  Entry number  {cr opens track}
        reachability  Reachability  {opens track}
        state         Return code state  {opens track}
    stub-object    Stub tracking object  {opens track}
  resolution  Tracking resolution parameters  {+}
  timer       Polling interval timers  {+}
vrf                    VRF commands  {RXC}
  definition   VRF definition
    WORD  VRF name  {opens vrf definition}
  list         VRF list
    WORD  Name of the list  {opens vrf list}
  selection    VRF selection  {+}
  upgrade-cli  Upgrade VRF commands
    multi-af-mode  Mode of several address families  {+}
zone                   FW with zoning  {RX}
  security  Security zone
    WORD     Name of security zone  {cr opens zone security}
    default  System default security zone  {opens zone security}
zone-pair              Zone pair command  {RX}
  security  Zone-pair security
    WORD  Name of the zone-pair
      destination  Destination zone
        WORD  Destination zone name
          source  Source zone
            WORD  Source zone name  {opens zone-pair security}
            self  Self zone  {opens zone-pair security}
        self  Self zone
          source  Source zone
            WORD  Source zone name  {opens zone-pair security}
      source       Source zone
        WORD  Source zone name
          destination  Destination zone
            WORD  Destination zone name  {opens zone-pair security}
            self  Self zone  {opens zone-pair security}
        self  Self zone
          destination  Destination zone
            WORD  Destination zone name  {opens zone-pair security}
parameter-map          parameter map
  type  type of the parameter-map
    consent       Parameter type consent
      WORD    Name  {opens parameter-map type}
      global  Global parameters  {opens parameter-map type}
    content-scan  Content scan  {R}
      global  Global parameters  {opens parameter-map type}
    inspect       Inspect type parameter-map  {RX}
      WORD     Name  {opens parameter-map type}
      default  Default parameters  {opens parameter-map type}
      global   Global parameters  {opens parameter-map type}
    inspect-vrf   VRF parameters  {RX}
      WORD  Name  {opens parameter-map type}
    inspect-zone  Zone parameters  {RX}
      WORD  Name  {opens parameter-map type}
    mitigation    Mitigation  {R}
      WORD  Name  {opens parameter-map type}
    ooo           Out of order  {RX}
      global  Global parameters  {opens parameter-map type}
    regex         Regular expressions
      WORD  Name  {opens parameter-map type}
    subscriber    Subscriber  {SC}
      attribute-to-service  Attribute to service
        WORD  Name  {opens parameter-map type}
    umbrella      Umbrella
      global  Global parameters  {opens parameter-map type}
    urlf-glob     Patterns of addresses  {R}
      WORD  Name  {opens parameter-map type}
    urlfpolicy    URL filter policy  {R}
      WORD   Kind of server
        WORD  Name  {opens parameter-map type}
    webauth       Web authentication  {SC}
      WORD    Name  {opens parameter-map type}
      global  Global parameters  {opens parameter-map type}
object-group           Configure ACL Object Group
  fqdn        FQDN group  {X}
    WORD  object-group name  {opens object-group fqdn}
  ip          IP group of another device  {+}
  network     network group
    WORD  object-group name  {opens object-group network}
  security    security group  {RXC}
    WORD  object-group name  {opens object-group security}
  service     service group
    WORD  object-group name  {opens object-group service}
  v6-network  IPv6 network group
    WORD  object-group name  {opens object-group v6-network}
  v6-service  IPv6 service group
    WORD  object-group name  {opens object-group v6-service}
`
