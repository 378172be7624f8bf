// What members of a class are doing now, and which of them failed with the same cause.

export type Outcome = 'passed' | 'failed' | 'ungradable'

/** A member with their newest deed of each kind; null: none is recent enough and may be shown. */
export interface AtWork {
  readonly learner: string
  readonly name: string
  /** From when on deeds are shown: `''` for all, null for none. */
  readonly showsFrom: string | null
  /** Lines that were typed and not submitted yet. */
  readonly draft: { readonly scenario: string; readonly lines: number; readonly at: string } | null
  /** `chapter` null: practice. */
  readonly quiz: {
    readonly chapter: string | null
    readonly answered: number
    readonly right: number
    readonly of: number
    readonly at: string
  } | null
  readonly attempt: {
    readonly id: string
    readonly scenario: string
    readonly outcome: Outcome
    readonly met: number
    readonly of: number
    /** The first root cause; null: none was found, or it passed. */
    readonly cause: string | null
    readonly at: string
  } | null
}

/** What the server saw while somebody watched. It is not stored. */
export interface Seen {
  /** The page of a scenario, or of a chapter's quiz. */
  readonly opened?: { readonly kind: 'scenario' | 'quiz'; readonly id: string; readonly at: string }
  /** Objectives of a network that the lines so far meet. */
  readonly marked?: { readonly scenario: string; readonly met: number; readonly of: number; readonly at: string }
}

/** Where a member is, how far, and the time of their last deed. */
export interface Doing {
  readonly kind: 'scenario' | 'quiz'
  /** Of the scenario or the chapter; null: practice. */
  readonly id: string | null
  readonly step:
    | { readonly kind: 'opened' }
    | {
        readonly kind: 'typed'
        readonly lines: number
        readonly marks: { readonly met: number; readonly of: number } | null
      }
    | { readonly kind: 'answered'; readonly answered: number; readonly right: number; readonly of: number }
    | { readonly kind: 'submitted'; readonly outcome: Outcome; readonly met: number; readonly of: number }
  readonly at: string
}

/** A member without a deed for so long is silent. */
export const SILENT_MINUTES = 5

/** What a member did last; null: nothing known. If several deeds have the same time, the one furthest along counts. */
export function doingOf({ draft, quiz, attempt, showsFrom }: AtWork, seen: Seen = {}): Doing | null {
  const may = (at: string): boolean => showsFrom !== null && at >= showsFrom
  const opened = seen.opened && may(seen.opened.at) ? seen.opened : null
  const marked = seen.marked && may(seen.marked.at) ? seen.marked : null
  const found: Doing[] = []
  if (opened) found.push({ ...opened, step: { kind: 'opened' } })
  if (draft) {
    const { scenario: id, lines } = draft
    const here = marked?.scenario === id ? marked : null
    const at = latest([draft.at, here?.at, isOpened(opened, 'scenario', id) ? opened?.at : ''])
    const marks = here && { met: here.met, of: here.of }
    found.push({ kind: 'scenario', id, step: { kind: 'typed', lines, marks }, at })
  }
  if (quiz) {
    const { chapter: id, answered, right, of } = quiz
    // A member who opens the page of a finished quiz is about to begin another one.
    const isBack = answered < of && id !== null && isOpened(opened, 'quiz', id)
    const at = latest([quiz.at, isBack ? opened?.at : ''])
    found.push({ kind: 'quiz', id, step: { kind: 'answered', answered, right, of }, at })
  }
  if (attempt) {
    const { scenario: id, outcome, met, of, at } = attempt
    found.push({ kind: 'scenario', id, step: { kind: 'submitted', outcome, met, of }, at })
  }
  return found.reduce<Doing | null>((last, one) => (last === null || one.at >= last.at ? one : last), null)
}

/** Members whose latest attempt failed with the same cause in the same scenario. */
export interface Together<Member> {
  readonly scenario: string
  readonly cause: string | null
  readonly members: readonly Member[]
}

/** The largest groups first. Members keep their order within a group. */
export function failTogether<Member extends Pick<AtWork, 'attempt'>>(
  members: readonly Member[],
): readonly Together<Member>[] {
  const failed = members.filter(({ attempt }) => attempt?.outcome === 'failed')
  return [...Map.groupBy(failed, ({ attempt }) => JSON.stringify([attempt?.scenario, attempt?.cause]))]
    .map(([key, group]) => {
      const [scenario, cause] = JSON.parse(key) as [string, string | null]
      return { scenario, cause, members: group }
    })
    .toSorted((a, b) => b.members.length - a.members.length)
}

/** Whole minutes without a deed, from `SILENT_MINUTES` on; null: somebody is at work. */
export function silentMinutes(at: string, now: Date): number | null {
  const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000)
  return minutes >= SILENT_MINUTES ? minutes : null
}

function isOpened(opened: Seen['opened'] | null, kind: 'scenario' | 'quiz', id: string): boolean {
  return opened?.kind === kind && opened.id === id
}

function latest(times: readonly (string | undefined)[]): string {
  return times.reduce<string>((last, at) => (at !== undefined && at > last ? at : last), '')
}
