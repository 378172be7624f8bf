// The words of user and privileged EXEC but `clear`, `debug` and `show` (ios-help.md 2).

import { CLEAR_GROUPS } from './clear.ts'
import { DEBUG_GROUPS } from './debug.ts'
import { EXEC_OPTIONS } from './exec-options.ts'

export const EXEC_GROUPS = { ...EXEC_OPTIONS, ...DEBUG_GROUPS, ...CLEAR_GROUPS }

// `copy` and the other file commands take their file systems from the platform. `squeeze` is a simulated command of one platform.
export const EXEC = `
  <1-99>           Session number to resume  {user}
  access-enable    Create a temporary Access-List entry  {cr user RX}
    host     Enable a specific host only  {cr}
      timeout  Maximum idle time to expire this entry
        <1-9999>  Timeout in minutes
    timeout  Maximum idle time to expire this entry
      <1-9999>  Timeout in minutes
  access-profile   Apply user-profile to interface  {... user RX}
  access-template  Create a temporary Access-List entry  {+ RX}
  alps             ALPS exec commands  {+ R}
  app-hosting      Application hosting  {+ XC}
  archive          manage archive files
    copy-sw  Copy software image  {+ S}
    log      Configuration logging
      config  Configuration log
        persistent  Persistent log
          save  Save the log
    tar      manage tar files
      /create  create a tar  {+}
      /table   list content  {+}
      /xtract  extract a tar  {+}
  audio-prompt     Load IVR prompt  {+ R}
  auto             Exec level Automation  {+ RX}
  beep             Blocks Extensible Exchange Protocol commands  {+ RX}
  bfe              For manual emergency modes setting  {+ R}
  bulkstat         Bulkstat exec commands  {+ R}
  call             Voice call  {+ user R}
  call-home        Call-Home commands  {+ RXC}
  cns              CNS agents  {+}
  configure        Enter configuration mode
    network            Configure from a TFTP network host  {...}
    overwrite-network  Overwrite NV memory from TFTP network host  {...}
    revert             Parameters for reverting the configuration
      timer  Time in minutes after which to revert
        idle  Revert after an idle time
          <1-120>  Idle time in minutes
    terminal           Configure from the terminal  {cr}
      lock    Lock configuration mode
      revert  Parameters for reverting the configuration
        idle   Revert after an idle time
          <1-120>  Idle time in minutes
        timer  Time in minutes after which to revert
          idle  Revert after an idle time
            <1-120>  Idle time in minutes
  connect          Open a terminal connection  {cr user}
    WORD  IP address or hostname of a remote system  {cr ...}
  copy             Copy from one file to another
    /error  Allow to copy error file.  {+}
  credential       Load the credential info from file system  {+ user R}
  crypto           Encryption related commands.  {+ user}
  cts              Cisco Trusted Security Exec Commands  {+ RXC}
  debug            Debugging functions (see also 'undebug')  {next debug}
  diagnostic       Diagnostic commands  {+ SC}
  disable          Turn off privileged commands  {cr user}
    <0-15>  Privilege level to go to
  disconnect       Disconnect an existing network connection  {cr user}
    <1-99>  The number of an active network connection
    WORD    The name of an active network connection
    ssh     Disconnect an active SSH connection
      <0-1500>  The number of the active SSH connection
      vty       Virtual terminal
        <0-98>  Line number
  do-exec          Mode-independent "do-exec" prefix support  {+ user RX}
  dot11            IEEE 802.11 commands  {+ R}
  dot1x            IEEE 802.1X Exec Commands
    initialize       Initialize 802.1X  {cr}
      interface  Interface
        INTERFACE  Interface
    re-authenticate  Reauthenticate 802.1X  {cr}
      interface  Interface
        INTERFACE  Interface
    test             802.1X readiness  {+}
  emm              Run a configured Menu System  {... user R}
  enable           Turn on privileged commands  {cr user}
    <0-15>  Enable level
    view    Set into the existing view  {cr}
      WORD  View name
  energywise       EnergyWise exec commands  {+ S}
  eou              EAPoUDP  {+ user R}
  erase            Erase a filesystem
    /all  Erase all files of NVRAM  {+ RX}
  ethernet         Ethernet parameters  {+ user RX}
  event            Event related commands
    manager  Event manager
      detector   Event detector  {+}
      run        Run a policy
        WORD  Name of the policy  {cr ...}
      scheduler  Policy scheduler  {+}
      update     Update a policy  {+}
  factory-reset    factory-reset  {C}
    all                  All factory reset operations  {cr ...}
    config               Remove the configuration
    keep-licensing-info  Keep the licensing information  {...}
    switch               Factory reset of a member  {+}
  fsck             Fsck a filesystem  {cr}
    /automatic  Fix without questions  {+ R}
    /force      Force delete of problem files  {cr ...}
    WORD        Filesystem to be checked
  guestshell       Manage Guest Shell  {XC}
    destroy  Destroy Guest Shell
    disable  Disable Guest Shell
    enable   Enable Guest Shell  {cr ...}
    run      Run a command in Guest Shell  {+}
  help             Description of the interactive help system  {user}
  hw-module        Hardware module level specific operations  {+ user R}
  hw-module        Hardware module level specific operations  {+ XC}
  install          Install commands  {XC}
    activate    Activate an installed package
      auto-abort-timer  Set the auto-abort timer
      file              Specify the file to be activated
        WORD  Package name  {cr ...}
      issu              ISSU  {... C}
      profile           Specify the profile  {+}
    add         Installs a package to the system
      profile  Specify the profile  {+}
    deactivate  Deactivate an installed package  {+}
    label       Label an installation point  {+}
    prepare     Prepare a package for operation  {...}
    remove      Remove installed packages
      file     Specify the file to be removed
        WORD  Package name
      profile  Specify the profile  {+}
    rollback    Rollback to a previous installation point
      to  Rollback to
        base   Base image
        id     Rollback point
          <1-4294967295>  Rollback point id  {cr ...}
        label  Label of a rollback point  {+}
    verify      Verify an installed package  {...}
  ip               Exec commands for IP features
    dhcp  DHCP  {SC}
      snooping  DHCP snooping
        binding  DHCP snooping binding
          H.H.H  Binding MAC address
            vlan  Binding VLAN
              <1-4094>  Binding VLAN number
                A.B.C.D  Binding IP address
                  interface  Binding interface
                    INTERFACE  Interface
                      expiry  Binding expiry
                        <1-4294967295>  Seconds
    http  HTTP  {+}
    sla   IP SLA Exec Command  {+ user RX}
  isdn             Run an ISDN EXEC command on an ISDN interface  {+ R}
  lat              Open a lat connection  {... user R}
  license          License information
    accept     Accept the license agreement  {+ R}
    boot       License boot configuration  {+ S}
    call-home  License call home  {+ R}
    clear      Clear a license
      WORD  Feature name  {cr ...}
    comment    Add or delete a comment of a license  {+ R}
    install    Install licenses of a file
      WORD  License file
    modify     Modify a license  {+ R}
    revoke     Revoke a license  {... R}
    save       Save licenses into a file
      WORD        License file  {cr ...}
      credential  Save the device credentials  {+ R}
    smart      Smart licensing Commands  {+ user RXC}
  lig              LISP Internet Groper  {+ user RX}
  lock             Lock the terminal  {user}
  logging          Handles logging operations  {+ RXC}
  login            Log in as a particular user  {user}
  logout           Exit from the EXEC  {user}
  macro            Exec level macro commands  {+ SC}
  mediatrace       Mediatrace Commands  {+ R}
  microcode        microcode commands  {+ R}
  mkdir            Create new directory  {R}
    WORD  Directory name
  modem            Modem commands  {+ R}
  modemui          Start a modem-like user interface  {... user R}
  monitor          Monitoring different system events  {+}
  more             Display the contents of a file
    /ascii   Display binary files in ascii  {+}
    /binary  Force display to hex/text format  {+}
    /ebcdic  Display binary files in ebcdic  {+}
  mpls             MPLS commands  {+ RXC}
  mrinfo           Request neighbor and version information from a multicast router  {... user}
  mrm              IP Multicast Routing Monitor Test  {+ RX}
  msp              Exec command to attach profile to flow  {+ R}
  mstat            Show statistics after multiple multicast traceroutes  {... user}
  mtrace           Trace reverse multicast path from destination to source  {... user}
  name-connection  Name an existing network connection  {user}
  ncia             Start/Stop NCIA Server  {+ R}
  no               Disable debugging functions
    debug  Debugging functions (see also 'undebug')  {next debug}
  onep             ONEP related commands  {+ R}
  pad              Open a X.29 PAD connection  {+ user RX}
  partition        Partition disk  {+ R}
  ping             Send echo messages  {cr}
    WORD       Ping destination address or hostname  {cr next ping}
    appletalk  Appletalk echo  {+ R}
    clns       CLNS echo  {+ RX}
    ethernet   Ethernet echo  {+ RX}
    ip         IP echo  {cr}
      WORD  Ping destination address or hostname  {cr next ping}
    ipv6       IPv6 echo  {cr}
      WORD  Ping destination address or hostname  {cr user next ping-ipv6}
    mpls       MPLS echo  {+ user RXC}
    tag        Tag encapsulated IP echo  {+ SC}
    vrf        Select VPN routing instance  {RXC}
      WORD  VPN Routing/Forwarding instance name  {cr}
        WORD  Ping destination address or hostname  {cr user next ping}
        ip    IP echo
          WORD  Ping destination address or hostname  {cr user next ping}
        ipv6  IPv6 echo
          WORD  Ping destination address or hostname  {cr user next ping-ipv6}
  platform         Platform specific commands  {+ XC}
  pnp              PNP agent  {+ RXC}
  power            PS exec commands  {+ user R}
  ppp              Start IETF Point-to-Point Protocol (PPP)  {... user RX}
  rcommand         Run command on remote switch  {+ user S}
  redundancy       Redundancy Facility (RF) exec commands  {RXC}
    config-sync       Configuration synchronisation  {+}
    force-switchover  Force a switchover to the peer
    reload            Redundancy reload  {+}
  release          Release a resource  {user}
    dhcp  Release a lease of the DHCP client
      INTERFACE  Interface
  reload           Halt and perform a cold restart
    /noverify  Don't verify file signature before reload.  {...}
    /verify    Verify file signature before reload.  {...}
    LINE       Reason for reload
    pause      Pause during reload  {XC}
    reason     Reload reason  {XC}
      LINE  Reason for reload
    slot       Slot number card  {C}
      <1-16>  Slot number
    warm       Reload should be warm  {cr RX}
      at    Reload at a specific time/date  {+}
      file  Image to be loaded  {+}
      in    Reload after a time interval  {+}
  remote           Run command on a remote system  {S}
    command  Command to be run  {+}
  renew            Renew a resource  {user}
    dhcp  Renew a lease of the DHCP client
      INTERFACE  Interface
    ip    IP
      dhcp  DHCP  {SC}
        snooping  DHCP snooping
          database  Database of the bindings  {cr ...}
  request          Request  {XC}
    consent-token  Consent token  {+}
    platform       Platform  {+}
  restart          Restart Connection  {+ RX}
  resume           Resume an active network connection  {cr user}
    <1-99>  The number of an active network connection  {cr ...}
    WORD    The name of an active network connection  {cr ...}
  rename           Rename a file  {R}
    WORD  File to be renamed
      WORD  New name
  rlogin           Open an rlogin connection  {+ user RX}
  rmdir            Remove existing directory  {R}
    WORD  Directory name
  routing-context  Routing Context  {+ user RX}
  rsh              Execute a remote command  {+}
  sdlc             Send SDLC test frames  {+ R}
  send             Send a message to other tty lines
    *         All tty lines
    <0-1500>  Send a message to a specific line
    aux       Auxiliary line  {RX}
      <0-0>  Auxiliary Line number
    console   Primary terminal line
      <0-0>  Console Line number
    log       Logging destinations  {cr}
      <0-7>  Logging severity level  {cr ...}
      LINE   Message text to be logged
    tty       Terminal controller  {RX}
      <1-1500>  TTY line number
    vty       Virtual terminal
      <0-98>  VTY line number
  service-module   Service module  {+ R}
  session          Run command on a stack member  {S}
    <1-9>  Member number  {cr ...}
  session          Run command on a stack member  {C}
    <1-16>  Member number  {cr ...}
    switch  Stack member  {+}
  set              Set system parameter (not config)  {+ user}
  slip             Start Serial-line IP (SLIP)  {... user RX}
  snmp             SNMP exec commands  {+}
  software         Software commands  {+ RC}
  spec-file        format spec file commands  {+ R}
  ssh              Open a secure shell client connection  {user next ssh}
  start-chat       Start a chat-script on a line  {+ RX}
  switch           Switch Stack Commands  {+ C}
  systat           Display information about terminal lines  {cr user}
    all  Include information about inactive ports
  tarp             TARP (Target ID Resolution Protocol) commands  {+ R}
  tclquit          Quit Tool Command Language shell  {user}
  tclsh            Tool Command Language shell  {cr}
    WORD  Tcl script to run  {cr ...}
  telnet           Open a telnet connection  {cr user}
    WORD  IP address or hostname of a remote system  {cr next telnet}
  terminal         Set terminal line parameters
    databits                Set number of data bits per character  {user}
      <5-8>  Number of data bits
    data-character-bits     Size of characters being handled  {user}
      <7-8>  Bits per character
    default                 Set a command to its defaults  {user}
      @terminal-line
    dispatch-character      Define the dispatch character  {+ user}
    dispatch-timeout        Set the dispatch timer  {+ user}
    download                Put line into 'download' mode  {user}
    editing                 Enable command line editing  {user}
    escape-character        Change the current line's escape character  {user}
      WORD  Escape character or its ASCII decimal equivalent
    exec                    Configure EXEC  {+ user}
    exec-character-bits     Size of characters to the command exec  {user}
      <7-8>  Bits per character
    flowcontrol             Set the flow control  {user}
      none      Set no flow control
      hardware  Set hardware flow control  {...}
      software  Set software flow control  {...}
    full-help               Provide help to unprivileged user  {user}
    help                    Description of the interactive help system  {user}
    history                 Enable and control the command history function  {cr user}
      size  Set history buffer size
        <0-256>  Size of history buffer
    hold-character          Define the hold character  {+ user}
    international           Enable international 8-bit character support  {user}
    ip                      IP options  {+ user}
    keymap-type             Specify a keymap entry to use  {+ user RX}
    lat                     DEC Local Area Transport (LAT) protocol-specific configuration  {+ user R}
    monitor                 Copy debug output to the current terminal line
    no                      Negate a command or set its defaults
      @terminal-line
      monitor         Copy debug output to the current terminal line
    notify                  Inform users of output from concurrent sessions  {user}
    padding                 Set padding for a specified output character  {+ user}
    parity                  Set terminal parity  {user}
      even   Even parity
      mark   Mark parity
      none   No parity
      odd    Odd parity
      space  Space parity
    rxspeed                 Set the receive speed  {user RX}
      <0-4294967295>  Receive speed
    shell                   Enable Cisco IOS.sh on a Terminal  {... user}
    special-character-bits  Size of the escape (and other special) characters  {user}
      <7-8>  Bits per character
    speed                   Set the transmit and receive speeds  {user}
      <0-4294967295>  Transmit and receive speeds
    start-character         Define the start character  {+ user}
    stop-character          Define the stop character  {+ user}
    stopbits                Set async line stop bits  {user}
      1    One stop bit
      1.5  One and one-half stop bits
      2    Two stop bits
    tcl                     Tool Command Language  {+ user}
    telnet                  Telnet protocol-specific configuration  {+ user}
    terminal-type           Set the terminal type  {user}
      WORD  Terminal name
    transport               Define transport protocols for line  {user}
      preferred  Specify the preferred protocol to use
        WORD  Protocol
    txspeed                 Set the transmit speed  {user RX}
      <0-4294967295>  Transmit speed
    xml                     XML interface  {+ user R}
  test             Test subsystems, memory, and interfaces
    aaa                AAA Authentication, Authorization and Accounting
      group  AAA server group
        WORD     Server group name  {+}
        radius   Use the list of all RADIUS servers
          WORD  User name
            WORD  Password  {cr ...}
        tacacs+  Use the list of all TACACS+ servers
          WORD  User name
            WORD  Password  {cr ...}
    cable-diagnostics  Cable diagnostics  {SC}
      tdr  TDR cable diagnostics
        interface  Interface
          INTERFACE  Interface
    crash              Various self-inflicted crashes  {RX}
    crypto             Cryptography  {+}
    dhcp               DHCP test  {+}
    interfaces         Network interfaces  {... RX}
    memory             Non-volatile and/or multibus memory  {... RX}
    platform           Platform tests  {+ XC}
    relay              Relay tests  {+ S}
    vlan               VLAN test  {+ SC}
  tn3270           Open a tn3270 connection  {... user R}
  traceroute       Trace route to destination  {cr}
    WORD       Trace route to destination address or hostname  {cr user next traceroute}
    appletalk  AppleTalk Trace  {... R}
    clns       ISO CLNS Trace  {... RX}
    ethernet   Ethernet trace  {+ RX}
    ip         IP Trace  {cr}
      WORD  Trace route to destination address or hostname  {cr user next traceroute}
    ipv6       IPv6 Trace  {cr}
      WORD  Trace route to destination address or hostname  {cr user next traceroute}
    mac        Trace Layer2 path between 2 endpoints  {SC}
      H.H.H      Source MAC address
        H.H.H  Destination MAC address  {cr}
          detail  Display detailed information
          vlan    VLAN
            <1-4094>  VLAN number  {cr ...}
      interface  Source interface  {+}
      ip         IP addresses
        WORD  Source IP address or hostname
          WORD  Destination IP address or hostname  {cr}
            detail  Display detailed information
    mpls       MPLS trace  {+ RXC}
    vrf        Select VPN Routing instance  {RXC}
      WORD  VPN Routing/Forwarding instance name  {cr}
        WORD  Trace route to destination address or hostname  {cr user next traceroute}
        ip    IP Trace
          WORD  Trace route to destination address or hostname  {cr user next traceroute}
        ipv6  IPv6 Trace
          WORD  Trace route to destination address or hostname  {cr user next traceroute}
  tunnel           Open a tunnel connection  {+ user}
  ucse             UCSE server  {+ user R}
  udld             UDLD protocol commands  {SC}
    reset  Reset ports that UDLD shut down
  udptn            Open an udptn connection  {+ user R}
  undebug          Disable debugging functions (see also 'debug')  {next debug}
  undelete         Undelete a file  {R}
    <1-999>  Index of the deleted file  {cr}
      WORD  Filesystem of the file
  upgrade          Upgrade commands  {+ RXC}
  verify           Verify a file
    /ios     Verify an IOS image  {+ R}
    /sha512  Compute an SHA512 signature for a file  {XC}
      WORD  File to be verified  {cr}
        WORD  Expected SHA512 signature
  vlan             Configure VLAN parameters  {RS}
    database  Configure VLAN database
  vmps             VMPS actions  {SC}
    reconfirm  Reconfirm VLAN assignments
  voice            Voice commands  {+ user R}
  vpdn             VPDN commands  {+ R}
  vtp              Configure global VTP state  {RS}
    @exec-vtp
  vtp              Configure global VTP state  {C}
    primary  Make this switch the primary server  {cr ...}
  waas             WAAS commands  {+ user R}
  webvpn           WebVPN commands  {+ user R}
  where            List active connections  {user}
  which-route      Do OSI route table lookup and display results  {+ R}
  write            Write running configuration to memory, network, or terminal
    core     Generate a core dump  {...}
    network  Write to network TFTP server  {...}
  x28              Become an X.28 PAD  {... user RX}
  x3               Set X.3 parameters on PAD  {... user RX}
  xconnect         Xconnect EXEC commands  {+ RX}
`

/** What user EXEC alone has: `clear` there takes none of the words of privileged EXEC. */
export const USER_EXEC = `
  clear  Reset functions  {+ user}
`
