/** Runs when the page is drawn and idle. */
export function whenIdle(deed: () => void): void {
  // Safari has no requestIdleCallback.
  const soon = (): void =>
    void ('requestIdleCallback' in window ? requestIdleCallback(deed, { timeout: 1000 }) : setTimeout(deed, 200))
  if (document.readyState === 'complete') soon()
  else window.addEventListener('load', soon, { once: true })
}
