// Global configuration of voice, on routers.

export const CONFIG_VOICE = `
application            Define application  {RX opens application}
call-manager-fallback  Configure Cisco Unified SRST  {RX opens call-manager-fallback}
ccm-manager            Cisco Call Manager Application commands  {RX}
  application               Application  {+}
  config                    Configuration of the manager  {cr}
    server  Server  {+}
  download-tones            Download tones
  fallback-mgcp             Fallback
  fax                       Fax  {+}
  mgcp                      Use MGCP  {cr ...}
  music-on-hold             Music on hold  {cr ...}
  redundant-host            Redundant host
    ADDRESS  Address of the host  {cr ...}
  sccp                      SCCP  {cr ...}
  shut-backhaul-interfaces  Shut backhaul interfaces
  switchback                Switch back  {+}
credentials            Credentials service  {RX opens credentials}
dial-peer              Dial Map (Peer) configuration commands  {RX}
  cor         Class of restriction
    custom  Names of the class  {opens dial-peer cor custom}
    list    List
      WORD  Name of the list  {opens dial-peer cor list}
  data        Data
    <1-2147483647>  Dial-peer tag  {+ opens dial-peer data}
  hunt        Order of hunting  {one}
    <0-7>  Order
  inbound     Inbound  {+}
  outbound    Outbound  {+}
  search      Search  {+}
  terminator  Terminator  {one}
    WORD  Character
  voice       Voice
    <1-2147483647>  Voice dial-peer tag  {cr opens dial-peer voice}
      mmoip  Multi Media Over IP  {R opens dial-peer voice}
      pots   Telephony  {opens dial-peer voice}
      voatm  Voice over ATM  {R opens dial-peer voice}
      vofr   Voice over Frame Relay  {R opens dial-peer voice}
      voip   Voice over IP  {opens dial-peer voice}
dspfarm                Voice DSP farm  {RX cr}
  confbridge  Conference bridge  {+}
  connection  Connection  {+}
  profile     Profile of a DSP farm
    <1-65535>  Profile number  {cr opens dspfarm profile}
      conference  Conference  {cr opens dspfarm profile}
        security  Security  {opens dspfarm profile}
        video     Video  {... opens dspfarm profile}
      mtp         Media termination point  {cr opens dspfarm profile}
        security  Security  {opens dspfarm profile}
      transcode   Transcoding  {cr opens dspfarm profile}
        security   Security  {opens dspfarm profile}
        universal  Universal transcoding  {cr opens dspfarm profile}
          security  Security  {opens dspfarm profile}
  rtp         RTP  {+}
  transcoder  Transcoder  {+}
ephone                 Configure an ephone  {RX gap}
  <1-1000>  Ephone tag  {opens ephone}
ephone-dn              Configure an ephone directory number  {RX gap}
  <1-2000>  Ephone-dn tag  {cr gap opens ephone-dn}
    dual-line  Two calls  {opens ephone-dn}
    octo-line  Eight calls  {opens ephone-dn}
ephone-dn-template     Configure an ephone-dn template  {RX gap}
  <1-20>  Template tag  {opens ephone-dn-template}
ephone-hunt            Configure an ephone hunt group  {RX}
  <1-100>     Hunt group tag
    longest-idle  Longest idle  {opens ephone-hunt}
    peer          Peer  {opens ephone-hunt}
    sequential    Sequential  {opens ephone-hunt}
  login       Login  {+}
  statistics  Statistics  {+}
ephone-template        Configure an ephone template  {RX gap}
  <1-20>  Template tag  {opens ephone-template}
ephone-type            Configure an ephone type  {RX}
  WORD  Name of the type  {cr opens ephone-type}
    addon  Add-on module  {opens ephone-type}
fax                    Fax  {RX +}
gatekeeper             Gatekeeper configuration  {RX opens gatekeeper}
gateway                Gateway configuration  {RX opens gateway}
gw-accounting          Enable voip gateway accounting  {RX}
  aaa     AAA  {opens gw-accounting}
  file    File  {opens gw-accounting}
  syslog  Syslog
media                  Media  {RX}
  profile  Profile  {+}
mgcp                   Enable Media Gateway Control Protocol  {RX cr}
  behavior             Behavior  {+}
  bind                 Bind to an interface
    control  Control
      source-interface  Interface of the source address
        INTERFACE  Interface
    media    Media
      source-interface  Interface of the source address
        INTERFACE  Interface
  block-newcalls       Block new calls
  call-agent           Call agent
    HOST  Address of the call agent  {cr ...}
  codec                Codec  {+}
  default-package      Default package  {+}
  dtmf-relay           DTMF relay  {+}
  explicit             Hook state  {+ both}
  fax                  Fax  {+ both}
  ip-tos               Type of service  {+}
  max-waiting-delay    Delay  {+}
  modem                Modem  {+}
  package-capability   Packages
    WORD  Package  {both}
  persistent           Persistence  {+}
  piggyback            Piggyback
  playout              Playout  {+}
  profile              Profile
    WORD     Name of the profile  {opens mgcp profile}
    default  Default profile  {opens mgcp profile}
  quality-threshold    Threshold  {+}
  quarantine           Quarantine  {+}
  request              Requests  {+}
  rtp                  RTP  {+}
  sdp                  SDP  {+}
  src-cac              Call admission
  timer                Timers  {+ both}
  tse                  TSE  {+}
  vad                  Voice activity detection
  validate             Validate  {+}
  voice-quality-stats  Statistics  {cr ...}
num-exp                Dial Map Number Expansion configuration commands  {RX}
  WORD  Number to expand
    WORD  Expanded number
presence               Presence  {RX opens presence}
sccp                   Enable SCCP  {RX cr}
  blf-speed-dial  Speed dial  {+}
  call-preserve   Preserve calls
  ccm             Call manager
    ADDRESS  Address of the call manager  {+}
    group    Group of call managers
      <1-50>  Group number  {opens sccp ccm group}
  codec           Codec  {+}
  ip              IP  {+}
  local           Local interface  {one}
    INTERFACE  Interface  {cr ...}
  plar            Private line  {opens sccp plar}
  switchback      Switch back  {+}
sip-ua                 SIP User Agent (UA) configuration  {RX opens sip-ua}
telephony-service      Configure the telephony service  {RX cr opens telephony-service}
  setup  Set up the telephony service
translation-rule       Translation rule of voice  {RX}
  <1-2147483647>  Tag  {opens translation-rule}
trunk                  Trunk  {RX}
  group  Trunk group
    WORD  Name of the group  {opens trunk group}
voice                  Global voice configuration commands  {RX}
  call                 Call  {+}
  class                Class
    aaa                    AAA
      <1-10000>  Tag  {opens voice class}
    busyout                Busyout
      <1-32>  Tag  {opens voice class}
    called                 Called numbers
      inbound  Inbound
        <1-10000>  Tag  {opens voice class}
    cause-code             Cause codes
      <1-64>  Tag  {opens voice class}
    codec                  Codecs
      <1-10000>  Tag  {opens voice class}
    custom-cptone          Call progress tones
      WORD  Name  {opens voice class custom-cptone}
    dpg                    Group of dial peers
      <1-10000>  Tag  {opens voice class}
    dscp-profile           DSCP profile
      <1-10000>  Tag  {opens voice class}
    dualtone               Dual tone
      <1-1000000>  Tag  {opens voice class}
    dualtone-detect-params  Detection of tones
      <1-10000>  Tag  {opens voice class}
    e164-pattern-map       Pattern map
      <1-10000>  Tag  {opens voice class}
    h323                   H.323
      <1-10000>  Tag  {opens voice class}
    media                  Media
      <1-10000>  Tag  {opens voice class}
    permanent              Permanent trunk
      <1-10000>  Tag  {opens voice class}
    resource-group         Resource group
      <1-10000>  Tag  {opens voice class}
    server-group           Server group
      <1-10000>  Tag  {opens voice class}
    sip-copylist           Headers
      <1-10000>  Tag  {opens voice class}
    sip-options-keepalive  Keepalive
      <1-10000>  Tag  {opens voice class}
    sip-profiles           SIP profiles
      <1-10000>  Tag  {opens voice class}
    tenant                 Tenant  {X}
      <1-10000>  Tag  {opens voice class}
    tls-profile            TLS profile  {X}
      <1-10000>  Tag  {opens voice class}
    tone-signal            Tone signals
      WORD  Name  {opens voice class}
    uri                    URI
      WORD  Tag  {+ opens voice class}
  class-group          Class group  {R +}
  cause-code           Cause codes  {+}
  conference           Conference  {+}
  dnis-map             DNIS map  {+}
  enum-match-table     Match table
    <1-15>  Table  {opens voice enum-match-table}
  hpi                  HPI  {+}
  hunt                 Hunt  {+}
  hunt-group           Hunt group
    <1-1000>  Tag
      longest-idle  Longest idle  {opens voice hunt-group}
      parallel      Parallel  {opens voice hunt-group}
      peer          Peer  {opens voice hunt-group}
      sequential    Sequential  {opens voice hunt-group}
  iec                  Error codes  {+}
  local-bypass         Local bypass
  logout-profile       Profile
    <1-20>  Tag  {opens voice logout-profile}
  moh-group            Music on hold
    <1-5>  Tag  {opens voice moh-group}
  register             SIP phones
    dialplan   Dial plan
      <1-24>  Tag  {opens voice register dialplan}
    dn         Directory number  {gap}
      <1-2000>  Tag  {opens voice register dn}
    global     All phones  {opens voice register global}
    pool       Phone  {gap}
      <1-1000>  Tag  {opens voice register pool}
    pool-type  Kind of phone
      WORD  Name  {opens voice register pool-type}
    template   Template  {gap}
      <1-10>  Tag  {opens voice register template}
  rtp                  RTP  {+}
  service              Voice service
    dsp    DSP
      dsp-reservation  Reservation  {opens voice service}
    pots   Telephony  {opens voice service}
    saf    Service advertisement  {opens voice service}
    voatm  Voice over ATM  {R opens voice service}
    vofr   Voice over Frame Relay  {R opens voice service}
    voip   Voice over IP  {opens voice service voip}
  source-group         Source group
    WORD  Name  {opens voice source-group}
  statistics           Statistics  {+}
  translation-profile  Translation profile
    WORD  Name  {opens voice translation-profile}
  translation-rule     Translation rule
    <1-2147483647>  Tag  {opens voice translation-rule}
  user-profile         User profile
    <1-20>  Tag  {opens voice user-profile}
  vad-time             Time of silence  {one}
    <250-65536>  Milliseconds
  vrf                  VRF  {one}
    WORD  VRF name
voice-card             Configure a specific voice-card  {RX}
  WORD  Slot  {opens voice-card}
voice-port             Configure a specific voice port  {RX}
  WORD  Voice port  {opens voice-port}
vxml                   VoiceXML  {RX}
  allow-star-digit  Allow the star in numbers
  audioerror        Audio errors
  logging-tag       Tag of log messages
  tree              Tree  {+}
  version           Version  {+}
`
