// What a newcomer read in reports and found untrue, misleading or said twice.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { warningText } from '../../src/grading/report.ts'
import { readScenarioFile } from '../../src/cli/scenario-file.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Gradable } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import type { Report } from '../../src/grading/report.ts'
import { branch, DOWNLOAD, NEW, rubricOf } from './worlds.ts'

const content = fileURLToPath(new URL('../../content/', import.meta.url))
const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })

async function scenarioOf(id: string): Promise<Gradable> {
  const path = paths.find((one) => one.endsWith(`scenarios/${id}.md`))
  if (path === undefined) throw new Error(`there is no scenario ${id}`)
  const { scenario } = await readScenarioFile(content + path, readFileSync(content + path, 'utf8'))
  if (!scenario) throw new Error(`the scenario ${id} has problems`)
  return scenario
}
/** What a scenario of the course says to these lines, with the first value of each parameter. */
const reportOf = async (id: string, lines: string): Promise<Report> => gradeScenario(await scenarioOf(id), lines).report
async function repairOf(id: string, lines: string): Promise<readonly string[] | null> {
  const scenario = await scenarioOf(id)
  return findRepair(scenario, gradeScenario(scenario, lines))?.lines ?? null
}
const causesOf = ({ diagnoses }: Report): string[] =>
  diagnoses.filter(({ cause }) => cause).map(({ id, line }) => `${id}@${line}`)
const followOf = ({ diagnoses }: Report): string[] => diagnoses.filter(({ cause }) => !cause).map(({ id }) => id)
const saidOf = ({ diagnoses }: Report, id: string): string =>
  diagnoses
    .filter((one) => one.id === id)
    .map(({ line, message, otherwise }) => `@${line} ${message} | ${otherwise}`)
    .join('\n')

describe('a session that was cut off', () => {
  const CUT = `enable
Upd8!Lab
reload in 10

conf t
int g0/1
ip address 198.51.100.2 255.255.255.252
exit
no ip route 0.0.0.0 0.0.0.0 192.0.2.1
ip route 0.0.0.0 0.0.0.0 198.51.100.1
end
reload cancel
wr
`
  test('is the root cause: what was typed behind it never reached the device', async () => {
    const report = await reportOf('safety-net', CUT)
    expect(causesOf(report)).toEqual(['session-cut@7'])
    expect(saidOf(report, 'session-cut')).toMatch(
      /Line 7 \("ip address 198\.51\.100\.2 255\.255\.255\.252"\) .*GigabitEthernet0\/1.*lines 8 to 13.*never reached BR1.*\| .*@connect.*198\.51\.100\.2.*10 minutes/s,
    )
    expect(saidOf(report, 'reload-not-cancelled')).not.toMatch(/nothing cancelled/)
    expect(saidOf(report, 'not-saved')).not.toMatch(/nothing saved/)
  })

  test('is noted once, not at each line', async () => {
    const { warnings } = await reportOf('safety-net', CUT)
    expect(warnings.map(warningText).filter((warning) => warning.includes('is gone'))).toEqual([
      'Lines 7 to 13: the session over GigabitEthernet0/1 is gone; @connect opens a new one, @wait 10m lets time pass',
    ])
  })

  test('is no mistake when the learner comes in again, and when nothing was typed into it', async () => {
    const again = `${CUT}@connect\nops\nUpd8!Ops\nenable\nUpd8!Lab\n`
    expect(causesOf(await reportOf('safety-net', CUT.split('\n').slice(0, 7).join('\n')))).not.toContain(
      'session-cut@7',
    )
    expect(causesOf(await reportOf('safety-net', again)).join()).toContain('session-cut@7')
    const done = `${again}configure terminal\nno ip route 0.0.0.0 0.0.0.0 192.0.2.1\nip route 0.0.0.0 0.0.0.0 198.51.100.1\nend\nreload cancel\nwrite memory\n`
    expect((await reportOf('safety-net', done)).outcome).toBe('passed')
    const unsaved = done.replace(/write memory\n$/, '')
    expect(causesOf(await reportOf('safety-net', unsaved)).join()).toMatch(/^not-saved@\d+$/)
  })
})

describe('a question left open', () => {
  const ADD = 'enable\ninstall add file http://10.20.0.5/cat9k_iosxe.17.09.04a.SPA.bin activate commit\n'
  test('comes before what it left undone', async () => {
    const report = await reportOf('one-step-install', ADD)
    expect(causesOf(report)).toEqual(['question-open@2'])
    expect(followOf(report)).toContain('not-activated')
  })
  test('is told what it takes: y at [y/n]', async () => {
    const said = saidOf(await reportOf('one-step-install', ADD), 'question-open')
    expect(said).toMatch(/y goes on/)
    expect(said).not.toMatch(/empty line takes|means yes/)
  })
  test('is told what it takes: a name, and a yes at [confirm]', () => {
    const rubric = rubricOf({ id: 'runs-new', check: 'runs-image', image: NEW, points: '1' })
    const graded = (lines: string): Report =>
      gradeScenario({ id: 'x', rev: 1, passMark: 100, world: branch(), rubric }, lines).report
    expect(saidOf(graded('enable\ncopy tftp: flash:\n'), 'question-open')).toMatch(
      /Address or name.*Enter alone is no answer/,
    )
    expect(saidOf(graded(`enable\ncopy tftp: flash:\n10.20.0.5\n${NEW}\n`), 'question-open')).toMatch(
      /an empty line takes what stands in brackets/,
    )
    expect(saidOf(graded('enable\nreload\n'), 'question-open')).toMatch(/an empty line means yes/)
  })
  test('is said once', async () => {
    expect(
      (await reportOf('one-step-install', ADD)).warnings
        .map(warningText)
        .filter((warning) => warning.includes('was asking')),
    ).toEqual([])
  })
})

describe('the order of causes', () => {
  const LINES = `enable
copy scp://backup@10.20.0.6/isr4300-universalk9.17.06.05.SPA.bin bootflash:

Upd8!Lab
configure terminal
boot system bootflash:isr4300-universalk9.17.06.05.SPA.bin
end
write memory
reload

`
  test('what was only missing comes behind what keeps the old release running', async () => {
    const report = await reportOf('xe-router-bundle', LINES)
    expect(causesOf(report).map((cause) => cause.split('@')[0])).toEqual(['boot-not-first', 'not-verified'])
  })
})

describe('answers that nobody asked for', () => {
  test('the questions are named', async () => {
    const { warnings } = await reportOf('read-before-you-touch', 'enable\n@answer runing foo\n@answer running\n')
    expect(warnings.map(warningText).join('\n')).toMatch(
      /Line 2.*nothing here asks "runing"; the questions are running, next, free/,
    )
    expect(warnings.map(warningText).join('\n')).toMatch(/Line 3.*answer.*missing.*@answer running VALUE/)
  })
  test('where nothing may be configured, no report sends anybody into configuration', async () => {
    const report = await reportOf('read-before-you-touch', 'enable\nhostname X\nshow version\n')
    expect(JSON.stringify(report.diagnoses)).not.toMatch(/global configuration the same line/)
    expect(report.diagnoses.map(({ id }) => id)).not.toContain('wrong-mode')
  })
})

describe('what a line was', () => {
  const ERASE = 'enable\ncopy tftp: flash:\n10.20.0.5\nc2600-ik9o3s3-mz.124-25d.bin\n\n'
  test('a y at the erase question is a y', async () => {
    expect(saidOf(await reportOf('erase-questions', `${ERASE}y\n\n`), 'erased-before-copy')).toMatch(
      /Line 6 answered "y" at "Erase flash:/,
    )
  })
  test('an Enter at the erase question is an Enter', async () => {
    expect(saidOf(await reportOf('erase-questions', `${ERASE}\n\n`), 'erased-before-copy')).toMatch(
      /Line 6 was Enter at "Erase flash:.*, and Enter means yes there/,
    )
  })
  test('a command taken as the name of a file is no yes, and one mistake', () => {
    const rubric = rubricOf({ id: 'boots-new', check: 'boots-image', image: NEW, points: '1' })
    const lines = `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nend\ncopy run start\nreload\n`
    const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: branch(), rubric }, lines)
    expect(causesOf(report)).toEqual(['swallowed-answer@10'])
    expect(saidOf(report, 'destination-misnamed')).not.toMatch(/not for a yes/)
  })
  test('a wrong password is the line of the password', async () => {
    const lines = `enable
copy scp: bootflash:
10.20.0.6
backup
isr4300-universalk9.17.06.05.SPA.bin

upd8!lab
`
    const said = saidOf(await reportOf('xe-router-bundle', lines), 'credentials-refused')
    expect(said).toMatch(/^@7 .*password/)
    expect(said).not.toMatch(/user name or|user and/)
    expect(said).not.toMatch(/upd8!lab|Upd8!Lab/)
  })
  test('a wrong user is the line of the user, and the password is not blamed', async () => {
    const lines = 'enable\ncopy scp: bootflash:\n10.20.0.6\nbakup\nisr4300-universalk9.17.06.05.SPA.bin\n\nUpd8!Lab\n'
    expect(saidOf(await reportOf('xe-router-bundle', lines), 'credentials-refused')).toMatch(/^@4 .*no user "bakup"/)
  })
  test('where nothing was copied, nothing copied is not what changed nothing', async () => {
    const lines = `enable
configure terminal
no boot system
boot system flash:c1900-universalk9-mz.SPA.157-3.M8.bin
end
write memory
@answer cause c1900-universalk9-mz.SPA.157-3.M8.bim
`
    const said = saidOf(await reportOf('old-version-again', lines), 'no-reload')
    expect(said).not.toMatch(/copied/)
    expect(said).toMatch(/never restarted/)
    expect(JSON.stringify((await reportOf('old-version-again', lines)).diagnoses)).not.toMatch(/[Cc]opying an image/)
  })
  test('a saved statement that leads nowhere is not called none', async () => {
    const lines = `enable
copy tftp: flash:
10.20.0.5
c1900-universalk9-mz.SPA.157-3.M8.bin


reload

`
    const report = await reportOf('old-version-again', lines)
    expect(causesOf(report)[0]).toMatch(/^copied-again/)
    expect(followOf(report)).not.toContain('boot-missing')
  })
})

describe('repairs', () => {
  const CAT = 'cat9k_iosxe.17.09.04a.SPA.bin'
  test('a bundle booted where packages were asked for: the statement and the restart put right', async () => {
    const lines = `enable
copy http: flash:
10.20.0.5
${CAT}

configure terminal
no boot system
boot system flash:${CAT}
end
write memory
reload

`
    const repaired = await repairOf('one-step-install', lines)
    expect(repaired).toContain('boot system flash:packages.conf')
    expect(repaired?.join('\n')).toMatch(/install add file flash:cat9k_iosxe\.17\.09\.04a\.SPA\.bin activate commit\ny/)
    expect(repaired).not.toContain('reload')
  })

  test('a hash printed and not compared: the repair compares', async () => {
    const image = 'c1900-universalk9-mz.SPA.157-3.M8.bin'
    const lines = `enable
copy tftp://10.20.0.5/${image} flash:

verify /md5 flash:${image}
configure terminal
boot system flash:${image}
end
write memory
reload

`
    const report = await reportOf('corrupt-download', lines)
    expect(causesOf(report)[0]).toMatch(/^hash-not-compared/)
    const repaired = await repairOf('corrupt-download', lines)
    expect(repaired).toContain(`verify /md5 flash:${image} e146ac989c5355aadc036885422b375b`)
    // One copy, from the server that has a sound one.
    expect(repaired?.filter((line) => line.startsWith('copy ')).map((line) => line.slice(0, 9))).toEqual(['copy scp:'])
  })
})

describe('a banner that was not closed', () => {
  const rubric = rubricOf({ id: 'saved', check: 'startup-contains', line: 'hostname R9', points: '1' })
  const graded = (lines: string): Report =>
    gradeScenario({ id: 'x', rev: 1, passMark: 100, world: branch(), rubric }, lines).report
  test('took the commands behind it as text', () => {
    const report = graded('enable\nconfigure terminal\nbanner motd #hello\nhostname R9\nend\nwrite memory\n')
    expect(causesOf(report)).toEqual(['swallowed-answer@4'])
    expect(saidOf(report, 'swallowed-answer')).toMatch(
      /"hostname R9"\) was read as text of the banner, not as a command/,
    )
    expect(saidOf(report, 'question-open')).toMatch(/line 3 \("banner motd #hello"\).*the text ends at that character/)
  })
  test('may say what it likes once it is closed', () => {
    const report = graded('enable\nconfigure terminal\nbanner motd #\nno entry for strangers\n#\nend\nwrite memory\n')
    expect(report.diagnoses.map(({ id }) => id)).not.toContain('swallowed-answer')
  })
})
