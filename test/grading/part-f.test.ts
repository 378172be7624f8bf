// curriculum.md part F, IM-01 to IM-36: every "Wrong -> say" row is a run whose first diagnosis says it, with the learner's own line.

import { expect, test } from 'vitest'
import { mistakes } from '../../src/grading/mistakes/index.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { worldFrom } from '../support/console.ts'
import { rubricOf, typed } from './worlds.ts'

const M10 = 'c1900-universalk9-mz.SPA.151-4.M10.bin'
const M8 = 'c1900-universalk9-mz.SPA.157-3.M8.bin'
const M4 = 'c1900-universalk9-mz.SPA.150-1.M4.bin'
const FOREIGN = 'c2900-universalk9-mz.SPA.157-3.M8.bin'
const CAT = 'cat9k_iosxe.17.09.04a.SPA.bin'
const TAR = 'c2960-lanbasek9-tar.152-7.E8.tar'
const OLD_26 = 'c2600-ik9o3s3-mz.123-26.bin'
const NEW_26 = 'c2600-ik9o3s3-mz.124-25d.bin'

const CONFIG = `hostname BR1
interface GigabitEthernet0/0
 ip address 10.20.0.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 192.0.2.2 255.255.255.252
ip route 0.0.0.0 0.0.0.0 192.0.2.1
`
type Start = Readonly<Record<string, unknown>>

const servers = {
  '10.20.0.5': {
    tftp: { files: [M8], writable: 'true' },
    ftp: { username: 'ops', password: 'Upd8!Lab', files: [M8] },
  },
  '10.20.0.6': { scp: { username: 'backup', password: 'Upd8!Lab', files: [M8, { name: 'br1.cfg', content: CONFIG }] } },
}
/** Profile P1: BR1, a 1941 on M10. */
const p1: Start = {
  platform: 'c1941',
  hostname: 'BR1',
  flash: [M10],
  image: M10,
  'config-register': '0x2102',
  'startup-config': CONFIG,
  servers,
}
const p1Rommon: Start = { ...p1, mode: 'rommon' }
/** Profile P3: SW1, a 2960. */
const SWITCH =
  'hostname SW1\nenable secret nobody-knows\ninterface Vlan1\n ip address 10.20.0.9 255.255.255.0\n no shutdown\ninterface FastEthernet0/1\n description printer\n'
const p3: Start = {
  platform: 'c2960',
  hostname: 'SW1',
  'startup-config': SWITCH,
  flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'],
  servers: { '10.20.0.5': { tftp: { files: [TAR] } } },
}
const p3Open: Start = { ...p3, 'startup-config': SWITCH.replace('enable secret nobody-knows\n', '') }
/** Profile P4: DSW1, a 9300 in install mode. */
const p4: Start = {
  platform: 'c9300',
  hostname: 'DSW1',
  'startup-config': 'hostname DSW1\n',
  flash: [CAT],
  install: { committed: '16.12.08' },
}
const p4Bundle: Start = {
  platform: 'c9300',
  hostname: 'DSW1',
  'startup-config': `hostname DSW1\nboot system flash:cat9k_iosxe.16.12.08.SPA.bin\n`,
  flash: ['cat9k_iosxe.16.12.08.SPA.bin', CAT],
  image: 'cat9k_iosxe.16.12.08.SPA.bin',
}
/** Profile P5: OLD1, a 2621XM with class B flash. */
const p5: Start = {
  platform: 'c2621xm',
  hostname: 'OLD1',
  flash: [OLD_26],
  'startup-config': 'hostname OLD1\ninterface FastEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n',
  servers: { '10.20.0.5': { tftp: { files: [NEW_26] } } },
}

type Criterion = Readonly<Record<string, unknown>>
const runs = (image: string): Criterion => ({ id: 'runs', check: 'runs-image', image, points: '1', required: 'true' })
const boots = (image: string): Criterion => ({
  id: 'boots',
  check: 'boots-image',
  image,
  points: '1',
  required: 'true',
})
const has = (image: string, id = 'has'): Criterion => ({ id, check: 'flash-has', image, points: '1', required: 'true' })
const upgraded = [has(M8), boots(M8), runs(M8)]
const comesBack: Criterion = {
  id: 'back',
  check: 'boots-configured',
  line: ['hostname BR1', 'ip address 10.20.0.1 255.255.255.0'],
  points: '1',
  required: 'true',
}
const saved: Criterion = { id: 'all-saved', check: 'startup-equals-running', points: '1', required: 'true' }
const portsOpen: Criterion = {
  id: 'ports',
  check: 'interface-up',
  interface: ['GigabitEthernet0/0', 'GigabitEthernet0/1'],
  points: '1',
  required: 'true',
}
const usual: Criterion = { id: 'usual', check: 'register', value: '0x2102', points: '1', required: 'true' }
const secret: Criterion = { id: 'secret', check: 'secret-known', secret: 'N3w-one', points: '1', required: 'true' }
const verified: Criterion = {
  id: 'checked',
  check: 'before',
  first: { event: 'verify', matched: 'true' },
  second: 'reload',
  points: '1',
  required: 'true',
}

const GET = `copy tftp: flash:\n10.20.0.5\n${M8}\n\n`
const BOOT = `configure terminal\nboot system flash:${M8}\nend\n`
const SAVE = 'copy running-config startup-config\n\n'
const RELOAD = 'reload\n\n'
const MD5 = 'e146ac989c5355aadc036885422b375b'

interface Row {
  readonly im: string
  readonly wrong: string
  readonly start: Start
  readonly rubric: readonly Criterion[]
  readonly lines: string
  readonly id: string
  readonly line: number | null
  readonly says: string
}

const rows: readonly Row[] = [
  {
    im: 'IM-01',
    wrong: 'show version read as the next start',
    id: 'loaded-not-next',
    line: 3,
    says: `answered "${M10}" to "next"`,
    start: { ...p1, flash: [M10, M8], 'startup-config': `${CONFIG}boot system flash:${M8}\n` },
    rubric: [{ id: 'said-next', check: 'answered', question: 'next', accept: M8, points: '1', required: 'true' }],
    lines: `enable\nshow version\n@answer next flash:${M10}\n`.replace('flash:', ''),
  },
  {
    im: 'IM-02',
    wrong: 'no boot line',
    id: 'boot-missing',
    line: 6,
    says: 'the newest is not preferred',
    start: p1,
    rubric: upgraded,
    lines: `enable\n${GET}${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-02',
    wrong: 'boot line unsaved and Save? no',
    id: 'answered-no',
    line: 10,
    says: `"boot system flash:${M8}" was only in running-config`,
    start: p1,
    rubric: upgraded,
    lines: `enable\n${GET}${BOOT}reload\nno\n\n`,
  },
  {
    im: 'IM-02',
    wrong: 'copy flash: tftp:',
    id: 'reversed-copy',
    line: 2,
    says: `Line 2 copied ${M10} from flash0: to the server 10.20.0.5`,
    start: p1,
    rubric: upgraded,
    lines: `enable\ncopy flash: tftp:\n${M10}\n10.20.0.5\n\n`,
  },
  {
    im: 'IM-03',
    wrong: 'TFTP where SSH is the rule',
    id: 'forbidden-protocol',
    line: 2,
    says: 'The rule here is scp or sftp',
    start: p1,
    rubric: [
      ...upgraded,
      { id: 'way', check: 'protocol-used', image: M8, protocol: ['scp', 'sftp'], points: '1', required: 'true' },
    ],
    lines: `enable\n${GET}${BOOT}${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-03',
    wrong: 'TFTP is blocked',
    id: 'forbidden-protocol',
    line: 2,
    says: 'The policy allows SSH only (port 22)',
    start: { ...p1, servers: { '10.20.0.6': servers['10.20.0.6'] } },
    rubric: upgraded,
    lines: `enable\n${GET}`.replace('10.20.0.5', '10.20.0.6'),
  },
  {
    im: 'IM-04',
    wrong: 'no credentials',
    id: 'ftp-anonymous',
    line: 2,
    says: 'it logged in as anonymous',
    start: p1,
    rubric: upgraded,
    lines: `enable\ncopy ftp: flash:\n10.20.0.5\n${M8}\n\n`,
  },
  {
    im: 'IM-04',
    wrong: 'username ops password …',
    id: 'login-user-for-ftp',
    line: 3,
    says: '("username ops password …") made a login user of BR1',
    start: p1,
    rubric: upgraded,
    lines: `enable\nconfigure terminal\nusername ops password Upd8!Lab\nend\ncopy ftp: flash:\n10.20.0.5\n${M8}\n\n`,
  },
  {
    im: 'IM-05',
    wrong: 'boot system usbflash0: only',
    id: 'boots-from-stick',
    line: 3,
    says: `("boot system usbflash0:${M8}")`,
    start: { ...p1, usbflash0: [M8], servers: {} },
    rubric: upgraded,
    lines: `enable\nconfigure terminal\nboot system usbflash0:${M8}\nend\n${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-06',
    wrong: 'backup after the boot change',
    id: 'backup-too-late',
    line: 10,
    says: 'The rule asks for the backup first',
    start: p1,
    rubric: [
      {
        id: 'first',
        check: 'before',
        first: { event: 'copy', from: 'flash0:/*', to: 'tftp://*', complete: 'true' },
        second: ['boot-system', 'delete', 'reload'],
        points: '1',
        required: 'true',
      },
    ],
    lines: `enable\n${GET}${BOOT.replace('end\n', '')}end\nshow boot\ncopy flash:${M10} tftp:\n10.20.0.5\n\n`,
  },
  {
    im: 'IM-07',
    wrong: 'copy startup-config running-config',
    id: 'reversed-save',
    line: 6,
    says: 'saved nothing',
    start: p1,
    rubric: [saved],
    lines:
      'enable\nconfigure terminal\ninterface Loopback0\nip address 192.0.2.9 255.255.255.255\nend\ncopy startup-config running-config\n\n',
  },
  {
    im: 'IM-07',
    wrong: 'copy running-config start-config',
    id: 'saved-as-file',
    line: 5,
    says: 'a file named start-config in flash0:',
    start: p1,
    rubric: [saved],
    lines: 'enable\nconfigure terminal\ninterface Loopback0\nend\ncopy running-config start-config\n\n',
  },
  {
    im: 'IM-08',
    wrong: 'ports shut',
    id: 'interfaces-shut',
    line: 8,
    says: 'GigabitEthernet0/1 of Router is still shut down. "no shutdown" is not part of a saved configuration',
    start: { platform: 'c1941', mode: 'setup', hostname: 'Router', flash: [M10], servers },
    rubric: [comesBack, portsOpen],
    lines:
      'no\n\nenable\nconfigure terminal\ninterface g0/0\nip address 10.20.0.1 255.255.255.0\nno shutdown\nend\ncopy scp://backup@10.20.0.6/br1.cfg running-config\n\nUpd8!Lab\nwrite memory\n',
  },
  {
    im: 'IM-08',
    wrong: 'restored to running-config, not saved',
    id: 'not-saved',
    line: 11,
    says: '"hostname BR1" of line 11 is only in running-config',
    start: { platform: 'c1941', mode: 'setup', hostname: 'Router', flash: [M10], servers },
    rubric: [comesBack],
    lines:
      'no\n\nenable\nconfigure terminal\ninterface g0/0\nip address 10.20.0.1 255.255.255.0\nno shutdown\nend\ncopy scp://backup@10.20.0.6/br1.cfg running-config\n\nUpd8!Lab\n',
  },
  {
    im: 'IM-08',
    wrong: 'Save? yes after copying into startup-config',
    id: 'wrong-direction-merge',
    line: 13,
    says: 'the good startup-config is overwritten ("hostname BR1" is gone)',
    start: { platform: 'c1941', mode: 'setup', hostname: 'Router', flash: [M10], servers },
    rubric: [comesBack],
    lines:
      'no\n\nenable\nconfigure terminal\ninterface g0/0\nip address 10.20.0.1 255.255.255.0\nno shutdown\nend\ncopy scp://backup@10.20.0.6/br1.cfg startup-config\n\nUpd8!Lab\nreload\nyes\n\n',
  },
  {
    im: 'IM-09',
    wrong: 'the new line only added',
    id: 'boot-not-first',
    line: 3,
    says: `"boot system flash:${M10}" stands before "boot system flash:${M8}"`,
    start: { ...p1, flash: [M10, M8], image: M10, 'startup-config': `${CONFIG}boot system flash:${M10}\n` },
    rubric: upgraded,
    lines: `enable\n${BOOT}${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-10',
    wrong: 'the rollback image deleted',
    id: 'kept-image-deleted',
    line: 2,
    says: `deleted ${M10}, which is to stay on BR1: it is the way back. ${M4} is the one that nobody needs`,
    start: { ...p1, flash: [M10, M4], image: M10 },
    rubric: [has(M8), has(M10, 'way-back'), boots(M8)],
    lines: `enable\ndelete /force flash:${M10}\n${GET}${BOOT}${SAVE}`,
  },
  {
    im: 'IM-10',
    wrong: 'format flash:',
    id: 'flash-formatted',
    line: 2,
    says: `removed every file from flash0:, and with them ${M10}, ${M4}`,
    start: { ...p1, flash: [M10, M4], image: M10 },
    rubric: [has(M8), has(M10, 'way-back')],
    lines: `enable\nformat flash:\n\n\n${GET}`,
  },
  {
    im: 'IM-10',
    wrong: 'copied without room',
    id: 'no-space',
    line: 2,
    says: `found no room for ${M8}, which has 85,053,068 bytes`,
    start: { ...p1, 'flash-size': '120000000' },
    rubric: upgraded,
    lines: `enable\n${GET}`,
  },
  {
    im: 'IM-11',
    wrong: 'deleted before the backup',
    id: 'deleted-before-backup',
    line: 2,
    says: `removed ${M10}, and no backup was made before`,
    start: p1,
    rubric: [
      has(M8),
      {
        id: 'first',
        check: 'never',
        event: { event: 'delete', url: `flash0:/${M10}` },
        'unless-before': { event: 'copy', from: `flash0:/${M10}`, to: 'tftp://*', complete: 'true' },
        points: '1',
        required: 'true',
      },
    ],
    lines: `enable\ndelete /force flash:${M10}\n${GET}${BOOT}${SAVE}`,
  },
  {
    im: 'IM-12',
    wrong: 'wrong order',
    id: 'boot-not-first',
    line: 4,
    says: 'the first still wins',
    start: { ...p1, flash: [M10, M8], image: M10 },
    rubric: [{ id: 'order', check: 'boot-list', images: [M8, M10], points: '1', required: 'true' }],
    lines: `enable\nconfigure terminal\nboot system flash:${M10}\nboot system flash:${M8}\nend\n${SAVE}`,
  },
  {
    im: 'IM-12',
    wrong: 'fallback missing',
    id: 'fallback-missing',
    line: 3,
    says: `No boot statement names ${M10}`,
    start: { ...p1, flash: [M10, M8], image: M10 },
    rubric: [{ id: 'order', check: 'boot-list', images: [M8, M10], points: '1', required: 'true' }],
    lines: `enable\n${BOOT}${SAVE}`,
  },
  {
    im: 'IM-12',
    wrong: 'fallback misspelt',
    id: 'image-misspelt',
    line: 4,
    says: `Line 4 names ${M10.replace('.bin', '.bim')}`,
    start: { ...p1, flash: [M10, M8], image: M10 },
    rubric: [{ id: 'order', check: 'boot-list', images: [M8, M10], points: '1', required: 'true' }],
    lines: `enable\nconfigure terminal\nboot system flash:${M8}\nboot system flash:${M10.replace('.bin', '.bim')}\nend\n${SAVE}`,
  },
  {
    im: 'IM-13',
    wrong: 'hash printed, nobody compared it',
    id: 'hash-not-compared',
    line: 6,
    says: `printed a hash of ${M8}, and nothing compared it`,
    start: { ...p1, servers: { '10.20.0.5': { tftp: { files: [{ name: M8, corrupt: 'true' }] } } } },
    rubric: [...upgraded, verified],
    lines: `enable\n${GET}verify /md5 flash:${M8}\n${BOOT}${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-13',
    wrong: 'dir size only',
    id: 'size-only',
    line: 6,
    says: 'Size does not prove content',
    start: { ...p1, servers: { '10.20.0.5': { tftp: { files: [{ name: M8, corrupt: 'true' }] } } } },
    rubric: [...upgraded, verified],
    lines: `enable\n${GET}dir flash:\n${BOOT}${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-13',
    wrong: 'never looked at',
    id: 'corrupt-unverified',
    line: 2,
    says: `brought a damaged ${M8}, and nothing verified it. Line 11 restarted BR1`,
    start: { ...p1, servers: { '10.20.0.5': { tftp: { files: [{ name: M8, corrupt: 'true' }] } } } },
    rubric: [...upgraded, verified],
    lines: `enable\n${GET}${BOOT}${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-13',
    wrong: 'a failed verify passed over',
    id: 'failed-verify-ignored',
    line: 6,
    says: `found ${M8} damaged. Line 12 restarted BR1`,
    start: { ...p1, servers: { '10.20.0.5': { tftp: { files: [{ name: M8, corrupt: 'true' }] } } } },
    rubric: [...upgraded, verified],
    lines: `enable\n${GET}verify /md5 flash:${M8} ${MD5}\n${BOOT}${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-14',
    wrong: 'the image of another platform',
    id: 'wrong-platform',
    line: 2,
    says: `fetched ${FOREIGN}. Its name says that it is for the platform c2900`,
    start: { ...p1, servers: { '10.20.0.5': { tftp: { files: [FOREIGN, M8] } } } },
    rubric: upgraded,
    lines: `enable\n${GET.replace(M8, FOREIGN)}configure terminal\nboot system flash:${FOREIGN}\nend\n${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-15',
    wrong: 'copied again',
    id: 'copied-again',
    line: 2,
    says: `"boot system flash:${M8.replace('.bin', '.bim')}" names ${M8.replace('.bin', '.bim')}`,
    start: {
      ...p1,
      flash: [M10, M8],
      image: M10,
      'startup-config': `${CONFIG}boot system flash:${M8.replace('.bin', '.bim')}\n`,
    },
    rubric: upgraded,
    lines: `enable\ncopy tftp: flash:\n10.20.0.5\n${M8}\n\n\n${RELOAD}`,
  },
  {
    im: 'IM-16',
    wrong: 'all saved',
    id: 'saved-unwanted',
    line: 5,
    says: '"access-list 101 deny   ip any any" with it',
    start: { ...p1, flash: [M10, M8], image: M10, 'running-config': `${CONFIG}access-list 101 deny ip any any\n` },
    rubric: [
      boots(M8),
      { id: 'lacks', check: 'startup-lacks', line: 'access-list 101 *', points: '1', required: 'true' },
    ],
    lines: `enable\n${BOOT}write memory\n${RELOAD}`,
  },
  {
    im: 'IM-16',
    wrong: 'Save? no',
    id: 'answered-no',
    line: 6,
    says: `"boot system flash:${M8}" was only in running-config, and the reload discarded it`,
    start: { ...p1, flash: [M10, M8], image: M10, 'running-config': `${CONFIG}access-list 101 deny ip any any\n` },
    rubric: [
      boots(M8),
      { id: 'lacks', check: 'startup-lacks', line: 'access-list 101 *', points: '1', required: 'true' },
    ],
    lines: `enable\n${BOOT}reload\nno\n\n`,
  },
  {
    im: 'IM-17',
    wrong: 'saved before the test',
    id: 'saved-before-test',
    line: 8,
    says: 'saved the change while the reload that should take it back was still pending',
    start: p1,
    rubric: [
      { id: 'tested', check: 'last-before', first: 'reload-cancelled', second: 'save', points: '1', required: 'true' },
    ],
    lines:
      'enable\nreload in 10\n\nconfigure terminal\ninterface g0/1\nip address 198.51.100.2 255.255.255.252\nend\nwrite memory\nreload cancel\n',
  },
  {
    im: 'IM-17',
    wrong: 'reload not cancelled',
    id: 'reload-not-cancelled',
    line: 2,
    says: 'BR1 reloads in 10 minutes',
    start: p1,
    rubric: [{ id: 'none', check: 'no-pending-reload', points: '1', required: 'true' }],
    lines:
      'enable\nreload in 10\n\nconfigure terminal\ninterface g0/1\nip address 198.51.100.2 255.255.255.252\nend\nwrite memory\n',
  },
  {
    im: 'IM-18',
    wrong: 'the old one only added',
    id: 'boot-not-first',
    line: 3,
    says: `"boot system flash:${M8}" stands before "boot system flash:${M10}"`,
    start: { ...p1, flash: [M8, M10], image: M8, 'startup-config': `${CONFIG}boot system flash:${M8}\n` },
    rubric: [boots(M10), runs(M10), has(M8, 'kept')],
    lines: `enable\nconfigure terminal\nboot system flash:${M10}\nend\n${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-18',
    wrong: 'the new one deleted',
    id: 'kept-image-deleted',
    line: 2,
    says: `deleted ${M8}, which is to stay`,
    start: {
      ...p1,
      flash: [M8, M10],
      image: M8,
      'startup-config': `${CONFIG}boot system flash:${M8}\nboot system flash:${M10}\n`,
    },
    rubric: [boots(M10), runs(M10), has(M8, 'kept')],
    lines: `enable\ndelete /force flash:${M8}\n${RELOAD}`,
  },
  {
    im: 'IM-19',
    wrong: 'only saved',
    id: 'register-left-2142',
    line: 2,
    says: 'ignores startup-config at every start',
    start: { ...p1, 'config-register': '0x2142', 'running-config': CONFIG },
    rubric: [usual, comesBack],
    lines: 'enable\nwrite memory\n',
  },
  {
    im: 'IM-19',
    wrong: 'without 0x',
    id: 'register-decimal',
    line: 3,
    says: '2102 was read as a decimal number, so the register will be 0x836',
    start: { ...p1, 'config-register': '0x2142', 'running-config': CONFIG },
    rubric: [usual, comesBack],
    lines: 'enable\nconfigure terminal\nconfig-register 2102\nend\nwrite memory\n',
  },
  {
    im: 'IM-20',
    wrong: 'the list reordered',
    id: 'list-unread',
    line: 4,
    says: 'The configuration register is 0x2101: with boot field 1 nobody reads the list',
    start: {
      ...p1,
      flash: [M10, M8],
      image: M10,
      'config-register': '0x2101',
      'startup-config': `${CONFIG}boot system flash:${M8}\n`,
    },
    rubric: [boots(M8), runs(M8), { id: 'list', check: 'follows-boot-list', points: '1', required: 'true' }],
    lines: `enable\nconfigure terminal\nno boot system\nboot system flash:${M8}\nend\n${SAVE}${RELOAD}`,
  },
  {
    im: 'IM-20',
    wrong: 'the old image deleted',
    id: 'deleted-to-be-first',
    line: 2,
    says: `deleted ${M10}, so ${M8} stands first in flash now. With the register at 0x2101 that works by accident`,
    start: {
      ...p1,
      flash: [M10, M8],
      image: M10,
      'config-register': '0x2101',
      'startup-config': `${CONFIG}boot system flash:${M8}\n`,
    },
    rubric: [boots(M8), runs(M8), { id: 'list', check: 'follows-boot-list', points: '1', required: 'true' }],
    lines: `enable\ndelete /force flash:${M10}\n${RELOAD}`,
  },
  {
    im: 'IM-21',
    wrong: 'config-register in ROMmon',
    id: 'ios-command-in-rommon',
    line: 1,
    says: '("config-register 0x2102") is a command of IOS, and BR1 was in ROMmon: it was refused. ROMmon has confreg.',
    start: { ...p1Rommon, 'config-register': '0x2100' },
    rubric: [usual, runs(M10)],
    lines: 'config-register 0x2102\nreset\n',
  },
  {
    im: 'IM-21',
    wrong: 'boot only',
    id: 'register-left-2100',
    line: 1,
    says: 'is still 0x2100: with boot field 0 every start stops in ROMmon',
    start: { ...p1Rommon, 'config-register': '0x2100' },
    rubric: [usual, runs(M10)],
    lines: 'boot\n\nenable\nshow version\n',
  },
  {
    im: 'IM-22',
    wrong: 'the dialog finished and saved',
    id: 'setup-overwrote-startup',
    line: 12,
    says: 'written over the good startup-config',
    start: { ...p1, 'config-register': '0x2142', mode: 'setup' },
    rubric: [comesBack],
    lines:
      'yes\nyes\nR9\nsecret-1\npass-1\nvty-1\nno\nGigabitEthernet0/0\nyes\n10.20.0.1\n255.255.255.0\n2\n\nenable\nsecret-1\nconfigure terminal\nconfig-register 0x2102\nend\n',
  },
  {
    im: 'IM-23',
    wrong: 'mask missing',
    id: 'rommon-variable-missing',
    line: 5,
    says: 'needs IP_SUBNET_MASK, and that variable is not set',
    start: { ...p1Rommon, flash: [], servers: { '10.20.0.5': { tftp: { files: [M10] } } } },
    rubric: [has(M10), runs(M10)],
    lines: `IP_ADDRESS=10.20.0.41\nDEFAULT_GATEWAY=10.20.0.254\nTFTP_SERVER=10.20.0.5\nTFTP_FILE=${M10}\ntftpdnld\ny\nreset\n`,
  },
  {
    im: 'IM-23',
    wrong: 'lower case',
    id: 'rommon-variable-case',
    line: 1,
    says: 'set ip_address. Names are case-sensitive',
    start: { ...p1Rommon, flash: [], servers: { '10.20.0.5': { tftp: { files: [M10] } } } },
    rubric: [has(M10), runs(M10)],
    lines: `ip_address=10.20.0.41\nIP_SUBNET_MASK=255.255.255.0\nDEFAULT_GATEWAY=10.20.0.254\nTFTP_SERVER=10.20.0.5\nTFTP_FILE=${M10}\ntftpdnld\ny\n`,
  },
  {
    im: 'IM-23',
    wrong: 'the gateway is its own address',
    id: 'rommon-gateway-self',
    line: 3,
    says: 'set DEFAULT_GATEWAY to 10.20.0.41, which is IP_ADDRESS too',
    start: { ...p1Rommon, flash: [], servers: { '10.20.0.5': { tftp: { files: [M10] } } } },
    rubric: [has(M10), runs(M10)],
    lines: `IP_ADDRESS=10.20.0.41\nIP_SUBNET_MASK=255.255.255.0\nDEFAULT_GATEWAY=10.20.0.41\nTFTP_SERVER=10.20.0.5\nTFTP_FILE=${M10}\ntftpdnld\ny\n`,
  },
  {
    im: 'IM-23',
    wrong: 'the cable in g0/1',
    id: 'rommon-other-port',
    line: 6,
    says: 'the server is connected to GigabitEthernet0/1, and ROMmon uses only the first LAN port, GigabitEthernet0/0',
    start: { ...p1Rommon, flash: [], servers: { '10.20.0.5': { tftp: { files: [M10] }, via: 'GigabitEthernet0/1' } } },
    rubric: [has(M10), runs(M10)],
    lines: `IP_ADDRESS=10.20.0.41\nIP_SUBNET_MASK=255.255.255.0\nDEFAULT_GATEWAY=10.20.0.254\nTFTP_SERVER=10.20.0.5\nTFTP_FILE=${M10}\ntftpdnld\ny\n`,
  },
  {
    im: 'IM-23',
    wrong: 'tftpdnld -r',
    id: 'loaded-to-memory-only',
    line: 6,
    says: '("tftpdnld -r") loaded',
    start: { ...p1Rommon, flash: [], servers: { '10.20.0.5': { tftp: { files: [M10] } } } },
    rubric: [has(M10), runs(M10)],
    lines: `IP_ADDRESS=10.20.0.41\nIP_SUBNET_MASK=255.255.255.0\nDEFAULT_GATEWAY=10.20.0.254\nTFTP_SERVER=10.20.0.5\nTFTP_FILE=${M10}\ntftpdnld -r\n`,
  },
  {
    im: 'IM-24',
    wrong: 'reload',
    id: 'restarted-without-image',
    line: 2,
    says: '("reload") restarted BR1 while there was nothing that it could boot. The IOS that ran lived only in RAM',
    start: { ...p1, flash: [], image: M10 },
    rubric: [has(M10), { id: 'up', check: 'never', event: 'reload', points: '1', required: 'true' }],
    lines: `enable\n${RELOAD}`,
  },
  {
    im: 'IM-26',
    wrong: 'stopped after the boot',
    id: 'stopped-after-stick-boot',
    line: 4,
    says: `${M10} was not copied into flash`,
    start: { ...p1Rommon, flash: [], usbflash0: [M10] },
    rubric: [has(M10), runs(M10)],
    lines: `boot usbflash0:${M10}\n\nenable\nshow version\n`,
  },
  {
    im: 'IM-27',
    wrong: 'copy run start first',
    id: 'wrong-direction-merge',
    line: 7,
    says: 'the good startup-config is overwritten',
    start: { ...p1, 'startup-config': `${CONFIG}enable secret nobody-knows\n` },
    rubric: [secret, comesBack, usual],
    lines:
      '@power-cycle break\nconfreg 0x2142\nreset\nno\n\nenable\ncopy running-config startup-config\n\nconfigure terminal\nenable secret N3w-one\nconfig-register 0x2102\nend\nwrite memory\n',
  },
  {
    im: 'IM-27',
    wrong: 'register forgotten',
    id: 'register-left-2142',
    line: 2,
    says: 'is still 0x2142',
    start: { ...p1, 'startup-config': `${CONFIG}enable secret nobody-knows\n` },
    rubric: [secret, comesBack, usual],
    lines:
      '@power-cycle break\nconfreg 0x2142\nreset\nno\n\nenable\ncopy startup-config running-config\n\nconfigure terminal\nenable secret N3w-one\nend\nwrite memory\n',
  },
  {
    im: 'IM-27',
    wrong: 'ports shut',
    id: 'interfaces-shut',
    line: 12,
    says: 'GigabitEthernet0/0, GigabitEthernet0/1 of BR1 are still shut down',
    start: { ...p1, 'startup-config': `${CONFIG}enable secret nobody-knows\n` },
    rubric: [secret, comesBack, usual, portsOpen],
    lines:
      '@power-cycle break\nconfreg 0x2142\nreset\nno\n\nenable\ncopy startup-config running-config\n\nconfigure terminal\nenable secret N3w-one\nconfig-register 0x2102\nend\nwrite memory\n',
  },
  {
    im: 'IM-27',
    wrong: 'Save? no',
    id: 'answered-no',
    line: 14,
    says: '"enable secret 5 …" was only in running-config',
    start: { ...p1, 'startup-config': `${CONFIG}enable secret nobody-knows\n` },
    rubric: [secret, comesBack, usual],
    lines:
      '@power-cycle break\nconfreg 0x2142\nreset\nno\n\nenable\ncopy startup-config running-config\n\nconfigure terminal\nenable secret N3w-one\nconfig-register 0x2102\nend\nreload\nno\n\n',
  },
  {
    im: 'IM-27',
    wrong: 'enable password beside the old secret',
    id: 'secret-outranks-password',
    line: 10,
    says: 'the secret is the one that it asks for',
    start: { ...p1, 'startup-config': `${CONFIG}enable secret nobody-knows\n` },
    rubric: [secret, comesBack, usual],
    lines:
      '@power-cycle break\nconfreg 0x2142\nreset\nno\n\nenable\ncopy startup-config running-config\n\nconfigure terminal\nenable password N3w-one\nconfig-register 0x2102\nend\nwrite memory\n',
  },
  {
    im: 'IM-28',
    wrong: 'confreg',
    id: 'register-on-switch',
    line: 2,
    says: '("confreg 0x2142") was refused: a fixed switch does not use a configuration register',
    start: p3,
    rubric: [secret],
    lines: '@power-cycle break\nconfreg 0x2142\nboot\n',
  },
  {
    im: 'IM-28',
    wrong: 'config.text deleted',
    id: 'startup-file-deleted',
    line: 3,
    says: 'deleted config.text. That file is the whole configuration of SW1',
    start: p3,
    rubric: [secret, { id: 'lines', check: 'startup-contains', line: 'hostname SW1', points: '1', required: 'true' }],
    lines:
      '@power-cycle break\nflash_init\ndelete flash:config.text\ny\nboot\nno\nenable\nconfigure terminal\nenable secret N3w-one\nend\nwrite memory\n',
  },
  {
    im: 'IM-28',
    wrong: 'neither renamed back nor saved',
    id: 'startup-file-away',
    line: 3,
    says: 'put the configuration aside as config.old',
    start: p3,
    rubric: [secret, { id: 'lines', check: 'startup-contains', line: 'hostname SW1', points: '1', required: 'true' }],
    lines:
      '@power-cycle break\nflash_init\nrename flash:config.text flash:config.old\nboot\nno\nenable\ncopy flash:config.old system:running-config\n\nconfigure terminal\nenable secret N3w-one\nend\n',
  },
  {
    im: 'IM-29',
    wrong: '0x2142 expected',
    id: 'recovery-disabled',
    line: 1,
    says: 'password recovery is disabled: access to it is closed',
    start: { ...p1, 'startup-config': `${CONFIG}enable secret nobody-knows\nno service password-recovery\n` },
    rubric: [secret],
    lines: '@power-cycle break\nn\n\n',
  },
  {
    im: 'IM-30',
    wrong: 'the tar as boot file',
    id: 'tar-as-boot-file',
    line: 7,
    says: 'A tar is an archive, not a bootable image',
    start: p3Open,
    rubric: [{ id: 'version', check: 'version-running', version: '15.2(7)E8', points: '1', required: 'true' }],
    lines: `enable\ncopy tftp: flash:\n10.20.0.5\n${TAR}\n\nconfigure terminal\nboot system flash:${TAR}\nend\nreload\nno\n\n`,
  },
  {
    im: 'IM-30',
    wrong: 'config-register',
    id: 'register-on-switch',
    line: 3,
    says: 'a fixed switch does not use a configuration register',
    start: p3Open,
    rubric: [{ id: 'version', check: 'version-running', version: '15.2(7)E8', points: '1', required: 'true' }],
    lines: 'enable\nconfigure terminal\nconfig-register 0x2102\nend\n',
  },
  {
    im: 'IM-32',
    wrong: 'the .bin as boot image',
    id: 'bundle-instead-of-install',
    line: 4,
    says: 'The task demands install mode',
    start: p4,
    rubric: [{ id: 'mode', check: 'installed', version: '17.9.4a', points: '1', required: 'true' }],
    lines: `enable\nconfigure terminal\nno boot system\nboot system flash:${CAT}\nend\nwrite memory\nreload\n\n`,
  },
  {
    im: 'IM-33',
    wrong: 'boot variable left',
    id: 'boot-variable-left',
    line: 2,
    says: 'still names flash:cat9k_iosxe.16.12.08.SPA.bin: the next boot returns to the bundle',
    start: p4Bundle,
    rubric: [{ id: 'mode', check: 'installed', version: '17.9.4a', points: '1', required: 'true' }],
    lines: `enable\ninstall add file flash:${CAT} activate commit\ny\n`,
  },
  {
    im: 'IM-34',
    wrong: 'reload by hand',
    id: 'reload-uncommitted',
    line: 4,
    says: 'while 17.9.4a was activated and not committed',
    start: p4,
    rubric: [{ id: 'mode', check: 'installed', version: '17.9.4a', points: '1', required: 'true' }],
    lines: `enable\ninstall add file flash:${CAT} activate\ny\n@power-cycle\n`,
  },
  {
    im: 'IM-34',
    wrong: 'never committed',
    id: 'not-committed',
    line: 3,
    says: '17.9.4a is active on DSW1 and not committed',
    start: p4,
    rubric: [{ id: 'mode', check: 'installed', version: '17.9.4a', points: '1', required: 'true' }],
    lines: `enable\ninstall add file flash:${CAT} activate\ny\n`,
  },
  {
    im: 'IM-34',
    wrong: 'aborted what was to stay',
    id: 'install-aborted',
    line: 5,
    says: 'gave 17.9.4a up and restarted DSW1 with the old version',
    start: p4,
    rubric: [{ id: 'mode', check: 'installed', version: '17.9.4a', points: '1', required: 'true' }],
    lines: `enable\ninstall add file flash:${CAT} activate\ny\nenable\ninstall abort\ny\n`,
  },
  {
    im: 'IM-34',
    wrong: 'committed what was to go',
    id: 'wrong-version-committed',
    line: 5,
    says: 'committed 17.9.4a on DSW1 and stopped the timer',
    start: p4,
    rubric: [{ id: 'mode', check: 'installed', version: '16.12.8', points: '1', required: 'true' }],
    lines: `enable\ninstall add file flash:${CAT} activate\ny\nenable\ninstall commit\n`,
  },
  {
    im: 'IM-32',
    wrong: 'added, not activated',
    id: 'not-activated',
    line: 2,
    says: 'added 17.9.4a to DSW1, and nothing activated it',
    start: p4,
    rubric: [{ id: 'mode', check: 'installed', version: '17.9.4a', points: '1', required: 'true' }],
    lines: `enable\ninstall add file flash:${CAT}\n`,
  },
  {
    im: 'IM-35',
    wrong: 'Enter at the erase question',
    id: 'erased-before-copy',
    line: 6,
    says: `Enter means yes there: ${OLD_26} is gone from flash:`,
    start: p5,
    rubric: [has(NEW_26), has(OLD_26, 'old')],
    lines: `enable\ncopy tftp: flash:\n10.20.0.5\n${NEW_26}\n\n\n\n`,
  },
  {
    im: 'IM-35',
    wrong: 'erase flash: for erase start',
    id: 'erased-flash',
    line: 2,
    says: 'That is the image store, not the configuration',
    start: p5,
    rubric: [has(NEW_26), has(OLD_26, 'old')],
    lines: `enable\nerase flash:\n\ncopy tftp: flash:\n10.20.0.5\n${NEW_26}\n\n`,
  },
  {
    im: 'IM-36',
    wrong: 'copied instead of replaced',
    id: 'merged-not-replaced',
    line: 2,
    says: 'merged the file into running-config',
    start: {
      ...p1,
      flash: [M10, { name: 'good.cfg', content: CONFIG }],
      'running-config': `${CONFIG}ip route 10.99.0.0 255.255.0.0 192.0.2.1\n`,
    },
    rubric: [{ id: 'exact', check: 'running-equals', file: 'good.cfg', points: '1', required: 'true' }],
    lines: 'enable\ncopy flash:good.cfg running-config\n\nwrite memory\n',
  },
]

const graded = ({ start, rubric, lines }: Row) =>
  gradeScenario({ id: 'x', rev: 1, passMark: 100, world: worldFrom(start), rubric: rubricOf(...rubric) }, typed(lines))
    .report

test.each(rows)('$im, $wrong: $id', (row) => {
  const { outcome, diagnoses: found } = graded(row)
  expect(outcome).toBe('failed')
  expect(found.map(({ id, cause }) => [id, cause])[0]).toEqual([row.id, true])
  expect(found[0]?.line).toBe(row.line)
  expect(found[0]?.message).toContain(row.says)
  // One mistake is one red line.
  expect(found.filter(({ cause }) => cause).map(({ id }) => id)).toEqual([row.id])
})

test.each(rows)('$im, $wrong: what it says is whole sentences, without a hash', (row) => {
  for (const { message, otherwise } of graded(row).diagnoses) {
    for (const text of otherwise === '' ? [message] : [message, otherwise]) {
      expect(text).toMatch(/^[A-Z"0-9a-z].*[.]$/)
      expect(text).not.toMatch(/undefined|null|NaN|\$1\$|\$9\$/)
    }
  }
})

test('all scenarios with a wrong row are here', () => {
  const wanted = Array.from({ length: 36 }, (_, index) => `IM-${String(index + 1).padStart(2, '0')}`)
  // IM-25 names none; the one of IM-31 is about the age of ROMmon, which is not simulated.
  expect(wanted.filter((im) => !rows.some((row) => row.im === im))).toEqual(['IM-25', 'IM-31'])
  expect(rows.length).toBeGreaterThanOrEqual(60)
  const known = new Set(mistakes.map(({ id }) => id))
  for (const { id } of rows) expect(known).toContain(id)
})
