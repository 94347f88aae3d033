/** Tells that the page was scrolled: at once, as it may be gone the next moment, and while it goes on. */
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
