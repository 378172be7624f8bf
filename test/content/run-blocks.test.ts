// Prose that proves itself: run blocks and claims are typed on a real simulated device, and every disagreement has its place.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileCourse } from '../../src/content/compile.ts'
import type { Problem } from '../../src/content/library.ts'
import { NO_PROOFS } from '../../src/content/proofs.ts'
import { playConsole } from '../../src/content/written-session.ts'
import type { Grading } from '../../src/content/scenarios.ts'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { worldOf } from '../../src/sim/start.ts'
import { chapter, CHAPTER, choice, QUIZ, SCENARIO, smallCourse, STARTS } from './small-course.ts'

const grading: Grading = { worldOf, parseRubric, gradeScenario, diagnosisIds }
const IMAGE = 'c2900-universalk9-mz.SPA.154-3.M3.bin'
const starts = `## edge

\`\`\`yaml start
platform: c2911
hostname: EDGE
clock: 2026-05-04T09:00:00Z
flash: [${IMAGE}]
startup-config: |
  hostname EDGE
  enable secret S3cret
  end
\`\`\`

## open

\`\`\`yaml start
platform: c2911
hostname: EDGE
flash: [${IMAGE}]
startup-config: |
  hostname EDGE
  end
\`\`\`
`

/** Compiles the small course with this chapter body, on real devices. */
function compile(
  body: string,
  { prove = true, grade = grading, quiz = choice }: { prove?: boolean; grade?: Grading; quiz?: string } = {},
) {
  const files = {
    ...smallCourse,
    [STARTS]: starts,
    [CHAPTER]: chapter(`## Introduction\n\n${body}\n`),
    [QUIZ]: quiz.replace(' {#ios-first}', ''),
  }
  const entries = Object.entries(files).filter(([path]) => path !== SCENARIO)
  return compileCourse(new Map(entries), prove ? { grading: grade, proofs: NO_PROOFS } : { grading: grade })
}
const problemsOf = (body: string): readonly string[] => compile(body).problems.map((problem) => problem.message)
const htmlOf = (body: string): string => {
  const { library, problems } = compile(body)
  const section = library?.chapter.get('boot')?.sections[0]
  if (section?.shape !== 'prose') throw new Error(JSON.stringify(problems, null, 2))
  return section.html
}
/** ⟦ stands where the one problem must be reported. */
function onlyProblem(marked: string, grade = grading): { readonly problem: Problem; readonly place: string } {
  const { problems } = compile(marked.replace('⟦', ''), { grade })
  const [problem] = problems
  expect(problems.map((each) => `${each.at.line}:${each.at.column} ${each.message}`)).toHaveLength(1)
  const before = chapter(`## Introduction\n\n${marked}\n`).split('⟦')[0] ?? ''
  return {
    problem: problem as Problem,
    place: `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`,
  }
}

const run = (words: string, ...lines: string[]): string => `\`\`\`ios run ${words}\n${lines.join('\n')}\n\`\`\`\n`

describe('a run block', () => {
  test('is typed at its start state: behind a prompt stands what is typed, the rest is what the device must show', () => {
    const body = run(
      'start=open',
      'EDGE>enable',
      'EDGE#show version | include register',
      'Configuration register is 0x2102',
      'EDGE#',
    )
    expect(problemsOf(body)).toEqual([])
    expect(problemsOf(body.replace('0x2102', '0x2142'))).toEqual([
      'the console does not show "Configuration register is 0x2142" here, but "Configuration register is 0x2102"',
    ])
  })

  test('goes on where the run block before it stopped, hidden lines first', () => {
    expect(
      problemsOf(
        run('start=open after="enable; configure terminal"', 'EDGE(config)#hostname CORE') +
          '\nIt has a new name.\n\n' +
          run('continues after=end', 'CORE#show running-config | include hostname', 'hostname CORE'),
      ),
    ).toEqual([])
  })

  test('may leave lines out by an elision mark, at the end, in between and at the beginning', () => {
    expect(
      problemsOf(
        run(
          'start=open after=enable',
          'EDGE#reload',
          'Proceed with reload? [confirm]',
          '…',
          'System Bootstrap, Version 15.0(1r)M16, RELEASE SOFTWARE (fc1)',
          '…',
          'IOS Image Load Test',
          '…',
        ),
      ),
    ).toEqual([])
    expect(
      problemsOf(
        run('start=open after=enable', 'EDGE#show version', '…', 'Configuration register is 0x2102', '', 'EDGE#'),
      ),
    ).toEqual([])
    expect(
      problemsOf(run('start=open after=enable', 'EDGE#show version', 'Configuration register is 0x2102', '…')),
    ).toHaveLength(1)
    expect(
      problemsOf(run('start=open after=enable', 'EDGE#show version', '…', 'IOS Image Load Test', '…')),
    ).toHaveLength(1)
  })

  test('may begin in the middle of what was printed last', () => {
    const dialog = [
      '',
      '         --- System Configuration Dialog ---',
      '',
      'Would you like to enter the initial configuration dialog? [yes/no]:',
    ]
    expect(problemsOf(run('start=open after="enable; write erase; ; reload; "', ...dialog))).toEqual([])
    expect(
      problemsOf(run('start=open after="enable; write erase; ; reload; "', 'Another text', ...dialog)),
    ).toHaveLength(1)
  })

  test('answers questions: a bare question in between is an Enter, the last line waits', () => {
    const body = run(
      'start=open after=enable',
      'EDGE#copy running-config startup-config',
      'Destination filename [startup-config]?',
      'Building configuration...',
      '[OK]',
      'EDGE#reload',
      'Proceed with reload? [confirm]',
    )
    expect(problemsOf(body)).toEqual([])
    expect(problemsOf(`${body}\n${run('continues', 'Proceed with reload? [confirm]n', 'EDGE#')}`)).toEqual([])
  })

  test('types its password where the device asks for one, and does not show it', () => {
    const body = run('start=edge password=S3cret', 'EDGE>enable', 'Password:', 'EDGE#')
    expect(problemsOf(body)).toEqual([])
    expect(htmlOf(body)).not.toContain('S3cret')
    expect(problemsOf(body.replace('S3cret', 'wrong'))).toHaveLength(1)
  })

  test('says every difference of a block, each by its line', () => {
    const { problems } = compile(
      run('start=open', 'EDGE>show clock', 'noon', 'EDGE>enable', 'EDGE#show version | include register', 'nothing'),
    )
    expect(problems.map((problem) => [problem.at.line - 14, problem.message.slice(0, 34)])).toEqual([
      [0, 'the console does not show "noon" h'],
      [3, 'the console does not show "nothing'],
    ])
  })

  test('prints what the device shows, to be pasted', () => {
    const { problem } = onlyProblem(
      run('start=open after=enable', 'EDGE#show version | include register', 'Configuration register is 0x2⟦042'),
    )
    expect(problem.help).toContain('\nConfiguration register is 0x2102\nEDGE#')
  })

  test('may stand in a list and in an item', () => {
    expect(
      problemsOf(
        `- one\n\n  ${run('start=open', 'EDGE>show version | include register', 'Configuration register is 0x2102').trim().replaceAll('\n', '\n  ')}\n`,
      ),
    ).toEqual([])
    const quiz = choice.replace(
      'What runs first?\n',
      `What runs first?\n\n${run('start=open', 'EDGE>show version | include register', 'wrong')}`,
    )
    expect(compile('Text.', { quiz }).problems.map((each) => each.at)).toEqual([{ file: QUIZ, line: 6, column: 1 }])
  })

  test('is shown as any other console', () => {
    expect(htmlOf(run('start=open', 'EDGE>enable'))).toBe(
      '<pre tabindex="0"><code class="language-ios">EDGE>enable\n</code></pre>',
    )
  })

  test('is not run when the course is only read', () => {
    const wrong = run('start=open', 'EDGE>enable', 'wrong')
    expect(compile(wrong, { prove: false }).problems).toEqual([])
    expect(compile(run('start=opne', 'EDGE>enable'), { prove: false }).problems).toHaveLength(1)
  })

  test.each([
    ['this block has no start', '⟦```ios run\nEDGE>\n```\n'],
    ['this block both starts and continues', '⟦```ios run start=open continues\nEDGE>\n```\n'],
    ['no run block stands before this one', '```ios run ⟦continues\nEDGE>\n```\n'],
    ['there is no start state "opne"', '```ios run ⟦start=opne\nEDGE>\n```\n'],
    ['"begin=open" cannot stand here', '```ios run start=open ⟦begin=open\nEDGE>\n```\n'],
    ['"start=edge" cannot stand here', '```ios run start=open ⟦start=edge\nEDGE>\n```\n'],
    ['there is no fence "ios rnu" here', '⟦```ios rnu start=open\nEDGE>\n```\n'],
    ['the device refused the line "enabel"', '```ios run start=open ⟦after="enabel; show clock"\nEDGE>\n```\n'],
    [
      'the device does not take "@sleep": a line that begins with @ is one of @power-cycle, @power-cycle break, @wait 10m, @console NAME, @connect, @plug, @unplug, @answer ID VALUE',
      '```ios run start=open\n⟦EDGE>@sleep\n```\n',
    ],
    ['the console does not show "ROUTER>enable" here, but "EDGE>"', '```ios run start=open\n⟦ROUTER>enable\n```\n'],
    [
      'the console does not show "EDGE>show clock" here, but "EDGE#"',
      '```ios run start=open\nEDGE>enable\nEDGE⟦>show clock\n```\n',
    ],
    [
      'the console does not show "Configuration register is 0x2142" here, but "Configuration register is 0x2102"',
      '```ios run start=open\nEDGE>show version | include register\nConfiguration register is 0x21⟦42\n```\n',
    ],
    [
      'the console goes on here with "Configuration register is 0x2102"',
      '```ios run start=open\nEDGE>show version | include register\n⟦```\n',
    ],
    [
      'the console goes on here with "Configuration register is 0x2102"',
      '```ios run start=open\nEDGE>show version | include register\n⟦EDGE>enable\n```\n',
    ],
    [
      'the console does not show "more" here, but "EDGE>"',
      '```ios run start=open\nEDGE>show version | include register\nConfiguration register is 0x2102\n⟦more\n```\n',
    ],
  ])('%s', (message, marked) => {
    const { problem, place } = onlyProblem(marked)
    expect(problem.message).toBe(message)
    expect(`${problem.at.line}:${problem.at.column}`).toBe(place)
    expect(problem.help).not.toBe('')
  })

  test('of any text ends, and no line of it is thrown at the author', () => {
    const made = worldOf({ platform: 'c2911', hostname: 'EDGE', flash: [IMAGE] })
    if (!('world' in made)) throw new Error('no world')
    for (const text of [
      '',
      '\n',
      '…',
      '…\n…',
      'Router>',
      'EDGE>\n\n\n',
      'EDGE>enable\n'.repeat(300),
      'EDGE>@power-cycle\n…\nEDGE>',
    ]) {
      expect(
        playConsole({ world: made.world, printed: [] }, text, null).differences.every((each) => each.help !== ''),
      ).toBe(true)
    }
  })
})

const claim = (prose: string, ...fences: string[]): string => `:::claim\n${prose}\n\n${fences.join('\n')}\n:::\n`
const fence = (words: string, ...lines: string[]): string =>
  `\`\`\`${words}\n${lines.map((line) => `${line}\n`).join('')}\`\`\``
const PROSE = 'A name that is not saved is **lost**.'
const UNSAVED = 'after="enable; configure terminal; hostname CORE; end; @power-cycle"'

describe('a claim', () => {
  test('is proven by checks that must be met, and by others that must not', () => {
    expect(
      problemsOf(
        claim(
          PROSE,
          fence(`yaml expect start=open ${UNSAVED}`, '- { check: hostname, name: EDGE }'),
          fence('yaml expect-not', '- { check: hostname, name: CORE }'),
        ),
      ),
    ).toEqual([])
    expect(
      problemsOf(claim(PROSE, fence(`yaml expect start=open ${UNSAVED}`, '- { check: hostname, name: CORE }')))[0],
    ).toMatch(/^hostname is not met: /)
    expect(
      problemsOf(claim(PROSE, fence(`yaml expect-not start=open ${UNSAVED}`, '- { check: hostname, name: EDGE }')))[0],
    ).toMatch(/^hostname is met: /)
  })

  test('is proven by a console, and the checks look at what came of it', () => {
    const proof = [
      fence(
        'ios console start=edge password=S3cret',
        'EDGE>enable',
        'Password:',
        'EDGE#configure terminal',
        '…',
        'EDGE(config)#hostname CORE',
        'CORE(config)#',
      ),
      fence('yaml expect', '- { check: hostname, name: CORE }'),
    ]
    expect(problemsOf(claim(PROSE, ...proof))).toEqual([])
    expect(
      problemsOf(
        claim(PROSE, ...proof)
          .replace('EDGE(config)#hostname CORE', 'EDGE(config)#hostname LAST')
          .replace('CORE(config)#', 'LAST(config)#'),
      ),
    ).toHaveLength(1)
  })

  test('has several proofs: each start= begins one, on a new device', () => {
    expect(
      problemsOf(
        claim(
          PROSE,
          fence(
            'yaml expect start=open after="enable; configure terminal; hostname CORE"',
            '- { check: hostname, name: CORE }',
          ),
          fence('yaml expect start=open', '- { check: hostname, name: EDGE }'),
        ),
      ),
    ).toEqual([])
  })

  test('shows its prose and nothing of its proofs, which cost no reading time', () => {
    const proof = fence(
      `yaml expect start=open ${UNSAVED}`,
      '- { check: hostname, name: EDGE }',
      ...Array.from({ length: 200 }, () => '# a comment of many words that nobody reads here'),
    )
    expect(htmlOf(`Before.\n\n${claim(PROSE, proof)}\nBehind.`)).toBe(
      '<p>Before.</p>\n<p>A name that is not saved is <strong>lost</strong>.</p>\n<p>Behind.</p>',
    )
    expect(compile(claim(PROSE, proof)).library?.chapter.get('boot')?.readingMinutes).toBe(1)
  })

  test('may hold a list, a table, or a run block that is shown', () => {
    const shown = run('start=open', 'EDGE>show version | include register', 'Configuration register is 0x2102')
    expect(
      htmlOf(claim(`- one\n- two\n\n${shown}`, fence('yaml expect start=open', '- { check: hostname, name: EDGE }'))),
    ).toMatch(/<ul>[\s\S]*0x2102/)
  })

  const right = fence('yaml expect start=open', '- { check: hostname, name: EDGE }')
  test.each([
    ['a claim has no attribute "start"', `⟦${claim(PROSE, right).replace(':::claim', ':::claim{start=open}')}`],
    ['this claim says nothing', `Text.\n\n⟦${claim('', right)}`],
    ['":::claim" inside another block', `- one\n\n  ⟦${claim(PROSE, right).trim().replaceAll('\n', '\n  ')}\n`],
    ['this claim has no proof', `⟦${claim(PROSE)}`],
    ['text below the first proof of a claim', claim(PROSE, right, '\n⟦And more.')],
    ['this proof has no start', claim(PROSE, `⟦${fence('yaml expect', '- { check: hostname, name: EDGE }')}`)],
    ['there is no start state "opne"', claim(PROSE, right.replace('start=open', '⟦start=opne'))],
    ['"strat=open" cannot stand here', claim(PROSE, right.replace('start=open', 'start=open ⟦strat=open'))],
    [
      'a second expect in this proof',
      claim(PROSE, right, `⟦${fence('yaml expect', '- { check: hostname, name: EDGE }')}`),
    ],
    [
      'lines are typed at the start of a proof',
      claim(PROSE, right, fence('yaml expect-not ⟦after=enable', '- { check: hostname, name: CORE }')),
    ],
    [
      'a proof expects a list of criteria',
      claim(PROSE, fence('yaml expect start=open', '⟦check: hostname', 'name: EDGE')),
    ],
    ['a proof expects a list of criteria', claim(PROSE, fence('yaml expect start=open', '⟦# nothing'))],
    [
      'neither the catalogue nor the start state has an image "c2900-universalk9-mz.SPA.154-3.M33.bin"',
      claim(
        PROSE,
        fence('yaml expect-not start=open', '- { check: boots-image, ⟦image: c2900-universalk9-mz.SPA.154-3.M33.bin }'),
      ),
    ],
    ['there is no check "hostnaem"', claim(PROSE, right.replace('check: hostname', '⟦check: hostnaem'))],
    ['hostname is not met: ', claim(PROSE, right.replace('{ check', '⟦{ check').replace('name: EDGE', 'name: CORE'))],
    ['hostname is met: ', claim(PROSE, right.replace('yaml expect', 'yaml expect-not').replace('{ check', '⟦{ check'))],
    [
      'the device refused the line "hostname X"',
      claim(PROSE, right.replace('start=open', 'start=open ⟦after="enable; hostname X"')),
    ],
    [
      'the console goes on here with "Configuration register is 0x2102"',
      claim(PROSE, fence('ios console start=open', 'EDGE>show version | include register').replace(/```$/, '⟦```')),
    ],
  ])('%s', (message, marked) => {
    const { problem, place } = onlyProblem(marked)
    expect(problem.message.slice(0, message.length)).toBe(message)
    expect(`${problem.at.line}:${problem.at.column}`).toBe(place)
    expect(problem.message).not.toMatch(/\.$/)
    expect(problem.help).not.toBe('')
  })

  test('that cannot be judged is said to be so', () => {
    const broken: Grading = {
      ...grading,
      gradeScenario: (scenario, text) => {
        const graded = gradeScenario(scenario, text)
        return {
          ...graded,
          report: { ...graded.report, outcome: 'ungradable', criteria: [], warnings: ['a check threw'] },
        }
      },
    }
    const { problem, place } = onlyProblem(claim(PROSE, `⟦${right}`), broken)
    expect([problem.message, problem.help, `${problem.at.line}:${problem.at.column}`]).toEqual([
      'this proof cannot be judged',
      'a check threw',
      place,
    ])
  })

  test('is no part of quiz.md', () => {
    expect(
      compile('Text.', { quiz: `${choice}\n${claim(PROSE, right)}` }).problems.map((each) => each.message),
    ).toContain('":::claim" cannot stand here')
  })
})

test('the examples of docs/content-format.md are true', () => {
  const manual = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'content-format.md'), 'utf8')
  const section = manual.split('### Prose that proves itself')[1]?.split('\n## ')[0] ?? ''
  const examples = [...section.matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gm)].map(([block]) => block.replace(/^ {4}/gm, ''))
  expect(examples.map((example) => problemsOf(example.replaceAll('edge-router', 'open')))).toEqual([[], []])
})
