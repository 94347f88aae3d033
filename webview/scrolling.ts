/** Calls back on scrolling, throttled, with a leading call as well: the page may be destroyed the next moment. */
export function whenScrolled(tell: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('scroll', () => {
    if (waiting !== undefined) return;
    tell();
    waiting = setTimeout(() => {
      waiting = undefined;
      tell();
    }, 100);
  }, { passive: true });
}
