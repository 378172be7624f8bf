// Blocks of IKEv2.

import type { Block } from './blocks.ts'

export const IKEV2_GROUPS = {
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
}

export const IKEV2_BLOCKS: readonly Block[] = [
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
]
