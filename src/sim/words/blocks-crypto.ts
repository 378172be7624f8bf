// Blocks of IPsec and IKE.

import type { Block } from './blocks.ts'

export const CRYPTO_GROUPS = {
  'dh-groups': `
1                    Diffie-Hellman group 1 (768 bit)
14                   Diffie-Hellman group 14 (2048 bit)
15                   Diffie-Hellman group 15 (3072 bit)
16                   Diffie-Hellman group 16 (4096 bit)
19                   Diffie-Hellman group 19 (256 bit ecp)
2                    Diffie-Hellman group 2 (1024 bit)
20                   Diffie-Hellman group 20 (384 bit ecp)
21                   Diffie-Hellman group 21 (521 bit ecp)
24                   Diffie-Hellman group 24 (2048 bit, 256 bit subgroup)
5                    Diffie-Hellman group 5 (1536 bit)`,
  key: `
0                    Specifies an UNENCRYPTED password will follow
  LINE               The UNENCRYPTED (cleartext) key
6                    Specifies an ENCRYPTED password will follow
  WORD               The ENCRYPTED key
LINE                 The UNENCRYPTED (cleartext) key`,
  'key-for': `
address              define shared key with IP address
  A.B.C.D            Peer IP address  {next key-mask}
  ipv6               define shared key with IPv6 address  {+}
hostname             define shared key with hostname
  WORD               Peer host name
    key              pre-shared key
      @key`,
  'key-mask': `
A.B.C.D              Peer IP subnet mask
  key                pre-shared key
    @key
key                  pre-shared key
  @key`,
  'crypto-map': `
description          Description of the crypto map statement policy  {one plain}
  LINE               description string
dialer               Dialer related commands  {R +}
match                Match values.
  address            Match address of packets to encrypt.  {one}
    <100-199>        IP access-list number
    <2000-2699>      IP access-list number (expanded range)
    WORD             Access-list name  {cr ...}
qos                  Quality of Service related commands
  pre-classify       Apply Quality of Service before encryption
reverse-route        Reverse Route Injection.  {cr one}
  remote-peer        Create route in route table for remote tunnel endpoint  {cr ...}
  static             Create routes based on static ACLs permanently  {cr ...}
  tag                Set tag for the routes  {+}
@crypto-set`,
  'crypto-set': `
set                  Set values for encryption/decryption
  group              GDOI group  {one}
    WORD             Name of the group
  identity           Identity restriction.  {one}
    WORD             Identity Name
  ikev2-profile      Specify ikev2 Profile  {one}
    WORD             ikev2 profile name
  ip                 Interface Internet Protocol config commands  {+}
  isakmp-profile     Specify isakmp Profile  {one}
    WORD             isakmp profile name
  nat                Set NAT translation  {+}
  peer               Allowed Encryption/Decryption peer.
    HOST             IP address of peer  {cr ...}
  pfs                Specify pfs settings  {cr one}
    group1           D-H Group1 (768-bit modp)
    group14          D-H Group14 (2048-bit modp)
    group15          D-H Group15 (3072-bit modp)
    group16          D-H Group16 (4096-bit modp)
    group19          D-H Group19 (256-bit ecp)
    group2           D-H Group2 (1024-bit modp)
    group20          D-H Group20 (384-bit ecp)
    group21          D-H Group21 (521-bit ecp)
    group24          D-H Group24 (2048-bit modp, 256 bit subgroup)
    group5           D-H Group5 (1536-bit modp)
  reverse-route      Reverse Route Injection.  {+}
  security-association  Security association parameters
    dummy            Enable transmitting dummy packets  {XC +}
    idle-time        Automatically delete IPSec SAs after a given idle period.  {+}
    level            specify a security association granularity level for identities  {+}
    lifetime         security association lifetime
      days           Time-based key duration in days  {+}
      kilobytes      Volume-based key duration  {one}
        <2560-4294967295>  Security association duration in kilobytes encrypted
        disable      Disable volume-based rekey
      seconds        Time-based key duration in seconds  {one}
        <120-2592000>  Security association duration in seconds
    replay           Set replay checking.  {+}
  mixed-mode         Mixed mode
  session-key        Specify session keys manually  {+}
  transform-set      Specify list of transform sets in priority order  {one}
    WORD             Proposal tag  {cr ...}`,
  hex: `
HEX                  Bytes of the certificate  {cr next hex}`,
}

export const CRYPTO_BLOCKS: readonly Block[] = [
  {
    name: 'crypto isakmp policy',
    prompt: 'config-isakmp',
    header: 'ISAKMP commands:',
    rows: `
authentication       Set authentication method for protection suite  {one}
  ecdsa-sig          Elliptic Curve Digital Signature
  pre-share          Pre-Shared Key
  rsa-encr           Rivest-Shamir-Adleman Encryption
  rsa-sig            Rivest-Shamir-Adleman Signature
encryption           Set encryption algorithm for protection suite  {one as encr}
  3des               Three key triple DES
  aes                AES - Advanced Encryption Standard.  {cr}
    128              128 bit keys.
    192              192 bit keys.
    256              256 bit keys.
  des                DES - Data Encryption Standard (56 bit keys).
group                Set the Diffie-Hellman group  {one}
  @dh-groups
hash                 Set hash algorithm for protection suite  {one}
  md5                Message Digest 5
  sha                Secure Hash Standard
  sha256             Secure Hash Standard 2 (256 bit)
  sha384             Secure Hash Standard 2 (384 bit)
  sha512             Secure Hash Standard 2 (512 bit)
lifetime             Set lifetime for ISAKMP security association  {one}
  <60-86400>         lifetime in seconds`,
  },
  {
    name: 'crypto isakmp profile',
    prompt: 'conf-isa-prof',
    header: 'ISAKMP profile configuration commands:',
    rows: `
accounting           Enable AAA Accounting for IPSec Sessions  {one}
  WORD               Accounting list name
ca                   Specify certificate authorities to trust  {+}
client               Specify client configuration settings  {+}
description          Specify a description of this profile  {one plain}
  LINE               description of this profile
initiate             Initiate  {+}
isakmp               ISAKMP  {+}
keepalive            Set a keepalive interval for use with IOS peers  {one}
  <10-3600>          Number of seconds between keep alives  {cr ...}
keyring              Specify keyring to use  {one}
  WORD               keyring name
local-address        Interface to use for local address for this isakmp profile  {+}
match                Match values.
  certificate        Peer certificate attributes to match  {+}
  identity           Identity to match
    address          Match on address
      A.B.C.D        Address  {cr ...}
      ipv6           IPv6 address
        X:X:X:X::X/<0-128>  IPv6 prefix  {cr ...}
    group            Match on group
      WORD           Group name
    host             Match on host  {+}
    user             Match on user  {+}
qos-group            Apply a QoS policy class map for this profile  {+}
self-identity        Specify Identity to use  {one}
  address            Use IP address as identity  {cr ...}
  fqdn               Use fully qualified domain name as identity  {cr ...}
  user-fqdn          Use user fully qualified domain name as identity  {+}
virtual-template     Specify the virtual-template for dynamic interface creation.  {+ one}
vrf                  Specify the VRF it is related to  {one}
  WORD               VRF name`,
  },
  {
    name: 'crypto isakmp client',
    prompt: 'config-isakmp-group',
    header: 'ISAKMP group policy config commands:',
    rows: `
access-restrict      Restrict clients in this group to an interface  {+}
acl                  Specify split tunneling inclusion access-list number  {one}
  <100-199>          access-list number for split-tunneling
  WORD               Access-list name
auto-update          Configure auto-upgrade  {+}
backup-gateway       Specify a backup gateway for the group  {+}
banner               Specify mode config banner  {+}
browser-proxy        Configure browser-proxy  {+}
configuration        Push configuration to the client  {+}
crypto               Client group crypto aaa attribute list
  aaa                Attribute list  {+}
dhcp                 Configure DHCP parameters  {+}
dns                  Specify DNS Addresses  {one}
  A.B.C.D            Primary DNS Server  {cr}
    A.B.C.D          Secondary DNS Server
domain               Set default domain name to send to client  {one}
  WORD               Default domain name
firewall             Enforce group firewall feature  {+}
group-lock           Enforce group lock feature
include-local-lan    Enable Local LAN Access with no split tunnel
key                  pre-shared key/IKE password  {one}
  @key
max-logins           Set maximum simultaneous logins for users in this group  {one}
  <1-10>             Number of logins
max-users            Set maximum number of users for this group  {one}
  <1-5000>           Number of users
netmask              netmask used by the client for local connectivity  {one}
  A.B.C.D            Netmask
pfs                  The client should propose PFS
pool                 Set name of address pool  {one}
  WORD               Name of address pool
save-password        Allows remote client to save XAUTH password
smartcard-removal-disconnect  Enables smartcard-removal-disconnect
split-dns            DNS name to append for resolution
  WORD               Domain name
wins                 Specify WINS Addresses  {one}
  A.B.C.D            Primary WINS Server  {cr}
    A.B.C.D          Secondary WINS Server`,
  },
  {
    name: 'crypto ipsec transform-set',
    prompt: 'cfg-crypto-trans',
    header: 'Crypto transform configuration commands:',
    rows: `
mode                 encapsulation mode (transport/tunnel)  {one}
  require            only accept this mode  {R +}
  transport          transport (payload encapsulation) mode  {cr}
    require          only accept this mode
  tunnel             tunnel (datagram encapsulation) mode`,
  },
  {
    name: 'crypto ipsec profile',
    prompt: 'ipsec-profile',
    header: 'Crypto Map configuration commands:',
    rows: `
description          Description of the crypto map statement policy  {one plain}
  LINE               description string
dialer               Dialer related commands  {R +}
redundancy           Configure HA for this ipsec profile  {+}
responder-only       Do not initiate SAs from this device
@crypto-set`,
  },
  {
    name: 'crypto map',
    prompt: 'config-crypto-map',
    header: 'Crypto Map configuration commands:',
    rows: '@crypto-map',
  },
  {
    name: 'crypto dynamic-map',
    prompt: 'config-crypto-map',
    header: 'Crypto Map configuration commands:',
    rows: '@crypto-map',
  },
  {
    name: 'crypto keyring',
    prompt: 'conf-keyring',
    header: 'Crypto Keyring Commands:',
    rows: `
description          description  {one plain}
  LINE               description of this keyring
local-address        Limit keyring scope to a local address or interface  {+}
pre-shared-key       define a pre-shared-key
  @key-for
rsa-pubkey           Specify a RSA public key  {+}`,
  },
]
