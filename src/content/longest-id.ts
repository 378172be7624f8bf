// How long an id may be: one number for authors and for the addresses of pages.

/** Letters of an id. Addresses that hold one take no longer word. */
export const LONGEST_ID = 100
