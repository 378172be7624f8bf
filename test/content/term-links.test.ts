// Words of the glossary in the prose of a chapter.

import { expect, test } from 'vitest'

import type { Element, Root, RootContent } from 'hast'
import { linkTerms, termLinks } from '../../src/content/term-links.ts'

const terms = ['POST', 'bridge ID', 'bridge', 'Null0', 'type', 'running-config', 'VLAN', 'root bridge', 'PVST+'].map(
  (term) => ({ term, id: `term-${term.toLowerCase().replaceAll(/\W+/g, '-')}` }),
)

/** The text with what is linked in brackets. */
function linked(text: string, element = 'p', seen = new Set<string>()): string {
  const links = termLinks(terms)
  const p: Element = { type: 'element', tagName: element, properties: {}, children: [{ type: 'text', value: text }] }
  const root: Root = { type: 'root', children: [p] }
  if (links) linkTerms(root, { links, linked: seen })
  const told = (node: RootContent): string =>
    node.type === 'text'
      ? node.value
      : node.type !== 'element'
        ? ''
        : node.tagName === 'a'
          ? `[${node.children.map(told).join('')}]`
          : node.children.map(told).join('')
  return root.children.map(told).join('')
}

test.each([
  ['At POST, the post is read.', 'At [POST], the post is read.'],
  ['The root bridge has the lowest bridge ID.', 'The [root bridge] has the lowest [bridge ID].'],
  ['Root Bridge and\nbridge  IDs', '[Root Bridge] and\n[bridge  IDs]'],
  ['A bridge of this type', 'A bridge of this type'],
  [
    'Running-config is in RAM; startup-running-config is nothing',
    '[Running-config] is in RAM; startup-running-config is nothing',
  ],
  ['VLANs: a VLAN, and VLAN-based', '[VLANs]: a VLAN, and VLAN-based'],
  ['to null0, to Null0', 'to [null0], to Null0'],
  ['PVST+ is one', '[PVST+] is one'],
  ['Nothing here', 'Nothing here'],
])('%j', (text, expected) => {
  expect(linked(text)).toBe(expected)
})

test.each(['code', 'pre', 'a', 'h3', 'th'])('nothing is linked in %s', (element) => {
  expect(linked('POST', element).replaceAll(/[[\]]/g, '')).toBe('POST')
  const links = termLinks(terms)
  const child: Element = {
    type: 'element',
    tagName: element,
    properties: {},
    children: [{ type: 'text', value: 'POST' }],
  }
  if (links) linkTerms({ type: 'root', children: [child] }, { links, linked: new Set() })
  expect(child.children).toEqual([{ type: 'text', value: 'POST' }])
})

test('a term is linked once in a section', () => {
  const seen = new Set<string>()
  expect([linked('POST and POST', 'p', seen), linked('POST', 'p', seen)]).toEqual(['[POST] and POST', 'POST'])
})

test('without a term that is unmistakable there is nothing to link', () => {
  expect(termLinks([{ id: 'term-line', term: 'line' }])).toBeNull()
})
