// How long an attempt may be.

/** An attempt is bounded: lines beyond the limit are not run, and a warning says so. (A line that is too long is refused by `step`.) */
export const MAX_LINES = 500
/** What the lines of an attempt may cost together: some hundredths of a second. The costliest transcript of the course takes a quarter of it. */
export const MOST_STEPS = 3_000_000
