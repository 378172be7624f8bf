// HTML of this course as words: for search, and for cards that a learner makes of it.

/** The words of HTML that html.ts made; blocks end lines. `code` comes in backquotes if `hasCode`. */
export function plainText(html: string, { hasCode = false }: { readonly hasCode?: boolean } = {}): string {
  const marked = hasCode
    ? html
        .replaceAll(/<pre[^>]*><code[^>]*>([^]*?)<\/code><\/pre>/g, '\n```\n$1```\n')
        .replaceAll(/<\/?code[^>]*>/g, '`')
    : html
  return decoded(
    marked.replaceAll(/<(?:br|\/(?:p|li|div|pre|h\d|tr|ul|ol|table|blockquote))>/g, '$&\n').replaceAll(TAG, tagText),
  )
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const TAG = /<(?:"[^"]*"|[^"'>])*>/g

/** Cells of a row stand apart. */
function tagText(tag: string): string {
  return /^<\/t[dh]>/.test(tag) ? ' ' : ''
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi, (all, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? all
    return String.fromCodePoint(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal))
  })
}
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
