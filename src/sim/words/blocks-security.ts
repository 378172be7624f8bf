// Blocks of AAA, keys, views, zones and other protection.

import { rows } from './blocks-more.ts'
import type { Block } from './blocks.ts'

const SERVER_KEY = `
0                        Specifies an UNENCRYPTED key will follow
  LINE                   The UNENCRYPTED (cleartext) shared key
6                        Specifies an ENCRYPTED key will follow
  WORD                   The ENCRYPTED key
7                        Specifies HIDDEN key will follow
  LINE                   The hidden shared key
LINE                     The UNENCRYPTED (cleartext) shared key`

export const SECURITY_GROUPS = {
  'aaa-server-key': SERVER_KEY,
  /** When a key begins to be accepted or sent. */
  lifetime: `
hh:mm:ss                 Time to start
  <1-31>                 Day of the month to start
    MONTH                Month of the year to start
      <1993-2035>        Year to start
        @lifetime-end
  MONTH                  Month of the year to start
    <1-31>               Day of the month to start
      <1993-2035>        Year to start
        @lifetime-end
local                    Specify time in local timezone  {next lifetime}`,
  'lifetime-end': `
duration                 Set key lifetime duration
  <1-2147483646>         Duration seconds
  infinite               Key lifetime is infinite  {XC}
hh:mm:ss                 Time to stop
  <1-31>                 Day of the month to stop
    MONTH                Month of the year to stop
      <1993-2035>        Year to stop
  MONTH                  Month of the year to stop
    <1-31>               Day of the month to stop
      <1993-2035>        Year to stop
infinite                 Never expires`,
  'aaa-server-group': `
accounting               Specify an accounting configuration.  {+}
authorization            Specify a server-group authorization attribute filter.  {+}
backoff                  Retry backoff pattern  {+}
deadtime                 Specify time in minutes to ignore an unresponsive server  {one}
  <1-1440>               Length of time, in minutes
domain-stripping         Enable domain-stripping for this server group  {...}
ip                       Internet Protocol config commands
  radius                 RADIUS client subcommands
    source-interface     Specify interface for source address in RADIUS packets  {one}
      INTERFACE          Interface  {cr ...}
  tacacs                 TACACS client subcommands
    source-interface     Specify interface for source address in TACACS packets  {one}
      INTERFACE          Interface  {cr ...}
  vrf                    VPN Routing/Forwarding parameters on the interface
    forwarding           Configure forwarding table  {one}
      WORD               VRF name
ipv6                     IPv6 config commands  {+}
key-wrap                 Enable keywrap feature  {...}
load-balance             Server group load-balancing options.  {+}
mac-delimiter            MAC delimiter  {+}
server                   Specify a server
  A.B.C.D                IP address of server  {cr ...}
  name                   Name of server
    WORD                 Name of server
  WORD                   Name of server  {cr ...}
server-private           Define a private server
  HOST                   IPv4 Hostname or A.B.C.D  {cr ...}
throttle                 Throttle requests to radius server  {+}
vrf                      VRF  {+}`,
}

export const SECURITY_BLOCKS: readonly Block[] = [
  {
    name: 'aaa group server radius',
    prompt: 'config-sg-radius',
    header: 'RADIUS Server-group commands:',
    rows: '@aaa-server-group',
  },
  {
    name: 'aaa group server tacacs+',
    prompt: 'config-sg-tacacs+',
    header: 'TACACS+ Server-group commands:',
    rows: '@aaa-server-group',
  },
  {
    name: 'radius server',
    prompt: 'config-radius-server',
    header: 'RADIUS server sub-mode commands:',
    rows: `
address                  Specify the radius server address  {one}
  ipv4                   IPv4 Address
    HOST                 IPv4 Address of radius server  {cr}
      acct-port          UDP port for RADIUS accounting server (default is 1646)
        <0-65535>        Port number  {cr}
          auth-port      UDP port for RADIUS authentication server (default is 1645)
            <0-65535>    Port number
      alias              1-8 aliases for this server (max. 8)  {+}
      auth-port          UDP port for RADIUS authentication server (default is 1645)
        <0-65535>        Port number  {cr}
          acct-port      UDP port for RADIUS accounting server (default is 1646)
            <0-65535>    Port number
  ipv6                   IPv6 Address
    X:X:X:X::X           IPv6 Address of radius server  {cr ...}
automate-tester          Configure server automated testing.  {+ one}
backoff                  Retry backoff pattern (Default is retransmits with constant delay)  {+}
domain-stripping         Strip the domain from the username  {...}
dtls                     DTLS  {XC ...}
key                      Per-server encryption key  {one}
  @aaa-server-key
non-standard             Attributes to be parsed that violate RADIUS standard
pac                      Protected Access Credential key  {+}
retransmit               Number of retries to active server (overrides default)  {one}
  <0-100>                Number of retries for a transaction
timeout                  Time to wait (in seconds) for this radius server to reply (overrides default)  {one}
  <1-1000>               Wait time (default 5 seconds)
tls                      TLS  {XC ...}`,
  },
  {
    name: 'tacacs server',
    prompt: 'config-server-tacacs',
    header: null,
    rows: `
address                  Address  {one}
  ipv4                   IPv4 Address
    HOST                 IPv4 Address of tacacs server
  ipv6                   IPv6 Address
    X:X:X:X::X           IPv6 Address of tacacs server
key                      Per-server encryption key  {one}
  @aaa-server-key
port                     TCP port for TACACS+ server (default is 49)  {one}
  <1-65535>              Port number
send-nat-address         Send client's post NAT address to tacacs server
single-connection        Keep connection open to server
timeout                  Time to wait for this TACACS server to reply (overrides default)  {one}
  <1-1000>               Wait time (default 5 seconds)`,
  },
  {
    name: 'key chain',
    prompt: 'config-keychain',
    header: 'Key-chain configuration commands:',
    rows: `
description              Key chain description  {XC one plain}
  LINE                   Description
key                      Configure a key
  <0-2147483647>         Key identifier  {cr opens key chain key}`,
  },
  {
    name: 'key chain key',
    prompt: 'config-keychain-key',
    header: 'Key-chain key configuration commands:',
    rows: `
accept-lifetime          Set accept lifetime of key  {one}
  @lifetime
cryptographic-algorithm  Set cryptographic authentication algorithm  {one}
  hmac-sha-1             HMAC-SHA-1 authentication algorithm
  hmac-sha-256           HMAC-SHA-256 authentication algorithm
  hmac-sha-384           HMAC-SHA-384 authentication algorithm
  hmac-sha-512           HMAC-SHA-512 authentication algorithm
  md5                    MD5 authentication algorithm
key-string               Set key string  {one}
  0                      Specifies an UNENCRYPTED password will follow
    LINE                 The UNENCRYPTED (cleartext) user password
  7                      Specifies a HIDDEN password will follow
    LINE                 The HIDDEN user password string
  LINE                   The UNENCRYPTED (cleartext) user password
send-lifetime            Set send lifetime of key  {one}
  @lifetime`,
  },
  {
    name: 'parser view',
    prompt: 'config-view',
    header: 'View commands:',
    rows: `
commands                 Configure commands for a view
  WORD                   Mode of the commands
    exclude              Exclude the command from the view  {+}
    include              Add command to the view  {+}
    include-exclusive    Include in this view but exclude from others  {+}
secret                   Set a secret for the current view  {one}
  0                      Specifies an UNENCRYPTED password will follow
    LINE                 The UNENCRYPTED (cleartext) view secret string
  5                      Specifies an ENCRYPTED secret will follow
    WORD                 The ENCRYPTED secret string
  8                      Specifies a PBKDF2 HASHED secret will follow  {XC}
    WORD                 The HASHED secret string
  9                      Specifies a SCRYPT HASHED secret will follow  {XC}
    WORD                 The HASHED secret string
  LINE                   The UNENCRYPTED (cleartext) view secret string
view                     Add a view to a superview
  WORD                   View name`,
  },
  {
    name: 'zone security',
    prompt: 'config-sec-zone',
    header: 'Zone configuration commands:',
    rows: `
description              Zone description  {one plain}
  LINE                   description string
protection               Zone protection  {XC +}
vpn                      VPN zone  {X +}`,
  },
  {
    name: 'zone-pair security',
    prompt: 'config-sec-zone-pair',
    header: 'Zone-pair configuration commands:',
    rows: `
description              Zone description  {one plain}
  LINE                   description string
service-policy           Configure CBAC Service Policy
  type                   CBAC Policy type
    inspect              CBAC Service Policy  {one}
      WORD               Policy-map name`,
  },
  {
    name: 'parameter-map type',
    prompt: 'config-profile',
    header: 'parameter-map commands:',
    rows: `
alert                    Turn on/off alert  {one}
  off                    Turn off alert
  on                     Turn on alert
audit-trail              Turn on/off audit trail  {one}
  off                    Turn off audit trail
  on                     Turn on audit trail
dns-timeout              Specify timeout for DNS  {one}
  <1-2147483>            Timeout in seconds
gtp                      Inspect parameters for gtp  {+}
icmp                     Config timeout values for icmp  {+}
log                      Log  {+}
max-incomplete           Specify maximum number of incomplete connections before clamping  {+}
one-minute               Specify one-minute-sample watermarks for clamping  {+}
sessions                 Maximum number of inspect sessions  {+}
tcp                      Config timeout values for tcp connections  {+}
udp                      Config timeout values for udp flows  {+}
zone-mismatch            Configure zone mismatch  {+}
${rows('aggressive-aging+ allow-mode+ application-inspect+ banner+ block-page+ cache-entry-lifetime+ cache-size+ consent+ copy+ custom-page+ description+ dnscrypt enable file+ idle-timeout+ intercept-https-enable lisp license+ local-domain+ login-attempt-limit+ logout-window-disabled max-http-conns+ max-request+ max-resp-pak+ max-retransmit+ orgid+ pattern+ ratelimit+ redirect+ resolver+ sccp server+ show-inactivity sleeping-client source source-interface+ success-window-disabled timeout+ token+ truncate+ tunnel+ type+ url-request-log user-group+ virtual-ip+ watch-list+ cert-map+ secure-webauth-disable')}`,
  },
  {
    name: 'control-plane',
    prompt: 'config-cp',
    header: 'Control Plane configuration commands:',
    rows: `
service-policy           Configure QOS Service Policy
  input                  Assign policy-map to the input of an interface  {one}
    WORD                 policy-map name
  output                 Assign policy-map to the output of an interface  {one}
    WORD                 policy-map name
  type                   Configure CPP policy type  {+}
${rows('management-interface+')}`,
  },
  {
    name: 'dot1x credentials',
    prompt: 'config-dot1x-creden',
    header: null,
    rows: `
anonymous-id             Set an anonymous EAP identity  {one}
  WORD                   Anonymous identity
description              Provide a description for the credentials profile  {one plain}
  LINE                   Text describing this credentials profile
password                 Set an authentication password  {one}
  0                      Specifies an UNENCRYPTED password will follow
    LINE                 The UNENCRYPTED (cleartext) password
  7                      Specifies a HIDDEN password will follow
    LINE                 The HIDDEN password
  LINE                   The UNENCRYPTED (cleartext) password
pki-trustpoint           Set the default pki trustpoint  {one}
  WORD                   Trustpoint name
username                 Set a user name  {one}
  WORD                   User name`,
  },
  {
    name: 'interface cts manual',
    prompt: 'config-if-cts-manual',
    header: null,
    rows: `
policy                   Policy configuration
  dynamic                Dynamic policy  {+}
  static                 Static policy  {one}
    sgt                  Security group tag
      <2-65519>          Security group tag value  {cr}
        trusted          Trust the tags of the peer
propagate                Propagate
  sgt                    Security group tags  {on}
sap                      Security association protocol  {+}`,
  },
]
