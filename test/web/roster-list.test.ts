// Lists of people as spreadsheets and hands write them: names and e-mails, or what is wrong with which line.

import { describe, expect, test } from 'vitest'

import { rosterList, textOfFile } from '../../src/web/roster-list.ts'

const people = (text: string) => {
  const { people, problems } = rosterList(text)
  expect(problems).toEqual([])
  return people.map(({ name, email }) => (email === null ? name : `${name} <${email}>`))
}
const problems = (text: string) => rosterList(text).problems.map(({ line, message }) => `${line}: ${message}`)

describe('a list', () => {
  test.each([
    ['one name a line', 'Ada Lovelace\nBob\n', ['Ada Lovelace', 'Bob']],
    ['names with e-mails', 'Ada, ada@x.org\nBob\n', ['Ada <ada@x.org>', 'Bob']],
    ['an e-mail first', 'ada@x.org;Ada', ['Ada <ada@x.org>']],
    ['first and last names without a header', 'Ada;Lovelace;ada@x.org', ['Ada Lovelace <ada@x.org>']],
    ['tabs, as a sheet is pasted', 'Ada\tada@x.org\r\nBob\t\r\n', ['Ada <ada@x.org>', 'Bob']],
    ['a comma within a column', 'Lovelace, Ada;ada@x.org', ['Lovelace, Ada <ada@x.org>']],
    ['quotation marks', '"Lovelace, Ada",ada@x.org\n"Bob ""the"" B"', ['Lovelace, Ada <ada@x.org>', 'Bob "the" B']],
    ['a header', 'E-mail,Name\nada@x.org,Ada', ['Ada <ada@x.org>']],
    ['a header of a mark and a table', '\uFEFFName;E-Mail\r\nAda;ada@x.org\r\n', ['Ada <ada@x.org>']],
    [
      'a header in German',
      'Nr.;Nachname;Vorname;E-Mail-Adresse\n1;Lovelace;Ada;ada@x.org',
      ['Ada Lovelace <ada@x.org>'],
    ],
    ['a header in French', 'Nom;Prénom\nLovelace;Ada', ['Ada Lovelace']],
    ['a header that is one word', 'Nom\nAda Lovelace', ['Ada Lovelace']],
    ['a header with an underscore', 'first_name,last_name\nAda,Lovelace', ['Ada Lovelace']],
    ['blanks and empty lines', '\n  Ada   Lovelace \n\n', ['Ada Lovelace']],
    ['a name over two lines', '"Ada\nLovelace"', ['Ada Lovelace']],
  ])('of %s', (_, text, expected) => {
    expect(people(text)).toEqual(expected)
  })

  test('says which columns were not read', () => {
    expect(rosterList('Nr.;Name;Group\n1;Ada;B').notes).toEqual([
      'The first line was read as the header. “Nr.” and “Group” were ignored.',
    ])
    expect(rosterList('Ada').notes).toEqual([])
  })
})

describe('a line that is wrong is told', () => {
  test.each([
    [
      'a name twice, however written',
      'Ada\nBob\nADA ',
      ['3: “ADA” is already on line 1: make the two names different'],
    ],
    ['a line without a name', 'Ada;a@x.org\n;b@x.org', ['2: the name is missing']],
    ['a long name', `Ada\n${'x'.repeat(61)}`, [`2: “${'x'.repeat(40)}…”: a name may have 60 characters`]],
    ['a name of marks', '---', ['1: “---”: a name needs at least one letter or digit']],
    ['an e-mail twice', 'Ada,a@x.org\nBob,A@X.org', ['2: the e-mail address A@X.org is already on line 1']],
    ['what is not an e-mail address', 'Name,E-mail\nAda,at home', ['2: “at home” is not an e-mail address']],
    [
      'several lines at once',
      'Ada\nAda\n---',
      [
        '2: “Ada” is already on line 1: make the two names different',
        '3: “---”: a name needs at least one letter or digit',
      ],
    ],
    ['an open quotation mark', 'Ada\n"Bob\nCy', ['2: this quotation mark is never closed: remove it, or close it']],
    [
      'a header without names',
      'E-mail;Group\na@x.org;B',
      ['1: no column has the header Name: give the column of names this header'],
    ],
    ['an empty list', ' \n', ['1: this list has no names: write one on each line']],
    ['a header alone', 'Name', ['1: this list has no names: write one on each line']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test('the first of more than a thousand people', () => {
    const many = (n: number) => Array.from({ length: n }, (_, at) => `Learner ${at}`).join('\n')
    expect(people(many(1000))).toHaveLength(1000)
    expect(problems(many(1001))).toEqual([
      '1001: a list may have 1,000 people, and this line is one more: add the rest to another class',
    ])
  })
})

describe('a file', () => {
  const zoe = 'Zoë Müller;z@x.org\r\nRenée Œuvre'
  test.each([
    ['UTF-8', Buffer.from(zoe)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${zoe}`)],
    ['Windows-1252', Buffer.from(zoe.replace('Œ', '\x8c'), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${zoe}`, 'utf16le')],
    ['UTF-16 the other way', Buffer.from(`\uFEFF${zoe}`, 'utf16le').swap16()],
  ])('in %s', (_, bytes) => {
    expect(people(textOfFile(bytes))).toEqual(['Zoë Müller <z@x.org>', 'Renée Œuvre'])
  })
})
