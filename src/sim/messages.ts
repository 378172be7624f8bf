// Dates, durations and long fixed texts as the console prints them.

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (n: number): string => String(n).padStart(2, '0')

/** A time as a device tells it. `ms` is what its clock shows, read as if it were UTC; `offset` are the minutes from UTC. */
export interface LocalTime {
  readonly ms: number
  readonly zone: string
  readonly offset: number
}

/** `09:00:12 UTC Mon May 4 2026` */
export function longTime({ ms, zone }: LocalTime): string {
  const d = new Date(ms)
  return `${timeOfDay(ms)} ${zone} ${DAYS[d.getUTCDay()]} ${MONTHS[d.getUTCMonth()]} ${d.getUTCDate()} ${d.getUTCFullYear()}`
}
const timeOfDay = (ms: number): string => {
  const d = new Date(ms)
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`
}
/** `May 4 2026 09:00:12 +00:00`, the day not padded, as `dir` and `show flash:` print it. */
export function fileDate({ ms, offset }: LocalTime): string {
  const d = new Date(ms)
  const minutes = Math.abs(offset)
  return `${MONTHS[d.getUTCMonth()]} ${d.getUTCDate()} ${d.getUTCFullYear()} ${timeOfDay(ms)} ${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
/** `May  4 09:00:12.345`, as log messages have it; with the year behind the day, or without milliseconds. */
export function logDate({ ms }: LocalTime, withMsec = true, withYear = false): string {
  const d = new Date(ms)
  const year = withYear ? ` ${d.getUTCFullYear()}` : ''
  const msec = withMsec ? `.${String(d.getUTCMilliseconds()).padStart(3, '0')}` : ''
  return `${MONTHS[d.getUTCMonth()]} ${String(d.getUTCDate()).padStart(2)}${year} ${timeOfDay(ms)}${msec}`
}

/** `00:12:31`, from a day on `1d02h`, from a week on `2w3d`. */
export function shortUptime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const hours = Math.floor(seconds / 3600)
  const days = Math.floor(hours / 24)
  if (days >= 7) return `${Math.floor(days / 7)}w${days % 7}d`
  if (days >= 1) return `${days}d${two(hours % 24)}h`
  return `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** `2 weeks, 2 days, 18 hours, 23 minutes`: zero units left out except minutes (ios-behaviour.md 3). */
export function uptime(ms: number): string {
  let minutes = Math.max(0, Math.floor(ms / 60_000))
  const parts: string[] = []
  for (const [name, size] of [
    ['year', 525_600],
    ['week', 10_080],
    ['day', 1440],
    ['hour', 60],
    ['minute', 1],
  ] as const) {
    const count = Math.floor(minutes / size)
    minutes %= size
    if (count > 0 || name === 'minute') parts.push(`${count} ${name}${count === 1 ? '' : 's'}`)
  }
  return parts.join(', ')
}

/** `125.316 secs (678709 bytes/sec)` */
export const transferTail = (bytes: number, ms: number): string =>
  `${(ms / 1000).toFixed(3)} secs (${Math.round((bytes * 1000) / Math.max(ms, 1))} bytes/sec)`

export const CRYPTO_NOTICE = `This product contains cryptographic features and is subject to United
States and local country laws governing import, export, transfer and
use. Delivery of Cisco cryptographic products does not imply
third-party authority to import, export, distribute or use encryption.
Importers, exporters, distributors and users are responsible for
compliance with U.S. and local country laws. By using this product you
agree to comply with applicable laws and regulations. If you are unable
to comply with U.S. and local laws, return this product immediately.

A summary of U.S. laws governing Cisco cryptographic products may be found at:
http://www.cisco.com/wwl/export/crypto/tool/stqrg.html

If you require further assistance please contact us by sending email to
export@cisco.com.
`

/** The first line of the legend: from here on the console shows the banner of IOS. */
export const LEGEND = '              Restricted Rights Legend'
export const RESTRICTED_RIGHTS = `${LEGEND}

Use, duplication, or disclosure by the Government is
subject to restrictions as set forth in subparagraph
(c) of the Commercial Computer Software - Restricted
Rights clause at FAR sec. 52.227-19 and subparagraph
(c) (1) (ii) of the Rights in Technical Data and Computer
Software clause at DFARS sec. 252.227-7013.

           cisco Systems, Inc.
           170 West Tasman Drive
           San Jose, California 95134-1706


`

/** `0x2102`; no leading zeros: `0x0`. */
export const hex = (register: number): string => '0x' + register.toString(16).toUpperCase()
