// Global configuration below `ip`: services of the device itself, names, and where its packets come from.

export const CONFIG_IP_SERVICES = `
ip  Global IP configuration subcommands
  bootp                   Config BOOTP services
    server  Enable BOOTP server  {on}
  ddns                    Configure dynamic DNS  {RX}
    update  Configure dynamic DNS update
      method  Define a dynamic DNS update method
        WORD  Name of the method  {opens ip ddns update method}
  dfp                     DFP configuration  {RX +}
  dns                     Configure DNS server for a zone  {RX}
    name-list  Define a DNS name list
      <1-500>  Name list number  {+}
    primary    Configure primary DNS server
      WORD  Zone name  {+}
    server     Enable DNS server  {cr}
      queue       DNS server queue  {+}
      view-group  DNS view list for the server
        WORD  Name of the view list
    spoofing   DNS spoofing  {cr}
      A.B.C.D  Address to answer with
    view       Define a DNS view
      WORD     Name of the view  {opens ip dns view}
      default  Default view  {opens ip dns view}
    view-list  Define a DNS view list
      WORD  Name of the view list  {opens ip dns view-list}
  domain                  IP DNS Resolver
    list         Domain name to complete unqualified host names  {plain}
      WORD  A domain name
      vrf   Specify VRF
        WORD  VRF name
          WORD  A domain name
    lookup       Enable IP Domain Name System hostname translation  {on}
      nsap              Enable IP DNS queries for CLNS NSAP addresses
      recursive         Perform recursive lookups  {...}
      source-interface  Specify source interface for DNS resolver  {one plain}
        INTERFACE  Interface
      vrf               Specify VRF
        WORD  VRF name
          source-interface  Specify source interface for DNS resolver
            INTERFACE  Interface
    multicast    Domain name for multicast address lookup  {one}
      WORD  A domain name
    name         Define the default domain name  {one}
      WORD  Default domain name
      vrf   Specify VRF
        WORD  VRF name
          WORD  Default domain name
    recursive    Recursive lookup  {...}
    retry        Specify the number of times to retry sending DNS queries  {one}
      <0-100>  Number of retries
    round-robin  Round-robin multiple IP addresses in cache
    timeout      Specify timeout waiting for response to a DNS query  {one}
      <1-3600>  Timeout in seconds
  domain-list             Domain name to complete unqualified host names  {plain}
    WORD  A domain name
    vrf   Specify VRF
      WORD  VRF name
        WORD  A domain name
  domain-lookup           Enable IP Domain Name System hostname translation  {on}
    source-interface  Specify source interface for DNS resolver  {one}
      INTERFACE  Interface
  domain-name             Define the default domain name  {one}
    WORD  Default domain name
    vrf   Specify VRF
      WORD  VRF name
        WORD  Default domain name
  drp                     Director response protocol configuration commands  {R +}
  finger                  finger server  {cr}
    rfc-compliant  Support RFC compliant finger
  flow-aggregation        Configure flow aggregation  {RX}
    cache  Configure flow cache scheme
      WORD  Aggregation scheme  {opens ip flow-aggregation cache}
  flow-cache              Configure netflow cache parameters  {RX}
    entries  Number of entries in flow cache  {one}
      <1024-524288>  Entries
    mpls     MPLS flow cache  {+}
    timeout  Flow cache timeout parameters
      active    Specify the active flow timeout  {one}
        <1-60>  Timeout in minutes
      inactive  Specify the inactive flow timeout  {one}
        <10-600>  Timeout in seconds
  flow-capture            Capture additional netflow information  {RX +}
  flow-egress             Configure netflow egress  {RX}
    input-interface  Use the input interface as key of an egress flow
  flow-export             Specify host/port to send flow statistics  {RX}
    destination      Specify the destination IP address
      ADDRESS  Destination IP address
        <1-65535>  UDP/SCTP port number  {cr ...}
    interface-names  Export interface names
    source           Specify the interface for source address  {one}
      INTERFACE  Interface
    template         Specify the template specific configurations  {+}
    version          Specify the version number  {one}
      1  Version 1
      5  Version 5  {cr}
        bgp-nexthop  record BGP NextHop
        origin-as    record origin AS
        peer-as      record peer AS
      9  Version 9  {cr}
        bgp-nexthop  record BGP NextHop
        origin-as    record origin AS
        peer-as      record peer AS
  flow-top-talkers        Configure netflow top talkers  {RX opens ip flow-top-talkers}
  forward-protocol        Controls forwarding of physical and directed IP broadcasts
    nd             Sun's Network Disk protocol  {on}
    sdns           Network Security Protocol
    spanning-tree  Use transparent bridging to flood UDP broadcasts  {cr}
      any-local-broadcast  Accept any local broadcast when flooding
    turbo-flood    Fast flooding of UDP broadcasts  {cr}
      udp-checksum  Compute UDP checksum
    udp            Packets to a specific UDP port  {cr}
      <0-65535>    Port number
      biff         Biff (mail notification, comsat, 512)
      bootpc       Bootstrap Protocol (BOOTP) client (68)
      bootps       Bootstrap Protocol (BOOTP) server (67)
      discard      Discard (9)
      dnsix        DNSIX security protocol auditing (195)
      domain       Domain Name Service (DNS, 53)
      echo         Echo (7)
      isakmp       Internet Security Association and Key Management Protocol (500)
      mobile-ip    Mobile IP registration (434)
      nameserver   IEN116 name service (obsolete, 42)
      netbios-dgm  NetBios datagram service (138)
      netbios-ns   NetBios name service (137)
      netbios-ss   NetBios session service (139)
      ntp          Network Time Protocol (123)
      pim-auto-rp  PIM Auto-RP (496)
      rip          Routing Information Protocol (router, in.routed, 520)
      snmp         Simple Network Management Protocol (161)
      snmptrap     SNMP Traps (162)
      sunrpc       Sun Remote Procedure Call (111)
      syslog       System Logger (514)
      tacacs       TAC Access Control System (49)
      talk         Talk (517)
      tftp         Trivial File Transfer Protocol (69)
      time         Time (37)
      who          Who service (rwho, 513)
      xdmcp        X Display Manager Control Protocol (177)
  ftp                     FTP configuration commands
    passive           Connect using passive mode  {on}
    password          Specify password for FTP connections  {one}
      LINE  The UNENCRYPTED (cleartext) password
    source-interface  Specify interface for source address in FTP connections  {one}
      INTERFACE  Interface
    username          Specify username for FTP connections  {one}
      WORD  Username
  host                    Add an entry to the ip hostname table
    WORD  Name of host
      <0-65535>   Default telnet port number
        A.B.C.D  Host IP address  {cr next host-address}
      A.B.C.D     Host IP address  {cr next host-address}
      X:X:X:X::X  Host IPv6 Address  {cr next host-address6}
      additional  Append addresses
        A.B.C.D     Host IP address  {cr next host-address}
        X:X:X:X::X  Host IPv6 Address  {cr next host-address6}
      mx          Mail exchange record  {+}
      ns          Name server record  {+}
      srv         Service record  {+}
    view  Specify DNS view
      WORD  View name  {+}
    vrf   Specify VRF
      WORD  VRF name
        WORD  Name of host
          A.B.C.D     Host IP address  {cr next host-address}
          X:X:X:X::X  Host IPv6 Address  {cr next host-address6}
  host-list               Configure a host list
    WORD  Name of the list  {opens ip host-list}
  hostname                Configure hostname types  {RX}
    strict  Strict check of the hostname
  http                    HTTP server configuration
    access-class            Restrict http server access by access-class  {one}
      <1-99>       Access list number
      <1300-1999>  Access list number (expanded range)
      ipv4         Access list of IPv4  {XC}
        WORD  Access list name
      ipv6         Access list of IPv6  {XC}
        WORD  Access list name
    active-session-modules  Set up active http server session modules  {one}
      WORD  Name of the list of session modules
      all   All session modules
      none  No session modules
    authentication          Set http server authentication method  {one}
      aaa     Use AAA access control methods  {cr ...}
      enable  Use enable passwords
      local   Use local username and passwords
    banner                  Show a banner
    banner-path             Path of the banner file  {one}
      WORD  Path
    client                  Set http client parameters
      cache                Cache parameters  {+}
      connection           Configure HTTP Client Connection
        forceclose  Close the connection after each request
        idle        Idle connection parameters
          timeout  Seconds to wait  {one}
            <1-60>  Seconds
        retry       Number of attempts  {one}
          <1-5>  Attempts
        timeout     Seconds to wait for a response  {one}
          <1-60>  Seconds
      password             Specify a password for HTTP client requests  {one}
        WORD  The password
      proxy-server         Specify proxy server name for HTTP client connections  {one}
        HOSTNAME  Name or address of the proxy server  {cr}
          proxy-port  Specify proxy server port for HTTP client connections
            <1-65535>  Port number
      response             Specify timeout for HTTP server to respond
        timeout  Seconds to wait for a response  {one}
          <1-300>  Seconds
      secure-ciphersuite   Set http client secure ciphersuite  {+}
      secure-trustpoint    Set http client secure certificate trustpoint  {one}
        WORD  Trustpoint name
      secure-verify-depth  Depth of the verification of a certificate chain  {one}
        <1-10>  Depth
      source-interface     Specify interface for source address in all HTTP client connections  {one}
        INTERFACE  Interface
      username             Specify a username for HTTP client requests  {one}
        WORD  Username
    digest                  Digest parameters  {+}
    help-path               HTML help root path  {one}
      WORD  URL of the help files
    max-connections         Set maximum number of concurrent http server connections  {one}
      <1-50>  Maximum number of connections
    path                    Set base path for HTML  {one}
      WORD  Path
    port                    Set http port  {one}
      <0-65535>  HTTP port
    secure-active-session-modules  Set up active http secure server session modules  {one}
      WORD  Name of the list of session modules
      all   All session modules
      none  No session modules
    secure-ciphersuite      Set http secure server ciphersuite  {+}
    secure-client-auth      Set http secure server with client authentication
    secure-port             Set http secure server port number for listening  {one}
      <0-65535>  Secure port number
    secure-server           Enable HTTP secure server
    secure-trustpoint       Set http secure server certificate trustpoint  {one}
      WORD  Trustpoint name
    server                  Enable http server
    session-idle-timeout    Idle time of a session  {one}
      <1-1800>  Seconds
    session-module-list     Set up a http(s) server session module list  {one}
      WORD  Name of the list  {+}
    timeout-policy          Set http server time-out policy parameters  {one}
      idle  Time an idle connection is kept
        <1-600>  Seconds
          life  Time a connection is kept
            <1-86400>  Seconds
              requests  Maximum number of requests of a connection
                <1-86400>  Number of requests
    tls-version             TLS version of the server  {RXC one}
      tlsv1.0  Version 1.0
      tlsv1.1  Version 1.1
      tlsv1.2  Version 1.2
  icmp                    ICMP options
    rate-limit  Rate limit parameters
      unreachable  Rate limit unreachables  {one cr on}
        <1-4294967295>  Once per milliseconds  {cr ...}
        df              Code 4, fragmentation needed and DF set
          <1-4294967295>  Once per milliseconds  {cr ...}
    redirect    Who is redirected  {one}
      host    Redirect to a host
      subnet  Redirect to a subnet
  identd                  Ident server
  kerberos                Kerberos configuration  {R}
    source-interface  Specify interface for source address  {one}
      INTERFACE  Interface
  ldap                    LDAP configuration commands  {RXC +}
  name-server             Specify address of name server to use
    A.B.C.D     Domain server IPv4 address (maximum of 6)  {cr next name-server}
    X:X:X:X::X  Domain server IPv6 address (maximum of 6)  {cr next name-server}
    vrf         Specify VRF
      WORD  VRF name
        A.B.C.D     Domain server IPv4 address (maximum of 6)  {cr next name-server}
        X:X:X:X::X  Domain server IPv6 address (maximum of 6)  {cr next name-server}
  radius                  RADIUS configuration commands
    source-interface  Specify interface for source address in RADIUS packets  {one}
      INTERFACE  Interface  {cr}
        vrf  Specify VRF
          WORD  VRF name
  rcmd                    Rcmd commands
    domain-lookup         DNS check of remote hosts  {on}
    rcp-enable            Enable RCP on the router
    remote-host           Remote host for rcmd
      WORD  Local username  {+}
    remote-username       Username for rcmd  {one}
      WORD  Username
    rsh-disable-commands  Commands that rsh may not run  {+}
    rsh-enable            Enable rsh on the router
    source-interface      Specify interface for source address in rcmd packets  {one}
      INTERFACE  Interface
  scp                     Scp commands
    server  Enable SCP server
      enable  Enable SCP server
  sctp                    Global SCTP parameters  {RX +}
  ssh                     Configure ssh options
    break-string            break-string  {plain R one}
      LINE  break-string
    bulk-mode               Enable optimizations for bulk data transfer procedures  {plain XC cr}
      <131072-1073741824>  Window size
    client                  Configuration for client  {plain}
      algorithm  Specify algorithm lists
        encryption  Specify encryption algorithm lists  {one +}
        kex         Specify key exchange algorithm lists  {XC one +}
        mac         Specify MAC algorithm lists  {one +}
    dh                      Diffie-Hellman  {plain}
      min  Minimum supported DH key size
        size  Minimum Modulus size in bits  {one}
          1024  Diffie Group 1 1024-bit modulus
          2048  Diffie Group 14 2048-bit modulus
          4096  Diffie Group 16 4096-bit modulus
    dscp                    IP DSCP value for SSH traffic  {plain one}
      <0-63>  DSCP value
    logging                 Configure logging for SSH  {plain}
      events  Log SSH events
    maxstartups             Maximum concurrent sessions allowed  {plain one}
      <2-128>  Maximum allowed sessions
    port                    Starting (or only) Port number to listen on  {plain}
      <2000-10000>  Port number
        rotary  Rotary group for the ports
          <1-127>  First rotary number  {cr}
            <1-127>  Last rotary number
    precedence              IP Precedence value for SSH traffic  {plain one}
      <0-7>  Precedence value
    pubkey-chain            pubkey-chain  {opens ip ssh pubkey-chain}
    rsa                     Configure RSA keypair name for SSH  {plain}
      keypair-name  Name of the RSA keypair to be used  {one}
        WORD  Keypair name
    server                  Configuration for server  {plain}
      algorithm     Specify algorithm lists
        authentication  Specify authentication methods  {one}
          keyboard   Keyboard-interactive  {...}
          password   Password  {...}
          publickey  Public key  {...}
        encryption      Specify encryption algorithm lists  {one +}
        hostkey         Specify host key algorithm lists  {one +}
        kex             Specify key exchange algorithm lists  {one +}
        mac             Specify MAC algorithm lists  {one +}
        publickey       Specify public key algorithm lists  {one +}
      authenticate  Specify authentication of users  {...}
      certificate   Certificates  {opens ip ssh server certificate}
      peruser       Limits of a user  {XC +}
    source-interface        Specify interface for source address in SSH connections  {plain one}
      INTERFACE  Interface
    stricthostkeycheck      Enable SSH Server Authentication  {plain}
  tacacs                  TACACS configuration commands
    source-interface  Specify interface for source address in TACACS+ packets  {one}
      INTERFACE  Interface  {cr}
        vrf  Specify VRF
          WORD  VRF name
  tcp                     Global TCP parameters
    rst-count           Number of resets in an interval  {+}
    chunk-size          TCP chunk size  {one}
      <0-65535>  Size
    ecn                 Enable Explicit Congestion Notification
    intercept           Enable TCP intercepting  {+}
    keepalive           TCP keepalive  {+}
    mss                 TCP initial maximum segment size  {one}
      <68-10000>  MSS
    path-mtu-discovery  Enable path-MTU discovery on new TCP connections  {cr}
      age-timer  Aging timer  {+}
    queuemax            Maximum queue of outgoing TCP packets  {one}
      <5-100>  Number of packets
    selective-ack       Enable TCP selective-ACK
    synwait-time        Set time to wait on new TCP connections  {one}
      <5-300>  Wait time (seconds)
    timestamp           Enable TCP timestamp option
    window-size         TCP window size  {one}
      <0-1073741823>  Window size
  telnet                  Specify telnet options
    comport           Specify RFC 2217 options  {+}
    hidden            Do not display telnet addresses or hostnames
      addresses  Do not display telnet addresses
      hostnames  Do not display telnet hostnames
    quiet             Don't display non-error telnet messages
    source-interface  Specify source interface  {one}
      INTERFACE  Interface
    tos               Specify type of service  {one}
      WORD  Type of service
  tftp                    tftp configuration commands
    blocksize         Specify blocksize for TFTP transfers  {one}
      <512-8192>  Block size in bytes
    boot-interface    Interface for network boot  {+}
    claim-netmask     Claim the netmask of a network boot
    min-timeout       Minimum timeout  {+}
    source-interface  Specify interface for source address in TFTP connections  {one}
      INTERFACE  Interface
  trigger-authentication  Trigger-authentication configurations parameters  {RX cr ...}
  udptn                   UDPTN configuration commands  {RX +}
`
