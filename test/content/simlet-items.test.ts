// Simlet items: a device, three to five blanks, and the lines that show every answer.

import { expect, test } from 'vitest'
import { compileContent } from '../../src/compile-content.ts'
import { choice, QUIZ, smallCourse, STARTS } from './small-course.ts'

const starts = `## desk-switch

\`\`\`yaml start
devices: { SW1: c2960, PC1: 10.1.10.11/24 }
links: [PC1 - SW1 Fa0/1]
configs: { SW1: "vlan 10\\n name SALES\\ninterface FastEthernet0/1\\n switchport access vlan 10" }
focus: SW1
\`\`\`
`
const QUESTIONS = '1. VLAN 10 is called [[SALES]].\n2. Fa0/1 is in VLAN [[10]].\n3. The host name is [[SW1]].'
const LOOK = '```ios look\nshow vlan brief\nshow running-config | include hostname\n```\n\n'
const simlet = (attributes = 'start=desk-switch after="enable"', questions = QUESTIONS, look = LOOK) =>
  `:::simlet{#new-one ${attributes}}\nLook at SW1.\n\n${questions}\n\n${look}> It is shown.\n:::\n`
const compiled = (text: string) => {
  const { [`course/start/boot/scenarios/save.md`]: _, ...files } = smallCourse
  return compileContent(new Map(Object.entries({ ...files, [STARTS]: starts, [QUIZ]: `${choice}\n${text}` })))
}
const problemsOf = (text: string) => compiled(text).problems.map(({ message, help }) => `${message} (${help})`)

test('a simlet has its blanks, its device and its prompt, and the stem shows no answer', () => {
  const { library, problems } = compiled(simlet())
  expect(problems).toEqual([])
  const item = library?.items.get('new-one')
  expect(item).toMatchObject({
    kind: 'simlet',
    level: 'diagnose',
    prompt: 'SW1#',
    blanks: [['SALES'], ['10'], ['SW1']],
    look: 'show vlan brief\nshow running-config | include hostname',
  })
  expect(item?.stemHtml).toContain('(1) ______')
  expect(item?.stemHtml).not.toMatch(/SALES|show vlan/)
})

test.each([
  [simlet(''), 'this simlet item has no start state'],
  [simlet(undefined, '1. Only [[SALES]].'), 'a simlet has 3 to 5 questions, and this one has 1'],
  [simlet(undefined, undefined, ''), 'this simlet does not say where its answers stand'],
  [simlet(undefined, QUESTIONS.replace('SALES', 'GUEST')), 'these lines do not show "GUEST"'],
  [simlet(undefined, undefined, LOOK.replace('show vlan', 'show valn')), 'the device does not take "show valn brief"'],
  [simlet(undefined, undefined, LOOK.replace('show vlan brief', 'vlan database')), 'the device does not take'],
  [simlet(undefined, undefined, LOOK.replace('show vlan brief', 'configure terminal')), 'was not run: it could change'],
  [simlet('start=desk-switch lines=2'), 'an item has no attribute "lines"'],
  [
    simlet(undefined, undefined, `${LOOK}\`\`\`ios pass\nend\n\`\`\`\n\n`),
    'a fence "ios pass" belongs into a :::command item',
  ],
  [
    choice.replace('What runs first?', `What runs first?\n\n${LOOK}`).replace('first-stage', 'other'),
    'a fence "ios look" belongs into a :::simlet item',
  ],
  [simlet('start=desk-switch after="enabel"'), 'the device refused the line "enabel"'],
])('%#', (text, message) => {
  expect(problemsOf(text).join('\n')).toContain(message)
})
