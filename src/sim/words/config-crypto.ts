// Global configuration below `crypto`.

export const CONFIG_CRYPTO_GROUPS: Readonly<Record<string, string>> = {
  'rsa-kind': `
encryption    Generate a general purpose RSA key pair for signing and encryption  {act cr next rsa-option}
general-keys  Generate a general purpose RSA key pair for signing and encryption  {act cr next rsa-option}
signature     Generate a general purpose RSA key pair for signing and encryption  {act cr next rsa-option}
usage-keys    Generate separate RSA key pairs for signing and encryption  {act cr next rsa-option}
@rsa-option
`,
  'rsa-option': `
exportable  Allow the key to be exported  {act cr next rsa-option}
label       Provide a label
  WORD  RSA keypair label  {act cr next rsa-option}
modulus     Provide number of modulus bits on the command line
  <360-4096>  size of the key modulus  {act cr next rsa-option}
on          create key on specified device.
  WORD  Device  {act cr next rsa-option}
redundancy  Allow the key to be synced to high-availability peer  {act RX cr next rsa-option}
storage     Store key on specified device
  WORD  Device  {act cr next rsa-option}
`,
  // The first transform of a set, and those behind it.
  'esp-transform': `
ah-md5-hmac      AH-HMAC-MD5 transform  {cr opens crypto ipsec transform-set}
  @esp-more
ah-sha-hmac      AH-HMAC-SHA transform  {cr opens crypto ipsec transform-set}
  @esp-more
ah-sha256-hmac   AH-HMAC-SHA256 transform  {cr opens crypto ipsec transform-set}
  @esp-more
ah-sha384-hmac   AH-HMAC-SHA384 transform  {cr opens crypto ipsec transform-set}
  @esp-more
ah-sha512-hmac   AH-HMAC-SHA512 transform  {cr opens crypto ipsec transform-set}
  @esp-more
comp-lzs         IP Compression using the LZS compression algorithm  {cr opens crypto ipsec transform-set}
  @esp-more
esp-3des         ESP transform using 3DES(EDE) cipher (168 bits)  {cr opens crypto ipsec transform-set}
  @esp-more
esp-aes          ESP transform using AES cipher  {cr opens crypto ipsec transform-set}
  128  128 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  192  192 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  256  256 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  @esp-more
esp-des          ESP transform using DES cipher (56 bits)  {cr opens crypto ipsec transform-set}
  @esp-more
esp-gcm          ESP transform using GCM cipher  {cr opens crypto ipsec transform-set}
  128  128 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  192  192 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  256  256 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  @esp-more
esp-gmac         ESP transform using GMAC cipher  {cr opens crypto ipsec transform-set}
  128  128 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  192  192 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  256  256 bit keys.  {cr opens crypto ipsec transform-set}
    @esp-more
  @esp-more
esp-md5-hmac     ESP transform using HMAC-MD5 auth  {cr opens crypto ipsec transform-set}
  @esp-more
esp-null         ESP transform w/o cipher  {cr opens crypto ipsec transform-set}
  @esp-more
esp-seal         ESP transform using SEAL cipher (160 bits)  {cr opens crypto ipsec transform-set}
  @esp-more
esp-sha-hmac     ESP transform using HMAC-SHA auth  {cr opens crypto ipsec transform-set}
  @esp-more
esp-sha256-hmac  ESP transform using HMAC-SHA256 auth  {cr opens crypto ipsec transform-set}
  @esp-more
esp-sha384-hmac  ESP transform using HMAC-SHA384 auth  {cr opens crypto ipsec transform-set}
  @esp-more
esp-sha512-hmac  ESP transform using HMAC-SHA512 auth  {cr opens crypto ipsec transform-set}
  @esp-more
`,
  'esp-more': `
ah-md5-hmac      AH-HMAC-MD5 transform  {... opens crypto ipsec transform-set}
ah-sha-hmac      AH-HMAC-SHA transform  {... opens crypto ipsec transform-set}
ah-sha256-hmac   AH-HMAC-SHA256 transform  {... opens crypto ipsec transform-set}
ah-sha384-hmac   AH-HMAC-SHA384 transform  {... opens crypto ipsec transform-set}
ah-sha512-hmac   AH-HMAC-SHA512 transform  {... opens crypto ipsec transform-set}
comp-lzs         IP Compression using the LZS compression algorithm  {... opens crypto ipsec transform-set}
esp-3des         ESP transform using 3DES(EDE) cipher (168 bits)  {... opens crypto ipsec transform-set}
esp-aes          ESP transform using AES cipher  {... opens crypto ipsec transform-set}
esp-des          ESP transform using DES cipher (56 bits)  {... opens crypto ipsec transform-set}
esp-gcm          ESP transform using GCM cipher  {... opens crypto ipsec transform-set}
esp-gmac         ESP transform using GMAC cipher  {... opens crypto ipsec transform-set}
esp-md5-hmac     ESP transform using HMAC-MD5 auth  {... opens crypto ipsec transform-set}
esp-null         ESP transform w/o cipher  {... opens crypto ipsec transform-set}
esp-seal         ESP transform using SEAL cipher (160 bits)  {... opens crypto ipsec transform-set}
esp-sha-hmac     ESP transform using HMAC-SHA auth  {... opens crypto ipsec transform-set}
esp-sha256-hmac  ESP transform using HMAC-SHA256 auth  {... opens crypto ipsec transform-set}
esp-sha384-hmac  ESP transform using HMAC-SHA384 auth  {... opens crypto ipsec transform-set}
esp-sha512-hmac  ESP transform using HMAC-SHA512 auth  {... opens crypto ipsec transform-set}
`,
  'isakmp-peer': `
address   define shared key with IP address
  A.B.C.D  Peer IP address  {cr}
    A.B.C.D   Peer IP subnet mask  {cr}
      no-xauth  Bypasses XAuth for this peer
    no-xauth  Bypasses XAuth for this peer
  ipv6     define shared key with IPv6 address  {+}
hostname  define shared key with hostname
  WORD  Peer hostname  {cr}
    no-xauth  Bypasses XAuth for this peer
`,
}

export const CONFIG_CRYPTO = `
crypto  Encryption module
  ace           Configure Crypto Access Control List  {R +}
  ca            Certification authority  {RXSC}
    authenticate  Get the CA certificate
      WORD  CA Server Name
    certificate   Certificates
      chain  Certificate chain
        WORD  Trustpoint name  {opens crypto pki certificate chain}
      map    Certificate map
        WORD  Name of the map
          <1-65535>  Sequence number  {opens crypto pki certificate map}
      query  Query for certificates
    enroll        Request a certificate from a CA
      WORD  CA Server Name
    export        Export certificates  {+}
    import        Import certificates  {+}
    profile       Profile  {+}
    server        CA server
      WORD  Name of the server  {cr opens crypto pki server}
    trustpoint    Define a CA trustpoint
      WORD  Name for this Trustpoint  {opens crypto pki trustpoint}
  call          Configure Crypto Call Admission Control  {RX}
    admission  Call admission
      limit  Limits  {+}
  ctcp          Configure cTCP encapsulation  {RX cr ...}
  dynamic-map   Specify a dynamic crypto map template  {RX}
    WORD  Dynamic crypto map template tag
      <1-65535>  Sequence to insert into dynamic crypto map entry  {opens crypto dynamic-map}
  engine        Crypto Engine Config Menu
    accelerator  Use the hardware engine  {cr ...}
    compliance   Compliance  {XC}
      shield  Shield
        disable  Allow weak algorithms
    onboard      Onboard engine  {+}
    slot         Slot of the engine  {+}
  fips          FIPS  {S}
    boot  Boot  {+}
  gdoi          Configure GDOI policy  {RX}
    group  Configure a GDOI group
      WORD  Group name  {opens crypto gdoi group}
      ipv6  IPv6 group
        WORD  Group name  {opens crypto gdoi group}
  gkm           Configure GKM policy  {RX}
    group  Configure a GKM group
      WORD  Group name  {opens crypto gkm group}
      ipv6  IPv6 group
        WORD  Group name  {opens crypto gkm group}
  identity      Enter a crypto identity list  {RX}
    WORD  Identity name  {opens crypto identity}
  ikev2         Configure IKEv2 Options  {RXC}
    authorization             IKEv2 authorization policies
      policy  Authorization policy
        WORD     Name  {opens crypto ikev2 authorization policy}
        default  Default policy  {opens crypto ikev2 authorization policy}
    certificate-cache         Cache of certificates  {+}
    client                    IKEv2 client configuration
      flexvpn  FlexVPN
        WORD  Name  {opens crypto ikev2 client flexvpn}
    cluster                   Cluster  {opens crypto ikev2 cluster}
    cookie-challenge          Set Cookie-challenge watermark  {one}
      <1-1000>  Half-open connections
    cts                       CTS  {+}
    diagnose                  IKEv2 diagnose  {+}
    disconnect-revoked-peers  Disconnect revoked peers
    dpd                       Enable IKE liveness check for peers  {one}
      <10-3600>  Seconds
        <2-60>  Retry
          on-demand  On demand
          periodic   Periodic
    fragmentation             Enable fragmentation of IKEv2 packets  {cr ...}
    http-url                  Enable http URL lookup  {+}
    keyring                   Define IKEv2 Keyring
      WORD  Name of IKEv2 Keyring  {opens crypto ikev2 keyring}
    limit                     Limits  {+}
    name-mangler              Name mangler
      WORD  Name  {opens crypto ikev2 name-mangler}
    nat                       NAT  {+}
    policy                    Define IKEV2 policies
      WORD     Name of IKEv2 policy  {opens crypto ikev2 policy}
      default  Default policy  {opens crypto ikev2 policy}
    profile                   Define IKEv2 Profiles
      WORD  Name of IKEv2 Profile  {opens crypto ikev2 profile}
    proposal                  Define IKEv2 proposals
      WORD     Name of IKEv2 proposal  {opens crypto ikev2 proposal}
      default  Default proposal  {opens crypto ikev2 proposal}
    redirect                  Redirect  {+}
    window                    IKEV2 window size  {one}
      <1-200>  Window size
  ipsec         Configure IPSEC policy  {RXC}
    client                Configure a client
      ezvpn  Easy VPN  {RX}
        WORD  Name  {opens crypto ipsec client ezvpn}
    default               Default transform set  {+}
    df-bit                Handling of encapsulated DF bit.  {one}
      clear  Clear DF bit for encapsulated tunnel packets
      copy   Copy DF bit from inner packet to encapsulated tunnel packets
      set    Set DF bit for encapsulated tunnel packets
    fragmentation         Handling of fragmentation of near-MTU sized packets  {one}
      after-encryption   Perform fragmentation after encryption
      before-encryption  Perform fragmentation before encryption
    ipv4-deny             Deny statements  {+}
    nat-transparency      IPsec NAT transparency model  {+}
    optional              Enable optional encryption for IPSec  {cr ...}
    profile               Configure an ipsec policy profile
      WORD     Profile Name  {opens crypto ipsec profile}
      default  Default profile  {opens crypto ipsec profile}
    security-association  Security association parameters
      dummy      Dummy packets  {+}
      ecn        ECN  {+}
      idle-time  Automatically delete IPSec SAs after a given idle period.  {one}
        <60-86400>  Idletime in seconds
      lifetime   security association lifetime
        days       Time-based key duration in days  {one}
          <1-30>  Days
        kilobytes  Volume-based key duration  {one}
          <2560-4294967295>  Security association duration in kilobytes encrypted
          disable            Disable volume-based rekey
        seconds    Time-based key duration  {one}
          <120-2592000>  Security association duration in seconds
      multi-sn   Several sequence number spaces
      replay     Set replay checking.
        disable      Disable replay checking
        window-size  Set replay window size.  {one}
          <64-1024>  Window size
    server                Server  {+}
    transform-set         Define transform and settings
      WORD     Transform set tag
        @esp-transform
      default  Default transform set  {opens crypto ipsec transform-set}
  isakmp        Configure ISAKMP policy  {RXC}
    aggressive-mode           Disable ISAKMP aggressive mode
      disable  Disable ISAKMP aggressive mode
    client                    Set client configuration policy
      configuration  Set client configuration policy
        address-pool   Set network address for client
          local  Set network address for client from local pool  {one}
            WORD  Pool name
        browser-proxy  Browser proxy
          WORD  Name  {opens crypto isakmp client}
        group          Set group profile attributes
          WORD     Group name  {opens crypto isakmp client}
          default  Default group  {opens crypto isakmp client}
      firewall       Firewall  {+}
    default                   ISAKMP default policy
      policy  Default policy
    diagnose                  Diagnose  {+}
    disconnect-revoked-peers  Disconnect revoked peers
    enable                    Enable ISAKMP  {on}
    fragmentation             IKE Fragmentation enabled if required
    identity                  Set the identity which ISAKMP will use  {one}
      address   Use the IP address of the interface for the identity
      dn        Use the distinguished name of the router cert for the identity
      hostname  Use the hostname of the router for the identity
    invalid-spi-recovery      Initiate IKE and send Invalid SPI Notify
    keepalive                 Set a keepalive interval for use with IOS peers  {one}
      <10-3600>  Number of seconds between keep alives  {cr}
        <2-60>    Number of seconds between retries if keepalive fails  {cr}
          on-demand  Keepalives sent only if there is traffic
          periodic   Keepalives sent at regular intervals
        periodic  Keepalives sent at regular intervals
    key                       Set pre-shared key for remote peer
      0     Specifies an UNENCRYPTED password will follow
        WORD  The UNENCRYPTED (cleartext) user password
          @isakmp-peer
      6     Specifies an ENCRYPTED password will follow
        WORD  The HIDDEN user password string
          @isakmp-peer
      WORD  The UNENCRYPTED (cleartext) user password
        @isakmp-peer
    nat                       Set a nat keepalive interval for use with IOS peers
      keepalive  Set a nat keepalive interval for use with IOS peers  {one}
        <5-3600>  Number of seconds between keep alives
    peer                      Set Peer Policy
      address   Policy based on IP address
        A.B.C.D  Address  {cr opens crypto isakmp peer}
          vrf  VRF
            WORD  VRF name  {opens crypto isakmp peer}
      hostname  Policy based on hostname
        WORD  Name  {opens crypto isakmp peer}
    policy                    Set policy for an ISAKMP protection suite
      <1-10000>  Priority of protection suite  {opens crypto isakmp policy}
    profile                   Define ISAKMP Profiles
      WORD  Profile Name  {opens crypto isakmp profile}
    xauth                     Set Extended Authentication values
      timeout  Set the time to wait for a response  {one}
        <5-90>  Seconds
  key           Long term key operations
    decrypt       Decrypt a keypair.  {act}
      rsa    RSA keys  {+}
      write  Write the configuration  {+}
    encrypt       Encrypt a keypair.  {act}
      rsa    RSA keys  {+}
      write  Write the configuration  {+}
    export        Export keys  {act}
      ec   Export EC keys  {+}
      rsa  Export RSA keys
        WORD  RSA keypair label  {+}
    generate      Generate new keys  {act}
      ec   Generate EC keys for ECDSA  {RXC}
        exportable  Allow the key to be exported  {+}
        keysize     Size of the key
          256  Key size 256  {cr ...}
          384  Key size 384  {cr ...}
          521  Key size 521  {XC cr ...}
        label       Provide a label  {+}
      rsa  Generate RSA keys  {cr next rsa-kind}
    import        Import keys  {act}
      ec   Import EC keys  {+}
      rsa  Import RSA keys
        WORD  RSA keypair label  {+}
    move          Move keys  {act RX}
      rsa  Move RSA keys  {+}
    pubkey-chain  Peer public key chain management
      ike  IKE keys  {XC opens crypto key pubkey-chain}
      rsa  RSA public keys  {opens crypto key pubkey-chain}
    storage       default storage location for keypairs
      WORD  Device
    zeroize       Remove keys  {act}
      ec            Remove EC keys  {RXC cr}
        WORD  Keypair label
      pubkey-chain  Remove the public keys of peers  {cr ...}
  keyring       Key ring commands  {RX}
    WORD  Name of the key ring  {cr opens crypto keyring}
      vrf  VRF of the key ring
        WORD  VRF name  {opens crypto keyring}
  logging       logging messages  {RXC}
    ezvpn    Easy VPN  {cr ...}
    ikev2    IKEv2  {cr ...}
    session  Session up or down
  map           Enter a crypto map  {RX}
    WORD  Crypto map tag
      <1-65535>       Sequence to insert into crypto map entry  {cr opens crypto map}
        gdoi          GDOI  {opens crypto map}
        ipsec-isakmp  IPSEC w/ISAKMP  {cr opens crypto map}
          discover  Peer discovery for dynamic peers  {opens crypto map}
          dynamic   Enter a dynamic crypto map  {no}
            WORD  Dynamic crypto map template tag  {cr}
              discover  Peer discovery for dynamic peers
          profile   Profile  {no}
            WORD  Profile name
        ipsec-manual  IPSEC w/manual keying  {opens crypto map}
      client          Specify client configuration settings
        accounting      Accounting
          list  Accounting list
            WORD  Name of the list
        authentication  Authentication
          list  Authentication list
            WORD  Name of the list
        configuration   Configuration
          address  Address
            initiate  Push the address
            respond   Answer requests
      gdoi            GDOI  {+}
      isakmp          Specify isakmp configuration settings
        authorization  Authorization
          list  Authorization list
            WORD  Name of the list
      isakmp-profile  Specify isakmp profile to use
        WORD  Profile name
      local-address   Interface to use for local address for this crypto map
        INTERFACE  Interface
      redundancy      High availability options  {+}
      reverse-route   Reverse route  {+}
    ipv6  Crypto map for IPv6  {+}
  mib           Configure Crypto-related MIB Parameters  {RXC}
    ipsec  IPsec MIB  {+}
    topn   Top N  {cr ...}
  pki           Public Key components
    authenticate        Get the CA certificate
      WORD  CA Server Name
    benchmark           Benchmark  {+}
    cdp-override        Override the place of CRLs  {+}
    certificate         Certificates
      chain  Certificate chain
        WORD  Trustpoint name  {opens crypto pki certificate chain}
      map    Certificate map
        WORD  Name of the map
          <1-65535>  Sequence number  {opens crypto pki certificate map}
      query  Query for certificates
    crl                 CRLs
      cache     Cache of CRLs  {+}
      download  Download of CRLs  {+}
      request   Request a CRL
        WORD  Trustpoint name
    default-trustpoint  Default trustpoint  {XC +}
    enroll              Request a certificate from a CA
      WORD  CA Server Name
    export              Export certificates
      WORD  Trustpoint name
        pem     PEM  {+}
        pkcs12  PKCS12  {+}
    import              Import certificates
      WORD  Trustpoint name
        certificate  Certificate from the terminal
        pem          PEM  {+}
        pkcs12       PKCS12  {+}
    profile             Profiles
      enrollment  Enrollment profile
        WORD  Name of the profile  {opens crypto pki profile enrollment}
    server              CA server
      WORD  Name of the server  {cr opens crypto pki server}
        grant    Grant a request  {+}
        info     Information  {+}
        request  Requests  {+}
        revoke   Revoke a certificate  {+}
        start    Start the server
        stop     Stop the server
    token               Token  {+}
    trustpoint          Define a CA trustpoint
      WORD  Name for this Trustpoint  {opens crypto pki trustpoint}
    trustpool           Trust pool
      clean   Remove the certificates  {cr ...}
      import  Import certificates  {+}
      policy  Policy  {opens crypto pki trustpool policy}
  provisioning  Secure Device Provisioning  {RX}
    petitioner  Petitioner  {opens crypto provisioning petitioner}
    registrar   Registrar  {cr opens crypto provisioning registrar}
      pki-server  Server
        WORD  Name of the server  {opens crypto provisioning registrar}
  ssl           Configure Crypto SSL Options  {RX}
    authorization  Authorization
      policy  Policy
        WORD  Name  {opens crypto ssl authorization policy}
    policy         Policy
      WORD  Name  {opens crypto ssl policy}
    profile        Profile
      WORD  Name  {opens crypto ssl profile}
    proposal       Proposal
      WORD  Name  {opens crypto ssl proposal}
  tls-tunnel    TLS tunnel  {X}
    WORD  Name  {opens crypto tls-tunnel}
  vpn           Configure crypto vpn commands  {RX}
    anyconnect  AnyConnect
      profile  Profile  {+}
      URL      Package  {cr ...}
  wui           Configure HTTP crypto authentication  {RX +}
  xauth         X-Auth parameters  {RX +}
`
