// The simulator of a page comes in parts. What lacks one says which; worlds are values, so once it is here the same can be done again.

/** Thrown by whatever needs a part that is not here. */
export class AbsentPart extends Error {
  readonly part: string
  constructor(part: string) {
    super(`the part ${part} is not loaded`)
    this.part = part
  }
}

const memories: (() => void)[] = []
/** Says how to forget what was made of words and commands. */
export function forgottenAtMore(forget: () => void): void {
  memories.push(forget)
}
/** Forgets all of it: there are more words and commands now. */
export function forgetAtMore(): void {
  for (const forget of memories) forget()
}
