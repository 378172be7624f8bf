// Reads the values of a start state: texts, lists and maps (YAML failsafe), and collects what is wrong with them.

/** Keys and indexes from the root: ['devices', 'R1', 'flash', 0, 'size']. */
export type Path = readonly (string | number)[]
export type Values = Readonly<Record<string, unknown>>
/** Says what is wrong at a place, and what to do about it. */
export type Report = (path: Path, message: string, help: string) => void

export interface StartProblem {
  readonly path: Path
  readonly message: string
  readonly help: string
}

/** Every read reports what it finds wrong and goes on with a sound value, so that all problems are found at once. */
export class StartReader {
  readonly problems: StartProblem[] = []

  readonly report: Report = (path, message, help) => {
    this.problems.push({ path, message, help })
  }

  /** Digits as a number; null when missing, or reported. */
  count(value: unknown, path: Path): number | null {
    const text = this.text(value, path)
    if (text === null) return null
    if (/^\d{1,15}$/.test(text)) return Number(text)
    this.report(path, `${text} is no number of bytes`, 'write digits only: 256487424')
    return null
  }

  /** One of some words; null when missing, or reported. */
  oneOf<T extends string>(value: unknown, path: Path, allowed: readonly T[]): T | null {
    const text = this.text(value, path)
    if (text === null) return null
    const found = allowed.find((one) => one === text)
    if (found === undefined) this.report(path, `${text} is not possible here`, `use one of ${allowed.join(', ')}`)
    return found ?? null
  }

  /** A scalar as text; null when missing. JSON gives numbers and booleans, which are read as they were written. */
  text(value: unknown, path: Path): string | null {
    if (value === undefined || value === null) return null
    if (typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    this.report(path, 'a single value is expected here', 'write text, not a list or a map')
    return null
  }

  /** A map of keys and values; null when it is none, which is reported. `what` begins the sentence. */
  map(value: unknown, path: Path, what: string): Values | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Values
    this.report(path, `${what} is a map of keys and values`, 'write KEY: VALUE lines')
    return null
  }

  /** Reports every key that is not known. */
  keys(map: Values, path: Path, known: readonly string[]): void {
    for (const key of Object.keys(map))
      if (!known.includes(key))
        this.report([...path, key], `unknown key ${key}`, `known keys here: ${known.join(', ')}`)
  }
}
