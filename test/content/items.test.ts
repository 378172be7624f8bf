// What an author may write in an item, and how it comes out.

import { expect, test } from 'vitest'
import { card, CARDS, choice, compileWith, course, COURSE, libraryWith, QUIZ } from './small-course.ts'

const item = (text: string) => {
  const found = libraryWith({ [QUIZ]: text }).items.get('first-stage')
  if (found?.kind !== 'choice') throw new Error('the item is not there')
  return found
}

test('an option may be a code fence alone, with or without a misconception', () => {
  const { options } = item(`:::choice{#first-stage}
Which configuration boots the new image?

- [x]
  \`\`\`ios
  boot system flash:new.bin
  \`\`\`
  > It names the file.
- [ ] {#ios-first}
  \`\`\`ios
  boot system flash:old.bin
  \`\`\`
  > It names the old one.

> The first statement counts.
:::
`)
  expect(options.map(({ correct, misconception }) => [correct, misconception])).toEqual([
    [true, null],
    [false, 'ios-first'],
  ])
  expect(options[0]?.html).toMatch(/^<pre.*boot system flash:new\.bin/s)
  expect(options[1]?.html).toMatch(/^<pre.*boot system flash:old\.bin/s)
})

test('a list inside an option stays a list of that option', () => {
  const { options } = item(
    choice.replace('[ ] IOS {#ios-first}\n', '[ ] IOS {#ios-first}\n  - the image\n  - its packages\n'),
  )
  expect(options).toHaveLength(2)
  expect(options[1]?.html).toContain('<li>the image</li>')
})

test.each([
  'Which two run first?',
  'Which **two** run? (Choose two.)',
  'What runs? (Select 2.)',
  'Choose the two stages.',
])('two keys may be asked for as: %s', (stem) => {
  const two = choice.replace('- [ ] IOS {#ios-first}', '- [x] ROMmon\n  > Second.\n- [ ] IOS {#ios-first}')
  expect(item(two.replace('What runs first?', stem)).choose).toBe(2)
})

test.each([
  'Which of the two runs first?',
  'Which one runs first? (Choose one.)',
  'Which 5 GHz channel is it?',
  'Which 2960 starts?',
])('one key is enough for: %s', (stem) => {
  expect(item(choice.replace('What runs first?', stem)).choose).toBe(1)
})

test.each(['Option 6 of DHCP names it.', 'A router starts so.', 'Class B flash asks.', 'The answer to Save is no.'])(
  'no place among the options is meant by: %s',
  (explanation) => {
    expect(item(choice.replace('Hardware first.', explanation)).explanationHtml).toContain(explanation)
  },
)

test('three colons on a line of a code fence do not close the item', () => {
  const { items } = libraryWith({
    [CARDS]: card.replace('`0x2102`', '```text\n:::::\n:::\n```\n\n`0x2102`'),
  })
  const found = items.get('register')
  expect(found?.kind === 'card' && found.answerHtml).toContain(':::::\n:::')
})

test('a course whose items explain themselves needs no explanation of each option', () => {
  const bare = choice.replaceAll(/\n {2}> .*/g, '')
  const brief = { [COURSE]: course.replace('parts:', 'explanations: item\nparts:'), [QUIZ]: bare }
  const found = libraryWith(brief).items.get('first-stage')
  expect(found?.kind === 'choice' && found.options.map((option) => option.explanationHtml)).toEqual(['', ''])
  expect(compileWith({ [QUIZ]: bare }).problems.map(({ message }) => message)).toEqual([
    'this option has no explanation',
    'this option has no explanation',
  ])
  const none = { ...brief, [QUIZ]: bare.replace('> Hardware first.\n', '') }
  expect(compileWith(none).problems.map(({ message }) => message)).toEqual(['this choice item has no explanation'])
})
