import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { slugOf } from '../../src/content/nodes.ts'
import { diagnosisIds, diagnosisTitle, recognised } from '../../src/grading/diagnose.ts'
import { mistakes } from '../../src/grading/mistakes/index.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { criteriaOf } from '../../src/grading/judge.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { run as runLines } from '../../src/grading/run.ts'
import { warningText } from '../../src/grading/report.ts'
import { slipTitles } from '../../src/grading/slip-words.ts'
import { branch, DOWNLOAD, NEW, OLD, rubricOf } from './worlds.ts'

const rubric = rubricOf(
  { id: 'boots-new', check: 'boots-image', image: NEW, from: 'own-files', points: '1' },
  { id: 'runs-new', check: 'runs-image', image: NEW, points: '1' },
)
const diagnosed = (lines: string, world = branch()) =>
  gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, lines).report.diagnoses
const causes = (lines: string, world = branch()) =>
  diagnosed(lines, world)
    .filter(({ cause }) => cause)
    .map(({ id, line }) => [id, line])

const BOOT = `configure terminal\nboot system flash:${NEW}\nend\n`

// The four mistakes that this product exists to catch are told apart.
test.each([
  [
    'copied in the wrong direction',
    `enable\ncopy flash: tftp:\n${NEW}\n10.20.0.5\n\n${BOOT}write memory\nreload\n\n`,
    [['reversed-copy', 2]],
  ],
  [
    'a backup of the old image only',
    `enable\ncopy flash:${OLD} tftp:\n10.20.0.5\n\n${BOOT}write memory\nreload\n\n`,
    [['reversed-copy', 2]],
  ],
  ['no boot statement', `enable\n${DOWNLOAD}write memory\nreload\n\n`, [['boot-missing', 6]]],
  [
    'boot statement after the reload',
    `enable\n${DOWNLOAD}reload\n\nenable\n${BOOT}write memory\n`,
    [['boot-after-reload', 10]],
  ],
  [
    'boot statement after the reload, not saved',
    `enable\n${DOWNLOAD}reload\n\nenable\n${BOOT}`,
    [
      ['boot-after-reload', 10],
      ['not-saved', 10],
    ],
  ],
  [
    'not saved',
    `enable\n${DOWNLOAD}${BOOT}`,
    [
      ['not-saved', 7],
      ['no-reload', null],
    ],
  ],
  ['not saved, answered no', `enable\n${DOWNLOAD}${BOOT}reload\nno\n\n`, [['answered-no', 10]]],
  [
    'wrong register value',
    `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nconfig-register 0x2101\nend\nwrite memory\nreload\n\n`,
    [['wrong-register', 8]],
  ],
  [
    'ROMmon by register',
    `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nconfig-register 0x2100\nend\nwrite memory\nreload\n\n`,
    [['wrong-register', 8]],
  ],
])('%s', (_, lines, expected) => {
  expect(causes(lines)).toEqual(expected)
})

test('an old statement in the way is told apart from a missing one', () => {
  const start = branch({
    'startup-config': `hostname BR1\nboot system flash:${OLD}\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n`,
  })
  expect(causes(`enable\n${DOWNLOAD}${BOOT}write memory\nreload\n\n`, start)).toEqual([['boot-not-first', 7]])
  expect(causes(`enable\n${DOWNLOAD}write memory\nreload\n\n`, start)).toEqual([['boot-missing', 6]])
  expect(diagnosed(`enable\n${DOWNLOAD}reload\n\n`, start)[0]?.message).toContain(`"boot system flash:${OLD}"`)
})

test('the image under another name than the statement says', () => {
  const lines = `enable\ncopy tftp: flash:\n10.20.0.5\n${NEW}\nc2900-universalk9-mz.SPA.157-3.M8.bim\n${BOOT}write memory\nreload\n\n`
  expect(causes(lines)).toEqual([['image-misspelt', 5]])
})

test('a statement for an image that never arrived is no misspelling', () => {
  expect(causes(`enable\ncopy tftp: flash:\n10.20.0.99\n${NEW}\n\n${BOOT}write memory\nreload\n\n`)).toEqual([
    ['transfer-failed', 3],
  ])
})

test('a mistake that was repaired later is none', () => {
  expect(
    diagnosed(
      `enable\nboot system flash:${NEW}\n${DOWNLOAD}${BOOT}reload\nno\n\nenable\n${BOOT}write memory\nreload\n\n`,
    ),
  ).toEqual([])
})

test('one mistake is one cause; what follows from it comes after it and is marked', () => {
  const found = diagnosed(
    `enable\ncopy tftp: flash:\nconfigure terminal\nboot system flash:${NEW}\nend\nwrite memory\nreload\n\n`,
  )
  expect(found[0]).toMatchObject({ id: 'swallowed-answer', line: 3, cause: true })
  expect(found[0]?.message).toContain('"configure terminal"')
  expect(found[0]?.message).toContain('"Address or name of remote host []?"')
  expect(found.slice(1).every(({ cause }) => !cause)).toBe(true)
})

test('messages name the learner’s own line and values, and what would have happened', () => {
  const [found] = diagnosed(`enable\n${DOWNLOAD}reload\n\nenable\n${BOOT}write memory\n`)
  expect(found?.message).toBe(
    `Line 10 ("boot system flash:${NEW}") came after the reload of line 6: when BR1 started, no statement named ${NEW}.`,
  )
  expect(found?.otherwise).toBe(`Before line 6, and saved, the same statement would have made BR1 load ${NEW}.`)
})

test('the hash of a secret is not feedback', () => {
  const saved = rubricOf({ id: 'all-saved', check: 'startup-equals-running', points: '1' })
  const { report } = gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world: branch(), rubric: saved },
    'enable\nconf t\nenable secret S3cret\n',
  )
  expect(report.diagnoses[0]?.message).toBe(
    '"enable secret 5 …" of line 3 is only in running-config: nothing saved it to startup-config. "do write memory" is missing at the end.',
  )
  expect(JSON.stringify(report)).not.toContain('$1$')
})

test('every diagnosis has an id of its own', () => {
  // The last resort is no definition: it takes over where none fits.
  expect(diagnosisIds.size).toBe(mistakes.length + slipTitles.size + 1)
  expect(diagnosisIds).toContain('goal-missed')
  for (const { id } of mistakes) expect(id).toMatch(/^[a-z0-9-]+$/)
})

test('every diagnosis has a title of its own, for headings', () => {
  const all = [...diagnosisIds].map(diagnosisTitle)
  expect(new Set(all).size).toBe(all.length)
  for (const title of all) expect(title).toMatch(/^\S.{2,48}[^.]$/)
  expect(diagnosisTitle('gone-from-the-table')).toBe('gone from the table')
})

test('a start at the setup dialogue is no question left open', () => {
  const start = branch({ 'config-register': '0x2142' })
  const comesBack = rubricOf({ id: 'back', check: 'boots-configured', points: '1' })
  const { report } = gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world: start, rubric: comesBack },
    '@power-cycle\n',
  )
  expect(report.diagnoses.map(({ id, cause }) => [id, cause])).toEqual([['register-left-2142', true]])
})

test('every place to read on is a section of its chapter', () => {
  const course = new URL('../../content/ccna-200-301/', import.meta.url)
  const parts = readdirSync(course, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [new URL(`${one.name}/`, course)] : [],
  )
  for (const { see } of mistakes) {
    expect(see).not.toEqual([])
    for (const place of see) {
      const [chapter, section] = place.split('#')
      const part = parts.find((one) => existsSync(new URL(`${chapter}/chapter.md`, one)))
      expect([place, part !== undefined]).toEqual([place, true])
      // Of a chapter that is not written yet there is the chapter only.
      if (section === undefined) {
        continue
      }
      const headings = [
        ...readFileSync(new URL(`${chapter}/chapter.md`, part), 'utf8').matchAll(
          /^##+ ([^\n{]+)(?:[^\n]*\{#([\w-]+)\})?/gm,
        ),
      ]
      expect(headings.map(([, title = '', id]) => id ?? slugOf(title))).toContain(section)
    }
  }
})

describe('what a newcomer typed', () => {
  const OLD_IMAGE = `copy flash: tftp:\n${OLD}\n10.20.0.5\n\n`
  const backup = rubricOf(
    { id: 'image', check: 'server-has', server: '10.20.0.5', image: OLD, points: '1', required: 'true' },
    { id: 'config', check: 'server-has', server: '10.20.0.5', config: 'running', points: '1', required: 'true' },
    { id: 'untouched', check: 'never', event: ['save', 'config'], points: '1', required: 'true' },
  )
  const graded = (lines: string, asked = backup, world = branch()) =>
    gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric: asked }, lines).report
  const told = (lines: string, asked = backup, world = branch()) =>
    graded(lines, asked, world).diagnoses.map(({ id, line, cause }) => [id, line, cause])

  test('a boot statement without a file system is a load over the network, never a misspelling', () => {
    const lines = `enable\n${DOWNLOAD}configure terminal\nboot system ${NEW}\nend\nwrite memory\nreload\n\n`
    expect(causes(lines)).toEqual([['boot-from-network', 7]])
    const [found] = diagnosed(lines)
    expect(found?.message).toContain(
      'gives no file system, so on a router it names a file on a TFTP server: BR1 looks for it on the network at the start, not in flash. Write flash: before the name.',
    )
    expect(found?.otherwise).toContain(`"boot system flash:${NEW}"`)
    expect(found?.see).toEqual(['ios-images#boot-name-network'])
  })

  test.each([
    ['tftp', `boot system tftp ${NEW} 10.20.0.5`, 'boot-from-network'],
    ['no name', 'boot system flash', 'boot-first-in-flash'],
    ['no name, as a URL', 'boot system flash0:', 'boot-first-in-flash'],
    ['no name, and the right one behind it', `boot system flash\nboot system flash:${NEW}`, 'boot-first-in-flash'],
    ['another disk', `boot system usbflash0:${NEW}`, 'boots-from-stick'],
  ])('%s in the boot statement', (_, statement, id) => {
    const lines = `enable\n${DOWNLOAD}configure terminal\n${statement}\nend\nwrite memory\nreload\n\n`
    expect(causes(lines).map(([found]) => found)).toEqual([id])
  })

  test('a fallback without a file name is none of them', () => {
    const lines = `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nboot system flash\nend\nwrite memory\nreload\n\n`
    expect(diagnosed(lines)).toEqual([])
  })

  test('the old configuration merged over the unsaved one', () => {
    const asked = rubricOf({ id: 'secret', check: 'secret-known', secret: 'new', points: '1', required: 'true' })
    const world = branch({
      'startup-config': 'hostname BR1\nenable secret old\n',
      'running-config': 'hostname BR1\nenable secret new\n',
    })
    const lines = 'enable\nnew\ncopy startup-config running-config\n\n'
    expect(told(`${lines}write memory\n`, asked, world)).toEqual([['startup-merged-over-unsaved', 3, true]])
    const [found] = graded(`${lines}write memory\n`, asked, world).diagnoses
    expect(found?.message).toContain('"enable secret 5 …" was replaced by what was saved before')
    // Entered again and saved, nothing is lost.
    expect(graded(`${lines}configure terminal\nenable secret new\nend\nwrite memory\n`, asked, world).outcome).toBe(
      'passed',
    )
  })

  test('startup-config erased after it was saved', () => {
    const asked = rubricOf({ id: 'back', check: 'boots-configured', points: '1', required: 'true' })
    expect(told('enable\nwrite memory\nwrite erase\n\n', asked)).toEqual([['startup-erased', 3, true]])
    expect(graded('enable\nwrite erase\n\nwrite memory\n', asked).outcome).toBe('passed')
  })

  test('saved where nothing was to be saved: what it made permanent', () => {
    const world = branch({
      'running-config':
        'hostname BR1\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n no shutdown\nip route 10.99.0.0 255.255.0.0 10.20.0.254\n',
    })
    const lines = `enable\nwrite memory\n${OLD_IMAGE}copy running-config tftp:\n10.20.0.5\n\n`
    expect(told(lines, backup, world)).toEqual([['forbidden-save', 2, true]])
    expect(graded(lines, backup, world).diagnoses[0]?.message).toContain(
      '"ip route 10.99.0.0 255.255.0.0 10.20.0.254", which was only in running-config, is in startup-config now',
    )
  })

  test('a copy on the same device is no backup', () => {
    expect(told(`enable\n${OLD_IMAGE}copy running-config flash:br1.cfg\n\n`)).toEqual([['local-backup', 6, true]])
    expect(told(`enable\ncopy running-config tftp:\n10.20.0.5\n\ncopy flash:${OLD} flash:copy.bin\n\n`)).toEqual([
      ['local-backup', 5, true],
    ])
  })

  test('a failed attempt always names something', () => {
    const asked = rubricOf({ id: 'name', check: 'hostname', name: 'BR2', points: '1', required: 'true' })
    const [found, ...more] = graded('enable\nconfigure terminal\nhostname BR3\ndo write memory\n', asked).diagnoses
    expect(more).toEqual([])
    expect(found).toMatchObject({ id: 'word-wrong', line: 3, cause: true })
    expect(found?.message).toBe('Line 3 ("hostname BR3") says "BR3", and "BR2" was needed.')
    expect(found?.otherwise).toBe('As "hostname BR2", this would have been met: “Name”.')
    expect(graded('').diagnoses[0]?.message).toMatch(/^Nothing was typed\. /)
  })

  test('something changed where nothing was to change', () => {
    const lines = `enable\nconfigure terminal\nhostname BR2\nend\n${OLD_IMAGE}copy running-config tftp:\n10.20.0.5\n\n`
    expect(told(lines)).toEqual([['forbidden-change', 3, true]])
  })

  test('of two mistakes in one dialogue the earlier one is the cause', () => {
    const lines = `enable\ncopy tftp: flash:\n10.20.0.5\n${NEW.replace('.bin', '.bn')}\nconfigure terminal\nboot system flash:${NEW}\nend\nwrite memory\nreload\n`
    expect(diagnosed(lines).map(({ id, line, cause }) => [id, line, cause])).toEqual([
      ['image-misspelt', 4, true],
      ['transfer-failed', 2, false],
      ['swallowed-answer', 5, false],
      ['wrong-mode', 6, false],
      ['question-open', 9, false],
    ])
    expect(graded(lines, rubric).criteria).toHaveLength(2)
  })

  test('the wrong direction is the root, not the command that its questions swallowed', () => {
    const fetched = `enable\ncopy tftp: flash:\n${OLD}\n10.20.0.5\ncopy running-config tftp:\n10.20.0.5\n\n`
    expect(told(fetched)).toEqual([
      ['reversed-copy', 2, true],
      ['answer-misplaced', 3, false],
      ['swallowed-answer', 5, false],
    ])
    expect(graded(fetched).diagnoses[0]?.message).toBe(
      'Line 2 tried to copy from a server to flash0:. That fetches a file, and no image was backed up.',
    )
  })

  test('a copy in the wrong direction counts though its dialogue came to nothing', () => {
    expect(told(`enable\ncopy tftp: flash:\n\ncopy running-config tftp:\n10.20.0.5\n\n`)).toEqual([
      ['reversed-copy', 2, true],
      ['answer-misplaced', 3, false],
    ])
  })

  test('"copied" and "tried to copy" say what happened', () => {
    const sent = `enable\ncopy flash: tftp:\n${OLD}\n10.20.0.5\n\n`
    expect(diagnosed(sent)[0]?.message).toMatch(
      `Line 2 copied ${OLD} from flash0: to the server 10.20.0.5. That sends a file`,
    )
    const tried = `enable\ncopy flash: tftp:\n${NEW}\n10.20.0.5\n\n`
    expect(diagnosed(tried)[0]?.message).toMatch(
      `Line 2 tried to copy ${NEW} from flash0: to the server 10.20.0.5. That sends a file`,
    )
  })
})

test('no change is named that nobody made, where startup-config is gone', () => {
  const asked = rubricOf({ id: 'back', check: 'boots-configured', points: '1', required: 'true' })
  const { report } = gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world: branch(), rubric: asked },
    'enable\nwrite erase\n\nconfigure terminal\nhostname BR2\nend\n',
  )
  expect(report.diagnoses.map(({ id, line, cause }) => [id, line, cause])).toEqual([
    ['startup-erased', 2, true],
    ['not-saved', 5, false],
  ])
})

test('an answer to another question, and an image that nothing fetched', () => {
  const swapped = `enable\ncopy tftp: flash:\n${NEW}\n10.20.0.5\n\n${BOOT}write memory\nreload\n\n`
  expect(causes(swapped)).toEqual([['answer-misplaced', 3]])
  expect(diagnosed(swapped)[0]?.message).toContain(
    `Line 3 ("${NEW}") was taken as the answer at "Address or name of remote host []?"`,
  )
  const noName = `enable\ncopy tftp: flash:\n10.20.0.5\n\n${BOOT}write memory\nreload\n\n`
  expect(causes(noName)).toEqual([['answer-misplaced', 4]])
  expect(causes(`enable\n${BOOT}write memory\nreload\n\n`)).toEqual([['image-not-fetched', 3]])
  // Done right in the end, it was no mistake that lasts.
  expect(diagnosed(`enable\ncopy tftp: flash:\n\n${DOWNLOAD}${BOOT}write memory\nreload\n\n`)).toEqual([])
})

test('a boot statement that a later line removed', () => {
  const both = branch({ flash: [OLD, NEW] })
  const lines = `enable\nconfigure terminal\nboot system flash:${NEW}\nno boot system\nboot system flash:${OLD}\nend\nwrite memory\nreload\n\n`
  expect(causes(lines, both)).toEqual([['boot-cleared', 4]])
  expect(diagnosed(lines, both)[0]?.message).toBe(
    `Line 4 ("no boot system") removed the statement of line 3 ("boot system flash:${NEW}"). What is left does not name ${NEW}.`,
  )
})

test('no way to the server: the port has no address, or is shut', () => {
  const shut = branch({
    'startup-config': 'hostname BR1\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n shutdown\n',
  })
  expect(causes(`enable\n${DOWNLOAD}`, shut)).toEqual([['no-path-to-server', 2]])
  expect(diagnosed(`enable\n${DOWNLOAD}`, shut)[0]?.message).toContain(
    'GigabitEthernet0/0 has an address and is shut down',
  )
  expect(diagnosed(`enable\n${DOWNLOAD}`, branch({ 'startup-config': 'hostname BR1\n' }))[0]?.message).toContain(
    'no open port has an address in its network, and no route leads there',
  )
})

describe('remarks on what passed', () => {
  const world = branch({
    flash: [OLD, NEW],
    servers: { '10.20.0.6': { scp: { username: 'b', password: 'p', files: [NEW] } } },
  })
  const warned = (lines: string) => {
    const asked = rubricOf({ id: 'boots', check: 'boots-image', image: NEW, points: '1', required: 'true' })
    const { outcome, warnings } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric: asked }, lines).report
    return [outcome, ...warnings.map(warningText)]
  }

  test('a client needs no SCP server', () => {
    const copy = `copy scp://b@10.20.0.6/${NEW} flash:other.bin\n\np\n`
    const lines = (server: string) =>
      `enable\nconfigure terminal\n${server}boot system flash:${NEW}\nend\n${copy}write memory\n`
    expect(warned(lines(''))).toEqual(['passed'])
    expect(warned(lines('ip scp server enable\n'))).toEqual([
      'passed',
      'Noticed on the way: line 3 ("ip scp server enable") makes BR1 a server. As the client of a copy it needs nothing of the kind.',
    ])
  })

  test('a dead statement before a good one does no harm', () => {
    const lines = (first: string) => `enable\nconfigure terminal\n${first}boot system flash:${NEW}\nend\nwrite memory\n`
    expect(warned(lines(''))).toEqual(['passed'])
    expect(warned(lines('boot system flash:none.bin\n'))).toEqual([
      'passed',
      'Noticed on the way: the saved "boot system flash:none.bin" cannot be followed. It does no harm, and each start of BR1 tries it first.',
    ])
  })
})

test('the secret of a word behind the digit of a hash: the digit is named, and taken out', () => {
  const asked = rubricOf({ id: 'secret', check: 'secret-known', secret: 'Br4nch', points: '1', required: 'true' })
  const lines = 'enable\nconfigure terminal\nenable secret 5 Br4nch\nend\nwrite memory\n'
  const scenario = { id: 'x', rev: 1, passMark: 100, world: branch({}), rubric: asked }
  const graded = gradeScenario(scenario, lines)
  const [found] = graded.report.diagnoses
  expect([found?.id, found?.line, found?.cause]).toEqual(['word-for-a-hash', 3, true])
  expect(found?.message).toBe(
    'Line 3 ("enable secret 5 …") was refused by BR1: 5 says that a hash of this type follows, and a plain word is none.',
  )
  expect(found?.otherwise).toBe('Without the 5 the device would have made the hash of the word itself.')
  expect(findRepair(scenario, graded)?.edits).toEqual([{ op: 'replace', line: 3, text: 'enable secret Br4nch' }])
  const mended = gradeScenario(scenario, lines.replace('end\n', 'enable secret Other\nend\n'))
  expect(mended.report.diagnoses.map(({ id }) => id)).not.toContain('word-for-a-hash')
})

test('a start that nobody interrupted: the commands of the boot loader behind it are no mistake of their own', () => {
  const world = branch({
    platform: 'c2960',
    hostname: 'SW1',
    flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'],
    image: 'c2960-lanbasek9-mz.150-2.SE11.bin',
    'startup-config': 'hostname SW1\nenable secret nobody-knows\n',
    servers: {},
  })
  const asked = rubricOf({ id: 'secret', check: 'secret-known', secret: 'Sw1tch-2026', points: '1' })
  const lines = `@power-cycle\nflash_init\nrename flash:config.text flash:config.old\nboot\nno\n\nenable\nrename flash:config.old flash:config.text\n\ncopy flash:config.text system:running-config\n\nconfigure terminal\nenable secret Sw1tch-2026\nend\nwrite memory\n`
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric: asked }, lines)
  const [found, ...others] = report.diagnoses
  expect([found?.id, found?.line]).toEqual(['loader-not-reached', 1])
  expect(found?.message).toBe(
    'Line 1 ("@power-cycle") let SW1 start as always: nobody held the Mode button. So line 2 ("flash_init"), a command of the boot loader, came to IOS.',
  )
  expect(found?.otherwise).toMatch(/^With @power-cycle break it would have stopped/)
  expect(others.filter(({ cause }) => cause)).toEqual([])
})

test.each([
  ['copy running-config startup-config\n', 'With enable before it,'],
  ['enable\nhostname R9\n', 'With configure terminal before it,'],
  ['hostname R9\n', 'With enable and configure terminal before it,'],
  ['enable\nconfigure terminal\nhostname R9\nwrite memory\n', 'With do before it, or behind end,'],
])('a line at the wrong prompt: what leads to the right one is said (%j)', (lines, way) => {
  const asked = rubricOf({ id: 'saved', check: 'startup-contains', line: 'hostname R9', points: '1' })
  const run = runLines(branch({}), lines)
  const criteria = criteriaOf({ world: run.start, rubric: asked }, run)
  const found = recognised({ run, rubric: asked, criteria }).find(({ id }) => id === 'wrong-mode')
  expect(found?.otherwise).toContain(way)
})
