// The symbols of devices, 24 by 24, drawn with strokes.

import type { DeviceKind } from './network-picture.ts'

const ICONS: Readonly<Record<DeviceKind, string>> = {
  provider: '<path d="M6.5 18.5a4.5 4.5 0 0 1-.4-9 6.2 6.2 0 0 1 11.8-.6 4.8 4.8 0 0 1-.4 9.6z"/>',
  router:
    '<circle cx="12" cy="12" r="10"/><path d="M12 10V4m-2 2 2-2 2 2M12 14v6m-2-2 2 2 2-2M4 12h6m-2-2 2 2-2 2M20 12h-6m2-2-2 2 2 2"/>',
  l3switch:
    '<rect x="1.5" y="1.5" width="21" height="21" rx="2"/><circle cx="12" cy="12" r="2.6"/><path d="M12 9V4m-2 2 2-2 2 2M12 15v5m-2-2 2 2 2-2M9 12H4m2-2-2 2 2 2M15 12h5m-2-2 2 2-2 2"/>',
  switch:
    '<rect x="1" y="5" width="22" height="14" rx="2"/><path d="M5 9.7h9m-2.5-2.2 2.5 2.2-2.5 2.2M19 14.3h-9m2.5-2.2-2.5 2.2 2.5 2.2"/>',
  segment: '<path d="M2 12h20M6 12V7M12 12v5M18 12V7"/>',
  server: '<rect x="5" y="1.5" width="14" height="21" rx="1.5"/><path d="M8 6h8M8 9.5h8M12 18.5h.01"/>',
  pc: '<rect x="2" y="3" width="20" height="13" rx="1.5"/><path d="M12 16v4M7 21h10"/>',
  phone:
    '<rect x="5" y="1.5" width="14" height="21" rx="1.5"/><rect x="8" y="4.5" width="8" height="5"/><path d="M8.5 13h.01M12 13h.01M15.5 13h.01M8.5 16h.01M12 16h.01M15.5 16h.01M8.5 19h.01M12 19h.01M15.5 19h.01"/>',
}

/** The symbol of a kind of device. */
export function icon(kind: DeviceKind): string {
  return ICONS[kind]
}
