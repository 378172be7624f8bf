// Real configuration lines that are kept and shown but not simulated: a list of lines, a block being one entry with its indented body.

/** Lines that are on unless negated: only their `no` form is stored. */
const ON =
  `auto-summary, autostate, capability, cdp enable, cdp run, ip bootp server, ip classless, ip directed-broadcast, ip domain lookup, ip finger, ip ftp passive, ip gratuitous-arps, ip http,
  ip identd, ip mroute-cache, ip proxy-arp, ip redirects, ip route-cache, ip routing, ip source-route, ip split-horizon, ip subnet-zero, ip unreachables, ipv6 cef, ipv6 nd, keepalive, lldp receive,
  lldp transmit, switchport, logging buffered, logging console, logging event, logging monitor, mop enabled, mop sysid, negotiation auto, platform, service dhcp, service pad, service password-recovery,
  service timestamps, snmp trap, spanning-tree vlan, synchronization, activation-character, exec, vstack, setup express, ip dhcp snooping information option, ip dhcp use, ip arp inspection`.split(
    /\s*,\s*/,
  )
const isOnByDefault = (line: string): boolean =>
  ON.some((start) => line === start || (start !== 'switchport' && line.startsWith(`${start} `)))
/** Not shown when typed, because they are the default. `ip routing` is off on a switch, so it stays. */
const saysNothing = (line: string): boolean => line !== 'ip routing' && ON.includes(line)

/** Adds a canonical line, or takes away what `no LINE` names. Returns the same list when nothing changes. `single`: at most one line with each of these beginnings. */
export function withKept(kept: readonly string[], line: string, single: readonly string[]): readonly string[] {
  if (line.startsWith('no ')) {
    const gone = line.slice(3)
    const left = kept.filter(
      (known) => known !== gone && !known.startsWith(`${gone} `) && !known.startsWith(`${gone}\n`),
    )
    if (left.length < kept.length) return left
    return isOnByDefault(gone) && !kept.includes(line) ? [...kept, line] : kept
  }
  const without = kept.filter((known) => known !== `no ${line}`)
  if (without.length < kept.length) return without
  if (saysNothing(line)) return kept
  if (kept.some((known) => known === line || known.startsWith(`${line}\n`))) return kept
  const start = single.find((words) => line.startsWith(`${words} `))
  const place = start === undefined ? -1 : kept.findIndex((known) => known.startsWith(`${start} `))
  return place < 0 ? [...kept, line] : kept.map((known, i) => (i === place ? line : known))
}

/** The list with a line added to, or taken out of, the block that `chain` opens; each line of the chain stands inside the one before. */
export function withKeptIn(
  kept: readonly string[],
  chain: readonly string[],
  line: string,
  single: readonly string[],
): readonly string[] {
  const [opener, ...inner] = chain
  if (opener === undefined) return withKept(kept, line, single)
  return kept.map((entry) => {
    if (entry !== opener && !entry.startsWith(`${opener}\n`)) return entry
    const body = bodyOf(entry)
    const changed = withKeptIn(body, inner, line, single)
    return changed === body
      ? entry
      : [opener, ...changed.flatMap((part) => part.split('\n').map((text) => ` ${text}`))].join('\n')
  })
}

/** The entries inside a block, one indent taken off. */
function bodyOf(entry: string): readonly string[] {
  const body: string[] = []
  for (const raw of entry.split('\n').slice(1)) {
    const text = raw.slice(1)
    if (text.startsWith(' ') && body.length > 0) body[body.length - 1] += `\n${text}`
    else body.push(text)
  }
  return body
}
