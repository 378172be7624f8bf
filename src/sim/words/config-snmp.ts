// Global configuration of SNMP.

export const CONFIG_SNMP = `
snmp         Modify non engine SNMP parameters
  ifmib  IF-MIB commands
    ifalias  Length of an ifAlias
      long  Long aliases
    ifindex  Cache of indexes
      cache    Cache of indexes
      persist  Persist interface indexes
    trap     Traps  {+}
  mib    MIB commands  {+}
snmp-server  Modify SNMP engine parameters  {no}
  cache             Enable SNMP cache  {cr ...}
  chassis-id        String to uniquely identify this chassis  {one}
    LINE  Unique ID string
  community         Enable SNMP; set community string and access privs
    WORD  SNMP community string  {cr one}
      @snmp-rights
      view  Restrict this community to a named MIB view
        WORD  MIB view to which this community has access  {cr}
          @snmp-rights
  contact           Text for mib object sysContact  {one plain}
    LINE  identification of the contact person for this managed node
  context           Create/Delete a context apart from default
    WORD  Name of the context
  drop              Silently drop SNMP packets
    report        Reports
      access  Access
    unknown-user  Unknown users
    vrf-traffic   Traffic of VRFs
  enable            Enable SNMP Traps or Informs
    informs  Enable SNMP Informs  {...}
    traps    Enable SNMP Traps  {...}
  engineID          Configure a local or remote SNMPv3 engineID
    local   Local SNMP agent  {one}
      HEX  engine ID octet string
    remote  Remote SNMP agent
      A.B.C.D     IP address of remote SNMP notification host
        HEX       engine ID octet string
        udp-port  The remote notification host's UDP port number  {+}
        vrf       VPN Routing instance for this host  {+}
      X:X:X:X::X  IPv6 address of remote SNMP notification host
        HEX  engine ID octet string
  file-transfer     File transfer related commands
    access-group  Access list  {+}
  group             Define a User Security Model group
    WORD  Name of the group
      v1   group using the v1 security model  {cr next snmp-group}
      v2c  group using the v2c security model  {cr next snmp-group}
      v3   group using the User Security Model (SNMPv3)
        auth    group using the authNoPriv Security Level  {cr next snmp-group}
        noauth  group using the noAuthNoPriv Security Level  {cr next snmp-group}
        priv    group using SNMPv3 authPriv security level  {cr next snmp-group}
  host              Specify hosts to receive SNMP notifications
    HOST        IP/IPV6 address of SNMP notification host
      @snmp-host
      vrf  VPN Routing instance for this host
        WORD  VPN Routing instance name
          @snmp-host
    X:X:X:X::X  IP/IPV6 address of SNMP notification host
      @snmp-host
  ifindex           Enable ifindex persistence
    persist  Persist interface indices
  inform            Configure SNMP Informs options  {+}
  ip                IP ToS configuration for SNMP traffic
    dscp        IP DSCP value for SNMP traffic  {one}
      <0-63>  DSCP value
    precedence  IP Precedence value for SNMP traffic  {one}
      <0-7>  Precedence value
  location          Text for mib object sysLocation  {one plain}
    LINE  The physical location of this node
  manager           Modify SNMP manager parameters  {cr}
    session-timeout  Timeout of sessions  {one}
      <10-2147483647>  Seconds
  packetsize        Largest SNMP packet size  {one}
    <484-17892>  Packet size
  password-policy   Password policy  {XC +}
  queue-length      Message queue length for each TRAP host  {one}
    <1-5000>  Queue length
  queue-limit       Message queue size for different queues  {+}
  source-interface  Assign an source interface
    informs  Source of informs  {one}
      INTERFACE  Interface
    traps    Source of traps  {one}
      INTERFACE  Interface
  sparse-tables     Turn on snmp sparse table implementation
  system-shutdown   Enable use of the SNMP reload command
  tftp-server-list  Limit TFTP servers used via SNMP  {one}
    <1-99>  IP standard access list
    WORD    Access-list name
  trap              SNMP trap options
    authentication  Authentication failures  {+}
    link            Link traps
      ietf        Use IETF standard for SNMP traps
      switchover  Link traps after a switchover
    timeout         Set timeout for TRAP message retransmissions  {one}
      <1-1000>  Timeout
  trap-source       Assign an interface for the source address of all traps  {one}
    INTERFACE  Interface
  trap-timeout      Set timeout for TRAP message retransmissions  {one}
    <1-1000>  Timeout
  user              Define a user who can access the SNMP engine
    WORD  Name of the user
      WORD  Group to which the user belongs
        remote  Specify a remote SNMP entity to which the user belongs
          HOST  IP address of remote SNMP entity  {+}
        v1      user using the v1 security model  {cr ...}
        v2c     user using the v2c security model  {cr ...}
        v3      user using the v3 security model  {cr next snmp-user}
  view              Define an SNMPv2 MIB view
    WORD  Name of the view
      WORD  MIB family name
        excluded  MIB family is excluded from the view
        included  MIB family is included in the view
`
