// Numbers of bytes as a report prints them.

/** `85,053,068`: as briefs write it. What stands behind a decimal point stays as it is. */
export function grouped(count: number): string {
  const [whole = '', part] = String(count).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`)
}
