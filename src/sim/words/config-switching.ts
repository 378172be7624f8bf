// Global configuration of switching: VLANs, spanning tree, neighbours, MAC addresses, ports that were disabled, stacks.

export const CONFIG_SWITCHING_GROUPS: Readonly<Record<string, string>> = {
  'errdisable-cause': `
all                   Enable timer to recover from all error causes
arp-inspection        Enable timer to recover from arp inspection error disable state
bpduguard             Enable timer to recover from BPDU Guard error
channel-misconfig     Enable timer to recover from channel misconfig error
dhcp-rate-limit       Enable timer to recover from dhcp-rate-limit error
dtp-flap              Enable timer to recover from dtp-flap error
gbic-invalid          Enable timer to recover from invalid GBIC error
inline-power          Enable timer to recover from inline-power error
l2ptguard             Enable timer to recover from l2protocol-tunnel error
link-flap             Enable timer to recover from link-flap error
link-monitor-failure  Enable timer to recover from link monitoring failure
loopback              Enable timer to recover from loopback error
mac-limit             Enable timer to recover from mac limit disable state
oam-remote-failure    Enable timer to recover from remote failure detected by OAM
pagp-flap             Enable timer to recover from pagp-flap error
port-mode-failure     Enable timer to recover from port mode change failure
pppoe-ia-rate-limit   Enable timer to recover from PPPoE IA rate-limit error
psecure-violation     Enable timer to recover from psecure violation error
psp                   Enable timer to recover from psp
security-violation    Enable timer to recover from 802.1x violation error
sfp-config-mismatch   Enable timer to recover from SFP config mismatch error
small-frame           Enable timer to recover from small frame error  {S}
storm-control         Enable timer to recover from storm-control error
udld                  Enable timer to recover from udld error
vmps                  Enable timer to recover from vmps shutdown error
`,
  'root-diameter': `
diameter  Network diameter of this spanning tree
  <2-7>  Maximum number of bridges between any two end nodes  {cr}
    hello-time  Hello interval of the root bridge
      <1-10>  number of seconds between generation of config BPDUs
`,
  'interface-more': `
INTERFACE  Interface  {cr next interface-more}
`,
  'vtp-database': `
mst      Set the mode for MST VTP instance.
unknown  Set the mode for unknown VTP instances.
vlan     Set the mode for VLAN VTP instance.
`,
  'span-interfaces': `
,     Specify another range of interfaces
  INTERFACE  Interface  {cr next span-interfaces}
-     Specify a range of interfaces
  <1-48>  Last interface number of the range  {cr next span-interfaces}
both  Monitor received and transmitted traffic
rx    Monitor received traffic only
tx    Monitor transmitted traffic only
`,
  'span-target': `
,              Specify another range of interfaces
  INTERFACE  Interface  {cr next span-target}
-              Specify a range of interfaces
  <1-48>  Last interface number of the range  {cr next span-target}
encapsulation  Set encapsulation for destination interface
  dot1q      interface uses dot1q encapsulation  {cr}
    ingress  Enable ingress traffic forwarding  {+}
  replicate  interface replicates source encapsulation  {cr}
    ingress  Enable ingress traffic forwarding  {+}
ingress        Enable ingress traffic forwarding  {+}
`,
}

export const CONFIG_SWITCHING = `
access-session     Access Session Global Configuration Commands  {C}
  accounting             Accounting  {+}
  acl                    Access lists  {+}
  attributes             Attributes  {+}
  authentication         Authentication  {+}
  cache                  Cache  {+}
  event-logging          Log events  {+}
  interface-template     Interface template
    sticky  Keep the template  {cr ...}
  limit                  Limit  {+}
  mac-move               MAC move
    deny  Deny a move
  monitor                Monitor sessions
  passthru-access-group  Access list that passes  {+}
  template               Template
    monitor  Monitor sessions
  tls-version            TLS version  {+}
  voice-vlan             Voice VLAN  {+}
authentication     Auth Manager Global Configuration Commands
  command     Commands of a RADIUS server  {+}
  convert-to  Convert to another syntax  {C +}
  critical    Critical authentication
    recovery  Recovery
      delay  Delay  {one}
        <1-10000>  Milliseconds
  display     Display of the configuration  {C +}
  logging     Logging  {+}
  mac-move    MAC move
    deny-uncontrolled  Deny a move to a port that is not controlled  {C}
    permit             Permit a move
auto               Configure Automation
  ip-sla  IP SLA  {RX +}
  qos     Configure AutoQoS  {SC}
    global  Global AutoQoS  {C +}
    srnd4   Enable AutoQoS of SRND4
  secure  AutoSecure  {+}
avb                Global AVB  {C cr ...}
cdp                Global CDP configuration subcommands
  advertise-v2      CDP sends version-2 advertisements  {on}
  filter-tlv-list   Apply tlv-list globally  {C one}
    WORD  Name of the list
  holdtime          Specify the holdtime (in sec) to be sent in packets  {one}
    <10-255>  Length of time (in sec) that receiver must keep this packet
  log               Log messages generated by CDP
    mismatch  Mismatch
      duplex  Log messages of a duplex mismatch  {on}
  run               Enable CDP  {on}
  source-interface  Insert the interface's IP in all CDP packets  {one}
    INTERFACE  Interface
  timer             Specify the rate at which CDP packets are sent (in sec)  {one}
    <5-254>  Rate at which CDP packets are sent (in sec)
  tlv               Enable exchange of specific tlv information  {...}
  tlv-list          Configure tlv-list  {C}
    WORD  Name of the list  {opens cdp tlv-list}
cisp               Set CISP parameters
  enable  Enable CISP
cluster            Cluster configuration commands  {S}
  commander-address  Address of the commander  {+}
  discovery          Discovery  {+}
  enable             Enable the command switch
    WORD  Name of the cluster  {...}
  holdtime           Time a neighbor is held  {one}
    <1-300>  Seconds
  member             Member  {+}
  outside-interface  Outside interface  {one}
    INTERFACE  Interface
  run                Run clustering  {on}
  standby-group      Standby group  {+}
  timer              Time between heartbeats  {one}
    <1-300>  Seconds
cpp                Control plane policing  {C}
  system-default  Use the default policy
cts                Cisco Trusted Security commands  {RXC}
  authorization  Authorization
    list  Authorization list  {one}
      WORD  Name of the list
  cache          Cache  {...}
  credentials    Credentials  {+}
  keystore       Key store  {+}
  logging        Logging  {+}
  policy         Policy  {+}
  role-based     Role-based access
    counters     Counters  {...}
    enforcement  Enforcement  {cr}
      vlan-list  VLANs
        VLANS  vlan range, example: 1,3-5,7,9-11
        all    All VLANs
    l2-vrf       VRF of VLANs  {+}
    monitor      Monitor mode  {...}
    permissions  Permissions  {+}
    sgt-cache    Cache of tags  {...}
    sgt-caching  Caching of tags  {...}
    sgt-map      Addresses of a tag  {+}
  server         Server  {+}
  sgt            Tag of this device  {one}
    <2-65519>  Security group tag
  sxp            SXP
    connection      Connection
      peer  Peer
        A.B.C.D  Address of the peer  {+}
    default         Defaults  {+}
    enable          Enable SXP
    listener        Listener  {+}
    log             Log  {+}
    mapping         Mapping  {+}
    node-id         Node id  {+}
    reconciliation  Reconciliation  {+}
    retry           Retry
      period  Period  {one}
        <0-64000>  Seconds
    speaker         Speaker  {+}
device             device classifier configuration  {SC}
  classifier  Device classifier
device-sensor      IOS Sensor Commands  {RSC}
  accounting   Accounting
  filter-list  Filter list  {+}
  filter-spec  Filter spec  {+}
  notify       Notify  {+}
device-tracking    Device tracking configuration commands  {C}
  binding      Binding table  {...}
  logging      Logging  {...}
  policy       Configure a policy for device tracking
    WORD  Policy name  {opens device-tracking policy}
  tracking     Tracking  {...}
  upgrade-cli  Convert commands  {...}
dot1x              IEEE 802.1X Global Configuration Commands
  credentials          Configure 802.1X credentials
    WORD  Profile name  {opens dot1x credentials}
  critical             Set 802.1x Critical Authentication parameters
    eapol     Configure dot1x critical eapol support
    recovery  Recovery  {+}
  guest-vlan           Guest VLAN
    supplicant  Supplicants
  logging              Logging  {+}
  supplicant           Supplicant  {+}
  system-auth-control  Enable or Disable SysAuthControl
  test                 Test  {+}
eap                EAP Global Configuration Commands
  method   Method  {+}
  profile  Configure an EAP profile
    WORD  Profile name  {opens eap profile}
energywise         EnergyWise Global Configuration Commands  {SC}
  allow       Allow queries  {+}
  domain      Domain  {+}
  endpoint    Endpoint  {+}
  importance  Importance  {one}
    <1-100>  Importance
  keywords    Keywords  {one}
    LINE  Words with commas
  level       Level  {+}
  management  Management  {+}
  name        Name  {one}
    WORD  Name
  neighbor    Neighbor  {+}
  query       Query  {+}
  role        Role  {one}
    WORD  Role
epm                EPM Global Configuration Commands  {C}
  access-control  Access control
    open  Open by default
  logging         Log
errdisable         Error disable
  detect        Error disable detection  {SC}
    cause  Enable error detection for an application
      all                  Enable error detection on all cases  {on}
      arp-inspection       Enable error detection for arp inspection  {on}
      bpduguard            Enable error detection on bpdu-guard  {cr on}
        shutdown  Action of a violation
          vlan  Shut only the VLAN
      dhcp-rate-limit      Enable error detection on dhcp-rate-limit  {on}
      dtp-flap             Enable error detection on dtp-flapping  {on}
      gbic-invalid         Enable error detection on gbic-invalid  {on}
      inline-power         Enable error detection for inline-power  {on}
      link-flap            Enable error detection on linkstate-flapping  {on}
      loopback             Enable error detection on loopback  {on}
      pagp-flap            Enable error detection on pagp-flapping  {on}
      psp                  Enable error detection on psp  {cr on ...}
      security-violation   Enable error detection on 802.1x-guard  {cr on}
        shutdown  Action of a violation
          vlan  Shut only the VLAN
      sfp-config-mismatch  Enable error detection on SFP config mismatch  {on}
      small-frame          Enable error detection on small frames  {S}
  flap-setting  Error disable flap detection setting  {SC}
    cause  Set error disable flap parameters for application
      dtp-flap   Set error disable flap parameters for dtp-flap
        max-flaps  maximum flap count  {one}
          <1-100>  Count
            time  time interval of flap count
              <1-120>  Seconds
      link-flap  Set error disable flap parameters for link-flap
        max-flaps  maximum flap count  {one}
          <1-100>  Count
            time  time interval of flap count
              <1-120>  Seconds
      pagp-flap  Set error disable flap parameters for pagp-flap
        max-flaps  maximum flap count  {one}
          <1-100>  Count
            time  time interval of flap count
              <1-120>  Seconds
  recovery      Error disable recovery
    cause     Enable error disable recovery for application
      @errdisable-cause
    interval  Error disable recovery timer value  {one}
      <30-86400>  timer-interval(sec)
fallback           Fallback configuration commands
  profile  Configure a fallback profile
    WORD  Profile name  {opens fallback profile}
identity           Identity Configuration Commands
  policy   Configure an identity policy
    WORD  Policy name  {opens identity policy}
  profile  Configure an identity profile
    default  Default profile  {opens identity profile}
    dot1x    802.1X  {opens identity profile}
    eapoudp  EAP over UDP  {opens identity profile}
lldp               Global LLDP configuration subcommands
  filter-tlv-list     Apply tlv-list globally  {C +}
  holdtime            Specify the holdtime (in sec) to be sent in packets  {one}
    <0-65535>  Length of time (in sec) that receiver must keep this packet
  reinit              Delay (in sec) for LLDP initialization on any interface  {one}
    <2-5>  Delay in seconds
  run                 Enable LLDP
  system-description  System description  {C one}
    LINE  Description
  system-name         System name  {C one}
    WORD  Name
  timer               Specify the rate at which LLDP packets are sent (in sec)  {one}
    <5-65534>  Rate at which LLDP packets are sent (in sec)
  tlv-list            Configure tlv-list  {C}
    WORD  Name of the list  {opens lldp tlv-list}
  tlv-select          Selection of LLDP TLVs to send
    4-wire-power-management  Cisco 4-wire Power via MDI TLV  {SC on}
    mac-phy-cfg              IEEE 802.3 MAC/Phy Configuration/status TLV  {on}
    management-address       Management Address TLV  {on}
    port-description         Port Description TLV  {on}
    port-vlan                Port VLAN ID TLV  {on}
    power-management         IEEE 802.3 DTE Power via MDI TLV  {on}
    system-capabilities      System Capabilities TLV  {on}
    system-description       System Description TLV  {on}
    system-name              System Name TLV  {on}
mab                mab Configuration Commands  {SC}
  logging  Logging  {+}
  request  Request
    format  Format
      attribute  Attribute
        1   User name  {+}
        2   Password  {+}
        32  NAS identifier  {+}
macro              Create a command macro
  auto    Configure macro auto parameters  {SC +}
  global  Global macro  {SC}
    apply        Apply a macro
      WORD  Name of the macro  {...}
    description  Description  {one}
      LINE  Up to 256 characters describing the macro
    trace        Apply and trace a macro
      WORD  Name of the macro  {...}
  name    Create a macro
    WORD  Macro name
mls                mls global commands  {S}
  qos  QoS  {cr}
    aggregate-policer  Aggregate policer
      WORD  Name
        <8000-10000000000>  Bits per second
          <8000-1000000>  Normal burst bytes
            exceed-action  Action of exceeding traffic
              drop                   Drop the packet
              policed-dscp-transmit  Change DSCP and send it
    map                Define QoS maps
      cos-dscp       Map CoS to DSCP
        <0-63>  DSCP values of CoS 0 to 7  {+}
      dscp-cos       Map DSCP to CoS  {+}
      dscp-mutation  DSCP mutation map  {+}
      ip-prec-dscp   Map IP precedence to DSCP  {+}
      policed-dscp   Policed-DSCP map  {+}
    queue-set          Queue set
      output  Egress  {+}
    rewrite            Rewrite of packets
      ip  IP
        dscp  DSCP of packets  {on}
    srr-queue          Shaped and shared queues
      input   Ingress  {+}
      output  Egress  {+}
network-policy     Network Policy  {C}
  profile  Configure a network-policy profile
    <1-4294967295>  Profile number  {opens network-policy profile}
nmsp               NMSP configuration commands
  attachment     Attachment  {+}
  enable         Enable NMSP
  notification   Notification
    interval  Interval  {+}
  strong-cipher  Strong ciphers
power              Power configure  {SC}
  inline           Inline power configuration
    consumption  Configure the inline device consumption
      default  Default consumption  {one}
        <4000-30000>  milli-watts
    wattage      Wattage  {S +}
  redundancy-mode  Redundancy mode  {C +}
  supply           Power supply  {+}
ptp                Global PTP  {SC}
  clock          Clock  {+}
  domain         Domain  {one}
    <0-255>  Domain
  ip             IP  {+}
  mode           Mode  {+}
  priority1      Priority 1  {one}
    <0-255>  Value
  priority2      Priority 2  {one}
    <0-255>  Value
  profile        Profile  {+}
  source         Source  {+}
  time-property  Time property  {+}
  transport      Transport  {+}
qos                Global QoS configuration subcommands
  queue-softmax-multiplier  Multiplier of soft buffers  {C one}
    <100-4800>  Percentage
  queue-stats-frame-count   Count frames  {C}
  wred-threshold            Thresholds  {C +}
sdm                Switch database management  {SC}
  prefer  Template to use at the next start  {one}
    access              Access bias  {SC}
    access-security     Access security bias  {S}
    advanced            Advanced  {C}
    core                Core  {C}
    custom              Custom  {C ...}
    default             Default bias
    dual-ipv4-and-ipv6  Support both IPv4 and IPv6  {S}
      default  Default bias
      routing  Unicast bias
      vlan     VLAN bias
    lanbase-routing     Unicast bias  {S}
    nat                 NAT  {C}
    qos                 QoS bias  {S}
    routing             Unicast bias  {S}
    vlan                VLAN bias  {SC}
service-template   Configure a service-template/identity policy  {C}
  WORD  Name of the template  {opens service-template}
stack-mac          MAC address of the stack  {SC}
  persistent  Persistent address
    timer  Time before it changes  {cr one}
      <0-60>  Minutes
  update      Update  {C +}
stack-power        Stack power  {C}
  stack   Power stack
    WORD  Name of the power stack  {opens stack-power stack}
  switch  Switch of a power stack
    <1-16>  Switch number  {opens stack-power switch}
stackwise-virtual  Enter stackwise-virtual configuration mode  {C opens stackwise-virtual}
switch             Config commands for the switches in the stack  {SC}
  <1-16>  Switch Number
    priority   Set the priority of the specified switch  {S one}
      <1-15>  Switch Priority
    provision  Configure Switch provision / offline config  {one plain}
      WORD  The model of the provisioned switch
    renumber   Renumber the specified switch Number  {S one}
      <1-16>  Switch Number
system             Set the system configuration  {SC}
  env     Environment
    temperature  Temperature
      threshold  Threshold
        yellow  Yellow threshold  {one}
          <1-40>  Difference to the red threshold in degrees Celsius
  ignore  Ignore command  {C}
    startupconfig  Ignore the startup configuration
      switch  Switch
        <1-16>  Switch number
        all     All switches
  mtu     Set global ethernet interface mtu  {one}
    <1500-9198>  MTU size in bytes
    jumbo        Set Jumbo MTU value for GigabitEthernet or TenGigabitEthernet interfaces  {S one}
      <1500-9198>  Jumbo MTU size in bytes
    routing      Set the Routing MTU for the system  {S one plain}
      <1500-9198>  Routing MTU size in bytes
template           Select a template to configure
  WORD  Name of the template  {opens template}
udld               Configure global UDLD setting  {SC}
  aggressive  Enable UDLD protocol in aggressive mode on fiber ports except where locally configured  {plain}
  enable      Enable UDLD protocol on fiber ports except where locally configured  {plain}
  fast-hello  Fast hello  {C +}
  message     Set UDLD message parameters
    time  Set UDLD message time period  {one}
      <1-90>  Time in seconds between sending of messages in steady state
  recovery    Recovery from UDLD  {C +}
vstack             Configure vstack parameters and enable or disable SmartInstall  {RS cr both}
  A.B.C.D           Address of the director  {R +}
  config            Configuration file  {R +}
  director          Director
    A.B.C.D  Address of the director
  dhcp-localserver  Local DHCP server  {opens vstack dhcp-localserver}
  group             Group  {+}
  startup-vlan      Start-up VLAN  {one}
    <1-4094>  VLAN id
`
