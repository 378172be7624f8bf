// Reads a list of people, from a file or pasted text: names and e-mail addresses, or problems by line. Pure.

import { EMAIL_MAX, emailKey, isEmail, keptName, LEARNER_NAME_MAX, nameKey, nameProblem } from '../store/names.ts'
import { PLACES_MAX } from '../store/places.ts'
import { csvCells } from './csv-cells.ts'
import type { CsvRow } from './csv-cells.ts'
import { listText } from './words.ts'

export interface Person {
  readonly line: number
  readonly name: string
  readonly email: string | null
}
export interface RosterList {
  readonly people: readonly Person[]
  /** What is wrong, by line. If there is a problem, none of the people may be used. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  /** How the list was read, where there was a choice. */
  readonly notes: readonly string[]
}

type Column = 'name' | 'first' | 'last' | 'email'
type Columns = ReadonlyMap<number, Column>

/** Headers of each column, in European languages. */
const HEADERS: Readonly<Record<Column, string>> = {
  name: 'name, names, full name, display name, learner, student, participant, teilnehmer, nom complet, nome completo, nombre completo, naam, navn, namn',
  first:
    'first name, firstname, first, given name, given names, forename, vorname, prénom, prenom, nombre, nome, voornaam, fornavn, förnamn, imię',
  last: 'last name, lastname, last, family name, surname, nachname, familienname, nom, nom de famille, apellido, apellidos, cognome, achternaam, etternavn, efternavn, efternamn, nazwisko',
  email:
    'e-mail, email, mail, e-mail address, email address, mail address, e-mail-adresse, mailadresse, adresse e-mail, courriel, correo, correo electrónico, posta elettronica, e-post',
}
const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (['name', 'first', 'last', 'email'] as const).flatMap((column) =>
    HEADERS[column].split(', ').map((word) => [word, column] as const),
  ),
)

/** Reads a list of a name and, where there is one, an e-mail a row. Columns are told by a header, or an e-mail by its at sign. */
export function rosterList(text: string): RosterList {
  const plain = text.replace(/^\uFEFF/, '')
  const { rows, open } = csvCells(plain, separatorOf(plain))
  const problems: { line: number; message: string }[] = []
  if (open !== undefined)
    problems.push({
      line: open,
      message: 'this quotation mark is never closed: remove it, or close it',
    })
  const [first, ...rest] = rows
  const header = first ? headerOf(first) : null
  const read = header ? rest : rows
  const notes = header && first ? [headerNote(first, header)] : []
  if (header && ![...header.values()].some((column) => column !== 'email'))
    problems.push({
      line: first?.line ?? 1,
      message: 'no column has the header Name: give the column of names this header',
    })
  else if (read.length === 0 && open === undefined)
    problems.push({ line: 1, message: 'this list has no names: write one on each line' })
  if (read.length > PLACES_MAX)
    problems.push({
      line: read[PLACES_MAX]?.line ?? 1,
      message: `a list may have ${PLACES_MAX.toLocaleString('en')} people, and this line is one more: add the rest to another class`,
    })
  if (problems.length > 0) return { people: [], problems, notes }

  const names = new Map<string, number>()
  const emails = new Map<string, number>()
  const people = read.map((row) => {
    const person = { line: row.line, ...personOf(row, header) }
    const problem = problemOf(person, names, emails)
    if (problem !== null) problems.push({ line: row.line, message: problem })
    return person
  })
  return { people, problems, notes }
}

/** Of a file of any encoding that spreadsheets write: UTF-8, UTF-16 with its mark, else Windows-1252. */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The separator of columns in the first line; a list of one column has none. */
function separatorOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  return ['\t', ';'].find((separator) => line.includes(separator)) ?? ','
}

/** The columns by number, if the row is a header. */
function headerOf({ cells }: CsvRow): Columns | null {
  const found = cells.flatMap((cell, at) => {
    const column = COLUMNS.get(cell.toLowerCase().normalize('NFC').replaceAll('_', ' '))
    return column ? [[at, column] as const] : []
  })
  if (found.length === 0 || cells.some(isEmail)) return null
  // `Nom` alone, or beside an e-mail, is the whole name, and so is `Nombre`.
  const has = (column: Column) => found.some(([, each]) => each === column)
  return new Map(
    found.map(([at, column]) => [
      at,
      !has('name') && has('first') !== has('last') && column !== 'email' ? 'name' : column,
    ]),
  )
}

function headerNote({ cells }: CsvRow, header: Columns): string {
  const left = cells.filter((cell, at) => cell !== '' && !header.has(at)).map((cell) => `“${cell}”`)
  const unread = left.length === 0 ? '' : ` ${listText(left)} ${left.length === 1 ? 'was' : 'were'} ignored.`
  return `The first line was read as the header.${unread}`
}

function personOf({ cells }: CsvRow, header: Columns | null): Omit<Person, 'line'> {
  const of = (column: Column) => cells.filter((_, at) => header?.get(at) === column)
  const names = header
    ? of('name').length > 0
      ? of('name')
      : [...of('first'), ...of('last')]
    : cells.filter((cell) => !isEmail(cell))
  const email = (header ? of('email') : cells.filter(isEmail)).find((cell) => cell !== '')
  return { name: keptName(names.filter((name) => name !== '').join(' ')), email: email ?? null }
}

function problemOf(
  { line, name, email }: Person,
  names: Map<string, number>,
  emails: Map<string, number>,
): string | null {
  if (name === '') return 'the name is missing'
  const problem = nameProblem(name, LEARNER_NAME_MAX)
  if (problem !== null) return `“${shortened(name)}”: ${problem}`
  const before = earlier(names, nameKey(name), line)
  if (before !== null) return `“${name}” is already on line ${before}: make the two names different`
  if (email === null) return null
  if (email.length > EMAIL_MAX || !/^[^\s@]+@[^\s@]+$/.test(email))
    return `“${shortened(email)}” is not an e-mail address`
  const same = earlier(emails, emailKey(email), line)
  return same === null ? null : `the e-mail address ${email} is already on line ${same}`
}

/** The earlier line with the same key; null for the first, which is kept. */
function earlier(lines: Map<string, number>, key: string, line: number): number | null {
  const before = lines.get(key)
  if (before === undefined) lines.set(key, line)
  return before ?? null
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40).replace(/[\ud800-\udbff]$/, '')}…`
}
