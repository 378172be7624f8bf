// Words of a choice item that its page contradicts: another number of keys, or the place of an option, because options are shuffled.

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six']
const NUMBER = `(${NUMBERS.join('|')}|[1-6])`
/** "(Choose two.)", "select the 3", "which two commands"; not "which of the two", and not "which 5 GHz" or "which two-line". */
const ASKS = new RegExp(
  String.raw`\b(?:choose|select|pick|tick|which|what)\s+(?:the\s+|any\s+)?${NUMBER}(?![\w.:/-]*\w)(?!\s*(?:GHz|MHz|MB|GB|kB|%))`,
  'gi',
)
const ALL_THAT_APPLY = /\b(?:choose|select|pick|tick|mark)\s+(?:all|every|any)\b[^.?)]*/gi

/** A number of right options as a word: `two`. */
export function numberWord(count: number): string {
  return NUMBERS[count - 1] ?? String(count)
}

/** The numbers of right options that a stem asks for, as it says them; `count` is null for "all that apply". */
export function askedFor(stem: string): readonly { readonly words: string; readonly count: number | null }[] {
  const counted = [...stem.matchAll(ASKS)].map(([words, number = '']) => {
    const said = number.toLowerCase()
    const index = NUMBERS.indexOf(said)
    return { words, count: index < 0 ? Number(said) : index + 1 }
  })
  const open = [...stem.matchAll(ALL_THAT_APPLY)].map(([words]) => ({ words, count: null }))
  return [...counted, ...open]
}

/** "All of the above", "Both A and C": an option that speaks of others by their place. Null: it does not. */
export function optionByPlace(option: string): string | null {
  const places: readonly RegExp[] = [
    /\b(?:of|than|from)\s+the\s+(?:above|below)\b|\b(?:answers?|options?|choices?)\s+(?:above|below)\b/i,
    /^(?:[Bb]oth|[Aa]ll|[Nn]either|[Ee]ither|[Oo]nly)?\s*\(?[A-H]\)?(?:\s*(?:,|and|or|nor|&)\s*\(?[A-H]\)?)+(?:\s+only)?\.?$/,
  ]
  return firstMatch(option.trim(), places)
}

/** "Option B", "answers A and C", "C, the flexible one", "the second option": an explanation that names an option by its place. Null: none. */
export function explanationByPlace(explanation: string): string | null {
  // Numbers stay allowed: DHCP has an option 6.
  return firstMatch(explanation.trim(), [
    /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?)\s+\(?[A-H]\)?(?![\w/:-]|\.\w)/,
    /^\(?[A-H](?:[.:)]\s+\S+|,\s+(?:the|because|since|which|as|an?)\b|\s+(?:is|was)\s+(?:right|wrong|correct|incorrect|true|false)\b)/,
    /(?:^|[.;]\s+)(?:[Bb]oth\s+)?[A-H](?:,\s*[A-H])*,?\s+(?:and|or)\s+[A-H]\s+are\b/,
    /\bthe\s+(?:first|second|third|fourth|fifth|sixth|last|previous|next)\s+(?:option|choice)\b/i,
  ])
}

function firstMatch(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) return found.trim()
  }
  return null
}
