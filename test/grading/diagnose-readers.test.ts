// What authors and reviewers found when they read reports as a candidate does: a sentence has to be true, and to blame the right line.

import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import { criteriaOf } from '../../src/grading/judge.ts'
import type { Gradable } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { run } from '../../src/grading/run.ts'
import { worldFrom } from '../support/console.ts'
import { rubricOf } from './worlds.ts'

const M10 = 'c1900-universalk9-mz.SPA.151-4.M10.bin'
const M8 = 'c1900-universalk9-mz.SPA.157-3.M8.bin'
const FOREIGN = 'c2900-universalk9-mz.SPA.157-3.M8.bin'
const SE11 = 'c2960-lanbasek9-mz.150-2.SE11.bin'
const E8 = 'c2960-lanbasek9-mz.152-7.E8.bin'
const TAR = 'c2960-lanbasek9-tar.152-7.E8.tar'
const BUNDLE = 'cat9k_iosxe.17.09.04a.SPA.bin'
const OLD_BUNDLE = 'cat9k_iosxe.16.12.08.SPA.bin'
const MD5 = 'e146ac989c5355aadc036885422b375b'

type Values = Readonly<Record<string, unknown>>
const CONFIG =
  'hostname BR1\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\ninterface GigabitEthernet0/1\n ip address 192.0.2.2 255.255.255.252\n'
const router: Values = {
  platform: 'c1941',
  hostname: 'BR1',
  flash: [M10],
  image: M10,
  'startup-config': CONFIG,
  servers: { '10.20.0.5': { tftp: { files: [M8, FOREIGN, { name: 'br1.cfg', content: CONFIG }] } } },
}
const access: Values = {
  platform: 'c2960',
  hostname: 'SW1',
  'startup-config': 'hostname SW1\ninterface Vlan1\n ip address 10.20.0.9 255.255.255.0\n no shutdown\n',
  flash: [SE11],
  'boot-variable': `flash:/${SE11}`,
  servers: { '10.20.0.5': { tftp: { files: [TAR, E8] } } },
}
const bundle: Values = {
  platform: 'c9300',
  hostname: 'DSW1',
  'startup-config': `hostname DSW1\nboot system switch all flash:${BUNDLE}\n`,
  flash: [BUNDLE],
  image: BUNDLE,
}
const activated: Values = {
  platform: 'c9300',
  hostname: 'DSW1',
  'startup-config': 'hostname DSW1\n',
  flash: [BUNDLE],
  install: { committed: '16.12.08', activated: '17.09.04a', timer: '90m' },
}

const needs = (check: string, args: Values = {}): Values => ({
  id: `need-${check}`,
  check,
  points: '1',
  required: 'true',
  ...args,
})
const upgraded = [
  needs('flash-has', { image: M8 }),
  needs('boots-image', { image: M8 }),
  needs('runs-image', { image: M8 }),
]
const switched = [
  needs('flash-has', { image: E8 }),
  needs('boots-image', { image: E8 }),
  needs('runs-image', { image: E8 }),
]
const installed = (version: string): Values => needs('installed', { version })

function scenario(start: Values, rubric: readonly Values[]): Gradable {
  return { id: 'x', rev: 1, passMark: 100, world: worldFrom(start), rubric: rubricOf(...rubric) }
}

/** The first cause as `id@line message | otherwise`. */
function cause(start: Values, rubric: readonly Values[], lines: string): string {
  const { report } = gradeScenario(scenario(start, rubric), lines)
  const [first] = report.diagnoses
  return first ? `${first.id}@${first.line} ${first.message} | ${first.otherwise}` : 'nothing'
}

function reasons(start: Values, rubric: readonly Values[], lines: string): string {
  const graded = scenario(start, rubric)
  return criteriaOf(graded, run(graded.world, lines))
    .map(({ met, reason }) => `${met ? '+' : '-'} ${reason}`)
    .join('\n')
}

function repaired(start: Values, rubric: readonly Values[], lines: string): readonly string[] | null {
  const graded = scenario(start, rubric)
  return findRepair(graded, gradeScenario(graded, lines))?.lines ?? null
}

const UPGRADE = `enable\ncopy tftp: flash:\n10.20.0.5\n${M8}\n\n`

// --- configurations are compared with their blocks

test('a line that another port has too is not missed where it differs', () => {
  const start = {
    ...router,
    flash: [
      M10,
      {
        name: 'good.cfg',
        content: CONFIG.replace('interface GigabitEthernet0/1\n', 'interface GigabitEthernet0/1\n shutdown\n'),
      },
    ],
    'running-config': CONFIG.replace('GigabitEthernet0/0\n', 'GigabitEthernet0/0\n shutdown\n'),
  }
  expect(reasons(start, [needs('running-equals', { file: 'good.cfg' })], 'enable\n')).toBe(
    '- running-config of BR1 differs from good.cfg: it still has "shutdown" under "interface GigabitEthernet0/0".',
  )
})

test('exchanged addresses are a difference, and another order of blocks is none', () => {
  const swapped = CONFIG.replace('10.20.0.1 255.255.255.0', 'X')
    .replace('192.0.2.2 255.255.255.252', '10.20.0.1 255.255.255.0')
    .replace('X', '192.0.2.2 255.255.255.252')
  const saved = [needs('startup-equals-running')]
  expect(reasons({ ...router, 'running-config': swapped }, saved, 'enable\n')).toMatch(
    /^- .*lacks "ip address 192\.0\.2\.2 255\.255\.255\.252" under "interface GigabitEthernet0\/0"/,
  )
  expect(reasons({ ...router, 'running-config': swapped }, saved, 'enable\nwrite memory\n')).toMatch(/^\+/)
})

test('boot statements count in their order', () => {
  const list = (first: string, second: string): string =>
    `${CONFIG}boot system flash:${first}\nboot system flash:${second}\n`
  const start = { ...router, flash: [M10, M8], 'startup-config': list(M10, M8), 'running-config': list(M8, M10) }
  expect(reasons(start, [needs('startup-equals-running')], 'enable\n')).toMatch(/^-/)
})

test('an unsaved line is named although another port has it saved', () => {
  const start = {
    ...router,
    'startup-config': CONFIG.replace('interface GigabitEthernet0/1\n', 'interface GigabitEthernet0/1\n shutdown\n'),
  }
  const lines = 'enable\nconfigure terminal\ninterface GigabitEthernet0/0\nshutdown\nend\n'
  expect(cause(start, [needs('startup-equals-running')], lines)).toMatch(
    /^not-saved@4 "shutdown" of line 4 is only in running-config/,
  )
})

// --- platforms and names

test('an image of another platform under the right name is quoted by the name on the server', () => {
  const lines = `enable\ncopy tftp://10.20.0.5/${FOREIGN} flash:${M8}\n\nconfigure terminal\nboot system flash:${M8}\nend\nwrite memory\nreload\n\n`
  const said = cause(router, upgraded, lines)
  expect(said).toContain(`fetched ${FOREIGN} as ${M8}. Its name on the source says that it is for the platform c2900`)
})

test('a statement for the image of another platform is no slip of the pen', () => {
  const lines = `${UPGRADE}configure terminal\nboot system flash:${FOREIGN}\nend\nwrite memory\nreload\n\n`
  const said = cause(router, upgraded, lines)
  expect(said).toMatch(/^wrong-platform@7 /)
  expect(said).toContain(
    `names an image for the platform c2900, and BR1 loads those for c1900. In flash0: it is ${M8}.`,
  )
})

// --- what stays, and why

test('an image that is to stay is called the way back only where it is older than the one asked for', () => {
  const back = { ...router, flash: [M8, M10], image: M8, 'startup-config': `${CONFIG}boot system flash:${M8}\n` }
  const rubric = [
    needs('boots-image', { image: M10 }),
    needs('runs-image', { image: M10 }),
    { ...needs('flash-has', { image: M8 }), id: 'kept' },
  ]
  const lines = `enable\ndelete flash:${M8}\n\n\nreload\n\n`
  expect(cause(back, rubric, lines)).not.toContain('way back')
  expect(cause(back, rubric, lines)).toContain(`deleted ${M8}, which is to stay on BR1.`)
  const up = [...upgraded, { ...needs('flash-has', { image: M10 }), id: 'kept' }]
  expect(cause(router, up, `${UPGRADE}delete flash:${M10}\n\n\nreload\n\n`)).toContain('it is the way back')
})

// --- boot loaders

test('a copy from the stick at ROMmon is answered with the start from the stick', () => {
  const start = { ...router, flash: [], image: null, mode: 'rommon', usbflash0: [M10], servers: {} }
  const rubric = [needs('flash-has', { image: M10 }), needs('runs-image', { image: M10 })]
  const said = cause(start, rubric, `copy usbflash0:${M10} flash:\nreset\n`)
  expect(said).toMatch(/^ios-command-in-rommon@1 /)
  expect(said).toContain(`boot usbflash0:${M10} starts IOS from the stick`)
  expect(said).not.toContain('xmodem')
  expect(repaired(start, rubric, `copy usbflash0:${M10} flash:\n`)).toContain(`boot usbflash0:${M10}`)
})

test('BOOT names a file that is not there while an image lies elsewhere in flash', () => {
  const lines = `enable\narchive download-sw /overwrite tftp://10.20.0.5/${TAR}\nconfigure terminal\nboot system flash:/${E8}\nend\nwrite memory\nreload\n\n`
  const said = cause(access, switched, lines)
  expect(said).toMatch(/^restarted-without-image@7 /)
  expect(said).toContain(`while its BOOT variable named flash:/${E8} (line 4), and no such file is there`)
  expect(said).not.toContain('lived only in RAM')
  expect(repaired(access, switched, lines)).not.toBeNull()
})

test('packages.conf named before anything was unpacked', () => {
  const lines =
    'enable\nconfigure terminal\nno boot system\nboot system flash:packages.conf\nend\nwrite memory\nreload\n\n'
  const said = cause(bundle, [installed('17.9.4a'), needs('boots-configured')], lines)
  expect(said).toContain('packages.conf is made when packages are activated')
  expect(said).toContain(BUNDLE)
})

test('a BOOT variable that names a file which lies in a folder says where both are', () => {
  const folder = E8.replace(/\.bin$/, '')
  const lines = `enable\ncopy tftp: flash:${folder}/${E8}\n10.20.0.5\n${E8}\n\nconfigure terminal\nboot system flash:/${E8}\nend\nreload\n\n`
  const said = cause(access, switched, `enable\nmkdir flash:${folder}\n\n${lines.replace('enable\n', '')}`)
  expect(said).toContain(`(as flash:/${folder}/${E8})`)
  expect(said).toContain(`It names flash:/${E8}, and there is no such file.`)
})

test('on a switch the BOOT variable is what names an image, and the loader is what it stays in', () => {
  const lines = `enable\ncopy tftp: flash:\n10.20.0.5\n${E8}\n\nwrite memory\nreload\n\n`
  const said = cause(access, switched, lines)
  expect(said).toMatch(/^boot-missing@6 .*the BOOT variable of SW1 does not name it/)
  expect(said).toContain(`flash:/${SE11}`)
  expect(said).not.toContain('saved list')
  const gone = reasons(
    access,
    [needs('boots-image', { image: E8 }), needs('boots-configured')],
    `enable\ndelete flash:${SE11}\n\n\n`,
  )
  expect(gone).not.toContain('ROM monitor')
  expect(gone).toContain('boot loader (switch:)')
  expect(
    reasons({ ...router, image: null, flash: [], mode: 'rommon' }, [needs('boots-configured')], 'set\n'),
  ).toContain('ROM monitor')
})

// --- archives

test('archive download-sw with a .bin', () => {
  const lines = `enable\narchive download-sw /overwrite /reload tftp://10.20.0.5/${E8}\n`
  const said = cause(access, switched, lines)
  expect(said).toMatch(/^image-not-archive@2 /)
  expect(said).toContain(TAR)
  expect(repaired(access, switched, lines)).toContain(`archive download-sw /overwrite /reload tftp://10.20.0.5/${TAR}`)
})

test('archive download-sw without room is no-space', () => {
  const lines = `enable\ncopy tftp: flash:\n10.20.0.5\n${TAR}\n\narchive download-sw /overwrite /reload flash:/${TAR}\n`
  const said = cause({ ...access, 'flash-size': 32_514_048 }, switched, lines)
  expect(said).toMatch(/^no-space@6 /)
  expect(said).toContain('takes room there itself')
})

// --- install mode

test('a bundle named behind packages.conf, and one that is not in flash', () => {
  const start = {
    ...activated,
    install: { committed: '16.12.08' },
    'startup-config': 'hostname DSW1\nboot system switch all flash:packages.conf\n',
  }
  const behind = cause(
    start,
    [installed('17.9.4a')],
    `enable\nconfigure terminal\nboot system flash:${BUNDLE}\nend\nwrite memory\n`,
  )
  expect(behind).toMatch(/^bundle-instead-of-install@3 /)
  expect(behind).toContain('packages.conf still stands first')
  const missing = cause(
    activated,
    [installed('16.12.8')],
    `enable\nconfigure terminal\nno boot system\nboot system flash:${OLD_BUNDLE}\nend\nwrite memory\n`,
  )
  expect(missing).toContain('is not in flash: the next start ends at switch:')
  expect(missing).not.toContain('boot the bundle itself')
})

test('a bundle that was converted has no old version to come back', () => {
  const lines = `enable\nconfigure terminal\nno boot system\nboot system flash:packages.conf\nno boot manual\nend\nwrite memory\ninstall add file flash:${BUNDLE} activate\ny\n`
  const said = cause(bundle, [installed('17.9.4a')], lines)
  expect(said).toMatch(/^not-committed@/)
  expect(said).not.toContain('old version')
})

test('n at install abort', () => {
  const rubric = [installed('16.12.8'), needs('version-running', { version: '16.12.8' })]
  expect(cause(activated, rubric, 'enable\ninstall abort\nn\n')).toMatch(/^install-declined@3 Line 3 answered "n"/)
})

test('the packages of the way back removed', () => {
  const rubric = [installed('16.12.8'), needs('version-running', { version: '16.12.8' })]
  const lines = 'enable\ninstall remove inactive\ny\ninstall abort\n'
  expect(cause(activated, rubric, lines)).toMatch(
    /^way-back-removed@2 Line 2 \("install remove inactive"\) deleted the packages of 16\.12\.8/,
  )
  expect(reasons(activated, rubric, lines)).toContain('16.12.8 was removed from DSW1.')
})

test('the timer stopped in place of an abort', () => {
  const rubric = [installed('16.12.8'), needs('version-running', { version: '16.12.8' })]
  expect(cause(activated, rubric, 'enable\ninstall auto-abort-timer stop\n')).toMatch(/^timer-stopped@2 /)
  expect(reasons(activated, [installed('17.9.4a')], 'enable\ninstall auto-abort-timer stop\n')).not.toContain(
    'timer gives it up',
  )
  expect(reasons(activated, [installed('17.9.4a')], 'enable\n')).toContain('timer gives it up')
})

// --- dialogues and configurations

test('copy /erase asks nothing, so nothing was answered', () => {
  const start = {
    platform: 'c2621xm',
    hostname: 'OLD1',
    flash: ['c2600-ik9o3s3-mz.123-26.bin'],
    'startup-config': 'hostname OLD1\ninterface FastEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n',
    servers: { '10.20.0.5': { tftp: { files: ['c2600-ik9o3s3-mz.124-25d.bin'] } } },
  }
  const kept = needs('flash-has', { image: 'c2600-ik9o3s3-mz.123-26.bin' })
  const lines = 'enable\ncopy /erase tftp: flash:\n10.20.0.5\nc2600-ik9o3s3-mz.124-25d.bin\n\n\n'
  const said = cause(start, [kept], lines)
  expect(said).toMatch(/^erased-before-copy@2 Line 2 \("copy \/erase tftp: flash:"\) erased flash: before it copied/)
  expect(said).not.toContain('answered')
})

test('a name that was changed is no lost configuration', () => {
  const start = { ...router, 'startup-config': 'hostname R1\n', servers: {} }
  const said = cause(
    start,
    [needs('running-contains', { line: 'hostname R2' })],
    'enable\nconfigure terminal\nhostname R9\nend\nwrite memory\n',
  )
  expect(said).not.toContain('wrong-direction-merge')
})

test('a configuration that a file still has is not called gone', () => {
  const lines =
    '@power-cycle break\nrename flash:config.text flash:config.old\nboot\nno\nenable\nconfigure terminal\nhostname OTHER\nend\nwrite memory\n'
  const start = {
    ...access,
    mode: 'switch:',
    image: null,
    'startup-config':
      'hostname SW1\nenable secret nobody-knows\ninterface Vlan1\n ip address 10.20.0.9 255.255.255.0\n no shutdown\ninterface FastEthernet0/1\n description printer\n',
  }
  const said = cause(
    start,
    [needs('startup-contains', { line: 'enable secret nobody-knows' })],
    lines.replace('@power-cycle break\n', 'flash_init\n'),
  )
  expect(said).toContain('wrong-direction-merge')
  expect(said).toContain('config.old still has it')
  expect(said).not.toContain('is gone')
})

test('configure replace with a name that is no file', () => {
  const start = {
    ...router,
    flash: [M10, { name: 'good.cfg', content: CONFIG }],
    'running-config': CONFIG.replace('BR1', 'BAD'),
  }
  const said = cause(
    start,
    [needs('running-equals', { file: 'good.cfg' })],
    'enable\nconfigure replace flash:god.cfg force\n',
  )
  expect(said).toMatch(/^image-misspelt@2 Line 2 asked for god\.cfg; the file is called good\.cfg/)
})

test('a configuration that lies on a server and was never fetched', () => {
  const start = {
    ...router,
    'startup-config': 'hostname Router\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n',
  }
  const rubric = [needs('running-contains', { line: ['hostname BR1', 'ip address 192.0.2.2 255.255.255.252'] })]
  expect(cause(start, rubric, 'enable\nshow running-config\nwrite memory\n')).toMatch(
    /^configuration-not-fetched@2 Nothing brought br1\.cfg of 10\.20\.0\.5/,
  )
})

test('only a question about the next start is answered with what runs by this mistake', () => {
  const start = { ...router, flash: [M8, M10], image: M10, 'startup-config': CONFIG }
  const asked = (question: string, asks: string): Values => needs('answered', { question, asks, accept: M8 })
  expect(
    cause(start, [asked('next', 'Which file does the next start load?')], `enable\n@answer next ${M10}\n`),
  ).toMatch(/^loaded-not-next/)
  expect(
    cause(start, [asked('newest', 'Which is the newest image in flash?')], `enable\n@answer newest ${M10}\n`),
  ).toMatch(/^goal-missed/)
})

// --- repairs

test('a command is never put where an answer is asked for', () => {
  const start = {
    platform: 'c2621xm',
    hostname: 'OLD1',
    flash: ['c2600-ik9o3s3-mz.123-26.bin'],
    'startup-config': 'hostname OLD1\ninterface FastEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n',
    servers: { '10.20.0.5': { tftp: { files: ['c2600-ik9o3s3-mz.124-25d.bin'] } } },
  }
  const rubric = ['c2600-ik9o3s3-mz.123-26.bin', 'c2600-ik9o3s3-mz.124-25d.bin'].map((image, index) => ({
    ...needs('flash-has', { image }),
    id: `has-${index}`,
  }))
  const boots = needs('boots-image', { image: 'c2600-ik9o3s3-mz.124-25d.bin' })
  const lines =
    'enable\ndelete flash:c2600-ik9o3s3-mz.123-26.bin\n\n\nsqueeze flash:\n\n\ncopy tftp: flash:\n10.20.0.5\nc2600-ik9o3s3-mz.124-25d.bin\n\nconfigure terminal\nboot system flash:c2600-ik9o3s3-mz.124-25d.bin\nend\nwrite memory\nreload\n'
  const mended = repaired(start, [...rubric, boots], lines)
  expect(mended).toContain('n')
  expect(mended?.filter((line) => line === 'configure terminal')).toHaveLength(1)
})

test('a verification that is asked for is typed', () => {
  const rubric = [...upgraded, needs('before', { first: { event: 'verify', md5: MD5 }, second: 'reload' })]
  const lines = `${UPGRADE}configure terminal\nboot system flash:${M8}\nend\nwrite memory\nreload\n\n`
  expect(repaired(router, rubric, lines)).toContain(`verify flash:${M8}`)
})

test('the way into install mode is repaired at its boot variable', () => {
  const rubric = [installed('17.9.4a'), needs('boots-configured')]
  const lines = `enable\nconfigure terminal\nboot system flash:packages.conf\nend\nwrite memory\ninstall add file flash:${BUNDLE} activate commit\ny\n`
  expect(repaired(bundle, rubric, lines)).toContain('no boot system')
})

test('a repair says nothing that it does not need, and leaves no copy that fails', () => {
  const start = {
    ...router,
    servers: {
      ...(router['servers'] as Values),
      '10.20.0.6': { scp: { username: 'ops', password: 'x', files: [M8] } },
    },
  }
  const rubric = [...upgraded, needs('protocol-used', { image: M8, protocol: ['scp'] })]
  const lines = `enable\ncopy scp://ops:x@10.20.0.6/${M8} flash:\n\ncopy tftp://10.20.0.5/${M8} flash:\n\n\nconfigure terminal\nboot system flash:${M8}\nend\nwrite memory\nreload\n\n`
  const mended = repaired(start, rubric, lines)
  expect(mended).not.toBeNull()
  expect(mended?.filter((line) => line.startsWith('copy tftp'))).toEqual([])
})

test('a copy from the stick is turned round with the name at its source', () => {
  const start = { ...router, usbflash0: [M8], servers: {} }
  const lines = `enable\ncopy flash:${M10} usbflash0:\n\nconfigure terminal\nboot system flash:${M8}\nend\nwrite memory\nreload\n\n`
  expect(repaired(start, upgraded, lines)).toContain(`copy usbflash0:${M8} flash:`)
})

test('what was only copied is added, activated and committed', () => {
  const start = { ...activated, install: { committed: '16.12.08' } }
  const lines = `enable\ninstall add file flash:${BUNDLE}\n`
  expect(repaired(start, [installed('17.9.4a')], lines)).toEqual(
    expect.arrayContaining(['install activate', 'install commit']),
  )
})

test('BOOT names an archive while the old image is still there', () => {
  const lines = `enable\ncopy tftp: flash:\n10.20.0.5\n${TAR}\n\nconfigure terminal\nboot system flash:/${TAR}\nend\nwrite memory\nreload\n\n`
  const graded = scenario(access, switched)
  const found = gradeScenario(graded, lines).report.diagnoses.find(({ id }) => id === 'restarted-without-image')
  expect(found?.message).toContain(`which is no image that it could load. flash:/${SE11} is in flash`)
})

test('without a save or a copy the lost restart is still told truly', () => {
  const start = { ...router, flash: [M10, M8], 'startup-config': `${CONFIG}boot system flash:${M8}\n` }
  expect(cause(start, upgraded, 'enable\nshow version\n')).not.toContain('Copying an image')
})

test('an archive that leaves no room beside itself is unpacked from the server', () => {
  const lines = `enable\ncopy tftp: flash:\n10.20.0.5\n${TAR}\n\narchive download-sw /overwrite /reload flash:/${TAR}\n`
  expect(repaired({ ...access, 'flash-size': 32_514_048 }, switched, lines)).toEqual([
    'enable',
    `archive download-sw /overwrite /reload tftp://10.20.0.5/${TAR}`,
  ])
})
