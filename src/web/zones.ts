// Time zones to choose from in a form.

/** All zones that this machine knows, the chosen one among them. */
export function zoneOptions(chosen: string): readonly { readonly name: string; readonly selected: boolean }[] {
  return [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
    .toSorted()
    .map((name) => ({ name, selected: name === chosen }))
}
