// The roster of a class: a list becomes places with personal links, by which each person joins under the name that was given.

import { beforeEach, describe, expect, test } from 'vitest'

import { libraryWith } from '../content/small-course.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { joined, newClass, newInstructor } from '../support/teaching.ts'
import { linesIn, textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let vera: Visitor
let tuesday: { page: string; join: string }
beforeEach(async () => {
  site = await startApp(libraryWith())
  vera = await newInstructor(site, 'Vera')
  tuesday = await newClass(vera, 'Tuesday')
})

const roster = () => vera.open(`${tuesday.page}/roster`)
async function look(people: string) {
  await roster()
  return vera.press('Check the list', { people })
}
async function make(people: string) {
  await look(people)
  return vera.press(/<button>(Make [^<]*)</.exec(vera.page.html)?.[1] ?? 'no button')
}
/** The personal links by names, as the file has them. */
async function links(): Promise<Map<string, string>> {
  const { html } = await vera.open(`${tuesday.page}/roster/links.csv`)
  const [, ...lines] = html.trim().split('\r\n')
  return new Map(lines.map((line) => [line.split(',')[0] ?? '', new URL(line.split(',').at(-1) ?? '').pathname]))
}
/** What each row of the table says, without its buttons. */
const rows = () =>
  [...vera.page.html.matchAll(/<tr><th scope="row">([^]*?)<\/tr>/g)].map(([, row = '']) =>
    [...`<th>${row}`.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].slice(0, 2).map(([, cell = '']) => textOf(cell)),
  )

/** The file as the form of the page sends it. */
async function bring(file: Uint8Array | null) {
  const boundary = 'x'
  const response = await site.app.inject({
    method: 'POST',
    url: `${tuesday.page}/roster/file`,
    headers: {
      cookie: [...vera.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'sec-fetch-site': 'same-origin',
    },
    payload: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file ? 'people.csv' : ''}"\r\nContent-Type: text/csv\r\n\r\n`,
      ),
      file ?? Buffer.from(''),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  })
  return { status: response.statusCode, html: response.body, text: textOf(response.body) }
}

describe('a list', () => {
  test('shows what it would make before it makes anything, and then makes it', async () => {
    const { status, text } = await look('Name;E-Mail\nZoë;zoe@x.org\nAda;')
    expect([status, text]).toEqual([200, expect.stringContaining('The first line was read as the header.')])
    expect(text).toContain('2 Zoë zoe@x.org gets a place 3 Ada gets a place')
    await roster()
    expect(rows()).toEqual([])
    const made = await make('Name;E-Mail\nZoë;zoe@x.org\nAda;')
    expect(made.text).toContain('2 places were made. Now send or print the personal links.')
    expect(made.text).toContain('2 of 2 on the roster have not joined yet.')
    expect(rows()).toEqual([
      ['Ada', 'has not joined'],
      ['Zoë zoe@x.org', 'has not joined'],
    ])
    expect((await vera.open(tuesday.page)).text).toContain('2 of 2 on the roster have not joined yet.')
  })

  test('sent again changes nothing, and says who is there already', async () => {
    await joined(site, tuesday.join, 'Bob')
    await make('Ada')
    const before = await links()
    const { text } = await look('ADA\nbob\nCy')
    expect(text).toContain(
      '2 people on the list are already on the roster or in the class, and nothing changes for them.',
    )
    expect(text).toContain('1 ADA already has a place 2 bob is already in the class 3 Cy gets a place')
    expect((await look('Ada\nBob')).text).toContain('There are no new places to make.')
    expect(vera.page.html).not.toContain('<button>Make')
    await look('Ada\nCy')
    const form = vera.form('Make 1 place')
    expect((await vera.send(form)).text).toContain('1 place was made.')
    expect((await vera.send(form)).text).toContain(
      'Nothing changed: all these people were already on the roster or in the class.',
    )
    expect((await links()).get('Ada')).toBe(before.get('Ada'))
    expect([...(await links()).keys()]).toEqual(['Ada', 'Cy'])
  })

  test('that is wrong is told by line, stays as it was typed, and makes nothing', async () => {
    const typed = 'Ada\nAda\n---\n<b>Bob</b>'
    const { status, text, html } = await look(typed)
    expect(status).toBe(422)
    expect(text).toContain('Nothing was made.')
    expect(text).toContain('Line 2: “Ada” is already on line 1: make the two names different.')
    expect(text).toContain('Line 3: “---”: a name needs at least one letter or digit.')
    expect(linesIn(html).replaceAll('\r\n', '\n')).toBe(typed)
    expect(html).not.toContain('<b>Bob')
    // A form that says so all the same is no way around.
    await vera.send(vera.form('Check the list again'), { make: '1' })
    expect(vera.page.status).toBe(422)
    await roster()
    expect(rows()).toEqual([])
  })

  test('too long for a class makes nothing', async () => {
    await make(Array.from({ length: 999 }, (_, at) => `Learner ${at}`).join('\n'))
    const { status, text } = await make('Ada\nBob')
    expect([status, text]).toEqual([422, expect.stringContaining('A class has at most 1,000 places')])
    expect(linesIn(vera.page.html).trim()).toMatch(/^Ada\r?\nBob$/)
    expect((await vera.open(`${tuesday.page}/roster?page=10`)).text).toContain('Those before')
    expect(rows()).toHaveLength(99)
  })
})

describe('a file', () => {
  test('as a spreadsheet of Windows writes it comes back as a list to look at', async () => {
    const { status, text, html } = await bring(Buffer.from('Nachname;Vorname\r\nMüller;Zoë\r\n', 'latin1'))
    expect([status, text]).toEqual([200, expect.stringContaining('2 Zoë Müller gets a place')])
    expect(linesIn(html)).toContain('Müller;Zoë')
    await roster()
    expect(rows()).toEqual([])
  })

  test.each([
    ['none', null, 'Choose a file of names, then read it.'],
    ['one that is too large', Buffer.alloc(300 * 1024, 'a'), 'This file is larger than 256 kB'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'Nothing was made.'],
  ])('%s is refused', async (_, file, message) => {
    const { status, text } = await bring(file)
    expect([status, text]).toEqual([422, expect.stringContaining(message)])
  })
})

describe('a personal link', () => {
  let ada: Visitor
  let link: string
  beforeEach(async () => {
    await make('Ada Lovelace, ada@x.org\nBob')
    link = (await links()).get('Ada Lovelace') ?? ''
    ada = site.visitor()
  })

  test('says what an instructor will see, and lets one learner in under the name that was given', async () => {
    const { text } = await ada.open(link)
    expect(text).toContain('A class of Vera.')
    expect(text).toContain('your quizzes with your answers')
    expect(text).toContain('You join as Ada Lovelace')
    expect(ada.page.html).not.toContain('name="name"')
    expect((await ada.press('Join Tuesday')).text).toContain('You are in Tuesday as Ada Lovelace.')
    await roster()
    expect(rows()).toEqual([
      ['Bob', 'has not joined'],
      ['Ada Lovelace ada@x.org', 'joined on 4 May 2026 as Ada Lovelace'],
    ])
    expect([...(await links()).keys()]).toEqual(['Bob'])
    expect((await vera.open(tuesday.page)).text).toContain('1 of 2 on the roster has not joined yet.')
  })

  test('asks who studied here before whether that is shown, and may be opened again', async () => {
    await ada.open('/glossary')
    await joined(site, tuesday.join, 'Cy')
    const cy = await joined(site, (await newClass(vera, 'Other')).join, 'Cy')
    await cy.open(link)
    expect(cy.page.text).toContain('Show them the quizzes and scenario attempts from before, too')
    await cy.press('Join Tuesday')
    expect(cy.page.text).toContain('Vera sees your quizzes and scenario attempts from')
    await cy.press('Show all of them')
    expect(cy.page.text).toContain('You are in Tuesday as Ada Lovelace.')
    expect(cy.page.text).toContain('Vera sees all your quizzes and scenario attempts.')
  })

  test('that is taken takes nobody else, who is told what to do', async () => {
    await ada.open(link)
    const form = ada.form('Join Tuesday')
    await ada.send(form)
    const other = site.visitor()
    expect((await other.open(link)).text).toContain('Somebody took the place of Ada Lovelace in Tuesday on')
    expect(other.has('Join Tuesday')).toBe(false)
    // From a page that was opened before it was taken.
    expect((await other.send(form)).status).toBe(409)
    expect(other.cookies.has('drillmark')).toBe(false)
    await roster()
    expect(rows()[1]?.[1]).toBe('joined on 4 May 2026 as Ada Lovelace')
  })

  test('keeps its name: the join link of the class gives it to nobody', async () => {
    const eve = await joined(site, tuesday.join, 'ada lovelace')
    expect([eve.page.status, eve.page.text]).toEqual([
      422,
      expect.stringContaining('is reserved for whoever has its personal link'),
    ])
    await vera.open(tuesday.page)
    expect(vera.page.html).not.toContain('ada lovelace')
  })

  test('keeps its name from a member who is renamed, and the page says what to do', async () => {
    await joined(site, tuesday.join, 'Eve')
    await vera.open(tuesday.page)
    await vera.follow('Eve')
    await vera.follow('Rename Eve')
    await vera.press('Save the name', { name: 'Bob' })
    expect([vera.page.status, vera.page.text]).toEqual([
      422,
      expect.stringContaining('The roster has a free place for “Bob”.'),
    ])
    expect(vera.page.html).toContain('value="Bob"')
  })

  test('makes a member of the class who opens it the person of the place, when they say so', async () => {
    const bo = await joined(site, tuesday.join, 'Bo')
    expect((await bo.open(link)).text).toContain('This link changes their name there to Ada Lovelace.')
    expect((await bo.press('Join Tuesday')).text).toContain('You are in Tuesday as Ada Lovelace.')
    await roster()
    expect(rows()[1]).toEqual(['Ada Lovelace ada@x.org', 'joined on 4 May 2026 as Ada Lovelace'])
  })

  test('has a code that may be typed', async () => {
    await vera.open(`${tuesday.page}/roster/slips`)
    const code = /type ([a-z0-9]{4} [a-z0-9]{4} [a-z0-9]{4})/.exec(vera.page.text)?.[1] ?? ''
    expect(vera.page.text).toContain(`${link} Or open`)
    await ada.open('/join')
    await ada.press('Go on', { code: code.toUpperCase() })
    expect(ada.page.text).toContain('You join as Ada Lovelace')
  })

  test('leads nowhere once its place is removed; wrong codes have an end', async () => {
    await roster()
    await vera.press('Remove the place of Ada Lovelace')
    expect(rows()).toEqual([['Bob', 'has not joined']])
    expect((await ada.open(link)).status).toBe(404)
    let status = 404
    for (let tries = 0; tries < 300 && status === 404; tries += 1)
      ({ status } = await ada.open(`/join/place/wrong${tries}`))
    expect(status).toBe(429)
  })

  test('takes nobody into an archived class, and takes in while joining is closed', async () => {
    await vera.open(`${tuesday.page}/joining`)
    await vera.press('Close joining')
    expect((await ada.open(link)).text).toContain('You join as Ada Lovelace')
    const form = ada.form('Join Tuesday')
    await vera.open(`${tuesday.page}/settings`)
    await vera.press('Archive Tuesday')
    expect((await ada.open(link)).text).toContain('takes nobody now')
    expect((await ada.send(form)).status).toBe(409)
    expect((await roster()).text).toContain('The class is archived: nobody can join by a personal link.')
    expect(vera.has('Check the list')).toBe(false)
  })

  test('stands in no file of a spreadsheet as a formula', async () => {
    await make('=1+1;x@x.org\n')
    expect((await vera.open(`${tuesday.page}/roster/links.csv`)).html).toContain("'=1+1,x@x.org,http")
  })
})
