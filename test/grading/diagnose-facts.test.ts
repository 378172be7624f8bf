// Sentences that a fact review of the reports found to be untrue, or about the wrong line: what a report says has to be so.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Scenario } from '../../src/content/library.ts'
import { readScenarioFile } from '../../src/cli/scenario-file.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import type { Report } from '../../src/grading/report.ts'
import { worldFrom } from '../support/console.ts'
import { rubricOf } from './worlds.ts'

const content = fileURLToPath(new URL('../../content/', import.meta.url))
const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })

/** What a scenario of the course says to these lines, with the first value of each parameter. */
async function reportOf(id: string, lines: string): Promise<Report> {
  return gradeScenario(await scenarioOf(id), lines).report
}

/** The lines of the smallest repair; null: there is none. */
async function repairOf(id: string, lines: string): Promise<readonly string[] | null> {
  const scenario = await scenarioOf(id)
  return findRepair(scenario, gradeScenario(scenario, lines))?.lines ?? null
}

async function scenarioOf(id: string): Promise<Scenario> {
  const path = paths.find((one) => one.endsWith(`scenarios/${id}.md`))
  if (path === undefined) throw new Error(`there is no scenario ${id}`)
  const { scenario } = await readScenarioFile(content + path, readFileSync(content + path, 'utf8'))
  if (!scenario) throw new Error(`the scenario ${id} has problems`)
  return scenario
}

/** The causes, each as `id@line message | otherwise`. */
const causesOf = ({ diagnoses }: Report): string =>
  diagnoses
    .filter(({ cause }) => cause)
    .map(({ id, line, message, otherwise }) => `${id}@${line} ${message} | ${otherwise}`)
    .join('\n')
const allOf = ({ diagnoses }: Report): string => diagnoses.map(({ id, message }) => `${id} ${message}`).join('\n')
const reasonOf = ({ criteria }: Report, id: string): string =>
  criteria.find((criterion) => criterion.id === id)?.reason ?? 'none'
/** Every diagnosis of an id, as `@line message | otherwise`. */
const saidOf = ({ diagnoses }: Report, id: string): string =>
  diagnoses
    .filter((one) => one.id === id)
    .map(({ line, message, otherwise }) => `@${line} ${message} | ${otherwise}`)
    .join('\n')

const M10 = 'c1900-universalk9-mz.SPA.151-4.M10.bin'
const M8 = 'c1900-universalk9-mz.SPA.157-3.M8.bin'
const MD5 = 'e146ac989c5355aadc036885422b375b'
const SWAPPED = `enable
copy flash:${M10} tftp://10.20.0.5/${M8}


delete /force flash:capture.pcap
delete /force flash:${M10}
copy tftp://10.20.0.5/${M8} flash:

`

// --- the wanted image overwritten on the server

test('an image sent over the wanted one: the upload is blamed, and the check that found it is not denied', async () => {
  const report = await reportOf(
    'only-the-running-image',
    `${SWAPPED}verify /md5 flash:${M8} ${MD5}
configure terminal
no boot system
boot system flash:${M8}
end
write memory
reload

`,
  )
  expect(allOf(report)).not.toMatch(/^not-verified/m)
  expect(causesOf(report)).toMatch(
    /^server-image-overwritten@2 Line 2 .*wrote c1900-universalk9-mz\.SPA\.151-4\.M10\.bin over c1900-universalk9-mz\.SPA\.157-3\.M8\.bin on the server.* Line 9 .*showed that its hash differs/,
  )
  expect(reasonOf(report, 'boots-new')).toMatch(/comes up in a file of that name with other content, not in c1900/)
  expect(reasonOf(report, 'runs-new')).toMatch(/runs a file of that name with other content now, not c1900/)
})

test('a hash that differed is no lack of a check', async () => {
  const report = await reportOf('only-the-running-image', `${SWAPPED}verify /md5 flash:${M8} ${MD5}\n`)
  expect(allOf(report)).not.toMatch(/nothing verified it/)
})

// --- what is behind the first image of the list

const LISTED = `enable
copy tftp: flash:
10.20.0.5
${M8}

configure terminal
no boot system
boot system flash:${M8}
`
test('boot system flash behind the first image loads something, and names nothing', async () => {
  const report = await reportOf('fallback-list', `${LISTED}boot system flash\nend\nwrite memory\n`)
  const said = saidOf(report, 'fallback-missing')
  expect(said).toMatch(/boot system flash.* names no file: it takes whatever image stands first in flash/)
  expect(said).not.toMatch(/nothing of the list is left/)
  expect(reasonOf(report, 'tried-in-order')).toMatch(/ tries only c1900-universalk9-mz\.SPA\.157-3\.M8\.bin by name; /)
})
test('the fallback without flash: is looked for on the network', async () => {
  const report = await reportOf('fallback-list', `${LISTED}boot system ${M10}\nend\nwrite memory\n`)
  expect(causesOf(report)).toMatch(
    new RegExp(
      `^boot-from-network@9 Line 9 \\("boot system ${M10.replaceAll('.', '\\.')}"\\) gives no file system.*"boot system flash:${M10.replaceAll('.', '\\.')}"`,
    ),
  )
  expect(allOf(report)).not.toMatch(/fallback-missing/)
})
test('a fallback whose file is gone is named, and not there', async () => {
  const report = await reportOf(
    'fallback-list',
    `${LISTED}boot system flash:${M10}\nend\nwrite memory\ndelete /force flash:${M10}\n`,
  )
  expect(allOf(report)).toMatch(/kept-image-deleted/)
  expect(allOf(report)).not.toMatch(/No boot statement names/)
})
test('an archive that is unpacked over the image to keep has deleted that image', async () => {
  const tar = 'tftp://10.20.0.5/c2960-lanbasek9-tar.152-7.E8.tar'
  const spare = 'c2960-lanbasek9-mz.152-7.E7.bin'
  const report = await reportOf(
    'room-for-the-archive',
    `enable\ndelete /force flash:/${spare}\narchive download-sw /overwrite /reload ${tar}\n`,
  )
  expect(causesOf(report)).toMatch(
    /^kept-image-deleted@3 Line 3 deleted c2960-lanbasek9-mz\.150-2\.SE11\.bin, which is to stay on SW1: it is the way back\./,
  )
})
const BUNDLE = 'cat9k_iosxe.17.09.04a.SPA.bin'
const FROM_SERVER = `install add file http://10.20.0.5/${BUNDLE} activate commit\ny\nenable\n`
test.each([
  [
    'no room for an installation',
    `enable\ninstall add file flash:${BUNDLE} activate commit\n`,
    /^no-space@2 .* found no room to unpack 17\.9\.4a: flash: had [\d,]+ bytes free, and [\d,]+ are needed\./,
  ],
  [
    'a bundle swept away before it was added',
    'enable\ninstall remove inactive\ny\n',
    /^way-back-removed@2 Line 2 \("install remove inactive"\) deleted cat9k_iosxe\.17\.09\.04a\.SPA\.bin, too/,
  ],
  [
    'packages to keep that a second clean-up took',
    `enable\ninstall remove inactive\ny\n${FROM_SERVER}install remove inactive\ny\n`,
    /^way-back-removed@7 Line 7 \("install remove inactive"\) deleted cat9k-rpbase\.17\.03\.01\.SPA\.pkg, which is to stay on DSW1/,
  ],
])('%s is said', async (_, lines, said) => {
  expect(causesOf(await reportOf('room-before-install', lines))).toMatch(said)
})
test('a bundle that was fetched again after the clean-up is no loss', async () => {
  const report = await reportOf('room-before-install', `enable\ninstall remove inactive\ny\n${FROM_SERVER}`)
  expect(report.outcome).toBe('passed')
  expect(allOf(report)).not.toMatch(/way-back-removed/)
})
test('a list with the first image alone tries only that', async () => {
  const report = await reportOf('fallback-list', `${LISTED}end\nwrite memory\n`)
  expect(reasonOf(report, 'tried-in-order')).toMatch(
    /^At boot BR1 tries only c1900-universalk9-mz\.SPA\.157-3\.M8\.bin; c1900-universalk9-mz\.SPA\.151-4\.M10\.bin is missing\.$/,
  )
  expect(saidOf(report, 'fallback-missing')).toMatch(/No boot statement names .*nothing of the list is left/)
})

// --- an old backup, saved

test('an old backup merged in and saved is a newer startup-config overwritten, and the save did it', async () => {
  const report = await reportOf(
    'setup-dialog-mill',
    `no

enable
configure terminal
config-register 0x2102
interface GigabitEthernet0/0
ip address 10.20.0.1 255.255.255.0
no shutdown
interface GigabitEthernet0/1
no shutdown
end
copy tftp://10.20.0.5/mill1-confg running-config

write memory
@answer cause ignored
`,
  )
  expect(causesOf(report)).toMatch(
    /^startup-overwritten@14 Line 14 \("write memory"\) saved .*mill1-confg.* over the startup-config that MILL1 still had: ".*" is gone/,
  )
})

// --- a file that is there and cannot be loaded

test('a foreign image that lies in flash is not called a misspelling', async () => {
  const report = await reportOf(
    'wrong-platform',
    `enable
copy tftp://10.20.0.5/${M8} flash:

copy tftp://10.20.0.5/c2900-universalk9-mz.SPA.157-3.M8.bin flash:

configure terminal
boot system flash:c2900-universalk9-mz.SPA.157-3.M8.bin
end
write memory
reload

`,
  )
  expect(allOf(report)).not.toMatch(/The saved "boot system .*" names nothing that is there|the image is called/)
})
test('a damaged file of a similar name is there, and cannot be loaded', async () => {
  const report = await reportOf(
    'renamed-image',
    `boot flash:ios-old.bin
enable
configure terminal
boot system flash:ios-new.bin
config-register 0x2102
end
write memory
`,
  )
  expect(allOf(report)).not.toMatch(/the image is called/)
  expect(allOf(report)).toMatch(
    /Line 4 \("boot system flash:ios-new\.bin"\) names a file that is there and cannot be loaded/,
  )
})

// --- the line that asked

test('an answer of the learner’s own to a question is not the command that asked', async () => {
  const world = worldFrom({
    platform: 'c1941',
    hostname: 'BR1',
    flash: [M10],
    image: M10,
    'startup-config': 'hostname BR1\n',
  })
  const rubric = rubricOf({
    id: 'kept',
    check: 'startup-contains',
    line: 'hostname BR9',
    points: '1',
    required: 'true',
  })
  const { report } = gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world, rubric },
    'enable\nconfigure terminal\nhostname BR9\nend\ncopy running-config startup-config\n@answer cause ignored\n@wait 5m\n',
  )
  expect(saidOf(report, 'question-open')).toMatch(
    /^@5 .*in the dialogue of line 5 \("copy running-config startup-config"\)/,
  )
})

// --- boot loaders

test('a boot that failed at a switch is not nothing', async () => {
  const world = worldFrom({
    platform: 'c2960',
    hostname: 'SW1',
    flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'],
    'startup-config': 'hostname SW1\n',
  })
  const rubric = rubricOf({
    id: 'up',
    check: 'runs-image',
    image: 'c2960-lanbasek9-mz.150-2.SE11.bin',
    points: '1',
    required: 'true',
  })
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, '@power-cycle break\nboot\n')
  expect(saidOf(report, 'left-in-rommon')).toMatch(
    /^@2 Line 2 \("boot"\) failed, because flash was not initialised.*\| .*flash_init first/,
  )
})
test('a statement for a stick that the platform does not have runs nothing', async () => {
  const report = await reportOf(
    'usb-without-network',
    `enable
configure terminal
boot system usb0:${M8}
end
write memory
`,
  )
  expect(saidOf(report, 'boots-from-stick')).not.toMatch(/That runs/)
})
test('set NAME value is the form of a switch', async () => {
  const report = await reportOf(
    'empty-flash',
    `set IP_ADDRESS 10.20.0.1
IP_SUBNET_MASK=255.255.255.0
DEFAULT_GATEWAY=10.20.0.5
TFTP_SERVER=10.20.0.5
TFTP_FILE=${M10}
tftpdnld
`,
  )
  expect(saidOf(report, 'rommon-variable-missing')).toMatch(
    /Line 1 .*ROMmon takes NAME=value; set NAME value is the form of a switch/,
  )
})
test('an address of its own that is the server’s is not blamed on the file', async () => {
  const report = await reportOf(
    'empty-flash',
    `IP_ADDRESS=10.20.0.5
IP_SUBNET_MASK=255.255.255.0
DEFAULT_GATEWAY=10.20.0.9
TFTP_SERVER=10.20.0.5
TFTP_FILE=${M10}
tftpdnld
y
`,
  )
  expect(causesOf(report)).toMatch(
    /^transfer-failed@1 Line 1 set IP_ADDRESS to 10\.20\.0\.5, and that is TFTP_SERVER too/,
  )
})
test('a mask that leaves the server outside is not blamed on the file', async () => {
  const report = await reportOf(
    'empty-flash',
    `IP_ADDRESS=10.20.0.1
IP_SUBNET_MASK=255.255.255.252
DEFAULT_GATEWAY=10.20.0.9
TFTP_SERVER=10.20.0.5
TFTP_FILE=${M10}
tftpdnld
y
`,
  )
  expect(causesOf(report)).toMatch(/IP_SUBNET_MASK/)
  expect(causesOf(report)).not.toMatch(/room for the file/)
})

// --- saving

const NET = `enable
Upd8!Lab
reload in 10

configure terminal
ip route 0.0.0.0 0.0.0.0 198.51.100.1
interface GigabitEthernet0/1
ip address 198.51.100.2 255.255.255.252
`
test('a save before the test is not a save where nothing was to be saved', async () => {
  const report = await reportOf('safety-net', NET.replace('interface', 'do write memory\ninterface'))
  expect(saidOf(report, 'forbidden-save')).toMatch(/before .*; it was to wait for/)
  expect(saidOf(report, 'forbidden-save')).not.toMatch(/nothing was to be saved here/)
})
test('a save that changed nothing says so', async () => {
  const report = await reportOf('read-before-you-touch', 'enable\nwrite memory\n')
  expect(saidOf(report, 'forbidden-save')).toMatch(/\| .*nothing in it changed/)
  expect(saidOf(report, 'forbidden-save')).not.toMatch(/back to what it was before the change/)
})

// --- goals without a name of their own

test('a goal about order is told in words', async () => {
  const report = await reportOf('only-the-running-image', 'enable\nshow version\n')
  for (const { reason } of report.criteria)
    expect(reason).not.toMatch(/\(md5 |config-register|power-cycle|runningImage|tftp:\/\/10\.20\.0\.5\/\*/)
  expect(reasonOf(report, 'safe-before-delete')).toMatch(
    /^This never happened: a complete copy of the right file to the server 10\.20\.0\.5\.$/,
  )
  expect(reasonOf(report, 'checked-first')).toBe('This never happened: a verify of the right image.')
})
test('the last resort says no sentence of the manual for authors', async () => {
  const report = await reportOf('back-up-image-and-configuration', '')
  expect(causesOf(report)).not.toMatch(/"first"|"second"|unless-before|the last event of/)
})

// --- a yes for a name, a backup over a backup

test('a y for the destination of a copy from the server is a name', async () => {
  const report = await reportOf(
    'restore-by-scp',
    `no

enable
configure terminal
interface GigabitEthernet0/0
ip address 10.20.0.1 255.255.255.0
no shutdown
interface GigabitEthernet0/1
no shutdown
exit
ip route 0.0.0.0 0.0.0.0 192.0.2.1
end
copy scp://backup@10.20.0.6/br1.cfg startup-config
y
Upd8!Lab
reload
no

`,
  )
  expect(causesOf(report)).toMatch(/^destination-misnamed@14/)
})
test('one name on the server for image and configuration: the second is all that is left', async () => {
  const report = await reportOf(
    'back-up-image-and-configuration',
    `enable
copy flash:c2900-universalk9-mz.SPA.151-4.M4.bin tftp://10.20.0.5/backup


copy running-config tftp://10.20.0.5/backup


`,
  )
  expect(causesOf(report)).toMatch(/^backup-overwritten@5/)
})
test('the only good copy overwritten in flash', async () => {
  const report = await reportOf(
    'exact-return',
    `enable
copy running-config flash:good.cfg


configure replace flash:good.cfg force
write memory
`,
  )
  expect(causesOf(report)).toMatch(/^backup-overwritten@2 .*running-config.* over good\.cfg/)
})

// --- values

const small = (
  check: Readonly<Record<string, unknown>>,
  lines: string,
  start: Readonly<Record<string, unknown>> = {},
): Report => {
  const world = worldFrom({
    platform: 'c1941',
    hostname: 'BR1',
    flash: [M10],
    image: M10,
    'startup-config': 'hostname BR1\n',
    ...start,
  })
  return gradeScenario(
    {
      id: 'x',
      rev: 1,
      passMark: 100,
      world,
      rubric: rubricOf({ id: 'goal', points: '1', required: 'true', ...check }),
    },
    lines,
  ).report
}
test('0x2012 gets a sentence', () => {
  const said = saidOf(
    small({ check: 'register', value: '0x2102' }, 'enable\nconfigure terminal\nconfig-register 0x2012\nend\n'),
    'wrong-register',
  )
  expect(said).toMatch(/0x2012, and 0x2102 was asked for/)
  expect(said).not.toMatch(/At the next start that is not/)
})
test('an erased startup-config would not have been read at 0x2142', () => {
  const said = saidOf(
    small({ check: 'startup-contains', line: 'hostname BR1' }, 'enable\nwrite erase\n\n', {
      'config-register': '0x2142',
    }),
    'startup-erased',
  )
  expect(said).not.toMatch(/would have been read at the next start/)
  expect(said).toMatch(/0x2142/)
})
test('a stick that was emptied: the end of the sentence is about files', () => {
  const said = saidOf(
    small(
      { check: 'never', event: { event: 'delete', url: 'usbflash0:*' } },
      'enable\ndelete /force usbflash0:x.bin\n',
      {
        usbflash0: [{ name: 'x.bin', size: '10' }],
      },
    ),
    'forbidden-change',
  )
  expect(said).not.toMatch(/show commands read everything/)
  expect(said).toMatch(/the file would still be on the stick/)
})

test('a line that the task rules out for one word of it: the word is named, and the line without it', () => {
  const of = (line: string) =>
    saidOf(
      small(
        { check: 'never', event: { event: 'config', text: 'transport input *telnet*' } },
        `enable\nconfigure terminal\nline vty 0 4\n${line}\nend\n`,
      ),
      'forbidden-line',
    )
  expect(of('transport input ssh telnet')).toMatch(
    /The word "telnet" is the fault\. \| "transport input ssh" keeps the rule\./,
  )
  expect(of('transport input telnet')).toMatch(/breaks a rule of the task/)
  expect(of('transport input telnet')).not.toMatch(/is the fault|keeps the rule/)
  expect(of('transport input ssh')).toBe('')
})

// --- what mends it

const DOWNLOADED = `tftpdnld
y
reset
`
test('variables set as on a switch are written as ROMmon takes them', async () => {
  const set = `set IP_ADDRESS 10.20.0.1
set IP_SUBNET_MASK 255.255.255.0
set DEFAULT_GATEWAY 10.20.0.5
set TFTP_SERVER 10.20.0.5
set TFTP_FILE ${M10}
`
  const found = await repairOf('empty-flash', set + DOWNLOADED)
  expect(found?.slice(0, 2)).toEqual(['IP_ADDRESS=10.20.0.1', 'IP_SUBNET_MASK=255.255.255.0'])
})
test('a mask that leaves the server outside is put right', async () => {
  const lines = `IP_ADDRESS=10.20.0.1
IP_SUBNET_MASK=255.255.255.252
DEFAULT_GATEWAY=10.20.0.9
TFTP_SERVER=10.20.0.5
TFTP_FILE=${M10}
${DOWNLOADED}`
  expect((await repairOf('empty-flash', lines))?.[1]).toBe('IP_SUBNET_MASK=255.255.255.0')
})
