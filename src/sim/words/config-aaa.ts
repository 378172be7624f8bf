// Global configuration of users, privileges and authentication.

export const CONFIG_AAA = `
aaa            Authentication, Authorization and Accounting.
  accounting       Accounting configurations parameters.  {plain}
    auth-proxy        For authentication proxy events.
      @accounting-list
    commands          For exec (shell) commands.
      <0-15>  Enable level
        @accounting-list
    connection        For outbound connections. (telnet, rlogin)
      @accounting-list
    delay-start       Delay PPP Network start record until peer IP address is known.  {cr ...}
    dot1x             For dot1x sessions.
      @accounting-list
    exec              For starting an exec (shell).
      @accounting-list
    gigawords         64 bit interface counters to support Radius attributes 52 & 53.
    identity          For identity sessions.  {SC}
      @accounting-list
    include           Include attributes in accounting records unconditionally  {+}
    jitter            Set jitter parameters for periodic interval  {+}
    multicast         For multicast accounting.  {+}
    nested            When starting PPP from EXEC, generate NETWORK records before EXEC-STOP record.
    network           For network services. (PPP, SLIP, ARAP)
      @accounting-list
    redundancy        AAA platform redundancy accounting behavior  {+}
    resource          For resource events.  {+}
    send              Send records to accounting server.  {+}
    session-duration  Set the preference for calculating session durations  {+}
    suppress          Do not generate accounting records for a specific type of user.
      null-username  Users with a null username
    system            For system events.
      @accounting-list
    update            Enable accounting update records.  {one}
      newinfo   Only send accounting update records when we have new acct info.  {...}
      periodic  Send accounting update records at regular intervals.
        <1-2147483647>  Periodic intervals to send accounting update records(in minutes)  {...}
    vrrs              For VRRS accounting.  {+}
  attribute        AAA attribute definitions
    list  Define a list of attributes
      WORD  Name of the list  {opens aaa attribute list}
  authentication   Authentication configurations parameters.
    arap             Set authentication lists for arap.  {plain R +}
    attempts         Set the maximum number of login attempts  {plain}
      login  Set the maximum number of login attempts  {one}
        <1-25>  Maximum number of login attempts
    banner           Message to use when starting login/authentication.  {one}
      LINE  c message-text c, where 'c' is a delimiting character
    dot1x            Set authentication lists for IEEE 802.1x.  {plain}
      WORD     Named authentication list.  {one}
        @dot1x-method
      default  The default authentication list.  {one}
        @dot1x-method
    enable           Set authentication list for enable.  {plain}
      default  The default authentication list.  {one}
        @enable-method
    eou              Set authentication lists for EAPoUDP  {plain +}
    fail-message     Message to use for failed login/authentication.  {one}
      LINE  c message-text c, where 'c' is a delimiting character
    login            Set authentication lists for logins.  {plain}
      WORD     Named authentication list (max 31 characters, longer will be rejected).  {one}
        @login-method
      default  The default authentication list.  {one}
        @login-method
    nasi             Set authentication lists for NASI.  {plain R +}
    onep             Set authentication lists for ONEP  {plain R +}
    password-prompt  Text to use when prompting for a password  {plain one}
      WORD  Text of prompt
    ppp              Set authentication lists for ppp.  {plain}
      WORD     Named authentication list.  {one}
        @aaa-ppp-method
      default  The default authentication list.  {one}
        @aaa-ppp-method
    sgbp             Set authentication lists for sgbp.  {plain RX +}
    suppress         Do not send access request for a specific type of user.
      null-username  Users with a null username
    token            Authenticate tokens  {+}
    username-prompt  Text to use when prompting for a username  {plain one}
      WORD  Text of prompt
  authorization    Authorization configurations parameters.
    auth-proxy           For Authentication Proxy Services  {plain}
      @authorization-list
    cache                For AAA cache configuration  {plain}
      @authorization-list
    commands             For exec (shell) commands.
      <0-15>  Enable level
        @command-list
    config-commands      For configuration mode commands.  {plain}
    configuration        For downloading configurations from AAA server  {plain}
      @authorization-list
    console              For enabling console authorization  {plain}
    credential-download  For downloading EAP credential from Local/RADIUS/LDAP  {plain}
      @authorization-list
    exec                 For starting an exec (shell).  {plain}
      @authorization-list
    network              For network services. (PPP, SLIP, ARAP)  {plain}
      @authorization-list
    onep                 For ONEP authorization service  {plain R +}
    policy-if            For diameter policy interface application.  {plain RX +}
    prepaid              For diameter prepaid services.  {plain RX +}
    reverse-access       For reverse access connections  {plain}
      @authorization-list
    subscriber-service   For iEdge subscriber services (VPDN etc)  {plain}
      @authorization-list
    template             Enable template authorization
  cache            AAA cache definitions
    filter   Filter
      WORD  Name of the filter  {...}
    profile  Profile
      WORD  Name of the profile  {opens aaa cache profile}
  common-criteria  AAA commands for Common Criteria  {RXC}
    policy  Policy
      WORD  Policy name  {opens aaa common-criteria policy}
  configuration    Authorization configuration parameters.  {+}
  dnis             Associate certain AAA parameters to a specific DNIS number  {RX +}
  group            AAA group definitions
    server  AAA Server group definitions
      ldap     Ldap server-group definition  {RXC}
        WORD  Server-group name  {opens aaa group server ldap}
      radius   Radius server-group definition
        WORD  Server-group name  {opens aaa group server radius}
      tacacs+  Tacacs+ server-group definition
        WORD  Server-group name  {opens aaa group server tacacs+}
  intercept        RADIUS intercept  {RX}
  local            AAA Local method options
    authentication  Local authentication parameters
      attempts  Maximum attempts
        max-fail  Maximum failures allowed before a user is locked  {one}
          <1-65535>  Number of failures
      WORD      Local authentication list name  {+}
      default   The default local authentication list.  {+}
  max-sessions     Adjust initial hash size for estimated max sessions  {plain one}
    <0-1048575>  Estimated maximum number of sessions
  memory           AAA memory parameters
    threshold  Threshold  {+}
  nas              NAS specific configuration
    port                NAS port  {+}
    redirected-station  Redirected number  {+}
  pod              POD processing
    server  POD server  {cr ...}
  policy           AAA policy parameters  {XC +}
  preauth          Preauthentication parameters  {RX opens aaa preauth}
  proxy            AAA proxy parameters  {RX +}
  route            Static route downloads  {RX +}
  server           Local AAA server
    radius  RADIUS server
      dynamic-author  Dynamic authorization  {opens aaa server radius dynamic-author}
      proxy           RADIUS proxy  {RX opens aaa server radius proxy}
      sesm            SESM  {RX opens aaa server radius sesm}
  service-profile  Service-Profile parameters  {RX +}
  session-mib      AAA session MIB options
    disconnect  Allow disconnection of a session
    populate    Populate the MIB
  traceback        Traceback recording
    recording  Record tracebacks
  user             AAA user definitions
    profile  AAA user profiles
      WORD  Profile name  {opens aaa user profile}
enable         Modify enable password parameters
  last-resort     Define enable action if no TACACS servers respond  {one}
    password  Use the enable password
    succeed   Succeed
  password        Assign the privileged level password
    LINE   The UNENCRYPTED (cleartext) 'enable' password
    level  Set exec level password
      <1-15>  Level number  {one}
        LINE  The UNENCRYPTED (cleartext) 'enable' password
  secret          Assign the privileged level secret
    LINE   The UNENCRYPTED (cleartext) 'enable' secret
    level  Set exec level password
      <1-15>  Level number  {one}
        LINE  The UNENCRYPTED (cleartext) 'enable' secret
  use-tacacs      Use TACACS to check enable passwords
kerberos       Configure Kerberos  {R}
  clients      Clients
    mandatory  Kerberos only
  credentials  Credentials
    forward  Forward credentials
  instance     Instance  {+}
  local-realm  Local realm  {one}
    WORD  Realm
  preauth      Preauthentication  {+}
  realm        Realm of a host  {+}
  server       Server of a realm
    WORD  Realm
      ADDRESS  Address of the server  {cr ...}
  srvtab       Key table  {+}
ldap           LDAP server configuration command  {RXC}
  attribute-map  Map of attributes
    WORD  Name of the map  {opens ldap attribute-map}
  search-filter  Search filter  {+}
  server         LDAP server
    WORD  Name of the server  {opens ldap server}
login          Enable secure login checking
  on-failure  Set options for failed login attempt  {plain cr one next login-log}
  on-success  Set options for successful login attempt  {plain cr one next login-log}
login-string   Define a host-specific login string  {RX}
  WORD  Host name
    LINE  c message c, where 'c' is a delimiting character
parser         Configure parser
  cache    Enable parser cache  {on}
  command  Command
    serializer  Serialize commands
  config   Configuration generation
    cache      Cache of the configuration
      interface  Interface configuration
    partition  Partition the configuration
  maximum  Maximum latency or utilization  {+}
  view     View Commands
    WORD  View Name  {cr opens parser view}
      inclusive  Make this view inclusive by default  {opens parser view}
      superview  Make this view a SuperView  {opens parser view}
password       Configure encryption password (key)
  encryption  Encryption of passwords
    aes  Encrypt with AES
  logging     Log errors of the encryption
privilege      Command privilege parameters
  cns-connect-config  Cns connect mode  {RX}
    @privilege
  config-rtr-http     RTR HTTP raw request Configuration  {RX}
    @privilege
  configure           Global configuration mode
    @privilege
  congestion          Frame Relay congestion configuration mode  {R}
    @privilege
  controller          Controller configuration mode  {RX}
    @privilege
  dhcp                DHCP pool configuration mode
    @privilege
  exec                Exec mode
    @privilege
  interface           Interface configuration mode
    @privilege
  interface-range     Interface range configuration mode
    @privilege
  ipenacl             IP named extended access-list configuration mode
    @privilege
  ipsnacl             IP named simple access-list configuration mode
    @privilege
  ipv6acl             IPv6 access-list configuration mode
    @privilege
  keychain            Keychain configuration mode
    @privilege
  line                Line configuration mode
    @privilege
  map-class           Map class configuration mode  {RX}
    @privilege
  route-map           Route map config mode
    @privilege
  router              Router configuration mode
    @privilege
  subinterface        Subinterface configuration mode
    @privilege
  vlan                VLAN configuration mode  {SC}
    @privilege
radius         RADIUS server configuration command
  server  RADIUS server
    WORD  Name for the radius server configuration  {opens radius server}
radius-server  Modify RADIUS query parameters
  accounting          Accounting information configuration
    system  System  {+}
  attribute           Customize selected radius attributes  {+}
  authorization       Authorization processing information
    default  Default
      framed-protocol  Framed protocol
        ppp  PPP
    missing  Missing
      Service-Type  Service type
  backoff             Retry backoff pattern (Default is retransmits with constant delay)  {+}
  cache               Cache of a server  {+}
  challenge-noecho    Data echoing to screen is disabled during Access-Challenge
  configure-nas       Attempt to upload static routes and IP pools at startup
  dead-criteria       Set the criteria used to decide when a radius server is marked dead  {one}
    time   Time
      <1-120>  Seconds  {cr}
        tries  Tries
          <1-100>  Number of tries
    tries  Tries
      <1-100>  Number of tries
  deadtime            Time to stop using a server that doesn't respond  {one}
    <0-1440>  Length of time, in minutes, in a server group
  directed-request    Allow user to specify radius server to use with @server  {cr}
    restricted  Restrict to the server
  domain-stripping    Strip the domain from the username  {cr ...}
  extended-portnames  Provide more detailed port names
  host                Specify a RADIUS server
    HOST  IP address of RADIUS server  {one cr next radius-host}
  key                 encryption key shared with the radius servers  {one}
    @server-key
  load-balance        Radius load-balancing options.  {+}
  local               Configure local RADIUS server  {R opens radius-server local}
  optional-passwords  The first RADIUS request can be made without requesting a password
  retransmit          Specify the number of retries to active server  {one}
    <0-100>  Number of retries for a transaction
  retry               Specify how the next packet is sent after timeout.  {+}
  source-ports        Source ports used for sending out RADIUS requests  {+}
  throttle            Throttle requests to radius server  {+}
  timeout             Time to wait for a RADIUS server to reply  {one}
    <1-1000>  Wait time
  transaction         Specify per-transaction parameters
    max-tries  Tries  {one}
      <3-100>  Number of tries
  unique-ident        Higher order bits of Acct-Session-Id  {one}
    <0-255>  Value
  vsa                 Vendor specific attribute configuration
    disallow  Disallow attributes
      unknown  Unknown attributes
    send      Send vendor-specific attributes in requests  {cr}
      accounting      Send in accounting requests
      authentication  Send in access requests
security       Infra Security CLIs
  authentication  Authentication security CLIs
    failure  Authentication failure logging
      rate  Authentication failure threshold rate  {one}
        <2-1024>  Authentication failure threshold rate
          log  log
tacacs         TACACS server configuration command
  server  TACACS server
    WORD  Name for the tacacs server configuration  {opens tacacs server}
tacacs-server  Modify TACACS query parameters
  administration    Start tacacs+ deamon handling administrative messages
  cache             AAA auth cache default server group  {+}
  directed-request  Allow user to specify tacacs server to use with @server  {cr ...}
  dns-alias-lookup  Enable IP Domain Name System Alias lookup for TACACS servers
  domain-stripping  Strip the domain from the username  {cr ...}
  host              Specify a TACACS server
    HOST  IP address of TACACS server  {one cr next tacacs-host}
  key               Set TACACS+ encryption key.  {one}
    @server-key
  packet            Modify TACACS+ packet options
    maxsize  Maximum size of a packet  {one}
      <10240-65536>  Size
  timeout           Time to wait for a TACACS server to reply  {one}
    <1-1000>  Wait time (default 5 seconds)
username       Establish User Name Authentication
  WORD  User name  {cr}
    aaa        AAA directive
      attribute  Attributes of the user
        list  List of attributes
          WORD  Name of the list
    mac        This entry is for MAC Filtering where username=mac
    privilege  Set user privilege level
      <0-15>  User privilege level  {cr}
        @user
    @user
`
