// What markdown compiles to: chapters by section shape, items, scenarios, links, HTML.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ChoiceItem, Library, Section } from '../../src/content/library.ts'
import { gates } from '../../src/progress/gates.ts'
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
  libraryWith,
  QUIZ,
  SCENARIO,
  scenario,
  scenarioRest,
  STARTS,
} from './small-course.ts'

const sectionsOf = (body: string, more: Readonly<Record<string, string>> = {}): readonly Section[] =>
  libraryWith({ [CHAPTER]: chapter(body), ...more }).chapter.get('boot')?.sections ?? []
const proseOf = (body: string, more: Readonly<Record<string, string>> = {}): string => {
  const [section] = sectionsOf(`## Introduction\n\n${body}\n`, more)
  return section?.shape === 'prose' ? section.html : ''
}
const choiceOf = (text: string): ChoiceItem =>
  [...libraryWith({ [QUIZ]: text }).items.values()].find((item) => item.kind === 'choice') as ChoiceItem

test('times, file systems and interface names in prose stay text', () => {
  const text = 'At 10:30 copy flash:/x.bin over Gi0/1: it takes :long or ::long[a]{b=c}.'
  expect(proseOf(text)).toBe(`<p>${text}</p>`)
  expect(proseOf('::leaf[text]{#id}')).toBe('<p>::leaf[text]{#id}</p>')
})

test('addresses in prose are not turned into links', () => {
  const text = 'copy scp://ops@r1.example.com/x, www.example.com, https://10.0.0.5/x'
  expect(proseOf(text)).toBe(`<p>${text}</p>`)
})

test('a section knows its kind, its shape and its anchor', () => {
  const sections = sectionsOf(
    '## Introduction\n\nText.\n\n## Analogy: the *old* shop\n\nText.\n\n## How the exam tests this\n\nText.\n',
  )
  expect(sections.map(({ id, kind, shape, title }) => [id, kind, shape, title])).toEqual([
    ['introduction', 'introduction', 'prose', 'Introduction'],
    ['analogy-the-old-shop', 'analogy', 'prose', 'Analogy: the old shop'],
    ['how-the-exam-tests-this', 'exam', 'prose', 'How the exam tests this'],
  ])
})

test('a walk-through is steps in order', () => {
  expect(sectionsOf('## Walk-through\n\nBefore.\n\n### Look\n\nDo.\n\n### Save `it`\n\nDone.\n')).toEqual([
    {
      id: 'walk-through',
      kind: 'walk-through',
      title: 'Walk-through',
      shape: 'steps',
      introHtml: '<p>Before.</p>',
      steps: [
        { id: 'look', titleHtml: 'Look', html: '<p>Do.</p>' },
        { id: 'save-it', titleHtml: 'Save <code>it</code>', html: '<p>Done.</p>' },
      ],
    },
  ])
})

test('a mistake is belief, what is correct, and why people believe it', () => {
  const mistake = '### It saves *itself* {#not-saved}\n\nIt does not.\n\n```ios\nwrite\n```\n\n> Phones do.\n'
  const [watchOut, wrong] = sectionsOf(`## Watch out\n\n${mistake}\n## Common wrong answers\n\n${mistake}`)
  expect(watchOut?.shape === 'mistakes' && watchOut.mistakes).toEqual([
    {
      id: 'not-saved',
      misconception: 'not-saved',
      mistakeHtml: 'It saves <em>itself</em>',
      correctHtml: '<p>It does not.</p>\n<pre tabindex="0"><code class="language-ios">write\n</code></pre>',
      whyHtml: '<p>Phones do.</p>',
    },
  ])
  // The same misconception in another section has its own anchor in the page.
  expect(wrong?.shape === 'mistakes' && wrong.mistakes[0]).toMatchObject({
    id: 'it-saves-itself',
    misconception: 'not-saved',
  })
})

test('questions and terms', () => {
  const [questions, terms] = sectionsOf(
    '## Questions and answers\n\n### Why `0x2142`?\n\nTo skip.\n\n## Terms\n\n- **POST**: the *test*\n- **boot field**: `0` to `F`\n',
  )
  expect(questions?.shape === 'questions' && questions.questions).toEqual([
    { id: 'why-0x2142', questionHtml: 'Why <code>0x2142</code>?', answerHtml: '<p>To skip.</p>' },
  ])
  expect(terms?.shape === 'terms' && terms.terms).toEqual([
    { id: 'term-post', term: 'POST', definitionHtml: 'the <em>test</em>', chapter: 'boot' },
    { id: 'term-boot-field', term: 'boot field', definitionHtml: '<code>0</code> to <code>F</code>', chapter: 'boot' },
  ])
})

test('the glossary has each term once, in order of the alphabet', () => {
  const { glossary } = libraryWith({
    [COURSE]: course.replace('[boot]', '[boot, next]'),
    [CHAPTER]: chapter('## Terms\n\n- **ROMmon**: first\n- **POST**: a test\n'),
    'course/start/next/chapter.md': chapter(
      '## Terms\n\n- **rommon**: second\n- **flash**: a memory\n',
      'objectives: []\nstub: true',
      'next',
    ),
  })
  expect(glossary.map(({ term, chapter, definitionHtml }) => [term, chapter, definitionHtml])).toEqual([
    ['flash', 'next', 'a memory'],
    ['POST', 'boot', 'a test'],
    ['ROMmon', 'boot', 'first'],
  ])
})

test('the first word of the glossary in a section leads there, unless the course says otherwise', () => {
  const text = chapter(
    '## Introduction\n\nPOST runs, then `POST`, then POST.\n\n## Terms\n\n- **POST**: a test, POST\n',
  )
  const [introduction, terms] = libraryWith({ [CHAPTER]: text }).chapters[0]?.sections ?? []
  expect(introduction?.shape === 'prose' && introduction.html).toBe(
    '<p><a class="term" href="/glossary#term-post">POST</a> runs, then <code>POST</code>, then POST.</p>',
  )
  expect(terms?.shape === 'terms' && terms.terms[0]?.definitionHtml).toBe('a test, POST')
  const off = { [COURSE]: course.replace('parts:', 'glossary-links: false\nparts:'), [CHAPTER]: text }
  expect(JSON.stringify(libraryWith(off).chapters[0]?.sections)).not.toContain('/glossary')
})

test('links of the course lead to its pages', () => {
  expect(
    proseOf(
      'See [a](chapter:boot#here), [b](chapter:boot), [c](scenario:save), [d](#here), [e](https://example.com/).\n\n### Here',
    ),
  ).toContain(
    '<p>See <a href="/chapters/boot#here">a</a>, <a href="/chapters/boot">b</a>, <a href="/scenarios/save">c</a>, <a href="#here">d</a>, ' +
      '<a href="https://example.com/" rel="noopener">e</a>.</p>',
  )
})

test('a link from an item to a section of its chapter names the chapter', () => {
  expect(choiceOf(choice.replace('What runs first?', 'What runs [first](#two-stages)?')).stemHtml).toContain(
    'href="/chapters/boot#two-stages"',
  )
})

test('a section can be named by its kind alone', () => {
  const files = {
    [CHAPTER]: chapter('## Watch out: three traps\n\n### A {#trap-a}\n\nB.\n\n> C.\n'),
    [QUIZ]: choice.replace('#first-stage', '#first-stage see="#watch-out"'),
  }
  expect(libraryWith(files).items.get('first-stage')?.see).toBe('boot#watch-out-three-traps')
})

test('headings with the same words have their own anchors', () => {
  const html = proseOf('### Copy\n\nA.\n\n### Copy\n\nB.')
  expect(html).toContain('<h3 id="copy">')
  expect(html).toContain('<h3 id="copy-2">')
})

test('a table scrolls by keyboard and has a name', () => {
  expect(proseOf('| field | say |\n| --- | --: |\n| `a` | 1 |').replaceAll('\n', '')).toBe(
    '<div class="table" tabindex="0" role="region" aria-label="Table: field, say"><table><thead><tr><th scope="col">field</th><th align="right" scope="col">say</th></tr></thead>' +
      '<tbody><tr><td><code>a</code></td><td align="right">1</td></tr></tbody></table></div>',
  )
})

test('a figure is served from the course folder', () => {
  expect(proseOf('![Stages](figures/boot.svg)', { 'course/figures/boot.svg': '' })).toBe(
    '<p><img src="/figures/boot.svg" alt="Stages"></p>',
  )
})

test('device words that look like HTML are shown as they are written', () => {
  expect(proseOf('Write `copy tftp: <file>` & go; `<script>alert(1)</script>`.')).toBe(
    '<p>Write <code>copy tftp: &#x3C;file></code> &#x26; go; <code>&#x3C;script>alert(1)&#x3C;/script></code>.</p>',
  )
})

test('links and figures of reference definitions work in every fragment', () => {
  expect(proseOf('See [it][here].\n\n[here]: https://example.com/')).toBe(
    '<p>See <a href="https://example.com/" rel="noopener">it</a>.</p>',
  )
})

test('a comment is for authors: it shows nothing and is no problem', () => {
  expect(proseOf('<!-- ask somebody -->\n\nText.')).toBe('<p>Text.</p>')
})

test('a choice item has its options in order, each with its explanation and misconception', () => {
  const { hash, ...item } = choiceOf(choice)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(item).toEqual({
    kind: 'choice',
    id: 'first-stage',
    rev: 1,
    chapter: 'boot',
    fact: 'first-stage',
    level: 'understand',
    objectives: ['v1.1:1.1'],
    see: null,
    stemHtml: '<p>What runs first?</p>',
    stemText: 'What runs first?',
    saysChoose: false,
    explanationHtml: '<p>Hardware first.</p>',
    choose: 1,
    options: [
      { key: '0', html: 'POST', correct: true, explanationHtml: '<p>It tests the hardware.</p>', misconception: null },
      {
        key: '1',
        html: 'IOS',
        correct: false,
        explanationHtml: '<p>It is loaded last.</p>',
        misconception: 'ios-first',
      },
    ],
  })
})

test('the words of a stem are its paragraphs, without markup, and say themselves how many to choose', () => {
  const stem = 'Which *two* files\nare `.bin`? (Choose two.)\n\n```\ndir flash:\n```\n\nSay it.'
  const two = choice.replace('What runs first?', stem).replace('[ ] IOS {#ios-first}', '[x] IOS')
  expect(
    choiceOf(`${two.replace(/:::\n$/, '')}\n:::\n`.replace('\n\n> Hardware', '\n- [ ] LED\n  > No.\n\n> Hardware')),
  ).toMatchObject({
    stemText: 'Which two files are .bin? (Choose two.) Say it.',
    saysChoose: true,
  })
})

test('what an anchor leads to has a name in words', () => {
  const body =
    '## Analogy: the *old* shop\n\n#### Two `stages`\n\nText.\n\n## Watch out\n\n### `copy` saves {#not-saved}\n\nNo.\n\n> Because.\n'
  const titles = libraryWith({ [CHAPTER]: chapter(body) }).chapter.get('boot')?.titles
  expect(Object.fromEntries(titles ?? [])).toEqual({
    'analogy-the-old-shop': 'Analogy: the old shop',
    analogy: 'Analogy: the old shop',
    'two-stages': 'Two stages',
    'watch-out': 'Watch out',
    'not-saved': '“copy saves”',
    'copy-saves': '“copy saves”',
  })
})

test('attributes of an item', () => {
  const item = choiceOf(
    choice.replace(
      '#first-stage',
      '#first-stage rev=3 fact=stages level=apply objectives="v1.1:1.1 v1.1:1.2" see="boot#two-stages"',
    ),
  )
  expect(item).toMatchObject({
    rev: 3,
    fact: 'stages',
    level: 'apply',
    objectives: ['v1.1:1.1', 'v1.1:1.2'],
    see: 'boot#two-stages',
  })
})

test('a distractor may name a mistake of a chapter', () => {
  const mistake = '## Watch out\n\n### A {#trap}\n\nB.\n\n> C.\n'
  const { items } = libraryWith({ [CHAPTER]: chapter(mistake), [QUIZ]: choice.replace('#ios-first', '#trap') })
  expect(items.get('first-stage')).toMatchObject({ options: [{ misconception: null }, { misconception: 'trap' }] })
})

test('several keys make a "choose N" item', () => {
  const more = choice
    .replace('What runs first?', 'Which two run first?')
    .replace('- [ ] IOS', '- [x] ROM\n  > It is read.\n- [ ] IOS')
  expect(choiceOf(more)).toMatchObject({
    choose: 2,
    options: [{ correct: true }, { correct: true }, { correct: false }],
  })
})

test('an option may be a code block, a stem may have lists and quotes', () => {
  const text = choice
    .replace('What runs first?', '> Said on the phone.\n\n- one\n- two\n\n```ios\nR1>\n```')
    .replace('- [ ] IOS {#ios-first}', '- [ ] Both {#ios-first}\n\n  ```ios\n  write\n  ```\n')
  const item = choiceOf(text)
  expect(item.stemHtml).toContain('<blockquote>')
  expect(item.stemHtml).toContain('<li>one</li>')
  expect(item.options.map((option) => option.html)).toEqual([
    'POST',
    '<p>Both</p>\n<pre tabindex="0"><code class="language-ios">write\n</code></pre>',
  ])
  expect(item.options[1]?.misconception).toBe('ios-first')
})

test('a card has a question, an answer and maybe an explanation', () => {
  const item = libraryWith({ [CARDS]: card.replace('`0x2102`', '`0x2102`\n\n> A reason.') }).items.get('register')
  expect(item).toMatchObject({
    kind: 'card',
    level: 'recall',
    stemHtml: '<p>Which register value is usual?</p>',
    answerHtml: '<p><code>0x2102</code></p>',
    explanationHtml: '<p>A reason.</p>',
  })
})

test('a card in quiz.md is a recall item of the quiz', () => {
  const { chapter, items } = libraryWith({ [QUIZ]: `${choice}\n${card.replace('register', 'recalled')}` })
  expect(chapter.get('boot')).toMatchObject({ quiz: ['first-stage', 'recalled'], cards: ['register'] })
  expect([...items.keys()]).toEqual(['first-stage', 'recalled', 'register'])
})

test('the hash of an item changes with its text and not with its neighbours', () => {
  const before = choiceOf(choice).hash
  expect(choiceOf(`${card.replace('register', 'other')}\n\n${choice}`).hash).toBe(before)
  expect(choiceOf(choice.replace('POST', 'The POST')).hash).not.toBe(before)
})

test('a scenario has its world, rubric, transcripts and hints', () => {
  const { scenarios } = libraryWith({
    [SCENARIO]: `${scenario}${scenarioRest.replace('Where does it go?', 'One word is *enough*.')}`,
  })
  expect(scenarios.get('save')).toMatchObject({
    id: 'save',
    rev: 1,
    chapter: 'boot',
    title: 'Save it',
    objectives: ['v1.1:1.1'],
    difficulty: 'easy',
    minutes: 5,
    passMark: 80,
    sealed: false,
    fact: 'save',
    briefHtml: '<p>Save the configuration.</p>',
    hintsHtml: ['<p>One word is <em>enough</em>.</p>', '<p>To NVRAM.</p>', '<p>Write it.</p>'],
    passes: [
      { name: 'write', lines: 'enable\nwrite\n' },
      { name: 'at once', lines: 'write\n' },
    ],
    see: [],
    cards: [],
    seed: null,
    parameters: [],
    dontCare: [],
  })
})

describe('what the page of a scenario shows', () => {
  const written = (more: string) => ({
    [SCENARIO]: scenario.replace('minutes: 5', `minutes: 5\n${more}`) + scenarioRest,
  })
  const shown = (more: string) => compileWith(written(more), {}, null).library?.scenarios.get('save')?.page

  test('is everything, and less where something is searched for', () => {
    expect(shown('rev: 1')).toEqual({ picture: 'live', hasTicks: true, hasFollow: true })
    expect(shown('sealed: true')).toEqual({ picture: 'cables', hasTicks: false, hasFollow: false })
    expect(shown('symptom: [{ criterion: saved, because: no-route, at: R1 }]')).toEqual({
      picture: 'cables',
      hasTicks: false,
      hasFollow: false,
    })
  })
  test('is what the author says', () => {
    expect(shown('picture: cables')).toEqual({ picture: 'cables', hasTicks: true, hasFollow: false })
    expect(shown('picture: cables\nfollow: on\nticks: off')).toEqual({
      picture: 'cables',
      hasTicks: false,
      hasFollow: true,
    })
    expect(shown('sealed: true\npicture: live')).toEqual({ picture: 'live', hasTicks: false, hasFollow: true })
  })
  test('never tells what a sealed scenario is judged by', () => {
    expect(compileWith(written('sealed: true\nticks: on')).problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('ticks tell what a sealed scenario is judged by'),
    )
  })
})

test('an empty line at the end of a transcript is an Enter', () => {
  const { scenarios } = libraryWith({ [SCENARIO]: scenario.replace('write\n```', 'write\n\n```') + scenarioRest })
  expect(scenarios.get('save')?.passes[0]?.lines).toBe('enable\nwrite\n\n')
})

test('a start state is text: hexadecimal, leading zeros and no stay what was written', () => {
  const seen: unknown[] = []
  const start =
    'platform: c2911\nconfig-register: 0x2142\npassword: 010\nmode: no\nflash:\n  - { name: x.bin, size: 1 }'
  compileWith(
    { [SCENARIO]: scenario.replace('platform: c2911', start) },
    {
      worldOf: (value) => {
        seen.push(value)
        return { problems: [] }
      },
    },
  )
  expect(seen).toEqual([
    {
      platform: 'c2911',
      'config-register': '0x2142',
      password: '010',
      mode: 'no',
      flash: [{ name: 'x.bin', size: '1' }],
    },
  ])
})

test('a start state with a base replaces the keys given beside it', () => {
  const seen: unknown[] = []
  compileWith(
    {
      [STARTS]: '## branch\n\nThe branch.\n\n```yaml start\nplatform: c2911\nhostname: R1\n```\n',
      [SCENARIO]: scenario.replace('platform: c2911', 'base: branch\nhostname: R2'),
    },
    {
      worldOf: (value) => {
        seen.push(value)
        return { problems: [] }
      },
    },
  )
  expect(seen).toEqual([{ platform: 'c2911', hostname: 'R2' }])
})

test('a chapter requires the one before it unless it says otherwise', () => {
  const files = {
    [COURSE]: course.replace('[boot]', '[boot, second, third]'),
    'course/start/second/chapter.md': chapter('## Introduction\n\nText.\n', 'objectives: []', 'second'),
    'course/start/second/quiz.md': choice.replace('first-stage', 'two'),
    'course/start/third/chapter.md': chapter('## Introduction\n\nText.\n', 'objectives: []\nrequires: [boot]', 'third'),
    'course/start/third/quiz.md': choice.replace('first-stage', 'three'),
  }
  const { chapters } = libraryWith(files)
  expect(chapters.map(({ id, number, total, requires }) => [id, number, total, requires])).toEqual([
    ['boot', 1, 3, []],
    ['second', 2, 3, ['boot']],
    ['third', 3, 3, ['boot']],
  ])
})

test('reading time is a minute for 200 words, and at least one', () => {
  const minutes = (words: number) =>
    libraryWith({ [CHAPTER]: chapter(`## Introduction\n\n${'word '.repeat(words)}\n`) }).chapters[0]?.readingMinutes
  expect([minutes(3), minutes(250), minutes(600)]).toEqual([1, 1, 3])
})

test('course.md gives cut score, gate and quiz length, or their usual values', () => {
  expect(libraryWith().course).toMatchObject({
    id: 'small',
    cutScore: 60,
    gate: 'all',
    quizLength: 10,
    introHtml: '<p>Welcome.</p>',
  })
  const changed = libraryWith({
    [COURSE]: course.replace('title: A', 'cut-score: 75\ngate: machine\nquiz-length: 20\ntitle: A'),
  })
  expect(changed.course).toMatchObject({ cutScore: 75, gate: 'machine', quizLength: 20 })
})

test('blueprints are data, the last version without an end', () => {
  const { blueprints: read } = libraryWith({ [BLUEPRINTS]: blueprints.replace('  valid-to: 2027-02-02\n', '') })
  expect(read[0]).toMatchObject({
    version: 'v1.1',
    validFrom: '2024-08-20',
    validTo: null,
    domains: [{ id: '1.0', title: 'Fundamentals', weight: 100 }],
    topics: [
      { id: '1.1', verb: 'explain', title: 'Routers' },
      { id: '1.2', verb: 'describe' },
    ],
  })
})

/** A library without its functions, which are never equal. */
const valuesOf = ({ scenarios, ...rest }: Library) => ({
  ...rest,
  scenarios: [...scenarios.values()].map((scenario) => ({ ...scenario, variant: null })),
})

test('files with other line ends and a byte order mark compile to the same', () => {
  const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  const before = libraryWith()
  const after = libraryWith({ [QUIZ]: crlf(choice), [SCENARIO]: crlf(scenario + scenarioRest), [COURSE]: crlf(course) })
  expect([...after.items.values()]).toEqual([...before.items.values()])
  expect(valuesOf(after).scenarios).toEqual(valuesOf(before).scenarios)
})

test('compiling twice gives the same', () => {
  expect(valuesOf(libraryWith())).toEqual(valuesOf(libraryWith()))
})

test('the items of docs/content-format.md compile as they stand there', () => {
  const docs = readFileSync('docs/content-format.md', 'utf8')
  const items =
    /````markdown\n([\s\S]*?)\n````/.exec(docs)?.[1]?.replace(/objectives="[^"]*"/, 'objectives="v1.1:1.1"') ?? ''
  const sections = '## Watch out\n\n### A {#reversed-copy}\n\nB.\n\n> C.\n\n## Specific values\n\nText.\n'
  const library = libraryWith({ [CHAPTER]: chapter(sections), [QUIZ]: items })
  expect(library.chapter.get('boot')?.quiz).toEqual([
    'copy-direction',
    'register-default',
    'ftp-ports',
    'recovery-order',
    'transfer-ports',
    'running-config-stays',
    'remote-ports-1',
    'remote-ports-2',
    'br1-closed',
  ])
})

test('a chapter with cards and no quiz is a deck: it has no gate, so it locks nothing', () => {
  const second = 'course/start/second'
  const { library, problems } = compileWith({
    [COURSE]: course.replace('[boot]', '[boot, second]'),
    [QUIZ]: null,
    [`${second}/chapter.md`]: chapter('## Introduction\n\nText.\n', 'objectives: []', 'second'),
    [`${second}/quiz.md`]: choice.replace('{#ios-first}', ''),
  })
  expect(problems).toEqual([])
  const states = gates({ chapters: [] }, library?.chapters ?? [], { cutScore: 60, gate: 'all' }).map(
    ({ state }) => state,
  )
  expect(states).toEqual(['open', 'open'])
})
