// What learners write themselves as HTML: a small safe subset.

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ownTextHtml } from '../../src/content/html.ts'

test.each([
  ['Bit 6 of `0x2142`', '<p>Bit 6 of <code>0x2142</code></p>'],
  ['one\ntwo\n\nthree', '<p>one<br>\ntwo</p>\n<p>three</p>'],
  ['```\nshow run\n  more\n```', '<pre tabindex="0"><code>show run\n  more\n</code></pre>'],
  ['*a* _b_ **c** [d](http://e) ![f](g)', '<p>*a* _b_ **c** [d](http://e) ![f](g)</p>'],
  ['# a\n- b\n> c\n1. d', '<p># a<br>\n- b<br>\n> c<br>\n1. d</p>'],
  ['a\n---', '<p>a<br>\n---</p>'],
  ['[a]: http://b', '<p>[a]: http://b</p>'],
  ['R1#\\*', '<p>R1#\\*</p>'],
  ['&amp; &lt;', '<p>&#x26;amp; &#x26;lt;</p>'],
  ['', ''],
])('%j', (text, html) => {
  expect(ownTextHtml(text)).toBe(html)
})

test('no text makes an element but paragraphs, line breaks and code', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '<script>',
      '<a href=x>',
      '`',
      '```',
      '\n',
      '\n\n',
      '    ',
      '[x](y)',
      '<!--',
      '&lt;',
      '>',
      'a',
      '"',
    ),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const left = ownTextHtml(text).replaceAll(/<\/?(?:p|code|pre|br)>|<pre tabindex="0">/g, '')
        expect(left).not.toMatch(/</)
      },
    ),
  )
})
