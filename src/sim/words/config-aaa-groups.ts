// Rows that lines of authentication share: methods, servers, passwords.

export const CONFIG_AAA_GROUPS: Readonly<Record<string, string>> = {
  'aaa-group': `
WORD     Server-group name
ldap     Use list of all LDAP hosts.  {RXC}
radius   Use list of all Radius hosts.
tacacs+  Use list of all Tacacs+ hosts.
`,
  'login-method': `
cache          Use Cached-group
  WORD  Server-group name  {plain cr next login-method}
enable         Use enable password for authentication.  {plain cr next login-method}
group          Use Server-group
  WORD     Server-group name  {plain cr next login-method}
  ldap     Use list of all LDAP hosts.  {RXC plain cr next login-method}
  radius   Use list of all Radius hosts.  {plain cr next login-method}
  tacacs+  Use list of all Tacacs+ hosts.  {plain cr next login-method}
krb5           Use Kerberos 5 authentication.  {plain cr next login-method}
krb5-telnet    Allow logins only if already authenticated via Kerberos V Telnet.  {plain cr next login-method}
line           Use line password for authentication.  {plain cr next login-method}
local          Use local username authentication.  {plain cr next login-method}
local-case     Use case-sensitive local username authentication.  {plain cr next login-method}
none           NO authentication.  {plain cr next login-method}
passwd-expiry  enable the login list to provide password aging support  {plain cr next login-method}
`,
  'enable-method': `
cache   Use Cached-group
  WORD  Server-group name  {plain cr next enable-method}
enable  Use enable password for authentication.  {plain cr next enable-method}
group   Use Server-group
  WORD     Server-group name  {plain cr next enable-method}
  radius   Use list of all Radius hosts.  {plain cr next enable-method}
  tacacs+  Use list of all Tacacs+ hosts.  {plain cr next enable-method}
line    Use line password for authentication.  {plain cr next enable-method}
none    NO authentication.  {plain cr next enable-method}
`,
  'dot1x-method': `
cache  Use Cached-group
  WORD  Server-group name  {plain cr next dot1x-method}
group  Use Server-group
  WORD    Server-group name  {plain cr next dot1x-method}
  radius  Use list of all Radius hosts.  {plain cr next dot1x-method}
local  Use local username authentication.  {plain cr next dot1x-method}
none   NO authentication.  {plain cr next dot1x-method}
`,
  'aaa-ppp-method': `
cache       Use Cached-group
  WORD  Server-group name  {plain cr next aaa-ppp-method}
group       Use Server-group
  WORD     Server-group name  {plain cr next aaa-ppp-method}
  radius   Use list of all Radius hosts.  {plain cr next aaa-ppp-method}
  tacacs+  Use list of all Tacacs+ hosts.  {plain cr next aaa-ppp-method}
if-needed   Only authenticate if needed.  {plain cr next aaa-ppp-method}
krb5        Use Kerberos 5 authentication.  {plain cr next aaa-ppp-method}
local       Use local username authentication.  {plain cr next aaa-ppp-method}
local-case  Use case-sensitive local username authentication.  {plain cr next aaa-ppp-method}
none        NO authentication.  {plain cr next aaa-ppp-method}
`,
  'authorization-method': `
cache             Use Cached-group
  WORD  Server-group name  {plain cr next authorization-method}
group             Use server-group.
  WORD     Server-group name  {plain cr next authorization-method}
  ldap     Use list of all LDAP hosts.  {RXC plain cr next authorization-method}
  radius   Use list of all Radius hosts.  {plain cr next authorization-method}
  tacacs+  Use list of all Tacacs+ hosts.  {plain cr next authorization-method}
if-authenticated  Succeed if user has authenticated.  {plain cr next authorization-method}
krb5-instance     Use Kerberos instance privilege maps.  {plain cr next authorization-method}
local             Use local database.  {plain cr next authorization-method}
none              No authorization (always succeeds).  {plain cr next authorization-method}
`,
  /** Without `local`, `none` or `if-authenticated` every command would be refused while no server answers; that is not simulated. */
  'command-method': `
cache             Use Cached-group
  WORD  Server-group name  {cr next command-method}
group             Use server-group.
  WORD     Server-group name  {cr next command-method}
  ldap     Use list of all LDAP hosts.  {RXC cr next command-method}
  radius   Use list of all Radius hosts.  {cr next command-method}
  tacacs+  Use list of all Tacacs+ hosts.  {cr next command-method}
if-authenticated  Succeed if user has authenticated.  {plain cr next command-method}
krb5-instance     Use Kerberos instance privilege maps.  {cr next command-method}
local             Use local database.  {plain cr next command-method}
none              No authorization (always succeeds).  {plain cr next command-method}
`,
  'command-list': `
WORD     Named authorization list.  {one}
  @command-method
default  The default authorization list.  {one}
  @command-method
`,
  'authorization-list': `
WORD     Named authorization list.  {one}
  @authorization-method
default  The default authorization list.  {one}
  @authorization-method
`,
  'accounting-list': `
WORD     Named Accounting list.  {cr one opens aaa accounting}
  @accounting-kind
default  The default accounting list.  {cr one opens aaa accounting}
  @accounting-kind
`,
  'accounting-kind': `
none        No accounting.
start-stop  Record start and stop without waiting
  @accounting-method
stop-only   Record stop when service terminates.
  @accounting-method
wait-start  Same as start-stop but wait for start-record commit.  {R}
  @accounting-method
`,
  'accounting-method': `
broadcast  Use Broadcast for Accounting
  group  Use Server-group
    WORD     Server-group name  {cr next accounting-more}
    radius   Use list of all Radius hosts.  {cr next accounting-more}
    tacacs+  Use list of all Tacacs+ hosts.  {cr next accounting-more}
group      Use Server-group
  WORD     Server-group name  {cr next accounting-more}
  radius   Use list of all Radius hosts.  {cr next accounting-more}
  tacacs+  Use list of all Tacacs+ hosts.  {cr next accounting-more}
`,
  'accounting-more': `
group  Use Server-group
  WORD     Server-group name  {plain cr next accounting-more}
  radius   Use list of all Radius hosts.  {plain cr next accounting-more}
  tacacs+  Use list of all Tacacs+ hosts.  {plain cr next accounting-more}
`,
  'server-key': `
0     Specifies an UNENCRYPTED key will follow
  LINE  The UNENCRYPTED (cleartext) shared key
6     Specifies an ENCRYPTED key will follow
  LINE  The ENCRYPTED shared key
7     Specifies HIDDEN key will follow
  LINE  The HIDDEN shared key
LINE  The UNENCRYPTED (cleartext) shared key
`,
  'radius-host': `
acct-port     UDP port for RADIUS accounting server (default is 1646)
  <0-65535>  Port number  {cr next radius-host}
alias         1-8 aliases for this server (max. 8)  {+}
auth-port     UDP port for RADIUS authentication server (default is 1645)
  <0-65535>  Port number  {cr next radius-host}
backoff       Retry backoff pattern (Default is retransmits with constant delay)  {+}
key           per-server encryption key (overrides default)
  @server-key
non-standard  Parse attributes that violate the RADIUS standard  {cr next radius-host}
pac           Protected Access Credential key  {...}
retransmit    Specify the number of retries to active server (overrides default)
  <0-100>  Number of retries to active server  {cr next radius-host}
test          Configure server automated testing.  {+}
timeout       Time to wait for this RADIUS server to reply (overrides default)
  <1-1000>  Timeout value in seconds to wait for server to reply  {cr next radius-host}
`,
  'tacacs-host': `
key                per-server encryption key (overrides default)
  @server-key
nat                To send client's post NAT address to tacacs+ server  {cr next tacacs-host}
port               TCP port for TACACS+ server (default is 49)
  <0-65535>  Port number  {cr next tacacs-host}
single-connection  Multiplex all packets over a single tcp connection to server (for CiscoSecure)  {cr next tacacs-host}
timeout            Time to wait for this TACACS server to reply (overrides default)
  <1-1000>  Seconds to wait  {cr next tacacs-host}
`,
  // Of a user, behind the name and behind the privilege level.
  user: `
access-class            Restrict access by access-class
  <1-199>      Access-class number  {cr ...}
  <1300-2699>  Access-class number (expanded range)  {cr ...}
autocommand             Automatically issue a command after the user logs in
  LINE  Command to be automatically issued after the user logs in
callback-dialstring     Callback dialstring  {RX}
  WORD  Callback dialstring  {cr ...}
callback-line           Associate a specific line with this callback  {RX +}
callback-rotary         Associate a rotary group with this callback  {RX +}
common-criteria-policy  Enter the common-criteria policy name
  WORD  Policy name
    password  Specify the password for the user
      LINE  The UNENCRYPTED (cleartext) user password
    secret    Specify the secret for the user  {XC}
      LINE  The UNENCRYPTED (cleartext) user secret
dnis                    Do not require password when obtained via DNIS  {cr ...}
nocallback-verify       Do not require authentication after callback  {cr ...}
noescape                Prevent the user from using an escape character  {cr ...}
nohangup                Do not disconnect after an automatic command  {cr ...}
nopassword              No password is required for the user to log in  {cr ...}
one-time                Specify that the username/password is valid for only one time
  password  Specify the password for the user
    LINE  The UNENCRYPTED (cleartext) user password
  secret    Specify the secret for the user
    LINE  The UNENCRYPTED (cleartext) user secret
password                Specify the password for the user
  LINE  The UNENCRYPTED (cleartext) user password
secret                  Specify the secret for the user
  LINE  The UNENCRYPTED (cleartext) user secret
user-maxlinks           Limit the user's number of inbound links
  <1-255>  The maximum number of links allowed  {cr ...}
view                    Set view name
  WORD  View Name  {cr ...}
`,
  privilege: `
all    All suboption will be set to the samelevel
  level  Set privilege level of command
    <0-15>  Privilege level
      LINE  Initial keywords of the command to modify
  reset  Reset privilege level of command
    LINE  Initial keywords of the command to modify
level  Set privilege level of command
  <0-15>  Privilege level
    LINE  Initial keywords of the command to modify
reset  Reset privilege level of command
  LINE  Initial keywords of the command to modify
`,
  'login-log': `
every  Periodicity of the event
  <1-65535>  Number of events  {cr next login-log}
log    Generate syslogs  {plain cr next login-log}
trap   Generate traps  {plain cr next login-log}
`,
}
