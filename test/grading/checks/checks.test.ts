// Every check with lines that meet it and lines that do not.

import { expect, test } from 'vitest'
import { checks } from '../../../src/grading/checks/index.ts'
import { subjectOf } from '../../../src/grading/grade.ts'
import { run } from '../../../src/grading/run.ts'
import type { World } from '../../../src/sim/world.ts'
import { worldFrom } from '../../support/console.ts'
import { branch, DOWNLOAD, NEW, OLD, rubricOf, typed } from '../worlds.ts'

interface Case {
  readonly check: string
  readonly args: Readonly<Record<string, unknown>>
  readonly met: string
  readonly unmet: string
  readonly start?: World
}

const BOOT = `configure terminal\nboot system flash:${NEW}\nend\n`
const RELOAD = 'reload\n\n'
const bothImages = branch({ flash: [OLD, NEW] })
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
]

function judge({ check, args, start = branch() }: Case, lines: string) {
  const [criterion] = rubricOf({ id: 'it', check, points: '1', ...args }).criteria
  return checks.get(check)?.judge(subjectOf(run(start, lines), 'BR1'), criterion?.args ?? {})
}

test.each(cases)('$check is met', (one) => {
  expect(judge(one, one.met)).toMatchObject({ met: true, reason: expect.stringMatching(/^[A-Z0-9fs].*\.$/) })
})

test.each(cases)('$check is not met', (one) => {
  expect(judge(one, one.unmet)).toMatchObject({ met: false, reason: expect.stringMatching(/^[A-Z0-9fs].*\.$/) })
})

test('every check is in the table, and says what it is for', () => {
  expect(cases.map((one) => one.check).sort()).toEqual([...checks.keys()].sort())
  for (const { says, args } of checks.values()) {
    expect(says).toMatch(/\.$/)
    for (const arg of Object.values(args)) expect(arg.says).not.toBe('')
  }
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
