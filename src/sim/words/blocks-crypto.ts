// Blocks of IPsec, IKE and certificates.

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
  /** IKEv2 proposals name several, in order of preference. */
  'ikev2-dh': `
1                    DH 768 MODP  {cr next ikev2-dh}
14                   DH 2048 MODP  {cr next ikev2-dh}
15                   DH 3072 MODP  {cr next ikev2-dh}
16                   DH 4096 MODP  {cr next ikev2-dh}
19                   DH 256 ECP  {cr next ikev2-dh}
2                    DH 1024 MODP  {cr next ikev2-dh}
20                   DH 384 ECP  {cr next ikev2-dh}
21                   DH 521 ECP  {cr next ikev2-dh}
24                   DH 2048 (256 subgroup) MODP  {cr next ikev2-dh}
5                    DH 1536 MODP  {cr next ikev2-dh}`,
  'ikev2-encryption': `
3des                 3DES  {cr next ikev2-encryption}
aes-cbc-128          AES-CBC-128  {cr next ikev2-encryption}
aes-cbc-192          AES-CBC-192  {cr next ikev2-encryption}
aes-cbc-256          AES-CBC-256  {cr next ikev2-encryption}
aes-gcm-128          Combined-mode,128 bit key,16 byte ICV(Authentication Tag)  {cr next ikev2-encryption}
aes-gcm-256          Combined-mode,256 bit key,16 byte ICV(Authentication Tag)  {cr next ikev2-encryption}
des                  DES  {cr next ikev2-encryption}`,
  'ikev2-hash': `
md5                  Message Digest 5  {cr next ikev2-hash}
sha1                 Secure Hash Standard  {cr next ikev2-hash}
sha256               Secure Hash Standard 2 (256 bit)  {cr next ikev2-hash}
sha384               Secure Hash Standard 2 (384 bit)  {cr next ikev2-hash}
sha512               Secure Hash Standard 2 (512 bit)  {cr next ikev2-hash}`,
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
  {
    name: 'crypto ikev2 proposal',
    prompt: 'config-ikev2-proposal',
    header: 'IKEv2 Proposal commands:',
    rows: `
encryption           Set encryption algorithm(s) for proposal  {one next ikev2-encryption}
group                Set the Diffie-Hellman group(s)  {one next ikev2-dh}
integrity            Set integrity hash algorithm(s) for proposal  {one next ikev2-hash}
prf                  Set prf algorithm(s) for proposal  {one next ikev2-hash}`,
  },
  {
    name: 'crypto ikev2 policy',
    prompt: 'config-ikev2-policy',
    header: 'IKEv2 Policy commands:',
    rows: `
match                Match values of local fields
  address            Match address
    local            Match local address
      A.B.C.D        IPv4 address
      X:X:X:X::X     IPv6 address
  fvrf               fvrf of the profile
    WORD             fvrf name
    any              Any VRF
proposal             Specify Proposal
  WORD               Specify the name of proposal to be used`,
  },
  {
    name: 'crypto ikev2 keyring',
    prompt: 'config-ikev2-keyring',
    header: 'IKEv2 Keyring commands:',
    rows: `
peer                 Configure a Peer and associated keys
  WORD               Name of the peer block  {cr opens crypto ikev2 keyring peer}`,
  },
  {
    name: 'crypto ikev2 keyring peer',
    prompt: 'config-ikev2-keyring-peer',
    header: 'IKEv2 Keyring peer commands:',
    rows: `
address              Specify IPv4/IPv6 address of peer  {one}
  A.B.C.D            IPv4 Address  {cr}
    A.B.C.D          IPv4 Mask
  X:X:X:X::X/<0-128>  IPv6 Address/Prefix
description          Specify a description of this peer  {one plain}
  LINE               description of this peer
hostname             Hostname of peer  {one}
  WORD               Hostname
identity             Specify IKE identity to use  {one}
  address            IP Address as peer identity
    A.B.C.D          IPv4 Address
    X:X:X:X::X       IPv6 Address
  email              Fully qualified email string as peer identity  {+}
  fqdn               Fully qualified domain name as peer identity  {+}
  key-id             key-id opaque string as peer identity  {+}
pre-shared-key       specify the pre-shared key
  0                  Specifies an UNENCRYPTED password will follow
    LINE             The UNENCRYPTED (cleartext) user password
  6                  Specifies an ENCRYPTED password will follow
    WORD             The ENCRYPTED user password
  hex                Key entered in hex string  {+}
  local              specify signing key  {one}
    @key
  remote             specify verifying key  {one}
    @key
  LINE               The UNENCRYPTED (cleartext) user password`,
  },
  {
    name: 'crypto ikev2 profile',
    prompt: 'config-ikev2-profile',
    header: 'IKEv2 profile commands:',
    rows: `
aaa                  Specify AAA related configs  {+}
authentication       Set authentication method
  local              Set local authentication method
    ecdsa-sig        ECDSA Signature
    eap              Extended Authentication Protocol  {cr ...}
    pre-share        Pre-Shared Key  {cr ...}
    rsa-sig          Rivest-Shamir-Adleman Signature
  remote             Set remote authentication method
    anyconnect-eap   AnyConnect EAP  {...}
    ecdsa-sig        ECDSA Signature
    eap              Extended Authentication Protocol  {cr ...}
    pre-share        Pre-Shared Key  {cr ...}
    rsa-sig          Rivest-Shamir-Adleman Signature
config-exchange      config-exchange options  {+}
description          Specify a description of this profile  {one plain}
  LINE               description of this profile
dpd                  Enable IKE liveness check for peers  {one}
  <10-3600>          DPD R-U-THERE interval
    <2-60>           DPD Retry Interval
      on-demand      Send DPD queries only as needed
      periodic       Send DPD queries at regular intervals
identity             Specify IKE identity to use  {one}
  local              Specify the local IKE identity to use for the negotiation
    address          address
      A.B.C.D        IPv4 Address
      X:X:X:X::X     IPv6 Address
    dn               Distinguished Name
    email            Fully qualified email string  {+}
    fqdn             Fully qualified domain name string
      WORD           Fully qualified domain name string
    key-id           key-id opaque string
      WORD           key-id
initial-contact      initial-contact processing  {+}
ivrf                 I-VRF of the profile  {one}
  WORD               VRF name
keyring              Specify keyring to use  {one}
  aaa                Specify AAA based keyring  {+}
  local              Specify keyring to use
    WORD             Keyring name
  WORD               Keyring name
lifetime             Set lifetime for ISAKMP security association  {one}
  <120-86400>        lifetime in seconds
match                Match values of peer
  address            IP address  {+}
  certificate        Peer certificate attributes to match  {one}
    WORD             certificate map name
  fvrf               fvrf of the profile  {one}
    WORD             fvrf name
    any              Any VRF
  identity           IKE identity
    remote           Remote identity to match
      address        IP Address(es)
        A.B.C.D      IP Address prefix  {cr}
          A.B.C.D    specify mask
        X:X:X:X::X/<0-128>  IPv6 Address
      any            match any peer identity
      email          Fully qualified email string [Max. 255 char(s)]  {+}
      fqdn           Fully qualified domain name string [Max. 255 char(s)]
        WORD         Specify fqdn string
        domain       Match on the domain portion  {+}
      key-id         key-id opaque string  {+}
nat                  NAT-transparency  {+}
pki                  Specify certificate authorities to trust
  trustpoint         Configure certificate authorities to trust
    WORD             Trustpoint name  {cr ...}
reconnect            Enable reconnect  {...}
redirect             IKEv2 Redirect Mechanism for load-balancing  {+}
virtual-template     Specify the virtual-template for dynamic interface creation.  {one}
  <1-4096>           virtual-template interface number  {cr ...}`,
  },
  {
    name: 'crypto pki trustpoint',
    prompt: 'ca-trustpoint',
    header: 'Trustpoint configuration commands:',
    rows: `
authorization        Authorization parameters  {+}
auto-enroll          Automatically enroll this router identity  {cr one ...}
auto-rollover        Automatically rollover the certificate  {...}
chain-validation     Subject certificate validation  {...}
crl                  CRL options  {...}
enrollment           Enrollment parameters
  credential         Credential for enrollment  {+}
  http-proxy         HTTP proxy server for enrollment  {+}
  mode               Mode supported by the Certificate Authority
    ra               Use RA
  pkcs12             Import pkcs12 file
  profile            Specify an enrollment profile  {one}
    WORD             Profile name
  retry              Polling parameters  {+}
  selfsigned         Generate a self-signed certificate
  terminal           Enroll via the terminal (cut-and-paste)  {cr}
    pem              Include PEM encapsulation boundaries
  url                CA server enrollment URL  {one}
    WORD             CA server URL  {cr ...}
eku                  Extended Key Usage  {+}
fingerprint          Fingerprint of the CA certificate  {one}
  WORD               Fingerprint
fqdn                 include fully-qualified domain name  {one}
  WORD               fully-qualified domain name
  none               Do not include fully-qualified domain name
hash                 Use specified hash algorithm for enrollment  {one}
  md5                use md5 hash algorithm
  sha1               use sha1 hash algorithm
  sha256             use sha256 hash algorithm
  sha384             use sha384 hash algorithm
  sha512             use sha512 hash algorithm
ip-address           include ip address  {one}
  A.B.C.D            IP address
  INTERFACE          Interface
  none               Do not include ip address
match                Match a certificate attributes map  {+}
ocsp                 OCSP parameters  {+}
on                   create keypair on device  {+}
password             revocation password  {one}
  0                  Specifies an UNENCRYPTED password will follow
    LINE             The UNENCRYPTED (cleartext) password
  7                  Specifies a HIDDEN password will follow
    WORD             The HIDDEN password
  LINE               The UNENCRYPTED (cleartext) password
primary              Specify trustpoint as primary
query                Query parameters  {+}
regenerate           Regenerate keys on re-enrollment
revocation-check     Revocation checking options  {one}
  crl                Revocation check by CRL  {cr ...}
  none               Ignore revocation check
  ocsp               Revocation check by OCSP  {cr ...}
root                 Root certificate options  {+}
rsakeypair           Specify rsakeypair for this identity  {one}
  WORD               RSA keypair label  {cr}
    <360-4096>       Keypair size  {cr}
      <360-4096>     Encryption keypair size
eckeypair            Specify eckeypair for this identity  {one}
  WORD               EC keypair label
serial-number        include serial number  {cr one}
  none               Do not include serial number
source               Specify source interface
  interface          Specify interface for outgoing TCP connections  {one}
    INTERFACE        Interface
storage              Specify certificate storage  {+}
subject-alt-name     Specify Subject Alternative Name  {one}
  LINE               Subject Alternative Name
subject-name         Subject Name  {one}
  LINE               X.500 distinguished name
usage                Certificate Usage  {+ one}
validate             Validate  {+}
vrf                  VRF to use  {one}
  WORD               VRF name`,
  },
  {
    name: 'crypto pki certificate chain',
    prompt: 'config-cert-chain',
    header: null,
    rows: `
certificate          Certificate to enter or delete
  WORD               Serial number of the certificate  {cr opens crypto pki certificate chain certificate}
    URL              File that holds it
  ca                 CA certificate
    WORD             Serial number of the certificate  {cr opens crypto pki certificate chain certificate}
      URL            File that holds it
  ra-encrypt         RA encryption certificate
    WORD             Serial number of the certificate  {cr opens crypto pki certificate chain certificate}
      URL            File that holds it
  ra-general         RA general purpose certificate
    WORD             Serial number of the certificate  {cr opens crypto pki certificate chain certificate}
      URL            File that holds it
  ra-sign            RA signature certificate
    WORD             Serial number of the certificate  {cr opens crypto pki certificate chain certificate}
      URL            File that holds it
  rollback           Rollback certificate  {+}
  self-signed        Self-signed certificate
    WORD             Serial number of the certificate  {cr opens crypto pki certificate chain certificate}
      URL            File that holds it
crl                  CRL  {+}`,
  },
  {
    // Rows of hexadecimal words follow until `quit`.
    name: 'crypto pki certificate chain certificate',
    prompt: 'config-pubkey',
    header: null,
    rows: `
@hex
quit                 Exit from the certificate data  {leaves}`,
  },
]
