// Lines that multiply each other's work: what each types makes what the others do more expensive.

/** Lines by their number. */
export const many = (count: number, line: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => line(n))
/** As long as a console line may be. */
const long = (start: string): string => start.padEnd(250, 'x')
const inside = (...lines: readonly string[]): string[] => ['enable', 'configure terminal', ...lines, 'end']
/** A configuration of fifty kilobytes, typed. */
export const BIG = inside(...many(200, (n) => long(`access-list 10 remark ${n} `)))

const forms: readonly (readonly [name: string, lines: readonly string[], cut: boolean])[] = [
  [
    'a long filter over many descriptions',
    [
      ...inside(...many(60, (n) => `interface GigabitEthernet0/0.${n + 1}\n${long('description ')}`)),
      ...many(40, () => `show running-config | include ${'.*'.repeat(100)}~`),
    ],
    true,
  ],
  ['a filter with sets', [...BIG, ...many(200, () => `show running-config | section ${'[^~]*'.repeat(40)}~`)], true],
  [
    'a filter whose states double',
    [...BIG, ...many(90, () => `show running-config | include (p|x)*x${'.'.repeat(99)}~`)],
    true,
  ],
  ['a configuration shown again and again', [...BIG, ...many(290, () => 'show running-config')], true],
  [
    'shown by do, after each change',
    inside(...many(245, (n) => `interface Loopback${n}\ndo show running-config`)),
    true,
  ],
  [
    'a file shown again and again',
    [...BIG, 'copy running-config flash:a', '', ...many(250, () => 'more flash:a')],
    true,
  ],
  ['help', ['enable', 'configure terminal', ...many(490, () => '?')], true],
  ['passwords that are hashed', inside(...many(490, (n) => long(`username u${n} secret ${n}`))), true],
  [
    'passwords that are tried',
    [...inside('enable secret a'), 'disable', ...many(490, (n) => (n % 4 ? `wrong ${n}` : 'enable'))],
    true,
  ],
  [
    'a banner shown at each sign-in',
    [...inside('banner motd ~', ...many(200, () => long('x')), '~'), ...many(140, () => 'exit\n\nenable')],
    true,
  ],
  [
    'a configuration merged into itself',
    [...BIG, 'copy running-config flash:a', '', ...many(140, () => 'copy flash:a running-config\n')],
    true,
  ],
  [
    'a configuration replaced by an older one',
    [
      ...BIG,
      'copy running-config flash:a',
      '',
      ...many(70, (n) => `configure terminal\nhostname h${n}\nend\nconfigure replace flash:a force`),
    ],
    true,
  ],
  [
    'a changed configuration copied to ever more files',
    [...BIG, ...many(55, (n) => `configure terminal\nhostname h${n}\nend\ncopy running-config flash:a${n}\n`)],
    true,
  ],
  ['power cycles', many(490, () => '@power-cycle'), true],
  [
    'ever longer directories',
    ['enable', ...many(150, (n) => `mkdir flash:d${n}\n`), ...many(190, () => 'dir /all')],
    true,
  ],
  ['refused lines', many(499, () => long('zzz ')), false],
  ['answers', many(499, (n) => long(`@answer a${n} `)), false],
  ['boot statements', inside(...many(490, (n) => long(`boot system flash:${n}`))), false],
  ['a ping that counts', ['enable', ...many(490, () => 'ping 10.20.0.5 repeat 99999')], true],
  ['waiting', many(499, () => '@wait 9999d'), false],
]

/** Forms for `upgrade-from-tftp`, as many lines as an attempt takes. `cut`: whether the lines cost more than an attempt may. */
export const FORMS = forms.map(([name, lines, cut]) => [name, lines.join('\n').split('\n').slice(0, 500), cut] as const)
