// Words of switch ports in interface configuration.

export const SWITCHING_ROWS = `
access-session        Access Session specific Interface Configuration Commands  {SC}
  closed              Enable closed access on port (disabled by default, i.e. open access)
  control-direction   Set the control-direction on the interface  {one}
    both              Control traffic in BOTH directions
    in                Control inbound traffic only
  host-mode           Set the Host mode for authentication on this interface  {one}
    multi-auth        Multiple Authentication Mode
    multi-domain      Multiple Domain Mode
    multi-host        Multiple Host Mode
    single-host       SINGLE HOST Mode
  port-control        Set the port-control value  {one}
    auto              PortState will be set to AUTO
    force-authorized  PortState set to Authorized
    force-unauthorized  PortState set to UnAuthorized
authentication        Auth Manager Interface Configuration Commands  {SC}
  control-direction   Set the control-direction on the interface  {one}
    both              Control traffic in BOTH directions
    in                Control inbound traffic only
  event               Set action for authentication events
    fail              Configure failed authentication actions and parameters
      action          Required action for authentication event
        authorize     Authorize the port
          vlan        Configure Authentication Fail vlan
            <1-4094>  Enter a VlanId
        next-method   Move to next authentication method
      retry           Number of times to retry failed authentications  {+}
    linksec           Configure link security actions  {C +}
    no-response       Configure non-responsive host actions
      action          Required action for authentication event
        authorize     Authorize the port
          vlan        Configure Guest vlan
            <1-4094>  Enter a VlanId
    server            Configure actions for AAA server events
      alive           Configure AAA server alive actions
        action        Required action for authentication event
          reinitialize  Reinitialize all authorized clients
      dead            Configure AAA server dead actions
        action        Required action for authentication event
          authorize   Authorize the port  {cr}
            vlan      Configure Critical Authorization vlan
              <1-4094>  Enter a VlanId
            voice     Configure Critical Authorization voice vlan
          reinitialize  Reinitialize all clients  {+}
  fallback            Enable the Webauth fallback mechanism  {one}
    WORD              Fallback profile name
  host-mode           Set the Host mode for authentication on this interface  {one}
    multi-auth        Multiple Authentication Mode
    multi-domain      Multiple Domain Mode
    multi-host        Multiple Host Mode
    single-host       SINGLE HOST Mode
  linksec             Configure link security parameters  {+ C}
  open                Enable or Disable open access on this port
  order               Add an authentication method to the order list  {one next authentication-methods}
  periodic            Enable or Disable Reauthentication for this port
  port-control        Set the port-control value  {one}
    auto              PortState will be set to AUTO
    force-authorized  PortState set to Authorized
    force-unauthorized  PortState set to UnAuthorized
  priority            Add an authentication method to the priority list  {one next authentication-methods}
  timer               Set authentication timer values
    inactivity        Interval in seconds after which if there is no activity from the client then it is unauthorized  {+ one}
    reauthenticate    Time in seconds after which an automatic re-authentication should be initiated  {one}
      <1-65535>       Enter a value between 1 and 65535
      server          Obtain re-authentication timeout value from the server
    restart           Interval in seconds after which an attempt should be made to authenticate an unauthorized port  {one}
      <1-65535>       Enter a value between 1 and 65535
    unauthorized      Time interval in seconds after which an unauthorized session will get deleted  {+ one}
  violation           Configure action to take on security violations  {one}
    protect           Drop unexpected incoming MAC addresses. No syslog is generated
    replace           Replace the existing session
    restrict          Drop unexpected incoming MAC addresses. Syslog is generated
    shutdown          Errdisable the port when a violation occurs
autostate             Enable auto-state determination for VLAN  {C on}
channel-protocol      Select the channel protocol (LACP, PAgP)  {SC one}
  lacp                Prepare interface for LACP protocol
  pagp                Prepare interface for PAgP protocol
cts                   Configure Cisco Trusted Security  {SC}
  dot1x               CTS dot1x configuration
  manual              Supply local configuration for CTS parameters  {cr opens interface cts manual}
  role-based          Role-based Access Control per-port config commands  {+}
device-tracking       Configure device-tracking on the interface  {C cr}
  attach-policy       Apply a policy for feature device-tracking
    WORD              The name of the policy to attach  {cr ...}
dot1x                 Interface Config Commands for IEEE 802.1X  {SC}
  authenticator       Configure authenticator parameters  {+}
  credentials         Credentials profile configuration
    WORD              Credentials profile name
  default             Configure Dot1x with default values for this port
  max-reauth-req      Max No.of Reauthentication Attempts  {one}
    <1-10>            Enter a value between 1 and 10
  max-req             Max No.of Retries  {one}
    <1-10>            Enter a value between 1 and 10
  pae                 Set 802.1x interface pae type  {one}
    authenticator     Set pae type as Authenticator
    both              Set pae type as both Supplicant and Authenticator
    supplicant        Set pae type as Supplicant
  supplicant          Configure supplicant parameters  {+}
  timeout             Various Timeouts
    auth-period       Timeout for authenticator reply  {one}
      <1-65535>       Enter value between 1 and 65535
    held-period       Timeout for authentication retries  {one}
      <1-65535>       Enter value between 1 and 65535
    quiet-period      QuietPeriod in Seconds  {one}
      <1-65535>       Enter value between 1 and 65535
    ratelimit-period  Ratelimit Period in seconds  {one}
      <1-65535>       Enter value between 1 and 65535
    server-timeout    Timeout for Radius Retries  {one}
      <1-65535>       Enter value between 1 and 65535
    start-period      Timeout for EAPOL-start retries  {one}
      <1-65535>       Enter value between 1 and 65535
    supp-timeout      Timeout for supplicant reply  {one}
      <1-65535>       Enter value between 1 and 65535
    tx-period         Timeout for supplicant retries  {one}
      <1-65535>       Enter value between 1 and 65535
eapol                 eapol  {SC +}
energywise            EnergyWise interface configuration commands  {S ...}
flowcontrol           Configure flow operation.  {SC}
  receive             Configure receiving flow operation  {one}
    desired           Allow but do not require flow-control packets on port
    off               Disable flow-control packets on port
    on                Enable flow-control packets on port
  send                Configure sending flow operation  {one S}
    desired           Allow but do not require flow-control packets on port
    off               Disable flow-control packets on port
    on                Enable flow-control packets on port
l2protocol-tunnel     Tunnel Layer2 protocols  {SC ...}
lacp                  LACP interface subcommands  {SC}
  max-bundle          LACP maximum number of ports to bundle  {one C}
    <1-8>             Max number of ports to bundle in this port channel
  port-priority       LACP priority on this interface  {one}
    <0-65535>         Priority value
  rate                Set LACP transmission rate  {one C}
    fast              Request LACP peer to transmit LACPDUs at fast rate
    normal            Request LACP peer to transmit LACPDUs at normal rate
link                  Interface link related commands  {SC}
  state               Interface link state commands  {+}
location              Interface location information  {SC +}
mab                   MAC Authentication Bypass Interface Config Commands  {SC cr}
  eap                 Use EAP authentication for MAC Auth Bypass
mac                   MAC interface commands  {SC}
  access-group        MAC access-group configuration commands
    WORD              ACL name  {loose}
      in              Apply to Ingress  {one}
macro                 Command macro  {SC}
  apply               Apply a macro  {+}
  auto                Enable auto smartports on this interface  {+}
  description         Enter a macro description  {one}
    WORD              Macro description
  trace               Apply a macro with tracing  {+}
mdix                  Set Media Dependent Interface with Crossover  {SC}
  auto                Enable Automatic MDI Crossover detection on this interface  {on}
mls                   mls interface commands  {S}
  qos                 qos command keyword
    cos               cos keyword
      <0-7>           class of service value between 0 and 7
      override        override keyword
    dscp-mutation     dscp-mutation keyword
      WORD            dscp-mutation map name
    ipe               ipe keyword  {+}
    trust             trust keyword  {cr one plain}
      cos             trust cos keyword  {cr}
        pass-through  pass-through keyword
          dscp        dscp keyword
      device          trusted device class
        cisco-phone   Cisco IP Phone
        cts           Cisco-telepresence
        ip-camera     Cisco video surveillance camera
        media-player  Cisco Digital Media Player
      dscp            trust dscp keyword  {cr}
        pass-through  pass-through keyword
          cos         cos keyword
      ip-precedence   trust ip-precedence keyword
    vlan-based        vlan-based keyword
mvr                   MVR per port configuration  {S}
  immediate           Set mvr immediate leave
  type                Configure MVR port type  {one}
    receiver          Set MVR receiver port
    source            Set MVR source port
  vlan                Configure MVR vlan info  {+}
network-policy        Network Policy  {SC one}
  <1-4294967295>      Network Policy Profile Number
nmsp                  NMSP interface configuration  {SC}
  attachment          NMSP attachment configuration
    suppress          Suppress attachment information from this interface
pagp                  PAgP interface subcommands  {SC}
  learn-method        PAgP Learn Methods Allowed  {one}
    aggregation-port  Logical Interface - learns source on the bundle
    physical-port     Physical Interface - learns source on the individual link
  port-priority       PAgP Priority on this interface  {one}
    <0-255>           Priority value
port-channel          Port-channel interface subcommands  {C}
  min-links           Minimum number of bundled ports needed before this port channel can come up  {one}
    <2-8>             Minimum number of bundled ports
power                 Power configuration  {SC}
  inline              Inline power configuration  {one}
    auto              Automatically detect and power inline devices  {cr}
      max             Maximum power configured on this interface
        <4000-60000>  milli-watts
    consumption       Configure the inline device consumption
      <4000-60000>    milli-watts
    never             Never apply inline power
    police            Police the power drawn on the port  {cr}
      action          Configure action taken on the port when the power is overdrawn
        errdisable    err-disable the port
        log           Log a message
    port              Configure Port Power Level  {+}
    static            High priority inline power interface  {cr}
      max             Maximum power configured on this interface
        <4000-60000>  milli-watts
priority-queue        Configure priority scheduling  {S}
  out                 Configure expedite queue
private-vlan          Configure private VLAN SVI interface settings  {C}
  mapping             Set the private VLAN SVI interface mapping  {one}
    VLANS             Secondary VLAN IDs of the private VLAN SVI interface mapping
    add               Add a VLAN to private VLAN list
      VLANS           Secondary VLAN IDs of the private VLAN SVI interface mapping
    remove            Remove a VLAN from private VLAN list
      VLANS           Secondary VLAN IDs of the private VLAN SVI interface mapping
queue-set             Choose a queue set for this queue  {S one}
  <1-2>               the qset id
rep                   Resilient Ethernet Protocol characteristics  {C}
  block               Block VLANs on the port  {+}
  lsl-age-timer       LSL age timer  {+}
  preempt             Preemption  {+}
  segment             REP segment membership  {one}
    <1-1024>          Segment ID  {cr ...}
  stcn                Segment topology change notification  {+}
routing               Per-interface routing configuration  {S +}
spanning-tree         Spanning Tree Subsystem  {SCW}
  bpdufilter          Don't send or receive BPDUs on this interface  {one}
    disable           Disable BPDU filtering for this interface
    enable            Enable BPDU filtering for this interface
  bpduguard           Don't accept BPDUs on this interface  {one}
    disable           Disable BPDU guard for this interface
    enable            Enable BPDU guard for this interface
  cost                Change an interface's spanning tree port path cost  {one}
    <1-200000000>     port path cost
  guard               Change an interface's spanning tree guard mode  {one}
    loop              Set guard mode to loop guard on interface
    none              Set guard mode to none
    root              Set guard mode to root guard on interface
  link-type           Specify a link type for spanning tree protocol use  {one}
    point-to-point    Consider the interface as point-to-point
    shared            Consider the interface as shared
  mst                 Multiple spanning tree
    NUMBERS           MST instance range, example: 0-3,5,7-9
      cost            Change the interface spanning tree path cost for an instance  {one}
        <1-200000000>  Change the interface spanning tree path cost for an instance
      port-priority   Change the spanning tree port priority for an instance  {one}
        <0-240>       port priority in increments of 16
  port-priority       Change an interface's spanning tree port priority  {one}
    <0-240>           port priority in increments of 16
  portfast            Enable an interface to move directly to forwarding on link up  {cr one}
    disable           Disable portfast for this interface
    edge              Enable portfast edge on the interface  {cr S}
      trunk           Enable portfast edge on the interface even in trunk mode
    network           Enable portfast network on the interface  {S}
    trunk             Enable portfast on the interface even in trunk mode
  stack-port          Enable stack port  {SC}
  vlan                VLAN Switch Spanning Tree
    VLANS             vlan range, example: 1,3-5,7,9-11
      cost            Change an interface's per VLAN spanning tree path cost  {one}
        <1-200000000>  Change an interface's per VLAN spanning tree path cost
      port-priority   Change an interface's spanning tree port priority  {one}
        <0-240>       port priority in increments of 16
srr-queue             Configure shaped round-robin transmit queues  {S}
  bandwidth           Configure SRR bandwidth
    limit             Configure bandwidth-limit for this interface  {one}
      <10-90>         enter bandwidth limit for interface as percentage
    shape             Configure shaping on transmit queues  {one}
      <0-65535>       enter bandwidth weight for qid 1
        <0-65535>     enter bandwidth weight for qid 2
          <0-65535>   enter bandwidth weight for qid 3
            <0-65535>  enter bandwidth weight for qid 4
    share             Configure shared bandwidth  {one}
      <1-255>         enter bandwidth weight for qid 1
        <1-255>       enter bandwidth weight for qid 2
          <1-255>     enter bandwidth weight for qid 3
            <1-255>   enter bandwidth weight for qid 4
storm-control         storm configuration  {SCW}
  action              Action to take for storm-control  {one}
    shutdown          Shutdown this interface if a storm occurs
    trap              Send SNMP trap if a storm occurs
  broadcast           Broadcast address storm control  {one}
    @storm
  multicast           Multicast address storm control  {one}
    @storm
  unicast             Unicast address storm control  {one}
    @storm
switchport            Set switching mode characteristics  {SCW}
  access              Set access mode characteristics of the interface
    vlan              Set VLAN when interface is in access mode  {one}
      <1-4094>        VLAN ID of the VLAN when this port is in access mode
      dynamic         When in access mode, this interfaces VLAN is controlled by VMPS  {S}
      name            Set VLAN when interface is in access mode
        WORD          VLAN name
  autostate           Include or exclude this port from vlan link up calculation  {SC}
    exclude           Exclude this port from vlan interface link up calculation
  backup              Set backup for the interface  {S}
    interface         Set interface for backup
      INTERFACE       Interface  {cr ...}
  block               Disable forwarding of unknown uni/multi cast addresses  {SC}
    multicast         Block unknown multicast addresses
    unicast           Block unknown unicast addresses
  host                Set port host
  mode                Set trunking mode of the interface  {one}
    access            Set trunking mode to ACCESS unconditionally
    dot1q-tunnel      set trunking mode to TUNNEL unconditionally  {C}
    dynamic           Set trunking mode to dynamically negotiate access or trunk mode
      auto            Set trunking mode dynamic negotiation parameter to AUTO
      desirable       Set trunking mode dynamic negotiation parameter to DESIRABLE
    private-vlan      Set private-vlan mode  {C}
      host            Set the mode to private-vlan host
      promiscuous     Set the mode to private-vlan promiscuous
      trunk           Set the mode to private-vlan trunk  {+}
    trunk             Set trunking mode to TRUNK unconditionally
  nonegotiate         Device will not engage in negotiation protocol on this interface
  port-security       Security related command  {cr SC}
    aging             Port-security aging commands
      static          Enable aging for configured secure addresses
      time            Port-security aging time  {one}
        <1-1440>      Aging time in minutes. Enter a value between 1 and 1440
      type            Port-security aging type  {one}
        absolute      Absolute aging (default)
        inactivity    Aging based on inactivity time period
    mac-address       Secure mac address
      H.H.H           48 bit mac address  {cr}
        vlan          set VLAN ID of the VLAN on which this address can be learned  {cr}
          @port-vlan
      sticky          Configure dynamic secure addresses as sticky  {cr}
        H.H.H         48 bit mac address  {cr}
          vlan        set VLAN ID of the VLAN on which this address can be learned  {cr}
            @port-vlan
    maximum           Max secure addresses  {one}
      <1-4097>        Maximum addresses  {cr C}
        vlan          Max secure addresses per vlan  {cr}
          @port-vlan
      <1-8192>        Maximum addresses  {cr S}
        vlan          Max secure addresses per vlan  {cr}
          @port-vlan
    violation         Security violation mode  {one}
      protect         Security violation protect mode
      restrict        Security violation restrict mode
      shutdown        Security violation shutdown mode  {cr}
        vlan          Shutdown the VLAN on which the violation occurs
  priority            Set appliance 802.1p priority
    extend            Override 802.1p priority of devices on appliance  {one}
      cos             Override 802.1p priority of devices on appliance
        <0-7>         Priority for devices on appliance
      trust           Trust 802.1p priorities of devices on appliance
  private-vlan        Set the private VLAN configuration  {C}
    association       Set the private VLAN association  {+}
    host-association  Set the private VLAN host association  {one}
      <1-4094>        Primary normal range VLAN ID of the private VLAN host port association
        <1-4094>      Secondary normal range VLAN ID of the private VLAN host port association
    mapping           Set the private VLAN promiscuous mapping  {one}
      <1-4094>        Primary normal range VLAN ID of the private VLAN promiscuous port mapping
        VLANS         Secondary VLAN IDs of the private VLAN promiscuous port mapping
        add           Add a VLAN to private VLAN list
          VLANS       Secondary VLAN IDs of the private VLAN promiscuous port mapping
        remove        Remove a VLAN from private VLAN list
          VLANS       Secondary VLAN IDs of the private VLAN promiscuous port mapping
      trunk           Trunk  {+}
  protected           Configure an interface to be a protected port
  trunk               Set trunking characteristics of the interface
    allowed           Set allowed VLAN characteristics when interface is in trunking mode
      vlan            Set allowed VLANs when interface is in trunking mode  {one}
        VLANS         VLAN IDs of the allowed VLANs when this port is in trunking mode
        add           add VLANs to the current list
          VLANS       VLAN IDs of the allowed VLANs when this port is in trunking mode
        all           all VLANs
        except        all VLANs except the following
          VLANS       VLAN IDs of disallowed VLANS when this port is in trunking mode
        none          no VLANs
        remove        remove VLANs from the current list
          VLANS       VLAN IDs of disallowed VLANS when this port is in trunking mode
    native            Set trunking native characteristics when interface is in trunking mode
      vlan            Set native VLAN when interface is in trunking mode  {one}
        <1-4094>      VLAN ID of the native VLAN when this port is in trunking mode
    pruning           Set pruning VLAN characteristics when interface is in trunking mode
      vlan            Set VLANs enabled for pruning when interface is in trunking mode  {one}
        VLANS         VLAN IDs of the allowed VLANs when this port is in trunking mode
        add           add VLANs to the current list
          VLANS       VLAN IDs of the allowed VLANs when this port is in trunking mode
        except        all VLANs except the following
          VLANS       VLAN IDs of disallowed VLANS when this port is in trunking mode
        none          no VLANs
        remove        remove VLANs from the current list
          VLANS       VLAN IDs of disallowed VLANS when this port is in trunking mode
  voice               Voice appliance attributes
    vlan              Vlan for voice traffic  {one}
      <1-4094>        Vlan for voice traffic
      dot1p           Priority tagged on PVID
      none            Don't tell telephone about voice vlan
      untagged        Untagged on PVID
trust                 Set trust value for the interface  {C}
  device              trusted device class  {one}
    cisco-phone       Cisco IP Phone
    cts               Cisco-telepresence
    ip-camera         Cisco video surveillance camera
    media-player      Cisco Digital Media Player
udld                  Configure UDLD enabled or disabled and ignore global UDLD setting  {SC}
  port                Enable UDLD protocol on this interface  {cr one plain}
    aggressive        Enable UDLD protocol in aggressive mode on this interface
    disable           Disable UDLD protocol on this interface
vtp                   Enable VTP on this interface  {SC on}`

export const SWITCHING_GROUPS = {
  /** In the order in which they are tried. */
  'authentication-methods': `
dot1x    Authentication method "dot1x" allowed  {cr next authentication-methods}
mab      Authentication method "mab" allowed  {cr next authentication-methods}
webauth  Authentication method "webauth" allowed  {cr next authentication-methods}`,
  /** The rising threshold, then the falling one. */
  storm: `
level          Set storm suppression level on this interface
  PERCENT      Enter as a percentage of interface bandwidth  {cr}
    PERCENT    Enter as a percentage of interface bandwidth
  bps          Enter suppression level in bits per second
    RATE       Enter rising threshold  {cr}
      RATE     Enter falling threshold
  pps          Enter suppression level in packets per second
    RATE       Enter rising threshold  {cr}
      RATE     Enter falling threshold`,
  'port-vlan': `
<1-4094>  VLAN ID
access    access vlan
voice     voice vlan`,
}
