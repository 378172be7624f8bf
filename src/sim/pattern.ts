// Regular expressions as IOS writes them, matched without backtracking, so that no pattern can hang a console.

import type { Work } from './work.ts'

/** One instruction of the compiled pattern. */
type Inst =
  | { readonly op: 'char'; readonly accepts: (char: string) => boolean }
  | { readonly op: 'split'; readonly to: number; readonly or: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'start' }
  | { readonly op: 'end' }
  | { readonly op: 'edge' }
  | { readonly op: 'match' }

/** Whether the pattern is found in a line. It spends work, and finds nothing once there is none left. */
export type Pattern = (line: string, work?: Work) => boolean

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
  if (!/[.*+?^$[\]()|_\\]/.test(text))
    return (line, work = UNLIMITED) => {
      work.left -= line.length
      return line.includes(text)
    }
  const automaton = automatonOf(program)
  return (line, work = UNLIMITED) => automaton(line, work)
}
const UNLIMITED: Work = { left: Infinity }

/** Where the program can stand between two characters, and what is known of going on from there. */
interface State {
  readonly places: readonly number[]
  /** By the place where the state occurs: inside the line, at its start (1), at its end (2). */
  readonly reached: (Reached | undefined)[]
}
/** What a state means at its place in the line. */
interface Reached {
  readonly matches: boolean
  /** Instructions that were looked at to find it out. */
  readonly visited: number
  /** The character tests that come next. */
  readonly ready: readonly number[]
  /** The state behind each character that was met. */
  readonly next: Map<string, State>
}
/** What a place of the program costs while a state is made, in steps; a state that is known costs one step a character. */
const MADE_STEPS = 5

/**
 * Thompson's simulation, all threads in step, with the sets of threads remembered: the states of a deterministic automaton, made when
 * a line first needs them. A known state costs a look into a map, and a new one at most the length of the program.
 */
function automatonOf(program: readonly Inst[]): (line: string, work: Work) => boolean {
  const states = new Map<string, State>()
  const stateOf = (places: readonly number[]): State => {
    const key = places.join()
    let state = states.get(key)
    if (!state) states.set(key, (state = { places, reached: [] }))
    return state
  }
  const first = stateOf([0])
  return (line, work) => {
    let state = first
    for (let at = 0; work.left > 0; at++) {
      const where = (at === 0 ? 1 : 0) + (at === line.length ? 2 : 0)
      let reached = state.reached[where]
      if (!reached) {
        reached = reachedFrom(program, state.places, where)
        state.reached[where] = reached
        work.left -= MADE_STEPS * reached.visited
      }
      if (reached.matches) return true
      if (at === line.length) return false
      const char = line[at] as string
      let next = reached.next.get(char)
      if (!next) {
        const { ready } = reached
        next = stateOf([
          ...ready.flatMap((pc) => ((program[pc] as Extract<Inst, { op: 'char' }>).accepts(char) ? [pc + 1] : [])),
          0,
        ])
        reached.next.set(char, next)
        work.left -= MADE_STEPS * (ready.length + next.places.length)
      }
      state = next
      work.left -= 1
    }
    return false
  }
}

/** Every character test that some places of the program lead to, and whether one leads to a match. */
function reachedFrom(program: readonly Inst[], places: readonly number[], where: number): Reached {
  const seen = new Set<number>()
  const ready: number[] = []
  const stack = [...places]
  while (stack.length > 0) {
    const pc = stack.pop() as number
    if (seen.has(pc)) continue
    seen.add(pc)
    const inst = program[pc] as Inst
    if (inst.op === 'match') return { matches: true, visited: seen.size, ready: [], next: new Map() }
    if (inst.op === 'char') ready.push(pc)
    else if (inst.op === 'jump') stack.push(pc + inst.to)
    else if (inst.op === 'split') stack.push(pc + inst.to, pc + inst.or)
    else if (holds(inst.op, where)) stack.push(pc + 1)
  }
  return { matches: false, visited: seen.size, ready: ready.sort((a, b) => a - b), next: new Map() }
}

const holds = (place: 'start' | 'end' | 'edge', where: number): boolean =>
  place === 'edge' ? where > 0 : (where & (place === 'start' ? 1 : 2)) > 0
