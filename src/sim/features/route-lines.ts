// What `ip route` and `ipv6 route` share: what a route says beside its prefix, how that is written, and which routes a `no` means.

/** Of next hop and interface at least one is there. */
export interface RouteSettings {
  readonly next: string | null
  readonly interface: string | null
  /** Its administrative distance. */
  readonly distance: number
  readonly tag: number | null
  readonly name: string | null
  readonly permanent: boolean
  /** The tracked object that has to be up; null: none. */
  readonly track: number | null
}

/** A route as running-config has it, behind the words and the prefix that it begins with. */
export const routeText = (begin: string, route: RouteSettings): string =>
  [
    begin,
    route.interface,
    route.next,
    route.distance === 1 ? null : route.distance,
    route.tag === null ? null : `tag ${route.tag}`,
    route.name === null ? null : `name ${route.name}`,
    route.permanent ? 'permanent' : null,
    route.track === null ? null : `track ${route.track}`,
  ]
    .filter((part) => part !== null)
    .join(' ')

/** Whether a route is as a line says; what the line does not say (`undefined`) does not matter. */
export const isMeant = <Route extends RouteSettings>(
  wanted: { readonly [K in keyof Route]: Route[K] | undefined },
  route: Route,
): boolean =>
  (Object.keys(wanted) as (keyof Route)[]).every((key) => wanted[key] === undefined || wanted[key] === route[key])
