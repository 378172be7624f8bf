// The picture of a network as a browser draws it: what is written can be read, in every state of the labs drawn by hand.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { draw } from '../../src/picture/draw.ts'
import { layout, type Size } from '../../src/picture/layout.ts'
import { atLevel, type NetworkPicture } from '../../src/picture/network-picture.ts'
import { pictureOf } from '../../src/picture/from-world.ts'
import { isLab } from '../../src/picture/lab-state.ts'
import { bundleAssets } from '../../src/web/assets.ts'
import { networkSimulator } from '../../src/web/simulator-parts.ts'
import { describeInBrowser } from '../support/browser.ts'
import { branches, campus, office } from '../support/labs.ts'
import { shippedLibrary } from '../support/shipped-library.ts'

const LABS: Readonly<Record<string, NetworkPicture>> = { office: office(), campus: campus(), branches: branches() }

describeInBrowser('the picture of a network', (browser) => {
  let page: Page

  beforeAll(async () => {
    page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    const { style, files } = await bundleAssets()
    const css = files.get(style.replace('/assets/', ''))?.encodings.identity.toString() ?? ''
    await page.setContent(`<!doctype html><style>${css}</style><main></main>`)
  })
  afterAll(() => page.close())

  /** Everything that is drawn for a lab: each device chosen, each level, with addresses and without. */
  function pictures(lab: NetworkPicture, size: Size): readonly { name: string; svg: string }[] {
    const places = layout(lab, size)
    const chosen = [null, ...lab.devices.map(({ name }) => name)]
    return (['live', 'cables'] as const).flatMap((level) =>
      chosen.flatMap((selected) =>
        [false, true].map((addresses) => ({
          name: `${size}, ${level}, ${selected ?? 'none'}${addresses ? ', addresses' : ''}`,
          svg: draw(atLevel(lab, level), places, { id: 'lab', selected, addresses }),
        })),
      ),
    )
  }

  test.each(Object.entries(LABS))('no box, chip or name lies on another one: %s', async (_, lab) => {
    const all = [...pictures(lab, 'wide'), ...pictures(lab, 'narrow')]
    const found = await page.evaluate<readonly string[]>(`(${overlaps.toString()})(${JSON.stringify(all)})`)
    expect(found).toEqual([])
  })

  test('the same in every network that ships, as it begins', async () => {
    const labs = [...(await shippedLibrary()).scenarios.values()].filter(({ world }) => isLab(world))
    for (const { id, world, page: shown } of labs) {
      const lab = atLevel(pictureOf(world, networkSimulator), shown.picture)
      const all = [...pictures(lab, 'wide'), ...pictures(lab, 'narrow')]
      const found = await page.evaluate<readonly string[]>(`(${overlaps.toString()})(${JSON.stringify(all)})`)
      expect([id, found]).toEqual([id, []])
    }
  })

  test('every device is a target of at least 24 by 24 pixels, and cables take no focus', async () => {
    await page.evaluate(
      `document.querySelector('main').innerHTML = ${JSON.stringify(pictures(office(), 'narrow')[0]?.svg)}`,
    )
    for (const box of await page.locator('.net .node').all()) {
      const { width = 0, height = 0 } = (await box.boundingBox()) ?? {}
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(40)
    }
    expect(await page.locator('.net [tabindex]').count()).toBe(0)
  })

  test('nothing in it moves', async () => {
    const moving = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.net, .net *')].map((one) => getComputedStyle(one)).filter(({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none').map(({ transitionDuration }) => transitionDuration)`,
    )
    expect(moving).toEqual([])
  })
})

/** In the page: pairs of boxes, chips and texts that share more than 2 by 4 pixels. */
function overlaps(pictures: readonly { name: string; svg: string }[]): string[] {
  interface Drawn {
    querySelectorAll(selector: string): Iterable<Drawn>
    getBoundingClientRect(): { left: number; right: number; top: number; bottom: number }
    textContent: string
    innerHTML: string
  }
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Drawn } }
  const place = document.querySelector('main')
  return pictures.flatMap(({ name, svg }) => {
    place.innerHTML = svg
    const all = [...place.querySelectorAll('.node, .chip, .port, .address')].map((one) => ({
      text: one.textContent,
      at: one.getBoundingClientRect(),
    }))
    return all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other) => {
        const across = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left)
        const down = Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top)
        return across > 0 && down > 0 && Math.min(across, down) > 2 && Math.max(across, down) > 4
          ? [`${name}: ${one.text} on ${other.text}, ${across.toFixed(1)} by ${down.toFixed(1)}`]
          : []
      }),
    )
  })
}
