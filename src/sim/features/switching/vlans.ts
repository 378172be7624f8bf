// Lists of VLANs: `10,20-30` as a set, and a set as a list (ios-switching.md 5.2).

export type Vlans = ReadonlySet<number>
const LAST = 4094

export const ALL_VLANS: Vlans = new Set(Array.from({ length: LAST }, (_, i) => i + 1))

/** Whether a text only names VLANs that there can be. What it names may still make no list: `10-5`. */
export const namesVlans = (text: string): boolean =>
  (text.match(/\d+/g) ?? []).every((id) => Number(id) >= 1 && Number(id) <= LAST)

/** The VLANs of a list; null: it is none. */
export function vlansOf(text: string): Vlans | null {
  const vlans = new Set<number>()
  for (const part of text.split(',')) {
    const [, first = '', last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? []
    if (first === '' || Number(last) < Number(first) || !namesVlans(part)) return null
    for (let id = Number(first); id <= Number(last); id++) vlans.add(id)
  }
  return vlans
}

/** The parts of the list of some VLANs: of two neighbours both are written, three and more are a range. */
export function partsOf(vlans: Vlans): readonly string[] {
  const parts: string[] = []
  const ids = [...vlans].toSorted((a, b) => a - b)
  for (let from = 0; from < ids.length;) {
    let to = from
    while (ids[to + 1] === (ids[to] as number) + 1) to++
    if (to - from < 2) to = from
    parts.push(to === from ? `${ids[from]}` : `${ids[from]}-${ids[to]}`)
    from = to + 1
  }
  return parts
}
