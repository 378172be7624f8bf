// The browsers of a learner: their sessions, and one-time links that add another one.

/** A browser that is signed in to a learner. */
export interface Device {
  readonly since: string
  /** Its session ends then unless it is used before. */
  readonly endsAt: string
  /** The one that asks. */
  readonly isThis: boolean
}
/** What a learner has done, in one look. */
export interface Deeds {
  readonly answers: number
  /** The first study day; null: none. */
  readonly since: string | null
}

export interface DeviceStore {
  /** The sessions that have not ended, the one that asks first, then the latest. */
  devices(learner: string, tokenHash: string, at: string): Promise<readonly Device[]>
  /** Ends all sessions of a learner but this one. */
  signOutOthers(learner: string, tokenHash: string): Promise<number>
  /** Keeps a link; the one before it ends. */
  saveDeviceLink(link: { learner: string; tokenHash: string; endsAt: string }): Promise<void>
  /** Whose a link is that can still be used; null: it is not known, used, or too old. */
  deviceLink(tokenHash: string, at: string): Promise<string | null>
  /** Uses a link up. */
  useDeviceLink(tokenHash: string, at: string): Promise<string | null>
  /** Ends the link of a learner, if there is one. */
  revokeDeviceLink(learner: string): Promise<void>
  deeds(learner: string): Promise<Deeds>
}
