// Blocks of voice. Their words are not part of CCNA: most end after the first.

import { block, rows } from './blocks-more.ts'
import type { Block } from './blocks.ts'

export const VOICE_BLOCKS: readonly Block[] = [
  {
    name: 'dial-peer voice',
    prompt: 'config-dial-peer',
    header: 'Dial-peer configuration commands:',
    rows: `
answer-address         The Call Destination Number  {+}
application            The selected application  {+}
call-block             Block calls  {+}
clid                   Caller ID option  {+}
codec                  The codec rate to be attempted  {+ one}
corlist                Class of Restriction  {+}
description            Dial peer description  {one plain}
  LINE                 Description
destination-pattern    A full E.164 telephone number prefix  {one}
  WORD                 A sequence of digits - representing the prefix or full telephone number  {cr ...}
digit-strip            Forward the digits without stripping  {on}
direct-inward-dial     Use the called DNIS as the final destination
dtmf-relay             Transport DTMF digits across IP link  {+ one}
fax                    Fax parameters  {+}
forward-digits         Configure the destination digits forwarded of this dial peer  {+ one}
huntstop               Disable hunting on this dial peer  {both}
incoming               Incoming called number  {+}
ip                     Set ip packet options  {+}
max-conn               Maximum allowed connections to/from this peer  {+ one}
modem                  Modem  {+ both}
monitor                Monitor  {+}
numbering-type         Match calling or called number's numbering type  {+ one}
permission             Permission  {+}
port                   Voice port of this dial peer  {+ one}
preference             Configure the preference order of this dial peer  {+ one}
prefix                 The pattern to be dialed before the dialed number  {+ one}
progress_ind           Progress Indicator  {+}
req-qos                The quality of service requested  {+}
session                The session protocol, target and transport  {+}
shutdown               Change the admin state of this dial-peer to down
signaling              Signaling  {+}
sip-register           Register the number with a SIP registrar  {on}
srtp                   SRTP  {...}
translate-outgoing     Translation rule  {+}
translation-profile    Translation profile  {+}
trunkgroup             Add a trunk group to this dial-peer  {+}
vad                    Use VoiceActivityDetection as necessary  {on ...}
voice-class            Set voice class
  codec                Codecs of a class
    <1-10000>          Tag of the class  {cr gap}
      offer-all        Offer all codecs
  sip                  Settings of SIP  {+ both}
  WORD                 Kind of class  {+}
${rows('acc-qos+ authentication+ bandwidth+ block-caller+ call-route+ caller-id+ carrier-id+ destination+ dscp+ emergency+ expect-factor+ fax-relay+ gw-accounting+ h323 icpif+ information-type+ mailbox-selection+ max-bandwidth+ media+ media-class+ media-inactivity-criteria+ outbound+ paramspace+ playout-delay+ redirect+ register- roaming. rtp+ security+ service+ settle-call+ snmp~ snmp-server+ station-id+ subaddress+ supplementary-service- tech-prefix+ tone+ transfer-mode trunk-group-label+ url+ voice+')}`,
  },
  {
    name: 'voice-port',
    prompt: 'config-voiceport',
    header: 'Voice-port configuration commands:',
    rows: `
auto-cut-through       Enable call completion when a PBX does not provide an M-lead response
battery-reversal       Enable Battery Reversal  {on ...}
caller-id              Configure port caller id parameters  {+}
comfort-noise          Use fill-silence option  {on}
compand-type           Companding standard used  {+ one}
connection             Specify Trunking Parameters  {+ one}
cptone                 Configure voice call progress tone locale  {+ one}
description            Description of what this port is connected to  {one plain}
  LINE                 Description
dial-type              Dialing type  {+ one}
disconnect-ack         FXS Disconnect acknowledgement  {...}
echo-cancel            Echo-cancellation option  {+}
impedance              Specifies the terminating impedance of the interface  {+ one}
input                  Input parameters  {+}
loss-plan              Loss plan  {+}
music-threshold        Threshold (-70 to -30 dbm0) for Music on Hold  {+ one}
non-linear             Use non-linear processing during echo cancellation  {on ...}
operation              Operation type of the interface  {+ one}
output                 Output parameters  {+}
playout-delay          Configure voice playout delay buffer  {+}
ring                   Ring parameters  {+}
shutdown               Take voice-port offline
signal                 Signaling type  {+ one}
station-id             Configure station ID  {+}
supervisory            Supervisory
  disconnect           Disconnect  {cr on}
    signal             Signal of disconnection  {on}
    WORD               Kind of tone  {cr ...}
  WORD                 Kind  {...}
threshold              Threshold  {+}
timeouts               Configure voice timeout parameters  {+}
timing                 Configure voice timing parameters  {+}
translation-profile    Translation profile  {+}
trunk-group            Configure interface to be in a trunk group  {+}
type                   The E and M interface type  {+ one}
vad                    Voice activity detection  {on ...}
${rows('alarm+ alt-battery-feed. bearer-cap+ bootup+ busyout+ caller-name+ cadence+ calling-number+ category+ define+ conference+ dialog+ disconnect+ dnis+ ear+ fgdos+ fgdeana+ green+ hookflash-in+ idle-voltage+ ignore+ info-digits+ ivr+ ground-start+ lmr+ mwi. national+ network+ pre-dial-delay+ ringing+ secondary-dialtone+ sig+ snmp~ squelch+ t1+ ton+ transfer-mode voice-class+')}`,
  },
  {
    name: 'telephony-service',
    prompt: 'config-telephony',
    header: 'Cisco Unified CallManager Express configuration commands:',
    rows: `
after-hours            Define after-hours patterns  {+}
auto                   Define dn range for auto assignment
  assign               Define dn range for auto assignment
    <1-500>            Start of dn range
      to               To
        <1-500>        End of dn range  {cr ...}
auto-reg-ephone        Enable Ephone auto registration  {on}
call-forward           Configure parameters for call forwarding  {+}
call-park              Configure parameters for call park  {+}
cnf-file               Ephone CNF file config options  {+}
cnf-files              Create Ephone CNF files  {+}
create                 Create cnf for ethernet phone
  cnf-files            Create Ephone CNF files  {cr}
    version-stamp      Time of the files  {+}
date-format            Set date format for IP Phone display  {+ one}
dialplan-pattern       Define E.164 telephone number prefix  {+}
directory              Define directory naming order  {+}
fxo                    FXO hook flash  {+}
ip                     Define IP address and port for Telephony-Service/Fallback
  qos                  Quality of service  {+}
  source-address       Define IP address and port  {one}
    A.B.C.D            IP address  {cr}
      port             Define tcp port for Telephony-Service/SCCP
        <2000-9999>    Port number  {cr ...}
keepalive              Define keepalive timeout period to unregister IP phones  {+ one}
load                   Select the IP phone firmware load file  {+}
max-conferences        Define max number of 3 party conferences  {one}
  <0-1024>             Maximum conferences to be allowed  {cr ...}
max-dn                 Maximum directory numbers supported  {one}
  <1-1500>             Maximum directory numbers supported  {cr ...}
max-ephones            Define max number of IP phones  {one}
  <1-1000>             Maximum phones to support
moh                    Define music-on-hold filename  {+ one}
multicast              Configure Multicast options  {+}
night-service          Define night-service options  {+}
reset                  Reset ethernet phone  {+}
restart                Restart ethernet phone  {+}
secondary-dialtone     Configure the digit string to trigger secondary dialtone  {+ one}
service                Service configuration in ephone template  {+}
system                 System information  {+}
time-format            Set time format for IP Phone display  {one}
  12                   Set time to 12hrs(AM/PM) format
  24                   Set time to 24hrs format
time-zone              Set time zone for IP Phone display  {+ one}
timeouts               Define timeout value for IP phone  {+}
transfer-pattern       Define valid call transfer destinations  {+}
transfer-system        Define call transfer method  {+ one}
url                    Define Ephone URL's  {+}
user-locale            Select user locale  {+}
voicemail              Set the voicemail access number called when the MESSAGES IP phone button is pressed  {one}
  WORD                 Voicemail number
web                    Define username for admin user  {+}
${rows('accept authentication+ autodiscover+ bpa bulk-speed-dial+ calling-number+ cnf call-feature+ codec+ conference+ ctl-client. default+ device-security-mode+ display-logout+ dn-webedit. dst+ em+ emergency+ ephone-reg+ extension-assigner+ fac+ feature-ring features+ g722-64k. group+ headset+ hunt-group+ live-record+ log+ login+ max-redirect+ media+ mobility moh-file-buffer+ mwi+ network-locale+ number-nat olsontimezone+ overlap-signal. park+ phone-redirect-limit+ phone-key-size+ pin+ presence+ privacy- privacy-on-hold. protocol+ sast1+ sast2+ sdspfarm+ secure-signaling+ server-security-mode+ speed-dial+ srst+ ssh+ standalone. tftp-path+ tftp-server-credentials+ time-webedit. transfer-digit-collect+ transfer-park+ translate+ trunk-optimization xml+ xmlschema+')}`,
  },
  {
    name: 'ephone',
    prompt: 'config-ephone',
    header: 'Ethernet phone configuration commands:',
    rows: `
button                 define button to dn map  {+ one gap}
codec                  Set preferred codec for calls with other phones on this router  {+ one}
description            Provide a description for this ephone  {one plain}
  LINE                 Description
device-security-mode   Define the security mode  {+ one}
ephone-template        Define ephone template tag  {+ one}
keepalive              Define keepalive timeout period to unregister IP phone  {+ one}
keyphone               Identify an IP phone as keyphone
mac-address            define ethernet phone MAC address  {one}
  H.H.H                Mac address
max-calls-per-button   Max calls per button  {+ one}
mtp                    Always send media packets to this router  {cr}
night-service          Define night-service bell  {+}
paging-dn              set audio paging dn group for phone  {+ one}
pin                    Define 4-8 digit personal identification number  {+ one}
reset                  reset ethernet phone
restart                restart ethernet phone
speed-dial             Define ip-phone speed-dial number  {+}
type                   Define ip-phone type  {+ one}
username               define username to access ethernet phone from Web  {+ one}
vm-device-id           define voice-mail id string  {+ one}
${rows('additional-entry after-hour+ after-hours+ auto-line~ blf-speed-dial+ bulk-speed-dial+ busy-trigger-per-button+ call-park capf-auth-str+ capf-ip-in-cnf. cert-oper+ conference+ dnd~ emergency+ exclude+ fastdial+ feature-button+ g711only. group+ headset+ keypad-normalize. logout-profile+ lpcor+ max-calls+ mlpp+ mobile+ multicast-moh- nte-end-digit-delay+ ntp-server+ park+ phone-ui+ presence+ privacy~ privacy-button. provision-tag+ secure+ snr+ ssh+ transfer+ transfer-park+ transfer-pattern+ video.')}`,
  },
  {
    name: 'ephone-dn',
    prompt: 'config-ephone-dn',
    header: 'Ethernet phone DN configuration commands:',
    rows: `
call-forward           Define E.164 telephone number for call forwarding  {+}
caller-id              Configure port caller id parameters  {+}
cor                    Class of Restriction on dial-peer for this dn  {+}
description            dn desc, for DN Qualified Display Name  {one plain}
  LINE                 Description
ephone-dn-template     Define ephone-dn template tag  {+ one}
hold-alert             Set Call On-Hold timeout alert parameters  {+ one}
huntstop               Stop hunting on Dial-Peers  {on cr}
  channel              Stop hunting on Channels  {...}
intercom               Define intercom/auto-call extension number  {+ one}
label                  dn label  {one}
  LINE                 Label
loopback-dn            Define dn-dn loopback  {+ one}
mwi                    set message waiting indicator options (mwi)  {...}
mwi-type               Set type of MWI notification  {+ one}
name                   Define dn user name  {one}
  LINE                 Display name
night-service          Define night-service bell  {+}
number                 Define E.164 telephone number  {one}
  WORD                 A sequence of digits - representing telephone number  {cr ...}
paging                 set audio paging mode  {...}
park-slot              set DN as park slot  {...}
pickup-group           set the call pickup group number for the DN  {+ one}
preference             Preference for the attached dial-peer for the primary dn number  {+ one}
transfer-mode          Define call transfer mode  {+ one}
translate              Translation rule  {+}
translation-profile    Translation profile  {+}
${rows('after-hour+ after-hours+ allow+ call-park call-waiting~ conference+ corlist+ ephone-hunt+ feed+ forwarding+ fwd-final+ hlog-block. mailbox-selection+ mobility. moh+ moh-group+ overlap-signal. pickup-call+ queue+ ring+ session-server+ snr+ trunk+ voice-hunt-groups+ whisper-intercom+')}`,
  },
  {
    name: 'voice service voip',
    prompt: 'conf-voi-serv',
    header: 'VOICE SERVICE configuration commands:',
    rows: `
address-hiding         Address hiding (SIP-SIP)
allow-connections      Allow call connection types
  h323                 Allow call from H323 endpoint  {+}
  sip                  Allow call from SIP endpoint  {+}
callmonitor            Call Monitoring
clid                   Caller ID option  {+}
clock-rate             Sets clock rate  {+}
cpa                    Enable Call Progress Analysis  {...}
dtmf-interworking      Dtmf Interworking  {+}
fallback               Fallback  {+}
fax                    Global fax commands  {+}
gcid                   Enable Global Call Identifier for VOIP
h323                   Global H.323 configuration commands  {opens voice service voip h323}
ip                     Voice service voip ip
  address              Addresses
    trusted            Addresses of calls that are let in
      authenticate     Authenticate calls by their address  {on}
      call-block       Block other calls
        cause          Cause
          WORD         Cause
      list             List of addresses  {opens voice service voip trusted}
  qos                  Quality of service  {+}
media                  Global media setting for voip calls  {+}
mode                   Global mode setting for voip calls  {+}
modem                  Global modem commands  {+}
redirect               Redirect  {+}
redundancy-group       Redundancy group  {+}
shutdown               Stop VoIP services gracefully  {...}
signaling              Global setting for signaling payload handling  {+}
sip                    Sip service  {opens voice service voip sip}
srtp                   Allow SRTP  {...}
supplementary-service  Global supplementary service
  h225-notify          Notify of H.225  {+ on}
  h450.2               Transfer of H.450  {on}
  h450.3               Forwarding of H.450  {on}
  h450.7               Message waiting of H.450
  h450.12              Capabilities of H.450  {cr ...}
  ringback             Ringback  {+}
  media-renegotiate    Renegotiate media
  qsig                 QSIG  {+}
  sip                  SIP
    handle-replaces    Replaces header
    moved-temporarily  Moved Temporarily  {on}
    refer              REFER  {on}
vpn-group              VPN group  {+}
vpn-profile            VPN profile  {+}
${rows('emergency+ fax-relay~ lpcor+ media-address+ midcall-signaling+ qsig+ rtcp+ rtp-media-loop+ rtp-port+ stun tdm+ tone+ voice-class+')}`,
  },
  {
    name: 'voice service voip sip',
    prompt: 'conf-serv-sip',
    header: null,
    rows: `
asserted-id            Asserted identity  {+}
asymmetric             Asymmetric payload  {+}
bind                   SIP bind command
  all                  SIP Bind both control & media  {+}
  control              SIP Bind control  {+}
  media                SIP Bind media  {+}
calltype-info          Call type information  {+}
early-offer            Early offer  {+}
error-passthru         SIP error response pass-thru
g729                   G729  {+}
header-passing         Header passing  {...}
localhost              Localhost  {+ one}
min-se                 Minimum session expires  {+ one gap}
options-ping           Options ping  {+}
outbound-proxy         Outbound proxy  {+ one}
privacy                Privacy  {+}
registrar              Registrar server  {+ one}
rel1xx                 Reliable provisional response  {+ one}
session                Session  {+}
sip-profiles           SIP profiles  {+}
transport              Transport  {+}
url                    URL format  {+ one}
${rows('anat associate+ audio+ authenticate+ block+ call~ call-route+ conn-reuse. content+ contact-passing. copy-list+ crypto+ e911. extension+ handle-replaces. history-info. http+ intercept+ listen-port+ maintenance media+ midcall-signaling+ nat+ notify+ outbound+ pass-thru+ permit+ preloaded-route+ qos+ random-contact. random-request-uri+ redirect+ referto-passing. refresh register+ reason-header+ refer+ requri-passing. reset+ rtcp+ send+ set+ silent-discard- srtp+ srtp-auth+ srtp-crypto+ subscription+ telephony-events+ tenant+ update-callerid- v6 video+ warnings xfer+')}`,
  },
  {
    name: 'sip-ua',
    prompt: 'config-sip-ua',
    header: 'SIP UA configuration commands:',
    rows: `
authentication         Digest Authentication Configuration  {+}
aaa                    SIP-UA AAA related configuration  {+}
calling-info           Calling Info  {+}
connection-reuse       Use the listener port for sending UDP requests  {...}
credentials            User credentials for registration  {+}
crypto                 Crypto  {+}
disable-early-media    Disable early media  {+}
g729-annexb            G729 annexb  {+}
host-registrar         Use sip-ua registrar value in Diversion and Contact header for 3xx
max-forwards           Change number of max-forwards for SIP Methods  {+ one}
mwi-server             Configure MWI Server Information  {+ one}
nat                    SIP nat global config  {+}
notify                 SIP Signaling Notify Configuration  {+}
reason-header          Configure settings for supporting SIP Reason Header  {+}
registrar              Configure SIP registrar VoIP Interface  {+ one}
remote-party-id        Enable Remote-Party-ID support in SIP User Agent  {on}
retry                  Change default retries for each SIP Method  {+}
sip-server             Configure a SIP Server Interface  {+ one}
suspend-resume         Enable support for call suspend/resume  {on}
timers                 SIP Signaling Timers Configuration  {+}
transport              Enable SIP UA transport for TCP/UDP
  switch               Change the transport  {+}
  tcp                  Listen to TCP  {on ...}
  udp                  Listen to UDP  {on}
${rows('bandwidth+ fallback handle-replaces. history-info. keepalive+ listen-port+ permit+ presence+ protocol+ redirection- set+ sip-profiles+ srv+ tls-profile+ viaheader+ voice-class+ xfer+ offer+ preloaded-route+ asserted-id+ referto-passing.')}`,
  },
  block('voice service voip trusted', 'cfg-iptrust-list', 'ipv4+ ipv6+'),
  block(
    'voice service voip h323',
    'conf-serv-h323',
    'billing call~ ccm-compatible emptycapability. h225~ h245~ handoff+ session+ telephony-service+ ras+ nat+',
  ),
]
