// Blocks that no CCNA lab opens: their prompt, and the first word of their lines.

import type { Block } from './blocks.ts'

/** What a mark behind a word means (rows.ts). A word without one may be followed by anything. */
const MARKS: Readonly<Record<string, string>> = { '+': '+', '.': '', '-': 'on ...', '~': 'both ...', '=': 'one +' }
/**
 * Rows for first words: one that ends with `+` needs more, one with `.` takes no more, one with `=` needs more and has one value.
 * `-`: it holds by default. `~`: its `no` form is shown too.
 */
export const rows = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const mark = MARKS[word.at(-1) ?? '']
      return mark === undefined ? `${word}  {...}` : `${word.slice(0, -1)}${mark && `  {${mark}}`}`
    })
    .join('\n')
export const block = (name: string, prompt: string, words: string): Block => ({
  name,
  prompt,
  header: null,
  rows: rows(words),
})

export const MORE_BLOCKS: readonly Block[] = [
  block('aaa accounting', 'cfg-acct-mlist', 'action-type+ broadcast. group+'),
  block('aaa attribute list', 'config-attr-list', 'attribute+'),
  block('aaa cache profile', 'config-profile-map', 'all profile+ regexp+'),
  block(
    'aaa common-criteria policy',
    'config-cc-policy',
    'char-changes+ copy+ lifetime+ lower-case+ max-length+ min-length+ numeric-count+ special-case+ upper-case+',
  ),
  block('aaa group server ldap', 'config-sg-ldap', 'authentication+ deadtime+ server+'),
  block('aaa preauth', 'config-preauth', 'clid ctype dnis group+'),
  block(
    'aaa server radius dynamic-author',
    'config-locsvr-da-radius',
    'auth-type+ client+ domain+ ignore+ port+ server-key+ dtls',
  ),
  block(
    'aaa server radius proxy',
    'config-locsvr-proxy-radius',
    'accounting+ authentication+ client+ key+ session-identifier+ timer+',
  ),
  block('aaa server radius sesm', 'config-locsvr-radius', 'client+ key+ message-authenticator+ port+'),
  block('aaa user profile', 'config-aaa-user', 'aaa+'),
  block('bfd-template', 'config-bfd', 'authentication+ dampening echo interval+'),
  block('cdp tlv-list', 'config-tlv-list', 'capability. duplex. native-vlan. platform. power. vtp-mgmt-domain.'),
  block(
    'class-map type control',
    'config-control-classmap',
    'available+ greater-than+ greater-than-or-equal+ less-than+ less-than-or-equal+ match+ no-match+',
  ),
  block('class-map type inspect', 'config-cmap', 'description+ match+ rename+'),
  block('policy-map type control', 'config-event-control-policymap', 'class+ description+ event+'),
  block(
    'policy-map type service',
    'config-service-policymap',
    'authenticate class+ description+ proxy+ service+ timeout+',
  ),
  block('crypto isakmp peer', 'config-isakmp-peer', 'description+ set+'),
  {
    name: 'crypto gdoi group',
    prompt: 'config-gdoi-group',
    header: null,
    rows: `
client    Settings of a member  {+}
identity  Identity of the group  {+}
passive   Receive only
server    Key server
  address   Address of the server  {+}
  hostname  Name of the server  {+}
  local     This router  {opens crypto gdoi group server}`,
  },
  {
    name: 'crypto gdoi group server',
    prompt: 'gdoi-local-server',
    header: null,
    rows: `
${rows('address+ authorization+ gikev2+ identifier+ registration+ rekey+')}
redundancy  Several key servers  {opens crypto gdoi group redundancy}
sa          Association
  d3p          Time of delivery  {+}
  ipsec        IPsec
    <1-65535>    Sequence number  {opens crypto gdoi group sa}
  receive-only  Receive only`,
  },
  block('crypto gdoi group redundancy', 'gdoi-coop-ks-config', 'local+ peer+ protocol+'),
  block('crypto gdoi group sa', 'gdoi-sa-ipsec', 'match+ profile+ replay+ tag-'),
  {
    name: 'interface vrrp',
    prompt: 'config-if-vrrp',
    header: null,
    rows: `
exit-vrrp  Exit from VRRP configuration mode  {leaves}
${rows('address+ bfd+ description+ match-address. preempt- priority= shutdown. timers+ track+ vrrpv2. vrrs+')}`,
  },
  block(
    'interface pvc',
    'config-if-atm-vc',
    'abr+ bridge-dot1q+ broadcast cbr+ class-vc+ create dialer+ encapsulation+ ilmi inarp ip+ oam+ oam-pvc ppp+ pppoe-client+ protect+ protocol+ random-detect service-policy+ tx-ring-limit+ ubr vbr-nrt+ vbr-rt+ vc-hold-queue+ max-reserved-bandwidth+',
  ),
  block('crypto gkm group', 'config-gkm-group', 'client+ identity+ passive. server+'),
  block('crypto identity', 'config-crypto-identity', 'description+ dn+ fqdn+'),
  block(
    'crypto ikev2 authorization policy',
    'config-ikev2-author-policy',
    'aaa+ backup-gateway+ banner+ configuration+ def-domain+ dhcp+ dns+ include-local-lan. ipsec+ ipv6+ netmask+ pfs. pool+ route+ session-lifetime+ smartcard-removal-disconnect. split-dns+ subnet-acl+ wins+',
  ),
  block('crypto ikev2 client flexvpn', 'config-ikev2-flexvpn', 'backup+ client+ connect+ peer+ source+'),
  block(
    'crypto ikev2 cluster',
    'config-ikev2-cluster',
    'holdtime+ master+ max-session+ port+ priority+ shutdown. slave+ standby-group+',
  ),
  block('crypto ikev2 name-mangler', 'config-ikev2-name-mangler', 'dn+ eap+ email+ fqdn+'),
  block(
    'crypto ipsec client ezvpn',
    'config-crypto-ezvpn',
    'acl+ backup+ connect+ flow+ group+ idletime+ local-address+ mode+ nat+ peer+ username+ virtual-interface xauth+ split-dns+ ctcp+ multiple-subnet default+',
  ),
  block('crypto key pubkey-chain', 'config-pubkey-chain', 'addressed-key+ named-key+'),
  block(
    'crypto pki certificate map',
    'ca-certificate-map',
    'alt-subject-name+ expires-on+ issuer-name+ name+ serial-number+ subject-name+ unstructured-subject-name+ valid-start+',
  ),
  block(
    'crypto pki profile enrollment',
    'ca-profile-enroll',
    'authentication+ credential+ enrollment+ parameter+ reenrollment+ source+',
  ),
  block(
    'crypto pki server',
    'cs-server',
    'auto-rollover cdp-url+ database+ eku+ grant+ hash+ issuer-name+ lifetime+ mode+ redundancy. serial-number+ show+ shutdown.',
  ),
  block(
    'crypto pki trustpool policy',
    'ca-trustpool',
    'cabundle+ chain-validation crl+ match+ ocsp+ revocation-check+ source+ storage+ vrf+',
  ),
  block('crypto provisioning petitioner', 'tti-petitioner', 'trustpoint+'),
  block('crypto provisioning registrar', 'tti-registrar', 'administrator+ authentication+ authorization+ template+'),
  block(
    'crypto ssl authorization policy',
    'config-crypto-ssl-auth-policy',
    'banner+ client+ def-domain+ dns+ homepage+ include-local-lan. ipv6+ keepalive+ module+ msie-proxy+ netmask+ pool+ rekey+ route+ smartcard-removal+ split-dns+ timeout+ wins+',
  ),
  block('crypto ssl policy', 'config-crypto-ssl-policy', 'ip+ pki+ shutdown. ssl+'),
  block('crypto ssl profile', 'config-crypto-ssl-profile', 'aaa+ authentication+ match+ max-users+ shutdown. user+'),
  block('crypto ssl proposal', 'config-crypto-ssl-proposal', 'protection+'),
  block('crypto tls-tunnel', 'config-crypto-tls-tunnel', 'local+ overlay+ pki+ protection+ psk+ server+ tunnel+'),
  block(
    'device-tracking policy',
    'config-device-tracking',
    'data-glean+ destination-glean+ device-role+ distribution-switch+ limit+ medium-type-wireless. prefix-glean protocol+ security-level+ tracking+ trusted-port. vpc+',
  ),
  block('eap profile', 'config-eap-profile', 'description+ method+ pki-trustpoint+'),
  block('fallback profile', 'config-fallback-profile', 'ip+ ipv6+'),
  block('global-address-family', 'config-router-af', 'maximum+ topology+'),
  block('identity policy', 'config-identity-policy', 'access-group+ description+ redirect+ template+ user-policy+'),
  block('identity profile', 'config-identity-prof', 'aaa+ description+ device+ template+ username+'),
  block('ip access-list fqdn', 'config-fqdn-acl', 'deny+ permit+ remark+'),
  block('ip access-list role-based', 'config-rb-acl', 'deny+ permit+ remark+'),
  {
    name: 'ip ddns update method',
    prompt: 'DDNS-update-method',
    header: null,
    rows: `
HTTP      Update over HTTP  {opens ip ddns update method HTTP}
${rows('ddns internal. interval+')}`,
  },
  block('ip ddns update method HTTP', 'DDNS-HTTP', 'add+ remove+'),
  block('ip dhcp global-options', 'config-dhcp-global-options', 'option+'),
  block('ip dns view', 'cfg-dns-view', 'dns+ domain+ logging. '),
  block('ip dns view-list', 'cfg-dns-view-list', 'view+'),
  block('ip explicit-path', 'cfg-ip-expl-path', 'append-after+ exclude-address+ index+ list next-address+'),
  block('ip extcommunity-list', 'config-extcomm-list', 'deny+ permit+ resequence'),
  block('ip flow-aggregation cache', 'config-flow-cache', 'cache+ enabled. export+ mask+'),
  block('ip flow-top-talkers', 'config-flow-top-talkers', 'cache-timeout+ match+ sort-by+ top+'),
  block('ip host-list', 'host-list', 'host+'),
  block('ip igmp profile', 'config-igmp-profile', 'deny. permit. range+'),
  block('ip ips event-action-rules', 'config-rul', 'event-action-filters+ event-action-overrides+ target-value+'),
  block('ip ips signature-category', 'config-ips-category', 'category+'),
  block('ip ips signature-definition', 'config-sigdef', 'signature+'),
  block('ip nat pool', 'config-ipnat-pool', 'address+'),
  block('ip nat portmap', 'config-ipnat-portmap', 'appl+'),
  block(
    'ip nat sip-sbc',
    'config-ipnat-sbc',
    'call-id-pool+ mode+ override+ proxy+ registration-throttle+ session-timeout+ vrf-list+',
  ),
  block('ip policy-list', 'config-policy-list', 'match+'),
  block('ip sla auto group', 'config-am-group', 'description+ destination+ schedule+ template+'),
  block('ip sla auto schedule', 'config-am-schedule', 'ageout+ frequency+ life+ probe-interval+ start-time+'),
  block('ip sla responder twamp', 'config-twamp-ref', 'resp+ timeout+'),
  {
    name: 'ip ssh pubkey-chain',
    prompt: 'conf-ssh-pubkey',
    header: null,
    rows: `
server    Key of a server
  WORD      Name or address  {opens ip ssh pubkey-chain user}
username  Keys of a user
  WORD      Name  {opens ip ssh pubkey-chain user}`,
  },
  block('ip ssh pubkey-chain user', 'conf-ssh-pubkey-user', 'key-hash+ key-string'),
  block('ip ssh server certificate', 'ssh-server-cert-profile', 'server. user.'),
  block('ip traffic-export profile', 'conf-rite', 'bidirectional. incoming+ interface+ length+ mac-address+ outgoing+'),
  block('ipv6 destination-guard policy', 'config-destguard', 'enforcement+'),
  block('ipv6 dhcp class', 'config-dhcpv6-class', 'relay-agent+'),
  block('ipv6 dhcp guard policy', 'config-dhcp-guard', 'device-role+ match+ preference+ trusted+'),
  block('ipv6 mobile home-agent', 'config-ha', 'binding+ replay+'),
  block('ipv6 mobile router', 'IPv6-mobile-router', 'eigrp+ explicit-prefix. home-network+ home-address+ register+'),
  block(
    'ipv6 nd inspection policy',
    'config-nd-inspection',
    'device-role+ drop-unsecure. limit+ sec-level+ tracking+ trusted-port. validate+',
  ),
  block(
    'ipv6 nd raguard policy',
    'config-nd-raguard',
    'device-role+ hop-limit+ managed-config-flag+ match+ other-config-flag+ router-preference+ trusted-port.',
  ),
  block('ipv6 nd suppress policy', 'config-nd-suppress', 'mode+'),
  block('ipv6 router isis', 'config-rtr', 'is-type+ net+ metric+'),
  block('ipv6 router nemo', 'config-rtr', 'distance+ redistribute+'),
  block(
    'ipv6 snooping policy',
    'config-ipv6-snooping',
    'data-glean+ destination-glean+ device-role+ limit+ prefix-glean protocol+ security-level+ tracking+ trusted-port.',
  ),
  block('ipv6 source-guard policy', 'config-sisf-sourceguard', 'deny+ permit+ trusted. validate+'),
  block('ldap attribute-map', 'config-attr-map', 'map+'),
  block(
    'ldap server',
    'config-ldap-server',
    'attribute+ authentication+ base-dn+ bind+ ipv4+ mode+ search-filter+ secure+ timeout+ transport+',
  ),
  block(
    'lldp tlv-list',
    'config-tlv-list',
    'mac-phy-cfg. management-address. port-description. port-vlan. power-management. system-capabilities. system-description. system-name.',
  ),
  block('monitor capture', 'config-mon-cap', 'buffer+ interface+ limit+ match+'),
  {
    name: 'monitor session type',
    prompt: 'config-mon',
    header: null,
    rows: `
destination  Where the copies go  {cr opens monitor session destination}
  interface  Interface  {+}
${rows('description+ filter+ header-type+ mtu+ plim+ shutdown. source+ type+')}`,
  },
  block('monitor session destination', 'config-mon-dst', 'erspan-id+ ip+ ipv6+ mtu+ origin+ vrf+'),

  block('mpls oam', 'config-mpls', 'echo+'),
  block('mpls tp', 'config-mpls-tp', 'fault-oam+ global-id+ protection+ psc+ router-id+ wtr-timer+'),
  block('network-policy profile', 'config-network-policy', 'voice+ voice-signaling+'),
  block('object-group fqdn', 'config-fqdn-group', 'description+ group-object+ pattern+'),
  block('object-group security', 'config-security-group', 'description+ group-object+ security-group+'),
  block('object-group v6-network', 'config-v6network-group', 'any. description+ group-object+ host+'),
  block(
    'object-group v6-service',
    'config-v6service-group',
    'ahp. description+ esp. group-object+ icmp ipv6. pcp. sctp tcp tcp-udp+ udp',
  ),
  block('pfr border', 'config-pfr-br', 'active-probe+ keepalive+ local+ logging. master+ port+ shutdown.'),
  block(
    'pfr master',
    'config-pfr-mc',
    'active-probe+ backoff+ border+ delay+ holddown+ keepalive+ learn. logging. loss+ max-prefix+ max-range-utilization+ mode+ periodic+ policy-rules+ port+ resolve+ shutdown. traceroute+ trigger-log-percentage+ unreachable+',
  ),
  block('pfr-map', 'config-pfr-map', 'match+ set+'),
  block('radius-server local', 'config-radsrv', 'authentication+ block+ eapfast+ group+ nas+ user+'),
  block('router iso-igrp', 'config-router', 'distance+ match-subnets. metric+ net+ redistribute+ timers+'),
  block(
    'router lisp',
    'config-router-lisp',
    'decapsulation+ eid-table+ encapsulation+ instance-id+ ipv4+ ipv6+ locator+ locator-set+ locator-table+ loc-reach-algorithm+ prefix-list+ service+ site+',
  ),
  block('router mobile', 'config-router', 'distance+ redistribute+'),
  block(
    'router odr',
    'config-router',
    'distance+ distribute-list+ maximum-paths+ neighbor+ network+ passive-interface+ redistribute+ timers+',
  ),
  block('sampler', 'config-sampler', 'description+ mode+'),
  block('service-list mdns-sd', 'config-mdns-sd-sl', 'match+ service-type+'),
  block(
    'service-routing mdns-sd',
    'config-mdns',
    'designated-gateway+ redistribute+ service-policy+ service-policy-query+ source-interface+',
  ),
  block(
    'service-template',
    'config-service-template',
    'absolute-timer+ access-group+ description+ inactivity-timer+ interface-template+ key-wrap linksec+ mdns+ redirect+ service-policy+ sgt+ tag+ tunnel+ voice. vlan+ vnid+',
  ),
  block('stack-power stack', 'config-stackpower', 'mode+'),
  block('stack-power switch', 'config-switch-stackpower', 'power-priority+ stack-id standalone.'),
  block('stackwise-virtual', 'config-stackwise-virtual', 'dad domain+ dual-active+'),
  block('vrf list', 'config-vrf-list', 'member+'),
  block('vstack dhcp-localserver', 'config-vstack-dhcp', 'address-pool+ default-router+ file-server+'),
]
