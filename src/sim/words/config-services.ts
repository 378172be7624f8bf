// Global configuration of time, messages, management protocols and services of the device.

export const CONFIG_SERVICES = `
banner       Define a login banner
  config-save     Set message for saving configuration  {RXC one}
    LINE  c banner-text c, where 'c' is a delimiting character
clock        Configure time-of-day clock
  initialize      Initialize system clock on restart  {RC}
    nvram  Initialize from NVRAM  {on}
  save            backup of clock with NVRAM  {RXC}
    interval  Interval of the backup  {one}
      <8-24>  Hours
logging      Modify message logging facilities
  ADDRESS           IP address of the logging host
    vrf  Set VRF option
      WORD  VRF name
  alarm             Configure syslog for alarms  {RXC cr}
    <1-4>          Alarm severity  {R}
    critical       Critical alarms
    informational  Informational alarms
    major          Major alarms
    minor          Minor alarms
  buffered          Set buffered logging parameters  {one}
    discriminator      Establish MD-Logging association
      WORD  MD name  {cr}
        <4096-2147483647>  Logging buffer size  {cr}
          @severity
        @severity
    filtered           Enable filtered logging  {RXC ...}
    xml                Enable logging in XML  {RXC ...}
  buginf            Enable buginf logging for debugging  {on}
  cns-events        Set CNS Event logging level  {cr one}
    @severity
  console           Set console logging parameters  {one}
    guaranteed  Guarantee console messages  {on}
    @logging-filter
  delimiter         Append delimiter to syslog messages
    tcp  Append delimiter to syslog messages over TCP  {on}
  discriminator     Create or modify a message discriminator
    WORD  MD name  {one cr ...}
  dmvpn             DMVPN Configuration  {RX cr ...}
  esm               Set ESM filter restrictions  {RXC}
    config  Permit or deny configuration of ESM
  event             Global interface events
    link-status        Interface link status  {SC}
      boot     Log during boot
      default  Default of all interfaces
      global   Default of all interfaces
    spanning-tree      Spanning tree  {SC +}
    subif-link-status  Subinterfaces  {RX}
      boot     Log during boot
      default  Default of all subinterfaces
    trunk-status       Trunk status  {SC +}
  exception         Limit size of exception flush output  {one}
    <4096-2147483647>  Limit of the flush output
  file              Set logging file parameters  {SC one}
    URL  Name of the file  {cr}
      <4096-2147483647>  Maximum size of the file  {cr ...}
      @severity
  filter            Specify logging filter  {RXC}
    URL  Filter  {cr ...}
  history           Configure syslog history table  {cr plain}
    @severity
    size  Set history table size  {one}
      <0-500>  Number of messages
  host              Set syslog server IP address and parameters
    HOST        IP address of the syslog server  {next logging-host}
    X:X:X:X::X  IPv6 address of the syslog server  {cr next logging-host}
    ipv6        Configure IPv6 syslog server
      X:X:X:X::X  IPv6 address of the syslog server  {cr next logging-host}
  message-counter   Configure log message to include certain counter value
    debug   Include debug message counter
    log     Include log message counter
    syslog  Include syslog message counter  {on}
  monitor           Set terminal line (monitor) logging parameters  {one}
    @logging-filter
  origin-id         Add origin ID to syslog messages  {one}
    hostname  Use origin hostname as ID
    ip        Use origin IP address as ID
    ipv6      Use origin IPv6 address as ID
    string    Define a unique text string as ID
      LINE  Text
  persistent        Set persistent logging parameters  {RXC cr ...}
  queue-limit       Set logger message queue size  {cr one}
    <100-2147483647>  Number of messages
    esm               Queue of ESM  {RXC}
      <100-2147483647>  Number of messages
    trap              Queue of syslog servers
      <100-2147483647>  Number of messages
  rate-limit        Set messages per second limit  {one}
    <1-10000>  Messages per second  {cr}
      except  Messages of this severity or higher
        @severity
    all        (all messages including debug messages)
      <1-10000>  Messages per second  {cr}
        except  Messages of this severity or higher
          @severity
    console    Rate limit only console messages
      <1-10000>  Messages per second  {cr}
        except  Messages of this severity or higher
          @severity
      all        All messages including debug messages
        <1-10000>  Messages per second  {cr}
          except  Messages of this severity or higher
            @severity
  reload            Set reload logging level  {cr one}
    @severity
    message-limit  Limit of messages  {+}
  server-arp        Enable sending ARP requests for syslog servers when first configured  {RXC}
  smartlog          Smartlog Global Configuration Commands  {S cr ...}
  snmp-authfail     Set SNMP authentication failure message logging  {on}
  snmp-trap         Set SNMP trap logging level  {RXC cr one plain}
    @severity
  source-interface  Specify interface for source address in logging transactions  {one}
    INTERFACE  Interface
      vrf  Set VRF option
        WORD  VRF name
  userinfo          Enable logging of user info on privileged mode enabling
ntp          Configure NTP  {no}
  access-group        Control NTP access
    ipv4        IPv4 access lists  {RXC}
      peer        Provide full access
        @ntp-access
      query-only  Allow only control queries
        @ntp-access
      serve       Provide server and query access
        @ntp-access
      serve-only  Provide only server access
        @ntp-access
    ipv6        IPv6 access lists  {RXC}
      peer        Provide full access
        WORD  Named access list
      query-only  Allow only control queries
        WORD  Named access list
      serve       Provide server and query access
        WORD  Named access list
      serve-only  Provide only server access
        WORD  Named access list
    peer        Provide full access
      @ntp-access
    query-only  Allow only control queries
      @ntp-access
    serve       Provide server and query access
      @ntp-access
    serve-only  Provide only server access
      @ntp-access
  allow               Allow processing of packets
    mode  Allow processing of mode control packets
      control  Allow processing of control mode packets  {cr on}
        <3-15>  Rate limit
      private  Allow processing of private mode packets
  authenticate        Authenticate time sources
  authentication-key  Authentication key for trusted time sources
    <1-4294967295>  Key number  {one}
      cmac-aes-128   CMAC-AES-128 authentication  {XC}
        WORD  Authentication key  {cr ...}
      hmac-sha1      HMAC-SHA1 authentication  {XC}
        WORD  Authentication key  {cr ...}
      hmac-sha2-256  HMAC-SHA2-256 authentication  {XC}
        WORD  Authentication key  {cr ...}
      md5            MD5 authentication
        WORD  Authentication key  {cr}
          <0-4294967295>  Authentication key encryption type
      sha1           SHA1 authentication  {XC}
        WORD  Authentication key  {cr ...}
      sha2           SHA2 authentication  {XC}
        WORD  Authentication key  {cr ...}
  broadcastdelay      Estimated round-trip delay  {one}
    <1-999999>  Round-trip delay in microseconds
  clear               Clear all NTP config  {...}
  clock-period        Length of hardware clock tick  {one}
    <0-4294967295>  Clock period in 1/2^32 second intervals
  leap-handle         Leap seconds  {XC}
  logging             Enable NTP message logging
  master              Act as NTP master clock  {cr one}
    <1-15>  Stratum number
  max-associations    Set maximum number of associations  {one}
    <0-4294967295>  Number of associations
  maxdistance         Maximum Distance for synchronization  {one}
    <1-16>  Maximum distance
  mindistance         Minimum distance to consider for clockhop  {RXC one}
    <1-16>  Minimum distance
  orphan              Threshold Stratum for orphan mode  {RXC one}
    <1-16>  Stratum
  panic               Reject time updates > panic threshold (default 1000Sec)  {RXC}
    update  Reject time updates > panic threshold (default 1000Sec)
  passive             NTP passive mode  {on}
  peer                Configure NTP peer
    @ntp-peer
  refclock            Reference clock  {X +}
  server              Configure NTP server
    @ntp-peer
  source              Configure interface for source address  {one}
    INTERFACE  Interface
  trusted-key         Key numbers for trusted time sources
    <1-4294967295>  Key number  {cr}
      -  Range
        <1-4294967295>  Last key number
  update-calendar     Periodically update calendar with NTP time  {RXC}
service      Modify use of network based services
  alignment                Control alignment correction and logging  {R + plain}
  call-home                Enable call-home service  {RXC plain}
  compress-config          Compress the configuration file
  config                   TFTP load config files
  counters                 Control aging of interface counters  {plain}
    max  Maximum
      age  Age of counters  {one}
        <0-60>  Seconds
  dhcp                     Enable DHCP server and relay agent  {on plain}
  disable-ip-fast-frag     Disable IP particle-based fast fragmentation  {plain}
  exec-callback            Enable exec callback  {plain}
  exec-wait                Delay EXEC startup on noisy lines  {plain}
  finger                   Allow responses to finger requests
  heartbeat                Heartbeat  {RX ... plain}
  hide-telnet-addresses    Hide destination addresses in telnet command
  internal                 Enable internal commands  {plain}
  linenumber               enable line number banner for each exec
  log                      Log  {X}
    backtrace  Back trace  {...}
  nagle                    Enable Nagle's congestion control algorithm  {plain}
  old-slip-prompts         Allow old scripts to operate with slip/ppp  {plain}
  pad                      Enable PAD commands  {cr on plain}
    cmns      CMNS  {R}
    from-xot  From X.25 over TCP  {R}
    to-xot    To X.25 over TCP  {R}
  password-encryption      Encrypt system passwords
  prompt                   Enable mode specific prompt
    config  Prompt of configuration mode  {on}
  pt-vty-logging           Log significant VTY-Async events  {plain}
  scripting                Scripting  {RX + plain}
  sequence-numbers         Stamp logger messages with a sequence number
  slave-log                Enable log capability of slave IPs  {on plain}
  tcp-keepalives-in        Generate keepalives on idle incoming network connections  {plain}
  tcp-keepalives-out       Generate keepalives on idle outgoing network connections  {plain}
  tcp-small-servers        Enable small TCP servers (e.g., ECHO)  {cr plain}
    max-servers  Set number of allowable TCP small servers  {one}
      <1-2147483647>  Number of servers
      no-limit        No limit
  telnet-zeroidle          Set TCP window 0 when connection is idle  {plain}
  timestamps               Timestamp debug/log messages  {cr}
    debug  Timestamp debug messages  {cr one}
      @timestamps
    log    Timestamp log messages  {cr one}
      @timestamps
  udp-small-servers        Enable small UDP servers (e.g., ECHO)  {cr plain}
    max-servers  Set number of allowable UDP small servers  {one}
      <1-2147483647>  Number of servers
      no-limit        No limit
  unsupported-transceiver  Enable support for third-party transceivers
sntp         Configure SNTP  {RS no}
  authenticate        Authenticate time sources
  authentication-key  Authentication key for trusted time sources
    <1-4294967295>  Key number  {one}
      md5  MD5 authentication
        WORD  Authentication key  {cr ...}
  broadcast           Configure SNTP broadcast services
    client  Enable SNTP broadcast client mode
  logging             Enable SNTP message logging
  multicast           Configure SNTP multicast services
    client  Enable SNTP multicast client mode  {cr ...}
  server              Configure SNTP server
    ADDRESS  IP address of SNTP server  {cr one}
      key      Configure SNTP authentication key
        <1-4294967295>  Key number
      version  Configure NTP version
        <1-3>  NTP version number
  source-interface    Specify interface for source address  {one}
    INTERFACE  Interface
  trusted-key         Key numbers for trusted time sources
    <1-4294967295>  Key number
tftp-server  Provide TFTP service for netload requests
  URL    URL of a file  {cr}
    <1-99>  IP access list of requesting hosts
    alias   Name of the file for requests
      WORD  Name  {cr}
        <1-99>  IP access list of requesting hosts
  flash  Allow flash file TFTP requests  {+}
  rom    Allow ROM file TFTP requests  {R +}
`
