// Every check with lines that meet it and lines that do not.

import { twoWays } from '../../support/two-ways.ts'
import { networkWorld, worldOfTwo } from '../../support/stick-network.ts'
import { expect, test } from 'vitest'
import { checks } from '../../../src/grading/checks/index.ts'
import { casesOf } from '../../../src/grading/case.ts'
import { criteriaOf, subjectOf } from '../../../src/grading/judge.ts'
import { goals, wantedLines } from '../../../src/grading/repair/ideas/goals.ts'
import { run } from '../../../src/grading/run.ts'
import type { World } from '../../../src/sim/world.ts'
import { FOREIGN, worldFrom } from '../../support/console.ts'
import { branch, DOWNLOAD, NEW, OLD, rubricOf, typed } from '../worlds.ts'

/** On the usual network of a router on a stick; a switch is in focus. */
const onSwitch = (name: string): World => ({ ...networkWorld(), focus: name })
const NETWORK = [
  {
    check: 'same-domain',
    args: { a: 'PC1', b: 'R1 Gi0/0.10' },
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nint f0/1\nswitchport access vlan 20',
  },
  {
    check: 'native-matches',
    args: { interface: 'Fa0/24' },
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nint f0/24\nswitchport trunk native vlan 20',
  },
  {
    check: 'vlan-active',
    args: { vlan: '10', name: 'SALES', ports: ['Fa0/1'] },
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nvlan 10\nname SALE\nexit',
  },
  {
    check: 'access-port',
    args: { interface: 'Fa0/1', vlan: '10' },
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nint f0/1\nshutdown',
  },
  {
    check: 'bundle-up',
    args: { interface: 'Port-channel1', members: ['Fa0/23', 'Fa0/24'], protocol: 'lacp' },
    start: worldOfTwo(),
    met: 'enable\nconf t\nint range f0/23 - 24\nchannel-group 1 mode active',
    unmet: 'enable\nconf t\nint range f0/23 - 24\nchannel-group 1 mode passive',
  },
  {
    check: 'stp-root',
    args: { vlan: '10' },
    start: onSwitch('SW2'),
    met: 'enable\nconf t\nspanning-tree vlan 10 root primary',
    unmet: 'enable\nconf t\nspanning-tree vlan 10 priority 61440',
  },
  {
    check: 'stp-port',
    args: { interface: 'Fa0/24', vlan: '10', role: 'designated', state: 'forwarding' },
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nspanning-tree vlan 10 priority 61440',
  },
  {
    check: 'edge-port',
    args: { interface: 'Fa0/1', guarded: 'true' },
    start: onSwitch('SW1'),
    met: 'enable\nconf t\nspanning-tree portfast bpduguard default\nint f0/1\nspanning-tree portfast',
    unmet:
      'enable\nconf t\nint f0/1\nspanning-tree portfast\nspanning-tree bpduguard enable\nspanning-tree bpdufilter enable',
  },
  {
    check: 'interface-state',
    args: { interface: 'Gi0/1', state: 'up' },
    start: onSwitch('SW1'),
    met: '',
    unmet: '@unplug SW1 Gi0/1',
  },
  {
    check: 'same-duplex',
    args: { interface: 'Fa0/24', duplex: 'full', speed: '100' },
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nint f0/24\nspeed 100\nduplex full',
  },
  {
    check: 'err-disabled',
    args: { interface: 'Fa0/24', cause: 'bpduguard' },
    start: onSwitch('SW1'),
    met: 'enable\nconf t\nint f0/24\nspanning-tree bpduguard enable',
    unmet: '',
  },
  {
    check: 'no-err-disabled',
    args: {},
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nint f0/24\nspanning-tree bpduguard enable',
  },
  {
    check: 'cdp-neighbor',
    args: { interface: 'Fa0/24', neighbor: 'SW2', port: 'Fa0/24' },
    start: onSwitch('SW1'),
    met: '',
    unmet: 'enable\nconf t\nno cdp run',
  },
  {
    check: 'lldp-neighbor',
    args: { interface: 'Fa0/24', neighbor: 'SW2' },
    start: onSwitch('SW1'),
    met: 'enable\nconf t\nlldp run\n@console SW2\nenable\nconf t\nlldp run',
    unmet: 'enable\nconf t\nlldp run',
  },
]
interface Case {
  readonly check: string
  readonly args: Readonly<Record<string, unknown>>
  readonly met: string
  readonly unmet: string
  readonly start?: World
}

const BOOT = `configure terminal\nboot system flash:${NEW}\nend\n`
const SSH_ONLY =
  'enable\nconf t\nip domain name lab.example\ncrypto key generate rsa modulus 2048\nline vty 0 4\nlogin local\ntransport input ssh\nexit\n'
const RELOAD = 'reload\n\n'
const bothImages = branch({ flash: [OLD, NEW] })
const GOOD = 'hostname BR1\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n'
const installMode = worldFrom({
  platform: 'c9300',
  hostname: 'BR1',
  flash: ['cat9k_iosxe.17.09.04a.SPA.bin'],
  install: { committed: '16.12.08' },
  'startup-config': 'hostname BR1\n',
})
const shut = branch({
  'startup-config': 'hostname BR1\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n shutdown\n',
})

const cases: readonly Case[] = [
  {
    check: 'boots-image',
    args: { image: NEW },
    met: `enable\n${DOWNLOAD}${BOOT}write memory\n`,
    unmet: `enable\n${DOWNLOAD}${BOOT}`,
  },
  {
    check: 'boots-configured',
    args: { line: 'hostname BR1' },
    met: '',
    unmet: 'enable\nconf t\nconfig-register 0x2142\n',
  },
  {
    check: 'boot-list',
    args: { images: [NEW, OLD] },
    start: bothImages,
    met: `enable\nconf t\nboot system flash:none.bin\nboot system flash:${NEW}\nboot system flash:${OLD}\ndo wr\n`,
    unmet: `enable\nconf t\nboot system flash:${OLD}\nboot system flash:${NEW}\ndo wr\n`,
  },
  {
    check: 'runs-image',
    args: { image: NEW },
    met: `enable\n${DOWNLOAD}${BOOT}write memory\n${RELOAD}`,
    unmet: `enable\n${DOWNLOAD}${BOOT}write memory\n`,
  },
  {
    check: 'version-running',
    args: { version: '15.7(3)M8' },
    met: `enable\n${DOWNLOAD}${BOOT}write memory\n${RELOAD}`,
    unmet: '',
  },
  {
    check: 'installed',
    args: { version: '17.9.4a' },
    start: installMode,
    met: 'enable\ninstall add file flash:cat9k_iosxe.17.09.04a.SPA.bin activate commit\ny\n',
    unmet: 'enable\ninstall add file flash:cat9k_iosxe.17.09.04a.SPA.bin activate\ny\n',
  },
  {
    check: 'flash-has',
    args: { image: NEW },
    met: `enable\ncopy tftp://10.20.0.5/${NEW} flash:\nother-name.bin\n`,
    unmet: `enable\ncopy tftp://10.20.0.5/${NEW}\n`,
  },
  { check: 'flash-free', args: { bytes: '100000000' }, met: '', unmet: `enable\n${DOWNLOAD}` },
  {
    check: 'server-has',
    args: { server: '10.20.0.5', image: OLD },
    met: `enable\ncopy flash:${OLD} tftp://10.20.0.5/backup.bin\n\n\n`,
    unmet: `enable\ncopy flash:${OLD} flash:backup.bin\n\n`,
  },
  {
    check: 'startup-equals-running',
    args: {},
    met: 'enable\nconf t\nhostname EDGE\ndo write memory\n',
    unmet: 'enable\nconf t\nhostname EDGE\n',
  },
  {
    check: 'startup-contains',
    args: { line: ['hostname EDGE', 'ip address 10.20.0.1 255.255.255.0'] },
    met: 'enable\nconf t\nhostname EDGE\ndo write memory\n',
    unmet: 'enable\nconf t\nhostname EDGE\n',
  },
  {
    check: 'saved',
    args: {},
    start: bothImages,
    met: `enable\n${BOOT}reload\nyes\n\n`,
    unmet: `enable\n${BOOT}reload\nno\n\n`,
  },
  {
    check: 'register',
    args: { value: '0x2142' },
    met: 'enable\nconf t\nconfig-register 0x2142\n',
    unmet: 'enable\nconf t\nconfig-register 2142\n',
  },
  {
    check: 'interface-up',
    args: { interface: 'GigabitEthernet0/0' },
    start: shut,
    met: 'enable\nconf t\ninterface g0/0\nno shutdown\n',
    unmet: '',
  },
  {
    check: 'secret-known',
    args: { secret: 'S3cret' },
    met: 'enable\nconf t\nenable secret S3cret\ndo write memory\n',
    unmet: 'enable\nconf t\nenable secret S3cret\n',
  },
  {
    check: 'takes-login',
    args: { by: 'ssh', user: 'ops', password: 'Pw-1', source: '10.20.0.9', secret: 'S3cret' },
    met: `${SSH_ONLY}username ops secret Pw-1\nenable secret S3cret\ndo write memory\n`,
    unmet: `${SSH_ONLY}enable secret S3cret\ndo write memory\n`,
  },
  {
    check: 'refuses-login',
    args: { by: 'telnet' },
    met: `${SSH_ONLY}do write memory\n`,
    unmet: `${SSH_ONLY}line vty 4\ntransport input all\nno login\ndo write memory\n`,
  },
  {
    check: 'session-timeout',
    args: { on: 'vty', minutes: '5' },
    met: 'enable\nconf t\nline vty 0 4\nexec-timeout 5\ndo write memory\n',
    unmet: 'enable\nconf t\nline vty 0 3\nexec-timeout 5 0\ndo write memory\n',
  },
  {
    check: 'password-stored',
    args: { user: 'ops', type: ['5', '8', '9'] },
    met: 'enable\nconf t\nusername ops secret Pw-1\ndo write memory\n',
    unmet: 'enable\nconf t\nservice password-encryption\nusername ops password Pw-1\ndo write memory\n',
  },
  {
    check: 'no-clear-passwords',
    args: {},
    met: 'enable\nconf t\nline con 0\npassword abc\nservice password-encryption\ndo write memory\n',
    unmet: 'enable\nconf t\nline con 0\npassword abc\ndo write memory\nservice password-encryption\n',
  },
  {
    check: 'banner-says',
    args: { text: 'No entry #2' },
    met: 'enable\nconf t\nbanner motd %\nNo entry\n#2%\ndo write memory\n',
    unmet: 'enable\nconf t\nbanner motd # No entry #2 #\ndo write memory\n',
  },
  {
    check: 'hostname',
    args: { name: 'EDGE' },
    met: 'enable\nconf t\nhostname EDGE\n',
    unmet: 'enable\nconf t\nhostname edge\n',
  },
  {
    check: 'before',
    args: { first: { event: 'copy', to: 'tftp://*', complete: 'true' }, second: ['delete', 'reload'] },
    met: `enable\ncopy flash:${OLD} tftp://10.20.0.5/b\n\n\ndelete /force flash:${OLD}\n`,
    unmet: `enable\ndelete /force flash:${OLD}\ncopy running-config tftp://10.20.0.5/b\n\n\n`,
  },
  {
    check: 'last-before',
    args: { first: 'save', second: { event: 'reload', confirmed: 'true' } },
    met: `enable\nwrite memory\n${RELOAD}`,
    unmet: `enable\n${RELOAD}enable\nwrite memory\n`,
  },
  {
    check: 'never',
    args: { event: { event: 'delete', url: 'flash0:/c2900*' }, 'unless-before': { event: 'copy', to: 'tftp://*' } },
    met: `enable\ncopy flash:${OLD} tftp://10.20.0.5/b\n\n\ndelete /force flash:${OLD}\n`,
    unmet: `enable\ndelete /force flash:${OLD}\n`,
  },
  {
    check: 'at-most',
    args: { event: 'save', times: '1' },
    met: 'enable\nwrite memory\n',
    unmet: 'enable\nwrite memory\nwrite memory\n',
  },
  {
    check: 'protocol-used',
    args: { image: NEW, protocol: ['scp', 'ftp'] },
    met: `enable\ncopy ftp://10.20.0.5/${NEW} flash:\n\n`,
    unmet: `enable\n${DOWNLOAD}`,
  },
  {
    check: 'at-least',
    args: { event: { event: 'show', what: 'startup-config' } },
    met: 'enable\nshow startup-config\n',
    unmet: 'enable\nshow running-config\n',
  },
  {
    check: 'boot-names-image',
    args: {},
    start: bothImages,
    met: `enable\n${BOOT}write memory\n`,
    unmet: `enable\n${BOOT}configure terminal\nboot system flash:none.bin\ndo write memory\n`,
  },
  {
    check: 'no-corrupt-boot',
    args: {},
    start: branch({ flash: [OLD, { name: NEW, corrupt: 'true' }] }),
    met: `enable\n${BOOT}${RELOAD}no\n\n`,
    unmet: `enable\n${BOOT}write memory\n${RELOAD}`,
  },
  {
    check: 'flash-file',
    args: { name: 'br1.cfg', line: 'hostname BR1' },
    met: 'enable\ncopy running-config flash:br1.cfg\n\n',
    unmet: 'enable\ncopy running-config flash:br2.cfg\n\n',
  },
  {
    check: 'flash-fits',
    args: {},
    start: branch({ flash: [OLD, FOREIGN] }),
    met: `enable\ndelete /force flash:${FOREIGN}\n`,
    unmet: '',
  },
  {
    check: 'startup-lacks',
    args: { line: ['access-list 101 *', 'hostname EDGE'] },
    met: 'enable\nconf t\naccess-list 101 deny ip any any\nend\n',
    unmet: 'enable\nconf t\naccess-list 101 deny ip any any\ndo write memory\n',
  },
  {
    check: 'running-contains',
    args: { line: ['hostname EDGE', 'ip address 10.20.0.1 255.255.255.0'] },
    met: 'enable\nconf t\nhostname EDGE\n',
    unmet: '',
  },
  {
    check: 'running-lacks',
    args: { line: 'ip address 10.20.0.*' },
    met: 'enable\nconf t\ninterface g0/0\nno ip address\n',
    unmet: '',
  },
  {
    check: 'running-equals',
    args: { file: 'good.cfg' },
    start: branch({
      flash: [OLD, { name: 'good.cfg', content: GOOD }],
      'running-config': `${GOOD}ip route 10.99.0.0 255.255.0.0 10.20.0.254\n`,
    }),
    met: 'enable\nconfigure replace flash:good.cfg force\n',
    unmet: 'enable\ncopy flash:good.cfg running-config\n\n',
  },
  {
    check: 'follows-boot-list',
    args: {},
    start: branch({ 'config-register': '0x2101' }),
    met: 'enable\nconf t\nconfig-register 0x210F\n',
    unmet: 'enable\nconf t\nconfig-register 0x2100\n',
  },
  {
    check: 'reaches',
    args: { address: '10.20.0.5' },
    met: '',
    unmet: 'enable\nconf t\ninterface g0/0\nshutdown\n',
  },
  {
    check: 'can-reach',
    args: { from: 'PC1', to: ['PC2', 'R1 Gi0/0.10'] },
    start: networkWorld(),
    met: '',
    unmet: 'enable\nconf t\ninterface g0/0\nshutdown\n',
  },
  {
    check: 'blocked',
    args: { from: 'PC1', to: 'PC3', by: 'R1' },
    start: twoWays(),
    met: 'enable\nconf t\nip route 192.168.3.0 255.255.255.0 Null0\n',
    unmet: 'enable\nconf t\ninterface g0/0\nshutdown\nip route 192.168.3.0 255.255.255.0 Null0\n',
  },
  {
    check: 'path',
    args: { from: 'PC1', to: 'PC3', through: ['R1', 'R2', 'R3'], 'not-through': 'PC9' },
    start: twoWays(),
    met: '',
    unmet: 'enable\nconf t\nip route 192.168.3.0 255.255.255.0 Null0\n',
  },
  {
    check: 'unchanged',
    args: { reach: ['PC1 - R3', 'PC3 - PC1'] },
    start: twoWays(),
    met: 'enable\nconf t\ninterface g0/1\nshutdown\n@console R2\nenable\nconf t\ninterface g0/1\nshutdown\n',
    unmet: 'enable\nconf t\ninterface g0/0\nshutdown\n',
  },
  {
    check: 'survives',
    args: { from: 'PC1', to: 'PC3', cut: ['R1 Gi0/1'] },
    start: twoWays(),
    met: '',
    unmet: 'enable\nconf t\nno ip route 0.0.0.0 0.0.0.0 10.0.21.2\n',
  },
  {
    check: 'address',
    args: { interface: 'Gi0/2', address: '10.0.21.1/30' },
    start: twoWays(),
    met: '',
    unmet: 'enable\nconf t\nint g0/2\nip address 10.0.21.1 255.255.255.0\n',
  },
  {
    check: 'ipv6-address',
    args: { interface: 'Gi0/2', address: '2001:DB8:21::1/64' },
    start: twoWays(),
    met: 'enable\nconf t\nint g0/2\nipv6 address 2001:db8:21::1/64\n',
    unmet: 'enable\nconf t\nint g0/2\nipv6 address 2001:db8:21::/64 eui-64\n',
  },
  {
    check: 'route-present',
    args: { prefix: '0.0.0.0/0', source: 'static', via: ['10.0.12.2'], distance: '1' },
    start: twoWays(),
    met: '',
    unmet: 'enable\nconf t\ninterface g0/1\nshutdown\n',
  },
  {
    check: 'route-absent',
    args: { prefix: '0.0.0.0/0', via: '10.0.21.2' },
    start: twoWays(),
    met: '',
    unmet: 'enable\nconf t\nno ip route 0.0.0.0 0.0.0.0 10.0.12.2\n',
  },
  {
    check: 'route-floats',
    args: { prefix: '0.0.0.0/0', via: '10.0.21.2', cut: 'Gi0/1' },
    start: twoWays(),
    met: '',
    unmet: 'enable\nconf t\nip route 0.0.0.0 0.0.0.0 10.0.21.2\n',
  },
  {
    check: 'gateway-of-last-resort',
    args: { via: '10.0.12.2' },
    start: twoWays(),
    met: '',
    unmet: 'enable\nconf t\nno ip route 0.0.0.0 0.0.0.0\n',
  },
  {
    check: 'resolves',
    args: { name: 'core', address: '10.0.12.2' },
    start: twoWays(),
    met: 'enable\nconf t\nip host CORE 10.0.12.2\n',
    unmet: 'enable\nconf t\nip host core 10.0.12.3\n',
  },
  {
    check: 'trunk-carries',
    args: { interface: 'Gi0/1', vlans: ['10', '20'] },
    start: { ...networkWorld(), focus: 'SW1' },
    met: '',
    unmet: 'enable\nconf t\ninterface g0/1\nswitchport trunk allowed vlan remove 20\n',
  },
  ...NETWORK,
  {
    check: 'no-pending-reload',
    args: {},
    met: 'enable\nreload in 10\n\nreload cancel\n',
    unmet: 'enable\nreload in 10\n\n',
  },
  {
    check: 'answered',
    args: { question: 'running', accept: OLD },
    met: `enable\nshow version\n@answer running flash:${OLD}\n`,
    unmet: `@answer running ${NEW}\n`,
  },
]

function judge({ check, args, start = branch() }: Case, lines: string) {
  const [criterion] = rubricOf({ id: 'it', check, points: '1', ...args }).criteria
  return checks.get(check)?.judge(subjectOf(run(start, lines), start.focus), criterion?.args ?? {})
}

test.each(cases)('$check is met', (one) => {
  expect(judge(one, one.met)).toMatchObject({ met: true, reason: expect.stringMatching(/^\S.*\.$/) })
})

test.each(cases)('$check is not met', (one) => {
  expect(judge(one, one.unmet)).toMatchObject({ met: false, reason: expect.stringMatching(/^\S.*\.$/) })
})

// The line that startup-contains asks for is typed there; only the save is missing.
const typable = cases.filter(({ check }) => checks.get(check)?.goal && check !== 'startup-contains')
test.each(typable)('$check says lines that the device takes', (one) => {
  const { check, args, start = branch(), unmet } = one
  const rubric = rubricOf({ id: 'it', check, points: '1', ...args })
  const done = run(start, unmet)
  const [given] = casesOf({ run: done, rubric, criteria: criteriaOf({ world: start, rubric }, done) })
  if (!given) throw new Error('the lines meet the check')
  expect(wantedLines(given)).not.toEqual([])
  // Each proposal was typed at the device.
  expect(goals(given)).not.toEqual([])
})

test.each(['running-contains', 'startup-contains', 'boots-configured'])(
  '%s asks for a line in its block, where one is named, and would have it typed there',
  (check) => {
    const lines = (port: string): string => `enable\nconf t\ninterface ${port}\ndescription spare\ndo write memory\n`
    const args = { line: 'description spare', under: 'interface GigabitEthernet0/2' }
    const one = { check, args, met: lines('g0/2'), unmet: lines('g0/0') }
    expect(judge(one, one.met)).toMatchObject({ met: true })
    expect(judge(one, one.unmet)).toMatchObject({
      met: false,
      reason: expect.stringContaining('"description spare" under interface GigabitEthernet0/2'),
    })
    const rubric = rubricOf({ id: 'it', check, points: '1', ...args })
    const done = run(branch(), one.unmet)
    const [given] = casesOf({ run: done, rubric, criteria: criteriaOf({ world: branch(), rubric }, done) })
    if (!given) throw new Error('the lines meet the check')
    expect(wantedLines(given)).toContain('description spare')
  },
)

test('every check is in the table, and says what it is for', () => {
  expect(cases.map((one) => one.check).sort()).toEqual([...checks.keys()].sort())
  for (const { says, args } of checks.values()) {
    expect(says).toMatch(/\.$/)
    for (const arg of Object.values(args)) expect(arg.says).not.toBe('')
  }
})

// Diagnosis, repair and the check of a brief know of a check only what it says of itself.
test.each(cases)('$check says what it is about, and which rule counts', ({ check, args }) => {
  const own = checks.get(check)
  const [criterion] = rubricOf({ id: 'it', check, points: '1', ...args }).criteria
  if (!own || !criterion) throw new Error(`there is no check ${check}`)
  expect(own.about).not.toEqual([])
  expect(own.otherwise(criterion.args)).toMatch(
    /^What counts is .*\.$|^The last @answer line .*\.$|^A packet needs .*\.$|^A filter keeps .*\.$/,
  )
  const isHistory = own.about.includes('events') || own.about.includes('answer')
  if (isHistory)
    expect(own.goal !== null || !own.otherwise(criterion.args).includes('how the device is left')).toBe(true)
})

test.each([...checks.values()].filter(({ args }) => 'when' in args))(
  '$name looks past a start, and fails when a change is lost there',
  ({ about }) => expect(about).toEqual(expect.arrayContaining(['start', 'startup'])),
)

test('a value that somebody has to know is asked of the brief', () => {
  const asked = (check: string): readonly string[] =>
    Object.entries(checks.get(check)?.args ?? {}).flatMap(([name, { asks }]) => (asks === null ? [] : [name]))
  expect(asked('takes-login')).toEqual(['user', 'password', 'secret'])
  expect(asked('never')).toEqual(['event', 'unless-before', 'after'])
  expect(asked('answered')).toEqual(['question', 'accept'])
  expect(asked('register')).toEqual([])
})

test('what has to happen for a criterion about events is known', () => {
  const save = [{ type: 'save', fields: {} }] as const
  const show = [{ type: 'show', fields: {} }] as const
  const happens = (check: string, args: Readonly<Record<string, unknown>>) => checks.get(check)?.happens(args)
  expect(happens('at-least', { event: save })).toEqual(save)
  expect(happens('before', { first: show, second: save })).toEqual([...show, ...save])
  expect(happens('never', { event: save, 'unless-before': show })).toEqual(show)
  expect(happens('at-most', { event: save })).toEqual([])
})

test('a reason names the lines that decided it', () => {
  const one = cases[0] as Case
  expect(judge(one, one.met)?.lines).toEqual([7, 9])
})

test('a damaged image does not count, whatever its name', () => {
  const start = branch({ flash: [OLD, { name: NEW, corrupt: 'true' }] })
  expect(judge({ check: 'flash-has', args: { image: NEW }, met: '', unmet: '', start }, '')).toMatchObject({
    met: false,
  })
})

test('an image is compared by what it is, so a scenario may give it a hash of its own', () => {
  const start = branch({
    servers: {
      '10.20.0.5': { tftp: { files: [{ name: NEW, size: '4711', md5: '0123456789abcdef0123456789abcdef' }] } },
    },
  })
  expect(
    judge({ check: 'flash-has', args: { image: NEW }, met: '', unmet: '', start }, `enable\n${DOWNLOAD}`),
  ).toMatchObject({ met: true })
})

test('an image that boots from flash boots with the stick pulled out', () => {
  const start = branch({ usbflash0: [NEW] })
  const one: Case = { check: 'boots-image', args: { image: NEW, from: 'flash' }, start, met: '', unmet: '' }
  const upgrade = (statements: string): string =>
    `enable\ncopy usbflash0:${NEW} flash:\n\nconf t\n${statements}\nend\nwrite memory\n`
  expect(judge(one, upgrade(`boot system usbflash0:${NEW}\nboot system flash:${NEW}`))).toMatchObject({ met: true })
  expect(judge(one, upgrade(`boot system usbflash0:${NEW}`))).toMatchObject({
    met: false,
    reason: `After a power cycle without the USB stick BR1 comes up in ${OLD}, not in ${NEW}.`,
  })
})

test('the configuration that a server holds counts by what it says, under whatever name', () => {
  const one: Case = { check: 'server-has', args: { server: '10.20.0.5', config: 'running' }, met: '', unmet: '' }
  const backup = typed(`
    enable
    copy running-config tftp://10.20.0.5/any.cfg


  `)
  expect(judge(one, backup)).toMatchObject({ met: true, lines: [4] })
  expect(judge(one, `${backup}configure terminal\nhostname EDGE\n`)).toMatchObject({ met: false })
})

test('cutting the power counts as a restart: what was not saved by then is lost', () => {
  const one: Case = { check: 'saved', args: {}, start: bothImages, met: '', unmet: '' }
  expect(judge(one, `enable\n${BOOT}@power-cycle\n`)).toMatchObject({ met: false })
})

test.each([
  [{ accept: OLD }, `flash0:/${OLD.toUpperCase()}`, true],
  [{ accept: ['yes', 'it does'] }, '  It   does ', true],
  [{ accept: `usbflash0:${OLD}` }, OLD, false],
  [{ accept: 'flash:' }, 'flash:', true],
  [{ bytes: '194964480' }, '194964480', true],
  [{ bytes: '194964480' }, '194,964,480 bytes', true],
  [{ bytes: '194964480' }, '195 MB', true],
  [{ bytes: '194964480' }, '186 MB free', true],
  [{ bytes: '194964480' }, '200 MB', false],
  [{ bytes: '194964480', within: '5' }, '200 MB', true],
  [{ bytes: '194964480' }, 'about half', false],
])('answered: %j takes "%s": %s', (args, answer, right) => {
  const finding = judge(
    { check: 'answered', args: { question: 'it', ...args }, met: '', unmet: '' },
    `@answer it wrong\n@answer it ${answer}\n`,
  )
  expect(finding?.met).toBe(right)
  expect(finding?.lines).toEqual([2])
})

test('answered: what would have been accepted is never told', () => {
  const one = { check: 'answered', args: { question: 'it', accept: 'Sesame' }, met: '', unmet: '' }
  expect(judge(one, '')?.reason).toBe('No answer was given to "it": write @answer it VALUE.')
  expect(judge(one, '@answer it x\n')?.reason).toBe('"x" was the answer to "it", and that is not so.')
})

test('a backup of the first hour counts by what it says, whatever was changed since', () => {
  const one = { check: 'server-has', args: { server: '10.20.0.5', config: 'original' }, met: '', unmet: '' }
  const saved = 'copy running-config tftp://10.20.0.5/br1.cfg\n\n\n'
  const changed = 'configure terminal\nhostname BR2\nend\n'
  expect(judge(one, `enable\n${saved}${changed}`)?.met).toBe(true)
  expect(judge(one, `enable\n${changed}${saved}`)).toMatchObject({
    met: false,
    reason: '10.20.0.5 has no file with the configuration that BR1 had at the start.',
  })
})

test('what is forbidden after something is allowed before it', () => {
  const args = { event: 'save', after: { event: 'copy', to: 'tftp://*' } }
  const one = { check: 'never', args, met: '', unmet: '' }
  const backup = `copy flash:${OLD} tftp://10.20.0.5/b\n\n\n`
  expect(judge(one, 'enable\nwrite memory\n')?.met).toBe(true)
  expect(judge(one, `enable\nwrite memory\n${backup}`)?.met).toBe(true)
  expect(judge(one, `enable\n${backup}write memory\n`)).toMatchObject({ met: false, lines: [5] })
})

test('a boot list may be asked of running-config', () => {
  const one = { check: 'boot-list', args: { images: NEW, of: 'running' }, met: '', unmet: '', start: bothImages }
  expect(judge(one, `enable\n${BOOT}`)?.met).toBe(true)
  expect(judge(one, '')?.reason).toBe(
    `No boot statement that BR1 could load is in running-config; ${NEW} was asked for.`,
  )
})

test('a boot loader has no host name', () => {
  const start = branch({ mode: 'rommon' })
  expect(judge({ check: 'hostname', args: { name: 'BR1' }, met: '', unmet: '', start }, '')?.reason).toBe(
    'BR1 runs no IOS now, so its prompt shows no host name.',
  )
})

test('running-equals: as it was at the start', () => {
  const one = { check: 'running-equals', args: { file: 'start' }, met: '', unmet: '' }
  expect(judge(one, '')).toMatchObject({
    met: true,
    reason: 'running-config of BR1 says exactly what running-config was at the start.',
  })
  expect(judge(one, 'enable\nconf t\nhostname BR2\n')?.reason).toBe(
    'running-config of BR1 differs from what running-config was at the start: it still has "hostname BR2".',
  )
})

test('a device that the scenario calls otherwise has one name in every reason', () => {
  const world = branch()
  const { BR1 } = world.devices
  if (!BR1) throw new Error('the branch has no BR1')
  const renamed = { ...world, focus: 'Edge', devices: { Edge: { ...BR1, name: 'Edge' } } }
  const reasonOf = (check: string, args: object): string | undefined => {
    const [criterion] = rubricOf({ id: 'it', check, points: '1', ...args }).criteria
    return checks.get(check)?.judge(subjectOf(run(renamed, ''), 'Edge'), criterion?.args ?? {}).reason
  }
  expect(reasonOf('hostname', { name: 'BR1' })).toBe('The host name of Edge is BR1.')
  expect(reasonOf('hostname', { name: 'BR9' })).toBe('The host name of Edge is BR1, not BR9.')
  expect(reasonOf('interface-up', { interface: 'GigabitEthernet0/0' })).toContain(' of Edge ')
})
