// Spellings of what was read on a device: what a pen, a clipboard or a country adds does not count, the value does.

import { expect, test } from 'vitest'

import { checks } from '../../../src/grading/checks/index.ts'
import { subjectOf } from '../../../src/grading/judge.ts'
import { run } from '../../../src/grading/run.ts'
import { branch, OLD, rubricOf } from '../worlds.ts'

const FREE = '109912048'

function judge(args: Readonly<Record<string, string>>, answer: string) {
  const [criterion] = rubricOf({ id: 'it', check: 'answered', points: '1', question: 'it', ...args }).criteria
  return checks.get('answered')?.judge(subjectOf(run(branch(), `@answer it ${answer}\n`), 'BR1'), criterion?.args ?? {})
}

test.each([
  OLD,
  `"${OLD}"`,
  `"flash0:${OLD}"`,
  `flash:/${OLD}`,
  `'${OLD}'`,
  `\`${OLD}\``,
  `“${OLD}”`,
  `‘${OLD}’`,
  `„${OLD}“`,
  `«${OLD}»`,
  `« flash0:${OLD} »`,
  `"${OLD}".`,
  `"${OLD}."`,
  `${OLD}.`,
  `${OLD},`,
  `(${OLD})`,
  `\u200b${OLD}`,
  `\ufeff${OLD}\u2060`,
  OLD.replace('-', '\u00ad-'),
  OLD.replaceAll('-', '\u2011'),
  OLD.replaceAll('-', '\u2013'),
  OLD.toUpperCase(),
  `\u00a0${OLD}\u00a0`,
])('the file name %j is right', (answer) => {
  expect(judge({ accept: OLD }, answer)?.met).toBe(true)
})

test.each([
  FREE,
  '109,912,048',
  '109.912.048',
  "109'912'048",
  '109’912’048',
  '109 912 048',
  '109\u00a0912\u00a0048',
  '109\u202f912\u202f048',
  '109\u2009912\u2009048',
  '109_912_048',
  '10,99,12,048',
  '109.912.048,00',
  '109,912,048.0 bytes',
  '109912048.',
  '109912048 Bytes.',
  '"109912048 bytes free"',
  '109,912 KB',
  '109.912 MB',
  '109,9 MB',
  '109.9 MB.',
  '110 megabytes',
  '104.8 MiB',
  '0.11 GB',
  '１０９９１２０４８',
])('the size %j is right', (answer) => {
  expect(judge({ bytes: FREE }, answer)?.met).toBe(true)
})

test.each([
  ['109,9', 'read as 109.9 bytes'],
  ['109.912', 'read as 109,912 or 109.912 bytes'],
  ['109.912.048 MB', 'bytes, and that is not so'],
  ['112 MB', 'read as 112,000,000 or 117,440,512 bytes'],
  ['1.099.120.48', 'cannot be read as a size'],
  ['1099,12048', 'read as 1,099 bytes'],
  ['109,912.048', 'read as 109,912 bytes'],
  ['109.912,048.', 'bytes, and that is not so'],
  ['-109912048', 'cannot be read as a size'],
  ['109912048 or 0', 'cannot be read as a size'],
  ['109912048 bits', 'cannot be read as a size'],
  ['0x68D1E70', 'cannot be read as a size'],
  ['', 'No answer was given'],
])('the size %j is wrong, and the reason says how it was read', (answer, reason) => {
  const finding = judge({ bytes: FREE }, answer)
  expect(finding?.met).toBe(false)
  expect(finding?.reason).toContain(reason)
})

test.each([
  [OLD.slice(0, -4), ''],
  [`"${OLD}`, ''],
  [`usbflash0:${OLD}`, ''],
  [OLD.replace('-', ' '), ''],
  [OLD.replace('.', ''), ''],
  [`${OLD} ${OLD}`, ''],
  [`“c2900”`, ', read as "c2900"'],
  ['""', ''],
])('the file name %j is wrong', (answer, read) => {
  const finding = judge({ accept: OLD }, answer)
  expect(finding?.met).toBe(false)
  expect(finding?.reason).toBe(`"${answer}" was the answer to "it"${read}, and that is not so.`)
})

test('a wrong answer is told what would prove the right one, and a right one is not', () => {
  const args = { accept: OLD, proof: 'the line "System image file" of show version' }
  expect(judge(args, 'x')?.reason).toBe(
    '"x" was the answer to "it", and that is not so. What proves it: the line "System image file" of show version.',
  )
  expect(judge(args, OLD)?.reason).not.toContain('proves')
})
