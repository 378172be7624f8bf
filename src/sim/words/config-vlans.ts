// Global configuration of VLANs, VTP, spanning tree, MAC addresses, EtherChannel and SPAN.

export const CONFIG_VLANS = `
l2protocol-tunnel  Tunnel Layer2 protocols  {RXC}
  cos  CoS of tunnelled packets  {one}
    <0-7>  CoS value
lacp               LACP interface subcommands  {SC}
  system-priority  LACP priority for the system  {one}
    <0-65535>  Priority value
link               Link state tracking  {SC}
  state  Link state
    group  Group
      <1-10>  Group number
    track  Track
      <1-10>  Group number
mac                Global MAC configuration subcommands  {SC}
  address-table  Configure the MAC address table
    aging-time            Set MAC address table entry maximum age  {one}
      <0-0>         Enter 0 to disable aging  {cr}
        vlan  VLAN Keyword
          <1-4094>  VLAN id
      <10-1000000>  Aging time in seconds  {cr}
        vlan  VLAN Keyword
          <1-4094>  VLAN id
    control-packet-learn  Learn from control packets  {C}
    learning              Enable MAC table learning feature
      vlan  VLAN Keyword
        VLANS  VLAN ID(s) to be enabled  {on}
    move                  Move keyword
      update  Update keyword  {+}
    notification          Enable/Disable MAC Notification on the switch
      change     Enable/Disable MAC Notification feature on the switch  {cr}
        history-size  Number of MAC notifications to be stored  {one}
          <0-500>  Number of MAC notifications to be stored
        interval      Interval between the MAC notifications  {one}
          <0-2147483647>  Number of seconds
      mac-move   Enable Mac Move Notification
      threshold  Configure L2 Table monitoring  {cr}
        interval  Interval between checks  {one}
          <120-1000000>  Seconds
        limit     Limit in percent  {one}
          <1-100>  Percentage  {cr}
            interval  Interval between checks
              <120-1000000>  Seconds
    static                static keyword
      H.H.H  48 bit mac address
        vlan  VLAN keyword
          <1-4094>  VLAN id of mac address table
            drop       drop frames
            interface  interface
              INTERFACE  Interface  {cr next interface-more}
mac-address-table  Configure the MAC address table  {RS}
  aging-time  Set MAC address table entry maximum age  {one}
    <0-1000000>  Aging time in seconds  {cr}
      vlan  VLAN Keyword
        <1-4094>  VLAN id
  secure      Configure a secure address  {R +}
  static      static keyword
    H.H.H  48 bit mac address
      interface  interface  {R +}
      vlan       VLAN keyword  {S}
        <1-4094>  VLAN id of mac address table
          drop       drop frames
          interface  interface
            INTERFACE  Interface
mvr                Enable/Disable MVR on the switch  {S cr ...}
port-channel       EtherChannel configuration  {SC}
  auto          Automatic port channels  {C}
  load-balance  Load Balancing method  {one}
    dst-ip                      Dst IP Addr
    dst-mac                     Dst Mac Addr
    dst-mixed-ip-port           Dst IP Addr and TCP/UDP Port  {C}
    dst-port                    Dst TCP/UDP Port  {C}
    extended                    Extended Load Balance Methods  {C +}
    src-dst-ip                  Src XOR Dst IP Addr
    src-dst-mac                 Src XOR Dst Mac Addr
    src-dst-mixed-ip-port       Src XOR Dst IP Addr and TCP/UDP Port  {C}
    src-dst-port                Src XOR Dst TCP/UDP Port  {C}
    src-ip                      Src IP Addr
    src-mac                     Src Mac Addr
    src-mixed-ip-port           Src IP Addr and TCP/UDP Port  {C}
    src-port                    Src TCP/UDP Port  {C}
    vlan-dst-ip                 Vlan and Dst IP Addr  {C}
    vlan-dst-mixed-ip-port      Vlan, Dst IP Addr and TCP/UDP Port  {C}
    vlan-src-dst-ip             Vlan and Src XOR Dst IP Addr  {C}
    vlan-src-dst-mixed-ip-port  Vlan, Src XOR Dst IP Addr and TCP/UDP Port  {C}
    vlan-src-ip                 Vlan and Src IP Addr  {C}
    vlan-src-mixed-ip-port      Vlan, Src IP Addr and TCP/UDP Port  {C}
rep                Resilient Ethernet Protocol  {SC}
  admin  Administration
    vlan  Administrative VLAN  {one}
      <2-4094>  VLAN id  {cr ...}
spanning-tree      Spanning Tree Subsystem
  backbonefast  Enable BackboneFast Feature  {SCW}
  bridge        Bridge assurance  {C}
    assurance  Bridge assurance  {on}
  etherchannel  Spanning tree etherchannel specific configuration  {SC}
    guard  Configure guard features for etherchannel
      misconfig  Enable guard to protect against etherchannel misconfiguration  {on}
  extend        Spanning Tree 802.1t extensions  {XSCW}
    system-id  Spanning tree 802.1t extended system-id  {plain}
  logging       Enable Spanning tree logging  {SC}
  loopguard     Spanning tree loopguard options  {SC}
    default  Enable loopguard by default on all ports
  mode          Spanning tree operating mode  {SCW one}
    mst         Multiple spanning tree mode
    pvst        Per-Vlan spanning tree mode
    rapid-pvst  Per-Vlan rapid spanning tree mode
  mst           Multiple spanning tree configuration  {SC}
    configuration  Enter MST configuration submode  {opens spanning-tree mst configuration}
    forward-time   Set the forward delay for the spanning tree  {one}
      <4-30>  number of seconds for the forward delay timer
    hello-time     Set the hello interval for the spanning tree  {one}
      <1-10>  number of seconds between generation of config BPDUs
    max-age        Set the max age interval for the spanning tree  {one}
      <6-40>  maximum number of seconds the information in a BPDU is valid
    max-hops       Set the max hops value for the spanning tree  {one}
      <1-255>  maximum number of hops a BPDU is valid
    simulate       Simulation of PVST
      pvst  PVST
        global  On all ports  {on}
    NUMBERS        MST instance range, example: 0-3,5,7-9
      priority  Set the bridge priority for the spanning tree  {one}
        <0-61440>  bridge priority in increments of 4096
      root      Configure switch as root  {no}
        primary    Configure this switch as primary root for this spanning tree  {cr}
          @root-diameter
        secondary  Configure switch as secondary root  {cr}
          @root-diameter
  pathcost      Spanning tree pathcost options  {SC}
    method  Method to calculate default port path cost  {one}
      long   Use 32 bit based values for default port path costs
      short  Use 16 bit based values for default port path costs
  portfast      Spanning tree portfast options  {SCW}
    bpdufilter  Enable portfast bpdu filter on this switch
      default  Enable bpdu filter by default on all portfast ports
    bpduguard   Enable portfast bpdu guard on this switch
      default  Enable bpdu guard by default on all portfast ports
    default     Enable portfast by default on all access ports
    edge        Portfast edge options  {S}
      bpdufilter  Enable portfast edge bpdu filter on this switch
        default  Enable bpdu filter by default on all portfast edge ports
      bpduguard   Enable portfast edge bpdu guard on this switch
        default  Enable bpdu guard by default on all portfast edge ports
      default     Enable portfast edge by default on all access ports
    network     Portfast network options
      default  Enable portfast network by default on all ports
    normal      Portfast normal options
      default  Enable portfast normal by default on all ports
  transmit      STP transmit parameters  {SC}
    hold-count  Number of BPDUs in a second  {one}
      <1-20>  Count
  uplinkfast    Enable UplinkFast Feature  {SCW cr}
    max-update-rate  Rate at which station addresses are updated  {one}
      <0-32000>  Maximum number of update packets per second
  vlan          VLAN Switch Spanning Tree  {SCW}
    VLANS  vlan range, example: 1,3-5,7,9-11  {cr on}
      forward-time  Set the forward delay for the spanning tree  {one}
        <4-30>  number of seconds for the forward delay timer
      hello-time    Set the hello interval for the spanning tree  {one}
        <1-10>  number of seconds between generation of config BPDUs
      max-age       Set the max age interval for the spanning tree  {one}
        <6-40>  maximum number of seconds the information in a BPDU is valid
      priority      Set the bridge priority for the spanning tree  {one}
        <0-61440>  bridge priority in increments of 4096
      root          Configure switch as root  {no}
        primary    Configure this switch as primary root for this spanning tree  {cr}
          @root-diameter
        secondary  Configure switch as secondary root  {cr}
          @root-diameter
vlan               VLAN commands  {XSCW}
  VLANS          ISL VLAN IDs 1-4094  {SCW opens vlan}
  access-log     Configure VACL logging  {C +}
  access-map     Create vlan access-map or enter vlan access-map command mode  {C}
    WORD  Vlan access map tag  {cr opens vlan access-map}
      <0-65535>  Sequence to insert to/delete from existing vlan access-map entry  {opens vlan access-map}
  accounting     VLAN accounting configuration  {C +}
  configuration  vlan feature configuration mode  {SC}
    VLANS  vlan range, example: 1,3-5,7,9-11  {opens vlan configuration}
  dot1q          dot1q parameters  {SC}
    tag  tag parameters
      native  tag native vlan  {cr ...}
  filter         Apply a VLAN Map  {C}
    WORD  VLAN map name
      vlan-list  VLANs to apply filter to
        VLANS  vlan range, example: 1,3-5,7,9-11
        all    All VLANs
  group          Create a vlan group  {SC}
    WORD  Name of the group
      vlan-list  VLANs of the group
        VLANS  vlan range, example: 1,3-5,7,9-11
  internal       internal VLAN  {XSCW}
    allocation  VLAN allocation
      policy  VLAN allocation policy  {one}
        ascending   Allocate internal VLAN in ascending order
        descending  Allocate internal VLAN in descending order
vmps               VMPS settings  {S}
  reconfirm  Interval of reconfirmation  {one}
    <0-120>  Minutes
  retry      Number of retries  {one}
    <1-10>  Retries
  server     Server
    ADDRESS  Address of the server  {cr}
      primary  Primary server
vtp                Configure global VTP state  {RSCW}
  domain     Set the name of the VTP administrative domain.  {RSCW one}
    WORD  The ascii name for the VTP administrative domain.
  file       Configure IFS filesystem file where VTP configuration is stored.  {RSCW one}
    WORD  The ascii name of the file
  interface  Configure interface as the preferred source for the VTP IP updater address.  {RSCW one}
    WORD  The interface name  {cr}
      only  Use only this interface's IP address as the VTP IP updater address
  mode       Configure VTP device mode  {RSCW one}
    client       Set the device to client mode.  {cr next vtp-database}
    off          Set the device to off mode.  {cr next vtp-database}
    server       Set the device to server mode.  {cr next vtp-database}
    transparent  Set the device to transparent mode.  {cr next vtp-database}
  password   Set the password for the VTP administrative domain  {RSCW one}
    WORD  The ascii password for the VTP administrative domain.  {cr}
      hidden  Set the VTP password hidden option
      secret  Specify the vtp password in encrypted form
  pruning    Set the adminstrative domain to permit pruning  {RSCW}
  version    Set the adminstrative domain to VTP version  {RSCW one}
    <1-3>  Set the administrative domain VTP version number
monitor            Monitoring different system events
  capture      Packet capture  {RXC}
    WORD  Name of the capture  {opens monitor capture}
  event-trace  Tracing of system events  {...}
  session      Configure a SPAN session
    all     All sessions  {SC + no}
    local   Local sessions  {SC + no}
    remote  Remote sessions  {SC + no}
    <1-66>  SPAN session number
      destination  SPAN destination interface or VLAN
        interface  SPAN destination interface
          INTERFACE  Interface  {cr next span-target}
        remote     SPAN destination Remote
          vlan  Remote SPAN destination RSPAN VLAN
            <2-1001>     Remote SPAN destination RSPAN VLAN number  {cr ...}
            <1006-4094>  Remote SPAN destination extended RSPAN VLAN number  {cr ...}
      filter       SPAN filter  {SC}
        ip    Specify IP access control rules  {+}
        ipv6  Specify IPv6 access control rules  {+}
        mac   Specify MAC access control rules  {+}
        vlan  SPAN filter VLAN
          VLANS  SPAN filter VLAN
      source       SPAN source interface, VLAN
        interface  SPAN source interface
          INTERFACE  Interface  {cr next span-interfaces}
        remote     SPAN source Remote
          vlan  Remote SPAN source RSPAN VLAN
            <2-1001>     Remote SPAN source RSPAN VLAN number
            <1006-4094>  Remote SPAN source extended RSPAN VLAN number
        vlan       SPAN source VLAN
          VLANS  SPAN source VLAN  {cr}
            both  Monitor received and transmitted traffic
            rx    Monitor received traffic only
            tx    Monitor transmitted traffic only
      type         Type of the session  {XC}
        erspan-destination  ERSPAN destination  {opens monitor session type}
        erspan-source       ERSPAN source  {opens monitor session type}
        local               Local session  {opens monitor session type}
`
