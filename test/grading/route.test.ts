// Routes: which answers are one way, and what of a learner's answer is kept for the author.

import { describe, expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import { novelRoute, routeOf, type Routed } from '../../src/grading/route.ts'
import { run } from '../../src/grading/run.ts'
import { branch, DOWNLOAD, NEW, rubricOf, typed } from './worlds.ts'

const SOLUTION = `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nend\nwrite memory\n`

const scenario: Routed = {
  id: 'upgrade',
  rev: 1,
  passMark: 80,
  world: branch(),
  rubric: rubricOf({ id: 'boots-new', check: 'boots-image', image: NEW, points: '8', required: 'true' }),
  passes: [{ lines: SOLUTION }],
}
const route = (lines: string) => routeOf(run(scenario.world, lines))
const novel = (lines: string, values: Readonly<Record<string, string>> = {}, of: Routed = scenario) =>
  novelRoute(of, gradeScenario(of, lines), values)

describe('a route', () => {
  test('is what was changed, in order', () => {
    expect(route(SOLUTION)).toBe(
      [`BR1: copy tftp://10.20.0.5/${NEW} flash0:/${NEW}`, `BR1: boot system flash:${NEW}`, 'BR1: save'].join('\n'),
    )
  })

  test('is the same in other words: abbreviations, comments, blank lines, looking, slips that the device refused', () => {
    const words = typed(`
      BR1>en
      ! the image first

      show flash:
      cpoy tftp: flash:
      copy tftp://10.20.0.5/${NEW} flash:

      verify flash:${NEW}
      conf t
      boot sys flash ${NEW}
      do wr
      end
      copy run start

      dir`)
    expect(route(words)).toBe(route(SOLUTION))
  })

  test('has what a stretch of configuration comes to, whatever the order and the corrections in it', () => {
    const one =
      'enable\nconf t\nhostname EDGE\nip ftp username ops\nboot system flash:x\nno boot system\nboot system flash:y\nend\n'
    const other = 'enable\nconf t\nip ftp username ops\nboot system flash:y\nhostname EDGE\nend\n'
    expect(route(one)).toBe(route(other))
    expect(route('enable\nconf t\nboot system flash:x\nend\n')).not.toBe(
      route('enable\nconf t\nboot system flash:y\nend\n'),
    )
  })

  test('is another one when something else is done, or in another order', () => {
    const restarted = `${SOLUTION}reload\n\n`
    const first = `enable\nconf t\nboot system flash:${NEW}\nend\n${DOWNLOAD}wr\n`
    expect(new Set([SOLUTION, restarted, first].map(route)).size).toBe(3)
  })

  test('leaves out what failed: a copy from a server that does not answer', () => {
    expect(route(`enable\ncopy tftp://10.20.0.9/${NEW} flash:\n\n${SOLUTION}`)).toBe(route(SOLUTION))
  })

  test('has drawn values by name, so that two seeds take one route', () => {
    expect(routeOf(run(scenario.world, SOLUTION), { server: '10.20.0.5', host: 'BR1' })).toBe(
      [`$host: copy tftp://$server/${NEW} flash0:/${NEW}`, `$host: boot system flash:${NEW}`, '$host: save'].join('\n'),
    )
    expect(routeOf(run(scenario.world, SOLUTION), { part: '10.20.0', last: '5' })).not.toContain('$part0')
  })

  test('never has a password in it', () => {
    const lines = 'enable\nconf t\nenable secret Hunter2\nusername pat secret Hunter3\nip ftp password Hunter4\nend\n'
    expect(route(lines)).not.toContain('Hunter')
    expect(route(lines)).toBe(route(lines.replaceAll('Hunter', 'Other')))
  })
})

describe('a route that no transcript takes', () => {
  const byFtp = `enable\ncopy ftp://10.20.0.5/${NEW} flash:\n\nconf t\nboot system flash:${NEW}\nend\nwr\n`

  test('is kept with the lines that did something', () => {
    const kept = novel(`! Ada was here\n${byFtp}\nshow versoin\n`)
    expect(kept?.signature).toContain('copy ftp://10.20.0.5')
    expect(kept?.lines).toBe(byFtp)
    expect(gradeScenario(scenario, kept?.lines ?? '').report.outcome).toBe('passed')
  })

  test('is none of an answer that takes a known one, nor of one that did not pass', () => {
    expect(novel(SOLUTION.replace('write memory', 'copy run start\n'))).toBeNull()
    expect(novel('enable\nreload\n\n')).toBeNull()
    expect(
      novelRoute(scenario, { ...gradeScenario(scenario, byFtp), report: gradeScenario(scenario, '').report }),
    ).toBeNull()
  })

  test('has drawn values by name, to stand in the file as they are', () => {
    expect(novel(byFtp, { server: '10.20.0.5' })?.lines).toContain(`copy ftp://$server/${NEW} flash:`)
  })

  test('of an answer that is longer than any author would adopt is not kept', () => {
    expect(novel(`${byFtp}${'show clock\n'.repeat(480)}`)).not.toBeNull()
    expect(novel(`${byFtp}${'show running-config | include interface\n'.repeat(480)}`)).toBeNull()
  })

  describe('with passwords', () => {
    const guarded: Routed = {
      ...scenario,
      world: branch({
        'startup-config':
          'hostname BR1\nenable secret Sesame-1\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n',
        servers: { '10.20.0.5': { tftp: { files: [NEW] }, scp: { username: 'ops', password: 'Upd8!', files: [NEW] } } },
      }),
      passes: [{ lines: SOLUTION.replace('enable\n', 'enable\nSesame-1\n') }],
    }
    const bySecureCopy = (before: string, after = '') =>
      `enable\n${before}Sesame-1\ncopy scp://ops@10.20.0.5/${NEW} flash:\n\nUpd8!\nconf t\n${after}boot system flash:${NEW}\nend\nwr\n`

    test('that the scenario knows, keeps them: the author has to replay it', () => {
      expect(gradeScenario(guarded, bySecureCopy('')).report.outcome).toBe('passed')
      expect(novel(bySecureCopy(''), {}, guarded)?.lines).toBe(bySecureCopy(''))
    })

    test('of the learner’s own, masks them wherever they stand, and still passes', () => {
      const kept = novel(
        bySecureCopy('myBankPin7\n', 'enable secret horse-battery\nusername me secret s3cr3t\n'),
        {},
        guarded,
      )
      expect(kept?.lines).toBe(bySecureCopy('********\n', 'enable secret ********\nusername me secret ********\n'))
    })

    test('keeps nothing that no longer passes with them masked', () => {
      const withSecret = (secret: string) => byFtp.replace('end\n', `enable secret ${secret}\nend\nconf t\nend\n`)
      expect(novel(withSecret('horse-battery'))).not.toBeNull()
      expect(gradeScenario(scenario, withSecret('conf')).report.outcome).toBe('passed')
      expect(novel(withSecret('conf'))).toBeNull()
    })

    test('in an address, masks those it does not know', () => {
      const server = { ftp: { username: 'ops', password: 'Upd8!', files: [NEW] } }
      const of: Routed = { ...scenario, world: branch({ servers: { '10.20.0.5': server } }) }
      const copy = (login: string) => `copy ftp://${login}@10.20.0.5/${NEW} flash:\n\n`
      const lines = (first: string) =>
        `enable\n${copy(first)}${copy('ops:Upd8!')}conf t\nboot system flash:${NEW}\nend\nwr\n`
      expect(novel(lines('me:myBankPin7'), {}, of)?.lines).toBe(lines('me:********'))
    })
  })
})
