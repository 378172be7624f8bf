// Every page in every state that a person may see it in: for the tests that look at all of them, and for screenshots.

import { randomUUIDv7 } from 'node:crypto'

import type { Browser, Page } from 'playwright-core'

import type { Item, Library, Scenario } from '../../src/content/library.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { questionsOf } from '../../src/web/simlet.ts'
import { visit } from './browser.ts'
import type { Visit } from './browser.ts'
import { mouse } from './hands.ts'
import { linesUnfolded } from './scenario-lines.ts'
import type { InProcessServer } from './in-process-server.ts'
import { rightAnswer } from './item-answers.ts'
import { linesOf, scenarioOf } from './shipped-library.ts'
import { fillIn } from './sitting.ts'
import { answerOf, itemsOf, send, submitLines, takeQuiz } from './study-by-post.ts'

export interface Sight {
  readonly name: string
  /** Whose eyes: each visit has cookies of its own. */
  readonly visit: Visit
  readonly open: (page: Page) => Promise<unknown>
}

const UPGRADE = 'upgrade-from-tftp'
const PASSWORD = 'four unrelated words'
/** Lines that would turn a page around, or run on it, if they could. */
const HOSTILE = [
  'enable',
  'copy \u202Enib.elif :hsalf\u202C tftp:',
  'hostname \u05D0\u05D1\u05D2 123 \u0627\u0644\u0639',
  '<script>document.title = "owned"</script><img src=x onerror="document.title = 1">',
  '\u001b[31mred\u0007',
  'long '.repeat(60),
].join('\n')

/** Makes a newcomer, a learner in the middle of the course and an instructor with a class, and says how to see what each can see. */
export async function everyPage(server: InProcessServer, browser: Browser): Promise<readonly Sight[]> {
  const { url, library } = server
  const scenario = scenarioOf(library, UPGRADE)
  const [newcomer, learner, forgetful, instructor, beginner, patient] = await Promise.all(
    Array.from({ length: 6 }, () => visit(browser)),
  )
  if (!newcomer || !learner || !forgetful || !instructor || !beginner || !patient)
    throw new Error('six visits were asked for')

  // The instructors, and a class.
  await send(beginner.context, await server.setupLink(), { name: 'Edith', password: PASSWORD })
  await send(instructor.context, await server.setupLink(), { name: 'Grace', password: PASSWORD })
  const emptyClass = await send(instructor.context, `${url}/classes`, { id: randomUUIDv7(), name: 'Networks, spring' })
  const fullClass = await send(instructor.context, `${url}/classes`, { id: randomUUIDv7(), name: 'Networks, autumn' })
  const handles = { id: randomUUIDv7(), name: 'Networks, evening', handles: '1' }
  const classOfHandles = await send(instructor.context, `${url}/classes`, handles)
  await instructor.page.goto(classOfHandles)
  const handlesLink = (await instructor.page.locator('.link-box').innerText()).trim()
  await send(beginner.context, handlesLink, {})
  await instructor.page.goto(fullClass)
  const joinLink = (await instructor.page.locator('.link-box').innerText()).trim()

  // The learner, on a first day.
  await send(learner.context, `${url}/chapters/boot-sequence/read`, {})
  const passed = await takeQuiz(server, learner.context, 'boot-sequence', 8)
  const failed = await takeQuiz(server, learner.context, 'ios-images', 3)
  const failedReport = await submitLines(server, learner.context, UPGRADE, linesOf(scenario, 'reversed-copy'))
  const noted = `chapter:boot-sequence#${library.chapter.get('boot-sequence')?.sections[2]?.id ?? ''}`
  for (const piece of [
    { kind: 'card', text: 'What does `0x2142` do?', back: 'It ignores NVRAM:\n\n```\nconfreg 0x2142\n```' },
    { kind: 'note', at: noted, text: 'The register decides,\nnot the file.' },
    { kind: 'note', at: `scenario:${UPGRADE}`, text: '<b>Verify</b> before the reload.' },
    { kind: 'bookmark', at: noted },
  ])
    await send(learner.context, `${url}/my`, { id: randomUUIDv7(), ...piece })
  const followedReport = await submitLines(server, learner.context, UPGRADE, mostFollowing(scenario))
  const unrepairedReport = await submitLines(server, learner.context, UPGRADE, 'enable\nshow version\nshow flash:\n')
  const hostileReport = await submitLines(server, learner.context, UPGRADE, HOSTILE)
  await send(forgetful.context, `${url}/scenarios/${UPGRADE}/hints`, { attempt: randomUUIDv7(), lines: '', hint: '1' })
  await send(forgetful.context, `${url}/scenarios/${UPGRADE}/hints`, {
    attempt: randomUUIDv7(),
    lines: linesOf(scenario, 'not-saved'),
    hint: '2',
  })
  const hintedReport = await submitLines(server, forgetful.context, UPGRADE, linesOf(scenario, 'not-saved'))
  const stub = library.chapters.find((chapter) => chapter.stub)
  const simlet = scenarioWith(library, (one) => one.sealed && questionsOf(one).length > 0)
  const varied = scenarioWith(library, (one) => one.parameters.length > 0 && !one.sealed)
  const simletReport = await submitLines(server, forgetful.context, simlet.id, simlet.fails[0]?.lines ?? '')
  await send(learner.context, joinLink, { name: 'Bo Lindqvist' })
  await send(forgetful.context, joinLink, { name: 'Cy' })
  const practice = await practise(forgetful)
  const items = await itemsOf(server, forgetful.context, practice.split('/').at(-1) ?? '')
  const single = positionOf(items, (item) => item.kind === 'choice' && item.choose === 1)
  const several = positionOf(items, (item) => item.kind === 'choice' && item.choose > 1)
  const widest = Math.max(...items.map(exhibitWidth))
  const exhibit = positionOf(items, (item) => exhibitWidth(item) === widest)
  const recall = positionOf(items, (item) => item.kind === 'card')
  const fill = positionOf(items, (item) => item.kind === 'fill')
  const order = positionOf(items, (item) => item.kind === 'order')
  const match = positionOf(items, (item) => item.kind === 'match')
  const missed = positionOf(
    items.map((item, index) => ([single, several, exhibit].includes(index + 1) ? null : item)),
    (item) => item.kind === 'choice',
  )
  await respond(forgetful, practice, missed, items, false)

  // And on the next one.
  server.passDays(1)
  const running = await takeQuiz(server, learner.context, 'ios-images', 2, 3)
  const passedReport = await submitLines(server, learner.context, UPGRADE, linesOf(scenario, null))
  await submitLines(
    server,
    learner.context,
    'register-after-recovery',
    'enable\nconfigure terminal\nconfig-register 0x2102\n',
  )
  const answered = await practise(learner)
  const answeredItems = await itemsOf(server, learner.context, answered.split('/').at(-1) ?? '')
  const right = positionOf(answeredItems, (item) => item.kind === 'choice' && item.choose > 1)
  const wrong = positionOf(answeredItems, (item) => item.kind === 'choice' && item.choose === 1)
  const marked = positionOf(answeredItems, (item) => item.kind === 'card')
  const placed = positionOf(answeredItems, (item) => item.kind === 'order')
  await respond(learner, answered, placed, answeredItems, false)
  await respond(learner, answered, right, answeredItems, true)
  await respond(learner, answered, wrong, answeredItems, false)
  await respond(learner, answered, marked, answeredItems, true)

  const at = (path: string) => (page: Page) => page.goto(path.startsWith('http') ? path : `${url}${path}`)

  // What the instructor sets, and sees of the learner.
  const assignment = randomUUIDv7()
  await send(instructor.context, `${fullClass}/assignments`, {
    id: assignment,
    target: `scenario:${UPGRADE}`,
    opens: '2026-05-04T09:00',
    due: '2026-05-12T18:00',
  })
  await send(instructor.context, `${fullClass}/roster`, {
    people: 'Zoë Müller,zoe@example.org\nDov Ben-Ami',
    make: '1',
  })
  const place = (await server.store.places((await server.learnerOf(instructor.context)).id, classId(fullClass)))[0]
  const lookAt = (people: string) => async (page: Page) => {
    await at(`${fullClass}/roster`)(page)
    await page.getByLabel('Names, one per line').fill(people)
    await mouse.follow(page.getByRole('button', { name: 'Check the list' }))
  }
  // A class whose results come later, and a learner who waits for them.
  const heldClass = await send(instructor.context, `${url}/classes`, { id: randomUUIDv7(), name: 'Networks, Monday' })
  await instructor.page.goto(heldClass)
  await send(patient.context, (await instructor.page.locator('.link-box').innerText()).trim(), { name: 'Di' })
  const heldAssignment = randomUUIDv7()
  for (const [id, target] of [
    [heldAssignment, 'chapter:boot-sequence'],
    [randomUUIDv7(), `scenario:${UPGRADE}`],
  ] as const)
    await send(instructor.context, `${heldClass}/assignments`, {
      id,
      target,
      opens: '2026-05-04T09:00',
      due: '2026-05-12T18:00',
      release: '2026-05-13T08:00',
    })
  const heldQuiz = await takeQuiz(server, patient.context, 'boot-sequence', 8)
  const heldReport = await submitLines(server, patient.context, UPGRADE, linesOf(scenario, 'reversed-copy'))
  const member = `${fullClass}/learners/${(await server.learnerOf(learner.context)).id}`
  const ofMember = (kind: string, address: string) => at(`${member}/${kind}/${address.split('/').at(-1) ?? ''}`)

  const pressed = (path: string, button: string) => async (page: Page) => {
    await at(path)(page)
    await mouse.follow(page.getByRole('button', { name: button, exact: true }))
  }
  const unfolded = (path: string, details: string) => async (page: Page) => {
    await at(path)(page)
    await mouse.press(page.locator(`${details} > summary`))
  }
  const sights = (visit: Visit, opened: Readonly<Record<string, Sight['open']>>): Sight[] =>
    Object.entries(opened).map(([name, open]) => ({ name, visit, open }))
  const live = (path: string) => async (page: Page) => {
    await at(path)(page)
    await page.locator('[data-console] .xterm-rows').waitFor()
  }

  return [
    ...sights(patient, {
      'quiz, results held back': at('/chapters/boot-sequence/quiz'),
      'answered, result held back': at(`${heldQuiz}/1`),
      'result, held back': at(`${heldQuiz}/result`),
      'scenario, results held back': live(`/scenarios/${UPGRADE}`),
      'report, held back': at(heldReport),
      'today, results held back': at('/today'),
      'attempts, results held back': at('/history'),
      'statistics, results held back': at('/statistics'),
    }),
    ...sights(instructor, {
      'assignments, results held back': at(`${heldClass}/assignments`),
      'assignment, results held back': at(`${heldClass}/assignments/${heldAssignment}`),
    }),
    ...sights(newcomer, {
      'course, new': at('/'),
      'chapter, open': at('/chapters/boot-sequence'),
      'chapter, locked': at('/chapters/password-recovery'),
      ...(stub ? { 'chapter, not written': at(`/chapters/${stub.id}`) } : {}),
      'quiz, before the first': at('/chapters/boot-sequence/quiz'),
      'quiz, locked': at('/chapters/password-recovery/quiz'),
      'scenario, new': live(`/scenarios/${UPGRADE}`),
      'scenario, refused': pressed(`/scenarios/${UPGRADE}`, 'Submit'),
      practice: at('/practice'),
      'practice, refused': pressed('/practice?chapter=none', 'Start practice'),
      'review, new card': at('/review'),
      'review, nothing': at('/review?chapter=configuration-management'),
      glossary: at('/glossary'),
      settings: at('/settings'),
      'settings, saved': pressed('/settings', 'Save your time'),
      join: at(joinLink),
      'join, with handles': at(handlesLink),
      'join by a personal link': at(`/join/place/${place?.code ?? ''}`),
      'sign-in': at('/sign-in'),
      'sign-in, refused': async (page) => {
        await at('/sign-in')(page)
        await page.getByLabel('Name').fill('Grace')
        await page.getByLabel('Password').fill('wrong')
        await mouse.follow(page.getByRole('button', { name: 'Sign in', exact: true }))
      },
      setup: async (page) => page.goto(await server.setupLink()),
      'error 400': at(`/scenarios/${varied.id}?seed=none`),
      'error 404': at('/chapters/boot-sequense'),
      'error 413': async (page) => {
        await at(`/join/${joinLink.split('/').at(-1)}`)(page)
        await page.getByLabel('Your name in this class').evaluate((field: { value: string; maxLength: number }) => {
          field.maxLength = 3_000_000
          field.value = 'x'.repeat(2_000_000)
        })
        await mouse.follow(page.getByRole('button', { name: /^Join/ }))
      },
    }),
    ...sights(learner, {
      today: at('/today'),
      'own cards': at('/my'),
      'own notes': at('/my?show=notes'),
      'own bookmarks': at('/my?show=bookmarks'),
      'own card, new': at('/my/cards/new'),
      'own card, of a report': at(
        `/my/cards/new?at=attempt:${failedReport.split('/scenarios/')[1]?.replace('/attempts/', '/') ?? ''}`,
      ),
      'own card, refused': async (page) => {
        await at('/my/cards/new')(page)
        await page.getByLabel('Front').fill('Front')
        await page.getByLabel('Back').fill(' ')
        await mouse.follow(page.getByRole('button', { name: 'Save card', exact: true }))
      },
      'note, new': at(`/notes/new?at=${encodeURIComponent(noted)}`),
      'search, found': at('/search?q=show+ip+route'),
      'search, nothing': at('/search?q=regsiter+0x2102'),
      search: at('/search'),
      statistics: at('/statistics'),
      'all attempts': at('/history'),
      'their own grades': at('/grades'),
      'course, under way': at('/'),
      'chapter, read': at('/chapters/boot-sequence'),
      'quiz, with attempts': at('/chapters/ios-images/quiz'),
      'result, passed': at(`${passed}/result`),
      'result, not passed': at(`${failed}/result`),
      'result, so far': at(`${running}/result`),
      'answered, right': at(`${answered}/${right}`),
      'answered, wrong': at(`${answered}/${wrong}?counted=first`),
      'answered, order': at(`${answered}/${placed}`),
      'answered, marked': at(`${answered}/${marked}`),
      'result, practice': at(`${answered}/result`),
      'report, not passed': at(failedReport),
      'report, repair shown': unfolded(failedReport, '.repair'),
      'report, with consequences': unfolded(followedReport, '.follows'),
      'report, without repair': at(unrepairedReport),
      'report, hostile lines': at(hostileReport),
      'report, passed': at(passedReport),
      'scenario, with solution': live(`/scenarios/${UPGRADE}?solution=1`),
      'scenario, asked': async (page) => {
        await at('/scenarios/back-up-image-and-configuration')(page)
        await (await linesUnfolded(page)).fill('enable\nshow flash:\ncopy flash: tftp:\n')
        await mouse.follow(page.getByRole('button', { name: 'Run', exact: true }))
        await page.locator('[data-console] .xterm-rows').waitFor()
      },
      'review, due': at('/review'),
      'review, suspended cards': at('/review/suspended'),
      'settings, in a class': at('/settings'),
      'own data': at('/data'),
      'own data, to delete': at('/data/delete'),
      joined: at(joinLink),
      'join, with handles, named elsewhere': at(handlesLink),
    }),
    ...sights(forgetful, {
      'report, hints taken': at(hintedReport),
      'report, simlet': at(simletReport),
      'scenario, hints taken': live(`/scenarios/${UPGRADE}#hint-2`),
      'scenario, simlet': async (page) => {
        await at(`/scenarios/${simlet.id}`)(page)
        await (await linesUnfolded(page)).fill('show version\n')
        await page.locator('.answers input').first().fill('flash:no-such.bin')
        await mouse.follow(page.getByRole('button', { name: 'Run', exact: true }))
      },
      'scenario, fresh variant': live(`/scenarios/${varied.id}/fresh`),
      'question, one': at(`${practice}/${single}`),
      'question, several': at(`${practice}/${several}`),
      'question, exhibit': at(`${practice}/${exhibit}`),
      'question, fill': at(`${practice}/${fill}`),
      'question, order': at(`${practice}/${order}`),
      'question, match': at(`${practice}/${match}`),
      'question, refused': pressed(`${practice}/${several}`, 'Submit answer Sure'),
      'question, recall': at(`${practice}/${recall}`),
      'question, recalled': at(`${practice}/${recall}?reveal=1`),
      'review, question': at('/review'),
      'review, question answered': async (page) => {
        await at('/review')(page)
        const item = library.items.get(await page.locator('input[name=item]').inputValue())
        if (!item || item.kind === 'card') throw new Error('the missed question does not come back as one')
        await fillIn(page, mouse, item, rightAnswer(item))
        await mouse.follow(page.getByRole('button', { name: 'Submit answer' }).first())
      },
      'review, card shown': pressed('/review', 'Show answer'),
      'review, rated': async (page) => {
        await pressed('/review', 'Show answer')(page)
        await mouse.follow(page.getByRole('button', { name: /^Easy/ }))
      },
    }),
    ...sights(beginner, { 'classes, none': at('/classes'), 'joined, with handles': at(handlesLink) }),
    ...sights(instructor, {
      classes: at('/classes'),
      'class, empty': at(emptyClass),
      class: at(fullClass),
      'class, with handles': at(classOfHandles),
      'class settings, with handles': at(`${classOfHandles}/settings`),
      'class, live': at(`${fullClass}/live`),
      'class, a learner': at(member),
      'class, a quiz of a learner': ofMember('quizzes', failed),
      'class, a report of a learner': ofMember('scenarios', failedReport),
      'class, a learner to remove': at(`${member}/remove`),
      'class, a learner to merge': at(`${member}/merge`),
      'class, two learners to merge': async (page) => {
        await at(`${member}/merge`)(page)
        await page.getByLabel('Same person as').selectOption({ label: 'Cy' })
        await mouse.follow(page.getByRole('button', { name: 'Compare the two' }))
      },
      'class, roster': at(`${fullClass}/roster`),
      'class, roster, none': at(`${emptyClass}/roster`),
      'class, a list to look at': lookAt('Name;E-mail\nDov Ben-Ami;\nEli Ito;eli@example.org'),
      'class, a list that is wrong': lookAt('Eli Ito\nEli Ito, eli@example.org\n---'),
      'class, slips': at(`${fullClass}/roster/slips`),
      'class, chapters': at(`${fullClass}/items`),
      'class, items': at(`${fullClass}/items/ios-images`),
      'class, one item': async (page) => {
        await at(`${fullClass}/items/ios-images`)(page)
        await mouse.follow(page.getByRole('rowheader').getByRole('link').first())
      },
      'class, assignments': at(`${fullClass}/assignments`),
      'class, assignments, none': at(`${emptyClass}/assignments`),
      'class, one assignment': at(`${fullClass}/assignments/${assignment}`),
      'class, how an assignment is graded': at(`${fullClass}/assignments/${assignment}/grading`),
      'class, grades': at(`${fullClass}/grades`),
      'class, needs attention': at(`${fullClass}/attention`),
      'class, forecast': at(`${fullClass}/forecast`),
      'class, a scenario': at(`${fullClass}/scenarios/${UPGRADE}`),
      'class, way in': at(`${fullClass}/joining`),
      'class, settings': at(`${fullClass}/settings`),
      'class, to delete': at(`${fullClass}/delete`),
      'class, a learner to rename': at(`${member}/rename`),
      'class, a note refused': async (page) => {
        await unfolded(member, '[aria-labelledby=notes] details')(page)
        await page.getByRole('textbox', { name: 'Note' }).fill(' ')
        await mouse.follow(page.getByRole('button', { name: 'Keep the note' }))
      },
      administration: at('/admin'),
      'administration, log': at('/admin/log'),
      'administration, one account': async (page) => {
        await at('/admin')(page)
        await mouse.follow(page.getByRole('link', { name: 'Edith' }))
      },
    }),
  ]

  async function practise({ context }: Visit): Promise<string> {
    const attempt = randomUUIDv7()
    await send(context, `${url}/practice`, { attempt, chapter: ['boot-sequence', 'ios-images'], count: '100' })
    return `${url}/attempts/${attempt}`
  }

  async function respond(
    { context }: Visit,
    attempt: string,
    position: number,
    items: readonly Item[],
    right: boolean,
  ): Promise<void> {
    const item = items[position - 1]
    if (item) await send(context, `${attempt}/${position}`, answerOf(item, right))
  }
}

function classId(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? ''
}

/** The failure with the most findings that only follow from another. */
function mostFollowing(scenario: Scenario): string {
  const following = ({ lines }: { readonly lines: string }): number =>
    gradeScenario(scenario, lines).report.diagnoses.filter(({ cause }) => !cause).length
  const [first] = scenario.fails.toSorted((a, b) => following(b) - following(a))
  if (!first || following(first) === 0) throw new Error(`${scenario.id} has no failure with consequences`)
  return first.lines
}

function scenarioWith({ scenarios }: Library, fits: (scenario: Scenario) => boolean): Scenario {
  const found = [...scenarios.values()].find(fits)
  if (!found) throw new Error('the course has no such scenario')
  return found
}

/** Characters of the longest console line in the stem of a choice item: what has to fit a phone. */
function exhibitWidth({ kind, stemHtml }: Item): number {
  const exhibits = kind === 'choice' ? (stemHtml.match(/<pre[^]*?<\/pre>/g) ?? []) : []
  return Math.max(0, ...exhibits.flatMap((exhibit) => exhibit.split('\n')).map((line) => line.length))
}

function positionOf(items: readonly (Item | null)[], fits: (item: Item) => boolean): number {
  const index = items.findIndex((item) => item !== null && fits(item))
  if (index < 0) throw new Error('the course has no such item')
  return index + 1
}
