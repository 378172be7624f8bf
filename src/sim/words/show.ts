// The words below `show` (ios-help.md 3). A row that may end takes a pipe too. File systems come from the platform.

import { SHOW_IP_GROUPS } from './show-ip.ts'
import { SHOW_SWITCHING_GROUPS } from './show-switching.ts'

export const SHOW_GROUPS = { ...SHOW_IP_GROUPS, ...SHOW_SWITCHING_GROUPS }

export const SHOW = `
  show  Show running system information
    aaa                       Show AAA values  {user}
      attributes       Show attributes supported by AAA subsystem  {...}
      cache            Show AAA cache entries  {+}
      clients          Show AAA clients  {...}
      common-criteria  Common Criteria policies  {+}
      counters         Show AAA counters  {...}
      dead-criteria    Show AAA dead criteria  {+}
      local            Show AAA local method options
        user  Show AAA local user information
          lockout  Show AAA local locked-out users
      max-sessions     Show AAA maximum sessions  {...}
      memory           Show AAA memory statistics  {...}
      method-lists     Show AAA method lists  {+}
      servers          Show all AAA servers as seen by AAA Server MIB  {...}
      sessions         Show AAA sessions as seen by AAA Session MIB
      subscriber       Show AAA subscriber  {+ RXC}
      user             Show users active in AAA subsystem
        <1-4294967295>  AAA unique ID of a user  {...}
        all             Show all users
    access-expression         List access expression  {...}
    access-lists              List access lists  {cr user}
      <1-2799>    ACL number
      WORD        ACL name
      compiled    Compiled access-list statistics  {RX}
      rate-limit  Show rate-limit access lists  {... RX}
    access-session            Shows Session Manager information  {+ user C}
    accounting                Accounting data for active sessions  {... R}
    acircuit                  Access circuit info  {... user RX}
    adjacency                 Adjacent nodes  {cr user}
      INTERFACE  Interface  {cr ...}
      detail     Protocol detail and timer
      summary    Summary information  {cr ...}
    aliases                   Display alias commands  {cr user}
      WORD  Mode whose aliases are shown
    alignment                 Show alignment information  {user RSC}
    alps                      Alps information  {+ user R}
    ap                        Access Point information  {+ user C}
    app-hosting               Application hosting information  {+ user XC}
    appfw                     Application Firewall information  {+ user R}
    application               Application Routing  {+ user RX}
    archive                   Archive functions  {cr}
      config  Configuration archive
        differences        Displays differences between two configs  {cr ...}
        incremental-diffs  Displays incremental diffs  {+}
        rollback           Rollback information  {+}
      log     Configuration log
        config  Configuration log  {+}
    arp                       ARP table  {cr user}
      ADDRESS      IP address or hostname of ARP entry
      H.H.H        48-bit hardware address of ARP entry
      INTERFACE    Interface
      application  ARP application  {... RXC}
      ha           ARP high availability  {RXC}
      detail       Show ARP entries in detail
      dynamic      Show dynamic ARP entries
      static       Show static ARP entries
      summary      Show ARP table summary  {...}
      vrf          VPN Routing/Forwarding instance  {RXC}
        WORD  VPN Routing/Forwarding instance name  {cr ...}
    async                     Information on terminal lines used as router interfaces  {... user RX}
    authentication            Shows Auth Manager registrations or sessions  {user}
      interface      Interface
        INTERFACE  Interface
      method         Method  {+}
      registrations  Registrations of Auth Manager
      sessions       Sessions of Auth Manager  {...}
      statistics     Statistics  {...}
    auto                      Show Automation Template  {+ user}
    avc                       Application visibility and control  {+ user C}
    backhaul-session-manager  Backhaul Session Manager information  {+ user R}
    backup                    Backup status  {... user RX}
    banner                    Display banner information
      exec   Show EXEC process creation banner
      login  Show login banner
      motd   Show Message of the Day banner
    beep                      Show BEEP information  {+ user RXC}
    bfd                       BFD protocol info  {+ user RXC}
    bgp                       BGP information  {... user RXC}
    boot                      show boot attributes  {XSC}
    bootvar                   Boot and related environment variable  {user RXC}
    bridge                    Bridge Forwarding/Filtering Database [verbose]  {... user R}
    bridge-domain             Bridge-domain information  {... user RX}
    buffers                   Buffer pool statistics  {...}
    cable-diagnostics         Show Cable Diagnostics Results  {+ user SC}
    call                      Show call  {+ user RX}
    call-home                 Show command for call home  {+ user RXC}
    caller                    Display information about dialup connections  {... user RX}
    capability                Capability Information  {+ user RXC}
    cca                       CCA information  {... user R}
    cdp                       CDP information  {cr user}
      entry      Information for specific neighbor entry
        *     all CDP neighbor entries  {cr}
          protocol  Protocol information
          version   Version information
        WORD  Name of CDP neighbor entry  {cr}
          protocol  Protocol information
          version   Version information
      interface  CDP interface status and configuration  {cr}
        INTERFACE  Interface
      neighbors  CDP neighbor entries  {cr}
        INTERFACE  Interface  {cr}
          detail  Show detailed information
        detail     Show detailed information
      tlv        CDP optional TLVs  {...}
      traffic    CDP statistics
    cef                       CEF address family independent status  {... user}
    cisp                      Shows CISP information  {+ user SC}
    class-map                 Show QoS Class Map  {cr user}
      WORD  Name of the class map
      type  Type of the class map  {+}
    clns                      CLNS network information  {... user RXC}
      detail  Display detailed information
    cluster                   Cluster information  {... user S}
    cns                       CNS agents  {+ user}
    compress                  Show compression statistics  {... user R}
    configuration             Configuration details  {cr}
      id    Configuration id  {...}
      lock  Configuration lock  {...}
    connection                Show Connection  {... user RX}
    context                   Show context information about recent crash(s)  {...}
    control-plane             Control Plane information  {... RXC}
    controllers               Interface controller status  {cr user}
      INTERFACE            Interface  {cr ...}
      ethernet-controller  Ethernet controller  {... SC}
      power                Power controllers  {+ SC}
      utilization          Bandwidth utilization  {SC}
    crypto                    Encryption module  {user}
      ace           Show ACE information  {+ R}
      ca            Show certification authority policy  {+ R}
      datapath      Data Path  {+ XC}
      dynamic-map   Crypto map templates  {... RX}
      eli           Encryption Layer Interface  {...}
      engine        Show crypto engine info  {+}
      entropy       Entropy sources  {...}
      gdoi          Show GDOI  {... RX}
      ha            Crypto High Availability information  {RX}
      identity      Show crypto identity list  {... RX}
      ikev2         Shows ikev2 info  {+ RX}
      ipsec         Show IPSEC policy
        profile               Show ipsec profile information  {...}
        sa                    IPSEC SA table  {...}
        security-association  Show parameters for IPSec security associations  {...}
        spi-lookup            IPSEC SPI table
        transform-set         Crypto transform sets  {...}
      isakmp        Show ISAKMP
        diagnose  Diagnostic options  {+}
        key       Show ISAKMP preshared keys
        peers     Show ISAKMP peer structures  {...}
        policy    Show ISAKMP protection suite policy
        profile   Show ISAKMP profiles  {...}
        sa        Show ISAKMP Security Associations  {...}
      key           Show long term public keys
        mypubkey      Show public keys associated with this router
          all  Show all public keys
          ec   Show EC public keys associated with this router  {...}
        pubkey-chain  Show peer public keys  {+}
      map           Crypto maps  {... RX}
      mib           Show Crypto-related MIB Parameters  {+ RX}
      optional      Optional Encryption Status  {R}
      pki           Show PKI
        certificates  Show certificates  {...}
        counters      Show PKI counters
        crls          Show Certificate Revocation Lists
        server        Show certificate server  {...}
        session       Show PKI session information
        timers        Show PKI timers  {...}
        token         Show PKI token information  {...}
        trustpoints   Show trustpoints  {...}
      route         Show crypto VPN routes  {RX}
      ruleset       Show crypto rules on outgoing packets  {... RX}
      session       Show crypto sessions (tunnels)  {...}
      sockets       Secure Socket Information
      tech-support  Displays relevant crypto information  {...}
      vlan          Show crypto vlan  {R}
    cts                       Cisco Trusted Security commands  {... user RXC}
    cwmp                      Show CWMP information  {+ user R}
    dampening                 Display dampening information  {... user}
    data-corruption           Show data errors  {user}
    debugging                 State of each debugging option  {cr}
      condition  Conditional debugging  {...}
    derived-config            Derived operating configuration  {...}
    device                    Show Device  {+ user SC}
    device-sensor             IOS Sensor Show Commands  {+ user SC}
    device-tracking           Show device-tracking information  {+ user C}
    dhcp                      Dynamic Host Configuration Protocol status  {user}
      lease   Show DHCP Addresses leased from a server  {cr}
        INTERFACE  Interface
      server  Show DHCP Servers we know about
    diag                      Show diagnostic information for port adapters/modules  {... user RX}
    diagnostic                Show diagnostic information  {+ user SC}
    dial-peer                 Dial Plan Mapping Table for, e.g. VoIP Peers  {... user R}
    dialer                    Dialer parameters and statistics  {... user RX}
    dmvpn                     Display DMVPN status information  {... user RX}
    dot11                     IEEE 802.11 show information  {+ user R}
    dot1x                     IEEE 802.1X  {cr}
      all         Show 802.1X information for all interfaces  {cr}
        count       Show the number of sessions
        details     Show details
        statistics  Show statistics
        summary     Show summary
      interface   Interface information to display
        INTERFACE  Interface  {cr ...}
      statistics  Statistics
    dtp                       DTP information  {cr user RSC}
      interface  DTP interface information  {cr}
        INTERFACE  Interface
    dxi                       atm-dxi information  {... user R}
    eap                       Shows EAP registration/session information  {+ user}
    eigrp                     EIGRP show commands  {+ user RXC}
    energywise                EnergyWise show commands  {+ user SC}
    entry                     Queued terminal entries  {user}
    env                       Environmental monitor statistics  {user SC}
      all          All environment status
      fan          Fan status
      power        Power supply status  {...}
      rps          Redundant power system status  {S}
      stack        Status of the stack  {...}
      temperature  Temperature status  {cr}
        status  Temperature status and thresholds
    environment               Environmental monitor statistics  {... user RX}
    epm                       EPM information  {+ user SC}
    errdisable                Error disable  {user}
      detect       Error disable detection
      flap-values  Error disable flap values
      recovery     Error disable recovery
    etherchannel              EtherChannel information  {cr user RSC}
      @show-etherchannel
    ethernet                  Ethernet parameters  {+ user RXC}
    event                     Embedded event related commands  {+}
    exception                 exception information
    fallback                  Fallback information  {+ user}
    fhrp                      Configured First Hop Redundancy Protocol(s)  {... user RXC}
    file                      Show filesystem information  {user}
      descriptors  List open file descriptors
    fips                      FIPS information  {+ user SC}
    flash:                    display information about flash: file system  {cr user}
      all       List all files  {RXC}
      chips     Show flash chip information  {... R}
      detailed  Show detailed information  {... R}
      err       Show flash errors  {... R}
      filesys   Show filesystem information  {RXC}
      summary   Show flash summary  {... R}
    flow                      Flow information  {+ user RXC}
    flow-sampler              Display the flow samplers configured  {... user R}
    flowcontrol               show flow control information  {... user S}
    frame-relay               Frame-Relay information  {... user R}
    glbp                      GLBP information  {... user RX}
    hardware                  Hardware specific information  {user RX}
    history                   Display the session command history  {cr user}
      all  Show the history of all sessions
    hosts                     IP domain-name, lookup style, nameservers, and host table  {cr user}
      WORD     Show entries for hostname
      all      All views
      summary  Show summary  {...}
      view     Show hosts of a view  {+}
      vrf      VPN Routing/Forwarding instance  {+ RXC}
    html                      HTML helper commands  {+ user}
    hw-module                 Control of individual components in the system  {+ user RX}
    idb                       List of Interface Descriptor Blocks  {... user}
    idprom                    show IDPROMs for FRUs  {+ user SC}
    install                   Show install information  {XC}
      all               Show all packages
      auto-abort-timer  Show the auto-abort timer
      log               Show the install log  {...}
      package           Show the packages of a file  {+}
      profile           Show an install profile  {+}
      rollback          Show rollback points  {...}
    interfaces                Interface status and configuration  {cr user}
      @show-interfaces
    inventory                 Show the physical inventory  {cr user}
      WORD  Name of an entity
      fru   Show field replaceable units  {... XC}
      oid   Show the vendor object identifiers  {XC}
      raw   Show every entity
    iox                       IOx information  {... user XC}
    ip                        IP information  {user}
      @show-ip
    ipv6                      IPv6 information  {user}
      @show-ipv6
    isdn                      ISDN information  {+ user R}
    isis                      IS-IS routing information  {... user RXC}
    key                       Key information  {user}
      chain  Key-chains information  {cr}
        WORD  Key-chain name
    keymap                    Terminal keyboard mappings  {... R}
    kron                      Kron Subsystem  {+ user}
    l2protocol-tunnel         Display L2PT  {... user RXC}
    l2tp                      L2TP information  {... user RX}
    lacp                      Port channel information  {user RSC}
      @show-lacp
    language                  Show language data  {+ user R}
    lat                       DEC LAT information  {... user R}
    license                   Show license information  {cr user}
      agent          Show license agent  {+ R}
      all            Show license all information
      authorization  Show license authorization  {XC}
      call-home      Show license call home  {+ R}
      data           Show license data  {+ XC}
      detail         Show license detail information  {cr R}
        WORD  Feature name
      evaluation     Show evaluation licenses  {R}
      expiring       Show expiring licenses  {R}
      feature        Show license feature information  {RXS}
      file           Show license file information  {... RS}
      handle         Show license handle  {... R}
      history        Show license history  {... XC}
      in-use         Show licenses that are in use  {R}
      permanent      Show permanent licenses  {R}
      reservation    Show license reservation  {... XC}
      right-to-use   Show right-to-use licenses  {... C}
      statistics     Show license statistics  {R}
      status         Show license status
      summary        Show license summary  {XC}
      tech           Show license technical support  {+ XC}
      trust          Show license trust code  {... XC}
      udi            Show license udi information
      usage          Show license usage  {XC}
    line                      TTY line information  {cr user}
      <0-1500>  First Line number  {cr}
        <1-1500>  Last line number
      aux       Auxiliary line  {RX}
        <0-0>  Auxiliary Line number
      console   Primary terminal line
        <0-0>  Console Line number
      summary   Quick line status summary
      tty       Terminal controller  {RX}
        <1-1500>  TTY line number
      vty       Virtual terminal
        <0-98>  VTY Line number  {cr}
          <1-98>  Last line number
    link                      Show Link  {+ user SC}
    lisp                      LISP information  {... user RXC}
    lldp                      LLDP information  {cr user}
      entry      Information for specific neighbor entry
        *     all LLDP neighbor entries
        WORD  Name of LLDP neighbor entry
      errors     LLDP computational errors and overflows
      interface  LLDP interface status and configuration  {cr}
        INTERFACE  Interface
      neighbors  LLDP neighbor entries  {cr}
        INTERFACE  Interface  {cr}
          detail  Show detailed information
        detail     Show detailed information
      traffic    LLDP statistics
    location                  Display the system location  {... user}
    logging                   Show the contents of logging buffers  {user}
      count       Show counts of each logging message
      history     Show the contents of syslog history table
      onboard     Onboard logging  {... SC}
      persistent  Show the contents of the logging persistent  {... RX}
      process     Log of a process  {+ XC}
      profile     Log of a profile  {+ XC}
      xml         Show the contents of XML logging buffer
    mab                       MAC Authentication Bypass  {+ user SC}
    mac                       MAC configuration  {user SC}
      access-group   MAC access group  {... SC}
      address-table  MAC forwarding table  {cr}
        @mac-address-table
    mac-address-table         MAC forwarding table  {cr user RS}
      @mac-address-table
    macro                     Shortcut macros  {+ user SC}
    memory                    Memory statistics  {cr user}
      allocating-process  Show allocating process name  {...}
      dead                Memory owned by dead processes  {...}
      debug               Memory debug commands  {+}
      ecc                 Memory ECC  {R}
      failures            Memory failures  {+}
      fast                Fast memory stats  {... RS}
      fragment            Summary of memory fragment info  {...}
      free                Free memory stats  {...}
      io                  IO memory stats  {...}
      multibus            Multibus memory stats  {... R}
      platform            Platform memory  {... XC}
      processor           Processor memory stats  {...}
      statistics          Show memory pool statistics  {...}
      summary             Summary of memory usage per alloc PC
      transient           Transient memory stats  {...}
    microcode                 show configured microcode for downloadable hardware  {user R}
    mls                       Show MultiLayer Switching information  {+ user S}
    modem                     Show modem  {... user R}
    modemcap                  Show Modem Capabilities database  {user R}
    module                    Module info  {user C}
    monitor                   Monitoring different system events  {cr user}
      @show-monitor
    mpls                      MPLS information  {+ user RXC}
    mvr                       MVR  {... user S}
    netbios-cache             NetBIOS name cache contents  {user R}
    netconf                   Show NETCONF information  {... user RXC}
    netconf-yang              Show NETCONF-YANG information  {+ user XC}
    network-clocks            Network clocks information  {... user RX}
    network-policy            Network Policy  {+ user SC}
    nhrp                      NHRP information  {... user RXC}
    nmsp                      NMSP information  {+ user SC}
    ntp                       Network time protocol  {user}
      associations  NTP associations  {cr}
        detail  Show detail
      config        NTP configuration  {XC}
      information   NTP information
      packets       NTP packet statistics
      status        NTP status
    object-group              List object groups  {cr user}
      WORD  Name of an object group
      name  Object group of a name
        WORD  Name of an object group
    ospfv3                    OSPFv3 information  {... user RXC}
    pagp                      Port channel information  {user RSC}
      @show-pagp
    parameter-map             Show parameter map  {... user}
    parser                    Display parser information  {user}
      dump        Dump parser information  {+}
      macro       Macros  {... SC}
      statistics  Parser statistics
      view        Show the current view  {cr}
        all  Show all views
    pas                       Port Adaptor Information  {+ user R}
    pci                       PCI Information  {+ user RX}
    performance               Show performance monitor information  {+ user RXC}
    platform                  Show platform information  {... user XSC}
    pnp                       Show PNP  {+ user RXC}
    policy-map                Show QoS Policy Map  {cr user}
      WORD           policy-map name  {cr ...}
      control-plane  Control plane  {... RXC}
      interface      Show Qos Policy Interface  {cr}
        INTERFACE  Interface  {cr ...}
      type           Type of the policy map  {+}
    port-security             Show secure port information  {cr user SC}
      @show-port-security
    power                     Show power  {user SC}
      @show-power
    ppp                       PPP parameters and statistics  {... user RX}
    pppoe                     PPPoE information  {+ RX}
    privilege                 Show current privilege level  {user}
    processes                 Active process statistics  {cr user}
      <1-4294967295>  IOS(d) Process Number  {...}
      cpu             Show CPU usage per IOS(d) process  {cr}
        extended  Show extended CPU usage report  {...}
        history   Show CPU usage in graph format  {...}
        platform  Show per-process platform information  {... XC}
        sorted    Show sorted output based on percentage of usage  {cr}
          1min  Sort based on 1 minute utilization
          5min  Sort based on 5 minutes utilization
          5sec  Sort based on 5 seconds utilization
      history         Show ordered IOS(d) process history
      memory          Show memory usage per IOS(d) process  {cr}
        <1-4294967295>  IOS(d) Process Number
        platform        Show per-process platform information  {... XC}
        sorted          Show sorted output based on memory usage  {...}
      platform        Show information per IOS-XE process  {... XC}
      timercheck      Show IOS(d) processes configured for timer check
    protocols                 Active network routing protocols  {cr user}
      INTERFACE  Interface
    queue-set                 Show QoS queue-set  {... user S}
    queueing                  Show queueing configuration  {... user RX}
    radius                    Shows radius information  {user}
      server-group  Show the RADIUS server groups  {...}
      statistics    Show RADIUS statistics
      table         Show RADIUS tables  {+}
    redundancy                Redundancy Facility (RF) information  {... user RXC}
    region                    Region Manager Status
    registry                  Function registry information
    reload                    Scheduled reload information  {user}
    resource                  Display Resource Usage/Relations and more details  {+ user}
    rhosts                    Remote-host+user equivalences  {user}
    rib                       Show RIB information  {+ user X}
    rif                       RIF cache entries  {... user R}
    rmon                      rmon statistics  {... user}
    rom-monitor               Show ROMMON information  {... X}
    romvar                    ROM monitor variables  {user XC}
    route-map                 route-map information  {cr user}
      WORD     route-map name
      all      Show static and dynamic route-maps
      dynamic  Show dynamic route-maps  {...}
    rtpspi                    RTP Service Provider Interface  {+ user R}
    running-config            Current operating configuration  {cr}
      aaa            AAA configurations  {... RX}
      all            Configuration with defaults
      brief          configuration without certificate data
      class-map      Show class-map information  {...}
      control-plane  Show control-plane information  {... RXC}
      flow           Global Flow configuration subcommands  {+}
      full           full configuration
      identity       Show identity profile/policy information  {+}
      interface      Show interface configuration
        INTERFACE  Interface
      ip             IP configuration  {+}
      linenum        Display line numbers in output  {...}
      map-class      Show map class information  {...}
      partition      Configuration corresponding a partition  {+}
      policy-map     Show policy-map information  {...}
      view           View options  {cr}
        WORD  View name
        full  View full configuration
      vlan           Show L2 VLAN information  {cr SC}
        VLANS  VLAN id list
      vrf            Show VRF aware configuration  {cr RXC}
        WORD  VPN Routing/Forwarding instance name
    sampler                   Show samplers  {... user}
    scp                       SCP commands  {+ user}
    sdm                       Switch database management  {user SC}
      prefer  Show the SDM template  {cr}
        WORD  Template
    secure                    Show secure image and configuration archive  {+ R}
    sessions                  Information about Telnet connections  {user}
    setup                     Show setup  {... user S}
    shell                     Show shell information  {... user}
    sip-ua                    SIP User Agent  {+ user R}
    slm                       XML data structure information
    snmp                      snmp statistics  {cr user}
      chassis      show snmp chassis
      community    show snmp community  {...}
      contact      show snmp contacts
      context      show snmp contexts
      engineID     show local and remote SNMP engine IDs
      group        show SNMPv3 groups  {...}
      host         show snmp hosts
      location     show snmp location
      mib          show mib objects  {...}
      pending      snmp manager pending requests
      sessions     snmp manager sessions  {...}
      stats        show snmp statistics  {...}
      sysobjectid  show snmp sysObjectId
      user         show SNMPv3 users  {cr}
        WORD  Name of user
      view         show snmp views
    spanning-tree             Spanning tree topology  {cr user}
      @show-spanning-tree
      vty  Virtual terminal  {XC}
        <0-98>  VTY Line number
    ssl                       Show SSL command  {+ user RX}
    software                  Software information  {user RXC}
      authenticity  Software authenticity information
        file     Authenticity of a file  {+}
        keys     Keys that images are signed with  {cr ...}
        running  Authenticity of the software that runs
    stacks                    Process stack utilization  {cr user}
      <1-4294967295>  Process number
    stackwise-virtual         StackWise Virtual information  {... user C}
    standby                   Hot Standby Router Protocol (HSRP) information  {cr user RXC}
      INTERFACE   Interface  {cr}
        <0-4095>  Group number  {cr}
          brief  Show brief output
        brief     Show brief output
      all         Include groups in disabled state  {...}
      brief       Show brief output  {cr}
        all  Include groups in disabled state
      capability  Capability of the interfaces  {...}
      delay       Group initialisation delay  {...}
      internal    Internal information  {...}
      neighbors   HSRP neighbors  {...}
      redirect    HSRP redirect  {...}
    startup-config            Contents of startup configuration
    storm-control             Show packet storm control configuration  {cr user SC}
      @show-storm-control
    subscriber                Subscriber service information  {+ user RX}
    subscriber-policy         Subscriber policy  {+ user}
    subsys                    Show subsystem information  {...}
    switch                    show information about the stack ring  {cr user C}
      @show-switch
    system                    Show the system configuration  {user SC}
      mtu  Global MTU values
    table-map                 Show Table Map  {... user}
    tacacs                    Shows tacacs+ server statistics  {cr user}
      private  TACACS+ private server  {...}
      public   TACACS+ public server  {...}
    tcp                       Status of TCP connections  {cr user}
      <0-1500>    Line number
      aux         Auxiliary line  {+ RX}
      brief       Brief display  {cr}
        all      All tcp endpoints
        numeric  Display numeric addresses
      console     Primary terminal line
        <0-0>  Console Line number
      intercept   TCP intercept  {+ RX}
      statistics  TCP protocol statistics
      tcb         TCB address  {+}
      tty         Terminal controller  {+ RX}
      vty         Virtual terminal  {+}
    tech-support              Show system information for Tech-Support  {...}
    telemetry                 Show telemetry information  {+ user XC}
    template                  Template information  {+ user}
    terminal                  Display terminal configuration parameters  {user}
    time-range                Time range  {cr user}
      WORD  Time range name
    track                     Tracking information  {cr user}
      <1-1000>    Track object
      brief       Brief tracking information
      interface   Interface tracking information  {...}
      ip          IP tracking information  {...}
      resolution  Tracking resolution
      timers      Tracking timers
    traffic-shape             traffic rate shaping configuration  {... user R}
    translate                 Protocol translation information  {... user R}
    tunnel                    Show configured tunnels  {... user C}
    udld                      UDLD information  {cr user SC}
      @show-udld
    udp                       UDP Details  {... user}
    usb                       Show usb information  {+ R}
    users                     Display information about terminal lines  {cr user}
      all   Include information about inactive ports
      wide  use wide format
    version                   System hardware and software status  {user}
    vlan                      VTP VLAN status  {cr user SC}
      @show-vlan
    vlan-switch               VTP VLAN status  {cr user R}
      @show-vlan-switch
    vlans                     Virtual LANs Information  {cr user RX}
      <1-4094>  VLAN number
      dot1q     Dot1q VLANs  {...}
    vmps                      VMPS information  {... user S}
    voice                     Voice port information  {+ user R}
    vpdn                      VPDN information  {... user RX}
    vrf                       VPN Routing/Forwarding instance information  {cr user RXC}
      WORD        VPN Routing/Forwarding instance name  {...}
      brief       Brief VPN Routing/Forwarding instance information  {...}
      detail      Detailed VPN Routing/Forwarding instance information  {...}
      interfaces  Show VPN Routing/Forwarding interface information  {...}
      ipv4        IPv4 instances  {...}
      ipv6        IPv6 instances  {...}
    vrrp                      VRRP information  {cr user RXC}
      all        Include groups in disabled state
      brief      Brief output  {cr}
        all  Include groups in disabled state
      interface  VRRP interface status and configuration
        INTERFACE  Interface  {cr ...}
    vstack                    Show Smart Install information  {+ user S}
    vtemplate                 Virtual Template interface information  {... user RX}
    vtp                       VTP information  {user RSC}
      @show-vtp
    webvpn                    WEBVPN information  {+ R}
    whoami                    Info on current tty line  {user}
    wireless                  Show wireless information  {+ user C}
    wsma                      Show Web Services Management Agents information  {+ user RXC}
    x25                       X.25 information  {+ user R}
    x29                       X.29 information  {+ user R}
    xconnect                  Xconnect information  {+ user RX}
    xdr                       Show details about XDR  {+ user RXC}
    zone                      Zone Information  {+ user RX}
    zone-pair                 Zone-pair Information  {+ user RX}
`
