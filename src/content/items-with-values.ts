// The ```yaml values fence of an item: what a seed draws for it.

import type { Code } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { contentHash } from './content-hash.ts'
import { didYouMean } from './did-you-mean.ts'
import { drawnItemValues, itemOfSeed, VALUE_FUNCTIONS } from './item-values.ts'
import type { ItemFile } from './item-parts.ts'
import type { Item, ItemValue } from './library.ts'
import { placeOf } from './nodes.ts'
import { readFence } from './starts.ts'

/** This many draws are tried: values that clash in one of them are a problem. */
const TRIED = 200
const EXAMPLE = 'length: number 25 30'

/** Compiles an item without its values, and puts them back. */
export function withItsValues(
  file: ItemFile,
  node: ContainerDirective,
  compile: (node: ContainerDirective) => Item,
): Item {
  const isValues = (child: ContainerDirective['children'][number]): child is Code =>
    child.type === 'code' && child.lang === 'yaml' && child.meta === 'values'
  const fence = node.children.find(isValues)
  if (!fence) return compile(node)
  const rest = { ...node, children: node.children.filter((child) => !isValues(child)) }
  const { page } = file
  const values = readValues(file, fence)
  const { hash: _, stemText, ...item } = compile(rest)
  if (item.kind === 'card')
    page.report(placeOf(page.source, fence), 'a card has no values', 'make it a fill item, or leave them out')
  const whole = { ...item, values }
  const made = { ...whole, hash: contentHash(whole), stemText } as Item
  if (values.length > 0) tryDraws(file, fence, made)
  return made
}

function readValues({ page }: ItemFile, fence: Code): readonly ItemValue[] {
  const yaml = readFence(page.source, fence, page.report)
  if (yaml.node === null) return []
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    page.report(yaml.placeAt([]), 'values are a map of names', `write lines like ${EXAMPLE}`)
    return []
  }
  const values: ItemValue[] = []
  for (const [name, written] of Object.entries(yaml.value)) {
    const at = yaml.placeAt([name])
    const call = typeof written === 'string' ? written.trim().split(/\s+/) : []
    const [function_ = '', ...args] = call
    const unknown = args
      .flatMap((arg) => [...arg.matchAll(/\$([A-Za-z]+)/g)])
      .find(([, used]) => !isKnown(values, used))
    if (!/^[A-Za-z]+$/.test(name))
      page.report(
        at,
        `"${name}" cannot be the name of a value`,
        'a name is letters only, so that the text ends it: $length',
      )
    else if (!Object.hasOwn(VALUE_FUNCTIONS, function_)) {
      const names = Object.keys(VALUE_FUNCTIONS)
      page.report(
        at,
        `there is no function "${function_}"`,
        `use one of ${names.join(', ')}${didYouMean(function_, names)}`,
      )
    } else if (unknown)
      page.report(
        at,
        `there is no value ${unknown[0]} above "${name}"`,
        'write the values in the order in which they follow',
      )
    else values.push({ name, call })
  }
  return values
}

function isKnown(values: readonly ItemValue[], name: string | undefined): boolean {
  return values.some((value) => value.name === name)
}

/** Reports the first draw that cannot be asked. */
function tryDraws({ page }: ItemFile, fence: Code, item: Item): void {
  const at = placeOf(page.source, fence)
  for (let seed = 0; seed < TRIED; seed++) {
    try {
      const drawn = itemOfSeed(item, seed)
      const alike = drawn.kind === 'choice' ? twice(drawn.options.map(({ html }) => html)) : null
      if (alike === null) continue
      const values = Object.entries(drawnItemValues(item.values ?? [], seed)).map(([name, value]) => `${name} ${value}`)
      return page.report(
        at,
        `two options can be "${alike}" (${values.join(', ')})`,
        'draw other values, or write another option',
      )
    } catch (error) {
      return page.report(
        at,
        `these values cannot be drawn: ${(error as Error).message}`,
        `they are functions like ${EXAMPLE}`,
      )
    }
  }
}

function twice(texts: readonly string[]): string | null {
  return texts.find((text, index) => texts.indexOf(text) !== index) ?? null
}
