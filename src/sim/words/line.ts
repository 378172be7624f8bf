// Words of line configuration: console, aux, vty and tty.

export const LINE_GROUPS = {
  'access-direction': `
in              Filter incoming connections  {cr one}
  vrf-also      Same access list is applied for all VRFs
  vrfname       Apply access list to a VRF  {RXC}
    WORD        VRF name
out             Filter outgoing connections  {one}`,
  /** A key of the keyboard. */
  character: `
<0-255>     Decimal equivalent of character
WORD        Character
break       Cause BREAK to be the escape character
default     Use default escape character
none        Disable escape entirely
soft        Set the soft character for this line  {...}`,
}

/** Besides the simulated commands: the password, and `transport input` and `output`. */
export const LINE_ROWS = `
absolute-timeout            Set absolute timeout for line disconnection  {RXC one plain}
  <0-10000>                 Absolute timeout interval in minutes
access-class                Filter connections based on an IP access list
  <1-199>                   IP access list  {loose}
    @access-direction
  <1300-2699>               IP expanded access list  {loose}
    @access-direction
  WORD                      Access-list name  {loose}
    @access-direction
accounting                  Accounting parameters  {RXS}
  arap                      For Appletalk Remote Access Protocol  {R ...}
  commands                  For exec (shell) commands
    <0-15>                  Enable level
      WORD                  Use an accounting list with this name
      default               Use the default accounting list
  connection                For connection requests
    WORD                    Use an accounting list with this name
    default                 Use the default accounting list
  exec                      For starting an exec (shell)
    WORD                    Use an accounting list with this name
    default                 Use the default accounting list
  resource                  For resource accounting  {R +}
activation-character        Define the activation character  {RXC one}
  @character
authorization               Authorization parameters
  arap                      For Appletalk Remote Access Protocol  {R ...}
  commands                  For exec (shell) commands
    <0-15>                  Enable level
      WORD                  Use an authorization list with this name
      default               Use the default authorization list
  exec                      For starting an exec (shell)
    WORD                    Use an authorization list with this name
    default                 Use the default authorization list
  reverse-access            For reverse telnet connections  {+}
autobaud                    Set line to normal autobaud  {R}
autocommand                 Automatically execute an EXEC command  {one}
  LINE                      Appropriate EXEC command
autocommand-options         Autocommand options  {+}
autohangup                  Automatically hangup when last connection closes  {RXC cr}
  session-timeout           Hangup the line when the session times out
autoselect                  Set line to autoselect  {R cr}
  arap                      Set line to allow ARAP autoselection
  during-login              Do autoselect at the Username/Password prompt
  ppp                       Set line to allow PPP autoselection
  slip                      Set line to allow SLIP autoselection
  timeout                   Set wait timeout for initial autoselect byte  {+}
buffer-length               Set DMA buffer length  {R +}
callback                    Callback settings  {R +}
data-character-bits         Size of characters being handled  {one plain}
  <7-8>                     Number of bits per character
databits                    Set number of data bits per character  {one plain}
  5                         Five bits per character
  6                         Six bits per character
  7                         Seven bits per character
  8                         Eight bits per character
disconnect-character        Define the disconnect character  {RXC one}
  @character
dispatch-character          Define the dispatch character  {RX +}
dispatch-machine            Reference a TCP dispatch state machine  {RX +}
dispatch-timeout            Set the dispatch timer  {RX one}
  <1-4294967294>            Milliseconds
domain-lookup               Enable domain lookups in show commands  {on}
editing                     Enable command line editing  {on}
escape-character            Change the current line's escape character  {one}
  @character
exec                        Configure EXEC  {on cr}
  prompt                    EXEC prompt  {+}
exec-banner                 Enable the display of the EXEC banner  {on}
exec-character-bits         Size of characters to the command exec  {one plain}
  <7-8>                     Number of bits per character
exec-timeout                Set the EXEC timeout  {one}
  <0-35791>                 Timeout in minutes  {cr}
    <0-2147483>             Timeout in seconds
flowcontrol                 Set the flow control  {one plain}
  hardware                  Set hardware flow control  {...}
  none                      Set no flow control
  software                  Set software flow control  {...}
flush-at-activation         Clear input stream at activation  {R plain}
full-help                   Provide help to unprivileged user
history                     Enable and control the command history function  {on cr}
  size                      Set history buffer size  {one}
    <0-256>                 Size of history buffer
hold-character              Define the hold character  {RX one}
  @character
insecure                    Mark line as 'insecure' for LAT  {R plain}
international               Enable international 8-bit character support  {plain}
ip                          IP options
  netmask-format            Change display of netmasks  {one}
    bit-count               Display netmask as number of significant bits
    decimal                 Display netmask in dotted decimal
    hexadecimal             Display netmask in hexadecimal
  tcp                       TCP options
    input-coalesce-threshold  Set the threshold of input coalescing  {one}
      <5-1000>              Threshold
ipv6                        IPv6 options
  access-class              Filter connections based on an IPv6 access list
    WORD                    Access-list name  {loose}
      in                    Filter incoming connections  {cr one}
        vrf-also            Same access list is applied for all VRFs
      out                   Filter outgoing connections  {one}
keymap-type                 Specify a keymap entry to use  {R one plain}
  WORD                      Name of a keymap entry
lat                         DEC Local Area Transport (LAT) protocol-specific configuration  {R +}
length                      Set number of lines on a screen  {one}
  <0-512>                   Number of lines on screen (0 for no pausing)
location                    Enter terminal location description  {one plain}
  LINE                      One line text description of the terminal's location
lockable                    Allow users to lock a line  {RX}
logging                     Modify message logging facilities
  synchronous               Synchronized message output  {cr one}
    level                   Severity level of messages to output asynchronously
      <0-7>                 Severity level  {cr ...}
      all                   All severity levels  {cr ...}
    limit                   Number of messages queued to the terminal
      <0-2147483647>        Number of messages
login                       Enable password checking
  tacacs                    Use tacacs server for password checking  {R}
logout-warning              Set Warning countdown for absolute timeout of line  {RX ... plain}
media-type                  Console connection media type  {one}
  rj45                      Console connection is RJ45
modem                       Configure the Modem Control Lines
  CTS-Alarm                 Alert when CTS is lost  {R}
  DTR-active                Leave DTR low unless line is active  {R}
  Dialin                    Configure line for a modern dial-in modem  {R}
  Host-connect              Configure line for a modem that is connected to a host  {R}
  InOut                     Configure line for incoming AND outgoing use of modem
  Printer                   Configure line for printer  {R +}
  answer-timeout            Set interval between raising DTR and CTS response  {+}
  autoconfigure             Automatically configure modem  {R +}
  autotest                  Automatically test modem  {R}
  callin                    Configure line for an old-style dial-in modem  {R}
  callout                   Configure line for reverse connections
  dtr-delay                 Set interval during which DTR is held low  {+}
  enable                    Enable modem control  {R both}
monitor                     Copy debug output to the current terminal line
motd-banner                 Enable the display of the MOTD banner  {on}
notify                      Inform users of output from concurrent sessions
ntp                         Configure NTP  {R +}
padding                     Set padding for a specified output character  {plain}
  WORD                      Character to be padded
    <0-255>                 Number of NULLs with which to pad
parity                      Set terminal parity  {one plain}
  even                      Even parity
  mark                      Mark parity
  none                      No parity
  odd                       Odd parity
  space                     Space parity
prc                         PRC commands
  change                    PRC change  {...}
  expire                    PRC expire  {...}
  interval                  PRC interval  {+}
prc-interval                Set the PRC interval  {R +}
private                     Configuration options that user can set will remain in effect between terminal sessions  {R plain}
privilege                   Change privilege level for line
  level                     Assign default privilege level for line  {one}
    <0-15>                  Default privilege level for line
refuse-message              Define a refuse banner  {one}
  LINE                      c banner-text c, where 'c' is a delimiting character
rotary                      Add line to a rotary group  {one plain}
  <0-127>                   Rotary group to add line to  {cr ...}
rxspeed                     Set the receive speed  {one}
  <0-4294967295>            Receive speed
script                      specify event related chat scripts to run on the line  {R}
  activation                chat script to run whenever line is activated  {+}
  arap-callback             chat script to run on line whenever ARAP callback is initiated  {+}
  callback                  chat script to run on line whenever callback is initiated  {+}
  connection                chat script to run whenever connection is made to the line  {+}
  dialer                    chat script to run whenever dialer makes an outgoing call  {+}
  reset                     chat script to run whenever line is reset  {+}
  startup                   chat script to run at system startup  {+}
session-disconnect-warning  Set the session disconnect warning  {RXC + plain}
session-limit               Set maximum number of sessions  {RXC one plain}
  <0-4294967295>            Number of sessions
session-timeout             Set interval for closing connection when there is no input traffic  {one plain}
  <0-35791>                 Session timeout interval in minutes  {cr}
    output                  Include output traffic as well as input traffic
special-character-bits      Size of the escape (and other special) characters  {one plain}
  <7-8>                     Number of bits per character
speed                       Set the transmit and receive speeds  {one}
  <0-4294967295>            Transmit and receive speeds
start-character             Define the start character  {one}
  @character
stop-character              Define the stop character  {one}
  @character
stopbits                    Set async line stop bits  {one plain}
  1                         One stop bit
  1.5                       One and one-half stop bits
  2                         Two stop bits
telnet                      Telnet protocol-specific configuration  {RXC plain}
  break-on-ip               Send break signal when interrupt is received
  refuse-negotiations       Suppress negotiations of Telnet Remote Echo and Suppress Go Ahead options
  speed                     Specify line speeds  {+}
  sync-on-break             Send a Telnet Synchronize signal after receiving a Telnet Break signal
  transparent               Send a CR as a CR followed by a NULL instead of a CR followed by a LF
terminal-type               Set the terminal type  {one plain}
  WORD                      Terminal type
timeout                     Timeouts for the line
  login                     Timeouts related to the login sequence
    response                Timeout for any user input during login sequences  {one}
      <0-300>               Timeout in seconds
transport                   Define transport protocols for line
  preferred                 Specify the preferred protocol to use  {one}
    lat                     DEC LAT protocol  {R}
    none                    No protocols
    pad                     X.3 PAD  {R}
    rlogin                  Unix rlogin protocol  {R}
    ssh                     TCP/IP SSH protocol
    telnet                  TCP/IP Telnet protocol
    udptn                   UDPTN async via UDP protocol  {R}
tunnel                      Set Hub to Hub tunnel parameters  {R +}
txspeed                     Set the transmit speeds  {one}
  <0-4294967295>            Transmit speed
usb-inactivity-timeout      Inactivity timeout for USB media type  {one plain}
  <1-240>                   Timeout in minutes
vacant-message              Define a vacant banner  {cr one}
  LINE                      c banner-text c, where 'c' is a delimiting character
width                       Set width of the display terminal  {one}
  <0-512>                   Number of characters on a screen line
x25                         X25 protocol-specific configuration  {R + plain}`
