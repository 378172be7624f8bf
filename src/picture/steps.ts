// The steps of a packet as HTML, the same from the server and from the script of the page.

import { escaped } from './draw.ts'
import type { Follow, FollowStep } from './follow.ts'

/** The list of steps, each a button that points at its place in the picture, and what became of the answer. */
export function stepsHtml({ from, to, steps, end, answer, back }: Follow, now: number): string {
  const rows = steps.map((step, index) => stepHtml(step, index, now))
  if (end)
    rows.push(
      `<li class="stop">${buttonHtml(steps.length, now, '✗', end.device, `<strong>Stops here.</strong> ${escaped(end.told)}`, '')}</li>`,
    )
  const list = `<ol class="packet-steps" aria-label="${escaped(`Ping from ${from} to ${to}`)}">${rows.join('')}</ol>`
  const told = `<p class="packet-end">${end ? '' : '<strong>Arrived.</strong> '}${escaped(answer)}</p>`
  return back.length === 0 ? list + told : `${list}${told}<ol class="packet-back">${back.map(backHtml).join('')}</ol>`
}

function stepHtml({ device, told, packet }: FollowStep, index: number, now: number): string {
  return `<li>${buttonHtml(index, now, `${index + 1}`, device, escaped(told), packet)}</li>`
}

function buttonHtml(index: number, now: number, badge: string, device: string, told: string, packet: string): string {
  const current = index === now ? ' aria-current="step"' : ''
  const small = packet === '' ? '' : `<small>${escaped(packet)}</small>`
  return `<button type="button" class="packet-step" data-step="${index}"${current}><span class="packet-badge">${badge}</span><b>${escaped(device)}</b><span class="packet-told">${told}${small}</span></button>`
}

function backHtml({ device, told, packet }: FollowStep): string {
  return `<li><b>${escaped(device)}</b> ${escaped(told)}${packet === '' ? '' : ` <small>${escaped(packet)}</small>`}</li>`
}
