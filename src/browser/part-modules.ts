// The parts of the simulator that come later, by name, as the bundle makes them (web/late-modules.ts): the groups of modules, and the platforms.

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>
type Parts = Readonly<Record<string, () => Promise<{ readonly MODULES: Modules }>>>

export const GROUPS: Parts = {}
export const PLATFORMS: Parts = {}
