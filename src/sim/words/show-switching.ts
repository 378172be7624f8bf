// The words below `show` about ports, VLANs, spanning tree and bundles.

export const SHOW_SWITCHING_GROUPS = {
  'show-etherchannel': `
    <1-6>                Channel group number  {cr RS}
      @etherchannel-views
    <1-128>              Channel group number  {cr C}
      @etherchannel-views
    @etherchannel-views
    auto                 Auto LAG information  {C}
    load-balance         Load-balance/frame-distribution scheme among ports in port-channel  {...}
  `,
  'show-interfaces': `
    INTERFACE         Interface  {cr}
      @interface-views
      capabilities      Show interface capabilities information  {SC}
      counters          Show interface counters  {cr}
        @interface-counters
      switchport        Show interface switchport information  {cr SC}
        backup  Show switchport backup  {...}
      trunk             Show interface trunk information  {SC}
    @interface-views
    capabilities      Show interface capabilities information  {cr SC}
      module  Limit display to interfaces on module
        <1-9>  Module number
    counters          Show interface counters  {cr}
      @interface-counters
      module               Limit display to interfaces on module  {SC}
        <1-9>  Module number
    switchport        Show interface switchport information  {cr SC}
      backup  Show switchport backup  {...}
      module  Limit display to interfaces on module
        <1-9>  Module number
    trunk             Show interface trunk information  {cr SC}
      module  Limit display to interfaces on module
        <1-9>  Module number
    vlan              Show interfaces of a VLAN  {SC}
      <1-4094>  VLAN number  {cr ...}
  `,
  'show-lacp': `
    <1-6>        Channel group number  {RS}
      @lacp-views
    <1-128>      Channel group number  {C}
      @lacp-views
    @lacp-views
    sys-id       LACP System ID
  `,
  'show-monitor': `
    capture      Packet capture  {... RXC}
    event-trace  Trace of system events  {... RXC}
    session      SPAN session  {SC}
      <1-66>              Session number  {cr}
        detail  Detailed information
      all                 Show all SPAN sessions  {cr}
        detail  Detailed information
      erspan-destination  ERSPAN destination sessions  {... C}
      erspan-source       ERSPAN source sessions  {... C}
      local               Show only local SPAN sessions  {cr}
        detail  Detailed information
      range               Show a range of SPAN sessions
        NUMBERS  Session range
      remote              Show only remote SPAN sessions  {cr}
        detail  Detailed information
  `,
  'show-pagp': `
    <1-6>        Channel group number  {RS}
      @pagp-views
    <1-128>      Channel group number  {C}
      @pagp-views
    @pagp-views
    dual-active  Dual-active information  {C}
  `,
  'show-port-security': `
    address    Show secure address  {cr}
      vlan  VLANs  {cr}
        VLANS  VLAN id list
    interface  Show secure interface
      INTERFACE  Interface  {cr}
        address  Show secure address  {cr}
          vlan  VLANs
        vlan     VLANs  {cr}
          VLANS  VLAN id list
    vlan       VLANs  {cr}
      VLANS  VLAN id list
  `,
  'show-power': `
    inline  Inline power information  {cr}
      INTERFACE         Interface  {cr}
        detail  Detailed information
      consumption       Power consumption  {...}
      dynamic-priority  Dynamic priority  {...}
      module            Limit display to interfaces on module  {+}
      police            Power policing  {...}
      priority          Power priority  {...}
      upoe-plus         UPOE+  {... C}
  `,
  'show-spanning-tree': `
    @spanning-tree-views
    interface             Spanning Tree interface status and configuration  {SC}
      INTERFACE  Interface  {cr}
        active         Report on active interfaces only
        cost           Cost of the interface
        detail         Detailed information
        inconsistency  Show inconsistency
        portfast       Show portfast  {...}
        priority       Priority of the interface
        rootcost       Root path cost of the interface
        state          State of the interface
    mst                   Multiple spanning trees  {cr SC}
      <0-4094>       MST instance list  {cr}
        detail     Detailed information
        interface  Interface
          INTERFACE  Interface  {...}
      configuration  MST current region configuration  {cr}
        digest  Digest of the configuration
      detail         Detailed information
      interface      Interface
        INTERFACE  Interface  {...}
    vlan                  VLAN Switch Spanning Trees  {SC}
      VLANS  VLAN id list  {cr}
        @spanning-tree-views
        interface             Spanning Tree interface status and configuration
          INTERFACE  Interface  {...}
  `,
  'show-storm-control': `
    INTERFACE  Interface  {cr}
      broadcast  Broadcast storm control
      multicast  Multicast storm control
      unicast    Unicast storm control
    broadcast  Broadcast storm control
    multicast  Multicast storm control
    unicast    Unicast storm control
  `,
  'show-switch': `
    <1-16>           Switch Number
    detail           show detailed information about the stack ring
    neighbors        show neighbors of the stack
    service-modules  show service modules
    stack-bandwidth  show the bandwidth of the stack
    stack-mode       show the stack mode
    stack-ports      show stack ports  {...}
    virtual          show the virtual switch  {...}
  `,
  'show-udld': `
    INTERFACE   Interface
    fast-hello  Fast hello information  {...}
    neighbors   UDLD neighbors
  `,
  'show-vlan': `
    access-log    VACL Logging  {+}
    access-map    Vlan access-map  {cr}
      WORD  Vlan access map name
    brief         VTP all VLAN status in brief
    dot1q         Display dot1q parameters
      tag  dot1q tag
        native  Native VLAN tagging
    filter        VLAN filter information  {...}
    group         VLAN group(s) information  {...}
    id            VTP VLAN status by VLAN id
      VLANS  ISL VLAN IDs 1-4094
    ifindex       SNMP ifIndex
    internal      VLAN internal usage
      usage  VLAN internal usage
    mtu           VLAN MTU information
    name          VTP VLAN status by VLAN name
      WORD  A VLAN name
    private-vlan  Private VLAN information  {cr}
      type  Private VLAN type information
    remote-span   Remote SPAN VLANs
    summary       VLAN summary information
  `,
  'show-vlan-switch': `
    brief    VTP all VLAN status in brief
    id       VTP VLAN status by VLAN id
      <1-1005>  ISL VLAN IDs 1-1005
    name     VTP VLAN status by VLAN name
      WORD  A VLAN name
    summary  VLAN summary information
  `,
  'show-vtp': `
    counters   VTP statistics
    devices    VTP3 domain device information  {... SC}
    interface  VTP interface status and configuration  {cr SC}
      INTERFACE  Interface
    password   VTP password
    status     VTP domain status
  `,
  /** Views of one interface and of all. */
  'interface-views': `
    accounting      Show interface accounting
    crb             Show interface routing/bridging info  {R}
    dampening       Show interface dampening info
    debounce        Show interface debounce time info  {S}
    description     Show interface description
    etherchannel    Show interface etherchannel information  {SC}
    fair-queue      Show interface Weighted Fair Queueing (WFQ) info  {R}
    fcpa            Fiber Channel  {S}
    flowcontrol     Show interface flowcontrol information  {SC}
    history         Show interface history  {... RXC}
    irb             Show interface routing/bridging info  {RSC}
    mac-accounting  Show interface MAC accounting info
    mpls-exp        Show interface MPLS experimental accounting info  {RX}
    mtu             Show interface mtu  {SC}
    precedence      Show interface precedence accounting info
    private-vlan    Show interface private vlan information  {+ SC}
    pruning         Show interface trunk VTP pruning information  {SC}
    random-detect   Show interface Weighted Random Early Detection (WRED) info  {RX}
    rate-limit      Show interface rate-limit info
    stats           Show interface packets & octets, in & out, by switching path
    status          Show interface line status  {cr SC}
      err-disabled  Show interface error disabled status
      inactive      Show interface inactive status
      module        Limit display to interfaces on module
        <1-9>  Module number
    summary         Show interface summary
    transceiver     Show interface transceiver  {... SC}
  `,
  'interface-counters': `
    errors         Show interface error counters  {SC}
    etherchannel   Show interface etherchannel counters  {... SC}
    protocol       Show interface protocol counters  {... RXC}
    storm-control  Show storm control counters  {... S}
    trunk          Show interface trunk counters  {SC}
  `,
  /** `show mac address-table` and its old form with a hyphen. */
  'mac-address-table': `
    address       Address to lookup in the table
      H.H.H  48-bit hardware address  {cr}
        @mac-more
    aging-time    MAC address table aging parameters  {cr}
      vlan  VLAN
        <1-4094>  VLAN number
    count         Number of MAC addresses in the table  {cr}
      vlan  VLAN
        <1-4094>  VLAN number
    dynamic       List dynamic MAC addresses  {cr}
      address    Address to lookup in the table
        H.H.H  48-bit hardware address  {cr}
          @mac-more
      @mac-more
    interface     List MAC addresses on a specific interface
      INTERFACE  Interface  {cr}
        vlan  List MAC addresses on a specific vlan
          <1-4094>  VLAN number
    learning      Display MAC address learning  {... SC}
    move          MAC Move information  {+ SC}
    multicast     List multicast MAC addresses  {... SC}
    notification  MAC notification parameters and history table  {+ SC}
    secure        List secure MAC addresses  {... RS}
    static        List static MAC addresses  {cr}
      address    Address to lookup in the table
        H.H.H  48-bit hardware address  {cr}
          @mac-more
      @mac-more
    vlan          List MAC addresses on a specific vlan
      <1-4094>  VLAN number  {cr}
        interface  List MAC addresses on a specific interface
          INTERFACE  Interface
  `,
  'mac-more': `
    interface  List MAC addresses on a specific interface
      INTERFACE  Interface  {cr}
        vlan  List MAC addresses on a specific vlan
          <1-4094>  VLAN number
    vlan       List MAC addresses on a specific vlan
      <1-4094>  VLAN number  {cr}
        interface  List MAC addresses on a specific interface
          INTERFACE  Interface
  `,
  'spanning-tree-views': `
    active             Report on active interfaces only  {cr SC}
      detail  Detailed information
    backbonefast       Show spanning tree backbonefast status  {SC}
    blockedports       Show blocked ports  {SC}
    bridge             Status and configuration of this bridge  {... SC}
    detail             Detailed information  {cr SC}
      active  Report on active interfaces only
    inconsistentports  Show inconsistent ports  {SC}
    pathcost           Show Spanning pathcost options  {SC}
      method  Path cost method
    root               Status and configuration of the root bridge  {... SC}
    summary            Summary of port states  {cr SC}
      totals  Show the totals
    uplinkfast         Show spanning tree uplinkfast status  {SC}
  `,
  'etherchannel-views': `
    detail        Detail information
    port          Port information
    port-channel  Port-channel information
    protocol      protocol enabled
    summary       One-line summary per channel-group
  `,
  'lacp-views': `
    counters  Traffic information
    internal  Internal information  {cr}
      detail  Detailed information
    neighbor  Neighbor information  {cr}
      detail  Detailed information
  `,
  'pagp-views': `
    counters  Traffic information
    internal  Internal information
    neighbor  Neighbor information
  `,
}
