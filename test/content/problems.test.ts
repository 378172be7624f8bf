// Every problem an author can make, with its exact place: ⟦ stands in the text where the problem must be reported.

import { expect, test } from 'vitest'
import {
  BLUEPRINTS,
  blueprints,
  CARDS,
  card,
  chapter,
  CHAPTER,
  choice,
  compileWith,
  COURSE,
  course,
  QUIZ,
  SCENARIO,
  scenario,
  scenarioRest,
  smallCourse,
  STARTS,
} from './small-course.ts'

type Files = Readonly<Record<string, string>>
type Row = readonly [message: string, files: Files]

const quiz = (text: string): Files => ({ [QUIZ]: text })
const cards = (text: string): Files => ({ [CARDS]: text })
const body = (text: string, frontMatter?: string): Files => ({ [CHAPTER]: chapter(text, frontMatter) })
const inScenario = (from: string, to: string): Files => ({ [SCENARIO]: replaced(scenario, from, to) })

const blocks: readonly Row[] = [
  ['this ":::choice" is not closed before the file ends', quiz(`⟦${choice.replace(/\n:::\n$/, '\n')}`)],
  [
    'this ":::choice" is not closed before the next block on line 11',
    quiz(`⟦${choice.replace(/\n:::\n$/, '\n\n')}${card.replace('register', 'other')}`),
  ],
  ['this ":::" closes nothing', quiz(`${choice}\n⟦:::\n`)],
  ['a space before "{" makes this line plain text', quiz(choice.replace(':::choice{', ':::choice⟦ {'))],
  [
    'a space between ":::" and "choice{#first-stage}" makes this line plain text',
    quiz(choice.replace(':::choice', ':::⟦ choice')),
  ],
  [
    '":::choice{#first-stage} x" cannot be read',
    quiz(choice.replace(':::choice{#first-stage}', ':::⟦choice{#first-stage} x')),
  ],
  [
    '":::choice{#first-stage" cannot be read',
    quiz(choice.replace(':::choice{#first-stage}', ':::⟦choice{#first-stage')),
  ],
  [
    'this line cannot be read as the start of a block: its attributes are wrong',
    quiz(choice.replace(':::choice{#first-stage}', '⟦:::choice{#first-stage rev=}')),
  ],
  ['":::chioce" cannot stand here', quiz(choice.replace(':::choice', '⟦:::chioce'))],
  ['":::choice" cannot stand here', cards(choice.replace(':::choice{#first-stage', '⟦:::choice{#other'))],
  ['":::card" cannot stand in chapter.md', body(`## Introduction\n\n⟦${card}`)],
  ['text outside items', quiz(`⟦Some text.\n\n${choice}`)],
  ['text outside items', quiz(`${choice}\n⟦# A heading\n`)],
  ['this code fence is never closed', body('## Introduction\n\n⟦```ios\nRouter>\n')],
]

const table = (row: string, dashes = '| --- | --- |') =>
  body(`## Introduction\n\n| Command | What it shows |\n${dashes}\n${row}\n`)
const markup: readonly Row[] = [
  ['this cell has an odd number of backquotes', table('⟦| `show run | include boot` | lines with boot |')],
  ['this cell has an odd number of backquotes', table('| `a` ⟦| `show run | lines |')],
  ['this row has 3 cells, and its head has 2', table('| a | b ⟦| c |')],
  ['this row has 1 cell, and its head has 2', table('⟦| a |')],
  [
    'this is not read as a table: its head and the line of dashes have different numbers of cells',
    table('| a | b |', '⟦| --- |'),
  ],
  ['this backquote has no partner', body('## Introduction\n\nType ⟦`show run and read.\n')],
  ['text cannot be struck through here', body('## Introduction\n\nIt is ⟦~~not~~ so.\n')],
  ['this link is not closed', body('## Introduction\n\nSee [it⟦](chapter:boot and read.\n')],
  ['there are no footnotes here', body('## Introduction\n\nIt is so.⟦[^1]\n')],
  ['this ** makes nothing bold', body('## Introduction\n\nIt is\n⟦**bold ** text.\n')],
  ['this * makes nothing italic', body('## Introduction\n\nText in ⟦*italic.\n')],
  ['this * makes nothing italic', body('## Introduction\n\nText in italic⟦* and 2 * 3.\n')],
  ['this _ makes nothing italic', body('## Introduction\n\nA snake_case and ⟦_italic word.\n')],
  [
    'this is not an option without a dash in front of it',
    quiz(choice.replace('- [ ] IOS {#ios-first}', '- [ ] ROMmon\n  > No.\n\n⟦b) [ ] IOS')),
  ],
  [
    'this is not an option without a dash in front of it',
    quiz(choice.replace('What runs first?', 'What runs first?\n\n⟦[x] POST')),
  ],
  ['this is not a heading without a blank behind its #', body('## Introduction\n\nText.\n\n⟦##Introduction\n')],
  [
    'this is not an option without a blank behind its dash',
    quiz(choice.replace('- [ ] IOS {#ios-first}', '- [ ] ROMmon\n  > No.\n⟦-[ ] IOS')),
  ],
]

const image = 'c2900-universalk9-mz.SPA.157-3.M99.bin'
const own = `{ name: ${image}, version: 15.7(3)M99 }`
const shared = (text: string): Files => ({ [STARTS]: `## branch\n\n\`\`\`yaml start\n${text}\n\`\`\`\n` })
const yaml: readonly Row[] = [
  [
    'the key "hostname" is indented by 1 blank, and the keys above it by 0',
    inScenario('platform: c2911', 'platform: c2911\n⟦ hostname: R1'),
  ],
  [
    'the key "hostname" is indented by 5 blanks, and the keys above it by 4',
    inScenario(
      'platform: c2911',
      'devices:\n  R1:\n    platform: c2911\n⟦     hostname: R1\n  R2:\n    platform: c2911',
    ),
  ],
  [
    'the key "hostname" is indented by 3 blanks, and the keys above it by 4',
    inScenario('platform: c2911', 'devices:\n  R1:\n    platform: c2911\n⟦   hostname: R1\n  R2:\n    platform: c2911'),
  ],
  [
    'this line is indented with a tab',
    inScenario('platform: c2911', 'platform: c2911\nstartup-config: |\n⟦\thostname R1\n\tend'),
  ],
  ['this line is indented with a tab', inScenario('criteria:\n  -', 'criteria:\n⟦\t-')],
  [
    'a value begins with *, which in YAML repeats another one, and there is none of that name',
    inScenario('platform: c2911', '⟦platform: *c2911'),
  ],
  [`the catalogue has no image "${image}"`, inScenario('platform: c2911', `platform: c2911\nflash: [⟦${image}]`)],
  [
    `the catalogue has no image "${image}"`,
    inScenario('platform: c2911', `platform: c2911\nflash:\n  - { ⟦name: ${image}, corrupt: true }`),
  ],
  [`the catalogue has no image "${image}"`, shared(`platform: c2911\nflash: [⟦images/${image}]`)],
  ['the front matter has no key "dificulty"', inScenario('difficulty', '⟦dificulty')],
]
test('an author may invent an image by saying what it is, and name it elsewhere', () => {
  const files = shared(`platform: c2911\nflash: [${own}]\nhostname: R1`)
  const start = inScenario('platform: c2911', `base: branch\nflash:\n  - ${image}`)
  const withRest = Object.fromEntries(Object.entries(start).map(([path, text]) => [path, text + scenarioRest]))
  expect(compileWith({ ...files, ...withRest }).problems).toEqual([])
})

const twoKeys = choice.replace('- [ ] IOS {#ios-first}', '- [x] ROMmon\n  > It follows.\n- [ ] IOS {#ios-first}')
const choices: readonly Row[] = [
  ['this choice has no id', quiz(choice.replace(':::choice{#first-stage}', '⟦:::choice'))],
  ['"First_Stage" is not an id', quiz(choice.replace('#first-stage', '⟦#First_Stage'))],
  ['an item has no attribute "levle"', quiz(choice.replace('#first-stage', '#first-stage ⟦levle=apply'))],
  ['an item has no attribute "class"', quiz(choice.replace('#first-stage', '#first-stage ⟦.hard'))],
  ['level cannot be "aply"', quiz(choice.replace('#first-stage', '#first-stage ⟦level=aply'))],
  ['rev cannot be "two"', quiz(choice.replace('#first-stage', '#first-stage ⟦rev=two'))],
  ['"Boot Order" is not an id', quiz(choice.replace('#first-stage', '#first-stage ⟦fact="Boot Order"'))],
  [
    '"v1.1:9.9" is no topic of a blueprint',
    quiz(choice.replace('#first-stage', '#first-stage objectives="v1.1:1.1 ⟦v1.1:9.9"')),
  ],
  [
    'chapter "boot" has no section "#tow-stages"',
    quiz(choice.replace('#first-stage', '#first-stage ⟦see="#tow-stages"')),
  ],
  ['there is no chapter "boots"', quiz(choice.replace('#first-stage', '#first-stage ⟦see="boots#two-stages"'))],
  ['a heading inside an item', quiz(choice.replace('What runs first?', '⟦## What runs first?\n\nSay it.'))],
  ['this choice item has no stem', quiz(choice.replace('What runs first?\n', '').replace(':::', '⟦:::'))],
  ['this choice item has no right option', quiz(choice.replace('[x]', '[ ]').replace(':::', '⟦:::'))],
  [
    'every option of this choice item is right',
    quiz(choice.replace('[ ] IOS {#ios-first}', '[x] IOS').replace(':::', '⟦:::')),
  ],
  [
    'a choice item needs at least two options, and this has 1',
    quiz(choice.replace(/- \[ \][\s\S]*last\.\n/, '').replace(':::', '⟦:::')),
  ],
  [
    'a choice item needs at least two options, and this has 0',
    quiz(choice.replace(/- \[x\][\s\S]*last\.\n\n/, '').replace(':::', '⟦:::')),
  ],
  ['this choice item has no explanation', quiz(choice.replace('> Hardware first.\n', '').replace(':::', '⟦:::'))],
  ['an option needs [x] or [ ] before its text', quiz(choice.replace('- [ ] IOS {#ios-first}', '- ⟦IOS {#ios-first}'))],
  [
    'this option has no explanation',
    quiz(choice.replace('- [ ] IOS {#ios-first}\n  > It is loaded last.\n', '- ⟦[ ] IOS {#ios-first}\n')),
  ],
  [
    'this option is the same as the one at course/start/boot/quiz.md:4:3',
    quiz(choice.replace('- [ ] IOS', '- ⟦[ ] POST')),
  ],
  ['this choice item has 2 right options, and its stem does not say so', quiz(twoKeys.replace(':::', '⟦:::'))],
  ['the stem says "Choose two", and 1 option is right', quiz(choice.replace('first?', 'first? (⟦Choose two.)'))],
  ['the stem says "Which 2", and 1 option is right', quiz(choice.replace('What runs', '⟦Which 2 stages run'))],
  [
    'the stem says "Select all that apply", and 1 option is right',
    quiz(choice.replace('first?', 'first?\n(⟦Select all that apply.)')),
  ],
  [
    'the stem says "Choose three", and 2 options are right',
    quiz(twoKeys.replace('What runs first?', 'Two routers boot. Which are true? (⟦Choose three.)')),
  ],
  [
    'this choice item has 2 right options, and its stem does not say so',
    quiz(twoKeys.replace('What runs first?', 'Two routers boot. What runs on both?').replace(':::', '⟦:::')),
  ],
  ['this option says "of the above", and options are shuffled', quiz(choice.replace('IOS {', 'None ⟦of the above {'))],
  ['this option says "Both A and B", and options are shuffled', quiz(choice.replace('IOS {', '⟦Both A and B {'))],
  ['this explanation says "Option B", and options are shuffled', quiz(choice.replace('It is loaded', '⟦Option B is'))],
  [
    'this explanation says "C, the", and options are shuffled',
    quiz(choice.replace('Hardware', 'Yes.\n>\n> ⟦C, the hardware,')),
  ],
  [
    'this explanation says "answers A", and options are shuffled',
    quiz(choice.replace('Hardware first', 'It is ⟦answers A and C')),
  ],
  [
    'this explanation says "the second option", and options are shuffled',
    quiz(choice.replace('Hardware', 'Not ⟦the second option')),
  ],
  [
    'this option is inside the option above it',
    quiz(
      choice
        .replace('- [ ] IOS {#ios-first}\n', '- [ ] ROMmon\n  > Later.\n  - ⟦[ ] IOS\n')
        .replace('  - ⟦[', '  ⟦- ['),
    ),
  ],
  [
    'this explanation ends the list of options',
    quiz(choice.replace('  > It tests the hardware.', '⟦> It tests the hardware.')),
  ],
  [
    'this explanation ends the list of options',
    quiz(choice.replace('  > It tests the hardware.', '\n⟦> It tests the hardware.\n')),
  ],
  ['an option needs [x] or [ ] before its text', quiz(choice.replace('[x] POST', '⟦[x ] POST'))],
  ['an item has no attribute "v1.1:1.2"', quiz(choice.replace('}', ' objectives=v1.1:1.1 ⟦v1.1:1.2}'))],
  [
    'this line cannot be read as the start of a block: its attributes are wrong',
    quiz(`⟦${choice.replace('#first', '# first')}`),
  ],
  ['a right option has no misconception', quiz(choice.replace('POST', 'POST ⟦{#wrong}'))],
  ['"Ios First" is not an id', quiz(choice.replace('{#ios-first}', '⟦{#Ios First}'))],
  ['there is no misconception "ios-frist"', quiz(choice.replace('{#ios-first}', '⟦{#ios-frist}'))],
  ['text after the options', quiz(choice.replace('> Hardware first.', '> Hardware first.\n\n⟦And more.'))],
  [
    'the id "first-stage" is already used at course/start/boot/quiz.md:1:11',
    quiz(`${choice}\n${choice.replace('#first', '⟦#first')}`),
  ],
  [
    'the id "first-stage" is already used at course/start/boot/quiz.md:1:11',
    cards(card.replace('#register', '⟦#first-stage')),
  ],
  ['HTML is not shown: <br>', quiz(choice.replace('What runs first?', 'What⟦<br>runs first?'))],
]

const cardRows: readonly Row[] = [
  ['this card has no ***', cards(card.replace('***\n', '').replace(':::', '⟦:::'))],
  ['this card has no question', cards(card.replace('Which register value is usual?\n', '').replace(':::', '⟦:::'))],
  ['this card has no answer', cards(card.replace('`0x2102`\n', '').replace(':::', '⟦:::'))],
  ['this card has no answer', cards(card.replace('`0x2102`', '> `0x2102`').replace(':::', '⟦:::'))],
  ['a card has one ***, and this is another', cards(card.replace('`0x2102`', '`0x2102`\n\n⟦***\n\nMore.'))],
  [
    'a heading inside an item',
    cards(card.replace('Which register value is usual?\n\n***', '⟦Which register value is usual?\n---')),
  ],
]

const chapters: readonly Row[] = [
  ['this file has no front matter', { [CHAPTER]: '⟦## Introduction\n\nText.\n' }],
  ['the front matter has no key "titel"', body('## Introduction\n\nText.\n', 'objectives: []\n⟦titel: Booting')],
  [
    'the front matter needs "objectives"',
    { [CHAPTER]: chapter('## Introduction\n\nText.\n', 'sources: []').replace('id: boot', '⟦id: boot') },
  ],
  ['"sources" has no value', body('## Introduction\n\nText.\n', 'objectives: []\n⟦sources:')],
  ['"sources" must be a list', body('## Introduction\n\nText.\n', 'objectives: []\nsources: ⟦a book')],
  [
    '"updated" is not a date: "2026-02-30"',
    { [CHAPTER]: chapter('## Introduction\n\nText.\n').replace('updated: 2026-05-04', 'updated: ⟦2026-02-30') },
  ],
  [
    '"level" cannot be "begginer"',
    { [CHAPTER]: chapter('## Introduction\n\nText.\n').replace('level: beginner', 'level: ⟦begginer') },
  ],
  [
    '"title" must be one value, not a list or a map',
    { [CHAPTER]: chapter('## Introduction\n\nText.\n').replace('title: Booting', 'title: ⟦[a, b]') },
  ],
  ['"stub" cannot be "yes"', body('## Introduction\n\nText.\n', 'objectives: []\nstub: ⟦yes')],
  ['this is not YAML: map keys must be unique', body('## Introduction\n\nText.\n', 'objectives: []\n⟦level: beginner')],
  ['"v1.1:7.1" is no topic of a blueprint', body('## Introduction\n\nText.\n', 'objectives: [v1.1:1.1, ⟦v1.1:7.1]')],
  ['"File" is not a prefix', body('## Introduction\n\nText.\n', 'objectives: []\nprefix: ⟦File')],
  ['"boot" is no old id: this chapter has it now', body('## Introduction\n\nText.\n', 'objectives: []\nwas: [⟦boot]')],
  [
    'the old id "start-up" is already at course/start/boot/chapter.md:8:7',
    body('## Introduction\n\nText.\n', 'objectives: []\nwas: [start-up, ⟦start-up]'),
  ],
  ['there is no chapter "bot"', body('## Introduction\n\nText.\n', 'objectives: []\nrequires: [⟦bot]')],
  [
    'these chapters require one another: boot → boot',
    body('## Introduction\n\nText.\n', 'objectives: []\nrequires: [⟦boot]'),
  ],
  [
    'this chapter is "boots", and its folder is "boot"',
    { [CHAPTER]: chapter('## Introduction\n\nText.\n', 'objectives: []', '⟦boots') },
  ],
  ['there is no section "Introducton"', body('⟦## Introducton\n\nText.\n')],
  ['the section "Introduction" is empty', body('⟦## Introduction\n\n## Analogy\n\nText.\n')],
  ['the heading "Analogy" is there twice', body('## Analogy\n\nText.\n\n⟦## Analogy\n\nText.\n')],
  ['text before the first section', body('⟦Text.\n\n## Introduction\n\nText.\n')],
  ['text before the first section', body('⟦# Booting\n\n## Introduction\n\nText.\n')],
  ['this chapter has no sections', { [CHAPTER]: `⟦${chapter('')}` }],
  ['the section "Walk-through" needs a step', body('⟦## Walk-through\n\nText.\n')],
  ['this step is empty', body('## Walk-through\n\n⟦### One\n')],
  ['this question is empty', body('## Questions and answers\n\n⟦### Why?\n')],
  ['this mistake has no misconception id', body('## Watch out\n\n⟦### It saves itself\n\nNo.\n\n> Phones do.\n')],
  [
    'this mistake does not say what is correct',
    body('## Watch out\n\n⟦### It saves itself {#saves}\n\n> Phones do.\n'),
  ],
  ['this mistake does not say why people believe it', body('## Watch out\n\n⟦### It saves itself {#saves}\n\nNo.\n')],
  [
    'the misconception "saves" is already at course/start/boot/chapter.md:12:21',
    body(
      '## Watch out\n\n### It saves itself {#saves}\n\nNo.\n\n> Phones do.\n\n### Always ⟦{#saves}\n\nNo.\n\n> Phones do.\n',
    ),
  ],
  ['"It Saves" is not an id', body('## Watch out\n\n### It saves itself ⟦{#It Saves}\n\nNo.\n\n> Phones do.\n')],
  ['this is not a term and its definition', body('## Terms\n\n⟦- POST: a test\n')],
  ['terms are a list, and this is not in it', body('## Terms\n\n⟦Text.\n\n- **POST**: a test\n')],
  [
    'the term "post" is already defined at course/start/boot/chapter.md:12:1',
    body('## Terms\n\n- **POST**: a test\n⟦- **post**: a mail\n'),
  ],
  ['there is no chapter "bot"', body('## Introduction\n\nSee ⟦[it](chapter:bot).\n')],
  ['chapter "boot" has no section "#nowhere"', body('## Introduction\n\nSee ⟦[it](chapter:boot#nowhere).\n')],
  ['chapter "boot" has no section "#nowhere"', body('## Introduction\n\nSee ⟦[it](#nowhere).\n')],
  ['there is no scenario "sav"', body('## Introduction\n\nDo ⟦[it](scenario:sav).\n')],
  ['a link cannot lead to "../quiz.md"', body('## Introduction\n\nDo ⟦[it](../quiz.md).\n')],
  ['a link cannot lead to "javascript:alert(1)"', body('## Introduction\n\nDo ⟦[it](javascript:alert(1)).\n')],
  [
    'this figure has no text alternative',
    { 'course/figures/boot.svg': '', ...body('## Introduction\n\n⟦![](figures/boot.svg)\n') },
  ],
  [
    'there is no figure "figures/bot.svg"',
    { 'course/figures/boot.svg': '', ...body('## Introduction\n\n⟦![Stages](figures/bot.svg)\n') },
  ],
  ['HTML is not shown: <b>', body('## Introduction\n\nA table\n\n| a |\n| - |\n| x ⟦<b> y |\n')],
  [
    'a stub has no items, and this one has',
    { [CHAPTER]: `⟦${chapter('## Introduction\n\nText.\n', 'objectives: []\nstub: true')}` },
  ],
  [
    'this chapter has no quiz items, so nobody can pass its gate',
    { [CHAPTER]: `⟦${chapter('## Introduction\n\nText.\n')}`, [QUIZ]: '\n' },
  ],
  [
    'no item of this quiz is marked by machine, and course.md says gate: machine: nobody can pass it',
    { [COURSE]: course.replace('parts:', 'gate: machine\nparts:'), [QUIZ]: `⟦${card.replace('register', 'recall')}` },
  ],
  [`"${'a'.repeat(101)}" is not an id`, quiz(choice.replace('#first-stage', `⟦#${'a'.repeat(101)}`))],
]

const courses: readonly Row[] = [
  ['"cut-score" cannot be "sixty"', { [COURSE]: course.replace('title: A', 'cut-score: ⟦sixty\ntitle: A') }],
  ['"gate" cannot be "none"', { [COURSE]: course.replace('title: A', 'gate: ⟦none\ntitle: A') }],
  ['a part has no key "chapter"', { [COURSE]: course.replace('    chapters', '    ⟦chapter: x\n    chapters') }],
  [
    'a part needs "title"',
    { [COURSE]: course.replace('    title: The start\n', '').replace('- id: start', '- ⟦id: start') },
  ],
  ['the chapter "boots" has no chapter.md', { [COURSE]: course.replace('[boot]', '[boot, ⟦boots]') }],
  ['the chapter "boot" is already at course/course.md:7:16', { [COURSE]: course.replace('[boot]', '[boot, ⟦boot]') }],
  [
    'course.md does not list this chapter in the part "start"',
    { 'course/start/other/chapter.md': `⟦${chapter('## Introduction\n\nText.\n', 'objectives: []', 'other')}` },
  ],
  [
    'this is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
    { [COURSE]: course.replace('[boot]', '[boot⟦') },
  ],
  ['no part of the course reads this file', { 'course/start/boot/quizz.md': '⟦text' }],
  ['the folder start/lost has no chapter.md', { 'course/start/lost/cards.md': `⟦${card}` }],
  ['a second course (the first is course/course.md)', { 'other/course.md': `⟦${course}` }],
  [
    'an exam version has no key "domain"',
    { [BLUEPRINTS]: blueprints.replace('  topics:', '  ⟦domain: []\n  topics:') },
  ],
  [
    'the weights of v1.1 add up to 90 percent',
    { [BLUEPRINTS]: blueprints.replace('100', '90').replace("- { id: '1.0", "⟦- { id: '1.0") },
  ],
  ['the level of the verb "descibe" is not known', { [BLUEPRINTS]: blueprints.replace('describe', '⟦descibe') }],
  ['the topic 2.2 belongs to no domain', { [BLUEPRINTS]: blueprints.replace("'1.2'", "⟦'2.2'") }],
  ['the topic 1.1 is there twice', { [BLUEPRINTS]: blueprints.replace("'1.2'", "⟦'1.1'") }],
  ['v1.1 ends before it starts', { [BLUEPRINTS]: blueprints.replace('2027-02-02', '⟦2023-02-02') }],
]

const scenarios: readonly Row[] = [
  [
    'this scenario has no start state',
    { [SCENARIO]: `⟦${replaced(scenario, '```yaml start\nplatform: c2911\n```\n', '')}` },
  ],
  ['this scenario has no rubric', { [SCENARIO]: `⟦${scenario.replace(/```yaml rubric[\s\S]*?```\n/, '')}` }],
  ['this scenario has no answer that passes', { [SCENARIO]: `⟦${scenario.replace(/```ios pass[\s\S]*?```\n/, '')}` }],
  ['this scenario has no answer that fails', { [SCENARIO]: `⟦${scenario.replace(/```ios fail[\s\S]*?```\n/, '')}` }],
  ['this scenario has no brief', { [SCENARIO]: `⟦${replaced(scenario, 'Save the configuration.\n', '')}` }],
  [
    'the front matter needs "pass-mark"',
    { [SCENARIO]: replaced(scenario, 'pass-mark: 80\n', '').replace('id: save', '⟦id: save') },
  ],
  ['"pass-mark" cannot be "101"', inScenario('pass-mark: 80', 'pass-mark: ⟦101')],
  ['"v1.1:8" is no topic of a blueprint', inScenario('[v1.1:1.1]', '[⟦v1.1:8]')],
  [
    'the id "register" is already used at course/start/boot/cards.md:1:9',
    { [SCENARIO]: replaced(scenario, 'id: save\n', 'id: ⟦register\n') },
  ],
  ['a start state has no "platfrom"', inScenario('platform: c2911', 'hostname: R1\n⟦platfrom: c2911')],
  ['there is no check "savd"', inScenario('check: saved', '⟦check: savd')],
  [
    'there is no start state "branhc"',
    {
      ...inScenario('platform: c2911', '⟦base: branhc'),
      [STARTS]: '## branch\n\n```yaml start\nplatform: c2911\n```\n',
    },
  ],
  [
    'a start state has no "platfrom"',
    {
      ...inScenario('platform: c2911', 'base: branch\nhostname: R1'),
      [STARTS]: '## branch\n\n```yaml start\nhostname: R2\n⟦platfrom: c2911\n```\n',
    },
  ],
  [
    'this is not YAML: nested mappings are not allowed in compact mappings',
    inScenario('platform: c2911', 'platform: ⟦a: b'),
  ],
  ['this start is empty', inScenario('```yaml start\nplatform: c2911', '⟦```yaml start\n# nothing yet')],
  [
    'a second start (the first is at course/start/boot/scenarios/save.md:12:1)',
    inScenario('```yaml rubric', '⟦```yaml start\nplatform: c2911\n```\n\n```yaml rubric'),
  ],
  [
    'a scenario has no fence "yaml strat"',
    inScenario('```yaml rubric', '⟦```yaml strat\nplatform: c2911\n```\n\n```yaml rubric'),
  ],
  [
    'a scenario has no fence "ios passes "write""',
    inScenario('```ios pass "write"', '```ios pass "write too"\nwrite\n```\n\n⟦```ios passes "write"'),
  ],
  ['text below the first fenced block', inScenario('```yaml rubric', '⟦More text.\n\n```yaml rubric')],
  ['this pass transcript has no name', inScenario('```ios pass "write"', '⟦```ios pass')],
  [
    'a pass transcript "write" is there already',
    inScenario('```ios fail', '⟦```ios pass "write"\nwrite\n```\n\n```ios fail'),
  ],
  ['"scroe=0" cannot stand here', inScenario('expect="saved" score=0', 'expect="saved" score=0 ⟦scroe=0')],
  [
    'this fail transcript has no score',
    inScenario('```ios fail "nothing" expect="saved" score=0', '⟦```ios fail "nothing" expect="saved"'),
  ],
  [
    'this fail transcript expects nothing',
    inScenario('```ios fail "nothing" expect="saved" score=0', '⟦```ios fail "nothing" score=0'),
  ],
  [
    '"svaed" is neither a criterion of this rubric nor a diagnosis',
    { [SCENARIO]: replaced(scenario, '```ios fail "nothing" expect="saved"', '⟦```ios fail "nothing" expect="svaed"') },
  ],
  ['":::hnit" cannot stand here', { [SCENARIO]: `${scenario}\n⟦:::hnit\nWrite.\n:::\n` }],
  ['this hint is empty', { [SCENARIO]: `${scenario}\n⟦:::hint\n:::\n` }],
  ['the start state "branch" has no fence', { [STARTS]: '⟦## branch\n\nText.\n' }],
  ['this start state has no name', { [STARTS]: '⟦```yaml start\nplatform: c2911\n```\n' }],
  [
    'the start state "branch" is already at course/start/starts.md:1:1',
    { [STARTS]: '## branch\n\n```yaml start\nplatform: c2911\n```\n\n⟦## branch\n' },
  ],
  ['a shared start state has no base', { [STARTS]: '## branch\n\n```yaml start\n⟦base: other\n```\n' }],
  [
    'the answer "write" must pass, and it is failed, 0 of 4 points',
    inScenario('```ios pass "write"\nenable\nwrite', '⟦```ios pass "write"\nenable'),
  ],
  [
    'the answer "nothing" must fail, and it is passed, 4 of 4 points',
    {
      [SCENARIO]: replaced(
        scenario,
        '```ios fail "nothing" expect="saved" score=0\nenable',
        '⟦```ios fail "nothing" expect="saved" score=0\nwrite',
      ),
    },
  ],
  [
    'the answer "nothing" must score 2, and it scores 0 of 4',
    inScenario('```ios fail "nothing" expect="saved" score=0', '⟦```ios fail "nothing" expect="saved" score=2'),
  ],
  [
    'the answer "nothing" must show not-saved, and it found saved',
    inScenario(
      '```ios fail "nothing" expect="saved" score=0\nenable',
      '⟦```ios fail "nothing" expect="saved,not-saved" score=0\nshow version',
    ),
  ],
]

const withParameters = (yaml: string, brief = 'Save it on $host.'): Files => ({
  [SCENARIO]:
    replaced(scenario, 'Save the configuration.', `${brief}\n\n\`\`\`yaml parameters\n${yaml}\n\`\`\``) + scenarioRest,
})
const withDontCare = (yaml: string): Files => ({
  [SCENARIO]: `${scenario}${scenarioRest}\n\`\`\`yaml dont-care\n${yaml}\n\`\`\`\n`,
})
const rest = (from: string, to: string): Files => ({ [SCENARIO]: scenario + replaced(scenarioRest, from, to) })

const scenarioModel: readonly Row[] = [
  [
    'there is no chapter "boots"',
    { [SCENARIO]: replaced(scenario, 'minutes: 5', 'minutes: 5\nsee: [boot, ⟦boots#introduction]') + scenarioRest },
  ],
  [
    'chapter "boot" has no section "#introdution"',
    { [SCENARIO]: replaced(scenario, 'minutes: 5', 'minutes: 5\nsee: [⟦boot#introdution]') + scenarioRest },
  ],
  [
    'there is no item "registr"',
    { [SCENARIO]: replaced(scenario, 'minutes: 5', 'minutes: 5\ncards: [first-stage, ⟦registr]') + scenarioRest },
  ],

  [
    'there is one answer that passes, and at least 2 are needed',
    {
      [SCENARIO]:
        replaced(scenario, '```ios pass', '⟦```ios pass') + scenarioRest.replace(/```ios pass[\s\S]*?```\n/, ''),
    },
  ],
  [
    'there are 2 answers that fail, and at least 3 are needed',
    {
      [SCENARIO]:
        scenario + scenarioRest.replace(/```ios fail "left"[\s\S]*?```\n/, '').replace('```ios fail', '⟦```ios fail'),
    },
  ],
  ['there are 2 hints, and they come in three levels', rest(':::hint\nTo NVRAM.\n:::\n\n:::hint', '⟦:::hint')],
  [
    'there are 4 hints, and they come in three levels',
    { [SCENARIO]: `${scenario}${scenarioRest}\n⟦:::hint\nNow.\n:::\n` },
  ],

  [
    'these parameters are empty',
    { [SCENARIO]: replaced(scenario, '```yaml start', '⟦```yaml parameters\n```\n\n```yaml start') + scenarioRest },
  ],
  ['parameters are a map of names', withParameters('⟦- host', 'Save it.')],
  ['"host" has nothing to draw from', withParameters('⟦host: BR1')],
  ['"host" has nothing to draw from', withParameters('⟦host: [BR1]')],
  ['"host-name" cannot be the name of a parameter', withParameters('host: [BR1, BR2]\n⟦host-name: [a, b]')],
  ['"$h" is a variable of IOS itself (archive path)', withParameters('⟦h: [BR1, BR2]', 'Save it on $h.')],
  [
    'a second parameter "host"',
    withParameters('host: [BR1, BR2]\nsite:\n  - { ⟦host: a, lan: b }\n  - { host: c, lan: d }', '$host $lan'),
  ],
  [
    'this entry of "site" has other keys than the first one',
    withParameters('site:\n  - { host: a, lan: b }\n  - ⟦{ host: c }', '$host $lan'),
  ],
  ['"site" mixes texts and maps', withParameters('site:\n  - { host: a, lan: b }\n  - ⟦c', '$host $lan')],
  ['"host" must be a text on one line', withParameters('host:\n  - BR1\n  - ⟦[BR2]')],
  ['"host" has this value twice', withParameters('host: [BR1, ⟦BR1]')],
  ['nothing uses the parameter "server"', withParameters('host: [BR1, BR2]\n⟦server: [10.0.0.5, 10.0.0.6]')],
  ['nothing uses the parameter "lan"', withParameters('site:\n  - { host: a, ⟦lan: b }\n  - { host: c, lan: d }')],
  [
    '"$host" is not replaced in the front matter',
    {
      [SCENARIO]:
        replaced(
          replaced(scenario, 'Save the configuration.', 'Save $host.\n\n```yaml parameters\nhost: [a, b]\n```'),
          'title: Save it',
          'title: Save ⟦$host',
        ) + scenarioRest,
    },
  ],
  ['there is no parameter "$hots"', withParameters('host: [BR1, BR2]', 'Save it on $host, not on ⟦$hots.')],
  [
    'there is no parameter "$host"',
    { [SCENARIO]: replaced(scenario, 'Save the configuration.', 'Save it on ⟦$host.') + scenarioRest },
  ],
  [
    'a second parameters (the first is at course/start/boot/scenarios/save.md:12:1)',
    {
      [SCENARIO]:
        replaced(
          scenario,
          'Save the configuration.',
          'Save $host.\n\n```yaml parameters\nhost: [a, b]\n```\n\n⟦```yaml parameters\nhost: [a, b]\n```',
        ) + scenarioRest,
    },
  ],
  // Behind a value that is longer than its name, the place is the one in the file.
  [
    'there is no chapter "nowhere"',
    withParameters('host: [BRANCH-OFFICE-1, BR2]', 'On $host read ⟦[this](chapter:nowhere).'),
  ],
  [
    'a start state has no "platfrom"',
    {
      [SCENARIO]:
        replaced(
          scenario,
          'Save the configuration.',
          'Save.\n\n```yaml parameters\nhost: [BRANCH-OFFICE-1, BR2]\n```',
        ).replace('platform: c2911', '{ hostname: $host, ⟦platfrom: x }') + scenarioRest,
    },
  ],
  // Only another seed draws the value that does not fit.
  [
    'there is no chapter "nowhere", with the seed 2',
    withParameters('host: [boot, nowhere]', 'Read ⟦[this](chapter:$host).'),
  ],

  ['dont-care is a list of mutants', withDontCare('⟦drop: enable')],
  ['a mutant is a map', withDontCare('- ⟦enable')],
  ['a mutant has no "dorp"', withDontCare('- { drop: enable, ⟦dorp: x, because: it was enabled }')],
  ['"to" must be a text', withDontCare('- { drop: enable, ⟦to: [x], because: it was enabled }')],
  ['a mutant needs exactly one kind of change', withDontCare('- ⟦{ because: it was enabled }')],
  ['a mutant needs exactly one kind of change', withDontCare('- ⟦{ drop: a, swap: b, because: it was enabled }')],
  ['this mutant has no reason', withDontCare('- ⟦{ drop: enable }')],
  ['no mutant that passes is like this: drop "enable"', withDontCare('- ⟦{ drop: enable, because: it was enabled }')],
]

const rows = [
  ...scenarioModel,
  ...blocks,
  ...markup,
  ...yaml,
  ...choices,
  ...cardRows,
  ...chapters,
  ...courses,
  ...scenarios,
]

test.each(rows)('%s', (message, marked) => {
  const { files, at } = unmarked(marked)
  const { library, problems } = compileWith(files)
  const said = problems.map(
    (problem) => `${problem.at.file}:${problem.at.line}:${problem.at.column}: ${problem.message}`,
  )
  expect(said).toContain(`${at}: ${message}`)
  expect(library).toBeNull()
})

test('every problem says what to do, as a sentence without a final stop in its message', () => {
  for (const { message, help } of rows.flatMap(([, marked]) => compileWith(unmarked(marked).files).problems)) {
    expect(`${message} | ${help}`).toMatch(/ \| .{11}/s)
    expect(message).not.toMatch(/\.$|undefined|null|NaN/)
    expect(help).not.toMatch(/undefined|NaN/)
  }
})

test('one mistake is one problem: nothing follows from it', () => {
  const several = [
    ':::chioce',
    'this is not YAML',
    'needs at least two options',
    'a heading inside',
    'fence',
    'this mistake',
    'is already',
    'in the part',
    'must fail',
  ]
  for (const [message, marked] of [
    ...blocks,
    ...markup,
    ...choices,
    ...cardRows,
    ...chapters,
    ...courses,
    ...scenarioModel,
  ]) {
    if (several.some((each) => message.includes(each))) continue
    const { problems } = compileWith(unmarked(marked).files)
    expect(problems.map((problem) => problem.message)).toEqual([message])
  }
})

test.each([
  ['an unknown id', 'expect="svaed" score=0', '"svaed" is neither a criterion of this rubric nor a diagnosis'],
  ['a misspelt expect', 'exepct="saved" score=0', '"exepct="saved"" cannot stand here'],
  ['a missing score', 'expect="saved"', 'this fail transcript has no score'],
  ['a misspelt score', 'expect="saved" scroe=0', '"scroe=0" cannot stand here'],
])('%s is one problem, with proofs too', (_, words, message) => {
  const text = replaced(scenario, 'expect="saved" score=0', words).replace(
    '```ios fail "nothing"',
    '```ios fail "none"',
  )
  const { problems } = compileWith({ [SCENARIO]: text + scenarioRest })
  expect(problems.map((problem) => problem.message)).toEqual([message])
})

test('all problems of a file are found in one run, in the order of its lines', () => {
  const text = [
    choice.replace('#first-stage', '#First'),
    choice.replace(':::choice{', ':::choice {').replace('first-stage', 'second'),
    choice.replace('first-stage', 'third').replace('[x]', '[ ]'),
    choice.replace('first-stage', 'fourth').replace('\n:::\n', '\n'),
    card.replace('register', 'fifth').replace('***\n', ''),
  ].join('\n')
  const { problems } = compileWith({ [QUIZ]: text })
  expect(problems.map((problem) => `${problem.at.line}: ${problem.message}`)).toEqual([
    '1: "First" is not an id',
    '12: a space before "{" makes this line plain text',
    '23: this choice item has no right option',
    '34: this ":::choice" is not closed before the next block on line 44',
    '44: this card has no ***',
  ])
})

test('a suggestion names the word that was meant', () => {
  const helpOf = (files: Files) =>
    compileWith(unmarked(files).files)
      .problems.map((problem) => problem.help)
      .join('\n')
  expect(helpOf(body('## Introducton\n\nText.\n'))).toContain('did you mean "Introduction"?')
  expect(helpOf(quiz(choice.replace('#first-stage', '#first-stage levle=apply')))).toContain('did you mean "level"?')
  expect(helpOf(inScenario('[v1.1:1.1]', '[⟦v1.1:1.3]'))).toContain('did you mean "v1.1:1.1"?')
  expect(helpOf(inScenario('[v1.1:1.1]', '[⟦1.2]'))).toContain('did you mean "v1.1:1.2"?')
  expect(helpOf(inScenario('expect="saved" score=0', 'expect="saved" ⟦scroe=0'))).toContain('did you mean "score="?')
  expect(helpOf(body('## Introduction\n\nSee [it](scenario:sav).\n'))).toContain('did you mean "save"?')
})

test('a folder without course.md says what to write', () => {
  const { library, problems } = compileWith({ [COURSE]: null })
  expect(library).toBeNull()
  expect(problems.map((problem) => problem.message)).toEqual(['there is no course.md'])
})

test('a course without blueprints.yaml says what to write', () => {
  const { problems } = compileWith({ [BLUEPRINTS]: null })
  expect(problems.map((problem) => problem.message)).toContain('there is no blueprints.yaml')
})

test('a prefix belongs to one chapter', () => {
  const second = 'course/start/second'
  const files = {
    [COURSE]: course.replace('[boot]', '[boot, second]'),
    [CHAPTER]: chapter('## Introduction\n\nText.\n', 'objectives: []\nprefix: bt'),
    [`${second}/chapter.md`]: chapter('## Introduction\n\nText.\n', 'objectives: []\nprefix: bt', 'second'),
    [`${second}/quiz.md`]: choice.replace('first-stage', 'second-stage'),
  }
  expect(
    compileWith(files).problems.map(({ at, message, help }) => [at.file, at.line, at.column, message, help]),
  ).toContainEqual([
    `${second}/chapter.md`,
    8,
    9,
    'the prefix "bt" is already at course/start/boot/chapter.md:8:9',
    'give each chapter its own, so that an id says where it belongs',
  ])
})

test('an id without the prefix of its chapter is none of the problems', () => {
  const { problems } = compileWith({ [CHAPTER]: (smallCourse[CHAPTER] ?? '').replace('level:', 'prefix: bt\nlevel:') })
  expect(problems).toEqual([])
})

test('an old id belongs to one chapter, and to none that the course lists', () => {
  const second = 'course/start/second'
  const files = {
    [COURSE]: course.replace('[boot]', '[boot, second]'),
    [CHAPTER]: chapter('## Introduction\n\nText.\n', 'objectives: []\nwas: [start-up, second]'),
    [`${second}/chapter.md`]: chapter(
      '## Introduction\n\nText.\n',
      'objectives: []\nrequires: [start-up]\nwas: [start-up]',
      'second',
    ),
    [`${second}/quiz.md`]: choice.replace('first-stage', 'second-stage'),
  }
  expect(
    compileWith(files).problems.map(({ at, message, help }) => [at.file, at.line, at.column, message, help]),
  ).toEqual([
    [
      CHAPTER,
      8,
      17,
      '"second" is no old id: it is listed at course/course.md:7:22',
      'remove it from was, which is for ids that no chapter has any more',
    ],
    [`${second}/chapter.md`, 8, 12, 'there is no chapter "start-up"', 'it is called boot now'],
    [
      `${second}/chapter.md`,
      9,
      7,
      'the old id "start-up" is already at course/start/boot/chapter.md:8:7',
      'leave it with the one chapter that goes on with what learners did in it',
    ],
  ])
})

test('chapters that require one another are named once, as a circle', () => {
  const second = 'course/start/second'
  const { problems } = compileWith({
    [COURSE]: course.replace('[boot]', '[boot, second]'),
    [CHAPTER]: chapter('## Introduction\n\nText.\n', 'objectives: []\nrequires: [second]'),
    [`${second}/chapter.md`]: chapter('## Introduction\n\nText.\n', 'objectives: []\nrequires: [boot]', 'second'),
    [`${second}/quiz.md`]: choice.replace('first-stage', 'another'),
  })
  expect(problems.map((problem) => problem.message)).toEqual([
    'these chapters require one another: boot → second → boot',
  ])
})

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the scenario has no ${from}`)
  return text.replace(from, to)
}

/** Takes ⟦ out of the texts and says where it stood. */
function unmarked(marked: Files): { files: Files; at: string } {
  let at = 'nowhere'
  const files = Object.fromEntries(
    Object.entries(marked).map(([path, text]) => {
      const before = text.split('⟦')[0] ?? ''
      if (before !== text) at = `${path}:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`
      return [path, text.replace('⟦', '')]
    }),
  )
  return { files, at }
}

test('a fence that swallows the next one is told at its opening line', () => {
  const opened = scenario.replace('enable\nwrite\n```\n', 'enable\nwrite\n') + scenarioRest
  const lines = opened.split('\n')
  const opening = lines.indexOf('```ios pass "write"') + 1
  const next = lines.findIndex((line, index) => index >= opening && line.startsWith('```ios')) + 1
  const { problems } = compileWith({ [SCENARIO]: opened })
  expect(problems.map(({ at, message }) => `${at.line}:${at.column}: ${message}`)).toContain(
    `${opening}:1: this code fence is not closed before the next one begins, on line ${next}`,
  )
})

test('signs that are escaped, doubled or inside code are text', () => {
  const text =
    'A \\` and \\*\\* and `**` and `` a ` b `` and *** and 2 ~~ 3.\n\n| a | b |\n| --- | --- |\n| `a \\| b` | \\` |\n\n#1 and Gi0/1: x'
  expect(
    compileWith(
      body(
        `## Introduction\n\n${text}\n\n## Watch out\n\n### A {#ios-first}\n\nB.\n\n> C.\n\n### Two stages {#two}\n\nB.\n\n> C.\n`,
      ),
    ).problems,
  ).toEqual([])
})
