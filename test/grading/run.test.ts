import { expect, test } from 'vitest'
import { commandLine, run } from '../../src/grading/run.ts'
import { branch, DOWNLOAD, NEW } from './worlds.ts'

test('a final newline is no extra Enter, and CRLF is one line end', () => {
  expect(run(branch(), 'enable\nshow version').transcript).toEqual(
    run(branch(), 'enable\r\nshow version\r\n').transcript,
  )
})

test('an empty text types nothing, an empty line is an Enter', () => {
  expect(run(branch(), '').transcript).toEqual([])
  expect(run(branch(), '\n').transcript).toMatchObject([{ line: 1, kind: 'blank' }])
})

test('entries and events carry the number of their line', () => {
  const { transcript, events } = run(branch(), `enable\n${DOWNLOAD}`)
  expect(transcript.map((entry) => entry.line)).toEqual([1, 2, 3, 4, 5])
  expect(events).toMatchObject([{ type: 'copy', line: 5, device: 'BR1', to: `flash0:/${NEW}`, complete: true }])
})

test('the world before every line is kept, and the start stays as it was', () => {
  const start = branch()
  const untouched = structuredClone(start)
  const { worlds, world } = run(start, `enable\n${DOWNLOAD}`)
  expect(worlds).toHaveLength(6)
  expect(worlds[0]).toBe(start)
  expect(worlds[5]).toBe(world)
  expect(start).toEqual(untouched)
})

test('input that ends at a question says which', () => {
  const { waiting, events, warnings } = run(branch(), 'enable\ncopy tftp: flash:\n')
  expect(waiting.question).toBe('Address or name of remote host []? ')
  expect(events).toMatchObject([
    { type: 'question-unanswered', line: 2, question: 'Address or name of remote host []? ' },
  ])
  expect(warnings).toEqual([
    {
      kind: 'open-question',
      from: 2,
      to: 2,
      text: 'The input ended while BR1 was asking: Address or name of remote host []?',
    },
  ])
})

test('only 500 lines are run, and a warning says how many were left out', () => {
  const { transcript, warnings } = run(branch(), 'enable\n'.repeat(502))
  expect(transcript).toHaveLength(500)
  expect(warnings.map(({ text }) => text)).toEqual(['Only the first 500 lines were run: 2 more were left out.'])
})

test('a line of more than 255 characters is refused and noted', () => {
  const { transcript, warnings } = run(branch(), `enable ${'x'.repeat(300)}\nenable`)
  expect(transcript.map((entry) => entry.kind)).toEqual(['refused', 'command'])
  expect(warnings[0]).toMatchObject({ kind: 'note', from: 1, to: 1, text: expect.stringMatching(/^Line 1: /) })
})

test('a pasted prompt is taken off and noted', () => {
  const { transcript, warnings } = run(branch(), 'BR1>enable\n')
  expect(transcript).toMatchObject([{ kind: 'command', input: 'enable' }])
  expect(warnings).toHaveLength(1)
})

test('an answer belongs to the command that opened its dialogue', () => {
  const done = run(
    branch(),
    'enable\ncopy tftp: flash:\n@wait 1m\nBR1#show version\n10.20.0.99\nx.bin\n\n@power-cycle\n',
  )
  expect([1, 2, 3, 5, 6, 7, 8].map((line) => commandLine(done, line))).toEqual([1, 2, 3, 2, 2, 2, 8])
  expect(commandLine(done, 99)).toBe(99)
})
