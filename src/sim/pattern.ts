// Regular expressions as IOS writes them, matched without backtracking, so that no pattern can hang a console.

/** One instruction of the compiled pattern. */
type Inst =
  | { readonly op: 'char'; readonly accepts: (char: string) => boolean }
  | { readonly op: 'split'; readonly to: number; readonly or: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'start' }
  | { readonly op: 'end' }
  | { readonly op: 'edge' }
  | { readonly op: 'match' }

export type Pattern = (line: string) => boolean

/** Compiles an IOS regular expression (`. * + ? ^ $ [ ] ( ) | _ \`), or null when it is malformed. */
export function patternOf(text: string): Pattern | null {
  const program: Inst[] = []
  let at = 0

  const alternatives = (): boolean => {
    const start = program.length
    if (!sequence()) return false
    while (text[at] === '|') {
      at++
      program.splice(start, 0, { op: 'split', to: 1, or: 0 })
      const jump = program.push({ op: 'jump', to: 0 }) - 1
      program[start] = { op: 'split', to: 1, or: program.length - start }
      if (!sequence()) return false
      program[jump] = { op: 'jump', to: program.length - jump }
    }
    return true
  }
  // Jumps are relative, so a piece of program can be moved or wrapped.
  const sequence = (): boolean => {
    while (at < text.length && text[at] !== '|' && text[at] !== ')') if (!repeated()) return false
    return true
  }
  const repeated = (): boolean => {
    const start = program.length
    if (!atom()) return false
    while (text[at] === '*' || text[at] === '+' || text[at] === '?') {
      const mark = text[at++]
      const size = program.length - start
      if (mark === '+') program.push({ op: 'split', to: -size, or: 1 })
      else {
        program.splice(start, 0, { op: 'split', to: 1, or: size + (mark === '*' ? 2 : 1) })
        if (mark === '*') program.push({ op: 'jump', to: -(size + 1) })
      }
      if (program.length > 2000) return false
    }
    return true
  }
  const atom = (): boolean => {
    const char = text[at++] as string
    if (char === '(') {
      if (!alternatives() || text[at] !== ')') return false
      at++
    } else if (char === '[') {
      const accepts = set()
      if (!accepts) return false
      program.push({ op: 'char', accepts })
    } else if (char === '.') program.push({ op: 'char', accepts: () => true })
    else if (char === '^') program.push({ op: 'start' })
    else if (char === '$') program.push({ op: 'end' })
    else if (char === '_') {
      // A delimiter: start, end, or one of these characters.
      program.push(
        { op: 'split', to: 1, or: 3 },
        { op: 'edge' },
        { op: 'jump', to: 2 },
        { op: 'char', accepts: (c) => ' ,{}()_'.includes(c) },
      )
    } else if (char === '*' || char === '+' || char === '?') return false
    else {
      const literal = char === '\\' && at < text.length ? (text[at++] as string) : char
      program.push({ op: 'char', accepts: (c) => c === literal })
    }
    return true
  }
  const set = (): ((char: string) => boolean) | null => {
    const negated = text[at] === '^'
    if (negated) at++
    const ranges: [string, string][] = []
    for (let first = true; at < text.length && (first || text[at] !== ']'); first = false) {
      const low = text[at++] as string
      if (text[at] === '-' && at + 1 < text.length && text[at + 1] !== ']') {
        ranges.push([low, text[at + 1] as string])
        at += 2
      } else ranges.push([low, low])
    }
    if (text[at] !== ']') return null
    at++
    return (char) => ranges.some(([low, high]) => char >= low && char <= high) !== negated
  }

  if (!alternatives() || at < text.length) return null
  program.push({ op: 'match' })
  // Most patterns are plain words.
  if (!/[.*+?^$[\]()|_\\]/.test(text)) return (line) => line.includes(text)
  return (line) => search(program, line)
}

/** Thompson's simulation: all threads in step, so the work is bounded by pattern length times line length. */
function search(program: readonly Inst[], line: string): boolean {
  // Where a thread stood last: a mark of the position, so that nothing is cleared between two characters.
  const marks = new Int32Array(program.length).fill(-1)
  let threads: number[] = []
  for (let at = 0; at <= line.length; at++) {
    threads.push(0)
    const ready: number[] = []
    for (const thread of threads) if (follow(program, thread, line, at, marks, ready)) return true
    threads = []
    if (at === line.length) return false
    const char = line[at] as string
    for (const pc of ready) if ((program[pc] as Extract<Inst, { op: 'char' }>).accepts(char)) threads.push(pc + 1)
  }
  return false
}

/** Goes on from an instruction to every character test it leads to, added to `ready`; true when it leads to a match. */
function follow(
  program: readonly Inst[],
  start: number,
  line: string,
  at: number,
  marks: Int32Array,
  ready: number[],
): boolean {
  const stack = [start]
  while (stack.length > 0) {
    const pc = stack.pop() as number
    if (marks[pc] === at) continue
    marks[pc] = at
    const inst = program[pc] as Inst
    if (inst.op === 'match') return true
    if (inst.op === 'char') ready.push(pc)
    else if (inst.op === 'jump') stack.push(pc + inst.to)
    else if (inst.op === 'split') stack.push(pc + inst.to, pc + inst.or)
    else if (holds(inst.op, line, at)) stack.push(pc + 1)
  }
  return false
}

const holds = (place: 'start' | 'end' | 'edge', line: string, at: number): boolean =>
  (at === 0 && place !== 'end') || (at === line.length && place !== 'start')
