// Global configuration of the device as a whole: files and boot, interfaces and lines, processes, management agents.

export const CONFIG_SYSTEM_GROUPS: Readonly<Record<string, string>> = {
  alias: `
WORD  Alias name
  LINE  Alias text
`,
  'one-line': `
<1-1509>  Last Line number  {opens config-line}
`,
  'cpu-threshold': `
falling  Threshold type falling
  <1-100>  Percentage of CPU utilization
    interval  Interval
      <5-86400>  Seconds
`,
}

export const CONFIG_SYSTEM = `
alias                       Create command alias
  bfd-template     BFD template mode
    @alias
  cm-ac            AC parameters mode
    @alias
  configure        Global configuration mode
    @alias
  controller       Controller configuration mode
    @alias
  dhcp             DHCP pool configuration mode
    @alias
  exec             Exec mode
    @alias
  flow-exporter    Flow exporter mode
    @alias
  flow-monitor     Flow monitor mode
    @alias
  interface        Interface configuration mode
    @alias
  interface-range  Interface range configuration mode
    @alias
  ipenacl          IP named extended access-list configuration mode
    @alias
  ipsnacl          IP named simple access-list configuration mode
    @alias
  line             Line configuration mode
    @alias
  route-map        Route map config mode
    @alias
  router           Router configuration mode
    @alias
  subinterface     Subinterface configuration mode
    @alias
  vlan             VLAN configuration mode  {SC}
    @alias
app-hosting                 Application hosting configuration mode  {RXC}
  appid  Application
    WORD  Name of the application  {opens app-hosting appid}
aqm-register-fnf            Export audio/video stats to flow record  {RC}
archive                     Archive the configuration  {opens archive}
arp                         Set a static ARP entry
  A.B.C.D  IP address of ARP entry
    H.H.H  48-bit hardware address of ARP entry
      arpa   ARP type ARPA  {cr}
        INTERFACE  Interface
        alias      Respond to ARP requests for the IP address
      sap    ARP type SAP (HP's ARP type)  {cr ...}
      snap   ARP type SNAP (FDDI and TokenRing)  {cr ...}
      srp-a  ARP type SRP (side A)  {RX cr ...}
      srp-b  ARP type SRP (side B)  {RX cr ...}
  vrf      Configure static ARP for a VPN Routing/Forwarding instance  {RXC}
    WORD  VPN Routing/Forwarding instance name
      A.B.C.D  IP address of ARP entry
        H.H.H  48-bit hardware address of ARP entry
          arpa  ARP type ARPA  {cr ...}
beep                        Configure BEEP (Blocks Extensible Exchange Protocol)  {+}
boot                        Modify system boot parameters
  auto-download-sw    Download software for a switch of the stack  {S}
    URL  Image or archive
  boothlpr            Boot Helper System Image  {S one}
    WORD  Helper image
  bootstrap           Bootstrap image file  {RX one}
    WORD   URL of the bootstrap image  {cr ...}
    flash  Boot from flash memory  {...}
    tftp   Boot from a tftp server  {+}
  helper              Helper Image(s)  {S one}
    WORD  pathlist of files
  helper-config-file  Helper Configuration File  {S one}
    WORD  Helper config file
  host                Router-specific config file  {no}
    dhcp   Configuration file of the DHCP server  {SC}
    URL    URL of the config file  {RX}
    ftp    Configure from a server via ftp  {RX +}
    mop    Configure from a Decnet MOP server  {R +}
    rcp    Configure from a server via rcp  {RX +}
    retry  Retries  {SC}
      timeout  Timeout  {one}
        <60-65535>  Seconds
    tftp   Configure from a tftp server  {RX +}
  network             Network-wide config file  {RX no}
    URL   URL of the config file
    ftp   Configure from a server via ftp  {+}
    mop   Configure from a Decnet MOP server  {R +}
    rcp   Configure from a server via rcp  {+}
    tftp  Configure from a tftp server  {+}
buffers                     Adjust system buffer pool parameters
  big            Big buffers  {+}
  element        Buffer elements  {+}
  fastswitching  Fast switching  {+}
  header         Header buffers  {+}
  huge           Huge buffers  {+}
  large          Large buffers  {+}
  leak           Leaks  {+}
  middle         Middle buffers  {+}
  small          Small buffers  {+}
  tune           Tune buffers
    automatic  Tune buffers automatically
  verybig        Very big buffers  {+}
call-home                   Enter call-home configuration mode  {RXC cr opens call-home}
  reporting  Anonymous reporting
    anonymous           Report anonymously  {cr}
      http-proxy  HTTP proxy  {+}
    contact-email-addr  E-mail address of the contact  {+}
cef                         Cisco Express Forwarding
  table  Tables  {+}
configuration               Configuration access
  mode  Mode of configuration
    exclusive  Exclusive access  {cr ...}
default-value               Default character-bits values
  exec-character-bits     Size of characters to the command exec  {one}
    <7-8>  Bits per character
  modem-interval          Interval of a modem  {R +}
  special-character-bits  Size of the escape (and other special) characters  {one}
    <7-8>  Bits per character
define                      interface range macro definition
  interface-range  define interface range macro
    WORD  Name of the macro
      LINE  Interfaces
diagnostic                  Configure diagnostic information  {XSC}
  bootup     Diagnostics of the start  {plain}
    level  Level  {one}
      complete  All tests  {C}
      minimal   A few tests
  event-log  Event log  {+}
  fpga       FPGA  {C +}
  monitor    Monitoring  {+}
  schedule   Schedule  {+}
downward-compatible-config  Generate a configuration compatible with older software
  WORD  Version of the older software
event                       Event related configuration commands
  manager  Event manager configuration commands
    applet       Register an Event Manager applet
      WORD  Name of the Event Manager applet  {cr opens event manager applet}
        authorization  Authorization of its commands
          bypass  Bypass AAA authorization  {cr opens event manager applet}
            class  Class  {+}
            trap   Generate an SNMP trap when it runs  {opens event manager applet}
        class          Class
          WORD  Class letter  {cr opens event manager applet}
            trap  Generate an SNMP trap when it runs  {opens event manager applet}
        trap           Generate an SNMP trap when it runs  {opens event manager applet}
    detector     Detector  {+}
    directory    Directory of policies
      user  User directory
        library     Library
          WORD  Path
        policy      Policies
          WORD  Path
        repository  Repository  {+}
    environment  Set an Event Manager global environment variable
      WORD  Name of the variable  {one}
        LINE  Value
    history      History
      size  Size
        events  Events  {one}
          <1-50>  Number of events
        traps   Traps  {one}
          <1-50>  Number of traps
    policy       Register an Event Manager policy
      WORD  Name of the policy file  {cr ...}
    scheduler    Scheduler  {+}
    session      Session
      cli  CLI
        username  User name of commands  {one}
          WORD  User name  {cr ...}
exception                   Exception handling
  core-file           Name of the core file  {one}
    WORD  File name  {cr ...}
  crashinfo           Crashinfo
    buffersize  Size of the buffer  {one}
      <32-256>  Kilobytes
    dump        Commands of the dump  {+}
    file        Name of the file  {one}
      URL  Device and file name prefix
    maximum     Maximum  {+}
  data-corruption     Data corruption  {+}
  delay-print         Delay of prints  {+}
  dump                Server of the dump  {one}
    ADDRESS  Address of the server
  flash               Flash device of the dump  {+}
  memory              Memory checks  {+}
  protocol            Protocol of the dump  {one}
    ftp   FTP
    rcp   RCP
    tftp  TFTP
  region-size         Size of the emergency region  {one}
    <1024-65536>  Bytes
  spurious-interrupt  Crash after spurious interrupts  {R cr ...}
  warmstart           Minimum time between warm starts  {R +}
file                        Adjust file system parameters
  privilege  Privilege level of file systems  {one}
    <0-15>  Privilege level
  prompt     Control the prompting of the user for file operations  {one cr}
    alert  Prompt only for destructive file operations
    noisy  Confirm all file operation parameters
    quiet  Seldom prompt for file operations
  verify     Verify the file
    auto  Automatically verify all files copied
format                      Format the output
  global  Default format
    URL  Specification file
gnxi                        gRPC network management  {C}
  secure-init  Start a secure server
  server       Start a server
hostname                    Set system's network name  {one}
  WORD  This system's network name
hw-module                   Configure specific hardware module  {RXC}
  ism        ISM  {R +}
  sm         SM  {R +}
  pvdm       PVDM  {R +}
  session    Session  {X +}
  slot       Slot  {X +}
  subslot    Subslot  {X +}
  switch     Switch  {C +}
  uplink     Uplink  {C +}
  usbflash1  USB  {C +}
interface                   Select an interface to configure
  INTERFACE  Interface  {cr opens config-if}
    multipoint      Treat as a multipoint link  {RX opens config-if}
    point-to-point  Treat as a point-to-point link  {RX opens config-if}
    type            Virtual-Template interface type  {RX}
      ethernet  Ethernet  {opens config-if}
      serial    Serial  {opens config-if}
      tunnel    Tunnel  {opens config-if}
  range      interface range command
    macro  macro keyword
      WORD  Macro name  {...}
iox                         IOx application hosting  {XC}
ipc                         Configure IPC system
  buffers       Buffers  {+}
  header-cache  Cache of headers  {+}
  holdq         Hold queue  {+}
  zone          Zone  {+}
kron                        Kron interval Facility
  occurrence   Define kron occurrence
    WORD  Occurrence name  {... opens kron occurrence}
  policy-list  Define kron Policy list
    WORD  Policy list name  {cr opens kron policy-list}
      conditional  Stop at a failing command  {opens kron policy-list}
et-analytics                Encrypted Traffic Analytics  {XC opens et-analytics}
license                     Configure license features
  accept     Accept
    end  End
      user  User
        agreement  Accept the end user license agreement
  agent      License agent  {R +}
  air        Wireless licenses  {C +}
  boot       license boot config
    level  License level  {XC one}
      WORD  License  {cr}
        addon  Add-on license  {C}
          WORD  License
    suite  License suite  {X one}
      WORD  Suite
  call-home  Call home  {R +}
  feature    Feature  {RX}
    WORD  Feature  {cr ...}
  install    Install a license  {R +}
  rights     Rights  {X +}
  smart      Smart licensing  {+}
    enable  Enable smart licensing  {both plain}
  udi        Unique device identifier  {RXC}
    pid  Product id
      WORD  Product id
        sn  Serial number
          WORD  Serial number
line                        Configure a terminal line
  <0-1509>  First Line number  {RX cr opens config-line}
    @one-line
  <0-16>    First Line number  {S cr opens config-line}
    @one-line
  <0-99>    First Line number  {C cr opens config-line}
    @one-line
  aux       Auxiliary line
    <0-0>  First Line number  {opens config-line}
  console   Primary terminal line
    <0-0>  First Line number  {opens config-line}
  tty       Terminal controller  {R}
    <1-1509>  First Line number  {cr opens config-line}
      @one-line
    x/y/z     Slot/Subslot/Port for Modems  {opens config-line}
  vty       Virtual terminal
    <0-15>  First Line number  {cr opens config-line}
      <0-15>  Last Line number  {opens config-line}
  x/y/z     Slot/Subslot/Port for Modems  {RX cr opens config-line}
    x/y/z  Last Slot/Subslot/Port  {opens config-line}
location                    Global location configuration commands
  admin-tag        Administrative tag  {one}
    WORD  Tag
  civic-location   Civic location
    identifier  Identifier
      WORD  Identifier  {opens location civic-location}
      host  Location of this device  {opens location civic-location}
  custom-location  Custom location
    identifier  Identifier
      WORD  Identifier  {opens location custom-location}
      host  Location of this device  {opens location custom-location}
  elin-location    ELIN
    WORD  Number
      identifier  Identifier
        <1-4095>  Identifier
  geo-location     Geographical location
    identifier  Identifier
      WORD  Identifier  {opens location geo-location}
      host  Location of this device  {opens location geo-location}
  prefer           Preference  {+}
mace                        Measurement Aggregation and Correlation Engine  {R +}
mediatrace                  Mediatrace Application  {R +}
memory                      Configure memory management
  cache       Cache  {R +}
  chunk       Chunks  {+}
  free        Free memory
    low-watermark  Low watermark
      io         I/O memory  {one}
        <1-4294967295>  Kilobytes
      processor  Processor memory  {one}
        <1-4294967295>  Kilobytes
  lite        Lite
  record      Record  {+}
  reserve     Reserve memory
    console   For the console  {+}
    critical  For critical notifications  {one}
      <1-2097152>  Kilobytes
  sanity      Sanity checks  {cr ...}
  statistics  Statistics  {+}
memory-size                 Adjust memory size by percentage  {R}
  iomem  percentage of DRAM to use for I/O memory  {one}
    <5-50>  percentage of DRAM to use for I/O memory
menu                        Define a user-interface menu
  WORD  Menu name  {+}
mmi                         Modem Management Interface  {R}
  auto-configure  Configure PVCs automatically  {on}
  polling-interval  Polling interval  {one}
    <0-65535>  Seconds
  pvc  PVC discovery  {on}
  snmp-timeout  Timeout of SNMP  {one}
    <0-65535>  Seconds
netconf                     Configure NETCONF
  beep          BEEP  {+}
  format        Format  {+}
  lock-time     Time of a lock  {one}
    <1-300>  Seconds
  max-message   Size of a message  {one}
    <1-2147483>  Kilobytes
  max-sessions  Number of sessions  {one}
    <4-16>  Sessions
  ssh           Over SSH  {cr}
    acl  Access list
      WORD  Access list
netconf-yang                NETCONF of YANG models  {XC cr}
  cisco-ia   Cisco parameters  {+}
  cisco-odm  Operational data  {+}
  feature    Feature
    candidate-datastore  Candidate data store
    side-effect-sync     Side effects
  ssh        Over SSH  {+}
onep                        ONEP functionality  {R opens onep}
platform                    platform specific configuration  {XC}
  acl             Access lists  {C +}
  console         Console  {X one}
    auto     Choose a console
    serial   Serial console
    virtual  Virtual console
  hardware        Hardware  {X +}
  ipsec           IPsec  {X +}
  punt-keepalive  Keepalive of punted packets  {plain}
    disable-kernel-core  Write no kernel core  {both}
    settings             Settings  {+}
  punt-policer    Policer of punted packets  {+ plain}
  qfp             Quantum flow processor  {X + plain}
  qos             QoS  {+}
  reload          Reload  {+}
  resource        Resources  {X +}
  shell           Shell  {...}
  sudi            SUDI  {+}
  usb             USB  {C +}
pnp                         Configure PNP
  discovery     Discovery  {XC +}
  profile       PnP Agent profile
    WORD  Name of the profile  {opens pnp profile}
  startup-vlan  Start-up VLAN  {one}
    <1-4094>  VLAN id
printer                     Define an LPD printer  {R}
  WORD  Name of the queue
    line    Line  {+}
    rotary  Rotary group  {+}
process                     Configure process
  cpu  CPU
    autoprofile  Automatic profile  {cr ...}
    statistics   Statistics
      limit  Limit
        entry-percentage  Share of an entry  {one}
          <1-100>  Percentage  {cr}
            size  Size of the history
              <5-86400>  Seconds
    threshold    Threshold
      type  Type
        interrupt  Interrupts  {+}
        process    Processes  {+}
        total      Total
          rising  Threshold type rising
            <1-100>  Percentage of CPU utilization
              interval  Interval
                <5-86400>  Seconds  {cr}
                  @cpu-threshold
process-max-time            Maximum time for process to run before voluntarily relinquishing processor  {one}
  <20-4294967295>  Milliseconds
profile                     MSP Profile
  flow  Profile flows
prompt                      Set system's prompt  {one}
  LINE  Prompt of EXEC
regexp                      regexp commands
  optimize  Optimize expressions  {cr ...}
resource                    Configure Embedded Resource Manager (ERM)
  manager  Resource manager  {+}
  policy   Resource policy  {opens resource policy}
restconf                    RESTCONF  {XC cr}
  ipv4  IPv4  {+}
  ipv6  IPv6  {+}
resume-string               Define a host-specific resume string  {RX}
  WORD  Host name
    LINE  c message c, where 'c' is a delimiting character
rlogin                      Rlogin configuration commands
  trusted-localuser-source   Source of the local user name  {+}
  trusted-remoteuser-source  Source of the remote user name  {+}
rmon                        Remote Monitoring
  alarm             Alarm
    <1-65535>  Alarm number  {+}
  capture-userdata  Capture user data  {R}
  event             Event
    <1-65535>  Event number  {...}
  hc-alarms         High capacity alarm
    <1-65535>  Alarm number  {+}
  queuesize         Queue size  {R +}
sasl                        Configure SASL
  profile  Profile
    WORD  Name of the profile  {opens sasl profile}
scheduler                   Scheduler parameters  {plain}
  allocate          Guarantee CPU time for processes  {one cr both}
    <400-60000>  Microseconds handling network interrupts
      <100-4000>  Microseconds running processes
  heapcheck         Memory validation  {+}
  interrupt         Interrupts  {+}
  interval          Maximum time before running lowest priority process  {one}
    <500-10000000>  Milliseconds
  isr-watchdog      Watchdog of interrupts
  max-sched-time    Maximum time of scheduling  {+}
  max-task-time     Maximum time of a task  {one}
    <0-4294967295>  Milliseconds
  process-watchdog  Watchdog of processes  {one}
    hang       Retain a hung process
    normal     Use the method of the process
    reload     Reload the system
    terminate  Terminate the process
  timercheck        Check of timers  {+}
scripting                   Configure options for scripting languages
  tcl  TCL
    encdir       Directory of encodings  {one}
      URL  Directory
    init         Initialization script  {one}
      URL  Script
    low-memory   Low memory  {one}
      <0-4294967295>  Bytes
    secure-mode  Secure mode
    trustpoint   Trustpoint
      name       Name  {+}
      untrusted  Action of untrusted scripts  {+}
secure                      Secure image and configuration archival commands  {RX}
  boot-config  Archive the startup configuration  {cr}
    restore  Restore the archived configuration
      URL  File name
  boot-image   Secure the running image
shell                       Configure shell command
  environment  Environment  {+}
  map          Map  {+}
  processing   Processing
    full  All of it
  trigger      Trigger  {+}
shutdown                    Shutdown system elements
  vlan  Suspend local traffic on a VLAN
    <2-1001>  VLAN id
telemetry                   Model-driven telemetry  {XC}
  ietf       IETF
    subscription  Subscription
      <0-4294967295>  Subscription  {opens telemetry ietf subscription}
  protocol   Protocol  {+}
  receiver   Receiver
    protocol  Protocol
      WORD  Receiver  {opens telemetry receiver protocol}
  transform  Transform
    WORD  Transform  {opens telemetry transform}
terminal-queue              Terminal queue commands  {RX}
  entry-retry-interval  Interval  {one}
    <1-255>  Seconds
transceiver                 Select from transceiver configuration commands  {RXC}
  type  Type
    all  All transceivers  {opens transceiver type all}
transport-map               Configure transport map  {XC}
  type  Type
    console     Console
      WORD  Name  {opens transport-map type}
    persistent  Persistent
      ssh     SSH
        WORD  Name  {opens transport-map type}
      telnet  Telnet
        WORD  Name  {opens transport-map type}
      webui   Web
        WORD  Name  {opens transport-map type}
warm-reboot                 Warm reboot allows quick reload in case of a crash or by request  {R cr}
  count   Number of warm reboots  {+}
  uptime  Minimum time of running  {+}
wsma                        Configure Web Services Management Agents
  agent    Agent
    config   Configuration  {opens wsma agent}
    exec     EXEC  {opens wsma agent}
    filesys  File systems  {opens wsma agent}
    notify   Notifications  {opens wsma agent}
  dhcp     DHCP
  id       Id  {+}
  profile  Profile
    initiator  Initiator
      WORD  Name  {opens wsma profile}
    listener   Listener
      WORD  Name  {opens wsma profile}
`
