// Words of redundant gateways in interface configuration: HSRP, VRRP and GLBP.

export const REDUNDANT_GATEWAY_ROWS = `
glbp                    Gateway Load Balancing Protocol interface commands  {RX}
  <0-1023>              Group number
    authentication      Authentication method  {+ one}
    client-cache        Client cache  {+}
    forwarder           Forwarder configuration  {+}
    ip                  Enable group and set virtual IP address  {cr one}
      A.B.C.D           Virtual IP address  {cr}
        secondary       Set this IP address as a secondary virtual IP address
    ipv6                Enable group for IPv6 and set the virtual IPv6 address  {+}
    load-balancing      Load balancing method  {one}
      host-dependent    Load balance equally, source MAC determines forwarder choice
      round-robin       Load balance equally using each forwarder in turn
      weighted          Load balance in proportion to forwarder weighting
    name                Redundancy name  {one}
      WORD              name string
    preempt             Overthrow lower priority designated routers  {cr one}
      delay             Wait before preempting
        minimum         Delay at least this long
          <0-3600>      Number of seconds for minimum delay
    priority            Priority level  {one}
      <1-255>           Priority value
    timers              Adjust GLBP timers  {+}
    weighting           Gateway weighting and tracking  {+}
standby                 HSRP interface configuration commands  {RXC}
  <0-4095>              group number
    @standby
  @standby
  bfd                   Enable HSRP BFD  {on}
  delay                 HSRP initialisation delay  {one}
    minimum             minimum delay
      <0-10000>         minimum delay in seconds  {cr}
        reload          reload delay
          <0-10000>     reload delay in seconds
    reload              reload delay
      <0-10000>         reload delay in seconds
  mac-refresh           Refresh MAC cache on switch by periodically sending packet from virtual mac address  {one}
    <0-255>             Interval in seconds
  redirect              Configure sending of ICMP Redirect messages with an HSRP virtual IP address as the gateway IP address  {cr ...}
  use-bia               HSRP uses interface's burned in address  {cr}
    scope               Specify the scope of use-bia
      interface         Use-bia applies to all groups on this interface or sub-interface
  version               HSRP version  {one}
    <1-2>               Version number
vrrp                    VRRP Interface configuration commands  {RXC}
  <1-255>               Group number
    address-family      Address family  {XC}
      ipv4              IPv4 address family  {opens interface vrrp}
      ipv6              IPv6 address family  {opens interface vrrp}
    authentication      Authentication string  {+ one}
    description         Group specific description  {one}
      LINE              Up to 80 characters describing this group
    ip                  Enable Virtual Router Redundancy Protocol (VRRP) for IP  {cr}
      A.B.C.D           VRRP group IP address  {cr}
        secondary       Specify an additional VRRP address for this group
    name                Redundancy name string  {one}
      WORD              name string
    preempt             Enable preemption of lower priority Master  {on cr}
      delay             Wait before preempting
        minimum         Delay at least this long
          <0-3600>      Number of seconds for minimum delay
    priority            Priority of this VRRP group  {one}
      <1-254>           Priority level
    shutdown            Disable VRRP Configuration
    timers              Set the VRRP timers
      advertise         Set the Advertisement timer  {one}
        <1-255>         Advertisement interval in seconds
        msec            Specify time in milliseconds
          <50-999>      Advertisement interval in milliseconds
      learn             Learn timer values from current Master
    track               Event Tracking
      <1-1000>          Tracked object  {cr}
        decrement       Priority decrement
          <1-255>       Decrement value
  delay                 VRRP initialisation delay  {+}`

/** What follows the number of a group; group 0 has none. */
const STANDBY = `
authentication       Authentication  {one}
  md5                Use MD5 authentication
    key-chain        Set key chain
      WORD           Key-chain name
    key-string       Set key string
      0              Specifies an UNENCRYPTED key string will follow
        WORD         Key string
      7              Specifies a HIDDEN key string will follow
        WORD         Key string
      WORD           Key string  {cr}
        timeout      Set a timeout for the key string
          <0-32767>  Timeout in seconds
  text               Plain text authentication
    WORD             Authentication string
  WORD               Plain text authentication string
follow               Name of HSRP group to follow  {one}
  WORD               Name of group to follow
ip                   Enable HSRP and set the virtual IP address  {cr one}
  A.B.C.D            Virtual IP address  {cr}
    secondary        Make this IP address a secondary virtual IP address
ipv6                 Enable HSRP IPv6
  X:X:X:X::X         IPv6 link-local address
  X:X:X:X::X/<0-128>  IPv6 prefix
  autoconfig         Obtain address using autoconfiguration
mac-address          Virtual MAC address  {one}
  H.H.H              MAC address
name                 Redundancy name string  {one}
  WORD               name string
preempt              Overthrow lower priority Active routers  {cr one}
  delay              Wait before preempting
    minimum          Delay at least this long
      <0-3600>       Number of seconds for minimum delay  {cr}
        reload       Delay after reload
          <0-3600>   Number of seconds for reload delay
    reload           Delay after reload
      <0-3600>       Number of seconds for reload delay
    sync             Wait for IP redundancy clients
      <0-3600>       Number of seconds for sync delay
priority             Priority level  {one}
  <0-255>            Priority value
timers               Hello and hold timers  {one}
  <1-254>            Hello interval in seconds
    <1-255>          Hold time in seconds
  msec               Specify hello interval in milliseconds
    <15-999>         Hello interval in milliseconds
      <1-255>        Hold time in seconds
      msec           Specify hold time in milliseconds
        <50-3000>    Hold time in milliseconds
track                Priority tracking
  <1-1000>           Tracked object number  {cr}
    decrement        Priority decrement
      <1-255>        Decrement value
    shutdown         Shutdown group
  INTERFACE          Interface  {cr}
    <1-255>          Decrement value
    decrement        Priority decrement
      <1-255>        Decrement value`

export const REDUNDANT_GATEWAY_GROUPS = { standby: STANDBY }
