// What pages about accounts say and where they lead.

import { count } from './words.ts'

/** `2 minutes`, or `50 seconds` */
export function waitText(seconds: number): string {
  return seconds > 90 ? count(Math.ceil(seconds / 60), 'minute') : count(seconds, 'second')
}

/** Only paths of this site: `//elsewhere` and full addresses would send people away. */
export function ownPath(next: string | undefined, otherwise: string): string {
  return next !== undefined && /^\/(?![/\\])[\w\-/.]*$/.test(next) ? next : otherwise
}
