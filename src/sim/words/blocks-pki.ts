// Blocks of certificates.

import type { Block } from './blocks.ts'

export const PKI_BLOCKS: readonly Block[] = [
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
