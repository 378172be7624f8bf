// Blocks of dial-in, tunnels, voice and management agents: their prompt, and the first word of their lines (blocks-more.ts).

import { block, rows } from './blocks-more.ts'
import type { Block } from './blocks.ts'

const SOFTKEYS = `softkeys  Keys of the phone by its state
  WORD      State: alerting, connected, hold, idle, ringing, seized  {gap +}`

export const WIDE_BLOCKS: readonly Block[] = [
  block('app-hosting appid', 'config-app-hosting', 'app-default-gateway+ app-resource+ app-vnic+ name-server+ start.'),
  block('appfw policy-name', 'cfg-appfw-policy', 'application+ audit-trail+ timeout+'),
  {
    name: 'application',
    prompt: 'config-app',
    header: null,
    rows: `
global   Parameters of all applications  {opens application global}
group    Group of sessions
  WORD     Name of the group  {cr opens application global}
    WORD     Place of the script  {opens application global}
package  Package
  WORD     Name of the package  {cr opens application service}
    WORD     Place of the script  {opens application service}
service  Service
  WORD     Name of the service  {cr opens application service}
    WORD     Place of the script  {opens application service}
session  Session  {opens application global}`,
  },
  block('application global', 'config-app-global', 'application+ param+ paramspace+ service+ start+'),
  block('application service', 'config-app-param', 'paramspace+ param+ start+'),
  block(
    'bba-group pppoe',
    'config-bba-group',
    'ac+ control+ description+ mac-address+ nas-port-id+ pado+ service+ sessions+ tag+ vendor-tag+ virtual-template+',
  ),
  block('bridge-domain', 'config-bdomain', 'aging mac+ member+ shutdown. split-horizon+'),
  block(
    'call-manager-fallback',
    'config-cm-fallback',
    'access-code+ alias+ application+ call-forward+ cor+ date-format+ default-destination+ dialplan-pattern+ huntstop- ip+ keepalive+ keyphone+ limit-dn+ max-conferences+ max-dn+ max-ephones+ moh+ multicast+ pickup+ secondary-dialtone+ system+ time-format+ timeouts+ transfer-pattern+ transfer-system+ translate+ translation-profile+ user-locale+ voicemail+ after-hours+ attendant+ busy-trigger-per-button+ conference+ log+ moh-live+ mwi+ night-service+ preference+ time-zone+ transfer-digit-collect+ transport-tcp-tls+ url+ video xmlschema+',
  ),
  block('cns connect', 'config-cns-conn', 'discover+ template+'),
  block('cns template connect', 'config-templ-conn', 'cli+'),
  block(
    'controller cas-custom',
    'conf-ctrl-cas',
    'alert-wait-time+ ani-digits+ ani-timeout+ answer-guard-time+ answer-signal+ caller-digits+ category+ class+ country+ cd-bit+ debounce-time+ disconnect-tone+ dnis-complete dnis-digits+ double-answer groupa-callerid-end ka. kd. invert-abcd+ metering. nc-congestion+ proceed-to-send release-ack. release-guard-time+ request-category+ seizure-ack-time+ timer+ unused-abcd+',
  ),
  block(
    'controller dsl-group',
    'config-controller-dsl-group',
    'default+ handshake+ ignore+ loopback+ shdsl+ shutdown.',
  ),
  block('credentials', 'config-credentials', 'ip+ trustpoint+ ctl-service+'),
  block(
    'cwmp agent',
    'config-cwmp',
    'connection+ default+ download+ enable. management+ max+ parameter+ provision+ request+ session+ wan+',
  ),
  block('dial-peer cor custom', 'config-dp-cor', 'name+'),
  block('dial-peer cor list', 'config-dp-corlist', 'member+'),
  block('dial-peer data', 'config-dial-peer-data', 'dial+ incoming+ preference+ shutdown.'),
  block('domain', 'config-domain', 'border+ master+ password+ source-interface+ vrf+'),
  block(
    'dot11 ssid',
    'config-ssid',
    'accounting+ admit-traffic authentication+ guest-mode. infrastructure-ssid information-element+ ip+ max-associations+ mbssid+ vlan+ wpa-psk+',
  ),
  block(
    'dspfarm profile',
    'config-dspfarm-profile',
    'associate+ codec+ conference-join+ description+ maximum+ rsvp. shutdown. tls-version+ trustpoint+ noise-reduction acoustic-shock-protection',
  ),
  block(
    'ephone-dn-template',
    'config-ephone-dn-template',
    'call-forward+ call-waiting+ corlist+ feed+ hold-alert+ huntstop label+ mwi+ pickup-group+ translate+ translation-profile+ transfer-mode+ caller-id+ mwi-type+ after-hour+',
  ),
  block(
    'ephone-hunt',
    'config-ephone-hunt',
    'auto+ description+ display-logout+ final+ hops+ list+ max-redirect+ max-timeout+ pilot+ preference+ present-call+ secondary+ statistics+ timeout+ from-ring. members+ no-reg night-service+ fwd-final+ presentation+ presence+ login+',
  ),
  {
    name: 'ephone-template',
    prompt: 'config-ephone-template',
    header: null,
    rows: `
${SOFTKEYS}
${rows('button-layout+ conference+ fastdial+ features+ keep-conference keypad-normalize. paging-dn+ speed-dial+ type+ url+ xml+ after-hours+ after-hour+ blf-speed-dial+ busy-trigger-per-button+ codec+ emergency+ exclude+ feature-button+ headset+ keepalive+ max-calls-per-button+ mlpp+ mtp. multicast-moh- night-service+ park+ privacy+ service+ ssh+ transfer+ transfer-park+ transfer-pattern+ transfer-mode+ user-locale+ network-locale+ url-button+')}`,
  },
  block(
    'ephone-type',
    'config-ephone-type',
    'device-id+ device-name+ device-type+ max-presentation+ num-buttons+ phoneload. utf8. xml-config+',
  ),
  block('ethernet cfm domain', 'config-ecfm', 'alarm+ archive+ id+ mep+ mip+ sender-id+ service+'),
  block('ethernet evc', 'config-evc', 'oam+ uni+'),
  block('ethernet oam profile', 'config-eoam', 'ethernet+'),
  block(
    'gatekeeper',
    'config-gk',
    'accounting alias+ arq+ bandwidth+ cache. emulate+ endpoint+ gw-type-prefix+ lrq+ proxy+ resource-availability+ security+ server+ shutdown~ timer+ use-proxy~ zone~ cluster+ load-balance send+ flow-control+',
  ),
  block('gateway', 'config-gateway', 'emulate+ h323 media-inactivity-criteria+ resource+ security+ timer+ lrq+ rtp+'),
  block(
    'gw-accounting',
    'config-gw-accounting',
    'acct-template+ attribute+ cdr-format+ maximum+ method+ primary+ secondary+ suppress+',
  ),
  block('kron occurrence', 'config-kron-occurrence', 'policy-list+'),
  block('kron policy-list', 'config-kron-policy', 'cli+'),
  block('l2 vfi', 'config-vfi', 'bridge-domain+ l2protocol+ neighbor+ shutdown. vpn+'),
  block('et-analytics', 'config-et-analytics', 'inactive-timeout+ ip+ whitelist+'),
  block(
    'l2tp-class',
    'config-l2tp-class',
    'accounting+ authentication. congestion-control. cookie+ digest hello+ hidden. hostname+ password+ receive-window+ retransmit+ security+ snmp+ timeout+',
  ),
  block('l2vpn', 'config-l2vpn', 'logging+ redundancy+ router-id+ shutdown.'),
  block(
    'l2vpn evpn',
    'config-evpn',
    'default-gateway+ flooding-suppression+ ip+ logging+ mac+ mpls+ multicast+ replication-type+ route-target+ router-id+',
  ),
  block(
    'l2vpn evpn instance',
    'config-evpn-evi',
    'auto-route-target. default-gateway+ encapsulation+ ip+ rd+ replication-type+ route-target+ multicast+ re-originate+',
  ),
  block('l2vpn vfi context', 'config-vfi', 'autodiscovery+ description+ member+ shutdown. vpn+'),
  block('l2vpn xconnect context', 'config-xconnect', 'description+ interworking+ member+ shutdown.'),
  block('l3vpn encapsulation ip', 'config-l3vpn-encap-ip', 'protocol+ transport+ mpls+'),
  block(
    'location civic-location',
    'config-civic',
    'additional-code+ additional-location-information+ branch-road-name+ building+ city+ country+ county+ division+ floor+ landmark+ leading-street-dir+ name+ neighborhood+ number+ port-location+ post-office-box+ postal-code+ postal-community-name+ primary-road-name+ road-section+ room+ seat+ state+ street-group+ street-number-suffix+ sub-branch-road-name+ trailing-street-suffix+ type-of-place+ unit+',
  ),
  block('location custom-location', 'config-custom-location', 'location+ name+'),
  block('location geo-location', 'config-geo', 'altitude+ latitude+ longitude+ resolution+'),
  block('map-class', 'config-map-class', 'description+ dialer+ frame-relay+ service-policy+'),
  block('map-list', 'config-map-list', 'ip+ ipv6+'),
  block('mgcp profile', 'config-mgcp-profile', 'call-agent+ description+ max1+ max2+ package+ timeout+ voice-port+'),
  block('onep', 'config-onep', 'datapath+ history+ service+ session+ start. stop transport+'),
  block('pnp profile', 'config-pnp-init', 'backup+ device+ reconnect+ transport+'),
  block('presence', 'config-presence', 'allow+ max-subscription+ presence+ sccp+ server+ watcher+'),
  block(
    'pseudowire-class',
    'config-pw-class',
    'encapsulation+ interworking+ ip+ preferred-path+ protocol+ sequencing+ status vccv+',
  ),
  block('resource policy', 'config-res-policy', 'policy+ user+'),
  block('sasl profile', 'config-sasl-profile', 'client+ mechanism+ server+'),
  block(
    'sccp ccm group',
    'config-sccp-ccm',
    'associate+ audio+ bind+ connect+ description+ dampening+ keepalive+ registration+ signaling+ switchback+ switchover+ hold+',
  ),
  block('sccp plar', 'config-sccp-plar', 'dest-extension+ voice-port+'),
  block(
    'telemetry ietf subscription',
    'config-mdt-subs',
    'encoding+ filter+ receiver+ receiver-type+ source-address+ source-vrf+ stream+ update-policy+',
  ),
  block('telemetry receiver protocol', 'config-mdt-protocol-receiver', 'host+ protocol+'),
  block('telemetry transform', 'config-mdt-transform', 'input+ operation+ specified.'),
  block('transceiver type all', 'config-xcvr-type', 'monitoring'),
  block('translation-rule', 'config-translate', 'rule+'),
  block(
    'transport-map type',
    'config-tmap',
    'authentication-retries+ banner+ connection+ rsa+ secure-server. server. time-out+ transport+',
  ),
  block(
    'trunk group',
    'config-trunkgroup',
    'calltypes+ carrier-id+ description+ hunt-scheme+ max-calls+ max-retry+ preemption+ translation-profile+ calltype+ default+ maximum+ voice-class+',
  ),
  block('virtual-service', 'config-virt-serv', 'activate. guest+ ip+ profile+ signing+ vnic+'),
  block(
    'vc-class',
    'config-vc-class',
    'broadcast cbr+ class-range+ encapsulation+ inarp+ oam+ oam-pvc ppp+ protocol+ ubr vbr-nrt+ vbr-rt+',
  ),
  block(
    'voice class',
    'config-class',
    'codec+ description+ dial+ frequency+ h225+ h245+ h323+ call+ host+ options+ pattern+ permanent+ phone+ request+ response+ sip+ telephone-event+ tone+ url+ user+ e164+ down-interval+ up-interval+ retry+ transport+ application+ audio+ authentication+ bind+ cadence+ cn+ connection-reuse copy+ credentials+ dial-peer+ digit+ dualtone+ early-offer+ error-passthru. freq-max-delay+ freq-max-deviation+ freq-max-power+ freq-min-power+ freq-power-twist+ freq-cadence+ freq-pair+ header-passing hunt-scheme+ inject+ ipv4+ ipv6+ media+ message-exchange+ midcall-signaling+ min-se+ no-circuit. busy+ number+ outbound-proxy+ out-of-service+ privacy+ rel1xx+ registrar+ session+ signal+ sip-header+ sip-profiles+ sip-server+ srtp+ srtp-crypto+ stun+ timers+ user-id+ xfer+ maximum+ method+ nonet monitor+ busyout+ rule+ trust+ cipher+ trustpoint+ client-vtp+ unallocated-number. invalid-number. user-busy.',
  ),
  {
    name: 'voice class custom-cptone',
    prompt: 'cfg-cptone',
    header: null,
    rows: `
dualtone  Two tones
  WORD      Kind of tone  {opens voice class dualtone}`,
  },
  block('voice class dualtone', 'cfg-cp-dualtone', 'cadence+ frequency+'),
  block('voice enum-match-table', 'config-enum-match-table', 'rule+'),
  block(
    'voice hunt-group',
    'config-hunt-group',
    'description+ final+ hops+ list+ max-redirect+ name+ phone-display. pilot+ preference+ statistics+ timeout+ translation-profile+ auto+ from-ring. login members+ night-service+ overwrite-dyn-stats+ present-call+',
  ),
  block('voice logout-profile', 'config-logout-profile', 'number+ pin+ speed-dial+ user+'),
  block('voice moh-group', 'config-voice-moh-group', 'description+ extension-range+ moh+ multicast+'),
  block('voice register dialplan', 'config-register-dialplan', 'filename+ pattern+ type+ cor+'),
  block(
    'voice register dn',
    'config-register-dn',
    'after-hour+ allow+ auto-answer. call-forward+ huntstop label+ mwi name+ no-reg number+ pickup-call+ pickup-group+ preference+ refer+ shared-line transfer+ translation-profile+ after-hours+ hold-alert+ mobility. snr+ session-server+ mwi-type+ translate+',
  ),
  block(
    'voice register global',
    'config-register-global',
    'after-hours+ application+ authenticate+ create+ date-format+ dst+ external-ring+ file+ hold-alert load+ logo+ max-dn+ max-pool+ max-redirect+ mode+ mwi+ network-locale+ olsontimezone+ phone-redirect-limit+ reset. source-address+ telnet+ tftp-path+ time-format+ timeouts+ timezone+ upgrade. url+ user-locale+ voicemail+ allow-hash-in-dn- attempted-registrations+ auto-register. auto-assign+ bandwidth+ b2bua bulk-speed-dial+ camera. conference+ dialplan-pattern+ default+ emergency+ forward+ header+ mac ntp-server+ outbound-proxy+ overlap-signal presence+ registrar+ security+ snr sync-cipher video. xml-config+ extension-assigner+',
  ),
  block(
    'voice register pool',
    'config-register-pool',
    'after-hour+ alias+ application+ busy-trigger-per-button+ call-forward+ call-waiting- codec+ cor+ description+ digit+ dnd-control dtmf-relay+ emergency+ id+ incoming+ keep-conference kpml. max+ mwi number+ paging-dn+ preference+ presence+ provision-tag+ proxy+ reset. restart. session-transport+ speed-dial+ template+ transfer+ translate-outgoing+ translation-profile+ type+ username+ vad- voice-class+ addons+ after-hours+ auto+ bind+ blf-speed-dial+ camera. conference+ cti dialplan+ exclude+ fastdial+ feature-button+ logout-profile+ media+ night-service+ ntp-server+ park+ phone-mode+ phone-redirect-limit+ privacy+ privacy-button. refer+ registration-timer+ secure server+ ssh+ softkeys+ subscription transport+ video. mode+ load+ network-locale+ user-locale+ pin+ vpn-hash+ outbound-proxy+',
  ),
  block(
    'voice register pool-type',
    'config-register-pooltype',
    'addons+ description+ gsm-support. num-lines+ phoneload-support. reference-pooltype+ telnet-support. transport+ xml-config+',
  ),
  {
    name: 'voice register template',
    prompt: 'config-register-temp',
    header: null,
    rows: `
${SOFTKEYS}
${rows('anonymous- button-layout+ caller-id+ conference~ dnd-control+ forward- keep-conference mac-address max-calls-per-button+ transfer+ url+ voicemail+ auto+ codec+ feature-button+ fastdial+ paging+ park+ transfer-attended~ transfer-blind~ transfer-park+ transfer-pattern+ url-button+ vad~ service+ video. privacy+')}`,
  },
  block(
    'voice service',
    'conf-voi-serv',
    'fax+ modem+ shutdown supplementary-service+ redirect+ clock-rate+ codec+ dtmf-relay+ call+',
  ),
  block(
    'voice source-group',
    'cfg-source-grp',
    'access-list+ carrier-id+ description+ disconnect-cause+ h323+ translation-profile+ trunk-group-label+',
  ),
  block('voice translation-profile', 'cfg-translation-profile', 'translate+'),
  block('voice translation-rule', 'cfg-translation-rule', 'rule+'),
  block('voice user-profile', 'config-user-profile', 'fastdial+ number+ pin+ reset. speed-dial+ user+'),
  block('voice-card', 'config-voicecard', 'codec+ dsp+ dspfarm local-bypass- voice-service+ watchdog-'),
  {
    name: 'vpdn-group',
    prompt: 'config-vpdn',
    header: null,
    rows: `
accept-dialin    Accept dial-in  {opens vpdn-group dial}
accept-dialout   Accept dial-out  {opens vpdn-group dial}
request-dialin   Request dial-in  {opens vpdn-group dial}
request-dialout  Request dial-out  {opens vpdn-group dial}
${rows('authen+ default-group+ description+ domain+ dnis+ force-local-chap. initiate-to+ ip+ l2f+ l2tp~ lcp+ local+ loopback+ multilink+ relay+ session-limit+ source-ip+ source+ terminate-from+ tunnel+ vpn+')}`,
  },
  block(
    'vpdn-group dial',
    'config-vpdn-acc-in',
    'dialer+ dnis+ domain+ multihop+ pool-member+ protocol+ rotary-group+ virtual-template+',
  ),
  {
    name: 'webvpn context',
    prompt: 'config-webvpn-context',
    header: null,
    rows: `
${rows('aaa+ acl+ color+ csd+ cifs-url-list+ default-group-policy+ gateway+ inservice~ login-message+ login-photo+ logo+ max-users+ nbns-list+ port-forward+ secondary-color+ secondary-text-color+ ssl+ sso-server+ text-color+ title+ title-color+ url-list+ user-profile+ vrf-name+ virtual-template+ svc+')}
policy  Policies
  group   Group of users
    WORD    Name of the group  {opens webvpn context policy}`,
  },
  block('webvpn gateway', 'config-webvpn-gateway', 'hostname+ http-redirect inservice~ ip+ logging+ ssl+'),
  block(
    'webvpn context policy',
    'config-webvpn-group',
    'acl+ banner+ cifs-url-list+ citrix+ default+ filter+ functions+ hide-url-bar. mask-urls. nbns-list+ port-forward+ sso-server+ svc+ timeout+ url-list+',
  ),
  block('wsma agent', 'config-wsma-agent', 'profile+'),
  block(
    'wsma profile',
    'config-wsma-prof',
    'acl+ backup+ encap+ idle-timeout+ keepalive+ max-message+ reconnect+ stealth. transport+ wsse.',
  ),
  block('xconnect context', 'config-xconnect', 'interworking+ member+ shutdown.'),
]
