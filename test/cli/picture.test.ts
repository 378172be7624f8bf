// `drillmark picture`: the network of a scenario as a file that any viewer shows.

import { expect, test } from 'vitest'

import { picture, pictureText } from '../../src/cli/picture.ts'
import { labWorld } from '../support/lab-scenario.ts'
import { captured } from './captured.ts'

test('the picture of a network has its cables; on the level of cables only their lamps', () => {
  expect(pictureText(labWorld(), 'wide', 'live')).toContain('<title>SW1 Fa0/23 to SW2 Fa0/23: up, VLAN 1</title>')
  expect(pictureText(labWorld(), 'narrow', 'cables')).toContain('<title>SW1 Fa0/23 to SW2 Fa0/23: up</title>')
  expect(pictureText(labWorld(), 'narrow', 'cables')).toContain('width="344"')
})

test('a file stands alone', async () => {
  const { code, out } = await captured(() => picture(['ma-ssh-only']))
  expect(code).toBe(0)
  expect(out).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="net"[^\n]*>\n<style><!\[CDATA\[[^]*--surface[^]*\.net text[^]*\]\]><\/style>\n<title/,
  )
  expect(out.endsWith('</svg>\n')).toBe(true)
})

test('a scenario that is not there is refused with the nearest one', async () => {
  const { code, err } = await captured(() => picture(['ma-ssh-onli']))
  expect([code, err]).toEqual([2, expect.stringContaining('ma-ssh-only')])
  expect((await captured(() => picture([]))).code).toBe(2)
})
