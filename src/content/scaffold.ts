// What `drillmark new` writes: a chapter, an item or a scenario that already passes the check, for its author to change step by step.

import { isMap, isSeq, parseDocument } from 'yaml'
import type { Node, YAMLSeq } from 'yaml'
import { isDamaged } from './characters.ts'
import { ID, ID_HELP, PREFIX, PREFIX_HELP } from './fields.ts'
import { didYouMean } from './did-you-mean.ts'
import { prefixed, prefixIn } from './prefix.ts'

/** The forms of a new item: a choice with one key or several, a self-marked quiz item, or a flashcard. */
export const ITEM_FORMS = [
  'choice',
  'multi',
  'true-false',
  'fill',
  'cloze',
  'order',
  'match',
  'command',
  'simlet',
  'testlet',
  'recall',
  'card',
] as const
export type ItemForm = (typeof ITEM_FORMS)[number]

export type Wanted =
  | {
      readonly kind: 'chapter'
      readonly id: string
      readonly part: string | null
      readonly title: string | null
      /** Null: one is made of the id. */
      readonly prefix: string | null
    }
  | { readonly kind: 'item'; readonly form: ItemForm; readonly chapter: string; readonly id: string | null }
  | { readonly kind: 'scenario'; readonly chapter: string; readonly id: string; readonly title: string | null }

/** Files with their whole new text, by path; or one sentence that says what is in the way. */
export type Scaffolded = { readonly files: ReadonlyMap<string, string> } | { readonly problem: string }

/**
 * The files of a content folder (path to text) that change when something new is begun. Nothing that is written already is lost:
 * what exists is added to, or refused. `today` is `2026-01-31`.
 */
export function scaffold(files: ReadonlyMap<string, string>, wanted: Wanted, today: string): Scaffolded {
  if (wanted.id !== null && !ID.test(wanted.id)) return { problem: `"${wanted.id}" is no id: ${ID_HELP}` }
  const damaged = [...files].find(([, text]) => isDamaged(text))
  if (damaged) return { problem: `${damaged[0]} is not UTF-8: drillmark check says where` }
  const course = [...files.keys()].find((path) => /(^|\/)course\.md$/.test(path))
  if (course === undefined) return { problem: 'there is no course.md in this folder, so there is nothing to add to' }
  if (wanted.kind === 'chapter') return newChapter(files, course, wanted, today)

  const folder = chapterFolder(files, wanted.chapter)
  if (folder === null) {
    const chapters = [...files.keys()].flatMap((path) => /([^/]+)\/chapter\.md$/.exec(path)?.[1] ?? [])
    return { problem: `there is no chapter "${wanted.chapter}"${didYouMean(wanted.chapter, chapters)}` }
  }
  const prefix = prefixIn(files.get(`${folder}chapter.md`) ?? '')
  const id = wanted.kind === 'item' && wanted.id !== null ? prefixed(wanted.id, prefix) : wanted.id
  const takenIn = id === null ? null : fileWithId(files, id)
  if (takenIn !== null) return { problem: `the id "${id}" is taken in ${takenIn}: choose another` }
  if (wanted.kind === 'item') {
    return newItem(files, folder, wanted.form, id ?? freeId(files, `${prefix ?? wanted.chapter}-${wanted.form}`))
  }
  return newScenario(files, folder, wanted)
}

/** A prefix for a chapter id that no chapter has: the first letters of its words, else what is left of its letters, else a number behind. */
function freePrefix(files: ReadonlyMap<string, string>, id: string): string {
  const taken = new Set(
    [...files].flatMap(([path, text]) => (path.endsWith('/chapter.md') ? (prefixIn(text) ?? []) : [])),
  )
  const words = id.split('-').filter((word) => word !== '')
  const initials = words.map((word) => word.charAt(0)).join('')
  const letters = words.join('') || 'c'
  const names = [words.length > 1 ? initials : letters, letters].map((name) => name.slice(0, 10))
  const free = names.find((name) => !taken.has(name))
  if (free !== undefined) return free
  let n = 2
  while (taken.has(`${names[0]}${n}`)) n++
  return `${names[0]}${n}`
}

/** The name itself, or the first of name-2, name-3 … that nothing has. */
function freeId(files: ReadonlyMap<string, string>, name: string): string {
  let id = name
  for (let n = 2; fileWithId(files, id) !== null; n++) id = `${name}-${n}`
  return id
}

/** The path of the file that has this id, or null. */
function fileWithId(files: ReadonlyMap<string, string>, id: string): string | null {
  return [...files].find(([, text]) => hasId(text, id))?.[0] ?? null
}

function newChapter(
  files: ReadonlyMap<string, string>,
  course: string,
  { id, part, title, prefix: wanted }: Extract<Wanted, { kind: 'chapter' }>,
  today: string,
): Scaffolded {
  if (wanted !== null && !PREFIX.test(wanted)) return { problem: `"${wanted}" is no prefix: ${PREFIX_HELP}` }
  const whose =
    wanted === null
      ? undefined
      : [...files].find(([path, text]) => path.endsWith('/chapter.md') && prefixIn(text) === wanted)
  if (whose) return { problem: `the prefix "${wanted}" is taken in ${whose[0]}: choose another` }
  const found = chapterFolder(files, id)
  if (found !== null) return { problem: `there is a chapter "${id}" already, in ${found}` }
  const listed = withChapter(files.get(course) ?? '', part, id)
  if ('problem' in listed) return { problem: `${course}: ${listed.problem}` }
  const folder = `${course.slice(0, -'course.md'.length)}${listed.part}/${id}/`
  const prefix = wanted ?? freePrefix(files, id)
  return {
    files: new Map([
      [course, listed.text],
      [`${folder}chapter.md`, chapterText(id, prefix, title ?? inWords(id), today)],
      [`${folder}quiz.md`, choiceText(freeId(files, `${prefix}-first`))],
      [`${folder}cards.md`, cardText(freeId(files, `${prefix}-card`))],
    ]),
  }
}

const newItems: {
  readonly [Form in ItemForm]: { readonly file: 'quiz' | 'cards'; readonly text: (id: string) => string }
} = {
  choice: { file: 'quiz', text: choiceText },
  multi: { file: 'quiz', text: multiText },
  'true-false': { file: 'quiz', text: trueFalseText },
  fill: { file: 'quiz', text: fillText },
  cloze: { file: 'quiz', text: clozeText },
  order: { file: 'quiz', text: orderText },
  match: { file: 'quiz', text: matchText },
  command: { file: 'quiz', text: commandText },
  simlet: { file: 'quiz', text: simletText },
  testlet: { file: 'quiz', text: testletText },
  recall: { file: 'quiz', text: cardText },
  card: { file: 'cards', text: cardText },
}

function newItem(files: ReadonlyMap<string, string>, folder: string, form: ItemForm, id: string): Scaffolded {
  const { file, text } = newItems[form]
  const path = `${folder}${file}.md`
  const before = (files.get(path) ?? '').trimEnd()
  const item = text(id)
  return { files: new Map([[path, before === '' ? item : `${before}\n\n${item}`]]) }
}

function newScenario(
  files: ReadonlyMap<string, string>,
  folder: string,
  { chapter, id, title }: Extract<Wanted, { kind: 'scenario' }>,
): Scaffolded {
  const path = `${folder}scenarios/${id}.md`
  if (files.has(path)) return { problem: `${path} is there already` }
  const objectives = /^objectives:.*$/m.exec(files.get(`${folder}chapter.md`) ?? '')?.[0] ?? 'objectives: []'
  const card = /^:::card\{#([a-z0-9-]+)/m.exec(files.get(`${folder}cards.md`) ?? '')?.[1]
  return { files: new Map([[path, scenarioText({ id, chapter, title: title ?? inWords(id), objectives, card })]]) }
}

/** The folder of a chapter with its final slash, or null. */
function chapterFolder(files: ReadonlyMap<string, string>, id: string): string | null {
  const path = [...files.keys()].find((each) => each === `${id}/chapter.md` || each.endsWith(`/${id}/chapter.md`))
  return path === undefined ? null : path.slice(0, -'chapter.md'.length)
}

function hasId(text: string, id: string): boolean {
  return new RegExp(`^(?::{3,}[\\w-]+\\{[^}]*#${id}[ }]|id: ${id}\\s*$)`, 'm').test(text)
}

/** course.md with the chapter at the end of a part's list (the last part, unless one is named). Everything else stays as it was written. */
function withChapter(
  text: string,
  part: string | null,
  id: string,
): { readonly text: string; readonly part: string } | { readonly problem: string } {
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1]
  if (front === undefined) return { problem: 'it has no front matter between two lines of ---' }
  const parts = parseDocument(front).get('parts')
  const rows = isSeq(parts) ? parts.items.filter(isMap) : []
  const names = rows.map((row) => String(row.get('id')))
  const row = part === null ? rows.at(-1) : rows[names.indexOf(part)]
  if (!row) return { problem: `it has no part "${part ?? ''}"${didYouMean(part ?? '', names)}` }
  const chapters = row.get('chapters')
  if (!isSeq(chapters) || chapters.items.length === 0) return { problem: 'this part has no list of chapters to add to' }
  const start = text.indexOf(front)
  const [at, added] = afterLast(front, chapters, id)
  return {
    text: `${text.slice(0, start + at)}${added}${text.slice(start + at)}`,
    part: String(row.get('id')),
  }
}

/** Where a new entry of a list goes, and its text: after a comma, or on its own line. */
function afterLast(front: string, list: YAMLSeq, id: string): [at: number, text: string] {
  const [, end = 0] = (list.items.at(-1) as Node).range ?? []
  if (list.flow) return [end, `, ${id}`]
  const line = front.slice(front.lastIndexOf('\n', end - 1) + 1, end)
  // After a comment on that line, too.
  const next = front.indexOf('\n', end)
  return [next < 0 ? front.length : next, `\n${/^\s*/.exec(line)?.[0] ?? ''}- ${id}`]
}

/** `copy-order` to `Copy order`. */
function inWords(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const chapterText = (id: string, prefix: string, title: string, today: string): string => `---
id: ${id}
title: ${JSON.stringify(title)}
prefix: ${prefix}
level: beginner
updated: ${today}
checked: ${today}
objectives: []
sources: []
---

## Objectives

- Say what a reader can do afterwards, one line for each skill.

## Introduction

Begin with a situation in which a person needs this. What is at stake, and what will they be able to do at the end?

## How it works

Explain it in the order in which the device does it. Show the console where it helps; a block marked \`run\` is executed by the check
(docs/content-format.md says how).

## Watch out

### The belief that leads astray, as people say it {#${id}-belief}

What is true instead.

> Why people believe it.

## Key takeaways

- One sentence for each thing to remember.

## Terms

- **term**: its definition, for the glossary of the course
`

function choiceText(id: string): string {
  return `:::choice{#${id} level=understand}
What has somebody who understood this section no trouble with? Ask for one idea, in a situation.

- [x] The right answer, as short as the others
  > Why it is right.
- [ ] What people who mix it up would say
  > Why it is wrong, and what it would be right for.
- [ ] Another real misconception
  > Why it is wrong.

> The rule behind it, in one sentence.
:::
`
}

function multiText(id: string): string {
  return choiceText(id)
    .replace('Ask for one idea, in a situation.', 'Ask for one idea, in a situation. (Choose two.)')
    .replace('- [ ] What people', '- [x] Another right answer\n  > Why it is right, too.\n- [ ] What people')
}

function fillText(id: string): string {
  return `:::fill{#${id}}
Write the answer where it belongs: a /26 has [[62]] usable addresses.

> Why it is so.
:::
`
}

function trueFalseText(id: string): string {
  return `:::true-false{#${id} answer=false}
The running-config survives a power cut.

- [x] It is kept in RAM, which loses its content.
  > Why this is the reason.
- [ ] It is kept in NVRAM, which is erased at every boot.
  > Why this is not the reason.

> What is so, and how one sees it.
:::
`
}

function clozeText(id: string): string {
  return `:::cloze{#${id}}
SSH uses TCP port [[22]], and Telnet TCP port [[23]].

> Each blank is an item of its own; the others can be read.
:::
`
}

function testletText(id: string): string {
  const item = (name: string, stem: string) => `:::fill{#${id}-${name} exhibit=${id}}
${stem}

> Where the exhibit shows it.
:::
`
  return `:::exhibit{#${id}}
\`\`\`text
Gi0/0    192.168.1.1    up      up
Gi0/1    unassigned     down    down
\`\`\`
:::

${item('address', 'Gi0/0 has the address [[192.168.1.1]].')}
${item('down', 'The interface [[Gi0/1]] is down.')}`
}

function orderText(id: string): string {
  return `:::order{#${id}}
Put these steps in order.

1. What comes first
2. What comes next
3. What comes last

> Why this order, and no other.
:::
`
}

function matchText(id: string): string {
  return `:::match{#${id}}
Which port does each protocol use?

| Protocol | Port |
| --- | --- |
| SSH | TCP 22 |
| TFTP | UDP 69 |

> What tells them apart.
:::
`
}

function commandText(id: string): string {
  return `:::command{#${id} after="enable; configure terminal" lines=1}
Name this router BR1.

\`\`\`yaml start
devices: { R1: c2911 }
\`\`\`

\`\`\`yaml checks
- { check: hostname, name: BR1 }
\`\`\`

\`\`\`ios pass
hostname BR1
\`\`\`

\`\`\`ios fail
hostname BR2
\`\`\`

> What the line does, and what another one would do.
:::
`
}

function simletText(id: string): string {
  return `:::simlet{#${id}}
What does the router say of itself?

1. Its host name: [[R1]]
2. Its configuration register: [[0x2102]]
3. The status of GigabitEthernet0/0: [[up]]

\`\`\`yaml start
devices: { R1: c2911 }
configs: { R1: "interface GigabitEthernet0/0\\n ip address 10.1.1.1 255.255.255.0" }
\`\`\`

\`\`\`ios look
show version
show ip interface brief
\`\`\`

> Where each of them stands.
:::
`
}

function cardText(id: string): string {
  return `:::card{#${id}}
One short question about one fact?

***

Its answer.
:::
`
}

function scenarioText(of: {
  id: string
  chapter: string
  title: string
  objectives: string
  card: string | undefined
}): string {
  return `---
id: ${of.id}
title: ${JSON.stringify(of.title)}
${of.objectives}
difficulty: easy
minutes: 5
pass-mark: 80
see: [${of.chapter}]
${of.card === undefined ? 'cards: []' : `cards: [${of.card}]`}
---

**R1**, a Cisco 1941, was taken from the shelf and is to become the router of branch 7. Tonight the power of
the building will be cut.

**Goal**

- The router is called BRANCH7, and still is when the power comes back.

\`\`\`yaml start
platform: c1941
hostname: R1
flash: [c1900-universalk9-mz.SPA.157-3.M8.bin]
startup-config: |
  hostname R1
  interface GigabitEthernet0/0
   ip address 10.20.0.1 255.255.255.0
\`\`\`

\`\`\`yaml rubric
criteria:
  - { id: named, check: hostname, name: BRANCH7, points: 2, required: true, label: The router is called BRANCH7 }
  - { id: comes-back, check: boots-configured, line: [hostname BRANCH7, ip address 10.20.0.1 255.255.255.0], points: 4, required: true, label: It comes back with that name and its address }
\`\`\`

\`\`\`ios pass "the usual way"
enable
configure terminal
hostname BRANCH7
end
copy running-config startup-config

\`\`\`

\`\`\`ios pass "abbreviated, saved out of configuration mode"
en
conf t
host BRANCH7
do wr
\`\`\`

\`\`\`ios fail "not saved" expect="not-saved,comes-back" score=2
enable
configure terminal
hostname BRANCH7
end
\`\`\`

\`\`\`ios fail "saved too early" expect="not-saved,comes-back" score=2
enable
write memory
configure terminal
hostname BRANCH7
\`\`\`

\`\`\`ios fail "typed at the wrong prompt" expect="wrong-mode,named,comes-back" score=0
enable
hostname BRANCH7
write memory
\`\`\`

:::hint
Look at what is saved, not only at what runs.
:::

:::hint
A change of the running configuration lives in RAM until it is copied.
:::

:::hint
Global configuration mode has the command for the name; privileged EXEC has the one that saves.
:::
`
}
