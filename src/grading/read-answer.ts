// An answer that somebody typed or pasted, read for what it says: quotation marks, final punctuation, invisible characters and the way of writing a number do not count.

/** Pairs that quote a name: the typewriter's, the word processor's, those of other languages, and markdown's. */
const QUOTES = [
  '""',
  "''",
  '``',
  '“”',
  '”“',
  '„“',
  '„”',
  '‘’',
  '’‘',
  '‚‘',
  '‚’',
  '«»',
  '»«',
  '‹›',
  '›‹',
  '「」',
  '´´',
  '()',
  '<>',
]

/** The text of an answer without what a pen or a clipboard adds to it. Capitals stay. */
export function readAnswer(answer: string): string {
  let text = answer
    // Full-width letters, blanks of all widths and ligatures become the ones of a keyboard.
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    // Hyphens that do not break, dashes and the minus sign.
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .trim()
  for (let before = ''; text !== before;) {
    before = text
    const isQuoted = text.length > 2 && QUOTES.includes(text.charAt(0) + text.charAt(text.length - 1))
    text = (isQuoted ? text.slice(1, -1) : withoutStop(text)).trim()
  }
  return text
}

/** Without the punctuation at its end. Two colons there belong to an IPv6 address, and a text of nothing else stays. */
function withoutStop(text: string): string {
  return text.replace(/(?<=[^.,;!?])[.,;!?]+$/, '').replace(/(?<=[^:.,;!?]):$/, '')
}

/** `61,522,308 bytes`, `61.5 MB`: the bytes that it may mean; none: it is no size. */
export function sizesIn(answer: string): number[] {
  const [, digits = '', prefix = ''] =
    /^(\d[\d.,_'’ʼ´` ]*?) ?(?:(|k|m|g|kilo|mega|giga)i?(?:b|bytes?)|)(?: free)?$/i.exec(readAnswer(answer)) ?? []
  const power = { k: 1, m: 2, g: 3 }[prefix.charAt(0).toLowerCase()] ?? 0
  // A MB is a million bytes to some and 1,048,576 to others.
  return numbersIn(digits).flatMap((value) => (power === 0 ? [value] : [value * 1000 ** power, value * 1024 ** power]))
}

/**
 * The numbers that a row of digits may be: `109.912` is one to some and 109,912 to others. Groups are of three digits (in India of two, and three
 * at the end), with the same sign between all of them; what is grouped otherwise is no number.
 */
function numbersIn(digits: string): number[] {
  const isWhole = /^\d+$/.test(digits)
  const groups = /^(\d{1,3}(?:([.,_'’ʼ´` ])\d{3})(?:\2\d{3})*|\d{1,2}(?:([., ])\d{2})+\3\d{3})(?:([.,])(\d+))?$/.exec(
    digits,
  )
  const decimal = /^(\d+)[.,](\d+)$/.exec(digits)
  const [, whole = '', threes, twos, point, places = '0'] = groups ?? []
  const isGrouped = groups !== null && point !== (threes ?? twos)
  return [
    ...(isWhole ? [Number(digits)] : []),
    ...(isGrouped ? [Number(`${whole.replace(/\D/g, '')}.${places}`)] : []),
    ...(decimal ? [Number(`${decimal[1]}.${decimal[2]}`)] : []),
  ]
}
